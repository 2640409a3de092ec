"""What calls call: a call that ends a line with `// …` is one case, written as gocode.show_callee writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from gocode import function, functions, marked, program, show_callee

from goscan.semantics.objects import Directive, Var
from goscan.syntax import ast

APP = """
package app

import (
	"context"
	"database/sql"
	"example.com/app/repo"
	"example.org/lib"
	"net/http"
	"sync"
)

type Store interface {
	Save(ctx context.Context, id int) error
	Closer
}
type Closer interface{ Close() error }
type base struct{ db *sql.DB }
type wrapper struct{ *sql.DB }
type Service struct {
	base
	sync.WaitGroup
	store  Store
	hook   func(int) error
	client *lib.Client
	pool   struct{ lib.Pool }
	repo   *repo.Repo
}
type Fn func()
type Set[T any] struct{}

func (Fn) Call()            {}
func (b *base) open() error { return nil }
func (s *Set[T]) Add(x T)   {}
func helper(n int) error    { return nil }
func generic[T any](x T) T  { return x }
func factory() func()       { return func() {} }
func named() func(int) error { return helper }
func local() (func(), error) { return nil, nil }
func logged(n int) error    { return nil }

var shared = helper

func NewService() *Service {
	s := &Service{hook: helper}
	s.hook = logged
	return s
}

func (s *Service) run(ctx context.Context, param func(), w wrapper, c Closer, h http.Handler) {
	helper(1) // function helper -> helper!
	generic(1) // function generic -> generic!
	generic[int](1) // function generic -> generic!
	s.open() // method base.open -> (*base).open!
	s.base.open() // method base.open -> (*base).open!
	(s).open() // method base.open -> (*base).open!
	(*base).open(nil) // method base.open -> (*base).open!
	s.Add(1) // method sync.WaitGroup.Add
	s.db.ExecContext(ctx, "") // method database/sql.DB.ExecContext
	w.ExecContext(ctx, "") // method database/sql.DB.ExecContext
	s.store.Save(ctx, 1) // interface Store.Save -> (*SQLStore).Save, (*MemStore).Save
	s.store.Close() // interface Closer.Close -> (*SQLStore).Close, (*MemStore).Close
	c.Close() // interface Closer.Close -> (*SQLStore).Close, (*MemStore).Close
	h.ServeHTTP(nil, nil) // interface net/http.Handler.ServeHTTP
	s.hook(1) // value Service.hook -> helper, logged
	s.client.Do(ctx) // method example.org/lib.Client.Do
	s.client.Do(ctx).More() // unknown More
	s.pool.Get() // method example.org/lib.Pool.Get
	s.repo.Get() // method repo.Repo.Get -> (*Repo).Get!
	repo.New() // function repo.New -> New!
	repo.Missing() // function repo.Missing
	repo.Hook() // value repo.Hook -> New
	lib.Do() // function example.org/lib.Do
	lib.Pkg.Method() // unknown Method
	func() {}() // literal -> (*Service).run#!
	param() // value param
	shared(1) // value shared -> helper
	Fn(param) // conversion Fn
	Fn(param).Call() // method Fn.Call -> Fn.Call!
	string([]byte{}) // conversion
	[]byte("x") // conversion
	(*Service)(nil) // conversion Service
	http.HandlerFunc(nil) // conversion net/http.HandlerFunc
	len("x") // builtin len
	panic(1) // builtin panic
	factory()() // value -> factory#
	named()(1) // value -> helper
	missing() // unknown missing
	var set Set[string]
	set.Add("x") // method Set.Add -> (*Set).Add!
	err := s.open()
	err.Error() // interface error.Error
	ctx.Done() // interface context.Context.Done
}

func values(ctx context.Context, flag bool) {
	f := func() {}
	f() // value f -> values#!
	g := helper
	if flag {
		g = logged
	}
	g(1) // value g -> helper, logged!
	s := NewService()
	m := s.open
	m() // value m -> (*base).open!
	unknown := lib.Func()
	unknown() // value unknown
	var later func()
	later = func() { later() } // value later -> values#!
	later() // value later -> values#!
	recover := func() {}
	recover() // value recover -> values#!
	wrapped := Fn(func() {})
	wrapped() // value wrapped -> values#!
	two, _ := local()
	two() // value two
	escaped := helper
	lib.Set(&escaped)
	escaped(1) // value escaped -> helper
	save := s.store.Save
	save(ctx, 1) // value save -> (*SQLStore).Save, (*MemStore).Save
	ctx, cancel := context.WithCancel(ctx)
	cancel() // value cancel
	table := map[string]func(){"a": f}
	table["a"]() // value
	next := f
	next() // value next -> values#!
	defer func() { recover() }() // literal -> values#!
}
"""
IMPLEMENTATIONS = """
package app

