"""Controllers: types whose methods are handlers, by a mapping, by their names or by the comments above them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.dependencies.wiring_place import Place
from goscan.facts.routes.service import concrete
from goscan.semantics.function import Function
from goscan.semantics.objects import Directive
from goscan.semantics.program import Program
from goscan.semantics.types import Named, deref

# A controller answers these methods with a method of the same name, unless a mapping says otherwise.
_VERBS = ("Get", "Post", "Put", "Patch", "Delete", "Head", "Options")
_ROUTER_COMMENT = re.compile(rb"^//[ \t]*@router[ \t]+(\S+)(?:[ \t]+\[([^\]\n]*)\])?", re.MULTILINE)

Answer = tuple[tuple[str, ...], str, tuple[Function, ...], str]
"""Methods, the path below that of the controller, the function if it is known, and how it is shown."""


def controller_methods(value: Place, mapping: str, directive: Directive) -> Iterator[Answer]:
    """What a controller answers, as the directive says; mapping is `get:List;post,put:Save`, or ""."""
    known = False
    for place, _ in concrete(value, {}):
        known = True
        t = deref(place.type)
        assert isinstance(t, Named)
        program = place.function.program
        if directive.get("named"):
            yield from _by_name(program, t)
        elif directive.get("commented"):
            yield from _by_comment(program, t)
        else:
            yield from _by_mapping(program, t, mapping)
    if not known and mapping:
        yield from ((methods, "", (), f"{value.text} {name}") for methods, name in _pairs(mapping))


def _by_mapping(program: Program, t: Named, mapping: str) -> Iterator[Answer]:
    pairs = _pairs(mapping) if mapping else [((verb.upper(),), verb) for verb in _VERBS]
    for methods, name in pairs:
        func = program.method(t, name)
        if func is not None and func.function is not None and func.function.body is not None:
            yield methods, "", (func.function,), f"{t.name}.{name}"


def _pairs(mapping: str) -> list[tuple[tuple[str, ...], str]]:
    found = []
    for part in mapping.split(";"):
        verbs, _, name = part.partition(":")
        found.append((_verbs(verbs), name.strip()))
    return found


def _verbs(text: str) -> tuple[str, ...]:
    return tuple(v.strip().upper() for v in text.split(",") if v.strip() not in ("*", "all"))


def _by_name(program: Program, t: Named) -> Iterator[Answer]:
    """Each method that an auto-router finds, at `/controller/method`; what the library's own controller has is none, but for verbs."""
    below = t.name.removesuffix("Controller").lower()
    for name, fn in _actions(program, t).items():
        yield (), f"/{below}/{name.lower()}", (fn,), f"{t.name}.{name}"


def _actions(program: Program, t: Named, depth: int = 3) -> dict[str, Function]:
    """The exported methods without parameters of a type of the project and of those that it embeds."""
    found: dict[str, Function] = {}
    for key in program.embedded(t.path, t.name) if depth else ():
        found.update(_actions(program, Named(*key), depth - 1))
    for name, method in _methods(program, t):
        if name[:1].isupper() and not method.params and not method.results:
            if name in _VERBS or not _is_of_library(program, t, name):
                found[name] = method
    return found


def _methods(program: Program, t: Named) -> Iterator[tuple[str, Function]]:
    """The declared methods of a type of the project."""
    package = program.package(t.path)
    for name in package.methods(t.name) if package is not None else ():
        method = program.function(t.path, t.name, name)
        if method is not None and method.body is not None:
            yield name, method


def _is_of_library(program: Program, t: Named, name: str, depth: int = 3) -> bool:
    """Whether what t embeds from a library has a method of the name: Prepare, Finish."""
    for key in program.embedded(t.path, t.name) if depth else ():
        package = program.package(key[0])
        if package is not None and (
            program.function(*key, name) is not None
            if package.is_stub
            else _is_of_library(program, Named(*key), name, depth - 1)
        ):
            return True
    return False


def _by_comment(program: Program, t: Named) -> Iterator[Answer]:
    """The methods above which `// @router /path [get,post]` stands."""
    for name, method in _methods(program, t):
        for path, verbs in _comments_above(method):
            yield _verbs(verbs), path, (method,), f"{t.name}.{name}"


def _comments_above(method: Function) -> Iterator[tuple[str, str]]:
    data, start = method.file.data, method.node.start
    for match in _ROUTER_COMMENT.finditer(data, data.rfind(b"\n\n", 0, start) + 1, start):
        yield match[1].decode("utf-8", "replace"), (match[2] or b"get").decode("utf-8", "replace")
