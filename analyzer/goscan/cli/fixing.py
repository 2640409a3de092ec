"""`goscan check --fix` and `--diff`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from goscan.cli.errors import UserError
from goscan.cli.request import Request
from goscan.cli.sink import replace_file
from goscan.cli.streams import tell, write_stdout
from goscan.fixes.plan import corrected, plan
from goscan.model import Finding
from goscan.output.summary import plural

ROUNDS = 10
"""Fixes that wait for others, or that others make possible, are made in the next round."""


@dataclass(slots=True)
class Fixed:
    """What was corrected so far."""

    findings: int = 0
    files: int = 0
    unsafe: int = 0


def check_request(request: Request) -> None:
    """Refuse what cannot be corrected in place."""
    if request.add_ignore is not None:
        raise UserError("--add-ignore cannot be combined with --fix and --diff")
    if request.staged or request.stdin_filename:
        raise UserError("--fix and --diff need the files as they are on disk: not with --staged or --stdin-filename")


def fix_round(request: Request, findings: Sequence[Finding], total: Fixed) -> bool:
    """Correct the files once; whether there was anything to correct."""
    chosen = plan(findings, request.unsafe_fixes)
    texts = corrected(chosen, data_of)
    for path, (_, new) in texts.items():
        replace_file(Path(path), new)
    total.findings += len(chosen.fixed)
    total.files = max(total.files, len(texts))
    total.unsafe = chosen.unsafe
    return bool(chosen.fixed)


def show_diff(request: Request, findings: Sequence[Finding]) -> int:
    """Print what --fix would do; exit code 1 when there is anything."""
    from goscan.fixes.diff import unified

    chosen = plan(findings, request.unsafe_fixes)
    texts = corrected(chosen, data_of)
    write_stdout("".join(unified(path, old, new) for path, (old, new) in texts.items()))
    total = Fixed(len(chosen.fixed), len(texts), chosen.unsafe)
    say(request, total, "would be fixed")
    return int(bool(chosen.fixed) and not request.exit_zero)


def say(request: Request, total: Fixed, done: str = "fixed") -> None:
    """Tell on stderr what was corrected, and what could be."""
    if request.verbosity < 0 or not (total.findings or total.unsafe):
        return
    more = f" ({total.unsafe} more with --unsafe-fixes)" if total.unsafe else ""
    tell(f"goscan: {total.findings} {done} in {plural(total.files, 'file')}{more}\n")


def data_of(path: str) -> bytes:
    """The content of a file that was just analysed."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from error
