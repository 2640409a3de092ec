// want-ignore GS104 GS107 GS205 GS105 GS306 GS307 GS502 "the subject is the nil guard"

package jobs

import (
	"context"
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/rs/zerolog"
)

// Strict cannot be made without a repository.
type Strict struct {
	repo *ScanRepo
	log  zerolog.Logger
}

var errNoRepo = errors.New("scans need a repository")

// NewStrict rejects nil.
func NewStrict(repo *ScanRepo, log zerolog.Logger) (*Strict, error) {
	if repo == nil {
		return nil, errNoRepo
	}
	return &Strict{repo: repo, log: log}, nil
}

// S21 near miss: the constructor rejects nil, the guard is merely redundant.
func (s *Strict) Scan(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer func() {
			if r := recover(); r != nil {
				s.log.Error().Interface("panic", r).Msg("scan panicked")
			}
		}()
		if s.repo != nil {
			if err := s.repo.MarkDone(context.Background(), id, "completed"); err != nil {
				s.log.Error().Err(err).Msg("scan not stored")
			}
		}
	}()
	c.Status(http.StatusAccepted)
}
