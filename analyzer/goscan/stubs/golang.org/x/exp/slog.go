// The slog of golang.org/x/exp, before Go 1.21.
package slog

import (
	"context"
	"io"
	"time"
)

type Logger struct{}

func (l *Logger) Handler() Handler

func (l *Logger) With(args ...any) *Logger

func (l *Logger) WithGroup(name string) *Logger

func (l *Logger) Enabled(ctx context.Context, level Level) bool

//goscan:log level=arg:1
func (l *Logger) Log(ctx context.Context, level Level, msg string, args ...any)

//goscan:log level=arg:1
func (l *Logger) LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr)

//goscan:log level=debug
func (l *Logger) Debug(msg string, args ...any)

//goscan:log level=debug
func (l *Logger) DebugContext(ctx context.Context, msg string, args ...any)

//goscan:log level=debug
func (l *Logger) DebugCtx(ctx context.Context, msg string, args ...any)

//goscan:log level=info
func (l *Logger) Info(msg string, args ...any)

//goscan:log level=info
func (l *Logger) InfoContext(ctx context.Context, msg string, args ...any)

//goscan:log level=info
func (l *Logger) InfoCtx(ctx context.Context, msg string, args ...any)

//goscan:log level=warn
func (l *Logger) Warn(msg string, args ...any)

//goscan:log level=warn
func (l *Logger) WarnContext(ctx context.Context, msg string, args ...any)

//goscan:log level=warn
func (l *Logger) WarnCtx(ctx context.Context, msg string, args ...any)

//goscan:log level=error
func (l *Logger) Error(msg string, args ...any)

//goscan:log level=error
func (l *Logger) ErrorContext(ctx context.Context, msg string, args ...any)

//goscan:log level=error
func (l *Logger) ErrorCtx(ctx context.Context, msg string, args ...any)

type Level int

func (l Level) String() string

func (l Level) MarshalJSON() ([]byte, error)

func (l *Level) UnmarshalJSON(data []byte) error

func (l Level) MarshalText() ([]byte, error)

func (l *Level) UnmarshalText(data []byte) error

func (l Level) Level() Level

type Attr struct {
	Key   string
	Value Value
}

func (a Attr) Equal(b Attr) bool

func (a Attr) String() string

type Value struct{}

type Handler interface {
	Enabled(context.Context, Level) bool
	Handle(context.Context, Record) error
	WithAttrs(attrs []Attr) Handler
	WithGroup(name string) Handler
}

type HandlerOptions struct {
	AddSource   bool
	Level       Leveler
	ReplaceAttr func(groups []string, a Attr) Attr
}

type Record struct{}

func New(h Handler) *Logger

func Default() *Logger

func SetDefault(l *Logger)

func With(args ...any) *Logger

func NewTextHandler(w io.Writer, opts *HandlerOptions) *TextHandler

func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler

//goscan:log level=debug
func Debug(msg string, args ...any)

//goscan:log level=debug
func DebugContext(ctx context.Context, msg string, args ...any)

//goscan:log level=info
func Info(msg string, args ...any)

//goscan:log level=info
func InfoContext(ctx context.Context, msg string, args ...any)

//goscan:log level=warn
func Warn(msg string, args ...any)

//goscan:log level=warn
func WarnContext(ctx context.Context, msg string, args ...any)

//goscan:log level=error
func Error(msg string, args ...any)

//goscan:log level=error
func ErrorContext(ctx context.Context, msg string, args ...any)

//goscan:log level=arg:1
func Log(ctx context.Context, level Level, msg string, args ...any)

//goscan:log level=arg:1
func LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr)

func String(key string, value string) Attr

func Int(key string, value int) Attr

func Int64(key string, value int64) Attr

func Bool(key string, v bool) Attr

func Duration(key string, v time.Duration) Attr

func Time(key string, v time.Time) Attr

func Any(key string, value any) Attr

func Group(key string, args ...any) Attr

const (
	LevelDebug Level = -4
	LevelInfo  Level = 0
	LevelWarn  Level = 4
	LevelError Level = 8
)

type Leveler interface {
	Level() Level
}

type TextHandler struct{}

type JSONHandler struct{}
