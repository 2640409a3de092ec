// beego web v2. A controller is made per request; Router maps its methods by name, "post:Create".
package web

import (
	"mime/multipart"
	"net/http"
	"net/url"

	"github.com/beego/beego/v2/server/web/context"
)

type Controller struct {
	Ctx            *context.Context
	Data           map[interface{}]interface{}
	AppController  interface{}
	TplName        string
	ViewPath       string
	Layout         string
	LayoutSections map[string]string
	TplPrefix      string
	TplExt         string
	EnableRender   bool
	EnableXSRF     bool
	XSRFExpire     int
}

func (c *Controller) Init(ctx *context.Context, controllerName string, actionName string, app interface{})

func (c *Controller) Prepare()

func (c *Controller) Finish()

func (c *Controller) Get()

func (c *Controller) Post()

func (c *Controller) Delete()

func (c *Controller) Put()

func (c *Controller) Head()

func (c *Controller) Patch()

func (c *Controller) Options()

func (c *Controller) Trace()

func (c *Controller) HandlerFunc(fnname string) bool

func (c *Controller) URLMapping()

func (c *Controller) Bind(obj interface{}) error

func (c *Controller) BindYAML(obj interface{}) error

func (c *Controller) BindForm(obj interface{}) error

func (c *Controller) BindJSON(obj interface{}) error

func (c *Controller) BindXML(obj interface{}) error

func (c *Controller) Mapping(method string, fn func())

func (c *Controller) Render() error

func (c *Controller) RenderString() (string, error)

func (c *Controller) RenderBytes() ([]byte, error)

func (c *Controller) Redirect(url string, code int)

func (c *Controller) SetData(data interface{})

func (c *Controller) Abort(code string)

func (c *Controller) CustomAbort(status int, body string)

func (c *Controller) StopRun()

func (c *Controller) URLFor(endpoint string, values ...interface{}) string

func (c *Controller) JSONResp(data interface{}) error

func (c *Controller) XMLResp(data interface{}) error

func (c *Controller) YamlResp(data interface{}) error

func (c *Controller) Resp(data interface{}) error

func (c *Controller) ServeJSON(encoding ...bool) error

func (c *Controller) ServeJSONP() error

func (c *Controller) ServeXML() error

func (c *Controller) ServeYAML() error

func (c *Controller) ServeFormatted(encoding ...bool) error

func (c *Controller) Input() (url.Values, error)

func (c *Controller) ParseForm(obj interface{}) error

func (c *Controller) GetString(key string, def ...string) string

func (c *Controller) GetStrings(key string, def ...[]string) []string

func (c *Controller) GetInt(key string, def ...int) (int, error)

func (c *Controller) GetInt8(key string, def ...int8) (int8, error)

func (c *Controller) GetUint8(key string, def ...uint8) (uint8, error)

func (c *Controller) GetInt16(key string, def ...int16) (int16, error)

func (c *Controller) GetUint16(key string, def ...uint16) (uint16, error)

func (c *Controller) GetInt32(key string, def ...int32) (int32, error)

func (c *Controller) GetUint32(key string, def ...uint32) (uint32, error)

func (c *Controller) GetInt64(key string, def ...int64) (int64, error)

func (c *Controller) GetUint64(key string, def ...uint64) (uint64, error)

func (c *Controller) GetBool(key string, def ...bool) (bool, error)

func (c *Controller) GetFloat(key string, def ...float64) (float64, error)

func (c *Controller) GetFile(key string) (multipart.File, *multipart.FileHeader, error)

func (c *Controller) GetFiles(key string) ([]*multipart.FileHeader, error)

func (c *Controller) SaveToFile(fromFile string, toFile string) error

func (c *Controller) SaveToFileWithBuffer(fromFile string, toFile string, buf []byte) error

func (c *Controller) SetSession(name interface{}, value interface{}) error

func (c *Controller) GetSession(name interface{}) interface{}

