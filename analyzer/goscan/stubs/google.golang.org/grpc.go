// grpc-go. It does not recover: an interceptor has to. A handler's context ends when the handler returns.
package grpc

import (
	"context"
	"net"
	"net/http"

	"google.golang.org/grpc/metadata"
)

type ServiceRegistrar interface {
	//goscan:register service=1 kind=grpc
	RegisterService(desc *ServiceDesc, impl any)
}

type Server struct{}

//goscan:register service=1 kind=grpc
func (s *Server) RegisterService(sd *ServiceDesc, ss any)

func (s *Server) GetServiceInfo() map[string]ServiceInfo

//goscan:serves listener=0
func (s *Server) Serve(lis net.Listener) error

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request)

func (s *Server) Stop()

func (s *Server) GracefulStop()

type ServerStream interface {
	SetHeader(metadata.MD) error
	SendHeader(metadata.MD) error
	SetTrailer(metadata.MD)
	//goscan:request-context
	Context() context.Context
	SendMsg(m any) error
	RecvMsg(m any) error
}

type ClientConn struct{}

func (cc *ClientConn) Invoke(ctx context.Context, method string, args any, reply any, opts ...CallOption) error

func (cc *ClientConn) Target() string

func (cc *ClientConn) Close() error

func (cc *ClientConn) NewStream(ctx context.Context, desc *StreamDesc, method string, opts ...CallOption) (ClientStream, error)

type ClientConnInterface interface {
	Invoke(ctx context.Context, method string, args any, reply any, opts ...CallOption) error
	NewStream(ctx context.Context, desc *StreamDesc, method string, opts ...CallOption) (ClientStream, error)
}

type ClientStream interface {
	Header() (metadata.MD, error)
	Trailer() metadata.MD
	CloseSend() error
	Context() context.Context
	SendMsg(m any) error
	RecvMsg(m any) error
}

type ServerOption interface{}

type CallOption interface{}

type DialOption interface{}

type ServiceDesc struct {
	ServiceName string
	HandlerType any
	Methods     []MethodDesc
	Streams     []StreamDesc
	Metadata    any
}

type MethodDesc struct {
	MethodName string
	Handler    MethodHandler
}

type StreamDesc struct {
	StreamName    string
	Handler       StreamHandler
	ServerStreams bool
	ClientStreams bool
}

//goscan:handler kind=grpc
type UnaryHandler func(ctx context.Context, req any) (any, error)

//goscan:handler kind=grpc
type StreamHandler func(srv any, stream ServerStream) error

type UnaryServerInfo struct {
	Server     any
	FullMethod string
}

type StreamServerInfo struct {
	FullMethod     string
	IsClientStream bool
	IsServerStream bool
}

type UnaryServerInterceptor func(ctx context.Context, req any, info *UnaryServerInfo, handler UnaryHandler) (resp any, err error)

type StreamServerInterceptor func(srv any, ss ServerStream, info *StreamServerInfo, handler StreamHandler) error

func NewServer(opt ...ServerOption) *Server

func NewClient(target string, opts ...DialOption) (conn *ClientConn, err error)

func Dial(target string, opts ...DialOption) (*ClientConn, error)

func DialContext(ctx context.Context, target string, opts ...DialOption) (conn *ClientConn, err error)

//goscan:middleware arg=0
func UnaryInterceptor(i UnaryServerInterceptor) ServerOption

//goscan:middleware arg=0
func StreamInterceptor(i StreamServerInterceptor) ServerOption

//goscan:middleware arg=0
func ChainUnaryInterceptor(interceptors ...UnaryServerInterceptor) ServerOption

//goscan:middleware arg=0
func ChainStreamInterceptor(interceptors ...StreamServerInterceptor) ServerOption

type ServerStreamingServer[Res any] interface {
	ServerStream
	Send(*Res) error
}

type ServerStreamingClient[Res any] interface {
	ClientStream
	Recv() (*Res, error)
}

type BidiStreamingServer[Req any, Res any] interface {
	ServerStream
	Recv() (*Req, error)
	Send(*Res) error
}

type ClientStreamingServer[Req any, Res any] interface {
	ServerStream
	Recv() (*Req, error)
	SendAndClose(*Res) error
}

type ServiceInfo struct{}

type MethodHandler func(srv any, ctx context.Context, dec func(any) error, interceptor UnaryServerInterceptor) (any, error)
