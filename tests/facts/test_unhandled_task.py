"""Tasks of asynq whose type nobody handles, where all types are texts."""

from __future__ import annotations

from pathlib import Path

import gocode
import pytest

from goscan.facts.facts import Facts
from goscan.facts.routes.unhandled_task import unhandled_tasks

QUEUE = """package app

import (
	"context"

	"github.com/hibiken/asynq"
)

const typeMail = "mail"

func enqueue(client *asynq.Client) {
	client.Enqueue(asynq.NewTask(typeMail, nil))
	client.Enqueue(asynq.NewTask("paint:red", nil))
	client.Enqueue(asynq.NewTask("scan", nil))
}

func work(ctx context.Context, task *asynq.Task) error { return nil }

func consume(mux *asynq.ServeMux, chosen string) {
%s
}
"""


@pytest.mark.parametrize(
    ("registrations", "types"),
    [
        ('	mux.HandleFunc("mail", work)\n	mux.HandleFunc("paint:", work)', ['"scan"']),
        ("	mux.HandleFunc(typeMail, work)", ['"paint:red"', '"scan"']),
        ('	mux.HandleFunc("mail", work)\n	mux.HandleFunc(chosen, work)', []),
        ("	_ = chosen", []),
    ],
    ids=["by its beginning", "by a constant", "one that cannot be told", "none at all"],
)
def test_tasks_without_a_handler(tmp_path: Path, registrations: str, types: list[str]) -> None:
    facts = Facts(gocode.program(tmp_path, queue=QUEUE % registrations))
    assert [task.type for task in unhandled_tasks(facts)] == types
