package cube_test

import (
	"math/rand/v2"
	"testing"

	"github.com/samverkan/samverkan/analysis/cube"
)

// large has 1 260 000 cells: 290 municipalities and the country by sex, age and
// year would be about as many.
func large() cube.Cube {
	c := cube.Cube{Label: "Folkmängd", Dimensions: []cube.Dimension{
		numbered("region", cube.Geo, 300), numbered("sex", cube.Classification, 2), numbered("age", cube.Classification, 100), numbered("year", cube.Time, 21),
	}}
	c.Values = make([]float64, 300*2*100*21)
	for i := range c.Values {
		c.Values[i] = float64(i % 977)
	}
	return c
}

func BenchmarkRows1260000(b *testing.B) {
	c := large()
	b.ReportAllocs()
	for b.Loop() {
		sum := 0.0
		for row := range c.Rows() {
			sum += row.Value * float64(row.Places[3])
		}
		if sum == 0 {
			b.Fatal("no rows")
		}
	}
}

func BenchmarkSumOverAge1260000(b *testing.B) {
	c := large()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Sum("age"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSumDecimals1260000(b *testing.B) {
	c := large()
	for i := range c.Values {
		c.Values[i] /= 10
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Sum("age"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSelectYear1260000(b *testing.B) {
	c := large()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Select(cube.Pick{Dimension: "year", Categories: []string{"year7"}}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheck1260000(b *testing.B) {
	c := large()
	b.ReportAllocs()
	for b.Loop() {
		if err := c.Check(); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkSuppress(b *testing.B, few int, sizes ...int) {
	r := rand.New(rand.NewPCG(3, 3))
	n := 1
	for _, s := range sizes {
		n *= s
	}
	inner := make([]int64, n)
	for i := range inner {
		inner[i] = int64(r.IntN(200))
		if r.IntN(few) == 0 {
			inner[i] = int64(r.IntN(5))
		}
	}
	c := withTotals(inner, sizes...)
	b.ReportAllocs()
	for b.Loop() {
		s, err := cube.Suppress(&c, cube.Privacy{})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(s.Audit.Cells)), "concealed")
	}
}

func BenchmarkSuppress7x10x2(b *testing.B)  { benchmarkSuppress(b, 8, 7, 10, 2) }
func BenchmarkSuppress290x6(b *testing.B)   { benchmarkSuppress(b, 8, 290, 6) }
func BenchmarkSuppress21x10x2(b *testing.B) { benchmarkSuppress(b, 4, 21, 10, 2) }
func BenchmarkSuppress8x8x8(b *testing.B)   { benchmarkSuppress(b, 8, 8, 8, 8) }
