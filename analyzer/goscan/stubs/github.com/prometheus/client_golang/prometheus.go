// Prometheus: counting or observing tells of an outcome.
package prometheus

import (
	"time"
)

type Counter interface {
	Metric
	Collector
	//goscan:span
	Inc()
	//goscan:span
	Add(float64)
}

type CounterVec struct{}

func (v *CounterVec) WithLabelValues(lvs ...string) Counter

func (v *CounterVec) With(labels Labels) Counter

type Gauge interface {
	Metric
	Collector
	//goscan:span
	Set(float64)
	//goscan:span
	Inc()
	//goscan:span
	Dec()
	//goscan:span
	Add(float64)
	//goscan:span
	Sub(float64)
	SetToCurrentTime()
}

type GaugeVec struct{}

func (v *GaugeVec) WithLabelValues(lvs ...string) Gauge

func (v *GaugeVec) With(labels Labels) Gauge

type Histogram interface {
	Metric
	Collector
	//goscan:span
	Observe(float64)
}

type HistogramVec struct{}

func (v *HistogramVec) WithLabelValues(lvs ...string) Observer

func (v *HistogramVec) With(labels Labels) Observer

type Summary interface {
	Metric
	Collector
	//goscan:span
	Observe(float64)
}

type SummaryVec struct{}

func (v *SummaryVec) WithLabelValues(lvs ...string) Observer

func (v *SummaryVec) With(labels Labels) Observer

type Observer interface {
	//goscan:span
	Observe(float64)
}

type Labels map[string]string

type Opts struct {
	Namespace   string
	Subsystem   string
	Name        string
	Help        string
	ConstLabels Labels
}

type CounterOpts struct {
	Namespace   string
	Subsystem   string
	Name        string
	Help        string
	Unit        string
	ConstLabels Labels
}

type GaugeOpts struct {
	Namespace   string
	Subsystem   string
	Name        string
	Help        string
	Unit        string
	ConstLabels Labels
}

type HistogramOpts struct {
	Namespace   string
	Subsystem   string
	Name        string
	Help        string
	ConstLabels Labels
	Buckets     []float64
}

type SummaryOpts struct {
	Namespace   string
	Subsystem   string
	Name        string
	Help        string
	ConstLabels Labels
	Objectives  map[float64]float64
}

type Collector interface{}

type Metric interface{}

type Registerer interface {
	Register(Collector) error
	MustRegister(...Collector)
	Unregister(Collector) bool
}

type Timer struct{}

//goscan:span
func (t *Timer) ObserveDuration() time.Duration

func (t *Timer) ObserveDurationWithExemplar(exemplar Labels) time.Duration

func NewCounter(opts CounterOpts) Counter

func NewCounterVec(opts CounterOpts, labelNames []string) *CounterVec

func NewGauge(opts GaugeOpts) Gauge

func NewGaugeVec(opts GaugeOpts, labelNames []string) *GaugeVec

func NewHistogram(opts HistogramOpts) Histogram

func NewHistogramVec(opts HistogramOpts, labelNames []string) *HistogramVec

func NewSummary(opts SummaryOpts) Summary

func NewTimer(o Observer) *Timer

func MustRegister(cs ...Collector)

func Register(c Collector) error

var DefBuckets []float64

func ExponentialBuckets(start float64, factor float64, count int) []float64
