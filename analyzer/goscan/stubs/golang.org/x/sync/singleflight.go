// singleflight: Do runs fn in the caller's goroutine, DoChan in a new one.
package singleflight

type Group struct{}

//goscan:callback func=1
func (g *Group) Do(key string, fn func() (any, error)) (v any, err error, shared bool)

//goscan:spawn func=1
func (g *Group) DoChan(key string, fn func() (any, error)) <-chan Result

func (g *Group) Forget(key string)

type Result struct {
	Val    any
	Err    error
	Shared bool
}
