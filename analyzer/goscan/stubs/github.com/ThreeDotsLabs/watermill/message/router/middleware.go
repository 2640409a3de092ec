// watermill's middleware.
package middleware

import (
	"time"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"
)

//goscan:recover-middleware
func Recoverer(h message.HandlerFunc) message.HandlerFunc

type Retry struct {
	MaxRetries          int
	InitialInterval     time.Duration
	MaxInterval         time.Duration
	Multiplier          float64
	MaxElapsedTime      time.Duration
	RandomizationFactor float64
	OnRetryHook         func(retryNum int, delay time.Duration)
	ShouldRetry         func(params RetryParams) bool
	ResetContextOnRetry bool
	Logger              watermill.LoggerAdapter
}

func (r Retry) Middleware(h message.HandlerFunc) message.HandlerFunc

func Timeout(timeout time.Duration) func(message.HandlerFunc) message.HandlerFunc

func CorrelationID(h message.HandlerFunc) message.HandlerFunc

type RetryParams struct{}
