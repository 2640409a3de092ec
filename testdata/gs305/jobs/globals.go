// want-ignore GS104 GS107 GS205 GS105 GS306 GS307 GS502 "the subject is the nil guard"

package jobs

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
)

var (
	scans    *ScanRepo
	archived *ScanRepo
)

// Start sets up the package: the archive only where there is one.
func Start(db, archive *sql.DB) {
	scans = &ScanRepo{db: db}
	if archive != nil {
		archived = &ScanRepo{db: archive}
	}
}

// What every start sets is tested out of caution only.
func FinishGlobal(c *gin.Context) {
	if scans != nil { // want GS305 note "`scans` is nil"
		if err := scans.MarkDone(c, c.Param("id"), "done"); err != nil {
			c.Status(http.StatusInternalServerError)
			return
		}
	}
	c.Status(http.StatusOK)
}

// What some starts leave out is skipped there.
func FinishArchived(c *gin.Context) {
	if archived != nil { // want GS305 warning "`archived` is nil"
		if err := archived.MarkDone(c, c.Param("id"), "done"); err != nil {
			c.Status(http.StatusInternalServerError)
			return
		}
	}
	c.Status(http.StatusOK)
}
