package main

import (
	"context"

	"example.com/wires/notify"
)

type dispatching interface {
	UseDispatcher(d notify.Dispatcher)
}

func notifiers(ctx context.Context) error {
	posts := &notify.Posts{}
	setup := notify.NewSetup("a") // want GS502 warning "`posts` is at hand here and fits `setup.WithWebhooks`, which nothing outside tests calls: `s.webhooks.Dispatch` is never called"
	setup.Save(ctx)
	deps := notify.Deps{Name: "b"} // want GS502 warning "`posts` is at hand here and fits `Deps.Webhooks`, which nothing outside tests ever sets"
	notify.Publish(ctx, deps)

	wired := &notify.Wired{}
	wired.SetWebhooks(posts)
	wired.Save(ctx)
	through := &notify.ByInterface{}
	var service any = through
	if d, ok := service.(dispatching); ok {
		d.UseDispatcher(posts)
	}
	through.Save(ctx)
	value := &notify.ByValue{}
	for _, use := range []func(notify.Dispatcher){value.Use} {
		use(posts)
	}
	value.Save(ctx)

	notify.NewOptional().Save(ctx)
	(&notify.Seam{}).Save(ctx)
	(&notify.Config{Name: "c"}).Save(ctx)
	(&notify.Node{Name: "d"}).Walk(func(string) {})
	(&notify.Otherwise{}).Save(ctx, func(string) {})
	(&notify.Proxy{}).Copy(func([]byte) {})
	madeLater(ctx)
	ambiguousNearMiss(ctx)
	outOfScopeNearMiss(ctx)
	anyoneFitsNearMiss(posts)
	unguarded(ctx, posts)
	hooks(ctx)
	return &notify.Failure{Text: "e"}
}

// madeLater makes what fits after the service: the two come together there.
func madeLater(ctx context.Context) {
	later := notify.NewLater("later")
	posts := &notify.Posts{} // want GS502 warning "`posts` is at hand here and fits `later.WithWebhooks`"
	posts.Dispatch(ctx, "direct")
	later.Save(ctx)
}

// ambiguousNearMiss has values of two types that fit: which one was meant is not known, so it is said of the service only.
func ambiguousNearMiss(ctx context.Context) {
	posts, calls := &notify.Posts{}, &notify.Calls{}
	unclear := notify.NewUnclear("unclear")
	posts.Dispatch(ctx, "direct")
	calls.Dispatch(ctx, "direct")
	unclear.Save(ctx)
}

// outOfScopeNearMiss makes what fits in a block that has ended.
func outOfScopeNearMiss(ctx context.Context) {
	if ctx.Err() == nil {
		posts := &notify.Posts{}
		posts.Dispatch(ctx, "direct")
	}
	apart := notify.NewApart("apart")
	apart.Save(ctx)
}

// anyoneFitsNearMiss: what a library asks for is implemented by many that have nothing to do with it.
func anyoneFitsNearMiss(posts *notify.Posts) {
	notify.NewHolder().Release()
	posts.Sent++
}

// unguarded makes services that take what nobody gives them for set.
func unguarded(ctx context.Context, posts *notify.Posts) {
	counter := notify.NewCounter("counter") // want GS502 warning "`posts` is at hand here and fits `Counter.out`, which nothing outside tests ever sets: `c.out.Dispatch` panics"
	counter.Count(ctx)
	params := notify.NewParams(posts)
	params.Publish(ctx)
	notify.NewTeller().Tell(ctx)
	notify.NewMute("mute").Say()
	notify.NewPromoted(posts).Save(ctx)
	notify.NewAsleep().Wake()
	sealed(ctx)
	notify.NewDropped("dropped", posts).Send(ctx)
	givenNil(ctx, posts)
	nothingAtHandNearMiss(ctx)
	eitherNearMiss(ctx, posts)
}

// givenNil has what fits, and hands over nil.
func givenNil(ctx context.Context, posts *notify.Posts) {
	notify.NewTaking("taking", nil).Save(ctx) // want GS502 warning "`Taking.sink` is nil here, and `posts`, which is at hand, fits it: `t.sink.Dispatch` is never called"
	posts.Sent++
}

// eitherNearMiss makes one with, and one without.
func eitherNearMiss(ctx context.Context, posts *notify.Posts) {
	if posts.Sent > 0 {
		notify.NewTaking("told", posts).Save(ctx)
		return
	}
	notify.NewTaking("quiet", nil).Save(ctx)
}

// nothingAtHandNearMiss leaves out what is optional.
func nothingAtHandNearMiss(ctx context.Context) {
	notify.NewTaking("quiet", nil).Save(ctx)
}

// sealed has nothing at hand.
func sealed(ctx context.Context) {
	notify.NewSealed().Send(ctx) // want GS502 warning "nothing outside tests ever sets `Sealed.line`: `s.line.Dispatch` panics"
}

// hooks have functions for fields.
func hooks(ctx context.Context) {
	hooked := newHooked()
	hooked.Save(ctx)
	notify.NewOpen().Save(ctx)
	blindly()
}
