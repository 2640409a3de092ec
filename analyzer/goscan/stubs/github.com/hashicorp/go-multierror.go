// multierror. The goroutines of a Group are waited for, and Wait has the errors of all; nothing recovers.
package multierror

type Error struct {
	Errors      []error
	ErrorFormat ErrorFormatFunc
}

type ErrorFormatFunc func([]error) string

func (e *Error) Error() string

func (e *Error) ErrorOrNil() error

func (e *Error) Unwrap() error

func (e *Error) WrappedErrors() []error

func (e *Error) Len() int

func Append(err error, errs ...error) *Error

func Flatten(err error) error

//goscan:wraps arg=0 nil
func Prefix(err error, prefix string) error

type Group struct{}

//goscan:spawn func=0 joins=Wait
func (g *Group) Go(f func() error)

//goscan:join
func (g *Group) Wait() *Error
