"""The outline of small files, in every formatting that the go command accepts."""

import pytest

from goscan.source.outline import Import, outline


def shape(source: str) -> list[str]:
    """Each declaration as `kind (recv) names: text`."""
    data = source.encode()
    return [
        f"{d.kind} {f'({d.recv}) ' if d.recv else ''}{','.join(d.names)}: {data[d.start : d.end].decode()!r}"
        for d in outline(data).decls
    ]


def test_package_and_imports() -> None:
    found = outline(
        b'\xef\xbb\xbf// Package p.\n\n/* x */ package p // p\r\n\r\nimport "fmt"; import (\n\tsql "database/sql"\n'
        b'\t. "math" // "not/this"\n\t_ `embed`\n)\nimport"C"\n'
    )
    assert found.package == "p"
    assert found.imports == (
        Import(None, "fmt"),
        Import("sql", "database/sql"),
        Import(".", "math"),
        Import("_", "embed"),
        Import(None, "C"),
    )
    assert found.decls == ()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("func f() {\n\tx()\n}\n", ["func f: 'func f() {\\n\\tx()\\n}'"], id="formatted"),
        pytest.param("func f() { x() }", ["func f: 'func f() { x() }'"], id="one line, no final newline"),
        pytest.param("func f(int) error\n", ["func f: 'func f(int) error'"], id="no body"),
        pytest.param(
            "func f() { x() }; func g() {}\n", ["func f: 'func f() { x() }'", "func g: 'func g() {}'"], id="semicolon"
        ),
        pytest.param(
            "  func f() {\n x()\n  }\n  func g() {\n}\n",
            ["func f: 'func f() {\\n x()\\n  }'", "func g: 'func g() {\\n}'"],
            id="indented",
        ),
        pytest.param(
            "func f() {\n\tx() }\n\ttype T struct {\n}\n",
            ["func f: 'func f() {\\n\\tx() }'", "type T: 'type T struct {\\n}'"],
            id="ends before column 0",
        ),
        pytest.param(
            "func f() {\nif x {\n}\ny()\n}\n", ["func f: 'func f() {\\nif x {\\n}\\ny()\\n}'"], id="brace in column 0"
        ),
        pytest.param(
            "func f() {\n\tvar x int\n\ttype T int\n}\nfunc g() {}\n",
            ["func f: 'func f() {\\n\\tvar x int\\n\\ttype T int\\n}'", "func g: 'func g() {}'"],
            id="local declarations",
        ),
        pytest.param(
            "func f() {\n\ts := `\nfunc g() {\n}\n`\n}\n", ["func f: 'func f() {\\n\\ts := `\\nfunc g() {\\n}\\n`\\n}'"],
            id="raw string",
        ),
        pytest.param(
            'func f() {\n\ts := "`" + `\n}\nfunc g() {\n` + "`"\n}\n',
            ["func f: 'func f() {\\n\\ts := \"`\" + `\\n}\\nfunc g() {\\n` + \"`\"\\n}'"],
            id="stray back quotes",
        ),
        pytest.param(
            "func f() {\n\t/*\n}\nfunc g() {\n*/\n}\n", ["func f: 'func f() {\\n\\t/*\\n}\\nfunc g() {\\n*/\\n}'"],
            id="block comment",
        ),
        pytest.param("func f() { x('{', '\"', \"}\") }\n", ["func f: 'func f() { x(\\'{\\', \\'\"\\', \"}\") }'"], id="runes"),
        pytest.param("func f() {\r\n\tx()\r\n}\r\n", ["func f: 'func f() {\\r\\n\\tx()\\r\\n}'"], id="crlf"),
        pytest.param("func\nf /* a */ () {}\n", ["func f: 'func\\nf /* a */ () {}'"], id="name on the next line"),
        pytest.param("func (*T) m() {}\n", ["func (T) m: 'func (*T) m() {}'"], id="receiver without a name"),
        pytest.param(
            "func (l *List[K, V]) m() {}\n", ["func (List) m: 'func (l *List[K, V]) m() {}'"], id="generic receiver"
        ),
        pytest.param("func ünic() {}\n", ["func ünic: 'func ünic() {}'"], id="letters"),
        pytest.param(
            "func f() struct {\n\ta int\n} {\n\treturn x\n}\n",
            ["func f: 'func f() struct {\\n\\ta int\\n} {\\n\\treturn x\\n}'"],
            id="result type over lines",
        ),
        pytest.param("var a, b = 1, // c\n\t2\n", ["var a,b: 'var a, b = 1, // c\\n\\t2'"], id="continued line"),
        pytest.param("var x = func() int {\n\treturn 1\n}()\n", ["var x: 'var x = func() int {\\n\\treturn 1\\n}()'"], id="called"),
        pytest.param("func (r /* r */ T[P]) m() {}\n", ["func (T) m: 'func (r /* r */ T[P]) m() {}'"], id="comment in receiver"),
        pytest.param("type T struct\n{\n}\n", ["type T: 'type T struct\\n{\\n}'"], id="brace on the next line"),
        pytest.param("type T = map[string]int // c\n", ["type T: 'type T = map[string]int'"], id="trailing comment"),
        pytest.param("type (\n\tA[T any] struct {\n\t\tx, y T\n\t}\n\tB int\n)\n",
            ["type A,B: 'type (\\n\\tA[T any] struct {\\n\\t\\tx, y T\\n\\t}\\n\\tB int\\n)'"], id="types"),
        pytest.param("const (\n\ta = iota\n\tb, c = 1, 2\n\n\t// d\n\te\n)\n",
            ["const a,b,c,e: 'const (\\n\\ta = iota\\n\\tb, c = 1, 2\\n\\n\\t// d\\n\\te\\n)'"], id="constants"),
        pytest.param("var (\n\ta,\n\t// b\n\tc int\n\td = f(1,\n\t2)\n)\n",
            ["var a,c,d: 'var (\\n\\ta,\\n\\t// b\\n\\tc int\\n\\td = f(1,\\n\\t2)\\n)'"], id="group over lines"),
    ],
)  # fmt: skip
def test_declarations(source: str, expected: list[str]) -> None:
    assert shape("package p\n" + source) == expected


def test_a_missing_brace_costs_one_declaration() -> None:
    found = outline(b"package p\nfunc f() {\n\tif x {\n}\nfunc g() {\n}\n")
    assert [d.names for d in found.decls] == [("f",), ("g",)]


@pytest.mark.parametrize(
    ("above", "doc"),
    [
        ("// F does.\n// More.\n", "// F does.\n// More.\n"),
        ("// Other.\n\n// F does.\n", "// F does.\n"),
        ("// Other.\n\n", ""),
        ("/* F\n\ndoes. */\n", "/* F\n\ndoes. */\n"),
        ("var x int // x\n", ""),
        ("func g() {\n} // g\n", ""),
        ("// Other.\r\n\r\n// F does.\r\n", "// F does.\r\n"),
        ("func g() {\n}\n// F does.\n", "// F does.\n"),
    ],
)
def test_doc_is_the_comment_directly_above(above: str, doc: str) -> None:
    data = f"package p\n\n{above}func F() {{}}\n".encode()
    last = outline(data).decls[-1]
    assert data[last.doc : last.start].decode() == doc
