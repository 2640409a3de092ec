// echo v4. Contexts are pooled and have no copy: values are taken out before a goroutine starts. See v5 for the struct Context.
package echo

import (
	"bufio"
	"context"
	"io"
	"io/fs"
	"log"
	"mime/multipart"
	"net"
	"net/http"
	"net/url"

	gommonlog "github.com/labstack/gommon/log"
)

//goscan:framework-context pooled
type Context interface {
	Request() *http.Request
	SetRequest(r *http.Request)
	SetResponse(r *Response)
	Response() *Response
	IsTLS() bool
	IsWebSocket() bool
	Scheme() string
	RealIP() string
	Path() string
	SetPath(p string)
	Param(name string) string
	ParamNames() []string
	SetParamNames(names ...string)
	ParamValues() []string
	SetParamValues(values ...string)
	QueryParam(name string) string
	QueryParams() url.Values
	QueryString() string
	FormValue(name string) string
	FormParams() (url.Values, error)
	FormFile(name string) (*multipart.FileHeader, error)
	MultipartForm() (*multipart.Form, error)
	Cookie(name string) (*http.Cookie, error)
	SetCookie(cookie *http.Cookie)
	Cookies() []*http.Cookie
	Get(key string) any
	Set(key string, val any)
	Bind(i any) error
	Validate(i any) error
	Render(code int, name string, data any) error
	HTML(code int, html string) error
	HTMLBlob(code int, b []byte) error
	String(code int, s string) error
	JSON(code int, i any) error
	JSONPretty(code int, i any, indent string) error
	JSONBlob(code int, b []byte) error
	JSONP(code int, callback string, i any) error
	JSONPBlob(code int, callback string, b []byte) error
	XML(code int, i any) error
	XMLPretty(code int, i any, indent string) error
	XMLBlob(code int, b []byte) error
	Blob(code int, contentType string, b []byte) error
	Stream(code int, contentType string, r io.Reader) error
	File(file string) error
	Attachment(file string, name string) error
	Inline(file string, name string) error
	NoContent(code int) error
	Redirect(code int, url string) error
	Error(err error)
	Handler() HandlerFunc
	SetHandler(h HandlerFunc)
	Logger() Logger
	SetLogger(l Logger)
	Echo() *Echo
	Reset(r *http.Request, w http.ResponseWriter)
}

type Echo struct {
	StdLogger                       *log.Logger
	Server                          *http.Server
	TLSServer                       *http.Server
	Listener                        net.Listener
	TLSListener                     net.Listener
	HTTPErrorHandler                HTTPErrorHandler
	Binder                          Binder
	JSONSerializer                  JSONSerializer
	Validator                       Validator
	Renderer                        Renderer
	Logger                          Logger
	IPExtractor                     IPExtractor
	SchemeExtractor                 SchemeExtractor
	ListenerNetwork                 string
	OnAddRouteHandler               func(host string, route Route, handler HandlerFunc, middleware []MiddlewareFunc)
	DisableHTTP2                    bool
	Debug                           bool
	HideBanner                      bool
	HidePort                        bool
	EnablePathUnescapingStaticFiles bool
}

func (e *Echo) NewContext(r *http.Request, w http.ResponseWriter) Context

func (e *Echo) Router() *Router

func (e *Echo) Routers() map[string]*Router

func (e *Echo) DefaultHTTPErrorHandler(err error, c Context)

//goscan:middleware arg=0
func (e *Echo) Pre(middleware ...MiddlewareFunc)

//goscan:middleware arg=0
func (e *Echo) Use(middleware ...MiddlewareFunc)

