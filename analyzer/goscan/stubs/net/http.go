// Package http: the server recovers panics of the handler's own goroutine only, and cancels Request.Context when the handler returns.
package http

import (
	"bufio"
	"context"
	"crypto/tls"
	"io"
	"io/fs"
	"log"
	"mime/multipart"
	"net"
	"net/url"
	"time"
)

type Handler interface {
	//goscan:handler kind=http recovers
	ServeHTTP(ResponseWriter, *Request)
}

//goscan:handler kind=http recovers
type HandlerFunc func(ResponseWriter, *Request)

func (f HandlerFunc) ServeHTTP(w ResponseWriter, r *Request)

//goscan:response
type ResponseWriter interface {
	Header() Header
	Write([]byte) (int, error)
	WriteHeader(statusCode int)
}

type Request struct {
	Method     string
	URL        *url.URL
	Proto      string
	ProtoMajor int
	ProtoMinor int
	Header     Header
	//goscan:response
	Body             io.ReadCloser
	GetBody          func() (io.ReadCloser, error)
	ContentLength    int64
	TransferEncoding []string
	Close            bool
	Host             string
	Form             url.Values
	PostForm         url.Values
	MultipartForm    *multipart.Form
	Trailer          Header
	RemoteAddr       string
	RequestURI       string
	TLS              *tls.ConnectionState
	Cancel           <-chan struct{}
	Response         *Response
	Pattern          string
}

//goscan:request-context
func (r *Request) Context() context.Context

//goscan:with-context arg=0
func (r *Request) WithContext(ctx context.Context) *Request

//goscan:with-context arg=0
func (r *Request) Clone(ctx context.Context) *Request

func (r *Request) ProtoAtLeast(major int, minor int) bool

func (r *Request) UserAgent() string

func (r *Request) Cookies() []*Cookie

func (r *Request) CookiesNamed(name string) []*Cookie

func (r *Request) Cookie(name string) (*Cookie, error)

func (r *Request) AddCookie(c *Cookie)

func (r *Request) Referer() string

func (r *Request) MultipartReader() (*multipart.Reader, error)

func (r *Request) Write(w io.Writer) error

func (r *Request) WriteProxy(w io.Writer) error

func (r *Request) BasicAuth() (username string, password string, ok bool)

func (r *Request) SetBasicAuth(username string, password string)

func (r *Request) ParseForm() error

func (r *Request) ParseMultipartForm(maxMemory int64) error

func (r *Request) FormValue(key string) string

func (r *Request) PostFormValue(key string) string

func (r *Request) FormFile(key string) (multipart.File, *multipart.FileHeader, error)

func (r *Request) PathValue(name string) string

func (r *Request) SetPathValue(name string, value string)

type Response struct {
	Status           string
	StatusCode       int
	Proto            string
	ProtoMajor       int
	ProtoMinor       int
	Header           Header
	Body             io.ReadCloser
	ContentLength    int64
	TransferEncoding []string
	Close            bool
	Uncompressed     bool
	Trailer          Header
	Request          *Request
	TLS              *tls.ConnectionState
}

func (r *Response) Cookies() []*Cookie

func (r *Response) Location() (*url.URL, error)

func (r *Response) ProtoAtLeast(major int, minor int) bool

func (r *Response) Write(w io.Writer) error

type Header map[string][]string

func (h Header) Add(key string, value string)

func (h Header) Set(key string, value string)

func (h Header) Get(key string) string

func (h Header) Values(key string) []string

func (h Header) Del(key string)

func (h Header) Write(w io.Writer) error

func (h Header) Clone() Header

func (h Header) WriteSubset(w io.Writer, exclude map[string]bool) error

type Cookie struct {
	Name        string
	Value       string
	Quoted      bool
	Path        string
	Domain      string
	Expires     time.Time
	RawExpires  string
	MaxAge      int
	Secure      bool
	HttpOnly    bool
	SameSite    SameSite
	Partitioned bool
	Raw         string
	Unparsed    []string
}

func (c *Cookie) String() string

func (c *Cookie) Valid() error

//goscan:response
type Flusher interface {
	Flush()
}

type Hijacker interface {
	Hijack() (net.Conn, *bufio.ReadWriter, error)
}

type Pusher interface {
	Push(target string, opts *PushOptions) error
}

