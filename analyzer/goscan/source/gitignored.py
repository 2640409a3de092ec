"""What git ignores, as git itself tells."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final

from goscan.source.homes import upward

LIST: Final = ("git", "ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory")


class Ignored:
    """Called with a path, tells whether git ignores it: it or a folder around it. Tracked files are never ignored."""

    def __init__(self, paths: Iterable[str] = ()) -> None:
        self._paths = frozenset(paths)

    def __bool__(self) -> bool:
        return bool(self._paths)

    def __call__(self, path: str) -> bool:
        """Whether git ignores a path."""
        if not self._paths:
            return False
        path = os.path.abspath(path)
        while path not in self._paths:
            parent = os.path.dirname(path)
            if parent == path:
                return False
            path = parent
        return True

    @classmethod
    def around(cls, paths: Iterable[str]) -> Ignored:
        """What is ignored in the repositories around paths; outside of a repository nothing is. OSError without git.

        A repository in a repository, such as a submodule, counts when a path in it is given.
        """
        import subprocess

        found: list[str] = []
        for root in dict.fromkeys(upward(path if os.path.isdir(path) else os.path.dirname(path))[-1] for path in paths):
            if not os.path.exists(os.path.join(root, ".git")):
                continue
            done = subprocess.run(LIST, cwd=root, capture_output=True, check=False)
            if done.returncode:
                raise OSError(" ".join(done.stderr.decode("utf-8", "replace").split()))
            found += (os.path.join(root, os.fsdecode(p).rstrip("/")) for p in done.stdout.split(b"\0") if p)
        return cls(found)
