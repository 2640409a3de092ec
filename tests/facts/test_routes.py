"""Routes, one small program a situation: what is registered, under which full path, and who answers."""

from __future__ import annotations

from pathlib import Path

import gocode
import pytest

from goscan.facts.facts import Facts
from goscan.facts.routes.route import Route, routes


def shown(root: Path, **files: str) -> list[str]:
    """The routes of a module as `POST /path -> handler`."""
    return [f"{r.label} -> {answers(r)}" for r in routes(Facts(gocode.program(root, **files)))]


def answers(route: Route) -> str:
    """The functions that answer, a literal as its function with a #."""
    return ", ".join(fn.name + ("#" if fn.outer else "") for fn in route.handlers) or "?"


GIN = 'package app\n\nimport "github.com/gin-gonic/gin"\n\nfunc list(c *gin.Context) {}\n\ntype H struct{}\n\nfunc (h *H) Get(c *gin.Context) {}\n'


def test_groups_in_variables(tmp_path: Path) -> None:
    app = (
        GIN
        + 'func setup(h *H) {\n r := gin.New()\n api := r.Group("/api")\n v1 := api.Group("/v1").Use(list)\n v1.GET("/x/:id", list, h.Get)\n}\n'
    )
    assert shown(tmp_path, app=app) == ["GET /api/v1/x/:id -> (*H).Get"]


def test_groups_as_parameters_of_other_packages(tmp_path: Path) -> None:
    users = 'package users\n\nimport "github.com/gin-gonic/gin"\n\nfunc Register(g gin.IRouter) { g.POST("", create); g.Any("/any", create) }\n\nfunc create(c *gin.Context) {}\n'
    app = (
        GIN.replace('"github.com/gin-gonic/gin"', '(\n "github.com/gin-gonic/gin"\n "example.com/app/users"\n)')
        + 'func setup(r *gin.Engine) {\n users.Register(r.Group("/users"))\n users.Register(r.Group("/v2").Group("/users"))\n}\n'
    )
    assert shown(tmp_path, app=app, users__users=users) == [
        "POST /users -> create",
        "POST /v2/users -> create",
        "ANY /users/any -> create",
        "ANY /v2/users/any -> create",
    ]


def test_routers_in_fields(tmp_path: Path) -> None:
    app = (
        GIN
        + 'type S struct {\n *gin.Engine\n api *gin.RouterGroup\n}\n\nfunc newS() *S {\n s := &S{Engine: gin.New()}\n s.api = s.Group("/api")\n return s\n}\n\nfunc (s *S) routes() {\n s.GET("/root", list)\n s.api.GET("/x", list)\n}\n'
    )
    assert shown(tmp_path, app=app) == ["GET /root -> list", "GET /api/x -> list"]


def test_paths_of_constants_and_unknown_parts(tmp_path: Path) -> None:
    app = (
        GIN.replace(
            'import "github.com/gin-gonic/gin"', 'import (\n "fmt"\n "github.com/gin-gonic/gin"\n)\n\nconst base = "/b"'
        )
        + 'func setup(r *gin.Engine, cfg struct{ Base string }) {\n r.GET(base+"/x", list)\n r.GET(fmt.Sprintf("%s/%s", base, "y"), list)\n r.Group(cfg.Base).GET("z", list)\n}\n'
    )
    assert shown(tmp_path, app=app) == ["GET /b/x -> list", "GET /b/y -> list", "GET <cfg.Base>/z -> list"]


def test_a_helper_registers_what_it_is_given(tmp_path: Path) -> None:
    app = (
        GIN
        + 'func add(r gin.IRouter, path string, h gin.HandlerFunc) { r.GET("/v1"+path, h) }\n\nfunc setup(r *gin.Engine, h *H) {\n add(r, "/a", list)\n add(r.Group("/g"), "/b", h.Get)\n}\n'
    )
    assert shown(tmp_path, app=app) == ["GET /v1/a -> list", "GET /g/v1/b -> (*H).Get"]


