"""Every file of the Go standard library, when a Go is installed, lowers to a tree that is sound."""

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from goscan.record import field_types
from goscan.source.outline import outline
from goscan.syntax import ast
from goscan.syntax.grammar import TOKENS, parse
from goscan.syntax.parse import ParsedFile, parse_decl, parse_file

GRAMMAR_KINDS = {
    ast.GoStmt: ("go_statement",),
    ast.DeferStmt: ("defer_statement",),
    ast.ReturnStmt: ("return_statement",),
    ast.CallExpr: ("call_expression", "type_conversion_expression"),
    ast.FuncLit: ("func_literal",),
    ast.IfStmt: ("if_statement",),
    ast.SelectorExpr: ("selector_expression", "qualified_type"),
    ast.SelectStmt: ("select_statement",),
    ast.CompositeLit: ("literal_value",),
    ast.BasicLit: tuple(
        f"{name}_literal" for name in ("int", "float", "imaginary", "rune", "interpreted_string", "raw_string")
    ),
    ast.BranchStmt: ("break_statement", "continue_statement", "goto_statement", "fallthrough_statement"),
}


@cache
def packages() -> list[Path]:
    go = shutil.which("go")
    if go is None:
        return []
    root = subprocess.run([go, "env", "GOROOT"], capture_output=True, text=True, check=True).stdout.strip()
    return sorted(path for path in (Path(root) / "src").iterdir() if path.is_dir())


needs_go = pytest.mark.skipif(shutil.which("go") is None, reason="no Go installed")


def sources(root: Path) -> Iterator[tuple[Path, bytes]]:
    for path in sorted(root.rglob("*.go")):
        if "testdata" not in path.parts:
            yield path, path.read_bytes()


def flat(root: ast.Node) -> list[tuple[object, ...]]:
    """The tree as comparable rows, without recursion."""
    return [
        (
            type(node).__name__,
            *(v for name in field_types(type(node)) if isinstance(v := getattr(node, name), int | str)),
        )
        for node in ast.walk(root)
    ]


def in_source_order(node: ast.Node) -> list[ast.Node]:
    below = list(ast.children(node))
    if isinstance(node, ast.FuncDecl | ast.InterfaceType):
        below.sort(key=lambda child: child.start)
    return below


def check_spans(root: ast.Node, where: Path) -> None:
    repeated: set[ast.Node] = set()
    for node in ast.walk(root):
        assert node.start <= node.end, (where, node.start)
        at = node.start
        for child in in_source_order(node):
            if (isinstance(node, ast.ValueSpec) and child.start < node.start) or node in repeated:
                repeated.add(child)  # the values Go repeats implicitly stand at an earlier spec
                continue
            assert at <= child.start and child.end <= node.end, (where, node.start, type(node), type(child))
            at = child.end


def check_counts(parsed: ParsedFile, data: bytes, where: Path) -> None:
    counted = Counter(type(node) for decl in parsed.decls for node in walk_written(decl))
    in_grammar: Counter[str] = Counter()
    stack = [n for n in parse(data).named_children if n.type != "import_declaration"]
    while stack:
        n = stack.pop()
        in_grammar[TOKENS[n.kind_id]] += 1
        stack.extend(n.named_children)
    struct_tags = sum(
        node.tag is not None for decl in parsed.decls for node in ast.walk(decl) if isinstance(node, ast.Field)
    )
    counted[ast.BasicLit] += struct_tags
    for kind, names in GRAMMAR_KINDS.items():
        assert counted[kind] == sum(in_grammar[name] for name in names), (where, kind)


def walk_written(root: ast.Node) -> Iterator[ast.Node]:
    """All nodes but the repeated values of constants."""
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        below = ast.children(node)
        stack += [n for n in below if not (isinstance(node, ast.ValueSpec) and n.start < node.start)]


def check_file(where: Path, data: bytes) -> bool:
    """Check one file; whether it was free of errors."""
    parsed = parse_file(data)
    for decl in parsed.decls:
        check_spans(decl, where)
        if isinstance(decl, ast.FuncDecl):
            assert data[decl.start :].startswith(b"func"), where
            assert data[decl.end - 1 : decl.end] == b"}" or decl.body is None, where
    pieces = [parse_decl(data, d.start, d.end) for d in outline(data).decls]
    assert [flat(p.decl) for p in pieces if p.decl] == [flat(d) for d in parsed.decls], where
    if not parsed.errors:
        check_counts(parsed, data, where)
    return not parsed.errors


@needs_go
@pytest.mark.parametrize("name", ["context", "database", "errors", "go", "net", "sync", "text"])
def test_the_standard_library(name: str) -> None:
    (package,) = [path for path in packages() if path.name == name]
    clean = [check_file(path, data) for path, data in sources(package)]
    assert clean.count(False) <= len(clean) // 50
