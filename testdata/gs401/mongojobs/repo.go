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

// CloseByVariable names the filter before it uses it.
func (r *Repo) CloseByVariable(ctx context.Context, id string) error {
	filter := map[string]any{"_id": id}
	_, err := r.tickets.UpdateOne(ctx, filter, map[string]any{"$set": map[string]any{"status": "closed"}}) // want GS401 error "hit a row"
	return err
}

// CloseOfTenantNearMiss adds a condition to the filter now and then: what it picks is not known.
func (r *Repo) CloseOfTenantNearMiss(ctx context.Context, id, tenant string) error {
	filter := map[string]any{"_id": id}
	if tenant != "" {
		filter["owners"] = map[string]any{"$in": []string{tenant}}
	}
	_, err := r.tickets.UpdateOne(ctx, filter, map[string]any{"$set": map[string]any{"status": "closed"}})
	return err
}

// CloseScopedNearMiss lets another function add conditions.
func (r *Repo) CloseScopedNearMiss(ctx context.Context, id string) error {
	filter := map[string]any{"_id": id}
	scope(filter)
	_, err := r.tickets.UpdateOne(ctx, filter, map[string]any{"$set": map[string]any{"status": "closed"}})
	return err
}

func scope(filter map[string]any) { filter["status"] = "open" }

// CloseFoundNearMiss looked the ticket up with the same filter.
func (r *Repo) CloseFoundNearMiss(ctx context.Context, id string) error {
	filter := map[string]any{"_id": id}
	var ticket struct{ Owner string }
	if err := r.tickets.FindOne(ctx, filter).Decode(&ticket); err != nil {
		return err
	}
	_, err := r.tickets.UpdateOne(ctx, filter, map[string]any{"$set": map[string]any{"owner": ticket.Owner}})
	return err
}

// UpsertByVariableNearMiss asks for an upsert with options that have a name.
func (r *Repo) UpsertByVariableNearMiss(ctx context.Context, id string) error {
	opts := options.UpdateOne()
	opts.SetUpsert(true)
	_, err := r.tickets.UpdateOne(ctx, map[string]any{"_id": id}, map[string]any{"$set": map[string]any{"status": "closed"}}, opts)
	return err
}

// ReplaceOrInsertNearMiss stores the ticket in either case.
func (r *Repo) ReplaceOrInsertNearMiss(ctx context.Context, id string, ticket any) error {
	opts := options.Replace().SetUpsert(true)
	_, err := r.tickets.ReplaceOne(ctx, map[string]any{"_id": id}, ticket, opts)
	return err
}

// ReplaceUnchecked stores nothing when the ticket does not exist.
func (r *Repo) ReplaceUnchecked(ctx context.Context, id string, ticket any) error {
	_, err := r.tickets.ReplaceOne(ctx, map[string]any{"_id": id}, ticket) // want GS401 warning "."
	return err
}

// UpdateGiven does nothing when the ticket does not exist, whatever the update is.
func (r *Repo) UpdateGiven(ctx context.Context, id string, update map[string]any) error {
	_, err := r.tickets.UpdateOne(ctx, map[string]any{"_id": id}, update) // want GS401 warning "."
	return err
}

// InsertNamedNearMiss stores a ticket and then names it by the key that it was given: the row was stored a line before.
func (r *Repo) InsertNamedNearMiss(ctx context.Context, name string) error {
	res, err := r.tickets.InsertOne(ctx, map[string]any{"title": "new"})
	if err != nil {
		return err
	}
	_, err = r.tickets.UpdateOne(ctx, map[string]any{"_id": res.InsertedID}, map[string]any{"$set": map[string]any{"title": name}})
	return err
}
