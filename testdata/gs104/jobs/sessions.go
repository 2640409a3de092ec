package jobs

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/sirupsen/logrus"
)

// Rows runs statements.
type Rows struct{ db *sql.DB }

// Drop deletes the rows of a user.
func (r *Rows) Drop(ctx context.Context, user string) error {
	_, err := r.db.ExecContext(ctx, `DELETE FROM sessions WHERE user_name = $1`, user)
	return err
}

// Sessions keeps who is signed in.
type Sessions struct{ rows *Rows }

func (s *Sessions) dropRows(ctx context.Context, user string) error { return s.rows.Drop(ctx, user) }

// Forget signs a user out everywhere.
func (s *Sessions) Forget(user string) error {
	return s.dropRows(context.Background(), user)
}

// Revoker answers requests that sign a user out.
type Revoker struct {
	sessions *Sessions
	log      *logrus.Logger
	last     string
}

func (v *Revoker) recoverAndLog() {
	if p := recover(); p != nil {
		v.log.Errorf("revoker panicked: %v", p)
	}
}

// DeepWrite drops the error of a function that writes further down than the rules about writes look.
func (v *Revoker) DeepWrite(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	go func() { // want GS107 "."
		defer v.recoverAndLog()
		_ = v.sessions.Forget(user) // want GS104 note "Forget"
	}()
	w.WriteHeader(http.StatusAccepted)
}

// NearWriteNearMiss is the subject of GS309.
func (v *Revoker) NearWriteNearMiss(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	go func() { // want GS107 "."
		defer v.recoverAndLog()
		_ = v.sessions.rows.Drop(context.Background(), user) // want GS309 note "Drop"
	}()
	w.WriteHeader(http.StatusAccepted)
}

// DeepWriteLoggedNearMiss looks at the error.
func (v *Revoker) DeepWriteLoggedNearMiss(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	go func() { // want GS107 "."
		defer v.recoverAndLog()
		if err := v.sessions.Forget(user); err != nil {
			v.log.WithError(err).Error("sessions kept")
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// ForgetTold tells about its failure where it tests it, and returns it afterwards.
func (v *Revoker) ForgetTold(user string) error {
	err := v.sessions.Forget(user)
	if err != nil {
		v.log.WithError(err).Error("sessions kept")
	}
	return err
}

// ForgetNoted gives its failure to a function that keeps it.
func (v *Revoker) ForgetNoted(user string) error {
	err := v.sessions.Forget(user)
	v.note(user, err)
	return err
}

func (v *Revoker) note(user string, err error) { v.last = user + errorText(err) }

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// ToldNearMiss drops errors that somebody was told of.
func (v *Revoker) ToldNearMiss(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	go func() {
		defer v.recoverAndLog()
		_ = v.ForgetTold(user)
		_ = v.ForgetNoted(user)
	}()
	w.WriteHeader(http.StatusAccepted)
}
