"""Everything that the scanned modules store in a field or package variable."""

from __future__ import annotations

from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.semantics.program import Program
from goscan.semantics.types import Named, Type, named
from goscan.source.mentions import assigned
from goscan.syntax import ast

# A name mentioned in more declarations than this is not searched: what it holds is unknown then.
_MENTIONS = 300

Stored = tuple[tuple[Function, ast.Expr, int], ...]


def stores(program: Program, owner: Named | None, var: Var) -> Stored:
    """The values given to a field of owner, or to a package variable: (function, value, index of the result)."""
    key = ("stores", owner, var)
    known: Stored | None = program.memo.get(key)
    if known is None:
        program.memo[key] = ()  # what a cycle sees
        known = program.memo[key] = tuple(_search(program, owner, var))
    return known


def _search(program: Program, owner: Named | None, var: Var) -> list[tuple[Function, ast.Expr, int]]:
    home = (owner.path,) if owner is not None else (var.path,)
    mentioning = tuple(program.mentioning(var.name, None if var.name[:1].isupper() else home, assigned))
    found: list[tuple[Function, ast.Expr, int]] = []
    for top in mentioning if len(mentioning) <= _MENTIONS else ():
        for fn in top.with_literals():
            if owner is not None:
                found += [(fn, value, 0) for value in _in_literals(fn, owner, var.name)]
            found += _assigned(fn, owner, var)
    return found


def _in_literals(fn: Function, owner: Named, name: str) -> list[ast.Expr]:
    found = []
    for pair in fn.nodes(ast.KeyValueExpr):
        if isinstance(pair.key, ast.Ident) and pair.key.name == name:
            literal = fn.parent(pair)
            if isinstance(literal, ast.CompositeLit) and _is(fn.type_of(literal), owner):
                found.append(pair.value)
    return found


def _assigned(fn: Function, owner: Named | None, var: Var) -> list[tuple[Function, ast.Expr, int]]:
    found = []
    for stmt in fn.nodes(ast.AssignStmt):
        for index, target in enumerate(stmt.lhs):
            if _is_target(fn, target, owner, var):
                one = len(stmt.rhs) == 1 and len(stmt.lhs) > 1
                value = stmt.rhs[0 if one else min(index, len(stmt.rhs) - 1)]
                found.append((fn, value, index if one else 0))
    return found


def _is_target(fn: Function, target: ast.Expr, owner: Named | None, var: Var) -> bool:
    match target:
        case ast.SelectorExpr(x=x, sel=ast.Ident(name=name) as sel) if name == var.name:
            return _is(fn.type_of(x), owner) if owner is not None else fn.object(sel) is var
        case ast.Ident(name=name) if name == var.name and owner is None:
            return fn.object(target) is var
    return False


def _is(t: Type, owner: Named) -> bool:
    return named(t) == (owner.path, owner.name)
