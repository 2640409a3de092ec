"""Goroutines that end the process: none of the deferred calls of any goroutine runs then."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.elsewhere import running
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.facts.goroutines.recover import recover_call, recoverer_of
from goscan.facts.goroutines.wanted_exit import is_wanted, succeeds
from goscan.facts.goroutines.work import is_work
from goscan.facts.site import Evidence, Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee
from goscan.semantics.summary import summary
from goscan.syntax import ast

_FREEING = frozenset({"Close", "Release", "Unlock", "RUnlock", "Stop", "Rollback"})
"""What the end of a process does as well."""


@record(frozen=True, eq=False)
class ProcessExit:
    """A call in a goroutine that ends the process, itself or in the function that it calls (evidence).

    wanted: it looks like a decision about the program rather than the answer to a failed job.
    """

    goroutine: Goroutine
    site: Site
    name: str
    evidence: tuple[Evidence, ...] = ()
    wanted: bool = False

    @staticmethod
    def find(facts: Facts) -> Iterator[ProcessExit]:
        """All of the goroutines started in the reported files, where there is a deferred call, or a caller, to cheat:
        one other than the call that exits, or else what other requests do, unless it is a success.

        A goroutine that a program starts at its beginning and that defers nothing may decide to end it.
        """
        seen: set[ast.Node] = set()
        for goroutine in running(facts):
            for body in goroutine.bodies:
                deferred = [stmt for stmt in body.nodes(ast.DeferStmt) if _matters(body, stmt)]
                if goroutine.reach is None and not deferred:
                    continue
                for fn, call, inner in _exits(body):
                    others = [stmt for stmt in deferred if not stmt.start <= call.start < stmt.end]
                    if call not in seen and (others or (goroutine.reach is not None and not succeeds(fn, call))):
                        seen.add(call)
                        loses = any(recoverer_of(body, d) is None for d in others)
                        meant = not others or goroutine.reach is None or is_wanted(fn, call, inner, loses=loses)
                        yield _found(goroutine, fn, call, inner, meant)


def _found(goroutine: Goroutine, fn: Function, call: ast.CallExpr, inner: Site | None, wanted: bool) -> ProcessExit:
    if inner is None:
        return ProcessExit(goroutine, Site(fn, call), _spelled(fn, call), wanted=wanted)
    name = fn.callee(call).name
    return ProcessExit(goroutine, Site(fn, call), name, (Evidence(inner, f"`{name}` ends the process here"),), wanted)


def _matters(fn: Function, stmt: ast.DeferStmt) -> bool:
    """Whether it is a loss that a deferred call does not run: the end of the process also unlocks and closes."""
    return recoverer_of(fn, stmt) is not None or (is_work(fn, stmt.call) and fn.callee(stmt.call).name not in _FREEING)


def _exits(body: Function) -> Iterator[tuple[Function, ast.CallExpr, Site | None]]:
    """The calls that end the process, and the place where a function of the project does that they call."""
    for fn in _running(body):
        if _recovers(fn):
            continue  # to exit after a panic is to die of it
        for call in fn.nodes(ast.CallExpr):
            if isinstance(fn.parent(call), ast.GoStmt) or isinstance(ast.unparen(call.fun), ast.FuncLit):
                continue
            if not _reachable(fn, call):
                continue
            callee = fn.callee(call)
            if ends_process(callee):
                yield fn, call, None
            elif callee.complete and (inner := next(filter(None, map(_exit_in, callee.targets)), None)) is not None:
                yield fn, call, inner


def _running(body: Function) -> Iterator[Function]:
    """The body and the literals that it calls or defers on the spot."""
    yield body
    for lit in body.literals():
        call = body.parent(lit.node)
        if isinstance(call, ast.CallExpr) and call.fun is lit.node and not isinstance(body.parent(call), ast.GoStmt):
            yield from _running(lit)


def _recovers(fn: Function) -> bool:
    """Whether fn recovers, or asks a function that means to."""
    calls = (call for call in fn.nodes(ast.CallExpr) if not isinstance(fn.parent(call), ast.DeferStmt))
    targets = (t for call in calls for t in fn.callee(call).targets)
    return recover_call(fn) is not None or any(recover_call(t) is not None for t in targets)


def ends_process(callee: Callee) -> bool:
    """Whether a library function exits; runtime.Goexit ends the goroutine only, and runs its deferred calls."""
    found = callee.directive("noreturn")
    return found is not None and not found.get("defers")


@summary(bottom=None)
def _exit_in(fn: Function) -> Site | None:
    """The call in a declared function's own body that ends the process."""
    for call in fn.nodes(ast.CallExpr):
        if ends_process(fn.callee(call)) and _reachable(fn, call):
            return Site(fn, call)
    return None


def _reachable(fn: Function, call: ast.CallExpr) -> bool:
    point = fn.cfg().point(call)
    return point is not None and point.block.kind != "Unreachable"


def _spelled(fn: Function, call: ast.CallExpr) -> str:
    """`os.Exit`, `log.Fatalf`; of a chain only the last selector."""
    match ast.unparen(call.fun):
        case ast.SelectorExpr(x=ast.Ident(name=name), sel=sel):
            return f"{name}.{sel.name}"
        case ast.SelectorExpr(sel=sel):
            return sel.name
    return fn.text(call.fun)
