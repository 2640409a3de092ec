"""Guards that cannot be seen: a deferred library function is judged by its name and its package's."""

from __future__ import annotations

from pathlib import Path

import gocode
import pytest

from goscan.facts.goroutines.recover import exposed, guard_of


@pytest.mark.parametrize(
    ("path", "call", "guards"),
    [
        ("example.org/lib/recovery", "recovery.LogAndGoOn()", True),
        ("example.org/lib", "lib.HandlePanic()", True),
        ("example.org/lib/tracing", "tracing.Flush()", False),
        ("example.org/recovery/v2/store", "store.Flush()", False),
    ],
)
def test_unseen_library_functions(tmp_path: Path, path: str, call: str, guards: bool) -> None:
    code = f'package app\n\nimport "{path}"\n\nfunc job() {{ defer {call}; work() }}\n\nfunc work() {{ println(1) }}\n'
    job = gocode.function(gocode.program(tmp_path, app=code), "job")
    assert (guard_of(job) is not None) is guards


@pytest.mark.parametrize(
    ("call", "bare"),
    [
        ('logger.Errorf("failed: %v", err)', False),
        ('logger.Error("failed", err)', False),
        ("logger.Send(err)", True),
        ('_ = logger.Errorf("failed: %v", err)', True),
    ],
)
def test_a_logger_that_nobody_described_is_no_work(tmp_path: Path, call: str, bare: bool) -> None:
    code = f"""package app

import "example.org/lib/logger"

func job() {{
	if err := guarded(); err != nil {{
		{call}
	}}
}}

func guarded() (err error) {{
	defer func() {{
		if p := recover(); p != nil {{
			println("panicked")
		}}
	}}()
	return work([]error{{nil}})
}}

func work(all []error) error {{ return all[1] }}
"""
    assert exposed(gocode.function(gocode.program(tmp_path, app=code), "job")) is bare