type Server struct {
	Addr                         string
	Handler                      Handler
	DisableGeneralOptionsHandler bool
	TLSConfig                    *tls.Config
	ReadTimeout                  time.Duration
	ReadHeaderTimeout            time.Duration
	WriteTimeout                 time.Duration
	IdleTimeout                  time.Duration
	MaxHeaderBytes               int
	TLSNextProto                 map[string]func(*Server, *tls.Conn, Handler)
	ConnState                    func(net.Conn, ConnState)
	ErrorLog                     *log.Logger
	BaseContext                  func(net.Listener) context.Context
	ConnContext                  func(ctx context.Context, c net.Conn) context.Context
	HTTP2                        *HTTP2Config
	Protocols                    *Protocols
}

func (s *Server) Close() error

func (s *Server) Shutdown(ctx context.Context) error

func (s *Server) RegisterOnShutdown(f func())

//goscan:serves
func (s *Server) ListenAndServe() error

//goscan:serves listener=0
func (s *Server) Serve(l net.Listener) error

//goscan:serves listener=0
func (s *Server) ServeTLS(l net.Listener, certFile string, keyFile string) error

func (s *Server) SetKeepAlivesEnabled(v bool)

//goscan:serves
func (s *Server) ListenAndServeTLS(certFile string, keyFile string) error

type ServeMux struct{}

func (mux *ServeMux) Handler(r *Request) (h Handler, pattern string)

func (mux *ServeMux) ServeHTTP(w ResponseWriter, r *Request)

//goscan:route path=0 handler=1
func (mux *ServeMux) Handle(pattern string, handler Handler)

//goscan:route path=0 handler=1
func (mux *ServeMux) HandleFunc(pattern string, handler func(ResponseWriter, *Request))

type Client struct {
	Transport     RoundTripper
	CheckRedirect func(req *Request, via []*Request) error
	Jar           CookieJar
	Timeout       time.Duration
}

func (c *Client) Get(url string) (resp *Response, err error)

func (c *Client) Do(req *Request) (*Response, error)

func (c *Client) Post(url string, contentType string, body io.Reader) (resp *Response, err error)

func (c *Client) PostForm(url string, data url.Values) (resp *Response, err error)

func (c *Client) Head(url string) (resp *Response, err error)

func (c *Client) CloseIdleConnections()

type Transport struct {
	Proxy                  func(*Request) (*url.URL, error)
	OnProxyConnectResponse func(ctx context.Context, proxyURL *url.URL, connectReq *Request, connectRes *Response) error
	DialContext            func(ctx context.Context, network string, addr string) (net.Conn, error)
	Dial                   func(network string, addr string) (net.Conn, error)
	DialTLSContext         func(ctx context.Context, network string, addr string) (net.Conn, error)
	DialTLS                func(network string, addr string) (net.Conn, error)
	TLSClientConfig        *tls.Config
	TLSHandshakeTimeout    time.Duration
	DisableKeepAlives      bool
	DisableCompression     bool
	MaxIdleConns           int
	MaxIdleConnsPerHost    int
	MaxConnsPerHost        int
	IdleConnTimeout        time.Duration
	ResponseHeaderTimeout  time.Duration
	ExpectContinueTimeout  time.Duration
	TLSNextProto           map[string]func(authority string, c *tls.Conn) RoundTripper
	ProxyConnectHeader     Header
	GetProxyConnectHeader  func(ctx context.Context, proxyURL *url.URL, target string) (Header, error)
	MaxResponseHeaderBytes int64
	WriteBufferSize        int
	ReadBufferSize         int
	ForceAttemptHTTP2      bool
	HTTP2                  *HTTP2Config
	Protocols              *Protocols
}

func (t *Transport) NewClientConn(ctx context.Context, scheme string, address string) (*ClientConn, error)

func (t *Transport) RoundTrip(req *Request) (*Response, error)

func (t *Transport) Clone() *Transport

func (t *Transport) CloseIdleConnections()

func (t *Transport) CancelRequest(req *Request)

type RoundTripper interface {
	RoundTrip(*Request) (*Response, error)
}

type Dir string

func (d Dir) Open(name string) (File, error)

type FileSystem interface {
	Open(name string) (File, error)
}

type ConnState int

func (c ConnState) String() string

type SameSite int

var (
	DefaultServeMux       *ServeMux
	DefaultClient         *Client
	DefaultTransport      RoundTripper
	ErrServerClosed       error
	ErrAbortHandler       error
	ErrBodyNotAllowed     error
	ErrBodyReadAfterClose error
	ErrHandlerTimeout     error
	ErrNoCookie           error
)

