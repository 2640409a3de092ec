"""Handlers: functions that the outside world calls, recognised by their signature or their receiver.

Registration on a router is not needed here: a function that takes a framework's request object can only be called on
behalf of a request. Names of functions and folders never count.
"""

from __future__ import annotations

import re

from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.semantics.program import Program
from goscan.semantics.summary import summary
from goscan.semantics.types import CONTEXT, Pointer, Slice, Type, named
from goscan.syntax import ast

# The parameter type that makes a function a handler -> (kind, framework).
_REQUEST_TYPES: dict[tuple[str, str], tuple[str, str]] = {
    ("net/http", "Request"): ("http", "net/http"),
    ("github.com/gin-gonic/gin", "Context"): ("http", "gin"),
    ("github.com/labstack/echo", "Context"): ("http", "echo"),
    ("github.com/labstack/echo/v4", "Context"): ("http", "echo"),
    ("github.com/labstack/echo/v5", "Context"): ("http", "echo"),
    ("github.com/gofiber/fiber", "Ctx"): ("http", "fiber"),
    ("github.com/gofiber/fiber/v2", "Ctx"): ("http", "fiber"),
    ("github.com/gofiber/fiber/v3", "Ctx"): ("http", "fiber"),
    ("github.com/valyala/fasthttp", "RequestCtx"): ("http", "fasthttp"),
    ("github.com/cloudwego/hertz/pkg/app", "RequestContext"): ("http", "hertz"),
    ("github.com/kataras/iris/v12", "Context"): ("http", "iris"),
    ("github.com/kataras/iris", "Context"): ("http", "iris"),
    ("github.com/kataras/iris/v12/context", "Context"): ("http", "iris"),
    ("github.com/beego/beego/v2/server/web/context", "Context"): ("http", "beego"),
    ("github.com/astaxie/beego/context", "Context"): ("http", "beego"),
    ("github.com/emicklei/go-restful/v3", "Request"): ("http", "go-restful"),
    ("github.com/emicklei/go-restful", "Request"): ("http", "go-restful"),
    ("github.com/go-kratos/kratos/v2/transport/http", "Context"): ("http", "kratos"),
    ("github.com/danielgtaylor/huma/v2", "Context"): ("http", "huma"),
    ("connectrpc.com/connect", "Request"): ("grpc", "connect"),
    ("google.golang.org/grpc", "ServerStream"): ("grpc", "grpc"),
    ("github.com/hibiken/asynq", "Task"): ("consumer", "asynq"),
    ("github.com/riverqueue/river", "Job"): ("consumer", "river"),
    ("github.com/ThreeDotsLabs/watermill/message", "Message"): ("consumer", "watermill"),
    ("github.com/IBM/sarama", "ConsumerGroupSession"): ("consumer", "sarama"),
    ("github.com/Shopify/sarama", "ConsumerGroupSession"): ("consumer", "sarama"),
    ("github.com/nats-io/nats.go", "Msg"): ("consumer", "nats"),
    ("github.com/aws/aws-lambda-go/events", "SQSEvent"): ("consumer", "lambda"),
    ("github.com/aws/aws-lambda-go/events", "APIGatewayProxyRequest"): ("http", "lambda"),
}
_SERVER = re.compile(rb"\ntype \w+Server interface \{\n(.*?)\n\}", re.DOTALL)
_DEMANDED = re.compile(rb"^\t(\w+)\(", re.MULTILINE)
_WRITER, _RESPONSE = ("net/http", "ResponseWriter"), ("net/http", "Response")
_RESPONDER = ("github.com/go-openapi/runtime/middleware", "Responder")
# Types of embedded fields that make a method a handler: generated gRPC servers, beego controllers.
_BEEGO = frozenset(
    f"github.com/{path}"
    for path in ("beego/beego/v2/server/web", "astaxie/beego", "beego/beego", "beego/beego/v2/adapter")
)


@record(frozen=True, eq=False)
class Handler:
    """A function the outside world calls; request is the parameter that lives as long as the request, if there is one."""

    function: Function
    kind: str
    framework: str
    request: Var | None

    @property
    def label(self) -> str:
        """What messages call it. A function that a handler hands its request on to is none itself."""
        fn = self.function
        if self.kind == "http" and self.request is not None and not _has_shape(fn, self.framework):
            return f"`{fn.name}`, called for an http request"
        return f"{self.kind} handler `{fn.name}`"


@summary(bottom=None)
def handler_of(fn: Function) -> Handler | None:
    """The handler that this very function is, judged by its signature and receiver."""
    for param in fn.params:
        t = fn.var_type(param)
        found = request_type(t) or _described(fn, t)
        if found and not _goes_out(fn, t):
            return Handler(fn, found[0], found[1], param)
    return _operation(fn) or _method_of_server(fn) or _method_of_service(fn)


