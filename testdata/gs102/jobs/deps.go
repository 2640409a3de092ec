package jobs

import (
	"context"

	"github.com/labstack/echo/v4"
	"go.uber.org/zap"
)

// Importer reads a file into the catalogue.
type Importer struct {
	rows map[string]int
}

// Import does enough to panic.
func (i *Importer) Import(ctx context.Context, file string) {
	i.rows[file]++
}

// Options are the settings of the service.
type Options struct {
	Safe  bool
	Debug bool
}

// Handlers serves the import endpoints.
type Handlers struct {
	importer *Importer
	options  Options
	log      *zap.Logger
}

// Register wires the handlers.
func Register(e *echo.Echo, h *Handlers) {
	imports := e.Group("/imports")
	imports.POST("/direct", h.ImportDeferredBuiltin)
	imports.POST("/top", h.ImportRecoverAtTop)
	imports.POST("/inner-defer", h.ImportDeferInsideDeferredNearMiss)
	imports.POST("/too-deep", h.ImportHelperOneTooDeep)
	imports.POST("/outer", h.ImportNamedHelperOneTooDeep)
	imports.POST("/literal", h.ImportLiteralInsideDeferred)
	imports.POST("/factory", h.ImportDeferredFactory)
	imports.POST("/factory-called", h.ImportFactoryResultDeferred)
	imports.POST("/argument", h.ImportRecoverAsArgument)
	imports.POST("/late", h.ImportWorkBeforeDefer)
	imports.POST("/conditional", h.ImportDeferUnderCondition)
	imports.POST("/early-return", h.ImportDeferredReturnsEarly)
	imports.POST("/not-deferred", h.ImportHelperNotDeferred)
	imports.POST("/both", h.ImportSecondRecoverWorksNearMiss)
	imports.POST("/branches", h.ImportDeferInBothBranchesNearMiss)
	imports.POST("/helper-first", h.ImportBodyOfNamedFunction)
	imports.POST("/debug-filter", h.ImportDeferredLogsUnderConditionNearMiss)
	imports.POST("/shadow", h.ImportShadowedRecover)
}
