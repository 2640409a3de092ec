// Options of the driver: an upsert makes a miss impossible.
package options

import (
	"time"
)

type UpdateOneOptions struct {
	ArrayFilters             []any
	BypassDocumentValidation *bool
	Collation                *Collation
	Comment                  any
	Hint                     any
	Upsert                   *bool
	Let                      any
	Sort                     any
}

type UpdateManyOptions struct {
	ArrayFilters             []any
	BypassDocumentValidation *bool
	Collation                *Collation
	Comment                  any
	Hint                     any
	Upsert                   *bool
	Let                      any
}

type UpdateOneOptionsBuilder struct {
	Opts []func(*UpdateOneOptions) error
}

func (uo *UpdateOneOptionsBuilder) List() []func(*UpdateOneOptions) error

func (uo *UpdateOneOptionsBuilder) SetArrayFilters(af []any) *UpdateOneOptionsBuilder

func (uo *UpdateOneOptionsBuilder) SetBypassDocumentValidation(b bool) *UpdateOneOptionsBuilder

func (uo *UpdateOneOptionsBuilder) SetCollation(c *Collation) *UpdateOneOptionsBuilder

func (uo *UpdateOneOptionsBuilder) SetComment(comment any) *UpdateOneOptionsBuilder

func (uo *UpdateOneOptionsBuilder) SetHint(h any) *UpdateOneOptionsBuilder

//goscan:upsert arg=0
//goscan:chain
func (uo *UpdateOneOptionsBuilder) SetUpsert(b bool) *UpdateOneOptionsBuilder

func (uo *UpdateOneOptionsBuilder) SetLet(l any) *UpdateOneOptionsBuilder

func (uo *UpdateOneOptionsBuilder) SetSort(s any) *UpdateOneOptionsBuilder

type UpdateManyOptionsBuilder struct {
	Opts []func(*UpdateManyOptions) error
}

func (uo *UpdateManyOptionsBuilder) List() []func(*UpdateManyOptions) error

func (uo *UpdateManyOptionsBuilder) SetArrayFilters(af []any) *UpdateManyOptionsBuilder

func (uo *UpdateManyOptionsBuilder) SetBypassDocumentValidation(b bool) *UpdateManyOptionsBuilder

func (uo *UpdateManyOptionsBuilder) SetCollation(c *Collation) *UpdateManyOptionsBuilder

func (uo *UpdateManyOptionsBuilder) SetComment(comment any) *UpdateManyOptionsBuilder

func (uo *UpdateManyOptionsBuilder) SetHint(h any) *UpdateManyOptionsBuilder

//goscan:upsert arg=0
//goscan:chain
func (uo *UpdateManyOptionsBuilder) SetUpsert(b bool) *UpdateManyOptionsBuilder

func (uo *UpdateManyOptionsBuilder) SetLet(l any) *UpdateManyOptionsBuilder

type ReplaceOptions struct {
	BypassDocumentValidation *bool
	Collation                *Collation
	Comment                  any
	Hint                     any
	Upsert                   *bool
	Let                      any
	Sort                     any
}

type ReplaceOptionsBuilder struct {
	Opts []func(*ReplaceOptions) error
}

func (ro *ReplaceOptionsBuilder) List() []func(*ReplaceOptions) error

func (ro *ReplaceOptionsBuilder) SetBypassDocumentValidation(b bool) *ReplaceOptionsBuilder

func (ro *ReplaceOptionsBuilder) SetCollation(c *Collation) *ReplaceOptionsBuilder

func (ro *ReplaceOptionsBuilder) SetComment(comment any) *ReplaceOptionsBuilder

func (ro *ReplaceOptionsBuilder) SetHint(h any) *ReplaceOptionsBuilder

//goscan:upsert arg=0
//goscan:chain
func (ro *ReplaceOptionsBuilder) SetUpsert(b bool) *ReplaceOptionsBuilder

func (ro *ReplaceOptionsBuilder) SetLet(l any) *ReplaceOptionsBuilder

func (ro *ReplaceOptionsBuilder) SetSort(s any) *ReplaceOptionsBuilder

type FindOneAndUpdateOptions struct {
	ArrayFilters             []any
	BypassDocumentValidation *bool
	Collation                *Collation
	Comment                  any
	Projection               any
	ReturnDocument           *ReturnDocument
	Sort                     any
	Upsert                   *bool
	Hint                     any
	Let                      any
}

type FindOneAndUpdateOptionsBuilder struct {
	Opts []func(*FindOneAndUpdateOptions) error
}

func (f *FindOneAndUpdateOptionsBuilder) List() []func(*FindOneAndUpdateOptions) error

func (f *FindOneAndUpdateOptionsBuilder) SetArrayFilters(filters []any) *FindOneAndUpdateOptionsBuilder

