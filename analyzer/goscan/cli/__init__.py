"""The command line; one module a command, imported lazily.

Only this module is imported to answer `goscan --version`.
"""

from __future__ import annotations

import os
import sys

from goscan import __version__


def main() -> None:
    """Entry point of the `goscan` script."""
    try:
        sys.exit(started(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)


def started(arguments: list[str]) -> int:
    """The exit code of a run; streams that the caller has closed lead nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115
    if arguments in (["--version"], ["-V"], ["version"]):
        try:
            print(f"goscan {__version__}", flush=True)
            return 0
        except OSError:
            pass  # said below, where there is more room
    import gc

    # A run is short and its graphs live until the end: collecting only costs time.
    gc.disable()
    from goscan.cli.app import run

    return run(arguments)
