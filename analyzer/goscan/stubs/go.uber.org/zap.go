// zap. Fatal exits after it logs, Panic panics; DPanic panics only in development.
package zap

import (
	"fmt"
	"log"
	"net/http"
	"time"

	"go.uber.org/zap/zapcore"
)

type Logger struct{}

func (log *Logger) Sugar() *SugaredLogger

func (log *Logger) Named(s string) *Logger

func (log *Logger) WithOptions(opts ...Option) *Logger

func (log *Logger) With(fields ...Field) *Logger

func (log *Logger) WithLazy(fields ...Field) *Logger

func (log *Logger) Level() zapcore.Level

// the line is written by Write of the returned entry.
//
//goscan:event level=arg:0
func (log *Logger) Check(lvl zapcore.Level, msg string) *zapcore.CheckedEntry

//goscan:log level=arg:0
func (log *Logger) Log(lvl zapcore.Level, msg string, fields ...Field)

//goscan:log level=debug
func (log *Logger) Debug(msg string, fields ...Field)

//goscan:log level=info
func (log *Logger) Info(msg string, fields ...Field)

//goscan:log level=warn
func (log *Logger) Warn(msg string, fields ...Field)

//goscan:log level=error
func (log *Logger) Error(msg string, fields ...Field)

//goscan:log level=error
func (log *Logger) DPanic(msg string, fields ...Field)

//goscan:log level=panic
func (log *Logger) Panic(msg string, fields ...Field)

//goscan:log level=fatal
//goscan:noreturn
func (log *Logger) Fatal(msg string, fields ...Field)

func (log *Logger) Sync() error

func (log *Logger) Core() zapcore.Core

func (log *Logger) Name() string

type SugaredLogger struct{}

func (s *SugaredLogger) Desugar() *Logger

func (s *SugaredLogger) Named(name string) *SugaredLogger

func (s *SugaredLogger) WithOptions(opts ...Option) *SugaredLogger

func (s *SugaredLogger) With(args ...interface{}) *SugaredLogger

func (s *SugaredLogger) WithLazy(args ...interface{}) *SugaredLogger

func (s *SugaredLogger) Level() zapcore.Level

//goscan:log level=arg:0
func (s *SugaredLogger) Log(lvl zapcore.Level, args ...interface{})

//goscan:log level=debug
func (s *SugaredLogger) Debug(args ...interface{})

//goscan:log level=info
func (s *SugaredLogger) Info(args ...interface{})

//goscan:log level=warn
func (s *SugaredLogger) Warn(args ...interface{})

//goscan:log level=error
func (s *SugaredLogger) Error(args ...interface{})

//goscan:log level=error
func (s *SugaredLogger) DPanic(args ...interface{})

