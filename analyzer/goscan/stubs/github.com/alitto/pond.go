// pond v1. A worker recovers its task's panic and prints it. StopAndWait and a group's Wait join.
package pond

import (
	"context"
	"time"
)

type WorkerPool struct{}

func (p *WorkerPool) RunningWorkers() int

func (p *WorkerPool) IdleWorkers() int

func (p *WorkerPool) MinWorkers() int

func (p *WorkerPool) MaxWorkers() int

func (p *WorkerPool) MaxCapacity() int

func (p *WorkerPool) Strategy() ResizingStrategy

func (p *WorkerPool) SubmittedTasks() uint64

func (p *WorkerPool) WaitingTasks() uint64

func (p *WorkerPool) SuccessfulTasks() uint64

func (p *WorkerPool) FailedTasks() uint64

func (p *WorkerPool) CompletedTasks() uint64

func (p *WorkerPool) Stopped() bool

//goscan:spawn func=0 recovers logs joins=StopAndWait
func (p *WorkerPool) Submit(task func())

//goscan:spawn func=0 recovers logs joins=StopAndWait
func (p *WorkerPool) TrySubmit(task func()) bool

//goscan:spawn func=0 recovers logs waits
func (p *WorkerPool) SubmitAndWait(task func())

//goscan:spawn func=0 recovers logs joins=StopAndWait
func (p *WorkerPool) SubmitBefore(task func(), deadline time.Duration)

func (p *WorkerPool) Stop() context.Context

//goscan:join
func (p *WorkerPool) StopAndWait()

//goscan:join
func (p *WorkerPool) StopAndWaitFor(deadline time.Duration)

func (p *WorkerPool) Group() *TaskGroup

//goscan:derive arg=0 group=0 result=1
func (p *WorkerPool) GroupContext(ctx context.Context) (*TaskGroupWithContext, context.Context)

type TaskGroup struct{}

//goscan:spawn func=0 recovers logs joins=Wait
func (g *TaskGroup) Submit(task func())

//goscan:join
func (g *TaskGroup) Wait()

type TaskGroupWithContext struct {
	TaskGroup
}

//goscan:spawn func=0 recovers logs joins=Wait
func (g *TaskGroupWithContext) Submit(task func() error)

//goscan:join
func (g *TaskGroupWithContext) Wait() error

type Option func(*WorkerPool)

func New(maxWorkers int, maxCapacity int, options ...Option) *WorkerPool

func MinWorkers(minWorkers int) Option

func Strategy(strategy ResizingStrategy) Option

func PanicHandler(panicHandler func(interface{})) Option

func Context(parentCtx context.Context) Option

func IdleTimeout(idleTimeout time.Duration) Option

type ResizingStrategy interface {
	Resize(runningWorkers int, minWorkers int, maxWorkers int) bool
}
