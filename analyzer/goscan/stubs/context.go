// Package context: where contexts come from, and when they end.
package context

import (
	"time"
)

type Context interface {
	Deadline() (deadline time.Time, ok bool)
	Done() <-chan struct{}
	Err() error
	Value(key any) any
}

//goscan:cancel
type CancelFunc func()

//goscan:cancel
type CancelCauseFunc func(cause error)

var (
	Canceled         error
	DeadlineExceeded error
)

//goscan:background
func Background() Context

//goscan:background
func TODO() Context

//goscan:derive arg=0 cancel=1
func WithCancel(parent Context) (ctx Context, cancel CancelFunc)

//goscan:derive arg=0 cancel=1
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc)

//goscan:derive arg=0 deadline cancel=1
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc)

//goscan:derive arg=0 deadline cancel=1
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc)

//goscan:derive arg=0 deadline cancel=1
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc)

//goscan:derive arg=0 deadline cancel=1
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc)

//goscan:derive arg=0
func WithValue(parent Context, key any, val any) Context

//goscan:detach arg=0
func WithoutCancel(parent Context) Context

// f runs in its own goroutine once ctx ends; nothing recovers in it.
//
//goscan:spawn func=1
func AfterFunc(ctx Context, f func()) (stop func() bool)

//goscan:pure
func Cause(c Context) error
