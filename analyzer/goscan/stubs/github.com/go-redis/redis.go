// go-redis before contexts: a command runs when called; its error is read through Err or Result of the returned command.
package redis

import "time"

type Client struct{}

func (c *Client) Ping() *StatusCmd

//goscan:model verb=delete table=none
func (c *Client) Del(keys ...string) *IntCmd

//goscan:model verb=save table=none
func (c *Client) Append(key string, value string) *IntCmd

//goscan:model verb=save table=none
func (c *Client) Decr(key string) *IntCmd

//goscan:model verb=save table=none
func (c *Client) DecrBy(key string, decrement int64) *IntCmd

//goscan:model verb=find table=none
func (c *Client) Get(key string) *StringCmd

//goscan:model verb=save table=none
func (c *Client) GetSet(key string, value interface{}) *StringCmd

//goscan:model verb=delete table=none
func (c *Client) GetDel(key string) *StringCmd

//goscan:model verb=save table=none
func (c *Client) Incr(key string) *IntCmd

//goscan:model verb=save table=none
func (c *Client) IncrBy(key string, value int64) *IntCmd

//goscan:model verb=find table=none
func (c *Client) MGet(keys ...string) *SliceCmd

//goscan:model verb=save table=none
func (c *Client) MSet(values ...interface{}) *StatusCmd

//goscan:model verb=save table=none
func (c *Client) Set(key string, value interface{}, expiration time.Duration) *StatusCmd

//goscan:model verb=save table=none
func (c *Client) SetEX(key string, value interface{}, expiration time.Duration) *StatusCmd

//goscan:model verb=save table=none
func (c *Client) SetNX(key string, value interface{}, expiration time.Duration) *BoolCmd

//goscan:model verb=save table=none
func (c *Client) SetXX(key string, value interface{}, expiration time.Duration) *BoolCmd

//goscan:model verb=delete table=none
func (c *Client) HDel(key string, fields ...string) *IntCmd

//goscan:model verb=find table=none
func (c *Client) HGet(key string, field string) *StringCmd

//goscan:model verb=find table=none
func (c *Client) HGetAll(key string) *StringStringMapCmd

//goscan:model verb=save table=none
func (c *Client) HIncrBy(key string, field string, incr int64) *IntCmd

//goscan:model verb=save table=none pairs=1
func (c *Client) HSet(key string, values ...interface{}) *IntCmd

//goscan:model verb=save table=none pairs=1
func (c *Client) HMSet(key string, values ...interface{}) *BoolCmd

//goscan:model verb=save table=none column=1 value=2
func (c *Client) HSetNX(key string, field string, value interface{}) *BoolCmd

//goscan:model verb=save table=none
func (c *Client) LPush(key string, values ...interface{}) *IntCmd

//goscan:model verb=find table=none
func (c *Client) LRange(key string, start int64, stop int64) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *Client) LRem(key string, count int64, value interface{}) *IntCmd

//goscan:model verb=delete table=none
func (c *Client) LTrim(key string, start int64, stop int64) *StatusCmd

//goscan:model verb=save table=none
func (c *Client) RPush(key string, values ...interface{}) *IntCmd

//goscan:model verb=save table=none
func (c *Client) SAdd(key string, members ...interface{}) *IntCmd

//goscan:model verb=find table=none
func (c *Client) SMembers(key string) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *Client) SRem(key string, members ...interface{}) *IntCmd

//goscan:model verb=save table=none
func (c *Client) XAdd(a *XAddArgs) *StringCmd

//goscan:model verb=delete table=none
func (c *Client) XDel(stream string, ids ...string) *IntCmd

//goscan:model verb=delete table=none
func (c *Client) XAck(stream string, group string, ids ...string) *IntCmd

//goscan:model verb=save table=none
func (c *Client) ZAdd(key string, members ...*Z) *IntCmd

//goscan:model verb=delete table=none
func (c *Client) ZRem(key string, members ...interface{}) *IntCmd

func (c *Client) Close() error

//goscan:callback func=0
func (c *Client) Pipelined(fn func(Pipeliner) error) ([]Cmder, error)

func (c *Client) Pipeline() Pipeliner

//goscan:callback func=0
func (c *Client) TxPipelined(fn func(Pipeliner) error) ([]Cmder, error)

func (c *Client) TxPipeline() Pipeliner

//goscan:callback func=0
func (c *Client) Watch(fn func(*Tx) error, keys ...string) error

type ClusterClient struct{}

func (c *ClusterClient) Close() error

func (c *ClusterClient) Pipeline() Pipeliner

//goscan:callback func=0
func (c *ClusterClient) Pipelined(fn func(Pipeliner) error) ([]Cmder, error)

func (c *ClusterClient) TxPipeline() Pipeliner

//goscan:callback func=0
func (c *ClusterClient) TxPipelined(fn func(Pipeliner) error) ([]Cmder, error)

//goscan:callback func=0
func (c *ClusterClient) Watch(fn func(*Tx) error, keys ...string) error

func (c *ClusterClient) Ping() *StatusCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) Del(keys ...string) *IntCmd

