"""Path patterns."""

from __future__ import annotations

import pytest

from goscan.config.glob import Patterns, problem


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("*.go", "a/b/c.go", True),
        ("*.go", "c.gob", False),
        ("/*.go", "c.go", True),
        ("/*.go", "a/c.go", False),
        ("third_party/", "x/third_party/y.go", True),
        ("third_party/", "third_party", False),
        ("third_party", "third_party/y.go", True),
        ("a/b", "a/b/c.go", True),
        ("a/b", "x/a/b/c.go", False),
        ("**/b", "x/a/b/c.go", True),
        ("a/**", "a/b/c.go", True),
        ("a/**", "a", False),
        ("a/**/c.go", "a/c.go", True),
        ("a/**/c.go", "a/x/y/c.go", True),
        ("a/*/c.go", "a/x/y/c.go", False),
        ("?.go", "a.go", True),
        ("?.go", "ab.go", False),
        ("[ab].go", "b.go", True),
        ("[!ab].go", "b.go", False),
        ("[!ab].go", "c.go", True),
        ("a.go", "axgo", False),
        (r"\*.go", "*.go", True),
        (r"\*.go", "a.go", False),
    ],
)
def test_match(pattern: str, path: str, matches: bool) -> None:
    assert Patterns((pattern,)).match(path) is matches


@pytest.mark.parametrize("pattern", ["", "/", "!a", "[z-a]"])
def test_unusable(pattern: str) -> None:
    assert problem(pattern)


def test_a_row_of_stars_is_one_star() -> None:
    assert Patterns(("*" * 3000 + "x",)).match("a/box") and not Patterns(("*" * 3000 + "x",)).match("y" * 200)
