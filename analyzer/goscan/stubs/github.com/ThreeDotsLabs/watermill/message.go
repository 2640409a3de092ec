// watermill. The router recovers nothing of a handler unless the Recoverer middleware is added.
package message

import (
	"context"
	"time"

	"github.com/ThreeDotsLabs/watermill"
)

type Message struct {
	UUID     string
	Metadata Metadata
	Payload  Payload
}

func (m *Message) Equals(toCompare *Message) bool

func (m *Message) Ack() bool

func (m *Message) Nack() bool

func (m *Message) Acked() <-chan struct{}

func (m *Message) Nacked() <-chan struct{}

//goscan:request-context
func (m *Message) Context() context.Context

func (m *Message) SetContext(ctx context.Context)

func (m *Message) Copy() *Message

func (m *Message) CopyWithContext() *Message

type Messages []*Message

func (m Messages) IDs() []string

type Metadata map[string]string

func (m Metadata) Get(key string) string

func (m Metadata) Set(key string, value string)

type Payload []byte

type Publisher interface {
	Publish(topic string, messages ...*Message) error
	Close() error
}

type Subscriber interface {
	Subscribe(ctx context.Context, topic string) (<-chan *Message, error)
	Close() error
}

type Router struct{}

//goscan:middleware arg=0
func (r *Router) AddMiddleware(m ...HandlerMiddleware)

//goscan:consumer path=1 handler=5
func (r *Router) AddHandler(handlerName string, subscribeTopic string, subscriber Subscriber, publishTopic string, publisher Publisher, handlerFunc HandlerFunc) *Handler

//goscan:consumer path=1 handler=3
func (r *Router) AddConsumerHandler(handlerName string, subscribeTopic string, subscriber Subscriber, handlerFunc NoPublishHandlerFunc) *Handler

//goscan:consumer path=1 handler=3
func (r *Router) AddNoPublisherHandler(handlerName string, subscribeTopic string, subscriber Subscriber, handlerFunc NoPublishHandlerFunc) *Handler

func (r *Router) Run(ctx context.Context) (err error)

func (r *Router) RunHandlers(ctx context.Context) error

func (r *Router) Running() chan struct{}

func (r *Router) IsRunning() bool

func (r *Router) Close() error

type RouterConfig struct {
	CloseTimeout time.Duration
}

//goscan:handler kind=queue
type HandlerFunc func(msg *Message) ([]*Message, error)

//goscan:handler kind=queue
type NoPublishHandlerFunc func(msg *Message) error

type HandlerMiddleware func(h HandlerFunc) HandlerFunc

type Handler struct{}

func (h *Handler) AddMiddleware(m ...HandlerMiddleware)

func (h *Handler) Started() chan struct{}

func (h *Handler) Stop()

func (h *Handler) Stopped() chan struct{}

func NewMessage(uuid string, payload Payload) *Message

func NewMessageWithContext(ctx context.Context, uuid string, payload Payload) *Message

func NewRouter(config RouterConfig, logger watermill.LoggerAdapter) (*Router, error)

func NewDefaultRouter(logger watermill.LoggerAdapter) *Router
