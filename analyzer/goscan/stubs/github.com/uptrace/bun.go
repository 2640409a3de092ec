// bun. A query is built, then Exec or Scan runs it. Exec hides sql.ErrNoRows, Scan returns it.
package bun

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"time"

	"github.com/uptrace/bun/schema"
)

type DB struct{}

func (db *DB) String() string

func (db *DB) Close() error

func (db *DB) DBStats() DBStats

func (db *DB) NewValues(model any) *ValuesQuery

func (db *DB) NewMerge() *MergeQuery

//goscan:builder verb=select
func (db *DB) NewSelect() *SelectQuery

//goscan:builder verb=insert
func (db *DB) NewInsert() *InsertQuery

//goscan:builder verb=update
func (db *DB) NewUpdate() *UpdateQuery

//goscan:builder verb=delete
func (db *DB) NewDelete() *DeleteQuery

//goscan:model verb=raw query=0
func (db *DB) NewRaw(query string, args ...any) *RawQuery

func (db *DB) NewCreateTable() *CreateTableQuery

func (db *DB) NewDropTable() *DropTableQuery

func (db *DB) NewCreateIndex() *CreateIndexQuery

func (db *DB) NewDropIndex() *DropIndexQuery

func (db *DB) NewTruncateTable() *TruncateTableQuery

func (db *DB) NewAddColumn() *AddColumnQuery

func (db *DB) NewDropColumn() *DropColumnQuery

func (db *DB) ResetModel(ctx context.Context, models ...any) error

func (db *DB) ScanRows(ctx context.Context, rows *sql.Rows, dest ...any) error

func (db *DB) ScanRow(ctx context.Context, rows *sql.Rows, dest ...any) error

func (db *DB) RegisterModel(models ...any)

func (db *DB) WithNamedArg(name string, value any) *DB

func (db *DB) QueryGen() schema.QueryGen

func (db *DB) WithQueryHook(hook QueryHook) *DB

func (db *DB) AddQueryHook(hook QueryHook)

func (db *DB) ResetQueryHooks()

func (db *DB) UpdateFQN(alias string, column string) Ident

//goscan:exec query=0
func (db *DB) Exec(query string, args ...any) (sql.Result, error)

//goscan:exec query=1
func (db *DB) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)

//goscan:query query=0
func (db *DB) Query(query string, args ...any) (*sql.Rows, error)

//goscan:query query=1
func (db *DB) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)

//goscan:queryrow query=0
func (db *DB) QueryRow(query string, args ...any) *sql.Row

//goscan:queryrow query=1
func (db *DB) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row

func (db *DB) Conn(ctx context.Context) (Conn, error)

func (db *DB) Prepare(query string) (Stmt, error)

func (db *DB) PrepareContext(ctx context.Context, query string) (Stmt, error)

//goscan:transaction func=2
func (db *DB) RunInTx(ctx context.Context, opts *sql.TxOptions, fn func(ctx context.Context, tx Tx) error) error

//goscan:begin
func (db *DB) Begin() (Tx, error)

//goscan:begin
func (db *DB) BeginTx(ctx context.Context, opts *sql.TxOptions) (Tx, error)

func (d *DB) PingContext(ctx context.Context) error

func (d *DB) Ping() error

func (d *DB) SetMaxIdleConns(n int)

func (d *DB) SetMaxOpenConns(n int)

func (self *DB) SetConnMaxLifetime(d time.Duration)

func (self *DB) SetConnMaxIdleTime(d time.Duration)

func (d *DB) Stats() sql.DBStats

func (d *DB) Driver() driver.Driver

type Tx struct {
	*sql.Tx
}

//goscan:commit
func (tx Tx) Commit() error

//goscan:rollback
func (tx Tx) Rollback() error

//goscan:exec query=0
func (tx Tx) Exec(query string, args ...any) (sql.Result, error)

//goscan:exec query=1
func (tx Tx) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)

//goscan:query query=0
func (tx Tx) Query(query string, args ...any) (*sql.Rows, error)

//goscan:query query=1
func (tx Tx) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)

//goscan:queryrow query=0
func (tx Tx) QueryRow(query string, args ...any) *sql.Row

//goscan:queryrow query=1
func (tx Tx) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row

//goscan:begin
func (tx Tx) Begin() (Tx, error)

