"""Joined or detached: can the function that starts a goroutine return before the goroutine ends?

Joined when, on every path from the start to a way out, it waits: Wait on a WaitGroup the body calls Done on, Wait on the
group that started it, or a receive from a channel that the body sends on or closes. A wait that can give up
(select with another case) is no join, except when the other case is the end of a context: then whoever
started the goroutine has itself been cancelled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from goscan.facts.goroutines.spawn import Spawner, spawner_of, variable_of
from goscan.facts.site import Evidence, Site
from goscan.semantics.function import Function
from goscan.semantics.objects import Builtin, Var, VarKind
from goscan.semantics.paths import always_after
from goscan.semantics.summary import summary
from goscan.semantics.types import CONTEXT, Chan, deref, is_named
from goscan.syntax import ast

Waits = Callable[[Function, ast.Node], bool]


def join_of(starter: Function, start: ast.Node, bodies: Iterable[Function], spawner: Spawner | None) -> Evidence | None:
    """The wait that joins a goroutine started at `start` (a GoStmt or the spawner's call) in starter, or None."""
    if spawner is not None and spawner.wait and isinstance(start, ast.CallExpr):
        group = receiver_of(starter, start)
        if group is not None:
            return _wait(starter, start, group, _waits_on(group, spawner.wait))
    if spawner is not None and isinstance(start, ast.CallExpr):
        own = receiver_of(starter, start)
        found = _wait(starter, start, own, _waits_by_method(own)) if own is not None else None
        found = found or _waits_itself(starter.callee(start).targets, spawner.param)
        if found is not None:
            return found
    for body in bodies:
        for signal, var in signals(body):
            for outer in known_outside(starter, start, body, var):
                waits = _waits_on(outer, "Wait") if signal == "Done" else _receives_from(outer)
                found = _wait(starter, start, outer, waits)
                if found is not None:
                    return found
    return None


def _waits_itself(targets: tuple[Function, ...], param: int) -> Evidence | None:
    """The wait in the wrapper that starts the work: all that may be called must wait before they return."""
    found = [_wait_for_param(target, param) for target in targets]
    return found[0] if found and all(found) else None


@summary(bottom=())
def _waits_for_params(fn: Function) -> tuple[tuple[int, Evidence], ...]:
    """The parameters of function type that fn runs in goroutines that it waits for."""
    found = []
    for index, param in enumerate(fn.params):
        starts = [start for user, ident in fn.uses(param) if (start := _start_around(user, ident)) is not None]
        waits = [join_of(f, node, bodies, spawner) for f, node, bodies, spawner in starts]
        if waits and waits[0] is not None and all(waits):
            found.append((index, waits[0]))
    return tuple(found)


def _wait_for_param(fn: Function, param: int) -> Evidence | None:
    return dict(_waits_for_params(fn)).get(param)


def _start_around(
    user: Function, ident: ast.Ident
) -> tuple[Function, ast.Node, tuple[Function, ...], Spawner | None] | None:
    """Where the goroutine begins in which a func variable is called, or to which it is handed."""
    call = user.parent(ident)
    if not isinstance(call, ast.CallExpr):
        return None
    if isinstance(go := user.parent(call), ast.GoStmt):
        return (user, go, (), None) if call.fun is ident else None
    spawner = spawner_of(user.callee(call)) if call.fun is not ident else None
    if spawner is not None:
        return user, call, (), spawner
    at = user
    while at.outer is not None:
        call = at.outer.parent(at.node)
        if isinstance(call, ast.CallExpr):
            go = at.outer.parent(call)
            if call.fun is at.node and isinstance(go, ast.GoStmt):
                return at.outer, go, (at,), None
            if call.fun is not at.node and (spawner := spawner_of(at.outer.callee(call))) is not None:
                return at.outer, call, (at,), spawner
        at = at.outer
    return None


def receiver_of(fn: Function, call: ast.CallExpr) -> Var | None:
    """The variable whose method a call calls."""
    match ast.unparen(call.fun):
        case ast.SelectorExpr(x=x):
            return variable_of(fn, x)
    return None


def signals(body: Function) -> Iterable[tuple[str, Var]]:
    """What the body does at its end that others can wait for: Done of a WaitGroup, a send or a close."""
    for fn in (body, *body.literals()):
        for call in fn.nodes(ast.CallExpr):
            match ast.unparen(call.fun):
                case ast.SelectorExpr(x=x, sel=ast.Ident(name="Done")) if is_named(fn.type_of(x), "sync", "WaitGroup"):
                    var = variable_of(fn, x)
                    if var is not None:
                        yield "Done", var
                case ast.Ident(name="close") as ident if isinstance(fn.object(ident), Builtin) and call.args:
                    var = variable_of(fn, call.args[0])
                    if var is not None:
                        yield "close", var
        for send in fn.nodes(ast.SendStmt):
            var = variable_of(fn, send.chan)
            if var is not None:
                yield "send", var
        for call in fn.nodes(ast.CallExpr):
            yield from _handed_on(fn, call)


def _handed_on(fn: Function, call: ast.CallExpr) -> Iterator[tuple[str, Var]]:
    """A WaitGroup or channel that is handed to a function which calls Done on it, sends on it or closes it."""
    for index, arg in enumerate(call.args):
        t = deref(fn.type_of(arg))
        if not (is_named(t, "sync", "WaitGroup") or isinstance(t, Chan)) or (var := variable_of(fn, arg)) is None:
            continue
        for target in fn.callee(call).targets:
            if index < len(target.params):
                yield from ((signal, var) for signal, given in _signalled(target) if given is target.params[index])


@summary(bottom=frozenset())
def _signalled(fn: Function) -> frozenset[tuple[str, Var]]:
    """What fn signals, as signals tells, of what it is given."""
    return frozenset((signal, var) for signal, var in signals(fn) if var in fn.params)


def known_outside(starter: Function, start: ast.Node, body: Function, var: Var) -> Iterator[Var]:
    """What the starter may know a variable of the body as; behind a field, what it puts into a field of that name."""
    outer = argument_for(starter, start, body, var)
    if outer is None:
        return
    yield outer
    if outer.kind is VarKind.FIELD:
        for fn in starter.top.with_literals():
            for pair in fn.nodes(ast.KeyValueExpr):
                if isinstance(pair.key, ast.Ident) and pair.key.name == outer.name:
                    put = variable_of(fn, pair.value)
                    if put is not None and put.kind is VarKind.LOCAL:
                        yield put


def argument_for(starter: Function, start: ast.Node, body: Function, var: Var) -> Var | None:
    """The starter's variable behind a variable of the body: itself when captured, else the argument for a parameter."""
    if var not in body.params:
        return var
    call = start.call if isinstance(start, ast.GoStmt) else start
    index = body.params.index(var)
    if isinstance(call, ast.CallExpr) and index < len(call.args):
        return variable_of(starter, call.args[index])
    return None


def _wait(starter: Function, start: ast.Node, var: Var, waits: Waits) -> Evidence | None:
    """Look for the wait where the variable lives: in the starter, or in a function around it, or in every caller."""
    fn, node = starter, start
    while True:
        found = _waits_after(fn, node, waits)
        if found is not None:
            return found
        if fn.outer is None or var.function is fn:
            break
        node, fn = fn.node, fn.outer
    if var.kind is VarKind.PARAM and var.function is fn:
        return _callers_wait(fn, var)
    return None


def _callers_wait(fn: Function, param: Var) -> Evidence | None:
    """The WaitGroup or channel came in as a parameter: joined when every caller waits for what it passed."""
    index = fn.params.index(param)
    found = None
    sites = fn.program.callers(fn)
    for site in sites:
        var = variable_of(site.function, site.call.args[index]) if index < len(site.call.args) else None
        if var is None:
            return None
        either = _either(_waits_on(var, "Wait"), _receives_from(var))
        found = _waits_after(site.function, site.call, either)
        if found is None:
            return None
    return found


def _either(a: Waits, b: Waits) -> Waits:
    return lambda fn, node: a(fn, node) or b(fn, node)


def _waits_after(fn: Function, node: ast.Node, waits: Waits) -> Evidence | None:
    """The wait that every path from node to a way out of fn passes; one deferred anywhere in fn counts."""
    candidates = (*fn.nodes(ast.CallExpr), *fn.nodes(ast.UnaryExpr), *fn.nodes(ast.Ident))
    where = next((n for n in candidates if waits(fn, n)), None) or _deferred_wait(fn, waits)
    if where is None:
        return None
    cfg = fn.cfg()
    point = cfg.point(node)
    if point is None or not always_after(cfg, point, lambda n: _inside(fn, n, waits)):
        return None
    return Evidence(Site(fn, where), "waits for it here")


def _deferred_wait(fn: Function, waits: Waits) -> ast.Node | None:
    """The wait in a deferred literal."""
    for stmt in fn.nodes(ast.DeferStmt):
        if isinstance(stmt.call.fun, ast.FuncLit) and _inside(fn, stmt, waits):
            return stmt
    return None


def _inside(fn: Function, node: ast.Node, waits: Waits) -> bool:
    return any(waits(fn, n) for n in ast.walk(node, into_literals=isinstance(node, ast.DeferStmt)))


def _waits_on(var: Var, method: str) -> Waits:
    def waits(fn: Function, node: ast.Node) -> bool:
        match node:
            case ast.CallExpr(fun=ast.SelectorExpr(x=x, sel=ast.Ident(name=name))) if name == method:
                return variable_of(fn, x) is var
        return False

    return waits


def _waits_by_method(var: Var) -> Waits:
    """Calls of a method of the project's own group, such as Wait, that waits for a WaitGroup in it."""

    def waits(fn: Function, node: ast.Node) -> bool:
        match node:
            case ast.CallExpr(fun=ast.SelectorExpr(x=x)) if variable_of(fn, x) is var:
                targets = fn.callee(node).targets
                return bool(targets) and all(_waits_for_field(t) for t in targets)
        return False

    return waits


@summary(bottom=False)
def _waits_for_field(fn: Function) -> bool:
    """Whether a method waits for a WaitGroup that its receiver holds. One that does so on some paths only counts."""
    for call in fn.nodes(ast.CallExpr):
        match ast.unparen(call.fun):
            case ast.SelectorExpr(x=ast.SelectorExpr() as group, sel=ast.Ident(name="Wait")):
                if is_named(fn.type_of(group), "sync", "WaitGroup"):
                    return True
    return False


def _receives_from(var: Var) -> Waits:
    def waits(fn: Function, node: ast.Node) -> bool:
        match node:
            case ast.UnaryExpr(op="<-", x=x):
                # The other case of such a select waits as well: it is the end of a context.
                mine = variable_of(fn, x) is var or _beside_receive(fn, node, var)
                return mine and not can_give_up(fn, node, var)
            case ast.Ident():
                ranged = fn.parent(node)
                return isinstance(ranged, ast.RangeStmt) and ranged.x is node and fn.object(node) is var
        return False

    return waits


def _beside_receive(fn: Function, receive: ast.Node, var: Var) -> bool:
    """Whether another case of the same select receives from var."""
    select = select_of(fn, receive)
    clauses = select.clauses if select is not None else []
    return any(
        isinstance(n, ast.UnaryExpr) and n.op == "<-" and variable_of(fn, n.x) is var
        for clause in clauses
        if clause.comm is not None
        for n in ast.walk(clause.comm, into_literals=False)
    )


def select_of(fn: Function, receive: ast.Node) -> ast.SelectStmt | None:
    """The select of which the receive is a case."""
    at = fn.parent(receive)
    while at is not None and not isinstance(at, ast.CommClause | ast.BlockStmt):
        at = fn.parent(at)
    select = fn.parent(at) if isinstance(at, ast.CommClause) else None
    return select if isinstance(select, ast.SelectStmt) else None


def can_give_up(fn: Function, receive: ast.Node, var: Var) -> bool:
    """Whether the receive is a case of a select that may take another case than receiving from var or a context's end."""
    select = select_of(fn, receive)
    if select is None:
        return False
    return any(not _harmless_case(fn, clause, var) for clause in select.clauses)


def _harmless_case(fn: Function, clause: ast.CommClause, var: Var) -> bool:
    if clause.comm is None:
        return False
    for node in ast.walk(clause.comm, into_literals=False):
        match node:
            case ast.UnaryExpr(op="<-", x=ast.CallExpr(fun=ast.SelectorExpr(x=x, sel=ast.Ident(name="Done")))):
                return fn.type_of(x) == CONTEXT
            case ast.UnaryExpr(op="<-", x=x):
                return variable_of(fn, x) is var
    return False
