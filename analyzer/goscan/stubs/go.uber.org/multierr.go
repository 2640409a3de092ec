// multierr: nil when every part is nil.
package multierr

//goscan:wraps arg=0 nil
func Append(left error, right error) error

//goscan:wraps arg=0 nil
func Combine(errors ...error) error

//goscan:pure
func Errors(err error) []error

func AppendInto(into *error, err error) (errored bool)

func AppendInvoke(into *error, invoker Invoker)

type Invoker interface {
	Invoke() error
}
