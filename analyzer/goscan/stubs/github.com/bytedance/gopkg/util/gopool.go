// gopool recovers and logs, or calls the panic handler.
package gopool

import (
	"context"
)

type Pool interface {
	Name() string
	SetCap(cap int32)
	//goscan:spawn func=0 recovers logs
	Go(f func())
	//goscan:spawn func=1 recovers logs
	CtxGo(ctx context.Context, f func())
	SetPanicHandler(f func(context.Context, interface{}))
	WorkerCount() int32
}

type Config struct {
	ScaleThreshold int32
}

//goscan:spawn func=0 recovers logs
func Go(f func())

//goscan:spawn func=1 recovers logs
func CtxGo(ctx context.Context, f func())

func SetCap(cap int32)

func SetPanicHandler(f func(context.Context, interface{}))

func NewPool(name string, cap int32, config *Config) Pool

func NewConfig() *Config
