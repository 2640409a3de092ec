// hertz. RequestContext is pooled; Copy gives one that may leave the handler. The context.Context beside it is made per request.
package app

import (
	"context"
	"io"
	"mime/multipart"
	"net"
	"time"
)

//goscan:framework-context pooled
type RequestContext struct {
	Keys map[string]interface{}
}

func (ctx *RequestContext) Exile()

func (ctx *RequestContext) IsExiled() bool

func (ctx *RequestContext) Flush() error

func (ctx *RequestContext) SetClientIPFunc(f ClientIP)

func (ctx *RequestContext) SetFormValueFunc(f FormValueFunc)

func (ctx *RequestContext) IsEnableTrace() bool

func (ctx *RequestContext) SetEnableTrace(enable bool)

func (ctx *RequestContext) ForEachKey(fn func(k string, v interface{}))

func (ctx *RequestContext) SetHijackHandler(h HijackHandler)

func (ctx *RequestContext) GetHijackHandler() HijackHandler

func (ctx *RequestContext) GetIndex() int8

func (ctx *RequestContext) SetIndex(index int8)

func (ctx *RequestContext) Hijack(handler HijackHandler)

func (ctx *RequestContext) Finished() <-chan struct{}

func (ctx *RequestContext) Value(key interface{}) interface{}

func (ctx *RequestContext) Hijacked() bool

func (ctx *RequestContext) SetBodyStream(bodyStream io.Reader, bodySize int)

func (ctx *RequestContext) Host() []byte

func (ctx *RequestContext) RemoteAddr() net.Addr

func (ctx *RequestContext) WriteString(s string) (int, error)

func (ctx *RequestContext) SetContentType(contentType string)

func (ctx *RequestContext) Path() []byte

func (ctx *RequestContext) NotModified()

func (ctx *RequestContext) IfModifiedSince(lastModified time.Time) bool

func (ctx *RequestContext) String(code int, format string, values ...interface{})

func (ctx *RequestContext) FullPath() string

func (ctx *RequestContext) SetFullPath(p string)

func (ctx *RequestContext) SetStatusCode(statusCode int)

func (ctx *RequestContext) Write(p []byte) (int, error)

func (ctx *RequestContext) File(filepath string)

func (ctx *RequestContext) FileFromFS(filepath string, fs *FS)

func (ctx *RequestContext) FileAttachment(filepath string, filename string)

func (ctx *RequestContext) SetBodyString(body string)

func (ctx *RequestContext) SetContentTypeBytes(contentType []byte)

func (ctx *RequestContext) FormFile(name string) (*multipart.FileHeader, error)

func (ctx *RequestContext) FormValue(key string) []byte

func (ctx *RequestContext) RequestBodyStream() io.Reader

func (ctx *RequestContext) MultipartForm() (*multipart.Form, error)

func (ctx *RequestContext) SaveUploadedFile(file *multipart.FileHeader, dst string) error

func (ctx *RequestContext) SetConnectionClose()

func (ctx *RequestContext) IsGet() bool

func (ctx *RequestContext) IsHead() bool

func (ctx *RequestContext) IsPost() bool

func (ctx *RequestContext) Method() []byte

func (ctx *RequestContext) NotFound()

//goscan:copy
func (ctx *RequestContext) Copy() *RequestContext

func (ctx *RequestContext) Next(c context.Context)

func (ctx *RequestContext) Handler() HandlerFunc

func (ctx *RequestContext) Handlers() HandlersChain

func (ctx *RequestContext) SetHandlers(hc HandlersChain)

func (ctx *RequestContext) HandlerName() string

func (ctx *RequestContext) ResetWithoutConn()

func (ctx *RequestContext) Reset()

func (ctx *RequestContext) Redirect(statusCode int, uri []byte)

func (ctx *RequestContext) Header(key string, value string)

func (ctx *RequestContext) Set(key string, value interface{})

func (ctx *RequestContext) Get(key string) (value interface{}, exists bool)

func (ctx *RequestContext) MustGet(key string) interface{}

func (ctx *RequestContext) GetString(key string) (s string)

func (ctx *RequestContext) GetBool(key string) (b bool)

func (ctx *RequestContext) GetInt(key string) (i int)

func (ctx *RequestContext) GetInt32(key string) (i32 int32)

