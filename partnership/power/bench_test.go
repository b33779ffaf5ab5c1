package power_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// twelve is a usual partnership: twelve partners, no two alike.
func twelve(t testing.TB) *power.Game {
	return weighted(t, 60, 19, 17, 16, 13, 12, 11, 9, 8, 6, 4, 3, 1)
}

func benchIndices(b *testing.B, g *power.Game, only ...power.Family) {
	b.Helper()
	b.ReportAllocs()
	for b.Loop() {
		_, err := g.Indices(only...)
		require.NoError(b, err)
	}
}

// BenchmarkTwelve has the bars 0.5 ms for all indices and 15 µs for Banzhaf.
func BenchmarkTwelve(b *testing.B) {
	g := twelve(b)
	b.Run("players=12/all", func(b *testing.B) { benchIndices(b, g) })
	b.Run("players=12/banzhaf", func(b *testing.B) { benchIndices(b, g, power.Banzhaf) })
}

// fund is a game of 190 members like that of the Board of Governors of the
// International Monetary Fund: 1 459 basic votes each, and more that fall off as
// the rank does (Zipf), 5.0 million in all; 85 % decide. (The Fund itself: 190
// members, 5 039 930 votes, the largest 831 401; a trial counts it.)
func fund(t testing.TB) *power.Game {
	weights, sum := make([]int64, 190), int64(0)
	for k := range weights {
		weights[k] = 1459 + 816_000/int64(k+1)
		sum += weights[k]
	}
	g, err := power.Weighted(samverkan.Ratio(85*sum, 100), numbers(weights...))
	require.NoError(t, err)
	return g
}

// BenchmarkFund has the bar 2 s for Banzhaf.
func BenchmarkFund(b *testing.B) {
	g := fund(b)
	b.Run("players=190/quota=85%/banzhaf", func(b *testing.B) { benchIndices(b, g, power.Banzhaf) })
	b.Run("players=190/quota=85%/holler", func(b *testing.B) { benchIndices(b, g, power.Holler) })
}

// leverGame is a game of 500 players and 6 levers: player i holds lever l when
// 5i+i/64 has the bit l, so that there are players of every kind.
func leverGame(t testing.TB, players, levers int) *power.Game {
	holders := make([][]int, levers)
	for i := range players {
		for l := range holders {
			if (5*i+i/64)>>l&1 == 1 {
				holders[l] = append(holders[l], i)
			}
		}
	}
	g, err := power.Levers(players, holders)
	require.NoError(t, err)
	return g
}

// BenchmarkLevers has the bar 1–2 ms.
func BenchmarkLevers(b *testing.B) {
	g := leverGame(b, 500, 6)
	b.Run("players=500/levers=6/shapley", func(b *testing.B) { benchIndices(b, g, power.ShapleyShubik) })
	b.Run("players=500/levers=6/banzhaf", func(b *testing.B) { benchIndices(b, g, power.Banzhaf) })
	b.Run("players=500/levers=6/holler", func(b *testing.B) { benchIndices(b, g, power.Holler) })
}

// BenchmarkCouncil has the bar 50 ms for Banzhaf and Shapley–Shubik.
func BenchmarkCouncil(b *testing.B) {
	lisbon, nice := lisbonCouncil(b), niceCouncil(b)
	b.Run("players=27/lisbon", func(b *testing.B) { benchIndices(b, lisbon, power.Banzhaf, power.ShapleyShubik) })
	b.Run("players=27/lisbon/all", func(b *testing.B) { benchIndices(b, lisbon) })
	b.Run("players=27/nice", func(b *testing.B) { benchIndices(b, nice, power.Banzhaf, power.ShapleyShubik) })
}