func (f *FindOneAndUpdateOptionsBuilder) SetBypassDocumentValidation(b bool) *FindOneAndUpdateOptionsBuilder

func (f *FindOneAndUpdateOptionsBuilder) SetCollation(collation *Collation) *FindOneAndUpdateOptionsBuilder

func (f *FindOneAndUpdateOptionsBuilder) SetComment(comment any) *FindOneAndUpdateOptionsBuilder

func (f *FindOneAndUpdateOptionsBuilder) SetProjection(projection any) *FindOneAndUpdateOptionsBuilder

func (f *FindOneAndUpdateOptionsBuilder) SetReturnDocument(rd ReturnDocument) *FindOneAndUpdateOptionsBuilder

func (f *FindOneAndUpdateOptionsBuilder) SetSort(sort any) *FindOneAndUpdateOptionsBuilder

//goscan:upsert arg=0
//goscan:chain
func (f *FindOneAndUpdateOptionsBuilder) SetUpsert(b bool) *FindOneAndUpdateOptionsBuilder

func (f *FindOneAndUpdateOptionsBuilder) SetHint(hint any) *FindOneAndUpdateOptionsBuilder

func (f *FindOneAndUpdateOptionsBuilder) SetLet(let any) *FindOneAndUpdateOptionsBuilder

type FindOptions struct {
	AllowPartialResults *bool
	Collation           *Collation
	Comment             any
	Hint                any
	Max                 any
	MaxAwaitTime        *time.Duration
	Min                 any
	OplogReplay         *bool
	Projection          any
	ReturnKey           *bool
	ShowRecordID        *bool
	Skip                *int64
	Sort                any
	AllowDiskUse        *bool
	BatchSize           *int32
	CursorType          *CursorType
	Let                 any
	Limit               *int64
	NoCursorTimeout     *bool
}

type FindOptionsBuilder struct {
	Opts []func(*FindOptions) error
}

func (f *FindOptionsBuilder) List() []func(*FindOptions) error

func (f *FindOptionsBuilder) SetAllowDiskUse(b bool) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetAllowPartialResults(b bool) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetBatchSize(i int32) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetCollation(collation *Collation) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetComment(comment any) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetCursorType(ct CursorType) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetHint(hint any) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetLet(let any) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetLimit(i int64) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetMax(maxVal any) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetMaxAwaitTime(d time.Duration) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetMin(minVal any) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetNoCursorTimeout(b bool) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetOplogReplay(b bool) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetProjection(projection any) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetReturnKey(b bool) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetShowRecordID(b bool) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetSkip(i int64) *FindOptionsBuilder

func (f *FindOptionsBuilder) SetSort(sort any) *FindOptionsBuilder

type FindOneOptions struct {
	AllowPartialResults *bool
	Collation           *Collation
	Comment             any
	Hint                any
	Max                 any
	Min                 any
	OplogReplay         *bool
	Projection          any
	ReturnKey           *bool
	ShowRecordID        *bool
	Skip                *int64
	Sort                any
}

type ClientOptions struct{}

func (c *ClientOptions) ApplyURI(uri string) *ClientOptions

func (c *ClientOptions) SetMaxPoolSize(u uint64) *ClientOptions

func (c *ClientOptions) SetTimeout(d time.Duration) *ClientOptions

func UpdateOne() *UpdateOneOptionsBuilder

func UpdateMany() *UpdateManyOptionsBuilder

func Replace() *ReplaceOptionsBuilder

func FindOneAndUpdate() *FindOneAndUpdateOptionsBuilder

func Find() *FindOptionsBuilder

func FindOne() *FindOneOptionsBuilder

func Client() *ClientOptions

type ReturnDocument int8

const (
	After  ReturnDocument = 1
	Before ReturnDocument = 0
)

type Lister[T any] interface {
	List() []func(*T) error
}

type DriverInfo struct{}

type SessionOptions struct{}

type DatabaseOptions struct{}

type ListDatabasesOptions struct{}

type SessionOptionsBuilder struct{}

type ChangeStreamOptions struct{}

type ClientBulkWriteOptions struct{}

type CollectionOptions struct{}

type AggregateOptions struct{}

type RunCmdOptions struct{}

type ListCollectionsOptions struct{}

type CreateCollectionOptions struct{}

type CreateViewOptions struct{}

type BucketOptions struct{}

type BulkWriteOptions struct{}

type InsertOneOptions struct{}

type InsertManyOptions struct{}

type DeleteOneOptions struct{}

type DeleteManyOptions struct{}

type CountOptions struct{}

type EstimatedDocumentCountOptions struct{}

type DistinctOptions struct{}

type FindOneAndDeleteOptions struct{}

type FindOneAndReplaceOptions struct{}

type DropCollectionOptions struct{}

type Collation struct{}

type TransactionOptions struct{}

type IndexOptionsBuilder struct{}

type CursorType int8

type FindOneOptionsBuilder struct{}
