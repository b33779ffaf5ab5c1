package httpapi

import (
	"io/fs"
	"net/http"
	"strings"

	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/contract"
)

// resource is something that can be read.
type resource struct {
	mediaType string
	vary      string // of the page for people: the header that it depends on
	read      func(*http.Request) []byte
}

// find returns what can be read at an address below the version.
func find(below string) (resource, bool) {
	stored := func(b []byte) (resource, bool) {
		return resource{mediaType: "application/json", read: func(*http.Request) []byte { return b }}, true
	}
	switch below {
	case "":
		return resource{mediaType: "text/html; charset=utf-8", vary: "Accept-Language", read: page}, true
	case "health":
		return resource{mediaType: "application/json", read: func(*http.Request) []byte { return api.Version() }}, true
	case "openapi.json":
		return stored(contract.OpenAPI())
	case "rulebook.json":
		return stored(contract.Rulebook())
	case "seeds.json":
		return stored(contract.Seeds())
	}
	name, ok := strings.CutPrefix(below, "schemas/")
	if !ok || !strings.HasSuffix(name, ".json") {
		return resource{}, false
	}
	b, err := fs.ReadFile(contract.Schemas(), name)
	if err != nil {
		return resource{}, false
	}
	return stored(b)
}
