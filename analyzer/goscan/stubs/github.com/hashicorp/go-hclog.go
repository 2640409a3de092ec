// hclog.
package hclog

import (
	"io"
)

type Logger interface {
	//goscan:log level=arg:0
	Log(level Level, msg string, args ...interface{})
	//goscan:log level=debug
	Trace(msg string, args ...interface{})
	//goscan:log level=debug
	Debug(msg string, args ...interface{})
	//goscan:log level=info
	Info(msg string, args ...interface{})
	//goscan:log level=warn
	Warn(msg string, args ...interface{})
	//goscan:log level=error
	Error(msg string, args ...interface{})
	IsTrace() bool
	IsDebug() bool
	IsInfo() bool
	IsWarn() bool
	IsError() bool
	ImpliedArgs() []interface{}
	With(args ...interface{}) Logger
	Name() string
	Named(name string) Logger
	ResetNamed(name string) Logger
	SetLevel(level Level)
	GetLevel() Level
}

type Level int32

func (l Level) String() string

type LoggerOptions struct {
	Name       string
	Level      Level
	Output     io.Writer
	JSONFormat bool
}

func New(opts *LoggerOptions) Logger

func Default() Logger

func L() Logger

func NewNullLogger() Logger

const (
	Trace Level = 1
	Debug Level = 2
	Info  Level = 3
	Warn  Level = 4
	Error Level = 5
)

var DefaultOptions *LoggerOptions

const Off Level = 6
