"""Who uses a handler: by its name, through an interface, by reflection; and who would register it, but is not called itself."""

from __future__ import annotations

import re

from goscan.facts.facts import Facts
from goscan.facts.routes.endpoint import endpoint
from goscan.semantics.function import Function
from goscan.semantics.objects import Func, Reference
from goscan.semantics.types import Interface, Named
from goscan.source.files import SourceFile
from goscan.source.outline import OutlineDecl
from goscan.syntax import ast

# A name in more declarations than this is taken for registered (errs towards silence).
_MENTIONS = 150


def user_of(fn: Function) -> Function | None:
    """A declaration outside tests, other than its own, that uses the handler by name, or asks for it in an interface.

    The handler itself where it is taken for used and nobody can say by whom; None for one that nothing uses.
    """
    name = fn.decl_name
    value = re.compile(rb"[.(\s]" + re.escape(name.encode()) + rb"\s*[,)\n]")
    own = fn.declaration.outline
    found = [m for m in fn.program.workspace.mentions(name) if m[1] is not own and not m[0].is_test]
    if len(found) > _MENTIONS or (not fn.recv_name and len(found) > 1):
        return fn  # the name of a function tells more than that of a method: the text alone is asked
    found.sort(key=lambda m: value.search(m[0].data, m[1].start, m[1].end) is None)
    return next((user for file, decl in found if (user := _used_by(fn, file, decl)) is not None), None)


def _used_by(fn: Function, file: SourceFile, decl: OutlineDecl) -> Function | None:
    if decl.kind == "type":
        demanded = bool(fn.recv_name) and any(_demands(fn, Named(file.package_path, name)) for name in decl.names)
        return fn if demanded else None
    if decl.kind not in ("func", "var"):
        return None
    top = fn.program.declared(file, decl)
    return top if any(_uses_in(fn, inner) for inner in top.with_literals()) else None


def _uses_in(fn: Function, user: Function) -> bool:
    name = fn.decl_name
    spelled = re.compile(rf"(?:^|[:;,.\"`]){re.escape(name)}(?:$|[;,\"`])")
    for text in user.nodes(ast.BasicLit):
        if text.kind == "STRING" and name in text.value and spelled.search(text.value):
            return True  # by reflection
    for ident in user.nodes(ast.Ident):
        selected = not fn.recv_name or isinstance(user.parent(ident), ast.SelectorExpr)
        if ident.name == name and selected and _may_denote(fn, user, ident):
            return True
    return False


def _may_denote(fn: Function, user: Function, ident: ast.Ident) -> bool:
    """Whether a name is the handler, or something that cannot be resolved."""
    found = user.object(ident)
    if found is None:
        return True
    if not isinstance(found, Func):
        return False
    if found.function is not None:
        # Files for other builds have functions of the same name.
        other = found.function
        return (other.package.path, other.recv_name, other.decl_name) == (fn.package.path, fn.recv_name, fn.decl_name)
    return _demands(fn, Named(found.path, found.recv)) if found.recv else False


def _demands(fn: Function, t: Named) -> bool:
    """Whether t is an interface with the method, and the receiver's type implements it."""
    program = fn.program
    under = program.underlying(t)
    if not isinstance(under, Interface):
        return False
    return program.method(t, fn.decl_name) is not None and program.implements(Named(fn.package.path, fn.recv_name), t)


def only_use(fn: Function, user: Function) -> Reference | None:
    """The use as a value by a declaration that is the only one to use the handler."""
    uses = fn.program.references(fn)
    if not uses or any(u.function.top is not user for u in uses) or any(True for _ in fn.program.callers(fn)):
        return None
    return uses[0]


def is_idle(facts: Facts, fn: Function) -> bool:
    """Whether nothing outside tests names a function that registers handlers; the text alone is asked."""
    name = fn.decl_name
    if (
        not isinstance(fn.node, ast.FuncDecl)
        or name in ("main", "init")
        or fn.file.generated
        or endpoint(fn) is not None
    ):
        return False
    own = fn.declaration.outline
    mentioned = fn.program.workspace.mentions(name, None if name[:1].isupper() else (fn.package.path,))
    return facts.once(("idle", fn), lambda: all(d is own or f.is_test for f, d in mentioned))
