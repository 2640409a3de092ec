// amqp091: Consume gives a channel of deliveries; a worker loop ranges over it.
package amqp091

import (
	"context"
	"time"
)

type Connection struct{}

func (c *Connection) NotifyClose(receiver chan *Error) chan *Error

func (c *Connection) Close() error

func (c *Connection) IsClosed() bool

func (c *Connection) Channel() (*Channel, error)

type Channel struct{}

func (ch *Channel) Close() error

func (ch *Channel) NotifyClose(c chan *Error) chan *Error

func (ch *Channel) NotifyPublish(confirm chan Confirmation) chan Confirmation

func (ch *Channel) Qos(prefetchCount int, prefetchSize int, global bool) error

func (ch *Channel) Cancel(consumer string, noWait bool) error

func (ch *Channel) QueueDeclare(name string, durable bool, autoDelete bool, exclusive bool, noWait bool, args Table) (Queue, error)

func (ch *Channel) QueueBind(name string, key string, exchange string, noWait bool, args Table) error

//goscan:receive
func (ch *Channel) Consume(queue string, consumer string, autoAck bool, exclusive bool, noLocal bool, noWait bool, args Table) (<-chan Delivery, error)

//goscan:receive
func (ch *Channel) ConsumeWithContext(ctx context.Context, queue string, consumer string, autoAck bool, exclusive bool, noLocal bool, noWait bool, args Table) (<-chan Delivery, error)

func (ch *Channel) ExchangeDeclare(name string, kind string, durable bool, autoDelete bool, internal bool, noWait bool, args Table) error

func (ch *Channel) Publish(exchange string, key string, mandatory bool, immediate bool, msg Publishing) error

func (ch *Channel) PublishWithContext(ctx context.Context, exchange string, key string, mandatory bool, immediate bool, msg Publishing) error

func (ch *Channel) Confirm(noWait bool) error

func (ch *Channel) Ack(tag uint64, multiple bool) error

func (ch *Channel) Nack(tag uint64, multiple bool, requeue bool) error

func (ch *Channel) Reject(tag uint64, requeue bool) error

type Delivery struct {
	Acknowledger    Acknowledger
	Headers         Table
	ContentType     string
	ContentEncoding string
	DeliveryMode    uint8
	Priority        uint8
	CorrelationId   string
	ReplyTo         string
	Expiration      string
	MessageId       string
	Timestamp       time.Time
	Type            string
	UserId          string
	AppId           string
	ConsumerTag     string
	MessageCount    uint32
	DeliveryTag     uint64
	Redelivered     bool
	Exchange        string
	RoutingKey      string
	Body            []byte
}

func (d Delivery) Ack(multiple bool) error

func (d Delivery) Reject(requeue bool) error

func (d Delivery) Nack(multiple bool, requeue bool) error

type Publishing struct {
	Headers         Table
	ContentType     string
	ContentEncoding string
	DeliveryMode    uint8
	Priority        uint8
	CorrelationId   string
	ReplyTo         string
	Expiration      string
	MessageId       string
	Timestamp       time.Time
	Type            string
	UserId          string
	AppId           string
	Body            []byte
}

type Table map[string]any

func (t Table) Validate() error

func (t Table) SetClientConnectionName(connName string)

type Queue struct {
	Name      string
	Messages  int
	Consumers int
}

type Confirmation struct {
	DeliveryTag uint64
	Ack         bool
}

type Error struct {
	Code    int
	Reason  string
	Server  bool
	Recover bool
}

func (e *Error) Error() string

func (e *Error) Recoverable() bool

func (e *Error) Temporary() bool

func (e *Error) GoString() string

type Config struct {
	Vhost     string
	Heartbeat time.Duration
}

func Dial(url string) (*Connection, error)

func DialConfig(url string, config Config) (*Connection, error)

const (
	Persistent uint8 = 2
	Transient  uint8 = 1
)

type Acknowledger interface {
	Ack(tag uint64, multiple bool) error
	Nack(tag uint64, multiple bool, requeue bool) error
	Reject(tag uint64, requeue bool) error
}
