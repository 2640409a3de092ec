"""The modules of a workspace: from a directory to its module, and from an import path to a directory."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import count

from goscan.source.discover import list_directory, walk
from goscan.source.gomod import Module, find_upward, read_module, read_work


class Modules:
    """All modules that may be read. They are found from given directories upward, never by walking a tree."""

    def __init__(self) -> None:
        self._by_directory: dict[str, Module] = {}
        self._suffixes: dict[str, dict[str, list[str]]] = {}
        self._longest_first: tuple[Module, ...] = ()

    def all(self) -> tuple[Module, ...]:
        """The modules found so far, in the order they were found."""
        return tuple(self._by_directory.values())

    def add_for(self, directory: str, root: str) -> Module:
        """The module that a given directory belongs to; with no go.mod above it, a module without a path at `root`."""
        work = find_upward(directory, "go.work")
        home = find_upward(directory, "go.mod")
        module = self.add(home) if home else None
        for used in read_work(work) or () if work else ():
            self.add(used)
        return module or self._by_directory.setdefault(root, Module("", root))

    def add(self, directory: str) -> Module | None:
        """The module whose go.mod is in `directory`, with the local directories that replace its dependencies."""
        if directory in self._by_directory:
            return self._by_directory[directory]
        module = read_module(directory)
        if module is None:
            return None
        module = self._unique(module)
        self._by_directory[directory] = module
        self._longest_first = ()
        for path, target in module.replaces.items():
            if target not in self._by_directory and (other := read_module(target)):
                self._by_directory[target] = replace(other, path=path)
        return module

    def _unique(self, module: Module) -> Module:
        """The module under a path that no other one has."""
        taken = {other.path for other in self._by_directory.values()}
        if not module.path or module.path not in taken:
            return module
        number = next(n for n in count(2) if f"{module.path}#{n}" not in taken)
        return replace(module, path=f"{module.path}#{number}", declared=module.path)

    def directory_of(self, import_path: str) -> tuple[Module, str] | None:
        """Where the sources of a package are, when they are in one of the modules.

        The package in the root of a tree without go.mod has an empty import path; of several such trees none is found.
        """
        if not import_path:
            nameless = [module for module in self.all() if not module.path]
            return (nameless[0], nameless[0].directory) if len(nameless) == 1 else None
        if not self._longest_first:
            self._longest_first = tuple(sorted(self.all(), key=lambda m: -len(m.path)))
        for module in self._longest_first:
            directory = module.directory_of(import_path) if module.path else self._by_suffix(module, import_path)
            if directory and self._is_package(module, directory):
                return module, directory
        return None

    def _is_package(self, module: Module, directory: str) -> bool:
        """Whether a directory has Go files that belong to this module, not to one nested in it."""
        listing = list_directory(directory)
        return bool(listing.go) and (not listing.has_module or directory == module.directory)

    def _by_suffix(self, module: Module, import_path: str) -> str | None:
        """The directory whose path has the longest common suffix with the import path.

        Without go.mod nobody tells the prefix. This errs towards no package: an import is found only when its
        last element is the directory's name, and it is nobody's when two directories match equally well. A library
        that happens to end like a directory of the tree (`example.org/log` and `log/`) is taken for it: so a package
        of the standard library, whose first element has no dot, must match as a whole.
        """
        index = self._suffixes.get(module.directory)
        if index is None:
            index = self._suffixes[module.directory] = {}
            for listing in walk(module.directory):
                if listing.go:
                    relative = os.path.relpath(listing.directory, module.directory).replace(os.sep, "/")
                    index.setdefault(relative.rsplit("/", 1)[-1], []).append(relative)
        wanted = import_path.split("/")
        best, found = 0, []
        for relative in index.get(wanted[-1], ()):
            parts = relative.split("/")
            common = 0
            while common < min(len(parts), len(wanted)) and parts[-1 - common] == wanted[-1 - common]:
                common += 1
            whole = common == len(parts)
            if not whole or ("." not in wanted[0] and common < len(wanted)):
                continue
            if common > best:
                best, found = common, [relative]
            elif common == best:
                found.append(relative)
        return os.path.join(module.directory, *found[0].split("/")) if len(found) == 1 else None
