"""Recovers that drop a panic on purpose, and say so."""

from __future__ import annotations

import re

from goscan.facts.facts import Facts
from goscan.facts.goroutines.elsewhere import running
from goscan.facts.goroutines.recover import is_recover
from goscan.facts.goroutines.silent_failure import releases_by_name
from goscan.semantics.function import Function
from goscan.semantics.types import ERROR
from goscan.syntax import ast

# Natural language, so approximate; a comment that speaks of recovering says nothing about dropping.
_DROPPING = re.compile(
    "//[^\n]*(?:ignor|disregard|swallow|silent|discard|best.effort|intention|on purpose|忽略)".encode(), re.IGNORECASE
)


def is_meant(facts: Facts, fn: Function, call: ast.CallExpr) -> bool:
    """Whether the panic may be dropped on purpose: a comment says so, `_ = recover()` does, or it guards a function that says
    nothing about how it went.

    Not where a whole goroutine is behind it: nobody else learns of that one; and not of a function that returns an error: it
    says that all went well.
    """
    if _is_commented(fn) or isinstance(fn.parent(call), ast.DeferStmt) or _recovers_elsewhere(fn, call):
        return True
    if releases_by_name(fn.top.decl_name):
        return True  # to end something twice, or something that is broken
    guarded = fn.outer
    if guarded is None or any(guarded in g.bodies for g in running(facts)):
        return False
    match fn.parent(call):
        case ast.AssignStmt(lhs=[ast.Ident(name="_")]):
            return True
    return not any(r.type == ERROR for r in guarded.signature.results)


def _recovers_elsewhere(fn: Function, call: ast.CallExpr) -> bool:
    """Whether there is another recover in fn: a helper that sorts its cases."""
    return any(is_recover(fn, other) for other in fn.nodes(ast.CallExpr) if other is not call)


def _is_commented(fn: Function) -> bool:
    """Whether a comment in the recovering function, at its end or right above it speaks of dropping."""
    data = fn.file.data
    start = data.rfind(b"\n", 0, fn.node.start) + 1
    while start > 0 and data[(above := data.rfind(b"\n", 0, start - 1) + 1) : start].lstrip().startswith(b"//"):
        start = above
    end = data.find(b"\n", fn.node.end)
    return _DROPPING.search(data, start, end if end >= 0 else len(data)) is not None
