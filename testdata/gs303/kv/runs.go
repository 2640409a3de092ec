// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS304 GS306 "the subject is a record that is put whole into a store of keys"

// Package kv keeps runs in stores of keys: the status is a field of the encoded record.
package kv

import (
	"context"
	"database/sql"
	"encoding/json"
	"log/slog"
	"net/http"

	"github.com/redis/go-redis/v9"
	bolt "go.etcd.io/bbolt"
)

// Run is a run of a pipeline.
type Run struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

// Batch is put through a helper that takes anything.
type Batch struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

// Plan is a column of a row.
type Plan struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

// Store keeps all of them.
type Store struct {
	file  *bolt.DB
	cache *redis.Client
	db    *sql.DB
	work  func(id string) error
}

// PutRun stores a run.
func (s *Store) PutRun(run *Run) error {
	return s.file.Update(func(tx *bolt.Tx) error {
		data, err := json.Marshal(run)
		if err != nil {
			return err
		}
		return tx.Bucket([]byte("runs")).Put([]byte(run.ID), data)
	})
}

func (s *Store) put(ctx context.Context, key string, record any) error {
	data, err := json.Marshal(record)
	if err != nil {
		return err
	}
	return s.cache.Set(ctx, key, data, 0).Err()
}

func (s *Store) putBatch(ctx context.Context, batch *Batch) error {
	return s.put(ctx, "batch:"+batch.ID, batch)
}

func (s *Store) savePlan(plan *Plan) error {
	data, err := json.Marshal(plan)
	if err != nil {
		return err
	}
	_, err = s.db.Exec(`INSERT INTO plans (id, data) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET data = excluded.data`, plan.ID, string(data))
	return err
}

// ServeHTTP starts one of each.
func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	go s.run(&Run{ID: id})
	go s.runWellNearMiss(&Run{ID: id})
	go s.batch(&Batch{ID: id})
	go s.plan(&Plan{ID: id})
	w.WriteHeader(http.StatusAccepted)
}

func (s *Store) run(run *Run) {
	run.Status = "running"
	told(s.PutRun(run))
	if err := s.work(run.ID); err != nil {
		slog.Error("run", "err", err)
		return // want GS303 error "stores no terminal status of `runs`"
	}
	run.Status = "success"
	told(s.PutRun(run))
}

func (s *Store) runWellNearMiss(run *Run) {
	run.Status = "running"
	told(s.PutRun(run))
	if err := s.work(run.ID); err != nil {
		run.Status = "failed"
		told(s.PutRun(run))
		return
	}
	run.Status = "success"
	told(s.PutRun(run))
}

func (s *Store) batch(batch *Batch) {
	ctx := context.Background()
	if err := s.work(batch.ID); err != nil {
		slog.Error("batch", "err", err)
		return // want GS303 error "stores no terminal status of `batches`"
	}
	batch.Status = "done"
	told(s.putBatch(ctx, batch))
}

func (s *Store) plan(plan *Plan) {
	if err := s.work(plan.ID); err != nil {
		slog.Error("plan", "err", err)
		return // want GS303 error "stores no terminal status of `plans`"
	}
	plan.Status = "done"
	told(s.savePlan(plan))
}

func told(err error) {
	if err != nil {
		slog.Error("store", "err", err)
	}
}

// Export is encoded before it is handed to a function that puts texts.
type Export struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

func (s *Store) putText(key, value string) error {
	return s.file.Update(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte("texts")).Put([]byte(key), []byte(value))
	})
}

// Export begins and ends by itself.
func (s *Store) Export(w http.ResponseWriter, r *http.Request) {
	export := &Export{ID: r.FormValue("id"), Status: "exporting"}
	data, err := json.Marshal(export)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := s.putText(export.ID, string(data)); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := s.work(export.ID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return // want GS303 error "leaves the status of `exports` `exporting`, others end it"
	}
	export.Status = "done"
	data, err = json.Marshal(export)
	if err != nil {
		slog.Error("export", "err", err)
		return // want GS303 error "."
	}
	told(s.putText(export.ID, string(data)))
}
