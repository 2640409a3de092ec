// The connection layer of pgx v4. CommandTag is a byte slice here.
package pgconn

import (
	"context"
	"io"
	"net"
)

type CommandTag []byte

//goscan:rows
func (ct CommandTag) RowsAffected() int64

func (ct CommandTag) String() string

func (ct CommandTag) Insert() bool

func (ct CommandTag) Update() bool

func (ct CommandTag) Delete() bool

func (ct CommandTag) Select() bool

type PgError struct {
	Severity         string
	Code             string
	Message          string
	Detail           string
	Hint             string
	Position         int32
	InternalPosition int32
	InternalQuery    string
	Where            string
	SchemaName       string
	TableName        string
	ColumnName       string
	DataTypeName     string
	ConstraintName   string
	File             string
	Line             int32
	Routine          string
}

func (pe *PgError) Error() string

func (pe *PgError) SQLState() string

type PgConn struct{}

func (pgConn *PgConn) SendBytes(ctx context.Context, buf []byte) error

func (pgConn *PgConn) Conn() net.Conn

func (pgConn *PgConn) PID() uint32

func (pgConn *PgConn) TxStatus() byte

func (pgConn *PgConn) SecretKey() uint32

func (pgConn *PgConn) Close(ctx context.Context) error

func (pgConn *PgConn) CleanupDone() chan struct{}

func (pgConn *PgConn) IsClosed() bool

func (pgConn *PgConn) IsBusy() bool

func (pgConn *PgConn) ParameterStatus(key string) string

func (pgConn *PgConn) Prepare(ctx context.Context, name string, sql string, paramOIDs []uint32) (*StatementDescription, error)

func (pgConn *PgConn) CancelRequest(ctx context.Context) error

func (pgConn *PgConn) WaitForNotification(ctx context.Context) error

//goscan:exec query=1
func (pgConn *PgConn) Exec(ctx context.Context, sql string) *MultiResultReader

func (pgConn *PgConn) ReceiveResults(ctx context.Context) *MultiResultReader

func (pgConn *PgConn) ExecParams(ctx context.Context, sql string, paramValues [][]byte, paramOIDs []uint32, paramFormats []int16, resultFormats []int16) *ResultReader

func (pgConn *PgConn) ExecPrepared(ctx context.Context, stmtName string, paramValues [][]byte, paramFormats []int16, resultFormats []int16) *ResultReader

func (pgConn *PgConn) CopyTo(ctx context.Context, w io.Writer, sql string) (CommandTag, error)

func (pgConn *PgConn) CopyFrom(ctx context.Context, r io.Reader, sql string) (CommandTag, error)

func (pgConn *PgConn) ExecBatch(ctx context.Context, batch *Batch) *MultiResultReader

func (pgConn *PgConn) EscapeString(s string) (string, error)

func (pgConn *PgConn) Hijack() (*HijackedConn, error)

type MultiResultReader struct{}

func (mrr *MultiResultReader) ReadAll() ([]*Result, error)

func (mrr *MultiResultReader) NextResult() bool

func (mrr *MultiResultReader) ResultReader() *ResultReader

func (mrr *MultiResultReader) Close() error

type ResultReader struct{}

func (rr *ResultReader) Read() *Result

func (rr *ResultReader) NextRow() bool

func (rr *ResultReader) Values() [][]byte

func (rr *ResultReader) Close() (CommandTag, error)

type Result struct {
	Rows       [][][]byte
	CommandTag CommandTag
	Err        error
}

type StatementDescription struct {
	Name      string
	SQL       string
	ParamOIDs []uint32
}

func SafeToRetry(err error) bool

func Timeout(err error) bool

type Batch struct{}

type HijackedConn struct{}

type Notification struct{}
