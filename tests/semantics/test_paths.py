"""The path search: which way out can be reached without the work, and by which decisions."""

import pytest
from graphs import Go

from goscan.semantics.cfg import ALL_EXITS
from goscan.semantics.paths import (
    Path,
    Point,
    always_after,
    always_before,
    every_path_hits,
    find_path,
    reachable,
    reaching_assignments,
    statements_before,
)
from goscan.syntax import ast

# (code, the way out that misses work(): its decisions and its kind; None when there is none)
WAYS_OUT = {
    "straight": ("work()", None),
    "early return": ("if a {\nreturn\n}\nwork()", "a=T return"),
    "both arms": ("if a {\nwork()\n} else {\nwork()\n}", None),
    "one arm": ("if a {\nwork()\n} else {\nx()\n}", "a=F end"),
    "short circuit": ("if a && b {\nwork()\n}", "a=F end"),
    "both switch arms": ("switch a {\ncase 1:\nwork()\ndefault:\nwork()\n}", None),
    "switch without default": ("switch a {\ncase 1:\nwork()\ncase 2:\nwork()\n}", "1=F 2=F end"),
    "fallthrough into work": ("switch a {\ncase 1:\nx()\nfallthrough\ndefault:\nwork()\n}", None),
    "type switch": ("switch a.(type) {\ncase int:\nwork()\n}", "case end"),
    "select case": ("select {\ncase <-c:\nwork()\ncase <-d:\nreturn\n}", "case return"),
    "select with work everywhere": ("select {\ncase <-c:\nwork()\ndefault:\nwork()\n}", None),
    "loop that may not run": ("for range xs {\nwork()\n}", "end"),
    "loop without end": ("for {\nx()\n}", None),
    "loop left by break": ("for {\nif a {\nbreak\n}\nwork()\n}", "a=T end"),
    "panic is no normal way out": ("if a {\npanic(1)\n}\nwork()", None),
    "exit is no normal way out": ("if a {\nexit()\n}\nwork()", None),
    "goto past work": ("if a {\ngoto end\n}\nwork()\nend:\nx()", "a=T end"),
    "in the return statement": ("return work()", None),
    "deferred call": ("defer work()\nif a {\nreturn\n}", None),
    "deferred under a condition": ("if a {\ndefer work()\n}", "a=F end"),
    "in a condition": ("if work() {\nreturn\n}", None),
    "the right of && may not run": ("if a && work() {\nreturn\n}", "a=F end"),
}


def _describe(go: Go, path: Path | None) -> str | None:
    if path is None or path.exit is None:
        return None
    shown = [f"{go.text(e.cond)}={'FT'[bool(e.truth)]}" if e.cond else "case" for e in path.decisions]
    return " ".join([*shown, path.exit.kind])


@pytest.mark.parametrize("name", WAYS_OUT)
def test_way_out_without_work(name: str) -> None:
    code, expected = WAYS_OUT[name]
    go = Go(code)
    assert _describe(go, find_path(go.cfg, go.cfg.start, go.calls("work"))) == expected
    assert every_path_hits(go.cfg, go.calls("work")) == (expected is None)


