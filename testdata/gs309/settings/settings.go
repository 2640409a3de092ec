// want-ignore GS401 "the subject is the error of a write that is no status"

// Package settings stores through functions that store through others.
package settings

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
	"strconv"
)

// Settings are rows of a key and a value.
type Settings struct {
	db    *sql.DB
	cache map[string]string
}

func (s *Settings) save(ctx context.Context, key, value string) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2`, key, value)
	return err
}

func (s *Settings) setText(ctx context.Context, key, value string) error {
	if value == "" {
		return errors.New("empty value")
	}
	return s.save(ctx, key, value)
}

// SetInterval is two calls away from the statement.
func (s *Settings) SetInterval(ctx context.Context, n int) error {
	return s.save(ctx, "interval", strconv.Itoa(n))
}

// SetAddress is three calls away.
func (s *Settings) SetAddress(ctx context.Context, address string) error {
	if err := s.setText(ctx, "address", address); err != nil {
		return errors.Join(errors.New("address"), err)
	}
	return nil
}

// SetOwner says when it fails.
func (s *Settings) SetOwner(ctx context.Context, owner string) error {
	if err := s.setText(ctx, "owner", owner); err != nil {
		slog.Error("owner not stored", "err", err)
		return err
	}
	return nil
}

// SetColour only keeps a text.
func (s *Settings) SetColour(colour string) error {
	if colour == "" {
		return errors.New("no colour")
	}
	s.cache["colour"] = colour
	return nil
}

// SetTitle returns the error of something else; what it loses is reported where it is lost.
func (s *Settings) SetTitle(ctx context.Context, title string) error {
	if title == "" {
		return errors.New("no title")
	}
	_ = s.save(ctx, "title", title) // want GS309 note "save"
	return nil
}

// UpdatePort speaks of a port that is odd, and not of the write.
func (s *Settings) UpdatePort(ctx context.Context, port int) error {
	if port < 1024 {
		slog.Warn("privileged port", "port", port)
	}
	if _, err := s.db.ExecContext(ctx, `UPDATE settings SET value = $1 WHERE key = 'port'`, port); err != nil {
		return err
	}
	return nil
}

// UpdateHost speaks of the write.
func (s *Settings) UpdateHost(ctx context.Context, host string) error {
	if _, err := s.db.ExecContext(ctx, `UPDATE settings SET value = $1 WHERE key = 'host'`, host); err != nil {
		slog.Warn("host not stored", "err", err)
		return err
	}
	return nil
}

// UpdateName speaks when it is over, whatever came of it.
func (s *Settings) UpdateName(ctx context.Context, name string) (err error) {
	defer func() {
		if err != nil {
			slog.Error("name not stored", "err", err)
		}
	}()
	_, err = s.db.ExecContext(ctx, `UPDATE settings SET value = $1 WHERE key = 'name'`, name)
	return err
}

// Registry has a method of a name under which something else runs its statement itself.
type Registry struct{ settings *Settings }

// SaveHost runs its statement itself.
func (s *Settings) SaveHost(ctx context.Context, host string) error {
	_, err := s.db.ExecContext(ctx, `UPDATE settings SET value = $1 WHERE key = 'host'`, host)
	return err
}

// SaveHost is three calls away from it.
func (r *Registry) SaveHost(ctx context.Context, host string) error {
	return r.saveText(ctx, host)
}

func (r *Registry) saveText(ctx context.Context, text string) error {
	return r.settings.setText(ctx, "host", text)
}

// Store drops what the registry returns.
func (r *Registry) Store(ctx context.Context, host string) {
	_ = r.SaveHost(ctx, host) // want GS309 note "SaveHost"
}

// ServeHTTP drops what its settings return.
func (s *Settings) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	_ = s.SetInterval(ctx, 3)                  // want GS309 note "SetInterval"
	s.SetAddress(ctx, r.FormValue("address"))  // want GS309 note "SetAddress"
	_ = s.SetOwner(ctx, r.FormValue("owner"))  // told there
	_ = s.SetColour(r.FormValue("colour"))     // nothing is stored
	_ = s.SetTitle(ctx, r.FormValue("title"))  // not the error of the write
	_ = s.UpdatePort(ctx, 80)                  // want GS309 note "UpdatePort"
	_ = s.UpdateHost(ctx, r.FormValue("host")) // want GS309 note "only `UpdateHost` itself logs it"
	_ = s.UpdateName(ctx, r.FormValue("name")) // want GS309 note "only `UpdateName` itself logs it"
	w.WriteHeader(http.StatusNoContent)
}
