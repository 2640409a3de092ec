package notify

import "context"

// Counter takes for granted that it has a way out; nothing gives it one.
type Counter struct {
	label string
	out   Dispatcher
}

// NewCounter forgets the way out.
func NewCounter(label string) *Counter { return &Counter{label: label} }

// Count panics.
func (c *Counter) Count(ctx context.Context) { c.out.Dispatch(ctx, c.label) }

// Params is a near miss: the field is set later.
type Params struct {
	first  Dispatcher
	second Dispatcher
}

// NewParams sets both.
func NewParams(d Dispatcher) *Params {
	p := &Params{first: d}
	p.second = d
	return p
}

// Publish tells both.
func (p *Params) Publish(ctx context.Context) {
	p.first.Dispatch(ctx, "first")
	p.second.Dispatch(ctx, "second")
}

// Teller is a near miss: its way out is a struct, not a pointer.
type Teller struct{ value Posts }

// NewTeller makes one.
func NewTeller() *Teller { return &Teller{} }

// Tell is fine.
func (t *Teller) Tell(ctx context.Context) { t.value.Dispatch(ctx, "value") }

// Level is a near miss where it is a field: its methods may know what to do with nil.
type Level struct{ name string }

// Name of nil is the empty one.
func (l *Level) Name() string {
	if l == nil {
		return ""
	}
	return l.name
}

// Mute has a level that nothing sets.
type Mute struct {
	label string
	level *Level
}

// NewMute makes one.
func NewMute(label string) *Mute { return &Mute{label: label} }

// Say asks the level, which may be nil.
func (m *Mute) Say() string { return m.label + m.level.Name() }

// Base is embedded.
type Base struct{ hub Dispatcher }

// Promoted is a near miss: the field is set through the struct that embeds the other.
type Promoted struct{ Base }

// NewPromoted sets it.
func NewPromoted(d Dispatcher) *Promoted {
	p := &Promoted{}
	p.hub = d
	return p
}

// Save tells the hub.
func (p *Promoted) Save(ctx context.Context) { p.hub.Dispatch(ctx, "promoted") }

// Asleep is a near miss: nobody calls what would panic.
type Asleep struct{ bell Dispatcher }

// NewAsleep makes one.
func NewAsleep() *Asleep { return &Asleep{} }

// Wake does something else.
func (a *Asleep) Wake() {}

// Ring would panic.
func (a *Asleep) Ring(ctx context.Context) { a.bell.Dispatch(ctx, "ring") }

// Sealed has a field that no other package can set.
type Sealed struct{ line Dispatcher }

// NewSealed makes one.
func NewSealed() *Sealed { return &Sealed{} }

// Send panics.
func (s *Sealed) Send(ctx context.Context) { s.line.Dispatch(ctx, "sealed") }

// Dropped has a constructor that is given something and keeps it not.
type Dropped struct {
	label string
	hub   Dispatcher
}

// NewDropped forgets the hub.
func NewDropped(label string, hub Dispatcher) *Dropped {
	return &Dropped{label: label} // want GS502 warning "`hub` is at hand here and fits `Dropped.hub`, which nothing outside tests ever sets: `d.hub.Dispatch` panics"
}

// Send panics.
func (d *Dropped) Send(ctx context.Context) { d.hub.Dispatch(ctx, d.label) }

// Taking is given its way out by the constructor.
type Taking struct {
	label string
	sink  Dispatcher
}

// NewTaking takes what it gets.
func NewTaking(label string, sink Dispatcher) *Taking { return &Taking{label: label, sink: sink} }

// Save tells, if there is anybody.
func (t *Taking) Save(ctx context.Context) {
	if t.sink != nil {
		t.sink.Dispatch(ctx, t.label)
	}
}
