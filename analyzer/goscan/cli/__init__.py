"""The command line; one module a command, imported lazily.

Only this module is imported to answer `goscan --version`.
"""

from __future__ import annotations

import sys

from goscan import __version__


def main() -> None:
    """Entry point of the `goscan` script."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"], ["version"]):
        print(f"goscan {__version__}")
        return
    import gc

    # A run is short and its graphs live until the end: collecting only costs time.
    gc.disable()
    from goscan.cli.app import run

    sys.exit(run(arguments))
