"""What may stand in a configuration file: the one list behind checking, the JSON schema and the template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

LEVELS: Final = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Key:
    """A key and its value; kind is strings, string, boolean, choice or texts (a string or a list of strings)."""

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
            case "choice" if value not in self.choices:
                return f"must be one of {', '.join(self.choices)}"
        return ""

    def schema(self) -> dict[str, Any]:
        """The JSON schema of the value."""
        strings = {"type": "array", "items": {"type": "string"}}
        kinds: dict[str, dict[str, Any]] = {
            "strings": strings,
            "texts": {"anyOf": [{"type": "string"}, strings]},
            "string": {"type": "string"},
            "boolean": {"type": "boolean"},
            "choice": {"enum": list(self.choices)},
        }
        return {"description": self.help, **kinds[self.kind]}


def is_strings(value: object) -> bool:
    """Whether it is a list of strings."""
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def top_keys(formats: Sequence[str]) -> tuple[Key, ...]:
    """The keys outside tables."""
    return (
        Key("select", "strings", "Rules to run: ids, prefixes, names or ALL.", '["ALL"]'),
        Key("extend-select", "strings", "Rules to run as well.", "[]"),
        Key("ignore", "strings", "Rules to leave out.", "[]"),
        Key("preview", "boolean", "Run rules that are still in preview.", "false"),
        Key("min-severity", "choice", "Hide what is less severe.", '"warning"', LEVELS),
        Key("fail-on", "choice", "Least severity that makes the exit code 1.", '"warning"', (*LEVELS, "never")),
        Key("output-format", "choice", "Format on stdout.", '"full"', tuple(formats)),
        Key(
            "exclude",
            "strings",
            "Paths not to report on, as in .gitignore, relative to this file.",
            '["third_party/"]',
        ),
        Key("baseline", "string", "Findings that are accepted, relative to this file.", '".goscan-baseline.json"'),
        Key("external-tables", "strings", "Tables that other programs fill; patterns such as billing_*.", "[]"),
        Key("require-reason", "boolean", "Report suppression comments without a reason.", "false"),
    )


RULE_KEYS: Final = (Key("severity", "choice", "The severity of its findings.", '"error"', LEVELS),)
OVERRIDE_KEYS: Final = (
    Key("paths", "strings", "Paths it is about, as in .gitignore.", '["cmd/"]'),
    Key("ignore", "strings", "Rules to leave out there.", '["GS2"]'),
)
DIRECTIVES_HELP: Final = (
    'What functions mean that nobody can edit, in the vocabulary of the stubs: "import/path.(*T).Method" = "…".'
)


def json_schema(formats: Sequence[str]) -> dict[str, Any]:
    """The JSON schema of the file."""
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
                "additionalProperties": table(RULE_KEYS),
            },
            "overrides": {
                "description": "What is different for some paths.",
                "type": "array",
                "items": {**table(OVERRIDE_KEYS), "required": ["paths"]},
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


def properties(keys: Sequence[Key]) -> Mapping[str, Any]:
    """The JSON schemas of keys."""
    return {key.name: key.schema() for key in keys}


def template(formats: Sequence[str]) -> str:
    """A file with every key as a comment."""
    lines = ["# Configuration of goscan. Every key is optional; `goscan config verify` checks this file.", ""]
    for key in top_keys(formats):
        lines += [f"# {key.help}", f"# {key.name} = {key.example}", ""]
    lines += ["# [rules.GS101]", '# severity = "error"', ""]
    lines += ["# [[overrides]]", '# paths = ["cmd/"]', '# ignore = ["GS2"]', ""]
    lines += [f"# {DIRECTIVES_HELP}", "# [directives]"]
    lines += ['# "example.com/app/pool.(*Pool).Submit" = "spawn func=0 recovers"']
    return "\n".join(lines) + "\n"
