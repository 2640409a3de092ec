// pkg/errors. Wrap and With… of nil are nil; New and Errorf never are.
package errors

import (
	"fmt"
)

//goscan:nonnil
func New(message string) error

//goscan:nonnil
func Errorf(format string, args ...interface{}) error

//goscan:wraps arg=0 nil
func Wrap(err error, message string) error

//goscan:wraps arg=0 nil
func Wrapf(err error, format string, args ...interface{}) error

//goscan:wraps arg=0 nil
func WithMessage(err error, message string) error

//goscan:wraps arg=0 nil
func WithMessagef(err error, format string, args ...interface{}) error

//goscan:wraps arg=0 nil
func WithStack(err error) error

//goscan:pure
func Cause(err error) error

//goscan:pure
func Is(err error, target error) bool

//goscan:pure
func As(err error, target interface{}) bool

//goscan:pure
func Unwrap(err error) error

type Frame uintptr

type StackTrace []Frame

func (st StackTrace) Format(s fmt.State, verb rune)
