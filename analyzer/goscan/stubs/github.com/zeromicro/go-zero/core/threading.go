// go-zero threading: GoSafe and RunSafe recover and log. RoutineGroup.Run does not.
package threading

import (
	"context"
)

type RoutineGroup struct{}

//goscan:spawn func=0 joins=Wait
func (g *RoutineGroup) Run(fn func())

//goscan:spawn func=0 recovers logs joins=Wait
func (g *RoutineGroup) RunSafe(fn func())

//goscan:join
func (g *RoutineGroup) Wait()

type TaskRunner struct{}

//goscan:spawn func=0 recovers logs joins=Wait
func (rp *TaskRunner) Schedule(task func())

//goscan:spawn func=0 recovers logs joins=Wait
func (rp *TaskRunner) ScheduleImmediately(task func()) error

//goscan:join
func (rp *TaskRunner) Wait()

type WorkerGroup struct{}

func (wg WorkerGroup) Start()

func NewRoutineGroup() *RoutineGroup

func NewTaskRunner(concurrency int) *TaskRunner

func NewWorkerGroup(job func(), workers int) WorkerGroup

//goscan:spawn func=0 recovers logs
func GoSafe(fn func())

//goscan:spawn func=1 recovers logs
func GoSafeCtx(ctx context.Context, fn func())

//goscan:callback func=0 recovers logs
func RunSafe(fn func())

//goscan:callback func=1 recovers logs
func RunSafeCtx(ctx context.Context, fn func())
