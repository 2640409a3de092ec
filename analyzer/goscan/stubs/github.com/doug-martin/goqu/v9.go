// goqu v9: a dataset is turned into SQL by ToSQL or run through its Executor.
package goqu

import (
	"context"
	"database/sql"

	"github.com/doug-martin/goqu/v9/exec"
	"github.com/doug-martin/goqu/v9/exp"
)

type UpdateDataset struct{}

//goscan:chain
func (ud *UpdateDataset) Prepared(prepared bool) *UpdateDataset

func (ud *UpdateDataset) IsPrepared() bool

//goscan:chain
func (ud *UpdateDataset) WithDialect(dl string) *UpdateDataset

func (ud *UpdateDataset) Dialect() SQLDialect

func (ud *UpdateDataset) SetDialect(dialect SQLDialect) *UpdateDataset

func (ud *UpdateDataset) Expression() exp.Expression

func (ud *UpdateDataset) Clone() exp.Expression

func (ud *UpdateDataset) GetClauses() exp.UpdateClauses

func (ud *UpdateDataset) With(name string, subquery exp.Expression) *UpdateDataset

func (ud *UpdateDataset) WithRecursive(name string, subquery exp.Expression) *UpdateDataset

//goscan:table arg=0
//goscan:chain
func (ud *UpdateDataset) Table(table interface{}) *UpdateDataset

//goscan:set arg=0
//goscan:chain
func (ud *UpdateDataset) Set(values interface{}) *UpdateDataset

//goscan:chain
func (ud *UpdateDataset) From(tables ...interface{}) *UpdateDataset

//goscan:where arg=0
//goscan:chain
func (ud *UpdateDataset) Where(expressions ...exp.Expression) *UpdateDataset

func (ud *UpdateDataset) ClearWhere() *UpdateDataset

//goscan:chain
func (ud *UpdateDataset) Order(order ...exp.OrderedExpression) *UpdateDataset

func (ud *UpdateDataset) OrderAppend(order ...exp.OrderedExpression) *UpdateDataset

func (ud *UpdateDataset) OrderPrepend(order ...exp.OrderedExpression) *UpdateDataset

func (ud *UpdateDataset) ClearOrder() *UpdateDataset

//goscan:chain
func (ud *UpdateDataset) Limit(limit uint) *UpdateDataset

func (ud *UpdateDataset) LimitAll() *UpdateDataset

func (ud *UpdateDataset) ClearLimit() *UpdateDataset

//goscan:returning
//goscan:chain
func (ud *UpdateDataset) Returning(returning ...interface{}) *UpdateDataset

func (ud *UpdateDataset) Error() error

func (ud *UpdateDataset) SetError(err error) *UpdateDataset

//goscan:builder-end run=sql
func (ud *UpdateDataset) ToSQL() (sql string, params []interface{}, err error)

func (ud *UpdateDataset) GetAs() exp.IdentifierExpression

func (ud *UpdateDataset) ReturnsColumns() bool

//goscan:chain
func (ud *UpdateDataset) Executor() exec.QueryExecutor

type InsertDataset struct{}

//goscan:chain
func (id *InsertDataset) Prepared(prepared bool) *InsertDataset

func (id *InsertDataset) IsPrepared() bool

//goscan:chain
func (id *InsertDataset) WithDialect(dl string) *InsertDataset

func (id *InsertDataset) Dialect() SQLDialect

func (id *InsertDataset) SetDialect(dialect SQLDialect) *InsertDataset

func (id *InsertDataset) Expression() exp.Expression

func (id *InsertDataset) Clone() exp.Expression

func (id *InsertDataset) GetClauses() exp.InsertClauses

func (id *InsertDataset) With(name string, subquery exp.Expression) *InsertDataset

func (id *InsertDataset) WithRecursive(name string, subquery exp.Expression) *InsertDataset

//goscan:table arg=0
//goscan:chain
func (id *InsertDataset) Into(into interface{}) *InsertDataset

//goscan:columns arg=0
//goscan:chain
func (id *InsertDataset) Cols(cols ...interface{}) *InsertDataset

func (id *InsertDataset) ClearCols() *InsertDataset

func (id *InsertDataset) ColsAppend(cols ...interface{}) *InsertDataset

func (id *InsertDataset) FromQuery(from exp.AppendableExpression) *InsertDataset

//goscan:set arg=0
//goscan:chain
func (id *InsertDataset) Vals(vals ...[]interface{}) *InsertDataset

func (id *InsertDataset) ClearVals() *InsertDataset

//goscan:set arg=0
//goscan:chain
func (id *InsertDataset) Rows(rows ...interface{}) *InsertDataset

func (id *InsertDataset) ClearRows() *InsertDataset

//goscan:returning
//goscan:chain
func (id *InsertDataset) Returning(returning ...interface{}) *InsertDataset

//goscan:upsert
//goscan:chain
func (id *InsertDataset) OnConflict(conflict exp.ConflictExpression) *InsertDataset

func (id *InsertDataset) ClearOnConflict() *InsertDataset

