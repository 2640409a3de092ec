// zerolog. A level method starts an event; nothing is written until Msg, Msgf, MsgFunc or Send. Fatal exits and Panic panics when sent.
package zerolog

import (
	"context"
	"fmt"
	"io"
	"net"
	"time"
)

type Logger struct{}

func (l Logger) WithContext(ctx context.Context) context.Context

func (l Logger) Output(w io.Writer) Logger

func (l Logger) With() Context

func (l *Logger) UpdateContext(update func(c Context) Context)

func (l Logger) Level(lvl Level) Logger

func (l Logger) GetLevel() Level

func (l Logger) Sample(s Sampler) Logger

func (l Logger) Hook(hooks ...Hook) Logger

//goscan:event level=debug
func (l *Logger) Trace() *Event

//goscan:event level=debug
func (l *Logger) Debug() *Event

//goscan:event level=info
func (l *Logger) Info() *Event

//goscan:event level=warn
func (l *Logger) Warn() *Event

//goscan:event level=error
func (l *Logger) Error() *Event

// error when err is not nil, else info
//
//goscan:event level=error
func (l *Logger) Err(err error) *Event

//goscan:event level=fatal
func (l *Logger) Fatal() *Event

//goscan:event level=panic
func (l *Logger) Panic() *Event

//goscan:event level=arg:0
func (l *Logger) WithLevel(level Level) *Event

//goscan:event level=none
func (l *Logger) Log() *Event

//goscan:log level=debug
func (l *Logger) Print(v ...interface{})

//goscan:log level=debug
func (l *Logger) Printf(format string, v ...interface{})

//goscan:log level=debug
func (l *Logger) Println(v ...interface{})

func (l Logger) Write(p []byte) (n int, err error)

type Event struct{}

//goscan:event-field
func (e *Event) Enabled() bool

//goscan:event-field
func (e *Event) Discard() *Event

//goscan:event-send
func (e *Event) Msg(msg string)

//goscan:event-send
func (e *Event) Send()

//goscan:event-send
func (e *Event) Msgf(format string, v ...interface{})

//goscan:event-send
func (e *Event) MsgFunc(createMsg func() string)

//goscan:event-field
func (e *Event) Fields(fields interface{}) *Event

//goscan:event-field
func (e *Event) Dict(key string, dict *Event) *Event

func (e *Event) CreateDict() *Event

func (e *Event) CreateArray() *Array

//goscan:event-field
func (e *Event) Array(key string, arr LogArrayMarshaler) *Event

//goscan:event-field
func (e *Event) Object(key string, obj LogObjectMarshaler) *Event

//goscan:event-field
func (e *Event) Objects(key string, objs []LogObjectMarshaler) *Event

//goscan:event-field
func (e *Event) ObjectsV(key string, objs ...LogObjectMarshaler) *Event

//goscan:event-field
func (e *Event) Func(f func(e *Event)) *Event

//goscan:event-field
func (e *Event) EmbedObject(obj LogObjectMarshaler) *Event

//goscan:event-field
func (e *Event) Str(key string, val string) *Event

//goscan:event-field
func (e *Event) Strs(key string, vals []string) *Event

//goscan:event-field
func (e *Event) StrsV(key string, vals ...string) *Event

//goscan:event-field
func (e *Event) Stringer(key string, val fmt.Stringer) *Event

//goscan:event-field
func (e *Event) Stringers(key string, vals []fmt.Stringer) *Event

//goscan:event-field
func (e *Event) StringersV(key string, vals ...fmt.Stringer) *Event

//goscan:event-field
func (e *Event) Bytes(key string, val []byte) *Event

//goscan:event-field
func (e *Event) Hex(key string, val []byte) *Event

//goscan:event-field
func (e *Event) RawJSON(key string, b []byte) *Event

//goscan:event-field
func (e *Event) RawCBOR(key string, b []byte) *Event

//goscan:event-field error
func (e *Event) AnErr(key string, err error) *Event

//goscan:event-field error
func (e *Event) Errs(key string, errs []error) *Event

//goscan:event-field error
func (e *Event) Err(err error) *Event

//goscan:event-field
func (e *Event) Stack() *Event

//goscan:event-field
func (e *Event) Ctx(ctx context.Context) *Event

func (e *Event) GetCtx() context.Context

//goscan:event-field
func (e *Event) Bool(key string, b bool) *Event

