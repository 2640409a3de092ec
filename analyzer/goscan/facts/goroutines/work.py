"""What counts as work: code that can fail, as opposed to logging, signalling and waiting."""

from __future__ import annotations

from collections.abc import Callable

from goscan.facts.goroutines.panicking import may_panic
from goscan.facts.goroutines.telling import is_told, logs_by_name
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind
from goscan.semantics.summary import summary
from goscan.semantics.types import ANY, CONTEXT, STRING, Slice, named
from goscan.syntax import ast

# Library functions that neither fail nor do anything a recover could save. Errs towards silence.
_HARMLESS_PATHS = frozenset(
    {"time", "sync", "sync/atomic", "fmt", "context", "errors", "log", "log/slog", "strings", "strconv"}
)
_QUIET = (
    "log",
    "noreturn",
    "event",
    "event-field",
    "event-send",
    "pure",
    "cancel",
    "request-context",
    "detach",
    "derive",
)
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
    """Whether fn does anything that is more than logging, signalling, waiting or computing."""
    return any_work(fn, does_work)


def is_work(fn: Function, call: ast.CallExpr) -> bool:
    """Whether one call is work. Calls of functions of the scanned modules count when these do work themselves."""
    return call_works(fn, call, does_work)


def any_work(
    fn: Function,
    inside: Callable[[Function], bool],
    spared: Callable[[Function, ast.CallExpr], bool] = lambda _, __: False,
) -> bool:
    """Whether fn does work of its own, or calls functions of the scanned modules of which `inside` says that they do.

    Spared calls do not count. What it starts with `go` is the goroutine's work. Indexing counts where it may panic.
    """
    if any(may_panic(fn, index) for index in fn.nodes(ast.IndexExpr)):
        return True
    calls = (call for call in fn.nodes(ast.CallExpr) if not isinstance(fn.parent(call), ast.GoStmt))
    return any(call_works(fn, call, inside) and not spared(fn, call) for call in calls)


def call_works(fn: Function, call: ast.CallExpr, inside: Callable[[Function], bool]) -> bool:
    """As any_work, for one call. A library call that nobody described is work."""
    callee = fn.callee(call)
    match callee.kind:
        case CalleeKind.CONVERSION:
            return False
        case CalleeKind.BUILTIN:
            return callee.name not in _HARMLESS_BUILTINS
        case CalleeKind.LITERAL:
            return any(inside(t) for t in callee.targets)
    if is_quiet(callee) or prints(callee) or _decorates(callee) or _makes_logger(fn, callee) or logs_by_name(fn, call):
        return False
    return any(inside(t) for t in callee.targets) if callee.complete and callee.targets else True


def prints(callee: Callee) -> bool:
    """Whether a function has the shape of a logger's, and tells: it takes anything, as last of its parameters, and gives nothing."""
    signature = callee.signature
    if signature is None or signature.results or not signature.variadic or not signature.params:
        return False
    last = signature.params[-1].type
    others = (p.type for p in signature.params[:-1])
    if not isinstance(last, Slice) or last.elem != ANY or any(t not in (STRING, CONTEXT) for t in others):
        return False
    return all(is_told(target) for target in callee.targets)


def _decorates(callee: Callee) -> bool:
    """Whether a function only adds to a context: it gets one and gives one."""
    signature = callee.signature
    if signature is None or len(signature.results) != 1 or not signature.params:
        return False
    return signature.results[0].type == CONTEXT and signature.params[0].type == CONTEXT


def _makes_logger(fn: Function, callee: Callee) -> bool:
    """Whether a library function only gives what is logged with: `logrus.WithField(…)`."""
    results = callee.signature.results if callee.signature is not None and not callee.targets else ()
    found = named(results[0].type) if len(results) == 1 else None
    return found is not None and any(
        d.name == "log" for name in ("Errorf", "Error") for d in fn.program.directives_of(*found, name)
    )


def is_quiet(callee: Callee) -> bool:
    """A library function that only logs, signals, waits or computes."""
    if callee.targets:
        return False
    if callee.path in _HARMLESS_PATHS:
        return True
    return any(callee.directive(d) for d in _QUIET)
