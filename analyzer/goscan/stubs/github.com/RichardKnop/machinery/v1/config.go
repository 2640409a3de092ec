// machinery's configuration, only as a type.
package config

type Config struct{}
