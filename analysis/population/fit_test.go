package population_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/population"
)

// invented returns so many invented consecutive years of a place of some size.
func invented(r *rand.Rand, years, n, width int, size int64) []population.Year {
	out := make([]population.Year, years)
	for i := range out {
		y := &out[i]
		y.Population = population.Population{Region: "Granvik", Year: 2001 + i, Width: width}
		for s := range 2 {
			for g := range n {
				y.Population.Counts[s] = append(y.Population.Counts[s], r.Int64N(size))
				y.Deaths[s] = append(y.Deaths[s], min(r.Int64N(size/10+1), y.Population.Counts[s][g])) // more can be refused
				born := int64(0)
				if g > 0 {
					born = r.Int64N(size/20 + 1)
				}
				y.Births[s] = append(y.Births[s], born)
			}
		}
	}
	return out
}

// slowTable is the life table by small steps: a constant force is followed through
// ten thousand pieces of each group; the first group and the open one by the
// formulas of the book.
func slowTable(width, sex int, rates []float64) []float64 {
	const pieces = 10_000
	left, w := 1.0, float64(width)
	out := make([]float64, len(rates))
	for g, m := range rates {
		switch {
		case g == len(rates)-1:
			out[g] = left / m
		case g == 0:
			a := [2][2]float64{{0.053 + 2.8*m, 0.045 + 2.684*m}, {0.35, 0.33}}[min(1, int(m/0.107))][sex]
			if width == 5 {
				a = 0.6
			}
			q := w * m / (1 + (w-a)*m)
			out[g] = w*(1-q) + a*q
			left = 1 - q
		default:
			h := w / pieces
			for range pieces { // Heun's step
				next := left * (1 - m*h + m*m*h*h/2)
				out[g] += (left + next) / 2 * h
				left = next
			}
		}
	}
	return out
}

func TestLifeTableAgainstSmallSteps(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for i := range 30 {
		width, sex := 1+4*(i%2), i/2%2
		rates := make([]float64, 6)
		for g := range rates {
			rates[g] = math.Pow(10, -5+5*r.Float64())
		}
		have, err := population.MakeLifeTable(width, sex, rates)
		require.NoError(t, err)
		require.NoError(t, have.Check())
		for g, want := range slowTable(width, sex, rates) {
			require.InEpsilon(t, want, have.Years[g], 1e-6)
		}
	}
	none, err := population.MakeLifeTable(1, population.Male, []float64{0, 0, 1e-9, 0.5})
	require.NoError(t, err)
	survival, err := none.Survival()
	require.NoError(t, err)
	require.InDeltaSlice(t, []float64{1, 1, 1, 2. / 3}, survival, 1e-8, "where nobody dies all survive; the oldest live 1/0.5 years")
	_, err = population.MakeLifeTable(1, population.Male, []float64{0, 0.1, 0})
	require.ErrorContains(t, err, "at /rates/2: The rate of the open age group is 0. Then they live forever.")
}

// The parts of a model by hand, from three years of two groups… of five: rates by
// the mean of both ends, migration as the remainder of the cohort.
func TestFitByHand(t *testing.T) {
	year := func(of int, women, men, deaths []int64, births int64) population.Year {
		y := population.Year{Population: population.Population{Region: "Granvik", Year: of, Width: 1, Counts: [2][]int64{women, men}}}
		y.Deaths = [2][]int64{deaths, {0, 0, 0}}
		y.Births = [2][]int64{{0, births, 0}, {0, births, 0}}
		return y
	}
	m, err := population.Fit([]population.Year{
		year(2001, []int64{100, 200, 300}, []int64{0, 0, 0}, []int64{9, 9, 9}, 99), // not used
		year(2002, []int64{120, 220, 340}, []int64{0, 0, 0}, []int64{0, 21, 32}, 42),
	}, population.Options{})
	require.NoError(t, err)
	require.InDelta(t, 84.0/210, m.Rates.Fertility[1], 1e-12) // 2·42 births of (200+220)/2 women
	// Women: m₁ = 21/210 = 0.1, m₂ = 32/320 = 0.1, m₀ = 0.
	l1 := (1 - math.Exp(-0.1)) / 0.1
	l2 := math.Exp(-0.1) / 0.1
	require.InDelta(t, 1, m.Rates.Survival[0][0], 1e-12)
	require.InDelta(t, l1, m.Rates.Survival[0][1], 1e-12)
	require.InDelta(t, l2/(l1+l2), m.Rates.Survival[0][2], 1e-12)
	// Newborn: 120 of 42 born. Cohort 1: 220 = S(100 + M/2) + M/2.
	require.InDelta(t, 78, m.Rates.End[0][0], 1e-9)
	require.InDelta(t, (220-l1*100)/(1+l1), m.Rates.Start[0][0], 1e-9)
	require.InDelta(t, (220-l1*100)/(1+l1), m.Rates.End[0][1], 1e-9)
	s2 := l2 / (l1 + l2)
	require.InDelta(t, (340-s2*500)/(1+s2), m.Rates.Start[0][1], 1e-9)
	require.InDelta(t, (340-s2*500)/(1+s2), m.Rates.End[0][2], 1e-9)
	require.Zero(t, m.Rates.Start[0][2])
	require.Len(t, m.Past, 1)
}

