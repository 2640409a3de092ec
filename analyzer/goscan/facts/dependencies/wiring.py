"""Where a value comes from, across functions: the way back that wiring takes from a use to what was written down.

Wiring is what a program does once, when it starts: routers made, groups derived, handlers constructed, all handed on
through variables, parameters, fields and results. `step` goes one such hand back. Where several ways lead back (a
function that is called twice, a loop over a table) each is followed, and what was decided is kept in `Choices`, so that
path and handler of one registration are those of the same call, of the same row.

Not modelled: what is stored in maps and slices outside their literals, and values that change after the wiring.
"""

from __future__ import annotations

from goscan.facts.dependencies.wiring_calls import activations, passed
from goscan.facts.dependencies.wiring_place import Choices, Frame, Place, Steps
from goscan.facts.dependencies.wiring_search import stores
from goscan.semantics.function import Function
from goscan.semantics.objects import CalleeKind, OriginKind, Var, VarKind
from goscan.semantics.types import Named, Pointer, Struct, deref
from goscan.syntax import ast

_DEPTH = 30
_DECISIONS = 16


def step(place: Place, choices: Choices) -> Steps:
    """The places one hand back: what a variable was given, what a call returns. None at the end of the way."""
    if place.depth > _DEPTH:
        return
    fn, expr = place.function, ast.unparen(place.expr)
    match expr:
        case ast.UnaryExpr(op="&", x=x) | ast.StarExpr(x=x) | ast.TypeAssertExpr(x=x):
            yield place.at(x), choices
        case ast.Ident():
            var = fn.object(expr)
            if isinstance(var, Var):
                yield from _variable(place, var, choices)
        case ast.SelectorExpr(x=x, sel=sel):
            var = fn.object(sel)
            if isinstance(var, Var) and var.kind is VarKind.PACKAGE:
                yield from _variable(place, var, choices)
            elif isinstance(var, Var):
                yield from field(place.at(x), sel.name, choices)
        case ast.CallExpr():
            yield from _returned(place, expr, choices)


def _variable(place: Place, var: Var, choices: Choices) -> Steps:
    match var.kind:
        case VarKind.PARAM | VarKind.RECEIVER:
            yield from _argument(place, var, choices)
        case VarKind.PACKAGE:
            yield from _choose(place, var, _package_stores(place, var), choices)
        case _ if var.origin is not None and var.origin.kind in (OriginKind.RANGE_VALUE, OriginKind.RANGE_KEY):
            assert isinstance(var.origin.node, ast.RangeStmt)
            yield from _ranged(place, var.origin.node, var.origin.kind is OriginKind.RANGE_KEY, choices)
        case _:
            yield from _assigned(place, var, choices)


def _assigned(place: Place, var: Var, choices: Choices) -> Steps:
    """What a local variable holds: the value given last before the use, in the order of the text."""
    found = [a for a in place.function.assignments(var) if a.value is not None]
    before = [a for a in found if a.stmt.end <= place.expr.start]
    for a in (before or found)[-1 if before else 0 :][:1]:
        assert a.value is not None
        value = place.at(a.value, a.function)
        yield (value if a.call_result is None else _result(value, a.call_result)), choices


def _result(place: Place, index: int) -> Place:
    return Place(place.function, place.expr, place.frame, index, place.depth)


def _package_stores(place: Place, var: Var) -> list[Place]:
    fn = place.function
    home = fn.program.home(fn.declaration, var)
    found = [
        Place(a.function, a.value, None, a.call_result or 0, place.depth + 1)
        for a in (home.assignments.get(var, ()) if home is not None else ())
        if a.value is not None
    ]
    return found or [Place(f, x, None, index, place.depth + 1) for f, x, index in stores(fn.program, None, var)]


# Parameters


def _argument(place: Place, var: Var, choices: Choices) -> Steps:
    fn = var.function
    if fn is None:
        return
    entered = place.frame.of(fn) if place.frame is not None else None
    if entered is not None:
        calls: Steps = iter([(entered, choices)])
    else:
        calls = _choose(place, fn, activations(place, fn), choices)
    for call, chosen in calls:
        argument = passed(call, fn, var)
        if argument is not None:
            yield argument.after(place), chosen


# Fields, rows and results


def field(owner: Place, name: str, choices: Choices) -> Steps:
    """What the field of a value holds: as its literal says, where that is found, else whatever is stored in it anywhere."""
    found = False
    for literal, chosen in literals(owner, choices):
        value = element(literal, name)
        if value is not None:
            found = True
            yield value, chosen
    t = deref(owner.type)
    if not found and isinstance(t, Named):
        program = owner.function.program
        holder = holder_of(owner.function, t, name)
        var = program.field(t, name)
        if var is not None and holder is not None:
            places = [Place(f, x, None, i, owner.depth + 1) for f, x, i in stores(program, holder, var)]
            yield from _choose(owner, var, places, choices)


