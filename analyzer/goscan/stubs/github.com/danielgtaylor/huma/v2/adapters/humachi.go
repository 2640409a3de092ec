// huma on another router.
package humachi

import (
	"github.com/danielgtaylor/huma/v2"
	"github.com/go-chi/chi/v5"
)

//goscan:group router=0
func New(r chi.Router, config huma.Config) huma.API
