"""Values of constant expressions: strings, integers and booleans; anything else, and anything unknown, is None."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import TYPE_CHECKING

from goscan.semantics import infer
from goscan.semantics.objects import Builtin, Const
from goscan.syntax import ast
from goscan.syntax.literals import unquote

if TYPE_CHECKING:
    from goscan.semantics.declaration import Declaration

Value = str | int | bool
_MAX_SHIFT = 256

_INT: dict[str, Callable[[int, int], int | bool]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "|": operator.or_,
    "&": operator.and_,
    "^": operator.xor,
    "&^": lambda x, y: x & ~y,
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def evaluate(d: Declaration, expr: ast.Expr, iota: int | None = None) -> Value | None:
    """The value of expr in d, None when it is not constant or not modelled (floats, unsafe.Sizeof …)."""
    try:
        return _evaluate(d, expr, iota, frozenset())
    except RecursionError:
        return None


def _evaluate(d: Declaration, expr: ast.Expr, iota: int | None, busy: frozenset[Const]) -> Value | None:
    match expr:
        case ast.BasicLit(kind=kind, value=text):
            return literal_value(kind, text)
        case ast.ParenExpr(x=x):
            return _evaluate(d, x, iota, busy)
        case ast.Ident():
            return _ident(d, expr, iota, busy)
        case ast.SelectorExpr(sel=sel):
            obj = infer.object_of(d, sel)
            return _const(d, obj, busy) if isinstance(obj, Const) else None
        case ast.BinaryExpr():
            return _binary(d, expr, iota, busy)
        case ast.UnaryExpr(op=op, x=x):
            return _unary(op, _evaluate(d, x, iota, busy))
        case ast.CallExpr(fun=fun, args=[arg]) if infer.is_type(d, fun):
            value = _evaluate(d, arg, iota, busy)
            # string(65) is "A"; a conversion between numbers may wrap: the plain value is kept.
            return None if isinstance(value, int) and _is_string(d, fun) else value
        case ast.CallExpr(fun=ast.Ident(name="len") as fun, args=[arg]) if isinstance(d.info.uses.get(fun), Builtin):
            value = _evaluate(d, arg, iota, busy)
            return len(value.encode("utf-8", "surrogateescape")) if isinstance(value, str) else None
        case _:
            return None


def _is_string(d: Declaration, fun: ast.Expr) -> bool:
    from goscan.semantics.types import STRING

    return d.package.program.underlying(infer.type_of(d, fun)) == STRING


def _ident(d: Declaration, expr: ast.Ident, iota: int | None, busy: frozenset[Const]) -> Value | None:
    match d.info.uses.get(expr) or d.info.defs.get(expr):
        case Const() as const:
            return _const(d, const, busy)
        case Builtin(name="true"):
            return True
        case Builtin(name="false"):
            return False
        case Builtin(name="iota"):
            return iota
        case _:
            return None


def _const(d: Declaration, const: Const, busy: frozenset[Const]) -> Value | None:
    if const in busy:
        return None
    home = d.package.program.home(d, const)
    if home is None or const.decl is None:
        return None
    spec = home.info.parents.get(const.decl)
    if not isinstance(spec, ast.ValueSpec):
        return None
    i = next((i for i, ident in enumerate(spec.names) if ident is const.decl), 0)
    if i >= len(spec.values):
        return None
    return _evaluate(home, spec.values[i], spec.iota, busy | {const})


def _unary(op: str, x: Value | None) -> Value | None:
    match op, x:
        case "!", bool():
            return not x
        case _, bool() | str() | None:
            return None
        case "-", _:
            return -x
        case "+", _:
            return x
        case "^", _:
            return ~x
        case _:
            return None


def _binary(d: Declaration, expr: ast.BinaryExpr, iota: int | None, busy: frozenset[Const]) -> Value | None:
    """A loop down the left spine: SQL text is often a long concatenation."""
    spine = [expr]
    while isinstance(spine[-1].x, ast.BinaryExpr):
        spine.append(spine[-1].x)
    value = _evaluate(d, spine[-1].x, iota, busy)
    for node in reversed(spine):
        if value is None:
            return None
        value = _apply(node.op, value, _evaluate(d, node.y, iota, busy))
    return value


def _apply(op: str, x: Value, y: Value | None) -> Value | None:
    match op, x, y:
        case _, _, None:
            return None
        case "&&", bool(), bool():
            return x and y
        case "||", bool(), bool():
            return x or y
        case "+", str(), str():
            return x + y
        case "==" | "!=", _, _ if type(x) is type(y):
            return (x == y) == (op == "==")
        case (("<<" | ">>"), int(), int()) if 0 <= y <= _MAX_SHIFT:
            return x << y if op == "<<" else x >> y
        case (("/" | "%"), int(), int()) if y != 0:
            quotient = abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1)
            return quotient if op == "/" else x - quotient * y
        case _, int(), int() if op in _INT:
            return _INT[op](x, y)
        case _:
            return None


def literal_value(kind: str, text: str) -> Value | None:
    """The value of a basic literal."""
    if kind == "STRING":
        return unquote(text)
    if kind == "CHAR":
        value = unquote(text)
        return ord(value) if value is not None and len(value) == 1 else None
    if kind == "INT":
        digits = text.replace("_", "")
        legacy_octal = len(digits) > 1 and digits[0] == "0" and digits[1].isdigit()
        try:
            return int(digits, 8) if legacy_octal else int(digits, 0)
        except ValueError:
            return None
    return None
