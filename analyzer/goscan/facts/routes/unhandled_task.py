"""Tasks that are put into a queue under a type for which nobody registers a handler: they wait there for ever, or are thrown away.

Types are compared by their text, or as fields of a configuration. Silent when one registration names its type in a way that
cannot be followed, when nothing at all is registered, and for a type that a caller chooses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.dependencies.dependency_store import selected
from goscan.facts.facts import Facts
from goscan.facts.persistence.definitions import definitions
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.source.files import SourceFile
from goscan.syntax import ast

_ASYNQ = "github.com/hibiken/asynq"
_ENQUEUES = re.compile(rb"asynq\.NewTask\(")
_REGISTERS = re.compile(rb"\.Handle(?:Func)?\(")

Key = tuple[str, ...]
"""The text of a type, or owner and name of the field that holds it."""


@record(frozen=True, eq=False)
class UnhandledTask:
    """A task that is made for a type without a handler; other is a registration of another type."""

    site: Site
    type: str
    other: Site


def unhandled_tasks(facts: Facts) -> Iterator[UnhandledTask]:
    """Those of the reported files."""
    workspace = facts.program.workspace
    made = [
        t for file in workspace.reported_files if not file.is_test for t in _calls(facts, file, _ENQUEUES, "NewTask")
    ]
    handled = facts.once("handled tasks", lambda: _handled(facts)) if made else None
    if not handled:
        return
    for fn, call in made:
        keys = _keys(fn, call.args[0]) if call.args else None
        if keys is not None and len(keys) == 1 and not _is_handled(next(iter(keys)), handled):
            yield UnhandledTask(Site(fn, call), fn.text(call.args[0]), next(iter(handled.values())))


def _handled(facts: Facts) -> dict[Key, Site] | None:
    """The types that handlers are registered for; None when one cannot be told."""
    found: dict[Key, Site] = {}
    for file in facts.program.workspace.searched_files:
        if file.is_test or b"asynq" not in file.data:
            continue
        for fn, call in _calls(facts, file, _REGISTERS, "Handle", "HandleFunc"):
            keys = _keys(fn, call.args[0]) if call.args else None
            if keys is None:
                return None
            for key in keys:
                found.setdefault(key, Site(fn, call))
    return found


def _calls(
    facts: Facts, file: SourceFile, cue: re.Pattern[bytes], *names: str
) -> Iterator[tuple[Function, ast.CallExpr]]:
    decls = {decl: None for match in cue.finditer(file.data) if (decl := file.decl_at(match.start())) is not None}
    for decl in decls:
        if decl.kind == "func":
            for fn in facts.program.declared(file, decl).with_literals():
                for call in fn.nodes(ast.CallExpr):
                    callee = fn.callee(call)
                    if callee.path == _ASYNQ and callee.name in names:
                        yield fn, call


def _is_handled(key: Key, handled: dict[Key, Site]) -> bool:
    """A handler serves the types that begin with its own; where one is named by a field, that may hold any text.

    Of a field it is known that nothing is registered for it where others of its struct have handlers.
    """
    fields = [other for other in handled if len(other) > 1]
    if len(key) == 1:
        return bool(fields) or any(key[0].startswith(other[0]) for other in handled)
    return key in handled or not any(other[:-1] == key[:-1] for other in fields)


def _keys(fn: Function, expr: ast.Expr, depth: int = 0) -> frozenset[Key] | None:
    """What a type may be; None when that cannot be told. Of a text that is put together, the fields in it and how it begins."""
    expr = ast.unparen(expr)
    constant = fn.constant(expr)
    if isinstance(constant, str):
        return frozenset({(constant.partition("%")[0],)})
    match expr:
        case ast.SelectorExpr():
            owner = selected(fn, expr)
            return frozenset({(owner.path, owner.name, expr.sel.name)}) if owner is not None else None
        case ast.Ident() if depth < 2:
            values = [d.value for d in definitions(fn, expr)]
            found = [_keys(fn, value, depth + 1) if value is not None else None for value in values]
            known = [f for f in found if f is not None]
            return frozenset().union(*known) if found and len(known) == len(found) else None
        case ast.CallExpr(args=args) if fn.callee(expr).is_("fmt", "", "Sprintf"):
            parts = [_keys(fn, arg, 2) for arg in args]
            return frozenset(key for part in parts if part is not None for key in part if key != ("",)) or None
    return None
