// go-redis: a command runs when called; its error is read through Err or Result of the returned command. Nil means no such key.
package redis

import (
	"context"
	"crypto/tls"
	"time"
)

type Client struct{}

func (c *Client) Ping(ctx context.Context) *StatusCmd

//goscan:model verb=delete table=none
func (c *Client) Del(ctx context.Context, keys ...string) *IntCmd

func (c *Client) Exists(ctx context.Context, keys ...string) *IntCmd

func (c *Client) Expire(ctx context.Context, key string, expiration time.Duration) *BoolCmd

func (c *Client) ExpireAt(ctx context.Context, key string, tm time.Time) *BoolCmd

func (c *Client) Keys(ctx context.Context, pattern string) *StringSliceCmd

func (c *Client) Persist(ctx context.Context, key string) *BoolCmd

func (c *Client) Rename(ctx context.Context, key string, newkey string) *StatusCmd

func (c *Client) TTL(ctx context.Context, key string) *DurationCmd

//goscan:model verb=save table=none
func (c *Client) Append(ctx context.Context, key string, value string) *IntCmd

//goscan:model verb=save table=none
func (c *Client) Decr(ctx context.Context, key string) *IntCmd

//goscan:model verb=save table=none
func (c *Client) DecrBy(ctx context.Context, key string, decrement int64) *IntCmd

//goscan:model verb=find table=none
func (c *Client) Get(ctx context.Context, key string) *StringCmd

//goscan:model verb=save table=none
func (c *Client) GetSet(ctx context.Context, key string, value interface{}) *StringCmd

//goscan:model verb=delete table=none
func (c *Client) GetDel(ctx context.Context, key string) *StringCmd

//goscan:model verb=save table=none
func (c *Client) Incr(ctx context.Context, key string) *IntCmd

//goscan:model verb=save table=none
func (c *Client) IncrBy(ctx context.Context, key string, value int64) *IntCmd

//goscan:model verb=find table=none
func (c *Client) MGet(ctx context.Context, keys ...string) *SliceCmd

//goscan:model verb=save table=none
func (c *Client) MSet(ctx context.Context, values ...interface{}) *StatusCmd

//goscan:model verb=save table=none encoded=2
func (c *Client) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd

//goscan:model verb=save table=none encoded=2
func (c *Client) SetEX(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd

//goscan:model verb=save table=none encoded=2
func (c *Client) SetNX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd

//goscan:model verb=save table=none encoded=2
func (c *Client) SetXX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd

func (c *Client) Scan(ctx context.Context, cursor uint64, match string, count int64) *ScanCmd

//goscan:model verb=delete table=none
func (c *Client) HDel(ctx context.Context, key string, fields ...string) *IntCmd

func (c *Client) HExists(ctx context.Context, key string, field string) *BoolCmd

//goscan:model verb=find table=none
func (c *Client) HGet(ctx context.Context, key string, field string) *StringCmd

//goscan:model verb=find table=none
func (c *Client) HGetAll(ctx context.Context, key string) *StringStringMapCmd

//goscan:model verb=save table=none
func (c *Client) HIncrBy(ctx context.Context, key string, field string, incr int64) *IntCmd

func (c *Client) HKeys(ctx context.Context, key string) *StringSliceCmd

func (c *Client) HLen(ctx context.Context, key string) *IntCmd

func (c *Client) HMGet(ctx context.Context, key string, fields ...string) *SliceCmd

//goscan:model verb=save table=none pairs=2
func (c *Client) HSet(ctx context.Context, key string, values ...interface{}) *IntCmd

//goscan:model verb=save table=none pairs=2
func (c *Client) HMSet(ctx context.Context, key string, values ...interface{}) *BoolCmd

//goscan:model verb=save table=none column=2 value=3
func (c *Client) HSetNX(ctx context.Context, key string, field string, value interface{}) *BoolCmd

func (c *Client) BLPop(ctx context.Context, timeout time.Duration, keys ...string) *StringSliceCmd

func (c *Client) BRPop(ctx context.Context, timeout time.Duration, keys ...string) *StringSliceCmd

func (c *Client) LLen(ctx context.Context, key string) *IntCmd

func (c *Client) LPop(ctx context.Context, key string) *StringCmd

//goscan:model verb=save table=none
func (c *Client) LPush(ctx context.Context, key string, values ...interface{}) *IntCmd

//goscan:model verb=find table=none
func (c *Client) LRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *Client) LRem(ctx context.Context, key string, count int64, value interface{}) *IntCmd

