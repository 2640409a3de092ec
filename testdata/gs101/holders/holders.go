// want-ignore GS104 GS107 GS205 GS105 "the subject is whose behest a literal runs at"

// Package holders starts goroutines inside function values; whether a handler leads there depends on who calls them.
package holders

import (
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// Shop sells.
type Shop struct {
	stock  map[string]int
	once   sync.Once
	hooks  []func()
	onSold func(string)
	orders chan string
	server *http.Server
}

func (s *Shop) ship(id string) {
	s.stock[id]--
}

func each(ids []string, do func(string)) {
	for _, id := range ids {
		do(id)
	}
}

func (s *Shop) keep(hook func()) {
	s.hooks = append(s.hooks, hook)
}

// A helper that calls the literal at once: the handler leads to the goroutine.
func (s *Shop) SellAll(w http.ResponseWriter, r *http.Request) {
	each(r.URL.Query()["id"], func(id string) {
		go s.ship(id) // want GS101 error "."
	})
	w.WriteHeader(http.StatusAccepted)
}

// A method value that the helper calls.
func (s *Shop) SellEach(w http.ResponseWriter, r *http.Request) {
	each(r.URL.Query()["id"], s.shipLater)
	w.WriteHeader(http.StatusAccepted)
}

func (s *Shop) shipLater(id string) {
	go s.ship(id) // want GS101 error "."
}

// Once.Do calls it here.
func (s *Shop) SellOnce(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.once.Do(func() {
		go s.ship(id) // want GS101 error "."
	})
	w.WriteHeader(http.StatusAccepted)
}

// Kept in a local variable and called.
func (s *Shop) SellLocal(w http.ResponseWriter, r *http.Request) {
	sell := func(id string) {
		go s.ship(id) // want GS101 error "."
	}
	sell(r.PathValue("id"))
	w.WriteHeader(http.StatusAccepted)
}

// A library asks for the outcome: it calls the literal and waits.
func (s *Shop) SellAsking(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	err := fs.WalkDir(os.DirFS("."), ".", func(path string, d fs.DirEntry, err error) error {
		go s.ship(id) // want GS101 error "."
		return err
	})
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

// A library keeps it: the end of the server runs it, not the request that came before.
func (s *Shop) SellAtTheEnd(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.server.RegisterOnShutdown(func() {
		go s.ship(id) // want GS101 note "."
	})
	w.WriteHeader(http.StatusAccepted)
}

// Kept for later in what is our own: the request wants it done.
func (s *Shop) SellLater(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.keep(func() {
		go s.ship(id) // want GS101 error "."
	})
	s.onSold = func(id string) {
		go s.ship(id) // want GS101 error "."
	}
	w.WriteHeader(http.StatusOK)
}

// A field of a library's type is the library's.
func (s *Shop) SellOnError(w http.ResponseWriter, r *http.Request) {
	s.server.ConnState = func(conn net.Conn, state http.ConnState) {
		go s.ship("all") // want GS101 note "."
	}
	w.WriteHeader(http.StatusOK)
}

// The function that Once makes of it is called.
func (s *Shop) SellOnceOnly(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	sell := sync.OnceFunc(func() {
		go s.ship(id) // want GS101 error "."
	})
	defer sell()
	w.WriteHeader(http.StatusOK)
}

// Signals are no requests: what a program does when it is told to reload is not an async job.
func (s *Shop) Serve() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGHUP)
	go func() {
		for range signals {
			go s.ship("all") // want GS101 note "."
		}
	}()
}

// Orders are.
func (s *Shop) Work() {
	go func() {
		for id := range s.orders {
			go s.ship(id) // want GS101 error "."
		}
	}()
}

// What a worker starts before its loop is no request.
func (s *Shop) WorkWithHelpers() {
	go func() {
		go s.ship("first") // want GS101 note "."
		for id := range s.orders {
			s.shipLater(id)
		}
	}()
}

// Once at the beginning and then for each order: the latter counts.
func (s *Shop) WorkAtOnce() {
	go func() {
		s.shipAtOnce("first")
		for id := range s.orders {
			s.shipAtOnce(id)
		}
	}()
}

func (s *Shop) shipAtOnce(id string) {
	go s.ship(id) // want GS101 error "."
}

// Collected first, run at the end.
func (s *Shop) SellInOrder(w http.ResponseWriter, r *http.Request) {
	var steps []func()
	for _, id := range r.URL.Query()["id"] {
		steps = append(steps, func() {
			go s.ship(id) // want GS101 error "."
		})
	}
	for _, step := range steps {
		step()
	}
	w.WriteHeader(http.StatusAccepted)
}
