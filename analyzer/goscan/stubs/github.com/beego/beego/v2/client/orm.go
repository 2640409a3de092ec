// beego orm v2. Update and Delete return the number of rows; Read fails with ErrNoRows.
package orm

import (
	"context"
	"database/sql"
)

type Ormer interface {
	QueryExecutor
	TxBeginner
}

type TxOrmer interface {
	QueryExecutor
	TxCommitter
}

type TxBeginner interface {
	//goscan:begin
	Begin() (TxOrmer, error)
	//goscan:begin
	BeginWithCtx(ctx context.Context) (TxOrmer, error)
	//goscan:begin
	BeginWithOpts(opts *sql.TxOptions) (TxOrmer, error)
	//goscan:begin
	BeginWithCtxAndOpts(ctx context.Context, opts *sql.TxOptions) (TxOrmer, error)
	//goscan:transaction func=0
	DoTx(task func(ctx context.Context, txOrm TxOrmer) error) error
	//goscan:transaction func=1
	DoTxWithCtx(ctx context.Context, task func(ctx context.Context, txOrm TxOrmer) error) error
	//goscan:transaction func=1
	DoTxWithOpts(opts *sql.TxOptions, task func(ctx context.Context, txOrm TxOrmer) error) error
	//goscan:transaction func=2
	DoTxWithCtxAndOpts(ctx context.Context, opts *sql.TxOptions, task func(ctx context.Context, txOrm TxOrmer) error) error
}

type TxCommitter interface {
	//goscan:commit
	Commit() error
	//goscan:rollback
	Rollback() error
	//goscan:rollback
	RollbackUnlessCommit() error
}

type QueryExecutor interface {
	DML
	DQL
	Driver() Driver
}

type DML interface {
	//goscan:model verb=insert arg=0
	Insert(md interface{}) (int64, error)
	//goscan:model verb=insert arg=1
	InsertWithCtx(ctx context.Context, md interface{}) (int64, error)
	//goscan:model verb=save arg=0
	InsertOrUpdate(md interface{}, colConflitAndArgs ...string) (int64, error)
	//goscan:model verb=save arg=1
	InsertOrUpdateWithCtx(ctx context.Context, md interface{}, colConflitAndArgs ...string) (int64, error)
	//goscan:model verb=insert arg=1 rows=0
	InsertMulti(bulk int, mds interface{}) (int64, error)
	//goscan:model verb=insert arg=2 rows=0
	InsertMultiWithCtx(ctx context.Context, bulk int, mds interface{}) (int64, error)
	//goscan:model verb=update arg=0 columns=1 rows=0 key
	Update(md interface{}, cols ...string) (int64, error)
	//goscan:model verb=update arg=1 columns=2 rows=0 key
	UpdateWithCtx(ctx context.Context, md interface{}, cols ...string) (int64, error)
	//goscan:model verb=delete arg=0 rows=0 key
	Delete(md interface{}, cols ...string) (int64, error)
	//goscan:model verb=delete arg=1 rows=0 key
	DeleteWithCtx(ctx context.Context, md interface{}, cols ...string) (int64, error)
	//goscan:model verb=raw query=0 chain
	Raw(query string, args ...interface{}) RawSeter
	//goscan:model verb=raw query=1 chain
	RawWithCtx(ctx context.Context, query string, args ...interface{}) RawSeter
}

type DQL interface {
	//goscan:model verb=first arg=0
	Read(md interface{}, cols ...string) error
	//goscan:model verb=first arg=1
	ReadWithCtx(ctx context.Context, md interface{}, cols ...string) error
	//goscan:model verb=first arg=0
	ReadForUpdate(md interface{}, cols ...string) error
	//goscan:model verb=first arg=1
	ReadForUpdateWithCtx(ctx context.Context, md interface{}, cols ...string) error
	//goscan:model verb=save arg=0
	ReadOrCreate(md interface{}, col1 string, cols ...string) (bool, int64, error)
	//goscan:model verb=save arg=1
	ReadOrCreateWithCtx(ctx context.Context, md interface{}, col1 string, cols ...string) (bool, int64, error)
	QueryM2M(md interface{}, name string) QueryM2Mer
	QueryM2MWithCtx(ctx context.Context, md interface{}, name string) QueryM2Mer
	//goscan:table arg=0
	//goscan:chain
	QueryTable(ptrStructOrTableName interface{}) QuerySeter
	QueryTableWithCtx(ctx context.Context, ptrStructOrTableName interface{}) QuerySeter
	DBStats() *sql.DBStats
}