//goscan:model verb=delete table=none
func (c *Client) LTrim(ctx context.Context, key string, start int64, stop int64) *StatusCmd

func (c *Client) RPop(ctx context.Context, key string) *StringCmd

//goscan:model verb=save table=none
func (c *Client) RPush(ctx context.Context, key string, values ...interface{}) *IntCmd

//goscan:model verb=save table=none
func (c *Client) SAdd(ctx context.Context, key string, members ...interface{}) *IntCmd

func (c *Client) SCard(ctx context.Context, key string) *IntCmd

func (c *Client) SIsMember(ctx context.Context, key string, member interface{}) *BoolCmd

//goscan:model verb=find table=none
func (c *Client) SMembers(ctx context.Context, key string) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *Client) SRem(ctx context.Context, key string, members ...interface{}) *IntCmd

//goscan:model verb=save table=none
func (c *Client) XAdd(ctx context.Context, a *XAddArgs) *StringCmd

//goscan:model verb=delete table=none
func (c *Client) XDel(ctx context.Context, stream string, ids ...string) *IntCmd

func (c *Client) XLen(ctx context.Context, stream string) *IntCmd

func (c *Client) XRead(ctx context.Context, a *XReadArgs) *XStreamSliceCmd

func (c *Client) XReadGroup(ctx context.Context, a *XReadGroupArgs) *XStreamSliceCmd

//goscan:model verb=delete table=none
func (c *Client) XAck(ctx context.Context, stream string, group string, ids ...string) *IntCmd

//goscan:model verb=save table=none
func (c *Client) ZAdd(ctx context.Context, key string, members ...*Z) *IntCmd

func (c *Client) ZCard(ctx context.Context, key string) *IntCmd

func (c *Client) ZRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd

func (c *Client) ZRangeByScore(ctx context.Context, key string, opt *ZRangeBy) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *Client) ZRem(ctx context.Context, key string, members ...interface{}) *IntCmd

func (c *Client) ZScore(ctx context.Context, key string, member string) *FloatCmd

func (c *Client) FlushAll(ctx context.Context) *StatusCmd

func (c *Client) FlushDB(ctx context.Context) *StatusCmd

func (c *Client) Eval(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd

func (c *Client) EvalSha(ctx context.Context, sha1 string, keys []string, args ...interface{}) *Cmd

func (c *Client) Publish(ctx context.Context, channel string, message interface{}) *IntCmd

func (c *Client) Close() error

func (c *Client) Context() context.Context

func (c *Client) WithContext(ctx context.Context) *Client

func (c *Client) Do(ctx context.Context, args ...interface{}) *Cmd

func (c *Client) Options() *Options

//goscan:callback func=1
func (c *Client) Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)

func (c *Client) Pipeline() Pipeliner

//goscan:callback func=1
func (c *Client) TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)

func (c *Client) TxPipeline() Pipeliner

func (c *Client) Subscribe(ctx context.Context, channels ...string) *PubSub

func (c *Client) PSubscribe(ctx context.Context, channels ...string) *PubSub

//goscan:callback func=1
func (c *Client) Watch(ctx context.Context, fn func(*Tx) error, keys ...string) error

type ClusterClient struct{}

func (c *ClusterClient) Close() error

func (c *ClusterClient) Do(ctx context.Context, args ...interface{}) *Cmd

func (c *ClusterClient) Pipeline() Pipeliner

//goscan:callback func=1
func (c *ClusterClient) Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)

func (c *ClusterClient) TxPipeline() Pipeliner

//goscan:callback func=1
func (c *ClusterClient) TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)

//goscan:callback func=1
func (c *ClusterClient) Watch(ctx context.Context, fn func(*Tx) error, keys ...string) error

func (c *ClusterClient) Subscribe(ctx context.Context, channels ...string) *PubSub

func (c *ClusterClient) Ping(ctx context.Context) *StatusCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) Del(ctx context.Context, keys ...string) *IntCmd

func (c *ClusterClient) Exists(ctx context.Context, keys ...string) *IntCmd