// Options choose how many of the latest years count.
func TestFitOptions(t *testing.T) {
	history := county(t)
	all, err := population.Fit(history, population.Options{})
	require.NoError(t, err)
	same, err := population.Fit(history, population.Options{Mortality: 2, Fertility: 1, Migration: 15})
	require.NoError(t, err)
	require.Equal(t, all, same)
	one, err := population.Fit(history, population.Options{Migration: 1})
	require.NoError(t, err)
	require.InDeltaSlice(t, one.Past[10].End[1], one.Rates.End[1], 1e-9)
	long, err := population.Fit(history, population.Options{Migration: 200, Mortality: 200, Fertility: 200})
	require.NoError(t, err)
	mean := 0.0
	for _, p := range long.Past {
		mean += p.Start[0][4] / 11
	}
	require.InDelta(t, mean, long.Rates.Start[0][4], 1e-9)
	short, err := population.Fit(history[10:], population.Options{Mortality: 2, Fertility: 5})
	require.NoError(t, err)
	recent, err := population.Fit(history, population.Options{Fertility: 5})
	require.NoError(t, err)
	require.Equal(t, short.Rates.Survival, recent.Rates.Survival)
	require.Equal(t, short.Rates.Fertility, recent.Rates.Fertility)
	// Years that were not yet known change nothing.
	early, err := population.Fit(history[:11], population.Options{})
	require.NoError(t, err)
	require.NotEqual(t, early.Rates, all.Rates)
}

// Any history gives a model that passes its own check and can be projected.
func FuzzFit(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, uint8(seed), seed%2 == 0)
	}
	f.Fuzz(func(t *testing.T, seed uint64, groups uint8, five bool) {
		r := rand.New(rand.NewPCG(seed, 2))
		width := 1
		if five {
			width = 5
		}
		n := 2 + int(groups)%40
		history := invented(r, width+1+r.IntN(8), n, width, []int64{2, 30, 4000}[r.IntN(3)])
		m, err := population.Fit(history, population.Options{Migration: r.IntN(12), Fertility: r.IntN(4), Mortality: r.IntN(9)})
		require.NoError(t, err)
		require.NoError(t, m.Check())
		last := history[len(history)-1].Population
		p, err := m.Project(last, 3)
		require.NoError(t, err)
		require.NoError(t, p.Check())
		identities(t, p)
		_, err = m.Draw(last, population.DrawOptions{Draws: 3, Steps: 3})
		require.NoError(t, err)
	})
}

// Where none of the oldest died, they and the group before are one: of 80 and 20 at
// both ends 10 and 0 die, so both die by m = 10/100. The years lived are (1 − e^−m)/m
// and e^−m/m of those who reach the first, so of both e^−m are in the open group a year
// later. With none dead in either, the third is taken too; where nobody at all dies,
// all live.
func TestFitOpenGroupWithoutDeaths(t *testing.T) {
	survival := func(counts, deaths [2][]int64) [2][]float64 {
		y := population.Year{Population: population.Population{Region: "Granvik", Year: 2001, Width: 1, Counts: counts}, Deaths: deaths}
		n := len(counts[0])
		y.Births = [2][]int64{make([]int64, n), make([]int64, n)}
		next := y
		next.Population.Year++
		m, err := population.Fit([]population.Year{y, next}, population.Options{})
		require.NoError(t, err)
		require.Equal(t, m.Rates.Survival, m.Past[0].Survival)
		return m.Rates.Survival
	}
	s := survival([2][]int64{{100, 100, 80, 20}, {100, 100, 0, 20}}, [2][]int64{{0, 10, 10, 0}, {0, 12, 0, 0}})
	require.InDelta(t, math.Exp(-0.1), s[0][3], 1e-12)
	// Before them 10 of 100 die too.
	require.InDelta(t, math.Exp(-0.1), s[0][2], 1e-12)
	// Of the men 12 of 100 + 0 + 20 die, in all three groups alike.
	require.InDelta(t, math.Exp(-0.1), s[1][2], 1e-12)
	require.InDelta(t, math.Exp(-0.1), s[1][3], 1e-12)
	s = survival([2][]int64{{10, 10, 10, 0}, {10, 10, 10, 0}}, [2][]int64{{0, 5, 0, 0}, {0, 0, 0, 0}})
	require.InDelta(t, math.Exp(-0.25), s[0][3], 1e-12, "5 of 20, though nobody is in the open group")
	require.InDeltaSlice(t, []float64{1, 1, 1, 1}, s[1], 1e-8)
	s = survival([2][]int64{{10, 10, 40, 0}, {10, 10, 10, 10}}, [2][]int64{{0, 0, 3, 1}, {0, 0, 0, 1}})
	require.InDelta(t, math.Exp(-0.1), s[0][3], 1e-12, "one died who turned as old in the year: 4 of 40")
}

// A group in which nobody lived dies as the one before it: of m = 0.1 in one year
// of age e^−0.1 survive into the next.
func TestFitEmptyGroup(t *testing.T) {
	year := func(of int) population.Year {
		y := population.Year{Population: population.Population{Region: "Granvik", Year: of, Width: 1}}
		y.Population.Counts = [2][]int64{{100, 100, 0, 100}, {100, 100, 0, 100}}
		y.Births = [2][]int64{{0, 0, 0, 0}, {0, 0, 0, 0}}
		y.Deaths = [2][]int64{{0, 10, 0, 50}, {0, 10, 0, 50}}
		return y
	}
	m, err := population.Fit([]population.Year{year(2001), year(2002)}, population.Options{})
	require.NoError(t, err)
	require.InDelta(t, math.Exp(-0.1), m.Rates.Survival[1][2], 1e-12)
}
