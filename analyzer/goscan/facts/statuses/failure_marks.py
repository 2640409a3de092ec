"""Where a function says that something failed: in a field of a record, or by a call that stores it."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.operand import Operand, states_of
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import called_name, deep_writes
from goscan.facts.statuses.state_setting import CUES, settings_in
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_failure, is_state_column, words
from goscan.semantics.objects import Const, Var
from goscan.source.files import SourceFile
from goscan.syntax import ast

_CUES = (*CUES, b"SetStatus(", b"SetState(", b"SetPhase(")
LEAST = 2
"""Places that say failed: one alone could be about something else."""
_LONGEST = 24  # a text of more is not a state
_PROTOCOLS = ("net/http", "google.golang.org/grpc/codes", "go.opentelemetry.io/otel/codes")


@record(frozen=True, eq=False)
class FailureMarks:
    """The nodes of a function that say that a thing, the record or what a call stores, has failed.

    settings are these and all others that set its state; name is the record's text, or that of the called function.
    """

    function: Function
    name: str
    failures: tuple[ast.Node, ...]
    settings: tuple[ast.Node, ...]
    write: Write | None = None

    @staticmethod
    def find(facts: Facts) -> Iterator[FailureMarks]:
        """Those of the reported functions that have enough of them."""
        for file in facts.program.workspace.reported_files:
            if not file.is_test and not file.generated and b'"k8s.io/' not in file.data:  # a reconciler tries again
                for fn in _setting(facts, file):
                    for inner in fn.with_literals():
                        yield from _in_fields(inner)
        ending: dict[Function, int] = {}
        for write in facts.of(Write):
            ending[write.function] = ending.get(write.function, 0) + write.is_terminal
        for fn in (fn for fn, count in ending.items() if count >= LEAST):
            yield from _in_calls(facts, fn)


def _setting(facts: Facts, file: SourceFile) -> Iterator[Function]:
    """The functions whose text sets a state more than once."""
    for decl, count in settings_in(file, _CUES).items():
        if count >= LEAST:
            yield facts.program.declared(file, decl)


def _in_fields(fn: Function) -> Iterator[FailureMarks]:
    marks: dict[str, dict[ast.Node, ast.Expr]] = {}
    for stmt, base, value in _settings(fn):
        marks.setdefault(fn.text(base), {})[stmt] = value
    for name, settings in marks.items():
        failures = tuple(s for s, value in settings.items() if fails(fn, value))
        if len(failures) >= LEAST and not _set_in_literal(fn, name):
            yield FailureMarks(fn, name, failures, tuple(settings))


def _settings(fn: Function) -> Iterator[tuple[ast.Node, ast.Expr, ast.Expr]]:
    """The statements that set a state of a record: `job.Status = …`, `job.SetStatus(…)`."""
    for stmt in fn.nodes(ast.AssignStmt):
        for target, value in zip(stmt.lhs, stmt.rhs, strict=False):
            if isinstance(target, ast.SelectorExpr) and is_state_column(target.sel.name) and stmt.op == "=":
                yield stmt, target.x, value
    for call in fn.nodes(ast.ExprStmt):
        match call.x:
            case ast.CallExpr(fun=ast.SelectorExpr(x=x, sel=sel), args=[value]):
                said = words(sel.name)
                if len(said) == 2 and said[0] == "set" and is_state_column(said[1]):
                    yield call, x, value


def fails(fn: Function, value: ast.Expr) -> bool:
    """Whether a value says that something has failed."""
    if _is_of_protocol(fn, value):
        return False
    states = states_of(Operand(fn, value))
    if states:
        return all(s.text is not None and is_failure(s.text) for s in states)
    # A constant of a module that is not there is known by its name.
    return isinstance(value, ast.SelectorExpr) and isinstance(value.x, ast.Ident) and is_failure(value.sel.name)


def _is_of_protocol(fn: Function, value: ast.Expr) -> bool:
    """Whether a value is the code of an answer (`http.StatusInternalServerError`), not the state of something."""
    name = value.sel if isinstance(value, ast.SelectorExpr) else value
    const = fn.object(name) if isinstance(name, ast.Ident) else None
    return isinstance(const, Const) and const.path in _PROTOCOLS


def _set_in_literal(fn: Function, name: str) -> bool:
    """Whether a literal, such as a deferred one, sets the state: it may look at how the function ended."""
    return any(
        (literal.outer is fn and asks_outcome(literal))
        or any(fn.text(base) == name for _, base, _ in _settings(literal))
        for literal in fn.all_literals()
    )


def asks_outcome(literal: Function) -> bool:
    """Whether a literal tests an error that it has not got itself."""
    for stmt in literal.nodes(ast.IfStmt):
        match ast.unparen(stmt.cond):
            case ast.BinaryExpr(x=ast.Ident() as ident, op="!=" | "==", y=ast.Ident(name="nil")):
                var = literal.object(ident)
                if isinstance(var, Var) and not any(a.function is literal for a in literal.assignments(var)):
                    return True
    return False


def _in_calls(facts: Facts, fn: Function) -> Iterator[FailureMarks]:
    saying = {c for c in fn.nodes(ast.CallExpr) if _says_failed(fn, c)}
    if len(saying) < LEAST:
        return
    writes = [w for w in deep_writes(facts, fn) if w.status is not None and w.entity is not None]
    for entity in dict.fromkeys(w.entity for w in writes):
        about = [w for w in writes if w.entity == entity and w.function is fn]
        failures = [w for w in about if w.call in saying and w.is_terminal]
        elsewhere = any(
            asks_outcome(literal) or any(w.entity == entity and w.is_status for w in deep_writes(facts, literal))
            for literal in fn.literals()
        )
        deferred = any(isinstance(fn.parent(w.call), ast.DeferStmt) for w in about)
        if len(failures) >= LEAST and not elsewhere and not deferred:
            name = called_name(failures[0].call)
            yield FailureMarks(fn, name, tuple(w.call for w in failures), tuple(w.call for w in about), failures[0])


def _says_failed(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call says so by its name (`markFailed`) or with an argument (`update(job, StatusFailed)`), in so many words."""
    return is_failure(called_name(call)) or any(
        is_failure(_spelling(a)) and not _is_of_protocol(fn, a) for a in call.args
    )


def _spelling(arg: ast.Expr) -> str:
    match arg:
        case ast.Ident(name=name) | ast.SelectorExpr(sel=ast.Ident(name=name)):
            return name
        case ast.BasicLit(kind="STRING", value=value) if len(value) < _LONGEST:
            return value
    return ""