func (c *ClusterClient) Expire(ctx context.Context, key string, expiration time.Duration) *BoolCmd

func (c *ClusterClient) TTL(ctx context.Context, key string) *DurationCmd

//goscan:model verb=save table=none
func (c *ClusterClient) Decr(ctx context.Context, key string) *IntCmd

//goscan:model verb=find table=none
func (c *ClusterClient) Get(ctx context.Context, key string) *StringCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) GetDel(ctx context.Context, key string) *StringCmd

//goscan:model verb=save table=none
func (c *ClusterClient) Incr(ctx context.Context, key string) *IntCmd

//goscan:model verb=save table=none
func (c *ClusterClient) IncrBy(ctx context.Context, key string, value int64) *IntCmd

//goscan:model verb=find table=none
func (c *ClusterClient) MGet(ctx context.Context, keys ...string) *SliceCmd

//goscan:model verb=save table=none
func (c *ClusterClient) MSet(ctx context.Context, values ...interface{}) *StatusCmd

//goscan:model verb=save table=none encoded=2
func (c *ClusterClient) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd

//goscan:model verb=save table=none encoded=2
func (c *ClusterClient) SetEX(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd

//goscan:model verb=save table=none encoded=2
func (c *ClusterClient) SetNX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd

//goscan:model verb=save table=none encoded=2
func (c *ClusterClient) SetXX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) HDel(ctx context.Context, key string, fields ...string) *IntCmd

//goscan:model verb=find table=none
func (c *ClusterClient) HGet(ctx context.Context, key string, field string) *StringCmd

//goscan:model verb=find table=none
func (c *ClusterClient) HGetAll(ctx context.Context, key string) *StringStringMapCmd

//goscan:model verb=save table=none
func (c *ClusterClient) HIncrBy(ctx context.Context, key string, field string, incr int64) *IntCmd

//goscan:model verb=save table=none pairs=2
func (c *ClusterClient) HSet(ctx context.Context, key string, values ...interface{}) *IntCmd

//goscan:model verb=save table=none pairs=2
func (c *ClusterClient) HMSet(ctx context.Context, key string, values ...interface{}) *BoolCmd

//goscan:model verb=save table=none column=2 value=3
func (c *ClusterClient) HSetNX(ctx context.Context, key string, field string, value interface{}) *BoolCmd

func (c *ClusterClient) LLen(ctx context.Context, key string) *IntCmd

func (c *ClusterClient) LPop(ctx context.Context, key string) *StringCmd

//goscan:model verb=save table=none
func (c *ClusterClient) LPush(ctx context.Context, key string, values ...interface{}) *IntCmd

//goscan:model verb=find table=none
func (c *ClusterClient) LRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd

func (c *ClusterClient) RPop(ctx context.Context, key string) *StringCmd

//goscan:model verb=save table=none
func (c *ClusterClient) RPush(ctx context.Context, key string, values ...interface{}) *IntCmd

//goscan:model verb=save table=none
func (c *ClusterClient) SAdd(ctx context.Context, key string, members ...interface{}) *IntCmd

func (c *ClusterClient) SIsMember(ctx context.Context, key string, member interface{}) *BoolCmd

//goscan:model verb=find table=none
func (c *ClusterClient) SMembers(ctx context.Context, key string) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) SRem(ctx context.Context, key string, members ...interface{}) *IntCmd

//goscan:model verb=save table=none
func (c *ClusterClient) XAdd(ctx context.Context, a *XAddArgs) *StringCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) XDel(ctx context.Context, stream string, ids ...string) *IntCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) XAck(ctx context.Context, stream string, group string, ids ...string) *IntCmd

//goscan:model verb=save table=none
func (c *ClusterClient) ZAdd(ctx context.Context, key string, members ...*Z) *IntCmd

func (c *ClusterClient) ZRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) ZRem(ctx context.Context, key string, members ...interface{}) *IntCmd

func (c *ClusterClient) ZScore(ctx context.Context, key string, member string) *FloatCmd

