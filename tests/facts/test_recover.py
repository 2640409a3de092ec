"""Guards that cannot be seen: a deferred library function is judged by its name and its package's."""

from __future__ import annotations

from pathlib import Path

import gocode
import pytest

from goscan.facts.goroutines.recover import guard_of


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
