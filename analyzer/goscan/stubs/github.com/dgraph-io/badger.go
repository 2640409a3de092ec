// badger: keys and values; a write runs inside Update, which commits when the function returns nil.
package badger

import "time"

type DB struct{}

type Txn struct{}

type Item struct{}

type Entry struct {
	Key       []byte
	Value     []byte
	ExpiresAt uint64
}

//goscan:transaction func=0
func (db *DB) Update(fn func(txn *Txn) error) error

//goscan:callback func=0
func (db *DB) View(fn func(txn *Txn) error) error

func (db *DB) NewTransaction(update bool) *Txn

func (db *DB) Close() error

func NewEntry(key []byte, value []byte) *Entry

func (e *Entry) WithTTL(dur time.Duration) *Entry

//goscan:model verb=save table=none encoded=1
func (txn *Txn) Set(key []byte, val []byte) error

//goscan:model verb=save table=none encoded=0
func (txn *Txn) SetEntry(e *Entry) error

func (txn *Txn) Delete(key []byte) error

func (txn *Txn) Get(key []byte) (*Item, error)

func (txn *Txn) Commit() error

func (txn *Txn) Discard()

//goscan:callback func=0
func (item *Item) Value(fn func(val []byte) error) error

func (item *Item) ValueCopy(dst []byte) ([]byte, error)
