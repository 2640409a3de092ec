// Command wrappers proves what library functions do with a panic: the W cases.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"example.com/semantics/prove"
)

func work() { panic("boom") }

func main() {
	prove.Main([]prove.Case{
		{Name: "W01", Dies: true, Output: "boom", Run: func() {
			var g errgroup.Group
			g.Go(func() error { work(); return nil })
			g.Wait()
		}},
		{Name: "W02", Dies: true, Output: "boom", Run: func() {
			var wg sync.WaitGroup
			wg.Go(work)
			wg.Wait()
		}},
		{Name: "W10 time", Dies: true, Output: "boom", Run: func() {
			time.AfterFunc(time.Millisecond, work)
			select {}
		}},
		{Name: "W10 context", Dies: true, Output: "boom", Run: func() {
			ctx, cancel := context.WithCancel(context.Background())
			context.AfterFunc(ctx, work)
			cancel()
			select {}
		}},
		{Name: "W11 own goroutine", Output: "still serving", Run: func() {
			serve(func(w http.ResponseWriter, r *http.Request) { work() })
		}},
		{Name: "W11 another goroutine", Dies: true, Output: "boom", Run: func() {
			serve(func(w http.ResponseWriter, r *http.Request) { prove.Background(work) })
		}},
	})
}

func serve(handler http.HandlerFunc) {
	server := httptest.NewUnstartedServer(handler)
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.Start()
	defer server.Close()
	if _, err := http.Get(server.URL); err != nil {
		fmt.Println("still serving")
	}
}
