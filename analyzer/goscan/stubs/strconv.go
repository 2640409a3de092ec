// Package strconv.
package strconv

//goscan:pure
func Atoi(s string) (int, error)

//goscan:pure
func Itoa(i int) string

//goscan:pure
func ParseInt(s string, base int, bitSize int) (i int64, err error)

//goscan:pure
func ParseUint(s string, base int, bitSize int) (uint64, error)

//goscan:pure
func ParseFloat(s string, bitSize int) (float64, error)

//goscan:pure
func ParseBool(str string) (bool, error)

//goscan:pure
func FormatInt(i int64, base int) string

//goscan:pure
func FormatUint(i uint64, base int) string

//goscan:pure
func FormatFloat(f float64, fmt byte, prec int, bitSize int) string

//goscan:pure
func FormatBool(b bool) string

//goscan:pure
func Quote(s string) string

//goscan:pure
func Unquote(s string) (string, error)

type NumError struct {
	Func string
	Num  string
	Err  error
}

func (e *NumError) Error() string

func (e *NumError) Unwrap() error
