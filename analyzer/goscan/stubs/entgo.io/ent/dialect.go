// ent's driver, for raw statements.
package dialect

import (
	"context"
	"database/sql/driver"
)

type Driver interface {
	ExecQuerier
	Tx(context.Context) (Tx, error)
	Close() error
	Dialect() string
}

type Tx interface {
	ExecQuerier
	driver.Tx
}

type ExecQuerier interface {
	//goscan:exec query=1
	Exec(ctx context.Context, query string, args any, v any) error
	//goscan:query query=1
	Query(ctx context.Context, query string, args any, v any) error
}

const (
	Postgres = "postgres"
	MySQL    = "mysql"
	SQLite   = "sqlite3"
)
