package api_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/samverkan/samverkan/internal/vectors"
	"github.com/samverkan/samverkan/wasm/api"
)

// FuzzCall calls every operation with anything. No reply is a failure of the
// library, every reply has the one shape, and equal requests get equal bytes.
func FuzzCall(f *testing.F) {
	table := api.Operations()
	for _, v := range vectors.All(f) {
		for i, o := range table {
			if o.Name == v.Operation && len(v.Request) < 10_000 {
				f.Add(byte(i), v.Request)
			}
		}
	}
	f.Fuzz(func(t *testing.T, which byte, request []byte) {
		name := table[int(which)%len(table)].Name
		reply := api.Call(name, request, api.Edge())
		if !bytes.Equal(reply, api.Call(name, request, api.Edge())) {
			t.Fatal("two replies to one request")
		}
		var shape struct {
			Result json.RawMessage   `json:"result"`
			Faults []json.RawMessage `json:"faults"`
		}
		d := json.NewDecoder(bytes.NewReader(reply))
		d.DisallowUnknownFields()
		if err := d.Decode(&shape); err != nil || (shape.Result == nil) == (shape.Faults == nil) {
			t.Fatalf("%v in %s", err, reply)
		}
		if bytes.HasPrefix(reply, []byte(`{"faults":`)) && bytes.Contains(reply, []byte(`"code":"internal"`)) {
			t.Fatalf("%s", reply)
		}
	})
}