def _has_shape(fn: Function, framework: str) -> bool:
    """Whether fn has the parameters of a handler, and not some of its own besides."""
    if framework == "net/http":
        return any(named(fn.var_type(p)) == _WRITER for p in fn.params)
    return sum(fn.var_type(p) != CONTEXT for p in fn.params) == 1 or framework in ("go-restful", "go-swagger", "lambda")


def _goes_out(fn: Function, t: Type) -> bool:
    """Whether a request is one that fn sends: it gives the response to it."""
    return named(t) == ("net/http", "Request") and any(named(r.type) == _RESPONSE for r in fn.signature.results)


def _operation(fn: Function) -> Handler | None:
    """An operation of go-swagger: the parameters that it generated come in, a Responder goes out; the context first, if there is one."""
    results = fn.signature.results
    if len(results) != 1 or named(results[0].type) != _RESPONDER or not fn.params:
        return None
    types = [fn.var_type(p) for p in fn.params]
    if not any((key := named(t)) is not None and key[1].endswith("Params") for t in types):
        return None
    return Handler(fn, "http", "go-swagger", fn.params[0] if types[0] == CONTEXT else None)


def _described(fn: Function, t: Type) -> tuple[str, str] | None:
    """As request_type, for a type of the user's own framework, which the configuration or a stub of theirs describes."""
    program = fn.program
    key = named(t)
    if key is None or not (program.extra_directives or program.workspace.user_stubs):
        return None
    known = any(d.name == "framework-context" for d in program.type_directives(*key))
    return ("http", key[0].rsplit("/", 1)[-1]) if known else None


def request_type(t: Type) -> tuple[str, str] | None:
    """(kind, framework) when a value of this type stands for one request or message."""
    if isinstance(t, Slice):
        return None
    key = named(t)
    return _REQUEST_TYPES.get(key) if key else None


def _method_of_server(fn: Function) -> Handler | None:
    """A method of a type that embeds what a code generator or framework made for handlers."""
    if not fn.recv_name or not isinstance(fn.node, ast.FuncDecl) or not fn.node.name.name[:1].isupper():
        return None
    first = fn.params[0] if fn.params else None
    for path, name in _embedded(fn.program, fn.package.path, fn.recv_name):
        if name.startswith(("Unimplemented", "Unsafe")) and name.endswith("Server"):
            # protoc-gen-go-grpc: every method of the service takes the request's context first, or a stream.
            if first is not None and fn.var_type(first) == CONTEXT and _is_unary(fn):
                return Handler(fn, "grpc", "grpc", first)
        elif path in _BEEGO and name == "Controller" and not fn.params:
            return Handler(fn, "http", "beego", None)
    return None


def _method_of_service(fn: Function) -> Handler | None:
    """A method that a generated interface demands, `JobsServer` of protoc-gen-go, of a type that need not embed anything.

    What wraps such a server for the project's own callers has the same methods, and runs for the same requests.
    """
    if not fn.recv_name or fn.file.generated or not isinstance(fn.node, ast.FuncDecl) or not _is_unary(fn):
        return None
    context, request = (fn.var_type(p) for p in fn.params)
    message = named(request) if isinstance(request, Pointer) else None
    if context != CONTEXT or message is None or not isinstance(fn.signature.results[0].type, Pointer):
        return None
    if fn.node.name.name not in _served(fn.program, message[0]):
        return None
    return Handler(fn, "grpc", "grpc", fn.params[0])


def _served(program: Program, path: str) -> frozenset[str]:
    """The methods of the servers that the generated code of a package declares; read from the text."""
    key = ("served", path)
    known: frozenset[str] | None = program.memo.get(key)
    if known is None:
        package = program.package(path)
        files = package.files if package is not None and not package.is_stub else ()
        bodies = (body for file in files if file.generated for body in _SERVER.findall(file.data))
        known = program.memo[key] = frozenset(m.decode() for body in bodies for m in _DEMANDED.findall(body))
    return known


def _embedded(program: Program, path: str, name: str, depth: int = 3) -> tuple[tuple[str, str], ...]:
    """The types that a struct embeds, also by way of a base of the project's own."""
    key = ("embedded", path, name)
    known: tuple[tuple[str, str], ...] | None = program.memo.get(key)
    if known is None:
        found = list(program.embedded(path, name))
        for inner in tuple(found) if depth else ():
            package = program.package(inner[0])
            if package is not None and not package.is_stub and not inner[1].startswith(("Unimplemented", "Unsafe")):
                found += _embedded(program, *inner, depth - 1)
        known = program.memo[key] = tuple(found)
    return known


def _is_unary(fn: Function) -> bool:
    """The shape of a unary call: one message in, one message and an error out. A server's other methods have another."""
    results = fn.signature.results
    return len(fn.params) == 2 and len(results) == 2 and fn.returns_error
