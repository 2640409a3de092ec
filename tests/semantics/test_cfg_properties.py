"""Graphs of random code and of the Go standard library are sound; a walk through one does what the code does."""

import shutil
import subprocess
from pathlib import Path
from random import Random

import pytest
from graphs import Exits, Go

from goscan.semantics.cfg import ALL_EXITS, CFG, Block
from goscan.semantics.cfg_build import build_cfg
from goscan.semantics.defers import defers_at
from goscan.semantics.loops import loop_iteration
from goscan.semantics.paths import find_path
from goscan.syntax import ast
from goscan.syntax.parse import parse_file

SIMPLE = (
    ast.ExprStmt,
    ast.AssignStmt,
    ast.IncDecStmt,
    ast.SendStmt,
    ast.GoStmt,
    ast.DeferStmt,
    ast.ReturnStmt,
    ast.BranchStmt,
    ast.DeclStmt,
)
STEPS = 300


def check(body: ast.BlockStmt, cfg: CFG) -> None:
    seen = {cfg.entry}
    work = [cfg.entry]
    while work:
        for edge in work.pop().succs:
            if edge.to not in seen:
                seen.add(edge.to)
                work.append(edge.to)
    for i, block in enumerate(cfg.blocks):
        assert block.index == i
        assert (block in seen) == (block.kind != "Unreachable")
        assert block.succs or block.exit or block.kind == "Unreachable", f"{block} leads nowhere"
        assert not (block.succs and block.exit)
        assert all(e.source is block and e.to in cfg.blocks for e in block.succs)
    nodes = list(cfg.nodes())
    assert len(nodes) == len(set(nodes))
    statements = {n for n in ast.walk(body, into_literals=False) if type(n) in SIMPLE}
    assert statements <= set(nodes)
    for node in nodes:
        assert cfg.point(node).node is node
    assert {e.block for e in cfg.exits} <= seen


def check_parts(cfg: CFG, body: ast.BlockStmt) -> None:
    """Loops and defers of a graph can be asked for, and no loop has more ways out than its function and itself allow."""
    for loop in ast.walk(body, into_literals=False):
        if isinstance(loop, ast.ForStmt | ast.RangeStmt):
            unit = loop_iteration(cfg, loop)
            if unit is not None:
                assert all(b.succs or b.exit for b in unit.blocks)
                assert {n for b in unit.blocks for n in b.nodes} <= set(cfg.nodes())
    for way_out in cfg.exits[:3]:
        for deferred in defers_at(cfg, way_out):
            without = find_path(cfg, cfg.start, lambda n, d=deferred.stmt: n is d, kinds=ALL_EXITS, feasible=False)
            assert not (deferred.certain and len(cfg.exits) == 1 and without)


