"""A typed Go syntax tree. Names and shapes follow go/ast; positions are byte offsets into the file.

Nodes compare and hash by identity, so they can be keys of side tables (as in go/types.Info).
`ParenExpr` is kept; use `unparen`. A construct the grammar could not parse is a BadExpr/BadStmt.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from goscan.record import field_types, record


@record(eq=False)
class Node:
    """Bytes [start, end) of the file."""

    start: int
    end: int

    def __repr__(self) -> str:
        names = [name for name in field_types(type(self)) if name not in ("start", "end")]
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__name__}({shown})"


# Expressions


@record(eq=False)
class Expr(Node):
    """Any expression or type expression."""


@record(eq=False)
class BadExpr(Expr):
    """A piece that could not be parsed."""


@record(eq=False)
class Ident(Expr):
    """An identifier, also `_`, `nil`, `true` and type names."""

    name: str


@record(eq=False)
class BasicLit(Expr):
    """A literal; kind is INT, FLOAT, IMAG, CHAR or STRING (go/token), value its source text."""

    kind: str
    value: str


@record(eq=False)
class CompositeLit(Expr):
    """T{...}; type is None for an elided inner type."""

    type: Expr | None
    elts: list[Expr]


@record(eq=False)
class FuncLit(Expr):
    """A function literal."""

    type: FuncType
    body: BlockStmt


@record(eq=False)
class ParenExpr(Expr):
    """(x)."""

    x: Expr


@record(eq=False)
class SelectorExpr(Expr):
    """x.sel, also a qualified identifier or type."""

    x: Expr
    sel: Ident


@record(eq=False)
class IndexExpr(Expr):
    """x[i], or an instantiation x[T1, T2]."""

    x: Expr
    indices: list[Expr]


@record(eq=False)
class SliceExpr(Expr):
    """x[low:high:max]."""

    x: Expr
    low: Expr | None
    high: Expr | None
    max: Expr | None


@record(eq=False)
class TypeAssertExpr(Expr):
    """x.(T)."""

    x: Expr
    type: Expr


@record(eq=False)
class CallExpr(Expr):
    """fun(args...); also a conversion. lparen is the offset of the opening parenthesis."""

    fun: Expr
    args: list[Expr]
    ellipsis: bool
    lparen: int


@record(eq=False)
class StarExpr(Expr):
    """*x, dereference or pointer type."""

    x: Expr


@record(eq=False)
class UnaryExpr(Expr):
    """op x; op is one of + - ! ^ & <- ~."""

    op: str
    x: Expr


@record(eq=False)
class BinaryExpr(Expr):
    """x op y."""

    x: Expr
    op: str
    y: Expr


@record(eq=False)
class KeyValueExpr(Expr):
    """key: value, inside a composite literal."""

    key: Expr
    value: Expr


@record(eq=False)
class Ellipsis(Expr):
    """...T of a variadic parameter, or [...] length (elt None)."""

    elt: Expr | None


@record(eq=False)
class ArrayType(Expr):
    """[len]elt; len None is a slice."""

    len: Expr | None
    elt: Expr


@record(eq=False)
class Field(Node):
    """Names of one type: parameter, result, receiver, struct field. No names: unnamed or embedded.

    The tag is unquoted.
    """

    names: list[Ident]
    type: Expr
    tag: str | None = None


@record(eq=False)
class StructType(Expr):
    """struct{...}; an embedded field has no names."""

    fields: list[Field]


@record(eq=False)
class FuncType(Expr):
    """func(params) results, with the type parameters of a declaration."""

    type_params: list[Field]
    params: list[Field]
    results: list[Field]


@record(eq=False)
class InterfaceType(Expr):
    """interface{...}: methods are Fields with one name and a FuncType; embeds are types and unions."""

    methods: list[Field]
    embeds: list[Expr]


@record(eq=False)
class MapType(Expr):
    """map[key]value."""

    key: Expr
    value: Expr


@record(eq=False)
class ChanType(Expr):
    """chan T; dir is "both", "send" or "recv"."""

    dir: str
    value: Expr


# Statements


@record(eq=False)
class Stmt(Node):
    """Any statement."""


@record(eq=False)
class BadStmt(Stmt):
    """A piece that could not be parsed."""


@record(eq=False)
class DeclStmt(Stmt):
    """A const, type or var declaration inside a function."""

    decl: GenDecl


@record(eq=False)
class EmptyStmt(Stmt):
    """A lone semicolon."""


@record(eq=False)
class LabeledStmt(Stmt):
    """label: stmt."""

    label: Ident
    stmt: Stmt


@record(eq=False)
class ExprStmt(Stmt):
    """An expression used as a statement."""

    x: Expr


@record(eq=False)
class SendStmt(Stmt):
    """chan <- value."""

    chan: Expr
    value: Expr


@record(eq=False)
class IncDecStmt(Stmt):
    """x++ or x--."""

    x: Expr
    op: str


@record(eq=False)
class AssignStmt(Stmt):
    """lhs op rhs; op is =, := or an assignment operation such as +=."""

    lhs: list[Expr]
    op: str
    rhs: list[Expr]


@record(eq=False)
class GoStmt(Stmt):
    """go call."""

    call: CallExpr


@record(eq=False)
class DeferStmt(Stmt):
    """defer call."""

    call: CallExpr


@record(eq=False)
class ReturnStmt(Stmt):
    """return results."""

    results: list[Expr]


@record(eq=False)
class BranchStmt(Stmt):
    """break, continue, goto or fallthrough."""

    tok: str
    label: Ident | None


@record(eq=False)
class BlockStmt(Stmt):
    """{ stmts }."""

    stmts: list[Stmt]


@record(eq=False)
class IfStmt(Stmt):
    """if init; cond body else els; els is a BlockStmt, an IfStmt or None."""

    init: Stmt | None
    cond: Expr
    body: BlockStmt
    els: Stmt | None


@record(eq=False)
class CaseClause(Stmt):
    """One case of an expression or type switch; default when is_default."""

    exprs: list[Expr]
    body: list[Stmt]
    is_default: bool


@record(eq=False)
class SwitchStmt(Stmt):
    """switch init; tag { clauses }."""

    init: Stmt | None
    tag: Expr | None
    clauses: list[CaseClause]


@record(eq=False)
class TypeSwitchStmt(Stmt):
    """switch init; bind := x.(type) { clauses }."""

    init: Stmt | None
    bind: Ident | None
    x: Expr
    clauses: list[CaseClause]


@record(eq=False)
class CommClause(Stmt):
    """One case of a select; comm is a send, a receive (ExprStmt or AssignStmt), or None for default."""

    comm: Stmt | None
    body: list[Stmt]


@record(eq=False)
class SelectStmt(Stmt):
    """select { clauses }."""

    clauses: list[CommClause]


@record(eq=False)
class ForStmt(Stmt):
    """for init; cond; post body."""

    init: Stmt | None
    cond: Expr | None
    post: Stmt | None
    body: BlockStmt


@record(eq=False)
class RangeStmt(Stmt):
    """for key, value := range x body; define tells := from =."""

    key: Expr | None
    value: Expr | None
    define: bool
    x: Expr
    body: BlockStmt


# Declarations


@record(eq=False)
class Spec(Node):
    """One spec of a GenDecl."""


@record(eq=False)
class ImportSpec(Spec):
    """name is None, an alias, "." or "_"; path is unquoted."""

    name: str | None
    path: str


@record(eq=False)
class ValueSpec(Spec):
    """names type = values; iota is the index in a const group, values already repeated there as Go does."""

    names: list[Ident]
    type: Expr | None
    values: list[Expr]
    iota: int


@record(eq=False)
class TypeSpec(Spec):
    """type name[type_params] type, or an alias."""

    name: Ident
    type_params: list[Field]
    alias: bool
    type: Expr


@record(eq=False)
class GenDecl(Node):
    """tok is import, const, type or var."""

    tok: str
    specs: list[Spec]


@record(eq=False)
class FuncDecl(Node):
    """A function or method; body is None for an external declaration (and in stubs)."""

    name: Ident
    recv: Field | None
    type: FuncType
    body: BlockStmt | None


Decl = GenDecl | FuncDecl


def unparen(x: Expr) -> Expr:
    """x without enclosing parentheses."""
    while isinstance(x, ParenExpr):
        x = x.x
    return x


_CHILDREN: dict[type, tuple[str, ...]] = {}
_PLAIN = frozenset({"int", "str", "bool", "str | None"})


def _child_names(kind: type) -> tuple[str, ...]:
    """The fields that can hold nodes."""
    names = _CHILDREN[kind] = tuple(name for name, t in field_types(kind).items() if t not in _PLAIN)
    return names


def children(node: Node) -> list[Node]:
    """The direct child nodes, in source order, except that a FuncDecl's name comes before its receiver and an
    interface's methods before what it embeds."""
    kind = type(node)
    names = _CHILDREN.get(kind)
    if names is None:
        names = _child_names(kind)
    found: list[Node] = []
    for name in names:
        value: Any = getattr(node, name)
        if type(value) is list:
            found += value
        elif value is not None:
            found.append(value)
    return found


def walk(root: Node, into_literals: bool = True) -> Iterator[Node]:
    """root and all nodes below it, in pre-order, without recursion.

    With into_literals false, the FuncLits below root are yielded but not entered
    (code of another function: it does not run where it stands).
    """
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        if not into_literals and type(node) is FuncLit and node is not root:
            continue
        below = children(node)
        below.reverse()
        stack += below
