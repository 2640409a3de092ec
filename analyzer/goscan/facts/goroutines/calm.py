"""Library calls that can fail and do not panic, so that there is nothing to recover from: reading settings, moving bytes, counting."""

from __future__ import annotations

from types import MappingProxyType

from goscan.semantics.function import Function
from goscan.semantics.objects import Callee
from goscan.semantics.types import Signature
from goscan.syntax import ast

# Packages, nearly all of the standard library, whose functions report what goes wrong.
_CALM_PATHS = frozenset(
    {
        "bufio",
        "bytes",
        "crypto/rand",
        "crypto/sha256",
        "encoding/base64",
        "encoding/binary",
        "encoding/hex",
        "encoding/json",
        "go.uber.org/zap",
        "io",
        "io/fs",
        "math",
        "math/rand",
        "net/url",
        "os",
        "os/exec",
        "path",
        "path/filepath",
        "runtime",
        "runtime/debug",
        "syscall",
        "unicode",
        "unicode/utf8",
        "unsafe",
    }
)
_STREAM = frozenset({"Close", "Read", "Write", "WriteString", "Flush", "Sync"})
# Not net/http's Write and Flush: after the handler's end they may panic.
_CALM_FUNCTIONS = MappingProxyType(
    {
        "": frozenset({"Error"}),  # of error
        "net": _STREAM | {"Accept", "CloseRead", "CloseWrite", "SetDeadline", "SetReadDeadline", "SetWriteDeadline"},
        "net/http": frozenset({"CloseIdleConnections", "ListenAndServe", "ListenAndServeTLS", "Serve", "Shutdown"}),
        "crypto/tls": _STREAM,
        "github.com/prometheus/client_golang/prometheus": frozenset({"With", "WithLabelValues"}),
        "regexp": frozenset({"Compile", "MatchString"}),
    }
)


def is_calm(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call of a library reports what goes wrong: `io.Copy(dst, src)`, `os.Getenv(name)`, `cmd.Wait()`, or only tells.

    Not when it is given a function to call. A reader or a value of the scanned modules that it asks for more is not
    looked at: errs towards silence.
    """
    callee = fn.callee(call)
    if callee.targets:
        return False
    if callee.directive("span") is not None:
        return True
    if not (callee.path in _CALM_PATHS or callee.name in _CALM_FUNCTIONS.get(callee.path, ())):
        return False
    return _is_known(callee) and not any(isinstance(fn.program.underlying(fn.type_of(a)), Signature) for a in call.args)


def _is_known(callee: Callee) -> bool:
    """Of what has no package only the method of the predeclared error counts."""
    return bool(callee.path) or callee.recv == "error"
