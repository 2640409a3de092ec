// echo v5. Context is a struct here and an interface in v4; it stays pooled and has no copy.
package echo

import (
	"bufio"
	"io"
	"io/fs"
	"log/slog"
	"mime/multipart"
	"net"
	"net/http"
	"net/url"
)

//goscan:framework-context pooled
type Context struct{}

func (c *Context) Reset(r *http.Request, w http.ResponseWriter)

func (c *Context) Request() *http.Request

func (c *Context) SetRequest(r *http.Request)

func (c *Context) Response() http.ResponseWriter

func (c *Context) SetResponse(r http.ResponseWriter)

func (c *Context) IsTLS() bool

func (c *Context) IsWebSocket() bool

func (c *Context) Scheme() string

func (c *Context) RealIP() string

func (c *Context) Path() string

func (c *Context) SetPath(p string)

func (c *Context) RouteInfo() RouteInfo

func (c *Context) Param(name string) string

func (c *Context) ParamOr(name string, defaultValue string) string

func (c *Context) PathValues() PathValues

func (c *Context) SetPathValues(pathValues PathValues)

func (c *Context) InitializeRoute(ri *RouteInfo, pathValues *PathValues)

func (c *Context) QueryParam(name string) string

func (c *Context) QueryParamOr(name string, defaultValue string) string

func (c *Context) QueryParams() url.Values

func (c *Context) QueryString() string

func (c *Context) FormValue(name string) string

func (c *Context) FormValueOr(name string, defaultValue string) string

func (c *Context) FormValues() (url.Values, error)

func (c *Context) FormFile(name string) (*multipart.FileHeader, error)

func (c *Context) MultipartForm() (*multipart.Form, error)

func (c *Context) Cookie(name string) (*http.Cookie, error)

func (c *Context) SetCookie(cookie *http.Cookie)

func (c *Context) Cookies() []*http.Cookie

func (c *Context) Get(key string) any

func (c *Context) Set(key string, val any)

func (c *Context) Bind(i any) error

func (c *Context) Validate(i any) error

func (c *Context) ValidateCtx(i any) error

func (c *Context) Render(code int, name string, data any) (err error)

func (c *Context) HTML(code int, html string) (err error)

func (c *Context) HTMLBlob(code int, b []byte) (err error)

func (c *Context) String(code int, s string) (err error)

func (c *Context) JSON(code int, i any) (err error)

func (c *Context) JSONPretty(code int, i any, indent string) (err error)

func (c *Context) JSONBlob(code int, b []byte) (err error)

func (c *Context) JSONP(code int, callback string, i any) (err error)

func (c *Context) JSONPBlob(code int, callback string, b []byte) (err error)

func (c *Context) XML(code int, i any) (err error)

func (c *Context) XMLPretty(code int, i any, indent string) (err error)

func (c *Context) XMLBlob(code int, b []byte) (err error)

func (c *Context) Blob(code int, contentType string, b []byte) (err error)

func (c *Context) Stream(code int, contentType string, r io.Reader) (err error)

func (c *Context) File(file string) error

func (c *Context) FileFS(file string, filesystem fs.FS) error

func (c *Context) Attachment(file string, name string) error

func (c *Context) Inline(file string, name string) error

func (c *Context) NoContent(code int) error

func (c *Context) Redirect(code int, url string) error

func (c *Context) Logger() *slog.Logger

func (c *Context) SetLogger(logger *slog.Logger)

func (c *Context) Echo() *Echo

type Echo struct {
	Binder           Binder
	Filesystem       fs.FS
	Renderer         Renderer
	Validator        Validator
	JSONSerializer   JSONSerializer
	IPExtractor      IPExtractor
	SchemeExtractor  SchemeExtractor
	OnAddRoute       func(route Route) error
	HTTPErrorHandler HTTPErrorHandler
	Logger           *slog.Logger
}

func (e *Echo) NewContext(r *http.Request, w http.ResponseWriter) *Context

func (e *Echo) Router() Router

//goscan:middleware arg=0
func (e *Echo) Pre(middleware ...MiddlewareFunc)

//goscan:middleware arg=0
func (e *Echo) Use(middleware ...MiddlewareFunc)

