// want-ignore GS104 GS107 GS205 GS105 "the subject is the framework's context"

package httpjobs

import (
	"net/http"
	"time"
)

// Near miss: a handler that streams goes on until the client leaves.
func (a *Audit) Stream(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer a.catch()
		for r.Context().Err() == nil {
			_, _ = w.Write([]byte("ping"))
			time.Sleep(time.Second)
		}
	}()
	<-r.Context().Done()
}

// X18: a wait that gives up.
func (a *Audit) StreamForAWhile(w http.ResponseWriter, r *http.Request) {
	go func() { // want GS204 error "w"
		defer a.catch()
		_, _ = w.Write([]byte("ping"))
	}()
	<-time.After(time.Second)
}

// X18: passed to a function that reads it.
func (a *Audit) BodyPassed(w http.ResponseWriter, r *http.Request) {
	go a.drain(r.Body) // want GS204 error "Body"
	w.WriteHeader(http.StatusAccepted)
}

func (a *Audit) drain(body interface{ Read([]byte) (int, error) }) {
	defer a.catch()
	buffer := make([]byte, 512)
	n, _ := body.Read(buffer)
	a.record(string(buffer[:n]))
}

// BodyUntilTheEnd is a near miss: the goroutine feeds whoever reads the channel, until the request is over.
func (a *Audit) BodyUntilTheEnd(_ http.ResponseWriter, r *http.Request) chan string {
	lines := make(chan string)
	go func() {
		defer a.catch()
		defer close(lines)
		buffer := make([]byte, 512)
		for {
			select {
			case <-r.Context().Done():
				return
			default:
				n, err := r.Body.Read(buffer)
				if err != nil {
					return
				}
				lines <- string(buffer[:n])
			}
		}
	}()
	return lines
}

// StreamUntilDone is a near miss: the handler ends the goroutine when it is done.
func (a *Audit) StreamUntilDone(w http.ResponseWriter, r *http.Request) {
	done := make(chan struct{})
	defer close(done)
	go func() {
		defer a.catch()
		select {
		case <-done:
		case <-time.After(time.Second):
			_, _ = w.Write([]byte("still at it"))
		}
	}()
	a.record(r.URL.Path)
}

// StreamRefused is a near miss: who is refused gives up what was begun.
func (a *Audit) StreamRefused(w http.ResponseWriter, r *http.Request) {
	sent := make(chan error)
	go func() {
		defer a.catch()
		_, err := w.Write([]byte("begun"))
		sent <- err
	}()
	if r.URL.Path == "" {
		return
	}
	if err := <-sent; err != nil {
		a.record(err.Error())
	}
}

// StreamUnasked sends what nobody receives.
func (a *Audit) StreamUnasked(w http.ResponseWriter, r *http.Request) {
	sent := make(chan error, 1)
	go func() { // want GS204 error "w"
		defer a.catch()
		_, err := w.Write([]byte("begun"))
		sent <- err
	}()
	a.record(r.URL.Path)
}
