package gain_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// BenchmarkSettle settles twelve partners, six of whom must receive: the most
// pairs of subsets to try.
func BenchmarkSettle(b *testing.B) {
	least := wholes(40, -13, 7, -22, 19, -5, 31, -17, 3, -28, 11, -9)
	b.Run("partners=12", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := gain.Settle(least, whole(1))
			require.NoError(b, err)
		}
	})
	r := seeded(40)
	many := make([]samverkan.Number, gain.MaxPartners)
	for i := range many {
		many[i] = whole(r.Int64N(1000) - 400)
	}
	b.Run("partners=500", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := gain.Settle(many, whole(1))
			require.NoError(b, err)
		}
	})
}

func BenchmarkSubgroups(b *testing.B) {
	l := madeLedger(seeded(41), 12, 60)
	b.Run("partners=12/entries=60", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := l.Subgroups(nil)
			require.NoError(b, err)
		}
	})
}

func BenchmarkLedgerGame(b *testing.B) {
	l := madeLedger(seeded(41), 12, 60)
	b.Run("partners=12/entries=60", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := l.Game(gain.Worst)
			require.NoError(b, err)
		}
	})
}

// games of twelve: one whose core is not empty, one whose is, one that takes
// many exchanges, and the first with figures of 300 digits.
func games(b *testing.B) []struct {
	name string
	*gain.Game
} {
	r := seeded(42)
	weight := make([]int64, 12)
	for i := range weight {
		weight[i] = 1 + r.Int64N(40)
	}
	total := func(s []int) (total int64) {
		for _, i := range s {
			total += weight[i]
		}
		return total
	}
	full := func(s []int) samverkan.Number { return whole(total(s)*total(s) + r.Int64N(50)) }
	k := numbers(b, "1"+stringOf('0', 300))[0]
	return []struct {
		name string
		*gain.Game
	}{
		{"players=12/core=some", game(b, 12, full)},
		{"players=12/core=empty", game(b, 12, func(s []int) samverkan.Number { return whole(r.Int64N(1000) + 10*total(s)) })},
		{"players=12/core=far", game(b, 12, func(s []int) samverkan.Number {
			other := int64(0)
			for _, i := range s {
				other += 41 - weight[11-i]
			}
			return whole(10*min(total(s), other) + r.Int64N(2))
		})},
		{"players=12/core=some/digits=300", game(b, 12, func(s []int) samverkan.Number { return full(s).Mul(k) })},
	}
}

func BenchmarkCore(b *testing.B) {
	for _, g := range games(b) {
		b.Run(g.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := g.Core()
				require.NoError(b, err)
			}
		})
	}
}

func BenchmarkCheckCore(b *testing.B) {
	g := games(b)[0]
	core, err := g.Core()
	require.NoError(b, err)
	b.Run(g.name, func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			require.NoError(b, g.CheckCore(core))
		}
	})
}

func BenchmarkShapley(b *testing.B) {
	g := games(b)[0]
	b.Run("players=12", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = g.Shapley()
		}
	})
}