//goscan:log level=panic
func (s *SugaredLogger) Panic(args ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func (s *SugaredLogger) Fatal(args ...interface{})

//goscan:log level=arg:0
func (s *SugaredLogger) Logf(lvl zapcore.Level, template string, args ...interface{})

//goscan:log level=debug
func (s *SugaredLogger) Debugf(template string, args ...interface{})

//goscan:log level=info
func (s *SugaredLogger) Infof(template string, args ...interface{})

//goscan:log level=warn
func (s *SugaredLogger) Warnf(template string, args ...interface{})

//goscan:log level=error
func (s *SugaredLogger) Errorf(template string, args ...interface{})

//goscan:log level=error
func (s *SugaredLogger) DPanicf(template string, args ...interface{})

//goscan:log level=panic
func (s *SugaredLogger) Panicf(template string, args ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func (s *SugaredLogger) Fatalf(template string, args ...interface{})

//goscan:log level=arg:0
func (s *SugaredLogger) Logw(lvl zapcore.Level, msg string, keysAndValues ...interface{})

//goscan:log level=debug
func (s *SugaredLogger) Debugw(msg string, keysAndValues ...interface{})

//goscan:log level=info
func (s *SugaredLogger) Infow(msg string, keysAndValues ...interface{})

//goscan:log level=warn
func (s *SugaredLogger) Warnw(msg string, keysAndValues ...interface{})

//goscan:log level=error
func (s *SugaredLogger) Errorw(msg string, keysAndValues ...interface{})

//goscan:log level=error
func (s *SugaredLogger) DPanicw(msg string, keysAndValues ...interface{})

//goscan:log level=panic
func (s *SugaredLogger) Panicw(msg string, keysAndValues ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func (s *SugaredLogger) Fatalw(msg string, keysAndValues ...interface{})

//goscan:log level=arg:0
func (s *SugaredLogger) Logln(lvl zapcore.Level, args ...interface{})

//goscan:log level=debug
func (s *SugaredLogger) Debugln(args ...interface{})

//goscan:log level=info
func (s *SugaredLogger) Infoln(args ...interface{})

//goscan:log level=warn
func (s *SugaredLogger) Warnln(args ...interface{})

//goscan:log level=error
func (s *SugaredLogger) Errorln(args ...interface{})

//goscan:log level=error
func (s *SugaredLogger) DPanicln(args ...interface{})

//goscan:log level=panic
func (s *SugaredLogger) Panicln(args ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func (s *SugaredLogger) Fatalln(args ...interface{})

func (s *SugaredLogger) Sync() error

type Config struct {
	Level             AtomicLevel
	Development       bool
	DisableCaller     bool
	DisableStacktrace bool
	Sampling          *SamplingConfig
	Encoding          string
	EncoderConfig     zapcore.EncoderConfig
	OutputPaths       []string
	ErrorOutputPaths  []string
	InitialFields     map[string]interface{}
}

func (cfg Config) Build(opts ...Option) (*Logger, error)

type AtomicLevel struct{}

func (lvl AtomicLevel) ServeHTTP(w http.ResponseWriter, r *http.Request)

func (lvl AtomicLevel) Enabled(l zapcore.Level) bool

func (lvl AtomicLevel) Level() zapcore.Level

func (lvl AtomicLevel) SetLevel(l zapcore.Level)

func (lvl AtomicLevel) String() string

func (lvl *AtomicLevel) UnmarshalText(text []byte) error

func (lvl AtomicLevel) MarshalText() (text []byte, err error)

type Option interface{}

type Field = zapcore.Field

type SamplingConfig struct {
	Initial    int
	Thereafter int
	Hook       func(zapcore.Entry, zapcore.SamplingDecision)
}

func New(core zapcore.Core, options ...Option) *Logger

func NewProduction(options ...Option) (*Logger, error)

func NewDevelopment(options ...Option) (*Logger, error)

func NewExample(options ...Option) *Logger

func NewNop() *Logger

func Must(logger *Logger, err error) *Logger

func NewProductionConfig() Config

func NewDevelopmentConfig() Config

func NewAtomicLevel() AtomicLevel

func NewAtomicLevelAt(l zapcore.Level) AtomicLevel

func L() *Logger

func S() *SugaredLogger

func ReplaceGlobals(logger *Logger) func()

func RedirectStdLog(l *Logger) func()

func NewStdLog(l *Logger) *log.Logger

func AddCaller() Option

func AddCallerSkip(skip int) Option

func AddStacktrace(lvl zapcore.LevelEnabler) Option

func Fields(fs ...Field) Option

func Hooks(hooks ...func(zapcore.Entry) error) Option

func WithCaller(enabled bool) Option

func WrapCore(f func(zapcore.Core) zapcore.Core) Option

func IncreaseLevel(lvl zapcore.LevelEnabler) Option

func Development() Option

const (
	DebugLevel  zapcore.Level = -1
	InfoLevel   zapcore.Level = 0
	WarnLevel   zapcore.Level = 1
	ErrorLevel  zapcore.Level = 2
	DPanicLevel zapcore.Level = 3
	PanicLevel  zapcore.Level = 4
	FatalLevel  zapcore.Level = 5
)

func Any(key string, value interface{}) Field

func Array(key string, val zapcore.ArrayMarshaler) Field

func Bool(key string, val bool) Field

func Binary(key string, val []byte) Field

func ByteString(key string, val []byte) Field

func Duration(key string, val time.Duration) Field

func Error(err error) Field

func NamedError(key string, err error) Field

func Errors(key string, errs []error) Field

func Float32(key string, val float32) Field

func Float64(key string, val float64) Field

func Inline(val zapcore.ObjectMarshaler) Field

func Int(key string, val int) Field

func Int8(key string, val int8) Field

func Int16(key string, val int16) Field

func Int32(key string, val int32) Field

func Int64(key string, val int64) Field

func Ints(key string, nums []int) Field

func Namespace(key string) Field

func Object(key string, val zapcore.ObjectMarshaler) Field

func Reflect(key string, val interface{}) Field

func Skip() Field

func Stack(key string) Field

func StackSkip(key string, skip int) Field

func String(key string, val string) Field

func Stringp(key string, val *string) Field

func Strings(key string, ss []string) Field

func Stringer(key string, val fmt.Stringer) Field

func Time(key string, val time.Time) Field

func Uint(key string, val uint) Field

func Uint8(key string, val uint8) Field

func Uint16(key string, val uint16) Field

func Uint32(key string, val uint32) Field

func Uint64(key string, val uint64) Field
