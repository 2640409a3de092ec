module example.com/billing

go 1.25.0

require (
	github.com/labstack/echo/v4 v4.13.4
	github.com/sirupsen/logrus v1.9.3
	go.uber.org/zap v1.27.0
)
