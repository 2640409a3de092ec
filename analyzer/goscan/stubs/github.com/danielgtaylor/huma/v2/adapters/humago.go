// huma on another router.
package humago

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

//goscan:group router=0
func New(r *http.ServeMux, config huma.Config) huma.API

//goscan:group path=1 router=0
func NewWithPrefix(m *http.ServeMux, prefix string, config huma.Config) huma.API
