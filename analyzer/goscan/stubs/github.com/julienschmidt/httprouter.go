// httprouter. Handles get the parameters of the path as their third argument.
package httprouter

import (
	"context"
	"net/http"
)

type Param struct {
	Key   string
	Value string
}

type Params []Param

func (ps Params) ByName(name string) string

func ParamsFromContext(ctx context.Context) Params

//goscan:handler kind=http recovers
type Handle func(http.ResponseWriter, *http.Request, Params)

type Router struct {
	NotFound         http.Handler
	MethodNotAllowed http.Handler
	GlobalOPTIONS    http.Handler
	PanicHandler     func(http.ResponseWriter, *http.Request, interface{})
}

func New() *Router

//goscan:route method=GET path=0 handler=1
func (r *Router) GET(path string, handle Handle)

//goscan:route method=HEAD path=0 handler=1
func (r *Router) HEAD(path string, handle Handle)

//goscan:route method=OPTIONS path=0 handler=1
func (r *Router) OPTIONS(path string, handle Handle)

//goscan:route method=POST path=0 handler=1
func (r *Router) POST(path string, handle Handle)

//goscan:route method=PUT path=0 handler=1
func (r *Router) PUT(path string, handle Handle)

//goscan:route method=PATCH path=0 handler=1
func (r *Router) PATCH(path string, handle Handle)

//goscan:route method=DELETE path=0 handler=1
func (r *Router) DELETE(path string, handle Handle)

//goscan:route method=arg:0 path=1 handler=2
func (r *Router) Handle(method, path string, handle Handle)

//goscan:route method=arg:0 path=1 handler=2
func (r *Router) Handler(method, path string, handler http.Handler)

//goscan:route method=arg:0 path=1 handler=2
func (r *Router) HandlerFunc(method, path string, handler http.HandlerFunc)

func (r *Router) ServeFiles(path string, root http.FileSystem)

func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request)
