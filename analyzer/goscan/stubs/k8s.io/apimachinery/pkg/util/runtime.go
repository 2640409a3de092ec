// HandleCrash logs and panics again, unless ReallyCrash is false.
package runtime

import (
	"context"

	klog "k8s.io/klog/v2"
)

//goscan:recover rethrow logs
func HandleCrash(additionalHandlers ...func(interface{}))

//goscan:recover rethrow logs
func HandleCrashWithContext(ctx context.Context, additionalHandlers ...func(context.Context, interface{}))

//goscan:recover rethrow logs
func HandleCrashWithLogger(logger klog.Logger, additionalHandlers ...func(context.Context, interface{}))

//goscan:log level=error
func HandleError(err error)

//goscan:log level=error
func HandleErrorWithContext(ctx context.Context, err error, msg string, keysAndValues ...interface{})

//goscan:log level=error
func HandleErrorWithLogger(logger klog.Logger, err error, msg string, keysAndValues ...interface{})

//goscan:recover
func RecoverFromPanic(err *error)

func Must(err error)

var (
	ReallyCrash   bool
	PanicHandlers []func(context.Context, interface{})
	ErrorHandlers []ErrorHandler
)

type ErrorHandler func(ctx context.Context, err error, msg string, keysAndValues ...interface{})
