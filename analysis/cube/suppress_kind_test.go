package cube_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// Only counts are concealed, and what is none is said.
func TestSuppressIsOfCounts(t *testing.T) {
	says := func(c cube.Cube) (samverkan.Fault, string) {
		_, err := cube.Suppress(&c, cube.Privacy{})
		require.Error(t, err)
		_, audit := cube.Audit(&c, &c, cube.Privacy{})
		require.Equal(t, err, audit)
		f := samverkan.FaultsOf(err)[0]
		return *f, f.Text.SV
	}
	for _, u := range []cube.Unit{{Label: "procent"}, {Label: "antal per km²"}, {Kind: cube.Growth}, {Label: "år", Measure: cube.Average}} {
		c := two(3, 97)
		c.Unit = u
		f, text := says(c)
		require.Equal(t, samverkan.CodeConflict, f.Code)
		require.Equal(t, "/unit", f.At)
		require.Contains(t, text, "Dölj små tal bland antalen")
	}
	c := two(3, 97)
	c.Dimensions[0].Role = cube.Metric
	c.Dimensions[0].Categories[1].Unit.Label = "procent"
	f, _ := says(c)
	require.Equal(t, "/dimensions/0/categories/1/unit", f.At)
	f, text := says(two(7, 1.5))
	require.Equal(t, "/values/1", f.At)
	require.Contains(t, text, "Här står 1,5. Ett antal är ett heltal.")
	_, text = says(two(-3, 7))
	require.Contains(t, text, "Här står −3. Ett antal är 0 eller mer.")
	f, text = says(two(2e12, 7)) // twice a million million
	require.Equal(t, samverkan.CodeTooLarge, f.Code)
	require.Contains(t, text, "högst en biljon")
	c = two(7, 0)
	c.Status, c.Statuses = []uint8{0, 1}, []cube.Status{{}, {Missing: cube.NotAvailable}}
	f, text = says(c)
	require.Equal(t, "/values/1", f.At)
	require.Contains(t, text, "Här saknas talet (inte tillgänglig).")
	require.NotContains(t, text, "fyll i", "nobody is to invent it")
	require.Contains(t, f.Text.EN, "(not available)")
}
