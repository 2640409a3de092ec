module example.com/thumbs

go 1.25.0

require (
	github.com/gin-gonic/gin v1.10.0
	github.com/rs/zerolog v1.33.0
	go.opentelemetry.io/otel v1.37.0
	go.opentelemetry.io/otel/trace v1.37.0
	golang.org/x/sync v0.16.0
)
