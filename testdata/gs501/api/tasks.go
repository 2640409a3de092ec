package api

import (
	"context"

	"github.com/hibiken/asynq"
)

// Tasks works on what is queued.
type Tasks struct{ sent int }

// Mail is registered.
func (t *Tasks) Mail(ctx context.Context, task *asynq.Task) error {
	t.sent++
	return nil
}

// Bill is never registered: what is queued for it waits for ever.
func (t *Tasks) Bill(ctx context.Context, task *asynq.Task) error { // want GS501 warning "handler `\(\*Tasks\).Bill` is never registered: nothing outside tests names it, so no message reaches it"
	t.sent--
	return nil
}

// retry is a near miss: another one calls it.
func (t *Tasks) retry(ctx context.Context, task *asynq.Task) error {
	return t.Mail(ctx, task)
}

// Consume registers them.
func Consume(mux *asynq.ServeMux, t *Tasks) {
	mux.HandleFunc("mail", t.Mail)
	mux.HandleFunc("retry", func(ctx context.Context, task *asynq.Task) error { return t.retry(ctx, task) })
}

// Reports works on reports.
type Reports struct{ made int }

// Daily is registered by a function that nothing calls.
func (r *Reports) Daily(ctx context.Context, task *asynq.Task) error {
	r.made++
	return nil
}

// Weekly is, too.
func (r *Reports) Weekly(ctx context.Context, task *asynq.Task) error {
	r.made++
	return nil
}

// RegisterAll is never called.
func (r *Reports) RegisterAll(mux *asynq.ServeMux) { // want GS501 warning "`\(\*Reports\).RegisterAll` registers `\(\*Reports\).Daily`, and nothing outside tests calls it: no message reaches the handler"
	mux.HandleFunc("daily", r.Daily)
	mux.HandleFunc("weekly", r.Weekly)
}
