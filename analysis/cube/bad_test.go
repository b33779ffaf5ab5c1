package cube_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/cube"
)

func two(a, b float64) cube.Cube {
	return cube.Cube{
		Dimensions: []cube.Dimension{{ID: "R", Role: cube.Geo, Categories: []cube.Category{{ID: "a"}, {ID: "b"}}}},
		Values:     []float64{a, b},
	}
}

// Of a cube that Check refuses come no figures.
func TestBadCubesHaveNoFigures(t *testing.T) {
	regions := twoBecomeOne()
	for name, c := range map[string]struct {
		change func(*cube.Cube)
		at     string // of the fault; "" of At: it does not touch what is wrong
		sum    string
	}{
		"no statuses":      {func(c *cube.Cube) { c.Status = []uint8{0, 9} }, "/status/1", "/status/1"},
		"an unknown one":   {func(c *cube.Cube) { c.Status, c.Statuses = []uint8{0, 2}, []cube.Status{{}, {Symbol: "p"}} }, "/status/1", "/status/1"},
		"no such part":     {func(c *cube.Cube) { c.Dimensions[0].Categories[0].Children = []int{77} }, "", "/dimensions/0/categories/0/children/0"},
		"a circle":         {func(c *cube.Cube) { c.Dimensions[0].Categories[1].Children = []int{1} }, "", "/dimensions/0/categories/1/children"},
		"no number":        {func(c *cube.Cube) { c.Values[1] = math.NaN() }, "/values/1", "/values/1"},
		"no finite number": {func(c *cube.Cube) { c.Values[1] = math.Inf(1) }, "/values/1", "/values/1"},
		"a reason first":   {func(c *cube.Cube) { c.Statuses = []cube.Status{{Missing: cube.NotYet}} }, "/statuses/0", "/statuses/0"},
		"a figure and not": {func(c *cube.Cube) {
			c.Status, c.Statuses = []uint8{0, 1}, []cube.Status{{}, {Missing: cube.NotYet}}
		}, "/values/1", ""},
	} {
		bad := two(10, 20)
		c.change(&bad)
		require.Error(t, bad.Check(), name)
		f, err := bad.At(1)
		if c.at == "" {
			require.NoError(t, err, name)
		} else {
			_, at := faultAt(t, err)
			require.Equal(t, c.at, at, name)
			require.Equal(t, cube.Figure{}, f, name)
		}
		_, err = bad.Sum("R")
		_, mapped := regions.Map(&bad, day("2025-12-31"), day("2026-06-01"))
		if c.sum == "" { // the sum is missing, as the figure is said to be
			require.NoError(t, err, name)
			continue
		}
		for _, err := range []error{err, mapped} {
			_, at := faultAt(t, err)
			require.Equal(t, c.sum, at, name)
		}
	}
}
