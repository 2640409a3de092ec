// xorm. Update, Delete and Insert return the number of rows; a miss is no error. Get tells a miss by its bool.
package xorm

import (
	"context"
	"database/sql"
	"io"
	"reflect"
	"strings"
	"time"
)

type Engine struct {
	TZLocation *time.Location
	DatabaseTZ *time.Location
}

func (engine *Engine) EnableSessionID(enable bool)

func (engine *Engine) BufferSize(size int) *Session

func (engine *Engine) ShowSQL(show ...bool)

func (engine *Engine) SetLogger(logger any)

func (engine *Engine) SetDisableGlobalCache(disable bool)

func (engine *Engine) DriverName() string

func (engine *Engine) DataSourceName() string

func (engine *Engine) SetTagIdentifier(tagIdentifier string)

func (engine *Engine) Quote(value string) string

func (engine *Engine) QuoteTo(buf *strings.Builder, value string)

func (engine *Engine) SetConnMaxLifetime(d time.Duration)

func (engine *Engine) SetConnMaxIdleTime(d time.Duration)

func (engine *Engine) SetMaxOpenConns(conns int)

func (engine *Engine) SetMaxIdleConns(conns int)

func (engine *Engine) NoCache() *Session

func (engine *Engine) NoCascade() *Session

func (engine *Engine) NewSession() *Session

func (engine *Engine) Close() error

func (engine *Engine) Ping() error

//goscan:model verb=raw query=0 chain
func (engine *Engine) SQL(query any, args ...any) *Session

//goscan:chain
func (engine *Engine) NoAutoTime() *Session

//goscan:chain
func (engine *Engine) NoAutoCondition(no ...bool) *Session

func (engine *Engine) Cascade(trueOrFalse ...bool) *Session

//goscan:where arg=0
//goscan:chain
func (engine *Engine) Where(query any, args ...any) *Session

//goscan:where key
//goscan:chain
func (engine *Engine) ID(id any) *Session

//goscan:where key
//goscan:chain
func (engine *Engine) Id(id any) *Session

func (engine *Engine) Before(closures func(any)) *Session

func (engine *Engine) After(closures func(any)) *Session

func (engine *Engine) Charset(charset string) *Session

func (engine *Engine) StoreEngine(storeEngine string) *Session

//goscan:chain
func (engine *Engine) Distinct(columns ...string) *Session

//goscan:chain
func (engine *Engine) Select(str string) *Session

//goscan:columns arg=0
//goscan:chain
func (engine *Engine) Cols(columns ...string) *Session

//goscan:columns
//goscan:chain
func (engine *Engine) AllCols() *Session

//goscan:columns arg=0
//goscan:chain
func (engine *Engine) MustCols(columns ...string) *Session

//goscan:columns arg=0
//goscan:chain
func (engine *Engine) UseBool(columns ...string) *Session

//goscan:columns arg=0
//goscan:chain
func (engine *Engine) Omit(columns ...string) *Session

//goscan:columns arg=0
//goscan:chain
func (engine *Engine) Nullable(columns ...string) *Session

//goscan:where column=0 any
//goscan:chain
func (engine *Engine) In(column string, args ...any) *Session

//goscan:where column=0 not
//goscan:chain
func (engine *Engine) NotIn(column string, args ...any) *Session

//goscan:set column=0 value=1
//goscan:chain
func (engine *Engine) Incr(column string, arg ...any) *Session

//goscan:set column=0 value=1
//goscan:chain
func (engine *Engine) Decr(column string, arg ...any) *Session

//goscan:set column=0 value=1
//goscan:chain
func (engine *Engine) SetExpr(column string, expression any) *Session

//goscan:table arg=0
//goscan:chain
func (engine *Engine) Table(tableNameOrBean any) *Session

//goscan:chain
func (engine *Engine) Alias(alias string) *Session

//goscan:chain
func (engine *Engine) Limit(limit int, start ...int) *Session

