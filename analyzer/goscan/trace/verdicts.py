"""The four hypotheses about a job whose status stays as it was, answered from what is known, never guessed.

A verdict is "possible" with the lines that make it so, "refuted" with the lines that rule it out, and "not decidable" when
the code that was read does not tell.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from goscan.model import Finding
from goscan.trace.model import JobStep, Proof, Verdict, WriteStep
from goscan.trace.questions import DIVERGES, ENDS, LOST, NIL, QUESTIONS, ROWS


def verdicts(job: JobStep, before: Sequence[WriteStep], looked_up: bool, rules: frozenset[str]) -> tuple[Verdict, ...]:
    """The verdicts on a detached job; before are the writes of the handler, rules those that were run.

    looked_up: stored data is read on the way, so that the row may have been seen.
    """
    if not job.detached:
        return ()
    states = tuple(w for w in job.writes if w.column and w.verb != "insert")
    return (
        _ended(job, states),
        _missed(job, states, before, looked_up),
        _diverges(job, rules),
        _nil(job, states, rules),
    )


def _verdict(number: int, state: str, reason: str, proofs: Iterable[Proof] = ()) -> Verdict:
    assert state in ("refuted", "possible", "not decidable")
    return Verdict(number, QUESTIONS[number - 1], state, reason, tuple(proofs))  # type: ignore[arg-type]


def _ended(job: JobStep, states: Sequence[WriteStep]) -> Verdict:
    found = {how: _proofs(job.findings, rules) for how, rules in ENDS.items()}
    ways = [how for how, proofs in found.items() if proofs]
    if not job.known:
        return _verdict(1, "not decidable", "what the goroutine runs is not known")
    if not states:
        return _verdict(1, "not decidable", "no status write was seen in it")
    if ways:
        return _verdict(1, "possible", f"when it {' or '.join(ways)}", [p for how in ways for p in found[how]])
    ends = [w for w in states if w.terminal]
    if not ends or job.exits is None or job.exits.silent:
        return _verdict(1, "not decidable", "none of its status writes is known to end the work")
    guard = next((m.proof for m in job.marks if m.name == "recover" and m.proof is not None), None)
    proofs = [Proof(w.span, f"{w.label} ends it") for w in ends[:3]]
    return _verdict(1, "refuted", "every way out that was seen stores a status", [*proofs, *([guard] if guard else [])])


def _missed(job: JobStep, states: Sequence[WriteStep], before: Sequence[WriteStep], looked_up: bool) -> Verdict:
    table = job.exits.table if job.exits is not None else ""
    updates = [w for w in states if w.verb in ("update", "exec") and (not table or w.table == table)]
    if not updates:
        return _verdict(2, "not decidable", "no update of a status was seen in it")
    tables = sorted({w.table for w in updates if w.table})
    inserts = [w for w in (*before, *job.writes) if w.verb in ("insert", "upsert") and w.table in tables]
    stored = [Proof(w.span, f"{w.label}: the row is stored on this route") for w in inserts]
    unseen = [p for w in updates for p in _proofs(w.findings, ROWS)]
    lost = [p for w in updates if _checks(w) for p in _proofs(w.findings, LOST)]
    seen = [Proof(w.statement, "a miss becomes an error here") for w in updates if _checks(w)]
    reasons = []
    if any(w.keyed for w in updates) and tables and not inserts and not looked_up:
        reasons.append(f"this route neither stores nor looks up a row of {', '.join(tables)} before")
    if unseen:
        reasons.append("the number of rows is not asked for")
    if lost:
        reasons.append("the error that tells of a miss is lost")
    if reasons:
        what = unseen + lost or seen or [Proof(w.span, w.label) for w in updates]
        return _verdict(2, "possible", "; ".join(reasons), dict.fromkeys(what))
    if stored and all(_checks(w) for w in updates):
        return _verdict(2, "refuted", "the row is stored before, and a miss becomes an error", [*stored, *seen])
    return _verdict(2, "not decidable", "whether the row exists is not to be seen here", stored)


def _checks(write: WriteStep) -> bool:
    return any(m.name == "zero rows" and m.answer == "yes" for m in write.marks)


def _diverges(job: JobStep, rules: frozenset[str]) -> Verdict:
    found = _proofs(job.findings, DIVERGES)
    if any(p.span == job.span for p in found):
        return _verdict(3, "possible", "this route stores no status of the work, another one does", found)
    if found:
        return _verdict(3, "possible", "another route starts the same work and stores no status", found)
    if "GS503" not in rules:
        return _verdict(3, "not decidable", "endpoints were not compared")
    return _verdict(3, "refuted", "no other route that was followed starts this work without its status")


def _nil(job: JobStep, states: Sequence[WriteStep], rules: frozenset[str]) -> Verdict:
    found = [p for w in job.writes for p in _proofs(w.findings, NIL)] + _proofs(job.findings, NIL)
    if found:
        return _verdict(4, "possible", "the write is skipped, or panics, without it", dict.fromkeys(found))
    if not states:
        return _verdict(4, "not decidable", "no status write was seen in it")
    guarded = [w.condition for w in states if w.condition is not None]
    if guarded:
        return _verdict(4, "possible", "the write is skipped without it", guarded)
    held = [m for w in states for m in w.marks if m.name == "dependency" and m.answer == "yes"]
    if len(held) == len(states):
        proofs = dict.fromkeys(m.proof for m in held if m.proof is not None)
        return _verdict(4, "refuted", "what the writes go through is set wherever its struct is made", proofs)
    return _verdict(4, "not decidable", "not every place is seen where its dependencies are set")


def _proofs(findings: Iterable[Finding], rules: Collection[str]) -> list[Proof]:
    return [Proof(f.span, f.message, f.rule) for f in findings if f.rule in rules]
