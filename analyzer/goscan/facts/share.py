"""One search by several processes: each looks through its own files, and all learn what the others found."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.program import Program
from goscan.source.files import SourceFile

Place = tuple[str, int]
"""A declaration: the path of its file, and the offset where it begins."""
Swap = Callable[[list[Place]], list[list[Place]]]
"""Gives the others a list and returns the lists of all processes; each must ask as often as the others."""


@record(frozen=True)
class Share:
    """The files whose declarations this process looks at in a common search; all of them where it works alone."""

    files: frozenset[SourceFile] | None = None
    swap: Swap = lambda places: [places]

    def has(self, file: SourceFile) -> bool:
        """Whether this process looks at the declarations of a file."""
        return self.files is None or file in self.files

    def of_all(self, program: Program, mine: Iterable[Function]) -> list[Function]:
        """The top-level functions that all processes found, of which these are this one's."""
        if self.files is None:
            return list(mine)
        files = {file.path: file for file in program.workspace.searched_files}
        places = sorted({p for part in self.swap([_place(fn) for fn in mine]) for p in part})
        decls = ((files[path], files[path].decl_at(start)) for path, start in places)
        return [program.declared(file, decl) for file, decl in decls if decl is not None]


def _place(fn: Function) -> Place:
    return fn.file.path, fn.declaration.outline.start
