// want-ignore GS101 GS104 GS105 GS107 GS202 GS205 GS303 GS304 GS306 GS307 GS308 GS309 "the subject is the context of the last write"

package jobs

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"
)

var errBroken = errors.New("film is broken")

type preempted struct{}

func (preempted) Error() string { return "preempted" }

// isCancelled is the service's own way to ask.
func isCancelled(err error) bool {
	return errors.Is(err, context.Canceled) || errors.As(err, &preempted{})
}

// RegisterMore wires the handlers that call the service methods below.
func RegisterMore(mux *http.ServeMux, h *Handlers) {
	mux.HandleFunc("POST /renders/request", func(w http.ResponseWriter, r *http.Request) {
		h.RenderForRequest(r.Context(), r.FormValue("id"))
		h.RenderDetachedWork(r.Context(), r.FormValue("id"))
		h.RenderBrokenNearMiss(r.Context(), r.FormValue("id"))
		h.RenderSuccessNearMiss(r.Context(), r.FormValue("id"))
		h.RenderUnrelatedNearMiss(r.Context(), r.FormValue("id"))
		h.RenderPassedOverNearMiss(r.Context(), r.FormValue("id"))
		h.RenderEitherWay(r.Context(), r.FormValue("id"), r.FormValue("force") != "")
		h.RenderThenAllNearMiss(r.Context(), r.FormValue("id"))
		h.RenderCancelledIsHandledNearMiss(r.Context(), r.FormValue("id"))
	})
}

// The parameter is a request's context: the caller above passes one.
func (h *Handlers) RenderForRequest(ctx context.Context, id string) {
	if err := h.render(ctx, id); err != nil {
		slog.Error("render failed", "err", err)
		told(h.store.SetStatus(ctx, id, "failed")) // want GS203 warning "context of the work"
	}
}

// RenderNobodyPassesNearMiss is not seen to be given a context that ends.
func (h *Handlers) RenderNobodyPassesNearMiss(ctx context.Context, id string) {
	if err := h.render(ctx, id); err != nil {
		slog.Error("render failed", "err", err)
		told(h.store.SetStatus(ctx, id, "failed"))
	}
}

// The function itself reckons with the end of its context.
func (h *Handlers) RenderWatched(ctx context.Context, id string) (err error) {
	defer func() {
		if err != nil {
			told(h.store.SetStatus(ctx, id, "failed")) // want GS203 warning "."
		}
	}()
	if err = h.render(ctx, id); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return nil
	}
	return h.render(ctx, id)
}

// The work goes on after the request, its outcome is stored on the request's context.
func (h *Handlers) RenderDetachedWork(ctx context.Context, id string) {
	if err := h.render(context.WithoutCancel(ctx), id); err != nil {
		slog.Error("render failed", "err", err)
		told(h.store.SetStatus(ctx, id, "failed")) // want GS203 warning "may be over"
	}
}

// Near miss: this failure has another cause.
func (h *Handlers) RenderBrokenNearMiss(ctx context.Context, id string) {
	if err := h.render(ctx, id); errors.Is(err, errBroken) {
		slog.Error("render failed", "err", err)
		told(h.store.SetStatus(ctx, id, "failed"))
	}
}

// Near miss: the work has succeeded in time.
func (h *Handlers) RenderSuccessNearMiss(ctx context.Context, id string) {
	if err := h.render(ctx, id); err != nil {
		slog.Error("render failed", "err", err)
		return
	}
	told(h.store.SetStatus(ctx, id, "completed"))
}

// Near miss: what failed did not run on the context.
func (h *Handlers) RenderUnrelatedNearMiss(ctx context.Context, id string) {
	if err := validate(id); err != nil {
		slog.Error("render refused", "err", err)
		told(h.store.SetStatus(ctx, id, "failed"))
	}
}

func validate(id string) error {
	if id == "" {
		return errNoRender
	}
	return nil
}

// Near miss: the end of the context has been dealt with before.
func (h *Handlers) RenderCancelledIsHandledNearMiss(ctx context.Context, id string) {
	err := h.render(ctx, id)
	if isCancelled(err) {
		slog.Info("render cancelled", "id", id)
		return
	}
	if err != nil {
		slog.Error("render failed", "err", err)
		told(h.store.SetStatus(ctx, id, "failed"))
	}
}

