"""Fields that a request brings and nothing stores: their rows belong into a table of their own, which this route never fills.

The store keeps the rest of the model, its reads give the field back from the other table, and the method that would insert
there is not called. Errs towards silence: a use of the model that cannot be followed counts as a use of the field.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from goscan.facts.dependencies.dependency_store import is_struct
from goscan.facts.facts import Facts
from goscan.facts.persistence.entity import struct_fields
from goscan.facts.persistence.keys import root
from goscan.facts.persistence.row_filler import ListField, inserters, list_fields
from goscan.facts.persistence.write_search import direct_writes
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import CallSite, Var
from goscan.syntax import ast

_BINDS = frozenset(
    [
        "Bind",
        "BindJSON",
        "ShouldBind",
        "ShouldBindJSON",
        "ShouldBindBodyWith",
        "ShouldBindBodyWithJSON",
        "MustBindWith",
        "Decode",
        "DecodeJSON",
        "Unmarshal",
        "BodyParser",
        "JSON",
        "ReadJSON",
        "BindBody",
        "BindAndValidate",
    ]
)
_ANSWERS = frozenset(
    ["JSON", "IndentedJSON", "PureJSON", "JSONPretty", "SecureJSON", "AbortWithStatusJSON", "Encode", "Render", "XML"]
)
_MENTIONS = 150
_DEPTH = 3  # functions between the store and the request, or that a model is handed on to
_CALLERS = 20
_MOST = 400  # functions that a route may run, and are looked at


@record(frozen=True, eq=False)
class UnstoredField:
    """A store's call that leaves out a field of the model. bind is where the request fills the model; field tells who would store it."""

    field: ListField
    site: Site
    variable: str
    bind: Site

    @property
    def callee(self) -> str:
        """What is called, as the source has it: `h.roles.Create`."""
        call = self.site.node
        assert isinstance(call, ast.CallExpr)
        return self.site.function.text(call.fun)


def unstored_fields(facts: Facts) -> Iterator[UnstoredField]:
    """Those of the reported files; one per call."""
    seen: set[ast.Node] = set()
    for field in list_fields(facts):
        if not _is_accepted(facts, field):
            continue
        for store, param in _stores(facts, field):
            if _uses_field(store, param, field.name, 0):
                continue
            for site in islice(facts.program.callers(store), _CALLERS):
                found = _left_out(facts, field, site, store.params.index(param))
                if found is not None and site.call not in seen and site.function.file.reported:
                    seen.add(site.call)
                    yield found


def _is_accepted(facts: Facts, field: ListField) -> bool:
    """Whether decoders see the field."""
    found = next((f for f in struct_fields(facts.program, field.model) if f.name == field.name), None)
    return found is not None and field.name[:1].isupper() and 'json:"-"' not in found.tag


def _stores(facts: Facts, field: ListField) -> Iterator[tuple[Function, Var]]:
    """The functions that insert or update a row of another table from the model that they are given."""
    for top in islice(facts.program.mentioning(field.model.name), _MENTIONS):
        if top.file.is_test or not isinstance(top.node, ast.FuncDecl):
            continue
        param = next((p for p in top.params if is_struct(top.var_type(p), field.model)), None)
        if param is not None and any(
            w.verb in ("insert", "update", "upsert") and w.statement is not None and w.statement.table
            for fn in top.with_literals()
            for w in direct_writes(facts, fn)
        ):
            yield top, param


def _left_out(facts: Facts, field: ListField, site: CallSite, index: int) -> UnstoredField | None:
    if index >= len(site.call.args) or site.call.ellipsis:
        return None
    ident = root(site.function, site.call.args[index])
    var = site.function.object(ident) if ident is not None else None
    route = _from_request(site.function, var, field.name, site.call, 0) if isinstance(var, Var) else None
    if ident is None or route is None or _may_insert(facts, route[0], field.filler.table):
        return None
    return UnstoredField(field, Site(site.function, site.call), ident.name, route[1])


