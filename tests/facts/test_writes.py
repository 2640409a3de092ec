"""What a call stores, whichever library it goes through: one line a case."""

from __future__ import annotations

from pathlib import Path

import pytest
from gocode import program

from goscan.facts.facts import Facts
from goscan.facts.persistence.write import Write

TYPES = """
type Job struct {
	ID     int64
	Status string
	Title  string
}
"""

SQL = '"database/sql"'
SQLX = '"github.com/jmoiron/sqlx"'
PGX4 = '"github.com/jackc/pgx/v4"'
PGX = '"github.com/jackc/pgx/v5"'
POOL = '"github.com/jackc/pgx/v5/pgxpool"'
GORM = '"gorm.io/gorm"'
GORM1 = '"github.com/jinzhu/gorm"'
BUN = '"github.com/uptrace/bun"'
XORM = '"xorm.io/xorm"'
ORM = '"github.com/beego/beego/v2/client/orm"'
MONGO1 = '"go.mongodb.org/mongo-driver/mongo"'
MONGO2 = '"go.mongodb.org/mongo-driver/v2/mongo"'
REDIS = '"github.com/redis/go-redis/v9"'
SQ = 'sq "github.com/Masterminds/squirrel"'
GOQU = '"github.com/doug-martin/goqu/v9"'
UPDATE = "`UPDATE jobs SET status = 'done' WHERE id = $1`"
M = "map[string]any"

CASES = [
    (SQL, "db *sql.DB", f"db.ExecContext(ctx, {UPDATE}, id)", "database/sql update jobs [status] id= exec result"),
    (SQL, "tx *sql.Tx", f"tx.Exec({UPDATE}, id)", "database/sql update jobs [status] id= exec result"),
    (SQL, "c *sql.Conn", f"c.ExecContext(ctx, {UPDATE}, id)", "database/sql update jobs [status] id= exec result"),
    (
        SQL,
        "db *sql.DB",
        "s, _ := db.Prepare(" + UPDATE + ")\n\ts.Exec(id)",
        "database/sql update jobs [status] id= exec result",
    ),
    (
        SQL,
        "db *sql.DB",
        'q := "UPDATE jobs "\n\tq += "SET status = $1 WHERE id = $2"\n\tdb.Exec(q, "x", id)',
        "database/sql update jobs [status] id= exec result",
    ),
    (SQL, "db *sql.DB", "db.Exec(`DELETE FROM jobs WHERE id = $1`, id)", "database/sql delete jobs [] id= exec result"),
    (
        SQLX,
        "db *sqlx.DB",
        "db.NamedExec(`UPDATE jobs SET status = :s WHERE id = :id`, map[string]any{})",
        "sqlx update jobs [status] id= exec result",
    ),
    (SQLX, "db *sqlx.DB", f"db.MustExec({UPDATE}, id)", "sqlx update jobs [status] id= exec result"),
    (SQLX, "tx *sqlx.Tx", f"tx.ExecContext(ctx, {UPDATE}, id)", "database/sql update jobs [status] id= exec result"),
    (POOL, "p *pgxpool.Pool", f"p.Exec(ctx, {UPDATE}, id)", "pgx update jobs [status] id= exec tag"),
    (PGX, "c *pgx.Conn", f"c.Exec(ctx, {UPDATE}, id)", "pgx update jobs [status] id= exec tag"),
    (PGX, "tx pgx.Tx", f"tx.Exec(ctx, {UPDATE}, id)", "pgx update jobs [status] id= exec tag"),
    (PGX4, "tx pgx.Tx", f"tx.Exec(ctx, {UPDATE}, id)", "pgx update jobs [status] id= exec tag"),
    (PGX, "b *pgx.Batch", f"b.Queue({UPDATE}, id)", "pgx update jobs [status] id= batch batch"),
    (
        PGX,
        "tx pgx.Tx",
        "tx.QueryRow(ctx, `UPDATE jobs SET status = 'x' WHERE id = $1 RETURNING id`, id).Scan(&id)",
        "pgx update jobs [status] id= queryrow -",
    ),
    (
        GORM,
        "db *gorm.DB",
        'db.Model(&Job{}).Where("id = ?", id).Update("status", "x")',
        "gorm update jobs [status] id= exec field",
    ),
    (
        GORM,
        "db *gorm.DB",
        'db.Model(&Job{ID: id}).Updates(Job{Status: "x"})',
        "gorm update jobs [status] id= exec field",
    ),
    (
        GORM,
        "db *gorm.DB",
        f'db.Table("jobs").Where({M}{{"id": id}}).Updates({M}{{"status": "x"}})',
        "gorm update jobs [status] id= exec field",
    ),
    (GORM, "db *gorm.DB", "db.Delete(&Job{}, id)", "gorm delete jobs [] id= exec field"),
    (
        GORM,
        "db *gorm.DB",
        'db.Where("id = ?", id).Or("title = ?", "x").Delete(&Job{})',
        "gorm delete jobs [] id= ? exec field",
    ),
    (GORM, "db *gorm.DB", f"db.Exec({UPDATE}, id)", "gorm update jobs [status] id= exec field"),
    (
        GORM1,
        "db *gorm.DB",
        'db.Model(&Job{}).Where("id = ?", id).Update("status", "x")',
        "gorm update jobs [status] id= exec field",
    ),
    (
        BUN,
        "db *bun.DB",
        'db.NewUpdate().Model((*Job)(nil)).Set("status = ?", "x").Where("id = ?", id).Exec(ctx)',
        "bun update jobs [status] id= exec result",
    ),
    (
        BUN,
        "db *bun.DB",
        'db.NewDelete().Model((*Job)(nil)).Where("id = ?", id).Exec(ctx)',
        "bun delete jobs [] id= exec result",
    ),
    (
        XORM,
        "e *xorm.Engine",
        'e.ID(id).Cols("status").Update(&Job{Status: "x"})',
        "xorm update jobs [status] id= exec count",
    ),
    (
        XORM,
        "s *xorm.Session",
        's.In("id", []int64{id}).Update(&Job{Status: "x"})',
        "xorm update jobs [status] idin exec count",
    ),
    (ORM, "o orm.Ormer", 'o.Update(&Job{ID: id, Status: "x"}, "Status")', "orm update jobs [status] id= exec count"),
    (
        ORM,
        "o orm.Ormer",
        'o.QueryTable("job").Filter("id", id).Update(orm.Params{"status": "x"})',
        "orm update job [status] id= exec count",
    ),
    (
        MONGO1,
        "c *mongo.Collection",
        f'c.UpdateOne(ctx, {M}{{"_id": id}}, {M}{{"$set": {M}{{"status": "x"}}}})',
        "mongo update - [status] id= exec field",
    ),
    (
        MONGO2,
        "c *mongo.Collection",
        f'c.UpdateByID(ctx, id, {M}{{"$set": {M}{{"status": "x"}}}})',
        "mongo update - [status] id= exec field",
    ),
    (MONGO2, "c *mongo.Collection", f'c.DeleteOne(ctx, {M}{{"_id": id}})', "mongo delete - [] id= exec field"),
    (REDIS, "c *redis.Client", 'c.HSet(ctx, "job:1", "status", "x")', "go-redis save - [status] exec -"),
    (
        SQ + "\n\t" + SQL,
        "db *sql.DB",
        'sq.Update("jobs").Set("status", "x").Where(sq.Eq{"id": id}).RunWith(db).Exec()',
        "squirrel update jobs [status] id= exec result",
    ),
    (
        SQ + "\n\t" + SQL,
        "db *sql.DB",
        'q, args, _ := sq.Update("jobs").Set("status", "x").Where(sq.Eq{"id": id}).ToSql()\n\tdb.Exec(q, args...)',
        "database/sql update jobs [status] id= exec result",
    ),
    (
        GOQU,
        "db *goqu.Database",
        'db.Update("jobs").Set(goqu.Record{"status": "x"}).Where(goqu.C("id").Eq(id)).Executor().Exec()',
        "exec update jobs [status] id= exec result",
    ),
]


