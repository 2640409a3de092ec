// retry. The function is called here, and its last error is returned.
package retry

import (
	"k8s.io/apimachinery/pkg/util/wait"
)

var (
	DefaultRetry   wait.Backoff
	DefaultBackoff wait.Backoff
)

//goscan:callback func=2
func OnError(backoff wait.Backoff, retriable func(error) bool, fn func() error) error

//goscan:callback func=1
func RetryOnConflict(backoff wait.Backoff, fn func() error) error
