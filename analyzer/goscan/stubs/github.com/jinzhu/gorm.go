// gorm v1. As in gorm v2 the returned *DB holds Error and RowsAffected; contexts are unknown to it.
package gorm

import (
	"context"
	"database/sql"
	"reflect"
	"sync"
	"time"
)

type DB struct {
	sync.RWMutex
	Value interface{}
	//goscan:outcome
	Error error
	//goscan:rows
	RowsAffected int64
}

//goscan:chain
func (s *DB) New() *DB

func (s *DB) Close() error

func (s *DB) DB() *sql.DB

func (s *DB) CommonDB() SQLCommon

func (s *DB) Dialect() Dialect

func (s *DB) Callback() *Callback

//goscan:chain
func (s *DB) LogMode(enable bool) *DB

func (s *DB) SetNowFuncOverride(nowFuncOverride func() time.Time) *DB

//goscan:chain
func (s *DB) BlockGlobalUpdate(enable bool) *DB

func (s *DB) HasBlockGlobalUpdate() bool

//goscan:chain
func (s *DB) SingularTable(enable bool)

func (s *DB) NewScope(value interface{}) *Scope

func (s *DB) QueryExpr() *SqlExpr

func (s *DB) SubQuery() *SqlExpr

//goscan:where arg=0
//goscan:chain
func (s *DB) Where(query interface{}, args ...interface{}) *DB

//goscan:where arg=0 or
//goscan:chain
func (s *DB) Or(query interface{}, args ...interface{}) *DB

//goscan:where arg=0 not
//goscan:chain
func (s *DB) Not(query interface{}, args ...interface{}) *DB

//goscan:chain
func (s *DB) Limit(limit interface{}) *DB

//goscan:chain
func (s *DB) Offset(offset interface{}) *DB

//goscan:chain
func (s *DB) Order(value interface{}, reorder ...bool) *DB

//goscan:columns arg=0
//goscan:chain
func (s *DB) Select(query interface{}, args ...interface{}) *DB

//goscan:columns arg=0
//goscan:chain
func (s *DB) Omit(columns ...string) *DB

//goscan:chain
func (s *DB) Group(query string) *DB

//goscan:chain
func (s *DB) Having(query interface{}, values ...interface{}) *DB

//goscan:chain
func (s *DB) Joins(query string, args ...interface{}) *DB

//goscan:chain
func (s *DB) Scopes(funcs ...func(*DB) *DB) *DB

//goscan:chain
func (s *DB) Unscoped() *DB

//goscan:chain
func (s *DB) Attrs(attrs ...interface{}) *DB

//goscan:chain
func (s *DB) Assign(attrs ...interface{}) *DB

//goscan:model verb=first arg=0 where=1 chain
func (s *DB) First(out interface{}, where ...interface{}) *DB

//goscan:model verb=first arg=0 where=1 chain
func (s *DB) Take(out interface{}, where ...interface{}) *DB

//goscan:model verb=first arg=0 where=1 chain
func (s *DB) Last(out interface{}, where ...interface{}) *DB

//goscan:model verb=find arg=0 where=1 chain
func (s *DB) Find(out interface{}, where ...interface{}) *DB

func (s *DB) Preloads(out interface{}) *DB

//goscan:model verb=find chain
func (s *DB) Scan(dest interface{}) *DB

//goscan:model verb=find
func (s *DB) Row() *sql.Row

//goscan:model verb=find
func (s *DB) Rows() (*sql.Rows, error)

//goscan:model verb=find arg=1
func (s *DB) ScanRows(rows *sql.Rows, result interface{}) error

//goscan:model verb=find chain
func (s *DB) Pluck(column string, value interface{}) *DB

//goscan:model verb=find chain
func (s *DB) Count(value interface{}) *DB

func (s *DB) Related(value interface{}, foreignKeys ...string) *DB

//goscan:model verb=find arg=0 where=1 chain
func (s *DB) FirstOrInit(out interface{}, where ...interface{}) *DB

//goscan:model verb=save arg=0 where=1 chain
func (s *DB) FirstOrCreate(out interface{}, where ...interface{}) *DB

//goscan:model verb=update pairs=0 chain
func (s *DB) Update(attrs ...interface{}) *DB

//goscan:model verb=update set=0 chain nonzero
func (s *DB) Updates(values interface{}, ignoreProtectedAttrs ...bool) *DB

//goscan:model verb=update pairs=0 chain
func (s *DB) UpdateColumn(attrs ...interface{}) *DB

//goscan:model verb=update set=0 chain nonzero
func (s *DB) UpdateColumns(values interface{}) *DB

//goscan:model verb=save arg=0 chain
func (s *DB) Save(value interface{}) *DB

//goscan:model verb=insert arg=0 chain
func (s *DB) Create(value interface{}) *DB

//goscan:model verb=delete arg=0 where=1 chain
func (s *DB) Delete(value interface{}, where ...interface{}) *DB

//goscan:model verb=raw query=0 chain
func (s *DB) Raw(sql string, values ...interface{}) *DB

