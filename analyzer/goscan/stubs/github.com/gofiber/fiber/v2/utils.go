// fiber's copies of borrowed memory.
package utils

//goscan:copy
func CopyString(s string) string

//goscan:copy
func CopyBytes(b []byte) []byte

func UUID() string

func UUIDv4() string
