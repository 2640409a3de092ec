// want-ignore GS104 GS107 GS201 GS205 GS105 GS106 GS303 GS304 GS309 GS401 GS403 "the subject is recovery"

// Package libraries runs nothing in its goroutines that is its own, or next to nothing.
package libraries

import (
	"container/heap"
	"database/sql"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/robfig/cron/v3"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
)

// Depots serves the depot endpoints.
type Depots struct {
	db      *sql.DB
	log     *logrus.Logger
	zap     *zap.Logger
	lines   sync.Pool
	changed chan struct{}
	dirty   atomic.Bool
	hook    func(id string)
	known   map[string]any
	queue   priorities
}

// Register wires the handlers.
func Register(r *gin.Engine, d *Depots) {
	r.Use(gin.Recovery())
	r.POST("/depots/announce", d.Announce)
	r.POST("/depots/touch", d.Touch)
	r.POST("/depots/forget", d.Forget)
	r.POST("/depots/weigh", d.Weigh)
	r.POST("/depots/rename", d.Rename)
	r.POST("/depots/tell", d.Tell)
	r.POST("/depots/note", d.Note)
	r.POST("/depots/rank", d.Rank)
	r.POST("/depots/visit", d.Visit)
	r.POST("/depots/watch", d.Watch)
	r.POST("/depots/lend", d.Lend)
	r.POST("/depots/count", d.Count)
	r.POST("/depots/pipe", d.Pipe)
	r.POST("/depots/export", d.Export)
	r.POST("/depots/sync", d.Sync)
	r.POST("/depots/mirror", d.Mirror)
	r.POST("/depots/ping", d.Ping)
	r.POST("/depots/restart", d.Restart)
	r.POST("/depots/drain", d.Drain)
}

// The goroutine asks a setting and signals: nothing can panic.
func (d *Depots) Announce(c *gin.Context) {
	go d.announce(c.Query("full") != "")
	c.Status(http.StatusAccepted)
}

func (d *Depots) announce(full bool) {
	if !announces() {
		return
	}
	if full {
		d.dirty.Store(true)
	}
	select {
	case d.changed <- struct{}{}:
	default:
	}
}

func announces() bool {
	return os.Getenv("ANNOUNCE") == "yes"
}

// Only the database's driver runs there: a note.
func (d *Depots) Touch(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS101 note "started by .*Touch. has no recover"
		_, err := d.db.Exec("UPDATE depots SET touched_at = now() WHERE id = $1", id)
		if err != nil {
			d.log.WithField("depot", id).Error("touch failed")
		}
	}()
	c.Status(http.StatusAccepted)
}

// The literal is there to call one function, in which only the driver runs: a note.
func (d *Depots) Forget(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS101 note "started by .*Forget. has no recover"
		if err := d.forget(id); err != nil {
			d.log.WithError(err).Error("forget failed")
		}
	}()
	c.Status(http.StatusAccepted)
}

func (d *Depots) forget(id string) error {
	_, err := d.db.Exec("DELETE FROM depots WHERE id = $1", id)
	return err
}

