// grpc status errors: nil for codes.OK.
package status

import (
	"google.golang.org/grpc/codes"
)

type Status struct{}

func New(c codes.Code, msg string) *Status

func Newf(c codes.Code, format string, a ...any) *Status

func Error(c codes.Code, msg string) error

func Errorf(c codes.Code, format string, a ...any) error

func FromError(err error) (s *Status, ok bool)

func Convert(err error) *Status

func Code(err error) codes.Code
