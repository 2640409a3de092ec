package jobs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"

	"github.com/sirupsen/logrus"
)

// Feeds fetches feeds.
type Feeds struct {
	client *http.Client
	log    *logrus.Logger
	urls   []string
}

var errStatus = errors.New("feed answered with an error")

// Refresh fetches one feed.
func (f *Feeds) Refresh(ctx context.Context, url string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return fmt.Errorf("refresh %s: %w", url, err)
	}
	resp, err := f.client.Do(req)
	if err != nil {
		return fmt.Errorf("refresh %s: %w", url, err)
	}
	defer resp.Body.Close()
	if resp.StatusCode >= http.StatusBadRequest {
		return errStatus
	}
	return nil
}

// RefreshLogged tells about its failure itself, and returns it as well.
func (f *Feeds) RefreshLogged(ctx context.Context, url string) error {
	if err := f.Refresh(ctx, url); err != nil {
		f.log.WithError(err).WithField("feed", url).Error("feed not refreshed")
		return err
	}
	return nil
}

// Count gives the error first (E12).
func (f *Feeds) Count(url string) (error, int) {
	if url == "" {
		return errStatus, 0
	}
	return nil, len(url)
}

// Describe has an error in its signature only.
func (f *Feeds) Describe(url string) error {
	f.log.Infof("feed %s", url)
	return nil
}

// Dump writes the list of feeds.
func (f *Feeds) Dump(path string) error {
	var text bytes.Buffer
	for _, url := range f.urls {
		text.WriteString(url)
	}
	return os.WriteFile(path, text.Bytes(), 0o600)
}
