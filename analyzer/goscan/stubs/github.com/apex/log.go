// apex/log. Fatal exits.
package log

import (
	"time"
)

type Interface interface {
	WithFields(Fielder) *Entry
	WithField(string, interface{}) *Entry
	WithDuration(time.Duration) *Entry
	WithError(error) *Entry
	//goscan:log level=debug
	Debug(string)
	//goscan:log level=info
	Info(string)
	//goscan:log level=warn
	Warn(string)
	//goscan:log level=error
	Error(string)
	//goscan:log level=fatal
	//goscan:noreturn
	Fatal(string)
	//goscan:log level=debug
	Debugf(string, ...interface{})
	//goscan:log level=info
	Infof(string, ...interface{})
	//goscan:log level=warn
	Warnf(string, ...interface{})
	//goscan:log level=error
	Errorf(string, ...interface{})
	//goscan:log level=fatal
	//goscan:noreturn
	Fatalf(string, ...interface{})
	Trace(string) *Entry
}

type Logger struct {
	Handler Handler
	Level   Level
}

func (l *Logger) WithFields(fields Fielder) *Entry

func (l *Logger) WithField(key string, value interface{}) *Entry

func (l *Logger) WithDuration(d time.Duration) *Entry

func (l *Logger) WithError(err error) *Entry

//goscan:log level=debug
func (l *Logger) Debug(msg string)

//goscan:log level=info
func (l *Logger) Info(msg string)

//goscan:log level=warn
func (l *Logger) Warn(msg string)

//goscan:log level=error
func (l *Logger) Error(msg string)

//goscan:log level=fatal
//goscan:noreturn
func (l *Logger) Fatal(msg string)

//goscan:log level=debug
func (l *Logger) Debugf(msg string, v ...interface{})

//goscan:log level=info
func (l *Logger) Infof(msg string, v ...interface{})

//goscan:log level=warn
func (l *Logger) Warnf(msg string, v ...interface{})

//goscan:log level=error
func (l *Logger) Errorf(msg string, v ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func (l *Logger) Fatalf(msg string, v ...interface{})

func (l *Logger) Trace(msg string) *Entry

type Entry struct {
	Logger    *Logger
	Fields    Fields
	Level     Level
	Timestamp time.Time
	Message   string
}

func (e *Entry) WithFields(fields Fielder) *Entry

func (e *Entry) WithField(key string, value interface{}) *Entry

func (e *Entry) WithDuration(d time.Duration) *Entry

func (e *Entry) WithError(err error) *Entry

//goscan:log level=debug
func (e *Entry) Debug(msg string)

//goscan:log level=info
func (e *Entry) Info(msg string)

//goscan:log level=warn
func (e *Entry) Warn(msg string)

//goscan:log level=error
func (e *Entry) Error(msg string)

//goscan:log level=fatal
//goscan:noreturn
func (e *Entry) Fatal(msg string)

//goscan:log level=debug
func (e *Entry) Debugf(msg string, v ...interface{})

//goscan:log level=info
func (e *Entry) Infof(msg string, v ...interface{})

//goscan:log level=warn
func (e *Entry) Warnf(msg string, v ...interface{})

//goscan:log level=error
func (e *Entry) Errorf(msg string, v ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func (e *Entry) Fatalf(msg string, v ...interface{})

func (e *Entry) Trace(msg string) *Entry

func (e *Entry) Stop(err *error)

type Fields map[string]interface{}

func (f Fields) Fields() Fields

func (f Fields) Get(name string) interface{}

func (f Fields) Names() (v []string)

type Fielder interface {
	Fields() Fields
}

type Level int

func (l Level) String() string

func (l Level) MarshalJSON() ([]byte, error)

func (l *Level) UnmarshalJSON(b []byte) error

var Log Interface

//goscan:log level=debug
func Debug(msg string)

//goscan:log level=debug
func Debugf(msg string, v ...interface{})

//goscan:log level=info
func Info(msg string)

//goscan:log level=info
func Infof(msg string, v ...interface{})

//goscan:log level=warn
func Warn(msg string)

//goscan:log level=warn
func Warnf(msg string, v ...interface{})

//goscan:log level=error
func Error(msg string)

//goscan:log level=error
func Errorf(msg string, v ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func Fatal(msg string)

//goscan:log level=fatal
//goscan:noreturn
func Fatalf(msg string, v ...interface{})

func WithError(err error) *Entry

func WithField(key string, value interface{}) *Entry

func WithFields(fields Fielder) *Entry

func WithDuration(d time.Duration) *Entry

func SetLevel(l Level)

func SetHandler(h Handler)

type Handler interface {
	HandleLog(*Entry) error
}
