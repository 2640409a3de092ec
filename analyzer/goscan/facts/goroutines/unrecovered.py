"""Goroutines whose panic ends the process: each once, where the recover is missing."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine, spawned_by
from goscan.facts.goroutines.own_code import called_alone, ends_process, runs_own_code
from goscan.facts.goroutines.recover import exposed
from goscan.facts.goroutines.recover_attempt import attempts_in
from goscan.facts.goroutines.spawn import wrapper_of, wrappers
from goscan.facts.goroutines.worker import endless_loop
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.syntax import ast

FEW = 3
"""So many callers of a wrapper are each told about the work they hand it; of more, the wrapper is."""

NEAR, FAR = 2, 8
"""So many calls may lie between a handler and a worker that it starts, and between it and anything that is its work."""


@record(frozen=True, eq=False)
class Unrecovered:
    """A goroutine that runs work which can panic, with no effective recover.

    site is where to mend it: where the work is given, or where a wrapper that many use starts its goroutine. given are
    the goroutines that start there, the one that a handler leads to first; there is more than one only for a wrapper.
    """

    site: Site
    given: tuple[Goroutine, ...]

    @property
    def goroutine(self) -> Goroutine:
        """The goroutine, or the one that stands for all that the wrapper starts."""
        return self.given[0]

    @property
    def body(self) -> Function:
        """A function that it runs without protection."""
        body = bare_body(self.goroutine)
        assert body is not None
        return body

    @property
    def is_slight(self) -> bool:
        """Whether little is at stake: only libraries run there, on no schedule, or the process ends with it anyway."""
        spawner = self.goroutine.spawner
        scheduled = spawner is not None and spawner.scheduled
        return ends_process(self.body) or not (scheduled or runs_own_code(self.body))

    @property
    def is_part_of_service(self) -> bool:
        """Whether the handler that leads to it only happened to start a part of the service, which goes on without it.

        So it is with an endless loop that receives, and with anything that is further away than a handler's work. Errs
        towards yes: what receives may also be a part of one long job.
        """
        goroutine = self.goroutine
        calls = len(goroutine.reach.calls) if goroutine.reach is not None else 0
        if calls > FAR:
            return True
        return calls > NEAR and goroutine.joined is None and self._is_endless()

    def _is_endless(self) -> bool:
        alone = called_alone(self.body)
        return any(endless_loop(fn) is not None for fn in (self.body, *(alone if len(alone) == 1 else ())))

    @staticmethod
    def find(facts: Facts) -> Iterator[Unrecovered]:
        """Those of the reported files."""
        for goroutine in facts.of(Goroutine):
            if not goroutine.runs_parameter and bare_body(goroutine) is not None and not _crowd_of(facts, goroutine):
                yield Unrecovered(goroutine.site, (goroutine,))
        for start, _ in _starts(facts).values():
            given = _crowd(facts, start) if start.function.file.reported else ()
            if given:
                yield Unrecovered(start, tuple(sorted(given, key=_rank)))


def bare_body(goroutine: Goroutine) -> Function | None:
    """What the goroutine may run without recover although it can panic; an attempt to recover is reported where it stands."""
    if goroutine.recovered:
        return None
    body = next(b for b, guard in zip(goroutine.bodies, goroutine.guards, strict=True) if guard is None)
    return body if exposed(body) and not attempts_in(body) else None


def _rank(goroutine: Goroutine) -> tuple[bool, bool, str, int]:
    site = goroutine.site
    return goroutine.reach is None, goroutine.joined is not None, site.function.file.path, site.node.start


def _crowd_of(facts: Facts, goroutine: Goroutine) -> tuple[Goroutine, ...]:
    start = goroutine.spawner.start if goroutine.spawner is not None else None
    return _crowd(facts, start) if start is not None else ()


def _crowd(facts: Facts, start: Site) -> tuple[Goroutine, ...]:
    """The unprotected goroutines that start at this place of a wrapper, by all its callers; () when these are few."""

    def search() -> tuple[Goroutine, ...]:
        found: dict[ast.Node, Goroutine] = {}
        _, through = _starts(facts).get(start.node, (start, ()))
        for site in (site for wrapper in through for site in facts.program.callers(wrapper)):
            if not site.function.file.is_test and not _starts_at(site.function.top, start):
                found.update((g.site.node, g) for g in spawned_by(facts, site.function, site.call) if bare_body(g))
        return tuple(found.values()) if len(found) > FEW else ()

    return facts.once((_crowd, start.node), search)


def _starts_at(fn: Function, start: Site) -> bool:
    """Whether fn is itself a wrapper that only hands on."""
    spawner = wrapper_of(fn)
    return spawner is not None and spawner.start is not None and spawner.start.node is start.node


def _starts(facts: Facts) -> dict[ast.Node, tuple[Site, tuple[Function, ...]]]:
    """The places where wrappers start what they are given, with the wrappers that lead there."""

    def search() -> dict[ast.Node, tuple[Site, tuple[Function, ...]]]:
        found: dict[ast.Node, tuple[Site, tuple[Function, ...]]] = {}
        for wrapper in wrappers(facts.program):
            spawner = wrapper_of(wrapper)
            if spawner is not None and spawner.start is not None and not spawner.recovers:
                start, others = found.get(spawner.start.node, (spawner.start, ()))
                found[start.node] = (start, (*others, wrapper))
        return found

    return facts.once(_starts, search)
