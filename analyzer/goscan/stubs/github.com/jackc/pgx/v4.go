// pgx v4. ErrNoRows here is unrelated to sql.ErrNoRows. QueryFunc and BeginFunc are methods that v5 no longer has.
package pgx

import (
	"context"

	"github.com/jackc/pgconn"
)

type Tx interface {
	//goscan:begin
	Begin(ctx context.Context) (Tx, error)
	//goscan:transaction func=1
	BeginFunc(ctx context.Context, f func(Tx) error) (err error)
	//goscan:commit
	Commit(ctx context.Context) error
	//goscan:rollback
	Rollback(ctx context.Context) error
	//goscan:model verb=insert table=1 rows=0
	CopyFrom(ctx context.Context, tableName Identifier, columnNames []string, rowSrc CopyFromSource) (int64, error)
	//goscan:batch-send arg=1
	SendBatch(ctx context.Context, b *Batch) BatchResults
	LargeObjects() LargeObjects
	//goscan:prepare query=2 name=1
	Prepare(ctx context.Context, name string, sql string) (*pgconn.StatementDescription, error)
	//goscan:exec query=1
	Exec(ctx context.Context, sql string, arguments ...interface{}) (commandTag pgconn.CommandTag, err error)
	//goscan:query query=1
	Query(ctx context.Context, sql string, args ...interface{}) (Rows, error)
	//goscan:queryrow query=1
	QueryRow(ctx context.Context, sql string, args ...interface{}) Row
	//goscan:query query=1 func=4
	QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(QueryFuncRow) error) (pgconn.CommandTag, error)
	Conn() *Conn
}

type Conn struct{}

func (c *Conn) Close(ctx context.Context) error

//goscan:prepare query=2 name=1
func (c *Conn) Prepare(ctx context.Context, name string, sql string) (sd *pgconn.StatementDescription, err error)

func (c *Conn) Deallocate(ctx context.Context, name string) error

func (c *Conn) WaitForNotification(ctx context.Context) (*pgconn.Notification, error)

func (c *Conn) IsClosed() bool

func (c *Conn) Ping(ctx context.Context) error

func (c *Conn) PgConn() *pgconn.PgConn

func (c *Conn) Config() *ConnConfig

//goscan:exec query=1
func (c *Conn) Exec(ctx context.Context, sql string, arguments ...interface{}) (pgconn.CommandTag, error)

//goscan:query query=1
func (c *Conn) Query(ctx context.Context, sql string, args ...interface{}) (Rows, error)

//goscan:queryrow query=1
func (c *Conn) QueryRow(ctx context.Context, sql string, args ...interface{}) Row

//goscan:query query=1 func=4
func (c *Conn) QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(QueryFuncRow) error) (pgconn.CommandTag, error)

//goscan:batch-send arg=1
func (c *Conn) SendBatch(ctx context.Context, b *Batch) BatchResults

//goscan:model verb=insert table=1 rows=0
func (c *Conn) CopyFrom(ctx context.Context, tableName Identifier, columnNames []string, rowSrc CopyFromSource) (int64, error)

//goscan:begin
func (c *Conn) Begin(ctx context.Context) (Tx, error)

//goscan:begin
func (c *Conn) BeginTx(ctx context.Context, txOptions TxOptions) (Tx, error)

//goscan:transaction func=1
func (c *Conn) BeginFunc(ctx context.Context, f func(Tx) error) (err error)

//goscan:transaction func=2
func (c *Conn) BeginTxFunc(ctx context.Context, txOptions TxOptions, f func(Tx) error) (err error)

type Row interface {
	//goscan:outcome
	Scan(dest ...interface{}) error
}

type Rows interface {
	Close()
	//goscan:outcome
	Err() error
	CommandTag() pgconn.CommandTag
	Next() bool
	Scan(dest ...interface{}) error
	Values() ([]interface{}, error)
	RawValues() [][]byte
}

type Batch struct{}

//goscan:batch query=0
func (b *Batch) Queue(query string, arguments ...interface{})

func (b *Batch) Len() int

type BatchResults interface {
	//goscan:exec batched
	Exec() (pgconn.CommandTag, error)
	//goscan:query batched
	Query() (Rows, error)
	//goscan:queryrow batched
	QueryRow() Row
	QueryFunc(scans []interface{}, f func(QueryFuncRow) error) (pgconn.CommandTag, error)
	//goscan:outcome
	Close() error
}

type Identifier []string

func (ident Identifier) Sanitize() string

type CopyFromSource interface {
	Next() bool
	Values() ([]interface{}, error)
	Err() error
}

type TxOptions struct {
	IsoLevel       TxIsoLevel
	AccessMode     TxAccessMode
	DeferrableMode TxDeferrableMode
}

type TxIsoLevel string

type TxAccessMode string

type QueryResultFormats []int16

type ConnConfig struct{}

var (
	ErrNoRows           error
	ErrTxClosed         error
	ErrTxCommitRollback error
	ErrInvalidLogLevel  error
)

const (
	ReadCommitted  TxIsoLevel   = "read committed"
	RepeatableRead TxIsoLevel   = "repeatable read"
	Serializable   TxIsoLevel   = "serializable"
	ReadOnly       TxAccessMode = "read only"
	ReadWrite      TxAccessMode = "read write"
)

func Connect(ctx context.Context, connString string) (*Conn, error)

func ConnectConfig(ctx context.Context, connConfig *ConnConfig) (*Conn, error)

func ParseConfig(connString string) (*ConnConfig, error)

func CopyFromRows(rows [][]interface{}) CopyFromSource

func CopyFromSlice(length int, next func(int) ([]interface{}, error)) CopyFromSource

type QueryFuncRow interface {
	RawValues() [][]byte
}

type LargeObjects struct{}

type TxDeferrableMode string
