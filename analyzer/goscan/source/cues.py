"""Cheap signs, in the bytes, that a declaration may matter. To add one, add a line.

A cue errs towards yes: a match in a comment or in a string only costs the parse of one declaration; types decide later.
Every pattern begins with a literal byte or word: Python's `re` then skims a file at gigabytes a second, and at a
twentieth of that when a pattern begins with a choice, a class or `\\b`. Hence the look back *after* the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from goscan.record import record

if TYPE_CHECKING:
    from goscan.source.files import SourceFile
    from goscan.source.outline import OutlineDecl


@record(frozen=True, eq=False)
class Cue:
    """A sign that a declaration may matter: one of some patterns; those of `folded` see the text in lower case."""

    patterns: tuple[re.Pattern[bytes], ...] = ()
    folded: tuple[re.Pattern[bytes], ...] = ()
    parts: tuple[Cue, ...] = ()

    def __or__(self, other: Cue) -> Cue:
        return Cue(self.patterns + other.patterns, self.folded + other.folded, (self, other))

    def hits(self, file: SourceFile) -> list[int]:
        """Where the sign stands, pattern by pattern, outside line comments; kept, as several facts ask for one sign."""
        known: list[int] | None = file.memo.get(self)
        if known is None:
            known = [at for part in self.parts for at in part.hits(file)] if self.parts else self._find(file.data)
            file.memo[self] = known
        return known

    def _find(self, data: bytes) -> list[int]:
        found = [at for pattern in self.patterns for at in _hits(pattern, data)]
        if self.folded:
            lower = data.lower()  # ASCII only: offsets stay
            found += [at for pattern in self.folded for at in _hits(pattern, lower)]
        return found

    def declarations(self, file: SourceFile) -> list[OutlineDecl]:
        """The declarations of a file that show the sign, in order."""
        found: dict[int, OutlineDecl] = {}
        start = end = 0
        for at in self.hits(file):
            if start <= at < end:
                continue
            if (decl := file.decl_at(at)) is not None:
                start, end = decl.start, decl.end
                found[start] = decl
        return [found[start] for start in sorted(found)]


def _hits(pattern: re.Pattern[bytes], data: bytes) -> Iterator[int]:
    for match in pattern.finditer(data):
        at = match.start()
        if not data[data.rfind(b"\n", 0, at) + 1 : at].lstrip().startswith(b"//"):
            yield at  # a comment hides it; in a raw string no line of SQL begins so


def _cue(*patterns: bytes) -> Cue:
    return Cue(tuple(re.compile(pattern) for pattern in patterns))


def calls_cue(names: str) -> Cue:
    """Calls of methods, or of functions of a package, with one of these names."""
    return _cue(rb"\.\s*(?:" + names.replace(" ", "|").encode() + rb")\s*(?:\[[^\]\n]*\])?\(")


_GO: Final = _cue(rb"go(?<![\w.]go)\s+(?:func\b|[\w.\x80-\xff]+\s*[(\[.{]|[(\[])")
SPAWNER_NAMES: Final = (
    "Go GoFunc GoSafe GoCtx GoSafeCtx CtxGo TryGo AfterFunc Submit SubmitErr Invoke Run RunSafe Schedule Enqueue Spawn"
    " Process Add AddFunc AddJob Every Do Start DoChan NewPoolWithFunc ScheduleImmediately SubmitAndWait SubmitBefore"
    " TrySubmit TrySubmitErr NewTask DoWithJobDetails"
)
"""The names of the library functions that start goroutines, separated by spaces."""
_SPAWNERS: Final = calls_cue(SPAWNER_NAMES)
_DML: Final = Cue(
    folded=tuple(
        re.compile(verb + rb"(?<![\w]" + verb + rb")(?:\s+[\w\"`\[%$?.{]|\s*[\"`])")
        for verb in (b"update", b"insert", b"delete", b"merge", b"replace")
    )
)
_ORM: Final = calls_cue(
    "Updates? UpdateColumns? UpdateOne UpdateMany UpdateOneID UpdateByID ReplaceOne Save Create CreateInBatches Insert InsertMulti"
    " InsertOne InsertMany Delete DeleteOne DeleteMany NewUpdate NewInsert NewDelete FindOneAndUpdate FindOneAndReplace"
    " BulkWrite Upsert Append HM?Set HSetNX [LR]Push [SZX]Add Exec ExecContext MustExec NamedExec NamedExecContext"
) | _cue(rb"\.Set(?:NX|EX|Ex)?\((?=ctx\b|context\.|\w+\.ctx\b)")

# The registration of a route. A path, method or schedule is the first of several arguments, seldom a context; a service, a
# handler, a controller or a job may be the only one, under names that little else has.
_ROUTE: Final = _cue(
    rb"\.\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE|ANY|Get|Post|Put|Patch|Delete|Head|Options"
    rb"|(?<!zap\.)(?<!slog\.)Any|All|Connect|Trace|Query|Add|Match|Method|MethodFunc|Handle|HandleFunc|(?<!http\.)Handler(?:Func)?"
    rb"|Router|AddFunc|AddJob"
    rb"|Schedule|Subscribe|QueueSubscribe|RouteNotFound|Add\w*Handler)"
    rb"\((?!ctx\b)\s*(?:\"[^\"\n]*\"\s*[,+]|`[^`\n]*`\s*[,+]|[\w.]+(?:\[\w*\])?\s*[,+(]|\[\]string)",
    rb"\.\s*(?:(?<!http\.)Handler(?:Func)?|AutoRouter|AutoPrefix|NS\w+|Ctrl\w+|Add\w*Handler)"
    rb"\((?!ctx\b|\))\s*(?:[\"`&]|func\(|[\w.]+\s*[,()])",
    rb"\.\s*(?:NotFound|MethodNotAllowed|NoRoute|NoMethod|Include|NSInclude|Register\w*|NewTask|New\w+Handler|Do|AddWorker|AddWorkerSafely"
    rb"|WorkFunc|Consume|AddRoutes?|To)(?:\[[^\]\n]*\])?\((?=\s*[\w&.]*[\w&)(])(?!ctx\)|req\)|r\))",
)

CUES: Final = MappingProxyType(
    {
        "go": _GO,
        "spawn": _GO | _SPAWNERS,
        "dml": _DML,
        "orm": _ORM,
        "write": _DML | _ORM,
        "run": calls_cue("[A-Za-z]*(?:Exec|exec|Query|query)[A-Za-z]*"),
        "status": _cue(rb"\.(?:Set|Update|Mark|Change|Finish|Complete|Fail)\w*\("),
        "router": calls_cue(
            "GET POST PUT PATCH DELETE HEAD OPTIONS Get Post Put Patch Delete Head Options Any All Handle HandleFunc"
            " Method MethodFunc Match Connect Trace HandlerFunc Handler Route"
        ),
        "route": _ROUTE,
        "handler": _cue(
            rb"\.(?:ResponseWriter|RequestCtx|RequestContext|Controller|Ctx|(?<=gin\.|cho\.|ris\.)Context"
            rb"|(?<=restful\.)Request)\b"
        ),
        "consumer": _cue(rb"\.(?:(?<=asynq\.)Task|(?<=message\.)Message|(?<=nats\.)Msg)\b"),
        "transaction": calls_cue("Begin BeginTx Beginx BeginTxx MustBegin BeginTxFunc StartTransaction"),
        "recover": _cue(rb"recover(?<![\w.]recover)\s*\("),
    }
)
