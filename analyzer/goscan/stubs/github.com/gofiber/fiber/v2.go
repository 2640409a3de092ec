// fiber v2. Ctx is pooled, and the strings and bytes it hands out are only valid inside the handler, unless Config.Immutable is set.
// UserContext is context.Background unless SetUserContext gave another one. fasthttp does not recover: without its recover middleware a panic ends the process.
package fiber

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"time"

	"github.com/valyala/fasthttp"
)

//goscan:framework-context pooled
type Ctx struct{}

func (c *Ctx) Accepts(offers ...string) string

func (c *Ctx) AcceptsCharsets(offers ...string) string

func (c *Ctx) AcceptsEncodings(offers ...string) string

func (c *Ctx) AcceptsLanguages(offers ...string) string

func (c *Ctx) App() *App

func (c *Ctx) Append(field string, values ...string)

func (c *Ctx) Attachment(filename ...string)

func (c *Ctx) BaseURL() string

//goscan:borrowed
func (c *Ctx) BodyRaw() []byte

//goscan:borrowed
func (c *Ctx) Body() []byte

func (c *Ctx) BodyParser(out interface{}) error

func (c *Ctx) ClearCookie(key ...string)

func (c *Ctx) Context() *fasthttp.RequestCtx

//goscan:background
func (c *Ctx) UserContext() context.Context

//goscan:with-context arg=0
func (c *Ctx) SetUserContext(ctx context.Context)

func (c *Ctx) Cookie(cookie *Cookie)

//goscan:borrowed
func (c *Ctx) Cookies(key string, defaultValue ...string) string

func (c *Ctx) CookieParser(out interface{}) error

func (c *Ctx) Download(file string, filename ...string) error

func (c *Ctx) Request() *fasthttp.Request

func (c *Ctx) Response() *fasthttp.Response

func (c *Ctx) Format(body interface{}) error

func (c *Ctx) FormFile(key string) (*multipart.FileHeader, error)

//goscan:borrowed
func (c *Ctx) FormValue(key string, defaultValue ...string) string

func (c *Ctx) Fresh() bool

//goscan:borrowed
func (c *Ctx) Get(key string, defaultValue ...string) string

func (c *Ctx) GetRespHeader(key string, defaultValue ...string) string

func (c *Ctx) GetReqHeaders() map[string][]string

func (c *Ctx) GetRespHeaders() map[string][]string

//goscan:borrowed
func (c *Ctx) Hostname() string

func (c *Ctx) Port() string

//goscan:borrowed
func (c *Ctx) IP() string

func (c *Ctx) IPs() []string

func (c *Ctx) Is(extension string) bool

func (c *Ctx) JSON(data interface{}, ctype ...string) error

func (c *Ctx) JSONP(data interface{}, callback ...string) error

func (c *Ctx) XML(data interface{}) error

func (c *Ctx) Links(link ...string)

func (c *Ctx) Locals(key interface{}, value ...interface{}) interface{}

func (c *Ctx) Location(path string)

//goscan:borrowed
func (c *Ctx) Method(override ...string) string

func (c *Ctx) MultipartForm() (*multipart.Form, error)

func (c *Ctx) ClientHelloInfo() *tls.ClientHelloInfo

func (c *Ctx) Next() error

func (c *Ctx) RestartRouting() error

//goscan:borrowed
func (c *Ctx) OriginalURL() string

//goscan:borrowed
func (c *Ctx) Params(key string, defaultValue ...string) string

func (c *Ctx) AllParams() map[string]string

func (c *Ctx) ParamsParser(out interface{}) error

func (c *Ctx) ParamsInt(key string, defaultValue ...int) (int, error)

//goscan:borrowed
func (c *Ctx) Path(override ...string) string

func (c *Ctx) Protocol() string

//goscan:borrowed
func (c *Ctx) Query(key string, defaultValue ...string) string

func (c *Ctx) Queries() map[string]string

func (c *Ctx) QueryInt(key string, defaultValue ...int) int

func (c *Ctx) QueryBool(key string, defaultValue ...bool) bool

func (c *Ctx) QueryFloat(key string, defaultValue ...float64) float64

func (c *Ctx) QueryParser(out interface{}) error

func (c *Ctx) ReqHeaderParser(out interface{}) error

func (c *Ctx) Range(size int) (Range, error)

func (c *Ctx) Redirect(location string, status ...int) error

