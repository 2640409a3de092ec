// pgx v5. Exec returns a CommandTag that counts rows; a QueryRow without RETURNING always scans ErrNoRows.
// ErrNoRows wraps sql.ErrNoRows since 5.7.0; before that the two were unrelated.
package pgx

import (
	"context"

	"github.com/jackc/pgx/v5/pgconn"
)

type Tx interface {
	//goscan:begin
	Begin(ctx context.Context) (Tx, error)
	//goscan:commit
	Commit(ctx context.Context) error
	//goscan:rollback
	Rollback(ctx context.Context) error
	//goscan:model verb=insert table=1 rows=0
	CopyFrom(ctx context.Context, tableName Identifier, columnNames []string, rowSrc CopyFromSource) (int64, error)
	//goscan:batch-send arg=1
	SendBatch(ctx context.Context, b *Batch) BatchResults
	LargeObjects() LargeObjects
	// the statement's text; Exec and Query name it afterwards.
	//goscan:prepare query=2 name=1
	Prepare(ctx context.Context, name string, sql string) (*pgconn.StatementDescription, error)
	//goscan:exec query=1
	Exec(ctx context.Context, sql string, arguments ...any) (commandTag pgconn.CommandTag, err error)
	//goscan:query query=1
	Query(ctx context.Context, sql string, args ...any) (Rows, error)
	//goscan:queryrow query=1
	QueryRow(ctx context.Context, sql string, args ...any) Row
	Conn() *Conn
}

type Conn struct{}

func (c *Conn) Close(ctx context.Context) error

//goscan:prepare query=2 name=1
func (c *Conn) Prepare(ctx context.Context, name string, sql string) (sd *pgconn.StatementDescription, err error)

func (c *Conn) Deallocate(ctx context.Context, name string) error

func (c *Conn) DeallocateAll(ctx context.Context) error

func (c *Conn) WaitForNotification(ctx context.Context) (*pgconn.Notification, error)

func (c *Conn) IsClosed() bool

func (c *Conn) Ping(ctx context.Context) error

func (c *Conn) PgConn() *pgconn.PgConn

func (c *Conn) Config() *ConnConfig

//goscan:exec query=1
func (c *Conn) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)

//goscan:query query=1
func (c *Conn) Query(ctx context.Context, sql string, args ...any) (Rows, error)

//goscan:queryrow query=1
func (c *Conn) QueryRow(ctx context.Context, sql string, args ...any) Row

//goscan:batch-send arg=1
func (c *Conn) SendBatch(ctx context.Context, b *Batch) BatchResults

//goscan:model verb=insert table=1 rows=0
func (c *Conn) CopyFrom(ctx context.Context, tableName Identifier, columnNames []string, rowSrc CopyFromSource) (int64, error)

//goscan:begin
func (c *Conn) Begin(ctx context.Context) (Tx, error)

//goscan:begin
func (c *Conn) BeginTx(ctx context.Context, txOptions TxOptions) (Tx, error)

type Row interface {
	//goscan:outcome
	Scan(dest ...any) error
}

type Rows interface {
	Close()
	//goscan:outcome
	Err() error
	//goscan:pure
	CommandTag() pgconn.CommandTag
	FieldDescriptions() []pgconn.FieldDescription
	Next() bool
	Scan(dest ...any) error
	Values() ([]any, error)
	RawValues() [][]byte
	Conn() *Conn
}

type Batch struct {
	QueuedQueries []*QueuedQuery
}

func (b *Batch) BeginTx(txOptions TxOptions)

//goscan:batch query=0
func (b *Batch) Queue(query string, arguments ...any) *QueuedQuery

func (b *Batch) Len() int

type BatchResults interface {
	//goscan:exec batched
	Exec() (pgconn.CommandTag, error)
	//goscan:query batched
	Query() (Rows, error)
	//goscan:queryrow batched
	QueryRow() Row
	//goscan:outcome
	Close() error
	Tx() Tx
}

type QueuedQuery struct {
	SQL       string
	Arguments []any
}

//goscan:callback func=0
func (qq *QueuedQuery) Query(fn func(rows Rows) error)

//goscan:callback func=0
func (qq *QueuedQuery) QueryRow(fn func(row Row) error)

//goscan:callback func=0
func (qq *QueuedQuery) Exec(fn func(ct pgconn.CommandTag) error)

type Identifier []string

func (ident Identifier) Sanitize() string

type CopyFromSource interface {
	Next() bool
	Values() ([]any, error)
	Err() error
}

type TxOptions struct {
	IsoLevel       TxIsoLevel
	AccessMode     TxAccessMode
	DeferrableMode TxDeferrableMode
	BeginQuery     string
	CommitQuery    string
}

type TxIsoLevel string

type TxAccessMode string

type NamedArgs map[string]any

func (na NamedArgs) RewriteQuery(ctx context.Context, conn *Conn, sql string, args []any) (newSQL string, newArgs []any, err error)

type StrictNamedArgs map[string]any

func (sna StrictNamedArgs) RewriteQuery(ctx context.Context, conn *Conn, sql string, args []any) (newSQL string, newArgs []any, err error)

type QueryExecMode int32

func (m QueryExecMode) String() string

type ConnConfig struct{}

var (
	ErrNoRows           error
	ErrTooManyRows      error
	ErrTxClosed         error
	ErrTxCommitRollback error
)

const (
	ReadCommitted  TxIsoLevel   = "read committed"
	RepeatableRead TxIsoLevel   = "repeatable read"
	Serializable   TxIsoLevel   = "serializable"
	ReadOnly       TxAccessMode = "read only"
	ReadWrite      TxAccessMode = "read write"
)

//goscan:transaction func=2
func BeginFunc(ctx context.Context, db interface {
	Begin(ctx context.Context) (Tx, error)
}, fn func(Tx) error) (err error)

//goscan:transaction func=3
func BeginTxFunc(ctx context.Context, db interface {
	BeginTx(ctx context.Context, txOptions TxOptions) (Tx, error)
}, txOptions TxOptions, fn func(Tx) error) (err error)

func Connect(ctx context.Context, connString string) (*Conn, error)

func ConnectConfig(ctx context.Context, connConfig *ConnConfig) (*Conn, error)

func ParseConfig(connString string) (*ConnConfig, error)

func CopyFromRows(rows [][]any) CopyFromSource

func CopyFromSlice(length int, next func(int) ([]any, error)) CopyFromSource

//goscan:outcome
func CollectRows[T any](rows Rows, fn RowToFunc[T]) ([]T, error)

//goscan:outcome
func CollectOneRow[T any](rows Rows, fn RowToFunc[T]) (T, error)

//goscan:outcome
func CollectExactlyOneRow[T any](rows Rows, fn RowToFunc[T]) (T, error)

//goscan:outcome
func ForEachRow(rows Rows, scans []any, fn func() error) (pgconn.CommandTag, error)

func RowTo[T any](row CollectableRow) (T, error)

func RowToStructByName[T any](row CollectableRow) (T, error)

func RowToStructByPos[T any](row CollectableRow) (T, error)

func RowToAddrOfStructByName[T any](row CollectableRow) (*T, error)

type RowToFunc[T any] func(row CollectableRow) (T, error)

type CollectableRow interface {
	FieldDescriptions() []pgconn.FieldDescription
	Scan(dest ...any) error
	Values() ([]any, error)
	RawValues() [][]byte
}

type LargeObjects struct{}

type TxDeferrableMode string
