"""Last status writes of a job that may leave it in a state that does not end it."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.write import Write
from goscan.facts.statuses.handover import handovers
from goscan.facts.statuses.job_unit import JobUnit, covers
from goscan.facts.statuses.overtaken import overtaken
from goscan.record import record
from goscan.semantics.lifecycle import is_requeued, is_steady, is_success, is_terminal
from goscan.semantics.paths import find_path
from goscan.syntax import ast

_DEPTH = 2  # a write further down is about something else: a span, a message


@record(frozen=True, eq=False)
class UnendedStatus:
    """A write after which a way out leads past all others of the entity, and the value that ends nothing.

    With success, the write is a failure that this one overwrites: the last status is wrong.
    """

    unit: JobUnit
    write: Write
    value: str
    always: bool
    success: Write | None = None

    @staticmethod
    def find(facts: Facts) -> Iterator[UnendedStatus]:
        """One per write."""
        seen: set[ast.Node] = set()
        for unit in facts.of(JobUnit):
            for write in unit.writes:
                value = _live_value(unit, write)
                if value and write.entity == unit.entity and write.node not in seen and _is_last(unit, write):
                    seen.add(write.node)
                    assert write.status is not None
                    yield UnendedStatus(unit, write, value, len(write.status.values) == 1)
            for failure, success in overtaken(unit):
                if failure.node not in seen:
                    seen.add(failure.node)
                    assert failure.status is not None
                    yield UnendedStatus(unit, failure, failure.status.values[0] or "", True, success)


def _live_value(unit: JobUnit, write: Write) -> str:
    """A value that ends nothing among those the write may store; "" when none is known, or it puts the work back.

    A `running` is how success is called where nothing else is: of a cluster, a host.
    """
    if write.status is None or any(v is None for v in write.status.values):
        return ""
    known = [v for v in write.status.values if v is not None]
    if len(known) > 1 and not any(is_terminal(v) for v in known):
        return ""
    if any(is_requeued(v) for v in known):
        return ""
    if any(is_steady(v) for v in known) and not (unit.succeeds or any(is_success(v) for v in known)):
        return ""
    return next((v for v in known if is_terminal(v) is False), "")


def _is_last(unit: JobUnit, write: Write) -> bool:
    """Whether a way out leads from the write past every other write of the entity, and past all further work.

    A lone `running` that an ending may follow announces work; a way out behind it is GS303's subject.
    """
    fn, call = write.function, write.node
    if fn is not unit.function or write.depth > _DEPTH:
        return False
    given = handovers(fn, unit.identity.all)
    if any(node.start > call.end for node in given):
        return False  # somebody else goes on with it
    others = {w.node for w in unit.writes if w is not write and w.is_status and covers(w, unit.entity)}
    alone = write.status is not None and len(write.status.values) == 1
    if alone and unit.ends_after(write):
        return False
    work = {c for c in fn.nodes(ast.CallExpr) if fn.callee(c).targets or fn.callee(c).complete is False}

    def avoid(node: ast.Node) -> bool:
        if node.start <= call.start and call.end <= node.end:
            return False
        inside = set(ast.walk(node))
        return bool(inside & others) or (alone and not isinstance(node, ast.DeferStmt) and bool(inside & work))

    return find_path(unit.cfg, call, avoid) is not None and not _deferred_later(unit, others)


def _deferred_later(unit: JobUnit, others: set[ast.Node]) -> bool:
    """Whether a deferred call stores the status after all."""
    return any(n in others for stmt in unit.function.nodes(ast.DeferStmt) for n in ast.walk(stmt))
