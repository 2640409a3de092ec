"""Records behave as the dataclasses that they stand for."""

from __future__ import annotations

import copy
import pickle

import pytest

from goscan.record import field_types, record, replace


@record(frozen=True)
class Point:
    """By value."""

    x: int
    y: int = 2


@record(eq=False)
class Base:
    """By identity."""

    start: int


@record(eq=False)
class Derived(Base):
    """With a field of its own."""

    name: str


@record()
class Loose:
    """Equal by value, and mutable: no key."""

    items: list[int]


def test_fields_are_arguments_with_defaults() -> None:
    assert (Point(1).x, Point(1).y, Point(x=3, y=4).y) == (1, 2, 4)
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, 2, 3)  # type: ignore[call-arg]


def test_frozen_records_compare_and_hash_by_value() -> None:
    assert Point(1) == Point(1, 2) and hash(Point(1)) == hash(Point(1, 2))
    assert Point(1) != Point(2) and Point(1) != (1, 2)


def test_identity_and_mutability() -> None:
    assert Base(1) != Base(1) and len({Base(1), Base(1)}) == 2
    assert Loose([1]) == Loose([1])
    with pytest.raises(TypeError):
        hash(Loose([1]))


def test_inheritance_slots_and_matching() -> None:
    derived = Derived(1, "a")
    match derived:
        case Derived(start, name):
            assert (start, name) == (1, "a")
    assert not hasattr(derived, "__dict__") and list(field_types(Derived)) == ["start", "name"]
    with pytest.raises(AttributeError):
        derived.other = 1  # type: ignore[attr-defined]


def test_repr_replace_copy_and_pickle() -> None:
    assert repr(Point(1)) == "Point(x=1, y=2)"
    assert replace(Point(1), y=5) == Point(1, 5)
    assert copy.copy(Point(1)) == Point(1) == pickle.loads(pickle.dumps(Point(1)))
