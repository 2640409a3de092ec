// OpenTelemetry status codes.
package codes

type Code uint32

func (c Code) String() string

func (c *Code) UnmarshalJSON(b []byte) error

func (c *Code) MarshalJSON() ([]byte, error)

const (
	Unset Code = 0
	Error Code = 1
	Ok    Code = 2
)
