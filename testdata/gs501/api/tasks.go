package api

import (
	"context"
	"fmt"

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

const (
	typeMail  = "mail"
	typePaint = "paint"
)

// Queues are named by the configuration.
type Queues struct {
	Prints string
	Scans  string
}

// Enqueue makes tasks.
func Enqueue(client *asynq.Client, queues *Queues, chosen string) error {
	_, err := client.Enqueue(asynq.NewTask(typeMail, nil))
	for _, task := range []*asynq.Task{
		asynq.NewTask(typePaint, nil),     // a field may hold that text
		asynq.NewTask("retry:later", nil), // a handler serves what begins with its type
		asynq.NewTask(queues.Prints, nil),
		asynq.NewTask(queues.Scans, nil), // want GS501 warning "no handler is registered for `queues.Scans`: nobody ever works on the tasks that this makes"
		asynq.NewTask(chosen, nil),
	} {
		if _, err := client.Enqueue(task); err != nil {
			return err
		}
	}
	return err
}

// Consume registers them.
func Consume(mux *asynq.ServeMux, t *Tasks, queues *Queues) {
	mux.HandleFunc("mail", t.Mail)
	for i := range 3 {
		name := fmt.Sprintf("%s_%d", queues.Prints, i)
		mux.HandleFunc(name, t.Mail)
	}
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
