// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 "the subject is what happens to the recovered value"

package jobs

import (
	"context"
	"errors"
	"net/http"
)

type counted[T any] struct{ value T }

// What is dropped on purpose is a note, where a comment says so.
func (h *Handlers) SendIgnoring(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if p := recover(); p != nil { // want GS103 note "panic"
				// a mail more or less: ignored
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// A comment about recovering says nothing about that.
func (h *Handlers) SendRecovering(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		// recover, so that the server does not die
		defer func() {
			recover() // want GS103 warning "panic"
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// sentTo has a value for every case, and drops a panic in so many words.
func (h *Handlers) sentTo(to string) (n int) {
	defer func() {
		_ = recover() // want GS103 note "panic"
	}()
	return h.mailer.sent[to]
}

// count answers with none.
func (h *Handlers) count(to string) (n int) {
	defer func() {
		recover() // want GS103 note "panic"
	}()
	h.mailer.Send(context.Background(), to)
	return h.mailer.sent[to]
}

// sendAll says that all went well.
func (h *Handlers) sendAll(to string) error {
	defer func() {
		recover() // want GS103 warning "panic"
	}()
	h.mailer.Send(context.Background(), to)
	return nil
}

// The server lets this one value pass, whatever wraps it: near miss.
func (h *Handlers) SendExpectingWrapped(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if p := recover(); p != nil {
				err, ok := p.(error)
				if !ok {
					h.report(to, p)
				} else if !errors.Is(err, http.ErrAbortHandler) {
					h.report(to, err)
				}
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Near miss: a literal of a generic type is no index, and the one panic that can be is that of the channel.
func (h *Handlers) offer(values chan<- counted[string], to string) {
	defer func() {
		recover()
	}()
	values <- counted[string]{value: to}
}

// SendOffers offers.
func (h *Handlers) SendOffers(w http.ResponseWriter, r *http.Request) {
	h.offer(make(chan counted[string], 1), r.FormValue("to"))
	w.WriteHeader(http.StatusAccepted)
}

// Close may be called twice.
func (h *Handlers) Close() {
	defer func() {
		recover() // want GS103 note "panic"
	}()
	h.mailer.Send(context.Background(), "all")
	close(h.sent)
}

func recoverInto(err *error) {
	if err == nil {
		_ = recover() // want GS103 note "panic"
		return
	}
	if p := recover(); p != nil {
		*err = errPanicked
	}
}

// A helper that sorts its cases.
func (h *Handlers) sendSorted(to string) (err error) {
	defer recoverInto(&err)
	h.mailer.Send(context.Background(), to)
	return nil
}

// guarded sorts its panics; who is told of them may be nobody, which is its caller's affair: near miss.
func (h *Handlers) guarded(to string, told func(error)) (err error) {
	defer func() {
		if p := recover(); p != nil {
			var failure error
			switch v := p.(type) {
			case error:
				failure = v
			default:
				failure = errPanicked
			}
			if told != nil {
				told(failure)
			}
		}
	}()
	h.mailer.Send(context.Background(), to)
	return nil
}