//goscan:event-field
func (e *Event) Bools(key string, b []bool) *Event

//goscan:event-field
func (e *Event) Int(key string, i int) *Event

//goscan:event-field
func (e *Event) Ints(key string, i []int) *Event

//goscan:event-field
func (e *Event) Int8(key string, i int8) *Event

//goscan:event-field
func (e *Event) Ints8(key string, i []int8) *Event

//goscan:event-field
func (e *Event) Int16(key string, i int16) *Event

//goscan:event-field
func (e *Event) Ints16(key string, i []int16) *Event

//goscan:event-field
func (e *Event) Int32(key string, i int32) *Event

//goscan:event-field
func (e *Event) Ints32(key string, i []int32) *Event

//goscan:event-field
func (e *Event) Int64(key string, i int64) *Event

//goscan:event-field
func (e *Event) Ints64(key string, i []int64) *Event

//goscan:event-field
func (e *Event) Uint(key string, i uint) *Event

//goscan:event-field
func (e *Event) Uints(key string, i []uint) *Event

//goscan:event-field
func (e *Event) Uint8(key string, i uint8) *Event

//goscan:event-field
func (e *Event) Uints8(key string, i []uint8) *Event

//goscan:event-field
func (e *Event) Uint16(key string, i uint16) *Event

//goscan:event-field
func (e *Event) Uints16(key string, i []uint16) *Event

//goscan:event-field
func (e *Event) Uint32(key string, i uint32) *Event

//goscan:event-field
func (e *Event) Uints32(key string, i []uint32) *Event

//goscan:event-field
func (e *Event) Uint64(key string, i uint64) *Event

//goscan:event-field
func (e *Event) Uints64(key string, i []uint64) *Event

//goscan:event-field
func (e *Event) Float32(key string, f float32) *Event

//goscan:event-field
func (e *Event) Floats32(key string, f []float32) *Event

//goscan:event-field
func (e *Event) Float64(key string, f float64) *Event

//goscan:event-field
func (e *Event) Floats64(key string, f []float64) *Event

//goscan:event-field
func (e *Event) Timestamp() *Event

//goscan:event-field
func (e *Event) Time(key string, t time.Time) *Event

//goscan:event-field
func (e *Event) Times(key string, t []time.Time) *Event

//goscan:event-field
func (e *Event) Dur(key string, d time.Duration) *Event

//goscan:event-field
func (e *Event) Durs(key string, d []time.Duration) *Event

//goscan:event-field
func (e *Event) TimeDiff(key string, t time.Time, start time.Time) *Event

//goscan:event-field
func (e *Event) Any(key string, i interface{}) *Event

//goscan:event-field
func (e *Event) Interface(key string, i interface{}) *Event

//goscan:event-field
func (e *Event) Type(key string, val interface{}) *Event

//goscan:event-field
func (e *Event) CallerSkipFrame(skip int) *Event

//goscan:event-field
func (e *Event) Caller(skip ...int) *Event

//goscan:event-field
func (e *Event) IPAddr(key string, ip net.IP) *Event

//goscan:event-field
func (e *Event) IPAddrs(key string, ip []net.IP) *Event

//goscan:event-field
func (e *Event) IPPrefix(key string, pfx net.IPNet) *Event

//goscan:event-field
func (e *Event) IPPrefixes(key string, pfx []net.IPNet) *Event

//goscan:event-field
func (e *Event) MACAddr(key string, ha net.HardwareAddr) *Event

type Context struct{}

func (c Context) Logger() Logger

func (c Context) Fields(fields interface{}) Context

func (c Context) Dict(key string, dict *Event) Context

func (c Context) CreateDict() *Event

func (c Context) CreateArray() *Array

func (c Context) Array(key string, arr LogArrayMarshaler) Context

func (c Context) Object(key string, obj LogObjectMarshaler) Context

func (c Context) Objects(key string, objs []LogObjectMarshaler) Context

func (c Context) ObjectsV(key string, objs ...LogObjectMarshaler) Context

func (c Context) EmbedObject(obj LogObjectMarshaler) Context

func (c Context) Str(key string, val string) Context

func (c Context) Strs(key string, vals []string) Context

func (c Context) StrsV(key string, vals ...string) Context

func (c Context) Stringer(key string, val fmt.Stringer) Context

