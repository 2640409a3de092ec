// Package log has no levels: whatever it prints counts as seen.
package log

import (
	"io"
)

type Logger struct{}

func (l *Logger) SetOutput(w io.Writer)

//goscan:log level=none
func (l *Logger) Output(calldepth int, s string) error

//goscan:log level=none
func (l *Logger) Print(v ...any)

//goscan:log level=none
func (l *Logger) Printf(format string, v ...any)

//goscan:log level=none
func (l *Logger) Println(v ...any)

//goscan:log level=fatal
//goscan:noreturn
func (l *Logger) Fatal(v ...any)

//goscan:log level=fatal
//goscan:noreturn
func (l *Logger) Fatalf(format string, v ...any)

//goscan:log level=fatal
//goscan:noreturn
func (l *Logger) Fatalln(v ...any)

//goscan:log level=panic
func (l *Logger) Panic(v ...any)

//goscan:log level=panic
func (l *Logger) Panicf(format string, v ...any)

//goscan:log level=panic
func (l *Logger) Panicln(v ...any)

func (l *Logger) Flags() int

func (l *Logger) SetFlags(flag int)

func (l *Logger) Prefix() string

func (l *Logger) SetPrefix(prefix string)

func (l *Logger) Writer() io.Writer

func New(out io.Writer, prefix string, flag int) *Logger

func Default() *Logger

//goscan:log level=none
func Print(v ...any)

//goscan:log level=none
func Printf(format string, v ...any)

//goscan:log level=none
func Println(v ...any)

//goscan:log level=fatal
//goscan:noreturn
func Fatal(v ...any)

//goscan:log level=fatal
//goscan:noreturn
func Fatalf(format string, v ...any)

//goscan:log level=fatal
//goscan:noreturn
func Fatalln(v ...any)

//goscan:log level=panic
func Panic(v ...any)

//goscan:log level=panic
func Panicf(format string, v ...any)

//goscan:log level=panic
func Panicln(v ...any)

func SetFlags(flag int)

func SetPrefix(prefix string)

func SetOutput(w io.Writer)

//goscan:log level=none
func Output(calldepth int, s string) error

func Writer() io.Writer

func Flags() int

func Prefix() string

const (
	LstdFlags     = 3
	Lshortfile    = 16
	Llongfile     = 8
	Ldate         = 1
	Ltime         = 2
	Lmicroseconds = 4
	LUTC          = 32
	Lmsgprefix    = 64
)
