"""The error of a persistent write that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.elsewhere import running
from goscan.facts.goroutines.reach import enclosing_handler
from goscan.facts.goroutines.telling import Level, is_log_entry, is_told, tells
from goscan.facts.persistence.row_duty import is_touch as only_touches
from goscan.facts.persistence.row_duty import sweeps
from goscan.facts.persistence.stored import error_index, result_types
from goscan.facts.persistence.write import Write
from goscan.facts.site import Site
from goscan.facts.statuses.fate import DROPPED, Fate, Outcome, fate_of, is_target, node_of, reads_after
from goscan.facts.statuses.handed_back import hands_back
from goscan.facts.statuses.lost_store import lost_stores
from goscan.facts.statuses.told_failure import tells_own_failure
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import words
from goscan.semantics.objects import Var
from goscan.semantics.types import Pointer
from goscan.syntax import ast

_STATE_WORDS = frozenset(
    {"status", "state", "phase", "progress", "fail", "failed", "complete", "completed", "finish", "error"}
)

_TOUCHES = frozenset({"progress", "percent", "pct", "heartbeat"})
_SAYS_SO = re.compile(rb"//.*(?:ignor|best.?effort|(?:not|non).?critical|fire.and.forget)", re.IGNORECASE)
_NEAR = 600  # bytes before a call in which its comment stands
_CACHING = ("Set", "Del")
_LOGS = frozenset({"log", "logs", "audit", "audits"})
_WHOLE = 5  # columns; an UPDATE that sets so many is not there for one of them


@record(frozen=True, eq=False)
class LostError:
    """A write whose error is dropped; how says in what way. in_job: the write runs in an async job.

    runner: the call that runs the write in a function literal and drops what that returns: `db.Transaction(func…)`.
    told: the function that writes says itself that it failed; only its caller goes on as if it had not.
    """

    write: Write
    how: str
    in_job: bool
    runner: Site | None = None
    told: bool = False

    @property
    def site(self) -> Site:
        """The call whose error is dropped."""
        return self.runner or self.write.site

    @property
    def caller(self) -> str:
        """The name of what is called there."""
        call = self.site.node
        return self.site.function.callee(call).name if isinstance(call, ast.CallExpr) else self.write.callee.name

    @property
    def is_minor(self) -> bool:
        """Whether the loss costs little, or somebody was told of it: see `_is_minor`; and an entry of a log that the project keeps."""
        return self.told or is_log_entry(self.write.callee) or _is_minor(self.write)

    @property
    def is_deliberate(self) -> bool:
        """Whether it is dropped on purpose: a comment beside it says so, or a deletion, of what is not wanted any more, is assigned to blank."""
        tidies = self.how == Fate.BLANK.value and self.write.verb == "delete"
        return tidies or _SAYS_SO.search(_comment_before(self.site)) is not None

    @property
    def is_status(self) -> bool:
        """Whether the call is there to write a state: one that does so two calls further on is about something else."""
        return (
            self.write.is_status
            and not self.write.creates
            and not is_touch(self.write)
            and not _is_whole_row(self.write)
            and (self.write.depth <= 1 or bool(set(words(self.write.callee.name)) & _STATE_WORDS))
        )

    @staticmethod
    def find(facts: Facts) -> Iterator[LostError]:
        """All of the reported files."""
        jobs = {fn for g in running(facts) if g.is_async_job for body in g.bodies for fn in body.with_literals()}
        run: dict[ast.Node, LostError] = {}
        for write in (*facts.of(Write), *lost_stores(facts)):
            how, runner = _dropped(write), None
            told = bool(how) and tells_own_failure(write)
            if not how:
                how, runner = _lost_by_runner(write)
            if not how:
                continue
            lost = LostError(write, how, write.function in jobs or _in_worker(write.function), runner, told)
            if runner is None:
                yield lost
            elif runner.node not in run or (lost.is_status and not run[runner.node].is_status):
                run[runner.node] = lost
        yield from run.values()


def is_touch(write: Write) -> bool:
    """A progress or a heartbeat: the next one comes soon."""
    return write.status is not None and bool(_TOUCHES.intersection(words(write.status.column)))


def _is_minor(write: Write) -> bool:
    """A time stamp or a progress, which the next one corrects; a clean-up, which the next run repeats; an entry of a log or a cache."""
    if write.kind == "call":
        return bool(write.through) and all(map(_is_minor, write.through))
    if is_touch(write) or (write.entity is not None and _LOGS.intersection(words(write.entity.name)[-1:])):
        return True
    if write.outcome == "Err" and write.callee.name.startswith(_CACHING):
        return True  # a value of redis that something else can be asked for
    if _fails_at_commit(write):
        return True
    statement = write.statement
    if statement is None or statement.verb not in ("update", "delete"):
        return False
    return only_touches(statement) or (statement.verb == "delete" and sweeps(statement))


def _fails_at_commit(write: Write) -> bool:
    """Whether the Commit of the write's transaction says that something in it has failed, as pgx's does, and somebody listens."""
    receiver = write.callee.receiver
    if "pgx" not in write.driver or not isinstance(receiver, ast.Ident):
        return False
    fn, tx = write.function, write.function.object(receiver)
    return any(
        callee.directive("commit") is not None
        and isinstance(callee.receiver, ast.Ident)
        and fn.object(callee.receiver) is tx
        and not fate_of(fn, call, 0).dropped
        for call in fn.nodes(ast.CallExpr)
        if call.start > write.call.end and (callee := fn.callee(call)).name == "Commit"
    )


def _comment_before(site: Site) -> bytes:
    """The line comments that stand right above the statement, and at its end."""
    data, start = site.function.file.data, site.node.start
    lines = data[max(0, start - _NEAR) : start].split(b"\n")[:-1]
    end = data.find(b"\n", site.node.end)
    found = [data[site.node.end : end if end >= 0 else len(data)]]
    for line in reversed(lines):
        if not line.lstrip().startswith(b"//"):
            break
        found.append(line)
    return b"\n".join(found)


def _is_whole_row(write: Write) -> bool:
    """Whether a state is only stored along with everything else, whatever it is."""
    if write.status is None or any(v is not None for v in write.status.values):
        return False
    if write.kind == "call":
        states = [w for w in write.through if w.is_status]
        return (
            bool(states) and all(_is_whole_row(w) for w in states) and not set(words(write.callee.name)) & _STATE_WORDS
        )
    return write.statement is not None and len(write.statement.assigned) >= _WHOLE


def _in_worker(fn: Function) -> bool:
    handler = enclosing_handler(fn)
    return handler is not None and handler.kind == "worker"


def how_lost(write: Write) -> str:
    """In what way the error is lost, "" when somebody can see it. A callee that logs its own failure has told."""
    return "" if tells_own_failure(write) else _dropped(write)


def _dropped(write: Write) -> str:
    """In what way the caller loses the error."""
    if write.outcome == "Scan":
        return ""  # a row that is never scanned is GS408's subject
    if write.outcome:
        return _chain(write)
    if write.error_result is None:
        return ""
    outcome = fate_of(write.function, write.call, write.error_result)
    if outcome.fate is Fate.ASSIGNED and outcome.var is not None:
        return _empty_branch(write.function, outcome.var, write.call)
    return outcome.fate.value if outcome.fate in DROPPED else ""


def _lost_by_runner(write: Write) -> tuple[str, Site | None]:
    """How the error of a write that a literal returns is lost by the call that runs the literal: nobody knows whether it was stored.

    Of the literal it is only asked that it can return an error.
    """
    lit, outer = write.function, write.function.outer
    call = outer.parent(lit.node) if outer is not None else None
    if outer is None or not isinstance(call, ast.CallExpr) or lit.node not in call.args or not _can_fail(lit):
        return "", None
    callee = outer.callee(call)
    index = error_index(result_types(callee.signature), outer.program)
    if index is None or not hands_back(callee, call.args.index(lit.node)):
        return "", None
    if callee.targets and all(is_told(t, Level.WARN) for t in callee.targets):
        return "", None
    outcome = fate_of(outer, call, index)
    return (outcome.fate.value, Site(outer, call)) if outcome.fate in DROPPED else ("", None)


def _can_fail(lit: Function) -> bool:
    returns = [stmt.results[-1] for stmt in lit.nodes(ast.ReturnStmt) if stmt.results]
    return lit.returns_error and any(not isinstance(x, ast.Ident) or x.name != "nil" for x in returns)


def _chain(write: Write) -> str:
    """A chain's error is a field of its result, or what a method of it returns: `Error` of gorm, `Err()` of redis."""
    fn, node = write.function, write.call
    parent = fn.parent(node)
    if isinstance(parent, ast.SelectorExpr) and parent.sel.name == write.outcome:
        outer = fn.parent(parent)
        outcome = fate_of(fn, outer if isinstance(outer, ast.CallExpr) and outer.fun is parent else parent)
        if outcome.fate is Fate.STATEMENT:
            return f"nobody looks at its `.{write.outcome}()`"
        if outcome.fate is Fate.ASSIGNED and outcome.var is not None:
            return _empty_branch(fn, outcome.var, node)
        return outcome.fate.value if outcome.fate in DROPPED else ""
    outcome = fate_of(fn, node, 0)
    if outcome.fate in DROPPED:
        return f"its `.{write.outcome}` is never read"
    return _handle_as_error(write, outcome)


