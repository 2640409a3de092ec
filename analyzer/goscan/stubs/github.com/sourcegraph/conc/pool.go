// conc pools: a panic in a task is caught and raised again by Wait. A ContextPool's own context ends when Wait returns.
package pool

import (
	"context"
)

type Pool struct{}

//goscan:spawn func=0 recovers joins=Wait rethrows=Wait
func (p *Pool) Go(f func())

//goscan:join rethrows
func (p *Pool) Wait()

func (p *Pool) MaxGoroutines() int

func (p *Pool) WithMaxGoroutines(n int) *Pool

func (p *Pool) WithErrors() *ErrorPool

//goscan:with-context arg=0
func (p *Pool) WithContext(ctx context.Context) *ContextPool

type ErrorPool struct{}

//goscan:spawn func=0 recovers joins=Wait rethrows=Wait
func (p *ErrorPool) Go(f func() error)

//goscan:join rethrows
func (p *ErrorPool) Wait() error

//goscan:with-context arg=0
func (p *ErrorPool) WithContext(ctx context.Context) *ContextPool

func (p *ErrorPool) WithFirstError() *ErrorPool

func (p *ErrorPool) WithMaxGoroutines(n int) *ErrorPool

type ContextPool struct{}

//goscan:spawn func=0 recovers joins=Wait rethrows=Wait
func (p *ContextPool) Go(f func(ctx context.Context) error)

//goscan:join rethrows
func (p *ContextPool) Wait() error

func (p *ContextPool) WithFirstError() *ContextPool

func (p *ContextPool) WithCancelOnError() *ContextPool

func (p *ContextPool) WithMaxGoroutines(n int) *ContextPool

type ResultPool[T any] struct{}

//goscan:spawn func=0 recovers joins=Wait rethrows=Wait
func (p *ResultPool[T]) Go(f func() T)

//goscan:join rethrows
func (p *ResultPool[T]) Wait() []T

func (p *ResultPool[T]) MaxGoroutines() int

func (p *ResultPool[T]) WithErrors() *ResultErrorPool[T]

//goscan:with-context arg=0
func (p *ResultPool[T]) WithContext(ctx context.Context) *ResultContextPool[T]

func (p *ResultPool[T]) WithMaxGoroutines(n int) *ResultPool[T]

type ResultErrorPool[T any] struct{}

//goscan:spawn func=0 recovers joins=Wait rethrows=Wait
func (p *ResultErrorPool[T]) Go(f func() (T, error))

//goscan:join rethrows
func (p *ResultErrorPool[T]) Wait() ([]T, error)

func (p *ResultErrorPool[T]) WithCollectErrored() *ResultErrorPool[T]

//goscan:with-context arg=0
func (p *ResultErrorPool[T]) WithContext(ctx context.Context) *ResultContextPool[T]

func (p *ResultErrorPool[T]) WithFirstError() *ResultErrorPool[T]

func (p *ResultErrorPool[T]) WithMaxGoroutines(n int) *ResultErrorPool[T]

type ResultContextPool[T any] struct{}

//goscan:spawn func=0 recovers joins=Wait rethrows=Wait
func (p *ResultContextPool[T]) Go(f func(context.Context) (T, error))

//goscan:join rethrows
func (p *ResultContextPool[T]) Wait() ([]T, error)

func (p *ResultContextPool[T]) WithCollectErrored() *ResultContextPool[T]

func (p *ResultContextPool[T]) WithFirstError() *ResultContextPool[T]

func (p *ResultContextPool[T]) WithCancelOnError() *ResultContextPool[T]

func (p *ResultContextPool[T]) WithMaxGoroutines(n int) *ResultContextPool[T]

func New() *Pool

func NewWithResults[T any]() *ResultPool[T]
