package main

import "context"

func blindly() {
	b := newBlind() // want GS502 warning "nothing outside tests ever sets `blind.done`: `b.done` panics"
	b.save()
	newCareful().save()
}

// hooked is a near miss: a function that is tested for nil is a hook for whoever wants one.
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

// blind calls a function that nothing sets.
type blind struct{ done func(string) }

func newBlind() *blind { return &blind{} }

func (b *blind) OnDone(done func(string)) { b.done = done }

func (b *blind) save() { b.done("saved") }

// careful is a near miss: a copy of the function is tested.
type careful struct{ done func(string) }

func newCareful() *careful { return &careful{} }

func (c *careful) OnDone(done func(string)) { c.done = done }

func (c *careful) save() bool {
	done := c.done
	if done == nil {
		return false
	}
	done("saved")
	return true
}
