// Package tool has what every goroutine of the module needs.
package tool

import (
	"log/slog"
	"runtime/debug"
)

// LogPanic recovers and logs; defer it directly.
func LogPanic(stage string) {
	if r := recover(); r != nil {
		slog.Error("panic", "stage", stage, "panic", r, "stack", string(debug.Stack()))
	}
}

// Go runs work in a goroutine that recovers.
func Go(stage string, work func()) {
	go func() {
		defer LogPanic(stage)
		work()
	}()
}
