// want-ignore GS306 "the subject is the rows that a write hit"

package known

import (
	"context"
	"net/http"

	"go.mongodb.org/mongo-driver/v2/mongo"
)

type ticketKey struct{}

// Wrapped is what middleware stored with the request.
type Wrapped struct{ ticket *Ticket }

func (w *Wrapped) base() *Ticket { return w.ticket }

func wrapped(ctx context.Context) *Wrapped {
	return ctx.Value(ticketKey{}).(*Wrapped)
}

// Describe changes the ticket that came with the request, wrapped.
func (r *Repo) Describe(ctx context.Context, title string) error {
	t := wrapped(ctx).base()
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = ? WHERE id = ?`, title, t.ID) // want GS401 note "tickets"
	return err
}

// Attach collects the tickets one by one before it changes any.
func (r *Repo) Attach(ctx context.Context, titles []string) error {
	tickets := make([]*Ticket, 0, len(titles))
	for _, title := range titles {
		t, err := r.find(ctx, title)
		if err != nil {
			return err
		}
		tickets = append(tickets, t)
	}
	for i := range tickets {
		if _, err := r.db.ExecContext(ctx, `UPDATE tickets SET attached = ? WHERE id = ?`, titles[i], tickets[i].ID); err != nil { // want GS401 note "tickets"
			return err
		}
	}
	return nil
}

// AttachSent collects tickets that a client has named.
func (r *Repo) AttachSent(ctx context.Context, sent []int64) error {
	var tickets []*Ticket
	for _, id := range sent {
		tickets = append(tickets, &Ticket{ID: id})
	}
	for i := range tickets {
		if _, err := r.db.ExecContext(ctx, `UPDATE tickets SET attached = TRUE WHERE id = ?`, tickets[i].ID); err != nil { // want GS401 warning "tickets"
			return err
		}
	}
	return nil
}

// Owner has tickets, which are loaded on demand.
type Owner struct {
	Name    string
	Tickets []*Ticket
}

func (o *Owner) load(ctx context.Context, r *Repo) (err error) {
	o.Tickets, err = r.list(ctx)
	return err
}

// Mute goes through tickets that a method of their owner has just loaded.
func (r *Repo) Mute(ctx context.Context, o *Owner) error {
	if err := o.load(ctx, r); err != nil {
		return err
	}
	for _, t := range o.Tickets {
		if _, err := r.db.ExecContext(ctx, `UPDATE tickets SET muted = TRUE WHERE id = ?`, t.ID); err != nil {
			return err
		}
	}
	return nil
}

// MuteSent goes through tickets that a client has sent.
func (r *Repo) MuteSent(ctx context.Context, o *Owner) error {
	for _, t := range o.Tickets {
		if _, err := r.db.ExecContext(ctx, `UPDATE tickets SET muted = FALSE WHERE id = ?`, t.ID); err != nil { // want GS401 warning "tickets"
			return err
		}
	}
	return nil
}

// Migrate writes back what the cursor gives.
func Migrate(ctx context.Context, tickets *mongo.Collection) error {
	cursor, err := tickets.Find(ctx, map[string]any{})
	if err != nil {
		return err
	}
	for cursor.Next(ctx) {
		key := &struct {
			ID string `bson:"_id"`
		}{}
		if err := cursor.Decode(key); err != nil {
			return err
		}
		if _, err := tickets.ReplaceOne(ctx, map[string]any{"_id": key.ID}, map[string]any{"title": ""}); err != nil {
			return err
		}
	}
	return cursor.Err()
}

type ticketHandler func(w http.ResponseWriter, r *http.Request, t *Ticket)

func (r *Repo) withTicket(h ticketHandler) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		t, err := r.find(req.Context(), req.FormValue("title"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		}
		h(w, req, t)
	}
}

// Routes wires the handlers that are given a ticket.
func (r *Repo) Routes(mux *http.ServeMux) {
	mux.Handle("POST /tickets/hide", r.withTicket(r.hide))
}

func (r *Repo) hide(w http.ResponseWriter, req *http.Request, t *Ticket) {
	if _, err := r.db.ExecContext(req.Context(), `UPDATE tickets SET hidden = TRUE WHERE id = ?`, t.ID); err != nil { // want GS401 note "tickets"
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// page is what middleware made of a request.
type page struct {
	Ticket *Ticket
	data   map[string]any
}

func (p *page) get(name string) any { return p.data[name] }

// Park changes the ticket that somebody put into the page.
func (r *Repo) Park(ctx context.Context, p *page) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET parked = TRUE WHERE id = ?`, p.Ticket.ID) // want GS401 note "tickets"
	return err
}

// Unpark has it from what may hold anything.
func (r *Repo) Unpark(ctx context.Context, p *page) error {
	t := p.get("ticket").(*Ticket)
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET parked = FALSE WHERE id = ?`, t.ID) // want GS401 note "tickets"
	return err
}

// change is what a client sends.
type change struct {
	Ticket *Ticket `json:"ticket"`
}

// ApplyChange changes the ticket that the client named.
func (r *Repo) ApplyChange(ctx context.Context, c *change) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = ? WHERE id = ?`, c.Ticket.Title, c.Ticket.ID) // want GS401 warning "tickets"
	return err
}
