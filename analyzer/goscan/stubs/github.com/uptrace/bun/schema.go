// bun's schema, only as types.
package schema

type Dialect interface{}

type QueryAppender interface{}

type Query interface {
	QueryAppender
}

type Model interface{}

type QueryGen struct{}

type BaseModel struct{}

type NullTime struct{}

type Ident string

type Safe string

type Order string
