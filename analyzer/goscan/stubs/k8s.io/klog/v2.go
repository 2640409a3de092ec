// klog v2. Fatal and Exit end the process; V(n).Info logs when the verbosity allows.
package klog

import (
	"bytes"
	"context"
	"flag"
	"log/slog"

	"github.com/go-logr/logr"
)

type Verbose struct{}

func (v Verbose) Enabled() bool

//goscan:log level=info
func (v Verbose) Info(args ...interface{})

//goscan:log level=info
func (v Verbose) InfoDepth(depth int, args ...interface{})

//goscan:log level=info
func (v Verbose) Infoln(args ...interface{})

//goscan:log level=info
func (v Verbose) InfolnDepth(depth int, args ...interface{})

//goscan:log level=info
func (v Verbose) Infof(format string, args ...interface{})

//goscan:log level=info
func (v Verbose) InfofDepth(depth int, format string, args ...interface{})

//goscan:log level=info
func (v Verbose) InfoS(msg string, keysAndValues ...interface{})

//goscan:log level=info
func (v Verbose) InfoSDepth(depth int, msg string, keysAndValues ...interface{})

//goscan:log level=error
func (v Verbose) Error(err error, msg string, args ...interface{})

//goscan:log level=error
func (v Verbose) ErrorS(err error, msg string, keysAndValues ...interface{})

type Level int32

func (l *Level) String() string

func (l *Level) Get() interface{}

func (l *Level) Set(value string) error

type Logger = logr.Logger

//goscan:log level=info
func Info(args ...interface{})

//goscan:log level=info
func InfoDepth(depth int, args ...interface{})

//goscan:log level=info
func Infof(format string, args ...interface{})

//goscan:log level=info
func Infoln(args ...interface{})

//goscan:log level=info
func InfoS(msg string, keysAndValues ...interface{})

//goscan:log level=warn
func Warning(args ...interface{})

//goscan:log level=warn
func Warningf(format string, args ...interface{})

//goscan:log level=warn
func Warningln(args ...interface{})

//goscan:log level=error
func Error(args ...interface{})

//goscan:log level=error
func Errorf(format string, args ...interface{})

//goscan:log level=error
func Errorln(args ...interface{})

//goscan:log level=error
func ErrorS(err error, msg string, keysAndValues ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func Fatal(args ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func Fatalf(format string, args ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func Fatalln(args ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func Exit(args ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func Exitf(format string, args ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func Exitln(args ...interface{})

func V(level Level) Verbose

func Flush()

func InitFlags(flagset *flag.FlagSet)

func FromContext(ctx context.Context) Logger

func Background() Logger

func TODO() Logger

//goscan:derive arg=0
func NewContext(ctx context.Context, logger Logger) context.Context

func LoggerWithValues(logger Logger, kv ...interface{}) Logger

func LoggerWithName(logger Logger, name string) Logger

func KObj(obj KMetadata) ObjectRef

func KRef(namespace string, name string) ObjectRef

type ObjectRef struct {
	Name      string
	Namespace string
}

func (ref ObjectRef) String() string

func (ref ObjectRef) WriteText(out *bytes.Buffer)

func (ref ObjectRef) MarshalLog() interface{}

func (ref ObjectRef) LogValue() slog.Value

type KMetadata interface {
	GetName() string
	GetNamespace() string
}
