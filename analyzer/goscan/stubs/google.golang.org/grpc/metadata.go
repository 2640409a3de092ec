// grpc metadata.
package metadata

import (
	"context"
)

type MD map[string][]string

func (md MD) String() string

func (md MD) Len() int

func (md MD) Copy() MD

func (md MD) Get(k string) []string

func (md MD) Set(k string, vals ...string)

func (md MD) Append(k string, vals ...string)

func (md MD) Delete(k string)

func FromIncomingContext(ctx context.Context) (MD, bool)

//goscan:derive arg=0
func NewOutgoingContext(ctx context.Context, md MD) context.Context

//goscan:derive arg=0
func NewIncomingContext(ctx context.Context, md MD) context.Context

//goscan:derive arg=0
func AppendToOutgoingContext(ctx context.Context, kv ...string) context.Context

func Pairs(kv ...string) MD

func New(m map[string]string) MD