func (c *Controller) DelSession(name interface{}) error

func (c *Controller) SessionRegenerateID() error

func (c *Controller) DestroySession() error

func (c *Controller) IsAjax() bool

func (c *Controller) GetSecureCookie(Secret string, key string) (string, bool)

func (c *Controller) SetSecureCookie(Secret string, name string, value string, others ...interface{})

func (c *Controller) XSRFToken() string

func (c *Controller) CheckXSRFCookie() bool

func (c *Controller) XSRFFormHTML() string

func (c *Controller) GetControllerAndAction() (string, string)

type ControllerInterface interface {
	Init(ct *context.Context, controllerName string, actionName string, app interface{})
	Prepare()
	Get()
	Post()
	Delete()
	Put()
	Head()
	Patch()
	Options()
	Trace()
	Finish()
	Render() error
	XSRFToken() string
	CheckXSRFCookie() bool
	HandlerFunc(fn string) bool
	URLMapping()
}

//goscan:handler kind=http recovers
type HandleFunc func(ctx *context.Context)

//goscan:handler kind=http recovers
type FilterFunc = HandleFunc

type HttpServer struct{}

func (app *HttpServer) Run(addr string, mws ...MiddleWare)

//goscan:route controller=0 named
func (app *HttpServer) AutoRouter(c ControllerInterface) *HttpServer

//goscan:route path=0 controller=1 named
func (app *HttpServer) AutoPrefix(prefix string, c ControllerInterface) *HttpServer

//goscan:route controller=0 commented
func (app *HttpServer) Include(cList ...ControllerInterface) *HttpServer

//goscan:route path=0 controller=1 mapping=2
func (app *HttpServer) Router(rootPath string, c ControllerInterface, mappingMethods ...string) *HttpServer

