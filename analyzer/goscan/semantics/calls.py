"""What a call calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goscan.semantics import infer, infer_call
from goscan.semantics.infer import Qualified
from goscan.semantics.lookup import Selection
from goscan.semantics.objects import Builtin, Callee, CalleeKind, Func, Var, VarKind
from goscan.semantics.types import Named, Signature
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.function import Function

_UNKNOWN = Callee(CalleeKind.UNKNOWN)


def callee(fn: Function, call: ast.CallExpr) -> Callee:
    """Resolve a call in fn. What cannot be resolved is a callee of kind UNKNOWN, with its name where it has one."""
    d = fn.declaration
    fun = ast.unparen(call.fun)
    if isinstance(fun, ast.FuncLit):
        literal = fn.literal(fun)
        return Callee(CalleeKind.LITERAL, signature=literal.signature, targets=(literal,), complete=True)
    if infer.is_type(d, fun):
        return Callee(CalleeKind.CONVERSION)
    if isinstance(fun, ast.IndexExpr) and not isinstance(fn.type_of(fun.x), Signature):
        return _value(fn, call, fun)
    head = fun.x if isinstance(fun, ast.IndexExpr) else fun
    match ast.unparen(head):
        case ast.Ident() as ident:
            return _ident(fn, call, ident)
        case ast.SelectorExpr() as selector:
            return _selector(fn, call, selector)
        case other:
            return _value(fn, call, other)


def _ident(fn: Function, call: ast.CallExpr, ident: ast.Ident) -> Callee:
    match fn.object(ident):
        case Builtin(name=name):
            return Callee(CalleeKind.BUILTIN, name=name)
        case Func() as func:
            return _declared(fn, call, func)
        case Var():
            return _value(fn, call, ident)
    return Callee(CalleeKind.UNKNOWN, name=ident.name)


def _declared(fn: Function, call: ast.CallExpr, func: Func, receiver: ast.Expr | None = None) -> Callee:
    """A function or method that a declaration of the scanned modules or a stub describes."""
    target = fn.program.declared(func)
    has_body = target is not None and target.body is not None and not target.package.is_stub
    return Callee(
        CalleeKind.METHOD if func.recv else CalleeKind.FUNCTION,
        func.path,
        func.recv,
        func.name,
        infer_call.call_signature(fn.declaration, call) or (target.signature if target is not None else None),
        (target,) if has_body and target is not None else (),
        has_body,
        receiver,
        target.directives if target is not None else fn.program.directives(func.path, func.recv, func.name),
    )


def _selector(fn: Function, call: ast.CallExpr, selector: ast.SelectorExpr) -> Callee:
    found = infer.selection(fn.declaration, selector)
    match found:
        case Qualified(path, name, obj):
            if isinstance(obj, Func):
                return _declared(fn, call, obj)
            if isinstance(obj, Var):
                return _value(fn, call, selector)
            directives = fn.program.directives(path, "", name)
            return Callee(CalleeKind.FUNCTION, path, "", name, directives=directives)
        case Selection(kind="method", obj=Func() as func):
            return _declared(fn, call, func, _receiver(fn, selector))
        case Selection(kind="interface"):
            return _interface(fn, selector, found)
        case Selection(kind="field"):
            return _value(fn, call, selector)
        case Selection(kind="guess", owner=Named() as owner, name=name):
            directives = fn.program.directives(owner.path, owner.name, name)
            return Callee(
                CalleeKind.METHOD, owner.path, owner.name, name, receiver=selector.x, directives=directives
            )
    return Callee(CalleeKind.UNKNOWN, name=selector.sel.name, receiver=selector.x)


def _receiver(fn: Function, selector: ast.SelectorExpr) -> ast.Expr | None:
    """The operand of a method call; None for a method expression, whose receiver is its first argument."""
    return None if infer.is_type(fn.declaration, selector.x) else selector.x


def _interface(fn: Function, selector: ast.SelectorExpr, found: Selection) -> Callee:
    owner = found.owner
    signature = found.type if isinstance(found.type, Signature) else None
    if owner is None:
        return Callee(CalleeKind.INTERFACE, name=found.name, signature=signature, receiver=selector.x)
    operand = fn.program.interface_named(fn.type_of(selector.x)) or owner
    return Callee(
        CalleeKind.INTERFACE,
        owner.path,
        owner.name,
        found.name,
        signature,
        fn.program.implementing(operand, found.name),
        False,
        selector.x,
        fn.program.directives(owner.path, owner.name, found.name),
    )


def _value(fn: Function, call: ast.CallExpr, fun: ast.Expr) -> Callee:
    """A call of a function-valued expression: the name is the variable's, the targets are what it may hold."""
    name = ""
    match fun:
        case ast.Ident(name=name) | ast.SelectorExpr(sel=ast.Ident(name=name)):
            pass
    under = fn.program.underlying(fn.type_of(fun))
    signature = under if isinstance(under, Signature) else None
    targets, complete = _values(fn, fun, depth=0)
    return Callee(CalleeKind.VALUE, name=name, signature=signature, targets=targets, complete=complete)


def function_values(fn: Function, expr: ast.Expr) -> tuple[Function, ...]:
    """The functions with a body that a func-valued expression may denote: literal, declared function, method value, variable."""
    return _values(fn, expr, depth=0)[0]


def _values(fn: Function, expr: ast.Expr, depth: int) -> tuple[tuple[Function, ...], bool]:
    """The functions an expression may denote, and whether these are all."""
    expr = ast.unparen(expr)
    if isinstance(expr, ast.FuncLit):
        return (fn.literal(expr),), True
    if depth > 3:
        return (), False
    ident = expr.sel if isinstance(expr, ast.SelectorExpr) else expr
    if isinstance(expr, ast.IndexExpr):
        return _values(fn, expr.x, depth + 1) if isinstance(fn.type_of(expr.x), Signature) else ((), False)
    if isinstance(expr, ast.CallExpr):
        return _returned(fn, expr, depth), False
    if not isinstance(ident, ast.Ident):
        return (), False
    obj = fn.object(ident)
    if isinstance(obj, Func):
        target = fn.program.declared(obj)
        if target is not None and target.body is not None and not target.package.is_stub:
            return (target,), True
        if isinstance(expr, ast.SelectorExpr):
            selected = infer.selection(fn.declaration, expr)
            if isinstance(selected, Selection) and selected.kind == "interface" and selected.owner is not None:
                return fn.program.implementing(selected.owner, selected.name), False
    if isinstance(obj, Var) and obj.function is not None and obj.kind is not VarKind.PARAM:
        return _assigned(fn, obj, depth)
    return (), False


def _assigned(fn: Function, var: Var, depth: int) -> tuple[tuple[Function, ...], bool]:
    """The functions a local variable is given; all of them unless a value is unknown or its address is taken."""
    found: list[Function] = []
    complete = not fn.addressed(var)
    for assignment in fn.assignments(var):
        if assignment.value is None or assignment.call_result is not None:
            complete = False
            continue
        targets, known = _values(assignment.function, assignment.value, depth + 1)
        found += [t for t in targets if t not in found]
        complete = complete and known
    return tuple(found), complete and bool(found)


def _returned(fn: Function, call: ast.CallExpr, depth: int) -> tuple[Function, ...]:
    """The functions that a call of a declared function returns as its only result."""
    found: list[Function] = []
    for target in callee(fn, call).targets:
        for stmt in target.nodes(ast.ReturnStmt):
            if len(stmt.results) == 1:
                found += [t for t in _values(target, stmt.results[0], depth + 2)[0] if t not in found]
    return tuple(found)
