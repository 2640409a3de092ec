// The MongoDB driver /v1. MatchedCount says whether a document was found; ModifiedCount is 0 also when nothing changed.
// FindOneAndUpdate, FindOne and the like tell a miss through Err or Decode of their result.
package mongo

import (
	"context"
	"time"

	"go.mongodb.org/mongo-driver/mongo/options"
)

type Client struct{}

func (c *Client) Connect(ctx context.Context) error

func (c *Client) Disconnect(ctx context.Context) error

func (c *Client) StartSession(opts ...*options.SessionOptions) (Session, error)

//goscan:pure
func (c *Client) Database(name string, opts ...*options.DatabaseOptions) *Database

func (c *Client) ListDatabases(ctx context.Context, filter interface{}, opts ...*options.ListDatabasesOptions) (ListDatabasesResult, error)

func (c *Client) ListDatabaseNames(ctx context.Context, filter interface{}, opts ...*options.ListDatabasesOptions) ([]string, error)

func (c *Client) UseSession(ctx context.Context, fn func(SessionContext) error) error

func (c *Client) UseSessionWithOptions(ctx context.Context, opts *options.SessionOptions, fn func(SessionContext) error) error

func (c *Client) Watch(ctx context.Context, pipeline interface{}, opts ...*options.ChangeStreamOptions) (*ChangeStream, error)

func (c *Client) NumberSessionsInProgress() int

func (c *Client) Timeout() *time.Duration

type Database struct{}

func (db *Database) Client() *Client

func (db *Database) Name() string

//goscan:table arg=0
func (db *Database) Collection(name string, opts ...*options.CollectionOptions) *Collection

func (db *Database) Aggregate(ctx context.Context, pipeline interface{}, opts ...*options.AggregateOptions) (*Cursor, error)

func (db *Database) RunCommand(ctx context.Context, runCommand interface{}, opts ...*options.RunCmdOptions) *SingleResult

func (db *Database) RunCommandCursor(ctx context.Context, runCommand interface{}, opts ...*options.RunCmdOptions) (*Cursor, error)

func (db *Database) Drop(ctx context.Context) error

func (db *Database) ListCollectionSpecifications(ctx context.Context, filter interface{}, opts ...*options.ListCollectionsOptions) ([]*CollectionSpecification, error)

func (db *Database) ListCollections(ctx context.Context, filter interface{}, opts ...*options.ListCollectionsOptions) (*Cursor, error)

func (db *Database) ListCollectionNames(ctx context.Context, filter interface{}, opts ...*options.ListCollectionsOptions) ([]string, error)

func (db *Database) Watch(ctx context.Context, pipeline interface{}, opts ...*options.ChangeStreamOptions) (*ChangeStream, error)

func (db *Database) CreateCollection(ctx context.Context, name string, opts ...*options.CreateCollectionOptions) error

func (db *Database) CreateView(ctx context.Context, viewName string, viewOn string, pipeline interface{}, opts ...*options.CreateViewOptions) error

type Collection struct{}

func (coll *Collection) Clone(opts ...*options.CollectionOptions) (*Collection, error)

func (coll *Collection) Name() string

func (coll *Collection) Database() *Database

//goscan:model verb=save many
func (coll *Collection) BulkWrite(ctx context.Context, models []WriteModel, opts ...*options.BulkWriteOptions) (*BulkWriteResult, error)

//goscan:model verb=insert arg=1
func (coll *Collection) InsertOne(ctx context.Context, document interface{}, opts ...*options.InsertOneOptions) (*InsertOneResult, error)

//goscan:model verb=insert arg=1 many
func (coll *Collection) InsertMany(ctx context.Context, documents []interface{}, opts ...*options.InsertManyOptions) (*InsertManyResult, error)

//goscan:model verb=delete where=1
func (coll *Collection) DeleteOne(ctx context.Context, filter interface{}, opts ...*options.DeleteOptions) (*DeleteResult, error)

//goscan:model verb=delete where=1 many
func (coll *Collection) DeleteMany(ctx context.Context, filter interface{}, opts ...*options.DeleteOptions) (*DeleteResult, error)

