// charmbracelet/log. Fatal exits; Print has no level.
package log

import (
	"context"
	"io"
	"log"
	"log/slog"
	"time"
)

type Logger struct{}

//goscan:log level=arg:0
func (l *Logger) Logf(level Level, format string, args ...any)

//goscan:log level=arg:0
func (l *Logger) Log(level Level, msg any, keyvals ...any)

func (l *Logger) Helper()

func (l *Logger) SetReportTimestamp(report bool)

func (l *Logger) SetReportCaller(report bool)

func (l *Logger) GetLevel() Level

func (l *Logger) SetLevel(level Level)

func (l *Logger) GetPrefix() string

func (l *Logger) SetPrefix(prefix string)

func (l *Logger) SetTimeFormat(format string)

func (l *Logger) SetTimeFunction(f TimeFunction)

func (l *Logger) SetOutput(w io.Writer)

func (l *Logger) SetFormatter(f Formatter)

func (l *Logger) SetCallerFormatter(f CallerFormatter)

func (l *Logger) SetCallerOffset(offset int)

func (l *Logger) SetStyles(s *Styles)

func (l *Logger) With(keyvals ...any) *Logger

func (l *Logger) WithPrefix(prefix string) *Logger

//goscan:log level=debug
func (l *Logger) Debug(msg any, keyvals ...any)

//goscan:log level=info
func (l *Logger) Info(msg any, keyvals ...any)

//goscan:log level=warn
func (l *Logger) Warn(msg any, keyvals ...any)

//goscan:log level=error
func (l *Logger) Error(msg any, keyvals ...any)

//goscan:log level=fatal
//goscan:noreturn
func (l *Logger) Fatal(msg any, keyvals ...any)

//goscan:log level=none
func (l *Logger) Print(msg any, keyvals ...any)

//goscan:log level=debug
func (l *Logger) Debugf(format string, args ...any)

//goscan:log level=info
func (l *Logger) Infof(format string, args ...any)

//goscan:log level=warn
func (l *Logger) Warnf(format string, args ...any)

//goscan:log level=error
func (l *Logger) Errorf(format string, args ...any)

//goscan:log level=fatal
//goscan:noreturn
func (l *Logger) Fatalf(format string, args ...any)

//goscan:log level=none
func (l *Logger) Printf(format string, args ...any)

func (l *Logger) Enabled(_ context.Context, level slog.Level) bool

func (l *Logger) Handle(ctx context.Context, record slog.Record) error

func (l *Logger) WithAttrs(attrs []slog.Attr) slog.Handler

func (l *Logger) WithGroup(name string) slog.Handler

func (l *Logger) StandardLog(opts ...StandardLogOptions) *log.Logger

type Level int

func (l Level) String() string

type Options struct {
	TimeFormat      string
	Level           Level
	Prefix          string
	ReportTimestamp bool
	ReportCaller    bool
}

func Default() *Logger

func New(w io.Writer) *Logger

func NewWithOptions(w io.Writer, o Options) *Logger

func SetDefault(logger *Logger)

func SetLevel(level Level)

func With(keyvals ...any) *Logger

func WithPrefix(prefix string) *Logger

//goscan:log level=debug
func Debug(msg any, keyvals ...any)

//goscan:log level=info
func Info(msg any, keyvals ...any)

//goscan:log level=warn
func Warn(msg any, keyvals ...any)

//goscan:log level=error
func Error(msg any, keyvals ...any)

//goscan:log level=fatal
//goscan:noreturn
func Fatal(msg any, keyvals ...any)

//goscan:log level=none
func Print(msg any, keyvals ...any)

//goscan:log level=debug
func Debugf(format string, args ...any)

//goscan:log level=info
func Infof(format string, args ...any)

//goscan:log level=warn
func Warnf(format string, args ...any)

//goscan:log level=error
func Errorf(format string, args ...any)

//goscan:log level=fatal
//goscan:noreturn
func Fatalf(format string, args ...any)

//goscan:log level=none
func Printf(format string, args ...any)

const (
	DebugLevel Level = -4
	InfoLevel  Level = 0
	WarnLevel  Level = 4
	ErrorLevel Level = 8
	FatalLevel Level = 12
)

type TimeFunction = func(time.Time) time.Time

type Formatter uint8

type CallerFormatter func(string, int, string) string

type Styles struct{}

type StandardLogOptions struct{}
