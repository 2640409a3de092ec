// workerpool. A task's panic ends the process; the errors of tasks are nobody's.
package workerpool

import (
	"context"
)

type WorkerPool struct{}

func New(maxWorkers int) *WorkerPool

func (p *WorkerPool) Size() int

func (p *WorkerPool) Stop()

//goscan:join
func (p *WorkerPool) StopWait()

func (p *WorkerPool) Stopped() bool

//goscan:spawn func=0 joins=StopWait
func (p *WorkerPool) Submit(task func())

func (p *WorkerPool) SubmitWait(task func())

func (p *WorkerPool) WaitingQueueSize() int

func (p *WorkerPool) Pause(ctx context.Context)
