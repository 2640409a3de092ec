// goqu expressions, only as types.
package exp

type Expression interface {
	Clone() Expression
	Expression() Expression
}

type Ex map[string]interface{}

func (e Ex) Expression() Expression

func (e Ex) Clone() Expression

func (e Ex) IsEmpty() bool

func (e Ex) ToExpressions() (ExpressionList, error)

type ExOr map[string]interface{}

func (eo ExOr) Expression() Expression

func (eo ExOr) Clone() Expression

func (eo ExOr) IsEmpty() bool

func (eo ExOr) ToExpressions() (ExpressionList, error)

type Record map[string]interface{}

func (r Record) Cols() []string

type IdentifierExpression interface {
	Expression
	Aliaseable
	Comparable
	Inable
	Isable
	Likeable
	Rangeable
	Orderable
	Updateable
	Distinctable
	Castable
	Bitwiseable
	IsQualified() bool
	Schema(string) IdentifierExpression
	GetSchema() string
	Table(string) IdentifierExpression
	GetTable() string
	Col(interface{}) IdentifierExpression
	GetCol() interface{}
	All() IdentifierExpression
	IsEmpty() bool
}

type OrderedExpression interface {
	Expression
	SortExpression() Expression
	IsAsc() bool
	NullSortType() NullSortType
	NullsFirst() OrderedExpression
	NullsLast() OrderedExpression
}

type UpdateClauses interface {
	HasTable() bool
	CommonTables() []CommonTableExpression
	CommonTablesAppend(cte CommonTableExpression) UpdateClauses
	Table() Expression
	SetTable(table Expression) UpdateClauses
	SetValues() interface{}
	HasSetValues() bool
	SetSetValues(values interface{}) UpdateClauses
	From() ColumnListExpression
	HasFrom() bool
	SetFrom(tables ColumnListExpression) UpdateClauses
	Where() ExpressionList
	ClearWhere() UpdateClauses
	WhereAppend(expressions ...Expression) UpdateClauses
	Order() ColumnListExpression
	HasOrder() bool
	ClearOrder() UpdateClauses
	SetOrder(oes ...OrderedExpression) UpdateClauses
	OrderAppend(...OrderedExpression) UpdateClauses
	OrderPrepend(...OrderedExpression) UpdateClauses
	Limit() interface{}
	HasLimit() bool
	ClearLimit() UpdateClauses
	SetLimit(limit interface{}) UpdateClauses
	Returning() ColumnListExpression
	HasReturning() bool
	SetReturning(cl ColumnListExpression) UpdateClauses
}

type InsertClauses interface {
	CommonTables() []CommonTableExpression
	CommonTablesAppend(cte CommonTableExpression) InsertClauses
	HasInto() bool
	Cols() ColumnListExpression
	HasCols() bool
	ColsAppend(cols ColumnListExpression) InsertClauses
	SetCols(cols ColumnListExpression) InsertClauses
	Into() Expression
	SetInto(cl Expression) InsertClauses
	Returning() ColumnListExpression
	HasReturning() bool
	SetReturning(cl ColumnListExpression) InsertClauses
	From() AppendableExpression
	HasFrom() bool
	SetFrom(ae AppendableExpression) InsertClauses
	Rows() []interface{}
	HasRows() bool
	SetRows(rows []interface{}) InsertClauses
	HasAlias() bool
	Alias() IdentifierExpression
	SetAlias(ie IdentifierExpression) InsertClauses
	Vals() [][]interface{}
	HasVals() bool
	SetVals(vals [][]interface{}) InsertClauses
	ValsAppend(vals [][]interface{}) InsertClauses
	OnConflict() ConflictExpression
	SetOnConflict(expression ConflictExpression) InsertClauses
}

type AppendableExpression interface {
	Expression
	GetAs() IdentifierExpression
	ReturnsColumns() bool
}

type ConflictExpression interface {
	Expression
	Action() ConflictAction
}

type DeleteClauses interface {
	HasFrom() bool
	CommonTables() []CommonTableExpression
	CommonTablesAppend(cte CommonTableExpression) DeleteClauses
	From() IdentifierExpression
	SetFrom(table IdentifierExpression) DeleteClauses
	Where() ExpressionList
	ClearWhere() DeleteClauses
	WhereAppend(expressions ...Expression) DeleteClauses
	Order() ColumnListExpression
	HasOrder() bool
	ClearOrder() DeleteClauses
	SetOrder(oes ...OrderedExpression) DeleteClauses
	OrderAppend(...OrderedExpression) DeleteClauses
	OrderPrepend(...OrderedExpression) DeleteClauses
	Limit() interface{}
	HasLimit() bool
	ClearLimit() DeleteClauses
	SetLimit(limit interface{}) DeleteClauses
	Returning() ColumnListExpression
	HasReturning() bool
	SetReturning(cl ColumnListExpression) DeleteClauses
}

type Vals []interface{}

type ExpressionList interface {
	Expression
	Type() ExpressionListType
	Expressions() []Expression
	Append(...Expression) ExpressionList
	IsEmpty() bool
}

