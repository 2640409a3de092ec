// Package notify has services whose optional parts may be forgotten; none of them stores a status.
package notify

import (
	"context"
	"io"
)

// Dispatcher tells others what happened.
type Dispatcher interface {
	Dispatch(ctx context.Context, event string)
}

// Posts sends events by post.
type Posts struct{ Sent int }

// Dispatch sends one.
func (p *Posts) Dispatch(ctx context.Context, event string) { p.Sent++ }

// Close ends it.
func (p *Posts) Close() error { return nil }

// Calls tells others by telephone.
type Calls struct{ Made int }

// Dispatch makes one.
func (c *Calls) Dispatch(ctx context.Context, event string) { c.Made++ }

// Setup has a setter that only tests call.
type Setup struct {
	name     string
	webhooks Dispatcher
}

// NewSetup makes one without webhooks.
func NewSetup(name string) *Setup { return &Setup{name: name} }

// WithWebhooks is never called outside tests.
func (s *Setup) WithWebhooks(d Dispatcher) *Setup {
	s.webhooks = d
	return s
}

// Save tells the webhooks, if there are any.
func (s *Setup) Save(ctx context.Context) {
	if s.webhooks != nil {
		s.webhooks.Dispatch(ctx, s.name)
	}
}

// Deps are set up by a literal.
type Deps struct {
	Name     string
	Webhooks Dispatcher
}

// Publish leaves early when nobody listens.
func Publish(ctx context.Context, d Deps) {
	if d.Webhooks == nil {
		return
	}
	d.Webhooks.Dispatch(ctx, d.Name)
}

// Wired is a near miss: the setter is called.
type Wired struct{ webhooks Dispatcher }

// SetWebhooks is called where the service is made.
func (w *Wired) SetWebhooks(d Dispatcher) { w.webhooks = d }

// Save tells the webhooks.
func (w *Wired) Save(ctx context.Context) {
	if w.webhooks != nil {
		w.webhooks.Dispatch(ctx, "wired")
	}
}

// ByInterface is a near miss: the setter is called through an interface.
type ByInterface struct{ webhooks Dispatcher }

// UseDispatcher is called for whatever has it.
func (b *ByInterface) UseDispatcher(d Dispatcher) { b.webhooks = d }

// Save tells the webhooks.
func (b *ByInterface) Save(ctx context.Context) {
	if b.webhooks != nil {
		b.webhooks.Dispatch(ctx, "by interface")
	}
}

// ByValue is a near miss: the setter is handed on.
type ByValue struct{ webhooks Dispatcher }

// Use is handed on as a method value.
func (b *ByValue) Use(d Dispatcher) { b.webhooks = d }

// Save tells the webhooks.
func (b *ByValue) Save(ctx context.Context) {
	if b.webhooks != nil {
		b.webhooks.Dispatch(ctx, "by value")
	}
}

// Optional is D06, near miss: an option that nobody uses, yet.
type Optional struct{ webhooks Dispatcher }

// WithDispatcher sets it.
func WithDispatcher(d Dispatcher) func(*Optional) {
	return func(o *Optional) { o.webhooks = d }
}

// NewOptional makes one.
func NewOptional(options ...func(*Optional)) *Optional {
	o := &Optional{}
	for _, option := range options {
		option(o)
	}
	return o
}

// Save tells the webhooks.
func (o *Optional) Save(ctx context.Context) {
	if o.webhooks != nil {
		o.webhooks.Dispatch(ctx, "optional")
	}
}

// Seam is a near miss: only tests set the field, and there is no setter; it was made for them.
type Seam struct{ observer Dispatcher }

// Save tells the test.
func (s *Seam) Save(ctx context.Context) {
	if s.observer != nil {
		s.observer.Dispatch(ctx, "seam")
	}
}

// Config is a near miss: what has tags is filled by reflection.
type Config struct {
	Name  string     `json:"name"`
	Extra Dispatcher `json:"extra"`
}

