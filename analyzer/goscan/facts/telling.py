"""Telling somebody: logging, spans, metrics and error trackers, directly or through functions of the project."""

from __future__ import annotations

import enum

from goscan.semantics.cfg import Edge
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind
from goscan.semantics.summary import summary
from goscan.syntax import ast


class Level(enum.IntEnum):
    """How loudly a call tells; NONE is a call that tells nobody."""

    NONE = 0
    DEBUG = 1
    INFO = 2
    WARN = 3
    ERROR = 4
    FATAL = 5


_LEVELS = {
    "none": Level.ERROR,  # a logger without levels, such as package log: as loud as it can be
    "debug": Level.DEBUG,
    "info": Level.INFO,
    "warn": Level.WARN,
    "error": Level.ERROR,
    "fatal": Level.FATAL,
    "panic": Level.FATAL,
}
# Names a logging library nobody described gives to its functions. Only used when the callee cannot be resolved to a
# body or a stub; errs towards silence, as the call then counts as telling.
_LOUD_WORDS = ("error", "warn", "fatal", "crit", "alert", "panic", "exception", "capture", "report", "notify")
_QUIET_WORDS = ("log", "info", "print", "notice", "record", "emit", "event", "metric")


def level_of(fn: Function, call: ast.CallExpr) -> Level:
    """How loudly a call tells somebody something, whatever it tells."""
    callee = fn.callee(call)
    log = callee.directive("log")
    if log is not None:
        return _level(fn, call, log.get("level", "info")) if _seen(fn, call, log.get("writer")) else Level.NONE
    if callee.directive("span") is not None:
        return Level.ERROR
    if callee.directive("event-send") is not None:
        return _event_level(fn, call)
    if callee.targets:
        return max(tells(target) for target in callee.targets)
    return _by_name(callee)


def _seen(fn: Function, call: ast.CallExpr, writer: str) -> bool:
    """Whether what is written reaches somebody: always, unless it goes to a writer that is no standard stream."""
    if not writer:
        return True
    index = int(writer)
    return index < len(call.args) and fn.text(call.args[index]) in ("os.Stdout", "os.Stderr")


def _level(fn: Function, call: ast.CallExpr, word: str) -> Level:
    """`level=arg:N` names the parameter that carries the level; one that cannot be read counts as an error's."""
    if word.startswith("arg:"):
        index = int(word[4:])
        text = fn.text(call.args[index]).lower() if index < len(call.args) else ""
        return next((level for name, level in _LEVELS.items() if name in text), Level.ERROR)
    return _LEVELS.get(word, Level.INFO)


def _event_level(fn: Function, call: ast.CallExpr) -> Level:
    """The level of the event that a zerolog chain started; an event kept in a variable counts as an error's."""
    at: ast.Expr = call
    while True:
        at = ast.unparen(at)
        match at:
            case ast.CallExpr(fun=ast.SelectorExpr(x=inner)):
                event = fn.callee(at).directive("event")
                if event is not None:
                    return _level(fn, at, event.get("level", "info"))
                at = inner
            case _:
                return Level.ERROR


def _by_name(callee: Callee) -> Level:
    if callee.kind in (CalleeKind.BUILTIN, CalleeKind.CONVERSION) or callee.directives:
        return Level.NONE
    if callee.signature is not None and callee.path:  # described, and no directive says that it tells
        return Level.NONE
    name = callee.name.lower()
    if name == "error" and callee.kind is CalleeKind.INTERFACE:  # err.Error()
        return Level.NONE
    if any(word in name for word in _LOUD_WORDS):
        return Level.ERROR
    return Level.INFO if any(word in name for word in _QUIET_WORDS) else Level.NONE


def offers_send(fn: Function, edge: Edge) -> bool:
    """Whether the edge enters a case of a select that could have sent instead: nobody was there to be told."""
    clause = edge.clause
    if not isinstance(clause, ast.CommClause) or isinstance(clause.comm, ast.SendStmt):
        return False
    select = fn.parent(clause)
    return isinstance(select, ast.SelectStmt) and any(isinstance(c.comm, ast.SendStmt) for c in select.clauses)


@summary(bottom=Level.NONE)
def tells(fn: Function) -> Level:
    """The loudest call that fn makes itself, on some path; a goroutine or a literal it starts does not count."""
    loudest = Level.NONE
    for call in fn.nodes(ast.CallExpr):
        if not isinstance(fn.parent(call), ast.GoStmt):
            loudest = max(loudest, level_of(fn, call))
            if loudest is Level.FATAL:
                break
    return loudest
