"""Build constraints: what is left out is what the go command leaves out."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from gomod import go_tool

from goscan.source.constraints import built

NAMES = (
    "a.go", "linux.go", "a_linux.go", "a_windows.go", "a_unix.go", "a_amd64.go", "a_arm64.go", "a_linux_amd64.go",
    "a_windows_amd64.go", "a_linux_arm64.go", "a_linux_x.go", "a_integration.go", "a_b_android.go", "a_386.go",
    "linux_amd64.go", "amd64.go", "a_illumos.go", "windows_linux.go", "a_linux_windows.go", "a.b_windows.go",
)  # fmt: skip
EXPRESSIONS = (
    "linux", "windows", "!linux", "!windows", "unix", "!unix", "linux || windows", "linux && amd64", "linux && !amd64",
    "integration", "!integration", "integration && (linux || darwin)", "!(linux && amd64)", "ignore", "go1.18", "cgo || !cgo",
    "gc", "!a || b", "a && b || c", "(a || b) && !c", "android", "!android", "a.b",
)  # fmt: skip
OLD = (
    "// +build linux\n",
    "// +build !linux\n",
    "// +build linux,amd64 darwin\n",
    "// +build linux\n// +build integration\n",
    "//+build a,!b\n",
)
TAGS = (
    ("linux", "amd64"),
    ("windows", "amd64"),
    ("linux", "arm64"),
    ("android", "arm64"),
    ("illumos", "amd64"),
    ("plan9", "386"),
)


def headers() -> dict[str, str]:
    found = {f"e{number}.go": f"//go:build {text}\n\n" for number, text in enumerate(EXPRESSIONS)}
    found |= {f"o{number}.go": text + "\n" for number, text in enumerate(OLD)}
    found |= {f"x{number}_linux.go": f"//go:build {text}\n\n" for number, text in enumerate(EXPRESSIONS)}
    return {**found, **dict.fromkeys(NAMES, "")}


@pytest.mark.skipif(go_tool() is None, reason="no go command")
@pytest.mark.parametrize(("system", "architecture"), TAGS)
def test_with_everything_given_it_is_what_go_builds(tmp_path: Path, system: str, architecture: str) -> None:
    (tmp_path / "go.mod").write_text("module example.com/a\n\ngo 1.22\n")
    for name, header in headers().items():
        (tmp_path / name).write_text(f"{header}package a\n")
    for extra in ((), ("integration",), ("a", "b"), ("b", "c")):
        environment = {
            **os.environ,
            "GOOS": system,
            "GOARCH": architecture,
            "GOFLAGS": "-mod=mod",
            "GOTOOLCHAIN": "local",
        }
        command = [str(go_tool()), "list", "-e", "-json=GoFiles", "-tags", ",".join(extra)]
        run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, env=environment)
        tags = frozenset((system, architecture, *extra))
        ours = {name for name, header in headers().items() if built(name, header.encode(), tags)}
        assert ours ^ set(json.loads(run.stdout)["GoFiles"]) == set(), tags


def test_what_is_not_given_stays_open_when_it_is_a_machine() -> None:
    tags = frozenset({"integration"})
    assert built("a_windows.go", b"", tags) and built("a.go", b"//go:build linux && !arm64\n", tags)
    assert not built("a.go", b"//go:build integration && e2e\n", tags)
    linux = frozenset({"linux"})
    assert built("a_linux_arm64.go", b"", linux) and not built("a_windows_arm64.go", b"", linux)
    assert built("a.go", b"//go:build unix\n", linux) and not built("a.go", b"//go:build !unix\n", linux)


@pytest.mark.parametrize("text", ["", "&&", "(", "linux ||", "a b", "!", "()", "(" * 5000, "\ufffd", "a && // b"])
def test_what_is_no_expression_is_left_to_the_compiler(text: str) -> None:
    assert built("a.go", b"//go:build " + text.encode() + b"\n\n", frozenset({"x"}))
