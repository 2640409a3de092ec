// Package strings: a Builder's writes never fail.
package strings

import (
	"io"
)

type Builder struct{}

func (b *Builder) String() string

func (b *Builder) Len() int

func (b *Builder) Cap() int

func (b *Builder) Reset()

func (b *Builder) Grow(n int)

//goscan:never-fails
func (b *Builder) Write(p []byte) (int, error)

//goscan:never-fails
func (b *Builder) WriteByte(c byte) error

//goscan:never-fails
func (b *Builder) WriteRune(r rune) (int, error)

//goscan:never-fails
func (b *Builder) WriteString(s string) (int, error)

func NewReader(s string) *Reader

func NewReplacer(oldnew ...string) *Replacer

type Reader struct{}

type Replacer struct{}

func (r *Replacer) Replace(s string) string

func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error)

func Contains(s string, substr string) bool

func ContainsAny(s string, chars string) bool

func HasPrefix(s string, prefix string) bool

func HasSuffix(s string, suffix string) bool

func Index(s string, substr string) int

func Join(elems []string, sep string) string

func Split(s string, sep string) []string

func SplitN(s string, sep string, n int) []string

func Fields(s string) []string

func Repeat(s string, count int) string

func Replace(s string, old string, new string, n int) string

func ReplaceAll(s string, old string, new string) string

func Title(s string) string

func ToLower(s string) string

func ToUpper(s string) string

func Trim(s string, cutset string) string

func TrimSpace(s string) string

func TrimPrefix(s string, prefix string) string

func TrimSuffix(s string, suffix string) string

func TrimLeft(s string, cutset string) string

func TrimRight(s string, cutset string) string

func EqualFold(s string, t string) bool

func Cut(s string, sep string) (before string, after string, found bool)

func Count(s string, substr string) int

func Map(mapping func(rune) rune, s string) string