func (ctx *RequestContext) GetInt64(key string) (i64 int64)

func (ctx *RequestContext) GetUint(key string) (ui uint)

func (ctx *RequestContext) GetUint32(key string) (ui32 uint32)

func (ctx *RequestContext) GetUint64(key string) (ui64 uint64)

func (ctx *RequestContext) GetFloat32(key string) (f32 float32)

func (ctx *RequestContext) GetFloat64(key string) (f64 float64)

func (ctx *RequestContext) GetTime(key string) (t time.Time)

func (ctx *RequestContext) GetDuration(key string) (d time.Duration)

func (ctx *RequestContext) GetStringSlice(key string) (ss []string)

func (ctx *RequestContext) GetStringMap(key string) (sm map[string]interface{})

func (ctx *RequestContext) GetStringMapString(key string) (sms map[string]string)

func (ctx *RequestContext) GetStringMapStringSlice(key string) (smss map[string][]string)

func (ctx *RequestContext) Param(key string) string

func (ctx *RequestContext) Abort()

func (ctx *RequestContext) AbortWithStatus(code int)

func (ctx *RequestContext) AbortWithMsg(msg string, statusCode int)

func (ctx *RequestContext) AbortWithStatusJSON(code int, jsonObj interface{})

func (ctx *RequestContext) ProtoBuf(code int, obj interface{})

func (ctx *RequestContext) JSON(code int, obj interface{})

func (ctx *RequestContext) PureJSON(code int, obj interface{})

func (ctx *RequestContext) IndentedJSON(code int, obj interface{})

func (ctx *RequestContext) HTML(code int, name string, obj interface{})

func (ctx *RequestContext) Data(code int, contentType string, data []byte)

func (ctx *RequestContext) XML(code int, obj interface{})

func (ctx *RequestContext) IsAborted() bool

func (ctx *RequestContext) ContentType() []byte

func (ctx *RequestContext) Cookie(key string) []byte

func (ctx *RequestContext) UserAgent() []byte

func (ctx *RequestContext) Status(code int)

func (ctx *RequestContext) GetHeader(key string) []byte

func (ctx *RequestContext) GetRawData() []byte

func (ctx *RequestContext) Body() ([]byte, error)

func (ctx *RequestContext) ClientIP() string

func (ctx *RequestContext) Query(key string) string

func (ctx *RequestContext) DefaultQuery(key string, defaultValue string) string

func (ctx *RequestContext) GetQuery(key string) (string, bool)

func (ctx *RequestContext) PostForm(key string) string

func (ctx *RequestContext) PostFormArray(key string) []string

func (ctx *RequestContext) DefaultPostForm(key string, defaultValue string) string

func (ctx *RequestContext) GetPostForm(key string) (string, bool)

func (ctx *RequestContext) GetPostFormArray(key string) ([]string, bool)

func (ctx *RequestContext) BindAndValidate(obj interface{}) error

func (ctx *RequestContext) Bind(obj interface{}) error

func (ctx *RequestContext) Validate(obj interface{}) error

func (ctx *RequestContext) BindQuery(obj interface{}) error

func (ctx *RequestContext) BindHeader(obj interface{}) error

func (ctx *RequestContext) BindPath(obj interface{}) error

func (ctx *RequestContext) BindForm(obj interface{}) error

func (ctx *RequestContext) BindJSON(obj interface{}) error

func (ctx *RequestContext) BindProtobuf(obj interface{}) error

func (ctx *RequestContext) BindByContentType(obj interface{}) error

func (ctx *RequestContext) VisitAllQueryArgs(f func(key []byte, value []byte))

func (ctx *RequestContext) VisitAllPostArgs(f func(key []byte, value []byte))

func (ctx *RequestContext) VisitAllHeaders(f func(key []byte, value []byte))

func (ctx *RequestContext) VisitAllCookie(f func(key []byte, value []byte))

//goscan:handler kind=http
type HandlerFunc func(c context.Context, ctx *RequestContext)

type HandlersChain []HandlerFunc

func (c HandlersChain) Last() HandlerFunc

func NewContext(maxParams uint16) *RequestContext

type ClientIP func(ctx *RequestContext) string

type FormValueFunc func(*RequestContext, string) []byte

type HijackHandler struct{}

type FS struct{}
