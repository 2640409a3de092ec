// logrus. Fatal runs the exit handlers and exits, Panic panics. Print is info.
package logrus

import (
	"bytes"
	"context"
	"io"
	"runtime"
	"time"
)

type Logger struct {
	Out          io.Writer
	Hooks        LevelHooks
	Formatter    Formatter
	ReportCaller bool
	Level        Level
	ExitFunc     func(int)
	BufferPool   BufferPool
}

func (logger *Logger) WithField(key string, value any) *Entry

func (logger *Logger) WithFields(fields Fields) *Entry

func (logger *Logger) WithError(err error) *Entry

func (logger *Logger) WithContext(ctx context.Context) *Entry

func (logger *Logger) WithTime(t time.Time) *Entry

//goscan:log level=arg:0
func (logger *Logger) Logf(level Level, format string, args ...any)

//goscan:log level=debug
func (logger *Logger) Tracef(format string, args ...any)

//goscan:log level=debug
func (logger *Logger) Debugf(format string, args ...any)

//goscan:log level=info
func (logger *Logger) Infof(format string, args ...any)

//goscan:log level=info
func (logger *Logger) Printf(format string, args ...any)

//goscan:log level=warn
func (logger *Logger) Warnf(format string, args ...any)

//goscan:log level=warn
func (logger *Logger) Warningf(format string, args ...any)

//goscan:log level=error
func (logger *Logger) Errorf(format string, args ...any)

//goscan:log level=fatal
//goscan:noreturn
func (logger *Logger) Fatalf(format string, args ...any)

//goscan:log level=panic
func (logger *Logger) Panicf(format string, args ...any)

//goscan:log level=arg:0
func (logger *Logger) Log(level Level, args ...any)

//goscan:log level=arg:0
func (logger *Logger) LogFn(level Level, fn LogFunction)

//goscan:log level=debug
func (logger *Logger) Trace(args ...any)

//goscan:log level=debug
func (logger *Logger) Debug(args ...any)

//goscan:log level=info
func (logger *Logger) Info(args ...any)

//goscan:log level=info
func (logger *Logger) Print(args ...any)

//goscan:log level=warn
func (logger *Logger) Warn(args ...any)

//goscan:log level=warn
func (logger *Logger) Warning(args ...any)

//goscan:log level=error
func (logger *Logger) Error(args ...any)

//goscan:log level=fatal
//goscan:noreturn
func (logger *Logger) Fatal(args ...any)

//goscan:log level=panic
func (logger *Logger) Panic(args ...any)

//goscan:log level=debug
func (logger *Logger) TraceFn(fn LogFunction)

//goscan:log level=debug
func (logger *Logger) DebugFn(fn LogFunction)

//goscan:log level=info
func (logger *Logger) InfoFn(fn LogFunction)

//goscan:log level=info
func (logger *Logger) PrintFn(fn LogFunction)

//goscan:log level=warn
func (logger *Logger) WarnFn(fn LogFunction)

//goscan:log level=warn
func (logger *Logger) WarningFn(fn LogFunction)

//goscan:log level=error
func (logger *Logger) ErrorFn(fn LogFunction)

//goscan:log level=fatal
//goscan:noreturn
func (logger *Logger) FatalFn(fn LogFunction)

//goscan:log level=panic
func (logger *Logger) PanicFn(fn LogFunction)

//goscan:log level=arg:0
func (logger *Logger) Logln(level Level, args ...any)

//goscan:log level=debug
func (logger *Logger) Traceln(args ...any)

//goscan:log level=debug
func (logger *Logger) Debugln(args ...any)

//goscan:log level=info
func (logger *Logger) Infoln(args ...any)

//goscan:log level=info
func (logger *Logger) Println(args ...any)

//goscan:log level=warn
func (logger *Logger) Warnln(args ...any)

//goscan:log level=warn
func (logger *Logger) Warningln(args ...any)

//goscan:log level=error
func (logger *Logger) Errorln(args ...any)

//goscan:log level=fatal
//goscan:noreturn
func (logger *Logger) Fatalln(args ...any)

//goscan:log level=panic
func (logger *Logger) Panicln(args ...any)

//goscan:noreturn
func (logger *Logger) Exit(code int)

func (logger *Logger) SetNoLock()

func (logger *Logger) SetLevel(level Level)

func (logger *Logger) GetLevel() Level

func (logger *Logger) AddHook(hook Hook)

func (logger *Logger) IsLevelEnabled(level Level) bool

func (logger *Logger) SetFormatter(formatter Formatter)

func (logger *Logger) SetOutput(output io.Writer)

func (logger *Logger) SetReportCaller(reportCaller bool)

func (logger *Logger) ReplaceHooks(hooks LevelHooks) LevelHooks

func (logger *Logger) SetBufferPool(pool BufferPool)

func (logger *Logger) Writer() *io.PipeWriter

func (logger *Logger) WriterLevel(level Level) *io.PipeWriter

type Entry struct {
	Logger  *Logger
	Level   Level
	Message string
	Context context.Context
}

