"""One iteration of a worker loop as a unit with its own ways out."""

import pytest
from graphs import Go

from goscan.semantics.loops import loop_iteration
from goscan.semantics.paths import find_path
from goscan.syntax import ast

# (code, loop class, the ways out of an iteration in source order)
LOOPS = {
    "range over a channel": ("for job := range ch {\nif a {\ncontinue\n}\nwork()\n}", "continue:continue continue:}"),
    "receive": (
        "for {\njob := <-ch\nif a {\nbreak\n}\nif b {\nreturn\n}\nwork(job)\n}",
        "break:break return:return continue:}",
    ),
    "select": (
        "for {\nselect {\ncase <-done:\nreturn\ncase job := <-ch:\nwork(job)\n}\n}",
        "return:return continue:}",
    ),
    "condition and post": (
        "for i := 0; i < n; i++ {\nif a {\npanic(1)\n}\nexit()\n}",
        "panic:panic(1) noreturn:exit()",
    ),
    "error of a read": (
        "for {\nmsg, err := read()\nif err != nil {\ncontinue\n}\nwork(msg)\n}",
        "continue:continue continue:}",
    ),
    "inner loop": ("for {\nfor range xs {\nif a {\nbreak\n}\n}\n}", "continue:}"),
    "jump over an inner loop": (
        "o:\nfor {\nfor range xs {\nif a {\ncontinue o\n}\n}\nbreak o\n}",
        "continue:continue o break:break o",
    ),
    "goto out": ("for {\nif a {\ngoto end\n}\n}\nend:\nx()", "break:goto end continue:}"),
}


@pytest.mark.parametrize("name", LOOPS)
def test_ways_out_of_an_iteration(name: str) -> None:
    code, expected = LOOPS[name]
    go = Go(code)
    loop = next(n for n in ast.walk(go.body) if isinstance(n, ast.ForStmt | ast.RangeStmt))
    unit = loop_iteration(go.cfg, loop)
    assert unit is not None
    exits = sorted({(e.node.start, f"{e.kind}:{go.text(e.node)}") for e in unit.exits})
    assert " ".join(shown for _, shown in exits) == expected
    assert [b.index for b in unit.blocks] == list(range(len(unit.blocks)))


def test_a_skipped_item_is_a_way_out_without_work() -> None:
    go = Go("for job := range ch {\nif a {\ncontinue\n}\nwork(job)\n}")
    unit = loop_iteration(go.cfg, go.find(ast.RangeStmt))
    path = find_path(unit, unit.start, go.calls("work"))
    assert path is not None
    assert path.exit is not None
    assert (path.exit.kind, go.text(path.exit.node)) == ("continue", "continue")
    assert find_path(unit, unit.start, go.calls("work"), kinds={"break", "return"}) is None


def test_a_jump_to_an_outer_loop_leaves_the_inner_one() -> None:
    go = Go("o:\nfor a {\nfor range xs {\nif b {\ncontinue o\n}\nx()\n}\n}")
    unit = loop_iteration(go.cfg, go.find(ast.RangeStmt))
    assert sorted(e.kind for e in unit.exits) == ["break", "continue"]


def test_the_graph_of_the_function_is_left_as_it_was() -> None:
    go = Go("for job := range ch {\nwork(job)\n}")
    before = str(go)
    loop_iteration(go.cfg, go.find(ast.RangeStmt))
    assert str(go) == before


def test_a_loop_that_is_never_reached() -> None:
    go = Go("return\nfor {\n}")
    assert loop_iteration(go.cfg, go.find(ast.ForStmt)) is None
