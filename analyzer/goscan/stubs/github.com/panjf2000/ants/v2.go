// ants. A worker recovers its task's panic, and logs it or hands it to the PanicHandler.
package ants

import (
	"context"
	"time"
)

type Pool struct{}

func (p *Pool) Running() int

func (p *Pool) Free() int

func (p *Pool) Waiting() int

func (p *Pool) Cap() int

func (p *Pool) Tune(size int)

func (p *Pool) IsClosed() bool

func (p *Pool) Release()

func (p *Pool) ReleaseTimeout(timeout time.Duration) error

func (p *Pool) ReleaseContext(ctx context.Context) error

func (p *Pool) Reboot()

//goscan:spawn func=0 recovers logs
func (p *Pool) Submit(task func()) error

type PoolWithFunc struct{}

func (p *PoolWithFunc) Running() int

func (p *PoolWithFunc) Free() int

func (p *PoolWithFunc) Waiting() int

func (p *PoolWithFunc) Cap() int

func (p *PoolWithFunc) Tune(size int)

func (p *PoolWithFunc) IsClosed() bool

func (p *PoolWithFunc) Release()

func (p *PoolWithFunc) ReleaseTimeout(timeout time.Duration) error

func (p *PoolWithFunc) ReleaseContext(ctx context.Context) error

func (p *PoolWithFunc) Reboot()

func (p *PoolWithFunc) Invoke(arg any) error

type PoolWithFuncGeneric[T any] struct{}

func (p *PoolWithFuncGeneric[T]) Running() int

func (p *PoolWithFuncGeneric[T]) Free() int

func (p *PoolWithFuncGeneric[T]) Waiting() int

func (p *PoolWithFuncGeneric[T]) Cap() int

func (p *PoolWithFuncGeneric[T]) Tune(size int)

func (p *PoolWithFuncGeneric[T]) IsClosed() bool

func (p *PoolWithFuncGeneric[T]) Release()

func (p *PoolWithFuncGeneric[T]) ReleaseTimeout(timeout time.Duration) error

func (p *PoolWithFuncGeneric[T]) ReleaseContext(ctx context.Context) error

func (p *PoolWithFuncGeneric[T]) Reboot()

func (p *PoolWithFuncGeneric[T]) Invoke(arg T) error

type MultiPool struct{}

//goscan:spawn func=0 recovers logs
func (mp *MultiPool) Submit(task func()) (err error)

func (mp *MultiPool) Running() (n int)

func (mp *MultiPool) RunningByIndex(idx int) (int, error)

func (mp *MultiPool) Free() (n int)

func (mp *MultiPool) FreeByIndex(idx int) (int, error)

func (mp *MultiPool) Waiting() (n int)

func (mp *MultiPool) WaitingByIndex(idx int) (int, error)

func (mp *MultiPool) Cap() (n int)

func (mp *MultiPool) Tune(size int)

func (mp *MultiPool) IsClosed() bool

func (mp *MultiPool) ReleaseTimeout(timeout time.Duration) error

func (mp *MultiPool) ReleaseContext(ctx context.Context) error

func (mp *MultiPool) Reboot()

type Option func(opts *Options)

type Options struct {
	ExpiryDuration   time.Duration
	PreAlloc         bool
	MaxBlockingTasks int
	Nonblocking      bool
	PanicHandler     func(any)
	Logger           Logger
	DisablePurge     bool
}

type Logger interface {
	Printf(format string, args ...any)
}

func NewPool(size int, options ...Option) (*Pool, error)

//goscan:spawn func=1 recovers logs
func NewPoolWithFunc(size int, pf func(any), options ...Option) (*PoolWithFunc, error)

func NewMultiPool(size int, sizePerPool int, lbs LoadBalancingStrategy, options ...Option) (*MultiPool, error)

//goscan:spawn func=0 recovers logs
func Submit(task func()) error

func Release()

func Running() int

func Cap() int

func Free() int

func WithPanicHandler(panicHandler func(any)) Option

func WithNonblocking(nonblocking bool) Option

func WithPreAlloc(preAlloc bool) Option

func WithMaxBlockingTasks(maxBlockingTasks int) Option

func WithExpiryDuration(expiryDuration time.Duration) Option

func WithLogger(logger Logger) Option

func WithOptions(options Options) Option

type LoadBalancingStrategy int
