"""Stubs speak the documented vocabulary, and point at parameters that exist."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from gomod import stub_paths
from vocabulary import Shape, fits, vocabulary

from goscan.semantics.directives import directives_above
from goscan.semantics.objects import Directive
from goscan.source.cues import SPAWNER_NAMES
from goscan.syntax import ast
from goscan.syntax.parse import ParsedFile, parse_file

STUBS = dict(stub_paths())
NO_FUNCTION = Shape(0, 0, 0, frozenset())


@pytest.mark.parametrize("path", STUBS)
def test_directives_are_documented_and_point_at_what_exists(path: str) -> None:
    data = STUBS[path].read_bytes()
    wrong = [problem for name, shape, found in _described(data) for problem in _problems(name, shape, found)]
    assert wrong == []


@pytest.mark.parametrize("path", STUBS)
def test_no_directive_is_lost(path: str) -> None:
    data = STUBS[path].read_bytes()
    assert data.count(b"//goscan:") == sum(len(found) for _, _, found in _described(data))


@pytest.mark.parametrize("path", STUBS)
def test_stubs_have_no_bodies(path: str) -> None:
    parsed = parse_file(STUBS[path].read_bytes())
    assert not parsed.errors
    assert [d.name.name for d in parsed.decls if isinstance(d, ast.FuncDecl) and d.body is not None] == []


def test_a_wrong_directive_is_seen() -> None:
    text = b"package p\n\n//goscan:exec query=1\n//goscan:exce\nfunc F(query string)\n"
    problems = [p for name, shape, found in _described(text) for p in _problems(name, shape, found)]
    assert problems == ["F: exec query=1", "F: unknown directive exce"]


def test_every_documented_directive_means_something_in_a_stub() -> None:
    used = {d.name for file in STUBS.values() for _, _, found in _described(file.read_bytes()) for d in found}
    assert set(vocabulary()) - used == {"status-write"}  # for the user's own functions


def test_every_spawner_has_a_name_that_is_looked_at() -> None:
    described = (entry for file in STUBS.values() for entry in _described(file.read_bytes()))
    spawners = {name for name, _, found in described if any(d.name in ("spawn", "cron") for d in found)}
    assert spawners - set(SPAWNER_NAMES.split()) == set()


def _problems(name: str, shape: Shape, found: tuple[Directive, ...]) -> Iterator[str]:
    known = vocabulary()
    for d in found:
        if d.name not in known:
            yield f"{name}: unknown directive {d.name}"
            continue
        for key, value in d.args:
            if not fits(known[d.name].get(key, ""), value, shape):
                yield f"{name}: {d.name} {key}={value}"


def _described(data: bytes) -> Iterator[tuple[str, Shape, tuple[Directive, ...]]]:
    """Every declaration, interface method and field of a stub: its name, its shape, its directives."""
    parsed = parse_file(data)
    methods = _methods(parsed)
    for decl in parsed.decls:
        match decl:
            case ast.FuncDecl(name=name, type=signature, recv=recv):
                owner = _base(recv.type) if recv is not None else ""
                shape = _shape(signature, methods[owner])
                yield name.name, shape, directives_above(data, decl.start)
            case ast.GenDecl(tok="type", specs=specs):
                for spec in specs:
                    yield from _type(data, decl, spec, methods)


def _type(
    data: bytes, decl: ast.GenDecl, spec: ast.Spec, methods: dict[str, frozenset[str]]
) -> Iterator[tuple[str, Shape, tuple[Directive, ...]]]:
    assert isinstance(spec, ast.TypeSpec)
    start = decl.start if len(decl.specs) == 1 else spec.start
    yield spec.name.name, NO_FUNCTION, directives_above(data, start)
    match spec.type:
        case ast.InterfaceType(methods=declared):
            for method in declared:
                assert isinstance(method.type, ast.FuncType)
                shape = _shape(method.type, methods[spec.name.name])
                yield method.names[0].name, shape, directives_above(data, method.start)
        case ast.StructType(fields=fields):
            for field in fields:
                yield "field", NO_FUNCTION, directives_above(data, field.start)


def _methods(parsed: ParsedFile) -> dict[str, frozenset[str]]:
    """The methods of each type, those of types embedded in an interface included."""
    own: dict[str, set[str]] = defaultdict(set)
    embeds: dict[str, list[str]] = {}
    for decl in parsed.decls:
        match decl:
            case ast.FuncDecl(recv=ast.Field(type=recv), name=name):
                own[_base(recv)].add(name.name)
            case ast.GenDecl(specs=[ast.TypeSpec(name=name, type=ast.InterfaceType() as interface)]):
                own[name.name] |= {method.names[0].name for method in interface.methods}
                embeds[name.name] = [_base(embedded) for embedded in interface.embeds]
    for name, embedded in embeds.items():
        own[name].update(*(own[e] for e in embedded))
    return defaultdict(frozenset, {name: frozenset(found) for name, found in own.items()})


def _shape(signature: ast.FuncType, methods: frozenset[str]) -> Shape:
    sizes = (sum(max(1, len(f.names)) for f in fields) for fields in (signature.params, signature.results))
    return Shape(*sizes, type_params=sum(len(f.names) for f in signature.type_params), methods=methods)


def _base(x: ast.Expr) -> str:
    match x:
        case ast.Ident(name=name):
            return name
        case ast.StarExpr(x=inner) | ast.IndexExpr(x=inner) | ast.ParenExpr(x=inner):
            return _base(inner)
        case _:
            return ""
