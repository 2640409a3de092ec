"""What the texts of a registration may be: paths, prefixes, methods."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from goscan.facts.dependencies.wiring import step
from goscan.facts.dependencies.wiring_place import Choices, Place
from goscan.semantics.objects import OriginKind, Var, VarKind
from goscan.semantics.types import Signature, Slice
from goscan.syntax import ast

Texts = Iterator[tuple[str, Choices]]


def known_once(kind: str, place: Place, choices: Choices, find: Callable[[], Texts]) -> Texts:
    """find(), kept for other places of the function that mean the same: a hundred routes are registered on one router."""
    key = _meaning(place)
    if key is None:
        yield from find()
        return
    memo, whole = place.function.program.memo, (kind, key, place.frame, frozenset(choices.items()))
    if whole not in memo:
        memo[whole] = tuple(find())
    yield from memo[whole]


def _meaning(place: Place) -> tuple[object, ...] | None:
    """What two places of a function have in common that mean the same: a variable with one value, a field of it."""
    expr = ast.unparen(place.expr)
    if isinstance(expr, ast.SelectorExpr):
        inner = _meaning(place.at(expr.x))
        return (*inner, expr.sel.name) if inner is not None else None
    var = place.function.object(expr) if isinstance(expr, ast.Ident) else None
    if not isinstance(var, Var) or var.kind is VarKind.PACKAGE:
        return None
    if var.origin is not None and var.origin.kind in (OriginKind.RANGE_KEY, OriginKind.RANGE_VALUE):
        return None
    given = place.function.assignments(var)
    once = len(given) == 1 if var.kind is VarKind.LOCAL else not given
    return (var,) if once else None


def text(place: Place, choices: Choices) -> Texts:
    """What a string may be; parts that cannot be known stand in it as <their source>."""
    value = place.function.constant(place.expr)
    if isinstance(value, str):
        yield value, choices
        return
    yield from known_once("text", place, choices, lambda: _text(place, choices))


def _text(place: Place, choices: Choices) -> Texts:
    expr = ast.unparen(place.expr)
    match expr:
        case ast.BinaryExpr(op="+", x=x, y=y):
            for left, chosen in text(place.at(x), choices):
                for right, then in text(place.at(y), chosen):
                    yield left + right, then
            return
        case ast.CallExpr():
            callee = place.function.callee(expr)
            if callee.is_("fmt", "", "Sprintf") and expr.args:
                yield from _formatted(place, expr.args, choices)
                return
            if callee.path in ("path", "net/url") and callee.name in ("Join", "JoinPath"):
                yield from _joined([place.at(arg) for arg in expr.args], choices)
                return
            if callee.path == "strings" and callee.name.startswith("Trim") and expr.args:
                yield from text(place.at(expr.args[0]), choices)
                return
    found = list(step(place, choices))
    if not found or (isinstance(expr, ast.CallExpr) and len(found) > 1):
        yield f"<{place.text}>", choices  # of a function with several returns, only one is taken
        return
    for before, chosen in found:
        yield from text(before, chosen)


def _formatted(place: Place, args: list[ast.Expr], choices: Choices) -> Texts:
    for pattern, chosen in text(place.at(args[0]), choices):
        parts = pattern.replace("%v", "%s").replace("%d", "%s").split("%s")
        yield from _filled(parts, [place.at(arg) for arg in args[1:]], chosen)


def _filled(parts: list[str], values: list[Place], choices: Choices) -> Texts:
    if len(parts) == 1 or not values:
        yield "%s".join(parts), choices
        return
    for value, chosen in text(values[0], choices):
        for rest, then in _filled(parts[1:], values[1:], chosen):
            yield parts[0] + value + rest, then


def _joined(parts: list[Place], choices: Choices) -> Texts:
    if not parts:
        yield "", choices
        return
    for first, chosen in text(parts[0], choices):
        for rest, then in _joined(parts[1:], chosen):
            yield join(first, rest), then


def join(prefix: str, path: str) -> str:
    """A path below a prefix; an empty path adds nothing, nor does `.`."""
    path, prefix = ("" if p in (".", "./") else p for p in (path, prefix))
    if not path or not prefix:
        return prefix or path
    return f"{prefix.rstrip('/')}/{path.removeprefix('./').lstrip('/')}"


def argument(place: Place, call: ast.CallExpr, index: str, chain: bool = False) -> Place | None:
    """The argument at an index; of variadic ones the last, which answers in a chain of handlers.

    chain: so does the last of those that follow the argument, `Get(path, handler, handlers...)`.
    """
    if not index or int(index) >= len(call.args):
        return None
    position = int(index)
    signature = place.function.callee(call).signature
    if signature is not None and signature.variadic and _goes_on(signature, position, chain):
        position = len(call.args) - 1
    return place.at(call.args[position])


def arguments(place: Place, call: ast.CallExpr, index: str) -> list[Place]:
    """The argument at an index; of variadic ones each."""
    if not index:
        return []
    position = int(index)
    signature = place.function.callee(call).signature
    goes_on = signature is not None and signature.variadic and position >= len(signature.params) - 1
    return [place.at(arg) for arg in call.args[position : None if goes_on else position + 1]]


def _goes_on(signature: Signature, position: int, chain: bool) -> bool:
    """Whether the variadic arguments continue what stands at a position."""
    last = len(signature.params) - 1
    if position >= last:
        return True
    return chain and position == last - 1 and Slice(signature.params[position].type) == signature.params[last].type


def argument_text(place: Place, call: ast.CallExpr, index: str, choices: Choices) -> Texts:
    """The text of the argument at an index; "" when there is none."""
    if index and int(index) < len(call.args):
        yield from text(place.at(call.args[int(index)]), choices)
    else:
        yield "", choices
