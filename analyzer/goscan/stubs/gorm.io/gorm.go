// gorm v2. A statement runs in a finisher (Update, Delete, Find …); the returned *DB holds its Error and RowsAffected, the handle it was called on does not.
// Update and Delete with no match are no error. Save inserts when its update hit nothing. Updates with a struct leaves out zero values.
// Only First, Take and Last turn "no row" into ErrRecordNotFound.
package gorm

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"reflect"
	"time"

	"gorm.io/gorm/clause"
)

type DB struct {
	*Config
	//goscan:outcome
	Error error
	//goscan:rows
	RowsAffected int64
	Statement    *Statement
}

func (db *DB) Association(column string) *Association

//goscan:table arg=0
//goscan:chain
func (db *DB) Model(value interface{}) (tx *DB)

//goscan:chain
func (db *DB) Clauses(conds ...clause.Expression) (tx *DB)

//goscan:table arg=0
//goscan:chain
func (db *DB) Table(name string, args ...interface{}) (tx *DB)

//goscan:chain
func (db *DB) Distinct(args ...interface{}) (tx *DB)

//goscan:columns arg=0
//goscan:chain
func (db *DB) Select(query interface{}, args ...interface{}) (tx *DB)

//goscan:columns arg=0
//goscan:chain
func (db *DB) Omit(columns ...string) (tx *DB)

//goscan:chain
func (db *DB) MapColumns(m map[string]string) (tx *DB)

//goscan:where arg=0
//goscan:chain
func (db *DB) Where(query interface{}, args ...interface{}) (tx *DB)

//goscan:where arg=0 not
//goscan:chain
func (db *DB) Not(query interface{}, args ...interface{}) (tx *DB)

//goscan:where arg=0 or
//goscan:chain
func (db *DB) Or(query interface{}, args ...interface{}) (tx *DB)

//goscan:chain
func (db *DB) Joins(query string, args ...interface{}) (tx *DB)

//goscan:chain
func (db *DB) InnerJoins(query string, args ...interface{}) (tx *DB)

//goscan:chain
func (db *DB) Group(name string) (tx *DB)

//goscan:chain
func (db *DB) Having(query interface{}, args ...interface{}) (tx *DB)

//goscan:chain
func (db *DB) Order(value interface{}) (tx *DB)

//goscan:chain
func (db *DB) Limit(limit int) (tx *DB)

//goscan:chain
func (db *DB) Offset(offset int) (tx *DB)

//goscan:chain
func (db *DB) Scopes(funcs ...func(*DB) *DB) (tx *DB)

//goscan:chain
func (db *DB) Preload(query string, args ...interface{}) (tx *DB)

//goscan:chain
func (db *DB) Attrs(attrs ...interface{}) (tx *DB)

//goscan:chain
func (db *DB) Assign(attrs ...interface{}) (tx *DB)

//goscan:chain
func (db *DB) Unscoped() (tx *DB)

//goscan:model verb=raw query=0 chain
func (db *DB) Raw(sql string, values ...interface{}) (tx *DB)

//goscan:model verb=insert arg=0 chain
func (db *DB) Create(value interface{}) (tx *DB)

//goscan:model verb=insert arg=0 chain
func (db *DB) CreateInBatches(value interface{}, batchSize int) (tx *DB)

//goscan:model verb=save arg=0 chain
func (db *DB) Save(value interface{}) (tx *DB)

//goscan:model verb=first arg=0 where=1 chain
func (db *DB) First(dest interface{}, conds ...interface{}) (tx *DB)

//goscan:model verb=first arg=0 where=1 chain
func (db *DB) Take(dest interface{}, conds ...interface{}) (tx *DB)

//goscan:model verb=first arg=0 where=1 chain
func (db *DB) Last(dest interface{}, conds ...interface{}) (tx *DB)

//goscan:model verb=find arg=0 where=1 chain
func (db *DB) Find(dest interface{}, conds ...interface{}) (tx *DB)

//goscan:model verb=find arg=0 func=2 chain
func (db *DB) FindInBatches(dest interface{}, batchSize int, fc func(tx *DB, batch int) error) *DB

//goscan:model verb=find arg=0 where=1 chain
func (db *DB) FirstOrInit(dest interface{}, conds ...interface{}) (tx *DB)

//goscan:model verb=save arg=0 where=1 chain
func (db *DB) FirstOrCreate(dest interface{}, conds ...interface{}) (tx *DB)

//goscan:model verb=update column=0 value=1 chain
func (db *DB) Update(column string, value interface{}) (tx *DB)

