package cube_test

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// faultAt returns the code and the place of the first fault of an error.
func faultAt(t *testing.T, err error) (samverkan.Code, string) {
	t.Helper()
	var f *samverkan.Fault
	require.ErrorAs(t, err, &f)
	return f.Code, f.At
}

// Rows and At see the same cells in the same order.
func TestRowsAgainstAt(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		c := randomCube(r)
		require.NoError(t, c.Check())
		n := 0
		for row := range c.Rows() {
			require.Equal(t, n, row.Cell)
			f, err := c.At(row.Places...)
			require.NoError(t, err)
			require.Equal(t, c.Missing(row) == cube.Present, f.Known())
			if f.Known() {
				require.Equal(t, row.Value, f.Value.Rounded())
			}
			n++
		}
		require.Equal(t, len(c.Values), n)
	}
	c := residents()
	for range c.Rows() {
		break // may be left at any time
	}
	c.Values = c.Values[1:]
	for range c.Rows() {
		t.Fatal("a cube that is not whole has no rows")
	}
	point := cube.Cube{Values: []float64{7}}
	for row := range point.Rows() {
		require.Equal(t, 7.0, row.Value)
	}
}

func TestRowsTakeNoMemory(t *testing.T) {
	c := residents()
	sum := 0.0
	require.LessOrEqual(t, testing.AllocsPerRun(10, func() {
		for row := range c.Rows() {
			sum += row.Value
		}
	}), 2.0)
}

// The slow sum: each cell of the result is added up as a fraction of the shortest
// decimals, by walking all cells.
func TestSumAgainstFractions(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 1))
	for range 600 {
		c := randomCube(r)
		d := r.IntN(len(c.Dimensions))
		id := c.Dimensions[d].ID
		var groups []cube.Group
		for g := range r.IntN(3) {
			group := cube.Group{ID: "g" + strconv.Itoa(g)}
			for _, x := range c.Dimensions[d].Categories {
				if r.IntN(2) == 0 {
					group.Of = append(group.Of, x.ID)
				}
			}
			if len(group.Of) > 0 {
				groups = append(groups, group)
			}
		}
		got, err := c.Sum(id, groups...)
		require.NoError(t, err)
		require.NoError(t, got.Check())
		for row := range got.Rows() {
			places := slices.Clone(row.Places)
			var of []string
			if len(groups) == 0 {
				places = slices.Insert(places, d, 0)
				for _, x := range c.Dimensions[d].Categories {
					of = append(of, x.ID)
				}
			} else {
				of = groups[places[d]].Of
			}
			sum, lacks := new(big.Rat), 0
			var why []cube.Missing
			for _, x := range of {
				places[d] = c.Dimensions[d].Category(x)
				f, err := c.At(places...)
				require.NoError(t, err)
				sum.Add(sum, f.Value.Rat())
				if !f.Known() {
					lacks++
					why = append(why, f.Missing...)
				}
			}
			f, err := got.At(row.Places...)
			require.NoError(t, err)
			require.Equal(t, lacks == 0, f.Known())
			require.Equal(t, lacks, f.By.Lacks)
			for _, m := range why {
				require.Contains(t, f.Missing, m)
			}
			if f.Known() {
				want, _ := sum.Float64()
				require.Equal(t, want, row.Value)
				if f.By.Rounding == cube.Exact {
					require.Zero(t, sum.Cmp(f.Value.Rat()))
				}
			}
		}
	}
}

func TestSumRefuses(t *testing.T) {
	c := residents()
	_, err := c.Sum("year") // inhabitants of two days
	require.ErrorContains(t, err, "several times")
	_, err = c.Sum("age")
	require.ErrorContains(t, err, "There is no dimension")
	_, err = c.Sum("sex", cube.Group{ID: "all", Of: []string{"women", "women"}})
	require.ErrorContains(t, err, "counts twice")
	_, err = c.Sum("sex", cube.Group{ID: "all", Of: []string{"women", "children"}})
	require.ErrorContains(t, err, "no category")
	_, err = c.Sum("sex", cube.Group{ID: "a", Of: []string{"women"}}, cube.Group{ID: "a", Of: []string{"men"}})
	require.Error(t, err)
	_, err = c.Sum("sex", cube.Group{ID: "a"})
	require.Error(t, err)
	percent := residents()
	percent.Unit = cube.Unit{Label: "procent"}
	_, err = percent.Sum("sex")
	require.ErrorContains(t, err, "cannot be added up")
	_, err = percent.Sum("sex", cube.Group{ID: "women", Of: []string{"women"}}) // nothing is added
	require.NoError(t, err)
	metrics := residents()
	metrics.Dimensions[1].Role = cube.Metric
	metrics.Dimensions[1].Categories[0].Unit, metrics.Dimensions[1].Categories[1].Unit = cube.Unit{Label: "personer"}, cube.Unit{Label: "kronor"}
	_, err = metrics.Sum("sex")
	code, at := faultAt(t, err)
	require.Equal(t, samverkan.CodeConflict, code)
	require.Equal(t, "/sex/men", at)
	metrics.Dimensions[1].Categories[1].Unit = cube.Unit{Label: "personer", Multiplier: 3}
	_, err = metrics.Sum("sex")
	require.ErrorContains(t, err, "thousands")
	metrics.Dimensions[1].Categories[1].Unit = cube.Unit{Label: "personer"}
	all, err := metrics.Sum("sex")
	require.NoError(t, err)
	require.Equal(t, "personer", all.Unit.Label)
}

