package plan_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/dialogue/plan"
)

// FuzzSolve holds the solver against trying everything, and the checker
// against the solver.
func FuzzSolve(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, a, b uint64) {
		if y := small(rand.New(rand.NewPCG(a, b))); y.Check() == nil {
			agrees(t, y)
		}
	})
}

// FuzzCheck changes results twice anywhere: what the checker lets through is
// true.
func FuzzCheck(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, uint(seed*7), uint(seed*31))
	}
	f.Fuzz(func(t *testing.T, seed uint64, first, second uint) {
		y := small(rand.New(rand.NewPCG(seed, 1)))
		if y.Check() != nil {
			return
		}
		good, err := plan.Solve(y, plan.Options{})
		require.NoError(t, err)
		r := spoiled(spoiled(*good, first), second)
		if plan.Check(y, r) != nil {
			return
		}
		require.Equal(t, good.Value, r.Value)
		require.Equal(t, good.Conflict == nil, r.Conflict == nil)
		if r.Conflict != nil {
			in := map[string]bool{}
			for _, d := range r.Conflict.Dropped {
				in[d.At] = true
			}
			_, possible := slow(y, func(at string) bool { return in[at] })
			require.False(t, possible)
		}
	})
}

// FuzzSeat holds the seating against the checker, and small ones against trying
// everything.
func FuzzSeat(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, uint8(seed), uint8(3), uint8(2), uint8(0))
	}
	f.Fuzz(func(t *testing.T, seed uint64, people, tables, rounds, hosts uint8) {
		r := rand.New(rand.NewPCG(seed, 2))
		c := randomCafe(r)
		s, err := plan.Seat(c, plan.SeatOptions{})
		require.NoError(t, err)
		require.NoError(t, plan.CheckSeating(c, *s))
		pairs, _ := bestSeating(c)
		require.LessOrEqual(t, s.Pairs, pairs)
		require.LessOrEqual(t, pairs, s.PairsBound)

		c = cafe(int(people)%60, int(tables)%20, int(rounds)%8, int(hosts)%8)
		s, err = plan.Seat(c, plan.SeatOptions{Work: 300_000})
		if err == nil {
			require.NoError(t, plan.CheckSeating(c, *s))
			require.LessOrEqual(t, s.Pairs, s.PairsBound)
			require.GreaterOrEqual(t, s.Alike, s.AlikeBound)
		}
	})
}
