"""The WHERE clause: conjuncts, key equality, claims. One line a case."""

from __future__ import annotations

import pytest

from goscan.semantics.sql import UNKNOWN_TEXT as X
from goscan.semantics.sql import SqlStatement, parse_sql


def parse(text: str) -> SqlStatement:
    statements = parse_sql(text)
    assert statements is not None
    return statements[-1]


CONJUNCTS = [
    ("id = $1", "id = placeholder"),
    ("$1 = id", "id = placeholder"),
    ("id = $1 AND (status = 'pending')", "id = placeholder; status = literal"),
    ("n < 5 AND 7 >= m", "n < literal; m <= literal"),
    ("id IN ($1, $2)", "id in placeholder"),
    ("id NOT IN (?)", "id not in placeholder"),
    ("id IN (SELECT id FROM t)", "id in subquery"),
    ("id = ANY($1::uuid[])", "id any placeholder"),
    ("name LIKE '%x'", "name like literal"),
    ("name NOT ILIKE $1", "name not like placeholder"),
    ("version GLOB 'v[0-9]*'", "version like literal"),
    ("version NOT GLOB '??'", "version not like literal"),
    ("a BETWEEN ? AND ?", "a between placeholder"),
    ("deleted_at IS NULL AND a IS NOT NULL", "deleted_at is null null; a is not null null"),
    ("a IS NOT TRUE", "a <> literal"),
    ("NOT active", "active = literal"),
    ("active AND x.y", "active = literal; x.y = literal"),
    ("a = $1 OR b = $2", " or expression"),
    ("EXISTS (SELECT 1 FROM t)", " exists subquery"),
    ("(a, b) = ($1, $2)", "a = placeholder; b = placeholder"),
    ("lower(email) = lower($1)", "email = expression"),
    ("id = $1::uuid", "id = placeholder"),
    ("id = (SELECT id FROM t LIMIT 1)", "id = subquery"),
    ("created_at < now() - interval '%d days'", "created_at < expression"),
    ("created_at < NOW() - INTERVAL ? DAY", "created_at < expression"),
    ("data ->> 'k' = $1", "data other expression"),
    ("data @> $1 AND data ? 'k'", "data @> placeholder; data @> literal"),
    ("1 = 1 AND id = ?", "id = placeholder"),
    ("TRUE", ""),
    ("id %s $1", "id other placeholder"),
]


@pytest.mark.parametrize(("where", "expected"), CONJUNCTS, ids=[where for where, _ in CONJUNCTS])
def test_conjuncts(where: str, expected: str) -> None:
    statement = parse(f"DELETE FROM jobs WHERE {where}")
    found = [
        f"{c.table}.{c.column} {c.operator} {c.value.kind}" if c.table else f"{c.column} {c.operator} {c.value.kind}"
        for c in statement.where
    ]
    assert "; ".join(found) == expected
    assert statement.has_where
    assert not statement.where_unknown


@pytest.mark.parametrize(
    "where",
    [X, f"id = $1 AND {X}", f"id = $1 {X}", "id = ? %s", "%s AND id = ?", f"id = $1{X}", "id = ? %s %s"],
)
def test_unknown_conditions(where: str) -> None:
    assert parse(f"UPDATE jobs SET a = 1 WHERE {where}").where_unknown


def test_order_and_limit_hide_no_condition() -> None:
    assert not parse("SELECT a FROM jobs WHERE id = ? ORDER BY %s %s LIMIT %d").where_unknown


KEYS = [
    ("UPDATE jobs SET a = 1 WHERE id = $1", True),
    ("UPDATE jobs SET a = 1 WHERE uuid = $1 AND deleted_at IS NULL", True),
    ("UPDATE jobs j SET a = 1 WHERE j.id = 'x' AND j.tenant_id = $1", True),
    ("UPDATE users SET a = 1 WHERE lower(email) = lower($1)", True),
    ("UPDATE jobs SET a = 1 WHERE job_id = ?", True),
    ("UPDATE crossregion_jobs SET a = 1 WHERE job_id = ?", True),
    ("UPDATE job_status SET a = 1 WHERE job_id = ?", True),
    ("UPDATE Singers SET a = 1 WHERE SingerId = ?", True),
    ("UPDATE members SET a = 1 WHERE org_id = $1 AND user_id = $2", True),
    ("UPDATE %s SET a = 1 WHERE id = ?", True),
    ("DELETE FROM sessions WHERE token = ?", True),
    ("UPDATE orders SET a = 1 WHERE user_id = $1", False),
    ("DELETE FROM releases WHERE env_name = $1", False),
    ("UPDATE jobs SET a = 1", False),
    ("DELETE FROM jobs WHERE created_at < $1", False),
    ("UPDATE jobs SET a = 1 WHERE status = 'running'", False),
    ("UPDATE jobs SET a = 1 WHERE id IN ($1, $2)", False),
    ("UPDATE jobs SET a = 1 WHERE id = ANY($1)", False),
    ("UPDATE jobs SET a = 1 WHERE id > $1", False),
    ("UPDATE jobs SET a = 1 WHERE id = $1 OR parent = $1", False),
    ("UPDATE jobs SET a = 1 WHERE id = (SELECT id FROM jobs WHERE status = 'q' LIMIT 1)", False),
    ("UPDATE jobs SET a = 1 FROM runs WHERE jobs.run_id = runs.id AND runs.id = $1", False),
    ("INSERT INTO jobs (id) VALUES ($1)", False),
]


@pytest.mark.parametrize(("text", "expected"), KEYS, ids=[text for text, _ in KEYS])
def test_key_equality(text: str, expected: bool) -> None:
    assert parse(text).is_key_equality is expected


CLAIMS = [
    ("UPDATE jobs SET status = 'running' WHERE id = $1 AND status = 'pending'", True),
    ("UPDATE jobs SET finished_at = now() WHERE id = $1 AND finished_at IS NULL", True),
    ("UPDATE jobs SET job_state = 'c' WHERE id = $1 AND job_state IN ('a', 'b')", True),
    ("UPDATE jobs SET finished_at = now() WHERE id = $1 AND job_state = 'running'", True),
    ("UPDATE jobs SET retries = 0 WHERE id = $1 AND status = 'failed'", False),
    ("UPDATE jobs SET phase = $2 WHERE id = $1 AND status = 'running'", False),
    ("UPDATE jobs SET a = 1 WHERE id = $1", False),
    ("UPDATE jobs SET a = 1 WHERE status = 'pending'", False),
    ("DELETE FROM jobs WHERE id = $1 AND status = 'done'", False),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS, ids=[text for text, _ in CLAIMS])
def test_claims(text: str, expected: bool) -> None:
    assert parse(text).claims is expected
