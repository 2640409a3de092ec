"""Reverse search: call sites and references of a function over packages."""

from __future__ import annotations

from pathlib import Path

import pytest
from gocode import function, program

from goscan.semantics.program import Program
from goscan.semantics.types import Named

APP = """
package app

import (
	"example.com/app/api"
	"example.com/app/jobs"
)

type Runner interface{ Run(n int) error }

func direct(j *jobs.Job)       { j.Run(1); (j.Run)(2) }
func through(r Runner)         { r.Run(2) }
func other(o jobs.Other)       { o.Run() }
func nested(j *jobs.Job)       { go func() { j.Run(3) }() }
func stored(j *jobs.Job)       { f := j.Run; f(4) }
func value(j *jobs.Job)        { api.Handle("/x", j.Run) }
func expr()                    { _ = (*jobs.Job).Run }
func iface(r Runner)           { api.Handle("/y", r.Run) }
func field()                   { _ = struct{ Run int }{Run: 1} }
func shadow()                  { Run := func() {}; Run() }
func generic()                 { jobs.Each[int](1); jobs.Each("x") }

var table = map[string]func(int) error{"a": (&jobs.Job{}).Run}
var started = jobs.Start()
"""
JOBS = """
package jobs

type Job struct{}
type Other struct{}

func (j *Job) Run(n int) error { return j.step() }
func (j *Job) step() error     { return nil }
func (o Other) Run()           {}
func Each[T any](x T)          {}
func Start() int               { return 0 }
func unused()                  {}
"""
API = "package api\n\nfunc Handle(path string, f func(int) error) {}\n"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Program:
    return program(tmp_path_factory.mktemp("callers"), app=APP, jobs__jobs=JOBS, api__api=API)


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("(*Job).Run", ["direct", "direct", "through", "nested#", "stored"]),
        ("Other.Run", ["other"]),
        ("(*Job).step", ["(*Job).Run"]),
        ("Each", ["generic", "generic"]),
        ("Start", ["table"]),
        ("unused", []),
        ("Handle", ["value", "iface"]),
    ],
)
def test_callers(app: Program, name: str, want: list[str]) -> None:
    sites = app.callers(function(app, name))
    shown = [s.function.name + ("#" if s.function.outer else "") for s in sites]
    assert shown == [w.replace("table", "started") for w in want]


@pytest.mark.parametrize(
    ("name", "want"),
    [
        (
            "(*Job).Run",
            ["stored: j.Run", "value: j.Run", "expr: (*jobs.Job).Run", "iface: r.Run", "table: (&jobs.Job{}).Run"],
        ),
        ("Other.Run", []),
        ("Start", []),
    ],
)
def test_references(app: Program, name: str, want: list[str]) -> None:
    references = app.references(function(app, name))
    assert [f"{r.function.name}: {r.function.text(r.expr)}" for r in references] == want


def test_a_literal_is_called_through_its_variable(tmp_path: Path) -> None:
    p = program(tmp_path, a="func f() {\n\tg := func() {}\n\tg()\n\tdefer g()\n\th := func() {}\n\t_ = h\n}")
    first, second = function(p, "f").literals()
    assert len(list(p.callers(first))) == 2 and not p.callers(second)


def test_tests_call_nothing(tmp_path: Path) -> None:
    p = program(tmp_path, a="func F() {}", a_test="func G() { F() }")
    assert not p.callers(function(p, "F"))


@pytest.mark.parametrize(
    ("iface", "want"),
    [
        ("Reader", ["Buffered", "File"]),
        ("ReadCloser", ["File", "Buffered"]),
        ("Empty", []),
        ("Foreign", []),
        ("Typed", ["Box"]),
    ],
)
def test_implementations(tmp_path: Path, iface: str, want: list[str]) -> None:
    code = """
import "example.org/lib"

type Reader interface{ Read(p []byte) (int, error) }
type ReadCloser interface { Reader; Close() error }
type Empty interface{}
type Foreign interface { lib.Unknown; Read(p []byte) (int, error) }
type Typed interface { Put(x int) }
type File struct{}
type Buffered struct{ *File }
type Wrong struct{}
type Box[T any] struct{}

func (*File) Read(buf []byte) (n int, err error)    { return }
func (*File) Close() error                          { return nil }
func (*Buffered) Read(buf []byte) (n int, err error) { return }
func (Wrong) Read(p []byte) (int, bool)             { return 0, false }
func (Wrong) Close() error                          { return nil }
func (Box[T]) Put(x T)                              {}
"""
    p = program(tmp_path, a=code)
    found = p.implementations("example.com/app", iface)
    assert sorted(t.name for t in found) == sorted(want)
    if iface == "Reader":
        assert p.implements(Named("example.com/app", "File"), Named("example.com/app", "Reader"))
        assert not p.implements(Named("example.com/app", "Wrong"), Named("example.com/app", "Reader"))


def test_errors(tmp_path: Path) -> None:
    code = """
type E struct{}
func (*E) Error() (msg string) { return "" }
type Half struct{}
func (Half) Error() int { return 0 }
func a() error { return nil }
func b() (int, *E) { return 0, nil }
func c() (Half, string) { return Half{}, "" }
func d() {}
"""
    p = program(tmp_path, a=code)
    assert [function(p, n).returns_error for n in "abcd"] == [True, True, False, False]
