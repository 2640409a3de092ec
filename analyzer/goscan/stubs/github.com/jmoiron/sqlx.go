// sqlx: database/sql with named arguments and scanning into structs. Get fails with sql.ErrNoRows, Select does not.
package sqlx

import (
	"context"
	"database/sql"
)

type DB struct {
	*sql.DB
}

func (db *DB) DriverName() string

func (db *DB) MapperFunc(mf func(string) string)

func (db *DB) Rebind(query string) string

func (db *DB) Unsafe() *DB

func (db *DB) BindNamed(query string, arg interface{}) (string, []interface{}, error)

//goscan:query query=0 named
func (db *DB) NamedQuery(query string, arg interface{}) (*Rows, error)

//goscan:exec query=0 named
func (db *DB) NamedExec(query string, arg interface{}) (sql.Result, error)

//goscan:query query=1 scans
func (db *DB) Select(dest interface{}, query string, args ...interface{}) error

//goscan:query query=1 first
func (db *DB) Get(dest interface{}, query string, args ...interface{}) error

//goscan:begin
func (db *DB) MustBegin() *Tx

//goscan:begin
func (db *DB) Beginx() (*Tx, error)

//goscan:query query=0
func (db *DB) Queryx(query string, args ...interface{}) (*Rows, error)

//goscan:queryrow query=0
func (db *DB) QueryRowx(query string, args ...interface{}) *Row

//goscan:exec query=0 panics
func (db *DB) MustExec(query string, args ...interface{}) sql.Result

//goscan:prepare query=0
func (db *DB) Preparex(query string) (*Stmt, error)

//goscan:prepare query=0
func (db *DB) PrepareNamed(query string) (*NamedStmt, error)

//goscan:prepare query=1
func (db *DB) PrepareNamedContext(ctx context.Context, query string) (*NamedStmt, error)

//goscan:query query=1 named
func (db *DB) NamedQueryContext(ctx context.Context, query string, arg interface{}) (*Rows, error)

//goscan:exec query=1 named
func (db *DB) NamedExecContext(ctx context.Context, query string, arg interface{}) (sql.Result, error)

//goscan:query query=2 scans
func (db *DB) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error

//goscan:query query=2 first
func (db *DB) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error

//goscan:prepare query=1
func (db *DB) PreparexContext(ctx context.Context, query string) (*Stmt, error)

//goscan:query query=1
func (db *DB) QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error)

//goscan:queryrow query=1
func (db *DB) QueryRowxContext(ctx context.Context, query string, args ...interface{}) *Row

//goscan:begin
func (db *DB) MustBeginTx(ctx context.Context, opts *sql.TxOptions) *Tx

//goscan:exec query=1 panics
func (db *DB) MustExecContext(ctx context.Context, query string, args ...interface{}) sql.Result

//goscan:begin
func (db *DB) BeginTxx(ctx context.Context, opts *sql.TxOptions) (*Tx, error)

func (db *DB) Connx(ctx context.Context) (*Conn, error)

type Tx struct {
	*sql.Tx
}

func (tx *Tx) DriverName() string

func (tx *Tx) Rebind(query string) string

func (tx *Tx) Unsafe() *Tx

func (tx *Tx) BindNamed(query string, arg interface{}) (string, []interface{}, error)

//goscan:query query=0 named
func (tx *Tx) NamedQuery(query string, arg interface{}) (*Rows, error)

//goscan:exec query=0 named
func (tx *Tx) NamedExec(query string, arg interface{}) (sql.Result, error)

//goscan:query query=1 scans
func (tx *Tx) Select(dest interface{}, query string, args ...interface{}) error

//goscan:query query=0
func (tx *Tx) Queryx(query string, args ...interface{}) (*Rows, error)

//goscan:queryrow query=0
func (tx *Tx) QueryRowx(query string, args ...interface{}) *Row

//goscan:query query=1 first
func (tx *Tx) Get(dest interface{}, query string, args ...interface{}) error

//goscan:exec query=0 panics
func (tx *Tx) MustExec(query string, args ...interface{}) sql.Result

//goscan:prepare query=0
func (tx *Tx) Preparex(query string) (*Stmt, error)

func (tx *Tx) Stmtx(stmt interface{}) *Stmt

func (tx *Tx) NamedStmt(stmt *NamedStmt) *NamedStmt

//goscan:prepare query=0
func (tx *Tx) PrepareNamed(query string) (*NamedStmt, error)

func (tx *Tx) StmtxContext(ctx context.Context, stmt interface{}) *Stmt

