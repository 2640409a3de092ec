"""Units of background work that end with a status: a goroutine's body, one round of a worker's loop, a queue's consumer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from goscan.facts.facts import Facts
from goscan.facts.goroutines.elsewhere import leading_to
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.facts.goroutines.worker import receiving_loop
from goscan.facts.persistence.entity import Entity, model_type
from goscan.facts.persistence.stored import result_types
from goscan.facts.persistence.write import Write, writes_of
from goscan.facts.routes.handler import handler_of
from goscan.facts.site import Site
from goscan.facts.statuses.identity import Identity, identity_of
from goscan.facts.statuses.kept_state import is_stored, keepers, keeping, kept_writes
from goscan.facts.statuses.status import says_state, status_by_name
from goscan.semantics.cfg import CFG
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_requeued, is_steady, is_success, is_terminal
from goscan.semantics.objects import Var
from goscan.semantics.paths import loop_iteration, reachable
from goscan.semantics.types import CONTEXT, ERROR
from goscan.syntax import ast

Source = Callable[[Facts, Function], Iterable[Write]]
"""How the writes of a function are found: those of databases, or those of states kept in memory."""
_DEPTH = 3
_NEAR = 2  # an ending further down than this happens on the way to something else


@dataclass(frozen=True, slots=True, eq=False)
class JobUnit:
    """A function, or one iteration of its loop, that stores how the work on an entity ended.

    It is the innermost such function: a body that leaves everything to one call is followed into that call. way are
    the calls on the way, that in the goroutine's body first; goroutine is None for the consumer of a queue. writes are all its writes, those of literals that run in
    it included, as source finds them; endings are the writes of a terminal status of the entity. loop is set when each round is about an
    entity of its own.
    """

    facts: Facts
    goroutine: Goroutine | None
    function: Function
    cfg: CFG
    loop: ast.ForStmt | ast.RangeStmt | None
    entity: Entity
    writes: tuple[Write, ...]
    endings: tuple[Write, ...]
    identity: Identity
    source: Source
    way: tuple[Site, ...] = ()
    _settled: dict[Write, bool] = field(default_factory=dict)

    @property
    def callers(self) -> tuple[Function, ...]:
        """The functions on the way, the goroutine's body first."""
        return tuple(site.function for site in self.way)

    def stores(self, write: Write) -> bool:
        """Whether a write may store a status of the entity that needs nothing more, or delete it."""
        if write.verb == "delete":
            return True
        if write.status is not None and write.entity == self.entity:
            return write.is_terminal or self._settles(write)
        if write.status is None and write.entity == self.entity and _is_set_by_method(write):
            return True
        return covers(write, self.entity) and (write.is_terminal or any(self.stores(w) for w in write.through))

    def _settles(self, write: Write) -> bool:
        """Whether a status is the last word though it ends nothing: work is put back, or what is kept running runs.

        Not when an ending may follow it: then it was the beginning.
        """
        if write not in self._settled:
            values = [v for v in write.status.values if v is not None] if write.status is not None else []
            last = any(is_requeued(v) for v in values) or (not self.succeeds and any(is_steady(v) for v in values))
            self._settled[write] = last and not self.ends_after(write)
        return self._settled[write]

    def ends_after(self, write: Write) -> bool:
        """Whether an ending may follow a write."""
        return _followed(self.cfg, write, self.endings)

    @property
    def succeeds(self) -> bool:
        """Whether some ending says in so many words that all went well."""
        return any(
            v is not None and is_success(v) for w in self.endings if w.status is not None for v in w.status.values
        )

    @staticmethod
    def find(facts: Facts) -> Iterator[JobUnit]:
        """Those of the reported files: goroutines that nobody waits for, worker loops, and consumers of queues."""
        seen: set[tuple[Function, Entity]] = set()
        ending = (write.function for write in facts.of(Write) if _ends(write))
        goroutines = leading_to(facts, ending, _DEPTH)
        started = [(g, body) for g in goroutines for body in g.bodies]
        stored = ((g, fn, writes_inside) for g, fn in (*started, *((None, fn) for fn in _consumers(facts))))
        kept = ((g, fn, _kept_alone) for g, fn in _keeping(facts))
        for goroutine, body, source in (*stored, *kept):
            for unit in _units(facts, goroutine, body, (), source):
                if (unit.function, unit.entity) not in seen and unit.function.file.reported:
                    seen.add((unit.function, unit.entity))
                    yield unit


