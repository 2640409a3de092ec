// chi v5. Handlers are those of net/http.
package chi

import (
	"context"
	"net/http"
)

type Router interface {
	http.Handler
	Routes
	//goscan:middleware arg=0
	Use(middlewares ...func(http.Handler) http.Handler)
	//goscan:group middleware=0
	With(middlewares ...func(http.Handler) http.Handler) Router
	//goscan:group func=0
	Group(fn func(r Router)) Router
	//goscan:group path=0 func=1
	Route(pattern string, fn func(r Router)) Router
	//goscan:mount path=0 handler=1
	Mount(pattern string, h http.Handler)
	//goscan:route path=0 handler=1
	Handle(pattern string, h http.Handler)
	//goscan:route path=0 handler=1
	HandleFunc(pattern string, h http.HandlerFunc)
	//goscan:route method=arg:0 path=1 handler=2
	Method(method string, pattern string, h http.Handler)
	//goscan:route method=arg:0 path=1 handler=2
	MethodFunc(method string, pattern string, h http.HandlerFunc)
	//goscan:route method=CONNECT path=0 handler=1
	Connect(pattern string, h http.HandlerFunc)
	//goscan:route method=DELETE path=0 handler=1
	Delete(pattern string, h http.HandlerFunc)
	//goscan:route method=GET path=0 handler=1
	Get(pattern string, h http.HandlerFunc)
	//goscan:route method=HEAD path=0 handler=1
	Head(pattern string, h http.HandlerFunc)
	//goscan:route method=OPTIONS path=0 handler=1
	Options(pattern string, h http.HandlerFunc)
	//goscan:route method=PATCH path=0 handler=1
	Patch(pattern string, h http.HandlerFunc)
	//goscan:route method=POST path=0 handler=1
	Post(pattern string, h http.HandlerFunc)
	//goscan:route method=PUT path=0 handler=1
	Put(pattern string, h http.HandlerFunc)
	//goscan:route method=QUERY path=0 handler=1
	Query(pattern string, h http.HandlerFunc)
	//goscan:route method=TRACE path=0 handler=1
	Trace(pattern string, h http.HandlerFunc)
	//goscan:route method=ANY handler=0
	NotFound(h http.HandlerFunc)
	//goscan:route method=ANY handler=0
	MethodNotAllowed(h http.HandlerFunc)
}

type Routes interface {
	Routes() []Route
	Middlewares() Middlewares
	Match(rctx *Context, method string, path string) bool
	Find(rctx *Context, method string, path string) string
}

type Mux struct{}

//goscan:middleware arg=0
func (mx *Mux) Use(middlewares ...func(http.Handler) http.Handler)

//goscan:route path=0 handler=1
func (mx *Mux) Handle(pattern string, handler http.Handler)

//goscan:route path=0 handler=1
func (mx *Mux) HandleFunc(pattern string, handlerFn http.HandlerFunc)

//goscan:route method=arg:0 path=1 handler=2
func (mx *Mux) Method(method string, pattern string, handler http.Handler)

//goscan:route method=arg:0 path=1 handler=2
func (mx *Mux) MethodFunc(method string, pattern string, handlerFn http.HandlerFunc)

//goscan:route method=CONNECT path=0 handler=1
func (mx *Mux) Connect(pattern string, handlerFn http.HandlerFunc)

//goscan:route method=DELETE path=0 handler=1
func (mx *Mux) Delete(pattern string, handlerFn http.HandlerFunc)

//goscan:route method=GET path=0 handler=1
func (mx *Mux) Get(pattern string, handlerFn http.HandlerFunc)

//goscan:route method=HEAD path=0 handler=1
func (mx *Mux) Head(pattern string, handlerFn http.HandlerFunc)

//goscan:route method=OPTIONS path=0 handler=1
func (mx *Mux) Options(pattern string, handlerFn http.HandlerFunc)

//goscan:route method=PATCH path=0 handler=1
func (mx *Mux) Patch(pattern string, handlerFn http.HandlerFunc)

//goscan:route method=POST path=0 handler=1
func (mx *Mux) Post(pattern string, handlerFn http.HandlerFunc)

//goscan:route method=PUT path=0 handler=1
func (mx *Mux) Put(pattern string, handlerFn http.HandlerFunc)

//goscan:route method=QUERY path=0 handler=1
func (mx *Mux) Query(pattern string, handlerFn http.HandlerFunc)

//goscan:route method=TRACE path=0 handler=1
func (mx *Mux) Trace(pattern string, handlerFn http.HandlerFunc)

//goscan:route method=ANY handler=0
func (mx *Mux) NotFound(handlerFn http.HandlerFunc)

//goscan:route method=ANY handler=0
func (mx *Mux) MethodNotAllowed(handlerFn http.HandlerFunc)

//goscan:group middleware=0
func (mx *Mux) With(middlewares ...func(http.Handler) http.Handler) Router

//goscan:group func=0
func (mx *Mux) Group(fn func(r Router)) Router

//goscan:group path=0 func=1
func (mx *Mux) Route(pattern string, fn func(r Router)) Router

//goscan:mount path=0 handler=1
func (mx *Mux) Mount(pattern string, handler http.Handler)

func (mx *Mux) Routes() []Route

func (mx *Mux) Middlewares() Middlewares

func (mx *Mux) Match(rctx *Context, method string, path string) bool

func (mx *Mux) Find(rctx *Context, method string, path string) string

func (mx *Mux) NotFoundHandler() http.HandlerFunc

func NewRouter() *Mux

func NewMux() *Mux

type Middlewares []func(http.Handler) http.Handler

//goscan:wraps-handler arg=0
func (mws Middlewares) Handler(h http.Handler) http.Handler

//goscan:wraps-handler arg=0
func (mws Middlewares) HandlerFunc(h http.HandlerFunc) http.Handler

func Chain(middlewares ...func(http.Handler) http.Handler) Middlewares

type ChainHandler struct {
	Endpoint    http.Handler
	Middlewares Middlewares
}

func (c *ChainHandler) ServeHTTP(w http.ResponseWriter, r *http.Request)

type Context struct {
	Routes        Routes
	RoutePath     string
	RouteMethod   string
	URLParams     RouteParams
	RoutePatterns []string
}

func (x *Context) Reset()

func (x *Context) Clone() *Context

func (x *Context) URLParam(key string) string

func (x *Context) RoutePattern() string

func RouteContext(ctx context.Context) *Context

func NewRouteContext() *Context

func URLParam(r *http.Request, key string) string

func URLParamFromCtx(ctx context.Context, key string) string

func Walk(r Routes, walkFn WalkFunc) error

type WalkFunc func(method string, route string, handler http.Handler, middlewares ...func(http.Handler) http.Handler) error

type Route struct{}

type RouteParams struct{}
