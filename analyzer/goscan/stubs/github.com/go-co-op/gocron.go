// gocron v1. Jobs run in goroutines that recover only after SetPanicHandler.
package gocron

import (
	"context"
	"time"
)

type Scheduler struct{}

func (s *Scheduler) StartBlocking()

func (s *Scheduler) StartAsync()

func (s *Scheduler) IsRunning() bool

func (s *Scheduler) Jobs() []*Job

func (s *Scheduler) Name(name string) *Scheduler

func (s *Scheduler) Len() int

func (s *Scheduler) ChangeLocation(newLocation *time.Location)

func (s *Scheduler) Location() *time.Location

func (s *Scheduler) NextRun() (*Job, time.Time)

func (s *Scheduler) EveryRandom(lower int, upper int) *Scheduler

func (s *Scheduler) Every(interval interface{}) *Scheduler

func (s *Scheduler) RunAll()

func (s *Scheduler) RunAllWithDelay(d time.Duration)

func (s *Scheduler) RunByTag(tag string) error

func (s *Scheduler) RunByTagWithDelay(tag string, d time.Duration) error

func (s *Scheduler) Remove(job interface{})

func (s *Scheduler) RemoveByReference(job *Job)

func (s *Scheduler) RemoveByTag(tag string) error

func (s *Scheduler) RemoveByTags(tags ...string) error

func (s *Scheduler) RemoveByTagsAny(tags ...string) error

func (s *Scheduler) RemoveByID(job *Job) error

func (s *Scheduler) FindJobsByTag(tags ...string) ([]*Job, error)

func (s *Scheduler) MonthFirstWeekday(weekday time.Weekday) *Scheduler

func (s *Scheduler) LimitRunsTo(i int) *Scheduler

func (s *Scheduler) SingletonMode() *Scheduler

func (s *Scheduler) SingletonModeAll()

func (s *Scheduler) TaskPresent(j interface{}) bool

func (s *Scheduler) Clear()

func (s *Scheduler) Stop()

//goscan:cron handler=0 unless=SetPanicHandler
func (s *Scheduler) Do(jobFun interface{}, params ...interface{}) (*Job, error)

//goscan:cron handler=0 unless=SetPanicHandler
func (s *Scheduler) DoWithJobDetails(jobFun interface{}, params ...interface{}) (*Job, error)

func (s *Scheduler) At(i interface{}) *Scheduler

func (s *Scheduler) Tag(t ...string) *Scheduler

func (s *Scheduler) GetAllTags() []string

func (s *Scheduler) StartAt(t time.Time) *Scheduler

func (s *Scheduler) Millisecond() *Scheduler

func (s *Scheduler) Milliseconds() *Scheduler

func (s *Scheduler) Second() *Scheduler

func (s *Scheduler) Seconds() *Scheduler

func (s *Scheduler) Minute() *Scheduler

func (s *Scheduler) Minutes() *Scheduler

func (s *Scheduler) Hour() *Scheduler

func (s *Scheduler) Hours() *Scheduler

func (s *Scheduler) Day() *Scheduler

func (s *Scheduler) Days() *Scheduler

func (s *Scheduler) Week() *Scheduler

func (s *Scheduler) Weeks() *Scheduler

func (s *Scheduler) Month(daysOfMonth ...int) *Scheduler

func (s *Scheduler) MonthLastDay(dayCountBeforeLastDayOfMonth ...int) *Scheduler

func (s *Scheduler) Months(daysOfTheMonth ...int) *Scheduler

func (s *Scheduler) Weekday(weekDay time.Weekday) *Scheduler

func (s *Scheduler) Midday() *Scheduler

func (s *Scheduler) Monday() *Scheduler

func (s *Scheduler) Tuesday() *Scheduler

func (s *Scheduler) Wednesday() *Scheduler

func (s *Scheduler) Thursday() *Scheduler

func (s *Scheduler) Friday() *Scheduler

func (s *Scheduler) Saturday() *Scheduler

func (s *Scheduler) Sunday() *Scheduler

func (s *Scheduler) TagsUnique()

func (s *Scheduler) Job(j *Job) *Scheduler

func (s *Scheduler) Update() (*Job, error)

func (s *Scheduler) Cron(cronExpression string) *Scheduler

func (s *Scheduler) CronWithSeconds(cronExpression string) *Scheduler

func (s *Scheduler) WaitForScheduleAll()

func (s *Scheduler) WaitForSchedule() *Scheduler

func (s *Scheduler) StartImmediately() *Scheduler

func (s *Scheduler) CustomTime(customTimeWrapper TimeWrapper)

func (s *Scheduler) CustomTimer(customTimer func(d time.Duration, f func()) *time.Timer)

func (s *Scheduler) StopBlockingChan()

func (s *Scheduler) WithDistributedLocker(l Locker)

func (s *Scheduler) WithDistributedElector(e Elector)

func (s *Scheduler) RegisterEventListeners(eventListeners ...EventListener)

func (s *Scheduler) BeforeJobRuns(eventListenerFunc func(jobName string)) *Scheduler

func (s *Scheduler) AfterJobRuns(eventListenerFunc func(jobName string)) *Scheduler

func (s *Scheduler) WhenJobReturnsError(eventListenerFunc func(jobName string, err error)) *Scheduler

func (s *Scheduler) WhenJobReturnsNoError(eventListenerFunc func(jobName string)) *Scheduler

func (s *Scheduler) PauseJobExecution(shouldPause bool)

type Job struct{}

func (j *Job) Error() error

func (j *Job) Tags() []string

func (j *Job) SingletonMode()

func (j *Job) LastRun() time.Time

func (j *Job) NextRun() time.Time

func (j *Job) RunCount() int

func NewScheduler(loc *time.Location) *Scheduler

//goscan:recover-wrapper
func SetPanicHandler(handler PanicHandlerFunc)

type TimeWrapper interface {
	Now(*time.Location) time.Time
	Unix(int64, int64) time.Time
	Sleep(time.Duration)
}

type Locker interface {
	Lock(ctx context.Context, key string) (Lock, error)
}

type Elector interface {
	IsLeader(ctx context.Context) error
}

type EventListener func(j *Job)

type PanicHandlerFunc func(jobName string, recoverData interface{})

type Lock interface {
	Unlock(ctx context.Context) error
}
