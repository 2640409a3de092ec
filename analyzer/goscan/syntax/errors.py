"""Where a syntax tree is broken, and which of its nodes must therefore not be believed."""

from __future__ import annotations

from typing import Final

from goscan.syntax.grammar import ERROR, Node, kinds
from goscan.syntax.lower import Lowering

_LISTS: Final = kinds(
    *("source_file", "block", "statement_list", "argument_list", "expression_list", "literal_value"),
    *("parameter_list", "type_parameter_list", "type_arguments", "field_declaration_list", "interface_type"),
    *("const_declaration", "var_declaration", "var_spec_list", "type_declaration"),
    *("import_declaration", "import_spec_list"),
)
"""Nodes in which an ERROR is one broken element among good ones."""
_BODIES: Final = kinds("source_file", "block", "statement_list")


def find_errors(low: Lowering, root: Node) -> None:
    """Fill `low.errors` and `low.bad` for a tree known to have errors; visits only its broken branches."""
    stack: list[tuple[Node, Node | None]] = [(root, None)]
    if root.kind_id == ERROR:
        low.error(root, "unexpected " + _excerpt(root))
    while stack:
        n, parent = stack.pop()
        below: list[tuple[Node, Node | None]] = []
        for child in n.children:
            if child.kind_id == ERROR:
                low.error(child, "unexpected " + _excerpt(child))
                if n.kind_id not in _LISTS:
                    low.bad.add(n.id)
            elif child.is_missing:
                low.error(child, f"missing {child.type.strip() or 'end of line'}")
                if n.kind_id not in _BODIES:
                    low.bad.add((parent or n).id if n.kind_id in _LISTS else n.id)
            elif child.has_error:
                below.append((child, n))
        stack.extend(reversed(below))
    low.bad.add(-1)  # marks the tree as broken even when every bad node is an element of a list


def _excerpt(n: Node) -> str:
    text = (n.text or b"")[:40].decode("utf-8", "replace").split("\n")[0]
    return repr(text)