//goscan:route method=GET path=0 handler=1
func (app *HttpServer) Get(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=POST path=0 handler=1
func (app *HttpServer) Post(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=DELETE path=0 handler=1
func (app *HttpServer) Delete(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=PUT path=0 handler=1
func (app *HttpServer) Put(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=HEAD path=0 handler=1
func (app *HttpServer) Head(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=OPTIONS path=0 handler=1
func (app *HttpServer) Options(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=PATCH path=0 handler=1
func (app *HttpServer) Patch(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=ANY path=0 handler=1
func (app *HttpServer) Any(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=ANY path=0 handler=1
func (app *HttpServer) Handler(rootpath string, h http.Handler, options ...interface{}) *HttpServer

type Namespace struct{}

func (n *Namespace) Filter(action string, filter ...FilterFunc) *Namespace

//goscan:route path=0 controller=1 mapping=2
func (n *Namespace) Router(rootpath string, c ControllerInterface, mappingMethods ...string) *Namespace

//goscan:route controller=0 named
func (n *Namespace) AutoRouter(c ControllerInterface) *Namespace

//goscan:route path=0 controller=1 named
func (n *Namespace) AutoPrefix(prefix string, c ControllerInterface) *Namespace

//goscan:route method=GET path=0 handler=1
func (n *Namespace) Get(rootpath string, f HandleFunc) *Namespace

//goscan:route method=POST path=0 handler=1
func (n *Namespace) Post(rootpath string, f HandleFunc) *Namespace

//goscan:route method=DELETE path=0 handler=1
func (n *Namespace) Delete(rootpath string, f HandleFunc) *Namespace

//goscan:route method=PUT path=0 handler=1
func (n *Namespace) Put(rootpath string, f HandleFunc) *Namespace

//goscan:route method=HEAD path=0 handler=1
func (n *Namespace) Head(rootpath string, f HandleFunc) *Namespace

//goscan:route method=OPTIONS path=0 handler=1
func (n *Namespace) Options(rootpath string, f HandleFunc) *Namespace

//goscan:route method=PATCH path=0 handler=1
func (n *Namespace) Patch(rootpath string, f HandleFunc) *Namespace

//goscan:route method=ANY path=0 handler=1
func (n *Namespace) Any(rootpath string, f HandleFunc) *Namespace

//goscan:route method=ANY path=0 handler=1
func (n *Namespace) Handler(rootpath string, h http.Handler) *Namespace

//goscan:route controller=0 commented
func (n *Namespace) Include(cList ...ControllerInterface) *Namespace

func (n *Namespace) CtrlGet(rootpath string, f interface{}) *Namespace

func (n *Namespace) CtrlPost(rootpath string, f interface{}) *Namespace

func (n *Namespace) CtrlDelete(rootpath string, f interface{}) *Namespace

func (n *Namespace) CtrlPut(rootpath string, f interface{}) *Namespace

func (n *Namespace) CtrlHead(rootpath string, f interface{}) *Namespace

func (n *Namespace) CtrlOptions(rootpath string, f interface{}) *Namespace

func (n *Namespace) CtrlPatch(rootpath string, f interface{}) *Namespace

func (n *Namespace) CtrlAny(rootpath string, f interface{}) *Namespace

func (n *Namespace) Namespace(ns ...*Namespace) *Namespace

type LinkNamespace func(*Namespace)

type M map[string]interface{}

func Run(params ...string)

//goscan:route path=0 controller=1 mapping=2
func Router(rootpath string, c ControllerInterface, mappingMethods ...string) *HttpServer

//goscan:route method=GET path=0 handler=1
func Get(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=POST path=0 handler=1
func Post(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=PUT path=0 handler=1
func Put(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=PATCH path=0 handler=1
func Patch(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=DELETE path=0 handler=1
func Delete(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=HEAD path=0 handler=1
func Head(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=OPTIONS path=0 handler=1
func Options(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=ANY path=0 handler=1
func Any(rootpath string, f HandleFunc) *HttpServer

//goscan:route method=ANY path=0 handler=1
func Handler(rootpath string, h http.Handler, options ...interface{}) *HttpServer

//goscan:route controller=0 commented
func Include(cList ...ControllerInterface) *HttpServer

//goscan:route controller=0 named
func AutoRouter(c ControllerInterface) *HttpServer

//goscan:route path=0 controller=1 named
func AutoPrefix(prefix string, c ControllerInterface) *HttpServer

//goscan:group path=0
func NewNamespace(prefix string, params ...LinkNamespace) *Namespace

func AddNamespace(nl ...*Namespace)

//goscan:group path=0
func NSNamespace(prefix string, params ...LinkNamespace) LinkNamespace

//goscan:route path=0 controller=1 mapping=2
func NSRouter(rootpath string, c ControllerInterface, mappingMethods ...string) LinkNamespace

//goscan:route controller=0 named
func NSAutoRouter(c ControllerInterface) LinkNamespace

//goscan:route path=0 controller=1 named
func NSAutoPrefix(prefix string, c ControllerInterface) LinkNamespace

//goscan:route controller=0 commented
func NSInclude(cList ...ControllerInterface) LinkNamespace

//goscan:route method=GET path=0 handler=1
func NSGet(rootpath string, f HandleFunc) LinkNamespace

//goscan:route method=POST path=0 handler=1
func NSPost(rootpath string, f HandleFunc) LinkNamespace

//goscan:route method=PUT path=0 handler=1
func NSPut(rootpath string, f HandleFunc) LinkNamespace

//goscan:route method=DELETE path=0 handler=1
func NSDelete(rootpath string, f HandleFunc) LinkNamespace

//goscan:route method=PATCH path=0 handler=1
func NSPatch(rootpath string, f HandleFunc) LinkNamespace

func InsertFilter(pattern string, pos int, filter FilterFunc, opts ...FilterOpt) *HttpServer

const (
	BeforeRouter = 1
	BeforeExec   = 2
	AfterExec    = 3
	FinishRouter = 4
)

type MiddleWare func(http.Handler) http.Handler

type FilterOpt struct{}