//goscan:chain
func (engine *Engine) Desc(colNames ...string) *Session

//goscan:chain
func (engine *Engine) Asc(colNames ...string) *Session

//goscan:chain
func (engine *Engine) OrderBy(order any, args ...any) *Session

func (engine *Engine) Prepare() *Session

//goscan:chain
func (engine *Engine) Join(joinOperator string, tablename any, condition any, args ...any) *Session

//goscan:chain
func (engine *Engine) GroupBy(keys string) *Session

//goscan:chain
func (engine *Engine) Having(conditions string) *Session

func (engine *Engine) IsTableEmpty(bean any) (bool, error)

func (engine *Engine) IsTableExist(beanOrTableName any) (bool, error)

func (engine *Engine) TableName(bean any, includeSchema ...bool) string

func (engine *Engine) CreateIndexes(bean any) error

func (engine *Engine) CreateUniques(bean any) error

func (engine *Engine) ClearCacheBean(bean any, id string) error

func (engine *Engine) ClearCache(beans ...any) error

func (engine *Engine) UnMapType(t reflect.Type)

func (engine *Engine) CreateTables(beans ...any) error

func (engine *Engine) DropTables(beans ...any) error

func (engine *Engine) DropIndexes(bean any) error

//goscan:exec query=0
func (engine *Engine) Exec(sqlOrArgs ...any) (sql.Result, error)

//goscan:query query=0
func (engine *Engine) Query(sqlOrArgs ...any) (resultsSlice []map[string][]byte, err error)

//goscan:query query=0
func (engine *Engine) QueryString(sqlOrArgs ...any) ([]map[string]string, error)

//goscan:query query=0
func (engine *Engine) QueryInterface(sqlOrArgs ...any) ([]map[string]any, error)

//goscan:model verb=insert arg=0 rows=0
func (engine *Engine) Insert(beans ...any) (int64, error)

//goscan:model verb=insert arg=0 rows=0
func (engine *Engine) InsertOne(bean any) (int64, error)

//goscan:model verb=update arg=0 where=1 rows=0 nonzero
func (engine *Engine) Update(bean any, condiBeans ...any) (int64, error)

//goscan:model verb=delete arg=0 rows=0
func (engine *Engine) Delete(beans ...any) (int64, error)

func (engine *Engine) Truncate(beans ...any) (int64, error)

//goscan:model verb=first arg=0
func (engine *Engine) Get(beans ...any) (bool, error)

//goscan:model verb=first arg=0
func (engine *Engine) Exist(bean ...any) (bool, error)

//goscan:model verb=find arg=0
func (engine *Engine) Find(beans any, condiBeans ...any) error

//goscan:model verb=find arg=0
func (engine *Engine) FindAndCount(rowsSlicePtr any, condiBean ...any) (int64, error)

//goscan:model verb=find arg=0
func (engine *Engine) Iterate(bean any, fun IterFunc) error

//goscan:model verb=find arg=0
func (engine *Engine) Rows(bean any) (*Rows, error)

//goscan:model verb=find arg=0
func (engine *Engine) Count(bean ...any) (int64, error)

//goscan:model verb=find arg=0
func (engine *Engine) Sum(bean any, colName string) (float64, error)

//goscan:model verb=find arg=0
func (engine *Engine) SumInt(bean any, colName string) (int64, error)

func (engine *Engine) Sums(bean any, colNames ...string) ([]float64, error)

func (engine *Engine) SumsInt(bean any, colNames ...string) ([]int64, error)

func (engine *Engine) ImportFile(ddlPath string) ([]sql.Result, error)

func (engine *Engine) Import(r io.Reader) ([]sql.Result, error)

func (engine *Engine) GetTZLocation() *time.Location

func (engine *Engine) SetTZLocation(tz *time.Location)

func (engine *Engine) GetTZDatabase() *time.Location

func (engine *Engine) SetTZDatabase(tz *time.Location)

func (engine *Engine) SetSchema(schema string)

