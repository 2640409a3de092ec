// conc's recovered panics.
package panics

type Recovered struct {
	Value   any
	Callers []uintptr
	Stack   []byte
}

func (p *Recovered) String() string

func (p *Recovered) AsError() error

type Catcher struct{}

//goscan:callback func=0 recovers
func (p *Catcher) Try(f func())

func (p *Catcher) Repanic()

func (p *Catcher) Recovered() *Recovered

//goscan:callback func=0 recovers
func Try(f func()) *Recovered
