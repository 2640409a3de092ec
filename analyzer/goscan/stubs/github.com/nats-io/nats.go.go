// nats. A subscription's callback runs in a goroutine of the client, which does not recover.
package nats

import (
	"context"
	"io"
	"iter"
	"time"
)

type Conn struct{}

func (nc *Conn) RequestWithContext(ctx context.Context, subj string, data []byte) (*Msg, error)

func (nc *Conn) JetStream(opts ...JSOpt) (JetStreamContext, error)

func (nc *Conn) Publish(subj string, data []byte) error

func (nc *Conn) PublishMsg(m *Msg) error

func (nc *Conn) Request(subj string, data []byte, timeout time.Duration) (*Msg, error)

//goscan:consumer path=0 handler=1
func (nc *Conn) Subscribe(subj string, cb MsgHandler) (*Subscription, error)

func (nc *Conn) ChanSubscribe(subj string, ch chan *Msg) (*Subscription, error)

func (nc *Conn) SubscribeSync(subj string) (*Subscription, error)

//goscan:consumer path=0 handler=2
func (nc *Conn) QueueSubscribe(subj string, queue string, cb MsgHandler) (*Subscription, error)

func (nc *Conn) QueueSubscribeSync(subj string, queue string) (*Subscription, error)

func (nc *Conn) Flush() error

func (nc *Conn) Close()

func (nc *Conn) IsConnected() bool

func (nc *Conn) Drain() error

func (nc *Conn) Status() Status

type Msg struct {
	Subject string
	Reply   string
	Header  Header
	Data    []byte
	Sub     *Subscription
}

func (m *Msg) Ack(opts ...AckOpt) error

func (m *Msg) AckSync(opts ...AckOpt) error

func (m *Msg) Nak(opts ...AckOpt) error

func (m *Msg) NakWithDelay(delay time.Duration, opts ...AckOpt) error

func (m *Msg) Term(opts ...AckOpt) error

func (m *Msg) InProgress(opts ...AckOpt) error

func (m *Msg) Metadata() (*MsgMetadata, error)

func (m *Msg) Equal(msg *Msg) bool

func (m *Msg) Size() int

func (m *Msg) Respond(data []byte) error

func (m *Msg) RespondMsg(msg *Msg) error

//goscan:handler kind=queue
type MsgHandler func(msg *Msg)

type Subscription struct {
	Subject string
	Queue   string
}

//goscan:receive
func (s *Subscription) NextMsgWithContext(ctx context.Context) (*Msg, error)

func (sub *Subscription) InitialConsumerPending() (uint64, error)

func (sub *Subscription) ConsumerInfo() (*ConsumerInfo, error)

//goscan:receive
func (sub *Subscription) Fetch(batch int, opts ...PullOpt) ([]*Msg, error)

func (sub *Subscription) FetchBatch(batch int, opts ...PullOpt) (MessageBatch, error)

func (s *Subscription) Type() SubscriptionType

func (s *Subscription) IsValid() bool

func (s *Subscription) Drain() error

func (s *Subscription) IsDraining() bool

func (s *Subscription) StatusChanged(statuses ...SubStatus) <-chan SubStatus

func (s *Subscription) Unsubscribe() error

func (s *Subscription) AutoUnsubscribe(max int) error

func (s *Subscription) SetClosedHandler(handler func(subject string))

//goscan:receive
func (s *Subscription) NextMsg(timeout time.Duration) (*Msg, error)

func (s *Subscription) QueuedMsgs() (int, error)

func (s *Subscription) Pending() (int, int, error)

func (s *Subscription) MaxPending() (int, int, error)

func (s *Subscription) ClearMaxPending() error

func (s *Subscription) PendingLimits() (int, int, error)

func (s *Subscription) SetPendingLimits(msgLimit int, bytesLimit int) error

func (s *Subscription) Delivered() (int64, error)

func (s *Subscription) Dropped() (int, error)

func (sub *Subscription) Msgs() iter.Seq2[*Msg, error]

func (sub *Subscription) MsgsTimeout(timeout time.Duration) iter.Seq2[*Msg, error]

type Options struct{}

type Option func(*Options) error

type Header map[string][]string

func (h Header) Add(key string, value string)