//goscan:route method=CONNECT path=0 handler=1 middleware=2
func (e *Echo) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=DELETE path=0 handler=1 middleware=2
func (e *Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=GET path=0 handler=1 middleware=2
func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=HEAD path=0 handler=1 middleware=2
func (e *Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=OPTIONS path=0 handler=1 middleware=2
func (e *Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=PATCH path=0 handler=1 middleware=2
func (e *Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=POST path=0 handler=1 middleware=2
func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=PUT path=0 handler=1 middleware=2
func (e *Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=TRACE path=0 handler=1 middleware=2
func (e *Echo) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=ANY path=0 handler=1 middleware=2
//goscan:route method=ANY path=0 handler=1 middleware=2
func (e *Echo) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=ANY path=0 handler=1 middleware=2
func (e *Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route

//goscan:route method=arg:0 path=1 handler=2 middleware=3
func (e *Echo) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route

func (e *Echo) File(path string, file string, m ...MiddlewareFunc) *Route

//goscan:route method=arg:0 path=1 handler=2 middleware=3
func (e *Echo) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) *Route

//goscan:group middleware=1
func (e *Echo) Host(name string, m ...MiddlewareFunc) (g *Group)

//goscan:group path=0 middleware=1
func (e *Echo) Group(prefix string, m ...MiddlewareFunc) (g *Group)

func (e *Echo) URI(handler HandlerFunc, params ...interface{}) string

func (e *Echo) URL(h HandlerFunc, params ...interface{}) string

func (e *Echo) Reverse(name string, params ...interface{}) string

func (e *Echo) Routes() []*Route

func (e *Echo) AcquireContext() Context

func (e *Echo) ReleaseContext(c Context)

func (e *Echo) ServeHTTP(w http.ResponseWriter, r *http.Request)

//goscan:serves
func (e *Echo) Start(address string) error

//goscan:serves
func (e *Echo) StartTLS(address string, certFile interface{}, keyFile interface{}) (err error)

//goscan:serves
func (e *Echo) StartAutoTLS(address string) error

//goscan:serves
func (e *Echo) StartServer(s *http.Server) (err error)

func (e *Echo) ListenerAddr() net.Addr

func (e *Echo) TLSListenerAddr() net.Addr

func (e *Echo) Close() error

func (e *Echo) Shutdown(ctx context.Context) error

func (e *Echo) Static(pathPrefix string, fsRoot string) *Route

func (e *Echo) StaticFS(pathPrefix string, filesystem fs.FS) *Route

func (e *Echo) FileFS(path string, file string, filesystem fs.FS, m ...MiddlewareFunc) *Route

type Group struct{}

//goscan:middleware arg=0
func (g *Group) Use(middleware ...MiddlewareFunc)

//goscan:route method=CONNECT path=0 handler=1 middleware=2
func (g *Group) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=DELETE path=0 handler=1 middleware=2
func (g *Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=GET path=0 handler=1 middleware=2
func (g *Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=HEAD path=0 handler=1 middleware=2
func (g *Group) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=OPTIONS path=0 handler=1 middleware=2
func (g *Group) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=PATCH path=0 handler=1 middleware=2
func (g *Group) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=POST path=0 handler=1 middleware=2
func (g *Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=PUT path=0 handler=1 middleware=2
func (g *Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=TRACE path=0 handler=1 middleware=2
func (g *Group) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=ANY path=0 handler=1 middleware=2
func (g *Group) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route

//goscan:route method=arg:0 path=1 handler=2 middleware=3
func (g *Group) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route

//goscan:group path=0 middleware=1
func (g *Group) Group(prefix string, middleware ...MiddlewareFunc) (sg *Group)

func (g *Group) File(path string, file string)

//goscan:route method=ANY path=0 handler=1 middleware=2
//goscan:route method=ANY path=0 handler=1 middleware=2
func (g *Group) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) *Route

//goscan:route method=arg:0 path=1 handler=2 middleware=3
func (g *Group) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) *Route

func (g *Group) Static(pathPrefix string, fsRoot string)

func (g *Group) StaticFS(pathPrefix string, filesystem fs.FS)

func (g *Group) FileFS(path string, file string, filesystem fs.FS, m ...MiddlewareFunc) *Route

type Router struct{}

type Route struct {
	Method string
	Path   string
	Name   string
}

//goscan:handler kind=http recovers
type HandlerFunc func(c Context) error

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type HTTPError struct {
	Internal error
	Message  interface{}
	Code     int
}

func (he *HTTPError) Error() string

func (he *HTTPError) SetInternal(err error) *HTTPError

func (he *HTTPError) WithInternal(err error) *HTTPError

func (he *HTTPError) Unwrap() error

type HTTPErrorHandler func(err error, c Context)

//goscan:response
type Response struct {
	Writer    http.ResponseWriter
	Status    int
	Size      int64
	Committed bool
}

func (r *Response) Header() http.Header

func (r *Response) Before(fn func())

func (r *Response) After(fn func())

func (r *Response) WriteHeader(code int)

func (r *Response) Write(b []byte) (n int, err error)

func (r *Response) Flush()

func (r *Response) Hijack() (net.Conn, *bufio.ReadWriter, error)

func (r *Response) Unwrap() http.ResponseWriter

type Map map[string]interface{}

type Logger interface {
	Output() io.Writer
	SetOutput(w io.Writer)
	Prefix() string
	SetPrefix(p string)
	Level() gommonlog.Lvl
	SetLevel(v gommonlog.Lvl)
	SetHeader(h string)
	//goscan:log level=debug
	Print(i ...interface{})
	//goscan:log level=debug
	Printf(format string, args ...interface{})
	//goscan:log level=debug
	Printj(j gommonlog.JSON)
	//goscan:log level=debug
	Debug(i ...interface{})
	//goscan:log level=debug
	Debugf(format string, args ...interface{})
	//goscan:log level=debug
	Debugj(j gommonlog.JSON)
	//goscan:log level=info
	Info(i ...interface{})
	//goscan:log level=info
	Infof(format string, args ...interface{})
	//goscan:log level=info
	Infoj(j gommonlog.JSON)
	//goscan:log level=warn
	Warn(i ...interface{})
	//goscan:log level=warn
	Warnf(format string, args ...interface{})
	//goscan:log level=warn
	Warnj(j gommonlog.JSON)
	//goscan:log level=error
	Error(i ...interface{})
	//goscan:log level=error
	Errorf(format string, args ...interface{})
	//goscan:log level=error
	Errorj(j gommonlog.JSON)
	//goscan:log level=fatal
	//goscan:noreturn
	Fatal(i ...interface{})
	//goscan:log level=fatal
	//goscan:noreturn
	Fatalj(j gommonlog.JSON)
	//goscan:log level=fatal
	//goscan:noreturn
	Fatalf(format string, args ...interface{})
	//goscan:log level=panic
	Panic(i ...interface{})
	//goscan:log level=panic
	Panicj(j gommonlog.JSON)
	//goscan:log level=panic
	Panicf(format string, args ...interface{})
}

type Binder interface {
	Bind(i interface{}, c Context) error
}

type Validator interface {
	Validate(i interface{}) error
}

type Renderer interface {
	Render(io.Writer, string, interface{}, Context) error
}

func New() (e *Echo)

//goscan:nonnil
func NewHTTPError(code int, message ...interface{}) *HTTPError

//goscan:wraps-handler arg=0
func WrapHandler(h http.Handler) HandlerFunc

func WrapMiddleware(m func(http.Handler) http.Handler) MiddlewareFunc

var (
	ErrNotFound            *HTTPError
	ErrBadRequest          *HTTPError
	ErrUnauthorized        *HTTPError
	ErrForbidden           *HTTPError
	ErrInternalServerError *HTTPError
)

type JSONSerializer interface {
	Serialize(c Context, i interface{}, indent string) error
	Deserialize(c Context, i interface{}) error
}

type IPExtractor func(*http.Request) string

type SchemeExtractor func(*http.Request) string
