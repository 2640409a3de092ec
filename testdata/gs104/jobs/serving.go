// want-ignore GS107 GS205 GS105 GS101 "the subject is the failure"

package jobs

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
)

// ServeFeeds begins services: nobody hears of an address that is taken.
func ServeFeeds(l net.Listener, mux *http.ServeMux) {
	srv := &http.Server{Addr: ":8080", Handler: mux}
	go srv.ListenAndServe()                  // want GS104 note "ListenAndServe"
	go http.ListenAndServe(":6060", nil)     // want GS104 note "ListenAndServe"
	go http.Serve(l, mux)                    // want GS104 note "Serve"
	go func() { _ = srv.ListenAndServe() }() // want GS104 note "ListenAndServe"
	go func() { _ = srv.Serve(l) }()         // what listens, listens; the rest is dropped on purpose
}

// ServeFeedsTold says why it ended.
func (f *Feeds) ServeFeedsTold(srv *http.Server) {
	go func() {
		if err := srv.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
			f.log.Errorf("feeds: %v", err)
		}
	}()
}

// lookup says that an address is odd, and that it cannot be looked up.
func (f *Feeds) lookup(ctx context.Context, url string) (string, error) {
	if url == "" {
		f.log.Warn("no url")
	}
	if err := f.Refresh(ctx, url); err != nil {
		f.log.Errorf("feed %s: %v", url, err)
		return "", err
	}
	return url, nil
}

// announce is silent about what it does after that.
func (f *Feeds) announce(ctx context.Context, url string) error {
	found, err := f.lookup(ctx, url)
	if err != nil {
		return err
	}
	if err := f.Refresh(ctx, found); err != nil {
		return fmt.Errorf("announce %s: %w", found, err)
	}
	return nil
}

// follow has said all it knows: what it returns comes from lookup.
func (f *Feeds) follow(ctx context.Context, url string) error {
	if _, err := f.lookup(ctx, url); err != nil {
		return fmt.Errorf("follow: %w", err)
	}
	return nil
}

// AnnounceAll starts both.
func (f *Feeds) AnnounceAll(url string) {
	go f.announce(context.Background(), url) // want GS104 note "announce"
	go f.follow(context.Background(), url)
}
