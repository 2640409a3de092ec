"""Errors of status writes that are seen and then lost: the branch for them tells nobody."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.telling import Level, tells
from goscan.facts.goroutines.work import is_quiet
from goscan.facts.persistence.write import Write
from goscan.facts.site import Site
from goscan.facts.statuses.fate import is_target, node_of, reads_after
from goscan.facts.statuses.lost_error import LostError, how_lost
from goscan.facts.statuses.own_state import claims
from goscan.facts.statuses.told_failure import kept_in, tells_own_failure
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import CalleeKind, Var, VarKind
from goscan.semantics.types import ERROR
from goscan.syntax import ast

_EVENTS = ("log", "event", "event-field", "event-send")


@record(frozen=True, eq=False)
class SwallowedError:
    """A status write, the test of its error, and how the error is lost behind it."""

    write: Write
    site: Site
    how: str

    @staticmethod
    def find(facts: Facts) -> Iterator[SwallowedError]:
        """One per test."""
        seen: set[ast.Node] = set()
        for write in facts.of(Write):
            if not LostError(write, "", False).is_status or claims(write) or tells_own_failure(write):
                continue
            stmt = _test_of(write)
            if stmt is None or stmt in seen or how_lost(write):
                continue
            how = _Branch(write.function, stmt, write).how_lost()
            if how:
                seen.add(stmt)
                yield SwallowedError(write, Site(write.function, stmt), how)


def _test_of(write: Write) -> ast.IfStmt | None:
    """The `if err != nil` behind the write, when that is all that reads the error."""
    fn, call = write.function, write.call
    var = kept_in(write)
    if var is None or var.kind is VarKind.RESULT or var.function is not fn or fn.addressed(var):
        return None
    assigned = next((a.stmt for a in fn.assignments(var) if a.stmt.start <= call.start < a.stmt.end), None)
    if assigned is None or any(user is not fn for user, _ in fn.uses(var)):
        return None
    readers = {node for node in reads_after(fn, assigned, var) if _reads_error(fn, node, var, write.outcome)}
    for stmt in fn.nodes(ast.IfStmt):
        behind = stmt.start <= call.start < stmt.body.start or stmt.start >= call.end
        if behind and stmt.els is None and stmt.body.stmts and _is_failure(fn, stmt.cond, var, write.outcome):
            if node_of(fn, stmt.cond) in readers and all(stmt.start <= r.start and r.end <= stmt.end for r in readers):
                return stmt
    return None


def _reads_error(fn: Function, node: ast.Node, var: Var, field: str) -> bool:
    """Whether a node reads the error; of a chain's result another field may be read."""
    if fn.var_type(var) == ERROR:
        return True
    uses = [n for n in ast.walk(node) if isinstance(n, ast.Ident) and fn.object(n) is var]
    return any(not isinstance(p := fn.parent(n), ast.SelectorExpr) or p.sel.name == field for n in uses)


def _is_failure(fn: Function, cond: ast.Expr, var: Var, field: str) -> bool:
    match ast.unparen(cond):
        case ast.BinaryExpr(x=ast.Ident() as ident, op="!=", y=ast.Ident(name="nil")):
            return fn.object(ident) is var
        case ast.BinaryExpr(x=ast.SelectorExpr(x=ast.Ident() as ident, sel=sel), op="!=", y=ast.Ident(name="nil")):
            return fn.object(ident) is var and sel.name == field
    return False


class _Branch:
    """The branch that is taken when the write has failed."""

    def __init__(self, fn: Function, stmt: ast.IfStmt, write: Write) -> None:
        self._fn = fn
        self._body = stmt.body
        self._error = kept_in(write)
        self._commits = _is_transaction(fn)

    def how_lost(self) -> str:
        """In what way the error is lost, "" when somebody may see it. Everything that is no logging may be meant for somebody."""
        returns = False
        logs = False
        for node in ast.walk(self._body):
            match node:
                case ast.ReturnStmt():
                    if not self._returns_nothing(node):
                        return ""
                    returns = returns or bool(node.results)
                case ast.SendStmt() | ast.GoStmt() | ast.DeferStmt() | ast.FuncLit():
                    return ""
                case ast.AssignStmt(lhs=lhs) if not all(isinstance(x, ast.Ident) and x.name == "_" for x in lhs):
                    return ""
                case ast.IncDecStmt():
                    return ""
                case ast.CallExpr():
                    if not self._is_harmless(node):
                        return ""
                    logs = logs or tells(self._fn, node)
                case ast.Ident() if self._fn.object(node) is self._error and not self._is_quiet_use(node):
                    return ""
        if self._commits:
            return "the function returns nil, and the transaction is committed" if self._ends_well(returns) else ""
        if returns:
            return "the branch for it returns nil"
        return "it is logged below warn only" if logs else "the branch for it tells nobody"

    def _ends_well(self, returns: bool) -> bool:
        return returns or any(
            r.results and _is_nil(self._fn, r.results[-1])
            for r in self._fn.nodes(ast.ReturnStmt)
            if r.start > self._body.end
        )

    def _returns_nothing(self, stmt: ast.ReturnStmt) -> bool:
        """Whether a return tells the caller nothing: it has no error to give, or gives nil."""
        results = self._fn.signature.results
        index = next((i for i, r in enumerate(results) if r.type == ERROR), None)
        if index is None:
            return not results
        return len(stmt.results) == len(results) and _is_nil(self._fn, stmt.results[index])

    def _is_harmless(self, call: ast.CallExpr) -> bool:
        """Whether a call only logs below warn, or computes; in a transaction a loud line does not help either."""
        if tells(self._fn, call, Level.WARN):
            return self._commits
        callee = self._fn.callee(call)
        if callee.kind in (CalleeKind.BUILTIN, CalleeKind.CONVERSION):
            return callee.name != "panic"
        return tells(self._fn, call) or any(callee.directive(d) for d in _EVENTS) or is_quiet(callee)

    def _is_quiet_use(self, ident: ast.Ident) -> bool:
        """Whether the error is handed to nothing but a line that is quiet, or never written."""
        return not is_target(self._fn, ident) and isinstance(self._fn.parent(ident), ast.CallExpr | ast.SelectorExpr)


def _is_nil(fn: Function, x: ast.Expr) -> bool:
    """nil, or a variable that nothing was ever assigned to before."""
    x = ast.unparen(x)
    if not isinstance(x, ast.Ident):
        return False
    if x.name == "nil":
        return True
    var = fn.object(x)
    if not isinstance(var, Var) or var.kind is not VarKind.LOCAL or var.function is not fn or fn.addressed(var):
        return False
    return all(
        a.value is None and isinstance(a.stmt, ast.ValueSpec) for a in fn.assignments(var) if a.stmt.start < x.start
    )


def _is_transaction(fn: Function) -> bool:
    """Whether a literal is run in a transaction, which its nil commits."""
    call = fn.outer.parent(fn.node) if fn.outer is not None and isinstance(fn.node, ast.FuncLit) else None
    if not isinstance(call, ast.CallExpr) or fn.outer is None:
        return False
    return fn.outer.callee(call).directive("transaction") is not None
