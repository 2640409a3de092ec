"""The SQL text that a Go expression holds. Parts that cannot be known are UNKNOWN_TEXT."""

from __future__ import annotations

import os
import re
from itertools import product

from goscan.facts.persistence.definitions import additions, definitions, initial_value
from goscan.semantics.function import Function
from goscan.semantics.objects import CalleeKind, Var, VarKind
from goscan.semantics.sql import UNKNOWN_TEXT
from goscan.semantics.summary import summary
from goscan.syntax import ast

_MOST = 8  # variants of one text that are followed
_DEPTH = 6
_VERB = re.compile(r"%[-+# 0]*(?:\[(\d+)\])?[\d.*]*([a-zA-Z%])")
_SAME = frozenset({"TrimSpace", "ToLower", "Clone", "Trim", "TrimRight", "TrimLeft"})
UNKNOWN = (UNKNOWN_TEXT,)


def texts_of(fn: Function, expr: ast.Expr, depth: int = 0) -> tuple[str, ...]:
    """The texts that a string expression may hold, one for each way its variables may have been set."""
    constant = fn.constant(expr)
    if isinstance(constant, str):
        return (constant,)
    if depth > _DEPTH:
        return UNKNOWN
    match ast.unparen(expr):
        case ast.BinaryExpr(op="+"):
            return _joined([texts_of(fn, part, depth + 1) for part in _terms(expr)])
        case ast.Ident() as ident:
            return _variable(fn, ident, depth)
        case ast.SelectorExpr(sel=sel):
            var = fn.object(sel)
            return _package_text(fn, var, depth) if isinstance(var, Var) and var.kind is VarKind.PACKAGE else UNKNOWN
        case ast.CallExpr() as call:
            return _call(fn, call, depth)
    return UNKNOWN


def _terms(expr: ast.Expr) -> list[ast.Expr]:
    """The operands of a chain of +, left to right."""
    found: list[ast.Expr] = []
    at = ast.unparen(expr)
    while isinstance(at, ast.BinaryExpr) and at.op == "+":
        found.append(at.y)
        at = ast.unparen(at.x)
    return [at, *reversed(found)]


def _joined(parts: list[tuple[str, ...]]) -> tuple[str, ...]:
    found: list[str] = []
    for chosen in product(*parts):
        found.append("".join(chosen))
        if len(found) == _MOST:
            break
    return tuple(dict.fromkeys(found))


def _variable(fn: Function, ident: ast.Ident, depth: int) -> tuple[str, ...]:
    var = fn.object(ident)
    if not isinstance(var, Var):
        return UNKNOWN
    if var.kind is VarKind.PACKAGE:
        return _package_text(fn, var, depth)
    found: list[str] = []
    for definition in definitions(fn, ident):
        if definition.value is None or definition.call_result is not None:
            found += UNKNOWN
        elif definition.value is not ident:
            found += texts_of(definition.function, definition.value, depth + 1)
    added = [texts_of(fn, value, depth + 1) for value in additions(fn, ident)]
    return _joined([tuple(found[:_MOST]) or UNKNOWN, *added]) if added else tuple(dict.fromkeys(found)) or UNKNOWN


def _package_text(fn: Function, var: Var, depth: int) -> tuple[str, ...]:
    value = initial_value(fn, var)
    if value is not None:
        return texts_of(*value, depth + 1)
    return _embedded(fn, var)


def _embedded(fn: Function, var: Var) -> tuple[str, ...]:
    """The file that `//go:embed name` above a string variable includes."""
    package = fn.program.package(var.path)
    home = package.find(var.name) if package is not None else None
    if home is None or var.decl is None:
        return UNKNOWN
    data = home.file.data
    line_start = data.rfind(b"\n", 0, var.decl.start)
    before = data[max(0, line_start - 200) : line_start].rsplit(b"\n", 1)[-1].strip()
    if not before.startswith(b"//go:embed "):
        return UNKNOWN
    name = before.removeprefix(b"//go:embed ").strip().strip(b'"').decode("utf-8", "replace")
    path = os.path.normpath(os.path.join(home.file.directory, name))
    if not path.startswith(home.file.directory) or not path.endswith(".sql"):
        return UNKNOWN
    try:
        with open(path, encoding="utf-8", errors="replace") as stream:
            return (stream.read(1_000_000),)
    except OSError:
        return UNKNOWN


