// Package time: timers start goroutines; the rest is here for its types.
package time

type Duration int64

func (d Duration) String() string

func (d Duration) Nanoseconds() int64

func (d Duration) Microseconds() int64

func (d Duration) Milliseconds() int64

func (d Duration) Seconds() float64

func (d Duration) Minutes() float64

func (d Duration) Hours() float64

func (d Duration) Truncate(m Duration) Duration

func (d Duration) Round(m Duration) Duration

func (d Duration) Abs() Duration

type Time struct{}

func (t Time) String() string

func (t Time) GoString() string

func (t Time) Format(layout string) string

func (t Time) AppendFormat(b []byte, layout string) []byte

func (t Time) IsZero() bool

func (t Time) After(u Time) bool

func (t Time) Before(u Time) bool

func (t Time) Compare(u Time) int

func (t Time) Equal(u Time) bool

func (t Time) Date() (year int, month Month, day int)

func (t Time) Year() int

func (t Time) Month() Month

func (t Time) Day() int

func (t Time) Weekday() Weekday

func (t Time) ISOWeek() (year int, week int)

func (t Time) Clock() (hour int, min int, sec int)

func (t Time) Hour() int

func (t Time) Minute() int

func (t Time) Second() int

func (t Time) Nanosecond() int

func (t Time) YearDay() int

func (t Time) Add(d Duration) Time

func (t Time) Sub(u Time) Duration

func (t Time) AddDate(years int, months int, days int) Time

func (t Time) UTC() Time

func (t Time) Local() Time

func (t Time) In(loc *Location) Time

func (t Time) Location() *Location

func (t Time) Zone() (name string, offset int)

func (t Time) ZoneBounds() (start Time, end Time)

func (t Time) Unix() int64

func (t Time) UnixMilli() int64

func (t Time) UnixMicro() int64

func (t Time) UnixNano() int64

func (t Time) AppendBinary(b []byte) ([]byte, error)

func (t Time) MarshalBinary() ([]byte, error)

func (t *Time) UnmarshalBinary(data []byte) error

func (t Time) MarshalJSON() ([]byte, error)

func (t *Time) UnmarshalJSON(data []byte) error

func (t Time) AppendText(b []byte) ([]byte, error)

func (t Time) MarshalText() ([]byte, error)

func (t *Time) UnmarshalText(data []byte) error

func (t Time) IsDST() bool

func (t Time) Truncate(d Duration) Time

func (t Time) Round(d Duration) Time

type Timer struct {
	C <-chan Time
}

func (t *Timer) Stop() bool

func (t *Timer) Reset(d Duration) bool

type Ticker struct {
	C <-chan Time
}

func (t *Ticker) Stop()

func (t *Ticker) Reset(d Duration)

type Month int

func (m Month) String() string

type Weekday int

func (d Weekday) String() string

type Location struct{}

func (l *Location) String() string

const (
	Nanosecond  Duration = 1
	Microsecond Duration = 1000
	Millisecond Duration = 1000000
	Second      Duration = 1000000000
	Minute      Duration = 60000000000
	Hour        Duration = 3600000000000
)

var (
	UTC   *Location
	Local *Location
)

const (
	RFC3339             = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano         = "2006-01-02T15:04:05.999999999Z07:00"
	DateTime            = "2006-01-02 15:04:05"
	DateOnly            = "2006-01-02"
	January     Month   = 1
	Sunday      Weekday = 0
)

func Now() Time

func Since(t Time) Duration

func Until(t Time) Duration

func Unix(sec int64, nsec int64) Time

func UnixMilli(msec int64) Time

func Date(year int, month Month, day int, hour int, min int, sec int, nsec int, loc *Location) Time

func Parse(layout string, value string) (Time, error)

func ParseInLocation(layout string, value string, loc *Location) (Time, error)

func ParseDuration(s string) (Duration, error)

func LoadLocation(name string) (*Location, error)

func After(d Duration) <-chan Time

//goscan:spawn func=1
func AfterFunc(d Duration, f func()) *Timer

func NewTimer(d Duration) *Timer

func NewTicker(d Duration) *Ticker

func Tick(d Duration) <-chan Time

func Sleep(d Duration)
