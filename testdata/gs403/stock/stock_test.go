package stock

import (
	"context"
	"database/sql"
	"testing"
)

func TestCount(t *testing.T) {
	db := &sql.DB{}
	t.Cleanup(func() { db.Close() })
	if _, err := db.ExecContext(context.Background(), `INSERT INTO counters (id, value) VALUES ('x', 0)`); err != nil {
		t.Skip(err)
	}
}