func (entry *Entry) Dup() *Entry

func (entry *Entry) Bytes() ([]byte, error)

func (entry *Entry) String() (string, error)

func (entry *Entry) WithError(err error) *Entry

func (entry *Entry) WithContext(ctx context.Context) *Entry

func (entry *Entry) WithField(key string, value any) *Entry

func (entry *Entry) WithFields(fields Fields) *Entry

func (entry *Entry) WithTime(t time.Time) *Entry

func (entry Entry) HasCaller() bool

//goscan:log level=arg:0
func (entry *Entry) Log(level Level, args ...any)

//goscan:log level=debug
func (entry *Entry) Trace(args ...any)

//goscan:log level=debug
func (entry *Entry) Debug(args ...any)

//goscan:log level=info
func (entry *Entry) Print(args ...any)

//goscan:log level=info
func (entry *Entry) Info(args ...any)

//goscan:log level=warn
func (entry *Entry) Warn(args ...any)

//goscan:log level=warn
func (entry *Entry) Warning(args ...any)

//goscan:log level=error
func (entry *Entry) Error(args ...any)

//goscan:log level=fatal
//goscan:noreturn
func (entry *Entry) Fatal(args ...any)

//goscan:log level=panic
func (entry *Entry) Panic(args ...any)

//goscan:log level=arg:0
func (entry *Entry) Logf(level Level, format string, args ...any)

//goscan:log level=debug
func (entry *Entry) Tracef(format string, args ...any)

//goscan:log level=debug
func (entry *Entry) Debugf(format string, args ...any)

//goscan:log level=info
func (entry *Entry) Infof(format string, args ...any)

//goscan:log level=info
func (entry *Entry) Printf(format string, args ...any)

//goscan:log level=warn
func (entry *Entry) Warnf(format string, args ...any)

//goscan:log level=warn
func (entry *Entry) Warningf(format string, args ...any)

//goscan:log level=error
func (entry *Entry) Errorf(format string, args ...any)

//goscan:log level=fatal
//goscan:noreturn
func (entry *Entry) Fatalf(format string, args ...any)

//goscan:log level=panic
func (entry *Entry) Panicf(format string, args ...any)

//goscan:log level=arg:0
func (entry *Entry) Logln(level Level, args ...any)

//goscan:log level=debug
func (entry *Entry) Traceln(args ...any)

//goscan:log level=debug
func (entry *Entry) Debugln(args ...any)

//goscan:log level=info
func (entry *Entry) Infoln(args ...any)

//goscan:log level=info
func (entry *Entry) Println(args ...any)

//goscan:log level=warn
func (entry *Entry) Warnln(args ...any)

//goscan:log level=warn
func (entry *Entry) Warningln(args ...any)

//goscan:log level=error
func (entry *Entry) Errorln(args ...any)

//goscan:log level=fatal
//goscan:noreturn
func (entry *Entry) Fatalln(args ...any)

//goscan:log level=panic
func (entry *Entry) Panicln(args ...any)

func (entry *Entry) Writer() *io.PipeWriter

func (entry *Entry) WriterLevel(level Level) *io.PipeWriter

type Fields map[string]any

type Level uint32

func (level Level) String() string

func (level *Level) UnmarshalText(text []byte) error

func (level Level) MarshalText() ([]byte, error)

type Formatter interface {
	Format(*Entry) ([]byte, error)
}

type TextFormatter struct {
	ForceColors               bool
	DisableColors             bool
	ForceQuote                bool
	DisableQuote              bool
	EnvironmentOverrideColors bool
	DisableTimestamp          bool
	FullTimestamp             bool
	TimestampFormat           string
	DisableSorting            bool
	SortingFunc               func([]string)
	DisableLevelTruncation    bool
	PadLevelText              bool
	QuoteEmptyFields          bool
	FieldMap                  FieldMap
	CallerPrettyfier          func(*runtime.Frame) (function string, file string)
}

type JSONFormatter struct {
	TimestampFormat   string
	DisableTimestamp  bool
	DisableHTMLEscape bool
	DataKey           string
	FieldMap          FieldMap
	CallerPrettyfier  func(*runtime.Frame) (function string, file string)
	PrettyPrint       bool
}

type Hook interface {
	Levels() []Level
	Fire(*Entry) error
}

type FieldLogger interface {
	StdLogger
	DebugLogger
	InfoLogger
	WarnLogger
	ErrorLogger
	WithField(key string, value any) *Entry
	WithFields(fields Fields) *Entry
	WithError(err error) *Entry
	Warning(args ...any)
	Warningf(format string, args ...any)
	Warningln(args ...any)
}

type StdLogger interface {
	//goscan:log level=info
	Print(args ...any)
	//goscan:log level=info
	Printf(format string, args ...any)
	//goscan:log level=info
	Println(args ...any)
	//goscan:log level=fatal
	//goscan:noreturn
	Fatal(args ...any)
	//goscan:log level=fatal
	//goscan:noreturn
	Fatalf(format string, args ...any)
	//goscan:log level=fatal
	//goscan:noreturn
	Fatalln(args ...any)
	//goscan:log level=panic
	Panic(args ...any)
	//goscan:log level=panic
	Panicf(format string, args ...any)
	//goscan:log level=panic
	Panicln(args ...any)
}

