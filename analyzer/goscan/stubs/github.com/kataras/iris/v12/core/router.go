// iris's routers.
package router

import (
	"github.com/kataras/iris/v12/context"
)

type Party interface {
	//goscan:group path=0 middleware=1
	Party(relativePath string, middleware ...context.Handler) Party
	//goscan:group path=0 func=1
	PartyFunc(relativePath string, partyBuilderFunc func(p Party)) Party
	//goscan:middleware arg=0
	UseRouter(handlers ...context.Handler)
	//goscan:middleware arg=0
	Use(middleware ...context.Handler)
	//goscan:route method=arg:0 path=1 handler=2
	Handle(method string, registeredPath string, handlers ...context.Handler) *Route
	//goscan:route method=GET path=0 handler=1
	Get(path string, handlers ...context.Handler) *Route
	//goscan:route method=POST path=0 handler=1
	Post(path string, handlers ...context.Handler) *Route
	//goscan:route method=PUT path=0 handler=1
	Put(path string, handlers ...context.Handler) *Route
	//goscan:route method=DELETE path=0 handler=1
	Delete(path string, handlers ...context.Handler) *Route
	//goscan:route method=HEAD path=0 handler=1
	Head(path string, handlers ...context.Handler) *Route
	//goscan:route method=OPTIONS path=0 handler=1
	Options(path string, handlers ...context.Handler) *Route
	//goscan:route method=PATCH path=0 handler=1
	Patch(path string, handlers ...context.Handler) *Route
	//goscan:route method=ANY path=0 handler=1
	Any(registeredPath string, handlers ...context.Handler) []*Route
}

type APIBuilder struct{}

//goscan:route method=arg:0 path=1 handler=2
func (api *APIBuilder) Handle(method string, relativePath string, handlers ...context.Handler) *Route

//goscan:group path=0 middleware=1
func (api *APIBuilder) Party(relativePath string, handlers ...context.Handler) Party

//goscan:group path=0 func=1
func (api *APIBuilder) PartyFunc(relativePath string, partyBuilderFunc func(p Party)) Party

//goscan:middleware arg=0
func (api *APIBuilder) UseRouter(handlers ...context.Handler)

//goscan:middleware arg=0
func (api *APIBuilder) Use(handlers ...context.Handler)

//goscan:route method=GET path=0 handler=1
func (api *APIBuilder) Get(relativePath string, handlers ...context.Handler) *Route

//goscan:route method=POST path=0 handler=1
func (api *APIBuilder) Post(relativePath string, handlers ...context.Handler) *Route

//goscan:route method=PUT path=0 handler=1
func (api *APIBuilder) Put(relativePath string, handlers ...context.Handler) *Route

//goscan:route method=DELETE path=0 handler=1
func (api *APIBuilder) Delete(relativePath string, handlers ...context.Handler) *Route

//goscan:route method=HEAD path=0 handler=1
func (api *APIBuilder) Head(relativePath string, handlers ...context.Handler) *Route

//goscan:route method=OPTIONS path=0 handler=1
func (api *APIBuilder) Options(relativePath string, handlers ...context.Handler) *Route

//goscan:route method=PATCH path=0 handler=1
func (api *APIBuilder) Patch(relativePath string, handlers ...context.Handler) *Route

//goscan:route method=ANY path=0 handler=1
func (api *APIBuilder) Any(relativePath string, handlers ...context.Handler) (routes []*Route)

type Route struct {
	Name   string
	Method string
	Path   string
}

type Router struct{}

type HTTPErrorHandler interface {
	FireErrorCode(ctx *context.Context)
}
