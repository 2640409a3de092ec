// Package exec: the process that a command is.
package exec

import (
	"context"
	"io"
	"os"
)

type Cmd struct {
	Path    string
	Args    []string
	Env     []string
	Dir     string
	Stdin   io.Reader
	Stdout  io.Writer
	Stderr  io.Writer
	Process *os.Process
}

func Command(name string, arg ...string) *Cmd

func CommandContext(ctx context.Context, name string, arg ...string) *Cmd

func (c *Cmd) Run() error

func (c *Cmd) Start() error

func (c *Cmd) Wait() error

func (c *Cmd) Output() ([]byte, error)

func (c *Cmd) CombinedOutput() ([]byte, error)

func (c *Cmd) StdinPipe() (io.WriteCloser, error)

func (c *Cmd) StdoutPipe() (io.ReadCloser, error)

func (c *Cmd) StderrPipe() (io.ReadCloser, error)

func (c *Cmd) String() string
