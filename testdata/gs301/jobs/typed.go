// want-ignore GS306 GS401 "the subject is the error of a status write"

package jobs

import (
	"context"
	"net/http"
)

// Failure is the error type of the project.
type Failure struct{ code int }

// Error tells the code.
func (f *Failure) Error() string { return http.StatusText(f.code) }

// Payments is a part of the interface below.
type Payments interface {
	FailPayment(ctx context.Context, id string) *Failure
	CompleteRefund(ctx context.Context, id string) error
}

// Refunds is the other one.
type Refunds interface {
	Revoke(ctx context.Context, id string) error
}

// Bank is put together from what implements its parts.
type Bank interface {
	Payments
	Refunds
}

type payments struct{ repo *OrderRepo }

func (p *payments) FailPayment(ctx context.Context, id string) *Failure {
	if err := p.repo.UpdateOrderStatus(ctx, id, "settled"); err != nil {
		return &Failure{code: http.StatusConflict}
	}
	return nil
}

func (p *payments) CompleteRefund(ctx context.Context, id string) error {
	return p.repo.UpdateOrderStatus(ctx, id, "refunded")
}

// Settlement drops what a bank tells it.
type Settlement struct {
	bank Bank
	repo *OrderRepo
}

// Finish drops an error of a type of the project's own, and one of an embedded interface.
func (s *Settlement) Finish(ctx context.Context, id string) {
	s.bank.FailPayment(ctx, id)    // want GS301 error "FailPayment"
	s.bank.CompleteRefund(ctx, id) // want GS301 error "CompleteRefund"
}

// FinishNearMiss looks at it.
func (s *Settlement) FinishNearMiss(ctx context.Context, id string) error {
	if failure := s.bank.FailPayment(ctx, id); failure != nil {
		return failure
	}
	return nil
}
