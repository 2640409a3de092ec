"""Words of a lifecycle."""

from __future__ import annotations

import pytest

from goscan.semantics.lifecycle import is_state_column, is_terminal, terminal_word

STATE = (
    "status state phase progress job_status JobStatus deploy_state completed_at finishedAt failed_at progress_percent"
)
NOT_STATE = "id name statement estate statistics created_at updated_at deleted_at status_message state_code attempt"


@pytest.mark.parametrize("name", STATE.split())
def test_state_column(name: str) -> None:
    assert is_state_column(name)


@pytest.mark.parametrize("name", [*NOT_STATE.split(), ""])
def test_not_a_state_column(name: str) -> None:
    assert not is_state_column(name)


TERMINAL = "completed COMPLETED failed cancelled canceled success succeeded done error timed_out timeout dead expired partially_failed"
LIVE = (
    "queued pending running in_progress in-progress processing started new scheduled retrying pending_cancel cancelling"
)
UNKNOWN = "blue x1 not_done unfinished none"


@pytest.mark.parametrize("value", TERMINAL.split())
def test_terminal(value: str) -> None:
    assert is_terminal(value) is True


@pytest.mark.parametrize("value", LIVE.split())
def test_live(value: str) -> None:
    assert is_terminal(value) is False


@pytest.mark.parametrize("value", [*UNKNOWN.split(), ""])
def test_unknown(value: str) -> None:
    assert is_terminal(value) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("StatusCompleted", True),
        ("JOB_FAILED", True),
        ("TaskStateDone", True),
        ("StatusTimedOut", True),
        ("statusDONE", True),
        ("StatusInProgress", False),
        ("JobStatusQueued", False),
        ("HTTPStatusRunning", False),
        ("StatusBlue", None),
        ("Status", None),
    ],
)
def test_terminal_word(name: str, expected: bool | None) -> None:
    assert terminal_word(name) is expected
