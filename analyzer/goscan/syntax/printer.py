"""A compact text form of a syntax tree, for tests and for looking at one.

`f(x, 1)` prints as `(Call f [x 1])`: the usual class names are shortened, absent parts print as `-`, lists in
brackets, true flags by their name. It recurses: not for trees with chains thousands long.
"""

from __future__ import annotations

from typing import Any

from goscan.record import field_types
from goscan.syntax import ast

_SHORT = {
    **{ast.CallExpr: "Call", ast.SelectorExpr: "Sel", ast.IndexExpr: "Index", ast.SliceExpr: "Slice"},
    **{ast.BinaryExpr: "Binary", ast.UnaryExpr: "Unary", ast.StarExpr: "Star", ast.ParenExpr: "Paren"},
    **{ast.TypeAssertExpr: "Assert", ast.KeyValueExpr: "KV", ast.ExprStmt: "Expr", ast.BlockStmt: "Block"},
}
_HIDDEN = frozenset({"start", "end", "lparen"})


def dump(node: object) -> str:
    """The text of a node, a list of nodes, or a plain value in one."""
    if isinstance(node, ast.Ident):
        return node.name
    if isinstance(node, ast.BasicLit):
        return node.value
    if isinstance(node, ast.Node):
        kind = type(node)
        words = [_SHORT.get(kind, kind.__name__)]
        words += [_value(name, getattr(node, name)) for name in field_types(kind) if name not in _HIDDEN]
        if isinstance(node, ast.Field) and node.tag is None:
            words.pop()
        return "(" + " ".join(word for word in words if word) + ")"
    if isinstance(node, list | tuple):
        return "[" + " ".join(map(dump, node)) + "]"
    return "-" if node is None else str(node)


def _value(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return name if value else ""
    if name == "iota":
        return f"#{value}" if value else ""
    if isinstance(value, str) and name in ("tag", "path"):
        return repr(value)
    return dump(value)
