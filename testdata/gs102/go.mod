module example.com/imports

go 1.25.0

require (
	github.com/labstack/echo/v4 v4.13.4
	go.uber.org/zap v1.27.0
	golang.org/x/sync v0.11.0
)
