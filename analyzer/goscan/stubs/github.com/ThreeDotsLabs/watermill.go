// watermill's logger and ids.
package watermill

import (
	"log/slog"
)

type LoggerAdapter interface {
	//goscan:log level=error
	Error(msg string, err error, fields LogFields)
	//goscan:log level=info
	Info(msg string, fields LogFields)
	//goscan:log level=debug
	Debug(msg string, fields LogFields)
	//goscan:log level=debug
	Trace(msg string, fields LogFields)
	With(fields LogFields) LoggerAdapter
}

type LogFields map[string]interface{}

func (l LogFields) Add(newFields LogFields) LogFields

func (l LogFields) Copy() LogFields

func NewStdLogger(debug bool, trace bool) LoggerAdapter

func NewUUID() string

func NewShortUUID() string

func NewSlogLogger(logger *slog.Logger) LoggerAdapter

type NopLogger struct{}

func (n NopLogger) Error(msg string, err error, fields LogFields)

func (n NopLogger) Info(msg string, fields LogFields)

func (n NopLogger) Debug(msg string, fields LogFields)

func (n NopLogger) Trace(msg string, fields LogFields)

func (l NopLogger) With(fields LogFields) LoggerAdapter
