// hertz routes. Default installs a recovery, New does not.
package route

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"
)

type IRouter interface {
	IRoutes
	//goscan:group path=0 middleware=1
	Group(string, ...app.HandlerFunc) *RouterGroup
}

type IRoutes interface {
	//goscan:middleware arg=0
	Use(...app.HandlerFunc) IRoutes
	//goscan:route method=arg:0 path=1 handler=2
	Handle(string, string, ...app.HandlerFunc) IRoutes
	//goscan:route method=ANY path=0 handler=1
	Any(string, ...app.HandlerFunc) IRoutes
	//goscan:route method=GET path=0 handler=1
	GET(string, ...app.HandlerFunc) IRoutes
	//goscan:route method=POST path=0 handler=1
	POST(string, ...app.HandlerFunc) IRoutes
	//goscan:route method=DELETE path=0 handler=1
	DELETE(string, ...app.HandlerFunc) IRoutes
	//goscan:route method=PATCH path=0 handler=1
	PATCH(string, ...app.HandlerFunc) IRoutes
	//goscan:route method=PUT path=0 handler=1
	PUT(string, ...app.HandlerFunc) IRoutes
	//goscan:route method=OPTIONS path=0 handler=1
	OPTIONS(string, ...app.HandlerFunc) IRoutes
	//goscan:route method=HEAD path=0 handler=1
	HEAD(string, ...app.HandlerFunc) IRoutes
	StaticFile(string, string) IRoutes
	Static(string, string) IRoutes
	StaticFS(string, *app.FS) IRoutes
}

type RouterGroup struct {
	Handlers app.HandlersChain
}

//goscan:middleware arg=0
func (group *RouterGroup) Use(middleware ...app.HandlerFunc) IRoutes

//goscan:group path=0 middleware=1
func (group *RouterGroup) Group(relativePath string, handlers ...app.HandlerFunc) *RouterGroup

func (group *RouterGroup) BasePath() string

//goscan:route method=arg:0 path=1 handler=2
func (group *RouterGroup) Handle(httpMethod string, relativePath string, handlers ...app.HandlerFunc) IRoutes

//goscan:route method=POST path=0 handler=1
func (group *RouterGroup) POST(relativePath string, handlers ...app.HandlerFunc) IRoutes

//goscan:route method=GET path=0 handler=1
func (group *RouterGroup) GET(relativePath string, handlers ...app.HandlerFunc) IRoutes

//goscan:route method=DELETE path=0 handler=1
func (group *RouterGroup) DELETE(relativePath string, handlers ...app.HandlerFunc) IRoutes

//goscan:route method=PATCH path=0 handler=1
func (group *RouterGroup) PATCH(relativePath string, handlers ...app.HandlerFunc) IRoutes

//goscan:route method=PUT path=0 handler=1
func (group *RouterGroup) PUT(relativePath string, handlers ...app.HandlerFunc) IRoutes

//goscan:route method=OPTIONS path=0 handler=1
func (group *RouterGroup) OPTIONS(relativePath string, handlers ...app.HandlerFunc) IRoutes

//goscan:route method=HEAD path=0 handler=1
func (group *RouterGroup) HEAD(relativePath string, handlers ...app.HandlerFunc) IRoutes

//goscan:route method=ANY path=0 handler=1
func (group *RouterGroup) Any(relativePath string, handlers ...app.HandlerFunc) IRoutes

func (group *RouterGroup) StaticFile(relativePath string, filepath string) IRoutes

func (group *RouterGroup) Static(relativePath string, root string) IRoutes

func (group *RouterGroup) StaticFS(relativePath string, fs *app.FS) IRoutes

func (group *RouterGroup) GETEX(relativePath string, handler app.HandlerFunc, handlerName string) IRoutes

func (group *RouterGroup) POSTEX(relativePath string, handler app.HandlerFunc, handlerName string) IRoutes

func (group *RouterGroup) PUTEX(relativePath string, handler app.HandlerFunc, handlerName string) IRoutes

func (group *RouterGroup) DELETEEX(relativePath string, handler app.HandlerFunc, handlerName string) IRoutes

func (group *RouterGroup) HEADEX(relativePath string, handler app.HandlerFunc, handlerName string) IRoutes

func (group *RouterGroup) AnyEX(relativePath string, handler app.HandlerFunc, handlerName string) IRoutes

func (group *RouterGroup) HandleEX(httpMethod string, relativePath string, handler app.HandlerFunc, handlerName string) IRoutes

type Engine struct {
	RouterGroup
}

func (engine *Engine) Shutdown(ctx context.Context) (err error)

//goscan:serves
func (engine *Engine) Run() (err error)

func (engine *Engine) Close() error

func (engine *Engine) NoRoute(handlers ...app.HandlerFunc)

func (engine *Engine) NoMethod(handlers ...app.HandlerFunc)

//goscan:middleware arg=0
func (engine *Engine) Use(middleware ...app.HandlerFunc) IRoutes
