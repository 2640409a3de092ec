// Options of the driver: an upsert makes a miss impossible.
package options

import (
	"time"
)

type UpdateOptions struct {
	ArrayFilters             *ArrayFilters
	BypassDocumentValidation *bool
	Collation                *Collation
	Comment                  interface{}
	Hint                     interface{}
	Upsert                   *bool
	Let                      interface{}
	BypassEmptyTsReplacement *bool
}

func (uo *UpdateOptions) SetArrayFilters(af ArrayFilters) *UpdateOptions

func (uo *UpdateOptions) SetBypassDocumentValidation(b bool) *UpdateOptions

func (uo *UpdateOptions) SetCollation(c *Collation) *UpdateOptions

func (uo *UpdateOptions) SetComment(comment interface{}) *UpdateOptions

func (uo *UpdateOptions) SetHint(h interface{}) *UpdateOptions

//goscan:upsert arg=0
//goscan:chain
func (uo *UpdateOptions) SetUpsert(b bool) *UpdateOptions

func (uo *UpdateOptions) SetLet(l interface{}) *UpdateOptions

type ReplaceOptions struct {
	BypassDocumentValidation *bool
	Collation                *Collation
	Comment                  interface{}
	Hint                     interface{}
	Upsert                   *bool
	Let                      interface{}
	BypassEmptyTsReplacement *bool
}

func (ro *ReplaceOptions) SetBypassDocumentValidation(b bool) *ReplaceOptions

func (ro *ReplaceOptions) SetCollation(c *Collation) *ReplaceOptions

func (ro *ReplaceOptions) SetComment(comment interface{}) *ReplaceOptions

func (ro *ReplaceOptions) SetHint(h interface{}) *ReplaceOptions

//goscan:upsert arg=0
//goscan:chain
func (ro *ReplaceOptions) SetUpsert(b bool) *ReplaceOptions

func (ro *ReplaceOptions) SetLet(l interface{}) *ReplaceOptions

type FindOneAndUpdateOptions struct {
	ArrayFilters             *ArrayFilters
	BypassDocumentValidation *bool
	Collation                *Collation
	Comment                  interface{}
	MaxTime                  *time.Duration
	Projection               interface{}
	ReturnDocument           *ReturnDocument
	Sort                     interface{}
	Upsert                   *bool
	Hint                     interface{}
	Let                      interface{}
	BypassEmptyTsReplacement *bool
}

func (f *FindOneAndUpdateOptions) SetBypassDocumentValidation(b bool) *FindOneAndUpdateOptions

func (f *FindOneAndUpdateOptions) SetArrayFilters(filters ArrayFilters) *FindOneAndUpdateOptions

func (f *FindOneAndUpdateOptions) SetCollation(collation *Collation) *FindOneAndUpdateOptions

func (f *FindOneAndUpdateOptions) SetComment(comment interface{}) *FindOneAndUpdateOptions

func (f *FindOneAndUpdateOptions) SetMaxTime(d time.Duration) *FindOneAndUpdateOptions

func (f *FindOneAndUpdateOptions) SetProjection(projection interface{}) *FindOneAndUpdateOptions

func (f *FindOneAndUpdateOptions) SetReturnDocument(rd ReturnDocument) *FindOneAndUpdateOptions

func (f *FindOneAndUpdateOptions) SetSort(sort interface{}) *FindOneAndUpdateOptions

//goscan:upsert arg=0
//goscan:chain
func (f *FindOneAndUpdateOptions) SetUpsert(b bool) *FindOneAndUpdateOptions

func (f *FindOneAndUpdateOptions) SetHint(hint interface{}) *FindOneAndUpdateOptions

func (f *FindOneAndUpdateOptions) SetLet(let interface{}) *FindOneAndUpdateOptions

type FindOptions struct {
	AllowDiskUse        *bool
	AllowPartialResults *bool
	BatchSize           *int32
	Collation           *Collation
	Comment             *string
	CursorType          *CursorType
	Hint                interface{}
	Limit               *int64
	Max                 interface{}
	MaxAwaitTime        *time.Duration
	MaxTime             *time.Duration
	Min                 interface{}
	NoCursorTimeout     *bool
	OplogReplay         *bool
	Projection          interface{}
	ReturnKey           *bool
	ShowRecordID        *bool
	Skip                *int64
	Snapshot            *bool
	Sort                interface{}
	Let                 interface{}
}

func (f *FindOptions) SetAllowDiskUse(b bool) *FindOptions

func (f *FindOptions) SetAllowPartialResults(b bool) *FindOptions

func (f *FindOptions) SetBatchSize(i int32) *FindOptions

func (f *FindOptions) SetCollation(collation *Collation) *FindOptions

func (f *FindOptions) SetComment(comment string) *FindOptions