func (c *ClusterClient) Eval(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd

func (c *ClusterClient) Publish(ctx context.Context, channel string, message interface{}) *IntCmd

type Pipeliner interface {
	StatefulCmdable
	Len() int
	Do(ctx context.Context, args ...interface{}) *Cmd
	Discard() error
	Exec(ctx context.Context) ([]Cmder, error)
}

type Cmdable interface {
	Pipeline() Pipeliner
	//goscan:callback func=1
	Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)
	//goscan:callback func=1
	TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)
	TxPipeline() Pipeliner
	Ping(ctx context.Context) *StatusCmd
	//goscan:model verb=delete table=none
	Del(ctx context.Context, keys ...string) *IntCmd
	Exists(ctx context.Context, keys ...string) *IntCmd
	Expire(ctx context.Context, key string, expiration time.Duration) *BoolCmd
	TTL(ctx context.Context, key string) *DurationCmd
	//goscan:model verb=save table=none
	Decr(ctx context.Context, key string) *IntCmd
	//goscan:model verb=find table=none
	Get(ctx context.Context, key string) *StringCmd
	//goscan:model verb=delete table=none
	GetDel(ctx context.Context, key string) *StringCmd
	//goscan:model verb=save table=none
	Incr(ctx context.Context, key string) *IntCmd
	//goscan:model verb=save table=none
	IncrBy(ctx context.Context, key string, value int64) *IntCmd
	//goscan:model verb=find table=none
	MGet(ctx context.Context, keys ...string) *SliceCmd
	//goscan:model verb=save table=none
	MSet(ctx context.Context, values ...interface{}) *StatusCmd
	//goscan:model verb=save table=none encoded=2
	Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd
	//goscan:model verb=save table=none encoded=2
	SetEX(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd
	//goscan:model verb=save table=none encoded=2
	SetNX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd
	//goscan:model verb=save table=none encoded=2
	SetXX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd
	//goscan:model verb=delete table=none
	HDel(ctx context.Context, key string, fields ...string) *IntCmd
	//goscan:model verb=find table=none
	HGet(ctx context.Context, key string, field string) *StringCmd
	//goscan:model verb=find table=none
	HGetAll(ctx context.Context, key string) *StringStringMapCmd
	//goscan:model verb=save table=none
	HIncrBy(ctx context.Context, key string, field string, incr int64) *IntCmd
	//goscan:model verb=save table=none pairs=2
	HSet(ctx context.Context, key string, values ...interface{}) *IntCmd
	//goscan:model verb=save table=none pairs=2
	HMSet(ctx context.Context, key string, values ...interface{}) *BoolCmd
	//goscan:model verb=save table=none column=2 value=3
	HSetNX(ctx context.Context, key string, field string, value interface{}) *BoolCmd
	LLen(ctx context.Context, key string) *IntCmd
	LPop(ctx context.Context, key string) *StringCmd
	//goscan:model verb=save table=none
	LPush(ctx context.Context, key string, values ...interface{}) *IntCmd
	//goscan:model verb=find table=none
	LRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd
	RPop(ctx context.Context, key string) *StringCmd
	//goscan:model verb=save table=none
	RPush(ctx context.Context, key string, values ...interface{}) *IntCmd
	//goscan:model verb=save table=none
	SAdd(ctx context.Context, key string, members ...interface{}) *IntCmd
	SIsMember(ctx context.Context, key string, member interface{}) *BoolCmd
	//goscan:model verb=find table=none
	SMembers(ctx context.Context, key string) *StringSliceCmd
	//goscan:model verb=delete table=none
	SRem(ctx context.Context, key string, members ...interface{}) *IntCmd
	//goscan:model verb=save table=none
	XAdd(ctx context.Context, a *XAddArgs) *StringCmd
	//goscan:model verb=delete table=none
	XDel(ctx context.Context, stream string, ids ...string) *IntCmd
	//goscan:model verb=delete table=none
	XAck(ctx context.Context, stream string, group string, ids ...string) *IntCmd
	//goscan:model verb=save table=none
	ZAdd(ctx context.Context, key string, members ...*Z) *IntCmd
	ZRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd
	//goscan:model verb=delete table=none
	ZRem(ctx context.Context, key string, members ...interface{}) *IntCmd
	ZScore(ctx context.Context, key string, member string) *FloatCmd
	Eval(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd
	Publish(ctx context.Context, channel string, message interface{}) *IntCmd
}

type UniversalClient interface {
	Cmdable
	//goscan:callback func=1
	Watch(ctx context.Context, fn func(*Tx) error, keys ...string) error
	Do(ctx context.Context, args ...interface{}) *Cmd
	Subscribe(ctx context.Context, channels ...string) *PubSub
	Close() error
}

type Options struct {
	Network      string
	Addr         string
	Username     string
	Password     string
	DB           int
	MaxRetries   int
	DialTimeout  time.Duration
	ReadTimeout  time.Duration
	WriteTimeout time.Duration
	PoolSize     int
	TLSConfig    *tls.Config
}

type ClusterOptions struct {
	Addrs    []string
	Username string
	Password string
}

type UniversalOptions struct {
	Addrs      []string
	DB         int
	Username   string
	Password   string
	MasterName string
}

type Tx struct{}

//goscan:model verb=delete table=none
func (t *Tx) Del(ctx context.Context, keys ...string) *IntCmd

//goscan:model verb=find table=none
func (t *Tx) Get(ctx context.Context, key string) *StringCmd

//goscan:model verb=save table=none encoded=2
func (t *Tx) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd

//goscan:model verb=find table=none
func (t *Tx) HGet(ctx context.Context, key string, field string) *StringCmd

//goscan:model verb=save table=none pairs=2
func (t *Tx) HSet(ctx context.Context, key string, values ...interface{}) *IntCmd

func (c *Tx) Close(ctx context.Context) error

//goscan:callback func=1
func (c *Tx) Watch(ctx context.Context, keys ...string) *StatusCmd

func (c *Tx) Unwatch(ctx context.Context, keys ...string) *StatusCmd

//goscan:callback func=1
func (c *Tx) Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)