//goscan:chain
func (engine *Engine) Unscoped() *Session

//goscan:with-context arg=0
//goscan:chain
func (engine *Engine) Context(ctx context.Context) *Session

func (engine *Engine) SetDefaultContext(ctx context.Context)

func (engine *Engine) SetDefaultTxOptions(opts *sql.TxOptions)

func (engine *Engine) PingContext(ctx context.Context) error

//goscan:transaction func=0
func (engine *Engine) Transaction(f func(*Session) (any, error)) (any, error)

func (engine *Engine) IndexHint(op string, forType string, indexerOrColName string) *Session

func (engine *Engine) Sync(beans ...any) error

func (engine *Engine) SyncWithOptions(opts SyncOptions, beans ...any) (*SyncResult, error)

func (engine *Engine) Sync2(beans ...any) error

type EngineInterface interface {
	Interface
	Before(func(any)) *Session
	After(func(any)) *Session
	Charset(charset string) *Session
	ClearCache(...any) error
	//goscan:with-context arg=0
	//goscan:chain
	Context(context.Context) *Session
	CreateTables(...any) error
	DriverName() string
	DropTables(...any) error
	GetTZDatabase() *time.Location
	GetTZLocation() *time.Location
	ImportFile(fp string) ([]sql.Result, error)
	NewSession() *Session
	//goscan:chain
	NoAutoTime() *Session
	Prepare() *Session
	Quote(string) string
	SetConnMaxLifetime(time.Duration)
	SetTagIdentifier(string)
	SetLogger(logger any)
	SetMaxOpenConns(int)
	SetMaxIdleConns(int)
	SetSchema(string)
	SetTZDatabase(tz *time.Location)
	SetTZLocation(tz *time.Location)
	ShowSQL(show ...bool)
	Sync(...any) error
	Sync2(...any) error
	SyncWithOptions(SyncOptions, ...any) (*SyncResult, error)
	StoreEngine(storeEngine string) *Session
	TableName(any, ...bool) string
	UnMapType(reflect.Type)
	EnableSessionID(bool)
}