func (c Context) Stringers(key string, vals []fmt.Stringer) Context

func (c Context) StringersV(key string, vals ...fmt.Stringer) Context

func (c Context) Bytes(key string, val []byte) Context

func (c Context) Hex(key string, val []byte) Context

func (c Context) RawJSON(key string, b []byte) Context

func (c Context) AnErr(key string, err error) Context

func (c Context) Errs(key string, errs []error) Context

func (c Context) Err(err error) Context

func (c Context) Ctx(ctx context.Context) Context

func (c Context) Bool(key string, b bool) Context

func (c Context) Bools(key string, b []bool) Context

func (c Context) Int(key string, i int) Context

func (c Context) Ints(key string, i []int) Context

func (c Context) Int8(key string, i int8) Context

func (c Context) Ints8(key string, i []int8) Context

func (c Context) Int16(key string, i int16) Context

func (c Context) Ints16(key string, i []int16) Context

func (c Context) Int32(key string, i int32) Context

func (c Context) Ints32(key string, i []int32) Context

func (c Context) Int64(key string, i int64) Context

func (c Context) Ints64(key string, i []int64) Context

func (c Context) Uint(key string, i uint) Context

func (c Context) Uints(key string, i []uint) Context

func (c Context) Uint8(key string, i uint8) Context

func (c Context) Uints8(key string, i []uint8) Context

func (c Context) Uint16(key string, i uint16) Context

func (c Context) Uints16(key string, i []uint16) Context

func (c Context) Uint32(key string, i uint32) Context

func (c Context) Uints32(key string, i []uint32) Context

func (c Context) Uint64(key string, i uint64) Context

func (c Context) Uints64(key string, i []uint64) Context

func (c Context) Float32(key string, f float32) Context

func (c Context) Floats32(key string, f []float32) Context

func (c Context) Float64(key string, f float64) Context

func (c Context) Floats64(key string, f []float64) Context

func (c Context) Timestamp() Context

func (c Context) Time(key string, t time.Time) Context

func (c Context) Times(key string, t []time.Time) Context

func (c Context) Dur(key string, d time.Duration) Context

func (c Context) Durs(key string, d []time.Duration) Context

func (c Context) Interface(key string, i interface{}) Context

func (c Context) Type(key string, val interface{}) Context

func (c Context) Any(key string, i interface{}) Context

func (c Context) Reset() Context

func (c Context) Caller() Context

func (c Context) CallerWithSkipFrameCount(skipFrameCount int) Context

func (c Context) Stack() Context

func (c Context) IPAddr(key string, ip net.IP) Context

func (c Context) IPAddrs(key string, ip []net.IP) Context

func (c Context) IPPrefix(key string, pfx net.IPNet) Context

func (c Context) IPPrefixes(key string, pfx []net.IPNet) Context

func (c Context) MACAddr(key string, ha net.HardwareAddr) Context

type Level int8

func (l Level) String() string

func (l *Level) UnmarshalText(text []byte) error

func (l Level) MarshalText() ([]byte, error)

type Array struct{}

type ConsoleWriter struct{}

type LevelWriter interface {
	io.Writer
	WriteLevel(level Level, p []byte) (n int, err error)
}

type LogObjectMarshaler interface {
	MarshalZerologObject(e *Event)
}

type Hook interface {
	Run(e *Event, level Level, message string)
}

type Sampler interface {
	Sample(lvl Level) bool
}

func New(w io.Writer) Logger

func Nop() Logger

func Ctx(ctx context.Context) *Logger

func Dict() *Event

func Arr() *Array

func NewConsoleWriter(options ...func(w *ConsoleWriter)) ConsoleWriter

func MultiLevelWriter(writers ...io.Writer) LevelWriter

func ParseLevel(levelStr string) (Level, error)

func GlobalLevel() Level

func SetGlobalLevel(l Level)

const (
	DebugLevel Level = 0
	InfoLevel  Level = 1
	WarnLevel  Level = 2
	ErrorLevel Level = 3
	FatalLevel Level = 4
	PanicLevel Level = 5
	NoLevel    Level = 6
	Disabled   Level = 7
	TraceLevel Level = -1
)

var (
	TimeFieldFormat     string
	ErrorStackMarshaler func(err error) interface{}
	TimestampFieldName  string
)

type LogArrayMarshaler interface {
	MarshalZerologArray(a *Array)
}
