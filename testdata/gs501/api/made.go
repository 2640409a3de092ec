package api

import (
	"encoding/json"
	"log/slog"
	"net/http"
)

// Stock makes its handlers.
type Stock struct{ amounts map[string]int }

// List is registered.
func (s *Stock) List() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := json.NewEncoder(w).Encode(s.amounts); err != nil {
			slog.Error("stock not sent", "err", err)
		}
	}
}

// Clear is never asked for.
func (s *Stock) Clear() http.HandlerFunc { // want GS501 warning "handler `\(\*Stock\).Clear` is never registered"
	return func(w http.ResponseWriter, r *http.Request) {
		clear(s.amounts)
		w.WriteHeader(http.StatusNoContent)
	}
}

// Guarded is a near miss: middleware that nobody uses is no endpoint that is missing.
func (s *Stock) Guarded(next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
	}
}

// Serve registers them.
func (s *Stock) Serve(mux *http.ServeMux) {
	mux.HandleFunc("GET /stock", s.List())
}
