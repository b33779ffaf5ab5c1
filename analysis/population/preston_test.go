package population_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/population"
)

// Sweden, females, 1993: Preston, Heuveline and Guillot (2001), Box 6.1: people,
// years lived by 100 000 born, births by woman, and the net migration that the
// same chapter adds. The numbers were found, equal, in three places that teach or
// program after the book: G. Rodríguez (Princeton), G. Abel (demoproj) and UN WPP
// (ccmppWPP), and what is projected from them is what the book prints.
func prestonPeople() []int64 {
	return []int64{
		293395, 248369, 240012, 261346, 285209, 314388, 281290, 286923, 304108,
		324946, 247613, 211351, 215140, 221764, 223506, 183654, 141990, 112424,
	}
}

func prestonTable() population.LifeTable {
	lived := []float64{
		497487, 497138, 496901, 496531, 495902, 495168, 494213, 492760, 490447,
		486613, 480665, 471786, 457852, 436153, 402775, 350358, 271512, 291707,
	}
	for g := range lived {
		lived[g] /= 100_000
	}
	return population.LifeTable{Width: 5, Years: lived}
}

func prestonFertility() []float64 {
	return append([]float64{0, 0, 0, 0.0120, 0.0908, 0.1499, 0.1125, 0.0441, 0.0074, 0.0003}, make([]float64, 8)...)
}

func prestonMigration() []float64 {
	return []float64{6840, 4150, 3365, 5270, 9240, 8230, 5470, 3155, 1770, 1115, 1075, 845, 645, 530, 465, 300, 250, 175}
}

func preston(t testing.TB) (population.Model, population.Population) {
	m, err := population.Table("Sweden", prestonTable(), prestonTable(), prestonFertility())
	require.NoError(t, err)
	from := population.Population{Region: "Sweden", Year: 1993, Width: 5}
	from.Counts[population.Female] = prestonPeople()
	from.Counts[population.Male] = make([]int64, 18)
	return m, from
}

func TestPrestonBox61(t *testing.T) {
	m, from := preston(t)
	p, err := m.Project(from, 1)
	require.NoError(t, err)
	require.NoError(t, p.Check())
	require.Equal(t, 1998, p.Steps[0].Year)
	women := p.Steps[0].Population[population.Female]
	require.Equal(t, []int64{293574, 293189, 248251}, women[:3], "as printed for ages 0, 5 and 10 in 1998")
	require.Zero(t, p.Steps[0].Moved())

	// Every cell is within one person of the dense matrix product.
	slow := dense(m.Rates, m.Width)
	for g, want := range slow.times(state(from.Counts)) {
		have := float64(append(slices.Clone(women), p.Steps[0].Population[population.Male]...)[g])
		require.InDelta(t, want, have, 1)
	}
}

func TestPrestonStable(t *testing.T) {
	m, from := preston(t)
	s, err := m.Stable()
	require.NoError(t, err)
	require.InDelta(t, 1.00111253, s.Growth, 0.5e-8, "λ as printed")
	require.InDelta(t, 0.0619, s.Shares[0], 0.5e-4, "the share of ages 0–4 as printed")

	// The slow way: multiply until nothing changes.
	matrix, x := dense(m.Rates, m.Width), state(from.Counts)
	growth := 0.0
	for range 2000 {
		next := matrix.times(x)
		growth = sumOf(next[:18]) / sumOf(x[:18])
		x = next
	}
	require.InDelta(t, growth, s.Growth, 1e-12)
	for g := range s.Shares {
		require.InDelta(t, x[g]/sumOf(x[:18]), s.Shares[g], 1e-9)
	}
}

// The open population of the same chapter, half of the migrants at the start and
// half at the end: people in 1998 as UN WPP's ccmppWPP holds them.
func TestPrestonOpenPopulation(t *testing.T) {
	m, from := preston(t)
	for s := range 2 {
		half := prestonMigration()
		for g := range half {
			half[g] /= 2
		}
		m.Rates.Start[s], m.Rates.End[s] = half, half
	}
	p, err := m.Project(from, 1)
	require.NoError(t, err)
	require.NoError(t, p.Check())
	want := []int64{
		302392, 298682, 252007, 244150, 268267, 293515, 320624, 284767, 288031,
		303166, 322062, 243989, 205841, 205516, 205270, 194771, 142565, 131966,
	}
	for g, n := range p.Steps[0].Population[population.Female] {
		require.InDelta(t, want[g], n, 1, "group %d", g) // deaths and migration are rounded on their own
	}
	// Births by mother's age in the same place: 15244 126688 229354 170057 63203
	// 10971 472, each rounded.
	require.InDelta(t, 15244+126688+229354+170057+63203+10971+472, p.Steps[0].Born(), 4)
}

// The printed years lived of the column sum to 8 105 968 of 100 000 born.
func TestPrestonExpectancy(t *testing.T) {
	require.InDelta(t, 81.05968, prestonTable().Expectancy(), 1e-9)
}

func sumOf(list []float64) (s float64) {
	for _, x := range list {
		s += x
	}
	return s
}

func state(counts [2][]int64) []float64 {
	var x []float64
	for s := range counts {
		for _, n := range counts[s] {
			x = append(x, float64(n))
		}
	}
	return x
}

// matrix is a projection step as R or a textbook does it: dense, women then men.
type matrix [][]float64

// dense makes the matrix of a closed step.
func dense(r population.Rates, width int) matrix {
	n := len(r.Fertility)
	m := make(matrix, 2*n)
	for i := range m {
		m[i] = make([]float64, 2*n)
	}
	for s := range 2 {
		for g := 1; g < n; g++ {
			m[s*n+g][s*n+g-1] = r.Survival[s][g]
		}
		m[s*n+n-1][s*n+n-1] = r.Survival[s][n-1]
	}
	for s, share := range []float64{1 / 2.05, 1.05 / 2.05} {
		for from := range n { // a woman in a group, and where she is at the end
			births := r.Fertility[from]
			if to := min(from+1, n-1); true {
				births += r.Fertility[to] * r.Survival[0][to]
			}
			m[s*n][from] = float64(width) / 2 * births * share * r.Survival[s][0]
		}
	}
	return m
}

func (m matrix) times(x []float64) []float64 {
	out := make([]float64, len(x))
	for i, row := range m {
		for k, a := range row {
			out[i] += a * x[k]
		}
	}
	return out
}

func TestStableOfOneFertileGroup(t *testing.T) {
	// All births in one group: multiplying would swing for ever. One girl at birth
	// becomes g girls three groups later, half before and half after the step:
	// λ^3·λ = k(1 + λ)·…, checked by the equation itself.
	years := []float64{5, 5, 5, 5, 5}
	table := population.LifeTable{Width: 5, Years: years}
	m, err := population.Table("", table, table, []float64{0, 0, 0.41, 0, 0})
	require.NoError(t, err)
	// With S = 1 and w·f·girls/2 = 5·0.41/2.05/2 = 0.5: λ³ = 0.5(1+λ) has the root 1.
	m.Rates.Survival[0][4] = 0.5 // else nobody would ever leave the open group
	s, err := m.Stable()
	require.NoError(t, err)
	require.InDelta(t, 1, s.Growth, 1e-12)
	require.InDeltaSlice(t, []float64{0.2, 0.2, 0.2, 0.2, 0.2}, s.Shares, 1e-12) // 0.5·1/(1−0.5) = 1
	require.False(t, math.IsNaN(s.Growth))
}
