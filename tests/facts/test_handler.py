"""Handlers of frameworks whose library no fixture has."""

from __future__ import annotations

from pathlib import Path

import gocode
import pytest

from goscan.facts.routes.handler import handler_of

SWAGGER = """package app

import (
	"context"

	"example.com/app/restapi/operations"
	"github.com/go-openapi/runtime/middleware"
)

type api struct{}

func (a *api) Start(ctx context.Context, params operations.StartParams) middleware.Responder { return nil }
func (a *api) Stop(params operations.StopParams, user string) middleware.Responder { return nil }
func (a *api) fail(ctx context.Context, err error) middleware.Responder { return nil }
func (a *api) read(ctx context.Context, params operations.StartParams) error { return nil }
"""


@pytest.mark.parametrize(("name", "request_var"), [("Start", "ctx"), ("Stop", ""), ("fail", None), ("read", None)])
def test_operations_of_go_swagger(tmp_path: Path, name: str, request_var: str | None) -> None:
    handler = handler_of(gocode.function(gocode.program(tmp_path, app=SWAGGER), f"(*api).{name}"))
    if request_var is None:
        assert handler is None
        return
    assert handler is not None
    assert (handler.framework, handler.request.name if handler.request is not None else "") == (
        "go-swagger",
        request_var,
    )
