"""One pass over a top-level declaration: which identifier denotes what.

The pass keeps its own stack, so that no nesting of the input can overflow Python's. It visits every node once in
source order and fills, beside Info, the tables that Declaration keeps: nodes by kind, assignments, uses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from goscan.semantics.objects import (
    Assignment,
    Const,
    Object,
    Origin,
    OriginKind,
    TypeName,
    Var,
    VarKind,
)
from goscan.semantics.scope import Scope
from goscan.semantics.types import Named, TypeParam
from goscan.syntax import ast
from goscan.syntax.ast import Ident, Node

if TYPE_CHECKING:
    from goscan.semantics.declaration import Declaration
    from goscan.semantics.function import Function


class _Then(Node):
    """A step of the walk that runs after the nodes pushed above it (a definition after its right side)."""

    __slots__ = ("action",)

    def __init__(self, action: Callable[[], None]) -> None:
        self.action = action


_Item = tuple[Node, Scope, "Function"]


class Resolver:
    """Resolves one declaration: first its signature, which is all that callers need, later its body."""

    def __init__(self, declaration: Declaration) -> None:
        self.d = declaration
        self.info = declaration.info
        self.parents = declaration.info.parents
        self.stack: list[_Item] = []

    # Entry points

    def signature(self, node: ast.FuncDecl, scope: Scope) -> None:
        """Declare type parameters, receiver, parameters and results of a FuncDecl in scope."""
        fn = self.d.top
        self.parents[node.type] = node
        if node.recv is not None:
            self.parents[node.recv] = node
            self._receiver(node.recv, scope, fn)
        self._func_type(node.type, scope, fn)

    def body(self, scope: Scope) -> None:
        """Resolve the body of a FuncDecl whose signature is declared in scope."""
        node = self.d.node
        assert isinstance(node, ast.FuncDecl)
        if node.body is not None:
            self._block_of(node, node.body, scope, self.d.top)
        self._drain()

    def group(self, decl: ast.GenDecl) -> None:
        """Resolve a top-level const, type or var declaration."""
        self._gen_decl(decl, Scope(), self.d.top, top=True)
        self._drain()

    # The walk

    def _drain(self, floor: int = 0) -> None:
        stack = self.stack
        while len(stack) > floor:
            node, scope, fn = stack.pop()
            kind = type(node)
            if kind is _Then:
                node.action()  # type: ignore[attr-defined]
                continue
            index = fn.index
            if kind in index:
                index[kind].append(node)
            else:
                index[kind] = [node]
            handler = _HANDLERS.get(kind)
            if handler is None:
                below = ast.children(node)
                if below:
                    self._push(node, below, scope, fn)
            else:
                handler(self, node, scope, fn)

    def _visit(self, parent: Node, nodes: Sequence[Node | None], scope: Scope, fn: Function) -> None:
        """Visit nodes now, before anything that is already on the stack."""
        floor = len(self.stack)
        self._push(parent, nodes, scope, fn)
        self._drain(floor)

    def _push(self, parent: Node, nodes: Sequence[Node | None], scope: Scope, fn: Function) -> None:
        parents, stack = self.parents, self.stack
        for node in reversed(nodes):
            if node is not None:
                parents[node] = parent
                stack.append((node, scope, fn))

    def _then(self, action: Callable[[], None], scope: Scope, fn: Function) -> None:
        self.stack.append((_Then(action), scope, fn))

    # Signatures

    def _receiver(self, field: ast.Field, scope: Scope, fn: Function) -> None:
        base = field.type
        while isinstance(base, ast.StarExpr | ast.ParenExpr):
            base = base.x
        if isinstance(base, ast.IndexExpr) and isinstance(base.x, Ident):
            owner = f"{self.d.package.path}.{base.x.name}"
            declared = self.d.package.type_param_names(self.d.file, base.x.name)
            for i, ident in enumerate(base.indices):
                if isinstance(ident, Ident):
                    name = declared[i] if i < len(declared) else ident.name
                    scope.names[ident.name] = TypeName(ident.name, "", TypeParam(owner, name))
        self._visit(field, [field.type], scope, fn)
        fn.receiver = self._param(field, scope, fn, VarKind.RECEIVER)[0]

    def _func_type(self, node: ast.FuncType, scope: Scope, fn: Function) -> None:
        if node.type_params:
            self._type_params(node, node.type_params, f"{self.d.package.path}.{fn.name}", scope, fn)
        for fields in (node.params, node.results):
            for field in fields:
                self.parents[field] = node
                self._visit(field, [field.type], scope, fn)
        # Declared last: a parameter's name does not shadow the types of the same signature.
        fn.params = tuple(v for f in node.params for v in self._param(f, scope, fn, VarKind.PARAM))
        fn.results = tuple(v for f in node.results for v in self._param(f, scope, fn, VarKind.RESULT))

    def _param(self, field: ast.Field, scope: Scope, fn: Function, kind: VarKind) -> list[Var]:
        origin = Origin(OriginKind.TYPE, field.type)
        if isinstance(field.type, ast.Ellipsis):
            origin = Origin(OriginKind.VARIADIC, field.type)
        if not field.names:
            return [Var("", self.d.package.path, kind, None, fn, origin)]
        found = []
        for ident in field.names:
            self.parents[ident] = field
            found.append(self._declare_var(ident, scope, fn, origin, kind))
        return found

    def _type_params(self, parent: Node, fields: list[ast.Field], owner: str, scope: Scope, fn: Function) -> None:
        for field in fields:
            self.parents[field] = parent
            for ident in field.names:
                self.parents[ident] = field
                param = TypeParam(owner, ident.name)
                self._declare(ident, TypeName(ident.name, "", param), scope)
                self.d.package.program.constraints[param] = (self.d, field.type)
        for field in fields:
            self._visit(field, [field.type], scope, fn)

    # Declarations

    def _declare(self, ident: Ident, obj: Object, scope: Scope) -> None:
        if ident.name != "_":
            scope.names[ident.name] = obj
        self.info.defs[ident] = obj

    def _declare_var(
        self, ident: Ident, scope: Scope, fn: Function, origin: Origin, kind: VarKind = VarKind.LOCAL
    ) -> Var:
        var = Var(ident.name, self.d.package.path, kind, ident, fn, origin)
        self._declare(ident, var, scope)
        return var

    def _assigned(
        self, fn: Function, stmt: Node, target: ast.Expr, i: int, values: Sequence[ast.Expr], count: int
    ) -> None:
        """Record the write to target, the i-th of count left sides."""
        target = ast.unparen(target)
        if not isinstance(target, Ident):
            return
        var = self.info.defs.get(target) or self.info.uses.get(target)
        if not isinstance(var, Var):
            return
        value, result = _value_at(values, i, count)
        self.d.assignments.setdefault(var, []).append(Assignment(fn, stmt, i, value, result))

    def _gen_decl(self, decl: ast.GenDecl, scope: Scope, fn: Function, top: bool = False) -> None:
        actions: list[Callable[[], None]] = []
        for spec in decl.specs:
            self.parents[spec] = decl
            if isinstance(spec, ast.ValueSpec):
                actions.append(lambda s=spec: self._value_spec(decl.tok, s, scope, fn, top))  # type: ignore[misc]
            elif isinstance(spec, ast.TypeSpec):
                actions.append(lambda s=spec: self._type_spec(s, scope, fn, top))  # type: ignore[misc]
        for action in reversed(actions):
            self._then(action, scope, fn)

    def _value_spec(self, tok: str, spec: ast.ValueSpec, scope: Scope, fn: Function, top: bool) -> None:
        fn.index.setdefault(ast.ValueSpec, []).append(spec)

        def define() -> None:
            for i, ident in enumerate(spec.names):
                self.parents[ident] = spec
                fn.index.setdefault(Ident, []).append(ident)
                if tok == "const":
                    obj = (top and self._package_object(ident, Const)) or Const(ident.name, self.d.package.path, ident)
                    obj.decl = ident  # type: ignore[attr-defined]
                    self._declare(ident, obj, scope)
                    continue
                self._define_spec_var(spec, i, ident, scope, fn, top)

        if top:
            # Package-level names are visible everywhere: declared before their values are visited.
            define()
        else:
            self._then(define, scope, fn)
        self._push(spec, [spec.type, *spec.values], scope, fn)

    def _define_spec_var(
        self, spec: ast.ValueSpec, i: int, ident: Ident, scope: Scope, fn: Function, top: bool
    ) -> None:
        if spec.type is not None:
            origin = Origin(OriginKind.TYPE, spec.type)
        else:
            origin = _value_origin(spec.values, i, len(spec.names), spec)
        var = (top and self._package_object(ident, Var)) or None
        if isinstance(var, Var):
            var.decl, var.origin = ident, origin
            self._declare(ident, var, scope)
        else:
            self._declare_var(ident, scope, fn, origin, VarKind.PACKAGE if top else VarKind.LOCAL)
        if spec.values:
            self._assigned(fn, spec, ident, i, spec.values, len(spec.names))

    def _package_object(self, ident: Ident, kind: type) -> Object | None:
        obj = self.d.package.declared_object(self.d.file, ident.name)
        return obj if isinstance(obj, kind) else None

    def _type_spec(self, spec: ast.TypeSpec, scope: Scope, fn: Function, top: bool) -> None:
        package, name = self.d.package, spec.name.name
        obj = self._package_object(spec.name, TypeName) if top else None
        if obj is None:
            # A local type keeps its name readable; the offset tells two of the same name apart.
            local = f"{name}·{spec.start}"
            obj = TypeName(name, package.path, Named(package.path, local))
            package.local_types[local] = (self.d, spec)
            name = local
        fn.index.setdefault(ast.TypeSpec, []).append(spec)
        self.parents[spec.name] = spec
        self._declare(spec.name, obj, scope)
        inner = scope
        if spec.type_params:
            inner = Scope(scope)
            self._type_params(spec, spec.type_params, f"{package.path}.{name}", inner, fn)
        self._push(spec, [spec.type], inner, fn)

    # Expressions

    def _ident(self, node: Ident, scope: Scope, fn: Function) -> None:
        if node.name == "_":
            return
        obj = scope.lookup(node.name) or self.d.package.lookup(self.d.file, node.name)
        if obj is not None:
            self._use(node, obj, fn)

    def _use(self, node: Ident, obj: Object, fn: Function) -> None:
        self.info.uses[node] = obj
        if isinstance(obj, Var):
            self.d.var_uses.setdefault(obj, []).append((fn, node))

    def _selector(self, node: ast.SelectorExpr, scope: Scope, fn: Function) -> None:
        self.parents[node.sel] = node
        fn.index.setdefault(Ident, []).append(node.sel)
        self._push(node, [node.x], scope, fn)

    def _func_lit(self, node: ast.FuncLit, scope: Scope, fn: Function) -> None:
        inner = fn.nested(node)
        self.d.functions[node] = inner
        block = Scope(scope)
        self.parents[node.type] = node
        self._func_type(node.type, block, inner)
        self._block_of(node, node.body, block, inner)

    def _key_value(self, node: ast.KeyValueExpr, scope: Scope, fn: Function) -> None:
        parent = self.parents[node]
        if isinstance(node.key, Ident) and isinstance(parent, ast.CompositeLit):
            # A field name or an expression: only the type of the literal tells; see Declaration.resolve.
            self.parents[node.key] = node
            fn.index.setdefault(Ident, []).append(node.key)
            obj = scope.lookup(node.key.name) or self.d.package.lookup(self.d.file, node.key.name)
            if obj is not None:
                self.d.pending_keys.append((fn, node.key, parent, obj))
            self._push(node, [node.value], scope, fn)
        else:
            self._push(node, [node.key, node.value], scope, fn)

    def _unary(self, node: ast.UnaryExpr, scope: Scope, fn: Function) -> None:
        x = ast.unparen(node.x)
        if node.op == "&" and isinstance(x, Ident):
            var = scope.lookup(x.name)
            if isinstance(var, Var):
                self.d.addressed.add(var)
        self._push(node, [node.x], scope, fn)

    def _field(self, node: ast.Field, scope: Scope, fn: Function) -> None:
        for ident in node.names:
            self.parents[ident] = node
        self._push(node, [node.type], scope, fn)

    # Statements

    def _block_of(self, parent: Node, block: ast.BlockStmt, scope: Scope, fn: Function) -> None:
        """The block of a function: its parameters belong to the same scope."""
        self.parents[block] = parent
        fn.index.setdefault(ast.BlockStmt, []).append(block)
        self._push(block, block.stmts, scope, fn)

    def _block(self, node: ast.BlockStmt, scope: Scope, fn: Function) -> None:
        self._push(node, node.stmts, Scope(scope), fn)

    def _nested(self, node: Node, scope: Scope, fn: Function) -> None:
        """if, for and switch: an implicit block around the clauses."""
        self._push(node, ast.children(node), Scope(scope), fn)

    def _range(self, node: ast.RangeStmt, scope: Scope, fn: Function) -> None:
        inner = Scope(scope)
        self._push(node, [node.body], inner, fn)
        targets = [t for t in (node.key, node.value) if t is not None]

        def define() -> None:
            for target, kind in ((node.key, OriginKind.RANGE_KEY), (node.value, OriginKind.RANGE_VALUE)):
                if node.define and isinstance(target, Ident):
                    self.parents[target] = node
                    fn.index.setdefault(Ident, []).append(target)
                    self._declare_var(target, inner, fn, Origin(kind, node))
            for i, target in enumerate(targets):
                self._assigned(fn, node, target, i, (), len(targets))

        self._then(define, inner, fn)
        if not node.define:
            self._push(node, targets, scope, fn)
        self._push(node, [node.x], scope, fn)

    def _clause(self, node: ast.CaseClause, scope: Scope, fn: Function) -> None:
        self._push(node, node.body, Scope(scope), fn)
        self._push(node, node.exprs, scope, fn)

    def _type_switch(self, node: ast.TypeSwitchStmt, scope: Scope, fn: Function) -> None:
        inner = Scope(scope)
        for clause in reversed(node.clauses):
            self._push(node, [clause], inner, fn)
            if node.bind is not None:
                self._then(lambda c=clause: self._bind(node, c, inner, fn), inner, fn)  # type: ignore[misc]
        if node.bind is not None:
            self.parents[node.bind] = node
        self._push(node, [node.init, node.x], inner, fn)

    def _bind(self, node: ast.TypeSwitchStmt, clause: ast.CaseClause, scope: Scope, fn: Function) -> None:
        """Each clause has its own variable. It is declared around the clause: its cases are types, no variables."""
        assert node.bind is not None
        var = Var(
            node.bind.name, self.d.package.path, VarKind.LOCAL, node.bind, fn, Origin(OriginKind.TYPE_SWITCH, clause)
        )
        scope.names[var.name] = var
        self.info.defs.setdefault(node.bind, var)

    def _comm_clause(self, node: ast.CommClause, scope: Scope, fn: Function) -> None:
        inner = Scope(scope)
        self._push(node, [node.comm, *node.body], inner, fn)

    def _labeled(self, node: ast.LabeledStmt, scope: Scope, fn: Function) -> None:
        self.parents[node.label] = node
        self._push(node, [node.stmt], scope, fn)

    def _branch(self, node: ast.BranchStmt, scope: Scope, fn: Function) -> None:
        if node.label is not None:
            self.parents[node.label] = node

    def _decl_stmt(self, node: ast.DeclStmt, scope: Scope, fn: Function) -> None:
        self.parents[node.decl] = node
        self._gen_decl(node.decl, scope, fn)

    def _assign(self, node: ast.AssignStmt, scope: Scope, fn: Function) -> None:
        define = node.op == ":="

        def write() -> None:
            for i, target in enumerate(node.lhs):
                if define and isinstance(target, Ident):
                    self._redeclare(node, i, target, scope, fn)
                self._assigned(fn, node, target, i, node.rhs, len(node.lhs))

        self._then(write, scope, fn)
        self._push(node, node.rhs, scope, fn)
        # Left sides of a definition are no uses, except for what is not an identifier (invalid Go, but no crash).
        self._push(node, [x for x in node.lhs if not (define and isinstance(x, Ident))], scope, fn)

    def _redeclare(self, node: ast.AssignStmt, i: int, ident: Ident, scope: Scope, fn: Function) -> None:
        self.parents[ident] = node
        fn.index.setdefault(Ident, []).append(ident)
        old = scope.names.get(ident.name)
        if isinstance(old, Var) and ident.name != "_":
            self._use(ident, old, fn)
        else:
            self._declare_var(ident, scope, fn, _value_origin(node.rhs, i, len(node.lhs), node))

    def _inc_dec(self, node: ast.IncDecStmt, scope: Scope, fn: Function) -> None:
        self._then(lambda: self._assigned(fn, node, node.x, 0, (), 1), scope, fn)
        self._push(node, [node.x], scope, fn)


def _value_at(values: Sequence[ast.Expr], i: int, count: int) -> tuple[ast.Expr | None, int | None]:
    """The i-th right side, and the index into its results if one value serves several left sides."""
    if len(values) == 1 and count > 1:
        return values[0], i
    return (values[i], None) if i < len(values) else (None, None)


def _value_origin(values: Sequence[ast.Expr], i: int, count: int, fallback: Node) -> Origin:
    value, result = _value_at(values, i, count)
    return Origin(OriginKind.VALUE, value or fallback, result)


_HANDLERS: Final[Mapping[type, Callable[..., None]]] = {
    ast.Ident: Resolver._ident,
    ast.SelectorExpr: Resolver._selector,
    ast.FuncLit: Resolver._func_lit,
    ast.KeyValueExpr: Resolver._key_value,
    ast.UnaryExpr: Resolver._unary,
    ast.Field: Resolver._field,
    ast.BlockStmt: Resolver._block,
    ast.IfStmt: Resolver._nested,
    ast.ForStmt: Resolver._nested,
    ast.SwitchStmt: Resolver._nested,
    ast.RangeStmt: Resolver._range,
    ast.CaseClause: Resolver._clause,
    ast.TypeSwitchStmt: Resolver._type_switch,
    ast.CommClause: Resolver._comm_clause,
    ast.LabeledStmt: Resolver._labeled,
    ast.BranchStmt: Resolver._branch,
    ast.DeclStmt: Resolver._decl_stmt,
    ast.AssignStmt: Resolver._assign,
    ast.IncDecStmt: Resolver._inc_dec,
}
