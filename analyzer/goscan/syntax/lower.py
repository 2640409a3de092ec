"""The heart of lowering: from the kind of a tree-sitter node to the function that makes the AST node.

Each `lower_*` module contributes a table `HANDLERS` (kind name to function); `Lowering` runs them over one
piece of source. What could not be parsed, is of a kind nobody handles or is nested too deeply becomes a
BadExpr or a BadStmt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from goscan.record import record
from goscan.syntax import ast
from goscan.syntax.grammar import ERROR, TOKENS, Node, kind, kinds

Handler = Callable[["Lowering", Node], Any]

MAX_DEPTH = 100
"""Levels of nesting that are lowered; real code stays far below. The bound lets every consumer recurse."""

COMMENT = kind("comment")
_STATEMENTS = kinds(
    *{name for name in TOKENS.values() if name.endswith(("_statement", "_case"))},
    *("block", "short_var_declaration", "var_declaration", "const_declaration", "type_declaration"),
)


@record(frozen=True)
class SyntaxError_:  # noqa: N801  (the name without underscore is Python's own)
    """A place where the source is not Go as the grammar knows it; offset is in bytes, line is 1-based."""

    offset: int
    line: int
    message: str


class Lowering:
    """Lowers one tree: `base` is added to every offset, `bad` holds the ids of the nodes not to trust."""

    __slots__ = ("bad", "base", "depth", "errors", "line", "table")

    def __init__(self, table: Mapping[int, Handler], base: int, line: int) -> None:
        self.table = table
        self.base = base
        self.line = line
        self.depth = 0
        self.bad: set[int] = set()
        self.errors: list[SyntaxError_] = []

    def lower(self, n: Node) -> Any:
        """The AST node for an expression, a type or a statement; which one, the kind of `n` tells."""
        handler = self.table[n.kind_id]
        if self.depth > MAX_DEPTH or (self.bad and n.id in self.bad):
            return self.malformed(n)
        self.depth += 1
        node = handler(self, n)
        self.depth -= 1
        return node

    def part(self, n: Node, number: int) -> Any:
        """The AST node for a field of `n`; None when it is absent."""
        child = n.child_by_field_id(number)
        return None if child is None else self.lower(child)

    def malformed(self, n: Node) -> ast.BadExpr | ast.BadStmt:
        """What stands for a node that is not understood."""
        if self.depth > MAX_DEPTH:
            self.error(n, "nested too deeply")
        bad = ast.BadStmt if n.kind_id in _STATEMENTS else ast.BadExpr
        return bad(n.start_byte + self.base, n.end_byte + self.base)

    def error(self, n: Node, message: str) -> None:
        """Note that something is wrong at `n`."""
        self.errors.append(SyntaxError_(n.start_byte + self.base, n.start_point[0] + self.line, message))

    def ident(self, n: Node) -> ast.Ident:
        """An identifier of any kind (type, field, package, label)."""
        text = n.text or b""
        return ast.Ident(n.start_byte + self.base, n.end_byte + self.base, text.decode("utf-8", "replace"))

    def all(self, nodes: Iterable[Node]) -> list[Any]:
        """The AST nodes for `nodes`, comments left out."""
        lower = self.lower
        return [lower(n) for n in nodes if n.kind_id != COMMENT]


def parts(n: Node, count: int = 0) -> list[Node]:
    """The children of `n` with tokens, without comments; finding `count` of them saves the search."""
    children = n.children
    if len(children) == count:
        return children
    return [child for child in children if child.kind_id != COMMENT]


def table(*handlers: Mapping[str, Handler]) -> dict[int, Handler]:
    """One dispatch table by kind number out of tables by kind name; kinds without a handler are malformed."""
    by_name: dict[str, Handler] = {}
    for mapping in handlers:
        by_name |= mapping
    unknown: Handler = Lowering.malformed
    numbers = {number: by_name.get(name, unknown) for number, name in TOKENS.items()}
    return numbers | {ERROR: unknown}
