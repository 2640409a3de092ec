// want-ignore GS104 GS107 GS205 GS105 "the subject is the context"

// Package oldgrpc serves an interface that was generated without a type to embed.
package oldgrpc

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"

	"example.com/reports/oldgrpc/pb"
)

type server struct{ client *http.Client }

var _ pb.JobsServer = (*server)(nil)

func catch() {
	if p := recover(); p != nil {
		slog.Error("job panicked", "panic", p)
	}
}

// Start is demanded by the interface.
func (s *server) Start(ctx context.Context, req *pb.StartRequest) (*pb.StartReply, error) {
	go func() { // want GS201 "ctx"
		defer catch()
		if err := s.download(ctx, req.Id); err != nil {
			slog.Error("job failed", "err", err)
		}
	}()
	return &pb.StartReply{}, nil
}

// Resume gives the goroutine a context of its own.
func (s *server) Resume(ctx context.Context, req *pb.StartRequest) (*pb.StartReply, error) {
	own := context.WithoutCancel(ctx)
	go func() {
		defer catch()
		if err := s.download(own, req.Id); err != nil {
			slog.Error("job failed", "err", err)
		}
	}()
	return &pb.StartReply{}, nil
}

// Restart has the messages of the service, but the service does not have it, and nobody calls it for a request.
func (s *server) Restart(ctx context.Context, req *pb.StartRequest) (*pb.StartReply, error) {
	go func() {
		defer catch()
		if err := s.download(ctx, req.Id); err != nil {
			slog.Error("job failed", "err", err)
		}
	}()
	return &pb.StartReply{}, nil
}

// source is a request that carries its context.
type source struct {
	ctx context.Context
	url string
}

// tracedLogger only has the context to read from.
type tracedLogger struct{ ctx context.Context }

func newSource(ctx context.Context, url string) (*source, error) {
	if url == "" {
		return nil, errors.New("no url")
	}
	return &source{ctx: ctx, url: url}, nil
}

func (s *server) open(src *source) (io.ReadCloser, error) {
	req, err := http.NewRequestWithContext(src.ctx, http.MethodGet, src.url, nil)
	if err != nil {
		return nil, err
	}
	res, err := s.client.Do(req)
	if err != nil {
		return nil, err
	}
	return res.Body, nil
}

// download puts the context into a struct that does the work.
func (s *server) download(ctx context.Context, url string) error {
	src, err := newSource(ctx, url)
	if err != nil {
		return err
	}
	body, err := s.open(src)
	if err != nil {
		return err
	}
	return body.Close()
}

func traced(ctx context.Context) *tracedLogger { return &tracedLogger{ctx: ctx} }

func (l *tracedLogger) say(text string) { slog.InfoContext(l.ctx, text) }

// Note has the context in a logger alone.
func (s *server) Note(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	go func() {
		defer catch()
		traced(ctx).say("noted")
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Fetch has it in a struct that works.
func (s *server) Fetch(w http.ResponseWriter, r *http.Request) {
	ctx, url := r.Context(), r.URL.Query().Get("url")
	go func() { // want GS201 "ctx"
		defer catch()
		src, err := newSource(ctx, url)
		if err != nil {
			slog.Error("source", "err", err)
			return
		}
		body, err := s.open(src)
		if err != nil {
			slog.Error("download", "err", err)
			return
		}
		if err := body.Close(); err != nil {
			slog.Error("close", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

type option struct {
	name  string
	value any
}

// within makes an option of a context, the fields without names.
func within(ctx context.Context) option { return option{"context", ctx} }

func (s *server) send(url string, options ...option) error {
	ctx := context.Background()
	for _, o := range options {
		if c, ok := o.value.(context.Context); ok {
			ctx = c
		}
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, nil)
	if err != nil {
		return err
	}
	res, err := s.client.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}

// Send has it in an option.
func (s *server) Send(w http.ResponseWriter, r *http.Request) {
	ctx, url := r.Context(), r.URL.Query().Get("url")
	go func() { // want GS201 "ctx"
		defer catch()
		if err := s.send(url, within(ctx)); err != nil {
			slog.Error("not sent", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
