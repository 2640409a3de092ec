// zap's core, as far as user code names it.
package zapcore

import (
	"io"
	"time"
)

type Level int8

func (l Level) String() string

func (l Level) CapitalString() string

func (l Level) MarshalText() ([]byte, error)

func (l *Level) UnmarshalText(text []byte) error

func (l *Level) Set(s string) error

func (l *Level) Get() interface{}

func (l Level) Enabled(lvl Level) bool

type LevelEnabler interface {
	Enabled(Level) bool
}

type Core interface {
	LevelEnabler
	With([]Field) Core
	Check(Entry, *CheckedEntry) *CheckedEntry
	Write(Entry, []Field) error
	Sync() error
}

type Entry struct {
	Level      Level
	Time       time.Time
	LoggerName string
	Message    string
	Caller     EntryCaller
	Stack      string
}

type CheckedEntry struct {
	Entry
	ErrorOutput WriteSyncer
}

//goscan:event-send
func (ce *CheckedEntry) Write(fields ...Field)

func (ce *CheckedEntry) AddCore(ent Entry, core Core) *CheckedEntry

func (ce *CheckedEntry) Should(ent Entry, should CheckWriteAction) *CheckedEntry

func (ce *CheckedEntry) Before(ent Entry, hook CheckPreWriteHook) *CheckedEntry

func (ce *CheckedEntry) After(ent Entry, hook CheckWriteHook) *CheckedEntry

type Field struct {
	Key       string
	Type      FieldType
	Integer   int64
	String    string
	Interface interface{}
}

func (f Field) AddTo(enc ObjectEncoder)

func (f Field) Equals(other Field) bool

type FieldType uint8

type Encoder interface {
	ObjectEncoder
	Clone() Encoder
}

type EncoderConfig struct {
	MessageKey          string
	LevelKey            string
	TimeKey             string
	NameKey             string
	CallerKey           string
	FunctionKey         string
	StacktraceKey       string
	SkipLineEnding      bool
	LineEnding          string
	EncodeLevel         LevelEncoder
	EncodeTime          TimeEncoder
	EncodeDuration      DurationEncoder
	EncodeCaller        CallerEncoder
	EncodeName          NameEncoder
	NewReflectedEncoder func(io.Writer) ReflectedEncoder
	ConsoleSeparator    string
}

type WriteSyncer interface {
	io.Writer
	Sync() error
}

type ObjectMarshaler interface {
	MarshalLogObject(ObjectEncoder) error
}

type ObjectEncoder interface {
	AddArray(key string, marshaler ArrayMarshaler) error
	AddObject(key string, marshaler ObjectMarshaler) error
	AddBinary(key string, value []byte)
	AddByteString(key string, value []byte)
	AddBool(key string, value bool)
	AddComplex128(key string, value complex128)
	AddComplex64(key string, value complex64)
	AddDuration(key string, value time.Duration)
	AddFloat64(key string, value float64)
	AddFloat32(key string, value float32)
	AddInt(key string, value int)
	AddInt64(key string, value int64)
	AddInt32(key string, value int32)
	AddInt16(key string, value int16)
	AddInt8(key string, value int8)
	AddString(key string, value string)
	AddTime(key string, value time.Time)
	AddUint(key string, value uint)
	AddUint64(key string, value uint64)
	AddUint32(key string, value uint32)
	AddUint16(key string, value uint16)
	AddUint8(key string, value uint8)
	AddUintptr(key string, value uintptr)
	AddReflected(key string, value interface{}) error
	OpenNamespace(key string)
}

type ArrayMarshaler interface {
	MarshalLogArray(ArrayEncoder) error
}

const (
	DebugLevel  Level = -1
	InfoLevel   Level = 0
	WarnLevel   Level = 1
	ErrorLevel  Level = 2
	DPanicLevel Level = 3
	PanicLevel  Level = 4
	FatalLevel  Level = 5
)

func NewCore(enc Encoder, ws WriteSyncer, enab LevelEnabler) Core

func NewTee(cores ...Core) Core

func NewNopCore() Core

func NewJSONEncoder(cfg EncoderConfig) Encoder

func NewConsoleEncoder(cfg EncoderConfig) Encoder

func AddSync(w io.Writer) WriteSyncer

func Lock(ws WriteSyncer) WriteSyncer

func ParseLevel(text string) (Level, error)

func ISO8601TimeEncoder(t time.Time, enc PrimitiveArrayEncoder)

func RFC3339TimeEncoder(t time.Time, enc PrimitiveArrayEncoder)

func EpochTimeEncoder(t time.Time, enc PrimitiveArrayEncoder)

func CapitalLevelEncoder(l Level, enc PrimitiveArrayEncoder)

func CapitalColorLevelEncoder(l Level, enc PrimitiveArrayEncoder)

func LowercaseLevelEncoder(l Level, enc PrimitiveArrayEncoder)

func SecondsDurationEncoder(d time.Duration, enc PrimitiveArrayEncoder)

func StringDurationEncoder(d time.Duration, enc PrimitiveArrayEncoder)

func MillisDurationEncoder(d time.Duration, enc PrimitiveArrayEncoder)

func ShortCallerEncoder(caller EntryCaller, enc PrimitiveArrayEncoder)

func FullCallerEncoder(caller EntryCaller, enc PrimitiveArrayEncoder)

type TimeEncoder func(time.Time, PrimitiveArrayEncoder)

func (e *TimeEncoder) UnmarshalText(text []byte) error

func (e *TimeEncoder) UnmarshalYAML(unmarshal func(interface{}) error) error

func (e *TimeEncoder) UnmarshalJSON(data []byte) error

type LevelEncoder func(Level, PrimitiveArrayEncoder)

func (e *LevelEncoder) UnmarshalText(text []byte) error

type DurationEncoder func(time.Duration, PrimitiveArrayEncoder)

func (e *DurationEncoder) UnmarshalText(text []byte) error

type CallerEncoder func(EntryCaller, PrimitiveArrayEncoder)

func (e *CallerEncoder) UnmarshalText(text []byte) error

const DefaultLineEnding = "\n"

func NewMultiWriteSyncer(ws ...WriteSyncer) WriteSyncer

type SamplingDecision uint32

type EntryCaller struct{}

type CheckWriteAction uint8

type CheckPreWriteHook func(Entry, []Field) (Entry, []Field)

type CheckWriteHook interface {
	OnWrite(*CheckedEntry, []Field)
}

type NameEncoder func(string, PrimitiveArrayEncoder)

type ReflectedEncoder interface {
	Encode(interface{}) error
}

type ArrayEncoder interface {
	PrimitiveArrayEncoder
	AppendDuration(time.Duration)
	AppendTime(time.Time)
	AppendArray(ArrayMarshaler) error
	AppendObject(ObjectMarshaler) error
	AppendReflected(value interface{}) error
}

type PrimitiveArrayEncoder interface {
	AppendBool(bool)
	AppendByteString([]byte)
	AppendComplex128(complex128)
	AppendComplex64(complex64)
	AppendFloat64(float64)
	AppendFloat32(float32)
	AppendInt(int)
	AppendInt64(int64)
	AppendInt32(int32)
	AppendInt16(int16)
	AppendInt8(int8)
	AppendString(string)
	AppendUint(uint)
	AppendUint64(uint64)
	AppendUint32(uint32)
	AppendUint16(uint16)
	AppendUint8(uint8)
	AppendUintptr(uintptr)
}
