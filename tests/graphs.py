"""Graphs of Go snippets, for the tests of control flow. The marks stand for calls: `work()` is the node work."""

from __future__ import annotations

from collections.abc import Callable

from goscan.semantics.cfg import CFG, Oracle, format_cfg
from goscan.semantics.cfg_build import build_cfg
from goscan.syntax import ast
from goscan.syntax.parse import parse_decl


class Go:
    """A function with its graph, and its nodes by their text."""

    def __init__(self, body: str, results: str = "", oracle: Oracle | None = None) -> None:
        self.data = f"func f() {results} {{\n{body}\n}}".encode()
        decl = parse_decl(self.data, 0, len(self.data)).decl
        assert isinstance(decl, ast.FuncDecl)
        assert decl.body is not None
        self.body = decl.body
        self.cfg = build_cfg(decl.body, oracle or Exits())

    def text(self, node: ast.Node) -> str:
        return self.data[node.start : node.end].decode()

    def node(self, text: str, cfg: CFG | None = None) -> ast.Node:
        found = [n for n in (cfg or self.cfg).nodes() if self.text(n) == text]
        assert len(found) == 1, (text, found)
        return found[0]

    def find(self, kind: type[ast.Node], index: int = 0) -> ast.Node:
        return [n for n in ast.walk(self.body) if type(n) is kind][index]

    def calls(self, *names: str) -> Callable[[ast.Node], bool]:
        """Whether a node calls one of these functions, itself or in a literal that it defers."""

        def hit(node: ast.Node) -> bool:
            return any(
                isinstance(n, ast.CallExpr) and isinstance(n.fun, ast.Ident) and n.fun.name in names
                for n in ast.walk(node, into_literals=False)
            )

        return hit

    def __str__(self) -> str:
        return format_cfg(self.cfg, lambda n: " ".join(self.text(n).split()))


class Exits(Oracle):
    """exit() never returns, is() is pure, fail() is never nil; literals are entered."""

    def __init__(self) -> None:
        self._graphs: dict[ast.FuncLit, CFG] = {}

    def never_returns(self, call: ast.CallExpr) -> bool:
        return isinstance(call.fun, ast.Ident) and call.fun.name == "exit"

    def pure(self, call: ast.CallExpr) -> bool:
        return isinstance(call.fun, ast.Ident) and call.fun.name == "is"

    def non_nil(self, call: ast.CallExpr) -> bool:
        return isinstance(call.fun, ast.Ident) and call.fun.name == "fail"

    def results(self) -> tuple[str, ...]:
        return ()

    def literal(self, lit: ast.FuncLit) -> CFG | None:
        if lit not in self._graphs:
            self._graphs[lit] = build_cfg(lit.body, self)
        return self._graphs[lit]
