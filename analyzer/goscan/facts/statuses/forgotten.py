"""Failing ways out of a function that forget to say so, though others before them do."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.telling import tells
from goscan.facts.goroutines.work import is_work
from goscan.facts.persistence.write_search import called_name
from goscan.facts.site import Site, holds, one_per_place
from goscan.facts.statuses.error_test import finds_error, tests_error
from goscan.facts.statuses.failure_marks import LEAST, FailureMarks
from goscan.record import record
from goscan.semantics.cfg import Edge
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import words
from goscan.semantics.objects import Var
from goscan.semantics.paths import Path, find_path
from goscan.semantics.types import CONTEXT, ERROR
from goscan.syntax import ast


@record(frozen=True, eq=False)
class ForgottenFailure:
    """The way out, what was decided, and where a way out before it says that the thing has failed."""

    marks: FailureMarks
    site: Site
    sibling: Site
    decided: Site

    @staticmethod
    def find(facts: Facts) -> Iterator[ForgottenFailure]:
        """One per way out."""
        yield from one_per_place(found for marks in facts.of(FailureMarks) for found in _Search(marks).ways_out())


_STORING = (("update",), ("save",), ("set",), ("mark",), ("store",), ("put",))


class _Search:
    """The ways out of one function, for one thing."""

    def __init__(self, marks: FailureMarks) -> None:
        self._marks = marks
        self._fn = marks.function
        self._leaving = [e.node for e in self._fn.cfg().exits if e.kind == "return"]

    def ways_out(self) -> Iterator[ForgottenFailure]:
        """Those where an error leads out, past a test that would have led to a way out that says failed."""
        fn, marks = self._fn, self._marks
        tests = self._tests()
        if len(tests) < LEAST:
            return
        for node in self._leaving:
            path = find_path(fn.cfg(), fn.cfg().start, self._sets, goal=node) if not self._sets(node) else None
            if path is None or not path.decisions or not finds_error(fn, path.decisions[-1]):
                continue
            asked = [
                e for e in path.decisions[:-1] if tests_error(fn, e)
            ]  # what is not an error may be the work's own end
            before = [tests[e.cond] for e in asked if e.cond is not None and e.cond in tests]
            cond = path.decisions[-1].cond
            if cond is None or not any(self._hands_on(n, m) or not self._hands_on(node) for m, n in before):
                continue
            if self._is_forgotten(path, path.decisions[-1]):
                yield ForgottenFailure(marks, Site(fn, node), Site(fn, before[-1][0]), Site(fn, cond))

    def _tests(self) -> dict[ast.Expr, tuple[ast.Node, ast.Stmt]]:
        """The conditions that decide for a way out past a mark, with both."""
        found: dict[ast.Expr, tuple[ast.Node, ast.Stmt]] = {}
        for mark in self._marks.failures:
            out = next((n for n in self._leaving if self._leads_out(mark, n)), None)
            path = self._path_to(mark)
            cond = path.decisions[-1].cond if path is not None and path.decisions else None
            if out is not None and cond is not None:
                found[cond] = mark, out
        return found

    def _path_to(self, mark: ast.Node) -> Path | None:
        cfg = self._fn.cfg()
        return find_path(cfg, cfg.start, lambda _: False, goal=lambda n: holds(n, mark))

    def _leads_out(self, mark: ast.Node, leaving: ast.Stmt) -> bool:
        """Whether the branch of a mark ends in a way out; that storing it may fail does not matter."""
        if holds(leaving, mark):
            return True
        at: ast.Node | None = mark
        while at is not None and not isinstance(at, ast.BlockStmt | ast.CaseClause | ast.CommClause):
            at = self._fn.parent(at)
        stmts = at.stmts if isinstance(at, ast.BlockStmt) else at.body if at is not None else []
        return bool(stmts) and stmts[-1] is leaving

    def _hands_on(self, leaving: ast.Stmt, mark: ast.Node | None = None) -> bool:
        """Whether a way out returns an error, other than that of a mark: who gets it may try again."""
        index = next((i for i, r in enumerate(self._fn.signature.results) if r.type == ERROR), None)
        if index is None or not isinstance(leaving, ast.ReturnStmt) or (mark is not None and holds(leaving, mark)):
            return False
        if len(leaving.results) != len(self._fn.signature.results):
            return True
        value = leaving.results[index]
        return not (isinstance(value, ast.Ident) and value.name == "nil")

    def _sets(self, node: ast.Node) -> bool:
        if any(holds(node, s) for s in self._marks.settings):
            return True
        # Where the record is made it says what it says when nothing is set.
        return isinstance(node, ast.AssignStmt) and any(
            self._fn.text(x) == self._marks.name and isinstance(v, ast.UnaryExpr | ast.CompositeLit)
            for x, v in zip(node.lhs, node.rhs, strict=False)
        )

    def _is_forgotten(self, path: Path, last: Edge) -> bool:
        """Whether the branch gives the thing to nobody who could set its state, and the error is of some other work."""
        fn, cond = self._fn, last.cond
        assert isinstance(cond, ast.BinaryExpr)
        source = self._source(cond.x, path)
        if source is None or not is_work(fn, source):
            return False
        if self._marks.write is None and (self._mentions(source) or self._stores(source)):
            return False  # storing the record itself has failed
        if any(holds(source, s) for s in self._marks.settings):
            return False
        branch = [n for e in path.edges[path.edges.index(last) :] for n in e.to.nodes]
        calls = [c for n in branch for c in ast.walk(n, into_literals=True) if isinstance(c, ast.CallExpr)]
        return not any(self._mentions(c) and (fn.callee(c).targets or not tells(fn, c)) for c in calls)

    def _source(self, error: ast.Expr, path: Path) -> ast.CallExpr | None:
        """The call that gave an error its value, the last one on the path."""
        var = self._fn.object(error) if isinstance(error, ast.Ident) else None
        if not isinstance(var, Var):
            return None
        passed = {n for e in path.edges for n in e.to.nodes} | set(self._fn.cfg().entry.nodes)
        given = [a for a in self._fn.assignments(var) if a.stmt in passed and a.stmt.start < error.start]
        value = max(given, key=lambda a: a.stmt.start).value if given else None
        value = ast.unparen(value) if value is not None else None
        return value if isinstance(value, ast.CallExpr) else None

    def _mentions(self, call: ast.CallExpr) -> bool:
        """Whether the record, or what it is part of, is given to a call as a whole."""
        given = [*call.args, *([call.fun.x] if isinstance(call.fun, ast.SelectorExpr) else [])]
        names = {self._marks.name, self._marks.name.split(".")[0]} if self._marks.write is None else self._args()
        return any(self._fn.text(g).lstrip("&*") in names for g in given)

    def _stores(self, call: ast.CallExpr) -> bool:
        """Whether a call stores something under a key of the record: `repo.UpdateTask(ctx, task.ID, …)`."""
        said = words(called_name(call))
        key = f"{self._marks.name}."
        return said[:1] in _STORING and any(self._fn.text(a).lstrip("&*").startswith(key) for a in call.args)

    def _args(self) -> set[str]:
        """What is given to the calls that store the failure: who gets it may store it, too."""
        assert self._marks.write is not None
        call = self._marks.write.call
        given = [*call.args, *([call.fun.x] if isinstance(call.fun, ast.SelectorExpr) else [])]
        own = {v.name for v in (self._fn.top.receiver,) if v is not None}
        idents = (g for g in given if isinstance(g, ast.Ident | ast.SelectorExpr) and self._fn.constant(g) is None)
        return {self._fn.text(g).lstrip("&*") for g in idents if not _is_passing(self._fn, g)} - own


def _is_passing(fn: Function, expr: ast.Expr) -> bool:
    """Whether a value is handed through everywhere: a context, an error."""
    return fn.type_of(expr) in (CONTEXT, ERROR)
