// want-ignore GS306 "the subject is the rows that a write hit"

package known

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
)

type userKey struct{}

// Service works on tickets.
type Service struct {
	repo  *Repo
	db    *sql.DB
	cache map[string]*Ticket
}

// Assign has read the ticket.
func (s *Service) Assign(ctx context.Context, id int64, owner string) error {
	t, err := s.repo.Get(ctx, id)
	if err != nil {
		return err
	}
	t.Owner = owner
	if err := errors.Join(s.repo.Store(ctx, t), s.repo.Shorten(ctx, t)); err != nil {
		return err
	}
	return s.repo.SetOwner(ctx, t.ID, owner)
}

// AssignNamed leaves the rest to assign, which has not read it itself.
func (s *Service) AssignNamed(ctx context.Context, title, owner string) error {
	t, err := s.repo.find(ctx, title)
	if err != nil {
		return err
	}
	return s.assign(ctx, t.ID, owner)
}

func (s *Service) assign(ctx context.Context, id int64, owner string) error {
	return s.repo.SetOwner(ctx, id, owner)
}

// Retitle has read it.
func (s *Service) Retitle(ctx context.Context, id int64, title string) error {
	if _, err := s.repo.Get(ctx, id); err != nil {
		return err
	}
	return s.repo.SetTitle(ctx, id, title)
}

// Put takes what the client says.
func (s *Service) Put(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	var t Ticket
	if err := json.NewDecoder(r.Body).Decode(&t); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	err = errors.Join(
		s.repo.SetTitle(r.Context(), id, t.Title),
		s.repo.StoreNew(r.Context(), &Ticket{ID: id, Title: t.Title, Owner: t.Owner}),
	)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func userID(r *http.Request) int64 {
	id, _ := r.Context().Value(userKey{}).(int64)
	return id
}

// Theme belongs to who asks, whom middleware has looked up.
func (s *Service) Theme(w http.ResponseWriter, r *http.Request) {
	id := userID(r)
	if _, err := s.db.ExecContext(r.Context(), `UPDATE users SET theme = 'dark' WHERE id = ?`, id); err != nil { // want GS401 note "users"
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// Unshare knows the user, which says nothing about the ticket.
func (s *Service) Unshare(w http.ResponseWriter, r *http.Request) {
	owner := userID(r)
	_, err := s.db.ExecContext(r.Context(), `UPDATE tickets SET share_code = '' WHERE owner_id = ? AND id = ?`, owner, r.PathValue("id")) // want GS401 warning "tickets"
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func (s *Service) cached(title string) *Ticket { return s.cache[title] }

// Close finds the ticket in memory.
func (s *Service) Close(ctx context.Context, title string) error {
	t := s.cached(title)
	if t == nil {
		return errNoTicket
	}
	_, err := s.db.ExecContext(ctx, `UPDATE tickets SET open = FALSE WHERE name = ?`, title) // want GS401 note "tickets"
	return err
}

// Request names a ticket and who asks for it.
type Request struct {
	UserID   int64
	TicketID int64
}

func (s *Service) user(ctx context.Context, id int64) (string, error) {
	var name string
	err := s.db.QueryRowContext(ctx, `SELECT name FROM users WHERE id = ?`, id).Scan(&name)
	return name, err
}

// Import takes the key from the client.
func (s *Service) Import(r *http.Request) error {
	var t Ticket
	if err := json.NewDecoder(r.Body).Decode(&t); err != nil {
		return err
	}
	_, err := s.db.ExecContext(r.Context(), `UPDATE tickets SET title = ? WHERE id = ?`, t.Title, t.ID) // want GS401 warning "tickets"
	return err
}

// Watch has looked the user up, not the ticket.
func (s *Service) Watch(ctx context.Context, req *Request) error {
	name, err := s.user(ctx, req.UserID)
	if err != nil {
		return err
	}
	_, err = s.db.ExecContext(ctx, `UPDATE tickets SET watcher = ? WHERE id = ?`, name, req.TicketID) // want GS401 warning "tickets"
	return err
}

// HideNearMiss has looked the ticket up in the same request.
func (s *Service) HideNearMiss(ctx context.Context, req *Request) error {
	if _, err := s.repo.Get(ctx, req.TicketID); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, `UPDATE tickets SET hidden = TRUE WHERE id = ?`, req.TicketID)
	return err
}

// Forget makes the ticket itself.
func (s *Service) Forget(ctx context.Context, id int64) error {
	t := &Ticket{ID: id}
	return t.Archive(ctx, s.db)
}

// Recall has read it.
func (s *Service) Recall(ctx context.Context, id int64) error {
	t, err := s.repo.Get(ctx, id)
	if err != nil {
		return err
	}
	return t.Restore(ctx, s.db)
}

// Move has compared the key with that of the ticket it has read.
func (s *Service) Move(ctx context.Context, id int64, t *Ticket) error {
	old, err := s.repo.Get(ctx, id)
	if err != nil {
		return err
	}
	if t.ID != old.ID {
		return errNoTicket
	}
	return s.repo.Place(ctx, t)
}

// Start has just inserted the ticket.
func (s *Service) Start(ctx context.Context, t *Ticket) error {
	if err := s.repo.Add(ctx, t); err != nil {
		return err
	}
	return s.repo.Begin(ctx, t.ID)
}

// Mutation is what is to happen to a ticket.
type Mutation struct {
	Ticket *Ticket
	Reason string
}

// Mutate has read the ticket inside the mutation.
func (s *Service) Mutate(ctx context.Context, id int64) error {
	old, err := s.repo.Get(ctx, id)
	if err != nil {
		return err
	}
	return s.repo.Apply(ctx, &Mutation{Ticket: &Ticket{ID: old.ID}, Reason: "test"})
}

// RankAll ranks the tickets that were listed, each in a goroutine that is given its own.
func (s *Service) RankAll(ctx context.Context) error {
	tickets, err := s.repo.list(ctx)
	if err != nil {
		return err
	}
	failed := make(chan error, len(tickets))
	for _, t := range tickets {
		go func(one *Ticket) { // want GS101 "."
			failed <- s.repo.SetRank(ctx, one.ID, 1)
		}(t)
	}
	for range tickets {
		err = errors.Join(err, <-failed)
	}
	return err
}

// MuteAll is given keys by a client.
func (s *Service) MuteAll(ctx context.Context, ids []int64) error {
	failed := make(chan error, len(ids))
	for _, id := range ids {
		go func(one int64) { // want GS101 "."
			failed <- s.repo.SetMuted(ctx, one)
		}(id)
	}
	var err error
	for range ids {
		err = errors.Join(err, <-failed)
	}
	return err
}
