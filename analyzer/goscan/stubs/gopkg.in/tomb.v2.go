// tomb v2. The first error of a goroutine kills the tomb, and Wait returns it; nothing recovers.
package tomb

import (
	"context"
)

type Tomb struct{}

//goscan:derive arg=0 group=0 result=1
func WithContext(parent context.Context) (*Tomb, context.Context)

//goscan:derive arg=0
func (t *Tomb) Context(parent context.Context) context.Context

func (t *Tomb) Dead() <-chan struct{}

func (t *Tomb) Dying() <-chan struct{}

//goscan:join
func (t *Tomb) Wait() error

//goscan:spawn func=0 joins=Wait
func (t *Tomb) Go(f func() error)

func (t *Tomb) Kill(reason error)

func (t *Tomb) Killf(f string, a ...any) error

func (t *Tomb) Err() (reason error)

func (t *Tomb) Alive() bool
