"""Function: the unit of analysis. A declared function, a function literal, or a group of package variables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast

from goscan.model import Span
from goscan.semantics import calls, constants, function_values, infer, typexpr
from goscan.semantics.objects import Assignment, Callee, Directive, Object, Var
from goscan.semantics.types import Signature, Type
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.cfg import CFG
    from goscan.semantics.declaration import Declaration
    from goscan.semantics.package import Package
    from goscan.semantics.program import Program
    from goscan.source.files import SourceFile

N = TypeVar("N", bound=ast.Node)


class Function:
    """One body of code with the questions that rules and facts ask about it. Compares by identity."""

    __slots__ = (
        "_callees",
        "_cfg",
        "_directives",
        "_literals",
        "_params",
        "_receiver",
        "_results",
        "_signature",
        "declaration",
        "index",
        "literal_node",
        "memo",
        "outer",
    )

    def __init__(self, declaration: Declaration, outer: Function | None, literal: ast.FuncLit | None) -> None:
        self.declaration = declaration
        self.outer = outer
        self.literal_node = literal
        self.index: dict[type, list[ast.Node]] = {}
        self._params: tuple[Var, ...] = ()
        self._results: tuple[Var, ...] = ()
        self._receiver: Var | None = None
        self._signature: Signature | None = None
        self._literals: list[Function] = []
        self._callees: dict[ast.CallExpr, Callee] = {}
        self._directives: tuple[Directive, ...] | None = None
        self._cfg: CFG | None = None
        self.memo: dict[Any, Any] = {}

    def __repr__(self) -> str:
        return f"Function({self.package.path}.{self.symbol})"

    # Where it is

    @property
    def file(self) -> SourceFile:
        """The file that holds it."""
        return self.declaration.file

    @property
    def package(self) -> Package:
        """The package it belongs to."""
        return self.declaration.package

    @property
    def program(self) -> Program:
        """The whole program."""
        return self.declaration.package.program

    @property
    def node(self) -> ast.FuncDecl | ast.FuncLit | ast.GenDecl:
        """Its syntax."""
        return self.literal_node or self.declaration.node

    @property
    def body(self) -> ast.BlockStmt | None:
        """Its block; None for an external declaration, a stub and package variables."""
        node = self.node
        return None if isinstance(node, ast.GenDecl) else node.body

    @property
    def has_body(self) -> bool:
        """Whether it has a block; unlike `body` this parses nothing."""
        return self.literal_node is not None or self.declaration.has_body

    @property
    def top(self) -> Function:
        """The declared function (or initialiser) around a literal, else itself."""
        return self.declaration.top

    @property
    def recv_name(self) -> str:
        """The base type name of the receiver, "" for what is not a method; a literal has its outer function's."""
        return self.declaration.outline.recv

    @property
    def decl_name(self) -> str:
        """The declared name without receiver; the first name of a var group."""
        names = self.declaration.outline.names
        return names[0] if names else "_"

    @property
    def name(self) -> str:
        """`Submit`, `(*Repo).Update`; a literal has its outer function's name."""
        recv, name = self.recv_name, self.decl_name
        if not recv:
            return name
        node = self.declaration.head
        pointer = isinstance(node, ast.FuncDecl) and node.recv and _is_pointer(node.recv.type)
        return f"(*{recv}).{name}" if pointer else f"{recv}.{name}"

    @property
    def symbol(self) -> str:
        """What messages and fingerprints call it."""
        return self.name

    # Signature

    @property
    def params(self) -> tuple[Var, ...]:
        """Its parameters in order, unnamed ones included."""
        self.declaration.signature()
        return self._params

    @params.setter
    def params(self, value: tuple[Var, ...]) -> None:
        self._params = value

    @property
    def results(self) -> tuple[Var, ...]:
        """Its results in order, unnamed ones included."""
        self.declaration.signature()
        return self._results

    @results.setter
    def results(self, value: tuple[Var, ...]) -> None:
        self._results = value

    @property
    def receiver(self) -> Var | None:
        """The receiver variable of a method; None for a literal inside one."""
        self.declaration.signature()
        return self._receiver

    @receiver.setter
    def receiver(self, value: Var | None) -> None:
        self._receiver = value

    @property
    def signature(self) -> Signature:
        """Its type, receiver left out."""
        if self._signature is None:
            self.declaration.signature()
            node = self.literal_node or self.declaration.head
            if isinstance(node, ast.GenDecl):
                self._signature = Signature((), ())
            else:
                self._signature = typexpr.signature(self.declaration, node.type)
        return self._signature

    @property
    def directives(self) -> tuple[Directive, ...]:
        """The directives above the declaration and those of the configuration; none for a literal."""
        if self._directives is None:
            self._directives = () if self.literal_node else self.package.directives(self.declaration)
        return self._directives

    @property
    def returns_error(self) -> bool:
        """Whether one of its results is an error."""
        program = self.program
        return any(program.is_error_type(r.type) for r in self.signature.results)

    # Meaning

    def object(self, ident: ast.Ident) -> Object | None:
        """What an identifier denotes: also fields and methods behind a selector, and keys of struct literals."""
        self.declaration.resolve()
        return infer.object_of(self.declaration, ident)

    def type_of(self, expr: ast.Expr) -> Type:
        """The type of an expression (or the type a type expression denotes); UNKNOWN when not known."""
        self.declaration.resolve()
        return infer.type_of(self.declaration, expr)

    def var_type(self, var: Var) -> Type:
        """The type of a variable."""
        return self.program.var_type(var)

    def callee(self, call: ast.CallExpr) -> Callee:
        """What a call calls."""
        found = self._callees.get(call)
        if found is None:
            self.declaration.resolve()
            found = self._callees[call] = calls.callee(self, call)
        return found

    def function_values(self, expr: ast.Expr) -> tuple[Function, ...]:
        """The functions with a body that a func-valued expression may denote, as far as the declaration shows."""
        self.declaration.resolve()
        return function_values.function_values(self.declaration, expr)

    def constant(self, expr: ast.Expr) -> str | int | bool | None:
        """The value of a constant expression, None when not constant or not known."""
        self.declaration.resolve()
        return constants.evaluate(self.declaration, expr)

    # Structure

    def nested(self, lit: ast.FuncLit) -> Function:
        """Make the Function of a literal directly inside; only the resolver calls this."""
        inner = Function(self.declaration, self, lit)
        self._literals.append(inner)
        return inner

    def literal(self, lit: ast.FuncLit) -> Function:
        """The Function of a literal anywhere in the declaration."""
        self.declaration.resolve()
        return self.declaration.functions[lit]

    def literals(self) -> tuple[Function, ...]:
        """The literals directly inside, in source order."""
        self.declaration.resolve()
        return tuple(self._literals)

    def all_literals(self) -> list[Function]:
        """The literals inside, at any depth."""
        found: list[Function] = []
        stack = list(reversed(self.literals()))
        while stack:
            fn = stack.pop()
            found.append(fn)
            stack.extend(reversed(fn.literals()))
        return found

    def with_literals(self) -> list[Function]:
        """The function and the literals inside it, at any depth."""
        return [self, *self.all_literals()]

    def parent(self, node: ast.Node) -> ast.Node | None:
        """The node around node."""
        self.declaration.resolve()
        return self.declaration.info.parents.get(node)

    def nodes(self, kind: type[N]) -> Sequence[N]:
        """All nodes of exactly this class in the function, in source order, not entering literals."""
        self.declaration.resolve()
        return cast("Sequence[N]", self.index.get(kind, ()))

    def assignments(self, var: Var) -> list[Assignment]:
        """All writes to var in the whole top-level declaration, literals included."""
        self.declaration.resolve()
        return self.declaration.assignments.get(var, [])

    def addressed(self, var: Var) -> bool:
        """Whether the address of var is taken: it may then be written in ways `assignments` does not show."""
        self.declaration.resolve()
        return var in self.declaration.addressed

    def uses(self, var: Var) -> list[tuple[Function, ast.Ident]]:
        """All mentions of var but its declaration, in the whole top-level declaration (assignments included)."""
        self.declaration.resolve()
        return self.declaration.var_uses.get(var, [])

    def cfg(self) -> CFG:
        """The control-flow graph of the body."""
        if self._cfg is None:
            from goscan.semantics.cfg_build import build_cfg
            from goscan.semantics.oracle import FunctionOracle

            body = self.body or ast.BlockStmt(self.node.start, self.node.end, [])
            self._cfg = build_cfg(body, FunctionOracle(self))
        return self._cfg

    def never_returns(self, call: ast.CallExpr) -> bool:
        """Whether a call ends the process or goroutine instead of returning (panic excluded)."""
        return self.callee(call).directive("noreturn") is not None

    # Text

    def span(self, node: ast.Node) -> Span:
        """Where a node is."""
        return self.file.span(node.start, node.end)

    def text(self, node: ast.Node) -> str:
        """The source text of a node."""
        return self.file.data[node.start : node.end].decode("utf-8", "replace")


def _is_pointer(expr: Any) -> bool:
    return isinstance(ast.unparen(expr), ast.StarExpr)