def _handle_as_error(write: Write, outcome: Outcome) -> str:
    """`if err := db.Save(x); err != nil`: the chain's value is compared with nil, which it never is, and its error is not read (E19)."""
    fn, said = write.function, f"what is compared with nil is never nil, and its `.{write.outcome}` is never read"
    if outcome.fate is Fate.TESTED:
        return said if _is_nil_test(outcome.node) else ""
    var = outcome.var
    if var is None or var.function is not fn or not isinstance(fn.var_type(var), Pointer):
        return ""
    nodes = set(reads_after(fn, outcome.node, var))
    uses = [(user, ident) for user, ident in fn.uses(var) if user is not fn or node_of(fn, ident) in nodes]
    read = [user.parent(ident) for user, ident in uses if not is_target(user, ident)]
    tests = [node for node in read if _is_nil_test(node)]
    logged = (isinstance(node, ast.CallExpr) and tells(fn, node) for node in read if node not in tests)
    return said if tests and all(logged) else ""


def _is_nil_test(node: ast.Node | None) -> bool:
    match node:
        case ast.BinaryExpr(op="==" | "!=", x=x, y=y):
            return any(isinstance(side, ast.Ident) and side.name == "nil" for side in (x, y))
    return False


def _empty_branch(fn: Function, var: Var, call: ast.CallExpr) -> str:
    """`if err != nil {}` right behind the call is the only thing that reads it (E05)."""
    readers = [ident for user, ident in fn.uses(var) if ident.start > call.end]
    for stmt in fn.nodes(ast.IfStmt):
        near = stmt.start <= call.start < stmt.body.start or 0 <= stmt.start - call.end < 4
        if near and not stmt.body.stmts and stmt.els is None:
            inside = [i for i in readers if stmt.cond.start <= i.start < stmt.cond.end]
            if inside and len(readers) == len(inside):
                return "the branch for it is empty"
    return ""
