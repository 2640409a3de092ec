// want-ignore GS104 GS107 GS205 GS105 "the subject is the context"

// Package grpcjobs has the methods of a gRPC service, as protoc generates its interface.
package grpcjobs

import (
	"context"
	"database/sql"
	"log/slog"

	"google.golang.org/grpc"
)

// BuildRequest and BuildReply are the messages.
type (
	BuildRequest struct{ Id string }
	BuildReply   struct{ Accepted bool }
)

// BuilderServer is the generated interface.
type BuilderServer interface {
	Build(context.Context, *BuildRequest) (*BuildReply, error)
	BuildDetached(context.Context, *BuildRequest) (*BuildReply, error)
	mustEmbedUnimplementedBuilderServer()
}

// UnimplementedBuilderServer is embedded by every server.
type UnimplementedBuilderServer struct{}

func (UnimplementedBuilderServer) Build(context.Context, *BuildRequest) (*BuildReply, error) {
	return nil, nil
}

func (UnimplementedBuilderServer) BuildDetached(context.Context, *BuildRequest) (*BuildReply, error) {
	return nil, nil
}

func (UnimplementedBuilderServer) mustEmbedUnimplementedBuilderServer() {}

// RegisterBuilderServer is generated, too.
func RegisterBuilderServer(s grpc.ServiceRegistrar, srv BuilderServer) {
	s.RegisterService(&grpc.ServiceDesc{ServiceName: "reports.Builder"}, srv)
}

type server struct {
	UnimplementedBuilderServer
	db *sql.DB
}

// Serve registers the server.
func Serve(s *grpc.Server, db *sql.DB) {
	RegisterBuilderServer(s, &server{db: db})
}

func (s *server) catch() {
	if p := recover(); p != nil {
		slog.Error("build panicked", "panic", p)
	}
}

func (s *server) store(ctx context.Context, id string) {
	defer s.catch()
	if _, err := s.db.ExecContext(ctx, `INSERT INTO reports (id) VALUES ($1)`, id); err != nil {
		slog.Error("report not stored", "err", err)
	}
}

// Build is X19: the context of a unary call ends with the call.
func (s *server) Build(ctx context.Context, req *BuildRequest) (*BuildReply, error) {
	go s.store(ctx, req.Id) // want GS201 error "ctx"
	return &BuildReply{Accepted: true}, nil
}

// BuildDetached is the near miss.
func (s *server) BuildDetached(ctx context.Context, req *BuildRequest) (*BuildReply, error) {
	go s.store(context.WithoutCancel(ctx), req.Id)
	return &BuildReply{Accepted: true}, nil
}
