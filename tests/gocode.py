"""Small Go modules for tests of the semantics: written to disk, opened as a Program, asked about marked places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from goscan.semantics.function import Function
from goscan.semantics.objects import Callee
from goscan.semantics.program import Program
from goscan.semantics.types import (
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Named,
    Pointer,
    Signature,
    Slice,
    Struct,
    Tuple,
    Type,
    TypeParam,
)
from goscan.source.workspace import Workspace
from goscan.syntax import ast


def program(root: Path, **files: str) -> Program:
    """A module example.com/app whose files are given by path, `__` for a slash: a__b=… is the file a/b.go."""
    (root / "go.mod").write_text("module example.com/app\n\ngo 1.24\n")
    for name, text in files.items():
        path = root / (name.replace("__", "/") + ".go")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text if text.lstrip().startswith(("package", "//")) else f"package app\n{text}")
    return Program(Workspace.open([str(root)]))


def functions(p: Program) -> Iterator[Function]:
    """All functions and literals of the module."""
    for file in p.workspace.files:
        for top in p.functions(file):
            yield from top.with_literals()


def function(p: Program, name: str) -> Function:
    """The declared function of that name in messages, as (*Repo).Get."""
    return next(fn for fn in functions(p) if fn.name == name and fn.outer is None)


def marked(fn: Function, node: ast.Node) -> str | None:
    """The comment `// …` at the end of the line on which a node ends."""
    data = fn.file.data
    end = data.find(b"\n", node.end)
    _, slashes, mark = data[node.end : end if end >= 0 else len(data)].decode().partition("// ")
    return mark if slashes else None


def show(t: Type) -> str:
    """A type as Go writes it, the packages of the module without path."""
    match t:
        case Basic(name):
            return name
        case Named(path, name, args):
            prefix = path.removeprefix("example.com/app").strip("/").rpartition("/")[2]
            shown = f"{prefix}.{name}" if prefix else name.partition("·")[0]
            return shown + (f"[{', '.join(map(show, args))}]" if args else "")
        case TypeParam(name=name):
            return name
        case Pointer(elem):
            return f"*{show(elem)}"
        case Slice(elem):
            return f"[]{show(elem)}"
        case Array(elem):
            return f"[n]{show(elem)}"
        case Map(key, value):
            return f"map[{show(key)}]{show(value)}"
        case Chan(direction, elem):
            return {"both": "chan ", "send": "chan<- ", "recv": "<-chan "}[direction] + show(elem)
        case Signature():
            return "func" + show_signature(t)
        case Tuple(elems):
            return f"({', '.join(map(show, elems))})"
        case Interface(methods, embeds):
            inner = [m.name + show_signature(m.signature) for m in methods] + [show(e) for e in embeds]
            return f"interface{{{'; '.join(inner)}}}" if inner else "any"
        case Struct(fields):
            return f"struct{{{'; '.join(f'{f.name} {show(f.type)}' for f in fields)}}}"
        case _:
            return "?"


def show_signature(s: Signature) -> str:
    """(params) results, names left out."""
    params = [show(p.type) for p in s.params]
    if s.variadic:
        params[-1] = "..." + params[-1].removeprefix("[]")
    results = [show(p.type) for p in s.results]
    tail = f" ({', '.join(results)})" if len(results) > 1 else "".join(f" {r}" for r in results)
    return f"({', '.join(params)}){tail}"


def show_callee(callee: Callee) -> str:
    """kind path.recv.name -> targets; a closing ! when the targets are complete."""
    path = callee.path.removeprefix("example.com/app").strip("/")
    name = ".".join(part for part in (path, callee.recv, callee.name) if part)
    targets = ", ".join(t.name + ("#" if t.outer else "") for t in callee.targets)
    arrow = f" -> {targets}{'!' if callee.complete else ''}" if targets else ""
    return f"{callee.kind.value} {name}".rstrip() + arrow
