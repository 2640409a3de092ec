module example.com/exports

go 1.25.0

require (
	github.com/alitto/pond v1.9.2
	github.com/cenkalti/backoff/v4 v4.3.0
	github.com/gammazero/workerpool v1.1.3
	github.com/gin-gonic/gin v1.10.0
	github.com/hashicorp/go-multierror v1.1.1
	github.com/oklog/run v1.1.0
	github.com/panjf2000/ants/v2 v2.11.3
	github.com/robfig/cron/v3 v3.0.1
	github.com/rs/zerolog v1.33.0
	github.com/sirupsen/logrus v1.9.3
	github.com/sourcegraph/conc v0.3.0
	github.com/zeromicro/go-zero v1.9.0
	go.uber.org/zap v1.27.0
	golang.org/x/sync v0.16.0
	gopkg.in/tomb.v2 v2.0.0-20161208151619-d5d1b5820637
	k8s.io/apimachinery v0.33.3
)
