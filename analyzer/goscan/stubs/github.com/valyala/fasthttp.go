// fasthttp. RequestCtx is reused after the handler returns; as a context it ends with the server, not with the request. Nothing recovers.
package fasthttp

import (
	"bufio"
	"crypto/tls"
	"io"
	"mime/multipart"
	"net"
	"time"
)

//goscan:framework-context pooled
type RequestCtx struct {
	Response Response
	Request  Request
}

func (ctx *RequestCtx) RequestBodyStream() io.Reader

func (ctx *RequestCtx) EarlyHints() error

func (ctx *RequestCtx) Hijack(handler HijackHandler)

func (ctx *RequestCtx) HijackSetNoResponse(noResponse bool)

func (ctx *RequestCtx) Hijacked() bool

func (ctx *RequestCtx) SetUserValue(key any, value any)

func (ctx *RequestCtx) SetUserValueBytes(key []byte, value any)

func (ctx *RequestCtx) UserValue(key any) any

func (ctx *RequestCtx) UserValueBytes(key []byte) any

func (ctx *RequestCtx) VisitUserValues(visitor func([]byte, any))

func (ctx *RequestCtx) VisitUserValuesAll(visitor func(any, any))

func (ctx *RequestCtx) ResetUserValues()

func (ctx *RequestCtx) RemoveUserValue(key any)

func (ctx *RequestCtx) RemoveUserValueBytes(key []byte)

func (ctx *RequestCtx) IsTLS() bool

func (ctx *RequestCtx) TLSConnectionState() *tls.ConnectionState

func (ctx *RequestCtx) Conn() net.Conn

func (ctx *RequestCtx) SetReadDeadline(deadline time.Time) error

func (ctx *RequestCtx) SetWriteDeadline(deadline time.Time) error

func (ctx *RequestCtx) String() string

func (ctx *RequestCtx) ID() uint64

func (ctx *RequestCtx) ConnID() uint64

func (ctx *RequestCtx) Time() time.Time

func (ctx *RequestCtx) ConnTime() time.Time

func (ctx *RequestCtx) ConnRequestNum() uint64

func (ctx *RequestCtx) SetConnectionClose()

func (ctx *RequestCtx) SetStatusCode(statusCode int)

func (ctx *RequestCtx) SetContentType(contentType string)

func (ctx *RequestCtx) SetContentTypeBytes(contentType []byte)

//goscan:borrowed
func (ctx *RequestCtx) RequestURI() []byte

func (ctx *RequestCtx) URI() *URI

//goscan:borrowed
func (ctx *RequestCtx) Referer() []byte

//goscan:borrowed
func (ctx *RequestCtx) UserAgent() []byte

//goscan:borrowed
func (ctx *RequestCtx) Path() []byte

//goscan:borrowed
func (ctx *RequestCtx) Host() []byte

func (ctx *RequestCtx) QueryArgs() *Args

func (ctx *RequestCtx) PostArgs() *Args

func (ctx *RequestCtx) MultipartForm() (*multipart.Form, error)

func (ctx *RequestCtx) MultipartFormWithLimit(maxBodySize int) (*multipart.Form, error)

func (ctx *RequestCtx) FormFile(key string) (*multipart.FileHeader, error)

//goscan:borrowed
func (ctx *RequestCtx) FormValue(key string) []byte

func (ctx *RequestCtx) IsGet() bool

func (ctx *RequestCtx) IsPost() bool

func (ctx *RequestCtx) IsPut() bool

func (ctx *RequestCtx) IsDelete() bool

func (ctx *RequestCtx) IsConnect() bool

func (ctx *RequestCtx) IsOptions() bool

func (ctx *RequestCtx) IsTrace() bool

func (ctx *RequestCtx) IsPatch() bool

func (ctx *RequestCtx) IsQuery() bool

//goscan:borrowed
func (ctx *RequestCtx) Method() []byte

func (ctx *RequestCtx) IsHead() bool

func (ctx *RequestCtx) RemoteAddr() net.Addr

func (ctx *RequestCtx) SetRemoteAddr(remoteAddr net.Addr)

func (ctx *RequestCtx) LocalAddr() net.Addr

func (ctx *RequestCtx) RemoteIP() net.IP

func (ctx *RequestCtx) LocalIP() net.IP

func (ctx *RequestCtx) Error(msg string, statusCode int)

func (ctx *RequestCtx) Success(contentType string, body []byte)

func (ctx *RequestCtx) SuccessString(contentType string, body string)

func (ctx *RequestCtx) Redirect(uri string, statusCode int)

func (ctx *RequestCtx) RedirectBytes(uri []byte, statusCode int)

func (ctx *RequestCtx) SetBody(body []byte)

func (ctx *RequestCtx) SetBodyString(body string)

func (ctx *RequestCtx) ResetBody()

func (ctx *RequestCtx) SendFile(path string)

func (ctx *RequestCtx) SendFileLiteral(path string)

func (ctx *RequestCtx) SendFileBytes(path []byte)

func (ctx *RequestCtx) IfModifiedSince(lastModified time.Time) bool

func (ctx *RequestCtx) NotModified()

func (ctx *RequestCtx) NotFound()

