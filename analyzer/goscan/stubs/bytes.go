// Package bytes: a Buffer's writes never fail.
package bytes

import (
	"io"
)

type Buffer struct{}

func (b *Buffer) Bytes() []byte

func (b *Buffer) AvailableBuffer() []byte

func (b *Buffer) String() string

func (b *Buffer) Peek(n int) ([]byte, error)

func (b *Buffer) Len() int

func (b *Buffer) Cap() int

func (b *Buffer) Available() int

func (b *Buffer) Truncate(n int)

func (b *Buffer) Reset()

func (b *Buffer) Grow(n int)

//goscan:never-fails
func (b *Buffer) Write(p []byte) (n int, err error)

//goscan:never-fails
func (b *Buffer) WriteString(s string) (n int, err error)

func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error)

func (b *Buffer) WriteTo(w io.Writer) (n int64, err error)

//goscan:never-fails
func (b *Buffer) WriteByte(c byte) error

//goscan:never-fails
func (b *Buffer) WriteRune(r rune) (n int, err error)

func (b *Buffer) Read(p []byte) (n int, err error)

func (b *Buffer) Next(n int) []byte

func (b *Buffer) ReadByte() (byte, error)

func (b *Buffer) ReadRune() (r rune, size int, err error)

func (b *Buffer) UnreadRune() error

func (b *Buffer) UnreadByte() error

func (b *Buffer) ReadBytes(delim byte) (line []byte, err error)

func (b *Buffer) ReadString(delim byte) (line string, err error)

type Reader struct{}

func NewBuffer(buf []byte) *Buffer

func NewBufferString(s string) *Buffer

func NewReader(b []byte) *Reader

func Contains(b []byte, subslice []byte) bool

func Equal(a []byte, b []byte) bool

func TrimSpace(s []byte) []byte

func Join(s [][]byte, sep []byte) []byte

func Split(s []byte, sep []byte) [][]byte
