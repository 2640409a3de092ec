// Package models has the values that travel between the layers.
package models

// JobSpec describes what to run.
type JobSpec struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Regions  []string `json:"regions"`
	Question string   `json:"question"`
}

// CrossRegionRequest is the body of POST /api/v1/jobs/cross-region.
type CrossRegionRequest struct {
	JobSpec    JobSpec `json:"job_spec"`
	MinRegions int     `json:"min_regions"`
}

// RegionResult is what one region answered.
type RegionResult struct {
	Region string
	Answer string
}

// CrossRegionResult is what all regions together gave.
type CrossRegionResult struct {
	Status  string
	Regions []RegionResult
}
