"""What goscan is compared with: a bare parse, and the tools that people use, each with one trivial pattern."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bench.measure import Measure, run

_PARSE = """
import sys, tree_sitter, tree_sitter_go
parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_go.language()))
for name in open(sys.argv[1]).read().split("\\n"):
    parser.parse(open(name, "rb").read())
"""

_SEMGREP_RULES = """
rules:
  - {id: go, languages: [go], severity: WARNING, message: m, pattern: "go func() { ... }()"}
  - {id: exec, languages: [go], severity: WARNING, message: m, pattern: "$DB.ExecContext($CTX, $Q, ...)"}
  - {id: recover, languages: [go], severity: WARNING, message: m, pattern: "recover()"}
"""


def tree_sitter(files: list[Path], scratch: Path, runs: int) -> Measure:
    """Parse the files in one process, and do nothing with the trees."""
    names = scratch / "files.txt"
    names.write_text("\n".join(map(str, files)))
    return run([sys.executable, "-c", _PARSE, str(names)], runs)


def ast_grep(root: Path, files: list[Path], runs: int) -> Measure | None:
    """One pattern of ast-grep on two threads; it walks the folder itself when the files do not fit a command line."""
    tool = _tool("ast-grep")
    if tool is None:
        return None
    paths = list(map(str, files)) if sum(len(str(f)) + 1 for f in files) < 1_000_000 else [str(root)]
    return run([tool, "run", "--lang", "go", "--threads", "2", "-p", "go $F($$$)", *paths], runs, fine=(0, 1))


def semgrep(files: list[Path], scratch: Path) -> Measure | None:
    """Three patterns of semgrep on two processes; once, it is slow."""
    tool = _tool("semgrep")
    if tool is None:
        return None
    rules = scratch / "rules.yaml"
    rules.write_text(_SEMGREP_RULES)
    options = ["scan", "--quiet", "--metrics=off", "--disable-version-check", "--no-git-ignore", "--jobs=2"]
    folder = scratch / "corpus"
    for number, file in enumerate(files):
        target = folder / f"{number // 500}" / f"{number}.go"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    return run([tool, *options, "--config", str(rules), str(folder)], 1)


def _tool(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path=str(Path(sys.executable).parent))