type Interface interface {
	//goscan:columns
	//goscan:chain
	AllCols() *Session
	//goscan:chain
	Alias(alias string) *Session
	//goscan:chain
	Asc(colNames ...string) *Session
	BufferSize(size int) *Session
	//goscan:columns arg=0
	//goscan:chain
	Cols(columns ...string) *Session
	//goscan:model verb=find arg=0
	Count(...any) (int64, error)
	CreateIndexes(bean any) error
	CreateUniques(bean any) error
	//goscan:set column=0 value=1
	//goscan:chain
	Decr(column string, arg ...any) *Session
	//goscan:chain
	Desc(...string) *Session
	//goscan:model verb=delete arg=0 rows=0
	Delete(...any) (int64, error)
	Truncate(...any) (int64, error)
	//goscan:chain
	Distinct(columns ...string) *Session
	DropIndexes(bean any) error
	//goscan:exec query=0
	Exec(sqlOrArgs ...any) (sql.Result, error)
	//goscan:model verb=first arg=0
	Exist(bean ...any) (bool, error)
	//goscan:model verb=find arg=0
	Find(any, ...any) error
	//goscan:model verb=find arg=0
	FindAndCount(any, ...any) (int64, error)
	//goscan:model verb=first arg=0
	Get(...any) (bool, error)
	//goscan:chain
	GroupBy(keys string) *Session
	//goscan:where key
	//goscan:chain
	ID(any) *Session
	//goscan:where column=0 any
	//goscan:chain
	In(string, ...any) *Session
	//goscan:set column=0 value=1
	//goscan:chain
	Incr(column string, arg ...any) *Session
	//goscan:model verb=insert arg=0 rows=0
	Insert(...any) (int64, error)
	//goscan:model verb=insert arg=0 rows=0
	InsertOne(any) (int64, error)
	IsTableEmpty(bean any) (bool, error)
	IsTableExist(beanOrTableName any) (bool, error)
	//goscan:model verb=find arg=0
	Iterate(any, IterFunc) error
	//goscan:chain
	Limit(int, ...int) *Session
	//goscan:columns arg=0
	//goscan:chain
	MustCols(columns ...string) *Session
	//goscan:chain
	NoAutoCondition(...bool) *Session
	//goscan:where column=0 not
	//goscan:chain
	NotIn(string, ...any) *Session
	//goscan:columns arg=0
	//goscan:chain
	Nullable(...string) *Session
	//goscan:chain
	Join(joinOperator string, tablename any, condition any, args ...any) *Session
	//goscan:columns arg=0
	//goscan:chain
	Omit(columns ...string) *Session
	//goscan:chain
	OrderBy(order any, args ...any) *Session
	Ping() error
	//goscan:query query=0
	Query(sqlOrArgs ...any) (resultsSlice []map[string][]byte, err error)
	//goscan:query query=0
	QueryInterface(sqlOrArgs ...any) ([]map[string]any, error)
	//goscan:query query=0
	QueryString(sqlOrArgs ...any) ([]map[string]string, error)
	//goscan:model verb=find arg=0
	Rows(bean any) (*Rows, error)
	//goscan:set column=0 value=1
	//goscan:chain
	SetExpr(string, any) *Session
	//goscan:chain
	Select(string) *Session
	//goscan:model verb=raw query=0 chain
	SQL(any, ...any) *Session
	//goscan:model verb=find arg=0
	Sum(bean any, colName string) (float64, error)
	//goscan:model verb=find arg=0
	SumInt(bean any, colName string) (int64, error)
	Sums(bean any, colNames ...string) ([]float64, error)
	SumsInt(bean any, colNames ...string) ([]int64, error)
	//goscan:table arg=0
	//goscan:chain
	Table(tableNameOrBean any) *Session
	//goscan:chain
	Unscoped() *Session
	//goscan:model verb=update arg=0 where=1 rows=0 nonzero
	Update(bean any, condiBeans ...any) (int64, error)
	//goscan:columns arg=0
	//goscan:chain
	UseBool(...string) *Session
	//goscan:where arg=0
	//goscan:chain
	Where(any, ...any) *Session
}

type Session struct{}

func (session *Session) Close() error

func (session *Session) Engine() *Engine

func (session *Session) IsClosed() bool

func (session *Session) Prepare() *Session

func (session *Session) Before(closures func(any)) *Session

func (session *Session) After(closures func(any)) *Session

//goscan:table arg=0
//goscan:chain
func (session *Session) Table(tableNameOrBean any) *Session

//goscan:chain
func (session *Session) Alias(alias string) *Session

func (session *Session) NoCascade() *Session

//goscan:chain
func (session *Session) ForUpdate() *Session

//goscan:chain
func (session *Session) NoAutoCondition(no ...bool) *Session

//goscan:chain
func (session *Session) Limit(limit int, start ...int) *Session

//goscan:chain
func (session *Session) OrderBy(order any, args ...any) *Session

//goscan:chain
func (session *Session) Desc(colNames ...string) *Session

//goscan:chain
func (session *Session) Asc(colNames ...string) *Session

func (session *Session) StoreEngine(storeEngine string) *Session

func (session *Session) Charset(charset string) *Session

func (session *Session) Cascade(trueOrFalse ...bool) *Session

func (session *Session) MustLogSQL(logs ...bool) *Session

func (session *Session) NoCache() *Session

//goscan:chain
func (session *Session) Join(joinOperator string, tablename any, condition any, args ...any) *Session

//goscan:chain
func (session *Session) GroupBy(keys string) *Session

//goscan:chain
func (session *Session) Having(conditions string) *Session

func (session *Session) LastSQL() (string, []any)

//goscan:chain
func (session *Session) Unscoped() *Session

//goscan:with-context arg=0
//goscan:chain
func (session *Session) Context(ctx context.Context) *Session

