// iris v12: names for what its packages context and core/router declare.
package iris

import (
	stdcontext "context"
	"io"

	"github.com/kataras/iris/v12/context"
	"github.com/kataras/iris/v12/core/router"
)

type Application struct {
	*router.APIBuilder
	*router.Router
	router.HTTPErrorHandler
	ContextPool *context.Pool
	Validator   context.Validator
	OnBuild     func() error
}

func (app *Application) SetName(appName string) *Application

func (app *Application) String() string

func (app *Application) WWW() router.Party

func (app *Application) SubdomainRedirect(from router.Party, to router.Party) router.Party

func (app *Application) Configure(configurators ...Configurator) *Application

func (app *Application) ConfigurationReadOnly() context.ConfigurationReadOnly

func (app *Application) IsDebug() bool

func (app *Application) I18nReadOnly() context.I18nReadOnly

func (app *Application) Validate(v interface{}) error

func (app *Application) View(writer io.Writer, filename string, layout string, bindingData interface{}) error

func (app *Application) GetContextPool() *context.Pool

func (app *Application) SetContextErrorHandler(errHandler context.ErrorHandler) *Application

func (app *Application) GetContextErrorHandler() context.ErrorHandler

func (app *Application) Shutdown(ctx stdcontext.Context) error

func (app *Application) Build() error

func (app *Application) Listen(hostPort string, withOrWithout ...Configurator) error

func (app *Application) Run(serve Runner, withOrWithout ...Configurator) error

func (app *Application) Wait(ctx stdcontext.Context) error

type Context = *context.Context

type Handler = context.Handler

type Party = router.Party

type Map = context.Map

func New() *Application

func Default() *Application

type Configurator func(*Application)

type Runner func(*Application) error
