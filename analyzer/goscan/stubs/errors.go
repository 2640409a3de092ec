// Package errors. An error made here is never nil.
package errors

//goscan:nonnil
func New(text string) error

//goscan:pure
func Is(err error, target error) bool

//goscan:pure
func As(err error, target any) bool

// nil when every argument is nil.
//
//goscan:wraps arg=0 nil
func Join(errs ...error) error

//goscan:pure
func Unwrap(err error) error

var ErrUnsupported error
