"""Types of expressions, on demand, and what selectors select. Unknown operands give UNKNOWN, never a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goscan.record import record, replace
from goscan.semantics import infer_call
from goscan.semantics.lookup import Selection, select
from goscan.semantics.objects import Builtin, Const, Func, Object, Origin, OriginKind, PkgName, TypeName, Var
from goscan.semantics.types import (
    BOOL,
    STRING,
    UNKNOWN,
    Array,
    Basic,
    Chan,
    Map,
    Named,
    Param,
    Pointer,
    Signature,
    Slice,
    Tuple,
    Type,
)
from goscan.semantics.typexpr import eval_type, signature
from goscan.semantics.universe import BYTE, INT, RUNE, UNTYPED_NIL, default_type
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.declaration import Declaration

_TYPE_EXPRS = (
    ast.ArrayType | ast.MapType | ast.ChanType | ast.FuncType | ast.StructType | ast.InterfaceType | ast.Ellipsis
)
_LITERALS = {
    "INT": Basic("untyped int"),
    "FLOAT": Basic("untyped float"),
    "IMAG": Basic("untyped complex"),
    "CHAR": Basic("untyped rune"),
    "STRING": Basic("untyped string"),
}
_UNTYPED_BOOL = Basic("untyped bool")
_COMPARISONS = frozenset({"==", "!=", "<", "<=", ">", ">="})


@record(frozen=True)
class Qualified:
    """A qualified identifier pkg.name; obj is None when the package is not known or has no such name."""

    path: str
    name: str
    obj: Object | None


def type_of(d: Declaration, expr: ast.Expr) -> Type:
    """The type of a value expression, or the type that a type expression denotes.

    Constants keep their untyped kinds ("untyped int"); variables do not.
    """
    types = d.info.types
    known = types.get(expr)
    if known is not None:
        return known
    types[expr] = UNKNOWN  # what a cycle sees
    try:
        found = _infer(d, expr)
    except RecursionError:
        found = UNKNOWN
    types[expr] = found
    return found


def _infer(d: Declaration, expr: ast.Expr) -> Type:
    match expr:
        case ast.Ident():
            return _ident_type(d, d.info.uses.get(expr) or d.info.defs.get(expr))
        case ast.SelectorExpr():
            return _selector_type(d, expr)
        case ast.CallExpr():
            return infer_call.call_type(d, expr)
        case ast.BasicLit(kind=kind):
            return _LITERALS.get(kind, UNKNOWN)
        case ast.ParenExpr(x=x):
            return type_of(d, x)
        case ast.CompositeLit(type=None):
            return _elided(d, expr)
        case ast.CompositeLit(type=ast.Expr() as t):
            return eval_type(d, t)
        case ast.FuncLit(type=t):
            return signature(d, t)
        case ast.UnaryExpr(op=op, x=x):
            return _unary(d, op, x)
        case ast.BinaryExpr():
            return _binary(d, expr)
        case ast.StarExpr(x=x):
            return _star(d, x)
        case ast.IndexExpr():
            return _index(d, expr)
        case ast.SliceExpr(x=x):
            return _sliced(d, x)
        case ast.TypeAssertExpr(type=t):
            return eval_type(d, t)
        case _ if isinstance(expr, _TYPE_EXPRS):
            d.info.types.pop(expr)
            return eval_type(d, expr)
        case _:
            return UNKNOWN


# Identifiers and selectors


def _ident_type(d: Declaration, obj: Object | None) -> Type:
    program = d.package.program
    match obj:
        case Var():
            return program.var_type(obj)
        case Const():
            return const_type(d, obj)
        case Func():
            return program.func_signature(obj) or UNKNOWN
        case TypeName(type=t):
            return (isinstance(t, Named) and program.alias_target(t)) or t
        case Builtin(name="nil"):
            return UNTYPED_NIL
        case Builtin(name="true" | "false"):
            return _UNTYPED_BOOL
        case Builtin(name="iota"):
            return Basic("untyped int")
        case _:
            return UNKNOWN


def selection(d: Declaration, expr: ast.SelectorExpr) -> Qualified | Selection | None:
    """What a selector selects: a member of a package, a field or method, or unknown."""
    if expr in d.selections:
        return d.selections[expr]
    d.selections[expr] = None
    found = _select(d, expr)
    d.selections[expr] = found
    return found


def _select(d: Declaration, expr: ast.SelectorExpr) -> Qualified | Selection | None:
    program, name = d.package.program, expr.sel.name
    if isinstance(expr.x, ast.Ident):
        pkg = d.info.uses.get(expr.x)
        if isinstance(pkg, PkgName):
            package = program.package(pkg.path)
            return Qualified(pkg.path, name, package.member(name) if package else None)
    if is_type(d, expr.x):
        t = eval_type(d, expr.x)
        found = select(program, t, name)
        return _method_expr(t, found) if found is not None else None
    return select(program, type_of(d, expr.x), name)


def _method_expr(t: Type, found: Selection) -> Selection:
    """T.Method is a function whose first parameter is the receiver."""
    if found.kind not in ("method", "interface") or not isinstance(found.type, Signature):
        return found
    s = found.type
    return replace(found, type=Signature((Param("", t), *s.params), s.results, s.variadic))


def _selector_type(d: Declaration, expr: ast.SelectorExpr) -> Type:
    match selection(d, expr):
        case Qualified(path, name, None):
            # Unknown member: as a type it is known by name, as a value it is not.
            return Named(path, name) if _in_type_position(d, expr) else UNKNOWN
        case Qualified(obj=obj):
            return _ident_type(d, obj)
        case Selection(type=t):
            return t
        case _:
            return UNKNOWN


def _in_type_position(d: Declaration, expr: ast.Expr) -> bool:
    match d.info.parents.get(expr):
        case ast.Field() | ast.ArrayType() | ast.MapType() | ast.ChanType() | ast.TypeSpec():
            return True
        case ast.ValueSpec(type=t) | ast.CompositeLit(type=t) | ast.TypeAssertExpr(type=t):
            return t is expr
        case _:
            return False


def object_of(d: Declaration, ident: ast.Ident) -> Object | None:
    """The object an identifier denotes, behind selectors and in keys of struct literals too."""
    found = d.info.uses.get(ident) or d.info.defs.get(ident)
    if found is not None:
        return found
    match d.info.parents.get(ident):
        case ast.SelectorExpr(sel=sel) as expr if sel is ident:
            selected = selection(d, expr)
            return selected.obj if selected is not None else None
        case ast.KeyValueExpr(key=key) as pair if key is ident:
            literal = d.info.parents.get(pair)
            return _field_of(d, literal, ident.name) if isinstance(literal, ast.CompositeLit) else None
        case _:
            return None


def _field_of(d: Declaration, literal: ast.CompositeLit, name: str) -> Object | None:
    found = select(d.package.program, type_of(d, literal), name)
    return found.obj if found is not None and found.kind == "field" else None


def is_type(d: Declaration, expr: ast.Expr) -> bool:
    """Whether an expression denotes a type. A member of an unknown package is taken for a value."""
    match expr:
        case ast.Ident():
            return isinstance(d.info.uses.get(expr), TypeName)
        case ast.ParenExpr(x=x) | ast.StarExpr(x=x) | ast.IndexExpr(x=x):
            return is_type(d, x)
        case ast.SelectorExpr(x=ast.Ident() as x):
            if not isinstance(d.info.uses.get(x), PkgName):
                return False
            found = selection(d, expr)
            return isinstance(found, Qualified) and isinstance(found.obj, TypeName)
        case _:
            return isinstance(expr, _TYPE_EXPRS)


# Operators


def _unary(d: Declaration, op: str, x: ast.Expr) -> Type:
    t = type_of(d, x)
    if op == "&":
        return Pointer(t)
    if op == "<-":
        under = d.package.program.underlying(t)
        return under.elem if isinstance(under, Chan) else UNKNOWN
    return t


def _binary(d: Declaration, expr: ast.BinaryExpr) -> Type:
    """Arithmetic has the type of its first typed operand. A loop over the left spine: concatenations get long."""
    if expr.op in _COMPARISONS:
        return _UNTYPED_BOOL
    found: Type = UNKNOWN
    x: ast.Expr = expr
    while isinstance(x, ast.BinaryExpr) and x.op not in _COMPARISONS:
        if x.op not in ("<<", ">>"):
            found = _typed(found, type_of(d, x.y))
        x = x.x
    return _typed(found, type_of(d, x))


def _typed(a: Type, b: Type) -> Type:
    """Of two operand types the one that decides: a typed one, else the later untyped kind (int < rune < float)."""
    order = ("untyped int", "untyped rune", "untyped float", "untyped complex")
    if a == UNKNOWN:
        return b
    if isinstance(a, Basic) and a.name.startswith("untyped"):
        if isinstance(b, Basic) and a.name in order and b.name in order:
            return max(a, b, key=lambda t: order.index(t.name))
        return a if b == UNKNOWN else b
    return a


def _star(d: Declaration, x: ast.Expr) -> Type:
    if is_type(d, x):
        return Pointer(eval_type(d, x))
    under = d.package.program.underlying(type_of(d, x))
    return under.elem if isinstance(under, Pointer) else UNKNOWN


def _index(d: Declaration, expr: ast.IndexExpr) -> Type:
    if is_type(d, expr.x):
        d.info.types.pop(expr, None)
        return eval_type(d, expr)
    under = d.package.program.underlying(type_of(d, expr.x))
    if isinstance(under, Pointer):
        under = d.package.program.underlying(under.elem)
    match under:
        case Slice(elem) | Array(elem):
            return elem
        case Map(value=value):
            return value
        case Basic(name="string" | "untyped string"):
            return BYTE
        case Signature():
            return infer_call.instantiated(d, expr, under)
        case _:
            return UNKNOWN


def _sliced(d: Declaration, x: ast.Expr) -> Type:
    t = type_of(d, x)
    under = d.package.program.underlying(t)
    if isinstance(under, Pointer):
        under = d.package.program.underlying(under.elem)
    match under:
        case Array(elem):
            return Slice(elem)
        case Slice():
            return t
        case Basic(name="string" | "untyped string"):
            return STRING if under is t or t == Basic("untyped string") else t
        case _:
            return UNKNOWN


def _elided(d: Declaration, lit: ast.CompositeLit) -> Type:
    """The type of {…} inside the literal of a slice, array or map."""
    parent, is_key = d.info.parents.get(lit), False
    if isinstance(parent, ast.KeyValueExpr):
        is_key = parent.key is lit
        parent = d.info.parents.get(parent)
    if not isinstance(parent, ast.CompositeLit):
        return UNKNOWN
    program = d.package.program
    under = program.underlying(type_of(d, parent))
    if isinstance(under, Pointer):
        under = program.underlying(under.elem)
    match under:
        case Slice(elem) | Array(elem):
            return elem
        case Map(key, value):
            return key if is_key else value
        case _:
            return UNKNOWN


# Variables and constants


def const_type(d: Declaration, const: Const) -> Type:
    """The type of a constant, untyped kinds kept."""
    home = d.package.program.home(d, const)
    spec = home.info.parents.get(const.decl) if home is not None and const.decl is not None else None
    if home is None or not isinstance(spec, ast.ValueSpec):
        return UNKNOWN
    if spec.type is not None:
        return eval_type(home, spec.type)
    i = next((i for i, ident in enumerate(spec.names) if ident is const.decl), 0)
    return type_of(home, spec.values[i]) if i < len(spec.values) else UNKNOWN


def origin_type(d: Declaration, origin: Origin) -> Type:
    """The type that the origin of a variable gives it."""
    match origin.kind, origin.node:
        case ((OriginKind.TYPE | OriginKind.VARIADIC), ast.Expr() as node):
            return eval_type(d, node)
        case OriginKind.VALUE, ast.Expr() as node:
            return _value_type(d, node, origin.index)
        case ((OriginKind.RANGE_KEY | OriginKind.RANGE_VALUE), ast.RangeStmt(x=x)):
            return _range_type(d, type_of(d, x), origin.kind is OriginKind.RANGE_VALUE)
        case OriginKind.TYPE_SWITCH, ast.CaseClause() as clause:
            return _clause_type(d, clause)
        case _:
            return UNKNOWN


def _value_type(d: Declaration, value: ast.Expr, index: int | None) -> Type:
    t = type_of(d, value)
    if index is None:
        return UNKNOWN if isinstance(t, Tuple) else default_type(t)
    if isinstance(t, Tuple):
        return t.elems[index] if index < len(t.elems) else UNKNOWN
    match ast.unparen(value):
        case ast.IndexExpr() | ast.TypeAssertExpr() | ast.UnaryExpr(op="<-"):
            return BOOL if index == 1 else t
        case _:
            return UNKNOWN


def _range_type(d: Declaration, t: Type, value: bool) -> Type:
    under = d.package.program.underlying(t)
    if isinstance(under, Pointer):
        under = d.package.program.underlying(under.elem)
    match under:
        case Slice(elem) | Array(elem):
            return elem if value else INT
        case Map(key, elem):
            return elem if value else key
        case Chan(elem=elem):
            return UNKNOWN if value else elem
        case Basic(name="string" | "untyped string"):
            return RUNE if value else INT
        case Basic():
            return UNKNOWN if value else default_type(t)
        case Signature(params=(Param(type=Signature(params=yielded)), *_)):
            return yielded[int(value)].type if int(value) < len(yielded) else UNKNOWN
        case _:
            return UNKNOWN


def _clause_type(d: Declaration, clause: ast.CaseClause) -> Type:
    switch = d.info.parents.get(clause)
    if not isinstance(switch, ast.TypeSwitchStmt):
        return UNKNOWN
    if len(clause.exprs) == 1 and not (isinstance(clause.exprs[0], ast.Ident) and clause.exprs[0].name == "nil"):
        return eval_type(d, clause.exprs[0])
    return type_of(d, switch.x)
