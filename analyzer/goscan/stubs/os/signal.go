// Package signal.
package signal

import (
	"context"
	"os"
)

func Notify(c chan<- os.Signal, sig ...os.Signal)

//goscan:derive arg=0 cancel=1 signal
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc)

func Stop(c chan<- os.Signal)

func Ignore(sig ...os.Signal)

func Reset(sig ...os.Signal)
