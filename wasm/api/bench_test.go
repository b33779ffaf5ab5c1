package api_test

import (
	"strings"
	"testing"

	"github.com/samverkan/samverkan/wasm/api"
)

// What a host pays for a call: reading the request, the work, writing the reply.
func BenchmarkCall(b *testing.B) {
	engine := api.New()
	for name, request := range map[string][]byte{
		"rulebook.get": []byte("{}"),
		"partnership.assess/14orgs-36people-53kB":   about(""),
		"partnership.report/14orgs-36people-53kB":   about(""),
		"partnership.repairs/10-of-14orgs-36people": about(""),
		"partnership.catalogue/36factors":           []byte("{}"),
	} {
		b.Run(name, func(b *testing.B) {
			operation, _, _ := strings.Cut(name, "/")
			b.SetBytes(int64(len(request)))
			b.ReportAllocs()
			for b.Loop() {
				engine.Call(operation, request, api.Page())
			}
		})
	}
}
