package api_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/examples"
	"github.com/samverkan/samverkan/wasm/api"
)

// A certificate that is true but proves nothing of what others cost is no proof
// that fewer are not enough: those chosen here cost 1 000 013 004, and holders 1
// and 11 alone, 7002 together, hold everything.
func TestNoProofOfTheFewest(t *testing.T) {
	type pivot struct {
		Holder int   `json:"holder"`
		Pieces []int `json:"pieces"`
	}
	ask := func(cover []int, cost, lower int) string {
		request, err := json.Marshal(map[string]any{
			"document": json.RawMessage(examples.Dropin()), "on": "2026-03-12",
			"certificate": map[string]any{
				"holes": []int{}, "pivotal": []pivot{{1, []int{8, 11, 12, 13}}, {6, []int{2}}, {11, []int{5, 7}}},
				"cover": cover, "cost": cost, "lower": lower, "parts": []int{},
			},
		})
		require.NoError(t, err)
		return string(api.Call("partnership.cover", request, api.Page()))
	}
	for _, reply := range []string{ask([]int{1, 2, 10, 11}, 1_000_013_004, 0), ask([]int{1, 11}, 7002, 0), ask([]int{1, 11}, 7002, 7002)} {
		require.Contains(t, reply, `"at":"/certificate/lower"`)
		require.NotContains(t, reply, "holds")
	}
}
