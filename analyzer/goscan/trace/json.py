"""The trace as JSON, version 1; docs/trace.md describes every key."""

from __future__ import annotations

import json
from typing import Any

from goscan import __version__
from goscan.model import Finding, Span
from goscan.trace.model import Entry, Exits, JobStep, Mark, Proof, Trace, Verdict, WriteStep
from goscan.trace.render import Lines

VERSION = 1


def render(trace: Trace, lines: Lines) -> str:
    """One object; keys in the documented order."""
    document = {
        "version": VERSION,
        "tool": {"name": "goscan", "version": __version__},
        "files": trace.files,
        "entries": [_entry(entry) for entry in trace.entries],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _entry(entry: Entry) -> dict[str, Any]:
    method, _, _ = entry.label.partition(" ")
    return {
        "kind": entry.kind,
        "label": entry.label,
        "methods": method.split(",") if entry.kind == "http" and method != "ANY" else [],
        "path": entry.path,
        "framework": entry.framework,
        "place": _place(entry.span),
        "handler": {"name": entry.handler, "place": _place(entry.handler_span)} if entry.handler else None,
        "writes": [_write(step) for step in entry.writes],
        "jobs": [_job(job) for job in entry.jobs],
        "left": [_proof(proof) for proof in entry.left],
    }


def _write(step: WriteStep) -> dict[str, Any]:
    return {
        "label": step.label,
        "verb": step.verb,
        "table": step.table,
        "column": step.column,
        "values": list(step.values),
        "terminal": step.terminal,
        "keyed": step.keyed,
        "place": _place(step.span),
        "statement": _place(step.statement),
        "calls": [_proof(call) for call in step.calls],
        "condition": _proof(step.condition) if step.condition is not None else None,
        "marks": [_mark(mark) for mark in step.marks],
        "findings": [_finding(finding) for finding in step.findings],
    }


def _job(job: JobStep) -> dict[str, Any]:
    exits = job.exits
    return {
        "label": job.head,
        "place": _place(job.span),
        "detached": job.detached,
        "known": job.known,
        "calls": [_proof(call) for call in job.calls],
        "marks": [_mark(mark) for mark in job.marks],
        "writes": [_write(step) for step in job.writes],
        "exits": _exits(exits) if exits is not None else None,
        "verdicts": [_verdict(verdict) for verdict in job.verdicts],
        "findings": [_finding(finding) for finding in job.findings],
        "jobs": [_job(inner) for inner in job.jobs],
    }


def _exits(exits: Exits) -> dict[str, Any]:
    silent = [_place(span) for span in exits.silent]
    return {"total": exits.total, "status": exits.status, "table": exits.table, "silent": silent}


def _mark(mark: Mark) -> dict[str, Any]:
    proof = _proof(mark.proof) if mark.proof is not None else None
    return {"name": mark.name, "answer": mark.answer, "detail": mark.detail, "proof": proof}


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "hypothesis": verdict.hypothesis,
        "question": verdict.question,
        "state": verdict.state,
        "reason": verdict.reason,
        "proofs": [_proof(proof) for proof in verdict.proofs],
    }


def _proof(proof: Proof) -> dict[str, Any]:
    return {"message": proof.message, "rule": proof.rule or None, "place": _place(proof.span)}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        "place": _place(finding.span),
        "fingerprint": finding.fingerprint or None,
    }


def _place(span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
