// gin v1. Contexts are pooled; Copy gives one that may leave the handler, but its Request, and so the request's context, stays the same.
// A Context used as a context.Context never ends, unless Engine.ContextWithFallback is set: then it is the request's.
package gin

import (
	"encoding/xml"
	"html/template"
	"io"
	"io/fs"
	"mime/multipart"
	"net"
	"net/http"
	"time"
)

//goscan:framework-context pooled fallback
type Context struct {
	Request *http.Request
	//goscan:response
	Writer   ResponseWriter
	Params   Params
	Keys     map[any]any
	Accepted []string
}

//goscan:copy
func (c *Context) Copy() *Context

func (c *Context) HandlerName() string

func (c *Context) HandlerNames() []string

func (c *Context) Handler() HandlerFunc

func (c *Context) FullPath() string

func (c *Context) Next()

func (c *Context) IsAborted() bool

func (c *Context) Abort()

func (c *Context) AbortWithStatus(code int)

func (c *Context) AbortWithStatusPureJSON(code int, jsonObj any)

func (c *Context) AbortWithStatusJSON(code int, jsonObj any)

func (c *Context) AbortWithError(code int, err error) *Error

func (c *Context) Error(err error) *Error

func (c *Context) Set(key any, value any)

func (c *Context) Get(key any) (value any, exists bool)

func (c *Context) MustGet(key any) any

func (c *Context) GetString(key any) string

func (c *Context) GetBool(key any) bool

func (c *Context) GetInt(key any) int

func (c *Context) GetInt8(key any) int8

func (c *Context) GetInt16(key any) int16

func (c *Context) GetInt32(key any) int32

func (c *Context) GetInt64(key any) int64

func (c *Context) GetUint(key any) uint

func (c *Context) GetUint8(key any) uint8

func (c *Context) GetUint16(key any) uint16

func (c *Context) GetUint32(key any) uint32

func (c *Context) GetUint64(key any) uint64

func (c *Context) GetFloat32(key any) float32

func (c *Context) GetFloat64(key any) float64

func (c *Context) GetTime(key any) time.Time

func (c *Context) GetDuration(key any) time.Duration

func (c *Context) GetError(key any) error

func (c *Context) GetIntSlice(key any) []int

func (c *Context) GetInt8Slice(key any) []int8

func (c *Context) GetInt16Slice(key any) []int16

func (c *Context) GetInt32Slice(key any) []int32

func (c *Context) GetInt64Slice(key any) []int64

func (c *Context) GetUintSlice(key any) []uint

func (c *Context) GetUint8Slice(key any) []uint8

func (c *Context) GetUint16Slice(key any) []uint16

func (c *Context) GetUint32Slice(key any) []uint32

func (c *Context) GetUint64Slice(key any) []uint64

func (c *Context) GetFloat32Slice(key any) []float32

func (c *Context) GetFloat64Slice(key any) []float64

func (c *Context) GetStringSlice(key any) []string

func (c *Context) GetErrorSlice(key any) []error

func (c *Context) GetStringMap(key any) map[string]any

func (c *Context) GetStringMapString(key any) map[string]string

func (c *Context) GetStringMapStringSlice(key any) map[string][]string

func (c *Context) Delete(key any)

func (c *Context) Param(key string) string

func (c *Context) AddParam(key string, value string)

func (c *Context) Query(key string) (value string)

func (c *Context) DefaultQuery(key string, defaultValue string) string

func (c *Context) GetQuery(key string) (string, bool)

func (c *Context) QueryArray(key string) (values []string)

func (c *Context) GetQueryArray(key string) (values []string, ok bool)

func (c *Context) QueryMap(key string) (dicts map[string]string)

func (c *Context) GetQueryMap(key string) (map[string]string, bool)

func (c *Context) PostForm(key string) (value string)

func (c *Context) DefaultPostForm(key string, defaultValue string) string

func (c *Context) GetPostForm(key string) (string, bool)

func (c *Context) PostFormArray(key string) (values []string)

func (c *Context) GetPostFormArray(key string) (values []string, ok bool)

func (c *Context) PostFormMap(key string) (dicts map[string]string)

func (c *Context) GetPostFormMap(key string) (map[string]string, bool)

