// hertz's options, only as a type.
package config

type Option struct{}