func (ctx *RequestCtx) Write(p []byte) (int, error)

func (ctx *RequestCtx) WriteString(s string) (int, error)

//goscan:borrowed
func (ctx *RequestCtx) PostBody() []byte

func (ctx *RequestCtx) SetBodyStream(bodyStream io.Reader, bodySize int)

func (ctx *RequestCtx) SetBodyStreamWriter(sw StreamWriter)

func (ctx *RequestCtx) IsBodyStream() bool

func (ctx *RequestCtx) Logger() Logger

func (ctx *RequestCtx) TimeoutError(msg string)

func (ctx *RequestCtx) TimeoutErrorWithCode(msg string, statusCode int)

func (ctx *RequestCtx) TimeoutErrorWithResponse(resp *Response)

func (ctx *RequestCtx) LastTimeoutErrorResponse() *Response

func (ctx *RequestCtx) Init2(conn net.Conn, logger Logger, reduceMemoryUsage bool)

func (ctx *RequestCtx) Init(req *Request, remoteAddr net.Addr, logger Logger)

func (ctx *RequestCtx) Deadline() (deadline time.Time, ok bool)

func (ctx *RequestCtx) Done() <-chan struct{}

func (ctx *RequestCtx) Err() error

func (ctx *RequestCtx) Value(key any) any

//goscan:handler kind=http
type RequestHandler func(ctx *RequestCtx)

type Server struct {
	Handler            RequestHandler
	Name               string
	ReadTimeout        time.Duration
	WriteTimeout       time.Duration
	IdleTimeout        time.Duration
	MaxRequestBodySize int
}

//goscan:serves
func (s *Server) ListenAndServe(addr string) error

//goscan:serves listener=0
func (s *Server) Serve(ln net.Listener) error

func (s *Server) Shutdown() error

type Request struct {
	Header RequestHeader
}

func (req *Request) SetRequestURI(requestURI string)

//goscan:borrowed
func (req *Request) Body() []byte

func (req *Request) SetBody(body []byte)

func (req *Request) SetBodyString(body string)

func (req *Request) URI() *URI

func (req *Request) PostArgs() *Args

func (req *Request) Reset()

type Response struct {
	Header ResponseHeader
}

func (resp *Response) StatusCode() int

func (resp *Response) SetStatusCode(statusCode int)

func (resp *Response) Body() []byte

func (resp *Response) SetBody(body []byte)

func (resp *Response) SetBodyString(body string)

func (resp *Response) Reset()

type RequestHeader struct{}

func (r *RequestHeader) SetContentType(contentType string)

func (h *RequestHeader) ContentType() []byte

func (h *RequestHeader) Host() []byte

func (h *RequestHeader) UserAgent() []byte

func (h *RequestHeader) Method() []byte

func (h *RequestHeader) SetMethod(method string)

func (h *RequestHeader) Set(key string, value string)

//goscan:borrowed
func (h *RequestHeader) Peek(key string) []byte

type ResponseHeader struct{}

func (r *ResponseHeader) SetContentType(contentType string)

func (h *ResponseHeader) Set(key string, value string)

func (h *ResponseHeader) Peek(key string) []byte

type Args struct{}

func (a *Args) Add(key string, value string)

func (a *Args) Set(key string, value string)

//goscan:borrowed
func (a *Args) Peek(key string) []byte

func (a *Args) Has(key string) bool

func (a *Args) GetUint(key string) (int, error)

func (a *Args) GetBool(key string) bool

type URI struct{}

func (u *URI) Path() []byte

func (u *URI) Host() []byte

func (u *URI) String() string

func (u *URI) QueryArgs() *Args

type Cookie struct{}

func (c *Cookie) Value() []byte

func (c *Cookie) Key() []byte

type Client struct {
	Name         string
	ReadTimeout  time.Duration
	WriteTimeout time.Duration
}

func (c *Client) Get(dst []byte, url string) (statusCode int, body []byte, err error)

func (c *Client) Post(dst []byte, url string, postArgs *Args) (statusCode int, body []byte, err error)

func (c *Client) DoTimeout(req *Request, resp *Response, timeout time.Duration) error

func (c *Client) Do(req *Request, resp *Response) error

//goscan:serves
func ListenAndServe(addr string, handler RequestHandler) error

//goscan:serves listener=0
func Serve(ln net.Listener, handler RequestHandler) error

func Do(req *Request, resp *Response) error

func AcquireRequest() *Request

func ReleaseRequest(req *Request)

func AcquireResponse() *Response

func ReleaseResponse(resp *Response)

//goscan:wraps-handler arg=0 deadline
func TimeoutHandler(h RequestHandler, timeout time.Duration, msg string) RequestHandler

const (
	StatusOK                  = 200
	StatusAccepted            = 202
	StatusCreated             = 201
	StatusBadRequest          = 400
	StatusNotFound            = 404
	StatusInternalServerError = 500
	MethodGet                 = "GET"
	MethodPost                = "POST"
)

type FS struct{}

type HijackHandler func(c net.Conn)

type StreamWriter func(w *bufio.Writer)

type Logger interface {
	Printf(format string, args ...any)
}
