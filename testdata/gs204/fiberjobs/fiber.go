// want-ignore GS104 GS107 GS205 GS105 "the subject is the framework's context"

// Package fiberjobs keeps what belongs to fiber longer than the request.
package fiberjobs

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/utils"
)

// Audit records who did what.
type Audit struct{ seen map[string]int }

func (a *Audit) record(ctx context.Context, user string) {
	a.seen[user]++
	slog.InfoContext(ctx, "audited", "user", user)
}

func (a *Audit) catch() {
	if p := recover(); p != nil {
		slog.Error("audit panicked", "panic", p)
	}
}

// Register wires the handlers.
func Register(app *fiber.App, a *Audit) {
	app.Post("/captured/:user", a.Captured)
	app.Post("/string/:user", a.StringKept)
	app.Post("/copied/:user", a.StringCopiedNearMiss)
	app.Post("/locals/:user", a.LocalsNearMiss)
	app.Post("/user-context/:user", a.UserContextNearMiss)
}

// X17: the context is pooled.
func (a *Audit) Captured(c *fiber.Ctx) error {
	go func() { // want GS204 error "c"
		defer a.catch()
		a.record(context.Background(), c.Params("user"))
	}()
	return c.SendStatus(http.StatusAccepted)
}

// X17: so is the memory of its strings.
func (a *Audit) StringKept(c *fiber.Ctx) error {
	user := c.Params("user")
	go func() { // want GS204 error "user"
		defer a.catch()
		a.record(context.Background(), user)
	}()
	return c.SendStatus(http.StatusAccepted)
}

// X17: a copy of the string.
func (a *Audit) StringCopiedNearMiss(c *fiber.Ctx) error {
	user := utils.CopyString(c.Params("user"))
	go func() {
		defer a.catch()
		a.record(context.Background(), user)
	}()
	return c.SendStatus(http.StatusAccepted)
}

// X17: a string of the program's own.
func (a *Audit) LocalsNearMiss(c *fiber.Ctx) error {
	user, _ := c.Locals("user").(string)
	go func() {
		defer a.catch()
		a.record(context.Background(), user)
	}()
	return c.SendStatus(http.StatusAccepted)
}

// X17: UserContext is the background context unless somebody sets it.
func (a *Audit) UserContextNearMiss(c *fiber.Ctx) error {
	ctx := c.UserContext()
	go func() {
		defer a.catch()
		a.record(ctx, "anonymous")
	}()
	return c.SendStatus(http.StatusAccepted)
}
