package supply_test

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// dozen is twelve levers as a region may have them: prices from 20 000 to
// 400 000 kronor, yields in whole percent, a fixed cost for every other.
func dozen(r *rand.Rand, fixed int64) []supply.Lever {
	out := make([]supply.Lever, 12)
	for i := range out {
		f := int64(0)
		if i%2 == 0 {
			f = 1 + r.Int64N(fixed)
		}
		out[i] = lever(string(rune('a'+i)), 2_000_000+r.Int64N(38_000_000), f*100, 30+r.Int64N(120), 40+r.Int64N(60), 100, []supply.Basis{sourced(), assumed()}[r.IntN(2)])
	}
	return out
}

// alike is the worst for a search by bounds: levers that cost the same for what
// they give, so that nothing can be left aside.
func alike() []supply.Lever {
	out := make([]supply.Lever, 12)
	for i := range out {
		n := int64(40 + 5*i)
		out[i] = lever(string(rune('a'+i)), n*1_000_000, 0, 100, n, 100, sourced())
	}
	return out
}

// BenchmarkCheapest: the bar is 10 ms for 12 levers and a gap of 500.
func BenchmarkCheapest(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 3))
	sets := func(fixed int64) (out [][]supply.Lever) {
		for range 40 {
			out = append(out, dozen(r, fixed))
		}
		return out
	}
	for _, c := range []struct {
		name string
		sets [][]supply.Lever
	}{
		{"12x500/percent", sets(1)},
		{"12x500/percent/fixed=100tkr", sets(100_000)},
		{"12x500/percent/fixed=2mkr", sets(2_000_000)},
		{"12x500/alike", [][]supply.Lever{alike()}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				m, err := supply.Cheapest(samverkan.Whole(500), c.sets[i%len(c.sets)], target())
				require.NoError(b, err)
				require.True(b, m.Enough || i >= 0)
			}
		})
	}
}

// ages is a workforce of 50 ages, 12 uncertain inputs and so many years.
func ages(years int) supply.Workforce {
	w := cooks()
	w.Until = w.Base + years
	w.Stock = supply.Stock{First: 18, Width: 1, Persons: make([]int64, 50), Margin: ratio(1, 50), Basis: sourced()}
	w.Retirement.Shares = make([]samverkan.Number, 50)
	for i := range 50 {
		w.Stock.Persons[i] = int64(20 + i%7)
		if i > 42 {
			w.Retirement.Shares[i] = samverkan.Ratio(int64(i-42), 10)
		}
	}
	flat := func(v int64) []int64 {
		out := make([]int64, years+1)
		for i := range out {
			out[i] = v + int64(i)
		}
		return out
	}
	w.Needs[0].Users = series(sourced(), w.Base, ratio(1, 20), flat(20_000)...)
	for i := range w.Inflows {
		w.Inflows[i].Persons = series(assumed(), w.Base+1, ratio(1, 5), flat(10)...)
		w.Inflows[i].Share = ptr(quantity(sourced(), ratio(1, 2), ratio(3, 5), ratio(7, 10)))
	}
	return w
}

func BenchmarkProject(b *testing.B) {
	for _, years := range []int{5, 10, 30} {
		w := ages(years)
		b.Run("ages=50/inputs=12/draws=1000/years="+strconv.Itoa(years), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := supply.Project(&w, supply.Options{Seed: 1})
				require.NoError(b, err)
			}
		})
	}
}

func BenchmarkShortage(b *testing.B) {
	list := make([]supply.Workforce, 290)
	for i := range list {
		list[i] = ages(10)
		list[i].Place = strconv.Itoa(1000 + i)
	}
	b.Run("workforces=290/ages=50/years=10", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := supply.Shortage(list, 2035)
			require.NoError(b, err)
		}
	})
}
