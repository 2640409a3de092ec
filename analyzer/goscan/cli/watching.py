"""`goscan check --watch`: run again whenever a file changes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence

from goscan.cli.request import Request
from goscan.cli.terminal import automated
from goscan.source.discover import requests, walk
from goscan.source.homes import upward

EACH = 0.5
INSIDE = "GOSCAN_WATCHED"
"""Set for the runs that are started from here, which do not watch themselves."""
NAMES = frozenset({"go.mod", "go.work", ".goscan.toml", "goscan.toml"})

State = dict[str, tuple[int, int]]


def watch(request: Request, arguments: Sequence[str]) -> int:
    """Run with these arguments, again after every change, until interrupted: then 0.

    Every run is a process of its own: nothing is kept from one to the next.
    """
    roots = sorted({upward(os.path.dirname(r.path) if r.is_file else r.path)[-1] for r in requests(request.paths)})
    environment = {**os.environ, INSIDE: "1"}
    try:
        while True:
            before = state(roots)
            if sys.stdout.isatty() and not automated():
                sys.stdout.write("\x1b[2J\x1b[H")
                sys.stdout.flush()
            subprocess.run([sys.executable, "-m", "goscan", *arguments], env=environment, check=False)
            print("goscan: waiting for changes, Ctrl-C ends", file=sys.stderr, flush=True)
            while state(roots) == before:
                time.sleep(EACH)
    except KeyboardInterrupt:
        return 0


def state(roots: Sequence[str]) -> State:
    """When each file that can change the result was written, and its size."""
    found: State = {}
    for path in files(roots):
        try:
            about = os.stat(path)
        except OSError:
            continue  # gone between listing and asking
        found[path] = (about.st_mtime_ns, about.st_size)
    return found


def files(roots: Sequence[str]) -> Iterator[str]:
    """The files below the roots that goscan reads."""
    for root in roots:
        for listing in walk(root):
            names = (*listing.go, *listing.sql, *sorted(NAMES))
            yield from (os.path.join(listing.directory, name) for name in names)
