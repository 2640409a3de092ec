"""Dependencies that are nil, and the code that is skipped for it, or that a nil pointer stops."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.dependencies.bare_field import bare_fields, is_filled_by_tools
from goscan.facts.dependencies.construction import Construction, escapes
from goscan.facts.dependencies.dependency import Dependency, dependency
from goscan.facts.dependencies.dependency_store import argument, refuses_nil, selected
from goscan.facts.dependencies.dependency_use import DependencyUse, is_compared, uses_of
from goscan.facts.dependencies.fitting import Spare, spare
from goscan.facts.dependencies.made_here import storing_where_made, tested_where_made
from goscan.facts.dependencies.nil_argument import nil_arguments
from goscan.facts.dependencies.nilness import Nilness, nilness
from goscan.facts.dependencies.uncalled_setter import uncalled_setters
from goscan.facts.dependencies.unset_field import may_be_unset, tested_fields
from goscan.facts.facts import Facts
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import SHALLOW, search
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import CallSite, Var
from goscan.semantics.types import ERROR, Interface, Named, Pointer, Signature, Struct, Type
from goscan.syntax import ast


@record(frozen=True, eq=False)
class NilDependency:
    """A dependency that is nil at a place where its struct is made.

    given says what is handed over there; None when nothing ever is. setter is the function that would set it, when
    nobody calls it; spare is something that could be handed over, and then the site is where both are at hand; others are the other places where the struct is made.
    """

    dependency: Dependency
    site: Site
    use: DependencyUse
    given: Nilness | None = None
    setter: Function | None = None
    spare: Spare | None = None
    others: tuple[Site, ...] = ()

    @property
    def setter_site(self) -> Site | None:
        """The declaration of the setter."""
        return Site(self.setter, self.setter.node) if self.setter is not None else None

    @staticmethod
    def find(facts: Facts) -> Iterator[NilDependency]:
        """Those that are never set, in the order of the code that tests them; then the calls that hand over nil."""
        seen: set[Dependency] = set()
        for dep in (*_tested(facts), *_stored_through(facts)):
            if dep not in seen:
                seen.add(dep)
                yield from _never_set(facts, dep)
        for dep in (*uncalled_setters(facts), *bare_fields(facts)):
            if dep not in seen:
                seen.add(dep)
                yield from _unguarded(facts, dep)
        for site in nil_arguments(facts):
            yield from _given_nil(facts, site)


def _tested(facts: Facts) -> Iterator[Dependency]:
    """The fields that code tests for nil, and that may never be set."""
    judged: dict[tuple[str, str, str], bool] = {}
    reported = (field for file in facts.program.workspace.reported_files for field in tested_fields(file))
    for field in (*reported, *tested_where_made(facts)):
        key = (field.name, field.owner, "" if field.name[:1].isupper() else field.file.package_path)
        if key not in judged:
            judged[key] = may_be_unset(facts.program, field)
        if judged[key]:
            yield from _compared(facts.program.declared(field.file, field.decl), field.name)


def _compared(fn: Function, name: str) -> Iterator[Dependency]:
    for inner in fn.with_literals():
        for expr in inner.nodes(ast.BinaryExpr):
            match expr:
                case ast.BinaryExpr(x=ast.SelectorExpr(sel=ast.Ident(name=found)) as x, op="!=" | "==") if (
                    found == name
                ):
                    yield from _selected(inner, x)


def _selected(fn: Function, x: ast.SelectorExpr) -> Iterator[Dependency]:
    owner = selected(fn, x)
    dep = dependency(fn.program, owner, x.sel.name) if owner is not None else None
    if dep is not None:
        yield dep


def _stored_through(facts: Facts) -> Iterator[Dependency]:
    """The fields that status writes go through."""
    elsewhere = (search(facts, fn, SHALLOW) for top in storing_where_made(facts) for fn in top.with_literals())
    for write in (*facts.of(Write), *(w for found in elsewhere for w in found)):
        receiver = write.callee.receiver
        if write.is_status and isinstance(receiver, ast.SelectorExpr):
            yield from _selected(write.function, receiver)


def _is_service(dep: Dependency) -> bool:
    """An interface, a function, or a pointer to a struct; an error is a result and no dependency."""
    t = dep.field.type
    program = dep.program
    if isinstance(t, Pointer):
        return isinstance(t.elem, Named) and isinstance(program.underlying(t.elem), Struct)
    return t != ERROR and isinstance(program.underlying(t), Interface | Signature)


def _never_set(facts: Facts, dep: Dependency) -> Iterator[NilDependency]:
    """A field that is tested for nil, or that a status write goes through; a function that is tested is a hook for whoever wants one."""
    is_hook = isinstance(dep.program.underlying(dep.field.type), Signature)
    if is_hook or not _is_service(dep) or dep.live_stores is None or dep.live_stores:
        return
    uses = [u for u in uses_of(facts, dep) if u.guard is not None or u.write is not None]
    if uses:
        use = next((u for u in uses if u.write is not None), uses[0])
        yield from _where_made(dep, use, needs_offer=use.write is None)


def _unguarded(facts: Facts, dep: Dependency) -> Iterator[NilDependency]:
    """A field that code which somebody calls takes for set; a method of a nil pointer may know what to do."""
    if isinstance(dep.field.type, Pointer) or not _is_service(dep) or dep.live_stores is None or dep.live_stores:
        return
    use = next((u for u in uses_of(facts, dep) if u.guard is None and _is_live(u.site.function.top)), None)
    seen = dep.name[:1].isupper() and any(escapes(w) for w in dep.constructions)
    if use is not None and not seen and not is_compared(dep) and not is_filled_by_tools(dep):
        # Other modules may call a setter; a field that has none they set only in what they make themselves.
        yield from _where_made(dep, use, needs_offer=bool(dep.stores) and not _is_private(dep))


def _is_live(fn: Function) -> bool:
    """Whether anybody calls a function, or uses it as a value."""
    return any(True for _ in fn.program.callers(fn)) or bool(fn.program.references(fn))


def _where_made(dep: Dependency, use: DependencyUse, *, needs_offer: bool) -> Iterator[NilDependency]:
    """The finding: where something that fits is at hand, else where most of the struct is given."""
    # All places, so that a run over some of the files says of each what a run over all says.
    constructions = [w for made in dep.constructions if not (w := _by_hand(made)).function.file.skip_reason]
    if not constructions:
        return
    setter = next(
        (s.setter for s in dep.stores or () if s.param is not None and not dep.program.callers(s.setter)), None
    )
    # A constructor that was given it, and keeps it not, comes first.
    dropping = (w for w in constructions if dep.value_in(w.literal) is None)
    makers = [Construction(w.maker, w.literal, w.maker, w.literal) for w in dropping]
    wanted = _wanted(dep, setter)
    offers = [(w, found) for w in (*makers, *constructions) if (found := spare(w, dep.owner, wanted)) is not None]
    made, offer = offers[0] if offers else (max(constructions, key=lambda w: len(w.literal.elts)), None)
    site = offer.site if offer is not None else Site(made.function, made.node)
    if not site.function.file.asked:
        return
    if needs_offer and not (_is_to_be_set(dep, setter) and (_is_private(dep) or _is_at_home(dep, offer))):
        return
    others = (Site(w.function, w.node) for w in constructions if w.node is not made.node)
    yield NilDependency(dep, site, use, None, setter, offer, tuple(others))


def _wanted(dep: Dependency, setter: Function | None) -> Type:
    """The type of what would set the field: the setter's parameter, else the field itself."""
    stores = [s for s in dep.stores or () if s.setter is setter and s.param is not None]
    if setter is None or not stores or stores[0].param is None:
        return dep.field.type
    return setter.var_type(setter.params[stores[0].param])


