// gocron v2 recovers a job's panic into an error for the event listeners.
package gocron

import (
	"time"
)

type Scheduler interface {
	Shutdown() error
	Start()
	StopJobs() error
}

type Job interface {
	IsRunning() (bool, error)
	LastRun() (time.Time, error)
	LastRunCompletedAt() (time.Time, error)
	LastRunStartedAt() (time.Time, error)
	Name() string
	NextRun() (time.Time, error)
	NextRuns(int) ([]time.Time, error)
	RunNow() error
	Schedule() JobSchedule
	Tags() []string
}

type Task struct{}

type JobDefinition interface{}

type JobOption struct{}

type SchedulerOption struct{}

func NewScheduler(options ...SchedulerOption) (Scheduler, error)

//goscan:cron handler=0 recovers
func NewTask(function any, parameters ...any) Task

func DurationJob(duration time.Duration) JobDefinition

func CronJob(crontab string, withSeconds bool) JobDefinition

func DailyJob(interval uint, atTimes AtTimes) JobDefinition

func OneTimeJob(startAt OneTimeJobStartAtOption) JobDefinition

func WithName(name string) JobOption

func WithSingletonMode(mode LimitMode) JobOption

func WithLocation(location *time.Location) SchedulerOption

type JobSchedule interface {
	JobType() JobType
}

type AtTimes func() []AtTime

type OneTimeJobStartAtOption struct{}

type LimitMode int

type JobType int

type AtTime struct{}