//goscan:model verb=update set=0 chain nonzero
func (db *DB) Updates(values interface{}) (tx *DB)

//goscan:model verb=update column=0 value=1 chain
func (db *DB) UpdateColumn(column string, value interface{}) (tx *DB)

//goscan:model verb=update set=0 chain nonzero
func (db *DB) UpdateColumns(values interface{}) (tx *DB)

//goscan:model verb=delete arg=0 where=1 chain
func (db *DB) Delete(value interface{}, conds ...interface{}) (tx *DB)

//goscan:model verb=find chain
func (db *DB) Count(count *int64) (tx *DB)

//goscan:model verb=find
func (db *DB) Row() *sql.Row

//goscan:model verb=find
func (db *DB) Rows() (*sql.Rows, error)

//goscan:model verb=find chain
func (db *DB) Scan(dest interface{}) (tx *DB)

//goscan:model verb=find chain
func (db *DB) Pluck(column string, dest interface{}) (tx *DB)

//goscan:model verb=find arg=1
func (db *DB) ScanRows(rows *sql.Rows, dest interface{}) error

//goscan:callback func=0
func (db *DB) Connection(fc func(tx *DB) error) (err error)

//goscan:transaction func=0
func (db *DB) Transaction(fc func(tx *DB) error, opts ...*sql.TxOptions) (err error)

//goscan:begin chain
func (db *DB) Begin(opts ...*sql.TxOptions) *DB

//goscan:commit chain
func (db *DB) Commit() *DB

//goscan:rollback chain
func (db *DB) Rollback() *DB

//goscan:chain
func (db *DB) SavePoint(name string) *DB

//goscan:chain
func (db *DB) RollbackTo(name string) *DB

//goscan:exec query=0 chain
func (db *DB) Exec(sql string, values ...interface{}) (tx *DB)

//goscan:chain
func (db *DB) Session(config *Session) *DB

//goscan:with-context arg=0
//goscan:chain
func (db *DB) WithContext(ctx context.Context) *DB

//goscan:chain
func (db *DB) Debug() (tx *DB)

//goscan:chain
func (db *DB) Set(key string, value interface{}) *DB

func (db *DB) Get(key string) (interface{}, bool)

//goscan:chain
func (db *DB) InstanceSet(key string, value interface{}) *DB

func (db *DB) InstanceGet(key string) (interface{}, bool)

func (db *DB) AddError(err error) error

func (db *DB) DB() (*sql.DB, error)

func (db *DB) SetupJoinTable(model interface{}, field string, joinTable interface{}) error

func (db *DB) Use(plugin Plugin) error

func (db *DB) ToSQL(queryFn func(tx *DB) *DB) string

func (db *DB) Migrator() Migrator

func (db *DB) AutoMigrate(dst ...interface{}) error

type Config struct{}

type Session struct {
	DryRun                   bool
	PrepareStmt              bool
	NewDB                    bool
	Initialized              bool
	SkipHooks                bool
	SkipDefaultTransaction   bool
	DisableNestedTransaction bool
	AllowGlobalUpdate        bool
	FullSaveAssociations     bool
	PropagateUnscoped        bool
	QueryFields              bool
	Context                  context.Context
	NowFunc                  func() time.Time
	CreateBatchSize          int
}

type Statement struct {
	Table   string
	Model   interface{}
	Dest    interface{}
	Context context.Context
}

type Model struct {
	ID        uint
	CreatedAt time.Time
	UpdatedAt time.Time
	DeletedAt DeletedAt
}

type DeletedAt struct {
	Time  time.Time
	Valid bool
}

func (n *DeletedAt) Scan(value interface{}) error

func (n DeletedAt) Value() (driver.Value, error)

func (n DeletedAt) MarshalJSON() ([]byte, error)

func (n *DeletedAt) UnmarshalJSON(b []byte) error

type Association struct{}

//goscan:model verb=save arg=0 alone
func (association *Association) Append(values ...interface{}) error

type Dialector interface {
	Name() string
	Initialize(*DB) error
	Migrator(db *DB) Migrator
	BindVarTo(writer clause.Writer, stmt *Statement, v interface{})
	QuoteTo(clause.Writer, string)
	Explain(sql string, vars ...interface{}) string
}

type Option interface {
	Apply(*Config) error
	AfterInitialize(*DB) error
}

type Plugin interface {
	Name() string
	Initialize(*DB) error
}

func Open(dialector Dialector, opts ...Option) (db *DB, err error)

