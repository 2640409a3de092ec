"""Lowering of expressions."""

from __future__ import annotations

from collections.abc import Callable

from goscan.syntax import ast
from goscan.syntax.grammar import TOKENS, Node, field, kind
from goscan.syntax.lower import COMMENT, Handler, Lowering, parts
from goscan.syntax.lower_type import func_type, type_name

_BODY, _TYPE, _OPERAND = field("body"), field("type"), field("operand")
_START, _END, _CAPACITY = field("start"), field("end"), field("capacity")
_BINARY, _VARIADIC = kind("binary_expression"), kind("variadic_argument")
_LITERAL_VALUE = kind("literal_value")
_TYPE_ARGUMENTS = kind("type_arguments")
_LPAREN, _LBRACKET = kind("(", named=False), kind("[", named=False)

Finish = Callable[[Lowering, Node, list[Node], ast.Expr], ast.Expr]


def _literal(token: str) -> Handler:
    def literal(low: Lowering, n: Node) -> ast.BasicLit:
        text = (n.text or b"").decode("utf-8", "replace")
        return ast.BasicLit(n.start_byte + low.base, n.end_byte + low.base, token, text)

    return literal


def _paren(low: Lowering, n: Node) -> ast.ParenExpr:
    return ast.ParenExpr(n.start_byte + low.base, n.end_byte + low.base, low.lower(parts(n, 3)[1]))


def _unary(low: Lowering, n: Node) -> ast.UnaryExpr | ast.StarExpr:
    operator, operand = parts(n, 2)
    start, end, x = n.start_byte + low.base, n.end_byte + low.base, low.lower(operand)
    op = TOKENS[operator.kind_id]
    return ast.StarExpr(start, end, x) if op == "*" else ast.UnaryExpr(start, end, op, x)


def _binary(low: Lowering, n: Node) -> ast.Expr:
    """x op y. Chains like a + b + c + … lean to the left and are thousands long in generated code: a loop."""
    chain: list[tuple[Node, Node]] = []
    while True:
        left, operator, right = parts(n, 3)
        chain.append((operator, right))
        n = left
        if n.kind_id != _BINARY or n.id in low.bad:
            break
    x: ast.Expr = low.lower(n)
    start = x.start
    for operator, right in reversed(chain):
        y = low.lower(right)
        x = ast.BinaryExpr(start, y.end, x, TOKENS[operator.kind_id], y)
    return x


def _postfix(low: Lowering, n: Node) -> ast.Expr:
    """a.b(c)[d].(T) …: fluent chains lean to the left as well."""
    chain: list[tuple[Node, list[Node]]] = []
    while True:
        children = parts(n)
        chain.append((n, children))
        n = children[0]
        if n.kind_id not in _FINISH or n.id in low.bad:
            break
    x: ast.Expr = low.lower(n)
    for outer, children in reversed(chain):
        x = _FINISH[outer.kind_id](low, outer, children, x)
    return x


def _selector(low: Lowering, n: Node, children: list[Node], x: ast.Expr) -> ast.SelectorExpr:
    return ast.SelectorExpr(x.start, n.end_byte + low.base, x, low.ident(children[2]))


def _index(low: Lowering, n: Node, children: list[Node], x: ast.Expr) -> ast.IndexExpr:
    return ast.IndexExpr(x.start, n.end_byte + low.base, x, [low.lower(children[2])])


def _instantiation(low: Lowering, n: Node, children: list[Node], x: ast.Expr) -> ast.IndexExpr:
    indices = low.all(child for child in children[1:] if child.is_named)
    return ast.IndexExpr(x.start, n.end_byte + low.base, x, indices)


def _slice(low: Lowering, n: Node, children: list[Node], x: ast.Expr) -> ast.SliceExpr:
    bounds = [low.part(n, bound) for bound in (_START, _END, _CAPACITY)]
    return ast.SliceExpr(x.start, n.end_byte + low.base, x, *bounds)


