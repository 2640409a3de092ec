"""Which columns identify a row, judged by their names; with migrations, Schema.is_unique_key knows more."""

from __future__ import annotations

from goscan.semantics.lifecycle import word_set

_IDENTITY = word_set(
    "id _id uuid guid pk rowid oid key name slug email username login token code hash sha handle path url uri sid ulid"
)
_REFERENCE_SUFFIXES = (
    "_id",
    "_uuid",
    "_guid",
    "_pk",
    "_key",
    "_name",
    "_slug",
    "_email",
    "_code",
    "_hash",
    "_ulid",
)
_PERSONAL = word_set("username email login")
_PERSONS = word_set(
    "user account admin administrator member person people customer client contact profile identity employee author owner login"
    " operator subscriber guest student teacher staff player credential password invite invitation registration auth mail email"
    " participant recipient visitor agent session device verification otp"
)
_TENANTS = word_set("tenant_id tenant_uuid workspace_id")  # scope every row of a tenant, so they pick none
_SATELLITES = word_set(
    "status statuses state states progress setting settings config configs detail details meta metadata info"
    " stat stats profile profiles summary summaries"
)


def is_identity_column(column: str, table: str = "") -> bool:
    """Whether equality on column finds one row: `id`, `uuid`, `slug`, or `job_id` in jobs or job_status.

    A reference to another table (`user_id` in orders) usually selects many; a one-to-one reference is missed. So are keys
    that name a person in a table that is not called after any.
    """
    own = _row_names(table)
    if column in _PERSONAL and table and not any(word in _PERSONS for name in own for word in name.split("_")):
        return False  # `username` in orders: whose they are
    if column in _IDENTITY or column.endswith("_token"):
        return True
    if column.removesuffix("id") in own and column.endswith("id"):
        return True  # SingerId in Singers
    stem = column.rpartition("_")[0]
    # jobspec_id in jobs: a name that begins with the row's own is a key of it.
    return is_reference(column) and (stem in own or any(len(n) > 2 and stem.startswith(n) for n in own))


def _row_names(table: str) -> set[str]:
    """What a row of table may be called: crossregion_jobs holds a crossregion_job, a job; job_status too."""
    parts = [part for part in table.split("_") if part]
    while len(parts) > 1 and parts[-1] in _SATELLITES:
        parts.pop()
    names = {"_".join(parts[start:]) for start in range(len(parts))}
    return names | {singular(name) for name in names}


def is_reference(column: str) -> bool:
    """Whether a column is named like a key, of this or another table: `user_id`, `env_name`."""
    return column.endswith(_REFERENCE_SUFFIXES) and not column.startswith("_") and column not in _TENANTS


def singular(noun: str) -> str:
    """The singular of a regular English plural, good enough to match table names."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun
