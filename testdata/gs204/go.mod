module example.com/audits

go 1.25.0

require (
	github.com/gin-gonic/gin v1.10.0
	github.com/gofiber/fiber/v2 v2.52.9
	github.com/labstack/echo/v4 v4.13.4
	github.com/valyala/fasthttp v1.62.0
)
