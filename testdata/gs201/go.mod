module example.com/reports

go 1.25.0

require (
	gorm.io/gorm v1.30.0
	github.com/go-chi/chi/v5 v5.2.2
	github.com/hibiken/asynq v0.25.1
	github.com/gin-gonic/gin v1.10.0
	github.com/labstack/echo/v4 v4.13.4
	golang.org/x/sync v0.16.0
	google.golang.org/grpc v1.74.2
)
