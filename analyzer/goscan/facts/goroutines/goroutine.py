"""Goroutines: every place where concurrent work starts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from goscan.facts.facts import Facts
from goscan.facts.goroutines.join import join_of, receiver_of
from goscan.facts.goroutines.reach import Reach, reach
from goscan.facts.goroutines.recover import Guard, guard_of
from goscan.facts.goroutines.spawn import (
    Spawner,
    may_spawn,
    recovers_jobs,
    spawner_names,
    spawner_of,
    wrapper_of,
    wrappers,
)
from goscan.facts.routes.handler import Handler
from goscan.facts.site import Evidence, Site
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, VarKind
from goscan.semantics.types import Interface, Signature
from goscan.syntax import ast


@dataclass(eq=False)
class Goroutine:
    """One place where a goroutine starts.

    site is the go statement or the call of a spawner, starter the function it stands in. bodies are the functions that
    may run, () when unknown. spawner is None for a go statement.
    """

    facts: Facts
    site: Site
    call: ast.CallExpr
    bodies: tuple[Function, ...]
    spawner: Spawner | None = None

    @property
    def starter(self) -> Function:
        """The function, or literal, in which the goroutine is started."""
        return self.site.function

    @property
    def body(self) -> Function | None:
        """The function that runs, when there is exactly one candidate."""
        return self.bodies[0] if len(self.bodies) == 1 else None

    @cached_property
    def joined(self) -> Evidence | None:
        """The wait that keeps the starter from returning before the goroutine ends; None when detached."""
        found = join_of(self.starter, self.site.node, self.bodies, self.spawner)
        return found if found is not None or self.spawner is None else _joined_inside(self)

    @cached_property
    def reach(self) -> Reach | None:
        """The handler that leads here, with the calls on the way; a job run by time is one itself."""
        if self.spawner is not None and self.spawner.scheduled and self.bodies:
            return Reach(Handler(self.bodies[0], "cron", "", None), ())
        return reach(self.starter, self.site.node)

    @property
    def runs_parameter(self) -> bool:
        """Whether the work is a func that the starter was given: its caller starts the goroutine then."""
        outer = self.starter.top
        if self.spawner is not None or wrapper_of(outer) is None:
            return False
        params = set(outer.params)
        return any(
            user in body.with_literals()
            for body in self.bodies
            for p in params
            for user, _ in outer.uses(p)
            if isinstance(outer.program.underlying(outer.var_type(p)), Signature)
        )

    @property
    def is_async_job(self) -> bool:
        """Detached and reachable from a handler."""
        return self.joined is None and self.reach is not None

    @property
    def guards(self) -> tuple[Guard | None, ...]:
        """Per body the deferred call that recovers its panics."""
        return tuple(guard_of(body) for body in self.bodies)

    @property
    def recovered(self) -> bool:
        """Whether a panic of the work cannot kill the process; True when the body is unknown (silence)."""
        return self._caught or not self.bodies or all(g is not None for g in self.guards)

    @cached_property
    def _caught(self) -> bool:
        """Whether what starts the work catches its panics."""
        spawner = self.spawner
        if spawner is None:
            return False
        if spawner.unless and recovers_jobs(self.starter, self.call, spawner.unless):
            return True
        return spawner.recovers and not self.unclaimed

    @cached_property
    def unclaimed(self) -> bool:
        """Whether the group that caught a panic of the work is never asked for it: a local one that is only given work."""
        if self.spawner is None or not self.spawner.rethrows:
            return False
        group = receiver_of(self.starter, self.call)
        if group is None or group.kind is not VarKind.LOCAL:
            return False
        uses = (user.parent(ident) for user, ident in self.starter.uses(group))
        return all(isinstance(use, ast.SelectorExpr) and use.sel.name == "Go" for use in uses)

    def chain(self) -> tuple[Evidence, ...]:
        """The handler and the calls that lead to the goroutine, as related locations."""
        found = self.reach
        if found is None:
            return ()
        fn = found.handler.function
        start = Evidence(Site(fn, fn.node), found.handler.label)
        return (start, *(Evidence(site, f"calls `{_called(site)}` here") for site in found.calls))

    @staticmethod
    def find(facts: Facts) -> Iterator[Goroutine]:
        """All goroutines started in the reported files, in source order."""
        found: dict[ast.Node, Goroutine] = {}
        for fn in facts.program.reported("spawn"):
            for inner in fn.with_literals():
                found.update((g.site.node, g) for g in goroutines_in(facts, inner))
        for wrapper in wrappers(facts.program):
            for site in facts.program.callers(wrapper):
                if site.function.file.reported:
                    found.update((g.site.node, g) for g in spawned_by(facts, site.function, site.call))
        yield from sorted(found.values(), key=lambda g: (g.site.function.file.path, g.site.node.start))


def goroutines_of(facts: Facts, body: Function) -> Iterator[Goroutine]:
    """The goroutines that run a function, wherever in the scanned modules they start."""
    if body.outer is not None:
        places = {body.outer: None}
    else:
        sites = facts.program.callers(body)
        places = {s.function: None for s in sites if isinstance(s.function.parent(s.call), ast.GoStmt)}
    for fn in places:
        yield from (g for g in goroutines_in(facts, fn) if body in g.bodies)


def goroutines_in(facts: Facts, fn: Function) -> Iterator[Goroutine]:
    """The goroutines that start in fn's own body."""
    for node in fn.nodes(ast.GoStmt):
        yield Goroutine(facts, Site(fn, node), node.call, fn.callee(node.call).targets)
    names = spawner_names(facts.program)
    for call in fn.nodes(ast.CallExpr):
        if call.args and may_spawn(fn, call, names):
            yield from spawned_by(facts, fn, call)