func (e *Echo) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=DELETE path=0 handler=1 middleware=2
func (e *Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=GET path=0 handler=1 middleware=2
func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=HEAD path=0 handler=1 middleware=2
func (e *Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=OPTIONS path=0 handler=1 middleware=2
func (e *Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=PATCH path=0 handler=1 middleware=2
func (e *Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=POST path=0 handler=1 middleware=2
func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=PUT path=0 handler=1 middleware=2
func (e *Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

func (e *Echo) QUERY(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

func (e *Echo) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

func (e *Echo) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=ANY path=0 handler=1 middleware=2
func (e *Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo

//goscan:route method=arg:0 path=1 handler=2 middleware=3
func (e *Echo) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) Routes

func (e *Echo) Static(pathPrefix string, fsRoot string, middleware ...MiddlewareFunc) RouteInfo

func (e *Echo) StaticFS(pathPrefix string, filesystem fs.FS, middleware ...MiddlewareFunc) RouteInfo

func (e *Echo) FileFS(path string, file string, filesystem fs.FS, m ...MiddlewareFunc) RouteInfo

func (e *Echo) File(path string, file string, middleware ...MiddlewareFunc) RouteInfo

func (e *Echo) AddRoute(route Route) (RouteInfo, error)

//goscan:route method=arg:0 path=1 handler=2 middleware=3
func (e *Echo) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo

//goscan:group path=0 middleware=1
func (e *Echo) Group(prefix string, m ...MiddlewareFunc) (g *Group)

func (e *Echo) PreMiddlewares() []MiddlewareFunc

func (e *Echo) Middlewares() []MiddlewareFunc

func (e *Echo) AcquireContext() *Context

func (e *Echo) ReleaseContext(c *Context)

func (e *Echo) ServeHTTP(w http.ResponseWriter, r *http.Request)

//goscan:serves
func (e *Echo) Start(address string) error

type Group struct{}

//goscan:middleware arg=0
func (g *Group) Use(middleware ...MiddlewareFunc)

func (g *Group) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=DELETE path=0 handler=1 middleware=2
func (g *Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=GET path=0 handler=1 middleware=2
func (g *Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=HEAD path=0 handler=1 middleware=2
func (g *Group) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=OPTIONS path=0 handler=1 middleware=2
func (g *Group) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=PATCH path=0 handler=1 middleware=2
func (g *Group) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=POST path=0 handler=1 middleware=2
func (g *Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=PUT path=0 handler=1 middleware=2
func (g *Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

func (g *Group) QUERY(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

func (g *Group) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=ANY path=0 handler=1 middleware=2
func (g *Group) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo

//goscan:route method=arg:0 path=1 handler=2 middleware=3
func (g *Group) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) Routes

//goscan:group path=0 middleware=1
func (g *Group) Group(prefix string, middleware ...MiddlewareFunc) (sg *Group)

func (g *Group) Static(pathPrefix string, fsRoot string, middleware ...MiddlewareFunc) RouteInfo

func (g *Group) StaticFS(pathPrefix string, filesystem fs.FS, middleware ...MiddlewareFunc) RouteInfo

func (g *Group) FileFS(path string, file string, filesystem fs.FS, m ...MiddlewareFunc) RouteInfo

func (g *Group) File(path string, file string, middleware ...MiddlewareFunc) RouteInfo

func (g *Group) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo

//goscan:route method=arg:0 path=1 handler=2 middleware=3
func (g *Group) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo

func (g *Group) AddRoute(route Route) (RouteInfo, error)

type Route struct {
	Method      string
	Path        string
	Name        string
	Handler     HandlerFunc
	Middlewares []MiddlewareFunc
}

func (r Route) ToRouteInfo(params []string) RouteInfo

func (r Route) WithPrefix(pathPrefix string, middlewares []MiddlewareFunc) Route

type RouteInfo struct {
	Name       string
	Method     string
	Path       string
	Parameters []string
}

func (r RouteInfo) Clone() RouteInfo

func (r RouteInfo) Reverse(pathValues ...any) string

//goscan:handler kind=http recovers
type HandlerFunc func(c *Context) error

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type HTTPError struct {
	Code    int
	Message string
}

func (he *HTTPError) StatusCode() int

func (he *HTTPError) Error() string

func (he HTTPError) Wrap(err error) error

func (he *HTTPError) Unwrap() error

//goscan:response
type Response struct {
	http.ResponseWriter
	Status    int
	Size      int64
	Committed bool
}

func (r *Response) Before(fn func())

func (r *Response) After(fn func())

func (r *Response) WriteHeader(code int)

func (r *Response) Write(b []byte) (n int, err error)

func (r *Response) Flush()

func (r *Response) Hijack() (net.Conn, *bufio.ReadWriter, error)

func (r *Response) Unwrap() http.ResponseWriter

func New() *Echo

//goscan:nonnil
func NewHTTPError(code int, message string) *HTTPError

//goscan:wraps-handler arg=0
func WrapHandler(h http.Handler) HandlerFunc

func WrapMiddleware(m func(http.Handler) http.Handler) MiddlewareFunc

type PathValues []PathValue

type Binder interface {
	Bind(c *Context, target any) error
}

type Renderer interface {
	Render(c *Context, w io.Writer, templateName string, data any) error
}

type Validator interface {
	Validate(i any) error
}

type JSONSerializer interface {
	Serialize(c *Context, target any, indent string) error
	Deserialize(c *Context, target any) error
}

type IPExtractor func(*http.Request) string

type SchemeExtractor func(*http.Request) string

type HTTPErrorHandler func(c *Context, err error)

type Router interface {
	Add(routable Route) (RouteInfo, error)
	Remove(method string, path string) error
	Routes() Routes
	Route(c *Context) HandlerFunc
}

type Routes []RouteInfo

type PathValue struct{}
