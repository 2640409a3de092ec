// go-zero's REST server. Routes are given as tables; a prefix is an option. A panic of a handler is recovered.
package rest

import (
	"net/http"
	"time"
)

type Server struct{}

type RestConf struct {
	Host string
	Port int
}

type Middleware func(next http.HandlerFunc) http.HandlerFunc

type Route struct {
	Method  string
	Path    string
	Handler http.HandlerFunc
}

type RouteOption func(r *featuredRoutes)

type RunOption func(*Server)

type featuredRoutes struct{}

func MustNewServer(c RestConf, opts ...RunOption) *Server

func NewServer(c RestConf, opts ...RunOption) (*Server, error)

//goscan:route table=0
func (s *Server) AddRoute(r Route, opts ...RouteOption)

//goscan:route table=0
func (s *Server) AddRoutes(rs []Route, opts ...RouteOption)

func (s *Server) Start()

func (s *Server) Stop()

//goscan:middleware arg=0
func (s *Server) Use(middleware Middleware)

//goscan:group path=0
func WithPrefix(group string) RouteOption

func WithMiddlewares(ms []Middleware, rs ...Route) []Route

func WithMiddleware(middleware Middleware, rs ...Route) []Route

func WithTimeout(timeout time.Duration) RouteOption

func WithJwt(secret string) RouteOption

func WithMaxBytes(maxBytes int64) RouteOption

func WithPriority() RouteOption
