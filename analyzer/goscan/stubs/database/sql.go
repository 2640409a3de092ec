// Package sql. Exec tells the number of rows through Result; a statement with no match is no error.
// ErrNoRows comes from Row.Scan alone. A context that has ended keeps the statement from reaching the driver.
package sql

import (
	"context"
	"database/sql/driver"
	"time"
)

type DB struct{}

func (db *DB) PingContext(ctx context.Context) error

func (db *DB) Ping() error

func (db *DB) Close() error

func (db *DB) SetMaxIdleConns(n int)

func (db *DB) SetMaxOpenConns(n int)

func (db *DB) SetConnMaxLifetime(d time.Duration)

func (db *DB) SetConnMaxIdleTime(d time.Duration)

func (db *DB) Stats() DBStats

//goscan:prepare query=1
func (db *DB) PrepareContext(ctx context.Context, query string) (*Stmt, error)

//goscan:prepare query=0
func (db *DB) Prepare(query string) (*Stmt, error)

//goscan:exec query=1
func (db *DB) ExecContext(ctx context.Context, query string, args ...any) (Result, error)

//goscan:exec query=0
func (db *DB) Exec(query string, args ...any) (Result, error)

//goscan:query query=1
func (db *DB) QueryContext(ctx context.Context, query string, args ...any) (*Rows, error)

//goscan:query query=0
func (db *DB) Query(query string, args ...any) (*Rows, error)

//goscan:queryrow query=1
func (db *DB) QueryRowContext(ctx context.Context, query string, args ...any) *Row

//goscan:queryrow query=0
func (db *DB) QueryRow(query string, args ...any) *Row

//goscan:begin
func (db *DB) BeginTx(ctx context.Context, opts *TxOptions) (*Tx, error)

//goscan:begin
func (db *DB) Begin() (*Tx, error)

func (db *DB) Driver() driver.Driver

func (db *DB) Conn(ctx context.Context) (*Conn, error)

type Tx struct{}

//goscan:commit
func (tx *Tx) Commit() error

//goscan:rollback
func (tx *Tx) Rollback() error

//goscan:prepare query=1
func (tx *Tx) PrepareContext(ctx context.Context, query string) (*Stmt, error)

//goscan:prepare query=0
func (tx *Tx) Prepare(query string) (*Stmt, error)

//goscan:prepare stmt=1
func (tx *Tx) StmtContext(ctx context.Context, stmt *Stmt) *Stmt

//goscan:prepare stmt=0
func (tx *Tx) Stmt(stmt *Stmt) *Stmt

//goscan:exec query=1
func (tx *Tx) ExecContext(ctx context.Context, query string, args ...any) (Result, error)

//goscan:exec query=0
func (tx *Tx) Exec(query string, args ...any) (Result, error)

//goscan:query query=1
func (tx *Tx) QueryContext(ctx context.Context, query string, args ...any) (*Rows, error)

//goscan:query query=0
func (tx *Tx) Query(query string, args ...any) (*Rows, error)

//goscan:queryrow query=1
func (tx *Tx) QueryRowContext(ctx context.Context, query string, args ...any) *Row

//goscan:queryrow query=0
func (tx *Tx) QueryRow(query string, args ...any) *Row

type Conn struct{}

func (c *Conn) PingContext(ctx context.Context) error

//goscan:exec query=1
func (c *Conn) ExecContext(ctx context.Context, query string, args ...any) (Result, error)

//goscan:query query=1
func (c *Conn) QueryContext(ctx context.Context, query string, args ...any) (*Rows, error)

//goscan:queryrow query=1
func (c *Conn) QueryRowContext(ctx context.Context, query string, args ...any) *Row

//goscan:prepare query=1
func (c *Conn) PrepareContext(ctx context.Context, query string) (*Stmt, error)

func (c *Conn) Raw(f func(driverConn any) error) (err error)

//goscan:begin
func (c *Conn) BeginTx(ctx context.Context, opts *TxOptions) (*Tx, error)

