"""Deferred calls: which are registered where, in which order they run, and paths that go on through them."""

import pytest
from graphs import Exits, Go

from goscan.semantics.defers import defers_at
from goscan.semantics.paths import find_path


def _defers(go: Go, index: int = 0) -> list[str]:
    way_out = sorted(go.cfg.exits, key=lambda e: e.node.start)[index]
    shown = []
    for d in defers_at(go.cfg, way_out):
        shown.append(go.text(d.stmt.call) + ("" if d.certain else "?") + ("*" if d.in_loop else ""))
    return shown


def test_last_registered_runs_first() -> None:
    assert _defers(Go("defer a()\ndefer b()")) == ["b()", "a()"]


def test_registered_after_an_early_return() -> None:
    go = Go("defer a()\nif x {\nreturn\n}\ndefer b()")
    assert _defers(go, 0) == ["a()"]
    assert _defers(go, 1) == ["b()", "a()"]


def test_under_a_condition_and_in_both_arms() -> None:
    assert _defers(Go("if x {\ndefer a()\n}\ndefer b()")) == ["b()", "a()?"]
    assert _defers(Go("if x {\ndefer a()\nreturn\n}\nc()"), 0) == ["a()"]


def test_in_a_loop() -> None:
    assert _defers(Go("for c {\ndefer a()\n}")) == ["a()?*"]
    assert _defers(Go("for {\nif c {\nreturn\n}\ndefer a()\n}")) == ["a()?*"]


def test_none_runs_when_the_process_ends() -> None:
    assert _defers(Go("defer a()\nexit()")) == []
    assert _defers(Go("defer a()\npanic(1)")) == ["a()"]


# (code, kinds, the way out that misses work(), None when there is none): the traps of go-spancheck
THROUGH = {
    "deferred closure": ("defer func() { work() }()\nif a {\nreturn\n}", None),
    "condition inside the defer": ("defer func() {\nif a {\nwork()\n}\n}()", "end"),
    "both arms inside the defer": ("defer func() {\nif a {\nwork()\n} else {\nwork()\n}\n}()", None),
    "failure in the defer, success at the end": (
        "var err error\ndefer func() {\nif err != nil {\nwork()\n}\n}()\nif a {\nerr = fail()\nreturn\n}\nwork()",
        None,
    ),
    "failure in the defer, nothing at the end": (
        "var err error\ndefer func() {\nif err != nil {\nwork()\n}\n}()\nif a {\nerr = fail()\nreturn\n}\nx()",
        "end",
    ),
    "only when it panicked": ("defer func() {\nif r := recover(); r != nil {\nwork()\n}\n}()\nx()", "end"),
    "registered too late": ("if a {\nreturn\n}\ndefer func() { work() }()", "return"),
    "two defers": ("defer func() { work() }()\ndefer func() { x() }()", None),
    "nested defer": ("defer func() {\ndefer func() { work() }()\n}()", None),
    "early return in the defer": ("defer func() {\nif a {\nreturn\n}\nwork()\n}()", "end"),
}


@pytest.mark.parametrize("name", THROUGH)
def test_a_path_goes_on_through_deferred_literals(name: str) -> None:
    code, expected = THROUGH[name]
    go = Go(code)
    path = find_path(go.cfg, go.cfg.start, go.calls("work"), defers=True)
    assert (path.exit.kind if path is not None and path.exit is not None else None) == expected


def test_a_panic_is_seen_by_recover() -> None:
    go = Go("defer func() {\nif r := recover(); r != nil {\nwork()\n}\n}()\npanic(1)")
    assert find_path(go.cfg, go.cfg.start, go.calls("work"), kinds={"panic"}, defers=True) is None
    go = Go("defer func() {\nif r := recover(); r == nil {\nwork()\n}\n}()\npanic(1)")
    assert find_path(go.cfg, go.cfg.start, go.calls("work"), kinds={"panic"}, defers=True) is not None


def test_a_search_from_the_middle_knows_what_was_deferred_before() -> None:
    go = Go("defer func() { work() }()\nb()\nreturn")
    assert find_path(go.cfg, go.node("b()"), go.calls("work"), defers=True) is None
    assert find_path(go.cfg, go.node("b()"), go.calls("work")) is not None


class Named(Exits):
    def results(self) -> tuple[str, ...]:
        return ("err",)


def test_return_assigns_a_named_result() -> None:
    code = "defer func() {\nif err != nil {\nwork()\n}\n}()\nif a {\nreturn fail()\n}\nwork()\nreturn nil"
    go = Go(code, "(err error)", Named())
    assert find_path(go.cfg, go.cfg.start, go.calls("work"), defers=True) is None
    go = Go(code.replace("fail()", "nil"), "(err error)", Named())
    assert find_path(go.cfg, go.cfg.start, go.calls("work"), defers=True) is not None