import "context"

type SQLStore struct{ closer }
type closer struct{}
type MemStore struct{}
type Narrow struct{}
type MockStore struct{}

func (s *SQLStore) Save(ctx context.Context, id int) error { return nil }
func (s *SQLStore) Close() error                           { return nil }
func (s *MemStore) Save(_ context.Context, key int) error  { return nil }
func (s *MemStore) Close() error                           { return nil }
func (s *Narrow) Save(ctx context.Context, id string) error { return nil }
func (s *Narrow) Close() (err error)                       { return nil }
func (s *MockStore) Save(ctx context.Context, id int) error { return nil }
func (s *MockStore) Close() error                          { return nil }
"""
REPO = """
package repo

type Repo struct{}

var Hook = New

func New() *Repo       { return nil }
func (r *Repo) Get() int { return 0 }
"""


def _cases() -> list[tuple[int, str, str]]:
    found = []
    for number, line in enumerate(APP.splitlines(), 1):
        code, slashes, want = line.strip().partition(" // ")
        if slashes:
            found.append((number, code, want))
    return found


@pytest.fixture(scope="module")
def callees(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    p = program(tmp_path_factory.mktemp("calls"), app=APP, stores=IMPLEMENTATIONS, repo__repo=REPO)
    found: dict[int, str] = {}
    for fn in functions(p):
        for call in fn.nodes(ast.CallExpr):
            mark = marked(fn, call)
            if fn.file.path.endswith("app.go") and mark is not None:
                shown = show_callee(fn.callee(call))
                line = fn.file.position(call.end)[0]
                found[line] = shown if shown == mark else found.get(line, shown)
    return found


@pytest.mark.parametrize(("line", "code", "want"), _cases(), ids=[f"{n}: {code}" for n, code, _ in _cases()])
def test_callee(callees: dict[int, str], line: int, code: str, want: str) -> None:
    # Narrow closes, too: only the interface it is called through tells it apart.
    if want.startswith("interface Closer.Close") and code.startswith("c."):
        want = want.replace("-> ", "-> (*Narrow).Close, ")
        assert sorted(callees[line].split(" -> ")[1].split(", ")) == sorted(want.split(" -> ")[1].split(", "))
        return
    head, _, targets = want.partition(" -> ")
    got_head, _, got_targets = callees[line].partition(" -> ")
    assert got_head == head
    if head.startswith("interface") or "Save" in targets:
        assert sorted(got_targets.split(", ")) == sorted(targets.split(", "))
    else:
        assert got_targets == targets


def test_the_receiver_and_the_signature_of_a_call(tmp_path: Path) -> None:
    p = program(
        tmp_path,
        a="""
type T struct{ inner U }
type U struct{}
func (u *U) Do(n int) (string, error) { return "", nil }
func f(t T) { t.inner.Do(1) }
""",
    )
    fn = function(p, "f")
    callee = fn.callee(fn.nodes(ast.CallExpr)[0])
    assert callee.receiver is not None and fn.text(callee.receiver) == "t.inner"
    assert callee.signature is not None and len(callee.signature.results) == 2
    assert callee.key == ("example.com/app", "U", "Do")


def test_generated_code_and_doubles_only_when_nothing_else_implements(tmp_path: Path) -> None:
    p = program(
        tmp_path,
        a="type I interface{ Do() }\ntype J interface{ Undo() }\nfunc f(i I, j J) { i.Do(); j.Undo() }",
        b="type Real struct{}\nfunc (Real) Do() {}",
        mocks__c="package mocks\ntype T struct{}\nfunc (T) Do() {}\nfunc (T) Undo() {}",
        d="// Code generated by x. DO NOT EDIT.\n\npackage app\n\ntype G struct{}\nfunc (G) Do() {}",
    )
    fn = function(p, "f")
    shown = [show_callee(fn.callee(c)) for c in fn.nodes(ast.CallExpr)]
    assert shown == ["interface I.Do -> Real.Do", "interface J.Undo -> T.Undo"]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("github.com/boltdb/bolt", "bolt"),
        ("go.etcd.io/bbolt", "bbolt"),
        ("github.com/go-redis/redis/v7", "redis"),
        ("github.com/go-redis/redis", "redis"),
        ("go.etcd.io/etcd/clientv3", "clientv3"),
        ("github.com/emicklei/go-restful", "restful"),
    ],
)
def test_a_library_is_described_under_its_former_paths(tmp_path: Path, path: str, name: str) -> None:
    package = program(tmp_path, a="").package(path)
    assert package is not None and package.is_stub
    assert package.name == name


SERVERS = """
type Server interface{ Start() error }
type TCP struct{}
type UDP struct{}
type Mux struct{}