def _keeping(facts: Facts) -> Iterator[tuple[Goroutine, Function]]:
    """The goroutines that set a state kept in memory, with their bodies."""
    for goroutine in leading_to(facts, keeping(facts), _NEAR) if keepers(facts).functions else ():
        yield from ((goroutine, body) for body in goroutine.bodies if keepers(facts).may_lead(body))


def _kept_alone(facts: Facts, fn: Function) -> tuple[Write, ...]:
    """The writes of states kept in memory where nothing is stored: else what is stored counts (S23)."""
    return () if any(w.is_status for w in writes_inside(facts, fn)) else kept_writes(facts, fn)


def _consumers(facts: Facts) -> Iterator[Function]:
    """The functions that a queue calls with a message, among those that write."""
    found: dict[Function, None] = {}
    for write in facts.of(Write):
        fn: Function | None = write.function
        while fn is not None:
            handler = handler_of(fn)
            if handler is not None and handler.kind == "consumer":
                found[fn] = None
            fn = fn.outer
    yield from found


def covers(write: Write, entity: Entity) -> bool:
    """Whether a write may be about the entity; one of which only the function is known may be about any."""
    if write.entity is None or not write.entity.exact or write.entity == entity:
        return True
    return any(covers(w, entity) for w in write.through)


def writes_inside(facts: Facts, fn: Function) -> Iterator[Write]:
    """The writes of a function and of the literals in it, but for those that run in a goroutine of their own."""
    from goscan.facts.persistence.write_search import deep_writes

    yield from deep_writes(facts, fn)
    for literal in fn.literals():
        call = fn.parent(literal.node)
        if not (isinstance(call, ast.CallExpr) and isinstance(fn.parent(call), ast.GoStmt)):
            yield from writes_inside(facts, literal)


def _units(
    facts: Facts, goroutine: Goroutine | None, fn: Function, way: tuple[Site, ...], source: Source
) -> Iterator[JobUnit]:
    loop = receiving_loop(fn)
    if loop is None and goroutine is not None and _is_waited_for(goroutine):
        return
    writes = tuple(source(facts, fn))
    for entity in _entities(writes):
        ended = [w for w in writes if w.entity == entity and _ends(w) and fn not in w.callee.targets]
        about = [w for w in ended if _is_command(w) and _is_about_one(w) and not _is_whole_life(w)]
        identity = identity_of(fn, about)
        round_of = loop if loop is not None and _given_in(fn, identity, loop) else None
        endings = tuple(w for w in about if not _repeated(w, loop))
        if source is _kept_alone and is_stored(fn, _objects(fn, identity)):
            continue
        cfg = loop_iteration(fn.cfg(), round_of) if round_of is not None else fn.cfg()
        if not endings or cfg is None:
            continue
        inner = dict(_inner_targets(fn, endings, way))
        for ending, target in inner.items():
            yield from (u for u in _units(facts, goroutine, target, (*way, ending.site), source) if u.entity == entity)
        near = _NEAR if goroutine is not None else 1
        if any(e.depth <= near for e in endings if e not in inner):
            yield JobUnit(facts, goroutine, fn, cfg, round_of, entity, writes, endings, identity, source, way)


def _objects(fn: Function, identity: Identity) -> frozenset[Var]:
    """The variables of an identity that are the object itself, not its key."""
    return frozenset(v for v in identity.all if model_type(fn.var_type(v)) is not None)


def _is_waited_for(goroutine: Goroutine) -> bool:
    """Whether somebody who waits for the goroutine may store the status: the starter writes something, or tells its caller."""
    if goroutine.joined is None or _tells_starter(goroutine):
        return _tells_starter(goroutine)
    starter = goroutine.starter
    return bool(starter.signature.results) or any(_ends(w) for w in writes_of(goroutine.facts, starter))


def _tells_starter(goroutine: Goroutine) -> bool:
    """Whether the starter receives what the goroutine sends, though perhaps not for ever: it stores how the work ended."""
    for body in goroutine.bodies:
        sent = {body.object(s.chan) for s in body.nodes(ast.SendStmt) if isinstance(s.chan, ast.Ident)}
        for x in body.outer.nodes(ast.UnaryExpr) if body.outer is not None else ():
            channel = ast.unparen(x.x)
            if x.op == "<-" and isinstance(channel, ast.Ident) and body.outer is not None:
                if body.outer.object(channel) in sent - {None}:
                    return True
    return False


