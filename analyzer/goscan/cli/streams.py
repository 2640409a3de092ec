"""Standard streams that are not there, full, or read by nobody any more."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import IO

from goscan.cli.errors import UserError


def write_stdout(text: str) -> None:
    """Text as UTF-8, whatever the locale; a path that is not UTF-8 shows its odd bytes as escapes.

    A reader that has seen enough, such as head, is no error: the exit code is that of the run.
    """
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(encoded(text))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        abandon(sys.stdout)
    except OSError as error:
        abandon(sys.stdout)
        raise UserError(f"cannot write to stdout: {error.strerror or error}") from error


def tell(text: str) -> None:
    """Text on stderr; when that cannot be written there is nobody to tell."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        abandon(sys.stderr)


def abandon(stream: IO[str]) -> None:
    """Let what is still to be written to a stream go nowhere: the interpreter would try again at its end, and complain."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def encoded(text: str) -> bytes:
    """UTF-8; a surrogate (a byte of a path that is not UTF-8) becomes an escape that JSON understands too."""
    return text.encode("utf-8", "backslashreplace")
