// Command runner serves the job API.
package main

import (
	"context"
	"database/sql"
	"os"
	"time"

	"github.com/rs/zerolog"

	"example.com/beacon/internal/api"
	"example.com/beacon/internal/models"
)

type simulated struct{}

func (simulated) Run(ctx context.Context, region string, spec models.JobSpec) (models.RegionResult, error) {
	select {
	case <-ctx.Done():
		return models.RegionResult{}, ctx.Err()
	case <-time.After(time.Second):
		return models.RegionResult{Region: region, Answer: "answer to " + spec.Question}, nil
	}
}

func main() {
	logger := zerolog.New(os.Stdout)
	db, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		logger.Error().Err(err).Msg("database not opened")
		os.Exit(1)
	}
	if err := api.SetupRoutes(db, simulated{}, logger).Run(":8080"); err != nil {
		logger.Error().Err(err).Msg("server ended")
		os.Exit(1)
	}
}
