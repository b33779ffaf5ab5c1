package jsonstat_test

import (
	"runtime"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// draw is a small generator (splitmix64, Steele, Lea and Flood 2014), so that the
// big table has the same figures everywhere.
type draw uint64

func (d *draw) below(n int) int {
	*d += 0x9E3779B97F4A7C15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return int((z ^ z>>31) % uint64(n))
}

// big is a table of 1 260 000 cells: 300 municipalities, 100 ages, 2 sexes, 21
// years; every third figure has a decimal.
func big() *cube.Cube {
	c := &cube.Cube{Label: "Stor"}
	cells := 1
	for _, d := range []struct {
		id   string
		role cube.Role
		n    int
	}{{"kommun", cube.Geo, 300}, {"ålder", "", 100}, {"kön", "", 2}, {"år", cube.Time, 21}} {
		dim := cube.Dimension{ID: d.id, Role: d.role}
		for i := range d.n {
			dim.Categories = append(dim.Categories, cube.Category{ID: d.id + strconv.Itoa(i), Label: d.id + " nr " + strconv.Itoa(i)})
		}
		c.Dimensions = append(c.Dimensions, dim)
		cells *= d.n
	}
	c.Values = make([]float64, cells)
	var r draw = 2026
	for i := range c.Values {
		if c.Values[i] = float64(r.below(20_000)); i%3 == 0 {
			c.Values[i] /= 10
		}
	}
	return c
}

func BenchmarkDecode1260000Cells(b *testing.B) {
	data, err := jsonstat.Encode(big())
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		_, err = jsonstat.Read(data, jsonstat.Options{})
	}
	require.NoError(b, err)
}

func BenchmarkEncode1260000Cells(b *testing.B) {
	c := big()
	b.ReportAllocs()
	var err error
	for b.Loop() {
		_, err = jsonstat.Encode(c)
	}
	require.NoError(b, err)
}

func BenchmarkReadPX1260000Cells(b *testing.B) {
	x := jsonstat.PX{Cube: *big()}
	data, _, err := x.Encode(jsonstat.UTF8)
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		_, err = jsonstat.ReadPX(data, jsonstat.Options{})
	}
	require.NoError(b, err)
}

// 20 pages of 5 000 entries, three figures in each.
func BenchmarkReadKolada300000Figures(b *testing.B) {
	var k jsonstat.Kolada
	n := 0
	for p := range 20 {
		page := []byte(`{"values":[`)
		for i := range 5000 {
			if i > 0 {
				page = append(page, ',')
			}
			page = append(page, `{"kpi":"N0`+strconv.Itoa(n%20)+`","municipality":"`+strconv.Itoa(n/20%250)+`","period":`+strconv.Itoa(2000+n/5000)+`,"values":[`...)
			for g := range 3 {
				page = append(page, `{"gender":"`+"TKM"[g:g+1]+`","count":1,"status":"","value":`+strconv.Itoa(n)+`.5,"isdeleted":false},`...)
			}
			page = append(page[:len(page)-1], `]}`...)
			n++
		}
		page = append(page, `],"count":5000,"next_url":`...)
		if p < 19 {
			page = append(page, `"n"}`...)
		} else {
			page = append(page, `null}`...)
		}
		k.Pages = append(k.Pages, page)
	}
	b.ReportAllocs()
	var err error
	for b.Loop() {
		_, err = jsonstat.ReadKolada(k, jsonstat.Options{})
	}
	require.NoError(b, err)
}

// Memory and allocations do not grow beside the figures: the bars are 2 000
// allocations and twice the list of figures.
func TestDecodeMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("a table of 1.26 million cells")
	}
	c := big()
	data, err := jsonstat.Encode(c)
	require.NoError(t, err)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err = jsonstat.Read(data, jsonstat.Options{})
	runtime.ReadMemStats(&after)
	require.NoError(t, err)
	require.LessOrEqual(t, after.Mallocs-before.Mallocs, uint64(2000))
	require.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(2*8*len(c.Values)))
}