func (*TCP) Start() error { return nil }
func (UDP) Start() error  { return nil }
func (*Mux) Start() error { return nil }

func newTCP() *TCP { return &TCP{} }
func pair() (Server, error) {
	if all := 1; all > 0 {
		return newTCP(), nil
	}
	return nil, nil
}
func mode(name string) Server {
	var s Server
	switch name {
	case "tcp":
		s = newTCP()
	case "udp":
		s = UDP{}
	}
	return s
}
func named() (s Server) { s = newTCP(); return }
func kept(m map[string]Server) Server { return m["a"] }
"""


@pytest.mark.parametrize(
    ("code", "want"),
    [
        ('s := mode("tcp"); s.Start()', "TCP UDP"),
        ("s, err := pair(); _ = err; s.Start()", "TCP"),
        ('s := mode("tcp"); if s == nil { s = &Mux{} }; s.Start()', "Mux TCP UDP"),
        ("newTCP().Start()", "TCP"),
        ('mode("udp").Start()', "TCP UDP"),
        ("func(s Server) { s.Start() }(newTCP())", "Mux TCP UDP"),
        ("s := named(); s.Start()", "Mux TCP UDP"),
        ("s := kept(nil); s.Start()", "Mux TCP UDP"),
        ('s := mode("tcp"); set(&s); s.Start()', "Mux TCP UDP"),
        ("var s Server; s.Start()", "Mux TCP UDP"),
    ],
)
def test_an_interface_variable_holds_what_it_is_evidently_given(tmp_path: Path, code: str, want: str) -> None:
    p = program(tmp_path, a=f"{SERVERS}\nfunc set(s *Server) {{ *s = &Mux{{}} }}\nfunc f() {{ {code} }}")
    top = function(p, "f")
    targets = {
        target.recv_name
        for fn in top.with_literals()
        for call in fn.nodes(ast.CallExpr)
        for target in fn.callee(call).targets
        if target.decl_name == "Start"
    }
    assert " ".join(sorted(targets)) == want


def test_directives_of_functions_methods_interfaces_and_types(tmp_path: Path) -> None:
    code = """
// Do works.
//
//goscan:log level=error
//goscan:noreturn
func Do() {}

type I interface {
	//goscan:rows
	Rows() int
	Other()
}

//goscan:framework-context pooled
type C struct{}

type (
	//goscan:response
	R struct{}
	S struct{}
)

//goscan:cancel
type Stop func()

func f(i I, stop Stop) {
	Do()
	i.Rows()
	i.Other()
	stop()
}
"""
    p = program(tmp_path, a=code)
    fn = function(p, "f")
    names = [[d.name for d in fn.callee(c).directives] for c in fn.nodes(ast.CallExpr)]
    assert names == [["log", "noreturn"], ["rows"], [], ["cancel"]]
    assert fn.callee(fn.nodes(ast.CallExpr)[0]).directives[0].get("level") == "error"
    app = "example.com/app"
    assert p.type_directives(app, "C") == (Directive("framework-context", (("pooled", "true"),)),)
    assert [p.type_directives(app, n)[:1] for n in ("R", "S")] == [(Directive("response"),), ()]


def test_directives_of_the_configuration(tmp_path: Path) -> None:
    from goscan.semantics.program import Program

    p = program(tmp_path, a='import "example.org/lib"\n\nfunc f(c *lib.Client) { lib.Go(f); c.Run() }')
    extra = {
        ("example.org/lib", "", "Go"): (Directive("spawn", (("func", "0"),)),),
        ("example.org/lib", "Client", "Run"): (Directive("exec"),),
    }
    fn = function(Program(p.workspace, extra), "f")
    assert [fn.callee(c).directives[0].name for c in fn.nodes(ast.CallExpr)] == ["spawn", "exec"]


def test_stub_directives_reach_promoted_methods(tmp_path: Path) -> None:
    code = 'import "database/sql"\n\ntype DB struct{ *sql.DB }\n\nfunc f(db *DB) { db.ExecContext(nil, "") }'
    fn = function(program(tmp_path, a=code), "f")
    found = fn.callee(fn.nodes(ast.CallExpr)[0]).directive("exec")
    assert found is not None and found.get("query") == "1"


def test_fields_and_methods_as_objects(tmp_path: Path) -> None:
    code = """
type T struct{ n int; next *T }
func f(t *T, n int) {
	t.n = n
	_ = T{n: n}
	t.next.n++
	_ = map[int]int{n: 1}
}
"""
    fn = function(program(tmp_path, a=code), "f")
    fields = {fn.object(i) for i in fn.nodes(ast.Ident) if i.name == "n"} - set(fn.params)
    assert len(fields) == 1 and isinstance(fields.pop(), Var)
    assert len(fn.uses(fn.params[1])) == 3
