package cover_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/partnership/cover"
)

// A27 needs thousands of cases. Wherever it is stopped the bounds hold (the
// optimum is 18, see TestSteinerTriples), come no further apart, and are proven.
func TestStoppedBoundsHold(t *testing.T) {
	n, lines := affine(3)
	p := triples(n, lines)
	s, err := cover.New(p, cover.Options{})
	require.NoError(t, err)
	var lower, cost int64 = 0, 27
	stops := 0
	for ; ; stops++ {
		r := s.Result()
		if r.Proven {
			break
		}
		require.NoError(t, r.Certificate.Check(p))
		require.LessOrEqual(t, lower, r.Lower)
		require.LessOrEqual(t, r.Lower, int64(18))
		require.LessOrEqual(t, r.Cost, cost)
		require.LessOrEqual(t, int64(18), r.Cost)
		require.Less(t, r.Lower, r.Cost)
		require.False(t, r.Complete)
		require.True(t, r.More)
		require.Nil(t, r.InAll)
		require.Nil(t, r.InNone)
		lower, cost = r.Lower, r.Cost
		require.False(t, s.Step(2_000_000))
	}
	require.Greater(t, stops, 10)
}

// Wherever problems of all kinds are stopped, every certificate holds, and the
// bounds enclose the cost that is proven in the end and come no further apart.
// Costs are multiples of 7, and so are bounds.
func TestStoppedAnywhere(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 10))
	open := 0
	for i := range 60 {
		p := made(r, 30, 25, 8+i%30, func() int64 {
			return 7 * []int64{1, 1 + r.Int64N(3), 100 + r.Int64N(20), levels(r)}[i%4]
		})
		s, err := cover.New(p, cover.Options{})
		require.NoError(t, err)
		final := solved(t, p, cover.Options{})
		require.True(t, final.Proven)
		var lower, cost int64 = 0, cover.MaxCost
		for done := false; !done; {
			r := s.Result()
			require.NoError(t, r.Certificate.Check(p))
			require.True(t, lower <= r.Lower && r.Lower <= final.Cost && final.Cost <= r.Cost && r.Cost <= cost)
			require.Zero(t, r.Lower%7)
			if r.Proven {
				break
			}
			open++
			lower, cost = r.Lower, r.Cost
			done = s.Step(3000)
		}
	}
	require.Greater(t, open, 400)
}

// hard is a problem that no small budget solves: 120 holders of about 15 of
// 150 pieces, at random.
func hard() cover.Problem {
	return made(rand.New(rand.NewPCG(4, 4)), 120, 150, 10, func() int64 { return 1 })
}

// Equal input and budget, equal output; and a budget may come in any pieces.
func TestBudgetsAddUp(t *testing.T) {
	p := hard()
	const work = 3_000_000
	want, err := cover.Solve(p, cover.Options{Work: work})
	require.NoError(t, err)
	require.False(t, want.Proven)
	require.NoError(t, want.Certificate.Check(p))
	again, err := cover.Solve(p, cover.Options{Work: work})
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(want, again))
	whole, err := cover.New(p, cover.Options{})
	require.NoError(t, err)
	require.False(t, whole.Step(work))
	r := rand.New(rand.NewPCG(5, 5))
	for _, longest := range []int{500, 20_000, 300_000} {
		s, err := cover.New(p, cover.Options{})
		require.NoError(t, err)
		for left := work; left > 0; {
			step := min(left, 1+r.IntN(longest))
			require.False(t, s.Step(step) || s.Step(0) || s.Step(-5))
			left -= step
		}
		require.Empty(t, cmp.Diff(want, s.Result()))
		require.Equal(t, whole.Debt(), s.Debt()) // the very same place
	}
}

// No small step looks at much more than a few times all there is, so that a
// host can stop it in time: 500 holders of half of 300 pieces, 75 000 entries.
func TestStepsAreSmall(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	s, err := cover.New(made(r, 500, 300, 50, func() int64 { return 1 + r.Int64N(50) }), cover.Options{})
	require.NoError(t, err)
	for range 2000 {
		if s.Step(1) {
			break
		}
		require.Less(t, s.Debt(), 10*75_000)
	}
}

func TestProgressNeverFalls(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 200 {
		s, err := cover.New(made(r, 30, 20, 10, func() int64 { return r.Int64N(3) }), cover.Options{})
		require.NoError(t, err)
		last := 0
		for done := false; !done; {
			now, of := s.Progress()
			require.LessOrEqual(t, last, now)
			require.LessOrEqual(t, now, of)
			last = now
			done = s.Step(1000)
		}
		now, of := s.Progress()
		require.Equal(t, of, now)
		require.True(t, s.Step(1))
	}
}

// A proof that grows too large ends the search, and what is known stands.
func TestProofsDoNotGrowForEver(t *testing.T) {
	n, lines := affine(3)
	p := triples(n, lines)
	s, err := cover.New(p, cover.Options{})
	require.NoError(t, err)
	s.Confine(cover.MaxCounted, 5000)
	require.True(t, s.Step(cover.DefaultWork))
	r := s.Result()
	require.NoError(t, r.Certificate.Check(p))
	require.False(t, r.Proven)
	require.Less(t, r.Lower, int64(18))
	done, of := s.Progress()
	require.Equal(t, of, done)
}
