package wiring

import "testing"

// D05: nil in a test is nobody's loss.
func TestFinishWithoutStore(t *testing.T) {
	NewService(nil, "test").Finish(t.Context(), "1")
	late := &Late{}
	late.SetStore(nil)
}
