package notify

import "testing"

func TestAll(t *testing.T) {
	posts := &Posts{}
	NewSetup("a").WithWebhooks(posts).Save(t.Context())
	Publish(t.Context(), Deps{Webhooks: posts})
	(&Seam{observer: posts}).Save(t.Context())
	otherwise := &Otherwise{}
	otherwise.SetWebhooks(posts)
}