// Save tells the extra.
func (c *Config) Save(ctx context.Context) {
	if c.Extra != nil {
		c.Extra.Dispatch(ctx, c.Name)
	}
}

// Node is a near miss: a pointer to more of the same is data.
type Node struct {
	Name string
	Next *Node
}

// Walk visits all.
func (n *Node) Walk(visit func(string)) {
	visit(n.Name)
	if n.Next != nil {
		n.Next.Walk(visit)
	}
}

// Failure is a near miss: an error is a result.
type Failure struct {
	Text  string
	Cause error
}

// Error tells the cause, too.
func (f *Failure) Error() string {
	text := f.Text
	if f.Cause != nil {
		text += ": " + f.Cause.Error()
	}
	return text
}

// Otherwise is a near miss: there is something else to do.
type Otherwise struct{ webhooks Dispatcher }

// SetWebhooks is only called by tests.
func (o *Otherwise) SetWebhooks(d Dispatcher) { o.webhooks = d }

// Save tells the webhooks, or the log.
func (o *Otherwise) Save(ctx context.Context, log func(string)) {
	if o.webhooks != nil {
		o.webhooks.Dispatch(ctx, "otherwise")
	} else {
		log("nobody listens")
	}
}

// Pool lends buffers.
type Pool interface {
	Lend() []byte
}

// Proxy is a near miss: what other modules may set is theirs to set, and nobody here has a pool.
type Proxy struct{ Pool Pool }

// Copy borrows a buffer, if it can.
func (p *Proxy) Copy(visit func([]byte)) {
	var buffer []byte
	if p.Pool != nil {
		buffer = p.Pool.Lend()
	}
	visit(buffer)
}

// Later has a setter, and what fits is made after it.
type Later struct {
	name     string
	webhooks Dispatcher
}

// NewLater makes one.
func NewLater(name string) *Later { return &Later{name: name} }

// WithWebhooks is only called by tests.
func (l *Later) WithWebhooks(d Dispatcher) *Later {
	l.webhooks = d
	return l
}

// Save tells the webhooks.
func (l *Later) Save(ctx context.Context) {
	if l.webhooks != nil {
		l.webhooks.Dispatch(ctx, l.name)
	}
}

// Unclear is a near miss: several sorts of things fit.
type Unclear struct {
	name     string
	webhooks Dispatcher
}

// NewUnclear makes one.
func NewUnclear(name string) *Unclear { return &Unclear{name: name} }

// WithWebhooks is only called by tests.
func (u *Unclear) WithWebhooks(d Dispatcher) *Unclear {
	u.webhooks = d
	return u
}

// Save tells the webhooks.
func (u *Unclear) Save(ctx context.Context) {
	if u.webhooks != nil {
		u.webhooks.Dispatch(ctx, u.name)
	}
}

// Apart is a near miss: what fits is in another scope.
type Apart struct {
	name     string
	webhooks Dispatcher
}

// NewApart makes one.
func NewApart(name string) *Apart { return &Apart{name: name} }

// WithWebhooks is only called by tests.
func (a *Apart) WithWebhooks(d Dispatcher) *Apart {
	a.webhooks = d
	return a
}

// Save tells the webhooks.
func (a *Apart) Save(ctx context.Context) {
	if a.webhooks != nil {
		a.webhooks.Dispatch(ctx, a.name)
	}
}

// Holder is a near miss: an interface of a library.
type Holder struct{ Resource io.Closer }

// NewHolder makes one.
func NewHolder() *Holder { return &Holder{} }

// Release closes what there is.
func (h *Holder) Release() {
	if h.Resource != nil {
		_ = h.Resource.Close()
	}
}

// Open is a near miss: a hook without a setter is for whoever wants one.
type Open struct{ Done func(string) }

// NewOpen makes one.
func NewOpen() *Open { return &Open{} }

// Save tells.
func (o *Open) Save(ctx context.Context) {
	if o.Done != nil {
		o.Done("saved")
	}
}