//goscan:callback func=1
func (c *Tx) TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)

type PubSub struct{}

func (c *PubSub) String() string

func (c *PubSub) Close() error

func (c *PubSub) Subscribe(ctx context.Context, channels ...string) error

func (c *PubSub) PSubscribe(ctx context.Context, patterns ...string) error

func (c *PubSub) Unsubscribe(ctx context.Context, channels ...string) error

func (c *PubSub) PUnsubscribe(ctx context.Context, patterns ...string) error

func (c *PubSub) Ping(ctx context.Context, payload ...string) error

func (c *PubSub) ReceiveTimeout(ctx context.Context, timeout time.Duration) (interface{}, error)

func (c *PubSub) Receive(ctx context.Context) (interface{}, error)

func (c *PubSub) ReceiveMessage(ctx context.Context) (*Message, error)

func (c *PubSub) Channel(opts ...ChannelOption) <-chan *Message

func (c *PubSub) ChannelSize(size int) <-chan *Message

func (c *PubSub) ChannelWithSubscriptions(_ context.Context, size int) <-chan interface{}

type Message struct {
	Channel      string
	Pattern      string
	Payload      string
	PayloadSlice []string
}

func (m *Message) String() string

type StatusCmd struct{}

func (s *StatusCmd) Name() string

func (s *StatusCmd) FullName() string

func (s *StatusCmd) Args() []interface{}

func (s *StatusCmd) SetFirstKeyPos(keyPos int8)

func (s *StatusCmd) SetErr(e error)

//goscan:outcome
func (s *StatusCmd) Err() error

func (cmd *StatusCmd) SetVal(val string)

func (cmd *StatusCmd) Val() string

//goscan:outcome
func (cmd *StatusCmd) Result() (string, error)

func (cmd *StatusCmd) String() string

type StringCmd struct{}

func (s *StringCmd) Name() string

func (s *StringCmd) FullName() string

func (s *StringCmd) Args() []interface{}

func (s *StringCmd) SetFirstKeyPos(keyPos int8)

func (s *StringCmd) SetErr(e error)

//goscan:outcome
func (s *StringCmd) Err() error

func (cmd *StringCmd) SetVal(val string)

func (cmd *StringCmd) Val() string

//goscan:outcome
func (cmd *StringCmd) Result() (string, error)

func (cmd *StringCmd) Bytes() ([]byte, error)

func (cmd *StringCmd) Bool() (bool, error)

func (cmd *StringCmd) Int() (int, error)

func (cmd *StringCmd) Int64() (int64, error)

func (cmd *StringCmd) Uint64() (uint64, error)