//goscan:exec query=0 chain
func (s *DB) Exec(sql string, values ...interface{}) *DB

//goscan:table arg=0
//goscan:chain
func (s *DB) Model(value interface{}) *DB

//goscan:table arg=0
//goscan:chain
func (s *DB) Table(name string) *DB

//goscan:chain
func (s *DB) Debug() *DB

//goscan:transaction func=0
func (s *DB) Transaction(fc func(tx *DB) error) (err error)

//goscan:begin chain
func (s *DB) Begin() *DB

//goscan:begin chain
func (s *DB) BeginTx(ctx context.Context, opts *sql.TxOptions) *DB

//goscan:commit chain
func (s *DB) Commit() *DB

//goscan:rollback chain
func (s *DB) Rollback() *DB

//goscan:rollback chain
func (s *DB) RollbackUnlessCommitted() *DB

func (s *DB) NewRecord(value interface{}) bool

func (s *DB) RecordNotFound() bool

func (s *DB) CreateTable(models ...interface{}) *DB

func (s *DB) DropTable(values ...interface{}) *DB

func (s *DB) DropTableIfExists(values ...interface{}) *DB

func (s *DB) HasTable(value interface{}) bool

func (s *DB) AutoMigrate(values ...interface{}) *DB

func (s *DB) ModifyColumn(column string, typ string) *DB

func (s *DB) DropColumn(column string) *DB

func (s *DB) AddIndex(indexName string, columns ...string) *DB

func (s *DB) AddUniqueIndex(indexName string, columns ...string) *DB

func (s *DB) RemoveIndex(indexName string) *DB

func (s *DB) AddForeignKey(field string, dest string, onDelete string, onUpdate string) *DB

func (s *DB) RemoveForeignKey(field string, dest string) *DB

func (s *DB) Association(column string) *Association

//goscan:chain
func (s *DB) Preload(column string, conditions ...interface{}) *DB

//goscan:chain
func (s *DB) Set(name string, value interface{}) *DB

//goscan:chain
func (s *DB) InstantSet(name string, value interface{}) *DB

func (s *DB) Get(name string) (value interface{}, ok bool)

func (s *DB) SetJoinTableHandler(source interface{}, column string, handler JoinTableHandlerInterface)

func (s *DB) AddError(err error) error

func (s *DB) GetErrors() []error

type Model struct {
	ID        uint
	CreatedAt time.Time
	UpdatedAt time.Time
	DeletedAt *time.Time
}

type SQLCommon interface {
	//goscan:exec query=0
	Exec(query string, args ...interface{}) (sql.Result, error)
	//goscan:prepare query=0
	Prepare(query string) (*sql.Stmt, error)
	//goscan:query query=0
	Query(query string, args ...interface{}) (*sql.Rows, error)
	//goscan:queryrow query=0
	QueryRow(query string, args ...interface{}) *sql.Row
}

type Association struct{ Error error }

//goscan:model verb=save arg=0 alone chain
func (association *Association) Append(values ...interface{}) *Association

type Scope struct{}

func Open(dialect string, args ...interface{}) (db *DB, err error)

type Errors []error

func (errs Errors) GetErrors() []error

func (errs Errors) Add(newErrors ...error) Errors

func (errs Errors) Error() string

func IsRecordNotFoundError(err error) bool

var (
	ErrRecordNotFound     error
	ErrInvalidTransaction error
)

func Expr(expression string, args ...interface{}) *SqlExpr

type SqlExpr struct{}

type Dialect interface {
	GetName() string
	SetDB(db SQLCommon)
	BindVar(i int) string
	Quote(key string) string
	DataTypeOf(field *StructField) string
	HasIndex(tableName string, indexName string) bool
	HasForeignKey(tableName string, foreignKeyName string) bool
	RemoveIndex(tableName string, indexName string) error
	HasTable(tableName string) bool
	HasColumn(tableName string, columnName string) bool
	ModifyColumn(tableName string, columnName string, typ string) error
	LimitAndOffsetSQL(limit interface{}, offset interface{}) (string, error)
	SelectFromDummyTable() string
	LastInsertIDOutputInterstitial(tableName string, columnName string, columns []string) string
	LastInsertIDReturningSuffix(tableName string, columnName string) string
	DefaultValueStr() string
	BuildKeyName(kind string, tableName string, fields ...string) string
	NormalizeIndexAndColumn(indexName string, columnName string) (string, string)
	CurrentDatabase() string
}

type Callback struct{}

type JoinTableHandlerInterface interface {
	Setup(relationship *Relationship, tableName string, source reflect.Type, destination reflect.Type)
	Table(db *DB) string
	Add(handler JoinTableHandlerInterface, db *DB, source interface{}, destination interface{}) error
	Delete(handler JoinTableHandlerInterface, db *DB, sources ...interface{}) error
	JoinWith(handler JoinTableHandlerInterface, db *DB, source interface{}) *DB
	SourceForeignKeys() []JoinTableForeignKey
	DestinationForeignKeys() []JoinTableForeignKey
}

type StructField struct{}

type Relationship struct{}

type JoinTableForeignKey struct{}
