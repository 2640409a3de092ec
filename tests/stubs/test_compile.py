"""Stubs are Go: Go's own compiler accepts every one of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from gomod import go_tool, is_standard, run_go, standard_copies, stub_module, stub_paths

needs_go = pytest.mark.skipif(go_tool() is None, reason="no go command")

SERVICE = """package app

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/rs/zerolog/log"
	"golang.org/x/sync/errgroup"
	"gorm.io/gorm"
)

func router(db *gorm.DB, pool *pgxpool.Pool) http.Handler {
	engine := gin.Default()
	engine.POST("/jobs", func(c *gin.Context) {
		var ctx context.Context = c.Request.Context()
		group, ctx := errgroup.WithContext(ctx)
		group.Go(func() error { return db.WithContext(ctx).Model(&gorm.Model{}).Update("state", 1).Error })
		var tx pgx.Tx
		tx, err := pool.Begin(ctx)
		log.Error().Err(err).Str("state", "begun").Msg("transaction")
		_ = tx.Commit(ctx)
		c.JSON(http.StatusAccepted, gin.H{"error": group.Wait()})
	})
	return engine
}
"""


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stub_module(tmp_path_factory.mktemp("stubs"))


@needs_go
def test_every_library_stub_compiles(module: Path) -> None:
    libraries = [path for path, _ in stub_paths() if not is_standard(path)]
    built = run_go(module, "build", *libraries)
    assert built.returncode == 0, built.stderr


@needs_go
def test_every_stub_of_the_standard_library_compiles(module: Path) -> None:
    built = run_go(module, "build", *standard_copies(module))
    assert built.returncode == 0, built.stderr


@needs_go
def test_service_code_compiles_against_the_stubs(module: Path) -> None:
    (module / "app").mkdir()
    (module / "app" / "app.go").write_text(SERVICE)
    built = run_go(module, "build", "./app")
    assert built.returncode == 0, built.stderr


@needs_go
def test_a_wrong_use_does_not_compile(module: Path) -> None:
    (module / "wrong").mkdir()
    (module / "wrong" / "wrong.go").write_text(SERVICE.replace(".Error })", ".Errors })"))
    assert "Errors undefined" in run_go(module, "build", "./wrong").stderr
