"""The `// want` harness: Go files say which findings they expect, and a run must agree exactly, both ways.

    // want GS101 "has no recover"        a finding on this line
    // want GS101 error "has no recover"  of that severity
    // want GS301 +1 "error of .*Update"  one line below
    // want GS401 @5 "rows" GS402 "unused"  two findings, the first at column 5
    // want-missing GS303 +2 "why"        a known false negative: fails when it starts to be reported
    // want-spurious GS101 +1 "why"       a known false positive: fails when it stops to be reported
    // want-note "not analysed"           what the run itself says about this line
    // want-ignore GS107 GS205 "why"      above the package clause: rules this file is not about

The regex is searched in the message. Quotes are `"` or backquotes; `\\"` stands for a quote. Files ending in
.sql use `--` for the comment. All rules run on every file, preview ones too, down to notes.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from goscan.model import Finding, Note

NOTE = "note"
ENGINE_RULES = ("GS9",)
"""Prefixes of what the engine itself reports about the input; no rule module has these ids."""
_COMMENT = re.compile(r"(?://|--)\s*(want(?:-[a-z]+)?)\b(.*)$")
_ITEM = re.compile(
    r"""\s*(?P<rule>[A-Z]{1,8}\d{3})?
        (?:\s*(?P<delta>[+-]\d+))?
        (?:\s*(?P<severity>error|warning|note))?
        (?:\s*@(?P<column>\d+))?
        \s*(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|`(?P<raw>[^`]*)`)""",
    re.VERBOSE,
)
_IGNORE = re.compile(r'\s*(?P<rules>[A-Z]{1,8}\d{3}(?:\s+[A-Z]{1,8}\d{3})*)\s+"(?P<why>[^"]+)"\s*$')


class Kind(enum.Enum):
    """What a comment says about the analysis."""

    WANT = "want"
    MISSING = "want-missing"
    SPURIOUS = "want-spurious"
    NOTE = "want-note"


@dataclass(frozen=True, slots=True)
class Expectation:
    """One item of a comment: text is the regex, or for known limits the reason."""

    kind: Kind
    rule: str
    path: Path
    line: int
    column: int | None
    text: str
    severity: str = ""

    def covers(self, rule: str, path: Path, line: int, column: int) -> bool:
        """Whether something at this place is what the comment speaks about."""
        here = (self.rule, self.path, self.line) == (rule, path, line)
        return here and self.column in (None, column)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One disagreement between the comments and the run."""

    path: Path
    line: int
    rule: str
    problem: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.problem}"


@dataclass(slots=True)
class Expectations:
    """What the comments of a folder say. Malformed ones are mismatches: they would prove nothing."""

    items: list[Expectation] = field(default_factory=list)
    ignored: dict[Path, frozenset[str]] = field(default_factory=dict)
    malformed: list[Mismatch] = field(default_factory=list)


def read_expectations(root: Path) -> Expectations:
    """The comments of every .go and .sql file at or below root."""
    found = Expectations()
    paths = [root] if root.is_file() else sorted(p for p in root.rglob("*") if p.suffix in (".go", ".sql"))
    for path in paths:
        _read_file(path.resolve(), found)
    return found


def _read_file(path: Path, found: Expectations) -> None:
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    in_header = True
    for number, line in enumerate(text.split("\n"), start=1):
        in_header = in_header and not line.startswith("package ")
        comment = _COMMENT.search(line.rstrip("\r"))
        if comment is None:
            continue
        word, rest = comment.groups()
        if word == "want-ignore":
            header = _IGNORE.match(rest)
            if header is None or not in_header:
                found.malformed.append(Mismatch(path, number, word, "needs rule ids and a reason, above package"))
            else:
                found.ignored[path] = found.ignored.get(path, frozenset()) | set(header["rules"].split())
            continue
        try:
            found.items += _items(Kind(word), path, number, rest)
        except ValueError as problem:
            found.malformed.append(Mismatch(path, number, word, f"malformed comment: {problem}"))


def _items(kind: Kind, path: Path, line: int, rest: str) -> Iterator[Expectation]:
    at = 0
    while at == 0 or rest[at:].strip():
        item = _ITEM.match(rest, at)
        if item is None:
            raise ValueError(f"cannot read {rest[at:].strip()!r}")
        if (item["rule"] is None) != (kind is Kind.NOTE):
            raise ValueError("a rule id is needed, except by want-note")
        text = item["raw"] if item["quoted"] is None else item["quoted"]
        if kind in (Kind.WANT, Kind.NOTE):
            _check_regex(text)
        target = line + int(item["delta"] or 0)
        column = int(item["column"]) if item["column"] else None
        rule = item["rule"] or NOTE
        yield Expectation(kind, rule, path, target, column, text, item["severity"] or "")
        at = item.end()


def _check_regex(text: str) -> None:
    try:
        re.compile(text)
    except re.error as problem:
        raise ValueError(f"bad regex {text!r}: {problem}") from problem


@dataclass(frozen=True, slots=True)
class _Seen:
    """A finding or a note of the run, reduced to what is compared."""

    rule: str
    path: Path
    line: int
    column: int
    message: str
    severity: str = ""

    def mismatch(self, problem: str) -> Mismatch:
        return Mismatch(self.path, self.line, self.rule, f"{problem}: {self.message}")


def compare(
    findings: Iterable[Finding],
    expected: Expectations,
    *,
    notes: Iterable[Note] = (),
    base: Path | None = None,
) -> list[Mismatch]:
    """The disagreements, sorted by place. base: what the findings' paths are relative to (default: the cwd).

    Notes must exist where want-note says so; notes nobody asked for are no mismatch.
    """
    base = base or Path.cwd()
    seen = [_seen(f, base) for f in findings]
    said = [_Seen(NOTE, (base / n.path).resolve(), n.line, 0, n.message) for n in notes]
    problems = list(expected.malformed)
    wanted = [e for e in expected.items if e.kind in (Kind.WANT, Kind.NOTE)]
    problems += _take_wanted(wanted, seen, said)
    for e in expected.items:
        reported = [s for s in seen if e.covers(s.rule, s.path, s.line, s.column)]
        if e.kind is Kind.SPURIOUS and not reported:
            problems.append(Mismatch(e.path, e.line, e.rule, f"no longer spurious, delete it ({e.text})"))
        elif e.kind is Kind.MISSING and reported:
            problems.append(reported[0].mismatch("no longer missing, make it a want"))
        if e.kind in (Kind.SPURIOUS, Kind.MISSING):
            seen = [s for s in seen if s not in reported]
    problems += [s.mismatch("unexpected") for s in seen if s.rule not in expected.ignored.get(s.path, ())]
    return sorted(problems, key=lambda m: (m.path, m.line, m.rule, m.problem))


def _seen(f: Finding, base: Path) -> _Seen:
    place = (base / f.span.path).resolve()
    return _Seen(f.rule, place, f.span.line, f.span.column, f.message, f.severity.label)


def _take_wanted(wanted: Iterable[Expectation], seen: list[_Seen], said: list[_Seen]) -> Iterator[Mismatch]:
    """Take a finding out of `seen` (a note out of `said`) for each wanted one; the rest was not wanted."""
    for e in wanted:
        pool = said if e.kind is Kind.NOTE else seen
        here = [s for s in pool if e.covers(s.rule, s.path, s.line, s.column)]
        hit = next((s for s in here if re.search(e.text, s.message)), None)
        if hit is None:
            others = "; ".join(s.message for s in here)
            problem = f"no match for {e.text!r}" + (f" in: {others}" if others else "")
            yield Mismatch(e.path, e.line, e.rule, problem)
            continue
        pool.remove(hit)
        if e.severity not in ("", hit.severity):
            yield hit.mismatch(f"is {hit.severity}, not {e.severity}")


def check_module(root: Path, *, planned: Collection[str] = ()) -> list[Mismatch]:
    """Run every registered rule on the Go module at root and compare with its comments; [] when they agree.

    Comments about planned rules, which do not exist yet, are not compared; about other unknown rules they
    are mismatches.
    """
    from goscan.catalogue import catalogue, installed_packs
    from goscan.engine import Options, analyze

    expected = read_expectations(root)
    expected.items = [e for e in expected.items if e.rule not in planned]
    packs = installed_packs()
    known = {rule.meta.id for rule in catalogue(packs)}
    analysis = analyze([str(root)], Options(rules=frozenset(known), packs=packs))
    problems = compare(analysis.findings, expected, notes=analysis.notes)
    known.add(NOTE)
    unknown = [e for e in expected.items if e.rule not in known and not e.rule.startswith(ENGINE_RULES)]
    return problems + [Mismatch(e.path, e.line, e.rule, "no such rule") for e in unknown]


def modules(testdata: Path) -> list[Path]:
    """The folders of testdata that are Go modules of their own and not inside another one."""
    return sorted(p.parent for p in testdata.glob("*/go.mod"))