func (c *Ctx) Bind(vars Map) error

func (c *Ctx) GetRouteURL(routeName string, params Map) (string, error)

func (c *Ctx) RedirectToRoute(routeName string, params Map, status ...int) error

func (c *Ctx) RedirectBack(fallback string, status ...int) error

func (c *Ctx) Render(name string, bind interface{}, layouts ...string) error

func (c *Ctx) Route() *Route

func (c *Ctx) SaveFile(fileheader *multipart.FileHeader, path string) error

func (c *Ctx) SaveFileToStorage(fileheader *multipart.FileHeader, path string, storage Storage) error

func (c *Ctx) Secure() bool

func (c *Ctx) Send(body []byte) error

func (c *Ctx) SendFile(file string, compress ...bool) error

func (c *Ctx) SendStatus(status int) error

func (c *Ctx) SendString(body string) error

func (c *Ctx) SendStream(stream io.Reader, size ...int) error

func (c *Ctx) Set(key string, val string)

func (c *Ctx) Subdomains(offset ...int) []string

func (c *Ctx) Stale() bool

func (c *Ctx) Status(status int) *Ctx

func (c *Ctx) String() string

func (c *Ctx) Type(extension string, charset ...string) *Ctx

func (c *Ctx) Vary(fields ...string)

func (c *Ctx) Write(p []byte) (int, error)

func (c *Ctx) Writef(f string, a ...interface{}) (int, error)

func (c *Ctx) WriteString(s string) (int, error)

func (c *Ctx) XHR() bool

func (c *Ctx) IsProxyTrusted() bool

func (c *Ctx) IsFromLocal() bool

type App struct{}

func (app *App) SetTLSHandler(tlsHandler *TLSHandler)

func (app *App) Name(name string) Router

func (app *App) GetRoute(name string) Route

func (app *App) GetRoutes(filterUseOption ...bool) []Route

//goscan:middleware arg=0
func (app *App) Use(args ...interface{}) Router

//goscan:route method=GET path=0 handler=1
func (app *App) Get(path string, handlers ...Handler) Router

//goscan:route method=HEAD path=0 handler=1
func (app *App) Head(path string, handlers ...Handler) Router

//goscan:route method=POST path=0 handler=1
func (app *App) Post(path string, handlers ...Handler) Router

//goscan:route method=PUT path=0 handler=1
func (app *App) Put(path string, handlers ...Handler) Router

//goscan:route method=DELETE path=0 handler=1
func (app *App) Delete(path string, handlers ...Handler) Router

func (app *App) Connect(path string, handlers ...Handler) Router

//goscan:route method=OPTIONS path=0 handler=1
func (app *App) Options(path string, handlers ...Handler) Router

func (app *App) Trace(path string, handlers ...Handler) Router

//goscan:route method=PATCH path=0 handler=1
func (app *App) Patch(path string, handlers ...Handler) Router

//goscan:route method=arg:0 path=1 handler=2
func (app *App) Add(method string, path string, handlers ...Handler) Router

func (app *App) Static(prefix string, root string, config ...Static) Router

//goscan:route method=ANY path=0 handler=1
func (app *App) All(path string, handlers ...Handler) Router

//goscan:group path=0 middleware=1
func (app *App) Group(prefix string, handlers ...Handler) Router

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

func (app *App) Test(req *http.Request, msTimeout ...int) (*http.Response, error)

func (app *App) ErrorHandler(ctx *Ctx, err error) error

func (app *App) AcquireCtx(fctx *fasthttp.RequestCtx) *Ctx

func (app *App) ReleaseCtx(c *Ctx)

//goscan:serves listener=0
func (app *App) Listener(ln net.Listener) error

//goscan:serves
func (app *App) Listen(addr string) error

//goscan:serves
func (app *App) ListenTLS(addr string, certFile string, keyFile string) error

//goscan:serves
func (app *App) ListenTLSWithCertificate(addr string, cert tls.Certificate) error

//goscan:serves
func (app *App) ListenMutualTLS(addr string, certFile string, keyFile string, clientCertFile string) error

//goscan:serves
func (app *App) ListenMutualTLSWithCertificate(addr string, cert tls.Certificate, clientCertPool *x509.CertPool) error

//goscan:mount path=0 handler=1
func (app *App) Mount(prefix string, subApp *App) Router

func (app *App) MountPath() string

