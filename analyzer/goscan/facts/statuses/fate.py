"""What becomes of a value that a call returned: read, dropped, overwritten, returned, handed on.

The same question is asked of errors, of affected-rows counts and of sql.Result values, so it is answered once.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator

from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Var, VarKind
from goscan.semantics.paths import find_path
from goscan.syntax import ast


class Fate(enum.Enum):
    """How a result leaves the call that made it."""

    STATEMENT = "the call is a statement"
    BLANK = "assigned to the blank identifier"
    DEFERRED = "the call is deferred"
    STARTED = "the call is a go statement"
    OVERWRITTEN = "assigned and never read"
    RETURNED = "returned"
    PASSED = "handed to another call"
    TESTED = "compared on the spot"
    ASSIGNED = "kept in a variable that is read"
    STORED = "kept where it cannot be followed"


DROPPED = frozenset({Fate.STATEMENT, Fate.BLANK, Fate.DEFERRED, Fate.STARTED, Fate.OVERWRITTEN})


@record(frozen=True, eq=False)
class Outcome:
    """The fate of one result. var is the variable it was kept in; node the statement or expression that decided."""

    fate: Fate
    node: ast.Node
    var: Var | None = None

    @property
    def dropped(self) -> bool:
        """Whether nobody can ever see the value."""
        return self.fate in DROPPED


def fate_of(fn: Function, value: ast.Expr, index: int = 0) -> Outcome:
    """What becomes of a value in fn: of result `index` (from 0) where it is a call."""
    at: ast.Node = value
    parent = fn.parent(value)
    while isinstance(parent, ast.ParenExpr):
        at, parent = parent, fn.parent(parent)
    match parent:
        case ast.ExprStmt():
            return Outcome(Fate.STATEMENT, parent)
        case ast.DeferStmt():
            return Outcome(Fate.DEFERRED, parent)
        case ast.GoStmt():
            return Outcome(Fate.STARTED, parent)
        case ast.ReturnStmt():
            return Outcome(Fate.RETURNED, parent)
        case ast.AssignStmt(lhs=lhs, rhs=rhs):
            position = index if len(rhs) == 1 else rhs.index(at) if at in rhs else 0
            return _assigned(fn, parent, lhs[position]) if position < len(lhs) else Outcome(Fate.STORED, parent)
        case ast.ValueSpec(names=names, values=values):
            position = index if len(values) == 1 else values.index(at) if at in values else 0
            return _assigned(fn, parent, names[position]) if position < len(names) else Outcome(Fate.STORED, parent)
        case ast.CallExpr():
            return Outcome(Fate.PASSED, parent)
        case ast.BinaryExpr():
            return Outcome(Fate.TESTED, parent)
    return Outcome(Fate.STORED, parent or value)


def _assigned(fn: Function, stmt: ast.Node, target: ast.Expr) -> Outcome:
    target = ast.unparen(target)
    if not isinstance(target, ast.Ident):
        return Outcome(Fate.STORED, stmt)
    if target.name == "_":
        return Outcome(Fate.BLANK, stmt)
    var = fn.object(target)
    if not isinstance(var, Var) or var.kind is VarKind.PACKAGE:
        return Outcome(Fate.STORED, stmt)
    if is_read_after(fn, stmt, var):
        return Outcome(Fate.ASSIGNED, stmt, var)
    return Outcome(Fate.OVERWRITTEN, stmt, var)


def is_read_after(fn: Function, stmt: ast.Node, var: Var) -> bool:
    """Whether what stmt assigned to var can be read later.

    A variable of an enclosing function, a captured one and one whose address is taken may be read anywhere: True.
    """
    if var.function is not fn or fn.addressed(var):
        return True
    uses = [(user, ident) for user, ident in fn.uses(var) if not is_target(user, ident)]
    if any(user is not fn for user, _ in uses):
        return True
    if not uses and var.kind is not VarKind.RESULT:
        return False
    return any(True for _ in reads_after(fn, stmt, var))


def reads_after(fn: Function, stmt: ast.Node, var: Var) -> Iterator[ast.Node]:
    """The nodes of the CFG that read var and can be reached from stmt without var being assigned before."""
    cfg = fn.cfg()
    point = cfg.point(stmt)
    if point is None:
        yield stmt  # not in the graph: say that it is read
        return
    readers = {node_of(fn, ident) for user, ident in fn.uses(var) if user is fn and not is_target(fn, ident)}
    if var.kind is VarKind.RESULT:
        readers.update(r for r in fn.nodes(ast.ReturnStmt) if not r.results)
    writers = {node_of(fn, a.stmt) for a in fn.assignments(var) if a.function is fn}
    for reader in readers:
        if find_path(cfg, point, writers.__contains__, goal=reader, feasible=False) is not None:
            yield reader


def is_target(fn: Function, ident: ast.Ident) -> bool:
    """Whether the identifier is assigned to, not read (op= and ++ read as well)."""
    match fn.parent(ident):
        case ast.AssignStmt(lhs=lhs, op="=" | ":="):
            return ident in lhs
        case ast.RangeStmt(key=key, value=value):
            return ident is key or ident is value
    return False


def node_of(fn: Function, node: ast.Node) -> ast.Node:
    """The node of fn's CFG that node is part of: its simple statement, or the condition it stands in."""
    point = fn.cfg().point(node)
    return (point.node if point is not None else None) or node
