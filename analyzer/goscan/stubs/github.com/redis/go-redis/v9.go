// go-redis: a command runs when called; its error is read through Err or Result of the returned command. Nil means no such key.
package redis

import (
	"context"
	"crypto/tls"
	"time"
)

type Client struct{}

func (c *Client) Ping(ctx context.Context) *StatusCmd

func (c *Client) Do(ctx context.Context, args ...interface{}) *Cmd

func (c *Client) FlushAll(ctx context.Context) *StatusCmd

func (c *Client) FlushDB(ctx context.Context) *StatusCmd

//goscan:model verb=delete table=none
func (c *Client) Del(ctx context.Context, keys ...string) *IntCmd

func (c *Client) Exists(ctx context.Context, keys ...string) *IntCmd

func (c *Client) Expire(ctx context.Context, key string, expiration time.Duration) *BoolCmd

func (c *Client) ExpireAt(ctx context.Context, key string, tm time.Time) *BoolCmd

func (c *Client) Keys(ctx context.Context, pattern string) *StringSliceCmd

func (c *Client) Persist(ctx context.Context, key string) *BoolCmd

func (c *Client) Rename(ctx context.Context, key string, newkey string) *StatusCmd

func (c *Client) TTL(ctx context.Context, key string) *DurationCmd

func (c *Client) Scan(ctx context.Context, cursor uint64, match string, count int64) *ScanCmd

//goscan:model verb=delete table=none
func (c *Client) HDel(ctx context.Context, key string, fields ...string) *IntCmd

func (c *Client) HExists(ctx context.Context, key string, field string) *BoolCmd

//goscan:model verb=find table=none
func (c *Client) HGet(ctx context.Context, key string, field string) *StringCmd

//goscan:model verb=find table=none
func (c *Client) HGetAll(ctx context.Context, key string) *MapStringStringCmd

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

func (c *Client) Publish(ctx context.Context, channel string, message interface{}) *IntCmd

func (c *Client) Close() error

func (c *Client) Options() *Options

//goscan:callback func=1
func (c *Client) Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)

func (c *Client) Pipeline() Pipeliner

//goscan:callback func=1
func (c *Client) TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)

func (c *Client) TxPipeline() Pipeliner

func (c *Client) Subscribe(ctx context.Context, channels ...string) *PubSub

func (c *Client) PSubscribe(ctx context.Context, channels ...string) *PubSub

func (c *Client) Eval(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd

func (c *Client) EvalSha(ctx context.Context, sha1 string, keys []string, args ...interface{}) *Cmd

//goscan:model verb=save table=none
func (c *Client) SAdd(ctx context.Context, key string, members ...interface{}) *IntCmd

func (c *Client) SCard(ctx context.Context, key string) *IntCmd

func (c *Client) SIsMember(ctx context.Context, key string, member interface{}) *BoolCmd

//goscan:model verb=find table=none
func (c *Client) SMembers(ctx context.Context, key string) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *Client) SRem(ctx context.Context, key string, members ...interface{}) *IntCmd

//goscan:model verb=save table=none
func (c *Client) ZAdd(ctx context.Context, key string, members ...Z) *IntCmd

func (c *Client) ZCard(ctx context.Context, key string) *IntCmd

func (c *Client) ZRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd

func (c *Client) ZRangeByScore(ctx context.Context, key string, opt *ZRangeBy) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *Client) ZRem(ctx context.Context, key string, members ...interface{}) *IntCmd

func (c *Client) ZScore(ctx context.Context, key string, member string) *FloatCmd

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
func (c *Client) SetEx(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd

//goscan:model verb=save table=none encoded=2
func (c *Client) SetNX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd

//goscan:model verb=save table=none encoded=2
func (c *Client) SetXX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd

//goscan:callback func=1
func (c *Client) Watch(ctx context.Context, fn func(*Tx) error, keys ...string) error

type ClusterClient struct{}

func (c *ClusterClient) Ping(ctx context.Context) *StatusCmd

func (c *ClusterClient) Do(ctx context.Context, args ...interface{}) *Cmd

//goscan:model verb=delete table=none
func (c *ClusterClient) Del(ctx context.Context, keys ...string) *IntCmd

func (c *ClusterClient) Exists(ctx context.Context, keys ...string) *IntCmd

func (c *ClusterClient) Expire(ctx context.Context, key string, expiration time.Duration) *BoolCmd

func (c *ClusterClient) TTL(ctx context.Context, key string) *DurationCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) HDel(ctx context.Context, key string, fields ...string) *IntCmd

//goscan:model verb=find table=none
func (c *ClusterClient) HGet(ctx context.Context, key string, field string) *StringCmd

//goscan:model verb=find table=none
func (c *ClusterClient) HGetAll(ctx context.Context, key string) *MapStringStringCmd

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

func (c *ClusterClient) Close() error

func (c *ClusterClient) Pipeline() Pipeliner

//goscan:callback func=1
func (c *ClusterClient) Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)

func (c *ClusterClient) TxPipeline() Pipeliner

//goscan:callback func=1
func (c *ClusterClient) TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)

//goscan:callback func=1
func (c *ClusterClient) Watch(ctx context.Context, fn func(*Tx) error, keys ...string) error

func (c *ClusterClient) Subscribe(ctx context.Context, channels ...string) *PubSub

func (c *ClusterClient) Publish(ctx context.Context, channel string, message interface{}) *IntCmd

func (c *ClusterClient) Eval(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd

//goscan:model verb=save table=none
func (c *ClusterClient) SAdd(ctx context.Context, key string, members ...interface{}) *IntCmd

func (c *ClusterClient) SIsMember(ctx context.Context, key string, member interface{}) *BoolCmd

//goscan:model verb=find table=none
func (c *ClusterClient) SMembers(ctx context.Context, key string) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) SRem(ctx context.Context, key string, members ...interface{}) *IntCmd

//goscan:model verb=save table=none
func (c *ClusterClient) ZAdd(ctx context.Context, key string, members ...Z) *IntCmd

func (c *ClusterClient) ZRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) ZRem(ctx context.Context, key string, members ...interface{}) *IntCmd

func (c *ClusterClient) ZScore(ctx context.Context, key string, member string) *FloatCmd

//goscan:model verb=save table=none
func (c *ClusterClient) XAdd(ctx context.Context, a *XAddArgs) *StringCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) XDel(ctx context.Context, stream string, ids ...string) *IntCmd

//goscan:model verb=delete table=none
func (c *ClusterClient) XAck(ctx context.Context, stream string, group string, ids ...string) *IntCmd

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
func (c *ClusterClient) SetEx(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd

//goscan:model verb=save table=none encoded=2
func (c *ClusterClient) SetNX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd

//goscan:model verb=save table=none encoded=2
func (c *ClusterClient) SetXX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd

type Pipeliner interface {
	StatefulCmdable
	Len() int
	Do(ctx context.Context, args ...interface{}) *Cmd
	Discard()
	Exec(ctx context.Context) ([]Cmder, error)
}

type Cmdable interface {
	ACLCmdable
	ArrayCmdable
	BitMapCmdable
	ClusterCmdable
	GenericCmdable
	GeoCmdable
	HashCmdable
	HyperLogLogCmdable
	ListCmdable
	ProbabilisticCmdable
	PubSubCmdable
	ScriptingFunctionsCmdable
	SearchCmdable
	SetCmdable
	SortedSetCmdable
	StringCmdable
	StreamCmdable
	TimeseriesCmdable
	JSONCmdable
	VectorSetCmdable
	Pipeline() Pipeliner
	//goscan:callback func=1
	Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)
	//goscan:callback func=1
	TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)
	TxPipeline() Pipeliner
	Ping(ctx context.Context) *StatusCmd
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
func (t *Tx) HGet(ctx context.Context, key string, field string) *StringCmd

//goscan:model verb=save table=none pairs=2
func (t *Tx) HSet(ctx context.Context, key string, values ...interface{}) *IntCmd

//goscan:model verb=find table=none
func (t *Tx) Get(ctx context.Context, key string) *StringCmd

//goscan:model verb=save table=none encoded=2
func (t *Tx) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd

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

func (c *PubSub) SSubscribe(ctx context.Context, channels ...string) error

func (c *PubSub) Unsubscribe(ctx context.Context, channels ...string) error

func (c *PubSub) PUnsubscribe(ctx context.Context, patterns ...string) error

func (c *PubSub) SUnsubscribe(ctx context.Context, channels ...string) error

func (c *PubSub) Ping(ctx context.Context, payload ...string) error

func (c *PubSub) ClientSetName(ctx context.Context, name string) error

func (c *PubSub) ReceiveTimeout(ctx context.Context, timeout time.Duration) (interface{}, error)

func (c *PubSub) Receive(ctx context.Context) (interface{}, error)

func (c *PubSub) ReceiveMessage(ctx context.Context) (*Message, error)

func (c *PubSub) Channel(opts ...ChannelOption) <-chan *Message

func (c *PubSub) ChannelSize(size int) <-chan *Message

func (c *PubSub) ChannelWithSubscriptions(opts ...ChannelOption) <-chan interface{}

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

func (s *StatusCmd) SetStepCount(stepCount int8)

func (s *StatusCmd) SetErr(e error)

//goscan:outcome
func (s *StatusCmd) Err() error

func (s *StatusCmd) NoRetry() bool

func (s *StatusCmd) GetCmdType() CmdType

func (cmd *StatusCmd) SetVal(val string)

func (cmd *StatusCmd) Val() string

//goscan:outcome
func (cmd *StatusCmd) Result() (string, error)

func (cmd *StatusCmd) Bytes() ([]byte, error)

