// want-ignore GS107 "the subject is recovery"

package starters

// What many hand work to is reported once, where it starts the goroutine.
func detach(work func()) {
	go work() // want GS101 error "started by `detach` has no recover: a panic in what any of 4 callers hands it kills"
}

// It only hands on.
func detachNamed(_ string, work func()) {
	detach(func() { work() })
}

// Few hand it work.
func handOff(work func()) {
	go func() { work() }()
}
