// Package debug: Stack only returns text, PrintStack writes it to standard error.
package debug

//goscan:pure
func Stack() []byte

//goscan:log level=none
func PrintStack()

func SetGCPercent(percent int) int

func FreeOSMemory()

func ReadBuildInfo() (info *BuildInfo, ok bool)

type BuildInfo struct{}
