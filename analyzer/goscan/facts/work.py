"""What counts as work: code that can fail, as opposed to logging, signalling and waiting."""

from __future__ import annotations

from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind
from goscan.semantics.summary import summary
from goscan.syntax import ast

# Library functions that neither fail nor do anything a recover could save. Errs towards silence.
_HARMLESS_PATHS = frozenset(
    {"time", "sync", "sync/atomic", "fmt", "context", "errors", "log", "log/slog", "strings", "strconv"}
)
_QUIET = ("log", "event", "event-field", "event-send", "pure", "cancel", "request-context", "detach", "derive")
_HARMLESS_BUILTINS = frozenset(
    {
        "close",
        "panic",
        "len",
        "cap",
        "append",
        "make",
        "new",
        "delete",
        "copy",
        "min",
        "max",
        "clear",
        "recover",
        "print",
        "println",
    }
)


@summary(bottom=False)
def does_work(fn: Function) -> bool:
    """Whether fn does anything that is more than logging, signalling, waiting or computing.

    Indexing counts: it panics out of range, and on a write to a nil map.
    """
    return bool(fn.nodes(ast.IndexExpr)) or any(is_work(fn, call) for call in fn.nodes(ast.CallExpr))


def is_work(fn: Function, call: ast.CallExpr) -> bool:
    """Whether one call is work. Calls of functions of the scanned modules count when these do work themselves."""
    callee = fn.callee(call)
    match callee.kind:
        case CalleeKind.CONVERSION:
            return False
        case CalleeKind.BUILTIN:
            return callee.name not in _HARMLESS_BUILTINS
        case CalleeKind.LITERAL:
            return any(does_work(t) for t in callee.targets)
    if is_quiet(callee):
        return False
    return any(does_work(t) for t in callee.targets) if callee.complete and callee.targets else True


def is_quiet(callee: Callee) -> bool:
    """A library function that only logs, signals, waits or computes."""
    if callee.targets:
        return False
    if callee.path in _HARMLESS_PATHS:
        return True
    return any(callee.directive(d) for d in _QUIET)