# Paths that contradict themselves are not taken: in all of these, work() runs whenever start() did.
CONSISTENT = {
    "same flag": "if ok {\nstart()\n}\nif ok {\nwork()\n}",
    "opposite test of an error": "if err == nil {\nstart()\n}\nif err != nil {\nreturn\n}\nwork()",
    "negation": "if !ok {\nreturn\n}\nstart()\nif ok {\nwork()\n}",
    "field": "if s.repo != nil {\nstart()\n}\nlog()\nif s.repo != nil {\nwork()\n}",
    "a call on the receiver leaves its nil guards": "if s.repo != nil {\nstart()\n}\ns.log()\nif s.repo != nil {\nwork()\n}",
    "flag set on the way": "done := false\nif a {\nstart()\ndone = true\n}\nif done {\nwork()\n}",
    "error made on the way": "var err error\nif a {\nstart()\nerr = fail()\n}\nif err != nil {\nwork()\n}",
    "zero value": "var err error\nstart()\nif err == nil {\nwork()\n}",
    "copied error": "var last error\nif err != nil {\nstart()\nlast = err\n}\nif last != nil {\nwork()\n}",
    "other constant": 'if kind == "a" {\nstart()\n}\nif kind == "b" {\nreturn\n}\nwork()',
    "switch and if": "switch kind {\ncase 1:\nstart()\ncase 2:\nreturn\n}\nif kind != 2 {\nwork()\n}",
    "ordering": "if n > 0 {\nstart()\n}\nif n <= 0 {\nreturn\n}\nwork()",
    "a counted loop runs": "start()\nfor i := 0; i < 3; i++ {\nwork()\n}",
    "pure call": "if is(err) {\nstart()\n}\nif is(err) {\nwork()\n}",
    "length": "if len(xs) == 0 {\nreturn\n}\nstart()\nif len(xs) == 0 {\nreturn\n}\nwork()",
    "constant condition": "start()\nif true {\nwork()\n}",
    "bool compared": "if ok == false {\nreturn\n}\nstart()\nif ok {\nwork()\n}",
    "same test in a loop": "for {\nif ok {\nbreak\n}\n}\nstart()\nif ok {\nwork()\n}",
}

# Here something may change in between, so a path past work() is possible.
CHANGED = {
    "assigned": "if ok {\nstart()\nok = g()\n}\nif ok {\nwork()\n}",
    "assigned with others": "if err != nil {\nstart()\n}\nx, err := g()\nif err != nil {\nwork()\n}",
    "address taken": "if ok {\nstart()\n}\nscan(&ok)\nif ok {\nwork()\n}",
    "assigned by a literal that a call may run": "set := func() { ok = false }\nif ok {\nstart()\n}\nset()\nif ok {\nwork()\n}",
    "field changed by a method": "if s.open {\nstart()\n}\ns.close()\nif s.open {\nwork()\n}",
    "field assigned": "if s.open {\nstart()\n}\ns.open = false\nif s.open {\nwork()\n}",
    "unknown call": "if g() {\nstart()\n}\nif g() {\nwork()\n}",
    "receive": "if <-c {\nstart()\n}\nif <-c {\nwork()\n}",
    "incremented": "if n == 0 {\nstart()\n}\nn++\nif n == 0 {\nwork()\n}",
    "range variable": "for _, ok := range xs {\nif ok {\nstart()\n}\nif !ok {\nwork()\n}\n}",
    "element assigned": "if m == nil {\nstart()\n}\nm = g()\nif m == nil {\nwork()\n}",
    "not the same field": "if s.a {\nstart()\n}\nif s.b {\nwork()\n}",
}


@pytest.mark.parametrize("name", CONSISTENT)
def test_a_path_agrees_with_itself(name: str) -> None:
    go = Go(CONSISTENT[name])
    start = go.node("start()")
    assert not _misses(go, start)
    assert _misses(go, start, feasible=False)


@pytest.mark.parametrize("name", CHANGED)
def test_what_may_change_is_forgotten(name: str) -> None:
    go = Go(CHANGED[name])
    assert _misses(go, go.node("start()"))


def _misses(go: Go, start: ast.Node, feasible: bool = True) -> bool:
    return find_path(go.cfg, start, go.calls("work"), feasible=feasible) is not None


def test_prune_takes_a_guard_as_passed() -> None:
    go = Go("if repo != nil {\nwork()\n}")

    def absent(edge) -> bool:
        return edge.cond is not None and go.text(edge.cond) == "repo != nil" and edge.truth is False

    assert find_path(go.cfg, go.cfg.start, go.calls("work")) is not None
    assert find_path(go.cfg, go.cfg.start, go.calls("work"), prune=absent) is None


def test_a_goal_ends_the_path_even_where_it_is_avoided() -> None:
    go = Go("a()\nif x {\nwork()\n}\nb()")
    assert find_path(go.cfg, go.node("a()"), go.calls("work"), goal=go.calls("work")) is not None
    assert find_path(go.cfg, go.node("a()"), go.calls("b"), goal=go.node("b()")) is not None
    assert reachable(go.cfg, go.node("a()"), go.node("b()"))
    assert not reachable(go.cfg, go.node("b()"), go.node("a()"))


