// huma v2. A handler gets the request's context and what was read of the request; an operation says method and path.
package huma

import "context"

type API interface {
	UseMiddleware(middlewares ...func(ctx Context, next func(Context)))
}

type Context interface {
	Context() context.Context
	Method() string
}

type Config struct{}

func DefaultConfig(title, version string) Config

type Operation struct {
	Method        string
	Path          string
	OperationID   string
	Summary       string
	Description   string
	Tags          []string
	DefaultStatus int
	MaxBodyBytes  int64
	Errors        []int
	Middlewares   []func(ctx Context, next func(Context))
	Security      []map[string][]string
	Hidden        bool
}

//goscan:route row=1 handler=2 router=0
func Register[I, O any](api API, op Operation, handler func(context.Context, *I) (*O, error))

//goscan:route method=GET path=1 handler=2 router=0
func Get[I, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation))

//goscan:route method=POST path=1 handler=2 router=0
func Post[I, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation))

//goscan:route method=PUT path=1 handler=2 router=0
func Put[I, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation))

//goscan:route method=PATCH path=1 handler=2 router=0
func Patch[I, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation))

//goscan:route method=DELETE path=1 handler=2 router=0
func Delete[I, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation))

//goscan:route method=HEAD path=1 handler=2 router=0
func Head[I, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation))

type Group struct {
	API
}

//goscan:group path=1 router=0
func NewGroup(api API, prefixes ...string) *Group
