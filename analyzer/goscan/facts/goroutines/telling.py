"""Telling somebody: logging, spans, metrics and error trackers, directly or through functions of the project."""

from __future__ import annotations

import enum
import re
from collections import deque

from goscan.semantics.cfg import Edge
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import words
from goscan.semantics.objects import Callee, CalleeKind
from goscan.semantics.summary import summary
from goscan.semantics.types import STRING
from goscan.syntax import ast

_LIMIT = 300
"""Functions that are looked through for one that tells."""


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
_VERB = re.compile(r"(?:Debug|Info|Notice|Warn|Warning|Error|Fatal|Panic|Print|Log|Trace)(?:f|ln|w|s|Context|Ctx)?")
_KEEPING = frozenset({"add", "append", "write", "insert", "save", "create", "store", "record", "push", "put"})
_QUIET_WORDS = ("log", "info", "print", "notice", "record", "emit", "event", "metric")


def tells(fn: Function, call: ast.CallExpr, least: Level = Level.DEBUG) -> bool:
    """Whether a call tells somebody something, whatever it tells, at least so loudly."""
    callee = fn.callee(call)
    if _speaks_itself(callee):
        return _own_level(fn, call, callee) >= least
    if is_log_entry(callee) and _entry_level(fn, call) >= least:
        return True
    if logger_level(callee) >= least:
        return True
    if any(is_told(target, least) for target in callee.targets):
        return True
    # The level of a logger of the project's own is in the name of its method.
    return _is_loud(callee.name) and any(is_told(target) for target in callee.targets)


def is_logging_verb(name: str) -> bool:
    """`Errorf`, `Info`."""
    return _VERB.fullmatch(name) is not None


def logger_level(callee: Callee) -> Level:
    """The level of a call of a logger of the project's own, by its names: `Log.Warning(…)`; what it does is not asked."""
    if not is_logging_verb(callee.name):
        return Level.NONE
    receiver = callee.receiver.sel if isinstance(callee.receiver, ast.SelectorExpr) else callee.receiver
    named = receiver.name if isinstance(receiver, ast.Ident) else ""
    if not any("log" in name.lower() for name in (callee.recv, named, callee.path.rpartition("/")[2])):
        return Level.NONE
    return Level.ERROR if _is_loud(callee.name) else Level.INFO


def logs_by_name(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a statement calls what only a logger that nobody described has: `logger.Errorf(…)` of an unknown package."""
    callee = fn.callee(call)
    unknown = callee.signature is None and not callee.targets and not callee.directives
    return unknown and is_logging_verb(callee.name) and isinstance(fn.parent(call), ast.ExprStmt)


def logs_itself(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a statement calls a logger of the project's own: its name says so, and it tells."""
    callee = fn.callee(call)
    named = _VERB.fullmatch(callee.name) is not None and isinstance(fn.parent(call), ast.ExprStmt)
    return named and bool(callee.targets) and all(is_told(target) for target in callee.targets)


def is_log_entry(callee: Callee) -> bool:
    """`AddLog(id, "info", "scan completed")`: a function of the project that keeps a log of its own, by its name and the text it gets."""
    parts, signature = words(callee.name), callee.signature
    keeps = len(parts) >= 2 and parts[0] in _KEEPING and parts[-1] in ("log", "logs")
    return keeps and bool(callee.targets) and signature is not None and any(p.type == STRING for p in signature.params)


def _entry_level(fn: Function, call: ast.CallExpr) -> Level:
    values = (fn.constant(arg) for arg in call.args)
    named = [_LEVELS[v.lower()] for v in values if isinstance(v, str) and v.lower() in _LEVELS]
    return named[0] if named else Level.INFO


def _is_loud(name: str) -> bool:
    return any(word in name.lower() for word in _LOUD_WORDS)


def _speaks_itself(callee: Callee) -> bool:
    """Whether what a callee tells is known without looking into a body of the project."""
    return not callee.targets or any(d.name in ("log", "span", "event-send") for d in callee.directives)


def _own_level(fn: Function, call: ast.CallExpr, callee: Callee) -> Level:
    """How loudly a call tells without any body of the project."""
    log = callee.directive("log")
    if log is not None:
        return _level(fn, call, log.get("level", "info")) if _seen(fn, call, log.get("writer")) else Level.NONE
    if callee.directive("span") is not None:
        return Level.ERROR
    if callee.directive("event-send") is not None:
        return _event_level(fn, call)
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


def is_told(fn: Function, least: Level = Level.DEBUG) -> bool:
    """Whether fn itself makes a call that tells at least so loudly, on some path; a goroutine it starts does not count.

    Also yes when more functions would have to be looked through than is worth it: errs towards silence.
    """
    work, seen = deque([fn]), {fn}
    while work:
        loudest, through = _spoken(work.popleft())
        if loudest >= least or len(seen) > _LIMIT:
            return True
        for target in through:
            if target not in seen:
                seen.add(target)
                work.append(target)
    return False


@summary(bottom=(Level.NONE, ()))
def _spoken(fn: Function) -> tuple[Level, tuple[Function, ...]]:
    """The loudest call that needs no look into another body, and the bodies behind the other calls."""
    loudest, through = Level.NONE, dict[Function, None]()
    for call in fn.nodes(ast.CallExpr):
        if isinstance(fn.parent(call), ast.GoStmt):
            continue
        callee = fn.callee(call)
        if _speaks_itself(callee):
            loudest = max(loudest, _own_level(fn, call, callee))
            if loudest >= Level.WARN:
                return loudest, ()  # loud enough for every question
        elif (level := logger_level(callee)) > Level.NONE:
            loudest = max(loudest, level)
        else:
            through.update(dict.fromkeys(callee.targets))
    return loudest, tuple(through)
