"""The table [directives]: what functions mean that nobody can edit."""

from __future__ import annotations

import re

from goscan.config.keys import is_strings
from goscan.config.model import FunctionKey

_FUNCTION = re.compile(r"(?P<path>.+?)\.(?:\(?\*?(?P<recv>(?!v\d+\.)\w+)\)?\.)?(?P<name>\w+)")


def directives_of(table: object) -> dict[FunctionKey, tuple[str, ...]]:
    """The directive texts of each function; ValueError for a name or a directive that is none."""
    if not isinstance(table, dict):
        raise ValueError("`directives` must be a table")
    if not table:
        return {}
    from goscan.semantics.vocabulary import problem

    directives = {}
    for name, value in table.items():
        texts = [value] if isinstance(value, str) else value
        if not is_strings(texts):
            raise ValueError(f'`directives."{name}"` must be a string or a list of strings')
        for text in texts:
            if wrong := problem(text):
                raise ValueError(f'`directives."{name}"`: {wrong}')
        directives[function_key(name)] = tuple(texts)
    return directives


def function_key(name: str) -> FunctionKey:
    """The parts of `import/path.Func`, `import/path.(*T).Method` or `import/path.T.Method`."""
    slash = name.rfind("/") + 1
    match = _FUNCTION.fullmatch(name[slash:])
    if not match:
        raise ValueError(f'`directives."{name}"` must be named like "import/path.Func" or "import/path.(*T).Method"')
    return name[:slash] + match["path"], match["recv"] or "", match["name"]


def function_name(key: FunctionKey) -> str:
    """The reverse of function_key."""
    where, recv, name = key
    return f"{where}.({recv}).{name}" if recv else f"{where}.{name}"
