// want-ignore GS107 GS205 GS105 "the subject is the failure, not the completion"

package jobs

import (
	"net/http"
	"time"
)

// RefreshElsewhere starts what another file declares: that file alone shows what it shows among all.
func (h *Handlers) RefreshElsewhere(w http.ResponseWriter, r *http.Request) {
	go h.refreshElsewhere(r.FormValue("url"))
	time.AfterFunc(time.Minute, h.refreshLater)
	w.WriteHeader(http.StatusAccepted)
}