func (cmd *StringCmd) Float32() (float32, error)

func (cmd *StringCmd) Float64() (float64, error)

func (cmd *StringCmd) Time() (time.Time, error)

func (cmd *StringCmd) Scan(val interface{}) error

func (cmd *StringCmd) String() string

type IntCmd struct{}

func (i *IntCmd) Name() string

func (i *IntCmd) FullName() string

func (i *IntCmd) Args() []interface{}

func (i *IntCmd) SetFirstKeyPos(keyPos int8)

func (i *IntCmd) SetErr(e error)

//goscan:outcome
func (i *IntCmd) Err() error

func (cmd *IntCmd) SetVal(val int64)

func (cmd *IntCmd) Val() int64

//goscan:outcome
func (cmd *IntCmd) Result() (int64, error)

func (cmd *IntCmd) Uint64() (uint64, error)

func (cmd *IntCmd) String() string

type BoolCmd struct{}

func (b *BoolCmd) Name() string

func (b *BoolCmd) FullName() string

func (b *BoolCmd) Args() []interface{}

func (b *BoolCmd) SetFirstKeyPos(keyPos int8)

func (b *BoolCmd) SetErr(e error)

//goscan:outcome
func (b *BoolCmd) Err() error

func (cmd *BoolCmd) SetVal(val bool)

func (cmd *BoolCmd) Val() bool

//goscan:outcome
func (cmd *BoolCmd) Result() (bool, error)

func (cmd *BoolCmd) String() string

type FloatCmd struct{}

func (f *FloatCmd) Name() string

func (f *FloatCmd) FullName() string

func (f *FloatCmd) Args() []interface{}

func (f *FloatCmd) SetFirstKeyPos(keyPos int8)

func (f *FloatCmd) SetErr(e error)

//goscan:outcome
func (f *FloatCmd) Err() error

func (cmd *FloatCmd) SetVal(val float64)

func (cmd *FloatCmd) Val() float64

//goscan:outcome
func (cmd *FloatCmd) Result() (float64, error)

func (cmd *FloatCmd) String() string

type SliceCmd struct{}

func (s *SliceCmd) Name() string

func (s *SliceCmd) FullName() string

func (s *SliceCmd) Args() []interface{}

func (s *SliceCmd) SetFirstKeyPos(keyPos int8)

func (s *SliceCmd) SetErr(e error)

//goscan:outcome
func (s *SliceCmd) Err() error

func (cmd *SliceCmd) SetVal(val []interface{})

func (cmd *SliceCmd) Val() []interface{}

//goscan:outcome
func (cmd *SliceCmd) Result() ([]interface{}, error)

func (cmd *SliceCmd) String() string

func (cmd *SliceCmd) Scan(dst interface{}) error

type StringSliceCmd struct{}

func (s *StringSliceCmd) Name() string

func (s *StringSliceCmd) FullName() string

func (s *StringSliceCmd) Args() []interface{}

func (s *StringSliceCmd) SetFirstKeyPos(keyPos int8)

func (s *StringSliceCmd) SetErr(e error)

//goscan:outcome
func (s *StringSliceCmd) Err() error

func (cmd *StringSliceCmd) SetVal(val []string)

func (cmd *StringSliceCmd) Val() []string

//goscan:outcome
func (cmd *StringSliceCmd) Result() ([]string, error)

func (cmd *StringSliceCmd) String() string

func (cmd *StringSliceCmd) ScanSlice(container interface{}) error

type StringStringMapCmd struct{}

func (s *StringStringMapCmd) Name() string

func (s *StringStringMapCmd) FullName() string

func (s *StringStringMapCmd) Args() []interface{}

func (s *StringStringMapCmd) SetFirstKeyPos(keyPos int8)

func (s *StringStringMapCmd) SetErr(e error)

//goscan:outcome
func (s *StringStringMapCmd) Err() error

func (cmd *StringStringMapCmd) SetVal(val map[string]string)

func (cmd *StringStringMapCmd) Val() map[string]string

//goscan:outcome
func (cmd *StringStringMapCmd) Result() (map[string]string, error)

func (cmd *StringStringMapCmd) String() string

func (cmd *StringStringMapCmd) Scan(dest interface{}) error

