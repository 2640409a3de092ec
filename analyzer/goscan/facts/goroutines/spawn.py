"""What starts a goroutine: the go statement, library functions by directive, the user's own wrappers by their bodies."""

from __future__ import annotations

import re

from goscan.facts.goroutines.recover import guard_of
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.callers import mentioning
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, Directive, Var, VarKind
from goscan.semantics.program import Program
from goscan.semantics.summary import summary
from goscan.semantics.types import Signature
from goscan.source.cues import SPAWNER_NAMES
from goscan.source.files import SourceFile
from goscan.syntax import ast


@record(frozen=True)
class Spawner:
    """A function that runs the func in its parameter `param` in a goroutine.

    recovers: a panic of the func is caught for good. wait names the method of the same receiver that waits for the
    goroutines; rethrows: the panic is raised again there. scheduled: the func is run by time, again and again, and its
    panics are caught when the module uses the function `unless` of the same library. start is where one that the scanned
    modules declare starts the goroutine, through however many wrappers.
    """

    name: str
    param: int
    recovers: bool = False
    wait: str = ""
    rethrows: bool = False
    scheduled: bool = False
    unless: str = ""
    start: Site | None = None


def spawner_of(callee: Callee) -> Spawner | None:
    """The spawner that a callee is. A callee with several possible bodies counts only if all of them are spawners."""
    directive = callee.directive("spawn")
    if directive is not None:
        return _by_directive(callee, directive)
    cron = callee.directive("cron")
    if cron is not None:
        recovers, unless = bool(cron.get("recovers")), cron.get("unless")
        return Spawner(_spelled(callee), int(cron.get("handler", "0")), recovers, scheduled=True, unless=unless)
    found = [wrapper_of(target) for target in callee.targets]
    if not found or any(s is None for s in found):
        return None
    first = found[0]
    assert first is not None
    start = first.start if len(found) == 1 else None
    return Spawner(callee.name, first.param, all(s is not None and s.recovers for s in found), start=start)


def _by_directive(callee: Callee, directive: Directive) -> Spawner:
    wait = directive.get("joins") or directive.get("rethrows")
    return Spawner(
        name=_spelled(callee),
        param=int(directive.get("func", "0")),
        recovers=bool(directive.get("recovers")),
        wait=wait if wait != "true" else "Wait",
        rethrows=bool(directive.get("rethrows")),
    )


def _spelled(callee: Callee) -> str:
    """`time.AfterFunc`, `cron.Cron.AddFunc`."""
    package = re.sub(r"/v[0-9]+$", "", callee.path).rsplit("/", 1)[-1]
    return ".".join(filter(None, (package, callee.recv, callee.name)))


def recovers_jobs(fn: Function, call: ast.CallExpr, name: str) -> bool:
    """Whether the scheduler that a job is given to in fn recovers it, because the library's function `name` was used.

    Of one made in fn its options tell; of any other, whether the module uses the function at all: errs towards silence.
    """
    made = _making(fn, call)
    if made is not None and all(isinstance(ast.unparen(arg), ast.CallExpr) for arg in made.args):
        return any(_recovers(fn, n) for n in ast.walk(made, into_literals=False))
    users = (inner for top in fn.program.mentioning(name) for inner in top.with_literals())
    return any(_recovers(user, n) for user in users for n in user.nodes(ast.CallExpr))


def _recovers(fn: Function, node: ast.Node) -> bool:
    return isinstance(node, ast.CallExpr) and fn.callee(node).directive("recover-wrapper") is not None


def _making(fn: Function, call: ast.CallExpr) -> ast.CallExpr | None:
    """The library call that made the local variable whose method call calls."""
    fun = ast.unparen(call.fun)
    var = variable_of(fn, fun.x) if isinstance(fun, ast.SelectorExpr) else None
    found = fn.assignments(var) if var is not None and var.kind is VarKind.LOCAL else []
    value = ast.unparen(found[0].value) if len(found) == 1 and found[0].value is not None else None
    return value if isinstance(value, ast.CallExpr) and not fn.callee(value).targets else None


@summary(bottom=None)
def wrapper_of(fn: Function) -> Spawner | None:
    """The spawner that fn is by its body: it runs one of its func parameters in a goroutine.

    The parameter may be called by a goroutine of the body, be the goroutine itself, or be handed to another spawner.
    """
    for index, param in enumerate(fn.params):
        if not isinstance(fn.program.underlying(fn.var_type(param)), Signature):
            continue
        for user, ident in fn.uses(param):
            found = _spawned_at(user, ident)
            if found is not None:
                start, recovers = found
                return Spawner(fn.name, index, recovers, start=start)
    return None


