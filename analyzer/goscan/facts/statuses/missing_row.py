"""Updates whose row nothing ever inserts: nowhere at all, or not on the route that starts the work."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.reach import chains
from goscan.facts.persistence.entity import Entity
from goscan.facts.persistence.fresh_key import fresh_origins
from goscan.facts.persistence.table_fill import UnfilledTable, filled_tables
from goscan.facts.persistence.unstored_field import UnstoredField, unstored_fields
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import direct_writes
from goscan.facts.routes.handler import Handler
from goscan.facts.routes.territory import territory
from goscan.facts.statuses.job_unit import JobUnit
from goscan.record import record
from goscan.semantics.function import Function

_DOORS = frozenset({"http", "grpc"})
_CREATES = frozenset({"insert", "upsert", "save", "replace", "merge"})


@record(frozen=True, eq=False)
class ElsewhereInserted:
    """The handler that starts the work, the statement that updates, and who inserts on another route."""

    handler: Handler
    update: Write
    insert: Write
    inserting: Handler


@record(frozen=True, eq=False)
class MissingRow:
    """Updates of a table that can hit no row, the first one reported. elsewhere is set when other routes insert it.

    With `unstored` it is rows of a request that are left out, and there are no writes.
    """

    table: str
    writes: tuple[Write, ...]
    elsewhere: ElsewhereInserted | None = None
    unstored: UnstoredField | None = None

    @staticmethod
    def find(facts: Facts) -> Iterator[MissingRow]:
        """Tables that nothing fills; rows that a request brings and nothing stores; and jobs whose row only other routes insert."""
        yield from (MissingRow(t.table, t.writes) for t in UnfilledTable.find(facts))
        yield from (MissingRow(u.field.filler.table, (), unstored=u) for u in unstored_fields(facts))
        for unit in facts.of(JobUnit):
            found = next(_never_inserted(facts, unit), None)
            if found is not None:
                yield found


def _never_inserted(facts: Facts, unit: JobUnit) -> Iterator[MissingRow]:
    goroutine, entity = unit.goroutine, unit.entity
    if goroutine is None or goroutine.joined is not None or not entity.exact or facts.is_external(entity.name):
        return
    for write in unit.writes:
        for chain in _updates((write,), entity):
            origins = fresh_origins(chain)
            if not origins or entity.name not in (filled_tables(facts) or ()):
                continue
            makers = {origin.function for origin in origins}
            for reach in chains(goroutine.starter, goroutine.site.node):
                other = _elsewhere(facts, reach.handler, makers, entity)
                if other is not None:
                    said = ElsewhereInserted(reach.handler, chain[-1], *other)
                    yield MissingRow(entity.name, (write,), said)


def _updates(chain: tuple[Write, ...], entity: Entity) -> Iterator[tuple[Write, ...]]:
    """The calls that lead from a write to a status update of one row of the entity."""
    last = chain[-1]
    if last.through:
        for inner in last.through:
            if inner not in chain:
                yield from _updates((*chain, inner), entity)
    elif last.verb == "update" and last.entity == entity and last.status is not None:
        if last.statement is not None and last.statement.is_key_equality:
            yield chain


def _elsewhere(facts: Facts, handler: Handler, makers: set[Function], entity: Entity) -> tuple[Write, Handler] | None:
    """An insert on another route, when the handler makes the key, everything it may run is known, and nothing in it inserts."""
    if handler.kind not in _DOORS:
        return None
    inside = territory(facts, handler.function)
    if inside is None or not makers <= inside or any(_may_insert(facts, fn, entity) for fn in inside):
        return None
    found = _inserts(facts, entity)
    return next(((w, h) for w, h in found if h.function not in inside), None)


def _may_insert(facts: Facts, fn: Function, entity: Entity) -> bool:
    return any(
        w.verb == "exec" or (w.verb in _CREATES and (w.entity is None or not w.entity.exact or w.entity == entity))
        for w in direct_writes(facts, fn)
    )


def _inserts(facts: Facts, entity: Entity) -> tuple[tuple[Write, Handler], ...]:
    """The inserts of an entity, each with a handler of a route that leads to it; () when anything else inserts, too."""
    return facts.once(("inserts", entity), lambda: _find_inserts(facts, entity))


def _find_inserts(facts: Facts, entity: Entity) -> tuple[tuple[Write, Handler], ...]:
    found: list[tuple[Write, Handler]] = []
    for top in facts.program.candidates("write"):
        for fn in top.with_literals():
            for write in direct_writes(facts, fn):
                if write.verb not in _CREATES or write.entity != entity:
                    continue
                handlers = [reach.handler for reach in chains(fn, write.call)]
                if not handlers or any(h.kind not in _DOORS for h in handlers):
                    return ()
                found += ((write, h) for h in handlers)
    return tuple(found)
