// backoff v5. Retry calls the operation here until the context or the tries are over, and returns its last error; nothing recovers.
package backoff

import (
	"context"
	"time"
)

type Operation[T any] func() (T, error)

type Notify func(error, time.Duration)

type RetryOption func()

type BackOff interface {
	NextBackOff() time.Duration
	Reset()
}

//goscan:wraps arg=0 nil
func Permanent(err error) error

//goscan:callback func=1
func Retry[T any](ctx context.Context, operation Operation[T], opts ...RetryOption) (T, error)

func WithBackOff(b BackOff) RetryOption

func WithMaxTries(n uint) RetryOption

func WithMaxElapsedTime(d time.Duration) RetryOption

func WithNotify(n Notify) RetryOption
