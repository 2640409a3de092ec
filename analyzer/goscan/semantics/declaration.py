"""A top-level declaration: parsed when first asked for, resolved in two steps (signature, body), kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goscan.semantics.objects import Assignment, Info, Object, Var
from goscan.semantics.resolve import Resolver
from goscan.semantics.scope import Scope
from goscan.semantics.types import Array, Map, Pointer, Slice
from goscan.source.lexical import body_start
from goscan.source.mentions import called
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.function import Function
    from goscan.semantics.infer import Qualified
    from goscan.semantics.lookup import Selection
    from goscan.semantics.package import Package
    from goscan.source.files import SourceFile
    from goscan.source.outline import OutlineDecl
    from goscan.syntax.lower import SyntaxError_


class Declaration:
    """The side tables of one declaration of the outline, function literals included.

    `node` parses; `head` parses a function's signature only, `signature` resolves it; `resolve` resolves all of it.
    """

    def __init__(self, package: Package, file: SourceFile, outline: OutlineDecl) -> None:
        from goscan.semantics.function import Function

        self.package = package
        self.file = file
        self.outline = outline
        self.info = Info()
        self.assignments: dict[Var, list[Assignment]] = {}
        self.var_uses: dict[Var, list[tuple[Function, ast.Ident]]] = {}
        self.functions: dict[ast.FuncLit, Function] = {}
        self.addressed: set[Var] = set()
        self.selections: dict[ast.SelectorExpr, Qualified | Selection | None] = {}
        self.pending_keys: list[tuple[Function, ast.Ident, ast.CompositeLit, Object]] = []
        self.top: Function = Function(self, None, None)
        self._node: ast.FuncDecl | ast.GenDecl | None = None
        self._head: ast.FuncDecl | None = None
        self._has_body: bool | None = None
        self._called: frozenset[str] | None = None
        self._errors: tuple[SyntaxError_, ...] = ()
        self._checked = False  # found clean without lowering it
        self._scope: Scope | None = None
        self._resolved = False

    @property
    def node(self) -> ast.FuncDecl | ast.GenDecl:
        """The syntax tree."""
        if self._node is None:
            node, self._errors = _parse(self.file, self.outline)
            head = self._head
            if head is not None and isinstance(node, ast.FuncDecl):
                # What is known about the signature hangs on the nodes of the head: they stay.
                head.end, head.body = node.end, node.body
                node = head
            self._node = node
        return self._node

    @property
    def head(self) -> ast.FuncDecl | ast.GenDecl:
        """The syntax tree; of a function perhaps only the signature, with the end and the body not yet set."""
        if self._node is None and self._head is None:
            start, body = self.outline.start, self._body_start()
            if body is not None:
                from goscan.syntax.parse import parse_head

                self._head = parse_head(self.file.data, start, body)
        return self._node or self._head or self.node

    @property
    def has_body(self) -> bool:
        """Whether it is a function with a body; needs no parse."""
        if self._has_body is None:
            self._has_body = self._body_start() is not None
        return self._has_body

    @property
    def called_names(self) -> frozenset[str]:
        """The names that its text calls, those in comments and conversions included; needs no parse."""
        if self._called is None:
            start = self.outline.start + (len("func ") if self.outline.kind == "func" else 0)
            text = self.file.data[start : self.outline.end]
            self._called = frozenset(name.decode("utf-8", "replace") for name in called(text))
        return self._called

    def _body_start(self) -> int | None:
        outline = self.outline
        return body_start(self.file.data, outline.start, outline.end) if outline.kind == "func" else None

    @property
    def parsed(self) -> bool:
        """Whether asking for the syntax tree costs nothing."""
        return self._node is not None

    @property
    def errors(self) -> tuple[SyntaxError_, ...]:
        """What the parser could not read; makes no syntax tree when there is nothing."""
        if self._node is None and not self._checked:
            from goscan.syntax.parse import is_clean

            self._checked = is_clean(self.file.data, self.outline.start, self.outline.end)
        if not self._checked:
            assert self.node is not None  # parses
        return self._errors

    def signature(self) -> None:
        """Resolve the types of the signature; for anything but a function, the whole declaration."""
        if self._scope is not None:
            return
        head = self.head
        self._scope = Scope()
        if isinstance(head, ast.FuncDecl):
            Resolver(self).signature(head, self._scope)
        else:
            self.resolve()

    def resolve(self) -> None:
        """Resolve everything."""
        if self._resolved:
            return
        self._resolved = True
        node = self.node
        if isinstance(node, ast.GenDecl):
            self._scope = Scope()
            Resolver(self).group(node)
        else:
            self.signature()
            assert self._scope is not None
            Resolver(self).body(self._scope)
        self._resolve_keys()

    def spec(self, name: str) -> ast.TypeSpec | ast.ValueSpec | None:
        """The type, const or var spec that declares name."""
        if isinstance(self.node, ast.GenDecl):
            for spec in self.node.specs:
                match spec:
                    case ast.TypeSpec(name=ident) if ident.name == name:
                        return spec
                    case ast.ValueSpec(names=names) if any(i.name == name for i in names):
                        return spec
        return None

    def _resolve_keys(self) -> None:
        """Keys of composite literals that name something in scope: uses only if the literal is a map or an array.

        With a literal of unknown type the key is taken for a field name: a use may be missed.
        """
        program = self.package.program
        for fn, key, literal, obj in self.pending_keys:
            t = program.underlying(fn.type_of(literal))
            if isinstance(t, Pointer):
                t = program.underlying(t.elem)
            if isinstance(t, Map | Slice | Array):
                self.info.uses[key] = obj
                if isinstance(obj, Var):
                    self.var_uses.setdefault(obj, []).append((fn, key))
        self.pending_keys.clear()


_Parsed = tuple[ast.FuncDecl | ast.GenDecl, "tuple[SyntaxError_, ...]"]


def _parse(file: SourceFile, outline: OutlineDecl) -> _Parsed:
    from goscan.syntax.parse import parse_decl

    parsed = parse_decl(file.data, outline.start, outline.end)
    decl, errors = parsed.decl, parsed.errors
    is_func = outline.kind == "func"
    if decl is not None and isinstance(decl, ast.FuncDecl) == is_func:
        return decl, errors
    # What could not be parsed is an empty declaration: callers see a function that does nothing known.
    start, end = outline.start, outline.end
    if not is_func:
        return ast.GenDecl(start, end, outline.kind, []), errors
    name = ast.Ident(start, start, outline.names[0] if outline.names else "_")
    return ast.FuncDecl(start, end, name, None, ast.FuncType(start, start, [], [], []), None), errors
