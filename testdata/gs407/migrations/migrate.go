// Package migrations has steps in Go between the files.
package migrations

import "database/sql"

// RenameStatesNearMiss runs between the migrations, when the column still exists.
func RenameStatesNearMiss(tx *sql.Tx) error {
	_, err := tx.Exec(`UPDATE jobs SET state = 'done' WHERE state = 'ok'`)
	return err
}

// RenameOneNearMiss corrects a job, if it is there.
func RenameOneNearMiss(tx *sql.Tx, id string) error {
	_, err := tx.Exec(`UPDATE jobs SET status = 'done' WHERE id = $1`, id) // want GS401 note "jobs"
	return err
}
