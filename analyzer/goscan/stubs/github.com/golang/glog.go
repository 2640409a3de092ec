// glog. Fatal and Exit end the process.
package glog

import (
	"context"
)

type Verbose bool

//goscan:log level=info
func (v Verbose) Info(args ...any)

//goscan:log level=info
func (v Verbose) InfoDepth(depth int, args ...any)

//goscan:log level=info
func (v Verbose) InfoDepthf(depth int, format string, args ...any)

//goscan:log level=info
func (v Verbose) Infoln(args ...any)

//goscan:log level=info
func (v Verbose) Infof(format string, args ...any)

//goscan:log level=info
func (v Verbose) InfoContext(ctx context.Context, args ...any)

//goscan:log level=info
func (v Verbose) InfoContextf(ctx context.Context, format string, args ...any)

//goscan:log level=info
func (v Verbose) InfoContextDepth(ctx context.Context, depth int, args ...any)

//goscan:log level=info
func (v Verbose) InfoContextDepthf(ctx context.Context, depth int, format string, args ...any)

type Level int32

func (l *Level) String() string

func (l *Level) Get() any

func (l *Level) Set(value string) error

//goscan:log level=info
func Info(args ...any)

//goscan:log level=info
func Infof(format string, args ...any)

//goscan:log level=info
func Infoln(args ...any)

//goscan:log level=info
func InfoContext(ctx context.Context, args ...any)

//goscan:log level=info
func InfoContextf(ctx context.Context, format string, args ...any)

//goscan:log level=warn
func Warning(args ...any)

//goscan:log level=warn
func Warningf(format string, args ...any)

//goscan:log level=warn
func Warningln(args ...any)

//goscan:log level=warn
func WarningContext(ctx context.Context, args ...any)

//goscan:log level=warn
func WarningContextf(ctx context.Context, format string, args ...any)

//goscan:log level=error
func Error(args ...any)

//goscan:log level=error
func Errorf(format string, args ...any)

//goscan:log level=error
func Errorln(args ...any)

//goscan:log level=error
func ErrorContext(ctx context.Context, args ...any)

//goscan:log level=error
func ErrorContextf(ctx context.Context, format string, args ...any)

//goscan:log level=fatal
//goscan:noreturn
func Fatal(args ...any)

//goscan:log level=fatal
//goscan:noreturn
func Fatalf(format string, args ...any)

//goscan:log level=fatal
//goscan:noreturn
func Fatalln(args ...any)

//goscan:log level=fatal
//goscan:noreturn
func FatalContext(ctx context.Context, args ...any)

//goscan:log level=fatal
//goscan:noreturn
func Exit(args ...any)

//goscan:log level=fatal
//goscan:noreturn
func Exitf(format string, args ...any)

//goscan:log level=fatal
//goscan:noreturn
func Exitln(args ...any)

func V(level Level) Verbose

func Flush()
