"""SARIF 2.1.0, as GitHub code scanning and other viewers read it. Columns count UTF-16 units, the default of SARIF."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from goscan import HOME, __version__
from goscan.model import Confidence, Finding, Fix, Severity, Span
from goscan.output.columns import column
from goscan.output.document import Described, Document, Suppressed

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
PRECISION = {Confidence.HIGH: "high", Confidence.MEDIUM: "medium", Confidence.LOW: "low"}
LONGEST_DESCRIPTION = 1024

Object = dict[str, Any]


def render(document: Document) -> str:
    """One run; a clean one has `results: []`."""
    index = {rule.meta.id: number for number, rule in enumerate(document.rules)}
    results = [result_object(document, finding, index) for finding in document.findings]
    results += [suppressed_object(document, suppressed, index) for suppressed in document.suppressed]
    driver = {
        "name": "goscan",
        "informationUri": HOME,
        "semanticVersion": __version__,
        "rules": [rule_object(rule) for rule in document.rules],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "goscan/"},
        "columnKind": "utf16CodeUnits",
        "invocations": [invocation_object(document)],
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def rule_object(rule: Described) -> Object:
    """A reportingDescriptor with the rule's documentation."""
    meta = rule.meta
    tags = ["go", "concurrency" if meta.id.startswith(("GS1", "GS2")) else "reliability"]
    tags += [f"external/cwe/cwe-{number:03}" for number in meta.cwe]
    return {
        "id": meta.id,
        "name": meta.name,
        "shortDescription": {"text": meta.summary},
        "fullDescription": {"text": (rule.doc.split("\n\n## ")[0].strip() or meta.summary)[:LONGEST_DESCRIPTION]},
        "helpUri": rule.url,
        "help": {"text": rule.doc or meta.summary, "markdown": rule.doc or meta.summary},
        "defaultConfiguration": {"level": LEVEL[meta.severity]},
        "properties": {
            "tags": tags,
            "precision": PRECISION[meta.confidence],
            "problem.severity": PROBLEM[meta.severity],
        },
    }


def result_object(document: Document, finding: Finding, index: Mapping[str, int]) -> Object:
    """A finding, with its evidence as a code flow and as linked related locations."""
    result: Object = {"ruleId": finding.rule}
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    result |= {
        "level": LEVEL[finding.severity],
        "message": {"text": message_text(finding)},
        "locations": [{"physicalLocation": physical(document, finding.span)}],
        "partialFingerprints": {"goscan/v1": finding.fingerprint},
        "properties": {"confidence": finding.confidence.label},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **located(document, related.span, related.message)}
            for number, related in enumerate(finding.related, 1)
        ]
        steps = [located(document, related.span, related.message) for related in finding.related]
        steps.append(located(document, finding.span, finding.message))
        flow = {"threadFlows": [{"locations": [{"location": step} for step in steps]}]}
        result["codeFlows"] = [flow]
    if finding.fix and finding.fix.edits:
        result["fixes"] = [fix_object(document, finding.fix)]
    return result


def message_text(finding: Finding) -> str:
    """The message; evidence is shown by GitHub only when the message links to it."""
    links = ", ".join(f"[{link_text(related.message)}]({number})" for number, related in enumerate(finding.related, 1))
    help = f". {finding.help[0].upper()}{finding.help[1:]}" if finding.help else ""
    return finding.message + (f" (see {links})" if links else "") + help


def link_text(text: str) -> str:
    """Text inside a link's brackets (SARIF 3.11.6)."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def suppressed_object(document: Document, suppressed: Suppressed, index: Mapping[str, int]) -> Object:
    """A silenced finding."""
    suppression = {"kind": suppressed.kind}
    if suppressed.reason:
        suppression["justification"] = suppressed.reason
    return {**result_object(document, suppressed.finding, index), "suppressions": [suppression]}


def located(document: Document, span: Span, message: str) -> Object:
    """A location with a message."""
    return {"physicalLocation": physical(document, span), "message": {"text": message}}


def physical(document: Document, span: Span) -> Object:
    """A physicalLocation; without a source the byte columns stand, which are right for ASCII."""
    return {"artifactLocation": {"uri": uri(span.path)}, "region": region(document, span)}


def region(document: Document, span: Span) -> Object:
    """The lines and columns of a span; endColumn is exclusive, as in the model."""
    return {
        "startLine": span.line,
        "startColumn": column(document, span.path, span.line, span.column),
        "endLine": span.end_line,
        "endColumn": column(document, span.path, span.end_line, span.end_column),
    }


def uri(path: str) -> str:
    """A relative reference, or a file URI for an absolute path."""
    quoted = quote(path.encode("utf-8", "surrogateescape"), safe="/+@~,")
    if path.startswith("/"):
        return "file://" + quoted
    return "file:///" + quoted.replace("%3A", ":", 1) if path[1:3] == ":/" else quoted


def fix_object(document: Document, fix: Fix) -> Object:
    """A fix; edits of one file are one change."""
    changes: dict[str, list[Object]] = {}
    for edit in fix.edits:
        replacement = {"deletedRegion": region(document, edit.span), "insertedContent": {"text": edit.text}}
        changes.setdefault(edit.span.path, []).append(replacement)
    return {
        "description": {"text": fix.message},
        "artifactChanges": [
            {"artifactLocation": {"uri": uri(path)}, "replacements": replacements}
            for path, replacements in changes.items()
        ],
    }


def invocation_object(document: Document) -> Object:
    """How the run went: notes about the input are notifications."""
    notifications: list[Object] = []
    for note in document.notes:
        notification: Object = {"level": "note", "message": {"text": note.message}}
        if note.path:
            place: Object = {"artifactLocation": {"uri": uri(note.path)}}
            if note.line:
                place["region"] = {"startLine": note.line}
            notification["locations"] = [{"physicalLocation": place}]
        notifications.append(notification)
    return {"executionSuccessful": True, "toolExecutionNotifications": notifications}
