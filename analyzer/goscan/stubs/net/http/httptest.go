// Package httptest: a recorder never cancels the request's context, so a test cannot see a lost one.
package httptest

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"io"
	"net"
	"net/http"
)

func NewRecorder() *ResponseRecorder

func NewRequest(method string, target string, body io.Reader) *http.Request

func NewRequestWithContext(ctx context.Context, method string, target string, body io.Reader) *http.Request

func NewServer(handler http.Handler) *Server

type ResponseRecorder struct {
	Code      int
	HeaderMap http.Header
	Body      *bytes.Buffer
	Flushed   bool
}

func (rw *ResponseRecorder) Header() http.Header

func (rw *ResponseRecorder) Write(buf []byte) (int, error)

func (rw *ResponseRecorder) WriteString(str string) (int, error)

func (rw *ResponseRecorder) WriteHeader(code int)

func (rw *ResponseRecorder) Flush()

func (rw *ResponseRecorder) Result() *http.Response

type Server struct {
	URL         string
	Listener    net.Listener
	EnableHTTP2 bool
	TLS         *tls.Config
	Config      *http.Server
}

func (s *Server) Start()

func (s *Server) StartTLS()

func (s *Server) Close()

func (s *Server) CloseClientConnections()

func (s *Server) Certificate() *x509.Certificate

func (s *Server) Client() *http.Client
