"""The tree-sitter grammar of Go: its parser, and the numbers of its node kinds and fields."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import sys
import threading
from typing import Final

from tree_sitter import Language, Node, Parser

__all__ = ["ERROR", "LANGUAGE", "TOKENS", "Node", "field", "kind", "kinds", "parse"]


def _language() -> object:
    """The grammar, from the extension module of tree-sitter-go alone: its package is 5 ms of imports for queries besides."""
    package = importlib.machinery.PathFinder.find_spec("tree_sitter_go")
    name = "tree_sitter_go._binding"
    folders = package.submodule_search_locations if package is not None else None
    spec = importlib.machinery.PathFinder.find_spec(name, folders) if folders is not None else None
    if spec is None or spec.loader is None:  # installed in some other way than as files in folders
        import tree_sitter_go

        return tree_sitter_go.language()
    binding = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(binding)
    return binding.language()


LANGUAGE: Final = Language(_language())
ERROR: Final = 65535
"""The kind of tree-sitter's ERROR nodes, the same in every grammar."""

_KINDS: Final = {number: LANGUAGE.node_kind_for_id(number) for number in range(LANGUAGE.node_kind_count)}
TOKENS: Final = {number: name or "" for number, name in _KINDS.items()}
"""The text of every token kind (an operator, a keyword), by its number."""

_LOCAL: Final = threading.local()


def kinds(*names: str) -> frozenset[int]:
    """The numbers of the kinds called `names`: several numbers may share a name."""
    return frozenset(number for number, name in _KINDS.items() if name in names)


def kind(name: str, *, named: bool = True) -> int:
    """The number of a kind as nodes report it."""
    number = LANGUAGE.id_for_node_kind(name, named)
    assert number is not None, name
    return number


def field(name: str) -> int:
    """The number of a field."""
    number = LANGUAGE.field_id_for_name(name)
    assert number is not None, name
    return number


def parse(text: bytes) -> Node:
    """The root of the syntax tree of `text`. A thread keeps its parser: one costs more than most parses."""
    parser: Parser | None = getattr(_LOCAL, "parser", None)
    if parser is None:
        parser = _LOCAL.parser = Parser(LANGUAGE)
    return parser.parse(text).root_node
