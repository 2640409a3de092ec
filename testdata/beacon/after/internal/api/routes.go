// Package api wires the HTTP endpoints.
package api

import (
	"database/sql"

	"github.com/gin-gonic/gin"
	"github.com/rs/zerolog"

	"example.com/beacon/internal/executor"
	"example.com/beacon/internal/handlers"
	"example.com/beacon/internal/store"
)

// SetupRoutes returns the router of the service.
func SetupRoutes(db *sql.DB, runner executor.Runner, logger zerolog.Logger) *gin.Engine {
	router := gin.New()
	router.Use(gin.Recovery())

	jobsRepo := store.NewJobsRepo(db)
	crossRegionRepo := store.NewCrossRegionRepo(db)
	jobsHandler := handlers.NewJobsHandlers(jobsRepo)
	biasAnalysisHandler := handlers.NewCrossRegionHandlers(
		executor.New(runner),
		crossRegionRepo,
		jobsRepo,
		logger,
	)

	v1 := router.Group("/api/v1")
	jobs := v1.Group("/jobs")
	jobs.POST("", jobsHandler.CreateJob)
	jobs.POST("/:id/cancel", jobsHandler.CancelJob)
	jobs.POST("/cross-region", biasAnalysisHandler.SubmitCrossRegionJob)
	return router
}
