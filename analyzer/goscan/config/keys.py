"""What may stand in a configuration file: the one list behind checking, the JSON schema and the template."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, TypeGuard

from goscan import HOME
from goscan.model import RuleMeta
from goscan.suppress.foreign import FOREIGN

LEVELS: Final = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Key:
    """A key and its value.

    kind is strings, string, boolean, integer, choice, choices (several of them) or texts (a string or several).
    """

    name: str
    kind: str
    help: str
    example: str
    choices: tuple[str, ...] = ()

    def problem(self, value: object) -> str:
        """What is wrong with a value, or nothing."""
        match self.kind:
            case "strings" if not is_strings(value):
                return "must be a list of strings"
            case "texts" if not (isinstance(value, str) or is_strings(value)):
                return "must be a string or a list of strings"
            case "string" if not isinstance(value, str):
                return "must be a string"
            case "boolean" if not isinstance(value, bool):
                return "must be true or false"
            case "integer" if not isinstance(value, int) or isinstance(value, bool):
                return "must be a whole number"
            case "choice" if value not in self.choices:
                return f"must be one of {', '.join(self.choices)}"
            case "choices" if not (is_strings(value) and set(value) <= set(self.choices)):
                return f"must be a list of some of {', '.join(self.choices)}"
        return ""

    def schema(self) -> dict[str, Any]:
        """The JSON schema of the value."""
        strings = {"type": "array", "items": {"type": "string"}}
        kinds: dict[str, dict[str, Any]] = {
            "strings": strings,
            "texts": {"anyOf": [{"type": "string"}, strings]},
            "string": {"type": "string"},
            "boolean": {"type": "boolean"},
            "integer": {"type": "integer"},
            "choice": {"enum": list(self.choices)},
            "choices": {"type": "array", "items": {"enum": list(self.choices)}},
        }
        return {"description": self.help, **kinds[self.kind]}


def is_strings(value: object) -> TypeGuard[list[str]]:
    """Whether it is a list of strings."""
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


_TOP: Final = (
    Key("select", "strings", "Rules to run: ids, prefixes, names or ALL.", '["ALL"]'),
    Key("extend-select", "strings", "Rules to run as well.", "[]"),
    Key("ignore", "strings", "Rules to leave out.", "[]"),
    Key("preview", "boolean", "Run rules that are still in preview.", "false"),
    Key("packs", "strings", "Python packages with rules besides the built-in ones.", "[]"),
    Key("min-severity", "choice", "Hide what is less severe.", '"warning"', LEVELS),
    Key("fail-on", "choice", "Least severity that makes the exit code 1.", '"warning"', (*LEVELS, "never")),
    Key("output-format", "choice", "Format on stdout.", '"full"'),
    Key(
        "exclude",
        "strings",
        "Paths not to report on, as in .gitignore, relative to this file.",
        '["third_party/"]',
    ),
    Key("force-exclude", "boolean", "Exclude even paths that are given themselves.", "false"),
    Key("tests", "boolean", "Report on test files too.", "false"),
    Key(
        "generated",
        "choice",
        "What counts as generated and is not reported on: Go's marker (strict), any remark of that kind at the top of "
        "a file (lax), nothing (include).",
        '"strict"',
        ("strict", "lax", "include"),
    ),
    Key(
        "build-tags",
        "strings",
        "Leave out what these do not build, as `go build -tags`; by default every variant counts.",
        '["linux", "integration"]',
    ),
    Key("respect-gitignore", "boolean", "Leave out what git ignores.", "false"),
    Key("baseline", "string", "Findings that are accepted, relative to this file.", '".goscan-baseline.json"'),
    Key("require-reason", "boolean", "Report suppression comments without a reason.", "false"),
    Key(
        "honour",
        "choices",
        "Comments of other tools that silence findings too.",
        '["nolint", "lint:ignore"]',
        FOREIGN,
    ),
    Key(
        "external-tables",
        "strings",
        "Tables that other programs fill or own; * stands for any text.",
        '["billing_*", "users"]',
    ),
    Key(
        "stubs",
        "strings",
        "Folders with descriptions of libraries, IMPORT/PATH.go with directives, relative to this file.",
        '["tools/goscan-stubs"]',
    ),
)


def top_keys(formats: Sequence[str]) -> tuple[Key, ...]:
    """The keys outside tables."""
    return tuple(replace(key, choices=tuple(formats)) if key.name == "output-format" else key for key in _TOP)


RULE_KEYS: Final = (
    Key("severity", "choice", "The severity of its findings.", '"error"', LEVELS),
    Key(
        "min-severity",
        "choice",
        "Hide its findings that are less severe, whatever holds for the others.",
        '"error"',
        LEVELS,
    ),
)
OVERRIDE_KEYS: Final = (
    Key("paths", "strings", "Paths it is about, as in .gitignore.", '["cmd/"]'),
    Key("ignore", "strings", "Rules to leave out there.", '["GS2"]'),
)
SEVERITY: Final = Key("severity", "choice", "The severity of a rule's findings there, by id or name.", '"note"', LEVELS)
DIRECTIVES_HELP: Final = (
    'What functions mean that nobody can edit, in the vocabulary of the stubs: "import/path.(*T).Method" = "…".'
)


def option_keys(meta: RuleMeta) -> tuple[Key, ...]:
    """The keys of a rule's own options."""
    return tuple(
        Key(
            o.name,
            o.kind,
            o.help,
            json.dumps(list(o.default) if isinstance(o.default, tuple) else o.default),
            o.choices,
        )
        for o in meta.options
    )


