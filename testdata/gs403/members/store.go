// want-ignore GS401 GS407 "the subject is which rows are stored"

// Package members keeps teams, and who belongs to them in a table of its own.
package members

import (
	"context"
	"database/sql"
	"strings"
)

// Team is what clients send and get; its members are rows of another table.
type Team struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Members []string `json:"members"`
	Labels  []string `json:"labels"`
	Rank    []string `json:"-"`
}

// Store is what the handlers need.
type Store interface {
	Create(ctx context.Context, t *Team) error
	CreateWhole(ctx context.Context, t *Team) error
	Rename(ctx context.Context, t *Team) error
	SetMembers(ctx context.Context, teamID string, members []string) error
	SetRank(ctx context.Context, teamID string, rank []string) error
}

// Teams is the store.
type Teams struct{ db *sql.DB }

// List gives teams back with their members.
func (s *Teams) List(ctx context.Context) ([]Team, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT t.id, t.name, m.user_id FROM teams t LEFT JOIN team_members m ON m.team_id = t.id`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var teams []Team
	for rows.Next() {
		var t Team
		var members string
		if err := rows.Scan(&t.ID, &t.Name, &members); err != nil {
			return nil, err
		}
		t.Members = strings.Split(members, ",")
		t.Labels = []string{}
		teams = append(teams, t)
	}
	return teams, rows.Err()
}

// Get gives one back with its rank, which no client may send.
func (s *Teams) Get(ctx context.Context, id string) (*Team, error) {
	rank, err := s.rank(ctx, id)
	if err != nil {
		return nil, err
	}
	t := &Team{ID: id}
	t.Rank = rank
	return t, nil
}

func (s *Teams) rank(ctx context.Context, id string) ([]string, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT step FROM team_rank WHERE team_id = $1`, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var rank []string
	for rows.Next() {
		var step string
		if err := rows.Scan(&step); err != nil {
			return nil, err
		}
		rank = append(rank, step)
	}
	return rank, rows.Err()
}

// Create stores the team without its members.
func (s *Teams) Create(ctx context.Context, t *Team) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO teams (id, name) VALUES ($1, $2)`, t.ID, t.Name)
	return err
}

// CreateWhole stores the team with its members.
func (s *Teams) CreateWhole(ctx context.Context, t *Team) error {
	if err := s.Create(ctx, t); err != nil {
		return err
	}
	return s.SetMembers(ctx, t.ID, t.Members)
}

// Rename stores the name.
func (s *Teams) Rename(ctx context.Context, t *Team) error {
	_, err := s.db.ExecContext(ctx, `UPDATE teams SET name = $1 WHERE id = $2`, t.Name, t.ID)
	return err
}

// SetMembers stores a row for each member.
func (s *Teams) SetMembers(ctx context.Context, teamID string, members []string) error {
	if _, err := s.db.ExecContext(ctx, `DELETE FROM team_members WHERE team_id = $1`, teamID); err != nil {
		return err
	}
	for _, id := range members {
		if _, err := s.db.ExecContext(ctx, `INSERT INTO team_members (team_id, user_id) VALUES ($1, $2)`, teamID, id); err != nil {
			return err
		}
	}
	return nil
}

// SetRank stores a row for each step.
func (s *Teams) SetRank(ctx context.Context, teamID string, rank []string) error {
	for _, step := range rank {
		if _, err := s.db.ExecContext(ctx, `INSERT INTO team_rank (team_id, step) VALUES ($1, $2)`, teamID, step); err != nil {
			return err
		}
	}
	return nil
}
