"""Cheap signs, in the bytes, that a declaration may matter. To add one, add a line.

A cue errs towards yes: a match in a comment or in a string only costs the parse of one declaration; types decide later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from goscan.source.files import SourceFile
    from goscan.source.outline import OutlineDecl


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign that a declaration may matter."""

    pattern: re.Pattern[bytes]

    def declarations(self, file: SourceFile) -> Iterator[OutlineDecl]:
        """The declarations of a file that show the sign, in order."""
        data, search, at = file.data, self.pattern.search, 0
        while match := search(data, at):
            at = match.end()
            line = data.rfind(b"\n", 0, match.start()) + 1
            if data[line : match.start()].lstrip().startswith(b"//"):
                continue  # in a raw string no line of SQL or of anything else of interest begins so
            if (decl := file.decl_at(match.start())) is not None:
                yield decl
                at = decl.end


def _cue(*patterns: bytes) -> Cue:
    return Cue(re.compile(b"|".join(patterns)))


def _calls(names: str) -> bytes:
    """Calls of methods, or of functions of a package, with one of these names."""
    return rb"\.(?:" + names.replace(" ", "|").encode() + rb")\s*(?:\[[^\]\n]*\])?\("


_GO: Final = rb"\bgo\s+(?:func\b|[\w.\x80-\xff]+\s*[(\[.{]|[(\[])"
_SPAWNERS: Final = _calls(
    "Go GoFunc GoSafe GoCtx GoSafeCtx CtxGo TryGo AfterFunc Submit SubmitErr Invoke Run RunSafe Schedule Enqueue Spawn"
    " Process Add AddFunc AddJob Every Do Start"
)

CUES: Final = MappingProxyType(
    {
        "go": _cue(_GO),
        "spawn": _cue(_GO, _SPAWNERS),
        "dml": _cue(rb"(?i:\b(?:update|insert|delete|merge|replace)(?:\s+[\w\"`\[%$?.{]|\s*[\"`]))"),
        "orm": _cue(
            _calls(
                "Updates? UpdateColumns? UpdateOne UpdateMany UpdateOneID UpdateByID ReplaceOne Save Create"
                " CreateInBatches Insert InsertOne InsertMany Delete DeleteOne DeleteMany NewUpdate NewInsert NewDelete"
                " FindOneAndUpdate FindOneAndReplace BulkWrite Upsert Exec ExecContext MustExec NamedExec"
                " NamedExecContext"
            )
        ),
        "router": _cue(
            _calls(
                "GET POST PUT PATCH DELETE HEAD OPTIONS Get Post Put Patch Delete Head Options Any All Handle"
                " HandleFunc Method MethodFunc Match Connect Trace HandlerFunc Handler Route"
            )
        ),
        "handler": _cue(
            rb"ResponseWriter\b|\*gin\.Context\b|\becho\.Context\b|\bfiber\.Ctx\b|fasthttp\.RequestCtx|app\.RequestContext"
            rb"|iris\.Context|restful\.Request\b|beego\.Controller"
        ),
        "recover": _cue(rb"\brecover\s*\("),
    }
)