func Expr(expr string, args ...interface{}) clause.Expr

//goscan:table type=0
//goscan:chain
func G[T any](db *DB, opts ...clause.Expression) Interface[T]

type Interface[T any] interface {
	CreateInterface[T]
	//goscan:model verb=raw query=0 chain
	Raw(sql string, values ...interface{}) ExecInterface[T]
	//goscan:exec query=1
	Exec(ctx context.Context, sql string, values ...interface{}) error
}

type ChainInterface[T any] interface {
	ExecInterface[T]
	Scopes(scopes ...func(db *Statement)) ChainInterface[T]
	//goscan:where arg=0
	//goscan:chain
	Where(query interface{}, args ...interface{}) ChainInterface[T]
	//goscan:where arg=0 not
	//goscan:chain
	Not(query interface{}, args ...interface{}) ChainInterface[T]
	//goscan:where arg=0 or
	//goscan:chain
	Or(query interface{}, args ...interface{}) ChainInterface[T]
	Limit(offset int) ChainInterface[T]
	Offset(offset int) ChainInterface[T]
	Joins(query clause.JoinTarget, on func(db JoinBuilder, joinTable clause.Table, curTable clause.Table) error) ChainInterface[T]
	Preload(association string, query func(db PreloadBuilder) error) ChainInterface[T]
	Select(query string, args ...interface{}) ChainInterface[T]
	Omit(columns ...string) ChainInterface[T]
	MapColumns(m map[string]string) ChainInterface[T]
	Distinct(args ...interface{}) ChainInterface[T]
	Group(name string) ChainInterface[T]
	Having(query interface{}, args ...interface{}) ChainInterface[T]
	Order(value interface{}) ChainInterface[T]
	//goscan:set arg=0
	//goscan:chain
	Set(assignments ...clause.Assigner) SetUpdateOnlyInterface[T]
	Build(builder clause.Builder)
	//goscan:table arg=0
	//goscan:chain
	Table(name string, args ...interface{}) ChainInterface[T]
	//goscan:model verb=delete rows=0
	Delete(ctx context.Context) (rowsAffected int, err error)
	//goscan:model verb=update column=1 value=2 rows=0
	Update(ctx context.Context, name string, value any) (rowsAffected int, err error)
	//goscan:model verb=update set=1 rows=0
	Updates(ctx context.Context, t T) (rowsAffected int, err error)
	Count(ctx context.Context, column string) (result int64, err error)
}

type ExecInterface[T any] interface {
	//goscan:model verb=find
	Scan(ctx context.Context, r interface{}) error
	//goscan:model verb=first
	First(context.Context) (T, error)
	//goscan:model verb=first
	Last(ctx context.Context) (T, error)
	//goscan:model verb=first
	Take(context.Context) (T, error)
	//goscan:model verb=find
	Find(ctx context.Context) ([]T, error)
	//goscan:model verb=find
	FindInBatches(ctx context.Context, batchSize int, fc func(data []T, batch int) error) error
	//goscan:model verb=find
	Row(ctx context.Context) *sql.Row
	//goscan:model verb=find
	Rows(ctx context.Context) (*sql.Rows, error)
}

type CreateInterface[T any] interface {
	ExecInterface[T]
	Scopes(scopes ...func(db *Statement)) ChainInterface[T]
	//goscan:where arg=0
	//goscan:chain
	Where(query interface{}, args ...interface{}) ChainInterface[T]
	//goscan:where arg=0 not
	//goscan:chain
	Not(query interface{}, args ...interface{}) ChainInterface[T]
	//goscan:where arg=0 or
	//goscan:chain
	Or(query interface{}, args ...interface{}) ChainInterface[T]
	Limit(offset int) ChainInterface[T]
	Offset(offset int) ChainInterface[T]
	Joins(query clause.JoinTarget, on func(db JoinBuilder, joinTable clause.Table, curTable clause.Table) error) ChainInterface[T]
	Preload(association string, query func(db PreloadBuilder) error) ChainInterface[T]
	Select(query string, args ...interface{}) CreateInterface[T]
	Omit(columns ...string) CreateInterface[T]
	MapColumns(m map[string]string) ChainInterface[T]
	Distinct(args ...interface{}) ChainInterface[T]
	Group(name string) ChainInterface[T]
	Having(query interface{}, args ...interface{}) ChainInterface[T]
	Order(value interface{}) ChainInterface[T]
	Build(builder clause.Builder)
	//goscan:model verb=delete rows=0
	Delete(ctx context.Context) (rowsAffected int, err error)
	//goscan:model verb=update column=1 value=2 rows=0
	Update(ctx context.Context, name string, value any) (rowsAffected int, err error)
	//goscan:model verb=update set=1 rows=0
	Updates(ctx context.Context, t T) (rowsAffected int, err error)
	Count(ctx context.Context, column string) (result int64, err error)
	//goscan:table arg=0
	//goscan:chain
	Table(name string, args ...interface{}) CreateInterface[T]
	//goscan:model verb=insert arg=1
	Create(ctx context.Context, r *T) error
	//goscan:model verb=insert arg=1
	CreateInBatches(ctx context.Context, r *[]T, batchSize int) error
	//goscan:set arg=0
	//goscan:chain
	Set(assignments ...clause.Assigner) SetCreateOrUpdateInterface[T]
}

