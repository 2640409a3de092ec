// sarama. A claim runs in a goroutine that only recovers when the global PanicHandler is set. The session's context ends at a rebalance.
package sarama

import (
	"context"
	"time"
)

type ConsumerGroup interface {
	//goscan:consumer handler=2
	Consume(ctx context.Context, topics []string, handler ConsumerGroupHandler) error
	Errors() <-chan error
	Close() error
	Pause(partitions map[string][]int32)
	Resume(partitions map[string][]int32)
	PauseAll()
	ResumeAll()
}

type ConsumerGroupHandler interface {
	Setup(ConsumerGroupSession) error
	Cleanup(ConsumerGroupSession) error
	//goscan:handler kind=queue
	ConsumeClaim(ConsumerGroupSession, ConsumerGroupClaim) error
}

type ConsumerGroupSession interface {
	Claims() map[string][]int32
	MemberID() string
	GenerationID() int32
	MarkOffset(topic string, partition int32, offset int64, metadata string)
	Commit()
	ResetOffset(topic string, partition int32, offset int64, metadata string)
	MarkMessage(msg *ConsumerMessage, metadata string)
	//goscan:request-context
	Context() context.Context
}

type ConsumerGroupClaim interface {
	Topic() string
	Partition() int32
	InitialOffset() int64
	HighWaterMarkOffset() int64
	Messages() <-chan *ConsumerMessage
}

type ConsumerMessage struct {
	Headers        []*RecordHeader
	Timestamp      time.Time
	BlockTimestamp time.Time
	Key            []byte
	Value          []byte
	Topic          string
	Partition      int32
	Offset         int64
}

type ProducerMessage struct {
	Topic     string
	Key       Encoder
	Value     Encoder
	Headers   []RecordHeader
	Metadata  any
	Offset    int64
	Partition int32
	Timestamp time.Time
}

func (m *ProducerMessage) ByteSize(version int) int

type SyncProducer interface {
	SendMessage(msg *ProducerMessage) (partition int32, offset int64, err error)
	SendMessages(msgs []*ProducerMessage) error
	Close() error
	TxnStatus() ProducerTxnStatusFlag
	IsTransactional() bool
	BeginTxn() error
	CommitTxn() error
	AbortTxn() error
	AddOffsetsToTxn(offsets map[string][]*PartitionOffsetMetadata, groupId string) error
	AddOffsetsToTxnWithGroupMetadata(offsets map[string][]*PartitionOffsetMetadata, groupMetadata *ConsumerGroupMetadata) error
	AddMessageToTxn(msg *ConsumerMessage, groupId string, metadata *string) error
	AddMessageToTxnWithGroupMetadata(msg *ConsumerMessage, groupMetadata *ConsumerGroupMetadata, metadata *string) error
}

type AsyncProducer interface {
	AsyncClose()
	Close() error
	Input() chan<- *ProducerMessage
	Successes() <-chan *ProducerMessage
	Errors() <-chan *ProducerError
	IsTransactional() bool
	TxnStatus() ProducerTxnStatusFlag
	BeginTxn() error
	CommitTxn() error
	AbortTxn() error
	AddOffsetsToTxn(offsets map[string][]*PartitionOffsetMetadata, groupId string) error
	AddOffsetsToTxnWithGroupMetadata(offsets map[string][]*PartitionOffsetMetadata, groupMetadata *ConsumerGroupMetadata) error
	AddMessageToTxn(msg *ConsumerMessage, groupId string, metadata *string) error
	AddMessageToTxnWithGroupMetadata(msg *ConsumerMessage, groupMetadata *ConsumerGroupMetadata, metadata *string) error
}

type Consumer interface {
	Topics() ([]string, error)
	Partitions(topic string) ([]int32, error)
	ConsumePartition(topic string, partition int32, offset int64) (PartitionConsumer, error)
	HighWaterMarks() map[string]map[int32]int64
	Close() error
	Pause(topicPartitions map[string][]int32)
	Resume(topicPartitions map[string][]int32)
	PauseAll()
	ResumeAll()
}

type PartitionConsumer interface {
	AsyncClose()
	Close() error
	Messages() <-chan *ConsumerMessage
	Errors() <-chan *ConsumerError
	HighWaterMarkOffset() int64
	Pause()
	Resume()
	IsPaused() bool
}

type Client interface {
	Config() *Config
	Controller() (*Broker, error)
	RefreshController() (*Broker, error)
	Brokers() []*Broker
	Broker(brokerID int32) (*Broker, error)
	Topics() ([]string, error)
	Partitions(topic string) ([]int32, error)
	WritablePartitions(topic string) ([]int32, error)
	Leader(topic string, partitionID int32) (*Broker, error)
	LeaderAndEpoch(topic string, partitionID int32) (*Broker, int32, error)
	Replicas(topic string, partitionID int32) ([]int32, error)
	InSyncReplicas(topic string, partitionID int32) ([]int32, error)
	OfflineReplicas(topic string, partitionID int32) ([]int32, error)
	RefreshBrokers(addrs []string) error
	RefreshMetadata(topics ...string) error
	GetOffset(topic string, partitionID int32, time int64) (int64, error)
	Coordinator(consumerGroup string) (*Broker, error)
	RefreshCoordinator(consumerGroup string) error
	TransactionCoordinator(transactionID string) (*Broker, error)
	RefreshTransactionCoordinator(transactionID string) error
	InitProducerID() (*InitProducerIDResponse, error)
	LeastLoadedBroker() *Broker
	PartitionNotReadable(topic string, partition int32) bool
	Close() error
	Closed() bool
}

type Config struct{}

type Encoder interface {
	Encode() ([]byte, error)
	Length() int
}

type StringEncoder string

func (s StringEncoder) Encode() ([]byte, error)

func (s StringEncoder) Length() int

type ByteEncoder []byte

func (b ByteEncoder) Encode() ([]byte, error)

func (b ByteEncoder) Length() int

type RecordHeader struct {
	Key   []byte
	Value []byte
}

func NewConfig() *Config

func NewConsumerGroup(addrs []string, groupID string, config *Config) (ConsumerGroup, error)

func NewSyncProducer(addrs []string, config *Config) (SyncProducer, error)

func NewAsyncProducer(addrs []string, conf *Config) (AsyncProducer, error)

func NewConsumer(addrs []string, config *Config) (Consumer, error)

var PanicHandler func(any)

type ProducerTxnStatusFlag int16

type PartitionOffsetMetadata struct{}

type ConsumerGroupMetadata struct{}

type ProducerError struct{}

type ConsumerError struct{}

type Broker struct{}

type InitProducerIDResponse struct{}
