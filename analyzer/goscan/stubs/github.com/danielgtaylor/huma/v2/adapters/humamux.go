// huma on another router.
package humamux

import (
	"github.com/danielgtaylor/huma/v2"
	"github.com/gorilla/mux"
)

//goscan:group router=0
func New(r *mux.Router, config huma.Config) huma.API
