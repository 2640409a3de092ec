// squirrel: builders are values; every call returns a new one.
package squirrel

import (
	"context"
	"database/sql"
)

type UpdateBuilder struct{}

//goscan:chain
func (b UpdateBuilder) PlaceholderFormat(f PlaceholderFormat) UpdateBuilder

//goscan:chain
func (b UpdateBuilder) RunWith(runner BaseRunner) UpdateBuilder

//goscan:builder-end run=exec
func (b UpdateBuilder) Exec() (sql.Result, error)

//goscan:builder-end run=query
func (b UpdateBuilder) Query() (*sql.Rows, error)

//goscan:builder-end run=queryrow
func (b UpdateBuilder) QueryRow() RowScanner

//goscan:builder-end run=query first
func (b UpdateBuilder) Scan(dest ...interface{}) error

//goscan:builder-end run=sql
func (b UpdateBuilder) ToSql() (string, []interface{}, error)

//goscan:builder-end run=sql
func (b UpdateBuilder) MustSql() (string, []interface{})

//goscan:chain
func (b UpdateBuilder) Prefix(sql string, args ...interface{}) UpdateBuilder

//goscan:chain
func (b UpdateBuilder) PrefixExpr(expr Sqlizer) UpdateBuilder

//goscan:table arg=0
//goscan:chain
func (b UpdateBuilder) Table(table string) UpdateBuilder

//goscan:set column=0 value=1
//goscan:chain
func (b UpdateBuilder) Set(column string, value interface{}) UpdateBuilder

//goscan:set arg=0
//goscan:chain
func (b UpdateBuilder) SetMap(clauses map[string]interface{}) UpdateBuilder

//goscan:chain
func (b UpdateBuilder) From(from string) UpdateBuilder

func (b UpdateBuilder) FromSelect(from SelectBuilder, alias string) UpdateBuilder

//goscan:where arg=0
//goscan:chain
func (b UpdateBuilder) Where(pred interface{}, args ...interface{}) UpdateBuilder

//goscan:chain
func (b UpdateBuilder) OrderBy(orderBys ...string) UpdateBuilder

//goscan:chain
func (b UpdateBuilder) Limit(limit uint64) UpdateBuilder

//goscan:chain
func (b UpdateBuilder) Offset(offset uint64) UpdateBuilder

//goscan:suffix arg=0
//goscan:chain
func (b UpdateBuilder) Suffix(sql string, args ...interface{}) UpdateBuilder

//goscan:chain
func (b UpdateBuilder) SuffixExpr(expr Sqlizer) UpdateBuilder

//goscan:builder-end run=exec
func (b UpdateBuilder) ExecContext(ctx context.Context) (sql.Result, error)

//goscan:builder-end run=query
func (b UpdateBuilder) QueryContext(ctx context.Context) (*sql.Rows, error)

//goscan:builder-end run=queryrow
func (b UpdateBuilder) QueryRowContext(ctx context.Context) RowScanner

//goscan:builder-end run=query first
func (b UpdateBuilder) ScanContext(ctx context.Context, dest ...interface{}) error

type InsertBuilder struct{}

//goscan:chain
func (b InsertBuilder) PlaceholderFormat(f PlaceholderFormat) InsertBuilder

//goscan:chain
func (b InsertBuilder) RunWith(runner BaseRunner) InsertBuilder

//goscan:builder-end run=exec
func (b InsertBuilder) Exec() (sql.Result, error)

//goscan:builder-end run=query
func (b InsertBuilder) Query() (*sql.Rows, error)

//goscan:builder-end run=queryrow
func (b InsertBuilder) QueryRow() RowScanner

//goscan:builder-end run=query first
func (b InsertBuilder) Scan(dest ...interface{}) error

//goscan:builder-end run=sql
func (b InsertBuilder) ToSql() (string, []interface{}, error)

//goscan:builder-end run=sql
func (b InsertBuilder) MustSql() (string, []interface{})

