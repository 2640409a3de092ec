"""`python -m bench [--corpus DIR] [--runs N]`: everything on one corpus in one run, as a table with ratios."""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench import corpus, yardsticks
from bench.measure import Measure, run

GOSCAN = [sys.executable, "-m", "goscan"]
CHECK = [*GOSCAN, "check", "--exit-zero", "--quiet", "--output-format", "json"]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; no measure when the tool is not installed."""

    what: str
    measure: Measure | None
    budget: str = ""
    against: Measure | None = None


def main() -> None:
    """Measure and print."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        root = options.corpus or corpus.go_library() or corpus.generate(_new(scratch / "big"), 2_000_000)
        files = corpus.reported(root)
        size = sum(f.stat().st_size for f in files)
        lines = sum(f.read_bytes().count(b"\n") for f in files)
        print(f"{root}: {len(files)} files, {lines:,} lines, {size / 1e6:.1f} MB; medians of {options.runs} runs\n")
        rows = [*_start_up(scratch, options.runs), *_cold(root, files, scratch, options)]
    _print(rows)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--corpus", type=Path, help="folder to measure (default: Go's library, else a generated module)"
    )
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--no-semgrep", action="store_true", help="leave out the slowest yardstick")
    return parser.parse_args()


def _start_up(scratch: Path, runs: int) -> list[Row]:
    module = corpus.generate(_new(scratch / "module"), 200_000)
    empty = _new(scratch / "empty")
    small = corpus.generate(_new(scratch / "small"), 200_000 // 11)
    return [
        Row("goscan --version", run([*GOSCAN, "--version"], runs * 3), "90 ms"),
        Row("goscan on an empty folder", run([*CHECK, "."], runs * 3, empty), "90 ms"),
        Row("goscan on one file of 200,000 lines", run([*CHECK, "p0001/f07.go"], runs * 3, module), "150 ms"),
        Row("goscan on 18,000 generated lines", few := run([*CHECK, "--jobs", "1", "."], runs, small)),
        Row("goscan on 200,000 generated lines", run([*CHECK, "--jobs", "1", "."], runs, module), "11 x", few),
    ]


def _cold(root: Path, files: list[Path], scratch: Path, options: argparse.Namespace) -> list[Row]:
    runs = options.runs
    parse = yardsticks.tree_sitter(files, scratch, runs)
    grep = yardsticks.ast_grep(root, files, runs)
    one = run([*CHECK, "--jobs", "1", str(root)], runs)
    two = run([*CHECK, "--jobs", "2", str(root)], runs)
    semgrep = None if options.no_semgrep else yardsticks.semgrep(files, scratch)
    return [
        Row("tree-sitter: only parse, one core", parse),
        Row("goscan, one core / parse", one, "0.5 x", parse),
        Row("ast-grep: one trivial rule, two cores", grep),
        Row("goscan, two cores / ast-grep", two, "1 x; 2.5 s, 400 MB for Go's library", grep),
        Row("semgrep: three patterns / goscan, two cores", semgrep, "at least 20 x", two),
    ]


def _print(rows: list[Row]) -> None:
    print(f"{'':46}{'time':>10}{'memory':>9}{'ratio':>8}  budget")
    for row in rows:
        if row.measure is None:
            print(f"{row.what:46}{'not run':>10}")
            continue
        seconds = row.measure.seconds
        shown = f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"
        ratio = f"{seconds / row.against.seconds:.2f} x" if row.against else ""
        print(f"{row.what:46}{shown:>10}{row.measure.megabytes:>6.0f} MB{ratio:>8}  {row.budget}".rstrip())


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


if __name__ == "__main__":
    main()
