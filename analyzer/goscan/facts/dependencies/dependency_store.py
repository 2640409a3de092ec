"""Where code gives a field of a struct its value."""

from __future__ import annotations

from goscan.facts.statuses.silent_guard import condition_parts
from goscan.record import record
from goscan.semantics import infer
from goscan.semantics.function import Function
from goscan.semantics.lookup import Selection
from goscan.semantics.objects import CallSite, Var, VarKind
from goscan.semantics.types import Named, Pointer, Type, Unknown
from goscan.syntax import ast


@record(frozen=True, eq=False)
class Store:
    """A place that gives the field a value; param is the parameter of the declared function that it hands on."""

    function: Function
    node: ast.Node
    value: ast.Expr
    param: int | None

    @property
    def setter(self) -> Function:
        """The declared function that stores."""
        return self.function.top


def stores_in(owner: Named, name: str, fn: Function) -> list[Store] | None:
    """The stores of one function; None when something is done that cannot be followed."""
    found: list[Store] = []
    for ident in fn.nodes(ast.Ident):
        if ident.name != name:
            continue
        parent = fn.parent(ident)
        match parent:
            case ast.KeyValueExpr(key=key, value=value) if key is ident:
                literal = fn.parent(parent)
                if isinstance(literal, ast.CompositeLit) and is_struct(fn.type_of(literal), owner):
                    found.append(store_of(fn, parent, value))
            case ast.SelectorExpr(sel=sel) if sel is ident:
                use = fn.parent(parent)
                if not isinstance(use, ast.AssignStmt | ast.UnaryExpr | ast.RangeStmt) or not _may_be(
                    owner, fn, parent
                ):
                    continue
                match use:
                    case ast.AssignStmt(lhs=lhs, rhs=rhs) if parent in lhs:
                        value = rhs[lhs.index(parent)] if len(lhs) == len(rhs) else rhs[0]
                        found.append(store_of(fn, use, value))
                    case ast.UnaryExpr(op="&") | ast.RangeStmt():
                        return None
    return found


def _may_be(owner: Named, fn: Function, expr: ast.SelectorExpr) -> bool:
    found = selected(fn, expr)
    return is_struct(found, owner) if found is not None else isinstance(fn.type_of(expr.x), Unknown)


def store_of(fn: Function, node: ast.Node, value: ast.Expr) -> Store:
    """The store of a value; param is known when that is a parameter which nothing else is assigned to."""
    value = ast.unparen(value)
    var = fn.object(value) if isinstance(value, ast.Ident) else None
    params = fn.top.params
    handed = isinstance(var, Var) and var.kind is VarKind.PARAM and var in params and not fn.assignments(var)
    return Store(fn, node, value, params.index(var) if handed and isinstance(var, Var) else None)


def is_struct(t: Type | None, owner: Named) -> bool:
    """Whether t is a struct, or a pointer to it; arguments of generic types do not count."""
    t = t.elem if isinstance(t, Pointer) else t
    return isinstance(t, Named) and (t.path, t.name) == (owner.path, owner.name)


def selected(fn: Function, expr: ast.SelectorExpr) -> Named | None:
    """The named struct whose field a selector selects; None when it selects something else."""
    found = infer.selection(fn.declaration, expr)
    return found.owner if isinstance(found, Selection) and found.kind == "field" else None


def argument(site: CallSite, index: int) -> ast.Expr | None:
    """The argument for a parameter; None when it cannot be told."""
    call = site.call
    if call.ellipsis or len(call.args) <= index:
        return None
    return call.args[index]


def refuses_nil(maker: Function, value: ast.Ident) -> bool:
    """`if value == nil { return nil, err }`, or a panic, or a default that is put in its place."""
    var = maker.object(value)
    for stmt in maker.nodes(ast.IfStmt):
        for part in condition_parts(stmt.cond, "||"):
            match part:
                case ast.BinaryExpr(x=ast.Ident() as tested, op="==", y=ast.Ident(name="nil")):
                    if maker.object(tested) is var and stmt.body.stmts:
                        return True
    return False