func (tx *Tx) NamedStmtContext(ctx context.Context, stmt *NamedStmt) *NamedStmt

//goscan:prepare query=1
func (tx *Tx) PreparexContext(ctx context.Context, query string) (*Stmt, error)

//goscan:prepare query=1
func (tx *Tx) PrepareNamedContext(ctx context.Context, query string) (*NamedStmt, error)

//goscan:exec query=1 panics
func (tx *Tx) MustExecContext(ctx context.Context, query string, args ...interface{}) sql.Result

//goscan:query query=1
func (tx *Tx) QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error)

//goscan:query query=2 scans
func (tx *Tx) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error

//goscan:query query=2 first
func (tx *Tx) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error

//goscan:queryrow query=1
func (tx *Tx) QueryRowxContext(ctx context.Context, query string, args ...interface{}) *Row

//goscan:exec query=1 named
func (tx *Tx) NamedExecContext(ctx context.Context, query string, arg interface{}) (sql.Result, error)

type Conn struct {
	*sql.Conn
}

//goscan:begin
func (c *Conn) BeginTxx(ctx context.Context, opts *sql.TxOptions) (*Tx, error)

//goscan:query query=2 scans
func (c *Conn) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error

//goscan:query query=2 first
func (c *Conn) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error

//goscan:prepare query=1
func (c *Conn) PreparexContext(ctx context.Context, query string) (*Stmt, error)

//goscan:query query=1
func (c *Conn) QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error)

//goscan:queryrow query=1
func (c *Conn) QueryRowxContext(ctx context.Context, query string, args ...interface{}) *Row

func (c *Conn) Rebind(query string) string

type Stmt struct {
	*sql.Stmt
}

func (s *Stmt) Unsafe() *Stmt

//goscan:query prepared args=1 scans
func (s *Stmt) Select(dest interface{}, args ...interface{}) error

//goscan:query prepared args=1 first
func (s *Stmt) Get(dest interface{}, args ...interface{}) error

//goscan:exec prepared args=0 panics
func (s *Stmt) MustExec(args ...interface{}) sql.Result

//goscan:queryrow prepared args=0
func (s *Stmt) QueryRowx(args ...interface{}) *Row

//goscan:query prepared args=0
func (s *Stmt) Queryx(args ...interface{}) (*Rows, error)

//goscan:query prepared args=2 scans
func (s *Stmt) SelectContext(ctx context.Context, dest interface{}, args ...interface{}) error

//goscan:query prepared args=2 first
func (s *Stmt) GetContext(ctx context.Context, dest interface{}, args ...interface{}) error

//goscan:exec prepared args=1 panics
func (s *Stmt) MustExecContext(ctx context.Context, args ...interface{}) sql.Result

//goscan:queryrow prepared args=1
func (s *Stmt) QueryRowxContext(ctx context.Context, args ...interface{}) *Row

//goscan:query prepared args=1
func (s *Stmt) QueryxContext(ctx context.Context, args ...interface{}) (*Rows, error)

type NamedStmt struct {
	Params      []string
	QueryString string
	Stmt        *Stmt
}

func (n *NamedStmt) Close() error

//goscan:exec prepared args=0 named
func (n *NamedStmt) Exec(arg interface{}) (sql.Result, error)

//goscan:query prepared args=0
func (n *NamedStmt) Query(arg interface{}) (*sql.Rows, error)

//goscan:queryrow prepared args=0
func (n *NamedStmt) QueryRow(arg interface{}) *Row

//goscan:exec prepared args=0 panics
func (n *NamedStmt) MustExec(arg interface{}) sql.Result

//goscan:query prepared args=0
func (n *NamedStmt) Queryx(arg interface{}) (*Rows, error)

//goscan:queryrow prepared args=0
func (n *NamedStmt) QueryRowx(arg interface{}) *Row

//goscan:query prepared args=1 scans
func (n *NamedStmt) Select(dest interface{}, arg interface{}) error

//goscan:query prepared args=1 first
func (n *NamedStmt) Get(dest interface{}, arg interface{}) error

func (n *NamedStmt) Unsafe() *NamedStmt

//goscan:exec prepared args=1 named
func (n *NamedStmt) ExecContext(ctx context.Context, arg interface{}) (sql.Result, error)

//goscan:query prepared args=1
func (n *NamedStmt) QueryContext(ctx context.Context, arg interface{}) (*sql.Rows, error)

//goscan:queryrow prepared args=1
func (n *NamedStmt) QueryRowContext(ctx context.Context, arg interface{}) *Row

