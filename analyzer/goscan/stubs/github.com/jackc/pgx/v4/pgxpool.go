// pgx v4 pool: the same calls as on a connection.
package pgxpool

import (
	"context"
	"time"

	"github.com/jackc/pgconn"
	pgx "github.com/jackc/pgx/v4"
)

type Pool struct{}

func (p *Pool) Close()

func (p *Pool) Acquire(ctx context.Context) (*Conn, error)

//goscan:callback func=1
func (p *Pool) AcquireFunc(ctx context.Context, f func(*Conn) error) error

func (p *Pool) AcquireAllIdle(ctx context.Context) []*Conn

func (p *Pool) Config() *Config

func (p *Pool) Stat() *Stat

//goscan:exec query=1
func (p *Pool) Exec(ctx context.Context, sql string, arguments ...interface{}) (pgconn.CommandTag, error)

//goscan:query query=1
func (p *Pool) Query(ctx context.Context, sql string, args ...interface{}) (pgx.Rows, error)

//goscan:queryrow query=1
func (p *Pool) QueryRow(ctx context.Context, sql string, args ...interface{}) pgx.Row

//goscan:query query=1 func=4
func (p *Pool) QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(pgx.QueryFuncRow) error) (pgconn.CommandTag, error)

//goscan:batch-send arg=1
func (p *Pool) SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults

//goscan:begin
func (p *Pool) Begin(ctx context.Context) (pgx.Tx, error)

//goscan:begin
func (p *Pool) BeginTx(ctx context.Context, txOptions pgx.TxOptions) (pgx.Tx, error)

//goscan:transaction func=1
func (p *Pool) BeginFunc(ctx context.Context, f func(pgx.Tx) error) error

//goscan:transaction func=2
func (p *Pool) BeginTxFunc(ctx context.Context, txOptions pgx.TxOptions, f func(pgx.Tx) error) error

//goscan:model verb=insert table=1 rows=0
func (p *Pool) CopyFrom(ctx context.Context, tableName pgx.Identifier, columnNames []string, rowSrc pgx.CopyFromSource) (int64, error)

func (p *Pool) Ping(ctx context.Context) error

type Conn struct{}

func (c *Conn) Release()

func (c *Conn) Hijack() *pgx.Conn

//goscan:exec query=1
func (c *Conn) Exec(ctx context.Context, sql string, arguments ...interface{}) (pgconn.CommandTag, error)

//goscan:query query=1
func (c *Conn) Query(ctx context.Context, sql string, args ...interface{}) (pgx.Rows, error)

//goscan:queryrow query=1
func (c *Conn) QueryRow(ctx context.Context, sql string, args ...interface{}) pgx.Row

//goscan:query query=1 func=4
func (c *Conn) QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(pgx.QueryFuncRow) error) (pgconn.CommandTag, error)

//goscan:batch-send arg=1
func (c *Conn) SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults

//goscan:model verb=insert table=1 rows=0
func (c *Conn) CopyFrom(ctx context.Context, tableName pgx.Identifier, columnNames []string, rowSrc pgx.CopyFromSource) (int64, error)

//goscan:begin
func (c *Conn) Begin(ctx context.Context) (pgx.Tx, error)

//goscan:begin
func (c *Conn) BeginTx(ctx context.Context, txOptions pgx.TxOptions) (pgx.Tx, error)

//goscan:transaction func=1
func (c *Conn) BeginFunc(ctx context.Context, f func(pgx.Tx) error) error

//goscan:transaction func=2
func (c *Conn) BeginTxFunc(ctx context.Context, txOptions pgx.TxOptions, f func(pgx.Tx) error) error

func (c *Conn) Ping(ctx context.Context) error

func (c *Conn) Conn() *pgx.Conn

type Tx struct{}

//goscan:begin
func (tx *Tx) Begin(ctx context.Context) (pgx.Tx, error)

//goscan:transaction func=1
func (tx *Tx) BeginFunc(ctx context.Context, f func(pgx.Tx) error) error

//goscan:commit
func (tx *Tx) Commit(ctx context.Context) error

//goscan:rollback
func (tx *Tx) Rollback(ctx context.Context) error

//goscan:model verb=insert table=1 rows=0
func (tx *Tx) CopyFrom(ctx context.Context, tableName pgx.Identifier, columnNames []string, rowSrc pgx.CopyFromSource) (int64, error)

//goscan:batch-send arg=1
func (tx *Tx) SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults

func (tx *Tx) LargeObjects() pgx.LargeObjects

//goscan:prepare query=2 name=1
func (tx *Tx) Prepare(ctx context.Context, name string, sql string) (*pgconn.StatementDescription, error)

//goscan:exec query=1
func (tx *Tx) Exec(ctx context.Context, sql string, arguments ...interface{}) (pgconn.CommandTag, error)

//goscan:query query=1
func (tx *Tx) Query(ctx context.Context, sql string, args ...interface{}) (pgx.Rows, error)

//goscan:queryrow query=1
func (tx *Tx) QueryRow(ctx context.Context, sql string, args ...interface{}) pgx.Row

//goscan:query query=1 func=4
func (tx *Tx) QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(pgx.QueryFuncRow) error) (pgconn.CommandTag, error)

func (tx *Tx) Conn() *pgx.Conn

type Config struct {
	ConnConfig            *pgx.ConnConfig
	BeforeConnect         func(context.Context, *pgx.ConnConfig) error
	AfterConnect          func(context.Context, *pgx.Conn) error
	BeforeAcquire         func(context.Context, *pgx.Conn) bool
	AfterRelease          func(*pgx.Conn) bool
	MaxConnLifetime       time.Duration
	MaxConnLifetimeJitter time.Duration
	MaxConnIdleTime       time.Duration
	MaxConns              int32
	MinConns              int32
	HealthCheckPeriod     time.Duration
	LazyConnect           bool
}

func (c *Config) Copy() *Config

func (c *Config) ConnString() string

type Stat struct{}

func Connect(ctx context.Context, connString string) (*Pool, error)

func ConnectConfig(ctx context.Context, config *Config) (*Pool, error)

func ParseConfig(connString string) (*Config, error)
