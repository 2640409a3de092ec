// SQS messages.
package types

type Message struct {
	Attributes    map[string]string
	Body          *string
	MessageId     *string
	ReceiptHandle *string
}