def _is_to_be_set(dep: Dependency, setter: Function | None) -> bool:
    """Whether somebody was to set the field: there is a setter, or it is an exported interface.

    Any other field that only tests set is a seam for them; a pointer in a struct without setter may well be data.
    """
    is_interface = isinstance(dep.program.underlying(dep.field.type), Interface)
    return setter is not None or (dep.name[:1].isupper() and is_interface)


def _is_private(dep: Dependency) -> bool:
    """Whether no other module can set the field: what a library leaves to its users is never set in the library."""
    path = f"/{dep.owner.path}/"
    return "/internal/" in path or dep.program.package_name(dep.owner.path) == "main" or dep.owner.name[:1].islower()


def _by_hand(made: Construction) -> Construction:
    """A construction that generated code is there for, such as wire's, stands at the literal of the constructor."""
    return Construction(made.maker, made.literal, made.maker, made.literal) if made.function.file.generated else made


def _is_at_home(dep: Dependency, offer: Spare | None) -> bool:
    """Whether something is offered in the module of the struct: one that serves several modules may be set by others still."""
    package = dep.program.package(dep.owner.path)
    modules = {file.module.path for file in package.files} if package is not None else set()
    return offer is not None and offer.service.function.file.module.path in modules


def _given_nil(facts: Facts, site: CallSite) -> Iterator[NilDependency]:
    """The calls that a constructor's caller makes impossible."""
    callee = site.function.callee(site.call)
    if not callee.complete or len(callee.targets) != 1:
        return
    target = callee.targets[0]
    for literal in target.nodes(ast.CompositeLit):
        owner = target.type_of(literal)
        for element in literal.elts if isinstance(owner, Named) else ():
            match element:
                case ast.KeyValueExpr(key=ast.Ident(name=name), value=ast.Ident() as value):
                    var = target.object(value)
                    if isinstance(owner, Named) and isinstance(var, Var) and var in target.params:
                        yield from _kept(facts, site, target, literal, value, owner, name)


