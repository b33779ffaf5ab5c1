package population_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/population"
)

// By hand: of a class of 60 in cells of 10, 20, 30, a third of it is 3⅓, 6⅔, 10 and
// two thirds 6⅔, 13⅓, 20; rounded with both sums held, 3, 7, 10 and 7, 13, 20.
func TestSpreadByHand(t *testing.T) {
	county := population.Population{Region: "Granvik", Year: 2020, Width: 5, Counts: [2][]int64{{10, 20}, {30, 0}}}
	out, err := population.Spread(county, []population.Broad{
		{Region: "Norrvik", From: []int{0}, Counts: []int64{20}},
		{Region: "Söderby", From: []int{0}, Counts: []int64{40}},
	})
	require.NoError(t, err)
	require.Equal(t, population.Population{Region: "Norrvik", Year: 2020, Width: 5, Counts: [2][]int64{{3, 7}, {10, 0}}, Estimated: true}, out[0])
	require.Equal(t, [2][]int64{{7, 13}, {20, 0}}, out[1].Counts)
	require.Contains(t, out[0].Note().SV, "uppskattning")
	require.True(t, county.Note().IsZero())
}

// Any county, any classes: whole persons with all sums held, each within one of
// the share.
func FuzzSpread(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 8))
		_, county := made(r, 3+r.IntN(20), 5, false)
		from := []int{0}
		for g := 1; g < county.Groups(); g++ {
			if r.IntN(4) == 0 {
				from = append(from, 5*g)
			}
		}
		class := func(g int) int {
			k := 0
			for i, age := range from {
				if age <= 5*g {
					k = i
				}
			}
			return k
		}
		parts := make([]population.Broad, 1+r.IntN(8))
		for i := range parts {
			parts[i] = population.Broad{Region: places(8)[i], From: from, Counts: make([]int64, len(from))}
		}
		sizes := make([]int64, len(from))
		for s := range 2 {
			for g, n := range county.Counts[s] {
				sizes[class(g)] += n
				for range n {
					parts[min(r.IntN(9), r.IntN(len(parts)))%len(parts)].Counts[class(g)]++
				}
			}
		}
		out, err := population.Spread(county, parts)
		require.NoError(t, err)
		left := [2][]int64{append([]int64(nil), county.Counts[0]...), append([]int64(nil), county.Counts[1]...)}
		for i, p := range out {
			require.NoError(t, p.Check())
			have := make([]int64, len(from))
			for s := range 2 {
				for g, n := range p.Counts[s] {
					k := class(g)
					left[s][g] -= n
					have[k] += n
					if sizes[k] > 0 {
						share := float64(county.Counts[s][g]) * float64(parts[i].Counts[k]) / float64(sizes[k])
						require.InDelta(t, share, n, 1+1e-6)
					}
				}
			}
			require.Equal(t, parts[i].Counts, have)
		}
		for s := range 2 {
			require.Equal(t, make([]int64, county.Groups()), left[s])
		}
	})
}

// What is projected from an estimate is one.
func TestEstimatesStayEstimates(t *testing.T) {
	m, from := preston(t)
	from.Estimated = true
	p, err := m.Project(from, 2)
	require.NoError(t, err)
	require.True(t, p.At(2).Estimated)
	same, err := population.Unchanged(from, 1)
	require.NoError(t, err)
	require.True(t, same[0].Estimated)
	require.Contains(t, p.At(1).Note().EN, "estimate")
}
