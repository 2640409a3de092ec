// bbolt: buckets of keys and values in one file; a write runs inside Update, which commits when the function returns nil.
package bbolt

import "time"

type DB struct{ NoSync bool }

type Options struct{ Timeout time.Duration }

type Tx struct{}

type Bucket struct{}

type Cursor struct{}

func Open(path string, mode uint32, options *Options) (*DB, error)

//goscan:transaction func=0
func (db *DB) Update(fn func(*Tx) error) error

//goscan:transaction func=0
func (db *DB) Batch(fn func(*Tx) error) error

//goscan:callback func=0
func (db *DB) View(fn func(*Tx) error) error

func (db *DB) Begin(writable bool) (*Tx, error)

func (db *DB) Close() error

func (tx *Tx) Bucket(name []byte) *Bucket

func (tx *Tx) CreateBucket(name []byte) (*Bucket, error)

func (tx *Tx) CreateBucketIfNotExists(name []byte) (*Bucket, error)

func (tx *Tx) DeleteBucket(name []byte) error

func (tx *Tx) Commit() error

func (tx *Tx) Rollback() error

func (b *Bucket) Bucket(name []byte) *Bucket

func (b *Bucket) CreateBucket(key []byte) (*Bucket, error)

func (b *Bucket) CreateBucketIfNotExists(key []byte) (*Bucket, error)

func (b *Bucket) Get(key []byte) []byte

//goscan:model verb=save table=none encoded=1
func (b *Bucket) Put(key []byte, value []byte) error

func (b *Bucket) Delete(key []byte) error

func (b *Bucket) NextSequence() (uint64, error)

//goscan:callback func=0
func (b *Bucket) ForEach(fn func(k, v []byte) error) error

func (b *Bucket) Cursor() *Cursor

func (c *Cursor) First() (key []byte, value []byte)

func (c *Cursor) Last() (key []byte, value []byte)

func (c *Cursor) Next() (key []byte, value []byte)

func (c *Cursor) Prev() (key []byte, value []byte)

func (c *Cursor) Seek(seek []byte) (key []byte, value []byte)