func (id *InsertDataset) Error() error

func (id *InsertDataset) SetError(err error) *InsertDataset

//goscan:builder-end run=sql
func (id *InsertDataset) ToSQL() (sql string, params []interface{}, err error)

func (id *InsertDataset) GetAs() exp.IdentifierExpression

func (id *InsertDataset) As(alias string) *InsertDataset

func (id *InsertDataset) ReturnsColumns() bool

//goscan:chain
func (id *InsertDataset) Executor() exec.QueryExecutor

type DeleteDataset struct{}

func (dd *DeleteDataset) Expression() exp.Expression

func (dd *DeleteDataset) Clone() exp.Expression

//goscan:chain
func (dd *DeleteDataset) Prepared(prepared bool) *DeleteDataset

func (dd *DeleteDataset) IsPrepared() bool

//goscan:chain
func (dd *DeleteDataset) WithDialect(dl string) *DeleteDataset

func (dd *DeleteDataset) Dialect() SQLDialect

func (dd *DeleteDataset) SetDialect(dialect SQLDialect) *DeleteDataset

func (dd *DeleteDataset) GetClauses() exp.DeleteClauses

func (dd *DeleteDataset) With(name string, subquery exp.Expression) *DeleteDataset

func (dd *DeleteDataset) WithRecursive(name string, subquery exp.Expression) *DeleteDataset

//goscan:table arg=0
//goscan:chain
func (dd *DeleteDataset) From(table interface{}) *DeleteDataset

//goscan:where arg=0
//goscan:chain
func (dd *DeleteDataset) Where(expressions ...exp.Expression) *DeleteDataset

func (dd *DeleteDataset) ClearWhere() *DeleteDataset

//goscan:chain
func (dd *DeleteDataset) Order(order ...exp.OrderedExpression) *DeleteDataset

func (dd *DeleteDataset) OrderAppend(order ...exp.OrderedExpression) *DeleteDataset

func (dd *DeleteDataset) OrderPrepend(order ...exp.OrderedExpression) *DeleteDataset

func (dd *DeleteDataset) ClearOrder() *DeleteDataset

//goscan:chain
func (dd *DeleteDataset) Limit(limit uint) *DeleteDataset

func (dd *DeleteDataset) LimitAll() *DeleteDataset

func (dd *DeleteDataset) ClearLimit() *DeleteDataset

//goscan:returning
//goscan:chain
func (dd *DeleteDataset) Returning(returning ...interface{}) *DeleteDataset

func (dd *DeleteDataset) Error() error

func (dd *DeleteDataset) SetError(err error) *DeleteDataset

//goscan:builder-end run=sql
func (dd *DeleteDataset) ToSQL() (sql string, params []interface{}, err error)

func (dd *DeleteDataset) GetAs() exp.IdentifierExpression

func (dd *DeleteDataset) ReturnsColumns() bool

//goscan:chain
func (dd *DeleteDataset) Executor() exec.QueryExecutor

type SelectDataset struct{}

type Database struct {
	Db SQLDatabase
}

func (d *Database) Dialect() string

//goscan:begin
func (d *Database) Begin() (*TxDatabase, error)

//goscan:begin
func (d *Database) BeginTx(ctx context.Context, opts *sql.TxOptions) (*TxDatabase, error)

//goscan:transaction func=0
func (d *Database) WithTx(fn func(*TxDatabase) error) error

//goscan:builder verb=select arg=0
func (d *Database) From(from ...interface{}) *SelectDataset

//goscan:builder verb=select
func (d *Database) Select(cols ...interface{}) *SelectDataset

//goscan:builder verb=update arg=0
func (d *Database) Update(table interface{}) *UpdateDataset

//goscan:builder verb=insert arg=0
func (d *Database) Insert(table interface{}) *InsertDataset

//goscan:builder verb=delete arg=0
func (d *Database) Delete(table interface{}) *DeleteDataset

func (d *Database) Truncate(table ...interface{}) *TruncateDataset

func (d *Database) Logger(logger Logger)

func (d *Database) Trace(op string, sqlString string, args ...interface{})

//goscan:exec query=0
func (d *Database) Exec(query string, args ...interface{}) (sql.Result, error)

//goscan:exec query=1
func (d *Database) ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)

func (d *Database) Prepare(query string) (*sql.Stmt, error)

func (d *Database) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)

//goscan:query query=0
func (d *Database) Query(query string, args ...interface{}) (*sql.Rows, error)

//goscan:query query=1
func (d *Database) QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)

//goscan:queryrow query=0
func (d *Database) QueryRow(query string, args ...interface{}) *sql.Row

//goscan:queryrow query=1
func (d *Database) QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row

func (d *Database) ScanStructs(i interface{}, query string, args ...interface{}) error

func (d *Database) ScanStructsContext(ctx context.Context, i interface{}, query string, args ...interface{}) error

func (d *Database) ScanStruct(i interface{}, query string, args ...interface{}) (bool, error)