def _entities(writes: tuple[Write, ...]) -> list[Entity]:
    """What the writes are about, that of the nearest one first."""
    depths: dict[Entity, int] = {}
    for write in writes:
        if write.entity is not None:
            depths[write.entity] = min(write.depth, depths.get(write.entity, write.depth))
    return sorted(depths, key=lambda entity: depths[entity])


def _given_in(fn: Function, identity: Identity, loop: ast.ForStmt | ast.RangeStmt) -> bool:
    """Whether each round of a loop has an entity of its own: a variable that names it gets its value there."""
    return any(
        a.stmt is loop or loop.body.start <= a.stmt.start < loop.body.end
        for var in identity.all
        if var.function is fn
        for a in fn.assignments(var)
    )


def _ends(write: Write) -> bool:
    """Whether one of the values it may store is known to end a life."""
    status = write.status
    if status is None:
        return False
    if status.terminal is True or any(v is not None and is_terminal(v) for v in status.values):
        return True
    named = status_by_name(write.callee.name)
    return status.terminal is None and named is not None and named.terminal is True


def _is_command(write: Write) -> bool:
    """Whether a call is there to store something: what gives a value of its own, too, does it on the way."""
    return write.depth <= 1 or all(t == ERROR for t in result_types(write.callee.signature))


def _is_about_one(write: Write) -> bool:
    """Whether something in the call says which entity is meant; `repo.FailStale(ctx)` is about many."""
    fn = write.function
    if write.kind == "memory" or isinstance(write.callee.receiver, ast.Ident):
        return True
    return any(fn.type_of(a) != CONTEXT and fn.constant(a) is None for a in write.call.args) or write.kind == "orm"


def _is_whole_life(write: Write) -> bool:
    """Whether a function stores the beginning and the end of the entity, or a row that has ended when it is stored: nothing is left open."""
    made = (w.status for w in write.through if w.entity == write.entity and w.creates and w.status is not None)
    return write.creates or any(None not in status.values and status.terminal is not True for status in made)


def _is_set_by_method(write: Write) -> bool:
    """Whether a record is stored whose state a method of its own has set: `task.SetStatus(done)`, then `repo.Update(task)`."""
    fn = write.function
    given = {fn.object(n) for arg in write.call.args for n in ast.walk(arg) if isinstance(n, ast.Ident)}
    for call in fn.nodes(ast.CallExpr):
        match call.fun:
            case ast.SelectorExpr(x=ast.Ident() as x, sel=sel) if call.end < write.node.start and says_state(sel.name):
                if fn.object(x) in given:
                    return True
    return False


def _repeated(write: Write, loop: ast.ForStmt | ast.RangeStmt | None) -> bool:
    """Whether it stands in a loop inside the unit: it is about many entities then."""
    at = write.function.parent(write.node)
    while at is not None and at is not loop:
        if isinstance(at, ast.ForStmt | ast.RangeStmt):
            return True
        at = write.function.parent(at)
    return False


def _inner_targets(fn: Function, endings: tuple[Write, ...], way: tuple[Site, ...]) -> Iterator[tuple[Write, Function]]:
    """The calls that leave all that follows to a function which does more than storing; a repository's method does not."""
    if len(way) >= _DEPTH or any(e.function is not fn for e in endings):
        return  # a literal that is deferred looks at the outcome
    for ending in endings:
        targets = ending.callee.targets
        if ending.kind != "call" or len(targets) != 1 or ending.depth < 2:
            continue
        inner = [w for w in ending.through if _ends(w)]
        work = {c for t in targets[0].with_literals() for c in t.nodes(ast.CallExpr) if t.callee(c).targets}
        waits = receiving_loop(targets[0]) is not None
        if inner and (waits or len(work) > len(inner) + 1) and not _followed(fn.cfg(), ending, endings):
            yield ending, targets[0]


def _followed(cfg: CFG, write: Write, others: tuple[Write, ...]) -> bool:
    """Whether one of the other writes may come after it."""
    nodes = [w.node for w in others if w is not write]
    return reachable(cfg, write.node, lambda n: any(n.start <= c.start < n.end for c in nodes))
