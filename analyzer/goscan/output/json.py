"""The format for programs, version 1: keys are only ever added."""

from __future__ import annotations

import json
from typing import Any

from goscan.model import Finding, Fix, Related
from goscan.output.document import Document, Suppressed, count_by_severity

VERSION = 1


def render(document: Document) -> str:
    """One JSON object; the same input gives the same bytes, so no times are in it."""
    findings = [finding_object(f) for f in document.findings]
    findings += [suppressed_object(s) for s in document.suppressed]
    whole = {"version": VERSION, "findings": findings, "summary": summary_object(document)}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def finding_object(finding: Finding) -> dict[str, Any]:
    """A finding as JSON."""
    span = finding.span
    found: dict[str, Any] = {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.label,
        "confidence": finding.confidence.label,
        "message": finding.message,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "symbol": finding.symbol,
        "fingerprint": finding.fingerprint,
        "related": [related_object(r) for r in finding.related],
        "help": finding.help,
    }
    if finding.fix:
        found["fix"] = fix_object(finding.fix)
    return found


def related_object(related: Related) -> dict[str, Any]:
    """A related location as JSON."""
    span = related.span
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": related.message,
    }


def fix_object(fix: Fix) -> dict[str, Any]:
    """A fix as JSON; offsets are bytes from 0."""
    edits = [{"path": e.span.path, "start": e.span.start, "end": e.span.end, "text": e.text} for e in fix.edits]
    return {"message": fix.message, "safe": fix.safe, "edits": edits}


def suppressed_object(suppressed: Suppressed) -> dict[str, Any]:
    """A silenced finding as JSON."""
    why = {"kind": suppressed.kind, "reason": suppressed.reason}
    return {**finding_object(suppressed.finding), "suppressed": why}


def summary_object(document: Document) -> dict[str, Any]:
    """The counters of the run as JSON."""
    summary = document.summary
    return {
        "files": summary.files,
        "declarations": summary.declarations,
        "goroutines": summary.goroutines,
        "skipped": dict(sorted(summary.skipped.items())),
        "findings": count_by_severity(document.findings),
        "hidden": document.hidden,
        "suppressed": document.suppressed_count,
        "excluded": document.excluded,
        "known": document.known,
        "notes": [{"path": n.path, "line": n.line, "message": n.message} for n in document.notes],
    }