def test_tables_of_routes(tmp_path: Path) -> None:
    app = (
        GIN
        + 'var table = []struct {\n method, path string\n h gin.HandlerFunc\n}{\n {"GET", "/a", list},\n {method: "POST", path: "/b", h: (&H{}).Get},\n}\n\nfunc setup(r *gin.Engine) {\n for _, t := range table {\n  r.Handle(t.method, t.path, t.h)\n }\n for p, h := range map[string]gin.HandlerFunc{"/m": list} {\n  r.GET(p, h)\n }\n}\n'
    )
    assert shown(tmp_path, app=app) == ["GET /a -> list", "POST /b -> (*H).Get", "GET /m -> list"]


def test_factories_closures_and_values(tmp_path: Path) -> None:
    app = (
        GIN
        + 'func make(n int) gin.HandlerFunc {\n return func(c *gin.Context) { _ = n }\n}\n\nfunc setup(r *gin.Engine, h *H) {\n v := h.Get\n r.GET("/v", v)\n r.GET("/f", make(1))\n r.GET("/c", func(c *gin.Context) {})\n}\n'
    )
    assert shown(tmp_path, app=app) == ["GET /v -> (*H).Get", "GET /f -> make#", "GET /c -> setup#"]


HTTP = """package app

import "net/http"

type H struct{}

func (h *H) Run(w http.ResponseWriter, r *http.Request) {}

func (h H) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func plain(f func(w http.ResponseWriter, r *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = f(w, r) }
}

func fails(w http.ResponseWriter, r *http.Request) error { return nil }
"""


def test_net_http_patterns_and_middleware(tmp_path: Path) -> None:
    app = (
        HTTP
        + 'func setup(h *H) {\n mux := http.NewServeMux()\n mux.HandleFunc("POST /jobs/{id}", h.Run)\n mux.Handle("/conv", http.HandlerFunc(h.Run))\n mux.Handle("/auth", auth(http.HandlerFunc(h.Run)))\n mux.Handle("GET /adapted", plain(fails))\n mux.Handle("/value", auth(&H{}))\n http.HandleFunc("/global", h.Run)\n}\n'
    )
    assert shown(tmp_path, app=app) == [
        "POST /jobs/{id} -> (*H).Run",
        "ANY /conv -> (*H).Run",
        "ANY /auth -> (*H).Run",
        "GET /adapted -> fails",
        "ANY /value -> H.ServeHTTP",
        "ANY /global -> (*H).Run",
    ]


def test_net_http_mux_below_a_stripped_prefix(tmp_path: Path) -> None:
    app = (
        HTTP
        + 'func setup(h *H) {\n api := http.NewServeMux()\n api.HandleFunc("/jobs", h.Run)\n top := http.NewServeMux()\n top.Handle("/v1/", http.StripPrefix("/v1", api))\n}\n'
    )
    assert shown(tmp_path, app=app) == ["ANY /v1/jobs -> (*H).Run"]


def test_chi_route_group_mount_with(tmp_path: Path) -> None:
    app = (
        HTTP.replace('import "net/http"', 'import (\n "net/http"\n "github.com/go-chi/chi/v5"\n)')
        + """func (h *H) users(r chi.Router) { r.Delete("/{id}", h.Run) }

func (h *H) jobs() http.Handler {
	r := chi.NewRouter()
	r.Get("/", h.Run)
	return auth(r)
}

func setup(h *H) http.Handler {
	r := chi.NewRouter()
	r.Route("/api", func(r chi.Router) {
		r.Group(func(r chi.Router) { r.With(auth).Post("/x", h.Run) })
		r.Route("/users", h.users)
		r.Mount("/jobs", h.jobs())
		r.Method(http.MethodPut, "/y", h)
	})
	return r
}
"""
    )
    assert shown(tmp_path, app=app) == [
        "DELETE /api/users/{id} -> (*H).Run",
        "GET /api/jobs/ -> (*H).Run",
        "POST /api/x -> (*H).Run",
        "PUT /api/y -> H.ServeHTTP",
    ]


