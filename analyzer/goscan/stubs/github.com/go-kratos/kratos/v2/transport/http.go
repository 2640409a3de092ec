// The HTTP transport of kratos. Generated code registers the methods of a service on a router of the server.
package http

import (
	"context"
	"net/http"
)

type ServerOption func(*Server)

type HandlerFunc func(Context) error

type FilterFunc func(http.Handler) http.Handler

type Server struct {
	*http.Server
}

func NewServer(opts ...ServerOption) *Server

//goscan:group path=0
func (s *Server) Route(prefix string, filters ...FilterFunc) *Router

//goscan:route path=0 handler=1
func (s *Server) Handle(path string, h http.Handler)

//goscan:route path=0 handler=1
func (s *Server) HandlePrefix(prefix string, h http.Handler)

//goscan:route path=0 handler=1
func (s *Server) HandleFunc(path string, h http.HandlerFunc)

type Router struct{}

//goscan:group path=0
func (r *Router) Group(prefix string, filters ...FilterFunc) *Router

//goscan:route method=arg:0 path=1 handler=2
func (r *Router) Handle(method, relativePath string, h HandlerFunc, filters ...FilterFunc)

//goscan:route method=GET path=0 handler=1
func (r *Router) GET(path string, h HandlerFunc, m ...FilterFunc)

//goscan:route method=HEAD path=0 handler=1
func (r *Router) HEAD(path string, h HandlerFunc, m ...FilterFunc)

//goscan:route method=POST path=0 handler=1
func (r *Router) POST(path string, h HandlerFunc, m ...FilterFunc)

//goscan:route method=PUT path=0 handler=1
func (r *Router) PUT(path string, h HandlerFunc, m ...FilterFunc)

//goscan:route method=PATCH path=0 handler=1
func (r *Router) PATCH(path string, h HandlerFunc, m ...FilterFunc)

//goscan:route method=DELETE path=0 handler=1
func (r *Router) DELETE(path string, h HandlerFunc, m ...FilterFunc)

//goscan:route method=OPTIONS path=0 handler=1
func (r *Router) OPTIONS(path string, h HandlerFunc, m ...FilterFunc)

//goscan:framework-context
type Context interface {
	context.Context
	Request() *http.Request
	Response() http.ResponseWriter
	Bind(interface{}) error
	BindVars(interface{}) error
	BindQuery(interface{}) error
	Result(int, interface{}) error
	JSON(int, interface{}) error
}

func SetOperation(ctx context.Context, op string)