def test_a_loop_leads_back() -> None:
    go = Go("for {\na()\nb()\n}")
    assert reachable(go.cfg, go.node("b()"), go.node("a()"))


def test_deferred_calls_do_not_run_when_the_process_ends() -> None:
    go = Go("defer work()\nif a {\nexit()\n}")
    path = find_path(go.cfg, go.cfg.start, go.calls("work"), kinds=ALL_EXITS)
    assert path is not None
    assert path.exit is not None
    assert path.exit.kind == "noreturn"


def test_a_search_that_grows_too_large_finds_nothing() -> None:
    def go(flags: int) -> Go:
        tests = "\n".join(f"if a{i} {{\nx()\n}}" for i in range(flags))
        return Go(f"if z {{\nx()\n}} else {{\nwork()\n}}\n{tests}\n{tests}\nif z {{\nif q {{\nx()\n}}\nreturn\n}}")

    few, many = go(3), go(14)
    assert find_path(few.cfg, few.cfg.start, few.calls("work")) is not None
    assert find_path(many.cfg, many.cfg.start, many.calls("work")) is None
    assert find_path(many.cfg, many.cfg.start, many.calls("work"), feasible=False) is not None


def test_many_independent_conditions_are_no_burden() -> None:
    go = Go("\n".join(f"if a{i} {{\nx()\n}}" for i in range(300)) + "\nif b {\nwork()\n}")
    assert find_path(go.cfg, go.cfg.start, go.calls("work")) is not None


def test_always_before_and_after() -> None:
    go = Go("if a {\nwork()\n} else {\nwork()\n}\nb()\nif a {\nreturn\n}\nc()")
    assert always_before(go.cfg, go.node("b()"), go.calls("work"))
    assert not always_before(go.cfg, go.node("b()"), go.calls("c"))
    assert not always_after(go.cfg, go.node("b()"), go.calls("c"))
    go = Go("defer work()\nb()\nif a {\nreturn\n}")
    assert always_after(go.cfg, go.node("b()"), go.calls("work"))
    go = Go("if a {\ndefer work()\n}\nb()")
    assert not always_after(go.cfg, go.node("b()"), go.calls("work"))


def test_a_node_is_not_before_itself() -> None:
    go = Go("work()\nb()")
    assert not always_before(go.cfg, go.node("work()"), go.calls("work"))


def test_statements_before() -> None:
    go = Go("a()\nif x {\nb()\nreturn\n}\nfor {\nc()\nd()\n}")
    before = [go.text(n) for n in statements_before(go.cfg, go.node("c()"))]
    assert before == ["a()", "x", "c()", "d()"]
    assert [go.text(n) for n in statements_before(go.cfg, go.node("b()"))] == ["a()", "x"]


def test_reaching_assignments() -> None:
    go = Go("s := 1\nif a {\ns = 2\n}\nif b {\ns = 3\nreturn\n}\nuse(s)\ns = 4")
    point = go.cfg.point(go.node("use(s)"))
    found = reaching_assignments(go.cfg, Point(point.block, point.index - 1), lambda n: isinstance(n, ast.AssignStmt))
    assert sorted(go.text(n) for n in found) == ["s := 1", "s = 2"]
    point = go.cfg.point(go.node("s = 4"))
    assert reaching_assignments(go.cfg, point, lambda n: isinstance(n, ast.AssignStmt)) == [go.node("s = 4")]


def test_reaching_assignments_around_a_loop() -> None:
    go = Go("s := 1\nfor c {\nuse(s)\ns = 2\n}")
    point = go.cfg.point(go.node("use(s)"))
    found = reaching_assignments(go.cfg, Point(point.block, point.index - 1), lambda n: isinstance(n, ast.AssignStmt))
    assert sorted(go.text(n) for n in found) == ["s := 1", "s = 2"]
