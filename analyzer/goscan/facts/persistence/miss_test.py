"""Tests for a missing row: comparisons of an error with ErrNoRows."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.definitions import definitions
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import direct_writes
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.syntax import ast

_SENTINELS = frozenset({"ErrNoRows", "ErrRecordNotFound"})
_PATHS = ("database/sql", "github.com/jackc/pgx", "gorm.io/gorm", "github.com/jinzhu/gorm")


@record(eq=False)
class MissTest:
    """A comparison with a sentinel of an error that can only come from writes that return no rows."""

    site: Site
    sentinel: str
    writes: tuple[Write, ...]

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
    writes = _origins(facts, fn, ast.unparen(err)) if sentinel else ()
    return MissTest(Site(fn, node), sentinel, writes) if writes else None


def sentinel_of(fn: Function, expr: ast.Expr) -> str:
    """`sql.ErrNoRows` of a database library, as written; "" for anything else."""
    match ast.unparen(expr):
        case ast.SelectorExpr(sel=sel) as selector if sel.name in _SENTINELS:
            var = fn.object(sel)
            return fn.text(selector) if isinstance(var, Var) and var.path.startswith(_PATHS) else ""
    return ""


def _origins(facts: Facts, fn: Function, err: ast.Expr) -> tuple[Write, ...]:
    """The writes that an error comes from, when it comes from nothing else."""
    if isinstance(err, ast.SelectorExpr) and err.sel.name == "Error":
        write = _write_behind(facts, fn, ast.unparen(err.x))
        return (write,) if write is not None else ()
    if not isinstance(err, ast.Ident):
        return ()
    found: list[Write] = []
    for definition in definitions(fn, err):
        value = ast.unparen(definition.value) if definition.value is not None else None
        if isinstance(value, ast.SelectorExpr) and value.sel.name == "Error":
            value = ast.unparen(value.x)
        write = _write_behind(facts, definition.function, value) if value is not None else None
        if write is None:
            return ()
        found.append(write)
    return tuple(found)


def _write_behind(facts: Facts, fn: Function, value: ast.Expr) -> Write | None:
    """The write, by Exec, whose outcome an expression is; through one variable."""
    if isinstance(value, ast.Ident):
        behind = definitions(fn, value)
        if len(behind) != 1 or behind[0].value is None:
            return None
        fn, value = behind[0].function, ast.unparen(behind[0].value)
    for write in direct_writes(facts, fn):
        stored = write.stored
        if (
            write.call is value
            and stored is not None
            and stored.mode == "exec"
            and stored.rows
            and stored.wrapper is None
        ):
            return write
    return None
