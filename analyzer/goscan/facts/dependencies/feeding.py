"""Goroutines that produce for a consumer: who reads the channel or the pipe decides how long they live.

Returning the channel hands it to a reader, as does giving it to a function; a receive that does not give up by time reads it.
An early return before the receive gives up the work on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.goroutines.goroutine import Goroutine, goroutines_in
from goscan.facts.goroutines.join import can_give_up, known_outside, select_of, signals
from goscan.facts.goroutines.spawn import variable_of
from goscan.semantics.function import Function
from goscan.semantics.objects import Builtin, Callee, CalleeKind, Var, VarKind
from goscan.semantics.types import Chan
from goscan.syntax import ast


def feeds_consumer(goroutine: Goroutine) -> bool:
    """Whether what the goroutine sends or writes is read by its starter, or by whoever that returns it to."""
    starter = goroutine.starter
    inside = {fn for body in goroutine.bodies for fn in body.with_literals()}
    products = {v for v in _products(goroutine) if v.kind is not VarKind.FIELD and v.kind is not VarKind.PACKAGE}
    for var in products:
        for user, ident in starter.uses(var):
            if user not in inside and is_read(user, ident, var):
                return True
    if any(_handed_out(starter, var, inside) for var in _promises(starter, inside)):
        return True
    if any(_is_read(starter, reader, inside) for reader in _readers(goroutine, inside)):
        return True
    return goroutine.spawner is not None and _collected(goroutine)


def is_waited_for_in_vain(goroutine: Goroutine) -> bool:
    """Whether the starter receives what the goroutine sends, but only until a timer passes: then nobody asks for it any more."""
    starter = goroutine.starter
    return any(
        isinstance(user.parent(ident), ast.UnaryExpr)
        for var in _products(goroutine)
        if var.function is starter and var.kind is VarKind.LOCAL
        for user, ident in starter.uses(var)
        if user is starter
    )


def feeds_giver(goroutine: Goroutine) -> bool:
    """Whether it is handed a channel, to send on, that its starter was given: whoever made that reads it, as long as it likes."""
    starter = goroutine.starter
    given = (starter.object(arg) for arg in goroutine.call.args if isinstance(arg, ast.Ident))
    channels = ((v, starter.var_type(v)) for v in given if isinstance(v, Var) and v.kind is VarKind.PARAM)
    return any(isinstance(t, Chan) and t.dir != "recv" for _, t in channels)


def _collected(goroutine: Goroutine) -> bool:
    """Whether a spawner of the user's own collects what its goroutines send, or waits for them."""
    targets = goroutine.starter.callee(goroutine.call).targets
    started = [g for t in targets for fn in t.with_literals() for g in goroutines_in(goroutine.facts, fn)]
    return bool(started) and all(g.joined is not None or feeds_consumer(g) for g in started)


def stopped_by_starter(goroutine: Goroutine) -> bool:
    """Whether a case of a select in the body waits for a local channel of the starter, which the starter closes when it is done."""
    starter = goroutine.starter
    for body in goroutine.bodies:
        for fn in body.with_literals():
            for receive in fn.nodes(ast.UnaryExpr):
                var = variable_of(fn, receive.x) if receive.op == "<-" and select_of(fn, receive) is not None else None
                if var is not None and var.function is starter and _closes(starter, var):
                    return True
    return False


def _closes(starter: Function, var: Var) -> bool:
    for user, ident in starter.uses(var):
        call = user.parent(ident)
        if user is starter and isinstance(call, ast.CallExpr) and isinstance(call.fun, ast.Ident):
            if call.fun.name == "close" and isinstance(starter.object(call.fun), Builtin):
                return True
    return False


def _products(goroutine: Goroutine) -> Iterator[Var]:
    """The channels that the bodies send on or close, as variables of the starter."""
    for body in goroutine.bodies:
        for signal, var in signals(body):
            if signal != "Done":
                yield from known_outside(goroutine.starter, goroutine.site.node, body, var)


def _promises(starter: Function, inside: set[Function]) -> Iterator[Var]:
    """Local objects of the starter that the goroutine calls with what it has found: futures, results, collectors."""
    for fn in inside:
        for call in fn.nodes(ast.CallExpr):
            match ast.unparen(call.fun):
                case ast.SelectorExpr(x=ast.Ident() as x):
                    var = fn.object(x)
                    own = isinstance(var, Var) and var.kind is VarKind.LOCAL and var.function is starter
                    if isinstance(var, Var) and own and any(_computed(fn, arg, inside) for arg in call.args):
                        yield var


