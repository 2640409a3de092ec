"""Lowering of statements."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.syntax import ast
from goscan.syntax.grammar import ERROR, TOKENS, Node, field, kind, kinds
from goscan.syntax.lower import COMMENT, Handler, Lowering, parts
from goscan.syntax.lower_decl import gen_decl

_BODY, _LEFT, _RIGHT, _VALUE = field("body"), field("left"), field("right"), field("value")
_INIT, _COND, _UPDATE = field("initializer"), field("condition"), field("update")
_THEN, _ELSE, _ALIAS, _COMM = (
    field("consequence"),
    field("alternative"),
    field("alias"),
    field("communication"),
)
_STATEMENT_LIST, _IF, _RANGE, _FOR_CLAUSE = map(kind, ("statement_list", "if_statement", "range_clause", "for_clause"))
_CASES = kinds("expression_case", "type_case", "default_case", "communication_case")
_DEFAULT = kind("default_case")
_DEFINE = kind(":=", named=False)
_ASSIGN = frozenset({_DEFINE, kind("=", named=False)})


def _list(low: Lowering, n: Node | None) -> list[ast.Expr]:
    """The expressions of an expression_list."""
    return low.all(n.named_children) if n is not None else []


def stmts(low: Lowering, n: Node) -> list[ast.Stmt]:
    """The statements below a block or a case clause."""
    if low.bad:
        return _broken_list(low, n)
    for child in n.named_children:
        if child.kind_id == _STATEMENT_LIST:
            return low.all(child.named_children)
    return []


def _pieces(n: Node) -> Iterator[Node]:
    """Statements, ERRORs and tokens; ERRORs may stand inside the list of statements or beside it."""
    for child in n.children:
        if child.kind_id == _STATEMENT_LIST:
            yield from child.children
        elif child.kind_id == ERROR or not child.is_named:
            yield child


def _broken_list(low: Lowering, n: Node) -> list[ast.Stmt]:
    """Statements among ERRORs. What touches an ERROR with no line end or semicolon between belongs to it."""
    statements: list[ast.Stmt] = []
    touching = after_error = False
    row = -1
    for child in _pieces(n):
        if not child.is_named:
            touching = False
            continue
        if child.kind_id == COMMENT:
            continue
        is_error = child.kind_id == ERROR
        if touching and child.start_point[0] == row and (is_error or after_error):
            statements[-1] = ast.BadStmt(statements[-1].start, child.end_byte + low.base)
            is_error = True
        else:
            statements.append(_bad(low, child) if is_error else low.lower(child))
        touching, after_error, row = True, is_error, child.end_point[0]
    return statements


def _bad(low: Lowering, n: Node) -> ast.BadStmt:
    return ast.BadStmt(n.start_byte + low.base, n.end_byte + low.base)


def block(low: Lowering, n: Node) -> ast.BlockStmt:
    """{ stmts }."""
    return ast.BlockStmt(n.start_byte + low.base, n.end_byte + low.base, stmts(low, n))


def _expression(low: Lowering, n: Node) -> ast.ExprStmt:
    return ast.ExprStmt(n.start_byte + low.base, n.end_byte + low.base, low.lower(parts(n, 1)[0]))


def _empty(low: Lowering, n: Node) -> ast.EmptyStmt:
    return ast.EmptyStmt(n.start_byte + low.base, n.end_byte + low.base)


def _labeled(low: Lowering, n: Node) -> ast.LabeledStmt:
    label, *rest = [child for child in n.named_children if child.kind_id != COMMENT]
    start, end = n.start_byte + low.base, n.end_byte + low.base
    stmt = low.lower(rest[0]) if rest else ast.EmptyStmt(end, end)
    return ast.LabeledStmt(start, end, low.ident(label), stmt)


def _send(low: Lowering, n: Node) -> ast.SendStmt:
    channel, _, value = parts(n)
    return ast.SendStmt(n.start_byte + low.base, n.end_byte + low.base, low.lower(channel), low.lower(value))


def _inc_dec(low: Lowering, n: Node) -> ast.IncDecStmt:
    x, op = parts(n, 2)
    return ast.IncDecStmt(n.start_byte + low.base, n.end_byte + low.base, low.lower(x), TOKENS[op.kind_id])


def _assign(low: Lowering, n: Node) -> ast.AssignStmt:
    left, op, right = parts(n, 3)
    return ast.AssignStmt(
        n.start_byte + low.base,
        n.end_byte + low.base,
        low.all(left.named_children),
        TOKENS[op.kind_id],
        low.all(right.named_children),
    )


def _call_of(low: Lowering, n: Node) -> ast.CallExpr | None:
    call = ast.unparen(low.lower(parts(n)[1]))
    return call if isinstance(call, ast.CallExpr) else None


def _go(low: Lowering, n: Node) -> ast.GoStmt | ast.BadStmt:
    """go call. What is not a call is not Go: a BadStmt, so that `call` holds what it says."""
    call = _call_of(low, n)
    return ast.GoStmt(n.start_byte + low.base, n.end_byte + low.base, call) if call else _bad(low, n)


def _defer(low: Lowering, n: Node) -> ast.DeferStmt | ast.BadStmt:
    call = _call_of(low, n)
    return ast.DeferStmt(n.start_byte + low.base, n.end_byte + low.base, call) if call else _bad(low, n)


def _return(low: Lowering, n: Node) -> ast.ReturnStmt:
    children = parts(n, 2)
    results = _list(low, children[1]) if len(children) > 1 else []
    return ast.ReturnStmt(n.start_byte + low.base, n.end_byte + low.base, results)


def _branch(low: Lowering, n: Node) -> ast.BranchStmt:
    children = parts(n)
    label = low.ident(children[1]) if len(children) > 1 else None
    return ast.BranchStmt(n.start_byte + low.base, n.end_byte + low.base, TOKENS[children[0].kind_id], label)


def _if(low: Lowering, n: Node) -> ast.IfStmt:
    """if … else if … else …: the chain is a loop, since generated code has thousands of links."""
    first = link = _if_link(low, n)
    alternative = n.child_by_field_id(_ELSE)
    while alternative is not None:
        if alternative.kind_id != _IF or alternative.id in low.bad:
            link.els = low.lower(alternative)
            break
        following = _if_link(low, alternative)
        link.els = following
        link, alternative = following, alternative.child_by_field_id(_ELSE)
    return first


def _if_link(low: Lowering, n: Node) -> ast.IfStmt:
    init = low.part(n, _INIT)
    cond, body = n.child_by_field_id(_COND), n.child_by_field_id(_THEN)
    assert cond and body
    return ast.IfStmt(n.start_byte + low.base, n.end_byte + low.base, init, low.lower(cond), low.lower(body), None)


def _for(low: Lowering, n: Node) -> ast.ForStmt | ast.RangeStmt:
    start, end = n.start_byte + low.base, n.end_byte + low.base
    children = parts(n)
    clause = children[1] if len(children) > 2 else None
    body = children[-1]
    if clause is None:
        return ast.ForStmt(start, end, None, None, None, low.lower(body))
    if clause.kind_id == _RANGE:
        return _range(low, n, clause, body)
    if clause.kind_id != _FOR_CLAUSE:
        return ast.ForStmt(start, end, None, low.lower(clause), None, low.lower(body))
    init, cond, post = (low.part(clause, f) for f in (_INIT, _COND, _UPDATE))
    return ast.ForStmt(start, end, init, cond, post, low.lower(body))


def _range(low: Lowering, n: Node, clause: Node, body: Node) -> ast.RangeStmt:
    left = _list(low, clause.child_by_field_id(_LEFT))
    x = low.part(clause, _RIGHT)
    return ast.RangeStmt(
        n.start_byte + low.base,
        n.end_byte + low.base,
        left[0] if left else None,
        left[1] if len(left) > 1 else None,
        any(child.kind_id == _DEFINE for child in clause.children),
        x,
        low.lower(body),
    )


def _switch(low: Lowering, n: Node) -> ast.SwitchStmt:
    init, tag = (low.part(n, f) for f in (_INIT, _VALUE))
    return ast.SwitchStmt(n.start_byte + low.base, n.end_byte + low.base, init, tag, _clauses(low, n))


def _type_switch(low: Lowering, n: Node) -> ast.TypeSwitchStmt:
    init = low.part(n, _INIT)
    alias = n.child_by_field_id(_ALIAS)
    bind = low.ident(alias.named_children[0]) if alias else None
    x = low.part(n, _VALUE)
    return ast.TypeSwitchStmt(n.start_byte + low.base, n.end_byte + low.base, init, bind, x, _clauses(low, n))


def _clauses(low: Lowering, n: Node) -> list[ast.CaseClause]:
    return [_case(low, child) for child in n.named_children if child.kind_id in _CASES]


def _case(low: Lowering, n: Node) -> ast.CaseClause:
    start, end = n.start_byte + low.base, n.end_byte + low.base
    if n.kind_id == _DEFAULT:
        return ast.CaseClause(start, end, [], stmts(low, n), True)
    values = n.child_by_field_id(_VALUE)
    if values is not None:
        return ast.CaseClause(start, end, _list(low, values), stmts(low, n), False)
    types = [child for child in n.named_children if child.kind_id != _STATEMENT_LIST]
    return ast.CaseClause(start, end, low.all(types), stmts(low, n), False)


def _select(low: Lowering, n: Node) -> ast.SelectStmt:
    clauses = [_comm_clause(low, child) for child in n.named_children if child.kind_id in _CASES]
    return ast.SelectStmt(n.start_byte + low.base, n.end_byte + low.base, clauses)


def _comm_clause(low: Lowering, n: Node) -> ast.CommClause:
    comm = n.child_by_field_id(_COMM)
    stmt = None if comm is None else low.lower(comm)
    return ast.CommClause(n.start_byte + low.base, n.end_byte + low.base, stmt, stmts(low, n))


def _receive(low: Lowering, n: Node) -> ast.ExprStmt | ast.AssignStmt:
    start, end = n.start_byte + low.base, n.end_byte + low.base
    left, right = n.child_by_field_id(_LEFT), n.child_by_field_id(_RIGHT)
    assert right
    if left is None:
        return ast.ExprStmt(start, end, low.lower(right))
    op = next(TOKENS[child.kind_id] for child in n.children if child.kind_id in _ASSIGN)
    return ast.AssignStmt(start, end, _list(low, left), op, [low.lower(right)])


def _decl(low: Lowering, n: Node) -> ast.DeclStmt:
    return ast.DeclStmt(n.start_byte + low.base, n.end_byte + low.base, gen_decl(low, n))


HANDLERS: dict[str, Handler] = {
    "block": block,
    "expression_statement": _expression,
    "empty_statement": _empty,
    "labeled_statement": _labeled,
    "send_statement": _send,
    "receive_statement": _receive,
    "inc_statement": _inc_dec,
    "dec_statement": _inc_dec,
    "assignment_statement": _assign,
    "short_var_declaration": _assign,
    "go_statement": _go,
    "defer_statement": _defer,
    "return_statement": _return,
    "break_statement": _branch,
    "continue_statement": _branch,
    "goto_statement": _branch,
    "fallthrough_statement": _branch,
    "if_statement": _if,
    "for_statement": _for,
    "expression_switch_statement": _switch,
    "type_switch_statement": _type_switch,
    "select_statement": _select,
    "var_declaration": _decl,
    "const_declaration": _decl,
    "type_declaration": _decl,
}
