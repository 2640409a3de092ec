"""Messages of the language server protocol on a stream: a header with the length, a blank line, JSON."""

from __future__ import annotations

import json
from typing import Any, BinaryIO, Final

Message = dict[str, Any]

LONGEST_LINE: Final = 65536
LONGEST_MESSAGE: Final = 1 << 30


class BrokenMessageError(Exception):
    """A message that is no JSON object, or whose length nobody tells; what follows may be in order."""


def read(stream: BinaryIO) -> Message | None:
    """The next message, None at the end of the stream."""
    length = _length(stream)
    if length is None:
        return None
    body = stream.read(length)
    if len(body) < length:
        return None
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BrokenMessageError(f"not JSON: {error}") from error
    if not isinstance(message, dict):
        raise BrokenMessageError("not a JSON object")
    return message


def write(stream: BinaryIO, message: Message) -> None:
    """Write a message. A surrogate, from a path that is not UTF-8, stays an escape."""
    body = json.dumps({"jsonrpc": "2.0", **message}, separators=(",", ":")).encode()
    stream.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    stream.flush()


def _length(stream: BinaryIO) -> int | None:
    """The length that a header tells, None at the end of the stream."""
    length = -1
    while line := stream.readline(LONGEST_LINE):
        if line.strip():
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length" and value.strip().isdigit():
                length = int(value)
        elif 0 <= length <= LONGEST_MESSAGE:
            return length
        else:
            raise BrokenMessageError("no Content-Length")
    return None
