// Package runtime.
package runtime

// ends only this goroutine; its deferred calls run.
//
//goscan:noreturn defers
func Goexit()

func Gosched()

func NumGoroutine() int

func NumCPU() int

func GOMAXPROCS(n int) int

func Caller(skip int) (pc uintptr, file string, line int, ok bool)

func Callers(skip int, pc []uintptr) int

//goscan:pure
func Stack(buf []byte, all bool) int

func GC()

func KeepAlive(x any)

type MemStats struct{}

func ReadMemStats(m *MemStats)

type Error interface {
	error
	RuntimeError()
}

type PanicNilError struct{}

func (p *PanicNilError) Error() string

func (p *PanicNilError) RuntimeError()
