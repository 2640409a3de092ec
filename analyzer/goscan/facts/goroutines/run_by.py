"""Whose behest a function value runs at: is a literal run by the function that holds it, or kept for somebody else?

A literal that is called, deferred, started or given to something that calls it runs because its holder ran. So does
one that it puts into a structure of the project: a queue, a session. One that is handed to a library that may keep it (a
menu entry, an event listener) runs when somebody else says so.
"""

from __future__ import annotations

from goscan.facts.goroutines.spawn import spawner_of
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind, Var, VarKind
from goscan.semantics.summary import summary
from goscan.semantics.types import Named, Signature, Unknown, deref
from goscan.syntax import ast

_RUNNING = ("callback", "transaction")
_REGISTERING = ("cron", "consumer")


@summary(bottom=False)
def run_by_holder(lit: Function) -> bool:
    """Whether a literal runs on behalf of the function around it."""
    assert lit.outer is not None and isinstance(lit.node, ast.FuncLit)
    return value_runs(lit.outer, lit.node, bool(lit.signature.results))


def registration_of(fn: Function, value: ast.Expr) -> str:
    """The directive, "cron" or "consumer", of the call that a function value is an argument of; "" when there is none."""
    call = fn.parent(value)
    if isinstance(call, ast.CallExpr) and value in call.args:
        callee = fn.callee(call)
        for name in _REGISTERING:
            directive = callee.directive(name)
            if directive is not None and directive.get("handler") == str(call.args.index(value)):
                return name
    return ""


def value_runs(fn: Function, value: ast.Expr, gives: bool) -> bool:
    """Whether a function value in fn is called because fn runs; gives: the function has results.

    Of a function that is handed to a library nobody described only the results tell: whoever asks for an
    outcome waits for it. One without results may be a listener: errs towards no.
    """
    match fn.parent(value):
        case ast.ParenExpr() | ast.IndexExpr() as whole:
            return value_runs(fn, whole, gives)
        case ast.CallExpr(fun=fun) as call:
            return fun is value or _argument_runs(fn, call, value, gives)
        case ast.AssignStmt(lhs=lhs, rhs=rhs) if value in rhs and len(lhs) == len(rhs):
            return _kept(fn, lhs[rhs.index(value)], gives)
        case ast.ValueSpec(names=names, values=values) if value in values and len(names) == len(values):
            return _kept(fn, names[values.index(value)], gives)
        case ast.KeyValueExpr() as pair:
            literal = fn.parent(pair)
            return gives or (isinstance(literal, ast.CompositeLit) and _is_own(fn, literal))
        case ast.CompositeLit() as whole:
            return gives or _is_own(fn, whole)
        case ast.ReturnStmt() | ast.SendStmt() | ast.RangeStmt():
            return True  # whoever asked for it, or works through the queue, does so for fn
    return gives


def _argument_runs(fn: Function, call: ast.CallExpr, value: ast.Expr, gives: bool) -> bool:
    callee = fn.callee(call)
    if value not in call.args:
        return gives
    index = call.args.index(value)
    match callee.kind:
        case CalleeKind.CONVERSION:
            return value_runs(fn, call, gives)
        case CalleeKind.BUILTIN:
            return value_runs(fn, call, gives)  # append: where the slice goes
    return _runs(callee, index, gives)


def _runs(callee: Callee, index: int, gives: bool) -> bool:
    """Whether the callee calls the function that it gets as argument `index`."""
    spawner = spawner_of(callee)
    if spawner is not None and spawner.param == index:
        return True
    if any((d := callee.directive(n)) is not None and d.get("func") == str(index) for n in _RUNNING):
        return True
    if any(callee.directive(n) is not None for n in _REGISTERING):
        return False
    if callee.targets:
        return any(_runs_param(target, index) for target in callee.targets)
    return gives


def _runs_param(fn: Function, index: int) -> bool:
    if index >= len(fn.params):
        return True  # variadic: taken as called
    param = fn.params[index]
    return param in _params_run(fn)


@summary(bottom=frozenset())
def _params_run(fn: Function) -> frozenset[Var]:
    """The parameters of function type that fn, or what it hands them to, calls."""
    program = fn.program
    funcs = [p for p in fn.params if isinstance(program.underlying(fn.var_type(p)), Signature)]
    return frozenset(p for p in funcs if _var_runs(fn, p, _gives(fn, p)))


def _gives(fn: Function, var: Var) -> bool:
    signature = fn.program.underlying(fn.var_type(var))
    return isinstance(signature, Signature) and bool(signature.results)


def _kept(fn: Function, target: ast.Expr, gives: bool) -> bool:
    """Whether a function kept in a local variable is called from there; one in a field of the project's counts as called."""
    if isinstance(target, ast.SelectorExpr):
        return gives or _is_own(fn, target.x)
    var = fn.object(target) if isinstance(target, ast.Ident) else None
    if not isinstance(var, Var) or var.kind not in (VarKind.LOCAL, VarKind.RESULT):
        return gives
    return _var_runs(fn, var, gives)


def _is_own(fn: Function, x: ast.Expr) -> bool:
    """Whether a value is of a type of the scanned modules, or of none with a name."""
    t = deref(fn.type_of(x))
    return not isinstance(t, Named | Unknown) or (isinstance(t, Named) and not fn.program.is_open(t))


def _var_runs(fn: Function, var: Var, gives: bool) -> bool:
    """Whether some use of the variable calls it, in fn or in a literal that fn runs. A cycle of variables calls nothing."""
    key = (_var_runs, var)
    if key not in fn.memo:
        fn.memo[key] = False
        fn.memo[key] = any(
            value_runs(user, ident, gives)
            for user, ident in fn.uses(var)
            if not _is_target(user, ident) and _belongs(user, fn)
        )
    return bool(fn.memo[key])


def _is_target(fn: Function, ident: ast.Ident) -> bool:
    parent = fn.parent(ident)
    return isinstance(parent, ast.AssignStmt) and ident in parent.lhs


def _belongs(user: Function, fn: Function) -> bool:
    """Whether the literal `user` inside fn is run by fn."""
    while user is not fn:
        if user.outer is None or not run_by_holder(user):
            return False
        user = user.outer
    return True
