// etcd's client: a key is put and read over the network.
package clientv3

import "context"

type OpOption func(*Op)

type Op struct{}

type Config struct{ Endpoints []string }

type PutResponse struct{}

type GetResponse struct{ Count int64 }

type DeleteResponse struct{ Deleted int64 }

type KV interface {
	//goscan:model verb=save table=none encoded=2
	Put(ctx context.Context, key, val string, opts ...OpOption) (*PutResponse, error)
	Get(ctx context.Context, key string, opts ...OpOption) (*GetResponse, error)
	Delete(ctx context.Context, key string, opts ...OpOption) (*DeleteResponse, error)
}

type Client struct {
	KV
	Endpoint string
}

func New(cfg Config) (*Client, error)

func (c *Client) Close() error

func WithPrefix() OpOption

func OpPut(key, val string, opts ...OpOption) Op
