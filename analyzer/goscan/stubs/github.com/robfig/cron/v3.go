// cron v3. Each job runs in its own goroutine, and a panic ends the process unless WithChain(Recover(logger)) is given.
package cron

import (
	"context"
	"time"
)

type Cron struct{}

//goscan:cron path=0 handler=1 unless=Recover
func (c *Cron) AddFunc(spec string, cmd func()) (EntryID, error)

//goscan:cron path=0 handler=1 unless=Recover
func (c *Cron) AddJob(spec string, cmd Job) (EntryID, error)

//goscan:cron path=0 handler=1 unless=Recover
func (c *Cron) Schedule(schedule Schedule, cmd Job) EntryID

func (c *Cron) Entries() []Entry

func (c *Cron) Location() *time.Location

func (c *Cron) Entry(id EntryID) Entry

func (c *Cron) Remove(id EntryID)

func (c *Cron) Start()

func (c *Cron) Run()

func (c *Cron) Stop() context.Context

type Job interface {
	//goscan:handler kind=cron
	Run()
}

//goscan:handler kind=cron
type FuncJob func()

func (f FuncJob) Run()

type Chain struct{}

func (c Chain) Then(j Job) Job

type JobWrapper func(Job) Job

type Option func(*Cron)

type Logger interface {
	//goscan:log level=info
	Info(msg string, keysAndValues ...interface{})
	//goscan:log level=error
	Error(err error, msg string, keysAndValues ...interface{})
}

type Entry struct {
	ID         EntryID
	Schedule   Schedule
	Next       time.Time
	Prev       time.Time
	WrappedJob Job
	Job        Job
}

func (e Entry) Valid() bool

type EntryID int

type Schedule interface {
	Next(time.Time) time.Time
}

type Parser struct{}

func New(opts ...Option) *Cron

//goscan:wraps-handler arg=0
func NewChain(c ...JobWrapper) Chain

//goscan:wraps-handler arg=0
func WithChain(wrappers ...JobWrapper) Option

func WithSeconds() Option

func WithLocation(loc *time.Location) Option

func WithLogger(logger Logger) Option

func WithParser(p ScheduleParser) Option

//goscan:recover-wrapper logs
func Recover(logger Logger) JobWrapper

func SkipIfStillRunning(logger Logger) JobWrapper

func DelayIfStillRunning(logger Logger) JobWrapper

func Every(duration time.Duration) ConstantDelaySchedule

var (
	DefaultLogger Logger
	DiscardLogger Logger
)

func VerbosePrintfLogger(l interface{ Printf(string, ...interface{}) }) Logger

func PrintfLogger(l interface{ Printf(string, ...interface{}) }) Logger

type ScheduleParser interface {
	Parse(spec string) (Schedule, error)
}

type ConstantDelaySchedule struct{}
