"""What becomes of the number of rows that a write hit: never asked for, asked for in vain, acted on, or handed to the caller."""

from __future__ import annotations

import enum

from goscan.facts.goroutines.telling import tells
from goscan.facts.statuses.fate import is_target, node_of, reads_after
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import CalleeKind, Var, VarKind
from goscan.syntax import ast

_COUNTS = frozenset({"RowsAffected", "MatchedCount", "ModifiedCount", "DeletedCount", "UpsertedCount"})
_DEPTH = 6


class Asked(enum.IntEnum):
    """How far a count gets; the greatest of several uses decides."""

    NEVER = 0
    IN_VAIN = 1
    RETURNED = 2
    ACTED_ON = 3


@record(frozen=True, eq=False)
class CountUse:
    """The fate of a count. node is where it was asked for; index the result that is returned; unread_error: its error was dropped there."""

    asked: Asked
    function: Function | None = None
    node: ast.Expr | None = None
    index: int | None = None
    unread_error: bool = False


NEVER = CountUse(Asked.NEVER)
ACTED_ON = CountUse(Asked.ACTED_ON)


def use_of_result(fn: Function, call: ast.CallExpr, index: int, counts: bool) -> CountUse:
    """What becomes of result `index` of a call: a count itself, or a value that knows the count."""
    return _Follower(counts).of_call(fn, call, index, 0)


def best(uses: list[CountUse]) -> CountUse:
    """The use that gets furthest."""
    found = NEVER
    for use in uses:
        if use.asked > found.asked or (use.asked == found.asked and use.unread_error):
            found = use
    return found


