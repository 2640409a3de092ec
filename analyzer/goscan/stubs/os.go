// Package os: how a process ends, and the types of files and signals.
package os

import (
	"io"
	"io/fs"
	"time"
)

type File struct{}

func (f *File) Readdir(n int) ([]FileInfo, error)

func (f *File) Readdirnames(n int) (names []string, err error)

func (f *File) ReadDir(n int) ([]DirEntry, error)

func (f *File) Name() string

func (f *File) Read(b []byte) (n int, err error)

func (f *File) ReadAt(b []byte, off int64) (n int, err error)

func (f *File) ReadFrom(r io.Reader) (n int64, err error)

func (f *File) Write(b []byte) (n int, err error)

func (f *File) WriteAt(b []byte, off int64) (n int, err error)

func (f *File) WriteTo(w io.Writer) (n int64, err error)

func (f *File) Seek(offset int64, whence int) (ret int64, err error)

func (f *File) WriteString(s string) (n int, err error)

func (f *File) Chmod(mode FileMode) error

func (f *File) SetDeadline(t time.Time) error

func (f *File) SetReadDeadline(t time.Time) error

func (f *File) SetWriteDeadline(t time.Time) error

func (f *File) Fd() uintptr

func (f *File) Close() error

func (f *File) Chown(uid int, gid int) error

func (f *File) Truncate(size int64) error

func (f *File) Sync() error

func (f *File) Chdir() error

func (f *File) Stat() (FileInfo, error)

type FileInfo = fs.FileInfo

type FileMode = fs.FileMode

type DirEntry = fs.DirEntry

type Signal interface {
	String() string
	Signal()
}

type Process struct {
	Pid int
}

func (p *Process) Release() error

func (p *Process) Kill() error

func (p *Process) Wait() (*ProcessState, error)

func (p *Process) Signal(sig Signal) error

func (p *Process) WithHandle(f func(handle uintptr)) error

type PathError = fs.PathError

var (
	Interrupt     Signal
	Kill          Signal
	Stdin         *File
	Stdout        *File
	Stderr        *File
	Args          []string
	ErrNotExist   error
	ErrExist      error
	ErrPermission error
)

// ends the process at once: no deferred call runs.
//
//goscan:noreturn
func Exit(code int)

func Getenv(key string) string

func LookupEnv(key string) (string, bool)

func Setenv(key string, value string) error

func Environ() []string

func Hostname() (name string, err error)

func Getpid() int

func Getwd() (dir string, err error)

func Open(name string) (*File, error)

func OpenFile(name string, flag int, perm FileMode) (*File, error)

func Create(name string) (*File, error)

func ReadFile(name string) ([]byte, error)

func WriteFile(name string, data []byte, perm FileMode) error

func ReadDir(name string) ([]DirEntry, error)

func Stat(name string) (FileInfo, error)

func Mkdir(name string, perm FileMode) error

func MkdirAll(path string, perm FileMode) error

func MkdirTemp(dir string, pattern string) (string, error)

func CreateTemp(dir string, pattern string) (*File, error)

func TempDir() string

func Remove(name string) error

func RemoveAll(path string) error

func Rename(oldpath string, newpath string) error

func IsNotExist(err error) bool

func IsExist(err error) bool

func FindProcess(pid int) (*Process, error)

const (
	O_RDONLY int = 0
	O_WRONLY int = 1
	O_RDWR   int = 2
	O_CREATE int = 64
	O_APPEND int = 1024
	O_TRUNC  int = 512
)

type ProcessState struct{}