func (h Header) Set(key string, value string)

func (h Header) Get(key string) string

func (h Header) Values(key string) []string

func (h Header) Del(key string)

type JetStreamContext interface {
	JetStream
	JetStreamManager
	KeyValueManager
	ObjectStoreManager
}

type JetStream interface {
	Publish(subj string, data []byte, opts ...PubOpt) (*PubAck, error)
	PublishMsg(m *Msg, opts ...PubOpt) (*PubAck, error)
	//goscan:consumer path=0 handler=1
	Subscribe(subj string, cb MsgHandler, opts ...SubOpt) (*Subscription, error)
	SubscribeSync(subj string, opts ...SubOpt) (*Subscription, error)
	ChanSubscribe(subj string, ch chan *Msg, opts ...SubOpt) (*Subscription, error)
	//goscan:consumer path=0 handler=2
	QueueSubscribe(subj string, queue string, cb MsgHandler, opts ...SubOpt) (*Subscription, error)
	PullSubscribe(subj string, durable string, opts ...SubOpt) (*Subscription, error)
}

type SubOpt interface{}

type PubOpt interface{}

type PubAck struct{}

func Connect(url string, options ...Option) (*Conn, error)

const DefaultURL = "nats://127.0.0.1:4222"

func Durable(consumer string) SubOpt

func ManualAck() SubOpt

func AckExplicit() SubOpt

type JSOpt interface{}

type Status int

type AckOpt interface{}

type MsgMetadata struct{}

type ConsumerInfo struct{}

type PullOpt interface{}

type MessageBatch interface {
	Messages() <-chan *Msg
	Error() error
	Done() <-chan struct{}
}

type SubscriptionType int

type SubStatus int

type JetStreamManager interface {
	AddStream(cfg *StreamConfig, opts ...JSOpt) (*StreamInfo, error)
	UpdateStream(cfg *StreamConfig, opts ...JSOpt) (*StreamInfo, error)
	DeleteStream(name string, opts ...JSOpt) error
	StreamInfo(stream string, opts ...JSOpt) (*StreamInfo, error)
	PurgeStream(name string, opts ...JSOpt) error
	StreamsInfo(opts ...JSOpt) <-chan *StreamInfo
	Streams(opts ...JSOpt) <-chan *StreamInfo
	StreamNames(opts ...JSOpt) <-chan string
	GetMsg(name string, seq uint64, opts ...JSOpt) (*RawStreamMsg, error)
	GetLastMsg(name string, subject string, opts ...JSOpt) (*RawStreamMsg, error)
	DeleteMsg(name string, seq uint64, opts ...JSOpt) error
	SecureDeleteMsg(name string, seq uint64, opts ...JSOpt) error
	AddConsumer(stream string, cfg *ConsumerConfig, opts ...JSOpt) (*ConsumerInfo, error)
	UpdateConsumer(stream string, cfg *ConsumerConfig, opts ...JSOpt) (*ConsumerInfo, error)
	DeleteConsumer(stream string, consumer string, opts ...JSOpt) error
	ConsumerInfo(stream string, name string, opts ...JSOpt) (*ConsumerInfo, error)
	ConsumersInfo(stream string, opts ...JSOpt) <-chan *ConsumerInfo
	Consumers(stream string, opts ...JSOpt) <-chan *ConsumerInfo
	ConsumerNames(stream string, opts ...JSOpt) <-chan string
	AccountInfo(opts ...JSOpt) (*AccountInfo, error)
	StreamNameBySubject(string, ...JSOpt) (string, error)
}

type KeyValueManager interface {
	KeyValue(bucket string) (KeyValue, error)
	CreateKeyValue(cfg *KeyValueConfig) (KeyValue, error)
	DeleteKeyValue(bucket string) error
	KeyValueStoreNames() <-chan string
	KeyValueStores() <-chan KeyValueStatus
}

type ObjectStoreManager interface {
	ObjectStore(bucket string) (ObjectStore, error)
	CreateObjectStore(cfg *ObjectStoreConfig) (ObjectStore, error)
	DeleteObjectStore(bucket string) error
	ObjectStoreNames(opts ...ObjectOpt) <-chan string
	ObjectStores(opts ...ObjectOpt) <-chan ObjectStoreStatus
}

