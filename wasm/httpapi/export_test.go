package httpapi

import (
	"net/http"

	"github.com/samverkan/samverkan/wasm/api"
)

// Looking is a Handler that looks after so many units whether somebody waits.
func Looking(b api.Budget, units int) http.Handler {
	return handler{engine: api.New(), budget: b, unitsAtOnce: units}
}

// Smallest returns the smallest request that the page shows.
func Smallest(o api.Operation) string { return smallest(o) }
