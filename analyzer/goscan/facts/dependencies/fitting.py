"""What is at hand where a service is made, and fits a dependency that it is not given."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.dependencies.construction import Construction
from goscan.facts.dependencies.dependency_store import is_struct
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.lookup import method_names
from goscan.semantics.objects import Var
from goscan.semantics.types import Interface, Named, Pointer, Type
from goscan.syntax import ast


@record(frozen=True, eq=False)
class Spare:
    """A variable that could be handed over. site is the first place where it and the service are both at hand."""

    variable: Site
    service: Site
    site: Site

    @property
    def name(self) -> str:
        """The variable."""
        return self.variable.text

    @property
    def handle(self) -> str:
        """The variable or field that holds the service; "" when it has none."""
        holder = _holder(self.service.function, self.service.node)
        return self.service.function.text(holder) if holder is not None else ""


def spare(made: Construction, owner: Named, wanted: Type) -> Spare | None:
    """The first of the variables, in the function that makes the service, that fit; None when values of several types do.

    Only what is in scope together with the service counts.
    """
    fn, program = made.function, made.function.program
    if not _tells(fn, wanted):
        return None
    is_interface = isinstance(program.underlying(wanted), Interface)
    found: dict[Type, Spare] = {}
    params = [p.decl for p in fn.params if p.decl is not None]
    for ident in dict.fromkeys((*params, *fn.nodes(ast.Ident))):
        var = fn.declaration.info.defs.get(ident)
        given = fn.var_type(var) if isinstance(var, Var) else None
        if not isinstance(given, Named | Pointer) or given in found or is_struct(given, owner):
            continue
        if given == wanted or (is_interface and program.implements(given, wanted)):
            together = _together(fn, made.node, ident)
            if together is not None:
                found[given] = Spare(Site(fn, ident), Site(fn, made.node), Site(fn, together))
    return next(iter(found.values())) if len(found) == 1 else None


def _tells(fn: Function, wanted: Type) -> bool:
    """Whether a type says what is needed: not an interface of a library, that many unrelated types may implement."""
    t = wanted.elem if isinstance(wanted, Pointer) else wanted
    if not isinstance(t, Named) or not t.path:
        return False
    if not isinstance(fn.program.underlying(t), Interface):
        return True
    package = fn.program.package(t.path)
    return package is not None and not package.is_stub and bool(method_names(fn.program, t))


def _together(fn: Function, service: ast.Node, variable: ast.Ident) -> ast.Node | None:
    """The later of the two, when the earlier one is still in scope there."""
    if variable.start < service.start:
        return service if _scope(fn, variable) in (None, *_around(fn, service)) else None
    holder = _holder(fn, service)
    return variable if holder is not None and _scope(fn, holder) in (None, *_around(fn, variable)) else None


def _holder(fn: Function, service: ast.Node) -> ast.Expr | None:
    """The variable or field that the service is assigned to."""
    at, outer = service, fn.parent(service)
    while isinstance(outer, ast.ParenExpr | ast.UnaryExpr):
        at, outer = outer, fn.parent(outer)
    match outer:
        case ast.AssignStmt(lhs=lhs, rhs=rhs) if at in rhs:
            target = lhs[rhs.index(at)] if len(lhs) >= len(rhs) else lhs[0]
            return target if not isinstance(target, ast.Ident) or target.name != "_" else None
        case ast.ValueSpec(names=names, values=values) if at in values:
            return names[values.index(at)] if len(names) >= len(values) else None
    return None


def _scope(fn: Function, name: ast.Expr) -> ast.Node | None:
    """What a variable is declared in: a block, a clause, a statement with a header; None for a parameter."""
    return next(_around(fn, name), None)


def _around(fn: Function, node: ast.Node) -> Iterator[ast.Node]:
    at = fn.parent(node)
    while at is not None and at is not fn.node:
        if isinstance(at, ast.BlockStmt | ast.CaseClause | ast.CommClause | ast.IfStmt | ast.ForStmt | ast.RangeStmt):
            yield at
        at = fn.parent(at)
