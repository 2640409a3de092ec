// Package net: connections and who listens for them.
package net

import (
	"context"
	"time"
)

type Addr interface {
	Network() string
	String() string
}

type Conn interface {
	Read(b []byte) (n int, err error)
	Write(b []byte) (n int, err error)
	Close() error
	LocalAddr() Addr
	RemoteAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

type Listener interface {
	Accept() (Conn, error)
	Close() error
	Addr() Addr
}

type Dialer struct {
	Timeout time.Duration
}

func (d *Dialer) Dial(network string, address string) (Conn, error)

func (d *Dialer) DialContext(ctx context.Context, network string, address string) (Conn, error)

func Dial(network string, address string) (Conn, error)

func DialTimeout(network string, address string, timeout time.Duration) (Conn, error)

func Listen(network string, address string) (Listener, error)

func Pipe() (Conn, Conn)
