module example.com/builds

go 1.25.0

require (
	github.com/go-chi/chi/v5 v5.2.2
	github.com/rs/zerolog v1.33.0
)