def _call(fn: Function, call: ast.CallExpr, depth: int) -> tuple[str, ...]:
    callee = fn.callee(call)
    if callee.kind is CalleeKind.CONVERSION and len(call.args) == 1:
        return texts_of(fn, call.args[0], depth + 1)
    if callee.is_("fmt", "", "Sprintf") and call.args:
        return _sprintf(fn, call, depth)
    if callee.path == "strings" and not callee.recv and callee.name in _SAME and call.args:
        return texts_of(fn, call.args[0], depth + 1)
    if callee.path == "github.com/jmoiron/sqlx" and callee.name == "Rebind" and call.args:
        return texts_of(fn, call.args[-1], depth + 1)
    if callee.name == "String" and callee.recv == "Builder" and callee.path == "strings":
        return _built(fn, call, depth)
    if callee.complete and len(callee.targets) == 1:
        return _returned(callee.targets[0])
    return UNKNOWN


@summary(bottom=UNKNOWN)
def _returned(fn: Function) -> tuple[str, ...]:
    """What a function with one result returns."""
    found: list[str] = []
    for stmt in fn.nodes(ast.ReturnStmt):
        found += texts_of(fn, stmt.results[0], 2) if len(stmt.results) == 1 else UNKNOWN
    return tuple(dict.fromkeys(found[:_MOST])) or UNKNOWN


def _sprintf(fn: Function, call: ast.CallExpr, depth: int) -> tuple[str, ...]:
    """Known arguments are put in; unknown ones leave UNKNOWN_TEXT, which the SQL reader takes for an operand or a name."""
    found: list[str] = []
    for form in texts_of(fn, call.args[0], depth + 1):
        pieces: list[tuple[str, ...]] = []
        at, position = 0, 1
        for verb in _VERB.finditer(form):
            pieces.append((form[at : verb.start()],))
            at = verb.end()
            if verb[2] == "%":
                pieces.append(("%",))
                continue
            if verb[1]:
                position = int(verb[1])
            known = position < len(call.args) and not call.ellipsis
            pieces.append(_argument(fn, call.args[position], verb[2], depth) if known else UNKNOWN)
            position += 1
        found += _joined([*pieces, (form[at:],)])
    return tuple(dict.fromkeys(found[:_MOST]))


def _argument(fn: Function, arg: ast.Expr, verb: str, depth: int) -> tuple[str, ...]:
    constant = fn.constant(arg)
    if isinstance(constant, bool):
        return UNKNOWN
    if isinstance(constant, int) and verb in "dvs":
        return (str(constant),)
    texts = texts_of(fn, arg, depth + 1)
    return tuple(f'"{t}"' if t != UNKNOWN_TEXT else t for t in texts) if verb == "q" else texts


def _built(fn: Function, call: ast.CallExpr, depth: int) -> tuple[str, ...]:
    """What was written to a strings.Builder before, in source order; whether each write happens is not asked."""
    receiver = fn.callee(call).receiver
    var = fn.object(receiver) if isinstance(receiver, ast.Ident) else None
    if not isinstance(var, Var):
        return UNKNOWN
    parts: list[tuple[str, ...]] = []
    for user, ident in fn.uses(var):
        if ident.start >= call.start:
            continue
        written = _written(user, ident)
        if written is None:
            return UNKNOWN
        parts.append(texts_of(user, written, depth + 1) if isinstance(written, ast.Expr) else UNKNOWN)
    return _joined(parts) or UNKNOWN


def _written(user: Function, ident: ast.Ident) -> ast.Expr | tuple[()] | None:
    """What one use of a builder appends: an expression, () for something unknown; None when the use is not understood."""
    parent = user.parent(ident)
    if isinstance(parent, ast.UnaryExpr):
        call = user.parent(parent)
        known = isinstance(call, ast.CallExpr) and user.callee(call).path == "fmt"
        if known and isinstance(call, ast.CallExpr) and len(call.args) == 2:
            return call.args[1]
        return () if known else None
    call = user.parent(parent) if parent is not None else None
    if not isinstance(parent, ast.SelectorExpr) or not isinstance(call, ast.CallExpr):
        return None
    match parent.sel.name:
        case "WriteString" if call.args:
            return call.args[0]
        case "WriteByte" | "WriteRune" | "Write":
            return ()
        case "Len" | "Grow" | "Reset" | "Cap":
            return ast.BasicLit(ident.start, ident.start, "STRING", '""')
    return None
