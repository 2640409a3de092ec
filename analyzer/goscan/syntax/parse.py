"""From bytes to the typed syntax tree: one declaration, or a whole file."""

from __future__ import annotations

import re
from functools import cache

from goscan.record import record
from goscan.source.outline import outline
from goscan.syntax import ast, lower_expr, lower_stmt, lower_type
from goscan.syntax.errors import find_errors
from goscan.syntax.grammar import Node, kind, kinds, parse
from goscan.syntax.lower import COMMENT, MAX_DEPTH, Handler, Lowering, SyntaxError_, table
from goscan.syntax.lower_decl import func_decl, gen_decl

__all__ = ["ParsedDecl", "ParsedFile", "SyntaxError_", "parse_decl", "parse_file", "parse_head"]

_FUNCS = kinds("function_declaration", "method_declaration")
_GROUPS = kinds("const_declaration", "var_declaration", "type_declaration")
_IMPORT, _PACKAGE = kind("import_declaration"), kind("package_clause")
_NESTING = b"({[.!&|^+-*/%<>=:;"
"""One of these, at least, stands in the text for each level of nesting."""
_BOM = b"\xef\xbb\xbf"
_VAR_GROUP = re.compile(rb"var\b[^\n]*\)\n\Z")


@record(frozen=True)
class ParsedDecl:
    """One top-level declaration; decl is None when not even its outer shape could be parsed."""

    decl: ast.Decl | None
    errors: tuple[SyntaxError_, ...]


@record(frozen=True)
class ParsedFile:
    """A whole file: the name in its package clause, and its declarations in order."""

    package: str
    imports: tuple[ast.ImportSpec, ...]
    decls: tuple[ast.Decl, ...]
    errors: tuple[SyntaxError_, ...]


@cache
def _table() -> dict[int, Handler]:
    return table(lower_type.HANDLERS, lower_expr.HANDLERS, lower_stmt.HANDLERS)


def parse_decl(data: bytes, start: int, end: int) -> ParsedDecl:
    """The top-level declaration in data[start:end], with offsets into `data`.

    The piece is parsed alone, with a line end: the grammar wants one behind a var, const or type declaration.
    """
    text = data[start:end] + b"\n"
    root = parse(text)
    if root.has_error and _VAR_GROUP.match(text):
        # The grammar wants a line end before the closing parenthesis as well; the end is put right below.
        root = parse(text[:-2] + b"\n)\n")
    low = Lowering(_table(), start, 1)
    if root.has_error:
        low.line += data.count(b"\n", 0, start)
        find_errors(low, root)
    first = next((n for n in root.named_children if n.kind_id != COMMENT), None)
    decl = _declaration(low, first) if first is not None else None
    if decl is not None:
        _clamp(decl, end, deeply=root.has_error)
    return ParsedDecl(decl, tuple(low.errors))


def is_clean(data: bytes, start: int, end: int) -> bool:
    """Whether data[start:end] is sure to parse without errors; a fraction of the cost of parse_decl.

    A text with signs enough to be nested too deeply is for parse_decl to judge.
    """
    text = data[start:end] + b"\n"
    return len(text) - len(text.translate(None, _NESTING)) <= MAX_DEPTH and not parse(text).has_error


def parse_head(data: bytes, start: int, body: int) -> ast.FuncDecl | None:
    """The func declaration at `start` without its body, which begins at `body`; None when it does not parse."""
    root = parse(data[start:body].rstrip() + b"\n")
    first = root.named_children[0] if not root.has_error and root.named_child_count == 1 else None
    if first is None or first.kind_id not in _FUNCS:
        return None
    return func_decl(Lowering(_table(), start, 1), first)


def _clamp(decl: ast.Decl, end: int, *, deeply: bool) -> None:
    """Take the added line end out of the spans: tree-sitter puts missing tokens behind it."""
    for node in ast.walk(decl) if deeply else (decl,):
        node.start, node.end = min(node.start, end), min(node.end, end)


def parse_file(data: bytes) -> ParsedFile:
    """The whole file. If it has errors, each declaration is parsed alone, so that none harms another."""
    base = len(_BOM) if data.startswith(_BOM) else 0
    root = parse(data[base:] + b"\n")
    low = Lowering(_table(), base, 1)
    if root.has_error:
        find_errors(low, root)
    package = ""
    imports: list[ast.ImportSpec] = []
    for n in root.named_children:
        if n.kind_id == _PACKAGE and not package and n.named_children:
            package = low.ident(n.named_children[0]).name
        elif n.kind_id == _IMPORT and n.id not in low.bad:
            imports += (spec for spec in gen_decl(low, n).specs if isinstance(spec, ast.ImportSpec))
    if root.has_error:
        decls, errors = _pieces(data)
        return ParsedFile(package, tuple(imports), decls, errors or tuple(low.errors))
    found = (_declaration(low, n) for n in root.named_children)
    decls = tuple(decl for decl in found if decl is not None)
    return ParsedFile(package, tuple(imports), decls, tuple(low.errors))


def _pieces(data: bytes) -> tuple[tuple[ast.Decl, ...], tuple[SyntaxError_, ...]]:
    parsed = [parse_decl(data, piece.start, piece.end) for piece in outline(data).decls]
    decls = tuple(piece.decl for piece in parsed if piece.decl is not None)
    return decls, tuple(error for piece in parsed for error in piece.errors)


def _declaration(low: Lowering, n: Node) -> ast.Decl | None:
    if n.id in low.bad:
        return None
    if n.kind_id in _FUNCS:
        return func_decl(low, n)
    return gen_decl(low, n) if n.kind_id in _GROUPS else None
