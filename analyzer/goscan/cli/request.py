"""What the user asked `check` to do."""

from __future__ import annotations

from dataclasses import dataclass

SILENT = -3
"""The verbosity with which nothing is printed, errors apart."""


@dataclass(frozen=True, slots=True)
class Request:
    """The options of `check` as given; None means not given, so that the configuration can speak."""

    paths: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    min_severity: str | None = None
    preview: bool | None = None
    fail_on: str | None = None
    exit_zero: bool = False
    output_format: str | None = None
    outputs: tuple[tuple[str, str], ...] = ()
    output_file: str | None = None
    path_mode: str = "auto"
    path_prefix: str = ""
    config: tuple[str, ...] = ()
    isolated: bool = False
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    tests: bool | None = None
    include_generated: bool = False
    tags: tuple[str, ...] = ()
    respect_gitignore: bool | None = None
    baseline: str | None = None
    ignore_baseline: bool = False
    new_from_rev: str | None = None
    new_from_merge_base: str | None = None
    new_from_patch: str | None = None
    staged: bool = False
    whole_files: bool = False
    stdin_filename: str | None = None
    show_files: bool = False
    add_ignore: str | None = None
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    exit_non_zero_on_fix: bool = False
    color: str = "auto"
    hyperlinks: str = "auto"
    show_suppressed: bool = False
    statistics: bool = False
    timing: bool = False
    verbosity: int = 0
    jobs: int = 0
    watch: bool = False