def _assertion(low: Lowering, n: Node, children: list[Node], x: ast.Expr) -> ast.TypeAssertExpr:
    return ast.TypeAssertExpr(x.start, n.end_byte + low.base, x, low.part(n, _TYPE))


def _call(low: Lowering, n: Node, children: list[Node], x: ast.Expr) -> ast.CallExpr:
    if len(children) == 3:
        types = children[1]
        x = ast.IndexExpr(x.start, types.end_byte + low.base, x, low.all(types.named_children))
    arguments = children[-1]
    args: list[ast.Expr] = []
    ellipsis = False
    for child in arguments.named_children:
        if child.kind_id == _VARIADIC:
            ellipsis = True
            child = parts(child)[0]
        if child.kind_id != COMMENT:
            args.append(low.lower(child))
    base = low.base
    return ast.CallExpr(x.start, n.end_byte + base, x, args, ellipsis, arguments.start_byte + base)


_FINISH: dict[int, Finish] = {
    kind("selector_expression"): _selector,
    kind("index_expression"): _index,
    kind("type_instantiation_expression"): _instantiation,
    kind("slice_expression"): _slice,
    kind("type_assertion_expression"): _assertion,
    kind("call_expression"): _call,
}


def _conversion(low: Lowering, n: Node) -> ast.CallExpr:
    """T(x). The grammar cannot tell f[int](x) from a conversion either: both are calls here."""
    children = parts(n)
    lparen = next(child for child in children[1:] if child.kind_id == _LPAREN)
    fun = low.lower(children[0])
    arg = low.part(n, _OPERAND)
    return ast.CallExpr(fun.start, n.end_byte + low.base, fun, [arg], False, lparen.start_byte + low.base)


def _composite(low: Lowering, n: Node) -> ast.CompositeLit:
    type_, value = parts(n, 2)
    return ast.CompositeLit(
        n.start_byte + low.base, n.end_byte + low.base, low.lower(type_), low.all(value.named_children)
    )


def _elided(low: Lowering, n: Node) -> ast.CompositeLit:
    return ast.CompositeLit(n.start_byte + low.base, n.end_byte + low.base, None, low.all(n.named_children))


def _element(low: Lowering, n: Node) -> ast.Expr:
    element: ast.Expr = low.lower(parts(n, 1)[0])
    return element


def _keyed(low: Lowering, n: Node) -> ast.KeyValueExpr:
    key, _, value = parts(n, 3)
    return ast.KeyValueExpr(n.start_byte + low.base, n.end_byte + low.base, low.lower(key), low.lower(value))


def _func_literal(low: Lowering, n: Node) -> ast.FuncLit:
    type_ = func_type(low, n)
    body = low.part(n, _BODY)
    return ast.FuncLit(n.start_byte + low.base, n.end_byte + low.base, type_, body)


HANDLERS: dict[str, Handler] = {
    "identifier": type_name,
    "blank_identifier": type_name,
    "field_identifier": type_name,
    "nil": type_name,
    "true": type_name,
    "false": type_name,
    "iota": type_name,
    "int_literal": _literal("INT"),
    "float_literal": _literal("FLOAT"),
    "imaginary_literal": _literal("IMAG"),
    "rune_literal": _literal("CHAR"),
    "raw_string_literal": _literal("STRING"),
    "interpreted_string_literal": _literal("STRING"),
    "parenthesized_expression": _paren,
    "unary_expression": _unary,
    "binary_expression": _binary,
    "selector_expression": _postfix,
    "index_expression": _postfix,
    "type_instantiation_expression": _postfix,
    "slice_expression": _postfix,
    "type_assertion_expression": _postfix,
    "call_expression": _postfix,
    "type_conversion_expression": _conversion,
    "composite_literal": _composite,
    "literal_value": _elided,
    "literal_element": _element,
    "keyed_element": _keyed,
    "func_literal": _func_literal,
}
