"""The duty to ask how many rows a write hit, where the write can match nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goscan.facts.count_use import ACTED_ON, NEVER, Asked, CountUse, best, use_of_result
from goscan.facts.facts import Facts
from goscan.facts.lookup import is_known_to_exist
from goscan.facts.site import Site
from goscan.facts.statement import sql_wrapper
from goscan.facts.stored import result_types, rows_kind
from goscan.facts.write import Write
from goscan.facts.write_search import stored_call
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_state_column
from goscan.semantics.summary import summary

_TOUCHES = (
    "updated_at",
    "modified_at",
    "accessed_at",
    "heartbeat_at",
    "heartbeat",
    "last_heartbeat",
    "expires_at",
    "lease_until",
)


@dataclass(eq=False, slots=True)
class AffectedRows:
    """A call whose number of affected rows somebody should look at. write is the statement; site the call that has the number.

    The two differ when a function hands the number to its caller: the duty is the caller's.
    """

    facts: Facts
    site: Site
    write: Write
    use: CountUse

    @property
    def table(self) -> str:
        """What messages call the thing that is written."""
        return self.write.entity.name if self.write.entity is not None and self.write.entity.exact else ""

    @property
    def claims(self) -> bool:
        """Whether the statement also tests the state: a miss means that somebody else was faster."""
        return self.write.statement is not None and self.write.statement.claims

    @property
    def is_touch(self) -> bool:
        """Whether only time stamps and counters are written: a miss loses little."""
        statement = self.write.statement
        if statement is None or self.write.verb != "update" or not statement.assigned or statement.assigned_unknown:
            return False
        return all(
            name in _TOUCHES
            or name.startswith("last_")
            or (value.kind == "expression" and not value.inputs and not is_state_column(name))
            for name, value in statement.assigned.items()
        )

    @property
    def is_conditional(self) -> bool:
        """Whether the statement tests more than keys, so that hitting nothing may be what is wanted (`AND attempts > 0`)."""
        statement = self.write.statement
        if statement is None or statement.claims:
            return False
        keys = {*statement.key_columns, "deleted_at", ""}
        return any(c.operator != "=" and c.column not in keys for c in statement.where) or any(
            c.operator not in ("=", "in", "any") for c in statement.where if not c.column
        )

    @property
    def is_removal(self) -> bool:
        """Whether it deletes, or marks as deleted: often it is as good when the row is gone already."""
        statement = self.write.statement
        marks = (
            statement is not None
            and bool(statement.assigned)
            and set(statement.assigned) <= {"deleted_at", "updated_at", "is_deleted", "deleted"}
        )
        return self.write.verb == "delete" or (
            marks and statement is not None and set(statement.assigned) != {"updated_at"}
        )

    @property
    def count(self) -> Site | None:
        """Where the number is asked for."""
        use = self.use
        return Site(use.function, use.node) if use.function is not None and use.node is not None else None

    @staticmethod
    def find(facts: Facts) -> Iterator[AffectedRows]:
        """The duties in the reported files, in source order."""
        for write in facts.of(Write):
            if write.kind == "call":
                yield from _handed_over(facts, write)
            elif can_miss(write):
                use = use_of_count(write)
                if use.asked is not Asked.RETURNED and not (use.asked < Asked.RETURNED and _is_excused(write)):
                    yield AffectedRows(facts, write.site, write, use)


def _is_excused(write: Write) -> bool:
    return not (write.statement is not None and write.statement.claims) and is_known_to_exist(write)


def can_miss(write: Write) -> bool:
    """Whether a write picks one row by its key, can hit none without an error, and can tell."""
    statement, stored = write.statement, write.stored
    if statement is None or stored is None or stored.mode != "exec" or write.verb not in ("update", "delete"):
        return False
    if statement.where_unknown or statement.on_conflict is not None or not statement.is_key_equality:
        return False
    if all(condition.value.kind == "literal" for condition in statement.where):
        return False  # keys written out in the text: a migration or a clean-up, which may find nothing to do
    return bool(stored.rows) or stored.wrapper is not None


def use_of_count(write: Write) -> CountUse:
    """What becomes of the count of a write that runs in its own function, or in a wrapper of the project."""
    stored, call = write.stored, stored_call(write)
    assert stored is not None
    if stored.wrapper is not None and not stored.rows:
        inside = wrapper_use(stored.wrapper)
        if inside.asked is not Asked.RETURNED or inside.index is None:
            return ACTED_ON if inside.asked is Asked.ACTED_ON else NEVER
        return use_of_result(write.function, call, inside.index, counts=True)
    if stored.wrapper is not None:
        inside = wrapper_use(stored.wrapper)
        if inside.asked is Asked.ACTED_ON:
            return ACTED_ON
    return use_of_result(write.function, call, stored.rows_result or 0, counts=stored.rows == "count")


@summary(bottom=ACTED_ON)
def wrapper_use(fn: Function) -> CountUse:
    """What a function that runs its callers' SQL does with the count."""
    wrapper = sql_wrapper(fn)
    if wrapper is None:
        return ACTED_ON
    kind, index = rows_kind(result_types(fn.callee(wrapper.call).signature))
    if not kind:
        inner = fn.callee(wrapper.call).targets
        return best([wrapper_use(t) for t in inner]) if inner else ACTED_ON
    return use_of_result(fn, wrapper.call, index or 0, counts=False)


def _handed_over(facts: Facts, write: Write) -> Iterator[AffectedRows]:
    """The duty that a called function hands to its caller together with its result."""
    for inner in write.through:
        handed = _handed(inner)
        if handed is None:
            continue
        origin, index = handed
        types = result_types(write.callee.signature)
        counts = index < len(types) and not rows_kind((types[index],))[0]
        use = use_of_result(write.function, write.call, index, counts)
        if use.asked is not Asked.RETURNED and not (use.asked < Asked.RETURNED and _is_excused(origin)):
            yield AffectedRows(facts, write.site, origin, use)
            return


def _handed(write: Write, depth: int = 0) -> tuple[Write, int] | None:
    """The write whose count its function returns, and as which of its results."""
    if write.kind != "call":
        use = use_of_count(write) if can_miss(write) else ACTED_ON
        returned = use.asked is Asked.RETURNED and use.index is not None and _is_own(write, use)
        return (write, use.index) if returned and use.index is not None else None
    if depth > 2:
        return None
    for inner in write.through:
        handed = _handed(inner, depth + 1)
        if handed is None:
            continue
        types = result_types(write.callee.signature)
        counts = handed[1] < len(types) and not rows_kind((types[handed[1]],))[0]
        use = use_of_result(write.function, write.call, handed[1], counts)
        if use.asked is Asked.RETURNED and use.index is not None:
            return handed[0], use.index
    return None


def _is_own(write: Write, use: CountUse) -> bool:
    """Whether the count is returned by the declared function itself, not by a literal in it."""
    return use.function is not None and use.function.outer is None and write.function.outer is None