func (f *FindOptions) SetCursorType(ct CursorType) *FindOptions

func (f *FindOptions) SetHint(hint interface{}) *FindOptions

func (f *FindOptions) SetLet(let interface{}) *FindOptions

func (f *FindOptions) SetLimit(i int64) *FindOptions

func (f *FindOptions) SetMax(max interface{}) *FindOptions

func (f *FindOptions) SetMaxAwaitTime(d time.Duration) *FindOptions

func (f *FindOptions) SetMaxTime(d time.Duration) *FindOptions

func (f *FindOptions) SetMin(min interface{}) *FindOptions

func (f *FindOptions) SetNoCursorTimeout(b bool) *FindOptions

func (f *FindOptions) SetOplogReplay(b bool) *FindOptions

func (f *FindOptions) SetProjection(projection interface{}) *FindOptions

func (f *FindOptions) SetReturnKey(b bool) *FindOptions

func (f *FindOptions) SetShowRecordID(b bool) *FindOptions

func (f *FindOptions) SetSkip(i int64) *FindOptions

func (f *FindOptions) SetSnapshot(b bool) *FindOptions

func (f *FindOptions) SetSort(sort interface{}) *FindOptions

type FindOneOptions struct {
	AllowPartialResults *bool
	BatchSize           *int32
	Collation           *Collation
	Comment             *string
	CursorType          *CursorType
	Hint                interface{}
	Max                 interface{}
	MaxAwaitTime        *time.Duration
	MaxTime             *time.Duration
	Min                 interface{}
	NoCursorTimeout     *bool
	OplogReplay         *bool
	Projection          interface{}
	ReturnKey           *bool
	ShowRecordID        *bool
	Skip                *int64
	Snapshot            *bool
	Sort                interface{}
}

func (f *FindOneOptions) SetAllowPartialResults(b bool) *FindOneOptions

func (f *FindOneOptions) SetBatchSize(i int32) *FindOneOptions

func (f *FindOneOptions) SetCollation(collation *Collation) *FindOneOptions

func (f *FindOneOptions) SetComment(comment string) *FindOneOptions

func (f *FindOneOptions) SetCursorType(ct CursorType) *FindOneOptions

func (f *FindOneOptions) SetHint(hint interface{}) *FindOneOptions

func (f *FindOneOptions) SetMax(max interface{}) *FindOneOptions

func (f *FindOneOptions) SetMaxAwaitTime(d time.Duration) *FindOneOptions

func (f *FindOneOptions) SetMaxTime(d time.Duration) *FindOneOptions

func (f *FindOneOptions) SetMin(min interface{}) *FindOneOptions

func (f *FindOneOptions) SetNoCursorTimeout(b bool) *FindOneOptions

func (f *FindOneOptions) SetOplogReplay(b bool) *FindOneOptions

func (f *FindOneOptions) SetProjection(projection interface{}) *FindOneOptions

func (f *FindOneOptions) SetReturnKey(b bool) *FindOneOptions

func (f *FindOneOptions) SetShowRecordID(b bool) *FindOneOptions

func (f *FindOneOptions) SetSkip(i int64) *FindOneOptions

func (f *FindOneOptions) SetSnapshot(b bool) *FindOneOptions

func (f *FindOneOptions) SetSort(sort interface{}) *FindOneOptions

type ClientOptions struct{}

func (c *ClientOptions) ApplyURI(uri string) *ClientOptions

func (c *ClientOptions) SetMaxPoolSize(u uint64) *ClientOptions

func (c *ClientOptions) SetTimeout(d time.Duration) *ClientOptions

func Update() *UpdateOptions

func Replace() *ReplaceOptions

func FindOneAndUpdate() *FindOneAndUpdateOptions

func Find() *FindOptions

func FindOne() *FindOneOptions

func Client() *ClientOptions

type ReturnDocument int8

const (
	After  ReturnDocument = 1
	Before ReturnDocument = 0
)

type SessionOptions struct{}

type DatabaseOptions struct{}

type ListDatabasesOptions struct{}

type ChangeStreamOptions struct{}

type CollectionOptions struct{}

type AggregateOptions struct{}

type RunCmdOptions struct{}

type ListCollectionsOptions struct{}

type CreateCollectionOptions struct{}

type CreateViewOptions struct{}

type BulkWriteOptions struct{}

type InsertOneOptions struct{}

type InsertManyOptions struct{}

type DeleteOptions struct{}

type CountOptions struct{}

type EstimatedDocumentCountOptions struct{}

type DistinctOptions struct{}

type FindOneAndDeleteOptions struct{}

type FindOneAndReplaceOptions struct{}

type Collation struct{}

type ArrayFilters struct{}

type TransactionOptions struct{}

type IndexOptions struct{}

type CursorType int8
