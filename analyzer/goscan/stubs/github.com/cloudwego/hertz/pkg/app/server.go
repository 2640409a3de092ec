// hertz's server.
package server

import (
	"github.com/cloudwego/hertz/pkg/common/config"
	"github.com/cloudwego/hertz/pkg/route"
)

type Hertz struct {
	*route.Engine
}

func (h *Hertz) Spin()

func (h *Hertz) SetCustomSignalWaiter(f func(err chan error) error)

func Default(opts ...config.Option) *Hertz

func New(opts ...config.Option) *Hertz

func WithHostPorts(hp string) config.Option