//goscan:model verb=update where=1 set=2 key
func (coll *Collection) UpdateByID(ctx context.Context, id interface{}, update interface{}, opts ...*options.UpdateOptions) (*UpdateResult, error)

//goscan:model verb=update where=1 set=2
func (coll *Collection) UpdateOne(ctx context.Context, filter interface{}, update interface{}, opts ...*options.UpdateOptions) (*UpdateResult, error)

//goscan:model verb=update where=1 set=2 many
func (coll *Collection) UpdateMany(ctx context.Context, filter interface{}, update interface{}, opts ...*options.UpdateOptions) (*UpdateResult, error)

//goscan:model verb=update where=1 arg=2
func (coll *Collection) ReplaceOne(ctx context.Context, filter interface{}, replacement interface{}, opts ...*options.ReplaceOptions) (*UpdateResult, error)

//goscan:model verb=find
func (coll *Collection) Aggregate(ctx context.Context, pipeline interface{}, opts ...*options.AggregateOptions) (*Cursor, error)

//goscan:model verb=find
func (coll *Collection) CountDocuments(ctx context.Context, filter interface{}, opts ...*options.CountOptions) (int64, error)

func (coll *Collection) EstimatedDocumentCount(ctx context.Context, opts ...*options.EstimatedDocumentCountOptions) (int64, error)

//goscan:model verb=find
func (coll *Collection) Distinct(ctx context.Context, fieldName string, filter interface{}, opts ...*options.DistinctOptions) ([]interface{}, error)

//goscan:model verb=find
func (coll *Collection) Find(ctx context.Context, filter interface{}, opts ...*options.FindOptions) (cur *Cursor, err error)

//goscan:model verb=first where=1
func (coll *Collection) FindOne(ctx context.Context, filter interface{}, opts ...*options.FindOneOptions) *SingleResult

//goscan:model verb=delete where=1 returning
func (coll *Collection) FindOneAndDelete(ctx context.Context, filter interface{}, opts ...*options.FindOneAndDeleteOptions) *SingleResult

//goscan:model verb=update where=1 arg=2 returning
func (coll *Collection) FindOneAndReplace(ctx context.Context, filter interface{}, replacement interface{}, opts ...*options.FindOneAndReplaceOptions) *SingleResult

//goscan:model verb=update where=1 set=2 returning
func (coll *Collection) FindOneAndUpdate(ctx context.Context, filter interface{}, update interface{}, opts ...*options.FindOneAndUpdateOptions) *SingleResult

func (coll *Collection) Watch(ctx context.Context, pipeline interface{}, opts ...*options.ChangeStreamOptions) (*ChangeStream, error)

func (coll *Collection) Indexes() IndexView

func (coll *Collection) SearchIndexes() SearchIndexView

func (coll *Collection) Drop(ctx context.Context) error

type Cursor struct{}

func (c *Cursor) ID() int64

func (c *Cursor) Next(ctx context.Context) bool

func (c *Cursor) TryNext(ctx context.Context) bool

func (c *Cursor) Decode(val interface{}) error

func (c *Cursor) Err() error

func (c *Cursor) Close(ctx context.Context) error

func (c *Cursor) All(ctx context.Context, results interface{}) error

func (c *Cursor) RemainingBatchLength() int

func (c *Cursor) SetBatchSize(batchSize int32)

func (c *Cursor) SetMaxTime(dur time.Duration)

func (c *Cursor) SetComment(comment interface{})

type SingleResult struct{}

//goscan:outcome
func (sr *SingleResult) Decode(v interface{}) error

//goscan:outcome
func (sr *SingleResult) Err() error

type UpdateResult struct {
	//goscan:rows
	MatchedCount  int64
	ModifiedCount int64
	UpsertedCount int64
	UpsertedID    interface{}
}

func (result *UpdateResult) UnmarshalBSON(b []byte) error

type DeleteResult struct {
	//goscan:rows
	DeletedCount int64
}

type InsertOneResult struct {
	InsertedID interface{}
}

type InsertManyResult struct {
	InsertedIDs []interface{}
}

