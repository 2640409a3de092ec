// go-zero's log.
package logx

import (
	"context"
	"time"
)

type Logger interface {
	//goscan:log level=debug
	Debug(...any)
	//goscan:log level=debug
	Debugf(string, ...any)
	//goscan:log level=debug
	Debugfn(func() any)
	//goscan:log level=debug
	Debugv(any)
	//goscan:log level=debug
	Debugw(string, ...LogField)
	//goscan:log level=error
	Error(...any)
	//goscan:log level=error
	Errorf(string, ...any)
	//goscan:log level=error
	Errorfn(func() any)
	//goscan:log level=error
	Errorv(any)
	//goscan:log level=error
	Errorw(string, ...LogField)
	//goscan:log level=info
	Info(...any)
	//goscan:log level=info
	Infof(string, ...any)
	//goscan:log level=info
	Infofn(func() any)
	//goscan:log level=info
	Infov(any)
	//goscan:log level=info
	Infow(string, ...LogField)
	//goscan:log level=warn
	Slow(...any)
	//goscan:log level=warn
	Slowf(string, ...any)
	//goscan:log level=warn
	Slowfn(func() any)
	//goscan:log level=warn
	Slowv(any)
	//goscan:log level=warn
	Sloww(string, ...LogField)
	WithCallerSkip(skip int) Logger
	WithContext(ctx context.Context) Logger
	WithDuration(d time.Duration) Logger
	WithFields(fields ...LogField) Logger
}

type LogField struct {
	Key   string
	Value any
}

func Field(key string, value any) LogField

func WithContext(ctx context.Context) Logger

//goscan:log level=debug
func Debug(v ...any)

//goscan:log level=debug
func Debugf(format string, v ...any)

//goscan:log level=debug
func Debugw(msg string, fields ...LogField)

//goscan:log level=info
func Info(v ...any)

//goscan:log level=info
func Infof(format string, v ...any)

//goscan:log level=info
func Infow(msg string, fields ...LogField)

//goscan:log level=info
func Infov(v any)

//goscan:log level=error
func Error(v ...any)

//goscan:log level=error
func Errorf(format string, v ...any)

//goscan:log level=error
func Errorw(msg string, fields ...LogField)

//goscan:log level=error
func Errorv(v any)

//goscan:log level=warn
func Slow(v ...any)

//goscan:log level=warn
func Slowf(format string, v ...any)

//goscan:log level=warn
func Sloww(msg string, fields ...LogField)

//goscan:log level=error
func Severe(v ...any)

//goscan:log level=error
func Severef(format string, v ...any)

//goscan:log level=error
func ErrorStack(v ...any)

//goscan:log level=error
func ErrorStackf(format string, v ...any)

func Must(err error)