// A total and its parts are not added up together.
func TestSumOfHierarchy(t *testing.T) {
	c := withTotals([]int64{1, 2, 3, 4}, 2, 2)
	sum, err := c.Sum("a")
	require.NoError(t, err)
	require.Equal(t, []float64{4, 6, 10}, sum.Values) // 1 + 3, 2 + 4 and all
	_, err = c.Sum("a", cube.Group{ID: "g", Of: []string{"a0", "a2"}})
	require.ErrorContains(t, err, "counts twice")
	// A part of two wholes, and wholes below wholes.
	c = cube.Cube{Dimensions: []cube.Dimension{numbered("x", "", 5)}, Values: []float64{1, 2, 3, 5, 8}}
	x := c.Dimensions[0].Categories
	x[2].Children, x[3].Children, x[4].Children = []int{0, 1}, []int{1, 2}, []int{3}
	require.NoError(t, c.Check())
	_, err = c.Sum("x", cube.Group{ID: "g", Of: []string{"x0", "x4"}})
	require.ErrorContains(t, err, "x0") // below 4 through 3 and 2
	whole, err := c.Sum("x")
	require.NoError(t, err)
	require.Equal(t, []float64{8}, whole.Values)
}

func TestSumKeepsRemarks(t *testing.T) {
	c := cube.Cube{
		Dimensions: []cube.Dimension{numbered("x", "", 2), numbered("y", "", 3)},
		Values:     []float64{1, 2, 0, 4, 0, 0},
		Statuses:   []cube.Status{{}, {Symbol: "p", Label: "preliminär"}, {Missing: cube.NotAvailable, Symbol: ".."}, {Missing: cube.Suppressed, Symbol: "x"}},
		Status:     []uint8{1, 0, 2, 0, 2, 3},
	}
	sum, err := c.Sum("x")
	require.NoError(t, err)
	f, err := sum.At(0)
	require.NoError(t, err)
	require.Equal(t, "5 p", f.Value.String()+" "+f.Symbol)
	f, err = sum.At(2)
	require.NoError(t, err)
	require.Equal(t, []cube.Missing{cube.NotAvailable, cube.Suppressed}, f.Missing)
	require.Equal(t, ".. x", f.Symbol)
	again, err := sum.Sum("y")
	require.NoError(t, err)
	f, err = again.At()
	require.NoError(t, err)
	require.Equal(t, 3, f.By.Lacks) // one in y1, two in y2
}

func TestSelectAgainstAt(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	for range 300 {
		c := randomCube(r)
		var picks []cube.Pick
		from := make([][]int, len(c.Dimensions))
		for i, d := range c.Dimensions {
			from[i] = r.Perm(len(d.Categories))
			if r.IntN(2) == 0 {
				from[i] = from[i][:1+r.IntN(len(d.Categories))]
				p := cube.Pick{Dimension: d.ID}
				for _, k := range from[i] {
					p.Categories = append(p.Categories, d.Categories[k].ID)
				}
				picks = append(picks, p)
			} else {
				slices.Sort(from[i])
			}
		}
		got, err := c.Select(picks...)
		require.NoError(t, err)
		require.NoError(t, got.Check())
		for row := range got.Rows() {
			places := make([]int, len(row.Places))
			for i, p := range row.Places {
				places[i] = from[i][p]
			}
			want, err := c.At(places...)
			require.NoError(t, err)
			have, err := got.At(row.Places...)
			require.NoError(t, err)
			have.By, want.By = cube.Derivation{}, cube.Derivation{}
			require.Equal(t, want, have)
		}
	}
	c := withTotals([]int64{1, 2, 3}, 3)
	part, err := c.Select(cube.Pick{Dimension: "a", Categories: []string{"a3", "a0"}})
	require.NoError(t, err)
	require.Empty(t, part.Dimensions[0].Categories[0].Children) // no longer the whole of what is there
	all, err := c.Select(cube.Pick{Dimension: "a", Categories: []string{"a3", "a2", "a1", "a0"}})
	require.NoError(t, err)
	require.Equal(t, []int{3, 2, 1}, all.Dimensions[0].Categories[0].Children)
	for _, p := range [][]cube.Pick{
		{{Dimension: "x"}},
		{{Dimension: "a"}},
		{{Dimension: "a", Categories: []string{"a0", "a0"}}},
		{{Dimension: "a", Categories: []string{"b"}}},
		{{Dimension: "a", Categories: []string{"a0"}}, {Dimension: "a", Categories: []string{"a1"}}},
	} {
		_, err := c.Select(p...)
		require.Error(t, err)
	}
}

