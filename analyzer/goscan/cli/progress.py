"""A sign of life on stderr when a run takes more than a second and somebody watches."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from goscan.cli.request import Request
from goscan.cli.terminal import wants_progress

FIRST, EACH = 1.0, 0.1
CLEAR = "\r\x1b[K"


@contextmanager
def progress(request: Request) -> Iterator[None]:
    """Show the seconds that the body takes; nothing of it stays on the screen."""
    if not wants_progress(request.verbosity < 0):
        yield
        return
    done = Event()
    ticker = Thread(target=tick, args=(done,), daemon=True)
    ticker.start()
    try:
        yield
    finally:
        done.set()
        ticker.join()


def tick(done: Event) -> None:
    """Rewrite one line until done."""
    began = time.monotonic()
    if done.wait(FIRST):
        return
    while not done.wait(EACH):
        sys.stderr.write(f"{CLEAR}goscan: analysing, {time.monotonic() - began:.1f} s")
        sys.stderr.flush()
    sys.stderr.write(CLEAR)
    sys.stderr.flush()