def test_gorilla_chains(tmp_path: Path) -> None:
    app = (
        HTTP.replace('import "net/http"', 'import (\n "net/http"\n "github.com/gorilla/mux"\n)')
        + 'func setup(h *H) {\n r := mux.NewRouter()\n api := r.PathPrefix("/api").Subrouter()\n api.HandleFunc("/x", h.Run).Methods("GET", "HEAD").Name("x")\n api.Methods("POST").Path("/y").HandlerFunc(h.Run)\n r.Path("/z").Handler(h)\n}\n'
    )
    assert shown(tmp_path, app=app) == [
        "GET,HEAD /api/x -> (*H).Run",
        "POST /api/y -> (*H).Run",
        "ANY /z -> H.ServeHTTP",
    ]


def test_echo_and_fiber(tmp_path: Path) -> None:
    echo = 'package e\n\nimport "github.com/labstack/echo/v4"\n\nfunc run(c echo.Context) error { return nil }\n\nfunc mw(n echo.HandlerFunc) echo.HandlerFunc { return n }\n\nfunc setup() {\n e := echo.New()\n g := e.Group("/g", mw)\n g.POST("/x", run, mw)\n e.Add("PUT", "/y", mw(run))\n}\n'
    fiber = 'package f\n\nimport "github.com/gofiber/fiber/v2"\n\nfunc run(c *fiber.Ctx) error { return nil }\n\nfunc setup() {\n app := fiber.New()\n app.Route("/r", func(r fiber.Router) { r.Get("/x", run) })\n sub := fiber.New()\n sub.Post("/y", run, run)\n app.Mount("/m", sub)\n}\n'
    assert shown(tmp_path, e__e=echo, f__f=fiber) == [
        "POST /g/x -> run",
        "PUT /y -> run",
        "GET /r/x -> run",
        "POST /m/y -> run",
    ]


def test_beego_controllers_and_namespaces(tmp_path: Path) -> None:
    app = 'package app\n\nimport "github.com/beego/beego/v2/server/web"\n\ntype C struct{ web.Controller }\n\nfunc (c *C) Get() {}\n\nfunc (c *C) Save() {}\n\nfunc setup() {\n web.Router("/c", &C{})\n web.Router("/s", &C{}, "post,put:Save")\n ns := web.NewNamespace("/v1", web.NSNamespace("/in", web.NSRouter("/c", &C{}, "*:Save")))\n web.AddNamespace(ns)\n}\n'
    assert shown(tmp_path, app=app) == [
        "GET /c -> (*C).Get",
        "POST,PUT /s -> (*C).Save",
        "ANY /v1/in/c -> (*C).Save",
    ]


def test_beego_controllers_by_name_and_by_comment(tmp_path: Path) -> None:
    app = """package app

import "github.com/astaxie/beego"

type base struct{ beego.Controller }

func (c *base) Prepare() {}

func (c *base) Shared() {}

type TaskController struct{ base }

func (c *TaskController) List() {}

func (c *TaskController) Get() {}

func (c *TaskController) helper() {}

func (c *TaskController) Of(id int) {}

// Start begins a task.
// @router /:id/start [post,put]
// @router /:id/run
func (c *TaskController) Start() {}

func init() {
	beego.AutoRouter(&TaskController{})
	beego.AddNamespace(beego.NewNamespace("/v1", beego.NSNamespace("/task", beego.NSInclude(&TaskController{}))))
	beego.NewNamespace("/v2").AutoRouter(&TaskController{}).Router("/x", &TaskController{}, "*:List")
}
"""
    assert sorted(shown(tmp_path, app=app)) == [
        "ANY /task/get -> (*TaskController).Get",
        "ANY /task/list -> (*TaskController).List",
        "ANY /task/shared -> (*base).Shared",
        "ANY /task/start -> (*TaskController).Start",
        "ANY /v2/task/get -> (*TaskController).Get",
        "ANY /v2/task/list -> (*TaskController).List",
        "ANY /v2/task/shared -> (*base).Shared",
        "ANY /v2/task/start -> (*TaskController).Start",
        "ANY /v2/x -> (*TaskController).List",
        "GET /v1/task/:id/run -> (*TaskController).Start",
        "POST,PUT /v1/task/:id/start -> (*TaskController).Start",
    ]


