"""What parse_sql reads: verb, table, columns, conflict clause, RETURNING, CTEs. One line a case."""

from __future__ import annotations

import pytest

from goscan.semantics.sql import UNKNOWN_TEXT as X
from goscan.semantics.sql import SqlStatement, Value, looks_like_dml, looks_like_sql, parse_sql


def show_value(value: Value) -> str:
    match value.kind:
        case "placeholder":
            return f"${value.name or value.index}"
        case "dynamic":
            return f"%{value.index}"
        case "literal":
            return f"'{value.text}'"
        case "null":
            return "NULL"
        case "column":
            return value.text
        case "subquery":
            return "(select)"
    return f"{value.text}({', '.join(show_value(inner) for inner in value.inputs)})"


def show(statement: SqlStatement) -> str:
    """verb schema.table col=value … | extras."""
    name = f"{statement.schema}.{statement.table}" if statement.schema else statement.table or "?"
    extras = [
        *(["cte"] if statement.in_cte else []),
        *(["more"] if statement.assigned_unknown else []),
        *([f"conflict={statement.on_conflict}"] if statement.on_conflict else []),
        *(["returning"] if statement.returning else []),
        *(["limit"] if statement.limit else []),
        *([f"reads={','.join(statement.reads)}"] if statement.reads else []),
        *(["where?"] if statement.where_unknown else []),
    ]
    assigned = [f"{column}={show_value(value)}" for column, value in statement.assigned.items()]
    return " ".join([statement.verb, name, *assigned, *(["|", *extras] if extras else [])])


