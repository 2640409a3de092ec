"""Which packages of the scanned modules import which, at any distance."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goscan.source.workspace import Workspace


class Importers:
    """The reverse of the import graph, from the files that are searched; tests of a package count as the package.

    Only a package that imports another, at whatever distance, can hold a value of one of its types.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._direct: dict[str, set[str]] = {}
        for file in workspace.searched_files:
            for imported in file.imports:
                self._direct.setdefault(imported.path, set()).add(file.package_path)
        self._known: dict[str, frozenset[str]] = {}

    def of(self, path: str) -> frozenset[str]:
        """The packages that import path, and path itself."""
        known = self._known.get(path)
        if known is None:
            found, work = {path}, [path]
            while work:
                new = self._direct.get(work.pop(), set()) - found
                found |= new
                work += new
            known = self._known[path] = frozenset(found)
        return known

    def of_any(self, paths: Iterable[str]) -> frozenset[str]:
        """The packages that import one of them, and these."""
        return frozenset().union(*map(self.of, paths))
