//go:build trial

package jsonstat_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// The population of Västernorrland in the form of PxWeb, and the official samples
// of JSON-stat.
func TestTrial(t *testing.T) {
	for _, name := range []string{"vasternorrland_population_1990_2005.json", "canada.json"} {
		data, err := os.ReadFile("../../../shared/data/jsonstat/" + name)
		require.NoError(t, err)
		r, err := jsonstat.Decode(data, jsonstat.Options{})
		require.NoError(t, err)
		require.NoError(t, r.Cube.Check())
		require.Empty(t, differs(r.Cube, data))
		out, err := r.Encode()
		require.NoError(t, err)
		require.Equal(t, plain(data), plain(out), name)
		require.Equal(t, r, read(t, string(out)))
		x := jsonstat.PX{Cube: *r.Cube}
		px, _, err := x.Encode(jsonstat.Latin1)
		require.NoError(t, err)
		require.Equal(t, r.Cube.Values, readPX(t, px).Cube.Values)
		if name == "canada.json" {
			continue
		}
		sum := 0.0
		for _, v := range r.Cube.Values {
			sum += v
		}
		require.Equal(t, 4_042_876.0, sum, "the sum in the description of the data")
	}
	data, err := os.ReadFile("../../../shared/data/jsonstat/order.json")
	require.NoError(t, err)
	_, err = jsonstat.Decode(data, jsonstat.Options{})
	require.Equal(t, "/value/0", first(t, err).At, "its values are texts")
}
