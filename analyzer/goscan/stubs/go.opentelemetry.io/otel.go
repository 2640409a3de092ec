// OpenTelemetry's entry points.
package otel

import (
	"go.opentelemetry.io/otel/trace"
)

func Tracer(name string, opts ...trace.TracerOption) trace.Tracer

func GetTracerProvider() trace.TracerProvider

func SetTracerProvider(tp trace.TracerProvider)
