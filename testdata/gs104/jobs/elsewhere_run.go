// want-ignore GS107 GS205 GS105 "the subject is the failure, not the completion"

package jobs

import (
	"context"
	"log"
)

func (h *Handlers) refreshElsewhere(url string) {
	defer func() { log.Print(recover()) }()
	h.feeds.Refresh(context.Background(), url) // want GS104 note "error"
}

func (h *Handlers) refreshLater() {
	defer func() { log.Print(recover()) }()
	h.feeds.Refresh(context.Background(), "all") // want GS104 note "error"
}
