// want-ignore GS104 GS107 GS205 GS105 "the subject is recovery"

// Package service makes reports in the background.
package service

import (
	"sync"

	"example.com/exports/reach/tool"
)

// Runner runs reports to their end.
type Runner interface {
	RunAll(ids []string)
}

// Reports makes reports.
type Reports struct {
	pages map[string]int
}

// Queue is two calls away from the handler, in another package: its goroutine is an async job.
func (s *Reports) Queue(id string) {
	s.enqueue(id)
}

func (s *Reports) enqueue(id string) {
	go s.render(id) // want GS101 error "recover"
}

// RunAll is reached through an interface and joined: a panic kills the process, but nothing is lost in silence.
func (s *Reports) RunAll(ids []string) {
	var wg sync.WaitGroup
	for _, id := range ids {
		wg.Add(1)
		go func() { // want GS101 warning "recover"
			defer wg.Done()
			s.render(id)
		}()
	}
	wg.Wait()
}

// Warm is called by nothing the outside world calls.
func (s *Reports) Warm(ids []string) {
	go func() { // want GS101 note "recover"
		for _, id := range ids {
			s.render(id)
		}
	}()
}

// WarmSafelyNearMiss recovers through a helper of another package.
func (s *Reports) WarmSafelyNearMiss(ids []string) {
	go func() {
		defer tool.LogPanic("warm")
		for _, id := range ids {
			s.render(id)
		}
	}()
}

// WarmWithWrapperNearMiss uses the safe starter of another package.
func (s *Reports) WarmWithWrapperNearMiss(ids []string) {
	tool.Go("warm", func() {
		for _, id := range ids {
			s.render(id)
		}
	})
}

func (s *Reports) render(id string) {
	s.pages[id]++
}
