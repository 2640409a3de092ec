// OpenTelemetry attributes.
package attribute

type KeyValue struct {
	Key   Key
	Value Value
}

func (kv KeyValue) String() string

func (kv KeyValue) Valid() bool

type Key string

func (k Key) Bool(v bool) KeyValue

func (k Key) BoolSlice(v []bool) KeyValue

func (k Key) Int(v int) KeyValue

func (k Key) IntSlice(v []int) KeyValue

func (k Key) Int64(v int64) KeyValue

func (k Key) Int64Slice(v []int64) KeyValue

func (k Key) Float64(v float64) KeyValue

func (k Key) Float64Slice(v []float64) KeyValue

func (k Key) String(v string) KeyValue

func (k Key) StringSlice(v []string) KeyValue

func (k Key) ByteSlice(v []byte) KeyValue

func (k Key) Slice(v ...Value) KeyValue

func (k Key) Map(v ...KeyValue) KeyValue

func (k Key) Defined() bool

type Value struct{}

func String(k string, v string) KeyValue

func Int(k string, v int) KeyValue

func Int64(k string, v int64) KeyValue

func Bool(k string, v bool) KeyValue

func Float64(k string, v float64) KeyValue

func StringSlice(k string, v []string) KeyValue