//goscan:chain
func (b InsertBuilder) Prefix(sql string, args ...interface{}) InsertBuilder

//goscan:chain
func (b InsertBuilder) PrefixExpr(expr Sqlizer) InsertBuilder

func (b InsertBuilder) Options(options ...string) InsertBuilder

//goscan:table arg=0
//goscan:chain
func (b InsertBuilder) Into(from string) InsertBuilder

//goscan:columns arg=0
//goscan:chain
func (b InsertBuilder) Columns(columns ...string) InsertBuilder

//goscan:set arg=0
//goscan:chain
func (b InsertBuilder) Values(values ...interface{}) InsertBuilder

//goscan:suffix arg=0
//goscan:chain
func (b InsertBuilder) Suffix(sql string, args ...interface{}) InsertBuilder

//goscan:chain
func (b InsertBuilder) SuffixExpr(expr Sqlizer) InsertBuilder

//goscan:set arg=0
//goscan:chain
func (b InsertBuilder) SetMap(clauses map[string]interface{}) InsertBuilder

func (b InsertBuilder) Select(sb SelectBuilder) InsertBuilder

//goscan:builder-end run=exec
func (b InsertBuilder) ExecContext(ctx context.Context) (sql.Result, error)

//goscan:builder-end run=query
func (b InsertBuilder) QueryContext(ctx context.Context) (*sql.Rows, error)

//goscan:builder-end run=queryrow
func (b InsertBuilder) QueryRowContext(ctx context.Context) RowScanner

//goscan:builder-end run=query first
func (b InsertBuilder) ScanContext(ctx context.Context, dest ...interface{}) error

type DeleteBuilder struct{}

//goscan:chain
func (b DeleteBuilder) PlaceholderFormat(f PlaceholderFormat) DeleteBuilder

//goscan:chain
func (b DeleteBuilder) RunWith(runner BaseRunner) DeleteBuilder

//goscan:builder-end run=exec
func (b DeleteBuilder) Exec() (sql.Result, error)

//goscan:builder-end run=sql
func (b DeleteBuilder) ToSql() (string, []interface{}, error)

//goscan:builder-end run=sql
func (b DeleteBuilder) MustSql() (string, []interface{})

//goscan:chain
func (b DeleteBuilder) Prefix(sql string, args ...interface{}) DeleteBuilder

//goscan:chain
func (b DeleteBuilder) PrefixExpr(expr Sqlizer) DeleteBuilder

//goscan:table arg=0
//goscan:chain
func (b DeleteBuilder) From(from string) DeleteBuilder

//goscan:where arg=0
//goscan:chain
func (b DeleteBuilder) Where(pred interface{}, args ...interface{}) DeleteBuilder

//goscan:chain
func (b DeleteBuilder) OrderBy(orderBys ...string) DeleteBuilder

//goscan:chain
func (b DeleteBuilder) Limit(limit uint64) DeleteBuilder

//goscan:chain
func (b DeleteBuilder) Offset(offset uint64) DeleteBuilder

//goscan:suffix arg=0
//goscan:chain
func (b DeleteBuilder) Suffix(sql string, args ...interface{}) DeleteBuilder

//goscan:chain
func (b DeleteBuilder) SuffixExpr(expr Sqlizer) DeleteBuilder

//goscan:builder-end run=query
func (b DeleteBuilder) Query() (*sql.Rows, error)

//goscan:builder-end run=exec
func (b DeleteBuilder) ExecContext(ctx context.Context) (sql.Result, error)

//goscan:builder-end run=query
func (b DeleteBuilder) QueryContext(ctx context.Context) (*sql.Rows, error)

//goscan:builder-end run=queryrow
func (b DeleteBuilder) QueryRowContext(ctx context.Context) RowScanner

//goscan:builder-end run=query first
func (b DeleteBuilder) ScanContext(ctx context.Context, dest ...interface{}) error

type SelectBuilder struct{}

//goscan:chain
func (b SelectBuilder) PlaceholderFormat(f PlaceholderFormat) SelectBuilder

