// fiber v3. Ctx is an interface; handlers are passed as any. Context is context.Background unless SetContext gave another one.
package fiber

import (
	"context"
	"mime/multipart"
	"net"
	"net/http"
	"time"

	"github.com/valyala/fasthttp"
)

//goscan:framework-context pooled
type Ctx interface {
	App() *App
	RequestCtx() *fasthttp.RequestCtx
	//goscan:background
	Context() context.Context
	SetContext(ctx context.Context)
	Deadline() (time.Time, bool)
	Done() <-chan struct{}
	Err() error
	Request() *fasthttp.Request
	Response() *fasthttp.Response
	//goscan:borrowed
	Get(key string, defaultValue ...string) string
	Next() error
	//goscan:borrowed
	OriginalURL() string
	//goscan:borrowed
	Path(override ...string) string
	Redirect() *Redirect
	Route() *Route
	Status(status int) Ctx
	Value(key any) any
	Bind() *Bind
	Accepts(offers ...string) string
	//goscan:borrowed
	BodyRaw() []byte
	//goscan:borrowed
	Body() []byte
	//goscan:borrowed
	Cookies(key string, defaultValue ...string) string
	FormFile(key string) (*multipart.FileHeader, error)
	//goscan:borrowed
	FormValue(key string, defaultValue ...string) string
	//goscan:borrowed
	Hostname() string
	//goscan:borrowed
	IP() string
	Locals(key any, value ...any) any
	//goscan:borrowed
	Method(override ...string) string
	//goscan:borrowed
	Params(key string, defaultValue ...string) string
	Protocol() string
	//goscan:borrowed
	Query(key string, defaultValue ...string) string
	Append(field string, values ...string)
	Cookie(cookie *Cookie)
	Download(file string, filename ...string) error
	JSON(data any, ctype ...string) error
	XML(data any) error
	Send(body []byte) error
	SendFile(file string, config ...SendFile) error
	SendStatus(status int) error
	SendString(body string) error
	Set(key string, val string)
	Type(extension string, charset ...string) Ctx
	Vary(fields ...string)
}

type App struct{}

func (app *App) GetString(s string) string

func (app *App) GetBytes(b []byte) []byte

func (app *App) RegisterCustomConstraint(constraint CustomConstraint)

func (app *App) RegisterCustomBinder(customBinder CustomBinder)

func (app *App) ReloadViews() error

func (app *App) SetTLSHandler(tlsHandler *TLSHandler)

func (app *App) Name(name string) Router

func (app *App) GetRoute(name string) Route

func (app *App) GetRoutes(filterUseOption ...bool) []Route

//goscan:middleware arg=0
//goscan:mount path=0 handler=1
func (app *App) Use(first any, args ...any) Router

//goscan:route method=GET path=0 handler=1
func (app *App) Get(path string, handler any, handlers ...any) Router

//goscan:route method=HEAD path=0 handler=1
func (app *App) Head(path string, handler any, handlers ...any) Router

//goscan:route method=POST path=0 handler=1
func (app *App) Post(path string, handler any, handlers ...any) Router

//goscan:route method=PUT path=0 handler=1
func (app *App) Put(path string, handler any, handlers ...any) Router

//goscan:route method=DELETE path=0 handler=1
func (app *App) Delete(path string, handler any, handlers ...any) Router

func (app *App) Connect(path string, handler any, handlers ...any) Router

//goscan:route method=OPTIONS path=0 handler=1
func (app *App) Options(path string, handler any, handlers ...any) Router

func (app *App) Trace(path string, handler any, handlers ...any) Router

//goscan:route method=PATCH path=0 handler=1
func (app *App) Patch(path string, handler any, handlers ...any) Router

//goscan:route method=arg:0 path=1 handler=2
func (app *App) Add(methods []string, path string, handler any, handlers ...any) Router

//goscan:route method=ANY path=0 handler=1
func (app *App) All(path string, handler any, handlers ...any) Router

//goscan:group path=0 middleware=1
func (app *App) Group(prefix string, handlers ...any) Router

func (app *App) RouteChain(path string) Register

//goscan:group path=0 func=1
func (app *App) Route(prefix string, fn func(router Router), name ...string) Router

func (app *App) Config() Config

func (app *App) Handler() fasthttp.RequestHandler

func (app *App) Stack() [][]*Route

func (app *App) HandlersCount() uint32

func (app *App) Shutdown() error

func (app *App) ShutdownWithTimeout(timeout time.Duration) error

func (app *App) ShutdownWithContext(ctx context.Context) error

func (app *App) Server() *fasthttp.Server

