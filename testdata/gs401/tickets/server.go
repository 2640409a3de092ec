// want-ignore GS107 GS104 GS205 GS105 GS306 GS303 GS304 GS309 "the subject is the rows that a write hit"

package tickets

import (
	"context"
	"log/slog"
	"net/http"
)

// Server works on tickets in the background.
type Server struct{ repo *Repo }

// Register wires the endpoints.
func Register(mux *http.ServeMux, s *Server) {
	mux.HandleFunc("POST /tickets", s.Create)
	mux.HandleFunc("POST /tickets/{id}/work", s.Work)
}

// Create stores a ticket.
func (s *Server) Create(w http.ResponseWriter, r *http.Request) {
	if err := s.repo.Insert(r.Context(), r.FormValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

// Work goes through every method of the repository.
func (s *Server) Work(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	go func() {
		defer func() {
			if p := recover(); p != nil {
				slog.Error("ticket panicked", "panic", p)
			}
		}()
		ctx := context.Background()
		for _, step := range []func(context.Context, string) error{
			s.repo.Close, s.repo.Reopen, s.repo.Rename, s.repo.Remove, s.repo.Claim, s.repo.Resolve,
			s.repo.ResolveOneRow, s.repo.ResolveAtLeastOne, s.repo.ResolveReturning, s.repo.CloseShared, s.repo.CloseHere,
			s.repo.CloseLogged, s.repo.CloseComposed, s.repo.CloseFormatted, s.repo.CloseLowerCase, s.repo.CloseCommented,
			s.repo.CloseInCTE, s.repo.CloseBuilt, s.repo.CloseInTx, s.repo.ClosePrepared, s.repo.TouchNearMiss, s.repo.UpsertNearMiss,
		} {
			if err := step(ctx, id); err != nil {
				slog.Error("ticket not stored", "err", err)
			}
		}
		if err := s.repo.Expire(ctx); err != nil {
			slog.Error("tickets not expired", "err", err)
		}
		if err := s.repo.ArchiveAll(ctx); err != nil {
			slog.Error("tickets not archived", "err", err)
		}
		if err := s.repo.FailStale(ctx); err != nil {
			slog.Error("tickets not failed", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
