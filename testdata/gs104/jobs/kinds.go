// want-ignore GS107 GS205 GS105 GS101 GS309 GS401 GS502 GS503 "the subject is the failure"

package jobs

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/redis/go-redis/v9"
	"gorm.io/gorm"
)

type page struct {
	text bytes.Buffer
	conn net.Conn
	db   *sql.DB
	last error
}

func (p *page) add(line string) error {
	_, err := p.text.WriteString(line)
	return err
}

func (p *page) extend() error {
	return p.conn.SetReadDeadline(time.Now().Add(time.Minute))
}

func (p *page) set(key string, sizes []int) error {
	data, err := json.Marshal(sizes)
	if err != nil {
		return err
	}
	return p.add(key + string(data))
}

// What can fail in memory only by a mistake of the program does not fail: near miss.
func (h *Handlers) PrintInMemoryNearMiss(w http.ResponseWriter, r *http.Request) {
	url, p := chi.URLParam(r, "url"), &page{}
	go func() {
		p.add(url)
		p.extend()
		p.set(url, []int{1, 2})
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (p *page) send(line string) error {
	if p.conn == nil {
		return errStatus
	}
	_, err := p.conn.Write([]byte(line))
	return err
}

// A peer that has gone is no longer interested.
func (h *Handlers) PrintToPeer(w http.ResponseWriter, r *http.Request) {
	url, p := chi.URLParam(r, "url"), &page{}
	go func() {
		p.send(url) // want GS104 note "send"
		if err := h.feeds.Refresh(context.Background(), url); err != nil {
			h.feeds.log.WithError(err).Error("feed not refreshed")
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// So is one that a loop reads from, whatever is wrong with what it sent.
func (h *Handlers) PrintFromPeer(w http.ResponseWriter, r *http.Request) {
	p := &page{}
	go func() {
		for {
			line := make([]byte, 80)
			if _, err := p.conn.Read(line); err != nil {
				return
			}
			if err := h.feeds.Dump(string(line)); err != nil { // want GS104 note "Dump"
				return
			}
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (p *page) follow(ctx context.Context) error {
	for {
		if err := p.fetch(ctx); err != nil {
			return err
		}
	}
}

func (p *page) fetch(ctx context.Context) error {
	_, err := http.Get("http://pages.example")
	return err
}

// What runs until it is ended says with its error that it was.
func (h *Handlers) PrintFollowing(w http.ResponseWriter, r *http.Request) {
	p := &page{}
	go p.follow(context.Background()) // want GS104 note "follow"
	w.WriteHeader(http.StatusAccepted)
}

func (p *page) each(lines []string, visit func(string) error) error {
	for _, line := range lines {
		if err := visit(line); err != nil {
			return err
		}
	}
	return nil
}

// Whoever gave the function knows what it returns: near miss.
func (h *Handlers) PrintEachNearMiss(w http.ResponseWriter, r *http.Request) {
	p := &page{}
	go func() {
		p.each(h.feeds.urls, func(url string) error {
			h.feeds.log.Info(url)
			return nil
		})
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (p *page) setStatus(status string) {
	if _, err := p.db.Exec(`UPDATE pages SET status = $1`, status); err != nil {
		p.last = err
	}
}

func (p *page) print(ctx context.Context) error {
	if err := p.fetch(ctx); err != nil {
		p.setStatus("failed")
		return err
	}
	p.setStatus("printed")
	return nil
}

func (p *page) fail(err error) error {
	p.last = err
	return err
}

func (p *page) printKept(ctx context.Context) error {
	if err := p.fetch(ctx); err != nil {
		return p.fail(err)
	}
	return nil
}

// A failure that is stored, or kept where others look, is told: near miss.
func (h *Handlers) PrintStoringNearMiss(w http.ResponseWriter, r *http.Request) {
	p := &page{}
	go p.print(context.Background())
	go p.printKept(context.Background())
	w.WriteHeader(http.StatusAccepted)
}

func (p *page) printUnstored(ctx context.Context) error {
	if err := p.send("begin"); err != nil {
		return err
	}
	if err := p.fetch(ctx); err != nil {
		return err
	}
	p.setStatus("printed")
	return nil
}

// Only the success is stored.
func (h *Handlers) PrintUnstored(w http.ResponseWriter, r *http.Request) {
	p := &page{}
	go p.printUnstored(context.Background()) // want GS104 warning "printUnstored"
	w.WriteHeader(http.StatusAccepted)
}

func (p *page) loadSize(ctx context.Context) (int, error) {
	answer, err := http.Get("http://pages.example")
	if err != nil {
		return 0, err
	}
	return int(answer.ContentLength), nil
}

// A value that nobody takes was only to be had ready.
func (h *Handlers) PrintWarming(w http.ResponseWriter, r *http.Request) {
	p := &page{}
	go p.loadSize(context.Background()) // want GS104 note "loadSize"
	w.WriteHeader(http.StatusAccepted)
}

func (p *page) lock(ctx context.Context) error { return p.fetch(ctx) }

func (p *page) tidy() error { return os.Remove("page.tmp") }

// Who does not get the lock has nothing to do, and a file that is not there need not go.
func (h *Handlers) PrintLocked(w http.ResponseWriter, r *http.Request) {
	p := &page{}
	go func() {
		if err := p.lock(context.Background()); err != nil { // want GS104 note "lock"
			return
		}
		p.tidy() // want GS104 note "tidy"
		h.feeds.log.Info("locked")
	}()
	w.WriteHeader(http.StatusAccepted)
}

// page is read as long as there is something to read.
func (p *page) copyTo(w io.Writer) error {
	_, err := io.Copy(w, p.conn)
	return err
}

// The end of what is copied is the peer's.
func (h *Handlers) PrintCopying(w http.ResponseWriter, r *http.Request) {
	p := &page{}
	go p.copyTo(io.Discard) // want GS104 note "copyTo"
	w.WriteHeader(http.StatusAccepted)
}

var errBusy = fmt.Errorf("page: %w", errStatus)

func (p *page) begin(size string) error {
	if p.last != nil {
		return errBusy
	}
	if _, err := strconv.Atoi(size); err != nil {
		return fmt.Errorf("size: %w", err)
	}
	p.last = errStatus
	return nil
}

func (p *page) closed() <-chan error { return make(chan error) }

func (p *page) awaitEnd() error { return <-p.closed() }

func (p *page) freeSpace() error { return p.fetch(context.Background()) }

func (p *page) tell(client *redis.Client, line string) error {
	return client.Publish(context.Background(), "pages", line).Err()
}

// What was not as it should be, is over, is released, or said to whoever listens.
func (h *Handlers) PrintSlightly(w http.ResponseWriter, r *http.Request) {
	size, p, client := chi.URLParam(r, "size"), &page{}, redis.NewClient(&redis.Options{})
	go func() {
		p.begin(size) // want GS104 note "begin"
		p.awaitEnd()  // want GS104 note "awaitEnd"
		p.freeSpace()
		p.tell(client, size) // want GS104 note "tell"
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (p *page) keep(db *gorm.DB) error {
	return db.Save(p).Error
}

func (p *page) keepFirst(db *gorm.DB) error {
	found := db.First(p)
	if found.Error != nil {
		return found.Error
	}
	return p.keep(db)
}

// What gorm says is of its work.
func (h *Handlers) PrintKeeping(w http.ResponseWriter, r *http.Request) {
	p, db := &page{}, &gorm.DB{}
	go p.keepFirst(db) // want GS104 warning "keepFirst"
	w.WriteHeader(http.StatusAccepted)
}

func (p *page) push(line string) (written int, err error) {
	p.text.WriteString(line)
	return
}

func (p *page) recordView(ctx context.Context) error { return p.fetch(ctx) }

func (p *page) keepAll(db *gorm.DB) error { return p.keep(db) }

// An error that is never set is none, and a view more or less is no matter.
func (h *Handlers) PrintCounting(w http.ResponseWriter, r *http.Request) {
	url, p, db := chi.URLParam(r, "url"), &page{}, &gorm.DB{}
	go func() {
		p.push(url)
		p.recordView(context.Background()) // want GS104 note "recordView"
		p.keepAll(db)                      // want GS104 note "keepAll"
	}()
	go func() {
		p.keepAll(db) // want GS104 warning "keepAll"
	}()
	w.WriteHeader(http.StatusAccepted)
}

type journal struct{ lines []string }

func (j *journal) Warning(text string) { j.lines = append(j.lines, text) }

var pageLog = &journal{}

func (p *page) fetchLogged(ctx context.Context) error {
	if err := p.fetch(ctx); err != nil {
		pageLog.Warning(err.Error())
		return err
	}
	return nil
}

func (p *page) waitFor(ctx context.Context) error { return p.fetch(ctx) }

type pageCache struct{ page *page }

func (c *pageCache) Put(ctx context.Context) error { return c.page.fetch(ctx) }

func (p *page) cacheSize(ctx context.Context) error { return p.fetch(ctx) }

// A logger of our own is a logger, a cache is filled again, and who waits does no work.
func (h *Handlers) PrintWaiting(w http.ResponseWriter, r *http.Request) {
	p := &page{}
	c := &pageCache{page: p}
	go p.fetchLogged(context.Background())
	go p.waitFor(context.Background())   // want GS104 note "waitFor"
	go c.Put(context.Background())       // want GS104 note "Put"
	go p.cacheSize(context.Background()) // want GS104 note "cacheSize"
	w.WriteHeader(http.StatusAccepted)
}

func (p *page) store(db *sql.DB) error {
	_, err := db.Exec(`INSERT INTO pages (line) VALUES ($1)`, "x")
	return err
}

// A step that stores ends the work without a word; one that does not is a note.
func (h *Handlers) PrintStep(w http.ResponseWriter, r *http.Request) {
	p, db := &page{}, &sql.DB{}
	go func() {
		if err := p.fetch(context.Background()); err != nil { // want GS104 note "fetch"
			return
		}
		if err := p.store(db); err != nil { // want GS104 warning "store"
			return
		}
		h.feeds.log.Info("stored")
	}()
	w.WriteHeader(http.StatusAccepted)
}