func NewServeMux() *ServeMux

//goscan:route path=0 handler=1
func Handle(pattern string, handler Handler)

//goscan:route path=0 handler=1
func HandleFunc(pattern string, handler func(ResponseWriter, *Request))

//goscan:serves
func ListenAndServe(addr string, handler Handler) error

//goscan:serves
func ListenAndServeTLS(addr string, certFile string, keyFile string, handler Handler) error

//goscan:serves listener=0
func Serve(l net.Listener, handler Handler) error

func NewRequest(method string, url string, body io.Reader) (*Request, error)

//goscan:with-context arg=0
func NewRequestWithContext(ctx context.Context, method string, url string, body io.Reader) (*Request, error)

func NewResponseController(rw ResponseWriter) *ResponseController

//goscan:response
type ResponseController struct{}

func (c *ResponseController) Flush() error

func (c *ResponseController) Hijack() (net.Conn, *bufio.ReadWriter, error)

func (c *ResponseController) SetReadDeadline(deadline time.Time) error

func (c *ResponseController) SetWriteDeadline(deadline time.Time) error

func (c *ResponseController) EnableFullDuplex() error

func Get(url string) (resp *Response, err error)

func Head(url string) (resp *Response, err error)

func Post(url string, contentType string, body io.Reader) (resp *Response, err error)

func PostForm(url string, data url.Values) (resp *Response, err error)

// writes an HTTP error: that tells the client, not the operator.
func Error(w ResponseWriter, error string, code int)

func NotFound(w ResponseWriter, r *Request)

func NotFoundHandler() Handler

func Redirect(w ResponseWriter, r *Request, url string, code int)

func RedirectHandler(url string, code int) Handler

func SetCookie(w ResponseWriter, cookie *Cookie)

func ServeFile(w ResponseWriter, r *Request, name string)

func ServeContent(w ResponseWriter, req *Request, name string, modtime time.Time, content io.ReadSeeker)

func FileServer(root FileSystem) Handler

//goscan:wraps-handler arg=1 strips=0
func StripPrefix(prefix string, h Handler) Handler

//goscan:wraps-handler arg=0 deadline
func TimeoutHandler(h Handler, dt time.Duration, msg string) Handler

//goscan:wraps-handler arg=0
func AllowQuerySemicolons(h Handler) Handler

//goscan:wraps-handler arg=0
func MaxBytesHandler(h Handler, n int64) Handler

func MaxBytesReader(w ResponseWriter, r io.ReadCloser, n int64) io.ReadCloser

func StatusText(code int) string

func DetectContentType(data []byte) string

const (
	MethodGet                   = "GET"
	MethodHead                  = "HEAD"
	MethodPost                  = "POST"
	MethodPut                   = "PUT"
	MethodPatch                 = "PATCH"
	MethodDelete                = "DELETE"
	MethodConnect               = "CONNECT"
	MethodOptions               = "OPTIONS"
	MethodTrace                 = "TRACE"
	StatusOK                    = 200
	StatusCreated               = 201
	StatusAccepted              = 202
	StatusNoContent             = 204
	StatusMovedPermanently      = 301
	StatusFound                 = 302
	StatusNotModified           = 304
	StatusBadRequest            = 400
	StatusUnauthorized          = 401
	StatusForbidden             = 403
	StatusNotFound              = 404
	StatusMethodNotAllowed      = 405
	StatusConflict              = 409
	StatusGone                  = 410
	StatusRequestEntityTooLarge = 413
	StatusUnsupportedMediaType  = 415
	StatusUnprocessableEntity   = 422
	StatusTooManyRequests       = 429
	StatusInternalServerError   = 500
	StatusNotImplemented        = 501
	StatusBadGateway            = 502
	StatusServiceUnavailable    = 503
	StatusGatewayTimeout        = 504
)

type PushOptions struct{}

type HTTP2Config struct{}

type Protocols struct{}

type CookieJar interface {
	SetCookies(u *url.URL, cookies []*Cookie)
	Cookies(u *url.URL) []*Cookie
}

type ClientConn struct{}

type File interface {
	io.Closer
	io.Reader
	io.Seeker
	Readdir(count int) ([]fs.FileInfo, error)
	Stat() (fs.FileInfo, error)
}
