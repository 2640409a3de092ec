// errgroup. Nothing recovers: v0.14.0 and v0.15.0 carried a panic over to Wait, v0.16.0 took that back.
// The context of WithContext ends with the first error, and when Wait returns even without one.
package errgroup

import (
	"context"
)

type Group struct{}

//goscan:join
func (g *Group) Wait() error

//goscan:spawn func=0 joins=Wait
func (g *Group) Go(f func() error)

//goscan:spawn func=0 joins=Wait
func (g *Group) TryGo(f func() error) bool

func (g *Group) SetLimit(n int)

//goscan:derive arg=0 group=0 result=1
func WithContext(ctx context.Context) (*Group, context.Context)
