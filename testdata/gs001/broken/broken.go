// want-ignore GS104 GS107 GS205 GS105 GS501 "the subject is code that does not parse"

// Package broken does not compile; what is whole is analysed all the same.
package broken

import (
	"log/slog"
	"net/http"
)

type server struct{ hits map[string]int }

func register(mux *http.ServeMux, s *server) {
	mux.HandleFunc("/whole", s.whole)
	mux.HandleFunc("/unclosed", s.unclosed)
	mux.HandleFunc("/half", s.half)
	mux.HandleFunc("/after", s.after)
}

func (s *server) whole(w http.ResponseWriter, r *http.Request) {
	go func() { // want GS101 error "whole"
		s.hits[r.URL.Path]++
	}()
}

// The call is not closed.
func (s *server) unclosed(w http.ResponseWriter, r *http.Request) {
	go s.count( // want GS001 +1 note "unclosed"
	w.WriteHeader(http.StatusAccepted)
}

// One statement is broken, the other is not.
func (s *server) half(w http.ResponseWriter, r *http.Request) {
	path := := r.URL.Path // want GS001 note "half"
	go func() { // want GS101 error "half"
		s.hits["half"]++
	}()
}

// near miss: it comes after the damage and is whole.
func (s *server) after(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer func() {
			if p := recover(); p != nil {
				slog.Error("panic", "panic", p)
			}
		}()
		s.hits["after"]++
	}()
}

// Nothing in here could be reported, so it is not even parsed.
func uninteresting( {
}
