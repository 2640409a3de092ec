package goroutines

import (
	"github.com/gin-gonic/gin"
)

// Register wires the handlers. gin.Recovery covers the handlers' own goroutines and no other (W11).
func Register(r *gin.Engine, h *Handlers) {
	r.Use(gin.Recovery())
	exports := r.Group("/api/v1/exports")
	exports.POST("/bare", h.StartBare)
	exports.POST("/guarded", h.StartGuarded)
	exports.POST("/helper", h.StartWithDeferredHelper)
	exports.POST("/factory", h.StartWithCalledFactory)
	exports.POST("/deferred-method", h.StartWithDeferredMethod)
	exports.POST("/method-value", h.StartWithMethodValue)
	exports.POST("/method-expression", h.StartWithMethodExpression)
	exports.POST("/interface", h.StartWithInterfaceMethod)
	exports.POST("/generic", h.StartWithGenericHelper)
	exports.POST("/variable", h.StartWithFunctionVariable)
	exports.POST("/log-first", h.StartLoggingBeforeRecoverNearMiss)
	exports.POST("/method", h.StartMethodThatRecovers)
	exports.POST("/method-bare", h.StartMethodThatDoesNot)
	exports.POST("/spawner-recovers", h.StartWithRecoverOnlyInSpawner)
	exports.POST("/single-call", h.StartSingleCall)
	exports.POST("/inner-only", h.StartWithInnerRecoverOnly)
	exports.POST("/nested", h.StartNested)
	exports.POST("/loop", h.StartLoop)
	exports.POST("/range-func", h.StartRangeOverFunc)
	exports.POST("/repanic", h.StartRepanic)
	exports.POST("/repanic-outer", h.StartRepanicUnderOuterDefer)
	exports.POST("/repanic-status", h.StartRepanicAfterStatusNearMiss)
	exports.POST("/arguments", h.StartWithEvaluatedArguments)
	exports.POST("/empty", h.StartEmpty)
	exports.POST("/only-log", h.StartOnlyLog)
	exports.POST("/variable-body", h.StartFunctionVariable)
	exports.POST("/parameter", h.StartParameter)
	exports.POST("/per-item", h.StartOnePerItem)
	exports.POST("/locked", h.StartHoldingMutex)
	exports.POST("/map", h.StartConcurrentMap)
	exports.POST("/nil-logger", h.StartWithNilLogger)
}
