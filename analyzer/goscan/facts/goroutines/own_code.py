"""Whose code a goroutine runs: the service's own, or that of libraries alone.

Libraries panic as well, but what a missing recover costs is told by the service's own indexes, assertions and nil values.
"""

from __future__ import annotations

from goscan.facts.goroutines.join import receiver_of
from goscan.facts.goroutines.panicking import asserts, may_panic
from goscan.facts.goroutines.recover import exposed, is_spared
from goscan.facts.goroutines.telling import logs_itself
from goscan.facts.goroutines.work import call_works
from goscan.semantics.function import Function
from goscan.semantics.objects import CalleeKind
from goscan.semantics.program import Program
from goscan.semantics.summary import summary
from goscan.semantics.types import Signature
from goscan.syntax import ast

# What panics when the handler has returned, and what calls methods of the value that it is given.
_PANICKING = frozenset({("net/http", "ResponseWriter"), ("net/http", "Flusher"), ("container/heap", ""), ("sort", "")})


FEW = 2
"""So many functions of the scanned modules may stand between a goroutine and the libraries that do its work."""


@summary(bottom=False)
def runs_own_code(fn: Function) -> bool:
    """Whether fn, and what it calls, does more than call libraries: something may panic itself, or calls what it was given.

    More than a few functions of the scanned modules count as such, for the pointers that they follow, at which nobody
    looks: errs towards silence for fewer.
    """
    work, named = [fn], {fn}
    while work:
        at = work.pop()
        if _may_panic_itself(at):
            return True
        for target in (t for call in _working_calls(at) for t in at.callee(call).targets):
            if target not in named:
                named.add(target)
                work.append(target)
        if sum(map(_is_function, named)) > FEW + 1:
            return True
    return False


def _may_panic_itself(fn: Function) -> bool:
    if any(may_panic(fn, index) for index in fn.nodes(ast.IndexExpr)):
        return True
    if any(asserts(fn, assertion) for assertion in fn.nodes(ast.TypeAssertExpr)):
        return True
    return any(_is_own(fn, call) for call in _working_calls(fn))


def _working_calls(fn: Function) -> list[ast.CallExpr]:
    calls = (call for call in fn.nodes(ast.CallExpr) if not isinstance(fn.parent(call), ast.GoStmt))
    working = (call for call in calls if call_works(fn, call, exposed) and not is_spared(fn, call))
    return [call for call in working if not logs_itself(fn, call)]


def called_alone(fn: Function) -> tuple[Function, ...]:
    """The function of the scanned modules that a literal is there to call: it does no other work."""
    calls = _working_calls(fn) if isinstance(fn.node, ast.FuncLit) else []
    return fn.callee(calls[0]).targets if len(calls) == 1 and not fn.nodes(ast.IndexExpr) else ()


def _is_own(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call that no body is known of runs code of the scanned modules, or code that nobody here knows."""
    callee = fn.callee(call)
    if callee.key[:2] in _PANICKING or any(_is_code(fn, arg) for arg in call.args):
        return True
    match callee.kind:
        case _ if callee.targets:
            return False
        case CalleeKind.VALUE:
            return True
        case CalleeKind.INTERFACE:
            return _is_scanned(fn.program, callee.path)
        case CalleeKind.UNKNOWN:
            return _is_declared(fn.program, callee.name) and not _is_of_library(fn, call)
    return False


def _is_function(fn: Function) -> bool:
    """Whether fn is a function that somebody wrote and gave a name: one that is called counts, whatever it does."""
    return not fn.file.generated and not isinstance(fn.node, ast.FuncLit)


def _is_code(fn: Function, arg: ast.Expr) -> bool:
    """Whether an argument is a function that the callee may call and that may panic."""
    x = ast.unparen(arg)
    if isinstance(x, ast.FuncLit):
        return runs_own_code(fn.literal(x))
    return isinstance(fn.program.underlying(fn.type_of(x)), Signature)


def _is_scanned(program: Program, path: str) -> bool:
    package = program.package(path)
    return package is not None and not package.is_stub


def _is_of_library(fn: Function, call: ast.CallExpr) -> bool:
    """Whether the value whose method is called is what a call of a library gave, though its type is not known."""
    var = receiver_of(fn, call)
    found = var.function.assignments(var) if var is not None and var.function is not None else []
    values = [ast.unparen(a.value) for a in found if a.value is not None]
    return bool(values) and all(_calls_library(found[0].function, value) for value in values)


def _calls_library(fn: Function, value: ast.Expr) -> bool:
    callee = fn.callee(value) if isinstance(value, ast.CallExpr) else None
    return callee is not None and bool(callee.path) and not callee.targets and not _is_scanned(fn.program, callee.path)


def _is_declared(program: Program, name: str) -> bool:
    """Whether the scanned modules may declare a method of that name, for a call of a value whose type is not known."""
    known = program.memo.setdefault(_is_declared, {})
    if name not in known:
        text = f") {name}(".encode()
        known[name] = any(text in file.data for file in program.workspace.searched_files)
    return bool(known[name])


@summary(bottom=False)
def ends_process(fn: Function) -> bool:
    """Whether the last act of fn ends the process, and it has no other way out: it shuts the service down."""
    last = fn.body.stmts[-1] if fn.body is not None and fn.body.stmts else None
    if not isinstance(last, ast.ExprStmt) or not isinstance(last.x, ast.CallExpr) or fn.nodes(ast.ReturnStmt):
        return False
    targets = fn.callee(last.x).targets
    return fn.never_returns(last.x) or (bool(targets) and all(ends_process(t) for t in targets))
