// iris's Context is pooled and has no copy that may leave the handler.
package context

import (
	"net/http"
	"time"
)

//goscan:framework-context pooled
type Context struct{}

//goscan:response
func (ctx *Context) ResponseWriter() ResponseWriter

func (ctx *Context) Request() *http.Request

func (ctx *Context) Next()

func (ctx *Context) StopExecution()

func (ctx *Context) IsStopped() bool

func (ctx *Context) StopWithStatus(statusCode int)

func (ctx *Context) StopWithError(statusCode int, err error)

func (ctx *Context) StopWithJSON(statusCode int, jsonObject interface{}) error

func (ctx *Context) Params() *RequestParams

func (ctx *Context) Method() string

func (ctx *Context) Path() string

func (ctx *Context) Host() string

func (ctx *Context) RemoteAddr() string

func (ctx *Context) GetHeader(name string) string

func (ctx *Context) Header(name string, value string)

func (ctx *Context) StatusCode(statusCode int)

func (ctx *Context) URLParamDefault(name string, def string) string

func (ctx *Context) URLParam(name string) string

func (ctx *Context) FormValue(name string) string

func (ctx *Context) PostValue(name string) string

func (ctx *Context) Redirect(urlToRedirect string, statusHeader ...int)

func (ctx *Context) GetBody() ([]byte, error)

func (ctx *Context) ReadJSON(outPtr interface{}, opts ...JSONReader) error

func (ctx *Context) ReadForm(formObject interface{}) error

func (ctx *Context) ReadQuery(ptr interface{}) error

func (ctx *Context) Write(rawBody []byte) (int, error)

func (ctx *Context) WriteString(body string) (n int, err error)

func (ctx *Context) Text(format string, args ...interface{}) (int, error)

func (ctx *Context) HTML(format string, args ...interface{}) (int, error)

func (ctx *Context) JSON(v interface{}, opts ...JSON) (err error)

func (ctx *Context) XML(v interface{}, opts ...XML) (err error)

func (ctx *Context) Problem(v interface{}, opts ...ProblemOptions) error

//goscan:handler kind=http recovers
type Handler = func(*Context)

type Handlers = []Handler

type Map = map[string]interface{}

//goscan:response
type ResponseWriter interface {
	http.ResponseWriter
	Naive() http.ResponseWriter
	SetWriter(underline http.ResponseWriter)
	BeginResponse(http.ResponseWriter)
	EndResponse()
	IsHijacked() bool
	StatusCode() int
	Written() int
	SetWritten(int)
	SetBeforeFlush(cb func())
	GetBeforeFlush() func()
	FlushResponse()
	Clone() ResponseWriter
	CopyTo(ResponseWriter)
	Flusher() (http.Flusher, bool)
	Flush()
}

type Pool struct{}

type Validator interface {
	Struct(interface{}) error
}

type ConfigurationReadOnly interface {
	GetVHost() string
	GetLogLevel() string
	GetSocketSharding() bool
	GetKeepAlive() time.Duration
	GetTimeout() time.Duration
	GetTimeoutMessage() string
	GetNonBlocking() bool
	GetDisablePathCorrection() bool
	GetDisablePathCorrectionRedirection() bool
	GetEnablePathIntelligence() bool
	GetEnablePathEscape() bool
	GetForceLowercaseRouting() bool
	GetEnableDynamicHandler() bool
	GetFireMethodNotAllowed() bool
	GetDisableAutoFireStatusCode() bool
	GetResetOnFireErrorCode() bool
	GetURLParamSeparator() *string
	GetEnableOptimizations() bool
	GetEnableProtoJSON() bool
	GetEnableEasyJSON() bool
	GetDisableBodyConsumptionOnUnmarshal() bool
	GetFireEmptyFormError() bool
	GetTimeFormat() string
	GetCharset() string
	GetPostMaxMemory() int64
	GetLocaleContextKey() string
	GetLanguageContextKey() string
	GetLanguageInputContextKey() string
	GetVersionContextKey() string
	GetVersionAliasesContextKey() string
	GetViewEngineContextKey() string
	GetViewLayoutContextKey() string
	GetViewDataContextKey() string
	GetFallbackViewContextKey() string
	GetRemoteAddrHeaders() []string
	GetRemoteAddrHeadersForce() bool
	GetSSLProxyHeaders() map[string]string
	GetHostProxyHeaders() map[string]bool
	GetOther() map[string]interface{}
}

type I18nReadOnly interface {
	GetLocale(ctx *Context) Locale
	Tr(lang string, key string, args ...interface{}) string
	TrContext(ctx *Context, key string, args ...interface{}) string
}

type ErrorHandler interface {
	HandleContextError(ctx *Context, err error)
}

type RequestParams struct{}

type JSONReader struct{}

type JSON struct{}

type XML struct{}

type ProblemOptions struct{}

type Locale interface {
	Index() int
	Language() string
	GetMessage(key string, args ...interface{}) string
}