STATEMENTS = [
    ("UPDATE jobs SET status = $1 WHERE id = $2", "update jobs status=$0"),
    ("update\n  jobs\nset status='done'\nwhere id=?;", "update jobs status='done'"),
    ("-- mark it\n/* really */ UPDATE jobs SET a = 1", "update jobs a='1'"),
    ('UPDATE public."Jobs" SET "Status" = $1', "update public.jobs status=$0"),
    ("UPDATE db1.app.jobs SET a = 1", "update app.jobs a='1'"),
    ("UPDATE `jobs` SET `status` = ? WHERE `id` = ?", "update jobs status=$0"),
    ("UPDATE [jobs] SET [status] = @status WHERE [id] = @id", "update jobs status=$status"),
    ("UPDATE jobs SET status = @p1 WHERE id = @p2", "update jobs status=$p1"),
    ("UPDATE jobs SET status = ?2 WHERE id = ?1", "update jobs status=$1"),
    ("UPDATE jobs SET status = :status, n = :job.n WHERE id = :id", "update jobs status=$status n=$job.n"),
    ("UPDATE jobs SET status = ?status WHERE id = ?id", "update jobs status=$status"),
    ("UPDATE ONLY app.jobs SET a = NULL", "update app.jobs a=NULL"),
    ("UPDATE jobs AS j SET a = true FROM runs r WHERE r.job_id = j.id", "update jobs a='true' | reads=runs"),
    ("UPDATE a JOIN b ON a.id = b.id SET a.x = ? WHERE b.id = ?", "update a x=$0 | reads=b"),
    ("UPDATE a JOIN b ON a.id = b.id SET b.x = ? WHERE a.id = ?", "update b x=$0 | reads=a"),
    ("UPDATE jobs SET a = ? WHERE id = ? ORDER BY created_at LIMIT 1", "update jobs a=$0 | limit"),
    ("UPDATE OR IGNORE jobs SET a = 1", "update jobs a='1' | conflict=nothing"),
    ("UPDATE jobs SET (a, b) = ($1, 'x')", "update jobs a=$0 b='x'"),
    ("UPDATE jobs SET a = $1::jsonb, b = CAST($2 AS text)", "update jobs a=$0 b=$1"),
    ("UPDATE jobs SET a = COALESCE($1, a), n = n + 1", "update jobs a=coalesce($0) n=binaryop()"),
    ("UPDATE jobs SET a = now(), b = b || $1", "update jobs a=now() b=binaryop($0)"),
    ("UPDATE jobs SET a = (SELECT max(x) FROM t)", "update jobs a=(select) | reads=t"),
    ('UPDATE jobs SET status = "done" WHERE id = 1', "update jobs status='done'"),
    (r"UPDATE jobs SET msg = 'it\'s' WHERE id = ?", "update jobs msg='it's'"),
    ("UPDATE jobs SET msg = 'it''s; -- not a comment'", "update jobs msg='it's; -- not a comment'"),
    (r"UPDATE jobs SET msg = E'a\'b'", "update jobs msg='a'b'"),
    ("UPDATE jobs SET n = -1", "update jobs n='-1'"),
    ("UPDATE jobs SET msg = $$it's$$", "update jobs msg='it's'"),
    ("UPDATE jobs SET a = 1 RETURNING id", "update jobs a='1' | returning"),
    ("INSERT INTO jobs (id, status) VALUES ($1, 'queued')", "insert jobs id=$0 status='queued'"),
    ("INSERT INTO jobs VALUES (?, ?)", "insert jobs"),
    ("INSERT INTO jobs (id) VALUES (?), (?)", "insert jobs id=$0"),
    ("INSERT INTO jobs (id) VALUES (DEFAULT)", "insert jobs id=default()"),
    ("INSERT IGNORE INTO jobs (id) VALUES (?)", "insert jobs id=$0 | conflict=nothing"),
    ("INSERT OR IGNORE INTO jobs (id) VALUES (?)", "insert jobs id=$0 | conflict=nothing"),
    ("INSERT OR REPLACE INTO jobs (id) VALUES (?)", "replace jobs id=$0"),
    ("REPLACE INTO jobs (id) VALUES (?)", "replace jobs id=$0"),
    ("INSERT INTO jobs SET id = ?, status = 'new'", "insert jobs id=$0 status='new'"),
    ("INSERT INTO jobs (id) VALUES ($1) ON CONFLICT DO NOTHING", "insert jobs id=$0 | conflict=nothing"),
    (
        "INSERT INTO jobs (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET n = 1",
        "insert jobs id=$0 | conflict=update",
    ),
    (
        "INSERT INTO jobs (id) VALUES ($1) ON CONFLICT (id) WHERE live DO UPDATE SET n = 1 WHERE jobs.n < 1 RETURNING id",
        "insert jobs id=$0 | conflict=conditional returning",
    ),
    (
        "INSERT INTO jobs (id) VALUES (?) ON DUPLICATE KEY UPDATE n = VALUES(n)",
        "insert jobs id=$0 | conflict=update",
    ),
    ("INSERT INTO jobs (id) SELECT id FROM old", "insert jobs | reads=old"),
    ("DELETE FROM jobs WHERE id = $1", "delete jobs"),
    ("DELETE FROM ONLY jobs WHERE id = $1", "delete jobs"),
    ("DELETE FROM jobs USING runs WHERE runs.id = jobs.run_id", "delete jobs | reads=runs"),
    ("DELETE j FROM jobs j JOIN runs r ON r.id = j.run_id WHERE r.id = ?", "delete jobs | reads=runs"),
    ("DELETE FROM jobs WHERE id = ? LIMIT 1", "delete jobs | limit"),
    (
        "MERGE INTO jobs USING src ON jobs.id = src.id WHEN MATCHED THEN UPDATE SET a = 1",
        "merge jobs a='1' | reads=src",
    ),
    ("SELECT id FROM jobs WHERE id = $1 FOR UPDATE SKIP LOCKED", "select jobs"),
    ("SELECT 1", "select ?"),
    ("(SELECT a FROM b) UNION SELECT c FROM d", "select ? | reads=b,d"),
    ("CREATE TABLE jobs (id int)", "ddl ?"),
    ("TRUNCATE jobs", "ddl ?"),
    ("BEGIN", "other ?"),
    ("WITH x AS (SELECT 1) UPDATE jobs SET a = 1 FROM x", "update jobs a='1'"),
    (
        "WITH x AS (SELECT id FROM old) DELETE FROM jobs WHERE id IN (SELECT id FROM x)",
        "delete jobs | reads=old",
    ),
    (
        "WITH x AS (UPDATE jobs SET a = 1 WHERE id = $1 RETURNING *) SELECT * FROM x",
        "update jobs a='1' | cte returning ; select ? | reads=jobs",
    ),
    (
        "WITH d AS (DELETE FROM a RETURNING id) INSERT INTO b (id) SELECT id FROM d",
        "delete a | cte returning ; insert b | reads=a",
    ),
    ("UPDATE a SET x = ?; UPDATE b SET y = ?;", "update a x=$0 ; update b y=$1"),
    # parts that are known only at run time
    (f"UPDATE {X} SET a = 1", "update ? a='1'"),
    ("UPDATE %s SET a = $1 WHERE id = $2", "update ? a=$0"),
    ("UPDATE %s.jobs SET a = 1", "update jobs a='1'"),
    ("UPDATE jobs_%d SET a = 1", "update ? a='1'"),
    ('UPDATE "%s" SET a = 1', "update ? a='1'"),
    ("UPDATE jobs SET status = '%s', n = %d", "update jobs status=%0 n=%1"),
    (f"UPDATE jobs SET status = '{X}'", "update jobs status=%0"),
    ("UPDATE jobs SET %s WHERE id = ?", "update jobs | more"),
    ("UPDATE jobs SET a = 1, %s WHERE id = ?", "update jobs a='1' | more"),
    ("UPDATE jobs SET %s = ? WHERE id = ?", "update jobs | more"),
    ("UPDATE jobs SET a = $%d", "update jobs a=%0"),
    ("UPDATE jobs SET a = CASE %s END", "update jobs a=case(%0, %0)"),
    ("INSERT INTO jobs (a, b) VALUES %s", "insert jobs"),
    ("INSERT INTO jobs (%s) VALUES (%s)", "insert jobs | more"),
    (f"DELETE FROM jobs{X}", "delete ?"),
    (f"DELETE FROM jobs {X}", "delete jobs | where?"),
    (f"DELETE FROM jobs WHERE id IN ({X}", "delete jobs | where?"),
]