type DurationCmd struct{}

func (d *DurationCmd) Name() string

func (d *DurationCmd) FullName() string

func (d *DurationCmd) Args() []interface{}

func (d *DurationCmd) SetFirstKeyPos(keyPos int8)

func (d *DurationCmd) SetErr(e error)

//goscan:outcome
func (d *DurationCmd) Err() error

func (cmd *DurationCmd) SetVal(val time.Duration)

func (cmd *DurationCmd) Val() time.Duration

//goscan:outcome
func (cmd *DurationCmd) Result() (time.Duration, error)

func (cmd *DurationCmd) String() string

type Cmd struct{}

func (c *Cmd) Name() string

func (c *Cmd) FullName() string

func (c *Cmd) Args() []interface{}

func (c *Cmd) SetFirstKeyPos(keyPos int8)

func (c *Cmd) SetErr(e error)

//goscan:outcome
func (c *Cmd) Err() error

func (cmd *Cmd) String() string

func (cmd *Cmd) SetVal(val interface{})

func (cmd *Cmd) Val() interface{}

//goscan:outcome
func (cmd *Cmd) Result() (interface{}, error)

func (cmd *Cmd) Text() (string, error)

func (cmd *Cmd) Int() (int, error)

func (cmd *Cmd) Int64() (int64, error)

func (cmd *Cmd) Uint64() (uint64, error)

func (cmd *Cmd) Float32() (float32, error)

func (cmd *Cmd) Float64() (float64, error)

func (cmd *Cmd) Bool() (bool, error)

func (cmd *Cmd) Slice() ([]interface{}, error)

func (cmd *Cmd) StringSlice() ([]string, error)

func (cmd *Cmd) Int64Slice() ([]int64, error)

func (cmd *Cmd) Uint64Slice() ([]uint64, error)

func (cmd *Cmd) Float32Slice() ([]float32, error)

func (cmd *Cmd) Float64Slice() ([]float64, error)

func (cmd *Cmd) BoolSlice() ([]bool, error)

type Cmder interface {
	Name() string
	FullName() string
	Args() []interface{}
	String() string
	SetFirstKeyPos(int8)
	SetErr(error)
	//goscan:outcome
	Err() error
}

type Z struct {
	Score  float64
	Member interface{}
}

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

func NewClient(opt *Options) *Client

func NewClusterClient(opt *ClusterOptions) *ClusterClient

func NewUniversalClient(opts *UniversalOptions) UniversalClient

func NewFailoverClient(failoverOpt *FailoverOptions) *Client

func ParseURL(redisURL string) (*Options, error)

const KeepTTL = -1

type Script struct{}

func (s *Script) Hash() string

func (s *Script) Load(ctx context.Context, c Scripter) *StringCmd

func (s *Script) Exists(ctx context.Context, c Scripter) *BoolSliceCmd

func (s *Script) Eval(ctx context.Context, c Scripter, keys []string, args ...interface{}) *Cmd

func (s *Script) EvalSha(ctx context.Context, c Scripter, keys []string, args ...interface{}) *Cmd

func (s *Script) Run(ctx context.Context, c Scripter, keys []string, args ...interface{}) *Cmd

func NewScript(src string) *Script

type ScanCmd struct{}

type XReadArgs struct{}

type XStreamSliceCmd struct{}

type XReadGroupArgs struct{}

type ZRangeBy struct{}

type StatefulCmdable interface {
	Cmdable
	Auth(ctx context.Context, password string) *StatusCmd
	AuthACL(ctx context.Context, username string, password string) *StatusCmd
	Select(ctx context.Context, index int) *StatusCmd
	SwapDB(ctx context.Context, index1 int, index2 int) *StatusCmd
	ClientSetName(ctx context.Context, name string) *BoolCmd
}

type ChannelOption struct{}

type FailoverOptions struct{}

type Scripter interface {
	Eval(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd
	EvalSha(ctx context.Context, sha1 string, keys []string, args ...interface{}) *Cmd
	ScriptExists(ctx context.Context, hashes ...string) *BoolSliceCmd
	ScriptLoad(ctx context.Context, script string) *StringCmd
}

type BoolSliceCmd struct{}

// the reply to a read of a key that does not exist.
var Nil, TxFailedErr error
