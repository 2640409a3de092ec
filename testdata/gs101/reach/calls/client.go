// want-ignore GS104 GS107 GS205 GS105 "the subject is recovery"

// Package calls sends requests: who does serves none.
package calls

import "net/http"

// Client remembers what was asked.
type Client struct {
	http  *http.Client
	asked map[string]int
}

// RoundTrip is given a request that it sends, not one that it serves.
func (c *Client) RoundTrip(r *http.Request) (*http.Response, error) {
	go func() { // want GS101 note "recover"
		c.asked[r.URL.Path]++
	}()
	return c.http.Do(r)
}

// Serve is given one that it serves.
func (c *Client) Serve(w http.ResponseWriter, r *http.Request) {
	go func() { // want GS101 error "recover"
		c.asked[r.URL.Path]++
	}()
}

// Forget is called by a helper of tests only, whose loop is no worker of the program.
func (c *Client) Forget() {
	go func() { // want GS101 note "recover"
		c.asked["/"] = 0
	}()
}
