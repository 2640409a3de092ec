// Package migrations has steps in Go between the files.
package migrations

import "database/sql"

// RenameStatesNearMiss runs between the migrations, when the column still exists.
func RenameStatesNearMiss(tx *sql.Tx) error {
	_, err := tx.Exec(`UPDATE jobs SET state = 'done' WHERE state = 'ok'`)
	return err
}