//goscan:exec prepared args=1 panics
func (n *NamedStmt) MustExecContext(ctx context.Context, arg interface{}) sql.Result

//goscan:query prepared args=1
func (n *NamedStmt) QueryxContext(ctx context.Context, arg interface{}) (*Rows, error)

//goscan:queryrow prepared args=1
func (n *NamedStmt) QueryRowxContext(ctx context.Context, arg interface{}) *Row

//goscan:query prepared args=2 scans
func (n *NamedStmt) SelectContext(ctx context.Context, dest interface{}, arg interface{}) error

//goscan:query prepared args=2 first
func (n *NamedStmt) GetContext(ctx context.Context, dest interface{}, arg interface{}) error

type Rows struct {
	*sql.Rows
}

func (r *Rows) SliceScan() ([]interface{}, error)

func (r *Rows) MapScan(dest map[string]interface{}) error

func (r *Rows) StructScan(dest interface{}) error

type Row struct{}

//goscan:outcome
func (r *Row) Scan(dest ...interface{}) error

func (r *Row) Columns() ([]string, error)

func (r *Row) ColumnTypes() ([]*sql.ColumnType, error)

//goscan:outcome
func (r *Row) Err() error

//goscan:outcome
func (r *Row) SliceScan() ([]interface{}, error)

//goscan:outcome
func (r *Row) MapScan(dest map[string]interface{}) error

//goscan:outcome
func (r *Row) StructScan(dest interface{}) error

type Ext interface {
	BindNamed(string, interface{}) (string, []interface{}, error)
	DriverName() string
	Rebind(string) string
	Queryer
	Execer
}

type ExtContext interface {
	BindNamed(string, interface{}) (string, []interface{}, error)
	DriverName() string
	Rebind(string) string
	QueryerContext
	ExecerContext
}

type Execer interface {
	//goscan:exec query=0
	Exec(query string, args ...interface{}) (sql.Result, error)
}

type ExecerContext interface {
	//goscan:exec query=1
	ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
}

type Queryer interface {
	//goscan:query query=0
	Query(query string, args ...interface{}) (*sql.Rows, error)
	//goscan:query query=0
	Queryx(query string, args ...interface{}) (*Rows, error)
	//goscan:queryrow query=0
	QueryRowx(query string, args ...interface{}) *Row
}

type QueryerContext interface {
	//goscan:query query=1
	QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
	//goscan:query query=1
	QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error)
	//goscan:queryrow query=1
	QueryRowxContext(ctx context.Context, query string, args ...interface{}) *Row
}

type Preparer interface {
	//goscan:prepare query=0
	Prepare(query string) (*sql.Stmt, error)
}

type PreparerContext interface {
	//goscan:prepare query=1
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
}

//goscan:exec query=1 named
func NamedExec(e Ext, query string, arg interface{}) (sql.Result, error)

//goscan:exec query=2 named
func NamedExecContext(ctx context.Context, e ExtContext, query string, arg interface{}) (sql.Result, error)

//goscan:query query=1 named
func NamedQuery(e Ext, query string, arg interface{}) (*Rows, error)

//goscan:query query=2 named
func NamedQueryContext(ctx context.Context, e ExtContext, query string, arg interface{}) (*Rows, error)

//goscan:exec query=1 panics
func MustExec(e Execer, query string, args ...interface{}) sql.Result

//goscan:exec query=2 panics
func MustExecContext(ctx context.Context, e ExecerContext, query string, args ...interface{}) sql.Result

//goscan:query query=2 first
func Get(q Queryer, dest interface{}, query string, args ...interface{}) error

//goscan:query query=3 first
func GetContext(ctx context.Context, q QueryerContext, dest interface{}, query string, args ...interface{}) error

//goscan:query query=2 scans
func Select(q Queryer, dest interface{}, query string, args ...interface{}) error

//goscan:query query=3 scans
func SelectContext(ctx context.Context, q QueryerContext, dest interface{}, query string, args ...interface{}) error

func Open(driverName string, dataSourceName string) (*DB, error)

func Connect(driverName string, dataSourceName string) (*DB, error)

func ConnectContext(ctx context.Context, driverName string, dataSourceName string) (*DB, error)

func MustConnect(driverName string, dataSourceName string) *DB

func MustOpen(driverName string, dataSourceName string) *DB

func NewDb(db *sql.DB, driverName string) *DB

func In(query string, args ...interface{}) (string, []interface{}, error)

func Named(query string, arg interface{}) (string, []interface{}, error)

func Rebind(bindType int, query string) string
