module example.com/jobs

go 1.25.0

require (
	github.com/gin-gonic/gin v1.10.0
	github.com/hibiken/asynq v0.25.1
	gorm.io/gorm v1.25.12
)