//goscan:begin
func (tx Tx) BeginTx(ctx context.Context, _ *sql.TxOptions) (Tx, error)

//goscan:transaction func=2
func (tx Tx) RunInTx(ctx context.Context, _ *sql.TxOptions, fn func(ctx context.Context, tx Tx) error) error

func (tx Tx) Dialect() schema.Dialect

func (tx Tx) NewValues(model any) *ValuesQuery

func (tx Tx) NewMerge() *MergeQuery

//goscan:builder verb=select
func (tx Tx) NewSelect() *SelectQuery

//goscan:builder verb=insert
func (tx Tx) NewInsert() *InsertQuery

//goscan:builder verb=update
func (tx Tx) NewUpdate() *UpdateQuery

//goscan:builder verb=delete
func (tx Tx) NewDelete() *DeleteQuery

//goscan:model verb=raw query=0
func (tx Tx) NewRaw(query string, args ...any) *RawQuery

func (tx Tx) NewCreateTable() *CreateTableQuery

func (tx Tx) NewDropTable() *DropTableQuery

func (tx Tx) NewCreateIndex() *CreateIndexQuery

func (tx Tx) NewDropIndex() *DropIndexQuery

func (tx Tx) NewTruncateTable() *TruncateTableQuery

func (tx Tx) NewAddColumn() *AddColumnQuery

func (tx Tx) NewDropColumn() *DropColumnQuery

type Conn struct {
	*sql.Conn
}

//goscan:exec query=1
func (c Conn) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)

//goscan:query query=1
func (c Conn) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)

//goscan:queryrow query=1
func (c Conn) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row

func (c Conn) Dialect() schema.Dialect

func (c Conn) NewValues(model any) *ValuesQuery

func (c Conn) NewMerge() *MergeQuery

//goscan:builder verb=select
func (c Conn) NewSelect() *SelectQuery

//goscan:builder verb=insert
func (c Conn) NewInsert() *InsertQuery

//goscan:builder verb=update
func (c Conn) NewUpdate() *UpdateQuery

//goscan:builder verb=delete
func (c Conn) NewDelete() *DeleteQuery

//goscan:model verb=raw query=0
func (c Conn) NewRaw(query string, args ...any) *RawQuery

func (c Conn) NewCreateTable() *CreateTableQuery

func (c Conn) NewDropTable() *DropTableQuery

func (c Conn) NewCreateIndex() *CreateIndexQuery

func (c Conn) NewDropIndex() *DropIndexQuery

func (c Conn) NewTruncateTable() *TruncateTableQuery

func (c Conn) NewAddColumn() *AddColumnQuery

func (c Conn) NewDropColumn() *DropColumnQuery

//goscan:transaction func=2
func (c Conn) RunInTx(ctx context.Context, opts *sql.TxOptions, fn func(ctx context.Context, tx Tx) error) error

//goscan:begin
func (c Conn) BeginTx(ctx context.Context, opts *sql.TxOptions) (Tx, error)

type Stmt struct {
	*sql.Stmt
}

type IDB interface {
	IConn
	Dialect() schema.Dialect
	NewValues(model any) *ValuesQuery
	//goscan:builder verb=select
	NewSelect() *SelectQuery
	//goscan:builder verb=insert
	NewInsert() *InsertQuery
	//goscan:builder verb=update
	NewUpdate() *UpdateQuery
	//goscan:builder verb=delete
	NewDelete() *DeleteQuery
	NewMerge() *MergeQuery
	//goscan:model verb=raw query=0
	NewRaw(query string, args ...any) *RawQuery
	NewCreateTable() *CreateTableQuery
	NewDropTable() *DropTableQuery
	NewCreateIndex() *CreateIndexQuery
	NewDropIndex() *DropIndexQuery
	NewTruncateTable() *TruncateTableQuery
	NewAddColumn() *AddColumnQuery
	NewDropColumn() *DropColumnQuery
	//goscan:begin
	BeginTx(ctx context.Context, opts *sql.TxOptions) (Tx, error)
	//goscan:transaction func=2
	RunInTx(ctx context.Context, opts *sql.TxOptions, f func(ctx context.Context, tx Tx) error) error
}

