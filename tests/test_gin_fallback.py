"""gin's own context as a context.Context: it never ends, unless somebody sets ContextWithFallback (X15)."""

from __future__ import annotations

from pathlib import Path

import pytest

from goscan.engine import Options, analyze

SERVER = """package server

import (
	"context"
	"database/sql"

	"github.com/gin-gonic/gin"
)

type Server struct{ db *sql.DB }

func (s *Server) Routes() *gin.Engine {
	r := gin.New()
	SETTING
	r.POST("/audit", func(c *gin.Context) { s.audit(c, c.Query("id")) })
	return r
}

func (s *Server) audit(ctx context.Context, id string) {
	go func() {
		_, _ = s.db.ExecContext(ctx, "INSERT INTO audit (id) VALUES ($1)", id)
	}()
}
"""


@pytest.mark.parametrize(("setting", "rule"), [("", "GS204"), ("r.ContextWithFallback = true", "GS201")])
def test_the_fallback_decides_which_rule_speaks(tmp_path: Path, setting: str, rule: str) -> None:
    (tmp_path / "go.mod").write_text("module example.com/server\n\ngo 1.25\n")
    (tmp_path / "server.go").write_text(SERVER.replace("SETTING", setting))
    found = analyze([str(tmp_path)], Options(rules=frozenset({"GS201", "GS204"}))).findings
    assert [f.rule for f in found] == [rule]
