// OpenTelemetry traces: RecordError and SetStatus tell of a failure.
package trace

import (
	"context"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
)

type Span interface {
	End(options ...SpanEndOption)
	AddEvent(name string, options ...EventOption)
	AddLink(link Link)
	IsRecording() bool
	//goscan:span
	RecordError(err error, options ...EventOption)
	SpanContext() SpanContext
	//goscan:span
	SetStatus(code codes.Code, description string)
	SetName(name string)
	SetAttributes(kv ...attribute.KeyValue)
	TracerProvider() TracerProvider
}

type Tracer interface {
	//goscan:derive arg=0 result=0
	Start(ctx context.Context, spanName string, opts ...SpanStartOption) (context.Context, Span)
}

type TracerProvider interface {
	Tracer(name string, options ...TracerOption) Tracer
}

type SpanContext struct{}

func (sc SpanContext) IsValid() bool

func (sc SpanContext) TraceID() TraceID

func (sc SpanContext) SpanID() SpanID

func (sc SpanContext) IsSampled() bool

type SpanKind int

func (sk SpanKind) String() string

type TraceID [16]byte

func (t TraceID) IsValid() bool

func (t TraceID) MarshalJSON() ([]byte, error)

func (t TraceID) String() string

type SpanID [8]byte

func (s SpanID) IsValid() bool

func (s SpanID) MarshalJSON() ([]byte, error)

func (s SpanID) String() string

type SpanStartOption interface{}

type SpanEndOption interface{}

type EventOption interface{}

type TracerOption interface{}

func SpanFromContext(ctx context.Context) Span

func SpanContextFromContext(ctx context.Context) SpanContext

//goscan:derive arg=0
func ContextWithSpan(parent context.Context, span Span) context.Context

//goscan:derive arg=0
func ContextWithSpanContext(parent context.Context, sc SpanContext) context.Context

//goscan:derive arg=0
func ContextWithRemoteSpanContext(parent context.Context, rsc SpanContext) context.Context

func WithAttributes(attributes ...attribute.KeyValue) SpanStartEventOption

func WithSpanKind(kind SpanKind) SpanStartOption

func WithNewRoot() SpanStartOption

func WithStackTrace(b bool) SpanEndEventOption

const (
	SpanKindServer   SpanKind = 2
	SpanKindClient   SpanKind = 3
	SpanKindInternal SpanKind = 1
	SpanKindConsumer SpanKind = 5
	SpanKindProducer SpanKind = 4
)

type Link struct{}

type SpanStartEventOption interface {
	SpanStartOption
	EventOption
}

type SpanEndEventOption interface {
	SpanEndOption
	EventOption
}
