// Package rpc serves other programs.
package rpc

import (
	"context"

	"google.golang.org/grpc"

	"example.com/shops/pb"
)

// Server implements three services whole, and one in part.
type Server struct{ calls int }

// GetItem is of a service that is registered.
func (s *Server) GetItem(ctx context.Context, r *pb.Request) (*pb.Answer, error) {
	return &pb.Answer{Text: r.Id}, nil
}

// GetRefund is of a service that nothing registers.
func (s *Server) GetRefund(ctx context.Context, r *pb.Request) (*pb.Answer, error) {
	return &pb.Answer{Text: r.Id}, nil
}

// PayRefund is, too.
func (s *Server) PayRefund(ctx context.Context, r *pb.Request) (*pb.Answer, error) {
	s.calls++
	return &pb.Answer{Text: r.Id}, nil
}

// GetLoan is a near miss: the service is not implemented whole, somebody is still at it.
func (s *Server) GetLoan(ctx context.Context, r *pb.Request) (*pb.Answer, error) {
	return &pb.Answer{Text: r.Id}, nil
}

// GetGift is a near miss: its service is registered elsewhere.
func (s *Server) GetGift(ctx context.Context, r *pb.Request) (*pb.Answer, error) {
	return &pb.Answer{Text: r.Id}, nil
}

// Register offers the services.
func Register(registrar *grpc.Server, s *Server) {
	pb.RegisterItemServiceServer(registrar, s) // want GS501 warning "`Server` implements `RefundService`, too, and nothing outside tests calls `RegisterRefundServiceServer`: no request reaches `\(\*Server\).GetRefund`"
}

// RegisterGifts offers what some clients want.
func RegisterGifts(registrar *grpc.Server, s *Server) {
	pb.RegisterGiftServiceServer(registrar, s)
}
