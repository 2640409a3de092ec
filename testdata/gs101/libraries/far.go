// want-ignore GS104 GS107 GS205 GS105 "the subject is recovery"

package libraries

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

// Fleet serves the vehicles.
type Fleet struct {
	positions map[string][]float64
	moved     chan string
	stop      context.Context
}

// RegisterFleet wires the handlers.
func RegisterFleet(r *gin.Engine, f *Fleet) {
	r.POST("/fleet/start", f.Start)
	r.POST("/fleet/follow", f.Follow)
	r.POST("/fleet/locate", f.Locate)
	r.POST("/fleet/survey", f.Survey)
}

// A part of the service, which a request happens to start: it receives for as long as the service lives.
func (f *Fleet) Start(c *gin.Context) {
	f.open()
	c.Status(http.StatusAccepted)
}

func (f *Fleet) open()    { f.openAll() }
func (f *Fleet) openAll() { f.openFeed() }
func (f *Fleet) openFeed() {
	go f.feed() // want GS101 note "started by .*openFeed. has no recover"
	go func() { // want GS101 note "started by .*openFeed. has no recover"
		defer close(f.moved)
		f.feed()
	}()
	go f.drain() // want GS101 error "started by .*openFeed. has no recover"
	go f.first() // want GS101 error "started by .*openFeed. has no recover"
}

func (f *Fleet) feed() {
	for {
		select {
		case <-f.stop.Done():
			return
		case id := <-f.moved:
			f.positions[id] = append(f.positions[id][:0], 0)
		case <-time.After(time.Minute):
		}
	}
}

// Near miss: what it receives has an end.
func (f *Fleet) drain() {
	for id := range f.moved {
		f.positions[id] = nil
	}
}

// Near miss: it does one thing.
func (f *Fleet) first() {
	f.positions["first"] = append(f.positions["second"][:0], 0)
}

// Near miss: the handler itself starts it, for its own sake.
func (f *Fleet) Follow(c *gin.Context) {
	go f.feed() // want GS101 error "started by .*Follow. has no recover"
	c.Status(http.StatusAccepted)
}

// So far away it is hardly the handler's work.
func (f *Fleet) Locate(c *gin.Context) {
	f.locate1()
	c.Status(http.StatusAccepted)
}

func (f *Fleet) locate1() { f.locate2() }
func (f *Fleet) locate2() { f.locate3() }
func (f *Fleet) locate3() { f.locate4() }
func (f *Fleet) locate4() { f.locate5() }
func (f *Fleet) locate5() { f.locate6() }
func (f *Fleet) locate6() { f.locate7() }
func (f *Fleet) locate7() { f.locate8() }
func (f *Fleet) locate8() { f.locate9() }
func (f *Fleet) locate9() {
	go f.first() // want GS101 note "started by .*locate9. has no recover"
}

// Near miss: one call less.
func (f *Fleet) Survey(c *gin.Context) {
	f.survey1()
	c.Status(http.StatusAccepted)
}

func (f *Fleet) survey1() { f.survey2() }
func (f *Fleet) survey2() { f.survey3() }
func (f *Fleet) survey3() { f.survey4() }
func (f *Fleet) survey4() { f.survey5() }
func (f *Fleet) survey5() { f.survey6() }
func (f *Fleet) survey6() { f.survey7() }
func (f *Fleet) survey7() { f.survey8() }
func (f *Fleet) survey8() {
	go f.first() // want GS101 error "started by .*survey8. has no recover"
}
