// conc. A panic in a task is caught and raised again by Wait; WaitAndRecover returns it instead.
package conc

import (
	"github.com/sourcegraph/conc/panics"
)

type WaitGroup struct{}

//goscan:spawn func=0 recovers joins=Wait rethrows=Wait
func (h *WaitGroup) Go(f func())

//goscan:join rethrows
func (h *WaitGroup) Wait()

//goscan:join
func (h *WaitGroup) WaitAndRecover() *panics.Recovered

func NewWaitGroup() *WaitGroup
