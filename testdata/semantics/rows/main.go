// Command rows proves what database/sql says about a write that hits nothing: the Z cases, and E14, E16 and X13.
package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"example.com/semantics/prove"
)

func open() *sql.DB {
	db, err := sql.Open("table", "")
	if err != nil {
		panic(err)
	}
	return db
}

func main() {
	ctx := context.Background()
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	prove.Main([]prove.Case{
		{Name: "Z01", Output: "err <nil>, rows 0", Run: func() {
			res, err := open().ExecContext(ctx, `UPDATE t SET status = 'x' WHERE id = ?`, "missing")
			n, _ := res.RowsAffected()
			fmt.Printf("err %v, rows %d\n", err, n)
		}},
		{Name: "Z05", Output: "no rows: false", Run: func() {
			_, err := open().ExecContext(ctx, `UPDATE t SET status = 'x' WHERE id = ?`, "missing")
			fmt.Println("no rows:", errors.Is(err, sql.ErrNoRows))
		}},
		{Name: "Z06", Output: "no rows: true", Run: func() {
			var id string
			err := open().QueryRowContext(ctx, `UPDATE t SET status = 'x' WHERE id = ? RETURNING id`, "missing").Scan(&id)
			fmt.Println("no rows:", errors.Is(err, sql.ErrNoRows))
		}},
		{Name: "Z07", Output: "query broken\nnobody knows\n", Run: func() {
			open().QueryRowContext(ctx, `UPDATE t SET status = 'x' WHERE id = ?`, "broken")
			fmt.Println("nobody knows")
		}},
		{Name: "E14", Output: "exec known\nrollback\nreturned <nil>", Run: func() {
			fmt.Println("returned", forgetCommit(ctx, open()))
		}},
		{Name: "E16", Output: "commit: context canceled", Run: func() {
			ctx, cancel := context.WithCancel(ctx)
			tx, err := open().BeginTx(ctx, nil)
			if err != nil {
				panic(err)
			}
			cancel()
			fmt.Println("commit:", tx.Commit())
		}},
		{Name: "X13", Output: "before the driver: context canceled", Run: func() {
			_, err := open().ExecContext(cancelled, `UPDATE t SET status = 'x' WHERE id = ?`, "known")
			fmt.Println("before the driver:", err)
		}},
	})
}

func forgetCommit(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	_, err = tx.ExecContext(ctx, `UPDATE t SET status = 'x' WHERE id = ?`, "known")
	return err
}
