"""Writes of a state that is kept in memory: `job.Status = "failed"`, `jobs.SetFailed(id)`, and calls of what does so."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.entity import Entity, model_type
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.stored import error_index, result_types
from goscan.facts.persistence.write import Write, nearest_statuses
from goscan.facts.persistence.write_search import called_name, common_entity, deep_writes
from goscan.facts.site import Site
from goscan.facts.statuses.kept_type import is_kept
from goscan.facts.statuses.state_setting import ending_in_text
from goscan.facts.statuses.status import StateColumn, StatusValue
from goscan.record import record
from goscan.semantics.callers import mentioning
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_failure, is_state_column, is_success, is_terminal, words
from goscan.semantics.objects import Callee, CalleeKind, Var, VarKind
from goscan.syntax import ast

_DEPTH = 2
_BODIES = 2
_SAVING = frozenset({"save", "update", "store", "persist", "upsert", "put", "write", "insert", "create"})
_NOTHING = Callee(CalleeKind.UNKNOWN)
_OPPOSITES = ("Failed", "Succeeded", "Success", "Completed", "Complete", "Done", "Finished", "Failure", "Fail")


@record(frozen=True)
class Keepers:
    """The functions that set a state kept in memory, or name one that does; names are those by which they are called."""

    functions: frozenset[Function]
    names: frozenset[str]

    def may_lead(self, fn: Function) -> bool:
        """Whether a function may set such a state, by itself or through others, as far as its text tells."""
        return fn.top in self.functions or not self.names.isdisjoint(fn.declaration.called_names)


def keepers(facts: Facts) -> Keepers:
    """Those of the program; found once."""
    return facts.once(Keepers, lambda: _find(facts))


def _find(facts: Facts) -> Keepers:
    found = [fn for fn in dict.fromkeys(ending_in_text(facts)) if _keeps(facts, fn)]
    found += [other for fn in found if _is_setter(facts, fn) for other in _opposites(fn)]
    found += [caller for fn in tuple(found) for caller in mentioning(facts.program, fn)]
    return Keepers(frozenset(found), frozenset(fn.decl_name for fn in found))


def keeping(facts: Facts) -> Iterator[Function]:
    """The reported functions that set such a state, or call what does."""
    found = (fn for fn in keepers(facts).functions if fn.file.reported and not fn.file.is_test)
    return (fn for fn in found if any(_search(facts, inner, _DEPTH) for inner in fn.with_literals()))


def _keeps(facts: Facts, fn: Function) -> bool:
    return _is_setter(facts, fn) or any(True for inner in fn.with_literals() for _ in _assigned(facts, inner))


def kept_writes(facts: Facts, fn: Function) -> tuple[Write, ...]:
    """The writes of states kept in memory by a function and the literals in it, but for those that run in a goroutine."""
    found = list(_search(facts, fn, _DEPTH + 1))
    for literal in fn.literals():
        call = fn.parent(literal.node)
        if not (isinstance(call, ast.CallExpr) and isinstance(fn.parent(call), ast.GoStmt)):
            found += kept_writes(facts, literal)
    return tuple(found)


def _search(facts: Facts, fn: Function, depth: int) -> tuple[Write, ...]:
    key = (_search, depth)
    known: tuple[Write, ...] | None = fn.memo.get(key)
    if known is None:
        fn.memo[key] = ()  # what a cycle sees
        names = keepers(facts).names
        found = list(_assigned(facts, fn))
        for call in fn.nodes(ast.CallExpr) if depth > 0 else ():
            write = _through(facts, fn, call, depth) if called_name(call) in names else None
            found += [write] if write is not None else []
        found.sort(key=lambda w: w.site.node.start)
        known = fn.memo[key] = tuple(found)
    return known


def _assigned(facts: Facts, fn: Function) -> Iterator[Write]:
    """The assignments to a state field of an object that is kept, and that the function has not just made."""
    for stmt in fn.nodes(ast.AssignStmt):
        for target, value in zip(stmt.lhs, stmt.rhs, strict=False):
            if not isinstance(target, ast.SelectorExpr) or stmt.op != "=" or not is_state_column(target.sel.name):
                continue
            t = model_type(fn.type_of(target.x))
            if t is None or not is_kept(facts, t, target.sel.name) or _is_made(fn, target.x):
                continue
            column = StateColumn("status", operands=(Operand(fn, value),))
            entity = Entity(t.name)
            yield Write(
                facts,
                Site(fn, stmt),
                "memory",
                "memory",
                "update",
                _NOTHING,
                entity,
                None,
                column.value(),
                states=(column,),
            )


def _is_made(fn: Function, base: ast.Expr) -> bool:
    """Whether a function has made the object itself: nobody may know of it yet."""
    var = fn.object(base) if isinstance(base, ast.Ident) else None
    if not isinstance(var, Var) or var.function is not fn or var.kind is not VarKind.LOCAL:
        return False
    given = fn.assignments(var)
    values = [ast.unparen(a.value) for a in given if a.value is not None]
    made = [v.x if isinstance(v, ast.UnaryExpr) and v.op == "&" else v for v in values]
    return not given or any(isinstance(v, ast.CompositeLit) for v in made)


def _through(facts: Facts, fn: Function, call: ast.CallExpr, depth: int) -> Write | None:
    callee = fn.callee(call)
    if not 0 < len(callee.targets) <= _BODIES:
        return None
    error = error_index(result_types(callee.signature))
    if all(_is_setter(facts, target) for target in callee.targets):
        said = StatusValue("status", ("_".join(words(callee.name)[1:]),), True)
        own = Entity(f"{callee.path}.{callee.recv}", exact=False)
        return Write(facts, Site(fn, call), "call", "memory", "update", callee, own, None, said, error, depth=1)
    found = (w for target in callee.targets for w in _inside(facts, target, depth - 1))
    inner = tuple(w for w in found if not _is_repeated(w))
    if not inner:
        return None
    entity = common_entity(inner, callee) or inner[0].entity
    near = 1 + min(w.depth for w in inner)
    write = Write(
        facts, Site(fn, call), "call", "memory", "update", callee, entity, error_result=error, through=inner, depth=near
    )
    write.status = write.status_under(None)
    return write if nearest_statuses(inner) else None


def _inside(facts: Facts, target: Function, depth: int) -> Iterator[Write]:
    yield from _search(facts, target, depth)
    for literal in target.literals():
        parent = target.parent(literal.node)
        if not (isinstance(parent, ast.CallExpr) and isinstance(target.parent(parent), ast.GoStmt)):
            yield from _inside(facts, literal, depth)


def _is_repeated(write: Write) -> bool:
    """Whether it stands in a loop: it is about many objects then."""
    at = write.function.parent(write.node)
    while at is not None and not isinstance(at, ast.ForStmt | ast.RangeStmt):
        at = write.function.parent(at)
    return at is not None


def is_stored(fn: Function, identity: frozenset[Var]) -> bool:
    """Whether the object is given whole to what saves it, though nobody sees how: what is stored counts then (S23)."""
    for call in fn.nodes(ast.CallExpr):
        if words(called_name(call))[:1] and words(called_name(call))[0] in _SAVING:
            given = (ast.unparen(a) for a in call.args)
            given = (a.x if isinstance(a, ast.UnaryExpr) else a for a in given)
            if any(isinstance(a, ast.Ident) and fn.object(a) in identity for a in given):
                return True
    return False


def _is_setter(facts: Facts, fn: Function) -> bool:
    """Whether a method says by its name how something ended, sets a field of it, and the type has one for the opposite."""
    said = words(fn.decl_name)
    if not fn.recv_name or said[:1] not in (("set",), ("mark",)) or is_terminal("_".join(said[1:])) is not True:
        return False
    known: bool | None = fn.memo.get(_is_setter)
    if known is None:
        known = fn.memo[_is_setter] = (
            any(True for _ in _opposites(fn)) and _sets_field(fn) and not deep_writes(facts, fn)
        )
    return known


def _opposites(fn: Function) -> Iterator[Function]:
    """The methods of the same type that say the opposite: `SetSucceeded` for `SetFailed`."""
    prefix = fn.decl_name[: len(words(fn.decl_name)[0])]
    other = is_success if is_failure(fn.decl_name) else is_failure
    names = (prefix + middle + word for middle in ("", "As") for word in _OPPOSITES if other(word))
    found = (fn.package.function(fn.recv_name, name) for name in names)
    return (method for method in found if method is not None)


def _sets_field(fn: Function) -> bool:
    return any(isinstance(x, ast.SelectorExpr) for stmt in fn.nodes(ast.AssignStmt) for x in stmt.lhs)
