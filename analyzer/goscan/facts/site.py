"""Where a fact was seen: the evidence that findings show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from goscan.model import Span
from goscan.record import record
from goscan.semantics.function import Function
from goscan.source.files import SourceFile
from goscan.syntax import ast


@record(frozen=True, eq=False)
class Site:
    """A node of a function. Two sites of the same node are the same place: compare `site.node`."""

    function: Function
    node: ast.Node

    @property
    def span(self) -> Span:
        """The short range that stands for the node: a call's callee and arguments, not the bodies inside it."""
        return self.function.file.span(self.node.start, headline_end(self.node))

    @property
    def symbol(self) -> str:
        """The function, as messages and fingerprints call it."""
        return self.function.symbol

    @property
    def text(self) -> str:
        """The source text of the node."""
        return self.function.text(self.node)

    @property
    def line(self) -> int:
        """1-based line of the node's start."""
        return self.function.file.position(self.node.start)[0]


def holds(node: ast.Node, inner: ast.Node) -> bool:
    """Whether a node is, or has in it, another of the same file."""
    return node is inner or (node.start <= inner.start and inner.end <= node.end)


@record(frozen=True, eq=False)
class TextSite:
    """A place in a file that is no Go: bytes [start, end) of it. symbol names what is there."""

    file: SourceFile
    start: int
    end: int
    symbol: str

    @property
    def span(self) -> Span:
        """The place."""
        return self.file.span(self.start, self.end)


@record(frozen=True, eq=False)
class Evidence:
    """A site and what it proves."""

    site: Site
    message: str


def headline_end(node: ast.Node) -> int:
    """Where the readable first part of a node ends, in bytes: before a literal's or compound statement's body."""
    match node:
        case ast.GoStmt(call=call) | ast.DeferStmt(call=call):
            return headline_end(call)
        case ast.FuncLit(type=signature):
            return signature.end
        case ast.CallExpr(fun=ast.FuncLit(type=signature)):
            return signature.end
        case ast.CallExpr(args=args):
            for arg in args:
                if isinstance(arg, ast.FuncLit):
                    return arg.type.end
            return node.end
        case ast.FuncDecl(type=signature):
            return signature.end
        case ast.IfStmt(cond=cond):
            return cond.end
        case ast.ForStmt(body=body) | ast.RangeStmt(body=body):
            return max(node.start + 3, body.start - 1)
        case ast.SelectStmt():
            return node.start + len("select")
        case ast.SwitchStmt() | ast.TypeSwitchStmt():
            return node.start + len("switch")
        case ast.CommClause(comm=comm):
            return comm.end if comm else node.start + len("default")
        case ast.CaseClause(exprs=exprs):
            return exprs[-1].end if exprs else node.start + len("default")
    return node.end


class Placed(Protocol):
    """A fact that stands at a site."""

    @property
    def site(self) -> Site:
        """Where it stands."""
        ...


P = TypeVar("P", bound=Placed)


def one_per_place(found: Iterable[P]) -> Iterator[P]:
    """The first of the facts at each node: one way out may be reached from several beginnings."""
    seen: set[ast.Node] = set()
    for fact in found:
        if fact.site.node not in seen:
            seen.add(fact.site.node)
            yield fact
