// Package accounts uses the generated queries.
package accounts

import (
	"context"
	"errors"

	"example.com/sqlcapp/db"
)

var errNoAccount = errors.New("no such account")

// Service closes accounts.
type Service struct{ queries *db.Queries }

// Open creates an account.
func (s *Service) Open(ctx context.Context, id string) error {
	return s.queries.CreateAccount(ctx, id)
}

// Close cannot know: the defect is in the .sql file.
func (s *Service) Close(ctx context.Context, id string) error {
	return s.queries.CloseAccount(ctx, id)
}

// Suspend is Z33: :execrows, and the count is dropped here.
func (s *Service) Suspend(ctx context.Context, id string) error {
	_, err := s.queries.SuspendAccount(ctx, id) // want GS401 "."
	return err
}

// SuspendCheckedNearMiss looks.
func (s *Service) SuspendCheckedNearMiss(ctx context.Context, id string) error {
	n, err := s.queries.SuspendAccount(ctx, id)
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoAccount
	}
	return nil
}

// Rename reads the account first.
func (s *Service) Rename(ctx context.Context, id, name string) error {
	account, err := s.queries.GetAccount(ctx, id)
	if err != nil {
		return err
	}
	return s.queries.RenameAccount(ctx, db.RenameAccountParams{ID: account.ID, Name: name})
}
