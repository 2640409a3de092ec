"""Shell completion: what is offered, and that the scripts of the shells take it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from goscan.cli.app import COMMANDS


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A goscan on PATH."""
    found = tmp_path / "bin" / "goscan"
    found.parent.mkdir()
    found.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m goscan "$@"\n')
    found.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join((str(found.parent), os.environ["PATH"])))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    monkeypatch.chdir(tmp_path)
    return found


def offered(*words: str) -> list[str]:
    """What bash is told for the last of the words, as type,value."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "_GOSCAN_COMPLETE": "bash_complete"}
    environment |= {"COMP_WORDS": " ".join(("goscan", *words)), "COMP_CWORD": str(len(words))}
    command = [sys.executable, "-c", "import sys; sys.argv[0] = 'goscan'; from goscan.cli import main; main()"]
    run = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert run.stderr == ""
    return run.stdout.splitlines()


def test_the_first_word_is_a_command_a_path_or_an_option_of_check() -> None:
    assert offered("") == ["file,", *(f"plain,{name}" for name in COMMANDS)]
    assert offered("che") == ["file,che", "plain,check"]
    assert offered("--sel") == ["plain,--select"]
    assert offered("--ver") == ["plain,--version", "plain,--verbose"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("check", ""), ["file,"]),
        (("check", "--baseline", "x"), ["file,x"]),
        (("check", "--output-format", "sa"), ["plain,sarif"]),
        (("a.go", "--se"), ["plain,--select"]),
        (("rule", "GS101"), ["plain,GS101"]),
        (("rule", "gs101"), ["plain,GS101"]),
        (("check", "--select", "GS3,goroutine-without-rec"), ["plain,GS3,goroutine-without-recover"]),
        (("check", "--select=GS101"), ["plain,GS101"]),
        (("baseline", "w"), ["plain,write"]),
        (("config", "show", ""), ["file,"]),
    ],
)
def test_words(words: tuple[str, ...], found: list[str]) -> None:
    assert offered(*words) == found


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_every_shell_has_a_script(program: Path, shell: str) -> None:
    run = subprocess.run(["goscan", "completion", shell], capture_output=True, text=True, check=False)
    assert run.returncode == 0
    assert f"{shell}_complete" in run.stdout


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_takes_it(program: Path) -> None:
    script = """eval "$(goscan completion bash)"; compopt() { :; }
    for word in che --sel; do
        COMP_WORDS=(goscan $word); COMP_CWORD=1; COMPREPLY=(); _goscan_completion goscan $word goscan; echo "${COMPREPLY[@]}"
    done; complete -p goscan"""
    run = subprocess.run(["bash", "--norc", "-c", script], capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr) == ("check\n--select\ncomplete -o nosort -F _goscan_completion goscan\n", "")


@pytest.mark.skipif(not shutil.which("fish"), reason="needs fish")
def test_fish_takes_it(program: Path) -> None:
    script = 'goscan completion fish | source; complete -C "goscan check --output-format sa"'
    run = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, check=False)
    assert run.stdout == "sarif\n"


@pytest.mark.skipif(not shutil.which("zsh"), reason="needs zsh")
def test_zsh_takes_it(program: Path) -> None:
    script = 'autoload -U compinit; compinit -D -u; eval "$(goscan completion zsh)"; echo $_comps[goscan]'
    run = subprocess.run(["zsh", "-f", "-c", script], capture_output=True, text=True, check=False)
    assert run.stdout == "_goscan_completion\n"