def holder_of(fn: Function, t: Named, name: str) -> Named | None:
    """The named struct, t or one that it embeds, that declares a field."""
    found = fn.program.select(t, name)
    return found.owner if found is not None else None


def literals(place: Place, choices: Choices) -> Steps:
    """The composite literals that a place may come from."""
    expr = ast.unparen(place.expr)
    if isinstance(expr, ast.CompositeLit):
        yield place, choices
        return
    for before, chosen in step(place, choices):
        yield from literals(before, chosen)


def element(literal: Place, name: str) -> Place | None:
    """The value that a struct literal gives a field, by name or by position."""
    expr = ast.unparen(literal.expr)
    assert isinstance(expr, ast.CompositeLit)
    for elt in expr.elts:
        match elt:
            case ast.KeyValueExpr(key=ast.Ident(name=key), value=value):
                if key == name:
                    return literal.at(value)
            case _:
                return _by_position(literal, expr, name)
    return None


def _by_position(literal: Place, expr: ast.CompositeLit, name: str) -> Place | None:
    t = literal.function.type_of(expr)
    under = literal.function.program.underlying(t.elem if isinstance(t, Pointer) else t)
    if isinstance(under, Struct):
        for field_, elt in zip(under.fields, expr.elts, strict=False):
            if field_.name == name:
                return literal.at(elt)
    return None


def _ranged(place: Place, loop: ast.RangeStmt, keys: bool, choices: Choices) -> Steps:
    """The rows of a literal that a loop goes over."""
    chosen_row = choices.get(loop)
    rows: Steps = iter([(chosen_row, choices)]) if chosen_row is not None else _rows(place, loop, choices)
    for row, chosen in rows:
        match row.expr:
            case ast.KeyValueExpr(key=key, value=value):
                yield row.at(key if keys else value).after(place), chosen
            case _ if not keys:
                yield row.after(place), chosen


def _rows(place: Place, loop: ast.RangeStmt, choices: Choices) -> Steps:
    ranged = ast.unparen(loop.x)
    var = place.function.object(ranged) if isinstance(ranged, ast.Ident) else None
    if isinstance(var, Var) and var.kind is VarKind.PARAM and var.function is not None:
        yield from _variadic(place, var, var.function, loop, choices)
        return
    for literal, chosen in literals(place.at(loop.x), choices):
        expr = ast.unparen(literal.expr)
        assert isinstance(expr, ast.CompositeLit)
        yield from _choose(place, loop, [literal.at(elt) for elt in expr.elts], chosen)


def _variadic(place: Place, var: Var, fn: Function, loop: ast.RangeStmt, choices: Choices) -> Steps:
    """The arguments for a variadic parameter one by one; for another one the rows of what is passed."""
    for argument, chosen in _argument(place, var, choices):
        call = chosen.get(fn) or (place.frame.of(fn) if place.frame is not None else None)
        if fn.signature.variadic and var is fn.params[-1] and call is not None and isinstance(call.expr, ast.CallExpr):
            if not call.expr.ellipsis:
                rows = [call.at(arg) for arg in call.expr.args[len(fn.params) - 1 :]]
                yield from _choose(place, loop, rows, chosen)
                continue
        for literal, then in literals(argument, chosen):
            expr = ast.unparen(literal.expr)
            assert isinstance(expr, ast.CompositeLit)
            yield from _choose(place, loop, [literal.at(elt) for elt in expr.elts], then)


def _returned(place: Place, call: ast.CallExpr, choices: Choices) -> Steps:
    """What the functions of the project that a call may run return."""
    callee = place.function.callee(call)
    if callee.kind is CalleeKind.CONVERSION:
        if call.args:
            yield place.at(call.args[0]), choices
        return
    options = []
    for target in callee.targets:
        outer = place.frame if target.literal_node is not None else None
        frame = Frame(target, place, outer)
        for stmt in target.nodes(ast.ReturnStmt):
            if place.result < len(stmt.results) and not _is_nil(target, stmt.results[place.result]):
                options.append(Place(target, stmt.results[place.result], frame, 0, place.depth + 1))
    yield from _choose(place, (call, place.frame), options, choices)


def _is_nil(fn: Function, expr: ast.Expr) -> bool:
    return isinstance(expr, ast.Ident) and expr.name == "nil"


def _choose(place: Place, key: object, options: list[Place], choices: Choices) -> Steps:
    """Each of the options, with the decision kept; the one decided before, if there was a decision."""
    known = choices.get(key)
    if known is not None:
        yield known.after(place), choices
    elif len(options) == 1 and not isinstance(key, Function):
        yield options[0], choices
    elif len(choices) < _DECISIONS:
        for option in options:
            yield option, {**choices, key: option}
