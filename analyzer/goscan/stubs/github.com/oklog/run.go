// run. Run starts every actor in a goroutine, interrupts all when the first returns, and waits for them; nothing recovers.
package run

type Group struct{}

//goscan:spawn func=0 joins=Run
func (g *Group) Add(execute func() error, interrupt func(error))

//goscan:join
func (g *Group) Run() error
