// logr has verbosity in place of levels: Info, at any V, and Error.
package logr

import (
	"context"
)

type Logger struct{}

func (l Logger) GetSink() LogSink

func (l Logger) WithSink(sink LogSink) Logger

func (l Logger) Enabled() bool

//goscan:log level=info
func (l Logger) Info(msg string, keysAndValues ...any)

//goscan:log level=error
func (l Logger) Error(err error, msg string, keysAndValues ...any)

func (l Logger) V(level int) Logger

func (l Logger) GetV() int

func (l Logger) WithValues(keysAndValues ...any) Logger

func (l Logger) WithName(name string) Logger

func (l Logger) WithCallDepth(depth int) Logger

func (l Logger) WithCallStackHelper() (func(), Logger)

func (l Logger) IsZero() bool

type LogSink interface {
	Init(info RuntimeInfo)
	Enabled(level int) bool
	Info(level int, msg string, keysAndValues ...any)
	Error(err error, msg string, keysAndValues ...any)
	WithValues(keysAndValues ...any) LogSink
	WithName(name string) LogSink
}

func FromContext(ctx context.Context) (Logger, error)

func FromContextOrDiscard(ctx context.Context) Logger

//goscan:derive arg=0
func NewContext(ctx context.Context, logger Logger) context.Context

func New(sink LogSink) Logger

func Discard() Logger

type RuntimeInfo struct{}