func (c *Context) FormFile(name string) (*multipart.FileHeader, error)

func (c *Context) MultipartForm() (*multipart.Form, error)

func (c *Context) SaveUploadedFile(file *multipart.FileHeader, dst string, perm ...fs.FileMode) error

func (c *Context) Bind(obj any) error

func (c *Context) BindJSON(obj any) error

func (c *Context) BindXML(obj any) error

func (c *Context) BindQuery(obj any) error

func (c *Context) BindYAML(obj any) error

func (c *Context) BindTOML(obj any) error

func (c *Context) BindPlain(obj any) error

func (c *Context) BindHeader(obj any) error

func (c *Context) BindUri(obj any) error

func (c *Context) ShouldBind(obj any) error

func (c *Context) ShouldBindJSON(obj any) error

func (c *Context) ShouldBindXML(obj any) error

func (c *Context) ShouldBindQuery(obj any) error

func (c *Context) ShouldBindYAML(obj any) error

func (c *Context) ShouldBindTOML(obj any) error

func (c *Context) ShouldBindPlain(obj any) error

func (c *Context) ShouldBindHeader(obj any) error

func (c *Context) ShouldBindUri(obj any) error

func (c *Context) ShouldBindBodyWithJSON(obj any) error

func (c *Context) ShouldBindBodyWithXML(obj any) error

func (c *Context) ShouldBindBodyWithYAML(obj any) error

func (c *Context) ShouldBindBodyWithTOML(obj any) error

func (c *Context) ShouldBindBodyWithPlain(obj any) error

func (c *Context) ClientIP() string

func (c *Context) RemoteIP() string

func (c *Context) ContentType() string

func (c *Context) IsWebsocket() bool

func (c *Context) Status(code int)

func (c *Context) Header(key string, value string)

func (c *Context) GetHeader(key string) string

func (c *Context) GetRawData() ([]byte, error)

func (c *Context) SetSameSite(samesite http.SameSite)

func (c *Context) SetCookie(name string, value string, maxAge int, path string, domain string, secure bool, httpOnly bool)

func (c *Context) SetCookieData(cookie *http.Cookie)

func (c *Context) Cookie(name string) (string, error)

//goscan:response
func (c *Context) HTML(code int, name string, obj any)

//goscan:response
func (c *Context) IndentedJSON(code int, obj any)

//goscan:response
func (c *Context) SecureJSON(code int, obj any)

//goscan:response
func (c *Context) JSONP(code int, obj any)

//goscan:response
func (c *Context) JSON(code int, obj any)

//goscan:response
func (c *Context) AsciiJSON(code int, obj any)

//goscan:response
func (c *Context) PureJSON(code int, obj any)

//goscan:response
func (c *Context) XML(code int, obj any)

//goscan:response
func (c *Context) YAML(code int, obj any)

//goscan:response
func (c *Context) TOML(code int, obj any)

//goscan:response
func (c *Context) ProtoBuf(code int, obj any)

//goscan:response
func (c *Context) BSON(code int, obj any)

//goscan:response
func (c *Context) String(code int, format string, values ...any)

//goscan:response
func (c *Context) Redirect(code int, location string)

//goscan:response
func (c *Context) Data(code int, contentType string, data []byte)

//goscan:response
func (c *Context) DataFromReader(code int, contentLength int64, contentType string, reader io.Reader, extraHeaders map[string]string)

//goscan:response
func (c *Context) File(filepath string)

//goscan:response
func (c *Context) FileFromFS(filepath string, fs http.FileSystem)

//goscan:response
func (c *Context) FileAttachment(filepath string, filename string)

//goscan:response
func (c *Context) SSEvent(name string, message any)

//goscan:response
func (c *Context) Stream(step func(w io.Writer) bool) bool

func (c *Context) Deadline() (deadline time.Time, ok bool)

func (c *Context) Done() <-chan struct{}

func (c *Context) Err() error

func (c *Context) Value(key any) any

type Engine struct {
	RouterGroup
	RedirectTrailingSlash  bool
	RedirectFixedPath      bool
	HandleMethodNotAllowed bool
	ForwardedByClientIP    bool
	AppEngine              bool
	UseRawPath             bool
	UseEscapedPath         bool
	UnescapePathValues     bool
	RemoveExtraSlash       bool
	RemoteIPHeaders        []string
	MaxMultipartMemory     int64
	UseH2C                 bool
	ContextWithFallback    bool
}

