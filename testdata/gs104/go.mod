module example.com/feeds

go 1.25.0

require (
	github.com/getsentry/sentry-go v0.34.0
	github.com/go-chi/chi/v5 v5.2.2
	github.com/redis/go-redis/v9 v9.7.0
	github.com/rs/zerolog v1.33.0
	github.com/sirupsen/logrus v1.9.3
	go.opentelemetry.io/otel/trace v1.37.0
	go.uber.org/multierr v1.11.0
	golang.org/x/sync v0.16.0
	gorm.io/gorm v1.25.12
)
