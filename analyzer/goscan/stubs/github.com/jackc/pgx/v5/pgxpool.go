// pgx v5 pool: the same calls as on a connection.
package pgxpool

import (
	"context"
	"time"

	pgx "github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

type Pool struct{}

func (p *Pool) Close()

func (p *Pool) Acquire(ctx context.Context) (c *Conn, err error)

//goscan:callback func=1
func (p *Pool) AcquireFunc(ctx context.Context, f func(*Conn) error) error

func (p *Pool) AcquireAllIdle(ctx context.Context) []*Conn

func (p *Pool) Reset()

func (p *Pool) Config() *Config

func (p *Pool) Stat() *Stat

//goscan:exec query=1
func (p *Pool) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)

//goscan:query query=1
func (p *Pool) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)

//goscan:queryrow query=1
func (p *Pool) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row

//goscan:batch-send arg=1
func (p *Pool) SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults

//goscan:begin
func (p *Pool) Begin(ctx context.Context) (pgx.Tx, error)

//goscan:begin
func (p *Pool) BeginTx(ctx context.Context, txOptions pgx.TxOptions) (pgx.Tx, error)

//goscan:model verb=insert table=1 rows=0
func (p *Pool) CopyFrom(ctx context.Context, tableName pgx.Identifier, columnNames []string, rowSrc pgx.CopyFromSource) (int64, error)

func (p *Pool) Ping(ctx context.Context) error

type Conn struct{}

func (c *Conn) Release()

func (c *Conn) Hijack() *pgx.Conn

//goscan:exec query=1
func (c *Conn) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)

//goscan:query query=1
func (c *Conn) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)

//goscan:queryrow query=1
func (c *Conn) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row

//goscan:batch-send arg=1
func (c *Conn) SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults

//goscan:model verb=insert table=1 rows=0
func (c *Conn) CopyFrom(ctx context.Context, tableName pgx.Identifier, columnNames []string, rowSrc pgx.CopyFromSource) (int64, error)

//goscan:begin
func (c *Conn) Begin(ctx context.Context) (pgx.Tx, error)

//goscan:begin
func (c *Conn) BeginTx(ctx context.Context, txOptions pgx.TxOptions) (pgx.Tx, error)

func (c *Conn) Ping(ctx context.Context) error

func (c *Conn) Conn() *pgx.Conn

type Tx struct{}

//goscan:begin
func (tx *Tx) Begin(ctx context.Context) (pgx.Tx, error)

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
func (tx *Tx) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)

//goscan:query query=1
func (tx *Tx) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)

//goscan:queryrow query=1
func (tx *Tx) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row

func (tx *Tx) Conn() *pgx.Conn

type Config struct {
	ConnConfig            *pgx.ConnConfig
	BeforeConnect         func(context.Context, *pgx.ConnConfig) error
	AfterConnect          func(context.Context, *pgx.Conn) error
	BeforeAcquire         func(context.Context, *pgx.Conn) bool
	PrepareConn           func(context.Context, *pgx.Conn) (bool, error)
	AfterRelease          func(*pgx.Conn) bool
	BeforeClose           func(*pgx.Conn)
	ShouldPing            func(context.Context, ShouldPingParams) bool
	MaxConnLifetime       time.Duration
	MaxConnLifetimeJitter time.Duration
	MaxConnIdleTime       time.Duration
	PingTimeout           time.Duration
	MaxConns              int32
	MinConns              int32
	MinIdleConns          int32
	HealthCheckPeriod     time.Duration
}

func (c *Config) Copy() *Config

func (c *Config) ConnString() string

type Stat struct{}

func New(ctx context.Context, connString string) (*Pool, error)

func NewWithConfig(ctx context.Context, config *Config) (*Pool, error)

func ParseConfig(connString string) (*Config, error)

type ShouldPingParams struct{}
