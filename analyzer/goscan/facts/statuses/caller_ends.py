"""Whether those who call a function may store how its work ended, when it gives them an error."""

from __future__ import annotations

from goscan.facts.facts import Facts
from goscan.facts.persistence.entity import Entity
from goscan.facts.persistence.stored import error_index, result_types
from goscan.facts.persistence.write import Write
from goscan.facts.routes.handler import handler_of
from goscan.facts.statuses.begun import begins, is_started
from goscan.facts.statuses.fate import DROPPED, fate_of
from goscan.facts.statuses.job_unit import writes_inside
from goscan.semantics.function import Function
from goscan.syntax import ast

_CALLERS = 20
_DEPTH = 4


def is_left_to_callers(facts: Facts, fn: Function, entity: Entity | None, depth: int = 0) -> bool:
    """Whether somebody who sees the error of fn may end the work, or has it done again. Errs towards yes."""
    if is_started(fn):
        return False
    fn = fn.top
    if not fn.returns_error:
        return False
    handler = handler_of(fn)
    if handler is not None:
        return handler.kind == "consumer"
    if depth >= _DEPTH:
        return True
    sites = [s for s in fn.program.callers(fn).first(_CALLERS) if not s.function.file.is_test]
    if not sites:
        return True
    for site in sites:
        caller = site.function
        index = error_index(result_types(caller.callee(site.call).signature))
        if index is None or fate_of(caller, site.call, index).fate in DROPPED:
            continue
        if any(_may_end(w, entity) and not _is_about_next(w, fn) for w in writes_inside(facts, caller.top)):
            return True
        if caller.top is not fn and is_left_to_callers(facts, caller, entity, depth + 1):
            return True
    return False


def _may_end(write: Write, entity: Entity | None) -> bool:
    if write.entity == entity:
        return write.verb == "delete" or (write.status is not None and not begins(write))
    return any(_may_end(w, entity) for w in write.through)


def _is_about_next(write: Write, fn: Function) -> bool:
    """Whether a write is a call of fn, or starts a goroutine: that does not end what has failed."""
    started = isinstance(write.function.parent(write.call), ast.GoStmt)
    return started or fn in write.callee.targets
