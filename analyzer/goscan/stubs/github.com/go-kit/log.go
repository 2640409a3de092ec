// go-kit/log. The level is one of the key-values; the call returns an error that is commonly dropped.
package log

import (
	"io"
)

type Logger interface {
	//goscan:log level=none
	Log(keyvals ...interface{}) error
}

type LoggerFunc func(...interface{}) error

func (f LoggerFunc) Log(keyvals ...interface{}) error

type Valuer func() interface{}

func NewLogfmtLogger(w io.Writer) Logger

func NewJSONLogger(w io.Writer) Logger

func NewNopLogger() Logger

func NewSyncWriter(w io.Writer) io.Writer

func With(logger Logger, keyvals ...interface{}) Logger

func WithPrefix(logger Logger, keyvals ...interface{}) Logger

func WithSuffix(logger Logger, keyvals ...interface{}) Logger

var (
	DefaultTimestampUTC Valuer
	DefaultCaller       Valuer
)