def test_services_queues_and_timers(tmp_path: Path) -> None:
    pb = 'package pb\n\nimport (\n "context"\n "google.golang.org/grpc"\n)\n\ntype JobsServer interface{ Submit(context.Context, *int) (*int, error) }\n\ntype UnimplementedJobsServer struct{}\n\nvar Jobs_ServiceDesc grpc.ServiceDesc\n\nfunc RegisterJobsServer(s grpc.ServiceRegistrar, srv JobsServer) { s.RegisterService(&Jobs_ServiceDesc, srv) }\n'
    app = """package app

import (
	"context"

	"example.com/app/pb"
	"github.com/hibiken/asynq"
	"github.com/robfig/cron/v3"
	"google.golang.org/grpc"
)

type server struct{ pb.UnimplementedJobsServer }

func (s *server) Submit(ctx context.Context, in *int) (*int, error) { return nil, nil }

func (s *server) helper() {}

func work(ctx context.Context, t *asynq.Task) error { return nil }

func nightly() {}

func setup(s *grpc.Server, mux *asynq.ServeMux, c *cron.Cron) {
	pb.RegisterJobsServer(s, &server{})
	mux.HandleFunc("email:send", work)
	c.AddFunc("@daily", nightly)
}
"""
    assert shown(tmp_path, app=app, pb__pb=pb) == [
        "RPC /Jobs/Submit -> (*server).Submit",
        "CONSUME email:send -> work",
        "CRON @daily -> nightly",
    ]


def test_tests_register_nothing(tmp_path: Path) -> None:
    test = 'package app\n\nimport "github.com/gin-gonic/gin"\n\nfunc helper(r *gin.Engine) { r.GET("/t", list) }\n'
    assert shown(tmp_path, app=GIN, app_test=test) == []


def test_what_only_looks_like_a_route(tmp_path: Path) -> None:
    app = 'package app\n\ntype cache struct{}\n\nfunc (c *cache) Get(key string, f func()) {}\n\nfunc use(c *cache) { c.Get("/x", func() {}) }\n'
    assert shown(tmp_path, app=app) == []


def test_names_given_one_by_one(tmp_path: Path) -> None:
    app = (
        GIN
        + 'func gone(r gin.IRouter, paths ...string) {\n for _, p := range paths {\n  r.Any("/"+p, list)\n }\n}\n\nfunc setup(r *gin.Engine) { gone(r.Group("/v1"), "a", "b") }\n'
    )
    assert shown(tmp_path, app=app) == ["ANY /v1/a -> list", "ANY /v1/b -> list"]


def test_a_helper_is_seen_at_its_calls_only_when_it_is_given_the_path_or_the_handler(tmp_path: Path) -> None:
    app = (
        GIN
        + 'func add(r gin.IRouter, path string) { r.GET(path, list) }\n\nfunc base(r gin.IRouter, prefix string) {\n r.GET(prefix+"/y", list)\n}\n\nfunc setup(r *gin.Engine) {\n add(r, "/x")\n base(r, "/b")\n}\n'
    )
    found = routes(Facts(gocode.program(tmp_path, app=app)))
    assert [(r.path, r.site.function.name) for r in found] == [("/b/y", "base"), ("/x", "setup")]


def test_tables_of_go_zero(tmp_path: Path) -> None:
    app = (
        HTTP.replace('import "net/http"', 'import (\n "net/http"\n "github.com/zeromicro/go-zero/rest"\n)')
        + """func get(n int) http.HandlerFunc { return func(w http.ResponseWriter, r *http.Request) {} }

func setup(s *rest.Server, h *H, m rest.Middleware) {
	s.AddRoutes([]rest.Route{{Method: http.MethodGet, Path: "/a", Handler: get(1)}}, rest.WithPrefix("/v1"))
	s.AddRoutes(rest.WithMiddlewares([]rest.Middleware{m}, []rest.Route{{Method: "POST", Path: "/b", Handler: h.Run}}...))
	s.AddRoute(rest.Route{Method: "PUT", Path: "/c", Handler: h.Run})
}
"""
    )
    assert shown(tmp_path, app=app) == ["GET /v1/a -> get#", "POST /b -> (*H).Run", "PUT /c -> (*H).Run"]