type QuerySeter interface {
	//goscan:where column=0 arg=1
	//goscan:chain
	Filter(string, ...interface{}) QuerySeter
	//goscan:where column=0 arg=1
	//goscan:chain
	FilterRaw(string, string) QuerySeter
	//goscan:where
	//goscan:chain
	Exclude(string, ...interface{}) QuerySeter
	//goscan:where
	//goscan:chain
	SetCond(*Condition) QuerySeter
	GetCond() *Condition
	//goscan:chain
	Limit(limit interface{}, args ...interface{}) QuerySeter
	//goscan:chain
	Offset(offset interface{}) QuerySeter
	//goscan:chain
	GroupBy(exprs ...string) QuerySeter
	//goscan:chain
	OrderBy(exprs ...string) QuerySeter
	ForceIndex(indexes ...string) QuerySeter
	UseIndex(indexes ...string) QuerySeter
	IgnoreIndex(indexes ...string) QuerySeter
	//goscan:chain
	RelatedSel(params ...interface{}) QuerySeter
	//goscan:chain
	Distinct() QuerySeter
	//goscan:chain
	ForUpdate() QuerySeter
	//goscan:model verb=find
	Count() (int64, error)
	CountWithCtx(context.Context) (int64, error)
	//goscan:model verb=find
	Exist() bool
	ExistWithCtx(context.Context) bool
	//goscan:model verb=update set=0 rows=0
	Update(values Params) (int64, error)
	//goscan:model verb=update set=1 rows=0
	UpdateWithCtx(ctx context.Context, values Params) (int64, error)
	//goscan:model verb=delete rows=0
	Delete() (int64, error)
	//goscan:model verb=delete rows=0
	DeleteWithCtx(context.Context) (int64, error)
	PrepareInsert() (Inserter, error)
	PrepareInsertWithCtx(context.Context) (Inserter, error)
	//goscan:model verb=find
	All(container interface{}, cols ...string) (int64, error)
	AllWithCtx(ctx context.Context, container interface{}, cols ...string) (int64, error)
	//goscan:model verb=first arg=0
	One(container interface{}, cols ...string) error
	//goscan:model verb=first arg=1
	OneWithCtx(ctx context.Context, container interface{}, cols ...string) error
	Values(results *[]Params, exprs ...string) (int64, error)
	ValuesWithCtx(ctx context.Context, results *[]Params, exprs ...string) (int64, error)
	ValuesList(results *[]ParamsList, exprs ...string) (int64, error)
	ValuesListWithCtx(ctx context.Context, results *[]ParamsList, exprs ...string) (int64, error)
	ValuesFlat(result *ParamsList, expr string) (int64, error)
	ValuesFlatWithCtx(ctx context.Context, result *ParamsList, expr string) (int64, error)
	RowsToMap(result *Params, keyCol string, valueCol string) (int64, error)
	RowsToStruct(ptrStruct interface{}, keyCol string, valueCol string) (int64, error)
	Aggregate(s string) QuerySeter
}

type RawSeter interface {
	//goscan:builder-end run=exec
	Exec() (sql.Result, error)
	//goscan:builder-end run=query
	QueryRow(containers ...interface{}) error
	//goscan:builder-end run=query
	QueryRows(containers ...interface{}) (int64, error)
	//goscan:chain
	SetArgs(...interface{}) RawSeter
	Values(container *[]Params, cols ...string) (int64, error)
	ValuesList(container *[]ParamsList, cols ...string) (int64, error)
	ValuesFlat(container *ParamsList, cols ...string) (int64, error)
	RowsToMap(result *Params, keyCol string, valueCol string) (int64, error)
	RowsToStruct(ptrStruct interface{}, keyCol string, valueCol string) (int64, error)
	Prepare() (RawPreparer, error)
}

type RawPreparer interface {
	Exec(...interface{}) (sql.Result, error)
	Close() error
}

type QueryM2Mer interface {
	Add(...interface{}) (int64, error)
	AddWithCtx(context.Context, ...interface{}) (int64, error)
	Remove(...interface{}) (int64, error)
	RemoveWithCtx(context.Context, ...interface{}) (int64, error)
	Exist(interface{}) bool
	ExistWithCtx(context.Context, interface{}) bool
	Clear() (int64, error)
	ClearWithCtx(context.Context) (int64, error)
	Count() (int64, error)
	CountWithCtx(context.Context) (int64, error)
}

type Inserter interface {
	Insert(interface{}) (int64, error)
	InsertWithCtx(context.Context, interface{}) (int64, error)
	Close() error
}

type Params map[string]interface{}

type ParamsList []interface{}

type Condition struct{}

func (c Condition) Raw(expr string, sql string) *Condition

func (c Condition) And(expr string, args ...interface{}) *Condition

func (c Condition) AndNot(expr string, args ...interface{}) *Condition

func (c *Condition) AndCond(cond *Condition) *Condition

func (c *Condition) AndNotCond(cond *Condition) *Condition

func (c Condition) Or(expr string, args ...interface{}) *Condition

func (c Condition) OrNot(expr string, args ...interface{}) *Condition

func (c *Condition) OrCond(cond *Condition) *Condition

func (c *Condition) OrNotCond(cond *Condition) *Condition

func (c *Condition) IsEmpty() bool

func NewCondition() *Condition

func NewOrm() Ormer

func NewOrmUsingDB(aliasName string) Ormer

func NewOrmWithDB(driverName string, aliasName string, db *sql.DB, params ...DBOption) (Ormer, error)

func RegisterModel(models ...interface{})

func RegisterDataBase(aliasName string, driverName string, dataSource string, params ...DBOption) error

func RegisterDriver(driverName string, typ DriverType) error

var (
	ErrNoRows     error
	ErrMultiRows  error
	ErrMissPK     error
	ErrTxDone     error
	ErrStmtClosed error
)

type Driver interface {
	Name() string
	Type() DriverType
}

type DBOption struct{}

type DriverType int
