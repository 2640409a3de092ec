// want-ignore GS306 "the subject is the rows that a write hit"

// Package known updates tickets that somebody has seen before: a miss then means that the row was deleted since.
package known

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"
)

var errNoTicket = errors.New("no such ticket")

// Ticket is a row.
type Ticket struct {
	ID    int64
	Owner string
	Title string
}

// Repo stores tickets.
type Repo struct{ db *sql.DB }

// Get reads a ticket; a miss is an error.
func (r *Repo) Get(ctx context.Context, id int64) (*Ticket, error) {
	var t Ticket
	err := r.db.QueryRowContext(ctx, `SELECT id, owner, title FROM tickets WHERE id = ?`, id).Scan(&t.ID, &t.Owner, &t.Title)
	return &t, err
}

// SetOwner is called with tickets that were read: in Service.Assign, and two calls up in Service.AssignNamed.
func (r *Repo) SetOwner(ctx context.Context, id int64, owner string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET owner = ? WHERE id = ?`, owner, id) // want GS401 note "tickets"
	return err
}

// SetTitle has a caller that has not seen the ticket.
func (r *Repo) SetTitle(ctx context.Context, id int64, title string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = ? WHERE id = ?`, title, id) // want GS401 warning "tickets"
	return err
}

// Store is given what its callers have read.
func (r *Repo) Store(ctx context.Context, t *Ticket) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = ?, owner = ? WHERE id = ?`, t.Title, t.Owner, t.ID) // want GS401 note "tickets"
	return err
}

// StoreNew is given what a client has sent.
func (r *Repo) StoreNew(ctx context.Context, t *Ticket) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = ?, owner = ? WHERE id = ?`, t.Title, t.Owner, t.ID) // want GS401 warning "tickets"
	return err
}

// Claim is a claim, whoever has read the ticket before.
func (r *Repo) Claim(ctx context.Context, id int64) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'taken' WHERE id = ? AND status = 'open'`, id) // want GS401 error "faster"
	return err
}

// Push moves a ticket only while it is open, which is no claim: nothing is lost when it is not.
func (r *Repo) Push(ctx context.Context, id int64, rank int) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET rank = ? WHERE id = ? AND status = 'open'`, rank, id) // want GS401 note "tickets"
	return err
}

// Upsert tells new tickets from stored ones by their key.
func (r *Repo) Upsert(ctx context.Context, t *Ticket) error {
	if t.ID == 0 {
		_, err := r.db.ExecContext(ctx, `INSERT INTO tickets (title) VALUES (?)`, t.Title)
		return err
	}
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = ? WHERE id = ?`, t.Title, t.ID)
	return err
}

// Save does the same the other way round.
func (r *Repo) Save(ctx context.Context, t *Ticket) error {
	if t.ID != 0 {
		_, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = ? WHERE id = ?`, t.Title, t.ID) // want GS401 note "tickets"
		return err
	}
	_, err := r.db.ExecContext(ctx, `INSERT INTO tickets (title) VALUES (?)`, t.Title)
	return err
}

// Supersede inserts after its update: that says nothing about the row that is updated.
func (r *Repo) Supersede(ctx context.Context, id int64, title string) error {
	if _, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = 'old' WHERE id = ?`, id); err != nil { // want GS401 warning "tickets"
		return err
	}
	_, err := r.db.ExecContext(ctx, `INSERT INTO tickets (title) VALUES (?)`, title)
	return err
}

// Relink looks the ticket up under another name first.
func (r *Repo) Relink(ctx context.Context, t *Ticket, title string) error {
	old, err := r.find(ctx, title)
	if err != nil {
		return err
	}
	t.ID = old.ID
	_, err = r.db.ExecContext(ctx, `UPDATE tickets SET owner = ? WHERE id = ?`, t.Owner, t.ID) // want GS401 note "tickets"
	return err
}

func (r *Repo) find(ctx context.Context, title string) (*Ticket, error) {
	var t Ticket
	err := r.db.QueryRowContext(ctx, `SELECT id FROM tickets WHERE title = ?`, title).Scan(&t.ID)
	return &t, err
}

// Label reads something else by the same key: the ticket itself was not seen.
func (r *Repo) Label(ctx context.Context, id int64) error {
	var n int
	if err := r.db.QueryRowContext(ctx, `SELECT COUNT(*) FROM labels WHERE ticket_id = ?`, id).Scan(&n); err != nil {
		return err
	}
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET labels = ? WHERE id = ?`, n, id) // want GS401 warning "tickets"
	return err
}

