// want-ignore GS306 "the subject is the rows that a write hit"

// Package hashes stores tickets in hashes of Redis, which are made when they do not exist: nothing can be missed.
package hashes

import (
	"context"

	"github.com/redis/go-redis/v9"
)

// Repo stores tickets.
type Repo struct{ rdb *redis.Client }

// Close drops the outcome of the command.
func (r *Repo) Close(ctx context.Context, id string) {
	r.rdb.HSet(ctx, "ticket:"+id, "status", "closed") // want GS301 "."
}

// CloseBlank drops its error.
func (r *Repo) CloseBlank(ctx context.Context, id string) {
	_ = r.rdb.HSet(ctx, "ticket:"+id, map[string]any{"status": "closed"}).Err() // want GS301 "."
}

// CloseNearMiss returns it.
func (r *Repo) CloseNearMiss(ctx context.Context, id string) error {
	return r.rdb.HSet(ctx, "ticket:"+id, "status", "closed", "by", "me").Err()
}

// CloseReadNearMiss looks at it.
func (r *Repo) CloseReadNearMiss(ctx context.Context, id string) (bool, error) {
	n, err := r.rdb.HSet(ctx, "ticket:"+id, "status", "closed").Result()
	return n > 0, err
}
