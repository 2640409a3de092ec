"""From the facts, the very ones the rules use, to the model: routes, writes and jobs of one share of the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.facts.goroutines.reach import Reach, chains
from goscan.facts.persistence.affected_rows import AffectedRows
from goscan.facts.persistence.count_use import Asked
from goscan.facts.persistence.lookup import reads
from goscan.facts.persistence.write import Write
from goscan.facts.routes.handler import handler_of
from goscan.facts.routes.route import Route, routes
from goscan.facts.site import Site
from goscan.facts.statuses.exit_without_status import ExitWithoutStatus
from goscan.facts.statuses.job_unit import JobUnit, writes_inside
from goscan.facts.statuses.nil_guard import NilGuard
from goscan.semantics.function import Function
from goscan.semantics.paths import NORMAL_EXITS
from goscan.syntax import ast
from goscan.trace.model import Entry, Exits, FoundExit, FoundJob, FoundRoute, JobStep, Key, Mark, Part, Proof, Root
from goscan.trace.writes import Conditions, steps_of


def build(facts: Facts, with_routes: bool) -> Part:
    """What the reported files hold; the routes of the whole module are found where with_routes says so."""
    conditions = {_place(guard.write.site): guard for guard in facts.of(NilGuard)}
    found = [r for r in routes(facts) if r.site.function.file.asked] if with_routes else []
    handlers = dict.fromkeys(_handlers(facts))
    handlers.update((fn, None) for r in found for fn in r.handlers if fn.file.reported or handler_of(fn) is None)
    return Part(
        jobs=[_job(g, conditions) for g in facts.of(Goroutine)],
        writes={key_of(fn): steps for fn in handlers if (steps := _stored(facts, fn, conditions))},
        checked_rows=frozenset(_place(r.write.site) for r in facts.of(AffectedRows) if r.use.asked is Asked.ACTED_ON),
        routes=[_route(r) for r in found],
        left=[_exit(e) for e in facts.of(ExitWithoutStatus) if _is_handlers_own(facts, e)],
    )


def key_of(fn: Function) -> Key:
    """What tells a function apart; of a declared one it is known without parsing it."""
    return (fn.file.path, fn.declaration.outline.start if fn.outer is None else fn.node.start)


def _place(site: Site) -> Key:
    return (site.function.file.path, site.node.start)


# Routes and what their handlers store


def _route(route: Route) -> FoundRoute:
    fn = route.handler
    name = (f"func in {fn.name}" if fn.outer is not None else fn.name) if fn is not None else route.shown
    span = Site(fn, fn.node).span if fn is not None else None
    entry = Entry(route.kind, route.label, route.path, route.framework, route.site.span, name, span)
    return FoundRoute(entry, tuple(key_of(h) for h in (*route.handlers, *route.wrappers)))


def _handlers(facts: Facts) -> Iterator[Function]:
    for top in facts.program.reported("handler"):
        for fn in top.with_literals():
            if handler_of(fn) is not None:
                yield fn


def _stored(facts: Facts, fn: Function, conditions: Conditions) -> tuple:  # type: ignore[type-arg]
    jobs = {body for g in _started(facts).get(fn.top, ()) for b in g.bodies for body in b.with_literals()}
    own = (w for w in writes_inside(facts, fn) if w.function not in jobs and not _is_started(w))
    return tuple(step for w in own for step in steps_of(w, conditions))


def _is_started(write: Write) -> bool:
    """`go s.run(id)`: what it stores is shown with the job."""
    return isinstance(write.function.parent(write.call), ast.GoStmt)


def _started(facts: Facts) -> dict[Function, list[Goroutine]]:
    return facts.once("goroutines by starter", lambda: _by_starter(facts.of(Goroutine)))


def _by_starter(goroutines: Iterable[Goroutine]) -> dict[Function, list[Goroutine]]:
    found: dict[Function, list[Goroutine]] = {}
    for g in goroutines:
        found.setdefault(g.starter.top, []).append(g)
    return found


# Jobs


def _job(g: Goroutine, conditions: Conditions) -> FoundJob:
    units = _units(g.facts).get(g, ())
    writes = [w for body in g.bodies for w in writes_inside(g.facts, body)]
    steps = tuple(step for w in writes for step in steps_of(w, conditions))
    bodies = dict.fromkeys([*g.bodies, *(u.function for u in units), *(c for u in units for c in u.callers)])
    territory = [b.span(b.node) for b in bodies] + [s.statement for s in steps]
    job = JobStep(
        span=g.site.span,
        head=_head(g),
        detached=g.joined is None,
        known=bool(g.bodies),
        marks=tuple(_marks(g)),
        writes=steps,
        exits=_exits(units[0]) if units else None,
        territory=tuple(dict.fromkeys(territory)),
    )
    asks = any(w.column and w.verb != "insert" for w in steps)
    return FoundJob(job, tuple(_roots(g, asks)), key_of(g.starter))


def _is_handlers_own(facts: Facts, found: ExitWithoutStatus) -> bool:
    """Whether a way out is one of the handler, or of what it calls, and not of a job."""
    in_jobs = {unit.function for units in _units(facts).values() for unit in units}
    return found.begun is not None or found.function not in in_jobs


def _exit(found: ExitWithoutStatus) -> FoundExit:
    roots = (_root(reach, False) for reach in chains(found.function, found.site.node))
    return FoundExit(found.site.span, found.function.name, tuple(roots))


def _units(facts: Facts) -> dict[Goroutine, tuple[JobUnit, ...]]:
    return facts.once("units by goroutine", lambda: _by_goroutine(facts.of(JobUnit)))


def _by_goroutine(units: Iterable[JobUnit]) -> dict[Goroutine, tuple[JobUnit, ...]]:
    found: dict[Goroutine, tuple[JobUnit, ...]] = {}
    for unit in units:
        if unit.goroutine is None:
            continue  # the work of a handler itself: a consumer
        found[unit.goroutine] = (*found.get(unit.goroutine, ()), unit)
    return found


def _head(g: Goroutine) -> str:
    body = g.body
    what = body.name if body is not None and body.outer is None else "func" if body is not None else "?"
    if body is None:
        what = " ".join(g.starter.text(ast.unparen(g.call.fun)).split())[:60] if g.spawner is None else "?"
    return f"go {what}" if g.spawner is None else f"{g.spawner.name} {what}"


def _marks(g: Goroutine) -> Iterator[Mark]:
    guard = next((x for x in g.guards if x is not None), None)
    if g.bodies:
        proof = Proof(guard.function.span(guard.defer), "recovers here") if guard is not None else None
        yield Mark("recover", "yes" if g.recovered else "no", proof)
    for body in g.bodies:
        deadline = _deadline(body)
        if deadline is not None:
            yield deadline
            break


def _deadline(body: Function) -> Mark | None:
    """The deadline that a job gives its own context."""
    for fn in body.with_literals():
        for call in fn.nodes(ast.CallExpr):
            derive = fn.callee(call).directive("derive")
            if derive is not None and derive.get("deadline") and len(call.args) > 1:
                text = _duration(fn.constant(call.args[1])) or " ".join(fn.text(call.args[1]).split())
                return Mark("deadline", "yes", Proof(fn.span(call), "the deadline is set here"), text)
    return None


def _duration(value: object) -> str:
    """Nanoseconds as people write them."""
    if not isinstance(value, int) or isinstance(value, bool):
        return ""
    for unit, size in (("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000), ("ms", 1_000_000)):
        if value and value % size == 0:
            return f"{value // size}{unit}"
    return ""


def _exits(unit: JobUnit) -> Exits:
    total = sum(1 for e in unit.cfg.exits if e.kind in NORMAL_EXITS)
    status = unit.endings[0].status
    column = f".{status.column}" if status is not None and status.column else ""
    return Exits(
        total, (unit.entity.name if unit.entity.exact else "the status") + (column if unit.entity.exact else "")
    )


def _roots(g: Goroutine, asks: bool) -> Iterator[Root]:
    """The handlers that lead to a goroutine; asks: somebody wants to know whether rows were looked up."""
    own = g.reach
    found = (own,) if own is not None and own.handler.function in g.bodies else chains(g.starter, g.site.node)
    for reach in found:
        fn = reach.handler.function
        looked = asks and any(_reads(f) for f in (fn, *(site.function for site in reach.calls), *g.bodies))
        yield _root(reach, looked)


def _root(reach: Reach, looked: bool) -> Root:
    fn = reach.handler.function
    name = f"func in {fn.name}" if fn.outer is not None else fn.name
    return Root(key_of(fn), reach.handler.kind, name, Site(fn, fn.node).span, _calls(reach), looked)


def _reads(fn: Function) -> bool:
    """Whether a function, or a literal in it, reads stored data, itself or through calls."""
    return any(reads(inner, call) for inner in fn.with_literals() for call in inner.nodes(ast.CallExpr))


def _calls(reach: Reach) -> tuple[Proof, ...]:
    return tuple(Proof(site.span, f"`{site.function.name}` calls on") for site in reach.calls)
