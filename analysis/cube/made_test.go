package cube_test

import (
	"math/rand/v2"
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// day reads a date of a test.
func day(s string) samverkan.Date {
	d, err := samverkan.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// dimension makes a dimension of categories with their IDs for labels.
func dimension(id string, role cube.Role, ids ...string) cube.Dimension {
	d := cube.Dimension{ID: id, Role: role}
	for _, c := range ids {
		d.Categories = append(d.Categories, cube.Category{ID: c, Label: c})
	}
	return d
}

func numbered(id string, role cube.Role, n int) cube.Dimension {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = id + strconv.Itoa(i)
	}
	return dimension(id, role, ids...)
}

// residents is the population of two invented municipalities.
func residents() cube.Cube {
	return cube.Cube{
		Label: "Folkmängd",
		Dimensions: []cube.Dimension{
			dimension("region", cube.Geo, "Granvik", "Tunadal"),
			dimension("sex", cube.Classification, "women", "men"),
			dimension("year", cube.Time, "2024", "2025"),
		},
		Unit:   cube.Unit{Label: "personer", Measure: cube.Stock},
		Values: []float64{5_010, 5_000, 4_990, 5_000, 2_400, 2_500, 2_500, 2_500},
		Sources: []cube.Source{{
			Publisher: "Regionen", Table: "BEF1", Query: "https://example.org/BEF1", Retrieved: day("2026-03-12"), License: "CC0 1.0",
			Hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		}},
	}
}

// withTotals makes a cube of counts with a total in each dimension, at its end.
func withTotals(inner []int64, sizes ...int) cube.Cube {
	c := cube.Cube{Label: "Antal", Unit: cube.Unit{Label: "personer"}}
	cells := 1
	for i, n := range sizes {
		d := numbered(string(rune('a'+i)), cube.Classification, n+1)
		for k := range n {
			d.Categories[n].Children = append(d.Categories[n].Children, k)
		}
		c.Dimensions = append(c.Dimensions, d)
		cells *= n + 1
	}
	c.Values = make([]float64, cells)
	for at := range cells { // each cell is the sum of the inner cells that it covers
		for i, v := range inner {
			left, from, covered := at, i, true
			for d := len(sizes) - 1; d >= 0; d-- {
				p, q := left%(sizes[d]+1), from%sizes[d]
				left, from = left/(sizes[d]+1), from/sizes[d]
				covered = covered && (p == q || p == sizes[d])
			}
			if covered {
				c.Values[at] += float64(v)
			}
		}
	}
	return c
}

// randomCube has some missing figures and remarks, and a few decimals.
func randomCube(r *rand.Rand) cube.Cube {
	c := cube.Cube{
		Label: "Slump", Unit: cube.Unit{Label: "st"},
		Statuses: []cube.Status{{}, {Missing: cube.NotAvailable, Symbol: ".."}, {Missing: cube.Suppressed, Symbol: "x"}, {Symbol: "p"}},
	}
	cells := 1
	for i := range 1 + r.IntN(4) {
		n := 1 + r.IntN(4)
		c.Dimensions = append(c.Dimensions, numbered(string(rune('a'+i)), cube.Classification, n))
		cells *= n
	}
	c.Values, c.Status = make([]float64, cells), make([]uint8, cells)
	scale := []float64{1, 10, 1000, 1e12}[r.IntN(4)]
	big := []int{1000, 1 << 40, 1 << 60}[r.IntN(3)]
	for i := range cells {
		c.Values[i] = float64(r.IntN(2*big)-big) / scale
		if r.IntN(3) == 0 {
			c.Status[i] = uint8(r.IntN(4))
			if s := c.Status[i]; s == 1 || s == 2 {
				c.Values[i] = 0
			}
		}
	}
	if r.IntN(3) == 0 {
		c.Status, c.Statuses = nil, nil
	}
	return c
}

// clone returns a cube that shares nothing that tests write to.
func clone(c cube.Cube) cube.Cube {
	c.Values, c.Status, c.Statuses = slices.Clone(c.Values), slices.Clone(c.Status), slices.Clone(c.Statuses)
	c.Dimensions = slices.Clone(c.Dimensions)
	for i := range c.Dimensions {
		c.Dimensions[i].Categories = slices.Clone(c.Dimensions[i].Categories)
	}
	return c
}
