// want-ignore GS305 GS104 GS107 GS205 GS105 "the subject is who sets the dependency"

// Command server wires the services.
package main

import (
	"context"
	"database/sql"
	"os"

	"example.com/wires/wiring"
)

type services struct {
	jobs  *wiring.Service
	audit *wiring.Service
	late  *wiring.Late
	flex  *wiring.Flexible
}

func build(db *sql.DB) services {
	store := &wiring.Store{DB: db}
	return services{
		jobs:  wiring.NewService(store, "jobs"),
		audit: wiring.NewService(nil, "audit"), // want GS502 error "."
		late:  &wiring.Late{},                  // want GS502 error "."
		flex:  wiring.NewFlexible(wiring.WithStore(store)),
	}
}

// neverAssigned is D04: declared, and never given a value. Inside the interface it is not even nil (S22).
func neverAssigned() *wiring.Service {
	var store *wiring.Store
	return wiring.NewService(store, "typed nil") // want GS502 "."
}

// maybeNearMiss is assigned under a condition: that may be on purpose.
func maybeNearMiss(db *sql.DB) *wiring.Service {
	var store wiring.StatusStore
	if db != nil {
		store = &wiring.Store{DB: db}
	}
	return wiring.NewService(store, "maybe")
}

// maybeTyped is S22: without a database the interface holds a nil pointer, and the test for nil does not see it.
func maybeTyped(db *sql.DB) *wiring.Service {
	var store *wiring.Store
	if db != nil {
		store = &wiring.Store{DB: db}
	}
	return wiring.NewService(store, "maybe typed") // want GS502 note "nil pointer"
}

// workersNearMiss need no store: a service without a test for nil is given nil by somebody who knows.
func workersNearMiss(db *sql.DB) []*wiring.Queue {
	return []*wiring.Queue{wiring.NewQueue(nil), wiring.NewQueue(&wiring.Store{DB: db})}
}

// defaultNearMiss: the constructor puts something in the place of nil.
func defaultNearMiss() *wiring.Defaulted {
	return wiring.NewDefaulted(nil)
}

func main() {
	db, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		os.Exit(1)
	}
	all := build(db)
	ctx := context.Background()
	all.jobs.Finish(ctx, "1")
	all.audit.Finish(ctx, "1")
	all.late.Finish(ctx, "1")
	all.flex.Finish(ctx, "1")
	neverAssigned().Finish(ctx, "1")
	maybeNearMiss(db).Finish(ctx, "1")
	maybeTyped(db).Finish(ctx, "1")
	for _, queue := range workersNearMiss(db) {
		queue.Finish(ctx, "1")
	}
	defaultNearMiss().Finish(ctx, "1")
	wiring.NewConsumer().Finish(ctx, "1")
	wiring.NewReader().Attach(&wiring.Store{DB: db})
	if err := notifiers(ctx); err != nil {
		os.Exit(1)
	}
}