//goscan:chain
func (b SelectBuilder) RunWith(runner BaseRunner) SelectBuilder

//goscan:builder-end run=exec
func (b SelectBuilder) Exec() (sql.Result, error)

//goscan:builder-end run=query
func (b SelectBuilder) Query() (*sql.Rows, error)

//goscan:builder-end run=queryrow
func (b SelectBuilder) QueryRow() RowScanner

//goscan:builder-end run=query first
func (b SelectBuilder) Scan(dest ...interface{}) error

//goscan:builder-end run=sql
func (b SelectBuilder) ToSql() (string, []interface{}, error)

//goscan:builder-end run=sql
func (b SelectBuilder) MustSql() (string, []interface{})

//goscan:chain
func (b SelectBuilder) Prefix(sql string, args ...interface{}) SelectBuilder

//goscan:chain
func (b SelectBuilder) PrefixExpr(expr Sqlizer) SelectBuilder

func (b SelectBuilder) Distinct() SelectBuilder

func (b SelectBuilder) Options(options ...string) SelectBuilder

func (b SelectBuilder) Columns(columns ...string) SelectBuilder

func (b SelectBuilder) RemoveColumns() SelectBuilder

func (b SelectBuilder) Column(column interface{}, args ...interface{}) SelectBuilder

//goscan:table arg=0
//goscan:chain
func (b SelectBuilder) From(from string) SelectBuilder

func (b SelectBuilder) FromSelect(from SelectBuilder, alias string) SelectBuilder

func (b SelectBuilder) JoinClause(pred interface{}, args ...interface{}) SelectBuilder

func (b SelectBuilder) Join(join string, rest ...interface{}) SelectBuilder

func (b SelectBuilder) LeftJoin(join string, rest ...interface{}) SelectBuilder

func (b SelectBuilder) RightJoin(join string, rest ...interface{}) SelectBuilder

func (b SelectBuilder) InnerJoin(join string, rest ...interface{}) SelectBuilder

func (b SelectBuilder) CrossJoin(join string, rest ...interface{}) SelectBuilder

//goscan:where arg=0
//goscan:chain
func (b SelectBuilder) Where(pred interface{}, args ...interface{}) SelectBuilder

func (b SelectBuilder) GroupBy(groupBys ...string) SelectBuilder

func (b SelectBuilder) Having(pred interface{}, rest ...interface{}) SelectBuilder

func (b SelectBuilder) OrderByClause(pred interface{}, args ...interface{}) SelectBuilder

//goscan:chain
func (b SelectBuilder) OrderBy(orderBys ...string) SelectBuilder

//goscan:chain
func (b SelectBuilder) Limit(limit uint64) SelectBuilder

func (b SelectBuilder) RemoveLimit() SelectBuilder

//goscan:chain
func (b SelectBuilder) Offset(offset uint64) SelectBuilder

func (b SelectBuilder) RemoveOffset() SelectBuilder

//goscan:suffix arg=0
//goscan:chain
func (b SelectBuilder) Suffix(sql string, args ...interface{}) SelectBuilder

//goscan:chain
func (b SelectBuilder) SuffixExpr(expr Sqlizer) SelectBuilder

//goscan:builder-end run=exec
func (b SelectBuilder) ExecContext(ctx context.Context) (sql.Result, error)

//goscan:builder-end run=query
func (b SelectBuilder) QueryContext(ctx context.Context) (*sql.Rows, error)

//goscan:builder-end run=queryrow
func (b SelectBuilder) QueryRowContext(ctx context.Context) RowScanner

//goscan:builder-end run=query first
func (b SelectBuilder) ScanContext(ctx context.Context, dest ...interface{}) error

type StatementBuilderType struct{}

//goscan:builder verb=select
func (b StatementBuilderType) Select(columns ...string) SelectBuilder

//goscan:builder verb=insert arg=0
func (b StatementBuilderType) Insert(into string) InsertBuilder

