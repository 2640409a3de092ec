"""Bad input through the command line: nothing crashes or hangs, the rest is still reported, what is left out is said."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import goscan
import goscan_rules
from goscan.cli import app

GOOD = b"""package jobs

import "net/http"

type H struct{ m map[string]int }

func (h *H) Submit(w http.ResponseWriter, r *http.Request) {
	go func() {
		h.m["a"]++
	}()
	w.WriteHeader(http.StatusAccepted)
}
"""
SECOND = GOOD.replace(b"type H struct{ m map[string]int }\n", b"").replace(b"Submit", b"Other")
FOUND = "a.go:8:2: goroutine started by `(*H).Submit` has no recover"

CLEAN_CODES = {0, 1}
"""Nothing found, something found; 2 would be an internal error."""


@pytest.fixture(autouse=True)
def tracebacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOSCAN_DEBUG", "1")


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module whose a.go has one GS101, as the working folder."""
    (tmp_path / "go.mod").write_text("module example.com/jobs\n\ngo 1.25\n")
    (tmp_path / "a.go").write_bytes(GOOD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the command line did."""

    exit_code: int
    stdout: str
    stderr: str


def scan(*arguments: str) -> Outcome:
    """In this process: an exception of any kind fails the test, an internal error shows in the exit code."""
    options = ("--select", "ALL", "--preview", "--min-severity", "note", "--output-format", "concise", "--jobs", "1")
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = app.run(("check", *options, *arguments))
    stdout, stderr = (stream.buffer.getvalue().decode() for stream in (out, err))
    assert code in CLEAN_CODES, stderr
    return Outcome(code, stdout, stderr)


def subprocess_scan(folder: Path, *arguments: str, timeout: float = 60) -> subprocess.CompletedProcess[str]:
    roots = (Path(p.__file__ or "").parent.parent for p in (goscan, goscan_rules))
    env = dict(os.environ, PYTHONPATH=os.pathsep.join(map(str, roots)))
    command = [sys.executable, "-m", "goscan", "check", "--output-format", "concise", *arguments]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=timeout, check=False)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(SECOND.replace(b"jobs\n", b"jobs // caf\xe9\n"), "not UTF-8", id="latin-1"),
        pytest.param(bytes(range(256)) * 40, "binary", id="binary"),
        pytest.param(b"\0" * 5000, "binary", id="zeros"),
        pytest.param(SECOND.decode().encode("utf-16"), "binary", id="utf-16"),
    ],
)
def test_unreadable_content_is_said_counted_and_harms_nothing_else(module: Path, data: bytes, reason: str) -> None:
    (module / "b.go").write_bytes(data)
    result = scan(".")
    assert result.exit_code == 1
    assert FOUND in result.stdout
    assert "b.go" not in result.stdout
    assert f"b.go: not analysed: {reason}" in result.stderr
    assert f"skipped 1 {reason}" in result.stderr


def test_an_empty_file_is_counted(module: Path) -> None:
    (module / "b.go").write_bytes(b"")
    result = scan(".")
    assert FOUND in result.stdout
    assert "skipped 1 empty" in result.stderr


def test_crlf_changes_no_position(module: Path) -> None:
    (module / "a.go").write_bytes(GOOD.replace(b"\n", b"\r\n"))
    assert FOUND in scan(".").stdout


def test_a_byte_order_mark_changes_no_position(module: Path) -> None:
    (module / "a.go").write_bytes(b"\xef\xbb\xbf" + GOOD)
    assert FOUND in scan(".").stdout


def test_ten_megabytes(module: Path) -> None:
    filler = b"\nfunc f%d(x int) int { if x > %d { return x }; return %d }"
    data = GOOD + b"".join(filler % (i, i, i) for i in range(170_000))
    assert len(data) > 10_000_000
    (module / "a.go").write_bytes(data)
    began = time.monotonic()
    assert FOUND in scan(".").stdout
    assert time.monotonic() - began < 30


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param(b"\nvar x = " + b"(" * 20_000 + b"1" + b")" * 20_000 + b"\n", id="parentheses"),
        pytest.param(b"\nfunc deep() {\n" + b"{" * 20_000 + b"}" * 20_000 + b"\n}\n", id="blocks"),
        pytest.param(b"\nfunc deep() {\n" + b"go func() {\n" * 20_000 + b"}()\n" * 20_000 + b"}\n", id="goroutines"),
        pytest.param(b"\nvar x = " + b"-" * 20_000 + b"1\n", id="unary"),
        pytest.param(b"\nfunc deep() { " + b"a." * 20_000 + b"b() }\n", id="selectors"),
        pytest.param(b"\nfunc deep() { " + b"if x {" * 20_000 + b"}" * 20_000 + b" }\n", id="ifs"),
        pytest.param(b"\nfunc deep() { if x {}" + b" else if x {}" * 20_000 + b" }\n", id="else ifs"),
        pytest.param(b"\nvar x = 1" + b" + 1" * 20_000 + b"\n", id="sums"),
        pytest.param(b"\ntype x " + b"[]" * 20_000 + b"int\n", id="slices"),
        pytest.param(b"\nvar x = " + b"(" * 20_000 + b"\n", id="unclosed"),
    ],
)
def test_twenty_thousand_levels(module: Path, tail: bytes) -> None:
    (module / "a.go").write_bytes(GOOD + tail)
    run = subprocess_scan(module, "--min-severity", "note", ".")  # a process: a stack overflow would kill it
    assert run.returncode in CLEAN_CODES, run.stderr
    assert FOUND in run.stdout


def test_nesting_beyond_what_is_analysed_is_said(module: Path) -> None:
    tail = b"\nfunc deep() {\n" + b"go func() {\n" * 500 + b"}()\n" * 500 + b"}\n"
    (module / "a.go").write_bytes(GOOD + tail)
    assert "syntax error in `deep`: nested too deeply" in scan(".").stdout


def test_a_syntax_error_silences_only_its_declaration(module: Path) -> None:
    broken = b"\nfunc (h *H) Broken(w http.ResponseWriter) {\n\tgo h.run(\n}\n"
    (module / "a.go").write_bytes(GOOD + broken + SECOND.partition(b"\n\n")[2].partition(b"\n\n")[2])
    result = scan(".")
    assert FOUND in result.stdout
    assert "syntax error in `(*H).Broken`" in result.stdout
    assert "(*H).Other` has no recover" in result.stdout


def test_symlink_loops_end(module: Path) -> None:
    (module / "self").symlink_to(".")
    (module / "parent").symlink_to("..")
    (module / "x.go").symlink_to("x.go")
    (module / "dangling.go").symlink_to("nowhere")
    result = scan(".")
    assert result.stdout.count(FOUND) == 1
    assert "x.go: not analysed" in result.stderr
    assert "dangling.go: not analysed" in result.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_special_files_are_not_opened(module: Path) -> None:
    os.mkfifo(module / "pipe.go")
    (module / "folder.go").mkdir()
    assert FOUND in scan(".").stdout


def deny(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make path unreadable; for root, who may read everything, the system calls refuse."""
    if os.geteuid() != 0:
        path.chmod(0)
        return
    for name in ("open", "scandir", "listdir"):
        monkeypatch.setattr(os, name, refuse(path, getattr(os, name)))
    monkeypatch.setattr("builtins.open", refuse(path, open))


def refuse(path: Path, call: Callable[..., object]) -> Callable[..., object]:
    def refusing(target: object = ".", *args: object, **kwargs: object) -> object:
        if isinstance(target, str | os.PathLike) and Path(os.fspath(target)).absolute() == path:
            raise PermissionError(13, "Permission denied", str(target))
        return call(target, *args, **kwargs)

    return refusing


@pytest.mark.parametrize("name", ["closed", "closed.go"])
def test_what_may_not_be_read_is_said(module: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    closed = module / name
    if name.endswith(".go"):
        closed.write_bytes(SECOND)
    else:
        closed.mkdir()
        (closed / "b.go").write_bytes(SECOND)
    deny(closed, monkeypatch)
    try:
        result = scan(".")
    finally:
        closed.chmod(0o755)
    assert FOUND in result.stdout
    assert "closed" not in result.stdout
    assert name in result.stderr
    assert "permission denied" in result.stderr.lower()


def test_a_missing_path_is_one_clear_line(module: Path) -> None:
    run = subprocess_scan(module, "nowhere")
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.splitlines() == ["goscan: error: no such file or folder: nowhere"]


def test_a_folder_without_go_is_no_error(tmp_path: Path) -> None:
    assert subprocess_scan(tmp_path, ".").returncode == 0


CORPUS = tuple(sorted((Path(__file__).parent.parent / "testdata").glob("gs*/**/*.go")))
WORDS = rb"""{ } ( ) [ ] " ` ' // /* */ go defer func return := = , . ; : ... <- chan select switch case default
range for if else struct interface map type var const import package goto fallthrough _ nil recover() panic(1)"""
LINES = (
    b"\n",
    b"\0",
    b"\xff",
    b"\n}\n",
    b"go func() {\n",
    b"defer func() {\n",
    b"}()\n",
    b"`UPDATE t SET status = $1`",
)
PIECES = (*WORDS.split(), *LINES)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_truncated_anywhere(module: Path, data: st.DataObject) -> None:
    """A file cut off at any byte, also in the middle of a character: the file beside it is reported all the same."""
    whole = data.draw(st.sampled_from(CORPUS)).read_bytes()
    cut = data.draw(st.integers(0, len(whole)))
    (module / "sub").mkdir(exist_ok=True)
    (module / "sub" / "b.go").write_bytes(whole[:cut])
    assert FOUND in scan(".").stdout


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_mutated_anywhere(module: Path, data: st.DataObject) -> None:
    """Pieces of Go deleted, doubled, exchanged and replaced by other Go."""
    source = data.draw(st.sampled_from(CORPUS)).read_bytes()
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(source)))
        end = min(len(source), start + data.draw(st.integers(0, 80)))
        piece = data.draw(st.sampled_from(PIECES) | st.just(source[start:end] * 2))
        source = source[:start] + piece + source[end:]
    (module / "sub").mkdir(exist_ok=True)
    (module / "sub" / "b.go").write_bytes(source)
    assert FOUND in scan(".").stdout
