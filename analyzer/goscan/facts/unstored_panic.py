"""Jobs that recover from a panic and leave their status as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goscan.facts.facts import Facts
from goscan.facts.job_unit import JobUnit, covers, writes_inside
from goscan.facts.recover import Guard, exposed, guard_of
from goscan.facts.site import Site
from goscan.facts.work import is_work
from goscan.facts.write import writes_of
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind
from goscan.syntax import ast


@dataclass(frozen=True, slots=True, eq=False)
class UnstoredPanic:
    """The recover of a job that stores no status, and work of the job that may panic."""

    unit: JobUnit
    site: Site
    work: Site

    @staticmethod
    def find(facts: Facts) -> Iterator[UnstoredPanic]:
        """One per recovering defer of a job."""
        seen: set[ast.Node] = set()
        for unit in facts.of(JobUnit):
            found = _unstored(unit)
            if found is not None and found.site.node not in seen:
                seen.add(found.site.node)
                yield found


def _unstored(unit: JobUnit) -> UnstoredPanic | None:
    chain = (unit.function, *reversed(unit.callers))
    guard = next((g for fn in chain if (g := guard_of(fn)) is not None), None)
    if guard is None or not guard.known or guard.recoverer is None or guard.call is None:
        return None
    if any(_stored_by_defer(unit, fn, stmt) for fn in chain for stmt in fn.nodes(ast.DeferStmt)):
        return None
    work = _risky(unit)
    return UnstoredPanic(unit, _site(guard, guard.recoverer, guard.call), work) if work is not None else None


def _site(guard: Guard, recoverer: Function, call: ast.CallExpr) -> Site:
    """The recover itself where it stands in the job; a helper's defer statement else."""
    if recoverer.declaration is guard.function.declaration:
        return Site(recoverer, call)
    return Site(guard.function, guard.defer)


def _stored_by_defer(unit: JobUnit, fn: Function, stmt: ast.DeferStmt) -> bool:
    """Whether a deferred call stores a status: it runs after a panic, too."""
    facts = unit.goroutine.facts
    if any(w.call is stmt.call for w in writes_of(facts, fn)):
        return True
    targets = fn.callee(stmt.call).targets
    return any(w.is_status and covers(w, unit.entity) for t in targets for w in writes_inside(facts, t))


def _risky(unit: JobUnit) -> Site | None:
    """The first call of the job, other than its writes, that may leave by a panic before the status is stored."""
    fn = unit.function
    writes = {w.call for w in unit.writes}
    for call in fn.nodes(ast.CallExpr):
        if call in writes or isinstance(fn.parent(call), ast.DeferStmt | ast.GoStmt) or not is_work(fn, call):
            continue
        callee = fn.callee(call)
        inside = unit.loop is None or unit.loop.body.start <= call.start < unit.loop.body.end
        if inside and _may_panic(callee):
            return Site(fn, call)
    return None


def _may_panic(callee: Callee) -> bool:
    """Code of the scanned modules that does not recover itself, or code behind an interface or a func value.

    Unseen code without a result only notifies somebody: silent.
    """
    if callee.targets:
        return any(exposed(t) for t in callee.targets)
    if callee.signature is not None and not callee.signature.results:
        return False
    return callee.kind in (CalleeKind.INTERFACE, CalleeKind.VALUE)
