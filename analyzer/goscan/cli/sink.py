"""Where the output goes."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from goscan.cli.errors import UserError


def write_stdout(text: str) -> None:
    """Text as UTF-8, whatever the locale; a path that is not UTF-8 shows its odd bytes as escapes."""
    sys.stdout.flush()
    sys.stdout.buffer.write(encoded(text))
    sys.stdout.buffer.flush()


def write_file(path: str, text: str) -> None:
    """Write a report; its folder is made when missing."""
    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"cannot write {path}: {error.strerror or error}") from error
    replace_file(target, encoded(text))


def replace_file(target: Path, data: bytes) -> None:
    """Write to a temporary file beside it and rename: a reader sees the old content or the whole new one."""
    import tempfile  # here, because it is slow to import

    temporary = ""
    try:
        if target.exists() and not target.is_file():
            # A device or a pipe, such as /dev/stderr, must be written in place.
            target.write_bytes(data)
            return
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~current_umask()
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(mode)
        Path(temporary).replace(target.resolve())
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        raise UserError(f"cannot write {target.as_posix()}: {error.strerror or error}") from error


def encoded(text: str) -> bytes:
    """UTF-8; a surrogate (a byte of a path that is not UTF-8) becomes an escape that JSON understands too."""
    return text.encode("utf-8", "backslashreplace")


def current_umask() -> int:
    """The umask of the process, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
