// want-ignore GS107 GS205 GS105 "the subject is the failure, not the completion"

package jobs

import (
	"context"
	"time"
)

// Reload refreshes for ever; nothing outside calls it, so it is a note.
func (f *Feeds) Reload(every time.Duration) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				f.log.WithField("panic", r).Error("reload panicked")
			}
		}()
		for range time.Tick(every) {
			_ = f.Dump("feeds.txt") // want GS104 "error"
		}
	}()
}

// ReloadLoggedNearMiss tells.
func (f *Feeds) ReloadLoggedNearMiss(every time.Duration) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				f.log.WithField("panic", r).Error("reload panicked")
			}
		}()
		for range time.Tick(every) {
			if err := f.Refresh(context.Background(), f.urls[0]); err != nil {
				f.log.WithError(err).Error("feeds not refreshed")
			}
		}
	}()
}
