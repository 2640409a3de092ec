"""Background jobs whose work runs on a context that nothing ever ends."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.contexts.context_lineage import lineage
from goscan.facts.contexts.context_origin import is_harmful_call, parent_index, works_with
from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.facts.persistence.write import writes_of
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.types import CONTEXT
from goscan.syntax import ast


@record(frozen=True, eq=False)
class EndlessContext:
    """An async job, and the first work in it on a context without an end."""

    goroutine: Goroutine
    use: Site

    @staticmethod
    def find(facts: Facts) -> Iterator[EndlessContext]:
        """At most one of each goroutine of the reported files."""
        for goroutine in facts.of(Goroutine):
            use = next(_uses(facts, goroutine), None)
            if use is not None and goroutine.is_async_job:
                yield EndlessContext(goroutine, use)


def _uses(facts: Facts, goroutine: Goroutine) -> Iterator[Site]:
    starter = goroutine.starter
    if isinstance(goroutine.site.node, ast.GoStmt):
        for index, arg in enumerate(goroutine.call.args):
            if starter.type_of(arg) == CONTEXT and any(works_with(b, index) for b in goroutine.bodies):
                if _never_ends(starter, arg):
                    yield Site(starter, arg)
    for body in goroutine.bodies:
        if body.declaration is starter.declaration:
            for fn in body.with_literals():
                yield from _in_body(facts, fn)


def _in_body(facts: Facts, fn: Function) -> Iterator[Site]:
    """Work in a literal. Writes are left out: they are short, and the last one should not have the work's deadline."""
    writes = {w.call for w in writes_of(facts, fn)}
    for call in fn.nodes(ast.CallExpr):
        if call in writes or parent_index(fn, call, fn.callee(call)) is not None:
            continue
        for arg in call.args:
            if fn.type_of(arg) == CONTEXT and _never_ends(fn, arg) and is_harmful_call(fn, call, arg):
                yield Site(fn, call)


def _never_ends(fn: Function, arg: ast.Expr) -> bool:
    """Whether all that an expression goes back to is a background or detached context, with no deadline and no cancel between."""
    links = lineage(fn, arg)
    if not links or links[-1].kind not in ("background", "detached"):
        return False
    derived = [link.derivation for link in links if link.derivation is not None]
    kinds = {link.kind for link in links}
    ended = any(d.deadline or d.signal or d.cancel is not None or d.group is not None for d in derived)
    return not ended and not kinds & {"parameter", "request"}
