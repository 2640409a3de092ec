module example.com/crawls

go 1.25.0

require (
	github.com/go-chi/chi/v5 v5.2.2
	golang.org/x/sync v0.16.0
)
