"""The duty to ask how many rows a write hit, where the write can match nothing."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.batch import use_in_batch
from goscan.facts.persistence.count_use import ACTED_ON, NEVER, Asked, CountUse, best, use_of_result
from goscan.facts.persistence.keys import key_operands, root_var
from goscan.facts.persistence.known_row import Known, known_row, known_to_caller
from goscan.facts.persistence.row_duty import is_conditional, is_removal, is_touch, picks_one_row
from goscan.facts.persistence.schema_use import is_migration, schema_of
from goscan.facts.persistence.split_claim import state_tested_before
from goscan.facts.persistence.statement import sql_wrapper
from goscan.facts.persistence.stored import result_types, rows_kind
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import direct_writes, stored_call
from goscan.facts.site import Site
from goscan.facts.statuses.status import StatusValue
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_state_column, words
from goscan.semantics.summary import summary
from goscan.syntax import ast

_TICKS = frozenset({"progress", "percent", "pct"})


@record(eq=False)
class AffectedRows:
    """A call whose number of affected rows somebody should look at. write is the statement; site the call that has the number.

    The two differ when a function hands the number to its caller: the duty is the caller's.
    """

    facts: Facts
    site: Site
    write: Write
    use: CountUse
    known: Known = Known.NO
    tested: Site | None = None

    @property
    def table(self) -> str:
        """What messages call the thing that is written."""
        return self.write.entity.name if self.write.entity is not None and self.write.entity.exact else ""

    @property
    def left_out(self) -> tuple[str, ...]:
        """The columns that the ORM leaves out of the update, since the struct has their zero value."""
        return self.write.stored.skipped if self.write.stored is not None and self.write.kind != "call" else ()

    @property
    def leaves_out_state(self) -> bool:
        """Whether a lifecycle state is among them."""
        return any(is_state_column(name) for name in self.left_out)

    @property
    def claims(self) -> bool:
        """Whether the statement also tests the state: a miss means that somebody else was faster."""
        return self.write.statement is not None and self.write.statement.claims

    @property
    def is_minor(self) -> bool:
        """Whether a miss loses little, or may be what is wanted: a deletion, a touch, a condition beyond the key."""
        statement, status = self.write.statement, self.write.status
        if self.is_conditional or statement is None:
            return self.is_conditional
        ticks = status is not None and is_tick(status) and len(statement.assigned) == 1
        return ticks or is_removal(statement) or is_touch(statement)

    @property
    def is_conditional(self) -> bool:
        """Whether hitting nothing may be what is wanted: more than the key is tested, or a migration corrects what it finds."""
        statement = self.write.statement
        return (statement is not None and is_conditional(statement)) or is_migration(self.facts, self.write.function)

    @property
    def is_known(self) -> bool:
        """Whether the row was seen before, by a caller or by whoever let the request in: a miss means that it was deleted since."""
        return self.known is not Known.NO and not self.claims

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
            elif write.stored is not None and write.stored.skipped:
                yield AffectedRows(facts, write.site, write, ACTED_ON)
            elif can_miss(write):
                use = use_of_count(write)
                tested = state_tested_before(write)
                known = _known(write, use) if tested is None else Known.NO
                if use.asked is not Asked.RETURNED and known is not Known.HERE:
                    yield AffectedRows(facts, write.site, write, use, known, tested)


def is_tick(status: StatusValue) -> bool:
    """How far something is, at the moment: the next one comes soon."""
    return words(status.column)[-1] in _TICKS and all(value is None for value in status.values)


def _known(write: Write, use: CountUse) -> Known:
    """What is known of the row; a claim asks for its state, which nobody can know before."""
    claims = write.statement is not None and write.statement.claims
    if claims or use.asked >= Asked.RETURNED:
        return Known.NO
    return known_row(write) or (Known.LIKELY if _was_hit(write) else Known.NO)


def _was_hit(write: Write) -> bool:
    """Whether a write before, by the same key, was asked whether it hit the row."""
    keys = {root_var(o.function, o.expr) for o in key_operands(write)} - {None}
    return any(
        earlier.entity == write.entity
        and earlier.call.end <= write.call.start
        and can_miss(earlier)
        and keys & {root_var(o.function, o.expr) for o in key_operands(earlier)}
        and use_of_count(earlier).asked is Asked.ACTED_ON
        for earlier in direct_writes(write.facts, write.function)
    )


def can_miss(write: Write) -> bool:
    """Whether a write picks one row by its key, can hit none without an error, and can tell."""
    statement, stored = write.statement, write.stored
    if (
        statement is None
        or stored is None
        or stored.mode not in ("exec", "batch")
        or write.verb not in ("update", "delete")
    ):
        return False
    return (bool(stored.rows) or stored.wrapper is not None) and picks_one_row(statement, schema_of(write.facts))


def use_of_count(write: Write) -> CountUse:
    """What becomes of the count of a write that runs in its own function, or in a wrapper of the project."""
    stored, call = write.stored, stored_call(write)
    assert stored is not None
    if stored.rows == "batch":
        return use_in_batch(write)
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
        return _opaque_use(fn)
    kind, index = rows_kind(result_types(fn.callee(wrapper.call).signature))
    if not kind:
        inner = fn.callee(wrapper.call).targets
        return best([wrapper_use(t) for t in inner]) if inner else ACTED_ON
    return use_of_result(fn, wrapper.call, index or 0, counts=False)


def _opaque_use(fn: Function) -> CountUse:
    """The same where it cannot be seen how the text is run: what returns a result, and asks it nothing, hands on the duty."""
    kind, index = rows_kind(result_types(fn.signature))
    asks = any(selector.sel.name == "RowsAffected" for selector in fn.nodes(ast.SelectorExpr))
    return CountUse(Asked.RETURNED, fn, None, index) if kind and not asks else ACTED_ON


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
        known = _known(origin, use)
        if use.asked is not Asked.RETURNED and known is not Known.HERE:
            if use.asked < Asked.RETURNED and known_to_caller(origin, write.function, write.call):
                known = Known.LIKELY
            yield AffectedRows(facts, write.site, origin, use, known)
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