// Secure has hit the row by the same key just before.
func (r *Repo) Secure(ctx context.Context, id int64, owner string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE tickets SET secret = TRUE WHERE id = ? AND owner = ?`, id, owner)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errors.Join(err, errNoTicket)
	}
	_, err = r.db.ExecContext(ctx, `UPDATE tickets SET title = '' WHERE id = ?`, id) // want GS401 note "tickets"
	return err
}

// Rename reads the ticket afterwards: a miss is an error there.
func (r *Repo) Rename(ctx context.Context, id int64, title string) (*Ticket, error) {
	if _, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = ? WHERE id = ?`, title, id); err != nil { // want GS401 note "tickets"
		return nil, err
	}
	return r.Get(ctx, id)
}

// Default changes a row that the program itself names.
func (r *Repo) Default(ctx context.Context) error {
	_, err := r.db.ExecContext(ctx, `UPDATE settings SET value = ? WHERE key = ?`, "dark", "theme") // want GS401 note "settings"
	return err
}

// Patch puts its statement together; the key is the first operand.
func (r *Repo) Patch(ctx context.Context, title, owner string) error {
	var id int64
	if err := r.db.QueryRowContext(ctx, `SELECT id FROM tickets WHERE title = ?`, title).Scan(&id); err != nil {
		return err
	}
	params := make([]any, 0, 2)
	params = append(params, id)
	var sets []string
	if owner != "" {
		params = append(params, owner)
		sets = append(sets, "owner = $"+strconv.Itoa(len(params)))
	}
	_, err := r.db.ExecContext(ctx, "UPDATE tickets SET "+strings.Join(sets, ", ")+" WHERE id = $1", params...)
	return err
}

// Visit counts: a miss loses little.
func (r *Repo) Visit(ctx context.Context, id int64, n int) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET view_count = ?, last_seen_at = NOW() WHERE id = ?`, n, id) // want GS401 note "tickets"
	return err
}

// Pay is no counter.
func (r *Repo) Pay(ctx context.Context, id int64, cents int) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET paid = paid + ? WHERE id = ?`, cents, id) // want GS401 warning "tickets"
	return err
}

// Edit puts its statement together; the key comes last, and the ticket is read afterwards.
func (r *Repo) Edit(ctx context.Context, id int64, title, owner string) (*Ticket, error) {
	sets, args := []string{}, []any{}
	if title != "" {
		sets, args = append(sets, "title = ?"), append(args, title)
	}
	if owner != "" {
		sets, args = append(sets, "owner = ?"), append(args, owner)
	}
	args = append(args, id)
	if _, err := r.db.ExecContext(ctx, "UPDATE tickets SET "+strings.Join(sets, ", ")+" WHERE id = ?", args...); err != nil { // want GS401 note "tickets"
		return nil, err
	}
	return r.Get(ctx, id)
}

// EditBlind does the same and reads nothing.
func (r *Repo) EditBlind(ctx context.Context, id int64, title string) error {
	sets, args := []string{}, []any{}
	if title != "" {
		sets, args = append(sets, "title = ?"), append(args, title)
	}
	args = append(args, id)
	_, err := r.db.ExecContext(ctx, "UPDATE tickets SET "+strings.Join(sets, ", ")+" WHERE id = ?", args...) // want GS401 warning "tickets"
	return err
}

type record struct {
	id int64
	db *sql.DB
}

