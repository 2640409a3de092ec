// want-ignore GS401 GS407 "the subject is the table, not the row"

package stock

import (
	"context"
	"database/sql"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"example.com/stock/pq"
)

// CopyNearMiss is T06: COPY through pgx fills the table.
func CopyNearMiss(ctx context.Context, conn *pgx.Conn, rows [][]any) error {
	if _, err := conn.CopyFrom(ctx, pgx.Identifier{"public", "readings"}, []string{"id"}, pgx.CopyFromRows(rows)); err != nil {
		return err
	}
	_, err := conn.Exec(ctx, `UPDATE readings SET checked = TRUE WHERE id = $1`, 1)
	return err
}

// CopyInNearMiss is T06: COPY through lib/pq.
func CopyInNearMiss(ctx context.Context, tx *sql.Tx) error {
	stmt, err := tx.PrepareContext(ctx, pq.CopyIn("samples", "id"))
	if err != nil {
		return err
	}
	if _, err := stmt.ExecContext(ctx, 1); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE samples SET checked = TRUE WHERE id = $1`, 1)
	return err
}

// MergeNearMiss is T06: MERGE and REPLACE insert.
func MergeNearMiss(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, `
		MERGE INTO totals t USING readings r ON t.id = r.id
		WHEN MATCHED THEN UPDATE SET n = t.n + 1
		WHEN NOT MATCHED THEN INSERT (id, n) VALUES (r.id, 1)`)
	if err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, `REPLACE INTO gauges (id) VALUES (?)`, 1); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, `UPDATE gauges SET n = 1 WHERE id = ?`, 1); err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, `UPDATE totals SET n = 0 WHERE id = ?`, 1)
	return err
}

// CorrectNearMiss is about no row in particular: a correction of what a library stores.
func CorrectNearMiss(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, `UPDATE web_sessions SET expiry = 0`)
	return err
}

type crate struct {
	ID     int
	Sealed bool
}

// PrefixedNearMiss is T04: the ORM that inserts is told a prefix when it starts.
func PrefixedNearMiss(orm *gorm.DB, id int) error {
	if err := orm.Create(&crate{ID: id}).Error; err != nil {
		return err
	}
	return orm.Exec(`UPDATE tb_crate SET sealed = TRUE WHERE id = ?`, id).Error
}