def _computed(fn: Function, arg: ast.Expr, inside: set[Function]) -> bool:
    idents = (n for n in ast.walk(arg, into_literals=False) if isinstance(n, ast.Ident))
    return any(isinstance(v := fn.object(n), Var) and v.function in inside for n in idents)


def _handed_out(starter: Function, var: Var, inside: set[Function]) -> bool:
    """Whether the starter returns the object, or stores it where others find it."""
    for user, ident in starter.uses(var):
        parent = user.parent(ident)
        stored = isinstance(parent, ast.AssignStmt) and ident in parent.rhs
        if user not in inside and (stored or _returned(user, ident)):
            return True
    return False


def is_read(fn: Function, ident: ast.Ident, var: Var) -> bool:
    """Whether a use of a channel reads it, or gives it to a reader; a receive beside a timer gives up."""
    parent = fn.parent(ident)
    match parent:
        case ast.UnaryExpr(op="<-"):
            return not can_give_up(fn, parent, var) or not _beside_timer(fn, parent)
        case ast.RangeStmt(x=x):
            return x is ident
        case ast.CallExpr(args=args) if ident in args:
            return not isinstance(fn.parent(parent), ast.GoStmt) and _may_read(fn.callee(parent), args.index(ident))
    return _returned(fn, ident)


def _may_read(callee: Callee, index: int) -> bool:
    """Whether a function reads a channel that it is given: all may that do not promise to send only."""
    if callee.kind is CalleeKind.BUILTIN:
        return False
    params = callee.signature.params if callee.signature is not None else ()
    t = params[min(index, len(params) - 1)].type if params else None
    return not (isinstance(t, Chan) and t.dir == "send")


def _beside_timer(fn: Function, receive: ast.Node) -> bool:
    """Whether a case of the same select is no receive from a local channel: a timer, a default."""
    at: ast.Node | None = receive
    while at is not None and not isinstance(at, ast.SelectStmt):
        at = fn.parent(at)
    if not isinstance(at, ast.SelectStmt):
        return False
    return any(c.comm is None or not _receives_variable(c.comm) for c in at.clauses)


def _receives_variable(comm: ast.Stmt) -> bool:
    receives = [n for n in ast.walk(comm, into_literals=False) if isinstance(n, ast.UnaryExpr) and n.op == "<-"]
    return any(isinstance(ast.unparen(r.x), ast.Ident) or _is_done(r.x) for r in receives)


def _is_done(x: ast.Expr) -> bool:
    match ast.unparen(x):
        case ast.CallExpr(fun=ast.SelectorExpr(sel=ast.Ident(name="Done"))):
            return True
    return False


def _returned(fn: Function, ident: ast.Node) -> bool:
    """Whether the value is part of what a return statement returns."""
    at: ast.Node | None = ident
    while isinstance(at, ast.Expr | ast.KeyValueExpr):
        at = fn.parent(at)
    return isinstance(at, ast.ReturnStmt)


def _readers(goroutine: Goroutine, inside: set[Function]) -> Iterator[Var]:
    """The reading ends of the pipes of which the goroutine holds the writing end."""
    starter = goroutine.starter
    for call in starter.nodes(ast.CallExpr):
        stmt = starter.parent(call)
        if not isinstance(stmt, ast.AssignStmt) or not starter.callee(call).is_("io", "", "Pipe") or len(stmt.lhs) != 2:
            continue
        reader, writer = (starter.object(x) if isinstance(x, ast.Ident) else None for x in stmt.lhs)
        if isinstance(reader, Var) and isinstance(writer, Var) and _holds(goroutine, writer, inside):
            yield reader


def _holds(goroutine: Goroutine, writer: Var, inside: set[Function]) -> bool:
    starter = goroutine.starter
    return any(
        user in inside or any(ident in ast.walk(arg) for arg in goroutine.call.args)
        for user, ident in starter.uses(writer)
    )


def _is_read(starter: Function, reader: Var, inside: set[Function]) -> bool:
    """Whether anything but Close is done with the reading end."""
    for user, ident in starter.uses(reader):
        parent = user.parent(ident)
        closing = isinstance(parent, ast.SelectorExpr) and parent.sel.name in ("Close", "CloseWithError")
        assigned = isinstance(parent, ast.AssignStmt) and ident in parent.lhs
        if user not in inside and not closing and not assigned:
            return True
    return False
