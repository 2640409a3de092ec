// Package sync: what waits for goroutines. WaitGroup.Go (Go 1.25) contains a recover, yet panics again: the process dies.
package sync

type WaitGroup struct{}

//goscan:join-add
func (wg *WaitGroup) Add(delta int)

//goscan:join-done
func (wg *WaitGroup) Done()

//goscan:join
func (wg *WaitGroup) Wait()

//goscan:spawn func=0 joins=Wait
func (wg *WaitGroup) Go(f func())

type Mutex struct{}

func (m *Mutex) Lock()

func (m *Mutex) TryLock() bool

func (m *Mutex) Unlock()

type RWMutex struct{}

func (rw *RWMutex) RLock()

func (rw *RWMutex) TryRLock() bool

func (rw *RWMutex) RUnlock()

func (rw *RWMutex) Lock()

func (rw *RWMutex) TryLock() bool

func (rw *RWMutex) Unlock()

func (rw *RWMutex) RLocker() Locker

type Once struct{}

//goscan:callback func=0
func (o *Once) Do(f func())

type Pool struct {
	New func() any
}

func (p *Pool) Put(x any)

func (p *Pool) Get() any

type Map struct{}

func (m *Map) Load(key any) (value any, ok bool)

func (m *Map) Store(key any, value any)

func (m *Map) Clear()

func (m *Map) LoadOrStore(key any, value any) (actual any, loaded bool)

func (m *Map) LoadAndDelete(key any) (value any, loaded bool)

func (m *Map) Delete(key any)

func (m *Map) Swap(key any, value any) (previous any, loaded bool)

func (m *Map) CompareAndSwap(key any, old any, new any) (swapped bool)

func (m *Map) CompareAndDelete(key any, old any) (deleted bool)

func (m *Map) Range(f func(key any, value any) bool)

type Cond struct {
	L Locker
}

func (c *Cond) Wait()

func (c *Cond) Signal()

func (c *Cond) Broadcast()

type Locker interface {
	Lock()
	Unlock()
}

func NewCond(l Locker) *Cond

//goscan:callback func=0
func OnceFunc(f func()) func()

func OnceValue[T any](f func() T) func() T

func OnceValues[T1 any, T2 any](f func() (T1, T2)) func() (T1, T2)
