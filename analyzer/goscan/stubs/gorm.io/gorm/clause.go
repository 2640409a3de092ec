// gorm clauses: only what makes a statement an upsert, a lock or one that returns rows.
package clause

type Expression interface {
	Build(builder Builder)
}

type Interface interface {
	Name() string
	Build(Builder)
	MergeClause(*Clause)
}

// DoNothing makes an insert that may store no row.
//
//goscan:upsert
type OnConflict struct {
	Columns      []Column
	Where        Where
	TargetWhere  Where
	OnConstraint string
	DoNothing    bool
	DoUpdates    Set
	UpdateAll    bool
}

type Locking struct {
	Strength string
	Table    Table
	Options  string
}

//goscan:returning
type Returning struct {
	Columns []Column
}

type Column struct {
	Table string
	Name  string
	Alias string
	Raw   bool
}

type Expr struct {
	SQL                string
	Vars               []interface{}
	WithoutParentheses bool
}

func (expr Expr) Build(builder Builder)

type Where struct {
	Exprs []Expression
}

type Eq struct {
	Column interface{}
	Value  interface{}
}

func (eq Eq) Build(builder Builder)

func (eq Eq) NegationBuild(builder Builder)

type Assignment struct {
	Column Column
	Value  interface{}
}

func (a Assignment) Assignments() []Assignment

func Assignments(values map[string]interface{}) Set

func AssignmentColumns(values []string) Set

const PrimaryKey string = "~~~py~~~"

type Writer interface {
	WriteByte(byte) error
	WriteString(string) (int, error)
}

type JoinTarget struct{}

type Table struct{}

type Assigner interface {
	Assignments() []Assignment
}

type Builder interface {
	Writer
	WriteQuoted(field interface{})
	AddVar(Writer, ...interface{})
	AddError(error) error
}

type Clause struct{}

type Set []Assignment