def _from_request(
    fn: Function, var: Var, field: str, passed: ast.CallExpr, depth: int
) -> tuple[tuple[Function, ...], Site] | None:
    """The functions from a call up to where a request fills the variable, when none of them looks at the field; and that place."""
    top = fn.top
    bind = _bound(top, var)
    if depth > _DEPTH or _uses_field(top, var, field, 1, passed, bind.node if bind is not None else None):
        return None
    if bind is not None:
        return (top,), bind
    if var not in top.params:
        return None
    index = top.params.index(var)
    for site in islice(fn.program.callers(top), _CALLERS):
        given = root(site.function, site.call.args[index]) if index < len(site.call.args) else None
        source = site.function.object(given) if given is not None else None
        if isinstance(source, Var) and not site.function.file.is_test:
            found = _from_request(site.function, source, field, site.call, depth + 1)
            if found is not None:
                return (top, *found[0]), found[1]
    return None


def _bound(top: Function, var: Var) -> Site | None:
    """`c.ShouldBindJSON(&role)`, `json.NewDecoder(r.Body).Decode(role)`."""
    for user, ident in top.uses(var):
        outer = user.parent(ident)
        call = user.parent(outer) if isinstance(outer, ast.UnaryExpr) and outer.op == "&" else outer
        if isinstance(call, ast.CallExpr) and call.fun is not outer:
            callee = user.callee(call)
            if callee.name in _BINDS and not callee.targets:
                return Site(user, call)
    return None


def _uses_field(top: Function, var: Var, field: str, depth: int, *known: ast.Node | None) -> bool:
    """Whether a function, or what it hands the model to, reads the field; known calls are left out."""
    if depth > _DEPTH:
        return True
    for user, ident in top.uses(var):
        at: ast.Node = ident
        outer = user.parent(at)
        while isinstance(outer, ast.UnaryExpr | ast.StarExpr | ast.ParenExpr):
            at, outer = outer, user.parent(outer)
        match outer:
            case ast.SelectorExpr(sel=sel) if outer.x is at:
                if sel.name == field or _passes(user, outer, field, depth, known):
                    return True
            case ast.CallExpr() if at in outer.args:
                if outer not in known and _reads(user, outer, outer.args.index(at), field, depth):
                    return True
            case ast.BinaryExpr():
                continue
            case _:
                return True
    return False


def _passes(
    fn: Function, selector: ast.SelectorExpr, field: str, depth: int, known: tuple[ast.Node | None, ...]
) -> bool:
    """Whether a selector is a method that reads the field, or an embedded model that is handed on."""
    outer = fn.parent(selector)
    if isinstance(outer, ast.CallExpr) and outer.fun is selector:
        targets = fn.callee(outer).targets
        return not targets or any(t.receiver is None or _uses_field(t, t.receiver, field, depth + 1) for t in targets)
    while isinstance(outer, ast.SelectorExpr):
        if outer.sel.name == field:
            return True
        outer = fn.parent(outer)
    return False


def _reads(fn: Function, call: ast.CallExpr, index: int, field: str, depth: int) -> bool:
    """Whether a call that is given the model may look at the field. An answer to the client does, and stores nothing."""
    callee = fn.callee(call)
    if not callee.targets:
        return callee.name not in _ANSWERS
    return any(
        index >= len(t.params) or (not t.signature.variadic and _uses_field(t, t.params[index], field, depth + 1))
        for t in callee.targets
    )


def _may_insert(facts: Facts, route: tuple[Function, ...], table: str) -> bool:
    """Whether something that a route may run inserts into the table, or so much that nobody looks through it."""
    inserting = inserters(facts, table)
    seen: set[Function] = set()
    queue = list(route)
    while queue:
        fn = queue.pop()
        if fn.top in inserting or len(seen) > _MOST:
            return True
        if fn not in seen:
            seen.add(fn)
            queue += fn.literals()
            queue += (target for call in fn.nodes(ast.CallExpr) for target in fn.callee(call).targets)
    return False
