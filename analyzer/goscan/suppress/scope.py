"""Which part of a file a suppression comment covers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from goscan.model import Finding
from goscan.source.lexical import skip_blank
from goscan.suppress.comments import Directive
from goscan.syntax import ast
from goscan.syntax.parse import parse_file

COMPOUND = (
    ast.IfStmt,
    ast.ForStmt,
    ast.RangeStmt,
    ast.SwitchStmt,
    ast.TypeSwitchStmt,
    ast.SelectStmt,
    ast.CaseClause,
    ast.CommClause,
    ast.LabeledStmt,
)


class Scopes:
    """The syntax of one file, parsed when the first comment needs it."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    @cached_property
    def _nodes(self) -> tuple[ast.Node, ...]:
        return tuple(self._walk())

    def _walk(self) -> Iterator[ast.Node]:
        parsed = parse_file(self.data)
        for decl in (*parsed.imports, *parsed.decls):
            yield from ast.walk(decl)

    def covers(self, directive: Directive) -> Callable[[Finding], bool]:
        """A predicate: is the finding, which is in this file, covered?"""
        if directive.whole_file:
            return lambda finding: True
        if not directive.alone:
            return self._trailing(directive)
        begin = skip_blank(self.data, directive.end)
        gap = self.data[directive.end : begin]
        if b"\n\n" in gap.replace(b"\r", b"").replace(b" ", b"").replace(b"\t", b"") or begin >= len(self.data):
            return lambda finding: False  # nothing directly below
        if self.data.startswith(b"package", begin):
            return lambda finding: True
        end = self._end_of_node(begin)
        return lambda finding: begin <= finding.span.start < end

    def _end_of_node(self, begin: int) -> int:
        """The end of the largest node that begins there, at least the line."""
        line_end = self.data.find(b"\n", begin)
        ends = [node.end for node in self._nodes if node.start == begin]
        return max([line_end if line_end >= 0 else len(self.data), *ends])

    def _trailing(self, directive: Directive) -> Callable[[Finding], bool]:
        """Its line; of a simple statement over several lines, any line stands for all."""
        statement = self._innermost(self._line_text(directive))

        def covered(finding: Finding) -> bool:
            span = finding.span
            if span.line <= directive.line <= span.end_line:
                return True
            return statement is not None and self._innermost((span.start, span.start)) is statement

        return covered

    def _line_text(self, directive: Directive) -> tuple[int, int]:
        """The code of the directive's line, before any comment on it, as offsets of its first and last byte."""
        start = skip_blank(self.data, self.data.rfind(b"\n", 0, directive.start) + 1)
        before = self.data[start : directive.start]
        code = before.split(b"//")[0].rstrip()
        return start, max(start, start + len(code) - 1)

    def _innermost(self, part: tuple[int, int]) -> ast.Stmt | None:
        """The smallest simple statement around the last byte of part; None where a compound one is nearer."""
        at = part[1]
        around = [
            node
            for node in self._nodes
            if isinstance(node, ast.Stmt) and not isinstance(node, ast.BlockStmt) and node.start <= at < node.end
        ]
        nearest = min(around, key=lambda node: node.end - node.start, default=None)
        return None if isinstance(nearest, COMPOUND) else nearest