//goscan:model verb=save table=none
func (c *ClusterClient) Decr(key string) *IntCmd

//goscan:model verb=find table=none
func (c *ClusterClient) Get(key string) *StringCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) GetDel(key string) *StringCmd

//goscan:model verb=save table=none
func (c *ClusterClient) Incr(key string) *IntCmd

//goscan:model verb=save table=none
func (c *ClusterClient) IncrBy(key string, value int64) *IntCmd

//goscan:model verb=find table=none
func (c *ClusterClient) MGet(keys ...string) *SliceCmd

//goscan:model verb=save table=none
func (c *ClusterClient) MSet(values ...interface{}) *StatusCmd

//goscan:model verb=save table=none
func (c *ClusterClient) Set(key string, value interface{}, expiration time.Duration) *StatusCmd

//goscan:model verb=save table=none
func (c *ClusterClient) SetEX(key string, value interface{}, expiration time.Duration) *StatusCmd

//goscan:model verb=save table=none
func (c *ClusterClient) SetNX(key string, value interface{}, expiration time.Duration) *BoolCmd

//goscan:model verb=save table=none
func (c *ClusterClient) SetXX(key string, value interface{}, expiration time.Duration) *BoolCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) HDel(key string, fields ...string) *IntCmd

//goscan:model verb=find table=none
func (c *ClusterClient) HGet(key string, field string) *StringCmd

//goscan:model verb=find table=none
func (c *ClusterClient) HGetAll(key string) *StringStringMapCmd

//goscan:model verb=save table=none
func (c *ClusterClient) HIncrBy(key string, field string, incr int64) *IntCmd

//goscan:model verb=save table=none pairs=1
func (c *ClusterClient) HSet(key string, values ...interface{}) *IntCmd

//goscan:model verb=save table=none pairs=1
func (c *ClusterClient) HMSet(key string, values ...interface{}) *BoolCmd

//goscan:model verb=save table=none column=1 value=2
func (c *ClusterClient) HSetNX(key string, field string, value interface{}) *BoolCmd

//goscan:model verb=save table=none
func (c *ClusterClient) LPush(key string, values ...interface{}) *IntCmd

//goscan:model verb=find table=none
func (c *ClusterClient) LRange(key string, start int64, stop int64) *StringSliceCmd

//goscan:model verb=save table=none
func (c *ClusterClient) RPush(key string, values ...interface{}) *IntCmd

//goscan:model verb=save table=none
func (c *ClusterClient) SAdd(key string, members ...interface{}) *IntCmd

//goscan:model verb=find table=none
func (c *ClusterClient) SMembers(key string) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) SRem(key string, members ...interface{}) *IntCmd

//goscan:model verb=save table=none
func (c *ClusterClient) XAdd(a *XAddArgs) *StringCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) XDel(stream string, ids ...string) *IntCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) XAck(stream string, group string, ids ...string) *IntCmd

//goscan:model verb=save table=none
func (c *ClusterClient) ZAdd(key string, members ...*Z) *IntCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) ZRem(key string, members ...interface{}) *IntCmd

type BoolCmd struct{}

//goscan:outcome
func (b *BoolCmd) Err() error

func (cmd *BoolCmd) Val() bool

//goscan:outcome
func (cmd *BoolCmd) Result() (bool, error)

type IntCmd struct{}

//goscan:outcome
func (i *IntCmd) Err() error

func (cmd *IntCmd) Val() int64

//goscan:outcome
func (cmd *IntCmd) Result() (int64, error)

type Pipeliner interface {
	Exec() ([]Cmder, error)

	Close() error
}

type SliceCmd struct{}

//goscan:outcome
func (s *SliceCmd) Err() error

func (cmd *SliceCmd) Val() []interface{}

//goscan:outcome
func (cmd *SliceCmd) Result() ([]interface{}, error)

type StatusCmd struct{}

//goscan:outcome
func (s *StatusCmd) Err() error

func (cmd *StatusCmd) Val() string

//goscan:outcome
func (cmd *StatusCmd) Result() (string, error)

type StringCmd struct{}

//goscan:outcome
func (s *StringCmd) Err() error

func (cmd *StringCmd) Val() string

//goscan:outcome
func (cmd *StringCmd) Result() (string, error)

type StringSliceCmd struct{}

//goscan:outcome
func (s *StringSliceCmd) Err() error

func (cmd *StringSliceCmd) Val() []string

//goscan:outcome
func (cmd *StringSliceCmd) Result() ([]string, error)

type StringStringMapCmd struct{}

//goscan:outcome
func (s *StringStringMapCmd) Err() error

func (cmd *StringStringMapCmd) Val() map[string]string

//goscan:outcome
func (cmd *StringStringMapCmd) Result() (map[string]string, error)

type XAddArgs struct {
	Stream       string
	NoMkStream   bool
	MaxLen       int64
	MaxLenApprox int64
	MinID        string
	Approx       bool
	Limit        int64
	ID           string
	Values       interface{}
}

type Z struct {
	Score  float64
	Member interface{}
}

type Cmder interface {
	Err() error
}

type Tx struct{}
