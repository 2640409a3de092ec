// The global zerolog logger.
package log

import (
	"context"
	"io"

	"github.com/rs/zerolog"
)

var Logger zerolog.Logger

//goscan:event level=debug
func Trace() *zerolog.Event

//goscan:event level=debug
func Debug() *zerolog.Event

//goscan:event level=info
func Info() *zerolog.Event

//goscan:event level=warn
func Warn() *zerolog.Event

//goscan:event level=error
func Error() *zerolog.Event

//goscan:event level=error
func Err(err error) *zerolog.Event

//goscan:event level=fatal
func Fatal() *zerolog.Event

//goscan:event level=panic
func Panic() *zerolog.Event

//goscan:event level=arg:0
func WithLevel(level zerolog.Level) *zerolog.Event

//goscan:event level=none
func Log() *zerolog.Event

//goscan:log level=debug
func Print(v ...interface{})

//goscan:log level=debug
func Printf(format string, v ...interface{})

func With() zerolog.Context

func Level(level zerolog.Level) zerolog.Logger

func Output(w io.Writer) zerolog.Logger

func Sample(s zerolog.Sampler) zerolog.Logger

func Hook(h zerolog.Hook) zerolog.Logger

func Ctx(ctx context.Context) *zerolog.Logger
