"""Builds the control-flow graph of a body from its syntax. One pass; the grammar's depth limit bounds the recursion."""

from __future__ import annotations

from goscan.record import record
from goscan.semantics.cfg import CFG, Block, Edge, Exit, ExitKind, Oracle
from goscan.syntax import ast


def build_cfg(body: ast.BlockStmt, oracle: Oracle) -> CFG:
    """The graph of a function body."""
    builder = _Builder(oracle)
    builder.block(body)
    if builder.current is not None:
        end = ast.ReturnStmt(max(body.end - 1, body.start), body.end, [])
        builder.leave("end", end)
    return builder.finish()


@record()
class _Targets:
    """Where break and continue go. label is the statement's own; outer the enclosing targets."""

    outer: _Targets | None
    brk: Block
    cont: Block | None
    label: str


class _Builder:
    """Holds the block that is being filled; None after a jump: what follows cannot be reached."""

    def __init__(self, oracle: Oracle) -> None:
        self.oracle = oracle
        self.blocks: list[Block] = []
        self.exits: list[Exit] = []
        self.labels: dict[ast.Stmt, str] = {}
        self.label_blocks: dict[str, Block] = {}
        self.range_vars: set[ast.Expr] = set()
        self.targets: _Targets | None = None
        self.fall: Block | None = None
        self.entry = self.new("Body", None)
        self.current: Block | None = self.entry

    def new(self, kind: str, stmt: ast.Node | None) -> Block:
        block = Block(len(self.blocks), kind, stmt)
        self.blocks.append(block)
        return block

    def finish(self) -> CFG:
        seen, stack = {self.entry.index}, [self.entry]
        while stack:
            for edge in stack.pop().succs:
                if edge.to.index not in seen:
                    seen.add(edge.to.index)
                    stack.append(edge.to)
        for block in self.blocks:
            if block.index not in seen:
                block.kind = "Unreachable"
                block.succs = [e for e in block.succs if e.to.nodes or e.to.index in seen]
        exits = [e for e in self.exits if e.block.index in seen]
        blocks = [b for b in self.blocks if b.nodes or b.index in seen]
        for i, block in enumerate(blocks):
            block.index = i
        return CFG(blocks, self.entry, exits, self.oracle, self.labels, self.range_vars)

    # Moving

    def here(self) -> Block:
        """The current block; a fresh unreachable one after a jump."""
        if self.current is None:
            self.current = self.new("Unreachable", None)
        return self.current

    def add(self, node: ast.Node) -> None:
        self.here().nodes.append(node)

    def jump(self, to: Block, clause: ast.CaseClause | ast.CommClause | None = None, truth: bool | None = None) -> None:
        if self.current is not None:
            self.current.succs.append(Edge(self.current, to, None, truth, clause))
        self.current = None

    def leave(self, kind: ExitKind, node: ast.Stmt) -> None:
        block = self.here()
        block.exit = Exit(block, kind, node)
        self.exits.append(block.exit)
        self.current = None

    # Conditions

    def branch(self, cond: ast.Expr, yes: Block, no: Block, clause: ast.CaseClause | None = None) -> None:
        """Evaluate cond: && || and ! become edges between blocks with one atomic condition each."""
        match ast.unparen(cond):
            case ast.UnaryExpr(op="!", x=x):
                self.branch(x, no, yes, clause)
            case ast.BinaryExpr(op="&&", x=x, y=y) as node:
                right = self.new("AndRight", node)
                self.branch(x, right, no, clause)
                self.current = right
                self.branch(y, yes, no, clause)
            case ast.BinaryExpr(op="||", x=x, y=y) as node:
                right = self.new("OrRight", node)
                self.branch(x, yes, right, clause)
                self.current = right
                self.branch(y, yes, no, clause)
            case atom:
                self.add(atom)
                block = self.here()
                block.succs.append(Edge(block, yes, atom, True, clause))
                block.succs.append(Edge(block, no, atom, False, clause))
                self.current = None

    # Statements

    def block(self, body: ast.BlockStmt) -> None:
        for stmt in body.stmts:
            self.stmt(stmt)

    def stmt(self, s: ast.Stmt, label: str = "") -> None:
        match s:
            case ast.BlockStmt():
                self.block(s)
            case ast.ExprStmt():
                self.expr_stmt(s)
            case ast.ReturnStmt():
                self.add(s)
                self.leave("return", s)
            case ast.IfStmt():
                self.if_stmt(s)
            case ast.ForStmt():
                self.for_stmt(s, label)
            case ast.RangeStmt():
                self.range_stmt(s, label)
            case ast.SwitchStmt() | ast.TypeSwitchStmt():
                self.switch_stmt(s, label)
            case ast.SelectStmt():
                self.select_stmt(s, label)
            case ast.LabeledStmt(label=ident, stmt=inner):
                target = self.label_block(ident.name, s)
                target.stmt = s  # a goto further up may have made the block
                self.jump(target)
                self.current = target
                self.stmt(inner, ident.name)
            case ast.BranchStmt():
                self.branch_stmt(s)
            case ast.EmptyStmt():
                pass
            case _:
                self.add(s)

    def expr_stmt(self, s: ast.ExprStmt) -> None:
        self.add(s)
        call = ast.unparen(s.x)
        if isinstance(call, ast.CallExpr):
            if self.oracle.builtin(call) == "panic":
                self.leave("panic", s)
            elif self.oracle.never_returns(call):
                self.leave("noreturn", s)

    def label_block(self, name: str, s: ast.Node) -> Block:
        if name not in self.label_blocks:
            self.label_blocks[name] = self.new("Label", s)
        return self.label_blocks[name]

    def branch_stmt(self, s: ast.BranchStmt) -> None:
        self.add(s)
        name = s.label.name if s.label is not None else ""
        if s.tok == "goto":
            self.jump(self.label_block(name, s))
            return
        if s.tok == "fallthrough":
            if self.fall is not None:
                self.jump(self.fall)
            self.current = None
            return
        at = self.targets
        while at is not None:
            to = at.brk if s.tok == "break" else at.cont
            if to is not None and (not name or at.label == name):
                self.jump(to)
                return
            at = at.outer
        self.current = None  # a break outside of everything: code that does not compile

    def if_stmt(self, s: ast.IfStmt) -> None:
        """An else-if chain is a loop here: thousands of arms must not nest."""
        done = self.new("IfDone", s)
        while True:
            if s.init is not None:
                self.stmt(s.init)
            then = self.new("IfThen", s)
            other = self.new("IfElse", s) if s.els is not None else done
            self.branch(s.cond, then, other)
            self.current = then
            self.block(s.body)
            self.jump(done)
            self.current = other
            if not isinstance(s.els, ast.IfStmt):
                break
            s = s.els
        if s.els is not None:
            self.stmt(s.els)
            self.jump(done)
        self.current = done

    def loop_body(self, body: ast.BlockStmt, done: Block, again: Block, label: str, s: ast.Stmt) -> None:
        if label:
            self.labels[s] = label
        self.targets = _Targets(self.targets, done, again, label)
        self.block(body)
        self.targets = self.targets.outer
        self.jump(again)

    def for_stmt(self, s: ast.ForStmt, label: str) -> None:
        if s.init is not None:
            self.stmt(s.init)
        body, done = self.new("ForBody", s), self.new("ForDone", s)
        loop = self.new("ForLoop", s) if s.cond is not None else body
        post = self.new("ForPost", s) if s.post is not None else loop
        self.jump(loop)
        if s.cond is not None:
            self.current = loop
            self.branch(s.cond, body, done)
        self.current = body
        self.loop_body(s.body, done, post, label, s)
        if s.post is not None:
            self.current = post
            self.stmt(s.post)
            self.jump(loop)
        self.current = done

    def range_stmt(self, s: ast.RangeStmt, label: str) -> None:
        self.add(s.x)
        loop, body, done = self.new("RangeLoop", s), self.new("RangeBody", s), self.new("RangeDone", s)
        self.jump(loop)
        variables = [x for x in (s.key, s.value) if x is not None]
        body.nodes += variables
        self.range_vars.update(variables)
        loop.succs += [Edge(loop, body, None, True), Edge(loop, done, None, False)]
        self.current = body
        self.loop_body(s.body, done, loop, label, s)
        self.current = done

    def switch_stmt(self, s: ast.SwitchStmt | ast.TypeSwitchStmt, label: str) -> None:
        if label:
            self.labels[s] = label
        if s.init is not None:
            self.stmt(s.init)
        tag = s.tag if isinstance(s, ast.SwitchStmt) else s.x
        if tag is not None:
            self.add(tag)
        self.here()
        done = self.new("SwitchDone", s)
        bodies = [self.new("SwitchCaseBody", c) for c in s.clauses]
        default: int | None = None
        for i, clause in enumerate(s.clauses):
            if clause.is_default:
                default = i
                continue
            self.case(s, clause, bodies[i])
        if default is None:
            self.jump(done)
        else:
            self.jump(bodies[default], s.clauses[default], True)
        outer_fall = self.fall
        self.targets = _Targets(self.targets, done, None, label)
        for i, clause in enumerate(s.clauses):
            self.fall = bodies[i + 1] if i + 1 < len(bodies) else None
            self.current = bodies[i]
            for inner in clause.body:
                self.stmt(inner)
            self.jump(done)
        self.targets, self.fall = self.targets.outer, outer_fall
        self.current = done

    def case(self, s: ast.SwitchStmt | ast.TypeSwitchStmt, clause: ast.CaseClause, body: Block) -> None:
        """The tests of one clause; afterwards the current block is where none of them held."""
        if isinstance(s, ast.TypeSwitchStmt):
            self.test(None, clause, body)
            return
        for expr in clause.exprs:
            if s.tag is None:
                following = self.new("SwitchNextCase", clause)
                self.branch(expr, body, following, clause)
                self.current = following
            else:
                self.add(expr)
                self.test(ast.BinaryExpr(expr.start, expr.end, s.tag, "==", expr), clause, body)

    def test(self, cond: ast.Expr | None, clause: ast.CaseClause, body: Block) -> None:
        block, following = self.here(), self.new("SwitchNextCase", clause)
        block.succs.append(Edge(block, body, cond, True, clause))
        block.succs.append(Edge(block, following, cond, False, clause))
        self.current = following

    def select_stmt(self, s: ast.SelectStmt, label: str) -> None:
        if label:
            self.labels[s] = label
        if not s.clauses:
            self.add(s)
            self.leave("noreturn", s)
            return
        start, done = self.here(), self.new("SelectDone", s)
        self.targets = _Targets(self.targets, done, None, label)
        for clause in s.clauses:
            body = self.new("SelectCaseBody", clause)
            start.succs.append(Edge(start, body, None, True, clause))
            self.current = body
            if clause.comm is not None:
                self.add(clause.comm)
            for inner in clause.body:
                self.stmt(inner)
            self.jump(done)
        self.targets = self.targets.outer
        self.current = done