type TraceLogger interface {
	//goscan:log level=debug
	Trace(args ...any)
	//goscan:log level=debug
	Tracef(format string, args ...any)
	//goscan:log level=debug
	Traceln(args ...any)
}

type DebugLogger interface {
	//goscan:log level=debug
	Debug(args ...any)
	//goscan:log level=debug
	Debugf(format string, args ...any)
	//goscan:log level=debug
	Debugln(args ...any)
}

type InfoLogger interface {
	//goscan:log level=info
	Info(args ...any)
	//goscan:log level=info
	Infof(format string, args ...any)
	//goscan:log level=info
	Infoln(args ...any)
}

type WarnLogger interface {
	//goscan:log level=warn
	Warn(args ...any)
	//goscan:log level=warn
	Warnf(format string, args ...any)
	//goscan:log level=warn
	Warnln(args ...any)
}

type ErrorLogger interface {
	//goscan:log level=error
	Error(args ...any)
	//goscan:log level=error
	Errorf(format string, args ...any)
	//goscan:log level=error
	Errorln(args ...any)
}

type Ext1FieldLogger interface {
	FieldLogger
	TraceLogger
}

type LogFunction func() []any

func New() *Logger

func StandardLogger() *Logger

func NewEntry(logger *Logger) *Entry

func WithContext(ctx context.Context) *Entry

func WithError(err error) *Entry

func WithField(key string, value any) *Entry

func WithFields(fields Fields) *Entry

func WithTime(t time.Time) *Entry

func SetFormatter(formatter Formatter)

func SetLevel(level Level)

func SetOutput(out io.Writer)

func SetReportCaller(include bool)

func AddHook(hook Hook)

func GetLevel() Level

func ParseLevel(lvl string) (Level, error)

func IsLevelEnabled(level Level) bool

var AllLevels []Level

//goscan:noreturn
func Exit(code int)

func RegisterExitHandler(handler func())

func DeferExitHandler(handler func())

//goscan:log level=debug
func Trace(args ...any)

//goscan:log level=debug
func TraceFn(fn LogFunction)

const TraceLevel Level = 6

//goscan:log level=debug
func Tracef(format string, args ...any)

//goscan:log level=debug
func Traceln(args ...any)

//goscan:log level=debug
func Debug(args ...any)

//goscan:log level=debug
func DebugFn(fn LogFunction)

const DebugLevel Level = 5

//goscan:log level=debug
func Debugf(format string, args ...any)

//goscan:log level=debug
func Debugln(args ...any)

//goscan:log level=info
func Info(args ...any)

//goscan:log level=info
func InfoFn(fn LogFunction)

const InfoLevel Level = 4

//goscan:log level=info
func Infof(format string, args ...any)

//goscan:log level=info
func Infoln(args ...any)

//goscan:log level=info
func Print(args ...any)

//goscan:log level=info
func PrintFn(fn LogFunction)

//goscan:log level=info
func Printf(format string, args ...any)

//goscan:log level=info
func Println(args ...any)

//goscan:log level=warn
func Warn(args ...any)

//goscan:log level=warn
func WarnFn(fn LogFunction)

const WarnLevel Level = 3

//goscan:log level=warn
func Warnf(format string, args ...any)

//goscan:log level=warn
func Warning(args ...any)

//goscan:log level=warn
func WarningFn(fn LogFunction)

//goscan:log level=warn
func Warningf(format string, args ...any)

//goscan:log level=warn
func Warningln(args ...any)

//goscan:log level=warn
func Warnln(args ...any)

//goscan:log level=error
func Error(args ...any)

//goscan:log level=error
func ErrorFn(fn LogFunction)

var ErrorKey string

const ErrorLevel Level = 2

//goscan:log level=error
func Errorf(format string, args ...any)

//goscan:log level=error
func Errorln(args ...any)

//goscan:log level=fatal
//goscan:noreturn
func Fatal(args ...any)

//goscan:log level=fatal
//goscan:noreturn
func FatalFn(fn LogFunction)

const FatalLevel Level = 1

//goscan:log level=fatal
//goscan:noreturn
func Fatalf(format string, args ...any)

//goscan:log level=fatal
//goscan:noreturn
func Fatalln(args ...any)

//goscan:log level=panic
func Panic(args ...any)

//goscan:log level=panic
func PanicFn(fn LogFunction)

const PanicLevel Level = 0

//goscan:log level=panic
func Panicf(format string, args ...any)

//goscan:log level=panic
func Panicln(args ...any)

type LevelHooks map[Level][]Hook

type BufferPool interface {
	Put(*bytes.Buffer)
	Get() *bytes.Buffer
}

type FieldMap struct{}