def _spawned_at(user: Function, ident: ast.Ident) -> tuple[Site, bool] | None:
    """Where the use starts the func in a goroutine, and whether a panic of it is recovered there; None if it does not."""
    parent = user.parent(ident)
    if isinstance(parent, ast.CallExpr) and parent.fun is ident:
        stmt = user.parent(parent)
        if isinstance(stmt, ast.GoStmt):
            return Site(user, stmt), False
        return _inside_goroutine(user)
    if isinstance(parent, ast.CallExpr):
        return _handed_on(user, parent, ident)
    return None


def _inside_goroutine(user: Function) -> tuple[Site, bool] | None:
    """Like _spawned_at, for a call that stands in the literal `user`."""
    at, recovered = user, False
    while at.outer is not None:
        recovered = recovered or guard_of(at) is not None
        call = at.outer.parent(at.node)
        if isinstance(call, ast.CallExpr):
            stmt = at.outer.parent(call)
            if call.fun is at.node and isinstance(stmt, ast.GoStmt):
                return Site(at.outer, stmt), recovered
            found = _handed_on(at.outer, call, at.node) if call.fun is not at.node else None
            if found is not None:
                start, recovers = found
                return start, recovered or recovers
        at = at.outer
    return None


def _handed_on(fn: Function, call: ast.CallExpr, work: ast.Node) -> tuple[Site, bool] | None:
    """Like _spawned_at, for work that is an argument of a call in fn."""
    spawner = spawner_of(fn.callee(call))
    if spawner is None or spawner.param >= len(call.args) or call.args[spawner.param] is not work:
        return None
    return spawner.start or Site(fn, call), spawner.recovers


def spawner_names(program: Program) -> frozenset[str]:
    """The names under which something can be called that starts a goroutine, but for variables."""
    known: frozenset[str] | None = program.memo.get(spawner_names)
    if known is None:
        names = {*SPAWNER_NAMES.split(), *(name for _, _, name in program.extra_directives)}
        names.update(fn.decl_name for fn in wrappers(program))
        names.update(decl.name for decl in program.workspace.annotated(b"//goscan:spawn"))
        known = program.memo[spawner_names] = frozenset(names)
    return known


def may_spawn(fn: Function, call: ast.CallExpr, names: frozenset[str]) -> bool:
    """Whether a call can be one of a spawner; saves resolving most calls.

    Names decide, but what is handed a literal, or is called through a variable, may be anything.
    """
    fun = ast.unparen(call.fun)
    if isinstance(fun, ast.IndexExpr):
        fun = ast.unparen(fun.x)
    if any(isinstance(arg, ast.FuncLit) for arg in call.args):
        return True
    match fun:
        case ast.SelectorExpr(sel=ast.Ident(name=name)):
            return name in names
        case ast.Ident(name=name):
            return name in names or isinstance(fn.declaration.info.uses.get(fun), Var)
    return True


def wrappers(program: Program) -> tuple[Function, ...]:
    """The spawners that the scanned modules declare themselves, wrappers of wrappers included."""
    found: dict[Function, None] = {}
    candidates = program.candidates("go", steps=2, accept=_takes_func)
    work = [fn for fn in candidates if wrapper_of(fn) is not None]
    while work:
        fn = work.pop()
        if fn not in found:
            found[fn] = None
            callers = (top for top in mentioning(program, fn) if _shows_func(top))
            work += [top for top in callers if wrapper_of(top) is not None]
    return tuple(found)


def _shows_func(top: Function) -> bool:
    outline = top.declaration.outline
    return _takes_func(top.file, outline.start, outline.end)


def _takes_func(file: SourceFile, start: int, end: int) -> bool:
    """Whether the signature of a function shows a func type. A parameter of a named func type is missed."""
    data = file.data
    start += data.startswith(b"\n", start)
    return (
        data.startswith(b"func", start) and data.find(b"func(", start + 5, max(data.find(b"{", start, end), start)) >= 0
    )


def variable_of(fn: Function, x: ast.Expr) -> Var | None:
    """The variable that an expression names, through parentheses, & and *; for a field the field's Var."""
    x = ast.unparen(x)
    match x:
        case ast.UnaryExpr(op="&", x=inner) | ast.StarExpr(x=inner):
            return variable_of(fn, inner)
        case ast.Ident():
            found = fn.object(x)
        case ast.SelectorExpr(sel=sel):
            found = fn.object(sel)
        case _:
            return None
    return found if isinstance(found, Var) else None