type SetUpdateOnlyInterface[T any] interface {
	//goscan:model verb=update rows=0
	Update(ctx context.Context) (rowsAffected int, err error)
}

type SetCreateOrUpdateInterface[T any] interface {
	//goscan:model verb=insert
	Create(ctx context.Context) error
	//goscan:model verb=update rows=0
	Update(ctx context.Context) (rowsAffected int, err error)
}

var (
	ErrRecordNotFound          error
	ErrInvalidTransaction      error
	ErrMissingWhereClause      error
	ErrDuplicatedKey           error
	ErrForeignKeyViolated      error
	ErrCheckConstraintViolated error
)

type Migrator interface {
	AutoMigrate(dst ...interface{}) error
	CurrentDatabase() string
	GetTypeAliases(databaseTypeName string) []string
	CreateTable(dst ...interface{}) error
	DropTable(dst ...interface{}) error
	HasTable(dst interface{}) bool
	RenameTable(oldName interface{}, newName interface{}) error
	GetTables() (tableList []string, err error)
	TableType(dst interface{}) (TableType, error)
	AddColumn(dst interface{}, field string) error
	DropColumn(dst interface{}, field string) error
	AlterColumn(dst interface{}, field string) error
	HasColumn(dst interface{}, field string) bool
	RenameColumn(dst interface{}, oldName string, field string) error
	ColumnTypes(dst interface{}) ([]ColumnType, error)
	CreateView(name string, option ViewOption) error
	DropView(name string) error
	CreateConstraint(dst interface{}, name string) error
	DropConstraint(dst interface{}, name string) error
	HasConstraint(dst interface{}, name string) bool
	CreateIndex(dst interface{}, name string) error
	DropIndex(dst interface{}, name string) error
	HasIndex(dst interface{}, name string) bool
	RenameIndex(dst interface{}, oldName string, newName string) error
	GetIndexes(dst interface{}) ([]Index, error)
}

type JoinBuilder interface {
	Select(...string) JoinBuilder
	Omit(...string) JoinBuilder
	Where(query interface{}, args ...interface{}) JoinBuilder
	Not(query interface{}, args ...interface{}) JoinBuilder
	Or(query interface{}, args ...interface{}) JoinBuilder
}

type PreloadBuilder interface {
	Select(...string) PreloadBuilder
	Omit(...string) PreloadBuilder
	Where(query interface{}, args ...interface{}) PreloadBuilder
	Not(query interface{}, args ...interface{}) PreloadBuilder
	Or(query interface{}, args ...interface{}) PreloadBuilder
	Limit(offset int) PreloadBuilder
	Offset(offset int) PreloadBuilder
	Order(value interface{}) PreloadBuilder
	LimitPerRecord(num int) PreloadBuilder
}

type TableType interface {
	Schema() string
	Name() string
	Type() string
	Comment() (comment string, ok bool)
}

type ColumnType interface {
	Name() string
	DatabaseTypeName() string
	ColumnType() (columnType string, ok bool)
	PrimaryKey() (isPrimaryKey bool, ok bool)
	AutoIncrement() (isAutoIncrement bool, ok bool)
	Length() (length int64, ok bool)
	DecimalSize() (precision int64, scale int64, ok bool)
	Nullable() (nullable bool, ok bool)
	Unique() (unique bool, ok bool)
	ScanType() reflect.Type
	Comment() (value string, ok bool)
	DefaultValue() (value string, ok bool)
}

type ViewOption struct{}

type Index interface {
	Table() string
	Name() string
	Columns() []string
	PrimaryKey() (isPrimaryKey bool, ok bool)
	Unique() (unique bool, ok bool)
	Option() string
}
