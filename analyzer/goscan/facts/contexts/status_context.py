"""Status writes together with the context that decides whether they reach the store."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.contexts.context_lineage import Link, lineage
from goscan.facts.facts import Facts
from goscan.facts.persistence.write import Write
from goscan.record import record
from goscan.syntax import ast


@record(frozen=True, eq=False)
class StatusContext:
    """A status write, its context as written at the call, and what that goes back to."""

    write: Write
    context: ast.Expr
    links: tuple[Link, ...]


def status_contexts(facts: Facts) -> tuple[StatusContext, ...]:
    """Those of the reported files, of which the context is known to reach the statement."""
    return facts.once(status_contexts, lambda: tuple(_find(facts)))


def _find(facts: Facts) -> Iterator[StatusContext]:
    seen: set[ast.Node] = set()
    for write in facts.of(Write):
        if not write.is_status or write.context is None or write.call in seen or not reaches_statement(write):
            continue
        seen.add(write.call)
        yield StatusContext(write, write.context, lineage(write.function, write.context))


def reaches_statement(write: Write) -> bool:
    """Whether the context of the call is the one that its statement runs on: not when the function detaches it, or has none.

    An interface without a visible body is taken to use what it is given.
    """
    if write.context is None:
        return False
    inner = [w for w in write.through if w.is_status] or list(write.through)
    if not inner:
        return True
    index = write.call.args.index(write.context) if write.context in write.call.args else -1
    return any(_uses_parameter(w, index) for w in inner)


def _uses_parameter(write: Write, index: int) -> bool:
    if write.context is None or not reaches_statement(write):
        return False
    params = write.function.top.params
    roots = [link for link in lineage(write.function, write.context) if link.kind == "parameter"]
    return 0 <= index < len(params) and any(link.var is params[index] for link in roots)
