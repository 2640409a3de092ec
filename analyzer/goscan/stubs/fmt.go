// Package fmt. Printing counts as a log without a level, Fprint only on a standard stream.
package fmt

import (
	"io"
)

type Stringer interface {
	String() string
}

//goscan:wraps arg=1
//goscan:nonnil
func Errorf(format string, a ...any) (err error)

//goscan:pure
func Sprintf(format string, a ...any) string

//goscan:pure
func Sprint(a ...any) string

//goscan:pure
func Sprintln(a ...any) string

//goscan:pure
func Appendf(b []byte, format string, a ...any) []byte

//goscan:log level=none
func Print(a ...any) (n int, err error)

//goscan:log level=none
func Printf(format string, a ...any) (n int, err error)

//goscan:log level=none
func Println(a ...any) (n int, err error)

//goscan:log level=none writer=0
func Fprint(w io.Writer, a ...any) (n int, err error)

//goscan:log level=none writer=0
func Fprintf(w io.Writer, format string, a ...any) (n int, err error)

//goscan:log level=none writer=0
func Fprintln(w io.Writer, a ...any) (n int, err error)

func Sscanf(str string, format string, a ...any) (n int, err error)

func Sscan(str string, a ...any) (n int, err error)