func TestCheckPlaces(t *testing.T) {
	for at, change := range map[string]func(c *cube.Cube){
		"/values":                          func(c *cube.Cube) { c.Values = c.Values[1:] },
		"/status":                          func(c *cube.Cube) { c.Status = make([]uint8, 3) },
		"/lacks":                           func(c *cube.Cube) { c.Lacks = make([]int32, 3) },
		"/dimensions/1":                    func(c *cube.Cube) { c.Dimensions[1].Categories = nil },
		"/statuses":                        func(c *cube.Cube) { c.Statuses = make([]cube.Status, 257) },
		"/statuses/0":                      func(c *cube.Cube) { c.Statuses = []cube.Status{{Missing: cube.NotYet}} },
		"/statuses/1/missing":              func(c *cube.Cube) { c.Statuses = []cube.Status{{}, {Missing: "lost"}} },
		"/dimensions/1/id":                 func(c *cube.Cube) { c.Dimensions[1].ID = "region" },
		"/dimensions/0/role":               func(c *cube.Cube) { c.Dimensions[0].Role = "place" },
		"/dimensions/0/categories/1/id":    func(c *cube.Cube) { c.Dimensions[0].Categories[1].ID = "Granvik" },
		"/dimensions/0/categories/0/id":    func(c *cube.Cube) { c.Dimensions[0].Categories[0].ID = "" },
		"/dimensions/0/categories/0/label": func(c *cube.Cube) { c.Dimensions[0].Categories[0].Label = "\xff" },
		"/dimensions/0/categories/0/coordinates": func(c *cube.Cube) {
			c.Dimensions[0].Categories[0].Coordinates = &[2]float64{17, 91}
		},
		"/dimensions/0/categories/0/children/0": func(c *cube.Cube) { c.Dimensions[0].Categories[0].Children = []int{2} },
		"/dimensions/0/categories/0/children": func(c *cube.Cube) {
			c.Dimensions[0].Categories[0].Children, c.Dimensions[0].Categories[1].Children = []int{1}, []int{0}
		},
		"/unit/multiplier": func(c *cube.Cube) { c.Unit.Multiplier = 31 },
		"/unit/kind":       func(c *cube.Cube) { c.Unit.Kind = "x" },
		"/sources/0/hash":  func(c *cube.Cube) { c.Sources[0].Hash = "E3" },
		"/values/3":        func(c *cube.Cube) { c.Values[3] = math.NaN() },
		"/values/4": func(c *cube.Cube) {
			c.Status, c.Statuses = []uint8{0, 0, 0, 0, 1, 0, 0, 0}, []cube.Status{{}, {Missing: cube.NotYet}}
		},
		"/status/5": func(c *cube.Cube) { c.Status = []uint8{0, 0, 0, 0, 0, 9, 0, 0} },
	} {
		c := residents()
		change(&c)
		_, got := faultAt(t, c.Check())
		require.Equal(t, at, got)
	}
	require.NoError(t, (&cube.Cube{}).Check())
	c := residents()
	for i := range c.Values {
		c.Values[i] = math.Inf(1)
	}
	var all samverkan.Faults
	require.True(t, errors.As(c.Check(), &all))
	require.Len(t, all, 8)
}

func TestCellsDoesNotOverflow(t *testing.T) {
	for _, sizes := range [][]int{{1 << 62, 4}, {200_000, 101}, {0}, {-1}, make([]int, 33)} {
		_, err := cube.Cells(sizes)
		require.Error(t, err)
	}
	n, err := cube.Cells([]int{200_000, 100})
	require.NoError(t, err)
	require.Equal(t, cube.MaxCells, n)
}

func TestFind(t *testing.T) {
	c := residents()
	f, err := c.Find(map[string]string{"region": "Tunadal", "sex": "women", "year": "2025"})
	require.NoError(t, err)
	require.Equal(t, "2500", f.Value.String())
	_, err = c.Find(map[string]string{"region": "Ekby", "sex": "women", "county": "22"})
	var all samverkan.Faults
	require.True(t, errors.As(err, &all))
	require.Equal(t, []string{"/county", "/region/Ekby", "/year"}, []string{all[0].At, all[1].At, all[2].At})
	_, err = c.At(0, 0, 2)
	require.Error(t, err)
	_, err = c.At(0)
	require.Error(t, err)
	require.Equal(t, 2, c.OfRole(cube.Time))
	require.Equal(t, -1, c.OfRole(cube.Metric))
}

// What a source writes is what is meant: 0.1 is a tenth, not the nearest double.
func TestDecimal(t *testing.T) {
	for v, want := range map[float64]string{0.1: "1/10", 2.5: "5/2", -3: "-3", 1e300: "1" + zeros(300), 123456789.123: "123456789123/1000"} {
		require.Equal(t, want, cube.Decimal(v).String())
	}
	require.Equal(t, "0", cube.Decimal(math.NaN()).String())
	require.Equal(t, "0", cube.Decimal(math.Inf(-1)).String())
}

func zeros(n int) string { return string(slices.Repeat([]byte("0"), n)) }
