"""Migration files: in which order they run, and which part of each one is run going up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

_DOWN_FILE = re.compile(
    r"(?:[._-](?:down|undo|rollback|revert)\.sql$)|(?:^U\d+__)|(?:^(?:down|undo|rollback)\.sql$)",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"^[ \t]*--[ \t]*(?:\+[a-z]+[ \t]+|migrate:[ \t]*)(up|down)\b[^\n]*$", re.IGNORECASE | re.MULTILINE
)
_TERN = re.compile(r"^-{2,}[ \t]*create above[ \t]*/[ \t]*drop below[^\n]*$", re.IGNORECASE | re.MULTILINE)
_DELIMITER = re.compile(r"^[ \t]*DELIMITER[ \t]+(\S+)[ \t]*$", re.IGNORECASE | re.MULTILINE)
_NUMBER = re.compile(r"[A-Za-z]?(\d+)")


def migration_key(path: str) -> tuple[str, int, str]:
    """Sorts migrations: within a folder by numeric or time-stamp prefix (none comes first), then by name."""
    file = PurePosixPath(path)
    number = _NUMBER.match(file.name)
    own_folder = file.name.lower() in ("up.sql", "migration.sql")  # one folder a migration
    if own_folder:
        number = _NUMBER.match(file.parent.name)
    folder = file.parent.parent if own_folder else file.parent
    return (str(folder), int(number.group(1)) if number else -1, str(file))


def is_down_file(path: str) -> bool:
    """Whether a file only undoes another one: `0001_x.down.sql`."""
    return _DOWN_FILE.search(PurePosixPath(path).name) is not None


def up_section(text: str) -> str:
    """The part that runs going up, as goose, sql-migrate, dbmate and tern mark it; else everything."""
    tern = _TERN.search(text)
    if tern is not None:
        return text[: tern.start()]
    markers = list(_MARKER.finditer(text))
    if not markers:
        return text
    ends = [marker.start() for marker in markers[1:]] + [len(text)]
    return "".join(text[m.end() : end] for m, end in zip(markers, ends, strict=True) if m.group(1).lower() == "up")


def plain_delimiters(text: str) -> str:
    """Text with the mysql client's DELIMITER lines left out and their delimiters replaced by `;`."""
    pieces: list[str] = []
    position, delimiter = 0, ";"
    for match in _DELIMITER.finditer(text):
        pieces.append(text[position : match.start()].replace(delimiter, ";"))
        position, delimiter = match.end(), match.group(1)
    return "".join([*pieces, text[position:].replace(delimiter, ";")])


def _goes_up(text: str) -> bool:
    """Whether a file marks a part that runs going up, whatever its name: `044_import_rollback.sql` may add a feature."""
    return any(marker[1].lower() == "up" for marker in _MARKER.finditer(text))


def migrations_up(files: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """(folder, text) of the given (path, text) files that run going up, in the order in which they run."""
    for path, text in sorted(files, key=lambda file: migration_key(file[0])):
        if not is_down_file(path) or _goes_up(text):
            yield migration_key(path)[0], plain_delimiters(up_section(text.removeprefix("\ufeff")))