def spawned_by(facts: Facts, fn: Function, call: ast.CallExpr) -> Iterator[Goroutine]:
    """The goroutine that a spawner's call starts, if any. What a wrapper does with its own parameter is its caller's."""
    if isinstance(fn.parent(call), ast.GoStmt | ast.DeferStmt):
        return
    spawner = spawner_of(fn.callee(call))
    if spawner is not None and spawner.param < len(call.args):
        work = call.args[spawner.param]
        bodies = functions_of(fn, work) or _job_of(fn, fn.callee(call), work, spawner.param)
        yield Goroutine(facts, Site(fn, call), call, bodies, spawner)


def _joined_inside(goroutine: Goroutine) -> Evidence | None:
    """A spawner of the user's own that waits for its goroutines before it returns, as `ForEach(items, f)` does."""
    found = None
    for target in goroutine.starter.callee(goroutine.call).targets:
        if target.memo.get(_joined_inside):
            return None  # it starts itself: nothing is known of the last wait
        target.memo[_joined_inside] = True
        started = [g for fn in target.with_literals() for g in goroutines_in(goroutine.facts, fn)]
        waits = [g.joined for g in started]
        target.memo[_joined_inside] = False
        if not waits or any(w is None for w in waits):
            return None
        found = waits[0]
    return found


def functions_of(fn: Function, x: ast.Expr) -> tuple[Function, ...]:
    """The functions that a func-typed expression may be: a literal, a named function, a method value, a variable."""
    x = ast.unparen(x)
    if isinstance(x, ast.FuncLit):
        return (fn.literal(x),)
    return fn.function_values(x)


def _job_of(fn: Function, callee: Callee, x: ast.Expr, param: int) -> tuple[Function, ...]:
    """The method that is run of a job given as a value: the only one of the parameter's interface."""
    params = callee.signature.params if callee.signature is not None else ()
    job = fn.program.underlying(params[param].type) if param < len(params) else None
    if not isinstance(job, Interface) or len(job.methods) != 1:
        return ()
    method = fn.program.method(fn.type_of(x), job.methods[0].name)
    body = method.function if method is not None else None
    return (body,) if body is not None and body.body is not None else ()


def _called(site: Site) -> str:
    """How a step of the chain spells what it calls, or hands on to be called."""
    x = site.node.fun if isinstance(site.node, ast.CallExpr) else site.node
    match ast.unparen(x) if isinstance(x, ast.Expr) else x:
        case ast.SelectorExpr(sel=sel):
            return sel.name
        case ast.FuncLit():
            return "func"
    return site.function.text(x)
