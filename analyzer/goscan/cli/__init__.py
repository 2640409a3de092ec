"""The command line; one module a command, imported lazily.

Only this module is imported to answer `goscan --version`.
"""

from __future__ import annotations

import os
import sys

from goscan import __version__


def script() -> None:
    """Entry point of the `goscan` script and of `python -m goscan`.

    The process ends at once: to take apart the million objects of a long run, one by one, takes a fifth of its time.
    """
    try:
        main()
    except SystemExit as end:
        if sys.getprofile() is None and sys.gettrace() is None and isinstance(end.code, int):
            leave(end.code)
        raise


def leave(code: int) -> None:
    """End the process, after what was to be written and to be done at its end."""
    import atexit

    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:  # contextlib, and typing, would take longer to import than --version to answer
            stream.flush()
        except (OSError, ValueError):
            continue  # nobody reads it any more
    os._exit(code)


def main() -> None:
    """A run with the arguments of the process; raises SystemExit with its exit code."""
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