func (session *Session) PingContext(ctx context.Context) error

//goscan:chain
func (session *Session) NoVersionCheck() *Session

//goscan:set column=0 value=1
//goscan:chain
func (session *Session) Incr(column string, arg ...any) *Session

//goscan:set column=0 value=1
//goscan:chain
func (session *Session) Decr(column string, arg ...any) *Session

//goscan:set column=0 value=1
//goscan:chain
func (session *Session) SetExpr(column string, expression any) *Session

//goscan:chain
func (session *Session) Select(str string) *Session

//goscan:columns arg=0
//goscan:chain
func (session *Session) Cols(columns ...string) *Session

//goscan:columns
//goscan:chain
func (session *Session) AllCols() *Session

//goscan:columns arg=0
//goscan:chain
func (session *Session) MustCols(columns ...string) *Session

//goscan:columns arg=0
//goscan:chain
func (session *Session) UseBool(columns ...string) *Session

//goscan:chain
func (session *Session) Distinct(columns ...string) *Session

//goscan:columns arg=0
//goscan:chain
func (session *Session) Omit(columns ...string) *Session

//goscan:columns arg=0
//goscan:chain
func (session *Session) Nullable(columns ...string) *Session

//goscan:chain
func (session *Session) NoAutoTime() *Session

//goscan:model verb=raw query=0 chain
func (session *Session) SQL(query any, args ...any) *Session

//goscan:where arg=0
//goscan:chain
func (session *Session) Where(query any, args ...any) *Session

//goscan:where arg=0
//goscan:chain
func (session *Session) And(query any, args ...any) *Session

//goscan:where arg=0 or
//goscan:chain
func (session *Session) Or(query any, args ...any) *Session

//goscan:where key
//goscan:chain
func (session *Session) ID(id any) *Session

//goscan:where key
//goscan:chain
func (session *Session) Id(id any) *Session

//goscan:where column=0 any
//goscan:chain
func (session *Session) In(column string, args ...any) *Session

//goscan:where column=0 not
//goscan:chain
func (session *Session) NotIn(column string, args ...any) *Session

//goscan:model verb=delete arg=0 rows=0
func (session *Session) Delete(beans ...any) (int64, error)

func (session *Session) Truncate(beans ...any) (int64, error)

//goscan:model verb=first arg=0
func (session *Session) Exist(bean ...any) (bool, error)

//goscan:model verb=find arg=0
func (session *Session) Find(rowsSlicePtr any, condiBean ...any) error

//goscan:model verb=find arg=0
func (session *Session) FindAndCount(rowsSlicePtr any, condiBean ...any) (int64, error)

//goscan:model verb=first arg=0
func (session *Session) Get(beans ...any) (bool, error)

//goscan:model verb=first arg=0
func (session *Session) GetOrError(beans ...any) error

//goscan:model verb=insert arg=0 rows=0
func (session *Session) Insert(beans ...any) (int64, error)

//goscan:model verb=insert arg=0 rows=0
func (session *Session) InsertMulti(rowsSlicePtr any) (int64, error)

//goscan:model verb=insert arg=0 rows=0
func (session *Session) InsertOne(bean any) (int64, error)

//goscan:model verb=find arg=0
func (session *Session) Rows(bean any) (*Rows, error)

//goscan:model verb=find arg=0
func (session *Session) Iterate(bean any, fun IterFunc) error

func (session *Session) BufferSize(size int) *Session

//goscan:query query=0
func (session *Session) Query(sqlOrArgs ...any) ([]map[string][]byte, error)

//goscan:query query=0
func (session *Session) QueryString(sqlOrArgs ...any) ([]map[string]string, error)

func (session *Session) QuerySliceString(sqlOrArgs ...any) ([][]string, error)

//goscan:query query=0
func (session *Session) QueryInterface(sqlOrArgs ...any) ([]map[string]any, error)

