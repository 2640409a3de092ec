// echo v4 middleware: what recovers, and what ends the request's context early.
package middleware

import (
	"time"

	echo "github.com/labstack/echo/v4"
	"github.com/labstack/gommon/log"
)

//goscan:recover-middleware
func Recover() echo.MiddlewareFunc

//goscan:recover-middleware
func RecoverWithConfig(config RecoverConfig) echo.MiddlewareFunc

type RecoverConfig struct {
	Skipper             Skipper
	StackSize           int
	DisableStackAll     bool
	DisablePrintStack   bool
	LogLevel            log.Lvl
	LogErrorFunc        LogErrorFunc
	DisableErrorHandler bool
}

func Timeout() echo.MiddlewareFunc

func TimeoutWithConfig(config TimeoutConfig) echo.MiddlewareFunc

type TimeoutConfig struct {
	Skipper                    Skipper
	ErrorMessage               string
	OnTimeoutRouteErrorHandler func(err error, c echo.Context)
	Timeout                    time.Duration
}

func (config TimeoutConfig) ToMiddleware() (echo.MiddlewareFunc, error)

func ContextTimeout(timeout time.Duration) echo.MiddlewareFunc

func ContextTimeoutWithConfig(config ContextTimeoutConfig) echo.MiddlewareFunc

type ContextTimeoutConfig struct {
	Skipper      Skipper
	ErrorHandler func(err error, c echo.Context) error
	Timeout      time.Duration
}

func (config ContextTimeoutConfig) ToMiddleware() (echo.MiddlewareFunc, error)

func Logger() echo.MiddlewareFunc

func CORS() echo.MiddlewareFunc

func CORSWithConfig(config CORSConfig) echo.MiddlewareFunc

type CORSConfig struct {
	Skipper                                  Skipper
	AllowOrigins                             []string
	AllowOriginFunc                          func(origin string) (bool, error)
	AllowMethods                             []string
	AllowHeaders                             []string
	AllowCredentials                         bool
	UnsafeWildcardOriginWithAllowCredentials bool
	ExposeHeaders                            []string
	MaxAge                                   int
}

func RequestID() echo.MiddlewareFunc

func Gzip() echo.MiddlewareFunc

func BodyLimit(limit string) echo.MiddlewareFunc

type Skipper func(c echo.Context) bool

type LogErrorFunc func(c echo.Context, err error, stack []byte) error
