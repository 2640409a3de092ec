"""Libraries of the user's own, which goscan cannot read: described by the configuration, or by stubs in a folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CODE = """package app

import (
	"context"
	"errors"
	"net/http"

	"github.com/acme/kit"
)

type H struct {
	kit *kit.Kit
	log kit.Logger
}

func work(s string) error {
	if s[3] == 'x' {
		return errors.New("x")
	}
	return nil
}

func (h *H) Recovers(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Path
	go func() {
		defer kit.Protect("a")
		if err := work(name); err != nil {
			h.log.Oops(err)
		}
		h.log.Tell("done")
	}()
}

func (h *H) Spawns(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Path
	pool := kit.NewPool(3)
	h.kit.Run(func() {
		println(name[3])
		h.log.Tell("done")
	})
	pool.Run(func() {
		println(name[3])
		h.log.Tell("done")
	})
}

func (h *H) Writes(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Path
	ctx := context.WithoutCancel(r.Context())
	go func() {
		defer kit.Protect("c")
		h.kit.Report(ctx, id, "running")
		if err := work(id); err != nil {
			h.log.Oops(err)
			return
		}
		h.kit.Report(ctx, id, "completed")
		h.log.Tell("done")
	}()
}

func (h *H) OwnFramework(c *kit.Ctx) error {
	go func() {
		defer kit.Protect("d")
		println(work(c.Param("x")))
		h.log.Tell("done")
	}()
	return nil
}
"""

DIRECTIVES = """
[directives]
"github.com/acme/kit.Protect" = "recover logs"
"github.com/acme/kit.Kit.Run" = "spawn func=0"
"github.com/acme/kit.Logger.Oops" = "log level=error"
"github.com/acme/kit.Logger.Tell" = "log level=info"
"github.com/acme/kit.(*Kit).Report" = "status-write value=2 entity=1"
"github.com/acme/kit.Ctx" = "framework-context"
"""

STUB = """package kit

import "context"

type Kit struct{}

type Pool struct{}

type Logger struct{}

//goscan:framework-context
type Ctx struct{}

func (c *Ctx) Param(name string) string

func NewPool(size int) *Pool

//goscan:recover logs
func Protect(name string)

//goscan:spawn func=0
func (k *Kit) Run(f func())

//goscan:spawn func=0
func (p *Pool) Run(f func())

//goscan:log level=error
func (l Logger) Oops(err error)

//goscan:log level=info
func (l Logger) Tell(text string)

//goscan:status-write value=2 entity=1
func (k *Kit) Report(ctx context.Context, id, status string) error
"""


def found(folder: Path, *arguments: str) -> set[tuple[str, int]]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "goscan", "--preview", "--output-format", "json", *arguments]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode in (0, 1), run.stderr
    return {(f["rule"], f["line"]) for f in json.loads(run.stdout)["findings"]}


@pytest.fixture
def module(tmp_path: Path) -> Path:
    (tmp_path / "go.mod").write_text("module example.com/app\n\ngo 1.22\n")
    (tmp_path / "a.go").write_text(CODE)
    return tmp_path


def line(text: str) -> int:
    return CODE[: CODE.index(text)].count("\n") + 1


def test_without_a_word_nothing_is_known_of_the_library(module: Path) -> None:
    rules = {rule for rule, _ in found(module)}
    assert "GS101" in rules and not rules & {"GS204", "GS301", "GS303"}
    assert ("GS101", line("h.kit.Run(")) not in found(module)


def test_directives_of_the_configuration(module: Path) -> None:
    (module / ".goscan.toml").write_text(DIRECTIVES)
    assert found(module) == {
        ("GS101", line("h.kit.Run(")),
        ("GS204", line("println(work(c.") - 2),
        ("GS303", line("return\n\t\t}\n\t\th.kit.Report")),
    }


def test_stubs_know_types_and_results_too(module: Path) -> None:
    (module / "stubs" / "github.com" / "acme").mkdir(parents=True)
    (module / "stubs" / "github.com" / "acme" / "kit.go").write_text(STUB)
    (module / ".goscan.toml").write_text('stubs = ["stubs"]\n')
    assert found(module, "a.go") == {
        ("GS101", line("h.kit.Run(")),
        ("GS101", line("pool.Run(")),
        ("GS204", line("println(work(c.") - 2),
        ("GS301", line('h.kit.Report(ctx, id, "running")')),
        ("GS301", line('h.kit.Report(ctx, id, "completed")')),
        ("GS303", line("return\n\t\t}\n\t\th.kit.Report")),
    }


def test_a_directive_above_the_user_s_own_function(tmp_path: Path) -> None:
    (tmp_path / "go.mod").write_text("module example.com/app\n\ngo 1.22\n")
    (tmp_path / "a.go").write_text(
        "package app\n\n//goscan:status-write value=1\nfunc publish(id, status string) error { return send(id + status) }\n\n"
        'func send(text string) error { return nil }\n\nfunc Finish(id string) {\n\tpublish(id, "completed")\n}\n'
    )
    assert found(tmp_path) == {("GS301", 9)}


def test_functions_whose_error_may_be_dropped(module: Path) -> None:
    (module / "stubs" / "github.com" / "acme").mkdir(parents=True)
    (module / "stubs" / "github.com" / "acme" / "kit.go").write_text(STUB)
    for allowed in ("github.com/acme/kit.(*Kit).Report", "github.com/acme/*", "*.Report"):
        (module / ".goscan.toml").write_text(f'stubs = ["stubs"]\n[rules.GS301]\nallowed-functions = ["{allowed}"]\n')
        assert not [rule for rule, _ in found(module, "--select", "GS301")]


def test_tables_of_other_programs(tmp_path: Path) -> None:
    (tmp_path / "go.mod").write_text("module example.com/app\n\ngo 1.22\n")
    (tmp_path / "a.go").write_text(
        'package app\n\nimport "database/sql"\n\nfunc fill(db *sql.DB) error {\n'
        '\t_, err := db.Exec("INSERT INTO jobs (id) VALUES (1)")\n\treturn err\n}\n\n'
        'func touch(db *sql.DB) (sql.Result, error) {\n\treturn db.Exec("UPDATE billing_runs SET n = n + 1 WHERE id = $1", 1)\n}\n'
    )
    assert found(tmp_path, "--select", "GS403") == {("GS403", 11)}
    assert found(tmp_path, "--select", "GS403", "--config", 'external-tables = ["Billing_*"]') == set()