type IConn interface {
	//goscan:query query=1
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	//goscan:exec query=1
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	//goscan:queryrow query=1
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

type UpdateQuery struct{}

func (u *UpdateQuery) DB() *DB

func (u *UpdateQuery) GetModel() Model

func (u *UpdateQuery) GetTableName() string

func (u *UpdateQuery) AppendNamedArg(gen schema.QueryGen, b []byte, name string) ([]byte, bool)

func (u *UpdateQuery) Dialect() schema.Dialect

func (u *UpdateQuery) NewValues(model any) *ValuesQuery

func (u *UpdateQuery) NewSelect() *SelectQuery

func (u *UpdateQuery) NewInsert() *InsertQuery

func (u *UpdateQuery) NewUpdate() *UpdateQuery

func (u *UpdateQuery) NewDelete() *DeleteQuery

func (u *UpdateQuery) NewRaw(query string, args ...any) *RawQuery

func (u *UpdateQuery) NewCreateTable() *CreateTableQuery

func (u *UpdateQuery) NewDropTable() *DropTableQuery

func (u *UpdateQuery) NewCreateIndex() *CreateIndexQuery

func (u *UpdateQuery) NewDropIndex() *DropIndexQuery

func (u *UpdateQuery) NewTruncateTable() *TruncateTableQuery

func (u *UpdateQuery) NewAddColumn() *AddColumnQuery

func (u *UpdateQuery) NewDropColumn() *DropColumnQuery

//goscan:chain
func (q *UpdateQuery) Conn(db IConn) *UpdateQuery

//goscan:table arg=0
//goscan:chain
func (q *UpdateQuery) Model(model any) *UpdateQuery

//goscan:chain
func (q *UpdateQuery) Err(err error) *UpdateQuery

//goscan:chain
func (q *UpdateQuery) Apply(fns ...func(*UpdateQuery) *UpdateQuery) *UpdateQuery

//goscan:chain
func (q *UpdateQuery) With(name string, query Query) *UpdateQuery

func (q *UpdateQuery) WithRecursive(name string, query Query) *UpdateQuery

func (q *UpdateQuery) WithQuery(query *WithQuery) *UpdateQuery

//goscan:table arg=0
//goscan:chain
func (q *UpdateQuery) Table(tables ...string) *UpdateQuery

//goscan:table arg=0
//goscan:chain
func (q *UpdateQuery) TableExpr(query string, args ...any) *UpdateQuery

//goscan:table arg=0
//goscan:chain
func (q *UpdateQuery) ModelTableExpr(query string, args ...any) *UpdateQuery

//goscan:columns arg=0
//goscan:chain
func (q *UpdateQuery) Column(columns ...string) *UpdateQuery

//goscan:chain
func (q *UpdateQuery) ExcludeColumn(columns ...string) *UpdateQuery

//goscan:set arg=0
//goscan:chain
func (q *UpdateQuery) Set(query string, args ...any) *UpdateQuery

//goscan:set column=0 value=1
//goscan:chain
func (q *UpdateQuery) SetColumn(column string, query string, args ...any) *UpdateQuery

//goscan:set column=0 value=1
//goscan:chain
func (q *UpdateQuery) Value(column string, query string, args ...any) *UpdateQuery

//goscan:chain
func (q *UpdateQuery) OmitZero() *UpdateQuery

//goscan:chain
func (q *UpdateQuery) Join(join string, args ...any) *UpdateQuery

func (q *UpdateQuery) JoinOn(cond string, args ...any) *UpdateQuery

func (q *UpdateQuery) JoinOnOr(cond string, args ...any) *UpdateQuery

//goscan:where key
//goscan:chain
func (q *UpdateQuery) WherePK(cols ...string) *UpdateQuery

//goscan:where arg=0
//goscan:chain
func (q *UpdateQuery) Where(query string, args ...any) *UpdateQuery

//goscan:where arg=0 or
//goscan:chain
func (q *UpdateQuery) WhereOr(query string, args ...any) *UpdateQuery

//goscan:where
//goscan:chain
func (q *UpdateQuery) WhereGroup(sep string, fn func(*UpdateQuery) *UpdateQuery) *UpdateQuery

//goscan:where
//goscan:chain
func (q *UpdateQuery) WhereDeleted() *UpdateQuery

//goscan:where
//goscan:chain
func (q *UpdateQuery) WhereAllWithDeleted() *UpdateQuery

//goscan:chain
func (q *UpdateQuery) Order(orders ...string) *UpdateQuery

//goscan:chain
func (q *UpdateQuery) OrderExpr(query string, args ...any) *UpdateQuery

//goscan:chain
func (q *UpdateQuery) Limit(n int64) *UpdateQuery

//goscan:returning
//goscan:chain
func (q *UpdateQuery) Returning(query string, args ...any) *UpdateQuery

//goscan:chain
func (q *UpdateQuery) Comment(comment string) *UpdateQuery

func (q *UpdateQuery) Operation() string

func (q *UpdateQuery) AppendQuery(gen schema.QueryGen, b []byte) (_ []byte, err error)

//goscan:chain
func (q *UpdateQuery) Bulk() *UpdateQuery

//goscan:builder-end run=query first
func (q *UpdateQuery) Scan(ctx context.Context, dest ...any) error

//goscan:builder-end run=exec
func (q *UpdateQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)

func (q *UpdateQuery) FQN(column string) Ident

func (q *UpdateQuery) String() string

func (q *UpdateQuery) QueryBuilder() QueryBuilder

func (q *UpdateQuery) ApplyQueryBuilder(fn func(QueryBuilder) QueryBuilder) *UpdateQuery

func (q *UpdateQuery) UseIndex(indexes ...string) *UpdateQuery

func (q *UpdateQuery) IgnoreIndex(indexes ...string) *UpdateQuery

func (q *UpdateQuery) ForceIndex(indexes ...string) *UpdateQuery

type InsertQuery struct{}

func (i *InsertQuery) DB() *DB

func (i *InsertQuery) GetModel() Model

func (i *InsertQuery) GetTableName() string

func (i *InsertQuery) AppendNamedArg(gen schema.QueryGen, b []byte, name string) ([]byte, bool)

func (i *InsertQuery) Dialect() schema.Dialect

func (i *InsertQuery) NewValues(model any) *ValuesQuery

func (i *InsertQuery) NewSelect() *SelectQuery

func (i *InsertQuery) NewInsert() *InsertQuery

func (i *InsertQuery) NewUpdate() *UpdateQuery

func (i *InsertQuery) NewDelete() *DeleteQuery

func (i *InsertQuery) NewRaw(query string, args ...any) *RawQuery

func (i *InsertQuery) NewCreateTable() *CreateTableQuery

func (i *InsertQuery) NewDropTable() *DropTableQuery

func (i *InsertQuery) NewCreateIndex() *CreateIndexQuery

func (i *InsertQuery) NewDropIndex() *DropIndexQuery

func (i *InsertQuery) NewTruncateTable() *TruncateTableQuery

func (i *InsertQuery) NewAddColumn() *AddColumnQuery

func (i *InsertQuery) NewDropColumn() *DropColumnQuery

//goscan:chain
func (q *InsertQuery) Conn(db IConn) *InsertQuery

//goscan:table arg=0
//goscan:chain
func (q *InsertQuery) Model(model any) *InsertQuery

//goscan:chain
func (q *InsertQuery) Err(err error) *InsertQuery

//goscan:chain
func (q *InsertQuery) Apply(fns ...func(*InsertQuery) *InsertQuery) *InsertQuery

//goscan:chain
func (q *InsertQuery) With(name string, query Query) *InsertQuery

func (q *InsertQuery) WithRecursive(name string, query Query) *InsertQuery

func (q *InsertQuery) WithQuery(query *WithQuery) *InsertQuery

//goscan:table arg=0
//goscan:chain
func (q *InsertQuery) Table(tables ...string) *InsertQuery

//goscan:table arg=0
//goscan:chain
func (q *InsertQuery) TableExpr(query string, args ...any) *InsertQuery

//goscan:table arg=0
//goscan:chain
func (q *InsertQuery) ModelTableExpr(query string, args ...any) *InsertQuery

//goscan:chain
func (q *InsertQuery) Column(columns ...string) *InsertQuery

func (q *InsertQuery) ColumnExpr(query string, args ...any) *InsertQuery

//goscan:chain
func (q *InsertQuery) ExcludeColumn(columns ...string) *InsertQuery

//goscan:set column=0 value=1
//goscan:chain
func (q *InsertQuery) Value(column string, expr string, args ...any) *InsertQuery

//goscan:where arg=0
//goscan:chain
func (q *InsertQuery) Where(query string, args ...any) *InsertQuery

//goscan:where arg=0 or
//goscan:chain
func (q *InsertQuery) WhereOr(query string, args ...any) *InsertQuery

//goscan:returning
//goscan:chain
func (q *InsertQuery) Returning(query string, args ...any) *InsertQuery

//goscan:upsert
//goscan:chain
func (q *InsertQuery) Ignore() *InsertQuery

func (q *InsertQuery) Replace() *InsertQuery

//goscan:chain
func (q *InsertQuery) Comment(comment string) *InsertQuery

func (q *InsertQuery) Operation() string

func (q *InsertQuery) AppendQuery(gen schema.QueryGen, b []byte) (_ []byte, err error)

//goscan:upsert
//goscan:chain
func (q *InsertQuery) On(s string, args ...any) *InsertQuery

func (q *InsertQuery) Set(query string, args ...any) *InsertQuery

func (q *InsertQuery) SetValues(values *ValuesQuery) *InsertQuery

//goscan:builder-end run=query first
func (q *InsertQuery) Scan(ctx context.Context, dest ...any) error

//goscan:builder-end run=exec
func (q *InsertQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)

func (q *InsertQuery) String() string

type DeleteQuery struct{}

func (d *DeleteQuery) DB() *DB

func (d *DeleteQuery) GetModel() Model

func (d *DeleteQuery) GetTableName() string

func (d *DeleteQuery) AppendNamedArg(gen schema.QueryGen, b []byte, name string) ([]byte, bool)

func (d *DeleteQuery) Dialect() schema.Dialect

func (d *DeleteQuery) NewValues(model any) *ValuesQuery

func (d *DeleteQuery) NewSelect() *SelectQuery

func (d *DeleteQuery) NewInsert() *InsertQuery

func (d *DeleteQuery) NewUpdate() *UpdateQuery

func (d *DeleteQuery) NewDelete() *DeleteQuery

func (d *DeleteQuery) NewRaw(query string, args ...any) *RawQuery

func (d *DeleteQuery) NewCreateTable() *CreateTableQuery

func (d *DeleteQuery) NewDropTable() *DropTableQuery

func (d *DeleteQuery) NewCreateIndex() *CreateIndexQuery

func (d *DeleteQuery) NewDropIndex() *DropIndexQuery

func (d *DeleteQuery) NewTruncateTable() *TruncateTableQuery

func (d *DeleteQuery) NewAddColumn() *AddColumnQuery

func (d *DeleteQuery) NewDropColumn() *DropColumnQuery

//goscan:chain
func (q *DeleteQuery) Conn(db IConn) *DeleteQuery

//goscan:table arg=0
//goscan:chain
func (q *DeleteQuery) Model(model any) *DeleteQuery

//goscan:chain
func (q *DeleteQuery) Err(err error) *DeleteQuery

//goscan:chain
func (q *DeleteQuery) Apply(fns ...func(*DeleteQuery) *DeleteQuery) *DeleteQuery

//goscan:chain
func (q *DeleteQuery) With(name string, query Query) *DeleteQuery

func (q *DeleteQuery) WithRecursive(name string, query Query) *DeleteQuery

func (q *DeleteQuery) WithQuery(query *WithQuery) *DeleteQuery

//goscan:table arg=0
//goscan:chain
func (q *DeleteQuery) Table(tables ...string) *DeleteQuery

//goscan:table arg=0
//goscan:chain
func (q *DeleteQuery) TableExpr(query string, args ...any) *DeleteQuery

//goscan:table arg=0
//goscan:chain
func (q *DeleteQuery) ModelTableExpr(query string, args ...any) *DeleteQuery

//goscan:where key
//goscan:chain
func (q *DeleteQuery) WherePK(cols ...string) *DeleteQuery

//goscan:where arg=0
//goscan:chain
func (q *DeleteQuery) Where(query string, args ...any) *DeleteQuery

//goscan:where arg=0 or
//goscan:chain
func (q *DeleteQuery) WhereOr(query string, args ...any) *DeleteQuery

//goscan:where
//goscan:chain
func (q *DeleteQuery) WhereGroup(sep string, fn func(*DeleteQuery) *DeleteQuery) *DeleteQuery

//goscan:where
//goscan:chain
func (q *DeleteQuery) WhereDeleted() *DeleteQuery

//goscan:where
//goscan:chain
func (q *DeleteQuery) WhereAllWithDeleted() *DeleteQuery

//goscan:chain
func (q *DeleteQuery) Order(orders ...string) *DeleteQuery

//goscan:chain
func (q *DeleteQuery) OrderExpr(query string, args ...any) *DeleteQuery

//goscan:chain
func (q *DeleteQuery) ForceDelete() *DeleteQuery

//goscan:chain
func (q *DeleteQuery) Limit(n int64) *DeleteQuery

//goscan:returning
//goscan:chain
func (q *DeleteQuery) Returning(query string, args ...any) *DeleteQuery

//goscan:chain
func (q *DeleteQuery) Comment(comment string) *DeleteQuery

func (q *DeleteQuery) Operation() string

func (q *DeleteQuery) AppendQuery(gen schema.QueryGen, b []byte) (_ []byte, err error)

//goscan:builder-end run=query first
func (q *DeleteQuery) Scan(ctx context.Context, dest ...any) error

//goscan:builder-end run=exec
func (q *DeleteQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)

func (q *DeleteQuery) String() string

func (q *DeleteQuery) QueryBuilder() QueryBuilder

func (q *DeleteQuery) ApplyQueryBuilder(fn func(QueryBuilder) QueryBuilder) *DeleteQuery

type SelectQuery struct{}

func (s *SelectQuery) DB() *DB

func (s *SelectQuery) GetModel() Model

func (s *SelectQuery) GetTableName() string

func (s *SelectQuery) AppendNamedArg(gen schema.QueryGen, b []byte, name string) ([]byte, bool)

func (s *SelectQuery) Dialect() schema.Dialect

func (s *SelectQuery) NewValues(model any) *ValuesQuery

func (s *SelectQuery) NewSelect() *SelectQuery

func (s *SelectQuery) NewInsert() *InsertQuery

func (s *SelectQuery) NewUpdate() *UpdateQuery

func (s *SelectQuery) NewDelete() *DeleteQuery

func (s *SelectQuery) NewRaw(query string, args ...any) *RawQuery

func (s *SelectQuery) NewCreateTable() *CreateTableQuery

func (s *SelectQuery) NewDropTable() *DropTableQuery

func (s *SelectQuery) NewCreateIndex() *CreateIndexQuery

func (s *SelectQuery) NewDropIndex() *DropIndexQuery

func (s *SelectQuery) NewTruncateTable() *TruncateTableQuery

func (s *SelectQuery) NewAddColumn() *AddColumnQuery

func (s *SelectQuery) NewDropColumn() *DropColumnQuery

//goscan:chain
func (q *SelectQuery) Conn(db IConn) *SelectQuery

//goscan:table arg=0
//goscan:chain
func (q *SelectQuery) Model(model any) *SelectQuery

//goscan:chain
func (q *SelectQuery) Err(err error) *SelectQuery

//goscan:chain
func (q *SelectQuery) Apply(fns ...func(*SelectQuery) *SelectQuery) *SelectQuery

//goscan:chain
func (q *SelectQuery) With(name string, query Query) *SelectQuery

func (q *SelectQuery) WithRecursive(name string, query Query) *SelectQuery

func (q *SelectQuery) WithQuery(query *WithQuery) *SelectQuery

//goscan:chain
func (q *SelectQuery) Distinct() *SelectQuery

func (q *SelectQuery) DistinctOn(query string, args ...any) *SelectQuery

//goscan:table arg=0
//goscan:chain
func (q *SelectQuery) Table(tables ...string) *SelectQuery

//goscan:table arg=0
//goscan:chain
func (q *SelectQuery) TableExpr(query string, args ...any) *SelectQuery

//goscan:table arg=0
//goscan:chain
func (q *SelectQuery) ModelTableExpr(query string, args ...any) *SelectQuery

//goscan:chain
func (q *SelectQuery) Column(columns ...string) *SelectQuery

//goscan:chain
func (q *SelectQuery) ColumnExpr(query string, args ...any) *SelectQuery

//goscan:chain
func (q *SelectQuery) ExcludeColumn(columns ...string) *SelectQuery

//goscan:where key
//goscan:chain
func (q *SelectQuery) WherePK(cols ...string) *SelectQuery

//goscan:where arg=0
//goscan:chain
func (q *SelectQuery) Where(query string, args ...any) *SelectQuery

//goscan:where arg=0 or
//goscan:chain
func (q *SelectQuery) WhereOr(query string, args ...any) *SelectQuery

//goscan:where
//goscan:chain
func (q *SelectQuery) WhereGroup(sep string, fn func(*SelectQuery) *SelectQuery) *SelectQuery

//goscan:where
//goscan:chain
func (q *SelectQuery) WhereDeleted() *SelectQuery

//goscan:where
//goscan:chain
func (q *SelectQuery) WhereAllWithDeleted() *SelectQuery

func (q *SelectQuery) UseIndex(indexes ...string) *SelectQuery

func (q *SelectQuery) UseIndexForJoin(indexes ...string) *SelectQuery

func (q *SelectQuery) UseIndexForOrderBy(indexes ...string) *SelectQuery

func (q *SelectQuery) UseIndexForGroupBy(indexes ...string) *SelectQuery

func (q *SelectQuery) IgnoreIndex(indexes ...string) *SelectQuery

func (q *SelectQuery) IgnoreIndexForJoin(indexes ...string) *SelectQuery

func (q *SelectQuery) IgnoreIndexForOrderBy(indexes ...string) *SelectQuery

func (q *SelectQuery) IgnoreIndexForGroupBy(indexes ...string) *SelectQuery

func (q *SelectQuery) ForceIndex(indexes ...string) *SelectQuery

func (q *SelectQuery) ForceIndexForJoin(indexes ...string) *SelectQuery

func (q *SelectQuery) ForceIndexForOrderBy(indexes ...string) *SelectQuery

func (q *SelectQuery) ForceIndexForGroupBy(indexes ...string) *SelectQuery

//goscan:chain
func (q *SelectQuery) Group(columns ...string) *SelectQuery

func (q *SelectQuery) GroupExpr(group string, args ...any) *SelectQuery

func (q *SelectQuery) Having(having string, args ...any) *SelectQuery

//goscan:chain
func (q *SelectQuery) Order(orders ...string) *SelectQuery

func (q *SelectQuery) OrderBy(colName string, sortDir Order) *SelectQuery

//goscan:chain
func (q *SelectQuery) OrderExpr(query string, args ...any) *SelectQuery

//goscan:chain
func (q *SelectQuery) Limit(n int64) *SelectQuery

//goscan:chain
func (q *SelectQuery) Offset(n int64) *SelectQuery

//goscan:chain
func (q *SelectQuery) For(s string, args ...any) *SelectQuery

func (q *SelectQuery) Union(other *SelectQuery) *SelectQuery

func (q *SelectQuery) UnionAll(other *SelectQuery) *SelectQuery

func (q *SelectQuery) Intersect(other *SelectQuery) *SelectQuery

func (q *SelectQuery) IntersectAll(other *SelectQuery) *SelectQuery

func (q *SelectQuery) Except(other *SelectQuery) *SelectQuery

func (q *SelectQuery) ExceptAll(other *SelectQuery) *SelectQuery

//goscan:chain
func (q *SelectQuery) Join(join string, args ...any) *SelectQuery

func (q *SelectQuery) JoinOn(cond string, args ...any) *SelectQuery

func (q *SelectQuery) JoinOnOr(cond string, args ...any) *SelectQuery

//goscan:chain
func (q *SelectQuery) Relation(name string, apply ...func(*SelectQuery) *SelectQuery) *SelectQuery

func (q *SelectQuery) RelationWithOpts(name string, opts RelationOpts) *SelectQuery

//goscan:chain
func (q *SelectQuery) Comment(comment string) *SelectQuery

func (q *SelectQuery) Operation() string

func (q *SelectQuery) AppendQuery(gen schema.QueryGen, b []byte) (_ []byte, err error)

//goscan:builder-end run=query first
func (q *SelectQuery) Rows(ctx context.Context) (*sql.Rows, error)

//goscan:builder-end run=query first
func (q *SelectQuery) Exec(ctx context.Context, dest ...any) (res sql.Result, err error)

//goscan:builder-end run=query first
func (q *SelectQuery) Scan(ctx context.Context, dest ...any) error

//goscan:builder-end run=query first
func (q *SelectQuery) Count(ctx context.Context) (int64, error)

//goscan:builder-end run=query first
func (q *SelectQuery) ScanAndCount(ctx context.Context, dest ...any) (int64, error)

//goscan:builder-end run=query first
func (q *SelectQuery) Exists(ctx context.Context) (bool, error)

func (q *SelectQuery) String() string

func (q *SelectQuery) Clone() *SelectQuery

func (q *SelectQuery) QueryBuilder() QueryBuilder

func (q *SelectQuery) ApplyQueryBuilder(fn func(QueryBuilder) QueryBuilder) *SelectQuery

type RawQuery struct{}

func (r *RawQuery) DB() *DB

func (r *RawQuery) GetModel() Model

func (r *RawQuery) GetTableName() string

func (r *RawQuery) AppendNamedArg(gen schema.QueryGen, b []byte, name string) ([]byte, bool)

func (r *RawQuery) Dialect() schema.Dialect

func (r *RawQuery) NewValues(model any) *ValuesQuery

func (r *RawQuery) NewSelect() *SelectQuery

func (r *RawQuery) NewInsert() *InsertQuery

func (r *RawQuery) NewUpdate() *UpdateQuery

func (r *RawQuery) NewDelete() *DeleteQuery

func (r *RawQuery) NewRaw(query string, args ...any) *RawQuery

func (r *RawQuery) NewCreateTable() *CreateTableQuery

func (r *RawQuery) NewDropTable() *DropTableQuery

func (r *RawQuery) NewCreateIndex() *CreateIndexQuery

func (r *RawQuery) NewDropIndex() *DropIndexQuery

func (r *RawQuery) NewTruncateTable() *TruncateTableQuery

func (r *RawQuery) NewAddColumn() *AddColumnQuery

func (r *RawQuery) NewDropColumn() *DropColumnQuery

//goscan:chain
func (q *RawQuery) Conn(db IConn) *RawQuery

//goscan:chain
func (q *RawQuery) Err(err error) *RawQuery

//goscan:builder-end run=exec
func (q *RawQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)

//goscan:builder-end run=query first
func (q *RawQuery) Scan(ctx context.Context, dest ...any) error

//goscan:chain
func (q *RawQuery) Comment(comment string) *RawQuery

func (q *RawQuery) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error)

