// semaphore.
package semaphore

import (
	"context"
)

type Weighted struct{}

func (s *Weighted) Acquire(ctx context.Context, n int64) error

func (s *Weighted) TryAcquire(n int64) bool

func (s *Weighted) Release(n int64)

func NewWeighted(n int64) *Weighted
