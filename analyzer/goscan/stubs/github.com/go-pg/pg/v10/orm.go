// go-pg. A query is built, then Update, Insert, Delete or Select runs it; only what returns rows into a model tells of a miss.
package orm

import (
	"context"
)

type Result interface {
	Model() Model
	//goscan:rows
	RowsAffected() int
	RowsReturned() int
}

type Model interface{}

type DB interface {
	//goscan:table arg=0
	Model(model ...any) *Query
	//goscan:table arg=1
	ModelContext(c context.Context, model ...any) *Query
	//goscan:exec query=0
	Exec(query any, params ...any) (Result, error)
	//goscan:exec query=1
	ExecContext(c context.Context, query any, params ...any) (Result, error)
	//goscan:query query=0 first
	ExecOne(query any, params ...any) (Result, error)
	//goscan:query query=1 first
	ExecOneContext(c context.Context, query any, params ...any) (Result, error)
	//goscan:query query=1 args=2 scans
	Query(model any, query any, params ...any) (Result, error)
	//goscan:query query=2 args=3 scans
	QueryContext(c context.Context, model any, query any, params ...any) (Result, error)
	//goscan:query query=1 args=2 first scans
	QueryOne(model any, query any, params ...any) (Result, error)
	//goscan:query query=2 args=3 first scans
	QueryOneContext(c context.Context, model any, query any, params ...any) (Result, error)
}

type Query struct{}

//goscan:chain
func NewQuery(db DB, model ...any) *Query

//goscan:chain
//goscan:with-context arg=0
func (q *Query) Context(c context.Context) *Query

//goscan:table arg=0
//goscan:chain
func (q *Query) Model(model ...any) *Query

//goscan:chain
func (q *Query) Clone() *Query

//goscan:chain
func (q *Query) With(name string, subq *Query) *Query

//goscan:table arg=0
//goscan:chain
func (q *Query) Table(tables ...string) *Query

//goscan:chain
func (q *Query) TableExpr(expr string, params ...any) *Query

//goscan:columns arg=0
//goscan:chain
func (q *Query) Column(columns ...string) *Query

//goscan:chain
func (q *Query) ColumnExpr(expr string, params ...any) *Query

//goscan:chain
func (q *Query) ExcludeColumn(columns ...string) *Query

//goscan:chain
func (q *Query) Relation(name string, apply ...func(*Query) (*Query, error)) *Query

//goscan:set arg=0
//goscan:chain
func (q *Query) Set(set string, params ...any) *Query

//goscan:chain
func (q *Query) Value(column string, value string, params ...any) *Query

//goscan:where arg=0
//goscan:chain
func (q *Query) Where(condition string, params ...any) *Query

//goscan:where arg=0 or
//goscan:chain
func (q *Query) WhereOr(condition string, params ...any) *Query

//goscan:where any
//goscan:chain
func (q *Query) WhereIn(where string, slice any) *Query

//goscan:where any
//goscan:chain
func (q *Query) WhereGroup(fn func(*Query) (*Query, error)) *Query

//goscan:where key
//goscan:chain
func (q *Query) WherePK() *Query

//goscan:chain
func (q *Query) Join(join string, params ...any) *Query

//goscan:chain
func (q *Query) Group(columns ...string) *Query

//goscan:chain
func (q *Query) Order(orders ...string) *Query

//goscan:chain
func (q *Query) Limit(n int) *Query

//goscan:chain
func (q *Query) Offset(n int) *Query

//goscan:upsert
//goscan:chain
func (q *Query) OnConflict(s string, params ...any) *Query

//goscan:returning
//goscan:chain
func (q *Query) Returning(s string, params ...any) *Query

//goscan:chain
func (q *Query) For(s string, params ...any) *Query

//goscan:chain
func (q *Query) Apply(fn func(*Query) (*Query, error)) *Query

func (q *Query) Count() (int, error)

func (q *Query) Exists() (bool, error)

//goscan:model verb=first
func (q *Query) First() error

//goscan:model verb=first
func (q *Query) Last() error

//goscan:model verb=find
func (q *Query) Select(values ...any) error

//goscan:model verb=find
func (q *Query) SelectAndCount(values ...any) (count int, firstErr error)

//goscan:model verb=insert
func (q *Query) Insert(values ...any) (Result, error)

//goscan:model verb=save
func (q *Query) SelectOrInsert(values ...any) (inserted bool, err error)

//goscan:model verb=update
func (q *Query) Update(scan ...any) (Result, error)

//goscan:model verb=update nonzero
func (q *Query) UpdateNotZero(scan ...any) (Result, error)

//goscan:model verb=delete
func (q *Query) Delete(values ...any) (Result, error)

//goscan:model verb=delete
func (q *Query) ForceDelete(values ...any) (Result, error)
