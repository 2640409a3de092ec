package main

import "context"

// hooked calls a function that a setter was made for.
type hooked struct{ done func(string) }

// newHooked makes one.
func newHooked() *hooked { return &hooked{} }

// OnDone is never called.
func (h *hooked) OnDone(done func(string)) { h.done = done }

// Save tells.
func (h *hooked) Save(ctx context.Context) {
	if h.done != nil {
		h.done("saved")
	}
}
