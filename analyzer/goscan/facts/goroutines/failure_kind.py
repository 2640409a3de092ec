"""What it means that a call fails: nothing, that a peer has gone, or that work was not done."""

from __future__ import annotations

import enum

from goscan.semantics.lifecycle import word_set
from goscan.semantics.objects import Callee, CalleeKind


class Kind(enum.IntFlag):
    """The kinds of failures that a function may keep to itself."""

    NONE = 0
    MADE = 1
    """An error that the function makes, or has of parsing something: what it was asked for is not as it should be."""
    LOOSE = 2
    """What others have the end of: a peer that has gone, a file that is there no more."""
    WORK = 4
    """Work that was not done."""

    @property
    def is_slight(self) -> bool:
        """Whether no work is lost."""
        return Kind.WORK not in self


_DEADLINES = frozenset({"SetDeadline", "SetReadDeadline", "SetWriteDeadline"})
_ENCODERS = ("encoding/", "google.golang.org/protobuf/", "github.com/golang/protobuf/", "gopkg.in/yaml")
_STREAMED = frozenset({"Send", "SendMsg", "SendHeader", "SendAndClose", "CloseSend", "CloseAndRecv", "Recv", "RecvMsg"})
_BYTES = ("Read", "Write", "Copy", "Flush", "Peek")
_MAKING = ("err", "wrap", "stacktrace")
_COMPUTING = word_set(
    "bytes cmp compress crypto encoding errors fmt hash html image maps math mime path reflect regexp slices sort strconv"
    " strings text time unicode"
)
"""Where packages of the standard library begin that only compute: what they refuse was not as it should be."""


def library_failure(callee: Callee) -> Kind:
    """What an error of a function without a visible body means.

    One that only a defect of the program can cause is none: encoding a value, random bytes, a deadline. Nor is one that a
    function value gives, as whoever made the function knows of it.
    """
    if callee.kind is CalleeKind.VALUE or callee.directive("never-fails") is not None or _is_defect(callee):
        return Kind.NONE
    if _is_to_peer(callee) or callee.is_("os", "", "Remove", "RemoveAll") or callee.directive("serves") is not None:
        return Kind.LOOSE
    return Kind.MADE if _makes_error(callee) or _computes(callee) else Kind.WORK


def _computes(callee: Callee) -> bool:
    return callee.path.partition("/")[0] in _COMPUTING or callee.path in ("net/url", "net/netip", "net/mail")


def _is_defect(callee: Callee) -> bool:
    """Whether only a programmer's mistake can make it fail."""
    if callee.name in _DEADLINES or callee.path == "hash" or callee.path.startswith("crypto/sha"):
        return True
    if callee.name.startswith("Marshal") or callee.name == "Indent":
        return callee.path.startswith(_ENCODERS)
    return callee.is_("crypto/rand", "", "Read")


def _is_to_peer(callee: Callee) -> bool:
    """Whether it moves bytes or messages to or from another program: what fails then is mostly the connection."""
    path, recv, name = callee.key
    if "websocket" in path or path.startswith("github.com/gobwas/ws"):
        return True
    if name in _STREAMED and recv.endswith(("Stream", "Server", "Client")):
        return True
    if path == "net/http":
        return recv in ("ResponseWriter", "ResponseController", "Flusher")
    if path == "fmt":
        return name.startswith("Fprint")
    if path == "net":
        return recv.endswith(("Conn", "Listener"))
    if name == "Publish" and "redis" in path:
        return True  # whoever listens
    return path in ("io", "bufio") and name.startswith(_BYTES)


def _makes_error(callee: Callee) -> bool:
    """Whether it makes or wraps an error, judged by the names of its package and itself."""
    package = callee.path.rpartition("/")[2]
    return callee.name.lower().startswith(_MAKING) or any(word in package for word in _MAKING)