@pytest.mark.parametrize(("text", "expected"), STATEMENTS, ids=[text[:60] for text, _ in STATEMENTS])
def test_statement(text: str, expected: str) -> None:
    statements = parse_sql(text)
    assert statements is not None
    assert " ; ".join(show(statement) for statement in statements) == expected


@pytest.mark.parametrize(
    "text",
    ["", "   ", "-- nothing", "UPDATE", "UPDATE jobs", "UPDATE jobs SET", "DELETE FROM", X, f"{X} jobs SET a = 1", "%s",
     "update the docs", "INSERT INTO jobs", "SELECT FROM", "UPDATE a SET x = 1; UPDATE b", "\x00", "'", "((("],
)  # fmt: skip
def test_not_understood_is_none(text: str) -> None:
    assert parse_sql(text) is None


def test_english_names_no_table() -> None:
    statements = parse_sql("delete field from list")
    assert statements is not None
    assert statements[0].table == ""


def test_outcomes_of_case() -> None:
    statements = parse_sql("UPDATE jobs SET status = CASE WHEN ok THEN 'done' WHEN late THEN $1 ELSE 'failed' END")
    assert statements is not None
    assert [show_value(v) for v in statements[0].assigned["status"].outcomes] == ["'done'", "$0", "'failed'"]


@pytest.mark.parametrize(
    ("text", "dml", "sql"),
    [
        ("UPDATE jobs SET a = 1", True, True),
        ("\n\t-- why\n  update jobs j set a = 1", True, True),
        ("WITH x AS (SELECT 1) DELETE FROM y", True, True),
        ("(SELECT a FROM b)", False, True),
        ("SELECT a FROM b", False, True),
        ("update failed", True, False),
        ("with alias, expected %q", True, False),
        ("insert coin", True, False),
        ("Updated jobs", False, False),
        ("job update", False, False),
    ],
)
def test_cheap_tests(text: str, dml: bool, sql: bool) -> None:
    assert (looks_like_dml(text), looks_like_sql(text)) == (dml, sql)