type Aliaseable interface {
	As(interface{}) AliasedExpression
}

type Comparable interface {
	Eq(interface{}) BooleanExpression
	Neq(interface{}) BooleanExpression
	Gt(interface{}) BooleanExpression
	Gte(interface{}) BooleanExpression
	Lt(interface{}) BooleanExpression
	Lte(interface{}) BooleanExpression
}

type Inable interface {
	In(...interface{}) BooleanExpression
	NotIn(...interface{}) BooleanExpression
}

type Isable interface {
	Is(interface{}) BooleanExpression
	IsNot(interface{}) BooleanExpression
	IsNull() BooleanExpression
	IsNotNull() BooleanExpression
	IsTrue() BooleanExpression
	IsNotTrue() BooleanExpression
	IsFalse() BooleanExpression
	IsNotFalse() BooleanExpression
}

type Likeable interface {
	Like(interface{}) BooleanExpression
	NotLike(interface{}) BooleanExpression
	ILike(interface{}) BooleanExpression
	NotILike(interface{}) BooleanExpression
	RegexpLike(interface{}) BooleanExpression
	RegexpNotLike(interface{}) BooleanExpression
	RegexpILike(interface{}) BooleanExpression
	RegexpNotILike(interface{}) BooleanExpression
}

type Rangeable interface {
	Between(RangeVal) RangeExpression
	NotBetween(RangeVal) RangeExpression
}

type Orderable interface {
	Asc() OrderedExpression
	Desc() OrderedExpression
}

type Updateable interface {
	Set(interface{}) UpdateExpression
}

type Distinctable interface {
	Distinct() SQLFunctionExpression
}

type Castable interface {
	Cast(val string) CastExpression
}

type Bitwiseable interface {
	BitwiseInversion() BitwiseExpression
	BitwiseOr(interface{}) BitwiseExpression
	BitwiseAnd(interface{}) BitwiseExpression
	BitwiseXor(interface{}) BitwiseExpression
	BitwiseLeftShift(interface{}) BitwiseExpression
	BitwiseRightShift(interface{}) BitwiseExpression
}

type NullSortType int

type CommonTableExpression interface {
	Expression
	IsRecursive() bool
	Name() LiteralExpression
	SubQuery() Expression
}

type ColumnListExpression interface {
	Expression
	Columns() []Expression
	IsEmpty() bool
	Append(...Expression) ColumnListExpression
}

type ConflictAction int

type ExpressionListType int

type AliasedExpression interface {
	Expression
	Aliased() Expression
	GetAs() IdentifierExpression
	Schema(string) IdentifierExpression
	Table(string) IdentifierExpression
	Col(interface{}) IdentifierExpression
	All() IdentifierExpression
}

type BooleanExpression interface {
	Expression
	Aliaseable
	Op() BooleanOperation
	LHS() Expression
	RHS() interface{}
}

type RangeVal interface {
	Start() interface{}
	End() interface{}
}

type RangeExpression interface {
	Expression
	Op() RangeOperation
	LHS() Expression
	RHS() RangeVal
}

type UpdateExpression interface {
	Col() IdentifierExpression
	Val() interface{}
}

type SQLFunctionExpression interface {
	Expression
	Aliaseable
	Rangeable
	Comparable
	Orderable
	Isable
	Inable
	Likeable
	Windowable
	Name() string
	Args() []interface{}
}

type CastExpression interface {
	Expression
	Aliaseable
	Comparable
	Inable
	Isable
	Likeable
	Orderable
	Distinctable
	Rangeable
	Casted() Expression
	Type() LiteralExpression
}

type BitwiseExpression interface {
	Expression
	Aliaseable
	Comparable
	Isable
	Inable
	Likeable
	Rangeable
	Orderable
	Distinctable
	Op() BitwiseOperation
	LHS() Expression
	RHS() interface{}
}

type LiteralExpression interface {
	Expression
	Aliaseable
	Comparable
	Isable
	Inable
	Likeable
	Rangeable
	Orderable
	Bitwiseable
	Literal() string
	Args() []interface{}
}

type BooleanOperation int

type RangeOperation int

type Windowable interface {
	Over(WindowExpression) SQLWindowFunctionExpression
	OverName(IdentifierExpression) SQLWindowFunctionExpression
}

type BitwiseOperation int

type WindowExpression interface {
	Expression
	Name() IdentifierExpression
	HasName() bool
	Parent() IdentifierExpression
	HasParent() bool
	PartitionCols() ColumnListExpression
	HasPartitionBy() bool
	OrderCols() ColumnListExpression
	HasOrder() bool
	Inherit(parent string) WindowExpression
	PartitionBy(cols ...interface{}) WindowExpression
	OrderBy(cols ...interface{}) WindowExpression
}

type SQLWindowFunctionExpression interface {
	Expression
	Aliaseable
	Rangeable
	Comparable
	Orderable
	Isable
	Inable
	Likeable
	Func() SQLFunctionExpression
	Window() WindowExpression
	WindowName() IdentifierExpression
	HasWindow() bool
	HasWindowName() bool
}
