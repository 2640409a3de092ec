// go-zero rescue: deferred, it recovers and logs.
package rescue

import (
	"context"
)

//goscan:recover logs
func Recover(cleanups ...func())

//goscan:recover logs
func RecoverCtx(ctx context.Context, cleanups ...func())
