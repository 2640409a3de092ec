"""Rules as text, markdown and JSON, from their modules' docstrings."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from goscan.model import Option, RuleMeta
from goscan.output.document import Described


def describe(rules: Sequence[Described], form: str, table: bool) -> str:
    """The rules in a form: text, markdown or json; in text, a table has a line a rule."""
    if form == "json":
        objects = [rule_object(rule) for rule in rules]
        return json.dumps(objects if table else objects[0], indent=2, ensure_ascii=False) + "\n"
    if form == "markdown":
        return "\n".join(markdown(rule) for rule in rules)
    if table:
        return "".join(row(rule.meta) for rule in rules)
    return "\n".join(plain(rule) for rule in rules)


def rule_object(rule: Described) -> dict[str, Any]:
    """A rule as JSON."""
    meta = rule.meta
    return {
        "id": meta.id,
        "name": meta.name,
        "summary": meta.summary,
        "severity": meta.severity.label,
        "confidence": meta.confidence.label,
        "preview": meta.preview,
        "since": meta.since,
        "cwe": list(meta.cwe),
        "options": [
            {"name": o.name, "kind": o.kind, "default": o.default, "help": o.help, "choices": list(o.choices)}
            for o in meta.options
        ],
        "documentation": rule.doc,
    }


def row(meta: RuleMeta) -> str:
    """The line of a rule in the table."""
    preview = " (preview)" if meta.preview else ""
    return f"{meta.id}  {meta.severity.label:<7}  {meta.name:<32}  {meta.summary}{preview}\n"


def markdown(rule: Described) -> str:
    """The page of a rule."""
    body = rule.doc.strip()
    if rule.meta.options:
        body += "\n\n## Options\n\n" + "\n".join(option_line(rule.meta, option) for option in rule.meta.options)
    return f"# {rule.meta.id}: {rule.meta.name}\n\n{facts(rule.meta)}\n\n{body}\n"


def option_line(meta: RuleMeta, option: Option) -> str:
    """The list item of an option of a rule."""
    default = json.dumps(option.default)
    return f"- `[rules.{meta.id}] {option.name}` ({option.kind}, default `{default}`): {option.help}"


def plain(rule: Described) -> str:
    """The documentation for a terminal: headings without marks, code indented."""
    lines: list[str] = []
    code = False
    doc = markdown(rule).partition("\n\n")[2].partition("\n\n")[2]
    for text in doc.strip().splitlines():
        if text.startswith("```"):
            code = not code
        elif code:
            lines.append(("    " + text.replace("\t", "    ")).rstrip())
        else:
            lines.append(re.sub(r"^#+ (.*)", lambda heading: heading[1].upper(), text))
    body = "\n".join(lines)
    return f"{rule.meta.id} {rule.meta.name}\n{facts(rule.meta)}\n\n{body}\n"


def facts(meta: RuleMeta) -> str:
    """Severity, confidence and where the rule stands, in one line."""
    words = [f"severity {meta.severity.label}", f"confidence {meta.confidence.label}", f"since {meta.since}"]
    if meta.preview:
        words.append("in preview")
    words += [f"CWE-{number}" for number in meta.cwe]
    return ", ".join(words) + "."
