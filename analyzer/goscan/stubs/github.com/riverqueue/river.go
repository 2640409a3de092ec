// river. The client recovers a worker's panic and retries the job; the context ends when Work returns.
package river

import (
	"context"
	"time"
)

type Worker[T JobArgs] interface {
	NextRetry(job *Job[T]) time.Time
	Timeout(job *Job[T]) time.Duration
	//goscan:handler kind=queue recovers
	Work(ctx context.Context, job *Job[T]) error
}

type WorkerDefaults[T JobArgs] struct{}

func (w WorkerDefaults[T]) NextRetry(*Job[T]) time.Time

func (w WorkerDefaults[T]) Timeout(*Job[T]) time.Duration

type Workers struct{}

type Job[T JobArgs] struct {
	Args T
}

type JobArgs interface {
	Kind() string
}

type InsertOpts struct {
	MaxAttempts int
	Priority    int
	Queue       string
	ScheduledAt time.Time
	Tags        []string
}

type Client[TTx any] struct{}

func (c *Client[TTx]) Start(ctx context.Context) error

func (c *Client[TTx]) Stop(ctx context.Context) error

func (c *Client[TTx]) StopAndCancel(ctx context.Context) error

func NewWorkers() *Workers

//goscan:consumer handler=1 recovers
func AddWorker[T JobArgs](workers *Workers, worker Worker[T])

//goscan:consumer handler=1 recovers
func AddWorkerSafely[T JobArgs](workers *Workers, worker Worker[T]) error

//goscan:consumer handler=0 recovers
func WorkFunc[T JobArgs](f func(context.Context, *Job[T]) error) Worker[T]

func JobCancel(err error) error

func JobSnooze(duration time.Duration) error

type PeriodicJob struct{}
