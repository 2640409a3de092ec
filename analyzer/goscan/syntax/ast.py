"""A typed Go syntax tree. Names and shapes follow go/ast; positions are byte offsets into the file.

Nodes compare and hash by identity, so they can be keys of side tables (as in go/types.Info).
`ParenExpr` is kept; use `unparen`. A construct the grammar could not parse is a BadExpr/BadStmt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """Bytes [start, end) of the file."""

    start: int
    end: int

    def __repr__(self) -> str:
        shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.name not in ("start", "end"))
        return f"{type(self).__name__}({shown})"


# Expressions


@dataclass(slots=True, eq=False, repr=False)
class Expr(Node):
    """Any expression or type expression."""


@dataclass(slots=True, eq=False, repr=False)
class BadExpr(Expr):
    """A piece that could not be parsed."""


@dataclass(slots=True, eq=False, repr=False)
class Ident(Expr):
    """An identifier, also `_`, `nil`, `true` and type names."""

    name: str


@dataclass(slots=True, eq=False, repr=False)
class BasicLit(Expr):
    """A literal; kind is INT, FLOAT, IMAG, CHAR or STRING (go/token), value its source text."""

    kind: str
    value: str


@dataclass(slots=True, eq=False, repr=False)
class CompositeLit(Expr):
    """T{...}; type is None for an elided inner type."""

    type: Expr | None
    elts: list[Expr]


@dataclass(slots=True, eq=False, repr=False)
class FuncLit(Expr):
    """A function literal."""

    type: FuncType
    body: BlockStmt


@dataclass(slots=True, eq=False, repr=False)
class ParenExpr(Expr):
    """(x)."""

    x: Expr


@dataclass(slots=True, eq=False, repr=False)
class SelectorExpr(Expr):
    """x.sel, also a qualified identifier or type."""

    x: Expr
    sel: Ident


@dataclass(slots=True, eq=False, repr=False)
class IndexExpr(Expr):
    """x[i], or an instantiation x[T1, T2]."""

    x: Expr
    indices: list[Expr]


@dataclass(slots=True, eq=False, repr=False)
class SliceExpr(Expr):
    """x[low:high:max]."""

    x: Expr
    low: Expr | None
    high: Expr | None
    max: Expr | None


@dataclass(slots=True, eq=False, repr=False)
class TypeAssertExpr(Expr):
    """x.(T)."""

    x: Expr
    type: Expr


@dataclass(slots=True, eq=False, repr=False)
class CallExpr(Expr):
    """fun(args...); also a conversion. lparen is the offset of the opening parenthesis."""

    fun: Expr
    args: list[Expr]
    ellipsis: bool
    lparen: int


@dataclass(slots=True, eq=False, repr=False)
class StarExpr(Expr):
    """*x, dereference or pointer type."""

    x: Expr


@dataclass(slots=True, eq=False, repr=False)
class UnaryExpr(Expr):
    """op x; op is one of + - ! ^ & <- ~."""

    op: str
    x: Expr


@dataclass(slots=True, eq=False, repr=False)
class BinaryExpr(Expr):
    """x op y."""

    x: Expr
    op: str
    y: Expr


@dataclass(slots=True, eq=False, repr=False)
class KeyValueExpr(Expr):
    """key: value, inside a composite literal."""

    key: Expr
    value: Expr


@dataclass(slots=True, eq=False, repr=False)
class Ellipsis(Expr):
    """...T of a variadic parameter, or [...] length (elt None)."""

    elt: Expr | None


@dataclass(slots=True, eq=False, repr=False)
class ArrayType(Expr):
    """[len]elt; len None is a slice."""

    len: Expr | None
    elt: Expr


@dataclass(slots=True, eq=False, repr=False)
class Field(Node):
    """Names of one type: parameter, result, receiver, struct field. No names: unnamed or embedded.

    The tag is unquoted.
    """

    names: list[Ident]
    type: Expr
    tag: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class StructType(Expr):
    """struct{...}; an embedded field has no names."""

    fields: list[Field]


@dataclass(slots=True, eq=False, repr=False)
class FuncType(Expr):
    """func(params) results, with the type parameters of a declaration."""

    type_params: list[Field]
    params: list[Field]
    results: list[Field]


@dataclass(slots=True, eq=False, repr=False)
class InterfaceType(Expr):
    """interface{...}: methods are Fields with one name and a FuncType; embeds are types and unions."""

    methods: list[Field]
    embeds: list[Expr]


@dataclass(slots=True, eq=False, repr=False)
class MapType(Expr):
    """map[key]value."""

    key: Expr
    value: Expr


@dataclass(slots=True, eq=False, repr=False)
class ChanType(Expr):
    """chan T; dir is "both", "send" or "recv"."""

    dir: str
    value: Expr


# Statements


@dataclass(slots=True, eq=False, repr=False)
class Stmt(Node):
    """Any statement."""


@dataclass(slots=True, eq=False, repr=False)
class BadStmt(Stmt):
    """A piece that could not be parsed."""


@dataclass(slots=True, eq=False, repr=False)
class DeclStmt(Stmt):
    """A const, type or var declaration inside a function."""

    decl: GenDecl


@dataclass(slots=True, eq=False, repr=False)
class EmptyStmt(Stmt):
    """A lone semicolon."""


@dataclass(slots=True, eq=False, repr=False)
class LabeledStmt(Stmt):
    """label: stmt."""

    label: Ident
    stmt: Stmt


@dataclass(slots=True, eq=False, repr=False)
class ExprStmt(Stmt):
    """An expression used as a statement."""

    x: Expr


@dataclass(slots=True, eq=False, repr=False)
class SendStmt(Stmt):
    """chan <- value."""

    chan: Expr
    value: Expr


@dataclass(slots=True, eq=False, repr=False)
class IncDecStmt(Stmt):
    """x++ or x--."""

    x: Expr
    op: str


@dataclass(slots=True, eq=False, repr=False)
class AssignStmt(Stmt):
    """lhs op rhs; op is =, := or an assignment operation such as +=."""

    lhs: list[Expr]
    op: str
    rhs: list[Expr]


@dataclass(slots=True, eq=False, repr=False)
class GoStmt(Stmt):
    """go call."""

    call: CallExpr


@dataclass(slots=True, eq=False, repr=False)
class DeferStmt(Stmt):
    """defer call."""

    call: CallExpr


@dataclass(slots=True, eq=False, repr=False)
class ReturnStmt(Stmt):
    """return results."""

    results: list[Expr]


@dataclass(slots=True, eq=False, repr=False)
class BranchStmt(Stmt):
    """break, continue, goto or fallthrough."""

    tok: str
    label: Ident | None


@dataclass(slots=True, eq=False, repr=False)
class BlockStmt(Stmt):
    """{ stmts }."""

    stmts: list[Stmt]


@dataclass(slots=True, eq=False, repr=False)
class IfStmt(Stmt):
    """if init; cond body else els; els is a BlockStmt, an IfStmt or None."""

    init: Stmt | None
    cond: Expr
    body: BlockStmt
    els: Stmt | None


@dataclass(slots=True, eq=False, repr=False)
class CaseClause(Stmt):
    """One case of an expression or type switch; default when is_default."""

    exprs: list[Expr]
    body: list[Stmt]
    is_default: bool


@dataclass(slots=True, eq=False, repr=False)
class SwitchStmt(Stmt):
    """switch init; tag { clauses }."""

    init: Stmt | None
    tag: Expr | None
    clauses: list[CaseClause]


@dataclass(slots=True, eq=False, repr=False)
class TypeSwitchStmt(Stmt):
    """switch init; bind := x.(type) { clauses }."""

    init: Stmt | None
    bind: Ident | None
    x: Expr
    clauses: list[CaseClause]


@dataclass(slots=True, eq=False, repr=False)
class CommClause(Stmt):
    """One case of a select; comm is a send, a receive (ExprStmt or AssignStmt), or None for default."""

    comm: Stmt | None
    body: list[Stmt]


@dataclass(slots=True, eq=False, repr=False)
class SelectStmt(Stmt):
    """select { clauses }."""

    clauses: list[CommClause]


@dataclass(slots=True, eq=False, repr=False)
class ForStmt(Stmt):
    """for init; cond; post body."""

    init: Stmt | None
    cond: Expr | None
    post: Stmt | None
    body: BlockStmt


@dataclass(slots=True, eq=False, repr=False)
class RangeStmt(Stmt):
    """for key, value := range x body; define tells := from =."""

    key: Expr | None
    value: Expr | None
    define: bool
    x: Expr
    body: BlockStmt


# Declarations


@dataclass(slots=True, eq=False, repr=False)
class Spec(Node):
    """One spec of a GenDecl."""


@dataclass(slots=True, eq=False, repr=False)
class ImportSpec(Spec):
    """name is None, an alias, "." or "_"; path is unquoted."""

    name: str | None
    path: str


@dataclass(slots=True, eq=False, repr=False)
class ValueSpec(Spec):
    """names type = values; iota is the index in a const group, values already repeated there as Go does."""

    names: list[Ident]
    type: Expr | None
    values: list[Expr]
    iota: int


@dataclass(slots=True, eq=False, repr=False)
class TypeSpec(Spec):
    """type name[type_params] type, or an alias."""

    name: Ident
    type_params: list[Field]
    alias: bool
    type: Expr


@dataclass(slots=True, eq=False, repr=False)
class GenDecl(Node):
    """tok is import, const, type or var."""

    tok: str
    specs: list[Spec]


@dataclass(slots=True, eq=False, repr=False)
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
    names = _CHILDREN[kind] = tuple(f.name for f in fields(kind) if f.type not in _PLAIN)
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
