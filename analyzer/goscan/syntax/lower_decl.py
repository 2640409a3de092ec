"""Lowering of declarations: functions, and groups of constants, variables, types and imports."""

from __future__ import annotations

from goscan.syntax import ast
from goscan.syntax.grammar import TOKENS, Node, field, kind, kinds
from goscan.syntax.literals import unquote
from goscan.syntax.lower import Lowering
from goscan.syntax.lower_type import parameter_list, signature, type_parameters

_NAME, _TYPE, _VALUE, _BODY, _PATH = map(field, ("name", "type", "value", "body", "path"))
_RECEIVER, _TYPE_PARAMETERS = field("receiver"), field("type_parameters")
_IDENTIFIER = kind("identifier")
_LISTS = kinds("var_spec_list", "import_spec_list")
_CONST, _VAR, _IMPORT = kind("const_spec"), kind("var_spec"), kind("import_spec")
_TYPES, _ALIAS = kinds("type_spec", "type_alias"), kind("type_alias")


def func_decl(low: Lowering, n: Node) -> ast.FuncDecl:
    """A function or method. Its FuncType starts at the (type) parameters, behind the name."""
    name, body = n.child_by_field_id(_NAME), n.child_by_field_id(_BODY)
    assert name
    return ast.FuncDecl(
        n.start_byte + low.base,
        n.end_byte + low.base,
        low.ident(name),
        _receiver(low, n.child_by_field_id(_RECEIVER)),
        signature(low, n, None, n.child_by_field_id(_TYPE_PARAMETERS)),
        low.lower(body) if body else None,
    )


def _receiver(low: Lowering, n: Node | None) -> ast.Field | None:
    if n is None:
        return None
    start, end = n.start_byte + low.base, n.end_byte + low.base
    fields = parameter_list(low, n)
    return fields[0] if fields else ast.Field(start, end, [], ast.BadExpr(start, end))


def gen_decl(low: Lowering, n: Node) -> ast.GenDecl:
    """A const, var, type or import declaration, grouped or not."""
    keyword = n.child(0)
    assert keyword
    children = n.named_children
    if len(children) == 1 and children[0].kind_id in _LISTS:
        children = children[0].named_children
    specs: list[ast.Spec] = []
    inherited: Node | None = None
    for child in children:
        number = child.kind_id
        if child.id in low.bad:
            continue
        if number == _CONST:
            if child.child_by_field_id(_VALUE) is not None:
                inherited = child
            specs.append(_value_spec(low, child, inherited or child, len(specs)))
        elif number == _VAR:
            specs.append(_value_spec(low, child, child, 0))
        elif number in _TYPES:
            specs.append(_type_spec(low, child))
        elif number == _IMPORT:
            specs.append(_import_spec(low, child))
    return ast.GenDecl(n.start_byte + low.base, n.end_byte + low.base, TOKENS[keyword.kind_id], specs)


def _value_spec(low: Lowering, n: Node, source: Node, iota: int) -> ast.ValueSpec:
    """A const or var spec; type and values come from `source`, an earlier spec when Go repeats it implicitly.

    They are lowered anew each time, because side tables are keyed by node and `iota` differs.
    """
    names = [low.ident(child) for child in n.named_children if child.kind_id == _IDENTIFIER]
    type_, values = source.child_by_field_id(_TYPE), source.child_by_field_id(_VALUE)
    return ast.ValueSpec(
        n.start_byte + low.base,
        n.end_byte + low.base,
        names,
        low.lower(type_) if type_ else None,
        low.all(values.named_children) if values else [],
        iota,
    )


def _type_spec(low: Lowering, n: Node) -> ast.TypeSpec:
    name, type_ = n.child_by_field_id(_NAME), n.child_by_field_id(_TYPE)
    assert name and type_
    generic = n.child_by_field_id(_TYPE_PARAMETERS)
    return ast.TypeSpec(
        n.start_byte + low.base,
        n.end_byte + low.base,
        low.ident(name),
        type_parameters(low, generic) if generic else [],
        n.kind_id == _ALIAS,
        low.lower(type_),
    )


def _import_spec(low: Lowering, n: Node) -> ast.ImportSpec:
    name, path = n.child_by_field_id(_NAME), n.child_by_field_id(_PATH)
    assert path
    alias = (name.text or b"").decode("utf-8", "replace") if name else None
    text = unquote((path.text or b"").decode("utf-8", "replace")) or ""
    return ast.ImportSpec(n.start_byte + low.base, n.end_byte + low.base, alias, text)
