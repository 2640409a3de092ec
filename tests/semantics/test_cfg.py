"""The shape of control-flow graphs, construct by construct: one line a block, with its nodes and where it leads."""

from textwrap import dedent

import pytest
from graphs import Exits, Go

from goscan.semantics.cfg_build import build_cfg
from goscan.syntax import ast

SHAPES = {
    "if_else_with_short_circuits": (
        """
        if a && !b || c {
          t()
        } else if d {
          u()
        } else {
          v()
        }
        w()
        """,
        """
        0 Body: a -> T5 F4
        1 IfDone: w() -> end
        2 IfThen: t() -> 1
        3 IfElse: d -> T6 F7
        4 OrRight: c -> T2 F3
        5 AndRight: b -> T4 F2
        6 IfThen: u() -> 1
        7 IfElse: v() -> 1
        """,
    ),
    "for_with_continue_and_break": (
        """
        for i := 0; i < 3; i++ {
          if a {
            continue
          }
          if b {
            break
          }
          w()
        }
        """,
        """
        0 Body: i := 0 -> 3
        1 ForBody: a -> T6 F5
        2 ForDone: -> end
        3 ForLoop: i < 3 -> T1 F2
        4 ForPost: i++ -> 3
        5 IfDone: b -> T8 F7
        6 IfThen: continue -> 4
        7 IfDone: w() -> 4
        8 IfThen: break -> 2
        """,
    ),
    "for_without_end_has_no_done": (
        """
        for {
          w()
        }
        dead()
        """,
        """
        0 Body: -> 1
        1 ForBody: w() -> 1
        2 Unreachable: dead() -> end
        """,
    ),
    "range": (
        """
        for k, v := range m {
          w(k, v)
        }
        """,
        """
        0 Body: m -> 1
        1 RangeLoop: -> T2 F3
        2 RangeBody: k; v; w(k, v) -> 1
        3 RangeDone: -> end
        """,
    ),
    "switch_with_fallthrough_and_default": (
        """
        switch x := g(); x {
          case 1, 2:
          a()
          fallthrough
          case 3:
          b()
          default:
          c()
        }
        """,
        """
        0 Body: x := g(); x; 1 -> T2 F5
        1 SwitchDone: -> end
        2 SwitchCaseBody: a(); fallthrough -> 3
        3 SwitchCaseBody: b() -> 1
        4 SwitchCaseBody: c() -> 1
        5 SwitchNextCase: 2 -> T2 F6
        6 SwitchNextCase: 3 -> T3 F7
        7 SwitchNextCase: -> T4
        """,
    ),
    "switch_without_tag": (
        """
        switch {
          default:
          c()
          case a && b:
          d()
        }
        """,
        """
        0 Body: a -> T5 F4
        1 SwitchDone: -> end
        2 SwitchCaseBody: c() -> 1
        3 SwitchCaseBody: d() -> 1
        4 SwitchNextCase: -> T2
        5 AndRight: b -> T3 F4
        """,
    ),
    "type_switch": (
        """
        switch v := x.(type) {
          case int, string:
          a(v)
          case nil:
          b()
        }
        """,
        """
        0 Body: x -> T2 F4
        1 SwitchDone: -> end
        2 SwitchCaseBody: a(v) -> 1
        3 SwitchCaseBody: b() -> 1
        4 SwitchNextCase: -> T3 F5
        5 SwitchNextCase: -> 1
        """,
    ),
    "select": (
        """
        select {
          case v := <-ch:
          a(v)
          case out <- 1:
          default:
          return
        }
        """,
        """
        0 Body: -> T2 T3 T4
        1 SelectDone: -> end
        2 SelectCaseBody: v := <-ch; a(v) -> 1
        3 SelectCaseBody: out <- 1 -> 1
        4 SelectCaseBody: return -> return
        """,
    ),
    "empty_select_never_returns": (
        """
        w()
        select {}
        x()
        """,
        """
        0 Body: w(); select {} -> noreturn
        1 Unreachable: x() -> end
        """,
    ),
    "labelled_break_and_continue": (
        """
        outer:
        for {
          for range ch {
            if a {
              continue outer
            }
            break outer
          }
        }
        """,
        """
        0 Body: -> 1
        1 Label: -> 2
        2 ForBody: ch -> 4
        3 ForDone: -> end
        4 RangeLoop: -> T5 F6
        5 RangeBody: a -> T8 F7
        6 RangeDone: -> 2
        7 IfDone: break outer -> 3
        8 IfThen: continue outer -> 2
        """,
    ),
    "goto_over_dead_code": (
        """
        goto end
        dead()
        end:
        w()
        """,
        """
        0 Body: goto end -> 1
        1 Label: w() -> end
        2 Unreachable: dead() -> 1
        """,
    ),
    "goto_back": (
        """
        again:
        w()
        if a {
          goto again
        }
        """,
        """
        0 Body: -> 1
        1 Label: w(); a -> T3 F2
        2 IfDone: -> end
        3 IfThen: goto again -> 1
        """,
    ),
    "panic_exit_and_return": (
        """
        if a {
          panic(1)
        }
        if b {
          exit()
        }
        return
        """,
        """
        0 Body: a -> T2 F1
        1 IfDone: b -> T4 F3
        2 IfThen: panic(1) -> panic
        3 IfDone: return -> return
        4 IfThen: exit() -> noreturn
        """,
    ),
    "code_after_return": (
        """
        return
        if a {
          b()
        }
        """,
        """
        0 Body: return -> return
        1 Unreachable: b() -> stuck
        2 Unreachable: a -> T1
        """,
    ),
    "literals_are_not_entered": (
        """
        go func() {
          return
        }()
        defer func() { w() }()
        """,
        """
        0 Body: go func() { return }(); defer func() { w() }() -> end
        """,
    ),
    "break_leaves_the_switch_and_continue_the_loop": (
        """
        for {
          switch {
            case a:
            continue
            case b:
            break
          }
          select {
            case <-c:
            break
            case <-d:
            return
          }
        }
        """,
        """
        0 Body: -> 1
        1 ForBody: a -> T3 F5
        2 SwitchDone: -> T8 T9
        3 SwitchCaseBody: continue -> 1
        4 SwitchCaseBody: break -> 2
        5 SwitchNextCase: b -> T4 F6
        6 SwitchNextCase: -> 2
        7 SelectDone: -> 1
        8 SelectCaseBody: <-c; break -> 7
        9 SelectCaseBody: <-d; return -> return
        """,
    ),
    "empty_body": (
        """

        """,
        """
        0 Body: -> end
        """,
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_shape(name: str) -> None:
    code, expected = SHAPES[name]
    assert str(Go(dedent(code).strip("\n"))) == dedent(expected).strip("\n")


def test_a_case_with_a_tag_decides_an_equality() -> None:
    go = Go("switch x {\ncase 1:\na()\n}")
    edge = next(e for e in go.cfg.entry.succs if e.truth)
    assert isinstance(edge.cond, ast.BinaryExpr)
    assert (go.text(edge.cond.x), edge.cond.op, go.text(edge.cond.y)) == ("x", "==", "1")
    assert edge.clause is go.find(ast.CaseClause)


def test_a_negation_swaps_the_edges() -> None:
    go = Go("if !(a) {\nb()\n}")
    then = next(e for e in go.cfg.entry.succs if e.to.kind == "IfThen")
    assert (go.text(then.cond), then.truth) == ("a", False)


def test_the_closing_brace_is_an_exit_at_its_position() -> None:
    go = Go("w()")
    (way_out,) = go.cfg.exits
    assert way_out.kind == "end"
    assert go.text(way_out.node) == "}"
    assert way_out.node.end == len(go.data)


def test_a_point_is_found_for_a_part_of_a_statement() -> None:
    go = Go("if g(a) {\nx := h(func() { inner() })\n}")
    assert go.cfg.point(go.find(ast.CallExpr, 0)).node is go.node("g(a)")
    inner = next(n for n in ast.walk(go.body) if isinstance(n, ast.ExprStmt))
    assert go.cfg.point(inner).block.kind == "IfThen"
    assert go.cfg.point(go.find(ast.IfStmt)) is None


def test_a_long_chain_of_else_if_does_not_nest() -> None:
    chain: ast.IfStmt | None = None
    for _ in range(5000):
        chain = ast.IfStmt(0, 0, None, ast.Ident(0, 0, "a"), ast.BlockStmt(0, 0, []), chain)
    go = Go("")
    go.body.stmts.append(chain)
    assert len([b for b in build_cfg(go.body, Exits()).blocks if b.kind == "IfThen"]) == 5000
