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

//goscan:recover func=0
func (p *Catcher) Try(f func())

func (p *Catcher) Repanic()

func (p *Catcher) Recovered() *Recovered

//goscan:recover func=0
func Try(f func()) *Recovered