def override_schema() -> dict[str, Any]:
    """The JSON schema of an [[overrides]] table."""
    whole = table(OVERRIDE_KEYS)
    whole["properties"] |= {"severity": {"type": "object", "additionalProperties": SEVERITY.schema()}}
    return {**whole, "required": ["paths"]}


def json_schema(formats: Sequence[str], metas: Sequence[RuleMeta] = ()) -> dict[str, Any]:
    """The JSON schema of the file; metas are the rules whose options are checked."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Configuration of goscan",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **properties(top_keys(formats)),
            "rules": {
                "description": "By rule id.",
                "type": "object",
                "properties": {m.id: table((*RULE_KEYS, *option_keys(m))) for m in metas if m.options},
                "additionalProperties": table(RULE_KEYS),
            },
            "overrides": {
                "description": "What is different for some paths.",
                "type": "array",
                "items": override_schema(),
            },
            "directives": {
                "description": DIRECTIVES_HELP,
                "type": "object",
                "additionalProperties": Key("", "texts", "Directives.", "").schema(),
            },
        },
    }


def table(keys: Sequence[Key]) -> dict[str, Any]:
    """The JSON schema of a table."""
    return {"type": "object", "additionalProperties": False, "properties": properties(keys)}


def properties(keys: Sequence[Key]) -> dict[str, Any]:
    """The JSON schemas of keys."""
    return {key.name: key.schema() for key in keys}


def template(formats: Sequence[str], metas: Sequence[RuleMeta] = ()) -> str:
    """A file with every key as a comment."""
    lines = [f"#:schema {HOME}/raw/main/docs/schemas/config.schema.json"]
    lines += ["# Configuration of goscan. Every key is optional; `goscan config verify` checks this file.", ""]
    for key in top_keys(formats):
        lines += [f"# {key.help}", f"# {key.name} = {key.example}", ""]
    lines += ["# By id or name of the rule.", "# [rules.GS101]", '# severity = "error"', '# min-severity = "error"', ""]
    for meta in metas:
        lines += [f"# [rules.{meta.id}]"] if meta.options else []
        for key in option_keys(meta):
            lines += [f"# {key.help}", f"# {key.name} = {key.example}", ""]
    lines += ["# What is different for some paths.", "# [[overrides]]", '# paths = ["cmd/"]', '# ignore = ["GS2"]']
    lines += ['# severity = { GS101 = "note" }', ""]
    lines += [f"# {DIRECTIVES_HELP}", "# [directives]"]
    lines += ['# "example.com/app/pool.(*Pool).Submit" = "spawn func=0 recovers"']
    return "\n".join(lines) + "\n"
