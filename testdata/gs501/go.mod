module example.com/shops

go 1.25.0

require (
	github.com/gin-gonic/gin v1.10.0
	github.com/hibiken/asynq v0.25.1
	google.golang.org/grpc v1.74.2
)
