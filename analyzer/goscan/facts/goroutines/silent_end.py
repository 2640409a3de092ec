"""Goroutines that can end without a log line: silence then also means that the work never ran."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.facts.goroutines.join import receiver_of
from goscan.facts.goroutines.panicking import may_panic
from goscan.facts.goroutines.recover import recoverer_of
from goscan.facts.goroutines.seen_end import NOTHING, Seen, seen_by
from goscan.facts.goroutines.spawn import Spawner, variable_of
from goscan.facts.goroutines.telling import is_log_entry, offers_send, tells
from goscan.facts.goroutines.work import does_work, is_work, prints
from goscan.facts.goroutines.worker import is_endless
from goscan.facts.persistence.write import Write, writes_of
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.cfg import Point
from goscan.semantics.defers import defers_at
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_success, is_terminal
from goscan.semantics.objects import Builtin, Var, VarKind
from goscan.semantics.paths import Path, find_path
from goscan.semantics.summary import summary
from goscan.semantics.types import is_named
from goscan.syntax import ast


@record(frozen=True, eq=False)
class SilentEnd:
    """A goroutine whose body has a way out after which nothing was logged; site is where it leaves.

    unseen: it leaves after some work on a state that somebody will look at, and nothing else shows the end either.
    """

    goroutine: Goroutine
    site: Site
    unseen: bool

    @staticmethod
    def find(facts: Facts) -> Iterator[SilentEnd]:
        """One such way out of each goroutine that is an async job, if possible one after some work."""
        for goroutine in facts.of(Goroutine):
            body = goroutine.body
            if body is None or body.body is None or not goroutine.is_async_job or not _completes(goroutine, body):
                continue
            unseen = _unseen_path(facts, body) if _stores_success(facts, body) else None
            path = unseen or silent_path(body, (*(p for p, _ in _first_work(body)), body.cfg().start))
            if path is not None and path.exit is not None:
                yield SilentEnd(goroutine, Site(body, path.exit.node), unseen is not None)


def _unseen_path(facts: Facts, body: Function) -> Path | None:
    seen = seen_by(facts, body)
    return silent_path(body, [point for point, work in _first_work(body) if not seen.shows(work)], seen)


def _completes(goroutine: Goroutine, body: Function) -> bool:
    """Whether the work has an end of its own that nobody is handed: a worker and a job run again and again have none."""
    spawner = goroutine.spawner
    if spawner is not None and (body.signature.results or spawner.scheduled or _repeats(goroutine, spawner)):
        return False
    if spawner is not None and _is_waited_for(goroutine):
        return False
    if goroutine.runs_parameter or not does_work(body) or is_endless(body) or _signals(body):
        return False
    return not any(_reads_stream(body, loop) for loop in body.nodes(ast.ForStmt))


def _is_waited_for(goroutine: Goroutine) -> bool:
    """Whether the group that runs it is waited for, be it on one of the ways out only: its owner tells."""
    group = receiver_of(goroutine.starter, goroutine.call)
    if group is None:
        return False
    uses = (user.parent(ident) for user, ident in goroutine.starter.uses(group))
    return any(isinstance(use, ast.SelectorExpr) and use.sel.name.startswith("Wait") for use in uses)


def _reads_stream(body: Function, loop: ast.ForStmt) -> bool:
    """`for lines.Scan()`: a companion that reads what another process writes, and ends with that."""
    match loop.cond:
        case ast.CallExpr(fun=ast.SelectorExpr(x=ast.Ident() as reader, sel=ast.Ident(name="Scan"))):
            var = body.object(reader)
            values = [a.value for a in body.assignments(var)] if isinstance(var, Var) else []
            return any(isinstance(v, ast.CallExpr) and body.callee(v).is_("bufio", "", "NewScanner") for v in values)
    return False


def _repeats(goroutine: Goroutine, spawner: Spawner) -> bool:
    """Whether the wrapper that starts the work runs it in a loop."""
    for target in goroutine.starter.callee(goroutine.call).targets:
        for user, ident in target.uses(target.params[spawner.param]):
            at: ast.Node | None = ident
            while at is not None and at is not user.node:
                if isinstance(at, ast.ForStmt | ast.RangeStmt):
                    return True
                at = user.parent(at)
    return False


def _signals(body: Function) -> bool:
    """Whether the end is announced by a WaitGroup or a closed channel that the body did not make: somebody may wait."""
    inside = body.with_literals()
    signalled = [_signalled(fn, call) for fn in inside for call in fn.nodes(ast.CallExpr)]
    return any(var is not None and not (var.kind is VarKind.LOCAL and var.function in inside) for var in signalled)


def _signalled(fn: Function, call: ast.CallExpr) -> Var | None:
    """The WaitGroup that the call is done with, or the channel that it closes."""
    match call:
        case ast.CallExpr(fun=ast.SelectorExpr(x=group, sel=ast.Ident(name="Done"))):
            return variable_of(fn, group) if is_named(fn.type_of(group), "sync", "WaitGroup") else None
        case ast.CallExpr(fun=ast.Ident(name="close") as close, args=[channel]):
            return variable_of(fn, channel) if isinstance(fn.object(close), Builtin) else None
    return None


def _stores_success(facts: Facts, body: Function) -> bool:
    """Whether the body stores that its work ended well: a state two calls further on is about something else."""
    writes = (write for fn in body.with_literals() for write in writes_of(facts, fn))
    return any(write.verb != "insert" and write.depth <= 1 and _may_say_success(write) for write in writes)


def _may_say_success(write: Write) -> bool:
    values = write.status.values if write.status is not None and write.is_terminal else None
    return values is not None and (
        not values or any(v is None or is_success(v) or is_terminal(v) is None for v in values)
    )


def silent_path(fn: Function, starts: Iterable[Point], seen: Seen = NOTHING) -> Path | None:
    """A way from one of the points out of fn, other than a panic, with no log line on it, and nothing else seen.

    A log line between two pieces of work counts as the end's: errs towards silence.
    """
    cfg = fn.cfg()

    def ends(node: ast.Node) -> bool:
        return _tells(fn, node) or seen.shows(node)

    for start in starts:
        if any(d.certain and ends(d.stmt) for d in defers_at(cfg, start)):
            continue
        path = find_path(cfg, start, ends, prune=lambda e: offers_send(fn, e) or seen.spares(e), defers=True)
        if path is not None:
            return path
    return None


def _first_work(fn: Function) -> Iterator[tuple[Point, ast.Node]]:
    """The points just after a piece of work that has no other before it, and that does not log itself; with the work."""
    cfg = fn.cfg()
    for node in cfg.nodes():
        if _does_work(fn, node) and not _tells(fn, node):
            point = cfg.point(node)
            reached = find_path(cfg, cfg.start, lambda n: _does_work(fn, n), goal=node, feasible=False)
            if point is not None and reached is not None:
                yield point, node


def _does_work(fn: Function, node: ast.Node) -> bool:
    if isinstance(node, ast.DeferStmt | ast.GoStmt):
        return False
    return any(
        may_panic(fn, n) if isinstance(n, ast.IndexExpr) else isinstance(n, ast.CallExpr) and is_work(fn, n)
        for n in ast.walk(node, into_literals=False)
    )


def _tells(fn: Function, node: ast.Node) -> bool:
    """Whether a node of the graph logs, or hands the outcome to whoever receives it."""
    if isinstance(node, ast.GoStmt):
        return False
    if isinstance(node, ast.SendStmt):
        return True
    if isinstance(node, ast.DeferStmt) and isinstance(ast.unparen(node.call.fun), ast.FuncLit):
        return False  # the search goes through it
    if isinstance(node, ast.DeferStmt) and (guard := recoverer_of(fn, node)) is not None and guard.recoverer is None:
        return False  # a library's recover logs panics
    calls = (n for n in ast.walk(node, into_literals=False) if isinstance(n, ast.CallExpr))
    return any(_call_tells(fn, call) for call in calls)


def _call_tells(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call logs whenever it returns; of several possible bodies one that does is enough."""
    callee = fn.callee(call)
    targets = callee.targets
    if prints(callee) or is_log_entry(callee):
        return True
    if targets:
        return any(always_tells(target) for target in targets)
    return tells(fn, call) or any(_literal_tells(fn, arg) for arg in call.args)


def _literal_tells(fn: Function, arg: ast.Expr) -> bool:
    """A literal handed to a library function may run there."""
    return isinstance(arg, ast.FuncLit) and always_tells(fn.literal(arg))


@summary(bottom=True)
def always_tells(fn: Function) -> bool:
    """Whether fn logs on every way out but those that return an error: that one's fate is told by who gets it."""
    cfg = fn.cfg()
    if not any(_logs_somewhere(f) for f in fn.with_literals()):
        return False
    return find_path(cfg, cfg.start, lambda node: _tells(fn, node) or _returns_error(fn, node), defers=True) is None


def _logs_somewhere(fn: Function) -> bool:
    return any(tells(fn, call) for call in fn.nodes(ast.CallExpr))


def _returns_error(fn: Function, node: ast.Node) -> bool:
    """A return whose last value is an error that is spelled out: not nil."""
    match node:
        case ast.ReturnStmt(results=[*_, last]) if fn.returns_error:
            return not (isinstance(ast.unparen(last), ast.Ident) and fn.text(last) == "nil")
    return False