func (c *Conn) Close() error

type Stmt struct{}

//goscan:exec prepared args=1
func (s *Stmt) ExecContext(ctx context.Context, args ...any) (Result, error)

//goscan:exec prepared args=0
func (s *Stmt) Exec(args ...any) (Result, error)

//goscan:query prepared args=1
func (s *Stmt) QueryContext(ctx context.Context, args ...any) (*Rows, error)

//goscan:query prepared args=0
func (s *Stmt) Query(args ...any) (*Rows, error)

//goscan:queryrow prepared args=1
func (s *Stmt) QueryRowContext(ctx context.Context, args ...any) *Row

//goscan:queryrow prepared args=0
func (s *Stmt) QueryRow(args ...any) *Row

func (s *Stmt) Close() error

type Result interface {
	LastInsertId() (int64, error)
	//goscan:rows
	RowsAffected() (int64, error)
}

type Rows struct{}

func (rs *Rows) Next() bool

func (rs *Rows) NextResultSet() bool

//goscan:outcome
func (rs *Rows) Err() error

func (rs *Rows) Columns() ([]string, error)

func (rs *Rows) ColumnTypes() ([]*ColumnType, error)

func (rs *Rows) Scan(dest ...any) error

//goscan:outcome
func (rs *Rows) Close() error

type Row struct{}

// where the error of QueryRow comes out.
//
//goscan:outcome
func (r *Row) Scan(dest ...any) error

//goscan:outcome
func (r *Row) Err() error

type TxOptions struct {
	Isolation IsolationLevel
	ReadOnly  bool
}

type IsolationLevel int

func (i IsolationLevel) String() string

type DBStats struct{}

type ColumnType struct{}

type Scanner interface {
	Scan(src any) error
}

type Out struct {
	Dest any
	In   bool
}

type RawBytes []byte

type NamedArg struct {
	Name  string
	Value any
}

type NullString struct {
	String string
	Valid  bool
}

func (ns *NullString) Scan(value any) error

func (ns NullString) Value() (driver.Value, error)

type NullInt64 struct {
	Int64 int64
	Valid bool
}

func (n *NullInt64) Scan(value any) error

func (n NullInt64) Value() (driver.Value, error)

type NullInt32 struct {
	Int32 int32
	Valid bool
}

func (n *NullInt32) Scan(value any) error

func (n NullInt32) Value() (driver.Value, error)

type NullInt16 struct {
	Int16 int16
	Valid bool
}

func (n *NullInt16) Scan(value any) error

func (n NullInt16) Value() (driver.Value, error)

type NullFloat64 struct {
	Float64 float64
	Valid   bool
}

func (n *NullFloat64) Scan(value any) error

func (n NullFloat64) Value() (driver.Value, error)

type NullBool struct {
	Bool  bool
	Valid bool
}

func (n *NullBool) Scan(value any) error

func (n NullBool) Value() (driver.Value, error)

type NullTime struct {
	Time  time.Time
	Valid bool
}

func (n *NullTime) Scan(value any) error

func (n NullTime) Value() (driver.Value, error)

type NullByte struct {
	Byte  byte
	Valid bool
}

func (n *NullByte) Scan(value any) error

func (n NullByte) Value() (driver.Value, error)

type Null[T any] struct {
	V     T
	Valid bool
}

func (n *Null[T]) Scan(value any) error

func (n Null[T]) Value() (driver.Value, error)

var (
	ErrNoRows   error
	ErrTxDone   error
	ErrConnDone error
)

const (
	LevelDefault        IsolationLevel = 0
	LevelReadCommitted  IsolationLevel = 2
	LevelRepeatableRead IsolationLevel = 4
	LevelSerializable   IsolationLevel = 6
)

func Open(driverName string, dataSourceName string) (*DB, error)

func OpenDB(c driver.Connector) *DB

func Named(name string, value any) NamedArg
