"""What SQL text does: verb, table, assigned columns and WHERE clause of each statement.

Text comes from Go strings and .sql files in any dialect, with any style of placeholder; parts that the
program computes are marked with UNKNOWN_TEXT or are Sprintf verbs. parse_sql is a pure function and caches
nothing.
"""

from __future__ import annotations

import re

from goscan.record import replace
from goscan.semantics.sql_model import UNKNOWN_TEXT, Condition, OnConflict, SqlStatement, Value, Verb
from goscan.semantics.sql_normal import Normalized, Numbering, normalize
from goscan.semantics.sql_tokens import Token, split_statements, tokenize

__all__ = [
    "UNKNOWN_TEXT",
    "Condition",
    "OnConflict",
    "SqlStatement",
    "Value",
    "Verb",
    "looks_like_dml",
    "looks_like_sql",
    "parse_sql",
]

_LEAD = r"(?:\s|--[^\n]*\n|/\*.*?\*/|\()*"
_DML = re.compile(_LEAD + r"(?:UPDATE|INSERT|DELETE|REPLACE|MERGE|WITH|UPSERT)\s", re.IGNORECASE | re.DOTALL)
_SQL = re.compile(
    _LEAD + r"(?:UPDATE\s+\S+\s+(?:\S+\s+){0,3}?SET\b|INSERT\s+(?:\S+\s+){0,3}?INTO\b|DELETE\s+(?:\S+\s+)?FROM\b"
    r"|(?:REPLACE|MERGE)\s+INTO\b"
    r"|WITH\s+(?:RECURSIVE\s+)?[\w\"]+(?:\s*\([^)]*\))?\s+AS\b|SELECT\s.*?\bFROM\b|(?:CREATE|ALTER|DROP)\s+(?:\w+\s+){0,3}?TABLE\b|TRUNCATE\s)",
    re.IGNORECASE | re.DOTALL,
)
_DIALECTS = ("generic", "postgres", "mysql")  # sqlparser 0.61 panics on broken text in its SQLite dialect
_PARSED = frozenset(("UPDATE", "INSERT", "DELETE", "REPLACE", "MERGE", "WITH", "SELECT", "("))
_DDL = frozenset(
    (
        "CREATE",
        "ALTER",
        "DROP",
        "TRUNCATE",
        "COMMENT",
        "RENAME",
        "GRANT",
        "REVOKE",
        "REINDEX",
        "ANALYZE",
        "VACUUM",
    )
)


def looks_like_dml(text: str) -> bool:
    """A cheap test, without parsing: whether text starts, after comments, like a statement that may write."""
    return _DML.match(text) is not None


def looks_like_sql(text: str) -> bool:
    """A stricter test than looks_like_dml: the head is that of a statement, not of an English sentence."""
    return _SQL.match(text) is not None


def parse_sql(text: str) -> tuple[SqlStatement, ...] | None:
    """The statements of text in order, None when one of them could not be understood.

    A statement inside WITH comes before the one it belongs to; the last is the one whose row count a driver
    reports.
    """
    numbering = Numbering()
    found: list[SqlStatement] = []
    for tokens in split_statements(tokenize(text)):
        statements = _parse_one(tokens, numbering)
        if statements is None:
            return None
        found += statements
    return tuple(found) or None


def _parse_one(tokens: list[Token], numbering: Numbering) -> tuple[SqlStatement, ...] | None:
    head = tokens[0].text.upper()
    if tokens[0].kind == "hole":
        return None
    if head not in _PARSED:
        return (SqlStatement("ddl" if head in _DDL else "other"),) if tokens[0].kind == "word" else None
    tokens, is_insert_set = _insert_set_as_update(tokens)
    normalized = normalize(tokens, numbering)
    statements = _by_grammar(normalized)
    if statements and is_insert_set:
        return (_as_insert(statements[0], head, tokens),)
    return statements


def _by_grammar(normalized: Normalized) -> tuple[SqlStatement, ...] | None:
    import sqloxide

    from goscan.semantics.sql_tree import statements_of

    for dialect in _DIALECTS:
        try:
            trees = sqloxide.parse_sql(sql=normalized.text, dialect=dialect)
        except ValueError:
            continue
        except BaseException as error:  # a Rust panic is no Exception
            if type(error).__name__ != "PanicException":
                raise
            continue
        return tuple(statement for tree in trees for statement in statements_of(tree, normalized))
    return None


def _insert_set_as_update(tokens: list[Token]) -> tuple[list[Token], bool]:
    """MySQL's `INSERT INTO t SET a = 1`, which sqlparser does not know, as `UPDATE t SET a = 1`."""
    words = [token.text.upper() for token in tokens[:8]]
    if (
        words[0] not in ("INSERT", "REPLACE")
        or "SET" not in words
        or {"(", "VALUES", "SELECT"} & set(words[: words.index("SET")])
    ):
        return tokens, False
    into = words.index("INTO") if "INTO" in words else 0
    end = next((i for i, t in enumerate(tokens) if t.is_word("DUPLICATE")), len(tokens) + 1) - 1
    return [replace(tokens[0], text="UPDATE"), *tokens[into + 1 : end]], True


def _as_insert(statement: SqlStatement, head: str, tokens: list[Token]) -> SqlStatement:
    verb: Verb = "replace" if head == "REPLACE" else "insert"
    return replace(statement, verb=verb, insert_columns=tuple(statement.assigned), rows=1)
