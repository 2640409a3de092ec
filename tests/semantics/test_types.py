"""Types of expressions: every `_ = x // T` line below is one case. The code compiles, so Go agrees that it means something."""

from __future__ import annotations

from pathlib import Path

import pytest
from gocode import functions, marked, program, show

from goscan.syntax import ast

APP = """
package app

import (
	"context"
	"database/sql"
	"errors"
	. "example.com/app/dotted"
	"example.com/app/go-oddly"
	st "example.com/app/store/v2"
	"example.org/unknown"
	"sync"
)

type ID int64
type Handler func(ctx context.Context, id ID) error
type Alias = *Job
type Table = map[string][]Job
type Base struct {
	sync.Mutex
	name string
}
type Job struct {
	*Base
	ID      ID
	done    chan struct{}
	handler Handler
	db      *sql.DB
	tags    []string
	extern  unknown.Client
}
type Runner interface {
	Run(ctx context.Context) (int, error)
	Stopper
}
type Stopper interface{ Stop() <-chan bool }
type Stack[T any] struct{ items []T }
type Pair[K comparable, V any] struct {
	Key   K
	Value V
}
type Number interface{ ~int | ~float64 }

const (
	One ID = iota + 1
	Two
)
const text = "a" + "b"

var global = newJob()
var table, ok = map[string]int{}, true
var left, right = two()

func newJob() *Job                       { return &Job{} }
func two() (st.Row, error)               { return st.Row{}, nil }
func (b *Base) Name() string             { return b.name }
func (j Job) Each(f func(int) ID) []ID   { return nil }
func (s *Stack[E]) Push(e E) *Stack[E]   { return s }
func (s *Stack[E]) Pop() (E, bool)       { var e E; return e, false }
func Map[T, U any](in []T, f func(T) U) []U { return nil }
func Zero[T any]() T                     { var t T; return t }
func Keys[K comparable, V any](m map[K]V) []K { return nil }
func Sum[N Number](xs ...N) N            { var n N; return n }
func seq(yield func(string, *Job) bool)  {}
func variadic(ids ...ID)                 {
	_ = ids // []ID
	_ = ids[0] // ID
}

func (j *Job) method(ctx context.Context, a, b int, _ string) (n int, err error) {
	_ = j // *Job
	_ = ctx // context.Context
	_ = b // int
	_ = n // int
	_ = err // error
	_ = j.ID // ID
	_ = j.name // string
	_ = j.Base.name // string
	_ = j.Name() // string
	_ = j.Lock // func()
	_ = j.handler // Handler
	_ = j.handler(ctx, 1) // error
	_ = j.extern // unknown.Client
	_ = j.extern.Do // ?
	_ = j.Each(func(i int) ID { return 0 })[0] // ID
	return
}

func expressions(job Job, r Runner, m map[string]*Job, ch <-chan Job, x any) {
	_ = 1 // untyped int
	_ = 1.5 // untyped float
	_ = 'x' // untyped rune
	_ = "s" // untyped string
	_ = 1 + 2.0 // untyped float
	_ = nil == x // untyped bool
	_ = text // untyped string
	_ = Two // ID
	_ = One + 1 // ID
	_ = 1 + One // ID
	_ = 1 << One // untyped int
	_ = -One // ID
	_ = !ok // bool
	_ = &job // *Job
	_ = *m["a"] // Job
	_ = m["a"].tags[1:] // []string
	_ = job.tags[0][1] // uint8
	_ = text[1:] // string
	_ = <-ch // Job
	_ = (<-ch).ID // ID
	_ = x.(*Job).Name() // string
	_ = global // *Job
	_ = table // map[string]int
	_ = ok // bool
	_ = left // v2.Row
	_ = left.Get() // untyped
	_ = right // error
	_ = two() // (v2.Row, error)
	_ = newJob // func() *Job
	_ = job.Name // func() string
	_ = Job.Each // func(Job, func(int) ID) []ID
	_ = (*Job).Name // func(*Job) string
	_ = Runner.Stop // func(Runner) <-chan bool
	_ = r.Run // func(context.Context) (int, error)
	_ = r.Stop() // <-chan bool
	_ = <-r.Stop() // bool
	_ = Alias(nil) // *Job
	_ = Alias(nil).ID // ID
	_ = Table{}["x"][0].ID // ID
	_ = ID(3) // ID
	_ = []byte("x") // []uint8
	_ = [...]rune{'a'}[0] // int32
	_ = []Job{{ID: 1}}[0].ID // ID
	_ = func(a, b string, c ...int) error { return nil } // func(string, string, ...int) error
	_ = func() (int, bool) { return 0, false }() // untyped
	_ = struct{ a int }{1}.a // int
	_ = errors.New("x") // error
	_ = st.Open // func(string) (*v2.Store, error)
	_ = st.Default.Rows // []v2.Row
	_ = oddly.Value // v2.Row
	_ = Dotted // string
	_ = DotFunc() // dotted.T
	_ = unknown.New() // ?
	_ = unknown.T{} // unknown.T
	_ = &unknown.T{} // *unknown.T
	_ = []unknown.T{}[0] // unknown.T
	_ = unknown.T{}.Field // ?
}

func builtins(m map[string]*Job, xs []ID) {
	_ = new(Job) // *Job
	_ = make(chan *Job, 1) // chan *Job
	_ = make([]string, 2)[0] // string
	_ = append(xs, 1) // []ID
	_ = len(m) // int
	_ = cap(xs) // int
	_ = copy(xs, xs) // int
	_ = recover() // any
	_ = min(xs[0], 2) // ID
	_ = max(1, 2) // untyped int
	len := func(string) bool { return true }
	_ = len("shadowed") // bool
}

func generics(jobs []*Job, s *Stack[Job], m map[ID]string) {
	_ = s.items // []Job
	_ = s.Push(Job{}).items[0].ID // ID
	_ = Map(jobs, func(j *Job) ID { return j.ID }) // []ID
	_ = Map[*Job, string] // func([]*Job, func(*Job) string) []string
	_ = Zero[ID]() // ID
	_ = Keys(m) // []ID
	_ = Sum(1, 2) // int
	_ = Sum(1, 2.5) // int
	_ = Sum(1, One) // ID
	_ = Pair[string, Job]{}.Value.ID // ID
	_ = &Stack[Pair[ID, error]]{} // *Stack[Pair[ID, error]]
	item, found := s.Pop()
	_ = item // Job
	_ = found // bool
}

func statements(jobs []Job, m map[string]*Job, ch chan *Job, x any, r Runner) error {
	n := 1
	_ = n // int
	f, s, c := 1.5, "s", 'c'
	_ = f // float64
	_ = s // string
	_ = c // int32
	var a, b = "x", One
	_ = a // string
	_ = b // ID
	var e error
	_ = e // error
	row, err := two()
	_ = row // v2.Row
	_ = err // error
	v, found := m["k"]
	_ = v // *Job
	_ = found // bool
	got, open := <-ch
	_ = got // *Job
	_ = open // bool
	job, is := x.(Job)
	_ = job // Job
	_ = is // bool
	for i, j := range jobs {
		_ = i // int
		_ = j // Job
	}
	for k, v := range m {
		_ = k // string
		_ = v // *Job
	}
	for j := range ch {
		_ = j // *Job
	}
	for i, c := range "text" {
		_ = i // int
		_ = c // int32
	}
	for i := range 10 {
		_ = i // int
	}
	for i := range One {
		_ = i // ID
	}
	for s, j := range seq {
		_ = s // string
		_ = j // *Job
	}
	for i := range &[3]int{} {
		_ = i // int
	}
	switch y := x.(type) {
	case *Job:
		_ = y // *Job
	case int, string:
		_ = y // any
	case nil:
		_ = y // any
	case Runner:
		_ = y.Stop() // <-chan bool
	default:
		_ = y // any
	}
	select {
	case j := <-ch:
		_ = j // *Job
	case j, ok := <-ch:
		_ = j // *Job
		_ = ok // bool
	}
	if n, err := r.Run(nil); err != nil {
		_ = n // int
	} else if s := n; s > 0 {
		_ = s // int
	}
	type local struct{ field *Job }
	var l local
	_ = l // local
	_ = l.field.ID // ID
	type again = []local
	_ = again{}[0].field // *Job
	const inner = 5
	_ = inner // untyped int
	_ = unknownName // ?
	db := job.db
	res, err := db.ExecContext(nil, "")
	_ = res // sql.Result
	_ = func() { _ = err }
	return nil
}

func constrained[T Stopper, S ~[]T](x T, s S) {
	_ = x // T
	_ = x.Stop() // <-chan bool
	_ = s // S
	_ = Zero[T]() // T
}

type Tree struct {
	Nodes map[string][]*Tree
	Point struct{ X, Y ID }
}

var forest = []*Tree{{Nodes: map[string][]*Tree{"a": {{}}}}}

func literals() {
	_ = forest[0].Nodes["a"][0].Point.X // ID
	_ = map[Pair[ID, ID]]string{{1, 2}: "x"} // map[Pair[ID, ID]]string
}
"""

STORE = """
package store

type Row struct{ id int }
type Store struct{ Rows []Row }

var Default, _ = Open("x")

func Open(name string) (*Store, error) { return nil, nil }
func (r Row) Get() (int, error)        { return 0, nil }
"""

ODD = 'package oddly\n\nimport "example.com/app/store/v2"\n\nvar Value = store.Row{}\n'
DOTTED = "package dotted\n\ntype T struct{}\n\nvar Dotted string\n\nfunc DotFunc() T { return T{} }\n"


def _cases() -> list[tuple[int, str, str]]:
    found = []
    for number, line in enumerate(APP.splitlines(), 1):
        code, slashes, want = line.strip().partition(" // ")
        if slashes and code.startswith("_ = "):
            found.append((number, code.removeprefix("_ = "), want))
    return found


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    p = program(
        tmp_path_factory.mktemp("types"),
        app=APP,
        store__v2__store=STORE,
        **{"go-oddly__odd": ODD},
        dotted__dotted=DOTTED,
    )
    found = {}
    for fn in functions(p):
        if fn.file.path.endswith("app.go"):
            for stmt in fn.nodes(ast.AssignStmt):
                if stmt.op == "=" and marked(fn, stmt) is not None:
                    found[fn.file.position(stmt.start)[0]] = show(fn.type_of(stmt.rhs[0]))
    return found


