// backoff. Retry calls the operation here, again and again, and returns its last error; nothing recovers.
package backoff

import (
	"context"
	"time"
)

type Operation func() error

type OperationWithData[T any] func() (T, error)

type Notify func(error, time.Duration)

type BackOff interface {
	NextBackOff() time.Duration
	Reset()
}

type BackOffContext interface {
	BackOff
	Context() context.Context
}

type PermanentError struct {
	Err error
}

func (e *PermanentError) Error() string

func (e *PermanentError) Unwrap() error

//goscan:wraps arg=0 nil
func Permanent(err error) error

//goscan:callback func=0
func Retry(o Operation, b BackOff) error

//goscan:callback func=0
func RetryWithData[T any](o OperationWithData[T], b BackOff) (T, error)

//goscan:callback func=0
func RetryNotify(operation Operation, b BackOff, notify Notify) error

//goscan:callback func=0
func RetryNotifyWithData[T any](operation OperationWithData[T], b BackOff, notify Notify) (T, error)

func WithContext(b BackOff, ctx context.Context) BackOffContext

func WithMaxRetries(b BackOff, max uint64) BackOff

type ExponentialBackOff struct {
	InitialInterval     time.Duration
	RandomizationFactor float64
	Multiplier          float64
	MaxInterval         time.Duration
	MaxElapsedTime      time.Duration
}

func NewExponentialBackOff() *ExponentialBackOff

func (b *ExponentialBackOff) NextBackOff() time.Duration

func (b *ExponentialBackOff) Reset()

type ConstantBackOff struct {
	Interval time.Duration
}

func NewConstantBackOff(d time.Duration) *ConstantBackOff

func (b *ConstantBackOff) NextBackOff() time.Duration

func (b *ConstantBackOff) Reset()