func (d *Database) ScanStructContext(ctx context.Context, i interface{}, query string, args ...interface{}) (bool, error)

func (d *Database) ScanVals(i interface{}, query string, args ...interface{}) error

func (d *Database) ScanValsContext(ctx context.Context, i interface{}, query string, args ...interface{}) error

func (d *Database) ScanVal(i interface{}, query string, args ...interface{}) (bool, error)

func (d *Database) ScanValContext(ctx context.Context, i interface{}, query string, args ...interface{}) (bool, error)

type TxDatabase struct {
	Tx SQLTx
}

func (td *TxDatabase) Dialect() string

//goscan:builder verb=select arg=0
func (td *TxDatabase) From(cols ...interface{}) *SelectDataset

//goscan:builder verb=select
func (td *TxDatabase) Select(cols ...interface{}) *SelectDataset

//goscan:builder verb=update arg=0
func (td *TxDatabase) Update(table interface{}) *UpdateDataset

//goscan:builder verb=insert arg=0
func (td *TxDatabase) Insert(table interface{}) *InsertDataset

//goscan:builder verb=delete arg=0
func (td *TxDatabase) Delete(table interface{}) *DeleteDataset

func (td *TxDatabase) Truncate(table ...interface{}) *TruncateDataset

func (td *TxDatabase) Logger(logger Logger)

func (td *TxDatabase) Trace(op string, sqlString string, args ...interface{})

//goscan:exec query=0
func (td *TxDatabase) Exec(query string, args ...interface{}) (sql.Result, error)

//goscan:exec query=1
func (td *TxDatabase) ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)

func (td *TxDatabase) Prepare(query string) (*sql.Stmt, error)

func (td *TxDatabase) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)

//goscan:query query=0
func (td *TxDatabase) Query(query string, args ...interface{}) (*sql.Rows, error)

//goscan:query query=1
func (td *TxDatabase) QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)

func (td *TxDatabase) QueryRow(query string, args ...interface{}) *sql.Row

func (td *TxDatabase) QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row

func (td *TxDatabase) ScanStructs(i interface{}, query string, args ...interface{}) error

func (td *TxDatabase) ScanStructsContext(ctx context.Context, i interface{}, query string, args ...interface{}) error

func (td *TxDatabase) ScanStruct(i interface{}, query string, args ...interface{}) (bool, error)

func (td *TxDatabase) ScanStructContext(ctx context.Context, i interface{}, query string, args ...interface{}) (bool, error)

func (td *TxDatabase) ScanVals(i interface{}, query string, args ...interface{}) error

func (td *TxDatabase) ScanValsContext(ctx context.Context, i interface{}, query string, args ...interface{}) error

func (td *TxDatabase) ScanVal(i interface{}, query string, args ...interface{}) (bool, error)

func (td *TxDatabase) ScanValContext(ctx context.Context, i interface{}, query string, args ...interface{}) (bool, error)

//goscan:commit
func (td *TxDatabase) Commit() error

//goscan:rollback
func (td *TxDatabase) Rollback() error

func (td *TxDatabase) Wrap(fn func() error) (err error)

type DialectWrapper struct{}

//goscan:builder verb=select arg=0
func (dw DialectWrapper) From(table ...interface{}) *SelectDataset

//goscan:builder verb=select
func (dw DialectWrapper) Select(cols ...interface{}) *SelectDataset

//goscan:builder verb=update arg=0
func (dw DialectWrapper) Update(table interface{}) *UpdateDataset

//goscan:builder verb=insert arg=0
func (dw DialectWrapper) Insert(table interface{}) *InsertDataset

//goscan:builder verb=delete arg=0
func (dw DialectWrapper) Delete(table interface{}) *DeleteDataset

func (dw DialectWrapper) Truncate(table ...interface{}) *TruncateDataset

func (dw DialectWrapper) DB(db SQLDatabase) *Database

type Record = exp.Record

type Ex = exp.Ex

type ExOr = exp.ExOr

type Vals = exp.Vals

type SQLDatabase interface {
	Begin() (*sql.Tx, error)
	BeginTx(ctx context.Context, opts *sql.TxOptions) (*sql.Tx, error)
	ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
	QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row
}

type SQLTx interface {
	ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
	QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row
	Commit() error
	Rollback() error
}

//goscan:builder verb=update arg=0
func Update(table interface{}) *UpdateDataset

//goscan:builder verb=insert arg=0
func Insert(table interface{}) *InsertDataset

//goscan:builder verb=delete arg=0
func Delete(table interface{}) *DeleteDataset

//goscan:builder verb=select arg=0
func From(table ...interface{}) *SelectDataset

//goscan:builder verb=select
func Select(cols ...interface{}) *SelectDataset

func Dialect(dialect string) DialectWrapper

func New(dialect string, db SQLDatabase) *Database

func NewTx(dialect string, tx SQLTx) *TxDatabase

type SQLDialect interface {
	Dialect() string
}

type TruncateDataset struct{}

type Logger interface {
	Printf(format string, v ...interface{})
}
