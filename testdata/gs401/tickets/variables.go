// want-ignore GS306 "the subject is the rows that a write hit"

package tickets

import (
	"context"
	"fmt"
)

// Archive runs a text that a variable of another file holds, which nothing else may have looked at before.
func (r *Repo) Archive(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, archiveTicket, id) // want GS401 "tickets"
	return err
}

// DropNotesNearMiss deletes by two references from a table that only runs know: it may hold many such rows.
func (r *Repo) DropNotesNearMiss(ctx context.Context, table, ticketID, authorID string) error {
	query := fmt.Sprintf(`DELETE FROM %s WHERE ticket_id = $1 AND author_id = $2`, table)
	_, err := r.db.ExecContext(ctx, query, ticketID, authorID)
	return err
}
