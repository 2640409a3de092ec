// retry-go. Do calls the function here until it succeeds or the attempts are over; its error has those of all attempts.
package retry

import (
	"context"
	"time"
)

type RetryableFunc func() error

type RetryableFuncWithData[T any] func() (T, error)

type Option func()

type OnRetryFunc func(attempt uint, err error)

type RetryIfFunc func(error) bool

//goscan:callback func=0
func Do(retryableFunc RetryableFunc, opts ...Option) error

//goscan:callback func=0
func DoWithData[T any](retryableFunc RetryableFuncWithData[T], opts ...Option) (T, error)

func Attempts(attempts uint) Option

func Delay(delay time.Duration) Option

func MaxDelay(maxDelay time.Duration) Option

func MaxJitter(maxJitter time.Duration) Option

func OnRetry(onRetry OnRetryFunc) Option

func RetryIf(retryIf RetryIfFunc) Option

func Context(ctx context.Context) Option

func LastErrorOnly(lastErrorOnly bool) Option

//goscan:wraps arg=0
func Unrecoverable(err error) error

func IsRecoverable(err error) bool
