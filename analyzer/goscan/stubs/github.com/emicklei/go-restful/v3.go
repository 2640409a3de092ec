// go-restful. A web service has a path of its own; its routes are built: ws.Route(ws.GET("/x").To(f)). Its container recovers.
package restful

import "net/http"

type Request struct {
	Request *http.Request
}

func (r *Request) PathParameter(name string) string

func (r *Request) QueryParameter(name string) string

func (r *Request) ReadEntity(entityPointer interface{}) error

func (r *Request) Attribute(name string) interface{}

func (r *Request) SetAttribute(name string, value interface{})

//goscan:response
type Response struct {
	http.ResponseWriter
}

func (r *Response) WriteEntity(value interface{}) error

func (r *Response) WriteAsJson(value interface{}) error

func (r *Response) WriteHeaderAndEntity(status int, value interface{}) error

func (r *Response) WriteHeaderAndJson(status int, value interface{}, contentType string) error

func (r *Response) WriteError(httpStatus int, err error) error

func (r *Response) WriteErrorString(httpStatus int, errorReason string) error

func (r *Response) AddHeader(header string, value string) Response

//goscan:handler kind=http recovers
type RouteFunction func(*Request, *Response)

type FilterChain struct{}

func (f *FilterChain) ProcessFilter(request *Request, response *Response)

type FilterFunction func(*Request, *Response, *FilterChain)

type Parameter struct{}

func (p *Parameter) DataType(typeName string) *Parameter

func (p *Parameter) Required(required bool) *Parameter

func (p *Parameter) Description(doc string) *Parameter

type WebService struct{}

//goscan:prefix path=0
//goscan:chain
func (w *WebService) Path(root string) *WebService

//goscan:chain
func (w *WebService) Consumes(contentTypes ...string) *WebService

//goscan:chain
func (w *WebService) Produces(contentTypes ...string) *WebService

//goscan:chain
func (w *WebService) Doc(plainText string) *WebService

//goscan:chain
func (w *WebService) ApiVersion(apiVersion string) *WebService

//goscan:chain
func (w *WebService) Param(parameter *Parameter) *WebService

//goscan:middleware arg=0
//goscan:chain
func (w *WebService) Filter(filter FilterFunction) *WebService

//goscan:chain
func (w *WebService) Route(builder *RouteBuilder) *WebService

//goscan:methods arg=0
func (w *WebService) Method(httpMethod string) *RouteBuilder

//goscan:methods method=GET
//goscan:path arg=0
func (w *WebService) GET(subPath string) *RouteBuilder

//goscan:methods method=POST
//goscan:path arg=0
func (w *WebService) POST(subPath string) *RouteBuilder

//goscan:methods method=PUT
//goscan:path arg=0
func (w *WebService) PUT(subPath string) *RouteBuilder

//goscan:methods method=PATCH
//goscan:path arg=0
func (w *WebService) PATCH(subPath string) *RouteBuilder

//goscan:methods method=DELETE
//goscan:path arg=0
func (w *WebService) DELETE(subPath string) *RouteBuilder

//goscan:methods method=HEAD
//goscan:path arg=0
func (w *WebService) HEAD(subPath string) *RouteBuilder

//goscan:methods method=OPTIONS
//goscan:path arg=0
func (w *WebService) OPTIONS(subPath string) *RouteBuilder

func (w *WebService) PathParameter(name, description string) *Parameter

func (w *WebService) QueryParameter(name, description string) *Parameter

type RouteBuilder struct{}

//goscan:route handler=0
func (b *RouteBuilder) To(function RouteFunction) *RouteBuilder

//goscan:methods arg=0
//goscan:chain
func (b *RouteBuilder) Method(method string) *RouteBuilder

//goscan:path arg=0
//goscan:chain
func (b *RouteBuilder) Path(subPath string) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Doc(documentation string) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Notes(notes string) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Operation(name string) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Metadata(key string, value interface{}) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Param(parameter *Parameter) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Reads(sample interface{}, optionalDescription ...string) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Writes(samples ...interface{}) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Returns(code int, message string, model interface{}) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Consumes(mimeTypes ...string) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Produces(mimeTypes ...string) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Filter(filter FilterFunction) *RouteBuilder

//goscan:chain
func (b *RouteBuilder) Do(oneArgBlocks ...func(*RouteBuilder)) *RouteBuilder

type Container struct{}

func NewContainer() *Container

func (c *Container) Add(service *WebService) *Container

//goscan:middleware arg=0
func (c *Container) Filter(filter FilterFunction)

//goscan:route path=0 handler=1
func (c *Container) Handle(pattern string, handler http.Handler)

func (c *Container) ServeHTTP(w http.ResponseWriter, r *http.Request)

var DefaultContainer *Container

func Add(service *WebService)

//goscan:middleware arg=0
func Filter(filter FilterFunction)