func (cmd *StatusCmd) String() string

func (cmd *StatusCmd) Clone() Cmder

type StringCmd struct{}

func (s *StringCmd) Name() string

func (s *StringCmd) FullName() string

func (s *StringCmd) Args() []interface{}

func (s *StringCmd) SetFirstKeyPos(keyPos int8)

func (s *StringCmd) SetStepCount(stepCount int8)

func (s *StringCmd) SetErr(e error)

//goscan:outcome
func (s *StringCmd) Err() error

func (s *StringCmd) NoRetry() bool

func (s *StringCmd) GetCmdType() CmdType

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

func (cmd *StringCmd) Clone() Cmder

type IntCmd struct{}

func (i *IntCmd) Name() string

func (i *IntCmd) FullName() string

func (i *IntCmd) Args() []interface{}

func (i *IntCmd) SetFirstKeyPos(keyPos int8)

func (i *IntCmd) SetStepCount(stepCount int8)

func (i *IntCmd) SetErr(e error)

//goscan:outcome
func (i *IntCmd) Err() error

func (i *IntCmd) NoRetry() bool

func (i *IntCmd) GetCmdType() CmdType

func (cmd *IntCmd) SetVal(val int64)

func (cmd *IntCmd) Val() int64

//goscan:outcome
func (cmd *IntCmd) Result() (int64, error)

func (cmd *IntCmd) Uint64() (uint64, error)

func (cmd *IntCmd) String() string

func (cmd *IntCmd) Clone() Cmder

type BoolCmd struct{}

func (b *BoolCmd) Name() string

func (b *BoolCmd) FullName() string

func (b *BoolCmd) Args() []interface{}

func (b *BoolCmd) SetFirstKeyPos(keyPos int8)

func (b *BoolCmd) SetStepCount(stepCount int8)

func (b *BoolCmd) SetErr(e error)

//goscan:outcome
func (b *BoolCmd) Err() error

func (b *BoolCmd) NoRetry() bool

func (b *BoolCmd) GetCmdType() CmdType

func (cmd *BoolCmd) SetVal(val bool)

func (cmd *BoolCmd) Val() bool

//goscan:outcome
func (cmd *BoolCmd) Result() (bool, error)

func (cmd *BoolCmd) String() string

func (cmd *BoolCmd) Clone() Cmder

type FloatCmd struct{}

func (f *FloatCmd) Name() string

func (f *FloatCmd) FullName() string

func (f *FloatCmd) Args() []interface{}

func (f *FloatCmd) SetFirstKeyPos(keyPos int8)

func (f *FloatCmd) SetStepCount(stepCount int8)

func (f *FloatCmd) SetErr(e error)

//goscan:outcome
func (f *FloatCmd) Err() error

func (f *FloatCmd) NoRetry() bool

func (f *FloatCmd) GetCmdType() CmdType

func (cmd *FloatCmd) SetVal(val float64)

func (cmd *FloatCmd) Val() float64

//goscan:outcome
func (cmd *FloatCmd) Result() (float64, error)

func (cmd *FloatCmd) String() string

func (cmd *FloatCmd) Clone() Cmder

type SliceCmd struct{}

func (s *SliceCmd) Name() string

func (s *SliceCmd) FullName() string

func (s *SliceCmd) Args() []interface{}

func (s *SliceCmd) SetFirstKeyPos(keyPos int8)

func (s *SliceCmd) SetStepCount(stepCount int8)

func (s *SliceCmd) SetErr(e error)

//goscan:outcome
func (s *SliceCmd) Err() error

func (s *SliceCmd) NoRetry() bool

func (s *SliceCmd) GetCmdType() CmdType

func (cmd *SliceCmd) SetVal(val []interface{})

func (cmd *SliceCmd) Val() []interface{}

//goscan:outcome
func (cmd *SliceCmd) Result() ([]interface{}, error)

func (cmd *SliceCmd) String() string

func (cmd *SliceCmd) Scan(dst interface{}) error

func (cmd *SliceCmd) Clone() Cmder

type StringSliceCmd struct{}

func (s *StringSliceCmd) Name() string

func (s *StringSliceCmd) FullName() string

func (s *StringSliceCmd) Args() []interface{}

func (s *StringSliceCmd) SetFirstKeyPos(keyPos int8)

func (s *StringSliceCmd) SetStepCount(stepCount int8)

func (s *StringSliceCmd) SetErr(e error)

//goscan:outcome
func (s *StringSliceCmd) Err() error

func (s *StringSliceCmd) NoRetry() bool

func (s *StringSliceCmd) GetCmdType() CmdType

func (cmd *StringSliceCmd) SetVal(val []string)

func (cmd *StringSliceCmd) Val() []string

//goscan:outcome
func (cmd *StringSliceCmd) Result() ([]string, error)

func (cmd *StringSliceCmd) String() string

func (cmd *StringSliceCmd) ScanSlice(container interface{}) error

func (cmd *StringSliceCmd) Clone() Cmder

type MapStringStringCmd struct{}

func (m *MapStringStringCmd) Name() string

func (m *MapStringStringCmd) FullName() string

func (m *MapStringStringCmd) Args() []interface{}

func (m *MapStringStringCmd) SetFirstKeyPos(keyPos int8)

func (m *MapStringStringCmd) SetStepCount(stepCount int8)

func (m *MapStringStringCmd) SetErr(e error)

//goscan:outcome
func (m *MapStringStringCmd) Err() error

func (m *MapStringStringCmd) NoRetry() bool

func (m *MapStringStringCmd) GetCmdType() CmdType

func (cmd *MapStringStringCmd) Val() map[string]string

func (cmd *MapStringStringCmd) SetVal(val map[string]string)

//goscan:outcome
func (cmd *MapStringStringCmd) Result() (map[string]string, error)

func (cmd *MapStringStringCmd) String() string

func (cmd *MapStringStringCmd) Scan(dest interface{}) error

func (cmd *MapStringStringCmd) Clone() Cmder

type DurationCmd struct{}

func (d *DurationCmd) Name() string

func (d *DurationCmd) FullName() string

func (d *DurationCmd) Args() []interface{}

func (d *DurationCmd) SetFirstKeyPos(keyPos int8)

func (d *DurationCmd) SetStepCount(stepCount int8)

func (d *DurationCmd) SetErr(e error)

//goscan:outcome
func (d *DurationCmd) Err() error

func (d *DurationCmd) NoRetry() bool

func (d *DurationCmd) GetCmdType() CmdType

func (cmd *DurationCmd) SetVal(val time.Duration)

func (cmd *DurationCmd) Val() time.Duration

//goscan:outcome
func (cmd *DurationCmd) Result() (time.Duration, error)

func (cmd *DurationCmd) String() string

func (cmd *DurationCmd) Clone() Cmder

type Cmd struct{}

func (c *Cmd) Name() string

func (c *Cmd) FullName() string

func (c *Cmd) Args() []interface{}

func (c *Cmd) SetFirstKeyPos(keyPos int8)

func (c *Cmd) SetStepCount(stepCount int8)

func (c *Cmd) SetErr(e error)

//goscan:outcome
func (c *Cmd) Err() error

func (c *Cmd) NoRetry() bool

func (c *Cmd) GetCmdType() CmdType

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

func (cmd *Cmd) Clone() Cmder

type Cmder interface {
	Name() string
	FullName() string
	Args() []interface{}
	String() string
	Clone() Cmder
	SetFirstKeyPos(int8)
	SetStepCount(int8)
	SetErr(error)
	//goscan:outcome
	Err() error
	NoRetry() bool
	GetCmdType() CmdType
}

type Z struct {
	Score  float64
	Member interface{}
}