type StreamConfig struct{}

type StreamInfo struct{}

type RawStreamMsg struct{}

type ConsumerConfig struct{}

type AccountInfo struct{}

type KeyValue interface {
	Get(key string) (entry KeyValueEntry, err error)
	GetRevision(key string, revision uint64) (entry KeyValueEntry, err error)
	Put(key string, value []byte) (revision uint64, err error)
	PutString(key string, value string) (revision uint64, err error)
	Create(key string, value []byte) (revision uint64, err error)
	Update(key string, value []byte, last uint64) (revision uint64, err error)
	Delete(key string, opts ...DeleteOpt) error
	Purge(key string, opts ...DeleteOpt) error
	Watch(keys string, opts ...WatchOpt) (KeyWatcher, error)
	WatchAll(opts ...WatchOpt) (KeyWatcher, error)
	WatchFiltered(keys []string, opts ...WatchOpt) (KeyWatcher, error)
	Keys(opts ...WatchOpt) ([]string, error)
	ListKeys(opts ...WatchOpt) (KeyLister, error)
	History(key string, opts ...WatchOpt) ([]KeyValueEntry, error)
	Bucket() string
	PurgeDeletes(opts ...PurgeOpt) error
	Status() (KeyValueStatus, error)
}

type KeyValueConfig struct{}

type KeyValueStatus interface {
	Bucket() string
	Values() uint64
	History() int64
	TTL() time.Duration
	BackingStore() string
	Bytes() uint64
	IsCompressed() bool
	Config() KeyValueConfig
}

type ObjectStore interface {
	Put(obj *ObjectMeta, reader io.Reader, opts ...ObjectOpt) (*ObjectInfo, error)
	Get(name string, opts ...GetObjectOpt) (ObjectResult, error)
	PutBytes(name string, data []byte, opts ...ObjectOpt) (*ObjectInfo, error)
	GetBytes(name string, opts ...GetObjectOpt) ([]byte, error)
	PutString(name string, data string, opts ...ObjectOpt) (*ObjectInfo, error)
	GetString(name string, opts ...GetObjectOpt) (string, error)
	PutFile(file string, opts ...ObjectOpt) (*ObjectInfo, error)
	GetFile(name string, file string, opts ...GetObjectOpt) error
	GetInfo(name string, opts ...GetObjectInfoOpt) (*ObjectInfo, error)
	UpdateMeta(name string, meta *ObjectMeta) error
	Delete(name string) error
	AddLink(name string, obj *ObjectInfo) (*ObjectInfo, error)
	AddBucketLink(name string, bucket ObjectStore) (*ObjectInfo, error)
	Seal() error
	Watch(opts ...WatchOpt) (ObjectWatcher, error)
	List(opts ...ListObjectsOpt) ([]*ObjectInfo, error)
	Status() (ObjectStoreStatus, error)
}

type ObjectStoreConfig struct{}

type ObjectOpt interface{}

type ObjectStoreStatus interface {
	Bucket() string
	Description() string
	TTL() time.Duration
	Storage() StorageType
	Replicas() int
	Sealed() bool
	Size() uint64
	BackingStore() string
	Metadata() map[string]string
	IsCompressed() bool
}

type KeyValueEntry interface {
	Bucket() string
	Key() string
	Value() []byte
	Revision() uint64
	Created() time.Time
	Delta() uint64
	Operation() KeyValueOp
}

type DeleteOpt interface{}

type WatchOpt interface{}

type KeyWatcher interface {
	Context() context.Context
	Updates() <-chan KeyValueEntry
	Stop() error
	Error() <-chan error
}

type KeyLister interface {
	Keys() <-chan string
	Stop() error
	Error() <-chan error
}

type PurgeOpt interface{}

type ObjectMeta struct{}

type ObjectInfo struct{}

type GetObjectOpt interface{}

type ObjectResult interface {
	io.ReadCloser
	Info() (*ObjectInfo, error)
	Error() error
}

type GetObjectInfoOpt interface{}

type ObjectWatcher interface {
	Updates() <-chan *ObjectInfo
	Stop() error
}

type ListObjectsOpt interface{}

type StorageType int

type KeyValueOp uint8