def test_hertz_iris_and_fasthttp(tmp_path: Path) -> None:
    hertz = 'package h\n\nimport (\n "context"\n "github.com/cloudwego/hertz/pkg/app"\n "github.com/cloudwego/hertz/pkg/app/server"\n)\n\nfunc run(ctx context.Context, c *app.RequestContext) {}\n\nfunc setup() {\n h := server.Default()\n g := h.Group("/g", run)\n g.POST("/x", run)\n h.Any("/y", run)\n}\n'
    iris = 'package i\n\nimport "github.com/kataras/iris/v12"\n\nfunc run(c iris.Context) {}\n\nfunc setup() {\n app := iris.New()\n app.PartyFunc("/p", func(p iris.Party) { p.Get("/x", run) })\n app.Party("/q").Put("/y", run)\n}\n'
    fast = 'package r\n\nimport (\n "github.com/fasthttp/router"\n "github.com/valyala/fasthttp"\n)\n\nfunc run(c *fasthttp.RequestCtx) {}\n\nfunc setup() {\n r := router.New()\n g := r.Group("/g")\n g.GET("/x", run)\n r.Handle("PUT", "/y", run)\n}\n'
    assert shown(tmp_path, h__h=hertz, i__i=iris, r__r=fast) == [
        "POST /g/x -> run",
        "ANY /y -> run",
        "GET /p/x -> run",
        "PUT /q/y -> run",
        "GET /g/x -> run",
        "PUT /y -> run",
    ]


def test_fiber_v3(tmp_path: Path) -> None:
    app = 'package app\n\nimport "github.com/gofiber/fiber/v3"\n\nfunc run(c fiber.Ctx) error { return nil }\n\nfunc setup() {\n app := fiber.New()\n g := app.Group("/g")\n g.Get("/x", func(c fiber.Ctx) error { return nil }, run)\n sub := fiber.New()\n sub.Post("/y", run)\n app.Use("/m", sub)\n}\n'
    assert shown(tmp_path, app=app) == ["GET /g/x -> run", "POST /m/y -> run"]


def test_go_restful(tmp_path: Path) -> None:
    app = """package app

import "github.com/emicklei/go-restful/v3"

type jobs struct{}

func (j jobs) list(req *restful.Request, resp *restful.Response) {}

func (j jobs) service() *restful.WebService {
	ws := new(restful.WebService)
	ws.Path("/api/jobs").
		Consumes("application/json")
	ws.Route(ws.GET("").To(j.list).Doc("lists"))
	ws.Route(ws.POST("/{id}").Filter(nil).To(j.list))
	ws.Route(ws.Method("PUT").Path("/{id}").To(j.list))
	return ws
}

func top() {
	ws := new(restful.WebService)
	ws.Route(ws.GET("/").To(func(req *restful.Request, resp *restful.Response) {}))
}
"""
    assert shown(tmp_path, app=app) == [
        "GET /api/jobs -> jobs.list",
        "POST /api/jobs/{id} -> jobs.list",
        "PUT /api/jobs/{id} -> jobs.list",
        "GET / -> top#",
    ]


def test_huma_on_another_router(tmp_path: Path) -> None:
    app = """package app

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humachi"
	"github.com/go-chi/chi/v5"
)

type in struct{}

type out struct{}

func run(ctx context.Context, i *in) (*out, error) { return nil, nil }

// register has an opinion about operations.
func register[I, O any](api huma.API, op huma.Operation, handler func(context.Context, *I) (*O, error)) {
	wrapped := func(ctx context.Context, i *I) (*O, error) { return handler(ctx, i) }
	huma.Register(api, op, wrapped)
}

func setup() {
	r := chi.NewRouter()
	r.Route("/v1", func(r chi.Router) {
		api := humachi.New(r, huma.DefaultConfig("x", "1"))
		huma.Get(api, "/a", run)
		register(huma.NewGroup(api, "/g"), huma.Operation{Method: http.MethodPost, Path: "/b/{id}"}, run)
	})
}
"""
    assert shown(tmp_path, app=app) == ["GET /v1/a -> run", "POST /v1/g/b/{id} -> run"]


