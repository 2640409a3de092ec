// pond v2. A task's panic becomes the error of Wait, unless WithoutPanicRecovery is given; with nobody waiting, nobody is told.
package pond

import (
	"context"
)

type Pool interface {
	BasePool
	//goscan:spawn func=0 recovers joins=StopAndWait
	Go(task func()) error
	//goscan:spawn func=0 recovers joins=StopAndWait
	Submit(task func()) Task
	//goscan:spawn func=0 recovers joins=StopAndWait
	SubmitErr(task func() error) Task
	//goscan:spawn func=0 recovers joins=StopAndWait
	TrySubmit(task func()) (Task, bool)
	//goscan:spawn func=0 recovers joins=StopAndWait
	TrySubmitErr(task func() error) (Task, bool)
	NewSubpool(maxConcurrency int, options ...Option) Pool
	NewGroup() TaskGroup
	NewGroupContext(ctx context.Context) TaskGroup
}

type BasePool interface {
	RunningWorkers() int64
	SubmittedTasks() uint64
	WaitingTasks() uint64
	FailedTasks() uint64
	SuccessfulTasks() uint64
	CompletedTasks() uint64
	DroppedTasks() uint64
	CanceledTasks() uint64
	MaxConcurrency() int
	QueueSize() int
	NonBlocking() bool
	Context() context.Context
	Stop() Task
	//goscan:join
	StopAndWait()
	Stopped() bool
	Resize(maxConcurrency int)
}

type Task interface {
	Done() <-chan struct{}
	//goscan:join
	Wait() error
}

type TaskGroup interface {
	//goscan:spawn func=0 recovers joins=Wait
	Submit(tasks ...func()) TaskGroup
	//goscan:spawn func=0 recovers joins=Wait
	SubmitErr(tasks ...func() error) TaskGroup
	//goscan:join
	Wait() error
	Done() <-chan struct{}
	Stop()
	Context() context.Context
}

type ResultPool[R any] interface {
	BasePool
	//goscan:spawn func=0 recovers joins=StopAndWait
	Submit(task func() R) ResultTask[R]
	//goscan:spawn func=0 recovers joins=StopAndWait
	SubmitErr(task func() (R, error)) ResultTask[R]
	TrySubmit(task func() R) (ResultTask[R], bool)
	TrySubmitErr(task func() (R, error)) (ResultTask[R], bool)
	NewSubpool(maxConcurrency int, options ...Option) ResultPool[R]
	NewGroup() ResultTaskGroup[R]
	NewGroupContext(ctx context.Context) ResultTaskGroup[R]
}

type ResultTask[R any] interface {
	Done() <-chan struct{}
	//goscan:join
	Wait() (R, error)
}

type ResultTaskGroup[O any] interface {
	//goscan:spawn func=0 recovers joins=Wait
	Submit(tasks ...func() O) ResultTaskGroup[O]
	//goscan:spawn func=0 recovers joins=Wait
	SubmitErr(tasks ...func() (O, error)) ResultTaskGroup[O]
	//goscan:join
	Wait() ([]O, error)
	Done() <-chan struct{}
	Stop()
}

type Result[R any] interface {
	Done() <-chan struct{}
	Wait() (R, error)
}

type Option struct{}

func NewPool(maxConcurrency int, options ...Option) Pool

func NewSubpool(maxConcurrency int) Pool

func NewResultPool[R any](maxConcurrency int, options ...Option) ResultPool[R]

func NewGroup() TaskGroup

//goscan:spawn func=0 recovers
func Submit(task func()) Task

//goscan:spawn func=0 recovers
func SubmitErr(task func() error) Task

func WithContext(ctx context.Context) Option

func WithQueueSize(size int) Option

func WithNonBlocking(nonBlocking bool) Option

func WithoutPanicRecovery() Option
