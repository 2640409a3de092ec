"""Transactions that a function begins, and ways out on which what was written in them is lost."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.write import Write, writes_of
from goscan.facts.site import Site
from goscan.facts.statuses.fate import node_of
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Var, VarKind
from goscan.semantics.paths import find_path
from goscan.semantics.summary import summary
from goscan.semantics.types import ERROR
from goscan.syntax import ast


@record(eq=False)
class LostTransaction:
    """A transaction whose writes are lost without an error.

    site is the way out that forgets to commit, or the Commit whose error is dropped (dropped); begin is where it started, write one
    of the writes.
    """

    site: Site
    begin: Site
    write: Write
    dropped: bool

    @staticmethod
    def find(facts: Facts) -> Iterator[LostTransaction]:
        """All of the reported files."""
        for top in facts.program.reported("transaction"):
            for fn in top.with_literals():
                for call in fn.nodes(ast.CallExpr):
                    if fn.callee(call).directive("begin") is not None:
                        yield from _lost(facts, fn, call)


def _lost(facts: Facts, fn: Function, begin: ast.CallExpr) -> Iterator[LostTransaction]:
    tx = _variable(fn, begin)
    if tx is None or _is_read_only(fn, begin):
        return
    write = next((w for w in _all_writes(facts, fn) if _goes_through(w, tx)), None)
    if write is None:
        return
    start = Site(fn, begin)
    for call in _calls_on(fn, tx, "commit"):
        if _is_dropped(fn, call):
            yield LostTransaction(Site(fn, call), start, write, dropped=True)
    if write.function is fn and not _escapes(fn, tx):
        out = _forgotten(fn, tx, write)
        if out is not None:
            yield LostTransaction(Site(fn, out), start, write, dropped=False)


def _is_read_only(fn: Function, begin: ast.CallExpr) -> bool:
    """`&sql.TxOptions{ReadOnly: true}`: nothing is to be stored; a trial run."""
    return any(
        isinstance(node, ast.KeyValueExpr)
        and fn.text(node.key) in ("ReadOnly", "AccessMode")
        and "alse" not in fn.text(node.value)
        and "ReadWrite" not in fn.text(node.value)
        for arg in begin.args
        for node in ast.walk(arg, into_literals=False)
    )


def _variable(fn: Function, begin: ast.CallExpr) -> Var | None:
    """The local variable that holds the transaction."""
    match fn.parent(begin):
        case ast.AssignStmt(lhs=[ast.Ident() as ident, *_], rhs=[_]):
            var = fn.object(ident)
            return var if isinstance(var, Var) and var.function is fn and var.kind is VarKind.LOCAL else None
    return None


def _all_writes(facts: Facts, fn: Function) -> Iterator[Write]:
    for inner in fn.with_literals():
        yield from writes_of(facts, inner)


def _goes_through(write: Write, tx: Var) -> bool:
    """Whether a write uses the transaction: as the receiver of a call of its chain, or as an argument."""
    return any(
        isinstance(n, ast.Ident) and write.function.object(n) is tx for n in ast.walk(write.call, into_literals=False)
    )


def _calls_on(fn: Function, tx: Var, directive: str) -> Iterator[ast.CallExpr]:
    for call in fn.nodes(ast.CallExpr):
        callee = fn.callee(call)
        if callee.directive(directive) is None or callee.receiver is None:
            continue
        receiver = _handle(fn, callee.receiver)
        if isinstance(receiver, ast.Ident) and fn.object(receiver) is tx:
            yield call


def _handle(fn: Function, receiver: ast.Expr) -> ast.Expr:
    """What a chain begins with: `tx` of `tx.WithContext(ctx).Debug()`, which is the same transaction."""
    while isinstance(call := ast.unparen(receiver), ast.CallExpr):
        callee = fn.callee(call)
        if callee.directive("chain") is None or callee.receiver is None:
            break
        receiver = callee.receiver
    return ast.unparen(receiver)


def _is_dropped(fn: Function, commit: ast.CallExpr) -> bool:
    """Whether nobody sees the error of a Commit. In a deferred function of its own the outcome is decided elsewhere."""
    match fn.parent(commit):
        case ast.ExprStmt():
            return not _is_read_later(fn, commit)
        case ast.DeferStmt():
            return True
        case ast.AssignStmt(lhs=[ast.Ident(name="_")]):
            return True
    return False


def _is_read_later(fn: Function, commit: ast.CallExpr) -> bool:
    """`tx.Commit(); if tx.Error != nil`: gorm leaves the error in the handle itself.

    Any later look at it counts, on whatever path: this errs to silence.
    """
    receiver = fn.callee(commit).receiver
    tx = fn.object(receiver) if isinstance(receiver, ast.Ident) else None
    return isinstance(tx, Var) and any(
        isinstance(parent := user.parent(ident), ast.SelectorExpr) and parent.sel.name == "Error"
        for user, ident in fn.uses(tx)
        if ident.start >= commit.end
    )


def _escapes(fn: Function, tx: Var) -> bool:
    """Whether somebody else may commit: a literal that uses the transaction, a call that is given it, a store, a return."""
    for user, ident in fn.uses(tx):
        if user is not fn:
            return True
        parent = user.parent(ident)
        if isinstance(parent, ast.SelectorExpr) or _is_assigned(parent, ident):
            continue
        if isinstance(parent, ast.BinaryExpr) or (isinstance(parent, ast.CallExpr) and _only_works_in_it(fn, parent)):
            continue
        return True
    return False


def _only_works_in_it(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call of functions of the project leaves the end of the transaction to the caller."""
    targets = fn.callee(call).targets
    return bool(targets) and not any(may_commit(target) for target in targets)


