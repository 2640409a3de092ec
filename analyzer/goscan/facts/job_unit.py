"""Units of background work that end with a status: a goroutine's body, or one iteration of a worker's loop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goscan.facts.entity import Entity
from goscan.facts.facts import Facts
from goscan.facts.goroutine import Goroutine
from goscan.facts.status import status_by_name
from goscan.facts.worker import receiving_loop
from goscan.facts.write import Write, writes_of
from goscan.semantics.cfg import CFG
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_terminal
from goscan.semantics.paths import loop_iteration
from goscan.semantics.types import CONTEXT
from goscan.syntax import ast

_DEPTH = 3


@dataclass(frozen=True, slots=True, eq=False)
class JobUnit:
    """A function, or one iteration of its loop, that stores how the work on an entity ended.

    It is the innermost such function: a body that leaves everything to one call is followed into that call. callers
    are the functions on the way, the goroutine's body first. writes are all its writes, those of literals that run in
    it included; endings are the writes of a terminal status of the entity.
    """

    goroutine: Goroutine
    function: Function
    cfg: CFG
    loop: ast.ForStmt | ast.RangeStmt | None
    entity: Entity
    writes: tuple[Write, ...]
    endings: tuple[Write, ...]
    callers: tuple[Function, ...] = ()

    def stores(self, write: Write) -> bool:
        """Whether a write may store a terminal status of the entity, or delete it."""
        if write.verb == "delete":
            return True
        if write.status is not None and write.entity == self.entity:
            return write.is_terminal
        return covers(write, self.entity) and (write.is_terminal or any(self.stores(w) for w in write.through))

    @staticmethod
    def find(facts: Facts) -> Iterator[JobUnit]:
        """Those of the goroutines started in the reported files that nobody waits for, and of worker loops."""
        seen: set[tuple[Function, Entity]] = set()
        for goroutine in facts.of(Goroutine):
            for body in goroutine.bodies:
                for unit in _units(goroutine, body, ()):
                    if (unit.function, unit.entity) not in seen and unit.function.file.reported:
                        seen.add((unit.function, unit.entity))
                        yield unit


def covers(write: Write, entity: Entity) -> bool:
    """Whether a write may be about the entity; one of which only the function is known may be about any."""
    if write.entity is None or not write.entity.exact or write.entity == entity:
        return True
    return any(covers(w, entity) for w in write.through)


def writes_inside(facts: Facts, fn: Function) -> Iterator[Write]:
    """The writes of a function and of the literals in it, but for those that run in a goroutine of their own."""
    yield from writes_of(facts, fn)
    for literal in fn.literals():
        call = fn.parent(literal.node)
        if not (isinstance(call, ast.CallExpr) and isinstance(fn.parent(call), ast.GoStmt)):
            yield from writes_inside(facts, literal)


def _units(goroutine: Goroutine, fn: Function, callers: tuple[Function, ...]) -> Iterator[JobUnit]:
    loop = receiving_loop(fn)
    if loop is None and goroutine.joined is not None:
        return  # whoever waits may store the status
    cfg = loop_iteration(fn.cfg(), loop) if loop is not None else fn.cfg()
    if cfg is None:
        return
    writes = tuple(writes_inside(goroutine.facts, fn))
    for entity in dict.fromkeys(w.entity for w in writes if w.entity is not None):
        endings = tuple(
            w for w in writes if w.entity == entity and _ends(w) and _is_about_one(w) and not _repeated(w, loop)
        )
        if not endings:
            continue
        target = _only_target(endings, callers)
        if target is not None:
            yield from (u for u in _units(goroutine, target, (*callers, fn)) if u.entity == entity)
        else:
            yield JobUnit(goroutine, fn, cfg, loop, entity, writes, endings, callers)


def _ends(write: Write) -> bool:
    """Whether one of the values it may store is known to end a life."""
    status = write.status
    if status is None:
        return False
    if status.terminal is True or any(v is not None and is_terminal(v) for v in status.values):
        return True
    named = status_by_name(write.callee.name)
    return status.terminal is None and named is not None and named.terminal is True


def _is_about_one(write: Write) -> bool:
    """Whether something in the call says which entity is meant; `repo.FailStale(ctx)` is about many."""
    fn = write.function
    if isinstance(write.callee.receiver, ast.Ident):
        return True
    return any(fn.type_of(a) != CONTEXT and fn.constant(a) is None for a in write.call.args) or write.kind == "orm"


def _repeated(write: Write, loop: ast.ForStmt | ast.RangeStmt | None) -> bool:
    """Whether it stands in a loop inside the unit: it is about many entities then."""
    at = write.function.parent(write.call)
    while at is not None and at is not loop:
        if isinstance(at, ast.ForStmt | ast.RangeStmt):
            return True
        at = write.function.parent(at)
    return False


def _only_target(endings: tuple[Write, ...], callers: tuple[Function, ...]) -> Function | None:
    """The function that stores everything, when it does more than storing; a repository's method does not."""
    if len(endings) != 1 or len(callers) >= _DEPTH:
        return None
    only = endings[0]
    targets = only.callee.targets
    if only.kind != "call" or len(targets) != 1 or only.depth < 2:
        return None
    inner = [w for w in only.through if _ends(w)]
    work = {c for fn in targets[0].with_literals() for c in fn.nodes(ast.CallExpr) if fn.callee(c).targets}
    return targets[0] if inner and len(work) > len(inner) + 1 else None
