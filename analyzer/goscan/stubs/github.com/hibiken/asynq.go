// asynq. The server recovers a task's panic and retries the task; the handler's context has the task's deadline.
package asynq

import (
	"context"
	"time"
)

type Handler interface {
	//goscan:handler kind=queue recovers
	ProcessTask(context.Context, *Task) error
}

//goscan:handler kind=queue recovers
type HandlerFunc func(context.Context, *Task) error

func (fn HandlerFunc) ProcessTask(ctx context.Context, task *Task) error

type ServeMux struct{}

func (mux *ServeMux) ProcessTask(ctx context.Context, task *Task) error

func (mux *ServeMux) Handler(t *Task) (h Handler, pattern string)

//goscan:consumer path=0 handler=1 recovers
func (mux *ServeMux) Handle(pattern string, handler Handler)

//goscan:consumer path=0 handler=1 recovers
func (mux *ServeMux) HandleFunc(pattern string, handler func(context.Context, *Task) error)

//goscan:middleware arg=0
func (mux *ServeMux) Use(mws ...MiddlewareFunc)

type MiddlewareFunc func(Handler) Handler

type Server struct{}

//goscan:consumer handler=0 recovers
func (srv *Server) Run(handler Handler) error

//goscan:consumer handler=0 recovers
func (srv *Server) Start(handler Handler) error

func (srv *Server) Shutdown()

func (srv *Server) Stop()

func (srv *Server) Ping() error

type Client struct{}

func (c *Client) Close() error

func (c *Client) Enqueue(task *Task, opts ...Option) (*TaskInfo, error)

func (c *Client) EnqueueContext(ctx context.Context, task *Task, opts ...Option) (*TaskInfo, error)

func (c *Client) Ping() error

type Task struct{}

func (t *Task) Type() string

func (t *Task) Payload() []byte

func (t *Task) Headers() map[string]string

func (t *Task) ResultWriter() *ResultWriter

type TaskInfo struct {
	ID            string
	Queue         string
	Type          string
	Payload       []byte
	Headers       map[string]string
	State         TaskState
	MaxRetry      int
	Retried       int
	LastErr       string
	LastFailedAt  time.Time
	Timeout       time.Duration
	Deadline      time.Time
	Group         string
	NextProcessAt time.Time
	IsOrphaned    bool
	Retention     time.Duration
	CompletedAt   time.Time
	Result        []byte
}

type Config struct {
	Concurrency    int
	BaseContext    func() context.Context
	Queues         map[string]int
	StrictPriority bool
}

type RedisClientOpt struct {
	Addr     string
	Username string
	Password string
	DB       int
}

type RedisConnOpt interface {
	MakeRedisClient() interface{}
}

type Option interface {
	String() string
	Type() OptionType
	Value() interface{}
}

type ResultWriter struct{}

func (w *ResultWriter) Write(data []byte) (n int, err error)

func (w *ResultWriter) TaskID() string

type Scheduler struct{}

func (s *Scheduler) Register(cronspec string, task *Task, opts ...Option) (entryID string, err error)

func (s *Scheduler) Unregister(entryID string) error

func (s *Scheduler) Run() error

func (s *Scheduler) Start() error

func (s *Scheduler) Shutdown()

func (s *Scheduler) Ping() error

type SchedulerOpts struct{}

func NewServeMux() *ServeMux

func NewServer(r RedisConnOpt, cfg Config) *Server

func NewClient(r RedisConnOpt) *Client

func NewTask(typename string, payload []byte, opts ...Option) *Task

func NewScheduler(r RedisConnOpt, opts *SchedulerOpts) *Scheduler

func MaxRetry(n int) Option

func Queue(name string) Option

func Timeout(d time.Duration) Option

func Deadline(t time.Time) Option

func ProcessIn(d time.Duration) Option

func ProcessAt(t time.Time) Option

func TaskID(id string) Option

func Unique(ttl time.Duration) Option

func Retention(d time.Duration) Option

var (
	SkipRetry       error
	ErrTaskNotFound error
)

type TaskState int

type OptionType int
