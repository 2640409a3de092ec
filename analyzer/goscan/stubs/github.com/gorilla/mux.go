// gorilla/mux. A path is given to Handle or to a route; Methods narrows the route it is called on.
package mux

import (
	"net/http"
	"net/url"
)

type Router struct {
	NotFoundHandler         http.Handler
	MethodNotAllowedHandler http.Handler
	KeepContext             bool
}

//goscan:middleware arg=0
func (r *Router) Use(mwf ...MiddlewareFunc)

func (r *Router) Match(req *http.Request, match *RouteMatch) bool

func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request)

func (r *Router) Get(name string) *Route

func (r *Router) GetRoute(name string) *Route

func (r *Router) StrictSlash(value bool) *Router

func (r *Router) SkipClean(value bool) *Router

func (r *Router) UseEncodedPath() *Router

//goscan:chain
func (r *Router) NewRoute() *Route

//goscan:chain
func (r *Router) Name(name string) *Route

//goscan:route path=0 handler=1
func (r *Router) Handle(path string, handler http.Handler) *Route

//goscan:route path=0 handler=1
func (r *Router) HandleFunc(path string, f func(http.ResponseWriter, *http.Request)) *Route

//goscan:chain
func (r *Router) Headers(pairs ...string) *Route

//goscan:chain
func (r *Router) Host(tpl string) *Route

func (r *Router) MatcherFunc(f MatcherFunc) *Route

//goscan:methods arg=0
//goscan:chain
func (r *Router) Methods(methods ...string) *Route

//goscan:path arg=0
//goscan:chain
func (r *Router) Path(tpl string) *Route

//goscan:group path=0
func (r *Router) PathPrefix(tpl string) *Route

//goscan:chain
func (r *Router) Queries(pairs ...string) *Route

//goscan:chain
func (r *Router) Schemes(schemes ...string) *Route

func (r *Router) BuildVarsFunc(f BuildVarsFunc) *Route

func (r *Router) Walk(walkFn WalkFunc) error

type Route struct{}

func (r *Route) SkipClean() bool

func (r *Route) Match(req *http.Request, match *RouteMatch) bool

func (r *Route) GetError() error

func (r *Route) BuildOnly() *Route

//goscan:route handler=0
func (r *Route) Handler(handler http.Handler) *Route

//goscan:route handler=0
func (r *Route) HandlerFunc(f func(http.ResponseWriter, *http.Request)) *Route

func (r *Route) GetHandler() http.Handler

//goscan:chain
func (r *Route) Name(name string) *Route

func (r *Route) GetName() string

//goscan:chain
func (r *Route) Headers(pairs ...string) *Route

func (r *Route) HeadersRegexp(pairs ...string) *Route

//goscan:chain
func (r *Route) Host(tpl string) *Route

func (r *Route) MatcherFunc(f MatcherFunc) *Route

//goscan:methods arg=0
//goscan:chain
func (r *Route) Methods(methods ...string) *Route

//goscan:path arg=0
//goscan:chain
func (r *Route) Path(tpl string) *Route

//goscan:group path=0
func (r *Route) PathPrefix(tpl string) *Route

//goscan:chain
func (r *Route) Queries(pairs ...string) *Route

//goscan:chain
func (r *Route) Schemes(schemes ...string) *Route

func (r *Route) BuildVarsFunc(f BuildVarsFunc) *Route

//goscan:group
func (r *Route) Subrouter() *Router

func (r *Route) URL(pairs ...string) (*url.URL, error)

func (r *Route) URLHost(pairs ...string) (*url.URL, error)

func (r *Route) URLPath(pairs ...string) (*url.URL, error)

func (r *Route) GetPathTemplate() (string, error)

func (r *Route) GetPathRegexp() (string, error)

func (r *Route) GetQueriesRegexp() ([]string, error)

func (r *Route) GetQueriesTemplates() ([]string, error)

func (r *Route) GetMethods() ([]string, error)

func (r *Route) GetHostTemplate() (string, error)

func (r *Route) GetVarNames() ([]string, error)

type MiddlewareFunc func(http.Handler) http.Handler

func (mw MiddlewareFunc) Middleware(handler http.Handler) http.Handler

type MatcherFunc func(*http.Request, *RouteMatch) bool

func (m MatcherFunc) Match(r *http.Request, match *RouteMatch) bool

type RouteMatch struct {
	Route    *Route
	Handler  http.Handler
	Vars     map[string]string
	MatchErr error
}

type BuildVarsFunc func(map[string]string) map[string]string

type WalkFunc func(route *Route, router *Router, ancestors []*Route) error

func NewRouter() *Router

func Vars(r *http.Request) map[string]string

func CurrentRoute(r *http.Request) *Route

func SetURLVars(r *http.Request, val map[string]string) *http.Request