//goscan:exec query=0
func (session *Session) Exec(sqlOrArgs ...any) (sql.Result, error)

func (session *Session) Ping() error

func (session *Session) CreateTable(bean any) error

func (session *Session) CreateIndexes(bean any) error

func (session *Session) CreateUniques(bean any) error

func (session *Session) DropIndexes(bean any) error

func (session *Session) DropTable(beanOrTableName any) error

func (session *Session) IsTableExist(beanOrTableName any) (bool, error)

func (session *Session) IsTableEmpty(bean any) (bool, error)

func (session *Session) ImportFile(ddlPath string) ([]sql.Result, error)

func (session *Session) Import(r io.Reader) ([]sql.Result, error)

func (session *Session) IndexHint(op string, forType string, indexerOrColName string) *Session

//goscan:model verb=find arg=0
func (session *Session) Count(bean ...any) (int64, error)

//goscan:model verb=find arg=0
func (session *Session) Sum(bean any, columnName string) (res float64, err error)

//goscan:model verb=find arg=0
func (session *Session) SumInt(bean any, columnName string) (res int64, err error)

func (session *Session) Sums(bean any, columnNames ...string) ([]float64, error)

func (session *Session) SumsInt(bean any, columnNames ...string) ([]int64, error)

//goscan:begin session
func (session *Session) Begin() error

//goscan:begin session
func (session *Session) BeginTx(opts *sql.TxOptions) error

//goscan:rollback
func (session *Session) Rollback() error

//goscan:commit
func (session *Session) Commit() error

func (session *Session) IsInTx() bool

//goscan:model verb=update arg=0 where=1 rows=0 nonzero
func (session *Session) Update(bean any, condiBean ...any) (int64, error)

func (session *Session) Sync2(beans ...any) error

func (session *Session) Sync(beans ...any) error

func (session *Session) SyncWithOptions(opts SyncOptions, beans ...any) (*SyncResult, error)

type EngineGroup struct {
	*Engine
}

func (eg *EngineGroup) Close() error

//goscan:with-context arg=0
//goscan:chain
func (eg *EngineGroup) Context(ctx context.Context) *Session

func (eg *EngineGroup) NewSession() *Session

func (eg *EngineGroup) Master() *Engine

func (eg *EngineGroup) Ping() error

func (eg *EngineGroup) SetConnMaxLifetime(d time.Duration)

func (eg *EngineGroup) SetLogger(logger any)

func (eg *EngineGroup) SetTagIdentifier(tagIdentifier string)

func (eg *EngineGroup) SetMaxIdleConns(conns int)

func (eg *EngineGroup) SetMaxOpenConns(conns int)

func (eg *EngineGroup) SetPolicy(policy GroupPolicy) *EngineGroup

func (eg *EngineGroup) ShowSQL(show ...bool)

func (eg *EngineGroup) Slave() *Engine

func (eg *EngineGroup) Slaves() []*Engine

//goscan:query query=0
func (eg *EngineGroup) Query(sqlOrArgs ...any) (resultsSlice []map[string][]byte, err error)

//goscan:query query=0
func (eg *EngineGroup) QueryInterface(sqlOrArgs ...any) ([]map[string]any, error)

//goscan:query query=0
func (eg *EngineGroup) QueryString(sqlOrArgs ...any) ([]map[string]string, error)

//goscan:model verb=find arg=0
func (eg *EngineGroup) Rows(bean any) (*Rows, error)

type Rows struct{}

func NewEngine(driverName string, dataSourceName string, driverOptions ...func(db *sql.DB) error) (*Engine, error)

func NewEngineWithParams(driverName string, dataSourceName string, params map[string]string) (*Engine, error)

func NewEngineGroup(args1 any, args2 any, policies ...GroupPolicy) (*EngineGroup, error)

var ErrNotExist error

type IterFunc func(idx int, bean any) error

type SyncOptions struct{}

type SyncResult struct{}

type GroupPolicy interface {
	Slave(*EngineGroup) *Engine
}
