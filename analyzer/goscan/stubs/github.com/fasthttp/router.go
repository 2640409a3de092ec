// fasthttp/router.
package router

import (
	"io/fs"

	"github.com/valyala/fasthttp"
)

type Router struct {
	SaveMatchedRoutePath   bool
	RedirectTrailingSlash  bool
	RedirectFixedPath      bool
	HandleMethodNotAllowed bool
	HandleOPTIONS          bool
	GlobalOPTIONS          fasthttp.RequestHandler
	NotFound               fasthttp.RequestHandler
	MethodNotAllowed       fasthttp.RequestHandler
	PanicHandler           func(*fasthttp.RequestCtx, interface{})
}

//goscan:group path=0
func (r *Router) Group(path string) *Group

func (r *Router) Mutable(v bool)

func (r *Router) List() map[string][]string

//goscan:route method=GET path=0 handler=1
func (r *Router) GET(path string, handler fasthttp.RequestHandler)

//goscan:route method=HEAD path=0 handler=1
func (r *Router) HEAD(path string, handler fasthttp.RequestHandler)

//goscan:route method=POST path=0 handler=1
func (r *Router) POST(path string, handler fasthttp.RequestHandler)

//goscan:route method=PUT path=0 handler=1
func (r *Router) PUT(path string, handler fasthttp.RequestHandler)

//goscan:route method=PATCH path=0 handler=1
func (r *Router) PATCH(path string, handler fasthttp.RequestHandler)

//goscan:route method=DELETE path=0 handler=1
func (r *Router) DELETE(path string, handler fasthttp.RequestHandler)

func (r *Router) CONNECT(path string, handler fasthttp.RequestHandler)

//goscan:route method=OPTIONS path=0 handler=1
func (r *Router) OPTIONS(path string, handler fasthttp.RequestHandler)

func (r *Router) TRACE(path string, handler fasthttp.RequestHandler)

//goscan:route method=ANY path=0 handler=1
func (r *Router) ANY(path string, handler fasthttp.RequestHandler)

func (r *Router) ServeFiles(path string, rootPath string)

func (r *Router) ServeFS(path string, filesystem fs.FS)

func (r *Router) ServeFilesCustom(path string, fs *fasthttp.FS)

//goscan:route method=arg:0 path=1 handler=2
func (r *Router) Handle(method string, path string, handler fasthttp.RequestHandler)

func (r *Router) Lookup(method string, path string, ctx *fasthttp.RequestCtx) (fasthttp.RequestHandler, bool)

func (r *Router) Handler(ctx *fasthttp.RequestCtx)

type Group struct{}

//goscan:group path=0
func (g *Group) Group(path string) *Group

//goscan:route method=GET path=0 handler=1
func (g *Group) GET(path string, handler fasthttp.RequestHandler)

//goscan:route method=HEAD path=0 handler=1
func (g *Group) HEAD(path string, handler fasthttp.RequestHandler)

//goscan:route method=POST path=0 handler=1
func (g *Group) POST(path string, handler fasthttp.RequestHandler)

//goscan:route method=PUT path=0 handler=1
func (g *Group) PUT(path string, handler fasthttp.RequestHandler)

//goscan:route method=PATCH path=0 handler=1
func (g *Group) PATCH(path string, handler fasthttp.RequestHandler)

//goscan:route method=DELETE path=0 handler=1
func (g *Group) DELETE(path string, handler fasthttp.RequestHandler)

func (g *Group) CONNECT(path string, handler fasthttp.RequestHandler)

//goscan:route method=OPTIONS path=0 handler=1
func (g *Group) OPTIONS(path string, handler fasthttp.RequestHandler)

func (g *Group) TRACE(path string, handler fasthttp.RequestHandler)

//goscan:route method=ANY path=0 handler=1
func (g *Group) ANY(path string, handler fasthttp.RequestHandler)

func (g *Group) ServeFiles(path string, rootPath string)

func (g *Group) ServeFS(path string, filesystem fs.FS)

func (g *Group) ServeFilesCustom(path string, fs *fasthttp.FS)

//goscan:route method=arg:0 path=1 handler=2
func (g *Group) Handle(method string, path string, handler fasthttp.RequestHandler)

func New() *Router
