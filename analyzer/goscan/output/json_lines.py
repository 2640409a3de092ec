"""One JSON object a line: findings as in the json format, without the summary."""

from __future__ import annotations

import json

from goscan.output.document import Document
from goscan.output.json import finding_object, suppressed_object


def render(document: Document) -> str:
    """A line a finding."""
    objects = [finding_object(f) for f in document.findings] + [suppressed_object(s) for s in document.suppressed]
    return "".join(json.dumps(o, ensure_ascii=False, separators=(",", ":")) + "\n" for o in objects)
