// want-ignore GS306 "the subject is the rows that a write hit"

// Package mongojobs stores tickets in MongoDB.
package mongojobs

import (
	"context"
	"errors"

	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

var errNoTicket = errors.New("no such ticket")

// Repo stores tickets.
type Repo struct{ tickets *mongo.Collection }

// Insert stores a ticket.
func (r *Repo) Insert(ctx context.Context, id string) error {
	_, err := r.tickets.InsertOne(ctx, map[string]any{"_id": id, "status": "open"})
	return err
}

// Close is Z32: the result is dropped.
func (r *Repo) Close(ctx context.Context, id string) error {
	_, err := r.tickets.UpdateOne(ctx, map[string]any{"_id": id}, map[string]any{"$set": map[string]any{"status": "closed"}}) // want GS401 error "hit a row"
	return err
}

// CloseModified is Z32: ModifiedCount is 0 for the same value, too; whether anything matched is not asked.
func (r *Repo) CloseModified(ctx context.Context, id string) error {
	res, err := r.tickets.UpdateByID(ctx, id, map[string]any{"$set": map[string]any{"status": "closed"}})
	if err != nil {
		return err
	}
	if res.ModifiedCount == 0 {
		return errNoTicket
	}
	return nil
}

// CloseChecked is Z32: MatchedCount.
func (r *Repo) CloseChecked(ctx context.Context, id string) error {
	res, err := r.tickets.UpdateByID(ctx, id, map[string]any{"$set": map[string]any{"status": "closed"}})
	if err != nil {
		return err
	}
	if res.MatchedCount == 0 {
		return errNoTicket
	}
	return nil
}

// UpsertNearMiss is Z32: an upsert misses nothing.
func (r *Repo) UpsertNearMiss(ctx context.Context, id string) error {
	_, err := r.tickets.UpdateOne(ctx,
		map[string]any{"_id": id},
		map[string]any{"$set": map[string]any{"status": "closed"}},
		options.UpdateOne().SetUpsert(true))
	return err
}

// FindAndCloseNearMiss is Z32: the miss is an error of Decode.
func (r *Repo) FindAndCloseNearMiss(ctx context.Context, id string) (string, error) {
	var ticket struct{ Status string }
	err := r.tickets.FindOneAndUpdate(ctx,
		map[string]any{"_id": id},
		map[string]any{"$set": map[string]any{"status": "closed"}},
	).Decode(&ticket)
	return ticket.Status, err
}

// CloseManyNearMiss is a bulk update.
func (r *Repo) CloseManyNearMiss(ctx context.Context) error {
	_, err := r.tickets.UpdateMany(ctx, map[string]any{"status": "stale"}, map[string]any{"$set": map[string]any{"status": "closed"}})
	return err
}
