// Package sync has recovers outside goroutines: they are judged the same.
package sync

import (
	"fmt"
	"log"
	"sync"
	"sync/atomic"
)

// Parse protects its caller, but for the deferred builtin.
func Parse(raw []byte) (n int, err error) {
	defer recover() // want GS102 error "recover"
	return int(raw[0]), nil
}

// ParseSafelyNearMiss turns the panic into an error through its named result.
func ParseSafelyNearMiss(raw []byte) (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("parse: %v", r)
		}
	}()
	return int(raw[0]), nil
}

// recovered is meant to be deferred by others: on its own it is no defect.
func recovered(stage string) {
	if r := recover(); r != nil {
		log.Printf("%s panicked: %v", stage, r)
	}
}

// Load defers it.
func Load(raw []byte) int {
	defer recovered("load")
	return int(raw[1])
}

// ReleaseNearMiss tidies up while a panic goes on, unless somebody has done so before: it is not there to stop it.
func ReleaseNearMiss(mu *sync.Mutex, released *atomic.Bool) func() {
	return func() {
		defer func() {
			if !released.CompareAndSwap(false, true) {
				return
			}
			if r := recover(); r != nil {
				mu.Unlock()
				panic(r)
			}
			mu.Unlock()
		}()
		log.Print("released")
	}
}
