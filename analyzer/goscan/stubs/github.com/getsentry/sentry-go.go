// sentry. Recover works when it is deferred itself; the others report and change nothing.
package sentry

import (
	"context"
	"net/http"
	"time"
)

type Hub struct{}

func (hub *Hub) Clone() *Hub

func (hub *Hub) Scope() *Scope

func (hub *Hub) PushScope() *Scope

func (hub *Hub) PopScope()

func (hub *Hub) WithScope(f func(scope *Scope))

func (hub *Hub) ConfigureScope(f func(scope *Scope))

//goscan:span
func (hub *Hub) CaptureEvent(event *Event) *EventID

//goscan:span
func (hub *Hub) CaptureMessage(message string) *EventID

//goscan:span
func (hub *Hub) CaptureException(exception error) *EventID

// reports the value it is given; it does not call recover.
//
//goscan:span
func (hub *Hub) Recover(err interface{}) *EventID

//goscan:span
func (hub *Hub) RecoverWithContext(ctx context.Context, err interface{}) *EventID

func (hub *Hub) Flush(timeout time.Duration) bool

type Scope struct{}

func (scope *Scope) AddBreadcrumb(breadcrumb *Breadcrumb, limit int)

func (scope *Scope) ClearBreadcrumbs()

func (scope *Scope) AddAttachment(attachment *Attachment)

func (scope *Scope) ClearAttachments()

func (scope *Scope) SetUser(user User)

func (scope *Scope) SetRequest(r *http.Request)

func (scope *Scope) SetRequestBody(b []byte)

func (scope *Scope) RemoveAttribute(key string)

func (scope *Scope) SetTag(key string, value string)

func (scope *Scope) SetTags(tags map[string]string)

func (scope *Scope) RemoveTag(key string)

func (scope *Scope) SetContext(key string, value Context)

func (scope *Scope) SetContexts(contexts map[string]Context)

func (scope *Scope) RemoveContext(key string)

func (scope *Scope) SetFingerprint(fingerprint []string)

func (scope *Scope) SetLevel(level Level)

func (scope *Scope) SetPropagationContext(propagationContext PropagationContext)

func (scope *Scope) GetSpan() *Span

func (scope *Scope) SetSpan(span *Span)

func (scope *Scope) Clone() *Scope

func (scope *Scope) Clear()

func (scope *Scope) AddEventProcessor(processor EventProcessor)

type Event struct{}

type EventID string

type Span struct {
	Status SpanStatus
}

func (s *Span) Finish()

func (s *Span) Context() context.Context

func (s *Span) StartChild(operation string, options ...SpanOption) *Span

func (s *Span) SetTag(name string, value string)

func (s *Span) SetData(name string, value interface{})

type ClientOptions struct{}

//goscan:span
func CaptureException(exception error) *EventID

//goscan:span
func CaptureMessage(message string) *EventID

//goscan:span
func CaptureEvent(event *Event) *EventID

//goscan:recover
//goscan:span
func Recover() *EventID

//goscan:recover
//goscan:span
func RecoverWithContext(ctx context.Context) *EventID

func Flush(timeout time.Duration) bool

func Init(options ClientOptions) error

func CurrentHub() *Hub

func GetHubFromContext(ctx context.Context) *Hub

//goscan:derive arg=0
func SetHubOnContext(ctx context.Context, hub *Hub) context.Context

func WithScope(f func(scope *Scope))

func ConfigureScope(f func(scope *Scope))

func StartSpan(ctx context.Context, operation string, options ...SpanOption) *Span

type Breadcrumb struct{}

type Attachment struct{}

type User struct{}

type Context = map[string]interface{}

type Level string

type PropagationContext struct{}

type EventProcessor func(event *Event, hint *EventHint) *Event

type SpanStatus uint8

type SpanOption func(s *Span)

type EventHint struct{}
