"""What identifiers denote, what calls call, and the unit of analysis: Function. Shapes follow go/types."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from goscan.record import record
from goscan.semantics.types import UNKNOWN, Signature, Type
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.function import Function


class VarKind(enum.Enum):
    """Where a variable was declared."""

    LOCAL = "local"
    PARAM = "param"
    RESULT = "result"
    RECEIVER = "receiver"
    PACKAGE = "package"
    FIELD = "field"


class OriginKind(enum.Enum):
    """What gives a variable its type."""

    TYPE = "type"
    VARIADIC = "variadic"
    VALUE = "value"
    RANGE_KEY = "range key"
    RANGE_VALUE = "range value"
    TYPE_SWITCH = "type switch"


@record(frozen=True)
class Origin:
    """Where the type of a variable comes from.

    node is the type expression, the initial value, the RangeStmt or the CaseClause. For a VALUE, index is the
    position in a multi-valued right side, else None.
    """

    kind: OriginKind
    node: ast.Node
    index: int | None = None


@record(eq=False)
class Object:
    """Something with a name; compares by identity. path is the import path of the declaring package, "" if predeclared."""

    name: str
    path: str


@record(eq=False)
class Var(Object):
    """A variable, parameter, result, receiver or struct field.

    decl is the declaring identifier (None for fields and unnamed things), function the innermost Function that
    declares it (None for package variables and fields). type is filled on demand: ask Program.var_type.
    """

    kind: VarKind = VarKind.LOCAL
    decl: ast.Ident | None = None
    function: Function | None = None
    origin: Origin | None = None
    type: Type | None = None


@record(eq=False)
class Const(Object):
    """A constant; its value is asked of the Function or Package that sees it."""

    decl: ast.Ident | None = None


@record(eq=False)
class TypeName(Object):
    """A type name; type is the Named, Basic or alias target."""

    type: Type = UNKNOWN


@record(eq=False)
class Func(Object):
    """A declared function or method; function is None when it is only described by a stub."""

    recv: str = ""
    function: Function | None = None


@record(eq=False)
class PkgName(Object):
    """An imported package; path is the imported path."""


@record(eq=False)
class Builtin(Object):
    """A predeclared function such as panic, recover, append, and nil, true, false, iota."""


@record(frozen=True)
class Directive:
    """`//goscan:name key=value ... word`: a meaning given to a function by a stub, the source or the configuration.

    Words without = are keys with the value "true". Vocabulary: docs/directives.md.
    """

    name: str
    args: tuple[tuple[str, str], ...] = ()

    def get(self, key: str, default: str = "") -> str:
        """The value of key, else default."""
        return dict(self.args).get(key, default)


class CalleeKind(enum.Enum):
    """How a call finds its callee."""

    FUNCTION = "function"
    METHOD = "method"
    INTERFACE = "interface"
    LITERAL = "literal"
    VALUE = "value"
    BUILTIN = "builtin"
    CONVERSION = "conversion"
    UNKNOWN = "unknown"


@record(frozen=True)
class Callee:
    """What a call calls.

    path, recv and name identify the declaration: ("database/sql", "DB", "ExecContext"); recv is "" for functions;
    for an interface method recv is the interface's name (an embedded interface's own). targets are the bodies in the
    scanned modules that may run; complete when nothing else can (a static callee or literal). For an INTERFACE call
    targets are the implementations in the scanned modules. For VALUE calls, targets come from local assignments.
    receiver is the operand expression of a method call, also when the method is promoted.
    """

    kind: CalleeKind
    path: str = ""
    recv: str = ""
    name: str = ""
    signature: Signature | None = None
    targets: tuple[Function, ...] = ()
    complete: bool = False
    receiver: ast.Expr | None = None
    directives: tuple[Directive, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """(path, recv, name), for tables."""
        return (self.path, self.recv, self.name)

    @property
    def full_name(self) -> str:
        """`database/sql.DB.ExecContext`."""
        return ".".join(part for part in self.key if part)

    def directive(self, name: str) -> Directive | None:
        """The first directive of that name."""
        for d in self.directives:
            if d.name == name:
                return d
        return None

    def is_(self, path: str, recv: str, *names: str) -> bool:
        """Whether the callee is one of these functions or methods."""
        return self.path == path and self.recv == recv and self.name in names


@record(frozen=True)
class Assignment:
    """One write to a variable: assignment, definition with a value, op=, ++, or a range clause (value None).

    call_result is the index of the result when value is a call (or comma-ok form) with several.
    """

    function: Function
    stmt: ast.Node
    lhs_index: int
    value: ast.Expr | None
    call_result: int | None = None


@record(frozen=True)
class CallSite:
    """A call in a function."""

    function: Function
    call: ast.CallExpr


@record(frozen=True)
class Reference:
    """A use of a function as a value; expr is the identifier or the selector."""

    function: Function
    expr: ast.Expr


@dataclass(slots=True)
class Info:
    """The side tables of one top-level declaration, literals included (go/types.Info)."""

    uses: dict[ast.Ident, Object] = field(default_factory=dict)
    defs: dict[ast.Ident, Object] = field(default_factory=dict)
    types: dict[ast.Expr, Type] = field(default_factory=dict)
    parents: dict[ast.Node, ast.Node] = field(default_factory=dict)
