"""Failures of background work that nobody is told about."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.elsewhere import running
from goscan.facts.goroutines.failure_kind import Kind
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.facts.goroutines.silent_failure import (
    error_index,
    failure_of,
    lost_with,
    real,
    releases,
    returned_at,
    serves,
    serves_listener,
    silent_returns,
    test_of,
)
from goscan.facts.goroutines.telling import is_logging_verb
from goscan.facts.goroutines.work import is_work
from goscan.facts.goroutines.worker import is_endless
from goscan.facts.persistence.write import is_write, writes_of
from goscan.facts.site import Evidence, Site
from goscan.facts.statuses.fate import Fate, fate_of
from goscan.facts.statuses.lost_store import stores_at
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import word_set, words
from goscan.semantics.objects import Callee, Var
from goscan.semantics.paths import find_path
from goscan.semantics.types import ERROR, Chan, is_named
from goscan.syntax import ast

_TELLING = word_set(
    "audit log record track notify broadcast publish emit report trace count increment incr bump touch wait await"
)
"""The first words of functions whose failure is no failure of the work that they tell of, or wait for."""


@record(frozen=True, eq=False)
class LostFailure:
    """An error of a goroutine's work that is neither logged nor handed to anybody; how tells in what way it is lost.

    minor: it is dropped on purpose (`_ =`), is that of a step and not of the whole work, or nothing known to matter is lost.
    """

    goroutine: Goroutine
    site: Site
    what: str
    how: str
    evidence: tuple[Evidence, ...] = ()
    minor: bool = False

    @staticmethod
    def find(facts: Facts) -> Iterator[LostFailure]:
        """All of the reported files: where goroutines start, and in their bodies."""
        for goroutine in running(facts):
            if goroutine.spawner is None and goroutine.starter.file.reported:
                yield from _at_start(facts, goroutine)
            for body in goroutine.bodies:
                for fn in _own(body) if body.file.reported else ():
                    yield from _dropped(facts, goroutine, fn)
                    yield from _passed_over(facts, goroutine, fn)


def _own(body: Function) -> Iterator[Function]:
    """The body and the literals that run inside it: called, deferred or handed to something that calls them."""
    yield body
    for lit in body.literals():
        call = body.parent(lit.node)
        if not (isinstance(call, ast.CallExpr) and isinstance(body.parent(call), ast.GoStmt)):
            yield from _own(lit)


def _at_start(facts: Facts, goroutine: Goroutine) -> Iterator[LostFailure]:
    """`go f()` drops what f returns. One that runs until a peer or its owner ends it says with its error that it was ended."""
    fn, call = goroutine.starter, goroutine.call
    if isinstance(ast.unparen(call.fun), ast.FuncLit):
        return
    callee = fn.callee(call)
    kind = lost_with(callee)
    if kind and not _is_stored(facts, callee):
        yield LostFailure(
            goroutine,
            goroutine.site,
            callee.name,
            "the go statement drops its error",
            returned_at(callee),
            minor=kind.is_slight
            or _is_beside(callee)
            or any(is_endless(t) for t in callee.targets)
            or not _stores(facts, callee),
        )


def _is_stored(facts: Facts, callee: Callee) -> bool:
    """Whether the callee stores a state before it returns an error: somebody looks at that."""
    return bool(callee.targets) and all(_stores_failure(facts, t) for t in real(callee))


def _stores_failure(facts: Facts, fn: Function) -> bool:
    cfg = fn.cfg()
    points = [cfg.point(w.call) for w in writes_of(facts, fn) if w.is_status and w.verb != "insert"]
    stored = {p.node for p in points if p is not None}
    if not stored:
        return False
    silent = (stmt for stmt, _ in silent_returns(fn))
    return all(find_path(cfg, cfg.start, stored.__contains__, goal=stmt) is None for stmt in silent)


def _stores(facts: Facts, callee: Callee) -> bool:
    """Whether a callee stores something: what is lost with its error is known then, and known to matter."""
    return any(writes_of(facts, t) for t in real(callee))


def _is_beside(callee: Callee) -> bool:
    """Whether a callee does nothing that the work consists in: it gives a value, to be had ready or to be asked for again, keeps
    one in a cache, waits, or is there to tell or count something.
    """
    said = words(callee.name)
    if _gives_value(callee) or not _TELLING.isdisjoint(said[:1]) or is_logging_verb(callee.name) or "cache" in said:
        return True
    return "cache" in callee.recv.lower() or "cache" in callee.path.rpartition("/")[2]


def _gives_value(callee: Callee) -> bool:
    return callee.signature is not None and len(callee.signature.results) > 1


def _dropped(facts: Facts, goroutine: Goroutine, fn: Function) -> Iterator[LostFailure]:
    """Errors of persistent writes are left to the rules about those (GS301, GS309), as far as they look."""
    for call in fn.nodes(ast.CallExpr):
        if isinstance(fn.parent(call), ast.GoStmt):
            continue  # a goroutine of its own
        callee = fn.callee(call)
        index = error_index(callee)
        if index is None or not (callee.targets or serves(callee)) or _is_given_error(callee):
            continue
        outcome = fate_of(fn, call, index)
        if outcome.fate is Fate.BLANK and serves_listener(callee):
            continue
        if not outcome.dropped or outcome.fate is Fate.DEFERRED or _asks_result(fn, outcome.node):
            continue
        kind = lost_with(callee)
        if not kind or _follows_end(fn, callee) or _is_stored(facts, callee):
            continue
        if not is_write(facts, fn, call) and stores_at(facts, fn, call) is None:
            yield LostFailure(
                goroutine,
                Site(fn, call),
                callee.name,
                f"its error is dropped: {outcome.fate.value}",
                returned_at(callee),
                minor=outcome.fate is Fate.BLANK
                or kind.is_slight
                or _is_beside(callee)
                or not (_is_whole(goroutine, fn, call) and _stores(facts, callee)),
            )


def _locks(callee: Callee) -> bool:
    """What cannot be had because somebody else has it is no failure."""
    return bool({"lock", "acquire"} & set(words(callee.name)))


def _is_whole(goroutine: Goroutine, fn: Function, call: ast.CallExpr) -> bool:
    """`go func() { job.Run() }()`: the call is all the work of the goroutine, but for what it defers or starts aside."""
    if fn not in goroutine.bodies:
        return False
    others = (other for other in fn.nodes(ast.CallExpr) if other is not call)
    return not any(is_work(fn, c) for c in others if not isinstance(fn.parent(c), ast.GoStmt | ast.DeferStmt))


def _tries_again(fn: Function, stmt: ast.IfStmt) -> bool:
    """`if err != nil { continue }` in a loop whose every round waits for a timer."""
    if not any(isinstance(s, ast.BranchStmt) for s in stmt.body.stmts):
        return False
    loop = _loop_around(fn, stmt)
    return loop is not None and any(_is_timed(fn, node) for node in ast.walk(loop, into_literals=False))


def _reads_peer(fn: Function, stmt: ast.IfStmt) -> bool:
    """Whether it stands in a loop that reads what a peer sends: what it sent was wrong, or it has gone."""
    loop = _loop_around(fn, stmt)
    calls = (n for n in ast.walk(loop, into_literals=False) if isinstance(n, ast.CallExpr)) if loop else ()
    return any(failure_of(fn, call) & Kind.LOOSE and failure_of(fn, call).is_slight for call in calls)


def _loop_around(fn: Function, stmt: ast.Node) -> ast.Node | None:
    at = fn.parent(stmt)
    while at is not None and not isinstance(at, ast.ForStmt | ast.RangeStmt):
        at = fn.parent(at)
    return at


def _is_timed(fn: Function, node: ast.Node) -> bool:
    match node:
        case ast.UnaryExpr(op="<-", x=x) | ast.RangeStmt(x=x):
            t = fn.type_of(x)
            return isinstance(t, Chan) and is_named(t.elem, "time", "Time")
        case ast.CallExpr():
            return fn.callee(node).is_("time", "", "Sleep")
    return False


def _asks_result(fn: Function, stmt: ast.Node) -> bool:
    """`if job, _ := find(id); job != nil`: the other result tells that there is none, and the work goes on without."""
    targets = stmt.lhs if isinstance(stmt, ast.AssignStmt) else []
    found = (fn.object(x) for x in targets if isinstance(x, ast.Ident) and x.name != "_")
    return any(
        test_of(fn, ident) is not None
        for var in found
        if isinstance(var, Var)
        for user, ident in fn.uses(var)
        if user is fn
    )


def _follows_end(fn: Function, callee: Callee) -> bool:
    """`conn.Wait(); session.Close()` and nothing else: the companion of something whose end others look after."""
    calls = [fn.callee(call) for call in fn.nodes(ast.CallExpr)]
    return callee.name == "Wait" and all(other.name == "Wait" or releases(other) for other in calls)


def _passed_over(facts: Facts, goroutine: Goroutine, fn: Function) -> Iterator[LostFailure]:
    """`if err != nil { return }`: the branch does nothing but leave."""
    for stmt in fn.nodes(ast.IfStmt):
        var = _tested_error(fn, stmt)
        if var is None or stmt.els is not None or not _only_leaves(fn, stmt.body):
            continue
        if any(user is not fn for user, _ in fn.uses(var)):  # a deferred literal may tell
            continue
        source = _source_of(fn, var, stmt)
        if source is None or fn.signature.results or _read_between(fn, var, source, stmt):
            continue
        callee = fn.callee(source)
        kind = lost_with(callee) if callee.targets else Kind.NONE
        if kind and not _is_stored(facts, callee):
            yield LostFailure(
                goroutine,
                Site(fn, stmt),
                callee.name,
                f"its error ends the work here without a word (`{var.name}`)",
                returned_at(callee),
                minor=kind.is_slight
                or _is_beside(callee)
                or _locks(callee)
                or _tries_again(fn, stmt)
                or _reads_peer(fn, stmt)
                or not (is_write(facts, fn, source) or (_is_whole(goroutine, fn, source) and _stores(facts, callee))),
            )


def _is_given_error(callee: Callee) -> bool:
    """Whether a call gets an error to do something about it: what it returns is mostly that error again."""
    params = callee.signature.params if callee.signature is not None else ()
    return any(p.type == ERROR for p in params)


def _read_between(fn: Function, var: Var, source: ast.CallExpr, stmt: ast.IfStmt) -> bool:
    """Whether the error was handed on, such as sent on a channel, before the test."""
    return any(user is fn and source.end <= ident.start < stmt.cond.start for user, ident in fn.uses(var))


def _only_leaves(fn: Function, body: ast.BlockStmt) -> bool:
    """Nothing in the branch but leaving it, and events that are never sent (E08)."""
    for stmt in body.stmts:
        match stmt:
            case ast.ReturnStmt(results=[]) | ast.BranchStmt(tok="continue"):
                continue
            case ast.ExprStmt(x=ast.CallExpr() as call) if _is_unsent_event(fn, call):
                continue
        return False
    return True


def _is_unsent_event(fn: Function, call: ast.CallExpr) -> bool:
    callee = fn.callee(call)
    return callee.directive("event") is not None or callee.directive("event-field") is not None


def _source_of(fn: Function, var: Var, stmt: ast.IfStmt) -> ast.CallExpr | None:
    """The call whose error is tested: the nearest assignment before the test."""
    before = [a for a in fn.assignments(var) if a.function is fn and a.stmt.start < stmt.cond.start]
    value = before[-1].value if before else None
    return ast.unparen(value) if value is not None and isinstance(ast.unparen(value), ast.CallExpr) else None  # type: ignore[return-value]


def _tested_error(fn: Function, stmt: ast.IfStmt) -> Var | None:
    match ast.unparen(stmt.cond):
        case ast.BinaryExpr(x=ast.Ident() as ident, op="!=", y=ast.Ident(name="nil")):
            var = fn.object(ident)
            if isinstance(var, Var) and fn.var_type(var) == ERROR:
                return var
    return None