type BulkWriteResult struct {
	InsertedCount int64
	//goscan:rows
	MatchedCount  int64
	ModifiedCount int64
	//goscan:rows
	DeletedCount  int64
	UpsertedCount int64
	UpsertedIDs   map[int64]interface{}
}

type ChangeStream struct{}

type WriteModel interface{}

type UpdateOneModel struct {
	Collation    *options.Collation
	Upsert       *bool
	Filter       interface{}
	Update       interface{}
	ArrayFilters *options.ArrayFilters
	Hint         interface{}
}

func (uom *UpdateOneModel) SetHint(hint interface{}) *UpdateOneModel

func (uom *UpdateOneModel) SetFilter(filter interface{}) *UpdateOneModel

func (uom *UpdateOneModel) SetUpdate(update interface{}) *UpdateOneModel

func (uom *UpdateOneModel) SetArrayFilters(filters options.ArrayFilters) *UpdateOneModel

func (uom *UpdateOneModel) SetCollation(collation *options.Collation) *UpdateOneModel

func (uom *UpdateOneModel) SetUpsert(upsert bool) *UpdateOneModel

type UpdateManyModel struct {
	Collation    *options.Collation
	Upsert       *bool
	Filter       interface{}
	Update       interface{}
	ArrayFilters *options.ArrayFilters
	Hint         interface{}
}

func (umm *UpdateManyModel) SetHint(hint interface{}) *UpdateManyModel

func (umm *UpdateManyModel) SetFilter(filter interface{}) *UpdateManyModel

func (umm *UpdateManyModel) SetUpdate(update interface{}) *UpdateManyModel

func (umm *UpdateManyModel) SetArrayFilters(filters options.ArrayFilters) *UpdateManyModel

func (umm *UpdateManyModel) SetCollation(collation *options.Collation) *UpdateManyModel

func (umm *UpdateManyModel) SetUpsert(upsert bool) *UpdateManyModel

type InsertOneModel struct {
	Document interface{}
}

func (iom *InsertOneModel) SetDocument(doc interface{}) *InsertOneModel

type DeleteOneModel struct {
	Filter    interface{}
	Collation *options.Collation
	Hint      interface{}
}

func (dom *DeleteOneModel) SetFilter(filter interface{}) *DeleteOneModel

func (dom *DeleteOneModel) SetCollation(collation *options.Collation) *DeleteOneModel

func (dom *DeleteOneModel) SetHint(hint interface{}) *DeleteOneModel

type ReplaceOneModel struct {
	Collation   *options.Collation
	Upsert      *bool
	Filter      interface{}
	Replacement interface{}
	Hint        interface{}
}

func (rom *ReplaceOneModel) SetHint(hint interface{}) *ReplaceOneModel

func (rom *ReplaceOneModel) SetFilter(filter interface{}) *ReplaceOneModel

func (rom *ReplaceOneModel) SetReplacement(rep interface{}) *ReplaceOneModel

func (rom *ReplaceOneModel) SetCollation(collation *options.Collation) *ReplaceOneModel

func (rom *ReplaceOneModel) SetUpsert(upsert bool) *ReplaceOneModel

type Session interface {
	//goscan:begin session
	StartTransaction(...*options.TransactionOptions) error
	//goscan:rollback
	AbortTransaction(context.Context) error
	//goscan:commit
	CommitTransaction(context.Context) error
	//goscan:transaction func=1
	WithTransaction(ctx context.Context, fn func(ctx SessionContext) (interface{}, error), opts ...*options.TransactionOptions) (interface{}, error)
	EndSession(context.Context)
	Client() *Client
}

type SessionContext interface {
	context.Context
	Session
}

type Pipeline struct{}

type IndexModel struct {
	Keys    interface{}
	Options *options.IndexOptions
}

type IndexView struct{}

func Connect(ctx context.Context, opts ...*options.ClientOptions) (*Client, error)

func NewClient(opts ...*options.ClientOptions) (*Client, error)

func WithSession(ctx context.Context, sess Session, fn func(SessionContext) error) error

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

type CollectionSpecification struct{}

type SearchIndexView struct{}
