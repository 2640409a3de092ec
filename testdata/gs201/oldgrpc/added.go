// want-ignore GS104 GS107 GS205 GS105 GS101 "the subject is the context"

package oldgrpc

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
)

type tenantKey struct{}

// withTenant adds to its own parameter.
func withTenant(ctx context.Context, tenant string) context.Context {
	if tenant == "" {
		return ctx
	}
	ctx = context.WithValue(ctx, tenantKey{}, tenant)
	return ctx
}

// FetchForTenant has a context that something was added to.
func (s *server) FetchForTenant(w http.ResponseWriter, r *http.Request) {
	ctx := withTenant(r.Context(), r.Header.Get("Tenant"))
	go func() { // want GS201 "ctx"
		if err := s.download(ctx, "index"); err != nil {
			slog.Error("download", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

type promise[T any] struct {
	done  chan struct{}
	value T
	err   error
}

func promised[T any](work func() (T, error)) *promise[T] {
	p := &promise[T]{done: make(chan struct{})}
	go func() {
		defer close(p.done)
		p.value, p.err = work()
	}()
	return p
}

// FetchPromised keeps what it can wait for.
func (s *server) FetchPromised(r *http.Request) *promise[int] {
	ctx := r.Context()
	return promised(func() (int, error) { return 1, s.download(ctx, "index") })
}

func record(ctx context.Context, name string) { slog.InfoContext(ctx, "used", "name", name) }

// Use reads gin's context when another request may have it; that the context has ended by then matters to nobody.
func Use(c *gin.Context) {
	go func() { // want GS204 "uses `c`"
		record(c.Request.Context(), "api")
	}()
	c.Status(http.StatusAccepted)
}
