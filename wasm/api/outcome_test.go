package api_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/wasm/api"
)

func TestFirstFault(t *testing.T) {
	wrong := func(code samverkan.Code, at string) []byte {
		return api.Refuse(samverkan.Wrong(code, at, samverkan.Text{SV: "Fel.", EN: "Wrong."}))
	}
	for _, c := range []struct {
		shows string
		reply []byte
		want  samverkan.Code
		ok    bool
	}{
		{"a result", api.Call("partnership.words", []byte("{}"), api.Edge()), "", false},
		{"no such operation", api.Call("no.such", []byte("{}"), api.Edge()), samverkan.CodeUnknown, true},
		{"no JSON", api.Call("partnership.words", nil, api.Edge()), samverkan.CodeInvalid, true},
		{"no bytes taken", api.Call("partnership.words", []byte("{}"), api.Budget{}), samverkan.CodeTooLarge, true},
		{"a place with quotes", wrong(samverkan.CodeConflict, `/a","code":"invalid`), samverkan.CodeConflict, true},
		{"a place that ends in a backslash", wrong(samverkan.CodeInternal, `/a\`), samverkan.CodeInternal, true},
		{"nothing", nil, "", false},
		{"cut in a place", []byte(`{"faults":[{"at":"/a\`), "", false},
		{"cut in a code", []byte(`{"faults":[{"at":"","code":"inv`), "", false},
	} {
		code, ok := api.FirstFault(c.reply)
		if code != c.want || ok != c.ok {
			t.Errorf("%s: %q, %v; want %q, %v", c.shows, code, ok, c.want, c.ok)
		}
	}
}

// What a host says of a length that it knows is what Call says when it sees it.
func TestRefuseBytes(t *testing.T) {
	b := api.Budget{Bytes: 4, Work: 1}
	want := api.Call("partnership.words", []byte("{   }"), b)
	if diff := cmp.Diff(string(want), string(api.RefuseBytes(5, b))); diff != "" {
		t.Error(diff)
	}
}
