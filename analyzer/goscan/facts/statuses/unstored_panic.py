"""Jobs that recover from a panic and leave their status as it was."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.recover import Guard, exposed, guard_of
from goscan.facts.goroutines.silent_failure import error_index
from goscan.facts.goroutines.work import is_work
from goscan.facts.persistence.write import writes_of
from goscan.facts.site import Site
from goscan.facts.statuses.job_unit import JobUnit, covers
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind, Var, VarKind
from goscan.semantics.types import ERROR
from goscan.syntax import ast


@record(frozen=True, eq=False)
class UnstoredPanic:
    """The recover of a job that stores no status, and work of the job that may panic.

    lost: the recover sets this variable, which is no named result: whoever called sees no error.
    """

    unit: JobUnit
    site: Site
    work: Site
    lost: str = ""

    @staticmethod
    def find(facts: Facts) -> Iterator[UnstoredPanic]:
        """One per recovering defer of a job."""
        seen: set[ast.Node] = set()
        for unit in facts.of(JobUnit):
            own = _unstored(unit)
            for found in (*([own] if own is not None else []), *_lost_in_callees(unit)):
                if found.site.node not in seen:
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
    facts = unit.facts
    if any(w.node is stmt.call for w in (*writes_of(facts, fn), *unit.writes)):
        return True
    targets = fn.callee(stmt.call).targets
    return any(w.is_status and covers(w, unit.entity) for t in targets for w in unit.source(facts, t))


def _risky(unit: JobUnit) -> Site | None:
    """The first call of the job, other than its writes, that may leave by a panic before the status is stored."""
    fn = unit.function
    writes = {w.node for w in unit.writes}
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


def _lost_in_callees(unit: JobUnit) -> Iterator[UnstoredPanic]:
    """S10: work that recovers and sets an error which it does not return: it seems to have succeeded."""
    fn = unit.function
    for call in fn.nodes(ast.CallExpr):
        for target in fn.callee(call).targets:
            named = any(r.name for r in target.results)
            if named or error_index(fn.callee(call)) is None or not target.file.reported:
                continue
            guard = guard_of(target)
            if guard is None or guard.recoverer is None or guard.recoverer.outer is not target:
                continue
            for var in _set_in_vain(guard.recoverer, target):
                place = next(a.stmt for a in target.assignments(var) if a.function is guard.recoverer)
                yield UnstoredPanic(unit, Site(guard.recoverer, place), Site(fn, call), var.name)


def _set_in_vain(recoverer: Function, target: Function) -> Iterator[Var]:
    """The errors of target that its deferred literal sets last of all, though they are no results."""
    for stmt in recoverer.nodes(ast.AssignStmt):
        for x in stmt.lhs:
            var = recoverer.object(x) if isinstance(x, ast.Ident) else None
            if not isinstance(var, Var) or var.function is not target or target.var_type(var) != ERROR:
                continue
            read = any(user is recoverer and i.start > stmt.end for user, i in target.uses(var))
            if var.kind is VarKind.LOCAL and not read:
                yield var
