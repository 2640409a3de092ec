// want-ignore GS104 GS107 GS205 GS105 "the subject is recovery"

// Package k8s uses the crash handler of Kubernetes.
package k8s

import (
	"net/http"

	utilruntime "k8s.io/apimachinery/pkg/util/runtime"
)

// Reconciler makes what is like what should be.
type Reconciler struct{ seen map[string]int }

// Register wires the endpoints.
func Register(mux *http.ServeMux, r *Reconciler) {
	mux.HandleFunc("POST /reconcile", r.start)
	mux.HandleFunc("POST /reconcile/safe", r.startSafelyNearMiss)
}

// W07: HandleCrash logs the panic and panics again, by default.
func (r *Reconciler) start(w http.ResponseWriter, req *http.Request) {
	name := req.FormValue("name")
	go func() { // want GS101 error "panic"
		defer utilruntime.HandleCrash()
		r.seen[name]++
	}()
	w.WriteHeader(http.StatusAccepted)
}

// W07 near miss: RecoverFromPanic turns it into an error.
func (r *Reconciler) startSafelyNearMiss(w http.ResponseWriter, req *http.Request) {
	name := req.FormValue("name")
	go func() {
		var err error
		defer func() {
			if err != nil {
				utilruntime.HandleError(err)
			}
		}()
		defer utilruntime.RecoverFromPanic(&err)
		r.seen[name]++
	}()
	w.WriteHeader(http.StatusAccepted)
}
