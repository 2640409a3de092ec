"""Reads expressions of sqlparser's tree (dicts with one key, the variant) into Value and Condition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from goscan.semantics.sql_model import Condition, Value

Tree = Any
"""A node of sqloxide's tree: dict, list, str, number, bool or None; its shape is the Rust enum's."""

_OPERATORS = {
    "Eq": "=",
    "NotEq": "<>",
    "Lt": "<",
    "LtEq": "<=",
    "Gt": ">",
    "GtEq": ">=",
    "AtArrow": "@>",
    "ArrowAt": "<@",
}
_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_CHOOSING = frozenset(("coalesce", "ifnull", "isnull", "nvl", "if", "iif", "nullif", "greatest", "least"))
_IS_TESTS = {
    "IsNull": ("is null", None),
    "IsNotNull": ("is not null", None),
    "IsTrue": ("=", "true"),
    "IsNotTrue": ("<>", "true"),
    "IsFalse": ("=", "false"),
    "IsNotFalse": ("<>", "false"),
}


@dataclass(slots=True)
class Names:
    """What identifiers of a statement mean: generated ones, and the aliases of its tables."""

    values: Mapping[str, Value]
    aliases: dict[str, str] = field(default_factory=dict)


def variant(node: Tree) -> tuple[str, Tree]:
    """The variant and content of an enum node."""
    if isinstance(node, dict) and len(node) == 1:
        return next(iter(node.items()))
    return (node, None) if isinstance(node, str) else ("", None)


def value_of(expr: Tree, names: Names) -> Value:
    """The operand that an expression denotes."""
    match variant(expr):
        case "Identifier", {"value": name, "quote_style": quote}:
            return names.values.get(name) or _plain_identifier(name, quote)
        case "CompoundIdentifier", list(parts):
            return Value("column", ".".join(part["value"].lower() for part in parts))
        case "Value", {"value": content}:
            return _literal(content)
        case "TypedString", content:
            return _literal(content["value"]["value"])
        case (("Cast" | "Collate"), {"expr": inner}):
            return value_of(inner, names)
        case "Nested", inner:
            return value_of(inner, names)
        case (("Subquery" | "Exists"), _):
            return Value("subquery", inputs=_inputs(expr, names))
        case "UnaryOp", {"op": "Minus", "expr": inner}:
            number = value_of(inner, names)
            return Value("literal", f"-{number.text}") if number.kind == "literal" else _expression("-", expr, names)
        case "Case", content:
            results = [when["result"] for when in content["conditions"]]
            otherwise = content.get("else_result")
            return _expression("case", expr, names, [*results, *([otherwise] if otherwise else [])])
        case "Function", content:
            name = object_name(content["name"])[1]
            return _expression(name, expr, names, arguments(content) if name in _CHOOSING else [])
        case name, _:
            return _expression(name.lower(), expr, names)
    return Value("expression")


def _plain_identifier(name: str, quote: str | None) -> Value:
    if quote == '"':  # MySQL's string; as an operand a PostgreSQL column in quotes is rarer
        return Value("literal", name)
    return Value("expression", "default") if name.upper() == "DEFAULT" else Value("column", name.lower())


def _expression(text: str, expr: Tree, names: Names, outcomes: list[Tree] | None = None) -> Value:
    if text in ("if", "iif") and outcomes:
        outcomes = outcomes[1:]
    elif text == "nullif" and outcomes:
        outcomes = outcomes[:1]
    return Value("expression", text, None, "", tuple(value_of(o, names) for o in outcomes or ()), _inputs(expr, names))


def _literal(content: Tree) -> Value:
    match content:
        case "Null":
            return Value("null")
        case {"Boolean": truth}:
            return Value("literal", "true" if truth else "false")
        case {"Number": [text, _]}:
            return Value("literal", str(text))
        case {"DollarQuotedString": {"value": text}}:
            return Value("literal", str(text))
    return Value("literal", str(variant(content)[1]))


def _inputs(expr: Tree, names: Names) -> tuple[Value, ...]:
    return tuple(names.values[name] for name in _identifiers(expr) if name in names.values)


def _identifiers(node: Tree) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _identifiers(item)
    elif isinstance(node, dict):
        if isinstance(node.get("value"), str) and "quote_style" in node:
            yield node["value"]
        else:
            for item in node.values():
                yield from _identifiers(item)


def object_name(parts: Tree) -> tuple[str, str]:
    """(schema, name) of a possibly qualified name, lower case."""
    texts = [part["Identifier"]["value"].lower() for part in parts if "Identifier" in part]
    return (texts[-2] if len(texts) > 1 else "", texts[-1] if texts else "")


def arguments(function: Tree) -> list[Tree]:
    """The plain arguments of a function call."""
    listed = variant(function.get("args"))[1]
    if not isinstance(listed, dict):
        return []
    plain = (variant(variant(argument)[1])[1] for argument in listed.get("args", ()))
    return [argument for argument in plain if argument is not None]


def column_of(expr: Tree, names: Names) -> tuple[str, str] | None:
    """(table, column) when expr is a column, also one under a cast, a collation, lower() or trim()."""
    match variant(expr):
        case "Identifier", {"value": name} if name not in names.values:
            return "", name.lower()
        case "CompoundIdentifier", [*_, {"value": qualifier}, {"value": column}] if column not in names.values:
            return names.aliases.get(qualifier.lower(), qualifier.lower()), column.lower()
        case (("Cast" | "Collate"), {"expr": inner}):
            return column_of(inner, names)
        case "Nested", inner:
            return column_of(inner, names)
        case "Trim", {"expr": inner}:
            return column_of(inner, names)
        case "Function", content if object_name(content["name"])[1] in ("lower", "upper", "date", "binary"):
            inside = arguments(content)
            return column_of(inside[0], names) if len(inside) == 1 else None
    return None


def conditions(expr: Tree, names: Names) -> Iterator[Condition | None]:
    """The conjuncts of a WHERE clause, `1 = 1` and TRUE left out; None for one unknown until run time."""
    match variant(expr):
        case "BinaryOp", {"op": "And", "left": left, "right": right}:
            yield from conditions(left, names)
            yield from conditions(right, names)
        case "Nested", inner:
            yield from conditions(inner, names)
        case "BinaryOp", {"op": "Or"}:
            yield Condition("", "or", Value("expression", "or", inputs=_inputs(expr, names)))
        case "BinaryOp", {"op": "Eq", "left": {"Tuple": left}, "right": {"Tuple": right}} if len(left) == len(right):
            for a, b in zip(left, right, strict=True):
                yield _comparison("=", a, b, names)
        case "BinaryOp", {"op": op, "left": left, "right": right}:
            operator = _OPERATORS.get(op, "other") if isinstance(op, str) else "other"
            if not _is_constant(left, right, names):
                yield _comparison(operator, left, right, names)
        case "Identifier", {"value": name} if name in names.values:
            yield None
        case "Value", {"value": {"Boolean": True}}:
            return
        case variant_name, content:
            yield _test(variant_name, content, expr, names)


def _is_constant(left: Tree, right: Tree, names: Names) -> bool:
    return value_of(left, names).kind == value_of(right, names).kind == "literal" and not column_of(left, names)


def _comparison(operator: str, left: Tree, right: Tree, names: Names) -> Condition:
    column, value = column_of(left, names), value_of(right, names)
    mirrored = column_of(right, names)
    if mirrored and (column is None or (value.kind == "column" and not column)):
        column, value, operator = mirrored, value_of(left, names), _FLIPPED.get(operator, operator)
    if column is None:
        return Condition("", operator, _expression("", [left, right], names))
    return Condition(column[1], operator, value, (), column[0])


def _test(kind: str, content: Tree, expr: Tree, names: Names) -> Condition:
    """A conjunct that is not a binary comparison."""
    negated = "not " if isinstance(content, dict) and content.get("negated") else ""
    match kind, content:
        case (("IsNull" | "IsNotNull" | "IsTrue" | "IsNotTrue" | "IsFalse" | "IsNotFalse"), inner):
            operator, truth = _IS_TESTS[kind]
            return _about(inner, operator, Value("literal", truth) if truth else Value("null"), (), names)
        case "InList", {"expr": inner, "list": items}:
            values = tuple(value_of(item, names) for item in items)
            return _about(inner, f"{negated}in", values[0] if values else Value("expression"), values, names)
        case "InSubquery", {"expr": inner, "subquery": subquery}:
            return _about(inner, f"{negated}in", Value("subquery", inputs=_inputs(subquery, names)), (), names)
        case "InUnnest", {"expr": inner, "array_expr": array}:
            return _about(inner, f"{negated}any", value_of(array, names), (), names)
        case (("Like" | "ILike" | "SimilarTo" | "RLike"), {"expr": inner, "pattern": pattern}):
            return _about(inner, f"{negated}like", value_of(pattern, names), (), names)
        case "Between", {"expr": inner, "low": low, "high": high}:
            values = (value_of(low, names), value_of(high, names))
            return _about(inner, f"{negated}between", values[0], values, names)
        case (("AnyOp" | "AllOp"), {"left": inner, "right": right}):
            return _about(inner, "any" if kind == "AnyOp" else "all", value_of(right, names), (), names)
        case (("Identifier" | "CompoundIdentifier"), _):
            return _about(expr, "=", Value("literal", "true"), (), names)
        case "UnaryOp", {"op": "Not", "expr": inner} if column_of(inner, names):
            return _about(inner, "=", Value("literal", "false"), (), names)
        case "Exists", _:
            return Condition("", f"{negated}exists", Value("subquery", inputs=_inputs(expr, names)))
    return Condition("", "other", _expression(kind.lower(), expr, names))


def _about(expr: Tree, operator: str, value: Value, values: tuple[Value, ...], names: Names) -> Condition:
    table, column = column_of(expr, names) or ("", "")
    return Condition(column, operator, value, values, table)
