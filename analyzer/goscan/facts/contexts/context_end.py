"""Whether a context may end while work is going on with it, and what shows that.

Errs towards silence: a parameter counts only when a caller in the scanned modules passes a context that can end, or when
the function itself reckons with its end.
"""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.contexts.cancellation import done_of, err_of
from goscan.facts.contexts.context_lineage import Derivation, Link, lineage
from goscan.facts.contexts.context_origin import is_harmful_call, parameter_chain
from goscan.facts.site import Evidence, Site
from goscan.semantics.function import Function
from goscan.semantics.objects import CallSite, Var
from goscan.semantics.summary import summary
from goscan.semantics.types import CONTEXT
from goscan.syntax import ast

# Callers of one function that are asked; past it the answer is "not known to end".
_CALLERS = 40


def expiry(link: Link) -> Evidence | None:
    """What may end a context before the work with it has ended, else None."""
    match link.kind:
        case "request":
            return Evidence(Site(link.function, link.expr), "it ends when the client goes away")
        case "derived" if link.derivation is not None:
            return _of_derivation(link.derivation)
        case "parameter" if link.var is not None and link.var.function is not None:
            found = _parameters(link.var.function).get(link.var.name)
            return found if found is not None and may_have_ended(link) else None
    return None


def may_have_ended(link: Link) -> bool:
    """Whether a context can be dead where it is used: not a parameter for which all callers are seen to pass one that does not end.

    `UpdateStatus(ctx, err)` may ask for `ctx.Err()` though everybody gives it a detached context.
    """
    if link.kind != "parameter" or link.var is None or link.var.function is None:
        return True
    fn = link.var.function
    index = fn.params.index(link.var)
    passed = [s for s in _sites(fn) if index < len(s.call.args)]
    return not passed or any(_ends_at(s.function, s.call.args[index]) for s in passed)


def _ends_at(fn: Function, arg: ast.Expr) -> bool:
    links = lineage(fn, arg)
    return not links or any(link.kind in ("parameter", "request") or _ended_by_derivation(link) for link in links)


def _ended_by_derivation(link: Link) -> bool:
    return link.derivation is not None and _of_derivation(link.derivation) is not None


def _of_derivation(d: Derivation) -> Evidence | None:
    site = Site(d.function, d.call)
    if d.deadline:
        return Evidence(site, "its deadline is set here")
    if d.signal:
        return Evidence(site, "a signal ends it")
    if d.group is not None:
        return Evidence(site, "the first error of the group ends it")
    if d.cancel is not None:
        early = next(early_cancels(d), None)
        return Evidence(early, "this may cancel it") if early is not None else None
    return None


def early_cancels(d: Derivation) -> Iterator[Site]:
    """The uses of the cancel function by somebody else: called from another goroutine or callback, stored, or passed on."""
    assert d.cancel is not None
    for user, ident in d.function.uses(d.cancel):
        parent = user.parent(ident)
        if ident.start < d.call.start or (isinstance(parent, ast.AssignStmt) and ident in parent.lhs):
            continue
        called = isinstance(parent, ast.CallExpr) and parent.fun is ident
        if called and (user is d.function or _is_deferred(user) or _ends_own_work(d, user, parent)):
            continue
        yield Site(user, ident)


def _ends_own_work(d: Derivation, fn: Function, call: ast.Node | None) -> bool:
    """Whether a literal defers the cancel of a context that it works with itself: the goroutine that was handed both."""
    if call is None or not isinstance(fn.parent(call), ast.DeferStmt) or not isinstance(d.stmt, ast.AssignStmt):
        return False
    names = [fn.object(x) for x in d.stmt.lhs if isinstance(x, ast.Ident)]
    contexts = [v for v in names if isinstance(v, Var) and fn.var_type(v) == CONTEXT]
    inside = fn.with_literals()
    return any(user in inside for v in contexts for user, _ in fn.uses(v))


def _is_deferred(fn: Function) -> bool:
    """Whether fn is a literal that is deferred."""
    call = fn.outer.parent(fn.node) if fn.outer is not None else None
    return isinstance(call, ast.CallExpr) and fn.outer is not None and isinstance(fn.outer.parent(call), ast.DeferStmt)


@summary(bottom={})
def _parameters(fn: Function) -> dict[str, Evidence]:
    """Per context parameter what shows that it may end."""
    found: dict[str, Evidence] = {}
    for index, param in enumerate(fn.params):
        if fn.var_type(param) != CONTEXT:
            continue
        evidence = _watched(fn, param) or _passed(fn, param, index)
        if evidence is not None:
            found[param.name] = evidence
    return found


def _watched(fn: Function, param: Var) -> Evidence | None:
    """The function asks itself whether the context has ended, or waits for that."""
    for user, ident in fn.uses(param):
        selector = user.parent(ident)
        call = user.parent(selector) if isinstance(selector, ast.SelectorExpr) else None
        if isinstance(call, ast.CallExpr):
            around = user.parent(call)
            if err_of(user, call) is ident or (isinstance(around, ast.Expr) and done_of(user, around) is ident):
                return Evidence(Site(user, call), "the function itself reckons with its end")
    return None


def fails_with(fn: Function, call: ast.CallExpr, arg: ast.Expr) -> bool:
    """Whether a call may fail because the context it is given as arg has ended: it works with it, or waits for its end."""
    if is_harmful_call(fn, call, arg):
        return True
    index = call.args.index(arg)
    return any(index < len(t.params) and t.params[index].name in _waiting_params(t) for t in fn.callee(call).targets)


@summary(bottom=frozenset())
def _waiting_params(fn: Function) -> frozenset[str]:
    """The context parameters whose end a function waits or asks for, itself or in what it calls."""
    found: set[str] = set()
    for param in fn.params:
        if fn.var_type(param) == CONTEXT and (_watched(fn, param) is not None or _passes_on(fn, param)):
            found.add(param.name)
    return frozenset(found)


def _passes_on(fn: Function, param: Var) -> bool:
    for user, ident in fn.uses(param):
        call = user.parent(ident)
        if isinstance(call, ast.CallExpr) and ident in call.args and fails_with(user, call, ident):
            return True
    return False


def _passed(fn: Function, param: Var, index: int) -> Evidence | None:
    chain = parameter_chain(param)
    if chain is not None:
        return chain[0]
    for site in _sites(fn):
        if index < len(site.call.args):
            for link in lineage(site.function, site.call.args[index]):
                evidence = expiry(link)
                if evidence is not None:
                    return evidence
    return None


def _sites(fn: Function) -> Iterator[CallSite]:
    """The calls of a function; of a literal that is passed as an argument those of the parameter it becomes."""
    yield from fn.program.callers(fn).first(_CALLERS)
    outer = fn.outer
    call = outer.parent(fn.node) if outer is not None else None
    if outer is None or not isinstance(call, ast.CallExpr) or fn.node not in call.args:
        return
    index = call.args.index(fn.node)
    for target in outer.callee(call).targets:
        if index < len(target.params):
            for user, ident in target.uses(target.params[index]):
                run = user.parent(ident)
                if isinstance(run, ast.CallExpr) and run.fun is ident:
                    yield CallSite(user, run)
