"""Broken, truncated, absurd source: the damage stays where it is, and nothing raises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goscan.syntax import ast
from goscan.syntax.parse import ParsedDecl, parse_decl, parse_file
from goscan.syntax.printer import dump

GOOD = b"""package p

import "fmt"

type T[K any] struct { a, b int `x:"y"`; *E }

func (t *T[K]) Run(ch chan<- int, fs ...func() error) (err error) {
	defer func() { _ = recover() }()
L:
	for i, f := range fs {
		go f()
		select {
		case ch <- i:
			continue L
		case v, ok := <-t.done():
			fmt.Println(v, ok, []byte("a"), map[K][]int{{}: {1, 2: 3}})
		default:
		}
	}
	switch x := any(t).(type) {
	case nil, *T[K]:
		return fmt.Errorf("%v", x)
	}
	if a := t.a; a > 0 { return nil } else if a < 0 { goto L } else { a++ }
	return nil
}

const (
	A, B = iota, "b"
	C, D
)
"""


def parse_text(text: str) -> ParsedDecl:
    data = text.encode()
    return parse_decl(data, 0, len(data))


def body_of(text: str) -> str:
    decl = parse_text("func f() {\n" + text + "\n}").decl
    assert isinstance(decl, ast.FuncDecl) and decl.body
    return dump(decl.body.stmts)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("new(123)\ng()", "[(Expr (Call new [(BadExpr)])) (Expr (Call g []))]"),
        ("(make)([]int, 0)\ng()", "[(Expr (Call (Paren make) [(BadExpr) 0])) (Expr (Call g []))]"),
        ("(*struct{ J }).method\ng()", "[(BadStmt) (Expr (Call g []))]"),
        ("f(a,\ng()", "[(Expr (BadExpr))]"),
        ("go f\ng()", "[(BadStmt) (Expr (Call g []))]"),
        ("x := \ng()", "[(AssignStmt [x] := [(Call g [])])]"),
    ],
)
def test_only_the_smallest_piece_is_bad(source: str, expected: str) -> None:
    assert body_of(source) == expected


def test_an_error_tells_where_it_is() -> None:
    data = b"package p\n\nvar ok = 1\n\nfunc f() {\n\tx := new(123)\n}\n"
    start = data.index(b"func")
    (error,) = parse_decl(data, start, len(data)).errors
    assert (error.offset, error.line) == (data.index(b"123"), 6)
    assert parse_file(data).errors == (error,)


def test_a_broken_declaration_leaves_the_others_alone() -> None:
    data = b"package p\n\nfunc a() { x() }\n\nfunc b() { if {{ ( }\n\nfunc c() { y() }\n"
    names = [decl.name.name for decl in parse_file(data).decls if isinstance(decl, ast.FuncDecl) and decl.body]
    assert "a" in names and "c" in names


def test_a_local_declaration_is_not_taken_for_a_truncated_one() -> None:
    assert not isinstance(parse_text("func f() {\n\tvar x int\n\tg(").decl, ast.GenDecl)


N = 20_000


@pytest.mark.parametrize(
    "source",
    [
        "_ = " + "(" * N + "a" + ")" * N,
        "_ = " + "!" * N + "a",
        "_ = " + "a+(" * N + "a" + ")" * N,
        "f(" * N + ")" * N,
        "{" * N + "}" * N,
        "if a {" * N + "}" * N,
        "_ = " + "func() {" * N + "}" * N,
        "_ = T" + "{" * N + "}" * N,
        "var _ " + "[]" * N + "int",
        "var _ " + "struct { a " * N + "int" + "}" * N,
        "a:\n" * N,
        "(" * N,
        "f(" * N,
        "switch { case a: " * N,
    ],
    ids=lambda source: source[:12],
)
def test_absurd_nesting_becomes_bad(source: str) -> None:
    parsed = parse_text("func f() {\n" + source + "\n}")
    assert parsed.errors
    if parsed.decl:
        assert sum(1 for _ in ast.walk(parsed.decl)) < 1000


@pytest.mark.parametrize(
    "source",
    [
        "_ = a" + "+a" * N,
        "a" + ".b()" * N,
        "_ = a" + "[0]" * N,
        "_ = a" + ".(T)" * N,
        "if a {}" + " else if a {}" * N,
        "f(" + "a, " * N + ")",
        "f()\n" * N,
    ],
    ids=lambda source: source[:8],
)
def test_long_chains_are_lowered_whole(source: str) -> None:
    parsed = parse_text("func f() {\n" + source + "\n}")
    assert parsed.decl and not parsed.errors
    nodes = list(ast.walk(parsed.decl))
    assert len(nodes) > N and not any(isinstance(n, ast.BadExpr | ast.BadStmt) for n in nodes)


def check(data: bytes) -> None:
    for decl in parse_file(data).decls:
        for node in ast.walk(decl):
            assert 0 <= node.start <= node.end <= len(data)
    parse_decl(data, 0, len(data))


@given(st.integers(0, len(GOOD)), st.integers(0, len(GOOD)))
@settings(max_examples=300, deadline=None)
def test_a_cut_never_raises(start: int, end: int) -> None:
    check(GOOD[:end])
    check(GOOD[min(start, end) : max(start, end)])


PIECES = [bytes([byte]) for byte in range(256)] + [
    b"func ",
    b"type ",
    b" struct {",
    b"switch ",
    b".(type)",
    b"case ",
]
CHANGES = st.lists(st.tuples(st.integers(0, len(GOOD)), st.integers(0, 20), st.sampled_from(PIECES)), max_size=6)


@given(CHANGES)
@settings(max_examples=500, deadline=None)
def test_a_mutation_never_raises(changes: list[tuple[int, int, bytes]]) -> None:
    data = GOOD
    for at, removed, inserted in changes:
        data = data[:at] + inserted + data[at + removed :]
    check(data)