@summary(bottom=False)
def may_commit(fn: Function) -> bool:
    """Whether fn commits a transaction, itself or on the way."""
    for inner in fn.with_literals():
        for call in inner.nodes(ast.CallExpr):
            callee = inner.callee(call)
            if callee.directive("commit") is not None or any(may_commit(target) for target in callee.targets):
                return True
    return False


def _is_assigned(parent: ast.Node | None, ident: ast.Ident) -> bool:
    return isinstance(parent, ast.AssignStmt) and ident in parent.lhs


def _forgotten(fn: Function, tx: Var, write: Write) -> ast.Node | None:
    """The statement by which fn leaves after the write without Commit, Rollback or an error."""
    cfg = fn.cfg()
    start = cfg.point(node_of(fn, write.call))
    if start is None:
        return None
    ends = {node_of(fn, c) for name in ("commit", "rollback") for c in _calls_on(fn, tx, name) if not _deferred(fn, c)}
    if any(_deferred(fn, c) for c in _calls_on(fn, tx, "commit")):
        return None
    failing = {r for r in fn.nodes(ast.ReturnStmt) if not _is_success(fn, r) or _has_told(fn, r)}
    path = find_path(cfg, start, lambda node: node in ends or node in failing)
    return path.exit.node if path is not None and path.exit is not None else None


def _deferred(fn: Function, call: ast.CallExpr) -> bool:
    return isinstance(fn.parent(call), ast.DeferStmt)


def _has_told(fn: Function, stmt: ast.ReturnStmt) -> bool:
    """`if err != nil { result.errors = append(result.errors, err); return result }`: a failure that is told in another way than by an error."""
    block = fn.parent(stmt)
    test = fn.parent(block) if block is not None else None
    if fn.returns_error or not isinstance(test, ast.IfStmt) or block is not test.body:
        return False
    match ast.unparen(test.cond):
        case ast.BinaryExpr(x=ast.Ident() as ident, op="!=", y=ast.Ident(name="nil")):
            var = fn.object(ident)
            uses = fn.uses(var) if isinstance(var, Var) and fn.var_type(var) == ERROR else ()
            return any(test.body.start <= use.start < test.body.end for _, use in uses)
    return False


def _is_success(fn: Function, stmt: ast.ReturnStmt) -> bool:
    """Whether a return tells the caller that all is well: its error is the literal nil, or there is none."""
    if not fn.returns_error:
        return True
    last = ast.unparen(stmt.results[-1]) if stmt.results else None
    return isinstance(last, ast.Ident) and last.name == "nil"
