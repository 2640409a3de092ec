// The logger behind echo's Logger.
package log

import (
	"io"
)

type Lvl uint8

type JSON map[string]interface{}

type Logger struct{}

func (l *Logger) DisableColor()

func (l *Logger) EnableColor()

func (l *Logger) Prefix() string

func (l *Logger) SetPrefix(p string)

func (l *Logger) Level() Lvl

func (l *Logger) SetLevel(level Lvl)

func (l *Logger) Output() io.Writer

func (l *Logger) SetOutput(w io.Writer)

func (l *Logger) SetHeader(h string)

//goscan:log level=debug
func (l *Logger) Print(i ...interface{})

//goscan:log level=debug
func (l *Logger) Printf(format string, args ...interface{})

//goscan:log level=debug
func (l *Logger) Printj(j JSON)

//goscan:log level=debug
func (l *Logger) Debug(i ...interface{})

//goscan:log level=debug
func (l *Logger) Debugf(format string, args ...interface{})

//goscan:log level=debug
func (l *Logger) Debugj(j JSON)

//goscan:log level=info
func (l *Logger) Info(i ...interface{})

//goscan:log level=info
func (l *Logger) Infof(format string, args ...interface{})

//goscan:log level=info
func (l *Logger) Infoj(j JSON)

//goscan:log level=warn
func (l *Logger) Warn(i ...interface{})

//goscan:log level=warn
func (l *Logger) Warnf(format string, args ...interface{})

//goscan:log level=warn
func (l *Logger) Warnj(j JSON)

//goscan:log level=error
func (l *Logger) Error(i ...interface{})

//goscan:log level=error
func (l *Logger) Errorf(format string, args ...interface{})

//goscan:log level=error
func (l *Logger) Errorj(j JSON)

//goscan:log level=fatal
//goscan:noreturn
func (l *Logger) Fatal(i ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func (l *Logger) Fatalf(format string, args ...interface{})

//goscan:log level=fatal
//goscan:noreturn
func (l *Logger) Fatalj(j JSON)

//goscan:log level=panic
func (l *Logger) Panic(i ...interface{})

//goscan:log level=panic
func (l *Logger) Panicf(format string, args ...interface{})

//goscan:log level=panic
func (l *Logger) Panicj(j JSON)

func New(prefix string) (l *Logger)

const (
	DEBUG Lvl = 1
	INFO  Lvl = 2
	WARN  Lvl = 3
	ERROR Lvl = 4
	OFF   Lvl = 5
)