// locked runs f on a context that somebody else may cancel.
func (h *Handlers) locked(ctx context.Context, lost <-chan struct{}, f func(ctx context.Context) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go func() {
		select {
		case <-lost:
			cancel()
		case <-ctx.Done():
		}
	}()
	return f(ctx)
}

// The context is the parameter of a callback: whoever calls it can cancel.
func (h *Handlers) RenderLocked(ctx context.Context, id string, lost <-chan struct{}) error {
	return h.locked(ctx, lost, func(ctx context.Context) error {
		err := h.render(ctx, id)
		if isCancelled(err) {
			told(h.store.SetStatus(ctx, id, "cancelled")) // want GS203 warning "."
		}
		return err
	})
}

// The group cancels all when one of them fails.
func (h *Handlers) RenderGroup(ids []string) error {
	g, ctx := errgroup.WithContext(context.Background())
	for _, id := range ids {
		g.Go(func() error {
			err := h.render(ctx, id)
			if err != nil {
				told(h.store.SetStatus(ctx, id, "failed")) // want GS203 warning "."
			}
			return err
		})
	}
	return g.Wait()
}

// Near miss: nobody cancels before the function returns.
func (h *Handlers) RenderOnlyDeferredCancelNearMiss(id string) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	if err := h.render(ctx, id); err != nil {
		slog.Error("render failed", "err", err)
		told(h.store.SetStatus(ctx, id, "failed"))
	}
}

// Registry can cancel what runs.
type Registry struct {
	mu      sync.Mutex
	running map[string]context.CancelFunc
}

// The cancel function is kept for whoever wants to stop the work.
func (h *Handlers) RenderStoppable(reg *Registry, id string) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	reg.mu.Lock()
	reg.running[id] = cancel
	reg.mu.Unlock()
	if err := h.render(ctx, id); err != nil {
		slog.Error("render failed", "err", err)
		told(h.store.SetStatus(ctx, id, "failed")) // want GS203 warning "."
	}
}

// The status is decided before it is stored.
func (h *Handlers) RenderOneWrite(id string) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	status := "completed"
	if err := h.render(ctx, id); err != nil {
		slog.Error("render failed", "err", err)
		status = "failed"
	}
	told(h.store.SetStatus(ctx, id, status)) // want GS203 warning "."
}

// Near miss: the failure that is stored is not that of the work.
func (h *Handlers) RenderPassedOverNearMiss(ctx context.Context, id string) {
	if err := h.render(ctx, id); err != nil {
		slog.Warn("no preview", "err", err)
	}
	if len(id) > 10 {
		told(h.store.SetStatus(ctx, id, "failed"))
	}
}

// The failure is one of two reasons.
func (h *Handlers) RenderEitherWay(ctx context.Context, id string, stop bool) {
	if err := h.render(ctx, id); err != nil || stop {
		slog.Warn("render stopped", "err", err)
		told(h.store.SetStatus(ctx, id, "failed")) // want GS203 warning "."
	}
}

// Near miss: what follows the failure is more work, which stores how it went.
func (h *Handlers) RenderThenAllNearMiss(ctx context.Context, id string) {
	if err := h.render(ctx, id); err != nil {
		slog.Warn("no preview", "err", err)
		h.renderAll(ctx, id)
	}
}

func (h *Handlers) renderAll(ctx context.Context, id string) {
	if err := validate(id); err != nil {
		told(err)
		return
	}
	for _, part := range []string{"a", "b"} {
		if err := validate(part); err != nil {
			told(err)
		}
	}
	told(h.render(ctx, id))
	told(h.store.SetStatus(context.WithoutCancel(ctx), id, "completed"))
	told(h.store.SetStatus(ctx, id, "failed"))
}

// Near miss: the context that is passed has no end but the work's own.
func (h *Handlers) renderWatchedNearMiss(ctx context.Context, id string) {
	if err := h.render(ctx, id); err != nil {
		slog.Error("render failed", "err", err)
		told(h.store.SetStatus(ctx, id, "failed"))
		return
	}
	select {
	case <-ctx.Done():
	case <-time.After(time.Second):
	}
}

// RenderHandedOver starts it.
func (h *Handlers) RenderHandedOver(id string) {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		defer catch()
		defer cancel()
		h.renderWatchedNearMiss(ctx, id)
	}()
}
