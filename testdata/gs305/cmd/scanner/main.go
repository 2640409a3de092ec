// Command scanner wires the handlers.
package main

import (
	"database/sql"
	"net/http"
	"os"

	"example.com/scans/wired"
)

type parts struct{ repo *wired.Repo }

func routes(db *sql.DB) *http.ServeMux {
	mux := http.NewServeMux()
	given := wired.NewGiven(&wired.Repo{DB: db})
	chained := wired.NewChained().WithRepo(&wired.Repo{DB: db})
	sometimes := &wired.Sometimes{}
	if os.Getenv("STORE") != "" {
		sometimes.SetRepo(&wired.Repo{DB: db})
	}
	mux.HandleFunc("POST /given/cancel", given.Cancel)
	mux.HandleFunc("POST /given/later", given.CancelLater)
	mux.HandleFunc("POST /chained/cancel", chained.Cancel)
	mux.HandleFunc("POST /sometimes/cancel", sometimes.Cancel)
	mux.HandleFunc("POST /sometimes", sometimes.Create)
	minimal := wired.NewMinimal(&wired.Repo{DB: db}, wired.Named("settings").Name())
	mux.HandleFunc("POST /minimal/later", minimal.CancelLater)
	var optional *wired.Repo
	if os.Getenv("OPTIONAL") != "" {
		optional = &wired.Repo{DB: db}
	}
	mux.HandleFunc("POST /empty/later", wired.NewEmpty(optional).CancelLater)
	mux.HandleFunc("POST /held/later", wired.NewHeld(parts{}.repo).CancelLater)
	return mux
}

func main() {
	db, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		os.Exit(1)
	}
	if err := http.ListenAndServe(":8080", routes(db)); err != nil {
		os.Exit(1)
	}
}
