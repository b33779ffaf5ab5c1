package population_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/population"
)

// halfUp rounds a rational to the nearest whole number, half up.
func halfUp(r *big.Rat) int64 {
	two := new(big.Rat).Add(r, big.NewRat(1, 2))
	return new(big.Int).Div(two.Num(), two.Denom()).Int64()
}

// slowHamiltonPerry is the method in rational numbers, by ages and not by groups.
func slowHamiltonPerry(before, from population.Population, steps int) (out []population.Population) {
	w, n := from.Width, from.Groups()
	mothers := func(p population.Population) (sum int64) {
		for age := 15; age < 45; age += w {
			sum += p.Counts[population.Female][age/w]
		}
		return sum
	}
	last := from
	for range steps {
		next := population.Population{Region: from.Region, Year: last.Year + w, Width: w}
		for s := range 2 {
			next.Counts[s] = make([]int64, n)
			for g := 1; g < n; g++ {
				a, b, c := last.Counts[s][g-1], from.Counts[s][g], before.Counts[s][g-1]
				if g == n-1 {
					a, c = a+last.Counts[s][g], c+before.Counts[s][g]
				}
				ratio := big.NewRat(1, 1)
				if c > 0 {
					ratio = big.NewRat(b, c)
				}
				next.Counts[s][g] = halfUp(ratio.Mul(ratio, big.NewRat(a, 1)))
			}
		}
		for s := range 2 {
			ratio := big.NewRat(1, 1)
			if k := mothers(from); k > 0 {
				ratio = big.NewRat(from.Counts[s][0], k)
			}
			next.Counts[s][0] = halfUp(ratio.Mul(ratio, big.NewRat(mothers(next), 1)))
		}
		out, last = append(out, next), next
	}
	return out
}

func FuzzHamiltonPerryAgainstRational(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, seed%2 == 0)
	}
	f.Fuzz(func(t *testing.T, seed uint64, five bool) {
		r := rand.New(rand.NewPCG(seed, 3))
		width, n := 1, 45+r.IntN(60)
		if five {
			width, n = 5, 9+r.IntN(12)
		}
		h := invented(r, 6, n, width, []int64{2, 30, 4_000_000}[r.IntN(3)])
		before, from := h[5-width].Population, h[5].Population
		have, err := population.HamiltonPerry(before, from, 3)
		want := slowHamiltonPerry(before, from, 3)
		if err != nil { // only when it grows past what can be counted
			most := int64(0)
			for _, p := range want {
				most = max(most, p.Total())
			}
			require.Greater(t, most, int64(population.MaxPersons))
			return
		}
		require.Empty(t, cmp.Diff(want, have))
	})
}

// Västernorrland by hand: girls of 5–9 in 2010 from those of 0–4 in 2005, by what
// became of those of 0–4 in 2000.
func TestHamiltonPerryByHand(t *testing.T) {
	h := county(t)
	out, err := population.HamiltonPerry(h[10].Population, h[15].Population, 1)
	require.NoError(t, err)
	a, b, c := h[15].Population.Counts[0][0], h[15].Population.Counts[0][1], h[10].Population.Counts[0][0]
	require.Equal(t, halfUp(big.NewRat(a*b, c)), out[0].Counts[0][1])
	require.Equal(t, 2010, out[0].Year)
}

func TestUnchanged(t *testing.T) {
	from := county(t)[15].Population
	out, err := population.Unchanged(from, 2)
	require.NoError(t, err)
	require.Len(t, out, 2)
	require.Equal(t, 2015, out[1].Year)
	require.Equal(t, from.Counts, out[1].Counts)
	out[1].Counts[0][0]++
	require.NotEqual(t, from.Counts, out[1].Counts)
}
