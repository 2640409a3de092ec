"""Mechanical corrections of Go source, as edits. A correction is offered only where the result compiles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from goscan.facts.contexts.request_object import answers, is_call_of
from goscan.model import Edit, Fix
from goscan.semantics.function import Function
from goscan.semantics.objects import PkgName, Var
from goscan.semantics.types import Signature, named
from goscan.syntax import ast

_DETACHED = (1, 21)  # the language version that has context.WithoutCancel


def insert(fn: Function, offset: int, text: str) -> Edit:
    """Text at an offset of the function's file."""
    return Edit(fn.file.span(offset, offset), text)


def call_the_result(fn: Function, call: ast.CallExpr) -> Fix | None:
    """`defer factory()` as `defer factory()()`, where what is returned can be called so."""
    t = fn.type_of(call)
    if not isinstance(t, Signature) or t.params:
        return None
    return Fix(f"call the function that `{fn.text(call)}` returns", (insert(fn, call.end, "()"),))


def deferred_literal(fn: Function, call: ast.CallExpr) -> Fix | None:
    """`defer f(x)` as `defer func() { f(x) }()`: x is read when it runs."""
    if b"\n" in fn.file.data[call.start : call.end]:
        return None
    edits = (insert(fn, call.start, "func() { "), insert(fn, call.end, " }()"))
    return Fix("read the arguments when the deferred call runs", edits)


def detached(fn: Function, context: ast.Expr, inside: Iterable[Function] = ()) -> Fix | None:
    """`ctx` as `context.WithoutCancel(ctx)`.

    Only for a variable from outside of `inside`, the functions of the goroutine, and for the request's own context: a
    deadline that the goroutine sets itself must not be taken away.
    """
    package = _context_package(fn)
    if not package or fn.file.module.go < _DETACHED:
        return None
    match ast.unparen(context):
        case ast.Ident() as ident:
            var = fn.object(ident)
            if not isinstance(var, Var) or var.function in set(inside):
                return None
        case ast.CallExpr() as call if is_call_of(fn, call, "request-context"):
            pass
        case _:
            return None
    edits = (insert(fn, context.start, f"{package}.WithoutCancel("), insert(fn, context.end, ")"))
    return Fix("detach the context from the request", edits)


def _context_package(fn: Function) -> str:
    """The name under which the file imports package context, "" when nothing in the function must hide it."""
    for imported in fn.file.header.imports:
        if imported.path == "context" and imported.name not in ("_", "."):
            name = imported.name or "context"
            return "" if any(_hides(inner, name) for inner in fn.top.with_literals()) else name
    return ""


def _hides(fn: Function, package: str) -> bool:
    """Whether the function declares something by the name of an imported package."""
    if any(param.name == package for param in fn.params):
        return True
    return any(x.name == package and not isinstance(fn.object(x), PkgName) for x in fn.nodes(ast.Ident))


def copied(fn: Function, arg: ast.Expr) -> Fix | None:
    """`go f(c)` as `go f(c.Copy())`, where the framework makes copies: the argument is evaluated before the goroutine."""
    if not isinstance(ast.unparen(arg), ast.Ident) or not _has_copy(fn, arg):
        return None
    return Fix("hand the goroutine a copy", (insert(fn, arg.end, ".Copy()"),))


def copied_before(fn: Function, start: ast.Node, var: Var, inside: Sequence[Function]) -> Fix | None:
    """A copy made before the goroutine, which its literals use instead of the variable."""
    uses = [x for inner in inside for x in inner.nodes(ast.Ident) if x.name == var.name and inner.object(x) is var]
    if not uses or not _has_copy(inside[0], uses[0]) or any(_answered_by(inner, x) for inner in inside for x in uses):
        return None
    data, name = fn.file.data, f"{var.name}Copy"
    begin = data.rfind(b"\n", 0, start.start) + 1
    indent = data[begin : start.start].decode("utf-8", "replace")
    taken = re.search(rb"\b" + name.encode() + rb"\b", data) is not None
    if indent.strip() or taken or not isinstance(fn.parent(start), ast.BlockStmt):
        return None
    edits = [insert(fn, start.start, f"{name} := {var.name}.Copy()\n{indent}")]
    edits += [Edit(fn.file.span(x.start, x.end), name) for x in uses]
    return Fix("make a copy for the goroutine", tuple(edits))


def may_answer(fn: Function, index: int, depth: int = 3) -> bool:
    """Whether a function may answer the request with its parameter: a copy has no response to write to."""
    if index >= len(fn.params) or not depth:
        return True
    return any(_answered_by(user, ident, depth) for user, ident in fn.uses(fn.params[index]))


def _answered_by(fn: Function, ident: ast.Ident, depth: int = 3) -> bool:
    """As may_answer, for one use; what is handed on to something unknown may be answered there."""
    parent = fn.parent(ident)
    if isinstance(parent, ast.SelectorExpr):
        call = fn.parent(parent)
        return not isinstance(call, ast.CallExpr) or call.fun is not parent or answers(fn, call)
    if isinstance(parent, ast.CallExpr) and ident in parent.args:
        targets = fn.callee(parent).targets
        return not targets or any(may_answer(t, parent.args.index(ident), depth - 1) for t in targets)
    return parent is not None


def _has_copy(fn: Function, x: ast.Expr) -> bool:
    """Whether the type of a framework's request has a method Copy that copies it."""
    key = named(fn.type_of(x))
    return key is not None and any(d.name == "copy" for d in fn.program.directives_of(*key, "Copy"))
