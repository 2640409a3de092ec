"""Words of a lifecycle: which columns or fields hold a state, and which values end it."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


def word_set(text: str) -> frozenset[str]:
    """The words of text as a set."""
    return frozenset(text.split())


_STATE_WORDS = frozenset(["status", "state", "phase", "progress", "stage"])
_STAMPS = word_set(
    "completed finished failed cancelled canceled succeeded started ended done processed aborted"
    " closed rejected stopped terminated"
)
_TERMINAL = word_set(
    "completed complete done finished failed failure fail cancelled canceled cancel success successful"
    " succeeded succeed error errored aborted abort timeout timedout dead rejected expired terminated"
    " ended crashed skipped killed denied declined revoked archived closed delivered resolved panicked"
    " broken exhausted"
)
_LIVE = word_set(
    "queued pending running processing progress started starting new scheduled retrying retry waiting"
    " created creating initial init initializing active open ready submitted accepted working executing"
    " claimed locked inflight enqueued planned draft updating deleting deploying uploading downloading"
    " provisioning syncing paused pausing stopping resuming cancelling canceling finishing completing"
    " assigned picked reserved dispatched ongoing unknown"
)
_SUCCESS = word_set("completed complete done finished success successful succeeded succeed")
_FAILURE = word_set("failed failure fail error errored aborted abort crashed panicked broken")
# Storing one of these puts the work back to where somebody finds it again.
_REQUEUED = word_set(
    "queued pending new scheduled retry retrying waiting created submitted paused suspended stopped snoozed"
)
# What a cluster or a host is when all went well.
_STEADY = word_set("running active open opened working ready normal ok up online enabled available healthy synced")
# Not all that ends in -ing is under way.
_NO_PARTICIPLES = word_set(
    "pending waiting missing warning existing nothing string setting billing shipping building ping outstanding remaining"
    " following incoming outgoing polling failing trialing being"
)
_NEGATIONS = frozenset(["not", "un", "non", "no", "never"])


def words(name: str) -> tuple[str, ...]:
    """The words of a camelCase, SCREAMING_SNAKE or kebab name, lower case."""
    return tuple(word.lower() for word in _WORD.findall(name))


def is_state_column(name: str) -> bool:
    """Whether a column or struct field is named like a lifecycle state: status, job_state, Phase,
    completed_at …

    `state` alone can be a place in an address; that is accepted since the value then decides nothing.
    """
    parts = words(name)
    if not parts:
        return False
    if parts[-1] in _STATE_WORDS:
        return True
    if len(parts) >= 2 and parts[-1] in ("at", "time", "on") and parts[-2] in _STAMPS:
        return True
    return parts[-2:] in (("progress", "percent"), ("progress", "pct"))


def is_progress(name: str) -> bool:
    """Whether a state column tells how far something is, rather than what becomes of it: progress, phase, stage."""
    return words(name)[-1:] not in (("status",), ("state",)) and bool({"progress", "phase", "stage"} & set(words(name)))


def is_terminal(value: str) -> bool | None:
    """Whether a status value ends the life of a job; None when its words (`timed_out`) do not tell."""
    parts = words(value)
    if not parts:
        return None
    if parts[-2:] in (("timed", "out"), ("time", "out"), ("gave", "up")):
        return True
    if any(part in _NEGATIONS for part in parts):
        return None
    known = [part for part in parts if part in _TERMINAL or part in _LIVE]
    if not known:
        return None
    if "pending" in known or "retrying" in known:  # pending_cancel, failed_retrying: something is still to come
        return False
    return known[-1] in _TERMINAL


def terminal_word(name: str) -> bool | None:
    """As is_terminal for the name of a Go constant: StatusCompleted, JOB_FAILED, TaskStateDone."""
    return is_terminal(name)


def is_success(value: str) -> bool:
    """Whether a value says that the work ended well."""
    return bool(_SUCCESS.intersection(words(value)))


def is_failure(value: str) -> bool:
    """Whether a value says that the work ended badly."""
    return is_terminal(value) is True and bool(_FAILURE.intersection(words(value)))


def is_requeued(value: str) -> bool:
    """Whether a value puts the work back to where somebody finds it again: `pending`, `retrying`, `paused`."""
    return bool(_REQUEUED.intersection(words(value)))


def is_under_way(value: str) -> bool:
    """Whether a value says that somebody is at work: `running`, `in_progress`, `transcoding`."""
    parts = words(value)
    if not parts or is_terminal(value) or "pending" in parts:
        return False
    return any(part in ("started", "progress", "building", "inprogress") or _is_participle(part) for part in parts)


def _is_participle(word: str) -> bool:
    return word.endswith("ing") and len(word) > 5 and word not in _NO_PARTICIPLES


def is_steady(value: str) -> bool:
    """Whether a value can be what something is when all went well: `running`, `ready`."""
    return bool(_STEADY.intersection(words(value)))


def names_state(name: str) -> bool:
    """Whether the words of a name, all but the first, speak of the state of a life: `isAborted`, `jobStatus`."""
    parts = words(name)[1:]
    return any(p in _STATE_WORDS or p in _TERMINAL or p in ("running", "active", "paused", "stopped") for p in parts)
