// goqu's executor of a built statement.
package exec

import (
	"context"
	"database/sql"
)

type QueryExecutor struct{}

func (q QueryExecutor) ToSQL() (sql string, args []interface{}, err error)

//goscan:builder-end run=exec
func (q QueryExecutor) Exec() (sql.Result, error)

//goscan:builder-end run=exec
func (q QueryExecutor) ExecContext(ctx context.Context) (sql.Result, error)

//goscan:builder-end run=query
func (q QueryExecutor) Query() (*sql.Rows, error)

//goscan:builder-end run=query
func (q QueryExecutor) QueryContext(ctx context.Context) (*sql.Rows, error)

//goscan:builder-end run=query
func (q QueryExecutor) ScanStructs(i interface{}) error

//goscan:builder-end run=query
func (q QueryExecutor) ScanStructsContext(ctx context.Context, i interface{}) error

//goscan:builder-end run=query
func (q QueryExecutor) ScanStruct(i interface{}) (bool, error)

//goscan:builder-end run=query
func (q QueryExecutor) ScanStructContext(ctx context.Context, i interface{}) (bool, error)

//goscan:builder-end run=query
func (q QueryExecutor) ScanVals(i interface{}) error

//goscan:builder-end run=query
func (q QueryExecutor) ScanValsContext(ctx context.Context, i interface{}) error

//goscan:builder-end run=query
func (q QueryExecutor) ScanVal(i interface{}) (bool, error)

//goscan:builder-end run=query
func (q QueryExecutor) ScanValContext(ctx context.Context, i interface{}) (bool, error)

//goscan:builder-end run=query
func (q QueryExecutor) Scanner() (Scanner, error)

//goscan:builder-end run=query
func (q QueryExecutor) ScannerContext(ctx context.Context) (Scanner, error)

type Scanner interface {
	Next() bool
	ScanStruct(i interface{}) error
	ScanStructs(i interface{}) error
	ScanVal(i interface{}) error
	ScanVals(i interface{}) error
	Close() error
	Err() error
}
