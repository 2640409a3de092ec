"""Files that are written as a whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from goscan.cli.errors import UserError
from goscan.cli.streams import encoded


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
    try:
        if in_place(target):
            with open(target, "ab") as file:
                file.write(data)
        else:
            put(Path(os.path.realpath(target)), data)
    except OSError as error:
        raise UserError(f"cannot write {target.as_posix()}: {error.strerror or error}") from error


def in_place(target: Path) -> bool:
    """Whether a target is a device, a pipe or an open stream such as /dev/stderr, even where that is a file."""
    return (target.exists() and not target.is_file()) or os.path.abspath(target).startswith(("/dev/", "/proc/"))


def put(target: Path, data: bytes) -> None:
    """Put data in the place of a file."""
    import tempfile  # here, because it is slow to import

    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~current_umask()
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except BaseException:  # when interrupted too
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def current_umask() -> int:
    """The umask of the process, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