@pytest.mark.parametrize(("line", "code", "want"), _cases(), ids=[f"{n}: {code}" for n, code, _ in _cases()])
def test_type(types: dict[int, str], line: int, code: str, want: str) -> None:
    if want == "untyped":  # several results, listed by their own cases
        assert types[line].startswith("(")
    else:
        assert types[line] == want


def test_deep_nesting_is_unknown_or_right_but_never_an_error(tmp_path: Path) -> None:
    deep = "x" + ".Add(1)" * 3000
    long = " + ".join(['"a"'] * 3000)
    nested = "func() { " * 400 + "}" + " }" * 399
    code = f"type T struct{{}}\nfunc (t T) Add(n int) T {{ return t }}\nfunc f(x T) {{\n_ = {deep}\n_ = {long}\n_ = {nested}\n}}"
    p = program(tmp_path, a=code)
    shown = [show(fn.type_of(s.rhs[0])) for fn in functions(p) for s in fn.nodes(ast.AssignStmt)]
    assert set(shown) <= {"T", "untyped string", "func()", "?"}


def test_cycles_end(tmp_path: Path) -> None:
    p = program(
        tmp_path,
        a="""
var a = b
var b = a
type A B
type B A
type E struct{ *F }
type F struct{ *E }
type Rec[T any] struct{ next *Rec[Rec[T]] }
func f(x A, e E, r Rec[int]) {
	_ = a
	_ = x.m
	_ = e.m
	_ = r.next.next.next
}
""",
    )
    fn = next(f for f in functions(p) if f.name == "f")
    shown = [show(fn.type_of(s.rhs[0])) for s in fn.nodes(ast.AssignStmt)]
    assert shown[:3] == ["?", "?", "?"]
    assert shown[3] == "*Rec[Rec[Rec[Rec[int]]]]"


def test_an_external_test_package_sees_its_own_names(tmp_path: Path) -> None:
    (tmp_path / "a_test.go").write_text(
        'package app_test\n\nimport "example.com/app"\n\ntype T struct{ inner app.T }\n\nvar v T\n\nfunc f() { _ = v.inner.field }\n'
    )
    (tmp_path / "a.go").write_text("package app\n\ntype T struct{ field int }\n")
    (tmp_path / "go.mod").write_text("module example.com/app\n")
    from goscan.semantics.program import Program
    from goscan.source.workspace import Workspace

    p = Program(Workspace.open([str(tmp_path / "a_test.go")]))
    fn = next(f for f in p.functions(p.workspace.reported_files[0]) if f.name == "f")
    assert show(fn.type_of(fn.nodes(ast.AssignStmt)[0].rhs[0])) == "int"


@pytest.mark.parametrize(
    ("body", "want"),
    [
        ("_, err := lib.Do(); return err", "error"),
        ("_, err := lib.Do(); helper(1, err); return nil", "error"),
        ("_, err := lib.Do(); err = helper(1); return nil", "error"),
        ("_, err := lib.Do(); _, err = two(); return nil", "error"),
        ("_, err := lib.Do(); go func() error { return err }(); return nil", "error"),
        ("_, err := lib.Do(); panic(err)", "?"),
        ("_, err := lib.Do(); helper(1, nil, lib.Wrap(err)); return nil", "?"),
        ("_, err := lib.Do(); return helper(1)", "?"),
        ("_, err := lib.Do(); return errors.Join(err)", "error"),
        ("err := lib.New().Err; _ = any(err); return nil", "?"),
    ],
)
def test_a_value_of_an_unknown_library_is_an_error_when_used_as_one(tmp_path: Path, body: str, want: str) -> None:
    code = 'import ("errors"; "example.org/lib")\n\nfunc helper(n int, errs ...error) error { return nil }\n'
    p = program(tmp_path, a=code + f"func two() (int, error) {{ return 0, nil }}\nfunc f() error {{ {body} }}")
    fn = next(f for f in functions(p) if f.name == "f")
    assert show(fn.type_of(fn.nodes(ast.AssignStmt)[0].lhs[-1])) == want