//goscan:builder verb=save arg=0
func (b StatementBuilderType) Replace(into string) InsertBuilder

//goscan:builder verb=update arg=0
func (b StatementBuilderType) Update(table string) UpdateBuilder

//goscan:builder verb=delete arg=0
func (b StatementBuilderType) Delete(from string) DeleteBuilder

//goscan:chain
func (b StatementBuilderType) PlaceholderFormat(f PlaceholderFormat) StatementBuilderType

//goscan:chain
func (b StatementBuilderType) RunWith(runner BaseRunner) StatementBuilderType

//goscan:chain
func (b StatementBuilderType) Where(pred interface{}, args ...interface{}) StatementBuilderType

type Sqlizer interface {
	//goscan:builder-end run=sql
	ToSql() (string, []interface{}, error)
}

type Eq map[string]interface{}

func (eq Eq) ToSql() (sql string, args []interface{}, err error)

type NotEq map[string]interface{}

func (neq NotEq) ToSql() (sql string, args []interface{}, err error)

type Lt map[string]interface{}

func (lt Lt) ToSql() (sql string, args []interface{}, err error)

type LtOrEq map[string]interface{}

func (ltOrEq LtOrEq) ToSql() (sql string, args []interface{}, err error)

type Gt map[string]interface{}

func (gt Gt) ToSql() (sql string, args []interface{}, err error)

type GtOrEq map[string]interface{}

func (gtOrEq GtOrEq) ToSql() (sql string, args []interface{}, err error)

type And []Sqlizer

func (a And) ToSql() (string, []interface{}, error)

type Or []Sqlizer

func (o Or) ToSql() (string, []interface{}, error)

type Like map[string]interface{}

func (lk Like) ToSql() (sql string, args []interface{}, err error)

type NotLike map[string]interface{}

func (nlk NotLike) ToSql() (sql string, args []interface{}, err error)

type PlaceholderFormat interface {
	ReplacePlaceholders(sql string) (string, error)
}

type RowScanner interface {
	//goscan:outcome
	Scan(...interface{}) error
}

type BaseRunner interface {
	Execer
	Queryer
}

type Runner interface {
	Execer
	Queryer
	QueryRower
}

type Execer interface {
	//goscan:exec query=0
	Exec(query string, args ...interface{}) (sql.Result, error)
}

type Queryer interface {
	//goscan:query query=0
	Query(query string, args ...interface{}) (*sql.Rows, error)
}

type QueryRower interface {
	QueryRow(query string, args ...interface{}) RowScanner
}

type StdSql interface {
	Query(string, ...interface{}) (*sql.Rows, error)
	QueryRow(string, ...interface{}) *sql.Row
	Exec(string, ...interface{}) (sql.Result, error)
}

type StdSqlCtx interface {
	StdSql
	QueryContext(context.Context, string, ...interface{}) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...interface{}) *sql.Row
	ExecContext(context.Context, string, ...interface{}) (sql.Result, error)
}

func Expr(sql string, args ...interface{}) Sqlizer

var StatementBuilder StatementBuilderType

//goscan:builder verb=update arg=0
func Update(table string) UpdateBuilder

//goscan:builder verb=insert arg=0
func Insert(into string) InsertBuilder

//goscan:builder verb=save arg=0
func Replace(into string) InsertBuilder

//goscan:builder verb=delete arg=0
func Delete(from string) DeleteBuilder

//goscan:builder verb=select
func Select(columns ...string) SelectBuilder

//goscan:builder-end run=exec arg=1
func ExecWith(db Execer, s Sqlizer) (res sql.Result, err error)

//goscan:builder-end run=query arg=1
func QueryWith(db Queryer, s Sqlizer) (rows *sql.Rows, err error)

func NewStmtCache(prep PreparerContext) *StmtCache

type PreparerContext interface {
	Preparer
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
}

type StmtCache struct{}

type Preparer interface {
	Prepare(query string) (*sql.Stmt, error)
}

var Dollar, Question, Colon, AtP PlaceholderFormat
