package members

import (
	"context"
	"encoding/json"
	"net/http"
)

// API answers requests.
type API struct {
	teams Store
	flows *Flows
}

// Routes registers all.
func (a *API) Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /teams", a.create)
	mux.HandleFunc("PUT /teams/{id}", a.rename)
	mux.HandleFunc("POST /flows", a.start)
	mux.HandleFunc("POST /near/members", a.createWithMembersNearMiss)
	mux.HandleFunc("POST /near/whole", a.createWholeNearMiss)
	mux.HandleFunc("POST /near/read", a.refuseMembersNearMiss)
	mux.HandleFunc("POST /near/copy", a.publishNearMiss)
	mux.HandleFunc("POST /near/request", a.ownRequestNearMiss)
}

// create stores what it was sent, and the members are lost.
func (a *API) create(w http.ResponseWriter, r *http.Request) {
	var team Team
	if err := json.NewDecoder(r.Body).Decode(&team); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := a.teams.Create(r.Context(), &team); err != nil { // want GS403 "the request brings `Team.Members`, and nothing stores it: `a.teams.Create` leaves it out, and `\(\*Teams\).SetMembers`, which inserts its rows into `team_members`, is not called"
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	answer(w, team)
}

// rename does the same for an update.
func (a *API) rename(w http.ResponseWriter, r *http.Request) {
	var team Team
	if err := json.NewDecoder(r.Body).Decode(&team); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	team.ID = r.PathValue("id")
	if err := a.teams.Rename(r.Context(), &team); err != nil { // want GS403 "`a.teams.Rename` leaves it out"
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// start hands the team to a service, inside a request of its own.
func (a *API) start(w http.ResponseWriter, r *http.Request) {
	var request struct {
		Team
		Note string `json:"note"`
	}
	if err := json.NewDecoder(r.Body).Decode(&request); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := a.flows.Start(r.Context(), &request.Team, request.Note); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// createWithMembersNearMiss stores the members afterwards.
func (a *API) createWithMembersNearMiss(w http.ResponseWriter, r *http.Request) {
	var team Team
	if err := json.NewDecoder(r.Body).Decode(&team); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := a.teams.Create(r.Context(), &team); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := a.teams.SetMembers(r.Context(), team.ID, team.Members); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// createWholeNearMiss has a store that does both.
func (a *API) createWholeNearMiss(w http.ResponseWriter, r *http.Request) {
	var team Team
	if err := json.NewDecoder(r.Body).Decode(&team); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := a.teams.CreateWhole(r.Context(), &team); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// refuseMembersNearMiss looks at the members: the client is told.
func (a *API) refuseMembersNearMiss(w http.ResponseWriter, r *http.Request) {
	var team Team
	if err := json.NewDecoder(r.Body).Decode(&team); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if len(team.Members) > 0 {
		http.Error(w, "set the members afterwards", http.StatusBadRequest)
		return
	}
	if err := a.teams.Create(r.Context(), &team); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// publishNearMiss hands the whole team on to what may do anything with it.
func (a *API) publishNearMiss(w http.ResponseWriter, r *http.Request) {
	var team Team
	if err := json.NewDecoder(r.Body).Decode(&team); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := a.teams.Create(r.Context(), &team); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if event, err := json.Marshal(team); err == nil {
		a.flows.publish(event)
	}
}

// ownRequestNearMiss accepts a name, and no members.
func (a *API) ownRequestNearMiss(w http.ResponseWriter, r *http.Request) {
	var request struct{ Name string }
	if err := json.NewDecoder(r.Body).Decode(&request); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	team := Team{Name: request.Name}
	if err := a.teams.Create(r.Context(), &team); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// Flows is a service between the handlers and the store.
type Flows struct {
	teams  Store
	events chan []byte
}

// Start stores the team without its members.
func (f *Flows) Start(ctx context.Context, team *Team, note string) error {
	if team.Name == "" {
		team.Name = note
	}
	return f.teams.Create(ctx, team) // want GS403 "`f.teams.Create` leaves it out"
}

func (f *Flows) publish(event []byte) { f.events <- event }

func answer(w http.ResponseWriter, v any) {
	if err := json.NewEncoder(w).Encode(v); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
