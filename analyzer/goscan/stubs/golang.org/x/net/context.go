// Package context is what the standard library's was before Go 1.7; since then its types are aliases.
package context

import (
	"context"
	"time"
)

type Context = context.Context

type CancelFunc = context.CancelFunc

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

//goscan:derive arg=0 deadline cancel=1
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc)

//goscan:derive arg=0 deadline cancel=1
func WithDeadline(parent Context, deadline time.Time) (Context, CancelFunc)

//goscan:derive arg=0
func WithValue(parent Context, key any, val any) Context
