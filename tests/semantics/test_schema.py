"""Schemas built from migrations, sqlc query files."""

from __future__ import annotations

import pytest

from goscan.semantics.migrations import migration_key, migrations_up, up_section
from goscan.semantics.schema import Schema, build_schema
from goscan.semantics.sqlc import parse_sqlc


def show(schema: Schema) -> str:
    """name(columns) …; `…` marks an incomplete table."""
    tables = (
        f"{name}({' '.join(sorted(table.columns))}{'' if table.complete else '…'})"
        for name, table in sorted(schema.tables.items())
    )
    return " ".join([*tables, *([] if schema.complete else ["…"])])


CREATE = "CREATE TABLE jobs (id uuid PRIMARY KEY, status text);"
SCHEMAS = [
    (CREATE, "jobs(id status)"),
    ('create table if not exists public."Jobs" ("Id" int, [Name] text)', "jobs(id name)"),
    ("CREATE TABLE `jobs` (`id` int, `key` varchar(64), KEY `k` (`key`), UNIQUE KEY u (id)) ENGINE=InnoDB", "jobs(id key)"),
    ("CREATE TABLE t (key text, index int, value numeric(10,2), type varchar(8) CHECK (type IN ('a','b')))",
     "t(index key type value)"),
    ("CREATE TABLE t (a int, PRIMARY KEY (a), CONSTRAINT f FOREIGN KEY (a) REFERENCES x (b), CHECK (a > 0), "
     "EXCLUDE USING gist (a WITH =))", "t(a)"),
    ("CREATE UNLOGGED TABLE t (a int) PARTITION BY RANGE (a); CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)", "t(a) t1(a)"),
    (CREATE + "CREATE TABLE b (LIKE jobs INCLUDING ALL, n int); CREATE TABLE c LIKE jobs", "b(id n status) c(id status) jobs(id status)"),
    ("CREATE TABLE b (LIKE nowhere)", "b(…)"),
    ("CREATE TABLE b AS SELECT * FROM a", "b(…)"),
    ("CREATE TABLE b (a int) INHERITS (c)", "b(a…)"),
    ("CREATE VIRTUAL TABLE f USING fts5(a, b)", "f(…)"),
    ("CREATE VIEW v AS SELECT 1", "v(…)"),
    ("CREATE OR REPLACE VIEW v AS SELECT 1; DROP VIEW v", ""),
    (CREATE + "ALTER TABLE jobs ADD COLUMN IF NOT EXISTS n int, DROP COLUMN IF EXISTS status", "jobs(id n)"),
    (CREATE + "ALTER TABLE ONLY jobs ADD n int; ALTER TABLE jobs DROP status CASCADE", "jobs(id n)"),
    (CREATE + "ALTER TABLE jobs ADD (a int, b int)", "jobs(a b id status)"),
    (CREATE + "ALTER TABLE jobs ADD CONSTRAINT u UNIQUE (status), DROP CONSTRAINT x, ALTER COLUMN id SET NOT NULL", "jobs(id status)"),
    (CREATE + "ALTER TABLE jobs RENAME COLUMN status TO state; ALTER TABLE jobs RENAME TO tasks", "tasks(id state)"),
    (CREATE + "ALTER TABLE jobs CHANGE COLUMN status state text, MODIFY id bigint, ENGINE=InnoDB", "jobs(id state)"),
    (CREATE + "RENAME TABLE jobs TO tasks", "tasks(id status)"),
    (CREATE + "ALTER TABLE jobs FROBNICATE x", "jobs(id status…)"),
    (CREATE + "DROP TABLE IF EXISTS jobs CASCADE", ""),
    ("ALTER TABLE elsewhere ADD COLUMN n int", "elsewhere(n…)"),
    ("CREATE TABLE %s (id int)", "…"),
    ("{{ template }}", "…"),
    ("CREATE EXTENSION x; CREATE TYPE y AS ENUM ('a'); CREATE INDEX i ON j (k); SET x = 1; COMMENT ON TABLE j IS 'x'", ""),
    ("CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN DROP TABLE jobs; END; $$ LANGUAGE plpgsql;" + CREATE, "jobs(id status)"),
    ("CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = CASE WHEN 1 THEN 2 END; DELETE FROM d; END;" + CREATE,
     "jobs(id status)"),
    ("DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END //\nDELIMITER ;\n" + CREATE, "jobs(id status)"),
    ("DO $$ BEGIN ALTER TABLE jobs ADD COLUMN n int; END $$;", "jobs(…)"),
    (CREATE + "DO $$ BEGIN EXECUTE 'x'; END $$;", "jobs(id status) …"),
    (CREATE + "DO $$ BEGIN CREATE TRIGGER t BEFORE UPDATE ON jobs EXECUTE FUNCTION f(); END $$;", "jobs(id status)"),
    (CREATE + "CREATE TABLE IF NOT EXISTS jobs (id uuid, extra text)", "jobs(extra id status)"),
    ("CREATE TABLE t (a text DEFAULT 'x;y', -- b int,\n c text /* , d int */)", "t(a c)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SCHEMAS, ids=[text[:50] for text, _ in SCHEMAS])
def test_schema(text: str, expected: str) -> None:
    assert show(build_schema([("schema.sql", text)])) == expected


UPS = [
    ("-- +goose Up\nA;\n-- +goose StatementBegin\nB;\n-- +goose StatementEnd\n-- +goose Down\nC;", "AB"),
    ("-- +migrate Up\nA;\n-- +migrate Down\nC;\n-- +migrate Up\nB;", "AB"),
    ("-- migrate:up\nA;\n-- migrate:down\nC;", "A"),
    ("A;\n---- create above / drop below ----\nC;", "A"),
    ("A;\nB;", "AB"),
]


@pytest.mark.parametrize(("text", "expected"), UPS)
def test_up_section(text: str, expected: str) -> None:
    found = up_section(text)
    assert [letter for letter in "ABC" if f"{letter};" in found] == list(expected)


def test_order_is_numeric_and_down_files_are_left_out() -> None:
    names = [
        "m/10_c.up.sql",
        "m/2_b.up.sql",
        "m/2_b.down.sql",
        "m/schema.sql",
        "m/20240101_d.sql",
        "m/1_a.rollback.sql",
    ]
    assert [text for _, text in migrations_up([(name, name) for name in names])] == [
        "m/schema.sql",
        "m/2_b.up.sql",
        "m/10_c.up.sql",
        "m/20240101_d.sql",
    ]


def test_one_folder_a_migration() -> None:
    paths = ["db/10_b/up.sql", "db/9_a/up.sql"]
    assert sorted(paths, key=migration_key) == ["db/9_a/up.sql", "db/10_b/up.sql"]


def test_migrations_build_on_each_other_within_a_folder_only() -> None:
    schema = build_schema(
        [
            ("a/2_drop.sql", "DROP TABLE jobs"),
            ("a/1_jobs.sql", CREATE),
            ("b/1_jobs.sql", "CREATE TABLE jobs (id int, n int)"),
            ("b/2_u.sql", "CREATE TABLE u (a int)"),
        ]
    )
    assert show(schema) == "jobs(id n) u(a)"


def test_questions() -> None:
    schema = build_schema([("s.sql", CREATE + "CREATE VIEW v AS SELECT 1")])
    assert (schema.has_table("jobs"), schema.has_table("nope"), schema.has_table("pg_class")) == (
        True,
        False,
        None,
    )
    assert schema.has_table("tables", "information_schema") is None
    assert (schema.has_column("jobs", "status"), schema.has_column("jobs", "nope")) == (True, False)
    assert (schema.has_column("jobs", "rowid"), schema.has_column("v", "x"), schema.has_column("z", "x")) == (
        True,
        None,
        None,
    )


def test_nothing_is_said_without_tables_or_when_incomplete() -> None:
    assert build_schema([]).has_table("jobs") is None
    schema = build_schema([("s.sql", CREATE + "CREATE TABLE %s (a int)")])
    assert (schema.has_table("nope"), schema.has_column("jobs", "nope")) == (None, None)


KEYS = [
    ("id uuid PRIMARY KEY, a int", "id", True),
    ("id uuid PRIMARY KEY, a int", "a id", True),
    ("id uuid PRIMARY KEY, a int", "a", False),
    ("a int UNIQUE", "a", True),
    ("a int, b int, PRIMARY KEY (a, b)", "a", False),
    ("a int, b int, PRIMARY KEY (a, b)", "a b", True),
    ("a int, b int, CONSTRAINT u UNIQUE (b)", "b", True),
    ("a int, b varchar(9), UNIQUE KEY u (b(5))", "b", True),
    ("a int, KEY k (a)", "a", False),
]


@pytest.mark.parametrize(("columns", "asked", "expected"), KEYS)
def test_unique_keys(columns: str, asked: str, expected: bool) -> None:
    schema = build_schema([("s.sql", f"CREATE TABLE t ({columns})")])
    assert schema.is_unique_key("t", asked.split()) is expected


def test_unique_index_is_a_key_unless_partial_or_an_expression() -> None:
    schema = build_schema(
        [("s.sql", "CREATE TABLE t (a int, b int, c text); CREATE UNIQUE INDEX i ON t USING btree (a);"
          "CREATE UNIQUE INDEX j ON t (b) WHERE a > 0; CREATE UNIQUE INDEX k ON t (lower(c))")]
    )  # fmt: skip
    assert [schema.is_unique_key("t", [column]) for column in "abc"] == [True, False, False]


INSERTED = [
    ("INSERT INTO a VALUES (1)", {"a"}),
    ("insert into public.`A` (x) select 1", {"a"}),
    ("REPLACE INTO a VALUES (1); INSERT OR IGNORE INTO b VALUES (1)", {"a", "b"}),
    ("COPY a (x) FROM stdin", {"a"}),
    ("CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN INSERT INTO audit VALUES (1); END $$", {"audit"}),
    ("CREATE TRIGGER t AFTER UPDATE ON a BEGIN INSERT INTO log VALUES (1); END", {"log"}),
    ("INSERT INTO a VALUES (1); ALTER TABLE a RENAME TO b", {"a", "b"}),
    ("UPDATE a SET x = 1", set()),
]


@pytest.mark.parametrize(("text", "expected"), INSERTED)
def test_inserted(text: str, expected: set[str]) -> None:
    assert build_schema([("s.sql", text)]).inserted == expected


SQLC = """-- name: SetStatus :exec
-- sets it
UPDATE jobs SET status = sqlc.arg('status') WHERE id = @id;

/* name: GetJob :one */
SELECT * FROM jobs WHERE id = $1;
  -- name: Gone :execrows
DELETE FROM jobs WHERE id = ANY(sqlc.slice(ids));
"""


def test_sqlc_queries() -> None:
    queries = parse_sqlc(SQLC)
    assert [(q.name, q.command, q.line, q.column, q.end_column) for q in queries] == [
        ("SetStatus", "exec", 1, 4, 25),
        ("GetJob", "one", 5, 4, 21),
        ("Gone", "execrows", 7, 6, 26),
    ]
    assert SQLC[queries[0].start : queries[0].end] == "name: SetStatus :exec"
    statements = [q.statements() for q in queries]
    assert [s and (s[0].verb, s[0].is_key_equality) for s in statements] == [
        ("update", True),
        ("select", True),
        ("delete", False),
    ]


def test_sqlc_arguments_are_placeholders() -> None:
    statements = parse_sqlc(SQLC)[0].statements()
    assert statements is not None
    assert statements[0].assigned["status"].name == "status"


@pytest.mark.parametrize("text", ["", "SELECT 1;", "-- name: \nSELECT 1"])
def test_no_annotation_no_query(text: str) -> None:
    assert parse_sqlc(text) == []


def test_a_column_called_key_is_a_column() -> None:
    schema = build_schema([("1.sql", "CREATE TABLE s (key TEXT PRIMARY KEY, index INT CHECK (index > 0), value TEXT)")])
    assert schema.tables["s"].columns == {"key", "index", "value"}


def test_a_file_that_marks_its_up_part_goes_up_whatever_its_name() -> None:
    text = "-- +migrate Up\nCREATE TABLE runs (id INT);\n-- +migrate Down\nDROP TABLE runs;"
    assert build_schema([("044_import_rollback.sql", text)]).has_table("runs") is True
