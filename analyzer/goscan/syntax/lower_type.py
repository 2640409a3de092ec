"""Lowering of types, parameters, fields and type parameters."""

from __future__ import annotations

from goscan.syntax import ast
from goscan.syntax.grammar import Node, field, kind, kinds
from goscan.syntax.literals import unquote
from goscan.syntax.lower import COMMENT, Handler, Lowering, parts

_NAME, _TYPE, _TAG = field("name"), field("type"), field("tag")
_TYPE_ARGUMENTS, _ELEMENT, _LENGTH = field("type_arguments"), field("element"), field("length")
_KEY, _VALUE = field("key"), field("value")
_PARAMETERS, _RESULT, _PACKAGE = field("parameters"), field("result"), field("package")
_PARAMETER_LIST = kind("parameter_list")
_VARIADIC = kind("variadic_parameter_declaration")
_METHOD_ELEM = kind("method_elem")
_NAMES = kinds("identifier", "field_identifier")
_STAR, _DOTS, _ARROW = kind("*", named=False), kind("...", named=False), kind("<-", named=False)


def type_name(low: Lowering, n: Node) -> ast.Expr:
    """T. A name the parser invented to go on (MISSING) is empty."""
    return low.ident(n) if n.end_byte > n.start_byte else ast.BadExpr(n.start_byte + low.base, n.end_byte + low.base)


def _qualified(low: Lowering, n: Node) -> ast.SelectorExpr:
    package, name = n.child_by_field_id(_PACKAGE), n.child_by_field_id(_NAME)
    assert package and name
    return ast.SelectorExpr(n.start_byte + low.base, n.end_byte + low.base, low.ident(package), low.ident(name))


def _generic(low: Lowering, n: Node) -> ast.IndexExpr:
    generic, arguments = n.child_by_field_id(_TYPE), n.child_by_field_id(_TYPE_ARGUMENTS)
    assert generic and arguments
    x = low.lower(generic)
    return ast.IndexExpr(n.start_byte + low.base, n.end_byte + low.base, x, low.all(arguments.named_children))


def _union(low: Lowering, n: Node) -> ast.Expr:
    """One type, or A | B | C as BinaryExprs."""
    terms: list[ast.Expr] = low.all(n.named_children)
    union = terms[0]
    for term in terms[1:]:
        union = ast.BinaryExpr(union.start, term.end, union, "|", term)
    return union


def _negated(low: Lowering, n: Node) -> ast.UnaryExpr:
    return ast.UnaryExpr(n.start_byte + low.base, n.end_byte + low.base, "~", low.lower(parts(n, 2)[1]))


def _pointer(low: Lowering, n: Node) -> ast.StarExpr:
    return ast.StarExpr(n.start_byte + low.base, n.end_byte + low.base, low.lower(parts(n, 2)[1]))


def _paren(low: Lowering, n: Node) -> ast.ParenExpr:
    return ast.ParenExpr(n.start_byte + low.base, n.end_byte + low.base, low.lower(parts(n, 2)[1]))


def _array(low: Lowering, n: Node) -> ast.ArrayType:
    size = low.part(n, _LENGTH)
    return ast.ArrayType(n.start_byte + low.base, n.end_byte + low.base, size, low.part(n, _ELEMENT))


def _implicit_array(low: Lowering, n: Node) -> ast.ArrayType:
    dots = parts(n)[1]
    size = ast.Ellipsis(dots.start_byte + low.base, dots.end_byte + low.base, None)
    element = low.part(n, _ELEMENT)
    return ast.ArrayType(n.start_byte + low.base, n.end_byte + low.base, size, element)


def _map(low: Lowering, n: Node) -> ast.MapType:
    key, value = low.part(n, _KEY), low.part(n, _VALUE)
    return ast.MapType(n.start_byte + low.base, n.end_byte + low.base, key, value)


def _chan(low: Lowering, n: Node) -> ast.ChanType:
    children = parts(n)
    if children[0].kind_id == _ARROW:
        direction = "recv"
    else:
        direction = "send" if children[1].kind_id == _ARROW else "both"
    return ast.ChanType(n.start_byte + low.base, n.end_byte + low.base, direction, low.lower(children[-1]))


def func_type(low: Lowering, n: Node) -> ast.FuncType:
    """The signature of a function type or literal; it starts at `func`."""
    return signature(low, n, n.start_byte)


