module example.com/exports

go 1.25.0

require (
	github.com/alitto/pond v1.9.2
	github.com/gin-gonic/gin v1.10.0
	github.com/panjf2000/ants/v2 v2.11.3
	github.com/robfig/cron/v3 v3.0.1
	github.com/rs/zerolog v1.33.0
	github.com/sourcegraph/conc v0.3.0
	github.com/zeromicro/go-zero v1.9.0
	golang.org/x/sync v0.16.0
	k8s.io/apimachinery v0.33.3
)
