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
	setup := notify.NewSetup("a") // want GS502 warning "`Setup.webhooks`: `s.webhooks.Dispatch` is never called"
	setup.Save(ctx)
	deps := notify.Deps{Name: "b"} // want GS502 warning "`Deps.Webhooks`"
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
	return &notify.Failure{Text: "e"}
}