GENERATED = "// Code generated by a tool. DO NOT EDIT.\n\n"


def test_generated_handlers_hand_on_to_the_project(tmp_path: Path) -> None:
    api = (
        GENERATED
        + """package api

import (
	"context"
	"net/http"

	"github.com/labstack/echo/v4"
)

type Router interface {
	GET(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
}

type ServerInterface interface {
	List(ctx echo.Context, id string) error
	Stop(ctx echo.Context) error
}

type Wrapper struct{ Handler ServerInterface }

func (w *Wrapper) List(ctx echo.Context) error { return w.Handler.List(ctx, ctx.Param("id")) }

func (w *Wrapper) Stop(ctx echo.Context) error { return w.Handler.Stop(ctx) }

func RegisterHandlers(router Router, si ServerInterface) {
	w := Wrapper{Handler: si}
	router.GET("/x/:id", w.List)
	router.GET("/stop", w.Stop)
}

func RegisterOthers(router Router, si ServerInterface) { router.GET("/others", (&Wrapper{Handler: si}).List) }

type Strict interface {
	List(ctx context.Context, id string) (int, error)
	Stop(ctx context.Context) (int, error)
}

type strictHandler struct{ ssi Strict }

func (s *strictHandler) List(ctx echo.Context, id string) error {
	_, err := s.ssi.List(ctx.Request().Context(), id)
	return err
}

func (s *strictHandler) Stop(ctx echo.Context) error {
	_, err := s.ssi.Stop(ctx.Request().Context())
	return err
}

func NewStrict(ssi Strict) ServerInterface { return &strictHandler{ssi} }

var _ http.Handler
"""
    )
    app = """package app

import (
	"context"

	"example.com/app/api"
	"github.com/labstack/echo/v4"
)

type lists struct{}

func (l *lists) List(ctx context.Context, id string) (int, error) { return 0, nil }

type stops struct{}

func (s *stops) Stop(ctx context.Context) (int, error) { return 0, nil }

type service struct {
	*lists
	*stops
}

func setup(e *echo.Echo) { api.RegisterHandlers(e.Group("/v1"), api.NewStrict(&service{})) }
"""
    assert shown(tmp_path, app=app, api__api=api) == ["GET /v1/x/:id -> (*lists).List", "GET /v1/stop -> (*stops).Stop"]


def test_kratos(tmp_path: Path) -> None:
    pb = (
        GENERATED
        + """package pb

import (
	"context"

	"github.com/go-kratos/kratos/v2/transport/http"
)

type JobsHTTPServer interface {
	Submit(context.Context, *int) (*int, error)
}

func RegisterJobsHTTPServer(s *http.Server, srv JobsHTTPServer) {
	r := s.Route("/")
	r.POST("/v1/jobs", _Jobs_Submit0_HTTP_Handler(srv))
}

func _Jobs_Submit0_HTTP_Handler(srv JobsHTTPServer) func(ctx http.Context) error {
	return func(ctx http.Context) error {
		h := func(ctx context.Context, req interface{}) (interface{}, error) { return srv.Submit(ctx, req.(*int)) }
		_, err := h(ctx, nil)
		return err
	}
}
"""
    )
    app = """package app

import (
	"context"

	"example.com/app/pb"
	"github.com/go-kratos/kratos/v2/transport/http"
)

type jobs struct{}

func (j *jobs) Submit(ctx context.Context, in *int) (*int, error) { return nil, nil }

func setup() {
	s := http.NewServer()
	pb.RegisterJobsHTTPServer(s, &jobs{})
}
"""
    assert shown(tmp_path, app=app, pb__pb=pb) == ["POST /v1/jobs -> (*jobs).Submit"]


