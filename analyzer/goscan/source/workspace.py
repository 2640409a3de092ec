"""The files of a run, found and read only when somebody asks.

Opening costs a few system calls for each given path: the way up to go.mod and go.work. The given folders are walked for
`reported_files`, the rest of the modules only for questions about everything (`files`, `mentions`), and a package that is
imported is found by its path alone.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from goscan.model import Note
from goscan.source import discover
from goscan.source.asked import DEFAULT, Scope
from goscan.source.cues import CUES, Cue
from goscan.source.discover import InputError, Listing, Request
from goscan.source.files import SourceFile
from goscan.source.gomod import Module, find_upward
from goscan.source.mentions import Accept, AcceptText, MentionIndex
from goscan.source.modules import Modules
from goscan.source.near import METHOD, Near, function_at
from goscan.source.outline import OutlineDecl
from goscan.source.stubs import BUILT_IN, former_name, stub_file

__all__ = ["InputError", "Workspace"]

_NOTED = frozenset({"test", "generated", "build constraint", "hidden", "excluded", "empty"})  # skipped without a note


class Workspace:
    """What may be read and what is reported on. Use `Workspace.open`."""

    def __init__(self, requests: Sequence[Request], scope: Scope = DEFAULT) -> None:
        self._requests = requests
        self._scope = scope
        self._stubs = (*scope.stubs, BUILT_IN)
        self._cwd = os.getcwd()
        self._modules = Modules()
        self._files: dict[str, SourceFile] = {}
        self._packages: dict[str, tuple[SourceFile, ...]] = {}
        self._paths: dict[str, str] = {}
        self._displays: dict[str, str] = {}
        self._test_directories: set[str] = set()
        self._provided: dict[str, bytes] = {}
        self.notes: list[Note] = []
        self.skipped: Counter[str] = Counter()
        self.skipped_paths: list[tuple[str, str]] = []
        self._homes = [self._home(request) for request in requests]

    @classmethod
    def open(cls, paths: Sequence[str], scope: Scope = DEFAULT) -> Workspace:
        """A workspace for the given files and folders; InputError when one does not exist."""
        return cls(discover.requests(paths), scope)

    def provide(self, path: str, data: bytes) -> None:
        """Take data for the content of a file of the given paths, whatever the disk has: an editor's buffer."""
        for request, home in zip(self._requests, self._homes, strict=True):
            if request.path == path:
                self._file(path, home).provide(data)
                self._provided[path] = data

    # What is reported

    @cached_property
    def reported_files(self) -> tuple[SourceFile, ...]:
        """The files whose findings the user asked for, by path. Completes `notes` and `skipped`."""
        asked: dict[str, SourceFile] = {}
        for request, home in zip(self._requests, self._homes, strict=True):
            for file in self._requested(request, home):
                asked[file.abspath] = file
        reported = []
        for file in sorted(asked.values(), key=lambda file: file.path):
            if reason := file.skip_reason:
                self._skip(file.path, reason)
            else:
                reported.append(file)
        self._packages.clear()
        self._paths.clear()
        return tuple(reported)

    def prepare(self) -> None:
        """Read, outline and index now what is otherwise read on demand."""
        for file in self.searched_files:
            assert file.outline is not None
        self._mention_index.prepare()
        assert self.near is not None

    def report_only(self, share: Sequence[SourceFile]) -> None:
        """Report on these files alone from here on; what may be read and searched stays the same."""
        kept, searched = frozenset(share), self.searched_files
        for file in searched:
            file.withheld = file not in kept
        self.reported_files = tuple(share)
        self.searched_files = searched

    def _requested(self, request: Request, home: Module) -> Iterator[SourceFile]:
        if request.is_file:
            if request.path.endswith(".go"):
                yield self._asked(request.path, home, named=self._scope.named)
            elif not request.path.endswith(".sql"):  # those are `sql_sources`
                self._skip(self.display(request.path), "not a Go file")
            return
        modules = {request.path: home}
        for listing in discover.walk(request.path, self._ignored(request.path, home)):
            module = self._module_below(listing, modules)
            if listing.error:
                self._skip(self.display(listing.directory), listing.error)
            for name in listing.directories:
                reason = discover.skip_directory(name)
                if reason and not name.startswith("."):
                    self._skip(self.display(os.path.join(listing.directory, name)) + "/", reason)
            for name in listing.go:
                path = os.path.join(listing.directory, name)
                if reason := discover.skip_file(name):
                    self._skip(self.display(path), reason)
                elif self._scope.excluded is not None and self._scope.excluded(path):
                    self._skip(self.display(path), "excluded")
                else:
                    yield self._asked(path, module, named=False)

    def _module_below(self, listing: Listing, modules: dict[str, Module]) -> Module:
        """The module of a walked directory; `modules` knows that of its parent."""
        module = modules.get(listing.directory) or modules[os.path.dirname(listing.directory)]
        if listing.has_module and listing.directory != module.directory:
            module = self._modules.add(listing.directory) or module
        modules[listing.directory] = module
        return module

    def _asked(self, path: str, module: Module, *, named: bool) -> SourceFile:
        file = self._file(path, module)
        file.asked = True
        file.named = file.named or named
        if file.is_test and (named or self._scope.tests):
            self._test_directories.add(file.directory)
        return file

    def _skip(self, path: str, reason: str) -> None:
        self.skipped[reason] += 1
        self.skipped_paths.append((path, reason))
        if reason not in _NOTED and not path.endswith("/"):
            self.notes.append(Note(path, f"not analysed: {reason}"))

    # What may be read

    @property
    def modules(self) -> tuple[Module, ...]:
        """The modules known so far: those of the given paths, of go.work, of local replacements, and walked ones."""
        return self._modules.all()

    @cached_property
    def listings(self) -> tuple[tuple[Module, Listing], ...]:
        """Every directory of every module, and the module that it belongs to."""
        if self.reported_files:
            pass  # the walk of the given folders finds nested modules
        return tuple(
            (module, listing)
            for module in self.modules
            for listing in discover.walk_module(module.directory, module.ignored)
        )

    @cached_property
    def files(self) -> tuple[SourceFile, ...]:
        """All readable files of the modules, tests and generated ones included, and the reported ones; by path."""
        found = {file.abspath: file for file in self.reported_files}
        for module, listing in self.listings:
            for name in listing.go:
                if not discover.skip_file(name):
                    file = self._file(os.path.join(listing.directory, name), module)
                    found.setdefault(file.abspath, file)
        return tuple(sorted(found.values(), key=lambda file: file.path))

    @cached_property
    def searched_files(self) -> tuple[SourceFile, ...]:
        """The files that can mention something: all that are built, and test files only when they are reported."""
        return tuple(f for f in self.files if f.reported or not (f.is_test or f.ignored))

    def package_files(self, import_path: str) -> tuple[SourceFile, ...]:
        """The files of a package: of a module, else its stub, else none.

        Test files are among them only when one of their directory was given itself.
        """
        found = self._packages.get(import_path)
        if found is None:
            found = self._packages[import_path] = self._scanned_package(import_path) or self._stub(import_path)
        return found

    def sql_files(self) -> list[str]:
        """The absolute paths of all .sql files below the modules, sorted."""
        return sorted(os.path.join(listing.directory, name) for _, listing in self.listings for name in listing.sql)

    @cached_property
    def sql_sources(self) -> tuple[SourceFile, ...]:
        """The .sql files below the modules, by path; those given, or below a given folder, are `asked`."""
        roots = tuple(r.path.rstrip(os.sep) + os.sep for r in self._requests if not r.is_file)
        named = {r.path for r in self._requests if r.is_file}
        found = []
        for module, listing in self.listings:
            for name in listing.sql:
                path = os.path.join(listing.directory, name)
                asked = path in named or path.startswith(roots)
                file = SourceFile(path, self.display(path), module, "", asked=asked)
                if path in self._provided:
                    file.provide(self._provided[path])
                found.append(file)
        return tuple(sorted(found, key=lambda file: file.path))

    def go_version(self, file: SourceFile) -> tuple[int, int]:
        """The language version of the file's module."""
        return file.module.go

    @cached_property
    def user_stubs(self) -> tuple[bytes, ...]:
        """The stubs that describe libraries besides the built-in ones."""
        paths = (
            os.path.join(listing.directory, name)
            for folder in self._scope.stubs
            for listing in discover.walk(folder)
            for name in listing.go
        )
        stub = Module("", "", (1, 99))
        return tuple(SourceFile(path, path, stub, "", stub=True).data for path in paths)

    # Searching

    def mentions(
        self, name: str, packages: Iterable[str] | None = None, accept: Accept | None = None
    ) -> Iterator[tuple[SourceFile, OutlineDecl]]:
        """The declarations, outside tests, whose text has this identifier as a whole word, its own declaration included.

        With `packages`, only those of these import paths; an unexported name is nowhere but in its own package.
        `accept` sees the file and the offset of a mention and tells whether it counts.
        """
        if packages is None:
            return self._mention_index.declarations(name, accept)
        files = (file for path in packages for file in self.package_files(path) if not file.is_stub)
        return MentionIndex(tuple(files)).declarations(name, accept)

    @cached_property
    def _mention_index(self) -> MentionIndex:
        return MentionIndex(self.searched_files)

    @cached_property
    def near(self) -> Near:
        """What the files that the user asked for may use."""
        return Near(self.reported_files, self.searched_files)

    def annotated(self, comment: bytes) -> Iterator[OutlineDecl]:
        """The declarations that follow a comment with this text: those that carry a directive."""
        for file in self.searched_files:
            at = file.data.find(comment)
            while at >= 0:
                following = next((decl for decl in file.outline.decls if decl.start > at), None)
                if following is not None:
                    yield following
                at = file.data.find(comment, at + 1)

    def candidates(
        self,
        cue: str | Cue,
        *,
        steps: int | None = None,
        where: Callable[[SourceFile], bool] | None = None,
        accept: AcceptText | None = None,
    ) -> Iterator[tuple[SourceFile, OutlineDecl]]:
        """The declarations, outside tests that are not reported, whose bytes show a cue.

        With `steps`, perhaps without those that reported code can only use through more functions than that; with
        `where`, of the files that it says. `accept` is asked about each before anything is made of it.
        """
        pattern, near = CUES[cue] if isinstance(cue, str) else cue, self.near
        for file in filter(where, self.searched_files):
            near_only = steps is not None and not file.reported and not near.is_everything
            if (near_only or accept) and not self._has_one(
                file, pattern.hits(file), steps if near_only else None, accept
            ):
                continue
            for decl in pattern.declarations(file):
                if near_only and decl.kind == "func" and not near.has(decl.name.encode(), steps or 0):
                    continue
                if accept is None or accept(file, decl.start, decl.end):
                    yield file, decl

    def _has_one(self, file: SourceFile, hits: list[int], steps: int | None, accept: AcceptText | None) -> bool:
        """Whether one of the hits can be in an accepted function, with steps one that reported code may use; makes no outline."""
        end = -1
        for at in sorted(hits):
            if at < end:
                continue
            start = max(file.data.rfind(b"\nfunc ", 0, at), 0)
            end = file.data.find(b"\nfunc ", at) % (len(file.data) + 1)
            if steps is not None and not self.near.has(function_at(file.data, at)[0], steps):
                continue
            if accept is None or accept(file, start, end):
                return True
        return False

    def reported_with(self, cue: str) -> Iterator[tuple[SourceFile, OutlineDecl]]:
        """As candidates, of the reported files only."""
        for file in self.reported_files:
            for decl in CUES[cue].declarations(file):
                yield file, decl

    def methods(self) -> Iterator[tuple[str, str, str]]:
        """Import path, receiver type and name of every method outside tests, as gofmt writes them; no outline is made."""
        for file in self.searched_files:
            if not file.is_test:
                for recv, name in METHOD.findall(file.data):
                    yield file.package_path, recv.decode("utf-8", "replace"), name.decode("utf-8", "replace")

    def functions_with(self, cue: str, head: bytes = b"") -> set[str]:
        """The names of the functions, outside tests, whose bytes show a cue and whose first line has `head`.

        No outline is made for that.
        """
        names: set[bytes] = set()
        for file in self.searched_files:
            found = (function_at(file.data, at) for at in CUES[cue].hits(file))
            names.update(name for name, line in found if head in line)
        return {name.decode("utf-8", "replace") for name in names}

    # Making files

    def display(self, path: str) -> str:
        """A path as the user sees it: relative to the current folder, with slashes."""
        directory, name = os.path.split(path)
        shown = self._displays.get(directory)
        if shown is None:
            try:
                shown = os.path.relpath(directory, self._cwd).replace(os.sep, "/")
            except ValueError:  # another drive
                shown = directory.replace(os.sep, "/")
            shown = self._displays[directory] = "" if shown == "." else shown.rstrip("/") + "/"
        return shown + name

    def _file(self, path: str, module: Module) -> SourceFile:
        file = self._files.get(path)
        if file is None:
            package = module.import_path(os.path.dirname(path))
            resolve = None if module.path else self._resolved
            file = SourceFile(path, self.display(path), module, package, scope=self._scope, resolve=resolve)
            self._files[path] = file
        return file

    def _resolved(self, import_path: str) -> str:
        """The path that the package of an import has here, in a tree without go.mod, where nobody tells the prefix.

        A package must have one path: else a type would be two, and no call of a function from elsewhere be found.
        """
        found = self._paths.get(import_path)
        if found is None:
            place = self._modules.directory_of(import_path)
            found = place[0].import_path(place[1]) if place is not None else import_path
            if found != import_path and self._modules.directory_of(found) != place:
                found = import_path  # another package has that path
            self._paths[import_path] = found
        return found

    def _home(self, request: Request) -> Module:
        """The module of a given path. With no go.mod the root is the given folder, for a file its repository."""
        directory = os.path.dirname(request.path) if request.is_file else request.path
        root = (find_upward(directory, ".git") or directory) if request.is_file else directory
        return self._modules.add_for(directory, root)

    def _ignored(self, root: str, home: Module) -> frozenset[str]:
        return home.ignored if root == home.directory else frozenset()

    def _scanned_package(self, import_path: str) -> tuple[SourceFile, ...]:
        place = self._modules.directory_of(import_path)
        if place is None:
            return ()
        module, directory = place
        files = [
            self._file(os.path.join(directory, name), module)
            for name in discover.list_directory(directory).go
            if not discover.skip_file(name)
        ]
        built = [file for file in files if not file.is_test and (file.named or not file.ignored) and file.data]
        if built:
            # Files for other build tags may be in another package (`package main` tools): the most frequent one counts.
            name = Counter(file.package_name for file in built).most_common(1)[0][0]
            built = [file for file in built if file.package_name == name or file.asked]
        if directory in self._test_directories:
            built += [file for file in files if file.is_test and file.data]
        return tuple(built)

    def _stub(self, import_path: str) -> tuple[SourceFile, ...]:
        found = (stub_file(folder, import_path) for folder in self._stubs)
        path = next((path for path in found if path), None)
        if path is None:
            return ()
        module = Module(import_path, os.path.dirname(path), (1, 99))
        return (SourceFile(path, self.display(path), module, import_path, stub=True, called=former_name(import_path)),)
