"""Running a command and reading its clock and its memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Measure:
    """Medians of some runs: seconds on the wall, and megabytes in the largest process.

    Linux counts the memory of the process that forks, so that nothing measures less than this one, about 25 MB.
    """

    seconds: float
    megabytes: float


_ROOT: Final = Path(__file__).parents[1]
_ENVIRONMENT: Final = {
    **os.environ,
    "PYTHONPATH": f"{_ROOT / 'analyzer'}{os.pathsep}{_ROOT / 'rules'}",
}  # this checkout


def run(command: Sequence[str], runs: int, cwd: Path | None = None, fine: tuple[int, ...] = (0,)) -> Measure:
    """Run a command some times, after one run that warms the disk cache; `fine` are the exit codes of success."""
    results = [_once(command, cwd, fine) for _ in range(runs + 1)][1:]
    return Measure(statistics.median(r.seconds for r in results), max(r.megabytes for r in results))


def _once(command: Sequence[str], cwd: Path | None, fine: tuple[int, ...]) -> Measure:
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, env=_ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)  # the maximum over the process and those that it waited for
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in fine:
        raise RuntimeError(f"{' '.join(command[:4])} … ended with {process.returncode}: {errors.decode()[-500:]}")
    return Measure(seconds, usage.ru_maxrss / 1024)