type Router interface {
	//goscan:middleware arg=0
	Use(args ...interface{}) Router
	//goscan:route method=GET path=0 handler=1
	Get(path string, handlers ...Handler) Router
	//goscan:route method=HEAD path=0 handler=1
	Head(path string, handlers ...Handler) Router
	//goscan:route method=POST path=0 handler=1
	Post(path string, handlers ...Handler) Router
	//goscan:route method=PUT path=0 handler=1
	Put(path string, handlers ...Handler) Router
	//goscan:route method=DELETE path=0 handler=1
	Delete(path string, handlers ...Handler) Router
	Connect(path string, handlers ...Handler) Router
	//goscan:route method=OPTIONS path=0 handler=1
	Options(path string, handlers ...Handler) Router
	Trace(path string, handlers ...Handler) Router
	//goscan:route method=PATCH path=0 handler=1
	Patch(path string, handlers ...Handler) Router
	//goscan:route method=arg:0 path=1 handler=2
	Add(method string, path string, handlers ...Handler) Router
	Static(prefix string, root string, config ...Static) Router
	//goscan:route method=ANY path=0 handler=1
	All(path string, handlers ...Handler) Router
	//goscan:group path=0 middleware=1
	Group(prefix string, handlers ...Handler) Router
	//goscan:group path=0 func=1
	Route(prefix string, fn func(router Router), name ...string) Router
	//goscan:mount path=0 handler=1
	Mount(prefix string, fiber *App) Router
	Name(name string) Router
}

type Group struct {
	Prefix string
}

func (grp *Group) Name(name string) Router

//goscan:middleware arg=0
func (grp *Group) Use(args ...interface{}) Router

//goscan:route method=GET path=0 handler=1
func (grp *Group) Get(path string, handlers ...Handler) Router

//goscan:route method=HEAD path=0 handler=1
func (grp *Group) Head(path string, handlers ...Handler) Router

//goscan:route method=POST path=0 handler=1
func (grp *Group) Post(path string, handlers ...Handler) Router

//goscan:route method=PUT path=0 handler=1
func (grp *Group) Put(path string, handlers ...Handler) Router

//goscan:route method=DELETE path=0 handler=1
func (grp *Group) Delete(path string, handlers ...Handler) Router

func (grp *Group) Connect(path string, handlers ...Handler) Router

//goscan:route method=OPTIONS path=0 handler=1
func (grp *Group) Options(path string, handlers ...Handler) Router

func (grp *Group) Trace(path string, handlers ...Handler) Router

//goscan:route method=PATCH path=0 handler=1
func (grp *Group) Patch(path string, handlers ...Handler) Router

//goscan:route method=arg:0 path=1 handler=2
func (grp *Group) Add(method string, path string, handlers ...Handler) Router

func (grp *Group) Static(prefix string, root string, config ...Static) Router

//goscan:route method=ANY path=0 handler=1
func (grp *Group) All(path string, handlers ...Handler) Router

//goscan:group path=0 middleware=1
func (grp *Group) Group(prefix string, handlers ...Handler) Router

//goscan:group path=0 func=1
func (grp *Group) Route(prefix string, fn func(router Router), name ...string) Router

//goscan:mount path=0 handler=1
func (grp *Group) Mount(prefix string, subApp *App) Router

//goscan:handler kind=http
type Handler = func(*Ctx) error

type ErrorHandler = func(*Ctx, error) error

type Config struct {
	Prefork               bool
	ServerHeader          string
	StrictRouting         bool
	CaseSensitive         bool
	Immutable             bool
	BodyLimit             int
	ReadTimeout           time.Duration
	WriteTimeout          time.Duration
	IdleTimeout           time.Duration
	ErrorHandler          ErrorHandler
	DisableStartupMessage bool
	AppName               string
}

type Error struct {
	Code    int
	Message string
}

func (e *Error) Error() string

type Map map[string]interface{}

type Cookie struct {
	Name        string
	Value       string
	Path        string
	Domain      string
	MaxAge      int
	Expires     time.Time
	Secure      bool
	HTTPOnly    bool
	SameSite    string
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

type Range struct{}

type Storage interface {
	Get(key string) ([]byte, error)
	Set(key string, val []byte, exp time.Duration) error
	Delete(key string) error
	Reset() error
	Close() error
}

type TLSHandler struct{}

type Static struct{}

type Hooks struct{}
