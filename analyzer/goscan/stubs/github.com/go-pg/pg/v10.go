// go-pg. ExecOne and QueryOne fail when there is not one row; Update and Delete of a DB, which v10 took away, as well.
package pg

import (
	"context"

	"github.com/go-pg/pg/v10/orm"
)

type (
	Query  = orm.Query
	Result = orm.Result
)

var (
	ErrNoRows    error
	ErrMultiRows error
	ErrTxDone    error
)

type Options struct {
	Addr     string
	User     string
	Password string
	Database string
}

func Connect(opt *Options) *DB

func In(slice any) any

func Array(v any) any

func Safe(query string) any

type DB struct{ conn }

func (db *DB) Close() error

func (db *DB) WithContext(ctx context.Context) *DB

//goscan:begin
func (db *DB) Begin() (*Tx, error)

//goscan:begin
func (db *DB) BeginContext(ctx context.Context) (*Tx, error)

//goscan:transaction func=1
func (db *DB) RunInTransaction(ctx context.Context, fn func(*Tx) error) error

type Tx struct{ conn }

//goscan:commit
func (tx *Tx) Commit() error

//goscan:commit
func (tx *Tx) CommitContext(ctx context.Context) error

//goscan:rollback
func (tx *Tx) Rollback() error

//goscan:rollback
func (tx *Tx) RollbackContext(ctx context.Context) error

type conn struct{}

//goscan:table arg=0
func (db *conn) Model(model ...any) *Query

//goscan:table arg=1
func (db *conn) ModelContext(c context.Context, model ...any) *Query

//goscan:exec query=0
func (db *conn) Exec(query any, params ...any) (Result, error)

//goscan:exec query=1
func (db *conn) ExecContext(c context.Context, query any, params ...any) (Result, error)

//goscan:query query=0 first
func (db *conn) ExecOne(query any, params ...any) (Result, error)

//goscan:query query=1 first
func (db *conn) ExecOneContext(c context.Context, query any, params ...any) (Result, error)

//goscan:query query=1 args=2 scans
func (db *conn) Query(model any, query any, params ...any) (Result, error)

//goscan:query query=2 args=3 scans
func (db *conn) QueryContext(c context.Context, model any, query any, params ...any) (Result, error)

//goscan:query query=1 args=2 first scans
func (db *conn) QueryOne(model any, query any, params ...any) (Result, error)

//goscan:query query=2 args=3 first scans
func (db *conn) QueryOneContext(c context.Context, model any, query any, params ...any) (Result, error)

//goscan:model verb=insert arg=0
func (db *conn) Insert(model ...any) error

//goscan:model verb=update arg=0 returning
func (db *conn) Update(model any) error

//goscan:model verb=delete arg=0 returning
func (db *conn) Delete(model any) error

//goscan:model verb=delete arg=0 returning
func (db *conn) ForceDelete(model any) error

//goscan:model verb=find arg=0
func (db *conn) Select(model any) error
