// kafka-go has no callbacks: a consumer is a loop around ReadMessage or FetchMessage.
package kafka

import (
	"context"
	"time"
)

type Reader struct{}

func (r *Reader) Config() ReaderConfig

func (r *Reader) Close() error

//goscan:receive
func (r *Reader) ReadMessage(ctx context.Context) (Message, error)

//goscan:receive
func (r *Reader) FetchMessage(ctx context.Context) (Message, error)

func (r *Reader) CommitMessages(ctx context.Context, msgs ...Message) error

func (r *Reader) ReadLag(ctx context.Context) (lag int64, err error)

func (r *Reader) Offset() int64

func (r *Reader) Lag() int64

func (r *Reader) SetOffset(offset int64) error

func (r *Reader) SetOffsetAt(ctx context.Context, t time.Time) error

func (r *Reader) Stats() ReaderStats

type ReaderConfig struct {
	Brokers        []string
	GroupID        string
	Topic          string
	Partition      int
	MinBytes       int
	MaxBytes       int
	MaxWait        time.Duration
	CommitInterval time.Duration
	StartOffset    int64
}

type Writer struct {
	Topic string
	Async bool
}

func (w *Writer) Close() error

func (w *Writer) WriteMessages(ctx context.Context, msgs ...Message) error

type Message struct {
	Topic         string
	Partition     int
	Offset        int64
	HighWaterMark int64
	Key           []byte
	Value         []byte
	Headers       []Header
	WriterData    interface{}
	Time          time.Time
}

type Header struct{}

func NewReader(config ReaderConfig) *Reader

const (
	LastOffset  int64 = -1
	FirstOffset int64 = -2
)

type ReaderStats struct{}
