// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS304 GS306 GS401 "the subject is the way out without a status"

package jobs

import (
	"context"
	"log/slog"

	"github.com/hibiken/asynq"
)

// Consumer runs jobs that a queue delivers.
type Consumer struct {
	store *Store
	build func(ctx context.Context, id string) error
}

// Serve wires it.
func Serve(server *asynq.Server, c *Consumer) error {
	mux := asynq.NewServeMux()
	mux.HandleFunc("build", c.Build)
	return server.Run(mux)
}

// Build says that all is well, and the queue forgets the job.
func (c *Consumer) Build(ctx context.Context, task *asynq.Task) error {
	id := string(task.Payload())
	if id == "" {
		return nil // nothing to do
	}
	if err := c.build(ctx, id); err != nil {
		slog.Error("build", "err", err)
		return nil // want GS303 error "."
	}
	if err := c.build(ctx, id+"-upload"); err != nil {
		return err // near miss: the queue delivers it again
	}
	return c.store.SetStatus(ctx, id, "completed")
}