@pytest.mark.parametrize(("imports", "param", "code", "expected"), CASES, ids=[f"{c[1]} {c[2][:60]}" for c in CASES])
def test_a_write(tmp_path: Path, imports: str, param: str, code: str, expected: str) -> None:
    text = f'package app\n\nimport (\n\t"context"\n\t{imports}\n)\n{TYPES}\nfunc f(ctx context.Context, {param}, id int64) {{\n\t{code}\n}}\n'
    found = [shown(w) for w in Facts(program(tmp_path, a=text)).of(Write)]
    assert found == [expected]


def shown(write: Write) -> str:
    """Driver, verb, table, assigned columns, conditions, how it runs, how it counts."""
    statement, stored = write.statement, write.stored
    assert statement is not None
    assert stored is not None
    where = [f"{c.column}{c.operator}" for c in statement.where] + ["?"] * statement.where_unknown
    parts = [write.driver, write.verb, statement.table or "-", f"[{', '.join(statement.columns)}]", *where]
    return " ".join([*parts, stored.mode, stored.rows or "-"])


FORMER = [
    (
        '"github.com/go-xorm/xorm"',
        "e *xorm.Engine",
        'e.Id(id).Update(&Job{Status: "x"})',
        "xorm update jobs [status] id= exec count",
    ),
    (
        '"github.com/astaxie/beego/orm"',
        "o orm.Ormer",
        'o.Update(&Job{ID: id}, "Status")',
        "orm update jobs [status] id= exec count",
    ),
]


@pytest.mark.parametrize(("imports", "param", "code", "expected"), FORMER, ids=[c[0] for c in FORMER])
def test_former_paths(tmp_path: Path, imports: str, param: str, code: str, expected: str) -> None:
    test_a_write(tmp_path, imports, param, code, expected)


@pytest.mark.parametrize("params", ["from, to State", "to, from State", "oldStatus, status string"])
def test_of_two_states_the_new_one_is_stored(tmp_path: Path, params: str) -> None:
    new = params.split(", ").index(next(p for p in params.split(", ") if p[0] in "ts"))
    values = ["queued", "queued"]
    values[new] = "completed"
    text = f"""package app

import "context"

type State string

type Store interface {{
	MoveStatus(ctx context.Context, id string, {params}) error
	SetStatus(ctx context.Context, id string, {params}) error
}}

func f(ctx context.Context, s Store, id string) {{ s.SetStatus(ctx, id, "{values[0]}", "{values[1]}") }}
"""
    (write,) = Facts(program(tmp_path, a=text)).of(Write)
    assert write.status is not None
    assert (write.status.column, write.status.values) == ("status", ("completed",))
