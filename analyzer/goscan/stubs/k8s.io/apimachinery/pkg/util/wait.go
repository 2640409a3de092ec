// wait. Conditions are called here; what a Group starts is waited for, and HandleCrash panics again.
package wait

import (
	"context"
	"time"
)

type Backoff struct {
	Duration time.Duration
	Factor   float64
	Jitter   float64
	Steps    int
	Cap      time.Duration
}

type ConditionFunc func() (done bool, err error)

type ConditionWithContextFunc func(context.Context) (done bool, err error)

type Group struct{}

//goscan:join
func (g *Group) Wait()

//goscan:spawn func=0 joins=Wait
func (g *Group) Start(f func())

//goscan:callback func=4
func PollUntilContextTimeout(ctx context.Context, interval time.Duration, timeout time.Duration, immediate bool, condition ConditionWithContextFunc) error

//goscan:callback func=3
func PollUntilContextCancel(ctx context.Context, interval time.Duration, immediate bool, condition ConditionWithContextFunc) error

//goscan:callback func=2
func PollImmediate(interval time.Duration, timeout time.Duration, condition ConditionFunc) error

//goscan:callback func=2
func Poll(interval time.Duration, timeout time.Duration, condition ConditionFunc) error

//goscan:callback func=1
func ExponentialBackoff(backoff Backoff, condition ConditionFunc) error

//goscan:callback func=2
func ExponentialBackoffWithContext(ctx context.Context, backoff Backoff, condition ConditionWithContextFunc) error
