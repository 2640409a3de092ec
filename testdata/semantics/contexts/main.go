// Command contexts proves when contexts end: the X cases.
package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"example.com/semantics/prove"
)

type key struct{}

// afterReturn serves one request and prints the error of the handler's context once the client has its answer.
func afterReturn(derive func(context.Context) context.Context) {
	kept := make(chan context.Context, 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		kept <- derive(r.Context())
	}))
	response, err := http.Get(server.URL)
	if err != nil {
		panic(err)
	}
	response.Body.Close()
	server.Close()
	fmt.Println("after return:", (<-kept).Err())
}

func main() {
	prove.Main([]prove.Case{
		{Name: "X01", Output: "after return: context canceled", Run: func() {
			afterReturn(func(ctx context.Context) context.Context { return ctx })
		}},
		{Name: "X01 value", Output: "after return: context canceled", Run: func() {
			afterReturn(func(ctx context.Context) context.Context { return context.WithValue(ctx, key{}, 1) })
		}},
		{Name: "X01 timeout", Output: "after return: context canceled", Run: func() {
			afterReturn(func(ctx context.Context) context.Context {
				child, cancel := context.WithTimeout(ctx, time.Hour)
				context.AfterFunc(child, cancel)
				return child
			})
		}},
		{Name: "X02", Output: "while waiting: <nil>", Run: func() {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				var wg sync.WaitGroup
				wg.Go(func() { fmt.Println("while waiting:", r.Context().Err()) })
				wg.Wait()
			}))
			defer server.Close()
			response, err := http.Get(server.URL)
			if err == nil {
				response.Body.Close()
			}
		}},
		{Name: "X03", Output: "after return: <nil>", Run: func() {
			request := httptest.NewRequest(http.MethodGet, "/", nil)
			http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {}).ServeHTTP(httptest.NewRecorder(), request)
			fmt.Println("after return:", request.Context().Err())
		}},
		{Name: "X04", Output: "after return: <nil>", Run: func() {
			afterReturn(context.WithoutCancel)
		}},
		{Name: "X04 deadline", Output: "deadline: false", Run: func() {
			ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
			defer cancel()
			_, has := context.WithoutCancel(ctx).Deadline()
			fmt.Println("deadline:", has)
		}},
		{Name: "X06", Output: "in the goroutine: context canceled", Run: func() {
			done := make(chan struct{})
			var ctx context.Context
			func() {
				timed, cancel := context.WithTimeout(context.Background(), time.Minute)
				defer cancel()
				ctx = timed
			}()
			go func() {
				defer close(done)
				fmt.Println("in the goroutine:", ctx.Err())
			}()
			<-done
		}},
		{Name: "X08", Output: "update sees: context canceled", Run: func() {
			ctx, cancel := context.WithCancel(context.Background())
			defer func() { fmt.Println("update sees:", ctx.Err()) }()
			defer cancel()
		}},
		{Name: "X08 reverse", Output: "update sees: <nil>", Run: func() {
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			defer func() { fmt.Println("update sees:", ctx.Err()) }()
		}},
		{Name: "X09", Output: "update sees: context canceled", Run: func() {
			ctx, cancel := context.WithCancel(context.Background())
			cancel()
			fmt.Println("update sees:", ctx.Err())
		}},
		{Name: "X10", Output: "Wait: <nil>, then: context canceled", Run: func() {
			g, ctx := errgroup.WithContext(context.Background())
			g.Go(func() error { return nil })
			err := g.Wait()
			fmt.Printf("Wait: %v, then: %v\n", err, ctx.Err())
		}},
		{Name: "X14", Output: "inside: context deadline exceeded", Run: func() {
			seen := make(chan error, 1)
			server := httptest.NewServer(http.TimeoutHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				<-r.Context().Done()
				seen <- r.Context().Err()
			}), time.Millisecond, "late"))
			defer server.Close()
			response, err := http.Get(server.URL)
			if err == nil {
				response.Body.Close()
			}
			fmt.Println("inside:", <-seen)
		}},
	})
}