func (app *App) Hooks() *Hooks

func (app *App) State() *State

func (app *App) Test(req *http.Request, config ...TestConfig) (*http.Response, error)

func (app *App) ErrorHandler(ctx Ctx, err error) error

func (app *App) AcquireCtx(fctx *fasthttp.RequestCtx) CustomCtx

func (app *App) ReleaseCtx(c CustomCtx)

//goscan:serves
func (app *App) Listen(addr string, config ...ListenConfig) error

//goscan:serves listener=0
func (app *App) Listener(ln net.Listener, config ...ListenConfig) error

func (app *App) MountPath() string

func (app *App) RemoveRoute(path string, methods ...string)

func (app *App) RemoveRouteByName(name string, methods ...string)

func (app *App) RemoveRouteFunc(matchFunc func(r *Route) bool, methods ...string)

func (app *App) RebuildTree() *App

type Router interface {
	//goscan:middleware arg=0
	//goscan:mount path=0 handler=1
	Use(first any, args ...any) Router
	//goscan:route method=GET path=0 handler=1
	Get(path string, handler any, handlers ...any) Router
	//goscan:route method=HEAD path=0 handler=1
	Head(path string, handler any, handlers ...any) Router
	//goscan:route method=POST path=0 handler=1
	Post(path string, handler any, handlers ...any) Router
	//goscan:route method=PUT path=0 handler=1
	Put(path string, handler any, handlers ...any) Router
	//goscan:route method=DELETE path=0 handler=1
	Delete(path string, handler any, handlers ...any) Router
	Connect(path string, handler any, handlers ...any) Router
	//goscan:route method=OPTIONS path=0 handler=1
	Options(path string, handler any, handlers ...any) Router
	Trace(path string, handler any, handlers ...any) Router
	//goscan:route method=PATCH path=0 handler=1
	Patch(path string, handler any, handlers ...any) Router
	//goscan:route method=arg:0 path=1 handler=2
	Add(methods []string, path string, handler any, handlers ...any) Router
	//goscan:route method=ANY path=0 handler=1
	All(path string, handler any, handlers ...any) Router
	//goscan:group path=0 middleware=1
	Group(prefix string, handlers ...any) Router
	RouteChain(path string) Register
	//goscan:group path=0 func=1
	Route(prefix string, fn func(router Router), name ...string) Router
	Name(name string) Router
}

type Group struct{}

//goscan:handler kind=http
type Handler = func(Ctx) error

type ErrorHandler = func(Ctx, error) error

type Config struct {
	ServerHeader  string
	StrictRouting bool
	CaseSensitive bool
	Immutable     bool
	BodyLimit     int
	ReadTimeout   time.Duration
	WriteTimeout  time.Duration
	IdleTimeout   time.Duration
	ErrorHandler  ErrorHandler
	AppName       string
}

type Error struct {
	Message string
	Code    int
}

func (e *Error) Error() string

type Map map[string]any

type Cookie struct {
	Expires     time.Time
	Name        string
	Value       string
	Path        string
	Domain      string
	SameSite    string
	MaxAge      int
	Secure      bool
	HTTPOnly    bool
	Partitioned bool
	SessionOnly bool
}

type Route struct {
	Method   string
	Name     string
	Path     string
	Params   []string
	Handlers []Handler
}

func New(config ...Config) *App

//goscan:nonnil
func NewError(code int, message ...string) *Error

type Redirect struct{}

type Bind struct{}

type SendFile struct{}

type CustomConstraint interface {
	Name() string
	Execute(param string, args ...string) bool
}

type CustomBinder interface {
	Name() string
	MIMETypes() []string
	Parse(c Ctx, out any) error
}

type TLSHandler struct{}

type Register interface {
	All(handler any, handlers ...any) Register
	Get(handler any, handlers ...any) Register
	Head(handler any, handlers ...any) Register
	Post(handler any, handlers ...any) Register
	Put(handler any, handlers ...any) Register
	Delete(handler any, handlers ...any) Register
	Connect(handler any, handlers ...any) Register
	Options(handler any, handlers ...any) Register
	Trace(handler any, handlers ...any) Register
	Patch(handler any, handlers ...any) Register
	Add(methods []string, handler any, handlers ...any) Register
	RouteChain(path string) Register
}

type Hooks struct{}

type State struct{}

type TestConfig struct{}

type CustomCtx interface {
	Ctx
	Reset(fctx *fasthttp.RequestCtx)
	Abandon()
	IsAbandoned() bool
	ForceRelease()
}

type ListenConfig struct{}