class Writer:
    """Random Go, without goto."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.count = 0

    def name(self) -> str:
        self.count += 1
        return f"n{self.count}"

    def cond(self, depth: int = 0) -> str:
        match self.random.randrange(6 if depth < 3 else 1):
            case 1:
                return f"!{self.cond(depth + 1)}" if depth else self.name()
            case 2:
                return f"({self.cond(depth + 1)} && {self.cond(depth + 1)})"
            case 3:
                return f"({self.cond(depth + 1)} || {self.cond(depth + 1)})"
        return self.name()

    def block(self, depth: int, labels: tuple[str, ...], loop: bool, breaks: bool) -> str:
        return "\n".join(self.stmt(depth, labels, loop, breaks) for _ in range(self.random.randrange(4)))

    def stmt(self, depth: int, labels: tuple[str, ...], loop: bool, breaks: bool) -> str:
        kinds = ["call", "call", "return", "panic", "exit"]
        kinds += ["if", "for", "range", "switch", "tagged", "type", "select", "block"] * (2 if depth < 4 else 0)
        kinds += ["continue"] * loop + ["break"] * breaks + ["jump"] * bool(labels)
        return getattr(self, "_" + self.random.choice(kinds))(depth + 1, labels, loop, breaks)

    def _call(self, *_: object) -> str:
        return f"{self.name()}()"

    def _return(self, *_: object) -> str:
        return "return"

    def _panic(self, *_: object) -> str:
        return "panic(1)"

    def _exit(self, *_: object) -> str:
        return "exit()"

    def _continue(self, *_: object) -> str:
        return "continue"

    def _break(self, *_: object) -> str:
        return "break"

    def _jump(self, depth: int, labels: tuple[str, ...], *_: object) -> str:
        return f"{self.random.choice(('break', 'continue'))} {self.random.choice(labels)}"

    def _block(self, *at: object) -> str:
        return f"{{\n{self.block(*at)}\n}}"

    def _if(self, *at: object) -> str:
        text = f"if {self.cond()} {{\n{self.block(*at)}\n}}"
        while self.random.randrange(3) == 0:
            text += f" else if {self.cond()} {{\n{self.block(*at)}\n}}"
        return text + (f" else {{\n{self.block(*at)}\n}}" if self.random.randrange(2) else "")

    def _loop(self, head: str, depth: int, labels: tuple[str, ...]) -> str:
        label = f"l{self.name()}" if self.random.randrange(2) else ""
        inner = (*labels, label) if label else labels
        return (f"{label}:\n" if label else "") + f"for {head} {{\n{self.block(depth, inner, True, True)}\n}}"

    def _for(self, depth: int, labels: tuple[str, ...], *_: object) -> str:
        heads = ("", self.cond(), f"{self.name()}(); {self.cond()}; {self.name()}()", f"; ; {self.name()}()")
        return self._loop(self.random.choice(heads), depth, labels)

    def _range(self, depth: int, labels: tuple[str, ...], *_: object) -> str:
        return self._loop(self.random.choice(("range xs", "k := range xs", "k, v = range xs")), depth, labels)

    def _cases(self, depth: int, labels: tuple[str, ...], loop: bool, *, expr: str) -> str:
        texts = []
        default = self.random.randrange(5)
        for i in range(self.random.randrange(4)):
            exprs = ", ".join(self.cond(9 if expr else 0) for _ in range(self.random.randrange(1, 3)))
            head = "default" if i == default else "case " + (exprs if expr != "T" else "T")
            texts.append(f"{head}:\n{self.block(depth, labels, loop, True)}")
        fall = [t + "\nfallthrough" if expr != "T" and self.random.randrange(3) == 0 else t for t in texts[:-1]]
        return "\n".join(fall + texts[-1:])

    def _switch(self, depth: int, labels: tuple[str, ...], loop: bool, _: object) -> str:
        return f"switch {{\n{self._cases(depth, labels, loop, expr='')}\n}}"

    def _tagged(self, depth: int, labels: tuple[str, ...], loop: bool, _: object) -> str:
        return f"switch {self.name()}(); {self.name()} {{\n{self._cases(depth, labels, loop, expr='x')}\n}}"

    def _type(self, depth: int, labels: tuple[str, ...], loop: bool, _: object) -> str:
        return f"switch x.(type) {{\n{self._cases(depth, labels, loop, expr='T')}\n}}"

    def _select(self, depth: int, labels: tuple[str, ...], loop: bool, _: object) -> str:
        heads = ["case <-c", "case c <- 1", "case v := <-c", "default"]
        self.random.shuffle(heads)
        chosen = heads[: self.random.randrange(4)]
        return "select {\n" + "".join(f"{h}:\n{self.block(depth, labels, loop, True)}\n" for h in chosen) + "}"


class Jump(Exception):  # noqa: N818
    """Control that leaves a statement: a branch, or the end of the run with its kind."""

    def __init__(self, kind: str, label: str | None = None) -> None:
        self.kind = kind
        self.label = label


class Run:
    """Executes the syntax; conditions come out at random. The trace holds the nodes that were evaluated."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.trace: list[ast.Node] = []

    def see(self, node: ast.Node) -> None:
        if len(self.trace) >= STEPS:
            raise Jump("long")
        self.trace.append(node)

    def decide(self, among: int = 2) -> int:
        if len(self.trace) >= STEPS:
            raise Jump("long")
        return self.random.randrange(among)

    def body(self, body: ast.BlockStmt) -> str:
        try:
            self.stmts(body.stmts)
        except Jump as jump:
            return jump.kind
        return "end"

    def stmts(self, stmts: list[ast.Stmt]) -> None:
        for stmt in stmts:
            self.stmt(stmt)

    def cond(self, x: ast.Expr) -> bool:
        match ast.unparen(x):
            case ast.UnaryExpr(op="!", x=inner):
                return not self.cond(inner)
            case ast.BinaryExpr(x=left, op="&&", y=right):
                return self.cond(left) and self.cond(right)
            case ast.BinaryExpr(x=left, op="||", y=right):
                return self.cond(left) or self.cond(right)
            case atom:
                self.see(atom)
                return bool(self.decide())

    def stmt(self, s: ast.Stmt, label: str = "") -> None:
        match s:
            case ast.LabeledStmt(label=ident, stmt=inner):
                self.stmt(inner, ident.name)
            case ast.BlockStmt(stmts=stmts):
                self.stmts(stmts)
            case ast.IfStmt():
                if self.cond(s.cond):
                    self.stmt(s.body)
                elif s.els is not None:
                    self.stmt(s.els)
            case ast.ForStmt() | ast.RangeStmt():
                self.loop(s, label)
            case ast.SwitchStmt() | ast.TypeSwitchStmt() | ast.SelectStmt():
                try:
                    self.switch(s)
                except Jump as jump:
                    if jump.kind != "break" or jump.label not in (None, label):
                        raise
            case ast.EmptyStmt():
                pass
            case _:
                self.simple(s)

    def simple(self, s: ast.Stmt) -> None:
        self.see(s)
        match s:
            case ast.ReturnStmt():
                raise Jump("return")
            case ast.BranchStmt(tok=tok, label=target):
                raise Jump(tok, target.name if target is not None else None)
            case ast.ExprStmt(x=ast.CallExpr(fun=ast.Ident(name="panic"))):
                raise Jump("panic")
            case ast.ExprStmt(x=ast.CallExpr(fun=ast.Ident(name="exit"))):
                raise Jump("noreturn")

    def loop(self, s: ast.ForStmt | ast.RangeStmt, label: str) -> None:
        if isinstance(s, ast.RangeStmt):
            self.see(s.x)
        elif s.init is not None:
            self.stmt(s.init)
        for _ in range(10 * STEPS):
            if isinstance(s, ast.RangeStmt):
                if not self.decide():
                    return
                for x in (s.key, s.value):
                    if x is not None:
                        self.see(x)
            elif s.cond is not None and not self.cond(s.cond):
                return
            try:
                self.stmt(s.body)
            except Jump as jump:
                if jump.label not in (None, label) or jump.kind not in ("break", "continue"):
                    raise
                if jump.kind == "break":
                    return
            if isinstance(s, ast.ForStmt) and s.post is not None:
                self.stmt(s.post)
        raise Jump("long")

    def switch(self, s: ast.SwitchStmt | ast.TypeSwitchStmt | ast.SelectStmt) -> None:
        if isinstance(s, ast.SelectStmt):
            if not s.clauses:
                self.see(s)
                raise Jump("noreturn")
            clause = s.clauses[self.decide(len(s.clauses))]
            if clause.comm is not None:
                self.stmt(clause.comm)
            self.stmts(clause.body)
            return
        if s.init is not None:
            self.stmt(s.init)
        tag = s.tag if isinstance(s, ast.SwitchStmt) else s.x
        if tag is not None:
            self.see(tag)
        chosen = next((i for i, c in enumerate(s.clauses) if not c.is_default and self.matches(s, c)), None)
        if chosen is None:
            chosen = next((i for i, c in enumerate(s.clauses) if c.is_default), len(s.clauses))
        for clause in s.clauses[chosen:]:
            try:
                self.stmts(clause.body)
            except Jump as jump:
                if jump.kind != "fallthrough":
                    raise
            else:
                return

    def matches(self, s: ast.SwitchStmt | ast.TypeSwitchStmt, clause: ast.CaseClause) -> bool:
        if isinstance(s, ast.TypeSwitchStmt):
            return bool(self.decide())
        for x in clause.exprs:
            if s.tag is None:
                if self.cond(x):
                    return True
            else:
                self.see(x)
                if self.decide():
                    return True
        return False


