// want-ignore GS104 GS107 GS205 GS105 "the subject is the framework's context"

// Package fasthttpjobs keeps what belongs to fasthttp longer than the request.
package fasthttpjobs

import (
	"log/slog"

	"github.com/valyala/fasthttp"
)

// Audit records who did what.
type Audit struct{ seen map[string]int }

func (a *Audit) record(what string) {
	defer a.catch()
	a.seen[what]++
}

func (a *Audit) recordFor(ctx *fasthttp.RequestCtx, what string) {
	defer a.catch()
	a.seen[what+string(ctx.Path())]++
}

func (a *Audit) ignoring(_ *fasthttp.RequestCtx, what string) {
	a.record(what)
}

func (a *Audit) catch() {
	if p := recover(); p != nil {
		slog.Error("audit panicked", "panic", p)
	}
}

// The context is pooled.
func (a *Audit) Argument(ctx *fasthttp.RequestCtx) {
	go a.recordFor(ctx, "argument") // want GS204 error "ctx"
	ctx.SetStatusCode(fasthttp.StatusAccepted)
}

// Near miss: the string is a copy of the bytes.
func (a *Audit) Copied(ctx *fasthttp.RequestCtx) {
	go a.record(string(ctx.Path()))
	ctx.SetStatusCode(fasthttp.StatusAccepted)
}

// Near miss: passed, and never looked at.
func (a *Audit) Unused(ctx *fasthttp.RequestCtx) {
	go a.ignoring(ctx, "unused")
	ctx.SetStatusCode(fasthttp.StatusAccepted)
}

// The bytes are lent.
func (a *Audit) Bytes(ctx *fasthttp.RequestCtx) {
	body := ctx.PostBody()
	go func() { // want GS204 error "body"
		a.record(string(body))
	}()
	ctx.SetStatusCode(fasthttp.StatusAccepted)
}
