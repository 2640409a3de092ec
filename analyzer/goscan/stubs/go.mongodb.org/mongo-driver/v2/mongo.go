// The MongoDB driver /v2. MatchedCount says whether a document was found; ModifiedCount is 0 also when nothing changed.
// FindOneAndUpdate, FindOne and the like tell a miss through Err or Decode of their result.
package mongo

import (
	"context"
	"time"

	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

type Client struct{}

func (c *Client) AppendDriverInfo(info options.DriverInfo)

func (c *Client) Disconnect(ctx context.Context) error

func (c *Client) StartSession(opts ...options.Lister[options.SessionOptions]) (*Session, error)

//goscan:pure
func (c *Client) Database(name string, opts ...options.Lister[options.DatabaseOptions]) *Database

func (c *Client) ListDatabases(ctx context.Context, filter any, opts ...options.Lister[options.ListDatabasesOptions]) (ListDatabasesResult, error)

func (c *Client) ListDatabaseNames(ctx context.Context, filter any, opts ...options.Lister[options.ListDatabasesOptions]) ([]string, error)

func (c *Client) UseSession(ctx context.Context, fn func(context.Context) error) error

func (c *Client) UseSessionWithOptions(ctx context.Context, opts *options.SessionOptionsBuilder, fn func(context.Context) error) error

func (c *Client) Watch(ctx context.Context, pipeline any, opts ...options.Lister[options.ChangeStreamOptions]) (*ChangeStream, error)

func (c *Client) NumberSessionsInProgress() int

func (c *Client) BulkWrite(ctx context.Context, writes []ClientBulkWrite, opts ...options.Lister[options.ClientBulkWriteOptions]) (*ClientBulkWriteResult, error)

type Database struct{}

func (db *Database) Client() *Client

func (db *Database) Name() string

//goscan:table arg=0
func (db *Database) Collection(name string, opts ...options.Lister[options.CollectionOptions]) *Collection

func (db *Database) Aggregate(ctx context.Context, pipeline any, opts ...options.Lister[options.AggregateOptions]) (*Cursor, error)

func (db *Database) RunCommand(ctx context.Context, runCommand any, opts ...options.Lister[options.RunCmdOptions]) *SingleResult

func (db *Database) RunCommandCursor(ctx context.Context, runCommand any, opts ...options.Lister[options.RunCmdOptions]) (*Cursor, error)

func (db *Database) Drop(ctx context.Context) error

func (db *Database) ListCollectionSpecifications(ctx context.Context, filter any, opts ...options.Lister[options.ListCollectionsOptions]) ([]CollectionSpecification, error)

func (db *Database) ListCollections(ctx context.Context, filter any, opts ...options.Lister[options.ListCollectionsOptions]) (*Cursor, error)

func (db *Database) ListCollectionNames(ctx context.Context, filter any, opts ...options.Lister[options.ListCollectionsOptions]) ([]string, error)

func (db *Database) Watch(ctx context.Context, pipeline any, opts ...options.Lister[options.ChangeStreamOptions]) (*ChangeStream, error)

func (db *Database) CreateCollection(ctx context.Context, name string, opts ...options.Lister[options.CreateCollectionOptions]) error

func (db *Database) CreateView(ctx context.Context, viewName string, viewOn string, pipeline any, opts ...options.Lister[options.CreateViewOptions]) error

func (db *Database) GridFSBucket(opts ...options.Lister[options.BucketOptions]) *GridFSBucket

type Collection struct{}

func (coll *Collection) Clone(opts ...options.Lister[options.CollectionOptions]) *Collection

func (coll *Collection) Name() string

func (coll *Collection) Database() *Database

//goscan:model verb=save many
func (coll *Collection) BulkWrite(ctx context.Context, models []WriteModel, opts ...options.Lister[options.BulkWriteOptions]) (*BulkWriteResult, error)

//goscan:model verb=insert arg=1
func (coll *Collection) InsertOne(ctx context.Context, document any, opts ...options.Lister[options.InsertOneOptions]) (*InsertOneResult, error)

//goscan:model verb=insert arg=1 many
func (coll *Collection) InsertMany(ctx context.Context, documents any, opts ...options.Lister[options.InsertManyOptions]) (*InsertManyResult, error)

//goscan:model verb=delete where=1
func (coll *Collection) DeleteOne(ctx context.Context, filter any, opts ...options.Lister[options.DeleteOneOptions]) (*DeleteResult, error)

//goscan:model verb=delete where=1 many
func (coll *Collection) DeleteMany(ctx context.Context, filter any, opts ...options.Lister[options.DeleteManyOptions]) (*DeleteResult, error)

//goscan:model verb=update where=1 set=2 key
func (coll *Collection) UpdateByID(ctx context.Context, id any, update any, opts ...options.Lister[options.UpdateOneOptions]) (*UpdateResult, error)

//goscan:model verb=update where=1 set=2
func (coll *Collection) UpdateOne(ctx context.Context, filter any, update any, opts ...options.Lister[options.UpdateOneOptions]) (*UpdateResult, error)

//goscan:model verb=update where=1 set=2 many
func (coll *Collection) UpdateMany(ctx context.Context, filter any, update any, opts ...options.Lister[options.UpdateManyOptions]) (*UpdateResult, error)

//goscan:model verb=update where=1 arg=2
func (coll *Collection) ReplaceOne(ctx context.Context, filter any, replacement any, opts ...options.Lister[options.ReplaceOptions]) (*UpdateResult, error)

//goscan:model verb=find
func (coll *Collection) Aggregate(ctx context.Context, pipeline any, opts ...options.Lister[options.AggregateOptions]) (*Cursor, error)

//goscan:model verb=find
func (coll *Collection) CountDocuments(ctx context.Context, filter any, opts ...options.Lister[options.CountOptions]) (int64, error)

func (coll *Collection) EstimatedDocumentCount(ctx context.Context, opts ...options.Lister[options.EstimatedDocumentCountOptions]) (int64, error)

//goscan:model verb=find
func (coll *Collection) Distinct(ctx context.Context, fieldName string, filter any, opts ...options.Lister[options.DistinctOptions]) *DistinctResult

//goscan:model verb=find
func (coll *Collection) Find(ctx context.Context, filter any, opts ...options.Lister[options.FindOptions]) (*Cursor, error)

//goscan:model verb=first where=1
func (coll *Collection) FindOne(ctx context.Context, filter any, opts ...options.Lister[options.FindOneOptions]) *SingleResult

//goscan:model verb=delete where=1 returning
func (coll *Collection) FindOneAndDelete(ctx context.Context, filter any, opts ...options.Lister[options.FindOneAndDeleteOptions]) *SingleResult

//goscan:model verb=update where=1 arg=2 returning
func (coll *Collection) FindOneAndReplace(ctx context.Context, filter any, replacement any, opts ...options.Lister[options.FindOneAndReplaceOptions]) *SingleResult

//goscan:model verb=update where=1 set=2 returning
func (coll *Collection) FindOneAndUpdate(ctx context.Context, filter any, update any, opts ...options.Lister[options.FindOneAndUpdateOptions]) *SingleResult

func (coll *Collection) Watch(ctx context.Context, pipeline any, opts ...options.Lister[options.ChangeStreamOptions]) (*ChangeStream, error)

func (coll *Collection) Indexes() IndexView

func (coll *Collection) SearchIndexes() SearchIndexView

func (coll *Collection) Drop(ctx context.Context, opts ...options.Lister[options.DropCollectionOptions]) error

type Cursor struct{}

func (c *Cursor) ID() int64

func (c *Cursor) Next(ctx context.Context) bool

func (c *Cursor) TryNext(ctx context.Context) bool

func (c *Cursor) Decode(val any) error

func (c *Cursor) Err() error

func (c *Cursor) Close(ctx context.Context) error

func (c *Cursor) All(ctx context.Context, results any) error

func (c *Cursor) RemainingBatchLength() int

func (c *Cursor) SetBatchSize(batchSize int32)

func (c *Cursor) SetMaxAwaitTime(dur time.Duration)

func (c *Cursor) SetComment(comment any)

type SingleResult struct {
	Acknowledged bool
}

//goscan:outcome
func (sr *SingleResult) Decode(v any) error

//goscan:outcome
func (sr *SingleResult) Err() error

type UpdateResult struct {
	//goscan:rows
	MatchedCount  int64
	ModifiedCount int64
	UpsertedCount int64
	UpsertedID    any
	Acknowledged  bool
}

type DeleteResult struct {
	//goscan:rows
	DeletedCount int64
	Acknowledged bool
}

type InsertOneResult struct {
	InsertedID   any
	Acknowledged bool
}

type InsertManyResult struct {
	InsertedIDs  []any
	Acknowledged bool
}

type BulkWriteResult struct {
	InsertedCount int64
	//goscan:rows
	MatchedCount  int64
	ModifiedCount int64
	//goscan:rows
	DeletedCount  int64
	UpsertedCount int64
	UpsertedIDs   map[int64]any
	Acknowledged  bool
}

type ChangeStream struct{}

type WriteModel interface{}

type UpdateOneModel struct {
	Collation    *options.Collation
	Upsert       *bool
	Filter       any
	Update       any
	ArrayFilters []any
	Hint         any
	Sort         any
}

func (uom *UpdateOneModel) SetHint(hint any) *UpdateOneModel

func (uom *UpdateOneModel) SetFilter(filter any) *UpdateOneModel

func (uom *UpdateOneModel) SetUpdate(update any) *UpdateOneModel

func (uom *UpdateOneModel) SetArrayFilters(filters []any) *UpdateOneModel

func (uom *UpdateOneModel) SetCollation(collation *options.Collation) *UpdateOneModel

func (uom *UpdateOneModel) SetUpsert(upsert bool) *UpdateOneModel

func (uom *UpdateOneModel) SetSort(sort any) *UpdateOneModel

type UpdateManyModel struct {
	Collation    *options.Collation
	Upsert       *bool
	Filter       any
	Update       any
	ArrayFilters []any
	Hint         any
}

func (umm *UpdateManyModel) SetHint(hint any) *UpdateManyModel

func (umm *UpdateManyModel) SetFilter(filter any) *UpdateManyModel

func (umm *UpdateManyModel) SetUpdate(update any) *UpdateManyModel

func (umm *UpdateManyModel) SetArrayFilters(filters []any) *UpdateManyModel

func (umm *UpdateManyModel) SetCollation(collation *options.Collation) *UpdateManyModel

func (umm *UpdateManyModel) SetUpsert(upsert bool) *UpdateManyModel

type InsertOneModel struct {
	Document any
}

func (iom *InsertOneModel) SetDocument(doc any) *InsertOneModel

type DeleteOneModel struct {
	Filter    any
	Collation *options.Collation
	Hint      any
}

func (dom *DeleteOneModel) SetFilter(filter any) *DeleteOneModel

func (dom *DeleteOneModel) SetCollation(collation *options.Collation) *DeleteOneModel

func (dom *DeleteOneModel) SetHint(hint any) *DeleteOneModel

type ReplaceOneModel struct {
	Collation   *options.Collation
	Upsert      *bool
	Filter      any
	Replacement any
	Hint        any
	Sort        any
}

func (rom *ReplaceOneModel) SetHint(hint any) *ReplaceOneModel

func (rom *ReplaceOneModel) SetFilter(filter any) *ReplaceOneModel

func (rom *ReplaceOneModel) SetReplacement(rep any) *ReplaceOneModel

func (rom *ReplaceOneModel) SetCollation(collation *options.Collation) *ReplaceOneModel

func (rom *ReplaceOneModel) SetUpsert(upsert bool) *ReplaceOneModel

func (rom *ReplaceOneModel) SetSort(sort any) *ReplaceOneModel

type Session struct{}

func (s *Session) EndSession(ctx context.Context)

//goscan:transaction func=1
func (s *Session) WithTransaction(ctx context.Context, fn func(ctx context.Context) (any, error), opts ...options.Lister[options.TransactionOptions]) (any, error)

//goscan:begin session
func (s *Session) StartTransaction(opts ...options.Lister[options.TransactionOptions]) error

//goscan:rollback
func (s *Session) AbortTransaction(ctx context.Context) error

//goscan:commit
func (s *Session) CommitTransaction(ctx context.Context) error

func (s *Session) Client() *Client

func (s *Session) TransactionRunning() bool

type Pipeline struct{}

type IndexModel struct {
	Keys    any
	Options *options.IndexOptionsBuilder
}

type IndexView struct{}

func Connect(opts ...*options.ClientOptions) (*Client, error)

func WithSession(ctx context.Context, sess *Session, fn func(context.Context) error) error

func NewUpdateOneModel() *UpdateOneModel

func NewUpdateManyModel() *UpdateManyModel

func NewInsertOneModel() *InsertOneModel

func NewDeleteOneModel() *DeleteOneModel

func NewReplaceOneModel() *ReplaceOneModel

var (
	ErrNoDocuments error
	ErrNilDocument error
)

func IsDuplicateKeyError(err error) bool

func IsTimeout(err error) bool

type CommandError struct{}

type WriteException struct{}

type ListDatabasesResult struct{}

type ClientBulkWrite struct{}

type ClientBulkWriteResult struct{}

type CollectionSpecification struct{}

type GridFSBucket struct{}

type DistinctResult struct{}

type SearchIndexView struct{}
