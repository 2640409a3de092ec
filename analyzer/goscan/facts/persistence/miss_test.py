"""Tests for a missing row: comparisons of an error with ErrNoRows."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.affected_rows import use_of_count
from goscan.facts.persistence.count_use import Asked
from goscan.facts.persistence.exec_error import exec_writes
from goscan.facts.persistence.write import Write
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.syntax import ast

_SENTINELS = frozenset({"ErrNoRows", "ErrRecordNotFound", "ErrNoDocuments"})
_PATHS = (
    "database/sql",
    "github.com/jackc/pgx",
    "gorm.io/gorm",
    "github.com/jinzhu/gorm",
    "go.mongodb.org/mongo-driver",
)


@record(eq=False)
class MissTest:
    """A comparison with a sentinel of an error that can only come from writes that return no rows."""

    site: Site
    sentinel: str
    writes: tuple[Write, ...]
    excludes: bool = False

    @property
    def is_harmless(self) -> bool:
        """Whether nothing hangs on it: `err != nil && err != sql.ErrNoRows`, or the count of rows is asked as well."""
        return self.excludes or all(use_of_count(w).asked is Asked.ACTED_ON for w in self.writes)

    @staticmethod
    def find(facts: Facts) -> Iterator[MissTest]:
        """All such comparisons in the reported files."""
        for top in facts.program.reported("write"):
            for fn in top.with_literals():
                nodes: list[ast.CallExpr | ast.BinaryExpr] = [*fn.nodes(ast.CallExpr), *fn.nodes(ast.BinaryExpr)]
                for node in nodes:
                    found = _test(facts, fn, node)
                    if found is not None:
                        yield found


def _test(facts: Facts, fn: Function, node: ast.CallExpr | ast.BinaryExpr) -> MissTest | None:
    match node:
        case ast.CallExpr(args=[err, target]) if fn.callee(node).is_("errors", "", "Is"):
            pass
        case ast.BinaryExpr(x=err, op="==" | "!=", y=target):
            pass
        case _:
            return None
    sentinel = sentinel_of(fn, target)
    writes = exec_writes(facts, fn, err) if sentinel else ()
    return MissTest(Site(fn, node), sentinel, tuple(dict.fromkeys(writes)), _excludes(fn, node)) if writes else None


def _excludes(fn: Function, node: ast.CallExpr | ast.BinaryExpr) -> bool:
    """`err != sql.ErrNoRows`, `!errors.Is(err, sql.ErrNoRows)`."""
    parent = fn.parent(node)
    return (isinstance(node, ast.BinaryExpr) and node.op == "!=") or (
        isinstance(parent, ast.UnaryExpr) and parent.op == "!"
    )


def sentinel_of(fn: Function, expr: ast.Expr) -> str:
    """`sql.ErrNoRows` of a database library, as written; "" for anything else."""
    match ast.unparen(expr):
        case ast.SelectorExpr(sel=sel) as selector if sel.name in _SENTINELS:
            var = fn.object(sel)
            return fn.text(selector) if isinstance(var, Var) and var.path.startswith(_PATHS) else ""
    return ""
