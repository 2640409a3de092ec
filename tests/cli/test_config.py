"""The configuration file: found, merged with the options, checked."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from goscan.config.directives import function_key
from goscan.config.find import find
from goscan.config.keys import json_schema, template
from goscan.model import Severity
from goscan.output import FORMATS

Goscan = Callable[..., Any]


def rules_of(outcome: Any) -> list[str]:
    return [f["rule"] for f in json.loads(outcome.out)["findings"]]


@pytest.fixture
def config(tmp_path: Path, engine: Any) -> Callable[[str], None]:
    """Writes .goscan.toml into the current folder."""

    def write(text: str) -> None:
        (tmp_path / ".goscan.toml").write_text(f'output-format = "json"\n{text}')

    return write


@pytest.mark.parametrize(
    ("text", "options", "rules"),
    [
        ("", (), ["GS101", "GS104"]),
        ('select = ["GS104"]', (), ["GS104"]),
        ('select = ["GS104"]', ("--select", "GS101"), ["GS101"]),
        ('select = ["GS104"]', ("--extend-select", "GS101"), ["GS101", "GS104"]),
        ("select = []", (), []),
        ('ignore = ["GS101"]', (), ["GS104"]),
        ('ignore = ["GS101"]', ("--ignore", "GS104"), []),
        ('min-severity = "error"', (), ["GS101"]),
        ('min-severity = "error"', ("--min-severity", "warning"), ["GS101", "GS104"]),
        ('preview = true\nmin-severity = "note"', (), ["GS101", "GS104", "GS105"]),
        ('preview = true\nmin-severity = "note"', ("--no-preview",), ["GS101", "GS104"]),
        ('exclude = ["*.go"]', (), []),
        ('exclude = ["other/"]', (), ["GS101", "GS104"]),
        ('exclude = ["*.go"]', ("jobs.go",), ["GS101", "GS104"]),
        ('[[overrides]]\npaths = ["jobs.go"]\nignore = ["GS101"]', (), ["GS104"]),
        ('[[overrides]]\npaths = ["cmd/"]\nignore = ["GS101"]', (), ["GS101", "GS104"]),
        ('[[overrides]]\npaths = ["*.go"]\nseverity = { GS104 = "note" }', (), ["GS101"]),
        ('[rules.GS104]\nmin-severity = "error"', (), ["GS101"]),
        ('preview = true\n[rules.GS105]\nmin-severity = "note"', (), ["GS101", "GS104", "GS105"]),
        ('ignore = ["GS101"]', ("--config", 'ignore = ["GS104"]'), ["GS101"]),
        ("", ("--config", 'ignore = ["GS104"]', "--config", 'select = ["GS1"]'), ["GS101"]),
        ("", ("--exclude", "*.go"), []),
        ("", ("--exclude", "other/*.go"), ["GS101", "GS104"]),
        ('select = ["GS104"]', ("--isolated", "--output-format", "json"), ["GS101", "GS104"]),
    ],
)
def test_merging(goscan: Goscan, config: Any, text: str, options: tuple[str, ...], rules: list[str]) -> None:
    config(text)
    assert rules_of(goscan(*options)) == rules


def test_severities_and_directives_reach_the_engine(goscan: Goscan, config: Any, engine: Any) -> None:
    config(
        '[rules.GS104]\nseverity = "error"\n[rules.goroutine-without-recover]\nseverity = "note"\n'
        '[directives]\n"example.com/app/pool.(*Pool).Submit" = "spawn func=0 recovers"\n'
        '"example.com/app.Log" = ["log level=error", "pure"]\n'
    )
    goscan()
    assert engine.options.severities == {"GS104": Severity.ERROR, "GS101": Severity.NOTE}
    assert engine.options.directives == {
        ("example.com/app/pool", "Pool", "Submit"): ("spawn func=0 recovers",),
        ("example.com/app", "", "Log"): ("log level=error", "pure"),
    }


def test_fail_on_of_the_configuration(goscan: Goscan, config: Any) -> None:
    config('fail-on = "never"')
    assert goscan().code == 0
    assert goscan("--fail-on", "error").code == 1


def test_what_the_configuration_excludes_is_counted(goscan: Goscan, config: Any) -> None:
    config('exclude = ["*.go"]')
    assert "(2 excluded; " in goscan().err


def test_force_exclude(goscan: Goscan, config: Any, engine: Any) -> None:
    config('exclude = ["gen/*.go"]')
    for name in ("a.go", "f.go"):
        Path(name).touch()
    paths = ("a.go", "gen/b.go", "vendor/x/c.go", "testdata/d.go", "_e.go", "./f.go")
    goscan("--force-exclude", *paths)
    assert engine.paths == ("a.go", "./f.go")
    engine.paths = ()
    assert goscan("--force-exclude", "vendor/c.go").code == 0
    assert engine.paths == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('selct = ["GS1"]', "unknown key `selct`, did you mean `select`?"),
        ("select = 1", "`select` must be a list of strings"),
        ('select = ["GS999"]', "`select`: unknown rule `GS999`"),
        ('fail-on = "fatal"', "`fail-on` must be one of error, warning, note, never"),
        ('[rules.GS101]\nseverty = "error"', "unknown key `rules.GS101.severty`, did you mean `severity`?"),
        ('[rules.GS109]\nseverity = "error"', "unknown rule `rules.GS109`"),
        ('[[overrides]]\nignore = ["GS1"]', "`overrides` needs paths"),
        ('[overrides]\nignore = ["GS1"]', "must be an array of tables"),
        ('exclude = ["!x"]', "`exclude`: pattern `!x` cannot be negated"),
        ('[directives]\n"x.F" = 3', "must be a string or a list of strings"),
        ('[directives]\n"x.F" = "Not One"', "`Not` is not a directive"),
        ('[directives]\n"x.F" = "spwn func=0"', "`spwn` is not a directive, did you mean `spawn`?"),
        ('[directives]\n"x.F" = "spawn fun=0"', "`spawn` has no key `fun`, did you mean `func`?"),
        ('[directives]\n"x.F" = "spawn func=f"', "`spawn`: `func=f` should be `func=P`"),
        ('[directives]\n"x.F" = "log level=loud"', "`level=loud` should be `level=debug|"),
        ('[[overrides]]\npaths = ["a"]\nseverity = { GS9x = "note" }', "unknown rule `overrides.severity.GS9x`"),
        ('[[overrides]]\npaths = ["a"]\nseverity = { GS101 = "high" }', "`overrides.severity.GS101` must be one of"),
        ('honour = ["noqa"]', "`honour` must be a list of some of nolint, lint:ignore"),
        ('generated = "no"', "`generated` must be one of strict, lax, include"),
        ('stubs = ["missing"]', "`stubs`: no such folder: "),
        ('[directives]\n"F" = "pure"', "must be named like"),
        ("preview = tru", ".goscan.toml: Invalid value"),
        ("require-reason = 1", "`require-reason` must be true or false"),
    ],
)
def test_mistakes_are_one_line(goscan: Goscan, config: Any, text: str, message: str) -> None:
    config(text)
    for arguments in ((), ("config", "verify")):
        outcome = goscan(*arguments)
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
        assert ".goscan.toml: " in outcome.err and message in outcome.err


def test_it_is_found_upward_to_the_repository_and_no_further(tmp_path: Path) -> None:
    inner = tmp_path / "repo" / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "goscan.toml").touch()
    assert find(inner) is None
    (tmp_path / "repo" / "go.mod").touch()
    assert find(inner) is None
    (tmp_path / "repo" / "goscan.toml").touch()
    assert find(inner) == tmp_path / "repo" / "goscan.toml"
    (inner / "x.go").touch()
    assert find(inner / "x.go") == tmp_path / "repo" / "goscan.toml"
    (tmp_path / "repo" / "a" / ".goscan.toml").touch()
    assert find(inner) == tmp_path / "repo" / "a" / ".goscan.toml"
    (tmp_path / ".git").mkdir()
    (tmp_path / "repo" / "a" / ".goscan.toml").unlink()
    (tmp_path / "repo" / "goscan.toml").unlink()
    assert find(inner) == tmp_path / "goscan.toml"


def test_two_files_beside_each_other_are_an_error(goscan: Goscan, config: Any, tmp_path: Path) -> None:
    config("")
    (tmp_path / "goscan.toml").touch()
    assert "both .goscan.toml and goscan.toml exist" in goscan().err


def test_a_given_file(goscan: Goscan, tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text('output-format = "json"\nselect = ["GS104"]\n')
    assert rules_of(goscan("--config", "other.toml")) == ["GS104"]
    assert "missing.toml: No such file" in goscan("--config", "missing.toml").err


def test_a_file_named_by_the_environment(goscan: Goscan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a b.toml").write_text('output-format = "json"\nselect = ["GS104"]\n')
    monkeypatch.setenv("GOSCAN_CONFIG", "a b.toml")
    assert rules_of(goscan()) == ["GS104"]
    (tmp_path / "c.toml").write_text('output-format = "json"\nselect = ["GS101"]\n')
    assert rules_of(goscan("--config", "c.toml")) == ["GS101"]
    assert "only one configuration file" in goscan("--config", "c.toml", "--config", "a b.toml").err


def test_show_init_and_schema(goscan: Goscan, tmp_path: Path) -> None:
    assert goscan("config", "verify").code == 2
    assert goscan("config", "init").code == 0
    assert goscan("config", "init").code == 2
    assert goscan("config", "verify").out.endswith(".goscan.toml is valid\n")
    assert json.loads(goscan("config", "show").out)["path"].endswith(".goscan.toml")
    assert json.loads(goscan("config", "schema").out) == json_schema(FORMATS)


def test_every_key_of_the_template_is_valid() -> None:
    lines = [line.removeprefix("# ") for line in template(FORMATS).splitlines()]
    text = "\n".join(line for line in lines if re.match(r'\[|"[^"]+" = |[\w-]+ = ', line))
    table = tomllib.loads(text)
    jsonschema.validate(table, json_schema(FORMATS))
    assert set(table) == set(json_schema(FORMATS)["properties"])


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("net/http.Get", ("net/http", "", "Get")),
        ("example.com/a.b/c.(*T).M", ("example.com/a.b/c", "T", "M")),
        ("example.com/c.T.M", ("example.com/c", "T", "M")),
        ("gopkg.in/yaml.v3.Decode", ("gopkg.in/yaml.v3", "", "Decode")),
    ],
)
def test_function_names(name: str, key: tuple[str, str, str]) -> None:
    assert function_key(name) == key