def follow(cfg: CFG, seed: int) -> tuple[list[ast.Node], str]:
    """The same run on the graph."""
    run = Run(seed)
    block: Block = cfg.entry
    try:
        for _ in range(20 * STEPS):
            for node in block.nodes:
                run.see(node)
            if block.exit is not None:
                return run.trace, block.exit.kind
            if any(e.truth is False for e in block.succs):
                truth = bool(run.decide())
                block = next(e.to for e in block.succs if e.truth is truth)
            elif block.succs[0].clause is not None and isinstance(block.succs[0].clause, ast.CommClause):
                block = block.succs[run.decide(len(block.succs))].to
            else:
                (edge,) = block.succs
                block = edge.to
    except Jump as jump:
        return run.trace, jump.kind
    return run.trace, "long"


@pytest.mark.parametrize("seed", range(150))
def test_a_walk_through_the_graph_does_what_the_code_does(seed: int) -> None:
    writer = Writer(seed)
    go = Go("\n".join(writer.block(0, (), False, False) for _ in range(3)))
    check(go.body, go.cfg)
    check_parts(go.cfg, go.body)
    for run_seed in range(8):
        run = Run(run_seed)
        kind = run.body(go.body)
        assert (run.trace, kind) == follow(go.cfg, run_seed), str(go)


@pytest.mark.skipif(shutil.which("go") is None, reason="no Go installed")
@pytest.mark.parametrize("package", ["net/http", "database/sql", "go/parser", "runtime", "encoding/json", "sync"])
def test_graphs_of_the_standard_library_are_sound(package: str) -> None:
    root = subprocess.run(["go", "env", "GOROOT"], capture_output=True, text=True, check=True).stdout.strip()
    count = 0
    for path in sorted((Path(root) / "src" / package).glob("*.go"))[:60]:
        for decl in parse_file(path.read_bytes()).decls:
            for fn in ast.walk(decl):
                if isinstance(fn, ast.FuncDecl | ast.FuncLit) and fn.body is not None:
                    cfg = build_cfg(fn.body, Exits())
                    check(fn.body, cfg)
                    check_parts(cfg, fn.body)
                    count += 1
    assert count > 20
