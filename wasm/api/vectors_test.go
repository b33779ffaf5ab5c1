package api_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/golden"
	"github.com/samverkan/samverkan/internal/vectors"
	"github.com/samverkan/samverkan/wasm/api"
)

// Every vector is answered as it says. What a reply means is held by the rooms'
// own tests; this and the same on the other hosts hold that all answer alike.
func TestVectors(t *testing.T) {
	good, bad := map[string]bool{}, map[string]bool{}
	for _, v := range vectors.All(t) {
		t.Run(v.Operation+"/"+v.Shows, func(t *testing.T) {
			budget, ok := api.BudgetOf(v.Budget)
			require.True(t, ok, "there is no budget %q", v.Budget)
			got := api.Call(v.Operation, v.Request, budget)
			if golden.Updating() {
				v.Write(t, got)
				return
			}
			require.Equal(t, string(v.Reply), string(got))
			require.NotContains(t, string(got), `"code":"internal"`)
			if v.Reply[2] == 'r' { // {"result"
				good[v.Operation] = true
			} else {
				bad[v.Operation] = true
			}
		})
	}
	if golden.Updating() {
		return
	}
	for _, o := range api.Operations() {
		require.True(t, good[o.Name], "no vector shows a result of %s", o.Name)
		require.True(t, bad[o.Name], "no vector shows a fault of %s", o.Name)
	}
}
