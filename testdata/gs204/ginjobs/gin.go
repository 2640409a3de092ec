// want-ignore GS104 GS107 GS205 GS105 "the subject is the framework's context"

// Package ginjobs keeps gin's context longer than the request.
package ginjobs

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

// Audit records who did what.
type Audit struct{ seen map[string]int }

func (a *Audit) record(ctx context.Context, path string) {
	a.seen[path]++
	slog.InfoContext(ctx, "audited", "path", path)
}

func (a *Audit) recordFor(c *gin.Context) {
	a.seen[c.FullPath()]++
}

func (a *Audit) catch() {
	if p := recover(); p != nil {
		slog.Error("audit panicked", "panic", p)
	}
}

// Register wires the handlers.
func Register(r *gin.Engine, a *Audit) {
	r.POST("/captured", a.Captured)
	r.POST("/argument", a.Argument)
	r.POST("/copied", a.Copied)
	r.POST("/copied-inside", a.CopiedInside)
	r.POST("/values", a.ValuesNearMiss)
	r.POST("/response", a.ResponseOnCopy)
	r.POST("/joined", a.JoinedNearMiss)
	r.POST("/helper", a.ThroughHelper)
	r.POST("/detached-inside", a.DetachedInside)
	r.POST("/detached-before", a.DetachedBeforeNearMiss)
	r.GET("/tail", a.TailNearMiss)
	r.Use(a.GivingUp, a.GivingUpAndWaitingNearMiss, a.WaitingForTheRequestNearMiss)
}

// X15: captured: the object goes back to the pool when the handler returns.
func (a *Audit) Captured(c *gin.Context) {
	go func() { // want GS204 error "c"
		defer a.catch()
		a.record(context.Background(), c.FullPath())
	}()
	c.Status(http.StatusAccepted)
}

// X15: passed.
func (a *Audit) Argument(c *gin.Context) {
	go func(c *gin.Context) { // want GS204 error "c"
		defer a.catch()
		a.recordFor(c)
	}(c)
	c.Status(http.StatusAccepted)
}

// X15: copied before the goroutine starts.
func (a *Audit) Copied(c *gin.Context) {
	cp := c.Copy()
	go func() {
		defer a.catch()
		a.record(context.Background(), cp.FullPath())
	}()
	c.Status(http.StatusAccepted)
}

// X15: copied inside: too late.
func (a *Audit) CopiedInside(c *gin.Context) {
	go func() { // want GS204 error "c"
		defer a.catch()
		cp := c.Copy()
		a.record(context.Background(), cp.FullPath())
	}()
	c.Status(http.StatusAccepted)
}

// The values are taken before.
func (a *Audit) ValuesNearMiss(c *gin.Context) {
	path := c.FullPath()
	go func() {
		defer a.catch()
		a.record(context.Background(), path)
	}()
	c.Status(http.StatusAccepted)
}

// X15: the writer of a copy panics.
func (a *Audit) ResponseOnCopy(c *gin.Context) {
	cp := c.Copy()
	go func() { // want GS204 error "."
		defer a.catch()
		a.record(context.Background(), cp.FullPath())
		cp.JSON(http.StatusOK, gin.H{"audited": true})
	}()
}

// The handler waits.
func (a *Audit) JoinedNearMiss(c *gin.Context) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer a.catch()
		a.record(context.Background(), c.FullPath())
	}()
	<-done
	c.Status(http.StatusOK)
}

func (a *Audit) later(c *gin.Context) {
	go func() { // want GS204 error "c"
		defer a.catch()
		a.recordFor(c)
	}()
}

// ThroughHelper passes it to a method that starts the goroutine.
func (a *Audit) ThroughHelper(c *gin.Context) {
	a.later(c)
	c.Status(http.StatusAccepted)
}

// GivingUp waits for a second: then the object goes back to the pool, and the goroutine goes on with it.
func (a *Audit) GivingUp(c *gin.Context) {
	ctx, cancel := context.WithTimeout(c.Request.Context(), time.Second)
	defer cancel()
	done := make(chan struct{})
	go func() { // want GS204 error "c"
		defer a.catch()
		defer close(done)
		c.Next()
	}()
	select {
	case <-done:
	case <-ctx.Done():
		slog.Warn("request timed out")
	}
}

// GivingUpAndWaitingNearMiss waits for the end all the same.
func (a *Audit) GivingUpAndWaitingNearMiss(c *gin.Context) {
	ctx, cancel := context.WithTimeout(c.Request.Context(), time.Second)
	defer cancel()
	done := make(chan struct{})
	go func() {
		defer a.catch()
		defer close(done)
		c.Next()
	}()
	select {
	case <-done:
	case <-ctx.Done():
		slog.Warn("request takes long")
		<-done
	}
}

// WaitingForTheRequestNearMiss leaves only when the client has.
func (a *Audit) WaitingForTheRequestNearMiss(c *gin.Context) {
	done := make(chan struct{})
	go func() {
		defer a.catch()
		defer close(done)
		c.Next()
	}()
	select {
	case <-done:
	case <-c.Request.Context().Done():
	}
}

// DetachedInside reads the request of c when c may be another's already.
func (a *Audit) DetachedInside(c *gin.Context) {
	path := c.FullPath()
	go func() { // want GS204 error "c"
		defer a.catch()
		ctx, cancel := context.WithTimeout(context.WithoutCancel(c.Request.Context()), time.Second)
		defer cancel()
		a.record(ctx, path)
	}()
	c.Status(http.StatusAccepted)
}

// DetachedBeforeNearMiss reads it in time.
func (a *Audit) DetachedBeforeNearMiss(c *gin.Context) {
	path, ctx := c.FullPath(), context.WithoutCancel(c.Request.Context())
	go func() {
		defer a.catch()
		a.record(ctx, path)
	}()
	c.Status(http.StatusAccepted)
}

// TailNearMiss is a near miss: the goroutine is meant to end with the request, whose end it tells from a failure.
func (a *Audit) TailNearMiss(c *gin.Context) {
	go func() {
		defer a.catch()
		if err := a.tail(c.Request.Context()); err != nil && !errors.Is(err, context.Canceled) {
			a.record(context.Background(), err.Error())
		}
	}()
	c.Stream(func(io.Writer) bool { return false })
}

func (a *Audit) tail(ctx context.Context) error {
	return ctx.Err()
}
