// want-ignore GS104 GS107 GS205 GS105 GS203 GS304 GS306 "the subject is the way out without a status"

package jobs

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
)

// RunElsewhere starts what another file declares: that file alone shows what it shows among all.
func (h *Handlers) RunElsewhere(c *gin.Context) {
	go h.runElsewhere(context.Background(), c.Param("id"))
	c.Status(http.StatusAccepted)
}
