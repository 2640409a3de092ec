// ent. What runs statements is generated into the user's module: UpdateOne fails with NotFoundError, Update().Where().Save counts.
package ent

import (
	"context"
)

type Schema struct {
	Interface
}

func (s Schema) Fields() []Field

func (s Schema) Edges() []Edge

func (s Schema) Indexes() []Index

func (s Schema) Config() Config

func (s Schema) Mixin() []Mixin

func (s Schema) Hooks() []Hook

func (s Schema) Interceptors() []Interceptor

func (s Schema) Policy() Policy

type Field interface{}

type Edge interface{}

type Index interface{}

type Mixin interface {
	Fields() []Field
	Edges() []Edge
	Indexes() []Index
	Hooks() []Hook
	Interceptors() []Interceptor
	Policy() Policy
}

type Hook func(Mutator) Mutator

type Mutator interface {
	Mutate(context.Context, Mutation) (Value, error)
}

type MutateFunc func(context.Context, Mutation) (Value, error)

func (f MutateFunc) Mutate(ctx context.Context, m Mutation) (Value, error)

type Mutation interface {
	Op() Op
	Type() string
	Fields() []string
	Field(name string) (Value, bool)
	SetField(name string, value Value) error
	AddedFields() []string
	AddedField(name string) (Value, bool)
	AddField(name string, value Value) error
	ClearedFields() []string
	FieldCleared(name string) bool
	ClearField(name string) error
	ResetField(name string) error
	AddedEdges() []string
	AddedIDs(name string) []Value
	RemovedEdges() []string
	RemovedIDs(name string) []Value
	ClearedEdges() []string
	EdgeCleared(name string) bool
	ClearEdge(name string) error
	ResetEdge(name string) error
	OldField(ctx context.Context, name string) (Value, error)
}

type Value interface{}

type Policy interface {
	EvalMutation(context.Context, Mutation) error
	EvalQuery(context.Context, Query) error
}

type Query interface{}

type Interceptor interface {
	Intercept(Querier) Querier
}

type Querier interface {
	Query(context.Context, Query) (Value, error)
}

type Interface interface {
	Type()
	Fields() []Field
	Edges() []Edge
	Indexes() []Index
	Config() Config
	Mixin() []Mixin
	Hooks() []Hook
	Interceptors() []Interceptor
	Policy() Policy
}

type Config struct{}

type Op uint