def _kept(
    facts: Facts,
    site: CallSite,
    target: Function,
    literal: ast.CompositeLit,
    value: ast.Ident,
    owner: Named,
    name: str,
) -> Iterator[NilDependency]:
    var = target.object(value)
    index = target.params.index(var) if isinstance(var, Var) else len(target.params)
    arg = argument(site, index)
    given = nilness(site.function, arg, target.var_type(target.params[index])) if arg is not None else Nilness.UNKNOWN
    if arg is None or given not in (Nilness.NIL, Nilness.TYPED, Nilness.MAYBE_TYPED) or refuses_nil(target, value):
        return
    dep = dependency(facts.program, owner, name)
    if dep is None or not _is_service(dep) or not _is_set_at_birth(dep):
        return
    # Without a guard the call would panic: whoever passes nil there knows that this service never comes to it.
    guarded = [u for u in uses_of(facts, dep) if u.guard is not None]
    use = next((u for u in guarded if u.write is not None), None)
    if use is not None:
        yield NilDependency(dep, Site(site.function, arg), use, given)
    elif guarded and given is Nilness.NIL and not _is_given_beside(site, target, index):
        # What does not store a status may be left out on purpose, unless something that fits is at hand.
        made = Construction(site.function, site.call, target, literal)
        offer = spare(made, owner, target.var_type(target.params[index]))
        if offer is not None:
            yield NilDependency(dep, Site(site.function, arg), guarded[0], given, None, offer)


def _is_given_beside(site: CallSite, target: Function, index: int) -> bool:
    """Whether the same function makes another one, and gives it something: what it does not give is a choice."""
    return any(
        call is not site.call and target in site.function.callee(call).targets and not _is_nil(call.args[index])
        for call in site.function.nodes(ast.CallExpr)
        if index < len(call.args)
    )


def _is_nil(expr: ast.Expr) -> bool:
    return isinstance(expr, ast.Ident) and expr.name == "nil"


def _is_set_at_birth(dep: Dependency) -> bool:
    """Whether nothing sets the field after its struct was made."""
    return dep.live_stores is not None and not any(isinstance(s.node, ast.AssignStmt) for s in dep.live_stores)
