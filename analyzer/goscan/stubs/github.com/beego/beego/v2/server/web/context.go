// beego's Context is pooled.
package context

import (
	"net/http"
	"reflect"
)

//goscan:framework-context pooled
type Context struct {
	Input   *BeegoInput
	Output  *BeegoOutput
	Request *http.Request
	//goscan:response
	ResponseWriter *Response
}

func (ctx *Context) Bind(obj interface{}) error

func (ctx *Context) Resp(data interface{}) error

func (ctx *Context) JSONResp(data interface{}) error

func (ctx *Context) XMLResp(data interface{}) error

func (ctx *Context) YamlResp(data interface{}) error

func (ctx *Context) BindYAML(obj interface{}) error

func (ctx *Context) BindForm(obj interface{}) error

func (ctx *Context) BindJSON(obj interface{}) error

func (ctx *Context) BindXML(obj interface{}) error

func (ctx *Context) Reset(rw http.ResponseWriter, r *http.Request)

func (ctx *Context) Redirect(status int, localurl string)

func (ctx *Context) Abort(status int, body string)

func (ctx *Context) WriteString(content string)

func (ctx *Context) GetCookie(key string) string

func (ctx *Context) SetCookie(name string, value string, others ...interface{})

func (ctx *Context) GetSecureCookie(Secret string, key string) (string, bool)

func (ctx *Context) SetSecureCookie(Secret string, name string, value string, others ...interface{})

func (ctx *Context) XSRFToken(key string, expire int64) string

func (ctx *Context) CheckXSRFCookie() bool

func (ctx *Context) RenderMethodResult(result interface{})

type BeegoInput struct {
	Context       *Context
	RequestBody   []byte
	RunMethod     string
	RunController reflect.Type
}

func (input *BeegoInput) Reset(ctx *Context)

func (input *BeegoInput) Protocol() string

func (input *BeegoInput) URI() string

func (input *BeegoInput) URL() string

func (input *BeegoInput) Site() string

func (input *BeegoInput) Scheme() string

func (input *BeegoInput) Domain() string

func (input *BeegoInput) Host() string

func (input *BeegoInput) Method() string

func (input *BeegoInput) Is(method string) bool

func (input *BeegoInput) IsGet() bool

func (input *BeegoInput) IsPost() bool

func (input *BeegoInput) IsHead() bool

func (input *BeegoInput) IsOptions() bool

func (input *BeegoInput) IsPut() bool

func (input *BeegoInput) IsDelete() bool

func (input *BeegoInput) IsPatch() bool

func (input *BeegoInput) IsAjax() bool

func (input *BeegoInput) IsSecure() bool

func (input *BeegoInput) IsWebsocket() bool

func (input *BeegoInput) IsUpload() bool

func (input *BeegoInput) AcceptsHTML() bool

func (input *BeegoInput) AcceptsXML() bool

func (input *BeegoInput) AcceptsJSON() bool

func (input *BeegoInput) AcceptsYAML() bool

func (input *BeegoInput) IP() string

func (input *BeegoInput) Proxy() []string

func (input *BeegoInput) Referer() string

func (input *BeegoInput) Refer() string

func (input *BeegoInput) SubDomains() string

func (input *BeegoInput) Port() int

func (input *BeegoInput) UserAgent() string

func (input *BeegoInput) ParamsLen() int

func (input *BeegoInput) Param(key string) string

func (input *BeegoInput) Params() map[string]string

func (input *BeegoInput) SetParam(key string, val string)

func (input *BeegoInput) ResetParams()

func (input *BeegoInput) Query(key string) string

func (input *BeegoInput) Header(key string) string

func (input *BeegoInput) Cookie(key string) string

func (input *BeegoInput) Session(key interface{}) interface{}

func (input *BeegoInput) CopyBody(MaxMemory int64) []byte

func (input *BeegoInput) Data() map[interface{}]interface{}

func (input *BeegoInput) GetData(key interface{}) interface{}

func (input *BeegoInput) SetData(key interface{}, val interface{})

func (input *BeegoInput) ParseFormOrMultiForm(maxMemory int64) error

func (input *BeegoInput) Bind(dest interface{}, key string) error

type BeegoOutput struct {
	Context    *Context
	Status     int
	EnableGzip bool
}

func (output *BeegoOutput) Reset(ctx *Context)

func (output *BeegoOutput) Header(key string, val string)

func (output *BeegoOutput) Body(content []byte) error

func (output *BeegoOutput) Cookie(name string, value string, others ...interface{})

func (output *BeegoOutput) JSON(data interface{}, hasIndent bool, encoding bool) error

func (output *BeegoOutput) YAML(data interface{}) error

func (output *BeegoOutput) JSONP(data interface{}, hasIndent bool) error

func (output *BeegoOutput) XML(data interface{}, hasIndent bool) error

func (output *BeegoOutput) ServeFormatted(data interface{}, hasIndent bool, hasEncode ...bool) error

func (output *BeegoOutput) Download(file string, filename ...string)

func (output *BeegoOutput) ContentType(ext string)

func (output *BeegoOutput) SetStatus(status int)

func (output *BeegoOutput) IsCachable() bool

func (output *BeegoOutput) IsEmpty() bool

func (output *BeegoOutput) IsOk() bool

func (output *BeegoOutput) IsSuccessful() bool

func (output *BeegoOutput) IsRedirect() bool

func (output *BeegoOutput) IsForbidden() bool

func (output *BeegoOutput) IsNotFound() bool

func (output *BeegoOutput) IsClientError() bool

func (output *BeegoOutput) IsServerError() bool

func (output *BeegoOutput) Session(name interface{}, value interface{})

//goscan:response
type Response struct{}
