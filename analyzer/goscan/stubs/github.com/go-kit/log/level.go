// go-kit/log levels: each returns a logger that adds the level.
package level

import (
	"github.com/go-kit/log"
)

func Debug(logger log.Logger) log.Logger

func Info(logger log.Logger) log.Logger

func Warn(logger log.Logger) log.Logger

func Error(logger log.Logger) log.Logger
