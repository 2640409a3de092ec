"""Everything that a handler may run: itself, what it calls, and what it starts."""

from __future__ import annotations

from goscan.facts.facts import Facts
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind
from goscan.syntax import ast

_MOST = 400


def territory(facts: Facts, handler: Function) -> frozenset[Function] | None:
    """The functions and literals that a handler may run; None when a call may lead elsewhere, or there are too many."""
    return facts.once(("territory", handler), lambda: _find(handler))


def _find(handler: Function) -> frozenset[Function] | None:
    found: dict[Function, None] = {}
    queue = [handler]
    while queue:
        fn = queue.pop()
        if fn in found:
            continue
        found[fn] = None
        if len(found) > _MOST:
            return None
        queue += fn.literals()
        for call in fn.nodes(ast.CallExpr):
            callee = fn.callee(call)
            if _leads_elsewhere(fn, callee):
                return None
            queue += callee.targets
            for arg in call.args:
                queue += fn.function_values(arg) if isinstance(arg, ast.SelectorExpr | ast.Ident) else ()
    return frozenset(found)


def _leads_elsewhere(fn: Function, callee: Callee) -> bool:
    """Whether nobody can tell what a call runs: a method of an interface that nothing implements, a function from a variable.

    What a library is given it may store only if it is a database's, and those are described; one that is not known at all counts.
    """
    if callee.targets or callee.directives:
        return False
    match callee.kind:
        case CalleeKind.INTERFACE:
            package = fn.program.package(callee.path)
            return package is not None and not package.is_stub
        case CalleeKind.VALUE:
            return True
    return False