func (engine *Engine) Handler() http.Handler

func (engine *Engine) Delims(left string, right string) *Engine

func (engine *Engine) SecureJsonPrefix(prefix string) *Engine

func (engine *Engine) LoadHTMLGlob(pattern string)

func (engine *Engine) LoadHTMLFiles(files ...string)

func (engine *Engine) LoadHTMLFS(fs http.FileSystem, patterns ...string)

func (engine *Engine) SetHTMLTemplate(templ *template.Template)

func (engine *Engine) SetFuncMap(funcMap template.FuncMap)

//goscan:route method=ANY handler=0
func (engine *Engine) NoRoute(handlers ...HandlerFunc)

//goscan:route method=ANY handler=0
func (engine *Engine) NoMethod(handlers ...HandlerFunc)

//goscan:middleware arg=0
func (engine *Engine) Use(middleware ...HandlerFunc) IRoutes

func (engine *Engine) With(opts ...OptionFunc) *Engine

func (engine *Engine) Routes() (routes RoutesInfo)

func (engine *Engine) SetTrustedProxies(trustedProxies []string) error

//goscan:serves
func (engine *Engine) Run(addr ...string) (err error)

//goscan:serves
func (engine *Engine) RunTLS(addr string, certFile string, keyFile string) (err error)

//goscan:serves
func (engine *Engine) RunUnix(file string) (err error)

//goscan:serves
func (engine *Engine) RunFd(fd int) (err error)

//goscan:serves
func (engine *Engine) RunQUIC(addr string, certFile string, keyFile string) (err error)

//goscan:serves listener=0
func (engine *Engine) RunListener(listener net.Listener) (err error)

func (engine *Engine) ServeHTTP(w http.ResponseWriter, req *http.Request)

func (engine *Engine) HandleContext(c *Context)

type RouterGroup struct {
	Handlers HandlersChain
}

//goscan:middleware arg=0
func (group *RouterGroup) Use(middleware ...HandlerFunc) IRoutes

//goscan:group path=0 middleware=1
func (group *RouterGroup) Group(relativePath string, handlers ...HandlerFunc) *RouterGroup

func (group *RouterGroup) BasePath() string

//goscan:route method=arg:0 path=1 handler=2
func (group *RouterGroup) Handle(httpMethod string, relativePath string, handlers ...HandlerFunc) IRoutes

//goscan:route method=POST path=0 handler=1
func (group *RouterGroup) POST(relativePath string, handlers ...HandlerFunc) IRoutes

//goscan:route method=GET path=0 handler=1
func (group *RouterGroup) GET(relativePath string, handlers ...HandlerFunc) IRoutes

//goscan:route method=DELETE path=0 handler=1
func (group *RouterGroup) DELETE(relativePath string, handlers ...HandlerFunc) IRoutes

//goscan:route method=PATCH path=0 handler=1
func (group *RouterGroup) PATCH(relativePath string, handlers ...HandlerFunc) IRoutes

//goscan:route method=PUT path=0 handler=1
func (group *RouterGroup) PUT(relativePath string, handlers ...HandlerFunc) IRoutes

//goscan:route method=OPTIONS path=0 handler=1
func (group *RouterGroup) OPTIONS(relativePath string, handlers ...HandlerFunc) IRoutes

//goscan:route method=HEAD path=0 handler=1
func (group *RouterGroup) HEAD(relativePath string, handlers ...HandlerFunc) IRoutes

//goscan:route method=ANY path=0 handler=1
func (group *RouterGroup) Any(relativePath string, handlers ...HandlerFunc) IRoutes

//goscan:route method=arg:0 path=1 handler=2
func (group *RouterGroup) Match(methods []string, relativePath string, handlers ...HandlerFunc) IRoutes

func (group *RouterGroup) StaticFile(relativePath string, filepath string) IRoutes

func (group *RouterGroup) StaticFileFS(relativePath string, filepath string, fs http.FileSystem) IRoutes

func (group *RouterGroup) Static(relativePath string, root string) IRoutes

func (group *RouterGroup) StaticFS(relativePath string, fs http.FileSystem) IRoutes