// Near miss: it also picks from what came back.
func (d *Depots) Weigh(c *gin.Context) {
	ids := c.QueryArray("id")
	go func() { // want GS101 error "started by .*Weigh. has no recover"
		_, err := d.db.Exec("UPDATE depots SET weight = 1 WHERE id = $1", ids[0])
		if err != nil {
			d.log.Error(err)
		}
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: the assertion panics for another type.
func (d *Depots) Rename(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS101 error "started by .*Rename. has no recover"
		name := d.known[id].(string)
		d.log.Info(name)
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: what it was given to call may be anything.
func (d *Depots) Tell(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS101 error "started by .*Tell. has no recover"
		d.hook(id)
	}()
	c.Status(http.StatusAccepted)
}

// Making the entry that is written is part of writing it.
func (d *Depots) Note(c *gin.Context) {
	id := c.Param("id")
	go func() {
		entry := d.log.WithField("depot", id)
		time.Sleep(time.Second)
		if _, known := d.known[id].(string); known {
			entry.Info("noted")
		}
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: the library calls methods of the value.
func (d *Depots) Rank(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS101 error "started by .*Rank. has no recover"
		heap.Push(&d.queue, id)
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: so does this one the function that it gets.
func (d *Depots) Visit(c *gin.Context) {
	go func() { // want GS101 error "started by .*Visit. has no recover"
		_ = filepath.WalkDir("depots", func(path string, _ fs.DirEntry, err error) error {
			d.log.Info(d.known[path].(string))
			return err
		})
	}()
	c.Status(http.StatusAccepted)
}

// A field that goes into a log line is part of writing it, also in the project's own spelling.
func (d *Depots) Watch(c *gin.Context) {
	id := c.Param("id")
	go func() {
		<-d.changed
		d.zap.Info("changed", depotField(id))
	}()
	c.Status(http.StatusAccepted)
}

func depotField(id string) zap.Field {
	return zap.String("depot", id)
}

// What comes out of a pool is what was put into it.
func (d *Depots) Lend(c *gin.Context) {
	go func() {
		line := d.lines.Get().(*line)
		defer d.lines.Put(line)
		_, err := os.Stdout.Write(line.text[:])
		if err != nil {
			d.log.Error(err)
		}
	}()
	c.Status(http.StatusAccepted)
}

// Where the loop ranges over it, an index is there; a map that was made takes what is put into it.
func (d *Depots) Count(c *gin.Context) {
	ids := c.QueryArray("id")
	go func() {
		seen := make(map[string]int)
		for i := range ids {
			seen[ids[i]]++
		}
		d.log.Info(len(seen))
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: one further is not.
func (d *Depots) Pipe(c *gin.Context) {
	ids := c.QueryArray("id")
	go func() { // want GS101 error "started by .*Pipe. has no recover"
		for i := range ids {
			d.log.Info(ids[i+1])
		}
	}()
	c.Status(http.StatusAccepted)
}

// A pipe's end is the library's, also where the service has methods of the same name: a note.
func (d *Depots) Export(c *gin.Context) {
	r, w := io.Pipe()
	go func() { // want GS101 note "started by .*Export. has no recover"
		defer func() { _ = w.CloseWithError(nil) }()
		_, _ = d.db.Exec("COPY depots TO STDOUT")
	}()
	c.DataFromReader(http.StatusOK, -1, "text/csv", r, nil)
}

// Two functions stand between the goroutine and the driver: a note.
func (d *Depots) Sync(c *gin.Context) {
	id := c.Param("id")
	go d.sync(id) // want GS101 note "started by .*Sync. has no recover"
	c.Status(http.StatusAccepted)
}

func (d *Depots) sync(id string) {
	if err := d.forget(id); err != nil {
		d.fail("sync failed", err)
		return
	}
	d.insert(id)
}

func (d *Depots) insert(id string) {
	if _, err := d.db.Exec("INSERT INTO depots (id) VALUES ($1)", id); err != nil {
		d.Errorf("insert failed: %v", err)
	}
}

func (d *Depots) fail(text string, err error) {
	d.log.WithError(err).Error(text)
}

// Errorf is the project's own way to log; what it does with the hook is part of logging.
func (d *Depots) Errorf(format string, args ...any) {
	d.log.Errorf(format, args...)
	d.hook(format)
}

// Near miss: of one more, nobody knows which pointers they follow.
func (d *Depots) Mirror(c *gin.Context) {
	id := c.Param("id")
	go d.mirror(id) // want GS101 error "started by .*Mirror. has no recover"
	c.Status(http.StatusAccepted)
}

func (d *Depots) mirror(id string) {
	if err := d.forget(id); err == nil {
		d.insert(id)
		d.link(id)
	}
}

func (d *Depots) link(id string) {
	if _, err := d.db.Exec("INSERT INTO links (depot) VALUES ($1)", id); err != nil {
		d.fail("link failed", err)
	}
}

// A library may be given a function in which only the library runs: a note.
func (d *Depots) Ping(c *gin.Context) {
	go func() { // want GS101 note "started by .*Ping. has no recover"
		_ = filepath.WalkDir("depots", func(path string, _ fs.DirEntry, _ error) error {
			_, err := d.db.Exec("INSERT INTO depots (id) VALUES ($1)", path)
			return err
		})
	}()
	c.Status(http.StatusAccepted)
}

// CloseWithError closes the queue.
func (p *priorities) CloseWithError(err error) error { return err }

type line struct{ text [80]byte }

// The process ends with it anyway.
func (d *Depots) Restart(c *gin.Context) {
	go func() { // want GS101 note "started by .*Restart. has no recover"
		d.hook("all")
		time.Sleep(time.Second)
		os.Exit(0)
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: most ways through it end otherwise.
func (d *Depots) Drain(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS101 error "started by .*Drain. has no recover"
		d.hook(id)
		if id != "" {
			return
		}
		os.Exit(0)
	}()
	c.Status(http.StatusAccepted)
}

// What is run again and again, for as long as the service lives, is worth one option of the scheduler.
func Schedule(d *Depots) *cron.Cron {
	c := cron.New()
	_, err := c.AddFunc("@hourly", func() { // want GS101 error "started by .Schedule. .*has no recover"
		if _, err := d.db.Exec("DELETE FROM depots WHERE touched_at < now()"); err != nil {
			slog.Error("cleaning failed", "err", err)
		}
	})
	if err != nil {
		slog.Error("schedule", "err", err)
	}
	return c
}

type priorities []string

// Len, Less, Swap, Push and Pop are what package heap calls.
func (p priorities) Len() int           { return len(p) }
func (p priorities) Less(i, j int) bool { return p[i] < p[j] }
func (p priorities) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }
func (p *priorities) Push(x any)        { *p = append(*p, x.(string)) }
func (p *priorities) Pop() any {
	last := (*p)[len(*p)-1]
	*p = (*p)[:len(*p)-1]
	return last
}