def signature(low: Lowering, n: Node, start: int | None = None, generic: Node | None = None) -> ast.FuncType:
    """Parameters and results of `n`; without `start` it starts at its parameters."""
    parameters, result = n.child_by_field_id(_PARAMETERS), n.child_by_field_id(_RESULT)
    assert parameters
    type_params = type_parameters(low, generic) if generic else []
    params = parameter_list(low, parameters)
    results: list[ast.Field] = []
    if result is not None and result.kind_id == _PARAMETER_LIST:
        results = parameter_list(low, result)
    elif result is not None:
        type_ = low.lower(result)
        results = [ast.Field(type_.start, type_.end, [], type_)]
    if start is None:
        start = (generic or parameters).start_byte
    return ast.FuncType(start + low.base, (result or parameters).end_byte + low.base, type_params, params, results)


def type_parameters(low: Lowering, n: Node) -> list[ast.Field]:
    """[K comparable, V any]."""
    return parameter_list(low, n)


def parameter_list(low: Lowering, n: Node) -> list[ast.Field]:
    """The Fields of a parenthesised list of parameters or results, or of type parameters."""
    return [_parameter(low, child) for child in n.named_children if child.kind_id != COMMENT]


def _parameter(low: Lowering, n: Node) -> ast.Field:
    start, end = n.start_byte + low.base, n.end_byte + low.base
    type_node = n.child_by_field_id(_TYPE)
    if type_node is None or n.id in low.bad:
        return ast.Field(start, end, [], ast.BadExpr(start, end))
    type_: ast.Expr = low.lower(type_node)
    names = _names(low, n)
    if n.kind_id == _VARIADIC:
        dots = next(child for child in n.children if child.kind_id == _DOTS)
        type_ = ast.Ellipsis(dots.start_byte + low.base, end, type_)
    return ast.Field(start, end, names, type_)


def _names(low: Lowering, n: Node) -> list[ast.Ident]:
    return [low.ident(child) for child in n.named_children if child.kind_id in _NAMES]


def _struct(low: Lowering, n: Node) -> ast.StructType:
    members = parts(n)[1].named_children
    fields = [_struct_field(low, member) for member in members if member.kind_id != COMMENT]
    return ast.StructType(n.start_byte + low.base, n.end_byte + low.base, fields)


def _struct_field(low: Lowering, n: Node) -> ast.Field:
    start, end = n.start_byte + low.base, n.end_byte + low.base
    type_node = n.child_by_field_id(_TYPE)
    if type_node is None or n.id in low.bad:
        return ast.Field(start, end, [], ast.BadExpr(start, end))
    type_: ast.Expr = low.lower(type_node)
    first = n.child(0)
    if first is not None and first.kind_id == _STAR:
        type_ = ast.StarExpr(start, type_.end, type_)
    tag = n.child_by_field_id(_TAG)
    text = unquote((tag.text or b"").decode("utf-8", "replace")) if tag else None
    return ast.Field(start, end, _names(low, n), type_, text)


def _interface(low: Lowering, n: Node) -> ast.InterfaceType:
    methods: list[ast.Field] = []
    embeds: list[ast.Expr] = []
    for member in n.named_children:
        if member.kind_id == _METHOD_ELEM and member.id not in low.bad:
            methods.append(_method(low, member))
        elif member.kind_id != COMMENT:
            embeds.append(low.lower(member))
    return ast.InterfaceType(n.start_byte + low.base, n.end_byte + low.base, methods, embeds)


def _method(low: Lowering, n: Node) -> ast.Field:
    name = n.child_by_field_id(_NAME)
    assert name
    return ast.Field(n.start_byte + low.base, n.end_byte + low.base, [low.ident(name)], signature(low, n))


HANDLERS: dict[str, Handler] = {
    "type_identifier": type_name,
    "qualified_type": _qualified,
    "generic_type": _generic,
    "type_elem": _union,
    "type_constraint": _union,
    "negated_type": _negated,
    "pointer_type": _pointer,
    "parenthesized_type": _paren,
    "array_type": _array,
    "slice_type": _array,
    "implicit_length_array_type": _implicit_array,
    "map_type": _map,
    "channel_type": _chan,
    "function_type": func_type,
    "struct_type": _struct,
    "interface_type": _interface,
}