func (q *RawQuery) Operation() string

func (q *RawQuery) String() string

type BaseModel = schema.BaseModel

type NullTime = schema.NullTime

type Ident = schema.Ident

type Safe = schema.Safe

func NewDB(sqldb *sql.DB, dialect schema.Dialect, opts ...DBOption) *DB

func In(slice any) schema.QueryAppender

//goscan:builder verb=update
func NewUpdateQuery(db *DB) *UpdateQuery

//goscan:builder verb=insert
func NewInsertQuery(db *DB) *InsertQuery

//goscan:builder verb=delete
func NewDeleteQuery(db *DB) *DeleteQuery

//goscan:builder verb=select
func NewSelectQuery(db *DB) *SelectQuery

type DBStats struct{}

type ValuesQuery struct{}

type MergeQuery struct{}

type CreateTableQuery struct{}

type DropTableQuery struct{}

type CreateIndexQuery struct{}

type DropIndexQuery struct{}

type TruncateTableQuery struct{}

type AddColumnQuery struct{}

type DropColumnQuery struct{}

type QueryHook interface {
	BeforeQuery(context.Context, *QueryEvent) context.Context
	AfterQuery(context.Context, *QueryEvent)
}

type Model = schema.Model

type Query = schema.Query

type WithQuery struct{}

type QueryBuilder interface {
	Query
	Where(query string, args ...any) QueryBuilder
	WhereGroup(sep string, fn func(QueryBuilder) QueryBuilder) QueryBuilder
	WhereOr(query string, args ...any) QueryBuilder
	WhereDeleted() QueryBuilder
	WhereAllWithDeleted() QueryBuilder
	WherePK(cols ...string) QueryBuilder
	Unwrap() any
}

type Order = schema.Order

type RelationOpts struct{}

type DBOption func(db *DB)

type QueryEvent struct{}