class _Follower:
    """Follows one value; `counts` tells whether it is the count itself or knows it."""

    def __init__(self, counts: bool) -> None:
        self.counts = counts
        self._seen: set[Var] = set()

    def of_call(self, fn: Function, call: ast.CallExpr, index: int, depth: int) -> CountUse:
        """The value is result `index` of a call."""
        at: ast.Node = call
        parent = fn.parent(call)
        while isinstance(parent, ast.ParenExpr):
            at, parent = parent, fn.parent(parent)
        match parent:
            case ast.ExprStmt() | ast.DeferStmt() | ast.GoStmt():
                return NEVER
            case ast.ReturnStmt(results=results):
                return CountUse(Asked.RETURNED, fn, call, index if len(results) == 1 else results.index(at))  # type: ignore[arg-type]
            case ast.AssignStmt(lhs=lhs, rhs=rhs):
                position = index if len(rhs) == 1 else rhs.index(at)  # type: ignore[arg-type]
                return self._to(fn, parent, lhs[position], depth) if position < len(lhs) else ACTED_ON
            case ast.ValueSpec(names=names, values=values):
                position = index if len(values) == 1 else values.index(at)  # type: ignore[arg-type]
                return self._to(fn, parent, names[position], depth) if position < len(names) else ACTED_ON
            case ast.CallExpr(args=[_]) if index and at in parent.args:
                return ACTED_ON  # f(db.Exec(…)): handed on whole
        return self.of_value(fn, call, depth)

    def of_value(self, fn: Function, node: ast.Expr, depth: int) -> CountUse:
        """The value is that of an expression."""
        if depth > _DEPTH:
            return ACTED_ON
        parent = fn.parent(node)
        match parent:
            case ast.ParenExpr() | ast.StarExpr() | ast.UnaryExpr(op="&"):
                return self.of_value(fn, parent, depth + 1)
            case ast.SelectorExpr(x=x) if x is node:
                return self._member(fn, parent, depth)
            case ast.CallExpr(fun=fun) if fun is not node:
                return self._passed(fn, parent, node, depth)
            case ast.ReturnStmt(results=results):
                return CountUse(Asked.RETURNED, fn, node, results.index(node))
            case ast.AssignStmt(lhs=lhs, rhs=rhs, op="=" | ":=") if len(lhs) == len(rhs) and node in rhs:
                return self._to(fn, parent, lhs[rhs.index(node)], depth)
            case ast.ValueSpec(names=names, values=values) if node in values:
                return self._to(fn, parent, names[values.index(node)], depth)
            case ast.BinaryExpr():
                return ACTED_ON if self.counts else NEVER
            case ast.ExprStmt():
                return NEVER
        return ACTED_ON

    def _to(self, fn: Function, stmt: ast.Node, target: ast.Expr, depth: int) -> CountUse:
        """The value is assigned."""
        target = ast.unparen(target)
        if not isinstance(target, ast.Ident):
            return ACTED_ON
        if target.name == "_":
            return NEVER
        var = fn.object(target)
        if not isinstance(var, Var) or var.kind is VarKind.PACKAGE or fn.addressed(var):
            return ACTED_ON
        uses = self._reads(fn, stmt, var, depth)
        if var.kind is VarKind.RESULT and var in fn.results:
            uses.append(CountUse(Asked.RETURNED, fn, target, fn.results.index(var)))
        return best(uses)

    def _reads(self, fn: Function, stmt: ast.Node, var: Var, depth: int) -> list[CountUse]:
        read = set(reads_after(fn, stmt, var)) if var.function is fn else None
        found: list[CountUse] = []
        for user, ident in fn.uses(var):
            if is_target(user, ident):
                continue
            if read is not None and user is fn and node_of(fn, ident) not in read:
                continue
            found.append(self.of_value(user, ident, depth + 1))
        return found

    def of_param(self, target: Function, var: Var, depth: int) -> CountUse:
        """The value is a parameter."""
        if var in self._seen:
            return NEVER
        self._seen.add(var)
        uses = [self.of_value(user, ident, depth + 1) for user, ident in target.uses(var) if not is_target(user, ident)]
        found = best(uses)
        return ACTED_ON if found.asked is Asked.RETURNED else found

    def _member(self, fn: Function, selector: ast.SelectorExpr, depth: int) -> CountUse:
        """`res.RowsAffected()`, `result.RowsAffected`, `tag.String()`."""
        if self.counts or selector.sel.name not in _COUNTS:
            return NEVER
        call = fn.parent(selector)
        counter = _Follower(counts=True)
        if not isinstance(call, ast.CallExpr) or call.fun is not selector:
            use = counter.of_value(fn, selector, depth + 1)
            return _asked_for(use, fn, selector)
        use = counter.of_call(fn, call, 0, depth + 1)
        return _asked_for(use, fn, call, _drops_error(fn, call))

    def _passed(self, fn: Function, call: ast.CallExpr, node: ast.Expr, depth: int) -> CountUse:
        """The value is an argument."""
        callee = fn.callee(call)
        if callee.kind in (CalleeKind.CONVERSION, CalleeKind.BUILTIN) or (callee.path == "fmt" and not callee.targets):
            return self.of_value(fn, call, depth + 1) if self.counts else NEVER
        if callee.directive("event-field") is not None or tells(fn, call):
            return NEVER
        if callee.path in ("log/slog", "go.uber.org/zap") or _inside_telling(fn, call):
            return NEVER  # a field of a log line
        if callee.targets:
            at = call.args.index(node)
            return best([self.of_param(t, t.params[at], depth) for t in callee.targets if at < len(t.params)])
        return ACTED_ON


def _inside_telling(fn: Function, call: ast.CallExpr) -> bool:
    parent = fn.parent(call)
    return isinstance(parent, ast.CallExpr) and parent.fun is not call and tells(fn, parent)


def _asked_for(use: CountUse, fn: Function, node: ast.Expr, unread_error: bool = False) -> CountUse:
    """The fate of a count that was asked for at node."""
    if use.asked is Asked.NEVER:
        return CountUse(Asked.IN_VAIN, fn, node, None, unread_error)
    return CountUse(use.asked, fn, node, use.index, unread_error)


def _drops_error(fn: Function, call: ast.CallExpr) -> bool:
    """`n, _ := res.RowsAffected()`."""
    match fn.parent(call):
        case ast.AssignStmt(lhs=[_, ast.Ident(name="_")], rhs=[_]):
            return True
    return False
