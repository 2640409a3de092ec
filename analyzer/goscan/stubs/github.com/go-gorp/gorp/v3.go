// gorp: rows are structs whose table the program has named. That of an Update or Delete was read before, as a rule: their count is not asked for.
package gorp

import (
	"context"
	"database/sql"
)

type SqlExecutor interface {
	//goscan:model verb=insert arg=0
	Insert(list ...interface{}) error
	//goscan:model verb=update arg=0 key
	Update(list ...interface{}) (int64, error)
	//goscan:model verb=delete arg=0 key
	Delete(list ...interface{}) (int64, error)
	//goscan:exec query=0
	Exec(query string, args ...interface{}) (sql.Result, error)
	//goscan:model verb=first arg=0 where=1
	Get(i interface{}, keys ...interface{}) (interface{}, error)
	//goscan:query query=1 scans
	Select(i interface{}, query string, args ...interface{}) ([]interface{}, error)
	//goscan:query query=0 scans
	SelectInt(query string, args ...interface{}) (int64, error)
	//goscan:query query=0 scans
	SelectStr(query string, args ...interface{}) (string, error)
	//goscan:query query=0 scans
	SelectNullStr(query string, args ...interface{}) (sql.NullString, error)
	//goscan:query query=1 first
	SelectOne(holder interface{}, query string, args ...interface{}) error
	//goscan:query query=0
	Query(query string, args ...interface{}) (*sql.Rows, error)
	//goscan:queryrow query=0
	QueryRow(query string, args ...interface{}) *sql.Row
	//goscan:prepare query=0
	Prepare(query string) (*sql.Stmt, error)
	//goscan:with-context arg=0
	WithContext(ctx context.Context) SqlExecutor
}

type DbMap struct {
	Db *sql.DB

	Dialect interface{}
}

//goscan:model verb=insert arg=0
func (e *DbMap) Insert(list ...interface{}) error

//goscan:model verb=update arg=0 key
func (e *DbMap) Update(list ...interface{}) (int64, error)

//goscan:model verb=delete arg=0 key
func (e *DbMap) Delete(list ...interface{}) (int64, error)

//goscan:exec query=0
func (e *DbMap) Exec(query string, args ...interface{}) (sql.Result, error)

//goscan:model verb=first arg=0 where=1
func (e *DbMap) Get(i interface{}, keys ...interface{}) (interface{}, error)

//goscan:query query=1 scans
func (e *DbMap) Select(i interface{}, query string, args ...interface{}) ([]interface{}, error)

//goscan:query query=0 scans
func (e *DbMap) SelectInt(query string, args ...interface{}) (int64, error)

//goscan:query query=0 scans
func (e *DbMap) SelectStr(query string, args ...interface{}) (string, error)

//goscan:query query=0 scans
func (e *DbMap) SelectNullStr(query string, args ...interface{}) (sql.NullString, error)

//goscan:query query=1 first
func (e *DbMap) SelectOne(holder interface{}, query string, args ...interface{}) error

//goscan:query query=0
func (e *DbMap) Query(query string, args ...interface{}) (*sql.Rows, error)

//goscan:queryrow query=0
func (e *DbMap) QueryRow(query string, args ...interface{}) *sql.Row

//goscan:prepare query=0
func (e *DbMap) Prepare(query string) (*sql.Stmt, error)

//goscan:with-context arg=0
func (e *DbMap) WithContext(ctx context.Context) SqlExecutor

//goscan:begin
func (e *DbMap) Begin() (*Transaction, error)

func (e *DbMap) AddTable(i interface{}) *TableMap

func (e *DbMap) AddTableWithName(i interface{}, name string) *TableMap

type Transaction struct{}

//goscan:model verb=insert arg=0
func (e *Transaction) Insert(list ...interface{}) error

//goscan:model verb=update arg=0 key
func (e *Transaction) Update(list ...interface{}) (int64, error)

//goscan:model verb=delete arg=0 key
func (e *Transaction) Delete(list ...interface{}) (int64, error)

//goscan:exec query=0
func (e *Transaction) Exec(query string, args ...interface{}) (sql.Result, error)

//goscan:model verb=first arg=0 where=1
func (e *Transaction) Get(i interface{}, keys ...interface{}) (interface{}, error)

//goscan:query query=1 scans
func (e *Transaction) Select(i interface{}, query string, args ...interface{}) ([]interface{}, error)

//goscan:query query=0 scans
func (e *Transaction) SelectInt(query string, args ...interface{}) (int64, error)

//goscan:query query=0 scans
func (e *Transaction) SelectStr(query string, args ...interface{}) (string, error)

//goscan:query query=0 scans
func (e *Transaction) SelectNullStr(query string, args ...interface{}) (sql.NullString, error)

//goscan:query query=1 first
func (e *Transaction) SelectOne(holder interface{}, query string, args ...interface{}) error

//goscan:query query=0
func (e *Transaction) Query(query string, args ...interface{}) (*sql.Rows, error)

//goscan:queryrow query=0
func (e *Transaction) QueryRow(query string, args ...interface{}) *sql.Row

//goscan:prepare query=0
func (e *Transaction) Prepare(query string) (*sql.Stmt, error)

//goscan:with-context arg=0
func (e *Transaction) WithContext(ctx context.Context) SqlExecutor

//goscan:commit
func (e *Transaction) Commit() error

//goscan:rollback
func (e *Transaction) Rollback() error

type TableMap struct{}

func (t *TableMap) SetKeys(isAutoIncr bool, fieldNames ...string) *TableMap
