// want-ignore GS104 GS107 GS205 GS105 "the subject is recovery"

// Package api hands requests over to the service, which starts the work.
package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.com/exports/reach/service"
)

// API serves reports.
type API struct {
	reports *service.Reports
	runner  service.Runner
}

// New wires the API.
func New(r *gin.Engine, reports *service.Reports) *API {
	a := &API{reports: reports, runner: reports}
	r.POST("/reports", a.Submit)
	r.POST("/reports/now", func(c *gin.Context) {
		a.runner.RunAll(c.QueryArray("id"))
		c.Status(http.StatusOK)
	})
	return a
}

// Submit answers before the report is made.
func (a *API) Submit(c *gin.Context) {
	a.reports.Queue(c.Param("id"))
	c.Status(http.StatusAccepted)
}