type IRouter interface {
	IRoutes
	//goscan:group path=0 middleware=1
	Group(string, ...HandlerFunc) *RouterGroup
}

type IRoutes interface {
	//goscan:middleware arg=0
	Use(...HandlerFunc) IRoutes
	//goscan:route method=arg:0 path=1 handler=2
	Handle(string, string, ...HandlerFunc) IRoutes
	//goscan:route method=ANY path=0 handler=1
	Any(string, ...HandlerFunc) IRoutes
	//goscan:route method=GET path=0 handler=1
	GET(string, ...HandlerFunc) IRoutes
	//goscan:route method=POST path=0 handler=1
	POST(string, ...HandlerFunc) IRoutes
	//goscan:route method=DELETE path=0 handler=1
	DELETE(string, ...HandlerFunc) IRoutes
	//goscan:route method=PATCH path=0 handler=1
	PATCH(string, ...HandlerFunc) IRoutes
	//goscan:route method=PUT path=0 handler=1
	PUT(string, ...HandlerFunc) IRoutes
	//goscan:route method=OPTIONS path=0 handler=1
	OPTIONS(string, ...HandlerFunc) IRoutes
	//goscan:route method=HEAD path=0 handler=1
	HEAD(string, ...HandlerFunc) IRoutes
	//goscan:route method=arg:0 path=1 handler=2
	Match([]string, string, ...HandlerFunc) IRoutes
	StaticFile(string, string) IRoutes
	StaticFileFS(string, string, http.FileSystem) IRoutes
	Static(string, string) IRoutes
	StaticFS(string, http.FileSystem) IRoutes
}

//goscan:handler kind=http recovers
type HandlerFunc func(*Context)

type HandlersChain []HandlerFunc

func (c HandlersChain) Last() HandlerFunc

type H map[string]any

func (h H) MarshalXML(e *xml.Encoder, start xml.StartElement) error

type Param struct {
	Key   string
	Value string
}

type Params []Param

func (ps Params) Get(name string) (string, bool)

func (ps Params) ByName(name string) (va string)

//goscan:response
type ResponseWriter interface {
	http.ResponseWriter
	http.Hijacker
	http.Flusher
	http.CloseNotifier
	Status() int
	Size() int
	WriteString(string) (int, error)
	Written() bool
	WriteHeaderNow()
	Pusher() http.Pusher
}

type Error struct {
	Err  error
	Type ErrorType
	Meta any
}

func (msg *Error) SetType(flags ErrorType) *Error

func (msg *Error) SetMeta(data any) *Error

func (msg *Error) JSON() any

func (msg *Error) MarshalJSON() ([]byte, error)

func (msg Error) Error() string

func (msg *Error) IsType(flags ErrorType) bool

func (msg Error) Unwrap() error

type ErrorType uint64

func New(opts ...OptionFunc) *Engine

func Default(opts ...OptionFunc) *Engine

func CreateTestContext(w http.ResponseWriter) (c *Context, r *Engine)

func CreateTestContextOnly(w http.ResponseWriter, r *Engine) (c *Context)

func Logger() HandlerFunc

//goscan:recover-middleware
func Recovery() HandlerFunc

//goscan:recover-middleware
func RecoveryWithWriter(out io.Writer, recovery ...RecoveryFunc) HandlerFunc

//goscan:recover-middleware
func CustomRecovery(handle RecoveryFunc) HandlerFunc

//goscan:recover-middleware
func CustomRecoveryWithWriter(out io.Writer, handle RecoveryFunc) HandlerFunc

type RecoveryFunc func(c *Context, err any)

func BasicAuth(accounts Accounts) HandlerFunc

type Accounts map[string]string

func SetMode(value string)

func Mode() string

//goscan:wraps-handler arg=0
func WrapF(f http.HandlerFunc) HandlerFunc

//goscan:wraps-handler arg=0
func WrapH(h http.Handler) HandlerFunc

const (
	DebugMode   = "debug"
	ReleaseMode = "release"
	TestMode    = "test"
)

type RouteInfo struct {
	Method      string
	Path        string
	Handler     string
	HandlerFunc HandlerFunc
}

type RoutesInfo []RouteInfo

type OptionFunc func(*Engine)