// Pause belongs to an object that was made from its row.
func (r *record) Pause(ctx context.Context) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET paused = TRUE WHERE id = ?`, r.id) // want GS401 note "tickets"
	return err
}

// Archive belongs to a value that anybody can make; Service.Forget does.
func (t *Ticket) Archive(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, `UPDATE tickets SET archived = TRUE WHERE id = ?`, t.ID) // want GS401 warning "tickets"
	return err
}

// Restore belongs to tickets that were read.
func (t *Ticket) Restore(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, `UPDATE tickets SET archived = FALSE WHERE id = ?`, t.ID) // want GS401 note "tickets"
	return err
}

// Merge has the tickets in a map.
func (r *Repo) Merge(ctx context.Context, all map[string]*Ticket, title string) error {
	if found, ok := all[title]; ok {
		_, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = 'merged' WHERE id = ?`, found.ID) // want GS401 note "tickets"
		return err
	}
	return nil
}

// Rewrite collects what is to be changed before it prepares the change.
func (r *Repo) Rewrite(ctx context.Context, column string) error {
	rows, err := r.db.QueryContext(ctx, `SELECT id FROM tickets`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var changes []Ticket
	for rows.Next() {
		var t Ticket
		if err := rows.Scan(&t.ID); err != nil {
			return err
		}
		changes = append(changes, t)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	stmt, err := r.db.PrepareContext(ctx, "UPDATE tickets SET "+column+" = ? WHERE id = ?")
	if err != nil {
		return err
	}
	defer stmt.Close()
	for _, c := range changes {
		if _, err := stmt.ExecContext(ctx, "", c.ID); err != nil {
			return err
		}
	}
	return nil
}

func plain(name string, id int64) int64 { return id }

// Shorten is given what its callers have read, under another form of its key.
func (r *Repo) Shorten(ctx context.Context, t *Ticket) error {
	id := plain("ticket", t.ID)
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = '' WHERE id = ?`, id) // want GS401 note "tickets"
	return err
}

// Place is given tickets whose key was compared.
func (r *Repo) Place(ctx context.Context, t *Ticket) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET place = 1 WHERE id = ?`, t.ID) // want GS401 note "tickets"
	return err
}

// Add inserts.
func (r *Repo) Add(ctx context.Context, t *Ticket) error {
	return r.db.QueryRowContext(ctx, `INSERT INTO tickets (title) VALUES (?) RETURNING id`, t.Title).Scan(&t.ID)
}

// Begin is given tickets that were just inserted.
func (r *Repo) Begin(ctx context.Context, id int64) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET begun = TRUE WHERE id = ?`, id) // want GS401 note "tickets"
	return err
}

// Remap gives another key to the ticket that has the old one, if there is one.
func (r *Repo) Remap(ctx context.Context, old, code string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET code = ? WHERE code = ?`, code, old) // want GS401 note "tickets"
	return err
}

type worker struct {
	ticket *Ticket
	db     *sql.DB
}

// Step works on the ticket that the worker was made for.
func (w *worker) Step(ctx context.Context) error {
	_, err := w.db.ExecContext(ctx, `UPDATE tickets SET step = 2 WHERE id = ?`, w.ticket.ID) // want GS401 note "tickets"
	return err
}

// Apply is given mutations of tickets that were read.
func (r *Repo) Apply(ctx context.Context, m *Mutation) error {
	return r.apply(ctx, m.Ticket)
}

func (r *Repo) apply(ctx context.Context, t *Ticket) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET owner = ? WHERE id = ?`, t.Owner, t.ID) // want GS401 note "tickets"
	return err
}

func (r *Repo) list(ctx context.Context) ([]*Ticket, error) {
	rows, err := r.db.QueryContext(ctx, `SELECT id FROM tickets`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []*Ticket
	for rows.Next() {
		var t Ticket
		if err := rows.Scan(&t.ID); err != nil {
			return nil, err
		}
		found = append(found, &t)
	}
	return found, rows.Err()
}

// SetRank is called in goroutines, with tickets that were read where these start.
func (r *Repo) SetRank(ctx context.Context, id int64, rank int) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET position = ? WHERE id = ?`, rank, id) // want GS401 note "tickets"
	return err
}

// SetMuted is called in goroutines, with what a client has sent.
func (r *Repo) SetMuted(ctx context.Context, id int64) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET muted = TRUE WHERE id = ?`, id) // want GS401 warning "tickets"
	return err
}
