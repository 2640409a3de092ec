// chi v5 middleware.
package middleware

import (
	"context"
	"net/http"
	"time"
)

//goscan:recover-middleware
func Recoverer(next http.Handler) http.Handler

//goscan:middleware
func Timeout(timeout time.Duration) func(next http.Handler) http.Handler

//goscan:wraps-handler arg=0
func Logger(next http.Handler) http.Handler

//goscan:wraps-handler arg=0
func RequestID(next http.Handler) http.Handler

//goscan:wraps-handler arg=0
func RealIP(h http.Handler) http.Handler

//goscan:middleware
func Throttle(limit int) func(http.Handler) http.Handler

//goscan:middleware
func Heartbeat(endpoint string) func(http.Handler) http.Handler

func GetReqID(ctx context.Context) string

//goscan:wraps-handler arg=0
func NoCache(h http.Handler) http.Handler

//goscan:wraps-handler arg=0
func StripSlashes(next http.Handler) http.Handler

//goscan:wraps-handler arg=0
func CleanPath(next http.Handler) http.Handler

//goscan:middleware
func Compress(level int, types ...string) func(next http.Handler) http.Handler

//goscan:middleware
func AllowContentType(contentTypes ...string) func(http.Handler) http.Handler