type XAddArgs struct {
	Stream         string
	NoMkStream     bool
	MaxLen         int64
	MinID          string
	Approx         bool
	Limit          int64
	Mode           string
	ID             string
	Values         interface{}
	ProducerID     string
	IdempotentID   string
	IdempotentAuto bool
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

func (s *Script) EvalRO(ctx context.Context, c Scripter, keys []string, args ...interface{}) *Cmd

func (s *Script) EvalSha(ctx context.Context, c Scripter, keys []string, args ...interface{}) *Cmd

func (s *Script) EvalShaRO(ctx context.Context, c Scripter, keys []string, args ...interface{}) *Cmd

func (s *Script) Run(ctx context.Context, c Scripter, keys []string, args ...interface{}) *Cmd

func (s *Script) RunRO(ctx context.Context, c Scripter, keys []string, args ...interface{}) *Cmd

func NewScript(src string) *Script

type ScanCmd struct{}

type ZRangeBy struct{}

type XReadArgs struct{}

type XStreamSliceCmd struct{}

type XReadGroupArgs struct{}

type StatefulCmdable interface {
	Cmdable
	Auth(ctx context.Context, password string) *StatusCmd
	AuthACL(ctx context.Context, username string, password string) *StatusCmd
	Select(ctx context.Context, index int) *StatusCmd
	SwapDB(ctx context.Context, index1 int, index2 int) *StatusCmd
	ClientSetName(ctx context.Context, name string) *BoolCmd
	ClientSetInfo(ctx context.Context, info LibraryInfo) *StatusCmd
	Hello(ctx context.Context, ver int, username string, password string, clientName string) *MapStringInterfaceCmd
}

type ACLCmdable interface {
	ACLDryRun(ctx context.Context, username string, command ...interface{}) *StringCmd
	ACLLog(ctx context.Context, count int64) *ACLLogCmd
	ACLLogReset(ctx context.Context) *StatusCmd
	ACLGenPass(ctx context.Context, bit int) *StringCmd
	ACLSetUser(ctx context.Context, username string, rules ...string) *StatusCmd
	ACLDelUser(ctx context.Context, username string) *IntCmd
	ACLUsers(ctx context.Context) *StringSliceCmd
	ACLWhoAmI(ctx context.Context) *StringCmd
	ACLList(ctx context.Context) *StringSliceCmd
	ACLCat(ctx context.Context) *StringSliceCmd
	ACLCatArgs(ctx context.Context, options *ACLCatArgs) *StringSliceCmd
}

type ArrayCmdable interface {
	ARSet(ctx context.Context, key string, index uint64, values ...string) *IntCmd
	ARGet(ctx context.Context, key string, index uint64) *StringCmd
	ARGetRange(ctx context.Context, key string, start uint64, end uint64) *SliceCmd
	ARMGet(ctx context.Context, key string, indexes ...uint64) *SliceCmd
	ARMSet(ctx context.Context, key string, members ...AREntry) *IntCmd
	ARInsert(ctx context.Context, key string, values ...string) *UintCmd
	ARDel(ctx context.Context, key string, indexes ...uint64) *IntCmd
	ARDelRange(ctx context.Context, key string, ranges ...ARRange) *UintCmd
	ARLen(ctx context.Context, key string) *UintCmd
	ARCount(ctx context.Context, key string) *UintCmd
	ARNext(ctx context.Context, key string) *UintCmd
	ARSeek(ctx context.Context, key string, index uint64) *IntCmd
	ARInfo(ctx context.Context, key string) *MapStringInterfaceCmd
	ARInfoFull(ctx context.Context, key string) *MapStringInterfaceCmd
	ARScan(ctx context.Context, key string, start uint64, end uint64, args *ARScanArgs) *AREntrySliceCmd
	AROpSum(ctx context.Context, key string, start uint64, end uint64) *StringCmd
	AROpMin(ctx context.Context, key string, start uint64, end uint64) *StringCmd
	AROpMax(ctx context.Context, key string, start uint64, end uint64) *StringCmd
	AROpAnd(ctx context.Context, key string, start uint64, end uint64) *IntCmd
	AROpOr(ctx context.Context, key string, start uint64, end uint64) *IntCmd
	AROpXor(ctx context.Context, key string, start uint64, end uint64) *IntCmd
	AROpMatch(ctx context.Context, key string, start uint64, end uint64, value string) *IntCmd
	AROpUsed(ctx context.Context, key string, start uint64, end uint64) *IntCmd
	ARGrep(ctx context.Context, key string, start string, end string, args *ARGrepArgs) *UintSliceCmd
	ARGrepWithValues(ctx context.Context, key string, start string, end string, args *ARGrepArgs) *AREntrySliceCmd
	ARRing(ctx context.Context, key string, size uint64, values ...string) *UintCmd
	ARLastItems(ctx context.Context, key string, count uint64, rev bool) *SliceCmd
}

type BitMapCmdable interface {
	GetBit(ctx context.Context, key string, offset int64) *IntCmd
	SetBit(ctx context.Context, key string, offset int64, value int) *IntCmd
	BitCount(ctx context.Context, key string, bitCount *BitCount) *IntCmd
	BitOpAnd(ctx context.Context, destKey string, keys ...string) *IntCmd
	BitOpOr(ctx context.Context, destKey string, keys ...string) *IntCmd
	BitOpXor(ctx context.Context, destKey string, keys ...string) *IntCmd
	BitOpDiff(ctx context.Context, destKey string, keys ...string) *IntCmd
	BitOpDiff1(ctx context.Context, destKey string, keys ...string) *IntCmd
	BitOpAndOr(ctx context.Context, destKey string, keys ...string) *IntCmd
	BitOpOne(ctx context.Context, destKey string, keys ...string) *IntCmd
	BitOpNot(ctx context.Context, destKey string, key string) *IntCmd
	BitPos(ctx context.Context, key string, bit int64, pos ...int64) *IntCmd
	BitPosSpan(ctx context.Context, key string, bit int8, start int64, end int64, span string) *IntCmd
	BitField(ctx context.Context, key string, values ...interface{}) *IntSliceCmd
	BitFieldRO(ctx context.Context, key string, values ...interface{}) *IntSliceCmd
}

type ClusterCmdable interface {
	ClusterMyShardID(ctx context.Context) *StringCmd
	ClusterMyID(ctx context.Context) *StringCmd
	ClusterSlots(ctx context.Context) *ClusterSlotsCmd
	ClusterShards(ctx context.Context) *ClusterShardsCmd
	ClusterLinks(ctx context.Context) *ClusterLinksCmd
	ClusterNodes(ctx context.Context) *StringCmd
	ClusterMeet(ctx context.Context, host string, port string) *StatusCmd
	ClusterForget(ctx context.Context, nodeID string) *StatusCmd
	ClusterReplicate(ctx context.Context, nodeID string) *StatusCmd
	ClusterResetSoft(ctx context.Context) *StatusCmd
	ClusterResetHard(ctx context.Context) *StatusCmd
	ClusterInfo(ctx context.Context) *StringCmd
	ClusterKeySlot(ctx context.Context, key string) *IntCmd
	ClusterGetKeysInSlot(ctx context.Context, slot int, count int) *StringSliceCmd
	ClusterCountFailureReports(ctx context.Context, nodeID string) *IntCmd
	ClusterCountKeysInSlot(ctx context.Context, slot int) *IntCmd
	ClusterDelSlots(ctx context.Context, slots ...int) *StatusCmd
	ClusterDelSlotsRange(ctx context.Context, min int, max int) *StatusCmd
	ClusterSaveConfig(ctx context.Context) *StatusCmd
	ClusterSlaves(ctx context.Context, nodeID string) *StringSliceCmd
	ClusterFailover(ctx context.Context) *StatusCmd
	ClusterAddSlots(ctx context.Context, slots ...int) *StatusCmd
	ClusterAddSlotsRange(ctx context.Context, min int, max int) *StatusCmd
	ReadOnly(ctx context.Context) *StatusCmd
	ReadWrite(ctx context.Context) *StatusCmd
}

type GenericCmdable interface {
	//goscan:model verb=delete table=none
	Del(ctx context.Context, keys ...string) *IntCmd
	Dump(ctx context.Context, key string) *StringCmd
	Exists(ctx context.Context, keys ...string) *IntCmd
	Expire(ctx context.Context, key string, expiration time.Duration) *BoolCmd
	ExpireAt(ctx context.Context, key string, tm time.Time) *BoolCmd
	ExpireTime(ctx context.Context, key string) *DurationCmd
	ExpireNX(ctx context.Context, key string, expiration time.Duration) *BoolCmd
	ExpireXX(ctx context.Context, key string, expiration time.Duration) *BoolCmd
	ExpireGT(ctx context.Context, key string, expiration time.Duration) *BoolCmd
	ExpireLT(ctx context.Context, key string, expiration time.Duration) *BoolCmd
	Keys(ctx context.Context, pattern string) *StringSliceCmd
	Migrate(ctx context.Context, host string, port string, key string, db int, timeout time.Duration) *StatusCmd
	Move(ctx context.Context, key string, db int) *BoolCmd
	ObjectFreq(ctx context.Context, key string) *IntCmd
	ObjectRefCount(ctx context.Context, key string) *IntCmd
	ObjectEncoding(ctx context.Context, key string) *StringCmd
	ObjectIdleTime(ctx context.Context, key string) *DurationCmd
	Persist(ctx context.Context, key string) *BoolCmd
	PExpire(ctx context.Context, key string, expiration time.Duration) *BoolCmd
	PExpireAt(ctx context.Context, key string, tm time.Time) *BoolCmd
	PExpireTime(ctx context.Context, key string) *DurationCmd
	PTTL(ctx context.Context, key string) *DurationCmd
	RandomKey(ctx context.Context) *StringCmd
	Rename(ctx context.Context, key string, newkey string) *StatusCmd
	RenameNX(ctx context.Context, key string, newkey string) *BoolCmd
	Restore(ctx context.Context, key string, ttl time.Duration, value string) *StatusCmd
	RestoreReplace(ctx context.Context, key string, ttl time.Duration, value string) *StatusCmd
	Sort(ctx context.Context, key string, sort *Sort) *StringSliceCmd
	SortRO(ctx context.Context, key string, sort *Sort) *StringSliceCmd
	SortStore(ctx context.Context, key string, store string, sort *Sort) *IntCmd
	SortInterfaces(ctx context.Context, key string, sort *Sort) *SliceCmd
	Touch(ctx context.Context, keys ...string) *IntCmd
	TTL(ctx context.Context, key string) *DurationCmd
	Type(ctx context.Context, key string) *StatusCmd
	Copy(ctx context.Context, sourceKey string, destKey string, db int, replace bool) *IntCmd
	Scan(ctx context.Context, cursor uint64, match string, count int64) *ScanCmd
	ScanType(ctx context.Context, cursor uint64, match string, count int64, keyType string) *ScanCmd
}

type GeoCmdable interface {
	GeoAdd(ctx context.Context, key string, geoLocation ...*GeoLocation) *IntCmd
	GeoPos(ctx context.Context, key string, members ...string) *GeoPosCmd
	GeoRadius(ctx context.Context, key string, longitude float64, latitude float64, query *GeoRadiusQuery) *GeoLocationCmd
	GeoRadiusStore(ctx context.Context, key string, longitude float64, latitude float64, query *GeoRadiusQuery) *IntCmd
	GeoRadiusByMember(ctx context.Context, key string, member string, query *GeoRadiusQuery) *GeoLocationCmd
	GeoRadiusByMemberStore(ctx context.Context, key string, member string, query *GeoRadiusQuery) *IntCmd
	GeoSearch(ctx context.Context, key string, q *GeoSearchQuery) *StringSliceCmd
	GeoSearchLocation(ctx context.Context, key string, q *GeoSearchLocationQuery) *GeoSearchLocationCmd
	GeoSearchStore(ctx context.Context, key string, store string, q *GeoSearchStoreQuery) *IntCmd
	GeoDist(ctx context.Context, key string, member1 string, member2 string, unit string) *FloatCmd
	GeoHash(ctx context.Context, key string, members ...string) *StringSliceCmd
}

type HashCmdable interface {
	//goscan:model verb=delete table=none
	HDel(ctx context.Context, key string, fields ...string) *IntCmd
	HExists(ctx context.Context, key string, field string) *BoolCmd
	//goscan:model verb=find table=none
	HGet(ctx context.Context, key string, field string) *StringCmd
	//goscan:model verb=find table=none
	HGetAll(ctx context.Context, key string) *MapStringStringCmd
	HGetDel(ctx context.Context, key string, fields ...string) *StringSliceCmd
	HGetEX(ctx context.Context, key string, fields ...string) *StringSliceCmd
	HGetEXWithArgs(ctx context.Context, key string, options *HGetEXOptions, fields ...string) *StringSliceCmd
	//goscan:model verb=save table=none
	HIncrBy(ctx context.Context, key string, field string, incr int64) *IntCmd
	HIncrByFloat(ctx context.Context, key string, field string, incr float64) *FloatCmd
	HKeys(ctx context.Context, key string) *StringSliceCmd
	HLen(ctx context.Context, key string) *IntCmd
	HMGet(ctx context.Context, key string, fields ...string) *SliceCmd
	//goscan:model verb=save table=none pairs=2
	HSet(ctx context.Context, key string, values ...interface{}) *IntCmd
	//goscan:model verb=save table=none pairs=2
	HMSet(ctx context.Context, key string, values ...interface{}) *BoolCmd
	HSetEX(ctx context.Context, key string, fieldsAndValues ...string) *IntCmd
	HSetEXWithArgs(ctx context.Context, key string, options *HSetEXOptions, fieldsAndValues ...string) *IntCmd
	//goscan:model verb=save table=none column=2 value=3
	HSetNX(ctx context.Context, key string, field string, value interface{}) *BoolCmd
	HScan(ctx context.Context, key string, cursor uint64, match string, count int64) *ScanCmd
	HScanNoValues(ctx context.Context, key string, cursor uint64, match string, count int64) *ScanCmd
	HVals(ctx context.Context, key string) *StringSliceCmd
	HRandField(ctx context.Context, key string, count int) *StringSliceCmd
	HRandFieldWithValues(ctx context.Context, key string, count int) *KeyValueSliceCmd
	HStrLen(ctx context.Context, key string, field string) *IntCmd
	HExpire(ctx context.Context, key string, expiration time.Duration, fields ...string) *IntSliceCmd
	HExpireWithArgs(ctx context.Context, key string, expiration time.Duration, expirationArgs HExpireArgs, fields ...string) *IntSliceCmd
	HPExpire(ctx context.Context, key string, expiration time.Duration, fields ...string) *IntSliceCmd
	HPExpireWithArgs(ctx context.Context, key string, expiration time.Duration, expirationArgs HExpireArgs, fields ...string) *IntSliceCmd
	HExpireAt(ctx context.Context, key string, tm time.Time, fields ...string) *IntSliceCmd
	HExpireAtWithArgs(ctx context.Context, key string, tm time.Time, expirationArgs HExpireArgs, fields ...string) *IntSliceCmd
	HPExpireAt(ctx context.Context, key string, tm time.Time, fields ...string) *IntSliceCmd
	HPExpireAtWithArgs(ctx context.Context, key string, tm time.Time, expirationArgs HExpireArgs, fields ...string) *IntSliceCmd
	HPersist(ctx context.Context, key string, fields ...string) *IntSliceCmd
	HExpireTime(ctx context.Context, key string, fields ...string) *IntSliceCmd
	HPExpireTime(ctx context.Context, key string, fields ...string) *IntSliceCmd
	HTTL(ctx context.Context, key string, fields ...string) *IntSliceCmd
	HPTTL(ctx context.Context, key string, fields ...string) *IntSliceCmd
	HImportPrepare(ctx context.Context, fieldsetName string, fields ...string) *StatusCmd
	HImportSet(ctx context.Context, key string, fieldsetName string, values ...interface{}) *StatusCmd
	HImportDiscard(ctx context.Context, fieldsetName string) *IntCmd
	HImportDiscardAll(ctx context.Context) *IntCmd
}

type HyperLogLogCmdable interface {
	PFAdd(ctx context.Context, key string, els ...interface{}) *IntCmd
	PFCount(ctx context.Context, keys ...string) *IntCmd
	PFMerge(ctx context.Context, dest string, keys ...string) *StatusCmd
}

type ListCmdable interface {
	BLPop(ctx context.Context, timeout time.Duration, keys ...string) *StringSliceCmd
	BLMPop(ctx context.Context, timeout time.Duration, direction string, count int64, keys ...string) *KeyValuesCmd
	BRPop(ctx context.Context, timeout time.Duration, keys ...string) *StringSliceCmd
	BRPopLPush(ctx context.Context, source string, destination string, timeout time.Duration) *StringCmd
	LIndex(ctx context.Context, key string, index int64) *StringCmd
	LInsert(ctx context.Context, key string, op string, pivot interface{}, value interface{}) *IntCmd
	LInsertBefore(ctx context.Context, key string, pivot interface{}, value interface{}) *IntCmd
	LInsertAfter(ctx context.Context, key string, pivot interface{}, value interface{}) *IntCmd
	LLen(ctx context.Context, key string) *IntCmd
	LMPop(ctx context.Context, direction string, count int64, keys ...string) *KeyValuesCmd
	LPop(ctx context.Context, key string) *StringCmd
	LPopCount(ctx context.Context, key string, count int) *StringSliceCmd
	LPos(ctx context.Context, key string, value string, args LPosArgs) *IntCmd
	LPosCount(ctx context.Context, key string, value string, count int64, args LPosArgs) *IntSliceCmd
	//goscan:model verb=save table=none
	LPush(ctx context.Context, key string, values ...interface{}) *IntCmd
	LPushX(ctx context.Context, key string, values ...interface{}) *IntCmd
	//goscan:model verb=find table=none
	LRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd
	//goscan:model verb=delete table=none
	LRem(ctx context.Context, key string, count int64, value interface{}) *IntCmd
	LSet(ctx context.Context, key string, index int64, value interface{}) *StatusCmd
	//goscan:model verb=delete table=none
	LTrim(ctx context.Context, key string, start int64, stop int64) *StatusCmd
	RPop(ctx context.Context, key string) *StringCmd
	RPopCount(ctx context.Context, key string, count int) *StringSliceCmd
	RPopLPush(ctx context.Context, source string, destination string) *StringCmd
	//goscan:model verb=save table=none
	RPush(ctx context.Context, key string, values ...interface{}) *IntCmd
	RPushX(ctx context.Context, key string, values ...interface{}) *IntCmd
	LMove(ctx context.Context, source string, destination string, srcpos string, destpos string) *StringCmd
	BLMove(ctx context.Context, source string, destination string, srcpos string, destpos string, timeout time.Duration) *StringCmd
	LMoveM(ctx context.Context, source string, destination string, srcpos string, destpos string, args LMoveMArgs) *StringSliceCmd
	BLMoveM(ctx context.Context, source string, destination string, srcpos string, destpos string, timeout time.Duration, args LMoveMArgs) *StringSliceCmd
}

type ProbabilisticCmdable interface {
	BFAdd(ctx context.Context, key string, element interface{}) *BoolCmd
	BFCard(ctx context.Context, key string) *IntCmd
	BFExists(ctx context.Context, key string, element interface{}) *BoolCmd
	BFInfo(ctx context.Context, key string) *BFInfoCmd
	BFInfoArg(ctx context.Context, key string, option string) *BFInfoCmd
	BFInfoCapacity(ctx context.Context, key string) *BFInfoCmd
	BFInfoSize(ctx context.Context, key string) *BFInfoCmd
	BFInfoFilters(ctx context.Context, key string) *BFInfoCmd
	BFInfoItems(ctx context.Context, key string) *BFInfoCmd
	BFInfoExpansion(ctx context.Context, key string) *BFInfoCmd
	BFInsert(ctx context.Context, key string, options *BFInsertOptions, elements ...interface{}) *BoolSliceCmd
	BFMAdd(ctx context.Context, key string, elements ...interface{}) *BoolSliceCmd
	BFMExists(ctx context.Context, key string, elements ...interface{}) *BoolSliceCmd
	BFReserve(ctx context.Context, key string, errorRate float64, capacity int64) *StatusCmd
	BFReserveExpansion(ctx context.Context, key string, errorRate float64, capacity int64, expansion int64) *StatusCmd
	BFReserveNonScaling(ctx context.Context, key string, errorRate float64, capacity int64) *StatusCmd
	BFReserveWithArgs(ctx context.Context, key string, options *BFReserveOptions) *StatusCmd
	BFScanDump(ctx context.Context, key string, iterator int64) *ScanDumpCmd
	BFLoadChunk(ctx context.Context, key string, iterator int64, data interface{}) *StatusCmd
	CFAdd(ctx context.Context, key string, element interface{}) *BoolCmd
	CFAddNX(ctx context.Context, key string, element interface{}) *BoolCmd
	CFCount(ctx context.Context, key string, element interface{}) *IntCmd
	CFDel(ctx context.Context, key string, element interface{}) *BoolCmd
	CFExists(ctx context.Context, key string, element interface{}) *BoolCmd
	CFInfo(ctx context.Context, key string) *CFInfoCmd
	CFInsert(ctx context.Context, key string, options *CFInsertOptions, elements ...interface{}) *BoolSliceCmd
	CFInsertNX(ctx context.Context, key string, options *CFInsertOptions, elements ...interface{}) *IntSliceCmd
	CFMExists(ctx context.Context, key string, elements ...interface{}) *BoolSliceCmd
	CFReserve(ctx context.Context, key string, capacity int64) *StatusCmd
	CFReserveWithArgs(ctx context.Context, key string, options *CFReserveOptions) *StatusCmd
	CFReserveExpansion(ctx context.Context, key string, capacity int64, expansion int64) *StatusCmd
	CFReserveBucketSize(ctx context.Context, key string, capacity int64, bucketsize int64) *StatusCmd
	CFReserveMaxIterations(ctx context.Context, key string, capacity int64, maxiterations int64) *StatusCmd
	CFScanDump(ctx context.Context, key string, iterator int64) *ScanDumpCmd
	CFLoadChunk(ctx context.Context, key string, iterator int64, data interface{}) *StatusCmd
	CMSIncrBy(ctx context.Context, key string, elements ...interface{}) *IntSliceCmd
	CMSInfo(ctx context.Context, key string) *CMSInfoCmd
	CMSInitByDim(ctx context.Context, key string, width int64, height int64) *StatusCmd
	CMSInitByProb(ctx context.Context, key string, errorRate float64, probability float64) *StatusCmd
	CMSMerge(ctx context.Context, destKey string, sourceKeys ...string) *StatusCmd
	CMSMergeWithWeight(ctx context.Context, destKey string, sourceKeys map[string]int64) *StatusCmd
	CMSQuery(ctx context.Context, key string, elements ...interface{}) *IntSliceCmd
	TopKAdd(ctx context.Context, key string, elements ...interface{}) *StringSliceCmd
	TopKCount(ctx context.Context, key string, elements ...interface{}) *IntSliceCmd
	TopKIncrBy(ctx context.Context, key string, elements ...interface{}) *StringSliceCmd
	TopKInfo(ctx context.Context, key string) *TopKInfoCmd
	TopKList(ctx context.Context, key string) *StringSliceCmd
	TopKListWithCount(ctx context.Context, key string) *MapStringIntCmd
	TopKQuery(ctx context.Context, key string, elements ...interface{}) *BoolSliceCmd
	TopKReserve(ctx context.Context, key string, k int64) *StatusCmd
	TopKReserveWithOptions(ctx context.Context, key string, k int64, width int64, depth int64, decay float64) *StatusCmd
	TDigestAdd(ctx context.Context, key string, elements ...float64) *StatusCmd
	TDigestByRank(ctx context.Context, key string, rank ...uint64) *FloatSliceCmd
	TDigestByRevRank(ctx context.Context, key string, rank ...uint64) *FloatSliceCmd
	TDigestCDF(ctx context.Context, key string, elements ...float64) *FloatSliceCmd
	TDigestCreate(ctx context.Context, key string) *StatusCmd
	TDigestCreateWithCompression(ctx context.Context, key string, compression int64) *StatusCmd
	TDigestInfo(ctx context.Context, key string) *TDigestInfoCmd
	TDigestMax(ctx context.Context, key string) *FloatCmd
	TDigestMin(ctx context.Context, key string) *FloatCmd
	TDigestMerge(ctx context.Context, destKey string, options *TDigestMergeOptions, sourceKeys ...string) *StatusCmd
	TDigestQuantile(ctx context.Context, key string, elements ...float64) *FloatSliceCmd
	TDigestRank(ctx context.Context, key string, values ...float64) *IntSliceCmd
	TDigestReset(ctx context.Context, key string) *StatusCmd
	TDigestRevRank(ctx context.Context, key string, values ...float64) *IntSliceCmd
	TDigestTrimmedMean(ctx context.Context, key string, lowCutQuantile float64, highCutQuantile float64) *FloatCmd
}

type PubSubCmdable interface {
	Publish(ctx context.Context, channel string, message interface{}) *IntCmd
	SPublish(ctx context.Context, channel string, message interface{}) *IntCmd
	PubSubChannels(ctx context.Context, pattern string) *StringSliceCmd
	PubSubNumSub(ctx context.Context, channels ...string) *MapStringIntCmd
	PubSubNumPat(ctx context.Context) *IntCmd
	PubSubShardChannels(ctx context.Context, pattern string) *StringSliceCmd
	PubSubShardNumSub(ctx context.Context, channels ...string) *MapStringIntCmd
}

type ScriptingFunctionsCmdable interface {
	Eval(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd
	EvalSha(ctx context.Context, sha1 string, keys []string, args ...interface{}) *Cmd
	EvalRO(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd
	EvalShaRO(ctx context.Context, sha1 string, keys []string, args ...interface{}) *Cmd
	ScriptExists(ctx context.Context, hashes ...string) *BoolSliceCmd
	ScriptFlush(ctx context.Context) *StatusCmd
	ScriptKill(ctx context.Context) *StatusCmd
	ScriptLoad(ctx context.Context, script string) *StringCmd
	FunctionLoad(ctx context.Context, code string) *StringCmd
	FunctionLoadReplace(ctx context.Context, code string) *StringCmd
	FunctionDelete(ctx context.Context, libName string) *StringCmd
	FunctionFlush(ctx context.Context) *StringCmd
	FunctionKill(ctx context.Context) *StringCmd
	FunctionFlushAsync(ctx context.Context) *StringCmd
	FunctionList(ctx context.Context, q FunctionListQuery) *FunctionListCmd
	FunctionDump(ctx context.Context) *StringCmd
	FunctionRestore(ctx context.Context, libDump string) *StringCmd
	FunctionStats(ctx context.Context) *FunctionStatsCmd
	FCall(ctx context.Context, function string, keys []string, args ...interface{}) *Cmd
	FCallRo(ctx context.Context, function string, keys []string, args ...interface{}) *Cmd
	FCallRO(ctx context.Context, function string, keys []string, args ...interface{}) *Cmd
}

type SearchCmdable interface {
	FT_List(ctx context.Context) *StringSliceCmd
	FTAggregate(ctx context.Context, index string, query string) *MapStringInterfaceCmd
	FTAggregateWithArgs(ctx context.Context, index string, query string, options *FTAggregateOptions) *AggregateCmd
	FTAliasAdd(ctx context.Context, index string, alias string) *StatusCmd
	FTAliasDel(ctx context.Context, alias string) *StatusCmd
	FTAliasList(ctx context.Context, index string) *StringSliceCmd
	FTAliasUpdate(ctx context.Context, index string, alias string) *StatusCmd
	FTAlter(ctx context.Context, index string, skipInitialScan bool, definition []interface{}) *StatusCmd
	FTConfigGet(ctx context.Context, option string) *MapMapStringInterfaceCmd
	FTConfigSet(ctx context.Context, option string, value interface{}) *StatusCmd
	FTCreate(ctx context.Context, index string, options *FTCreateOptions, schema ...*FieldSchema) *StatusCmd
	FTCursorDel(ctx context.Context, index string, cursorId int) *StatusCmd
	FTCursorRead(ctx context.Context, index string, cursorId int, count int) *MapStringInterfaceCmd
	FTDictAdd(ctx context.Context, dict string, term ...interface{}) *IntCmd
	FTDictDel(ctx context.Context, dict string, term ...interface{}) *IntCmd
	FTDictDump(ctx context.Context, dict string) *StringSliceCmd
	FTDropIndex(ctx context.Context, index string) *StatusCmd
	FTDropIndexWithArgs(ctx context.Context, index string, options *FTDropIndexOptions) *StatusCmd
	FTExplain(ctx context.Context, index string, query string) *StringCmd
	FTExplainWithArgs(ctx context.Context, index string, query string, options *FTExplainOptions) *StringCmd
	FTHybrid(ctx context.Context, index string, searchExpr string, vectorField string, vectorData Vector) *FTHybridCmd
	FTHybridWithArgs(ctx context.Context, index string, options *FTHybridOptions) *FTHybridCmd
	FTInfo(ctx context.Context, index string) *FTInfoCmd
	FTSpellCheck(ctx context.Context, index string, query string) *FTSpellCheckCmd
	FTSpellCheckWithArgs(ctx context.Context, index string, query string, options *FTSpellCheckOptions) *FTSpellCheckCmd
	FTSearch(ctx context.Context, index string, query string) *FTSearchCmd
	FTSearchWithArgs(ctx context.Context, index string, query string, options *FTSearchOptions) *FTSearchCmd
	FTSynDump(ctx context.Context, index string) *FTSynDumpCmd
	FTSynUpdate(ctx context.Context, index string, synGroupId interface{}, terms []interface{}) *StatusCmd
	FTSynUpdateWithArgs(ctx context.Context, index string, synGroupId interface{}, options *FTSynUpdateOptions, terms []interface{}) *StatusCmd
	FTTagVals(ctx context.Context, index string, field string) *StringSliceCmd
}

type SetCmdable interface {
	//goscan:model verb=save table=none
	SAdd(ctx context.Context, key string, members ...interface{}) *IntCmd
	SCard(ctx context.Context, key string) *IntCmd
	SDiff(ctx context.Context, keys ...string) *StringSliceCmd
	SDiffCard(ctx context.Context, opts *SDiffCardOptions, keys ...string) *IntCmd
	SDiffStore(ctx context.Context, destination string, keys ...string) *IntCmd
	SInter(ctx context.Context, keys ...string) *StringSliceCmd
	SInterCard(ctx context.Context, limit int64, keys ...string) *IntCmd
	SInterStore(ctx context.Context, destination string, keys ...string) *IntCmd
	SIsMember(ctx context.Context, key string, member interface{}) *BoolCmd
	SMIsMember(ctx context.Context, key string, members ...interface{}) *BoolSliceCmd
	//goscan:model verb=find table=none
	SMembers(ctx context.Context, key string) *StringSliceCmd
	SMembersMap(ctx context.Context, key string) *StringStructMapCmd
	SMove(ctx context.Context, source string, destination string, member interface{}) *BoolCmd
	SPop(ctx context.Context, key string) *StringCmd
	SPopN(ctx context.Context, key string, count int64) *StringSliceCmd
	SRandMember(ctx context.Context, key string) *StringCmd
	SRandMemberN(ctx context.Context, key string, count int64) *StringSliceCmd
	//goscan:model verb=delete table=none
	SRem(ctx context.Context, key string, members ...interface{}) *IntCmd
	SScan(ctx context.Context, key string, cursor uint64, match string, count int64) *ScanCmd
	SUnion(ctx context.Context, keys ...string) *StringSliceCmd
	SUnionCard(ctx context.Context, opts *SUnionCardOptions, keys ...string) *IntCmd
	SUnionStore(ctx context.Context, destination string, keys ...string) *IntCmd
}

type SortedSetCmdable interface {
	BZPopMax(ctx context.Context, timeout time.Duration, keys ...string) *ZWithKeyCmd
	BZPopMin(ctx context.Context, timeout time.Duration, keys ...string) *ZWithKeyCmd
	BZMPop(ctx context.Context, timeout time.Duration, order string, count int64, keys ...string) *ZSliceWithKeyCmd
	//goscan:model verb=save table=none
	ZAdd(ctx context.Context, key string, members ...Z) *IntCmd
	ZAddLT(ctx context.Context, key string, members ...Z) *IntCmd
	ZAddGT(ctx context.Context, key string, members ...Z) *IntCmd
	ZAddNX(ctx context.Context, key string, members ...Z) *IntCmd
	ZAddXX(ctx context.Context, key string, members ...Z) *IntCmd
	ZAddArgs(ctx context.Context, key string, args ZAddArgs) *IntCmd
	ZAddArgsIncr(ctx context.Context, key string, args ZAddArgs) *FloatCmd
	ZCard(ctx context.Context, key string) *IntCmd
	ZCount(ctx context.Context, key string, min string, max string) *IntCmd
	ZLexCount(ctx context.Context, key string, min string, max string) *IntCmd
	ZIncrBy(ctx context.Context, key string, increment float64, member string) *FloatCmd
	ZInter(ctx context.Context, store *ZStore) *StringSliceCmd
	ZInterWithScores(ctx context.Context, store *ZStore) *ZSliceCmd
	ZInterCard(ctx context.Context, limit int64, keys ...string) *IntCmd
	ZInterStore(ctx context.Context, destination string, store *ZStore) *IntCmd
	ZMPop(ctx context.Context, order string, count int64, keys ...string) *ZSliceWithKeyCmd
	ZMScore(ctx context.Context, key string, members ...string) *FloatSliceCmd
	ZPopMax(ctx context.Context, key string, count ...int64) *ZSliceCmd
	ZPopMin(ctx context.Context, key string, count ...int64) *ZSliceCmd
	ZRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd
	ZRangeWithScores(ctx context.Context, key string, start int64, stop int64) *ZSliceCmd
	ZRangeByScore(ctx context.Context, key string, opt *ZRangeBy) *StringSliceCmd
	ZRangeByLex(ctx context.Context, key string, opt *ZRangeBy) *StringSliceCmd
	ZRangeByScoreWithScores(ctx context.Context, key string, opt *ZRangeBy) *ZSliceCmd
	ZRangeArgs(ctx context.Context, z ZRangeArgs) *StringSliceCmd
	ZRangeArgsWithScores(ctx context.Context, z ZRangeArgs) *ZSliceCmd
	ZRangeStore(ctx context.Context, dst string, z ZRangeArgs) *IntCmd
	ZRank(ctx context.Context, key string, member string) *IntCmd
	ZRankWithScore(ctx context.Context, key string, member string) *RankWithScoreCmd
	//goscan:model verb=delete table=none
	ZRem(ctx context.Context, key string, members ...interface{}) *IntCmd
	ZRemRangeByRank(ctx context.Context, key string, start int64, stop int64) *IntCmd
	ZRemRangeByScore(ctx context.Context, key string, min string, max string) *IntCmd
	ZRemRangeByLex(ctx context.Context, key string, min string, max string) *IntCmd
	ZRevRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd
	ZRevRangeWithScores(ctx context.Context, key string, start int64, stop int64) *ZSliceCmd
	ZRevRangeByScore(ctx context.Context, key string, opt *ZRangeBy) *StringSliceCmd
	ZRevRangeByLex(ctx context.Context, key string, opt *ZRangeBy) *StringSliceCmd
	ZRevRangeByScoreWithScores(ctx context.Context, key string, opt *ZRangeBy) *ZSliceCmd
	ZRevRank(ctx context.Context, key string, member string) *IntCmd
	ZRevRankWithScore(ctx context.Context, key string, member string) *RankWithScoreCmd
	ZScore(ctx context.Context, key string, member string) *FloatCmd
	ZUnionStore(ctx context.Context, dest string, store *ZStore) *IntCmd
	ZRandMember(ctx context.Context, key string, count int) *StringSliceCmd
	ZRandMemberWithScores(ctx context.Context, key string, count int) *ZSliceCmd
	ZUnion(ctx context.Context, store ZStore) *StringSliceCmd
	ZUnionWithScores(ctx context.Context, store ZStore) *ZSliceCmd
	ZDiff(ctx context.Context, keys ...string) *StringSliceCmd
	ZDiffWithScores(ctx context.Context, keys ...string) *ZSliceCmd
	ZDiffStore(ctx context.Context, destination string, keys ...string) *IntCmd
	ZScan(ctx context.Context, key string, cursor uint64, match string, count int64) *ScanCmd
}

type StringCmdable interface {
	//goscan:model verb=save table=none
	Append(ctx context.Context, key string, value string) *IntCmd
	//goscan:model verb=save table=none
	Decr(ctx context.Context, key string) *IntCmd
	//goscan:model verb=save table=none
	DecrBy(ctx context.Context, key string, decrement int64) *IntCmd
	DelExArgs(ctx context.Context, key string, a DelExArgs) *IntCmd
	Digest(ctx context.Context, key string) *DigestCmd
	//goscan:model verb=find table=none
	Get(ctx context.Context, key string) *StringCmd
	GetRange(ctx context.Context, key string, start int64, end int64) *StringCmd
	//goscan:model verb=save table=none
	GetSet(ctx context.Context, key string, value interface{}) *StringCmd
	GetEx(ctx context.Context, key string, expiration time.Duration) *StringCmd
	//goscan:model verb=delete table=none
	GetDel(ctx context.Context, key string) *StringCmd
	GetToBuffer(ctx context.Context, key string, buf []byte) *ZeroCopyStringCmd
	//goscan:model verb=save table=none
	Incr(ctx context.Context, key string) *IntCmd
	//goscan:model verb=save table=none
	IncrBy(ctx context.Context, key string, value int64) *IntCmd
	IncrByFloat(ctx context.Context, key string, value float64) *FloatCmd
	IncrEXInt(ctx context.Context, key string, args IncrEXIntArgs) *IncrEXIntCmd
	IncrEXFloat(ctx context.Context, key string, args IncrEXFloatArgs) *IncrEXFloatCmd
	LCS(ctx context.Context, q *LCSQuery) *LCSCmd
	//goscan:model verb=find table=none
	MGet(ctx context.Context, keys ...string) *SliceCmd
	//goscan:model verb=save table=none
	MSet(ctx context.Context, values ...interface{}) *StatusCmd
	MSetNX(ctx context.Context, values ...interface{}) *BoolCmd
	MSetEX(ctx context.Context, args MSetEXArgs, values ...interface{}) *IntCmd
	//goscan:model verb=save table=none encoded=2
	Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd
	SetArgs(ctx context.Context, key string, value interface{}, a SetArgs) *StatusCmd
	//goscan:model verb=save table=none encoded=2
	SetEx(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd
	SetFromBuffer(ctx context.Context, key string, buf []byte) *StatusCmd
	SetIFEQ(ctx context.Context, key string, value interface{}, matchValue interface{}, expiration time.Duration) *StatusCmd
	SetIFEQGet(ctx context.Context, key string, value interface{}, matchValue interface{}, expiration time.Duration) *StringCmd
	SetIFNE(ctx context.Context, key string, value interface{}, matchValue interface{}, expiration time.Duration) *StatusCmd
	SetIFNEGet(ctx context.Context, key string, value interface{}, matchValue interface{}, expiration time.Duration) *StringCmd
	SetIFDEQ(ctx context.Context, key string, value interface{}, matchDigest uint64, expiration time.Duration) *StatusCmd
	SetIFDEQGet(ctx context.Context, key string, value interface{}, matchDigest uint64, expiration time.Duration) *StringCmd
	SetIFDNE(ctx context.Context, key string, value interface{}, matchDigest uint64, expiration time.Duration) *StatusCmd
	SetIFDNEGet(ctx context.Context, key string, value interface{}, matchDigest uint64, expiration time.Duration) *StringCmd
	//goscan:model verb=save table=none encoded=2
	SetNX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd
	//goscan:model verb=save table=none encoded=2
	SetXX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd
	SetRange(ctx context.Context, key string, offset int64, value string) *IntCmd
	StrLen(ctx context.Context, key string) *IntCmd
}

type StreamCmdable interface {
	//goscan:model verb=save table=none
	XAdd(ctx context.Context, a *XAddArgs) *StringCmd
	XAckDel(ctx context.Context, stream string, group string, mode string, ids ...string) *SliceCmd
	//goscan:model verb=delete table=none
	XDel(ctx context.Context, stream string, ids ...string) *IntCmd
	XDelEx(ctx context.Context, stream string, mode string, ids ...string) *SliceCmd
	XLen(ctx context.Context, stream string) *IntCmd
	XRange(ctx context.Context, stream string, start string, stop string) *XMessageSliceCmd
	XRangeN(ctx context.Context, stream string, start string, stop string, count int64) *XMessageSliceCmd
	XRevRange(ctx context.Context, stream string, start string, stop string) *XMessageSliceCmd
	XRevRangeN(ctx context.Context, stream string, start string, stop string, count int64) *XMessageSliceCmd
	XRead(ctx context.Context, a *XReadArgs) *XStreamSliceCmd
	XReadStreams(ctx context.Context, streams ...string) *XStreamSliceCmd
	XGroupCreate(ctx context.Context, stream string, group string, start string) *StatusCmd
	XGroupCreateMkStream(ctx context.Context, stream string, group string, start string) *StatusCmd
	XGroupSetID(ctx context.Context, stream string, group string, start string) *StatusCmd
	XGroupDestroy(ctx context.Context, stream string, group string) *IntCmd
	XGroupCreateConsumer(ctx context.Context, stream string, group string, consumer string) *IntCmd
	XGroupDelConsumer(ctx context.Context, stream string, group string, consumer string) *IntCmd
	XReadGroup(ctx context.Context, a *XReadGroupArgs) *XStreamSliceCmd
	//goscan:model verb=delete table=none
	XAck(ctx context.Context, stream string, group string, ids ...string) *IntCmd
	XNack(ctx context.Context, a *XNackArgs) *IntCmd
	XPending(ctx context.Context, stream string, group string) *XPendingCmd
	XPendingExt(ctx context.Context, a *XPendingExtArgs) *XPendingExtCmd
	XClaim(ctx context.Context, a *XClaimArgs) *XMessageSliceCmd
	XClaimJustID(ctx context.Context, a *XClaimArgs) *StringSliceCmd
	XAutoClaim(ctx context.Context, a *XAutoClaimArgs) *XAutoClaimCmd
	XAutoClaimWithDeleted(ctx context.Context, a *XAutoClaimArgs) *XAutoClaimWithDeletedCmd
	XAutoClaimJustID(ctx context.Context, a *XAutoClaimArgs) *XAutoClaimJustIDCmd
	XTrimMaxLen(ctx context.Context, key string, maxLen int64) *IntCmd
	XTrimMaxLenApprox(ctx context.Context, key string, maxLen int64, limit int64) *IntCmd
	XTrimMaxLenMode(ctx context.Context, key string, maxLen int64, mode string) *IntCmd
	XTrimMaxLenApproxMode(ctx context.Context, key string, maxLen int64, limit int64, mode string) *IntCmd
	XTrimMinID(ctx context.Context, key string, minID string) *IntCmd
	XTrimMinIDApprox(ctx context.Context, key string, minID string, limit int64) *IntCmd
	XTrimMinIDMode(ctx context.Context, key string, minID string, mode string) *IntCmd
	XTrimMinIDApproxMode(ctx context.Context, key string, minID string, limit int64, mode string) *IntCmd
	XInfoGroups(ctx context.Context, key string) *XInfoGroupsCmd
	XInfoStream(ctx context.Context, key string) *XInfoStreamCmd
	XInfoStreamFull(ctx context.Context, key string, count int) *XInfoStreamFullCmd
	XInfoConsumers(ctx context.Context, key string, group string) *XInfoConsumersCmd
	XCfgSet(ctx context.Context, a *XCfgSetArgs) *StatusCmd
}

type TimeseriesCmdable interface {
	TSAdd(ctx context.Context, key string, timestamp interface{}, value float64) *IntCmd
	TSAddWithArgs(ctx context.Context, key string, timestamp interface{}, value float64, options *TSOptions) *IntCmd
	TSCreate(ctx context.Context, key string) *StatusCmd
	TSCreateWithArgs(ctx context.Context, key string, options *TSOptions) *StatusCmd
	TSAlter(ctx context.Context, key string, options *TSAlterOptions) *StatusCmd
	TSCreateRule(ctx context.Context, sourceKey string, destKey string, aggregator Aggregator, bucketDuration int) *StatusCmd
	TSCreateRuleWithArgs(ctx context.Context, sourceKey string, destKey string, aggregator Aggregator, bucketDuration int, options *TSCreateRuleOptions) *StatusCmd
	TSIncrBy(ctx context.Context, Key string, timestamp float64) *IntCmd
	TSIncrByWithArgs(ctx context.Context, key string, timestamp float64, options *TSIncrDecrOptions) *IntCmd
	TSDecrBy(ctx context.Context, Key string, timestamp float64) *IntCmd
	TSDecrByWithArgs(ctx context.Context, key string, timestamp float64, options *TSIncrDecrOptions) *IntCmd
	TSDel(ctx context.Context, Key string, fromTimestamp int, toTimestamp int) *IntCmd
	TSDeleteRule(ctx context.Context, sourceKey string, destKey string) *StatusCmd
	TSGet(ctx context.Context, key string) *TSTimestampValueCmd
	TSGetWithArgs(ctx context.Context, key string, options *TSGetOptions) *TSTimestampValueCmd
	TSInfo(ctx context.Context, key string) *MapStringInterfaceCmd
	TSInfoWithArgs(ctx context.Context, key string, options *TSInfoOptions) *MapStringInterfaceCmd
	TSMAdd(ctx context.Context, ktvSlices [][]interface{}) *IntSliceCmd
	TSQueryIndex(ctx context.Context, filterExpr []string) *StringSliceCmd
	TSQueryLabels(ctx context.Context, filterExpr []string) *StringSliceCmd
	TSQueryLabelValues(ctx context.Context, label string, filterExpr []string) *StringSliceCmd
	TSRevRange(ctx context.Context, key string, fromTimestamp int, toTimestamp int) *TSTimestampValueSliceCmd
	TSRevRangeWithArgs(ctx context.Context, key string, fromTimestamp int, toTimestamp int, options *TSRevRangeOptions) *TSTimestampValueSliceCmd
	TSRange(ctx context.Context, key string, fromTimestamp int, toTimestamp int) *TSTimestampValueSliceCmd
	TSRangeWithArgs(ctx context.Context, key string, fromTimestamp int, toTimestamp int, options *TSRangeOptions) *TSTimestampValueSliceCmd
	TSMRange(ctx context.Context, fromTimestamp int, toTimestamp int, filterExpr []string) *MapStringSliceInterfaceCmd
	TSMRangeWithArgs(ctx context.Context, fromTimestamp int, toTimestamp int, filterExpr []string, options *TSMRangeOptions) *MapStringSliceInterfaceCmd
	TSMRevRange(ctx context.Context, fromTimestamp int, toTimestamp int, filterExpr []string) *MapStringSliceInterfaceCmd
	TSMRevRangeWithArgs(ctx context.Context, fromTimestamp int, toTimestamp int, filterExpr []string, options *TSMRevRangeOptions) *MapStringSliceInterfaceCmd
	TSMGet(ctx context.Context, filters []string) *MapStringSliceInterfaceCmd
	TSMGetWithArgs(ctx context.Context, filters []string, options *TSMGetOptions) *MapStringSliceInterfaceCmd
	TSNRange(ctx context.Context, keys []string, fromTimestamp interface{}, toTimestamp interface{}) *TSNRangePivotRowSliceCmd
	TSNRangeWithArgs(ctx context.Context, keys []string, fromTimestamp interface{}, toTimestamp interface{}, options *TSNRangeOptions) *TSNRangePivotRowSliceCmd
	TSNRevRange(ctx context.Context, keys []string, fromTimestamp interface{}, toTimestamp interface{}) *TSNRangePivotRowSliceCmd
	TSNRevRangeWithArgs(ctx context.Context, keys []string, fromTimestamp interface{}, toTimestamp interface{}, options *TSNRevRangeOptions) *TSNRangePivotRowSliceCmd
	TSRead(ctx context.Context, key string, timestamp interface{}) *TSTimestampValueSliceCmd
	TSReadWithArgs(ctx context.Context, key string, timestamp interface{}, options *TSReadOptions) *TSTimestampValueSliceCmd
}

type JSONCmdable interface {
	JSONArrAppend(ctx context.Context, key string, path string, values ...interface{}) *IntSliceCmd
	JSONArrIndex(ctx context.Context, key string, path string, value ...interface{}) *IntSliceCmd
	JSONArrIndexWithArgs(ctx context.Context, key string, path string, options *JSONArrIndexArgs, value ...interface{}) *IntSliceCmd
	JSONArrInsert(ctx context.Context, key string, path string, index int64, values ...interface{}) *IntSliceCmd
	JSONArrLen(ctx context.Context, key string, path string) *IntSliceCmd
	JSONArrPop(ctx context.Context, key string, path string, index int) *StringSliceCmd
	JSONArrTrim(ctx context.Context, key string, path string) *IntSliceCmd
	JSONArrTrimWithArgs(ctx context.Context, key string, path string, options *JSONArrTrimArgs) *IntSliceCmd
	JSONClear(ctx context.Context, key string, path string) *IntCmd
	JSONDebugMemory(ctx context.Context, key string, path string) *IntCmd
	JSONDel(ctx context.Context, key string, path string) *IntCmd
	JSONForget(ctx context.Context, key string, path string) *IntCmd
	JSONGet(ctx context.Context, key string, paths ...string) *JSONCmd
	JSONGetWithArgs(ctx context.Context, key string, options *JSONGetArgs, paths ...string) *JSONCmd
	JSONMerge(ctx context.Context, key string, path string, value string) *StatusCmd
	JSONMSetArgs(ctx context.Context, docs []JSONSetArgs) *StatusCmd
	JSONMSet(ctx context.Context, params ...interface{}) *StatusCmd
	JSONMGet(ctx context.Context, path string, keys ...string) *JSONSliceCmd
	JSONNumIncrBy(ctx context.Context, key string, path string, value float64) *JSONCmd
	JSONObjKeys(ctx context.Context, key string, path string) *SliceCmd
	JSONObjLen(ctx context.Context, key string, path string) *IntPointerSliceCmd
	JSONSet(ctx context.Context, key string, path string, value interface{}) *StatusCmd
	JSONSetMode(ctx context.Context, key string, path string, value interface{}, mode string) *StatusCmd
	JSONSetWithArgs(ctx context.Context, key string, path string, value interface{}, options *JSONSetArgsOptions) *StatusCmd
	JSONStrAppend(ctx context.Context, key string, path string, value string) *IntPointerSliceCmd
	JSONStrLen(ctx context.Context, key string, path string) *IntPointerSliceCmd
	JSONToggle(ctx context.Context, key string, path string) *IntPointerSliceCmd
	JSONType(ctx context.Context, key string, path string) *JSONSliceCmd
}

type VectorSetCmdable interface {
	VAdd(ctx context.Context, key string, element string, val Vector) *BoolCmd
	VAddWithArgs(ctx context.Context, key string, element string, val Vector, addArgs *VAddArgs) *BoolCmd
	VCard(ctx context.Context, key string) *IntCmd
	VDim(ctx context.Context, key string) *IntCmd
	VEmb(ctx context.Context, key string, element string, raw bool) *SliceCmd
	VGetAttr(ctx context.Context, key string, element string) *StringCmd
	VInfo(ctx context.Context, key string) *MapStringInterfaceCmd
	VLinks(ctx context.Context, key string, element string) *StringSliceSliceCmd
	VLinksWithScores(ctx context.Context, key string, element string) *VectorScoreSliceSliceCmd
	VRandMember(ctx context.Context, key string) *StringCmd
	VRandMemberCount(ctx context.Context, key string, count int) *StringSliceCmd
	VRem(ctx context.Context, key string, element string) *BoolCmd
	VSetAttr(ctx context.Context, key string, element string, attr interface{}) *BoolCmd
	VClearAttributes(ctx context.Context, key string, element string) *BoolCmd
	VSim(ctx context.Context, key string, val Vector) *StringSliceCmd
	VSimWithScores(ctx context.Context, key string, val Vector) *VectorScoreSliceCmd
	VSimWithArgs(ctx context.Context, key string, val Vector, args *VSimArgs) *StringSliceCmd
	VSimWithArgsWithScores(ctx context.Context, key string, val Vector, args *VSimArgs) *VectorScoreSliceCmd
	VSimWithArgsWithAttribs(ctx context.Context, key string, val Vector, args *VSimArgs) *VectorAttribSliceCmd
	VSimWithArgsWithScoresWithAttribs(ctx context.Context, key string, val Vector, args *VSimArgs) *VectorScoreAttribSliceCmd
	VRange(ctx context.Context, key string, start string, end string, count int64) *StringSliceCmd
	VIsMember(ctx context.Context, key string, element string) *BoolCmd
}

type ChannelOption struct{}

type CmdType uint8

type FailoverOptions struct{}

type Scripter interface {
	Eval(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd
	EvalSha(ctx context.Context, sha1 string, keys []string, args ...interface{}) *Cmd
	EvalRO(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd
	EvalShaRO(ctx context.Context, sha1 string, keys []string, args ...interface{}) *Cmd
	ScriptExists(ctx context.Context, hashes ...string) *BoolSliceCmd
	ScriptLoad(ctx context.Context, script string) *StringCmd
}

type BoolSliceCmd struct{}

type LibraryInfo struct{}

type MapStringInterfaceCmd struct{}

type ACLLogCmd struct{}

type ACLCatArgs struct{}

type AREntry struct{}

type UintCmd struct{}

type ARRange struct{}

type ARScanArgs struct{}

type AREntrySliceCmd struct{}

type ARGrepArgs struct{}

type UintSliceCmd struct{}

type BitCount struct{}

type IntSliceCmd struct{}

type ClusterSlotsCmd struct{}

type ClusterShardsCmd struct{}

type ClusterLinksCmd struct{}

type Sort struct{}

type GeoLocation struct{}

type GeoPosCmd struct{}

type GeoRadiusQuery struct{}

type GeoLocationCmd struct{}

type GeoSearchQuery struct{}

type GeoSearchLocationQuery struct{}

type GeoSearchLocationCmd struct{}

type GeoSearchStoreQuery struct{}

type HGetEXOptions struct{}

type HSetEXOptions struct{}

type KeyValueSliceCmd struct{}

type HExpireArgs struct{}

type KeyValuesCmd struct{}

type LPosArgs struct{}

type LMoveMArgs struct{}

type BFInfoCmd struct{}

type BFInsertOptions struct{}

type BFReserveOptions struct{}

type ScanDumpCmd struct{}

type CFInfoCmd struct{}

type CFInsertOptions struct{}

type CFReserveOptions struct{}

type CMSInfoCmd struct{}

type TopKInfoCmd struct{}

type MapStringIntCmd struct{}

type FloatSliceCmd struct{}

type TDigestInfoCmd struct{}

type TDigestMergeOptions struct{}

type FunctionListQuery struct{}

type FunctionListCmd struct{}

type FunctionStatsCmd struct{}

type FTAggregateOptions struct{}

type AggregateCmd struct{}

type MapMapStringInterfaceCmd struct{}

type FTCreateOptions struct{}

type FieldSchema struct{}

type FTDropIndexOptions struct{}

type FTExplainOptions struct{}

type Vector interface {
	Value() []any
}

type FTHybridCmd struct{}

type FTHybridOptions struct{}

type FTInfoCmd struct{}

type FTSpellCheckCmd struct{}

type FTSpellCheckOptions struct{}

type FTSearchCmd struct{}

type FTSearchOptions struct{}

type FTSynDumpCmd struct{}

type FTSynUpdateOptions struct{}

type SDiffCardOptions struct{}

type StringStructMapCmd struct{}

type SUnionCardOptions struct{}

type ZWithKeyCmd struct{}

type ZSliceWithKeyCmd struct{}

type ZAddArgs struct{}

type ZStore struct{}

type ZSliceCmd struct{}

type ZRangeArgs struct{}

type RankWithScoreCmd struct{}

type DelExArgs struct{}

type DigestCmd struct{}

type ZeroCopyStringCmd struct{}

type IncrEXIntArgs struct{}

type IncrEXIntCmd struct{}

type IncrEXFloatArgs struct{}

type IncrEXFloatCmd struct{}

type LCSQuery struct{}

type LCSCmd struct{}

type MSetEXArgs struct{}

type SetArgs struct{}

type XMessageSliceCmd struct{}

type XNackArgs struct{}

type XPendingCmd struct{}

type XPendingExtArgs struct{}

type XPendingExtCmd struct{}

type XClaimArgs struct{}

type XAutoClaimArgs struct{}

type XAutoClaimCmd struct{}

type XAutoClaimWithDeletedCmd struct{}

type XAutoClaimJustIDCmd struct{}

type XInfoGroupsCmd struct{}

type XInfoStreamCmd struct{}

type XInfoStreamFullCmd struct{}

type XInfoConsumersCmd struct{}

type XCfgSetArgs struct{}

type TSOptions struct{}

type TSAlterOptions struct{}

type Aggregator int

type TSCreateRuleOptions struct{}

type TSIncrDecrOptions struct{}

type TSTimestampValueCmd struct{}

type TSGetOptions struct{}

type TSInfoOptions struct{}

type TSTimestampValueSliceCmd struct{}

type TSRevRangeOptions struct{}

type TSRangeOptions struct{}

type MapStringSliceInterfaceCmd struct{}

type TSMRangeOptions struct{}

type TSMRevRangeOptions struct{}

type TSMGetOptions struct{}

type TSNRangePivotRowSliceCmd struct{}

type TSNRangeOptions struct{}

type TSNRevRangeOptions struct{}

type TSReadOptions struct{}

type JSONArrIndexArgs struct{}

type JSONArrTrimArgs struct{}

type JSONCmd struct{}

type JSONGetArgs struct{}

type JSONSetArgs struct{}

type JSONSliceCmd struct{}

type IntPointerSliceCmd struct{}

type JSONSetArgsOptions struct{}

type VAddArgs struct{}

type StringSliceSliceCmd struct{}

type VectorScoreSliceSliceCmd struct{}

type VectorScoreSliceCmd struct{}

type VSimArgs struct{}

type VectorAttribSliceCmd struct{}

type VectorScoreAttribSliceCmd struct{}

// the reply to a read of a key that does not exist.
var Nil, TxFailedErr error