def test_what_an_adapter_runs_that_nobody_knows_is_the_adapter(tmp_path: Path) -> None:
    app = (
        GIN
        + 'func Adapt(f func(c *gin.Context) error) gin.HandlerFunc {\n return func(c *gin.Context) { _ = f(c) }\n}\n\nfunc Setup(r *gin.Engine, unknown func(c *gin.Context) error) { r.GET("/x", Adapt(unknown)) }\n'
    )
    assert shown(tmp_path, app=app) == ["GET /x -> ?"]


def test_a_group_at_the_same_place(tmp_path: Path) -> None:
    app = GIN + 'func setup(r *gin.Engine) { r.Group(".").Group("/v1").Group("./x").GET(".", list) }\n'
    assert shown(tmp_path, app=app) == ["GET /v1/x -> list"]


def test_a_chain_over_several_lines(tmp_path: Path) -> None:
    app = GIN + 'func setup(r *gin.Engine) {\n r.Group("/a").\n  GET("/x", list).\n  POST("/y", list)\n}\n'
    found = routes(Facts(gocode.program(tmp_path, app=app)))
    assert [(r.label, r.site.span.line) for r in found] == [("GET /a/x", 12), ("POST /a/y", 13)]


def test_connect_services(tmp_path: Path) -> None:
    app = """package app

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
	"example.com/gen/jobs/v1/jobsv1connect"
)

type jobs struct{}

func (j *jobs) Submit(ctx context.Context, req *connect.Request[int]) (*connect.Response[int], error) { return nil, nil }

func (j *jobs) Watch(ctx context.Context, req *connect.Request[int], stream *connect.ServerStream[int]) error { return nil }

func (j *jobs) helper() {}

func setup(mux *http.ServeMux) {
	path, handler := jobsv1connect.NewJobsServiceHandler(&jobs{})
	mux.Handle(path, handler)
}
"""
    assert shown(tmp_path, app=app) == [
        "RPC /JobsService/Submit -> (*jobs).Submit",
        "RPC /JobsService/Watch -> (*jobs).Watch",
    ]


def test_a_helper_of_the_project_with_handlers_of_its_own_kind(tmp_path: Path) -> None:
    app = (
        GIN
        + """type scope struct{}

type handler[Q any] func(s scope, q *Q) error

type route[Q any] struct {
	open bool
	run  handler[Q]
}

func get[Q any](r gin.IRouter, path string, h handler[Q]) { add(r, "GET", path, route[Q]{run: h}) }

func add[Q any](r gin.IRouter, method, path string, to route[Q]) {
	answer := func(c *gin.Context) { serve(c, to) }
	r.Handle(method, path, answer)
}

func serve[Q any](c *gin.Context, to route[Q]) {}

func (h *H) List(s scope, q *int) error { return nil }

func (h *H) Drop(s scope, q *int) error { return nil }

func logged(r gin.IRouter, path string, logf func(string)) {
	r.GET(path, func(c *gin.Context) { logf("called") })
}

func setup(r *gin.Engine, h *H) {
	get(r, "/x", h.List)
	add(r, "DELETE", "/x", route[int]{run: h.Drop})
	logged(r, "/y", func(string) {})
}
"""
    )
    found = routes(Facts(gocode.program(tmp_path, app=app)))
    assert [f"{r.label} -> {answers(r)} in {r.site.function.name}" for r in found] == [
        "GET /x -> (*H).List in setup",
        "DELETE /x -> (*H).Drop in setup",
        "GET /y -> logged# in setup",
    ]


@pytest.mark.parametrize(
    "collected",
    [
        "func init() { all = append(all, users) }",
        "func init() { collect(users) }\n\nfunc collect(f func(gin.IRouter)) { all = append(all, f) }",
    ],
)
def test_functions_that_register_in_a_list(tmp_path: Path, collected: str) -> None:
    app = (
        GIN
        + f"""var all []func(gin.IRouter)

{collected}

func users(r gin.IRouter) {{ r.GET("/users", list) }}

func setup(r *gin.Engine) {{
	v1 := r.Group("/v1")
	for _, f := range all {{
		f(v1)
	}}
}}
"""
    )
    assert shown(tmp_path, app=app) == ["GET /v1/users -> list"]
