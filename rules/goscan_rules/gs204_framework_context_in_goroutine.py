"""A goroutine uses what belongs to the request after the request is over.

## What it does

Reports a detached goroutine that uses the framework's own object for the request: `*gin.Context` that was not copied
before the goroutine starts, `echo.Context`, `*fiber.Ctx`, `*fasthttp.RequestCtx`, those of hertz, iris and beego, an
http.ResponseWriter or the body of the request, and strings that fiber or fasthttp lend out.

## Why it is bad

Frameworks keep these objects in a pool: when the handler returns, the goroutine reads and writes another user's
request. The body is closed by then, and a late write to the response panics or is lost.

## Example

```go
func (h *Handler) Submit(c *gin.Context) {
	go func() {
		defer h.recoverAndLog()
		h.audit(c.FullPath())
	}()
	c.Status(202)
}
```

## Use instead

```go
func (h *Handler) Submit(c *gin.Context) {
	cp := c.Copy()
	go func() {
		defer h.recoverAndLog()
		h.audit(cp.FullPath())
	}()
	c.Status(202)
}
```

## Limits

Objects kept in struct fields are not followed, nor is a *http.Request handed on as a whole. A handler that goes on to
wait on a channel is taken to outlive its goroutines, and so is one that ends them by closing a channel.

## References

- gin, Context.Copy: https://pkg.go.dev/github.com/gin-gonic/gin#Context.Copy
- fiber, zero allocation: https://docs.gofiber.io/#zero-allocation
- CWE-664: Improper Control of a Resource Through its Lifetime
"""

from __future__ import annotations

from goscan.facts.contexts.escaping_request import EscapingRequest
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS204",
    name="framework-context-in-goroutine",
    severity=Severity.ERROR,
    summary="a detached goroutine uses an object of the request",
    cwe=(664,),
)


def check(escaping: EscapingRequest, report: Report) -> None:
    """Report the goroutine and the first use."""
    goroutine = escaping.goroutine
    report(
        goroutine.site,
        f"goroutine started by `{goroutine.starter.name}` uses `{escaping.name}`: {escaping.reason}",
        related=(Evidence(escaping.use, "used by the goroutine here"), *(escaping.chain or goroutine.chain())),
        help="take the values, or a copy where the framework makes one, before the goroutine starts",
        fix=escaping.fix,
    )
