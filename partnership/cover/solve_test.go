package cover_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/partnership/cover"
)

// solved solves a problem and checks its certificate.
func solved(t testing.TB, p cover.Problem, o cover.Options) *cover.Result {
	t.Helper()
	r, err := cover.Solve(p, o)
	require.NoError(t, err)
	require.NoError(t, r.Certificate.Check(p))
	return r
}

// agrees compares a result with the slow answer to the same problem.
func agrees(t testing.TB, p cover.Problem, r *cover.Result, list int) {
	t.Helper()
	want := slow(p)
	require.True(t, r.Proven && r.Complete)
	got := answer{r.Holes, holdersOf(r.Pivotal), r.Cost, r.Covers, r.InAll, r.InNone}
	all := int64(len(want.Covers))
	want.Covers = want.Covers[:min(list, len(want.Covers))]
	require.Empty(t, cmp.Diff(want, got, cmpopts.EquateEmpty()), "%+v", p)
	require.Equal(t, r.Cost, r.Lower)
	if r.More {
		require.Less(t, r.Count, all)
	} else {
		require.Equal(t, all, r.Count)
	}
}

func TestAgainstEverySubset(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 3000 {
		most := 9
		if i%300 == 0 {
			most = 15
		}
		p := small(r, most)
		list := 1 + r.IntN(6)
		got := solved(t, p, cover.Options{List: list})
		agrees(t, p, got, list)
		require.False(t, got.More)
	}
}

// With more cheapest covers than are counted, the first of them, InAll and
// InNone are found in another way.
func TestMoreThanAreCounted(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	more := 0
	for range 2000 {
		p := made(r, 9, 8, 30, func() int64 { return r.Int64N(3) })
		list := 1 + r.IntN(6)
		s, err := cover.New(p, cover.Options{List: list})
		require.NoError(t, err)
		s.Confine(1+r.IntN(3), cover.MaxProof)
		require.True(t, s.Step(cover.DefaultWork))
		got := s.Result()
		if got.More {
			more++
		}
		require.NoError(t, got.Certificate.Check(p))
		agrees(t, p, got, list)
	}
	require.Greater(t, more, 200) // or the test is about nothing
}

// Rooks dominate the 5×5 board with one in each row or one in each column: 2·5⁵
// − 5! = 6130 ways, more than are counted, and every square is in some.
func TestRooks(t *testing.T) {
	p := board(5, func(dx, dy int) bool { return dx == 0 || dy == 0 })
	r := solved(t, p, cover.Options{List: 3})
	require.True(t, r.Complete && r.More)
	require.Equal(t, int64(5), r.Cost)
	require.Equal(t, int64(cover.MaxCounted), r.Count)
	// One in each column; the first four in the top row, the last wherever.
	require.Equal(t, [][]int{{0, 1, 2, 3, 4}, {0, 1, 2, 3, 9}, {0, 1, 2, 3, 14}}, r.Covers)
	require.Empty(t, r.InAll)
	require.Empty(t, r.InNone)

	r = solved(t, board(4, func(dx, dy int) bool { return dx == 0 || dy == 0 }), cover.Options{})
	require.Equal(t, int64(488), r.Count) // 2·4⁴ − 4!
	require.False(t, r.More)
}

func TestNothingToDo(t *testing.T) {
	for name, p := range map[string]cover.Problem{
		"nothing":            {},
		"no holders":         {Pieces: 2},
		"nobody holds":       {Pieces: 2, Holders: []cover.Holder{{Cost: 3}}},
		"all at the table":   {Pieces: 2, Holders: []cover.Holder{{Holds: []int{1, 0}}}},
		"some and some":      {Pieces: 3, Holders: []cover.Holder{{Holds: []int{2}}, {Holds: []int{2}, Cost: 9}}},
		"twice at the table": {Pieces: 1, Holders: []cover.Holder{{Holds: []int{0}}, {Holds: []int{0}}}},
	} {
		t.Run(name, func(t *testing.T) {
			r := solved(t, p, cover.Options{})
			agrees(t, p, r, 1)
			require.Equal(t, [][]int{{}}, r.Covers) // one cover, of nobody
		})
	}
}

// What a new holder can do: it adds no hole, and where it fills none it does
// not raise the cost. (Where it fills one there is more to hold.)
func TestOneMoreHolder(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 1000 {
		p := small(r, 12)
		before := solved(t, p, cover.Options{})
		more := made(r, 1, p.Pieces, 40, func() int64 { return r.Int64N(9) })
		p.Holders = append(slices.Clone(p.Holders), more.Holders...)
		after := solved(t, p, cover.Options{})
		for _, hole := range after.Holes {
			require.Contains(t, before.Holes, hole)
		}
		if len(after.Holes) == len(before.Holes) {
			require.LessOrEqual(t, after.Cost, before.Cost)
		}
		for _, pivot := range after.Pivotal { // nobody old becomes pivotal
			if pivot.Holder < len(p.Holders)-1 {
				require.Contains(t, holdersOf(before.Pivotal), pivot.Holder)
			}
		}
	}
}

// Names do not matter: with holders and pieces renumbered the answer is the
// same, renumbered.
func TestRenumbered(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 400 {
		p := made(r, 14, 12, 25, func() int64 { return 1 + r.Int64N(3) })
		holder, piece := r.Perm(14), r.Perm(12)
		q := cover.Problem{Pieces: 12, Holders: make([]cover.Holder, 14)}
		for h, old := range p.Holders {
			next := cover.Holder{Cost: old.Cost}
			for _, x := range old.Holds {
				next.Holds = append(next.Holds, piece[x])
			}
			q.Holders[holder[h]] = next
		}
		renumber := func(list, by []int) []int {
			out := make([]int, len(list))
			for i, x := range list {
				out[i] = by[x]
			}
			slices.Sort(out)
			return out
		}
		a, b := solved(t, p, cover.Options{List: cover.MaxList}), solved(t, q, cover.Options{List: cover.MaxList})
		require.Equal(t, a.Cost, b.Cost)
		require.Equal(t, a.Count, b.Count)
		require.Equal(t, renumber(a.Holes, piece), b.Holes)
		require.Equal(t, renumber(a.InAll, holder), b.InAll)
		require.Equal(t, renumber(a.InNone, holder), b.InNone)
		covers := [][]int{}
		for _, c := range a.Covers {
			covers = append(covers, renumber(c, holder))
		}
		slices.SortFunc(covers, slices.Compare)
		require.Equal(t, covers, b.Covers)
	}
}

// Costs in another unit change the cost and nothing else.
func TestScaled(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 300 {
		p := made(r, 20, 15, 20, func() int64 { return r.Int64N(5) })
		a := solved(t, p, cover.Options{})
		for _, by := range []int64{2, 839, 1_000_000_007} {
			q := cover.Problem{Pieces: p.Pieces, Holders: slices.Clone(p.Holders)}
			for h := range q.Holders {
				q.Holders[h].Cost *= by
			}
			b := solved(t, q, cover.Options{})
			require.Equal(t, by*a.Cost, b.Cost)
			a.Cost, a.Lower, a.Certificate = b.Cost, b.Lower, b.Certificate
			require.Empty(t, cmp.Diff(a, b))
			a.Cost /= by
		}
	}
}

// Whoever is called away must be replaced: the cost without one of InAll is
// higher, and so is the cost with one of InNone.
func TestInAllAndInNone(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 20 {
		p := made(r, 40, 30, 12, func() int64 { return 1 + r.Int64N(4) })
		a := solved(t, p, cover.Options{})
		require.True(t, a.Complete)
		with := func(h int, change func(*cover.Holder)) int64 {
			q := cover.Problem{Pieces: p.Pieces, Holders: slices.Clone(p.Holders)}
			change(&q.Holders[h])
			b := solved(t, q, cover.Options{})
			if len(b.Holes) > len(a.Holes) {
				return 1 << 60 // it cannot be replaced
			}
			return b.Cost
		}
		for h := range p.Holders {
			without := with(h, func(x *cover.Holder) { x.Holds = nil })
			require.Equal(t, slices.Contains(a.InAll, h), without > a.Cost, "without %d", h)
			forced := p.Holders[h].Cost + with(h, func(x *cover.Holder) { x.Cost = 0 })
			require.Equal(t, slices.Contains(a.InNone, h), forced > a.Cost, "with %d", h)
		}
	}
}

func TestUnweighted(t *testing.T) {
	p := cover.Problem{Pieces: 3, Holders: []cover.Holder{
		{Holds: []int{0}}, {Holds: []int{1}, Cost: 1}, {Holds: []int{2}, Cost: 1}, {Holds: []int{0, 1, 2}, Cost: 5},
	}}
	require.Equal(t, [][]int{{1, 2}}, solved(t, p, cover.Options{}).Covers)
	require.Equal(t, [][]int{{3}}, solved(t, p.Unweighted(), cover.Options{}).Covers)
	require.Equal(t, int64(0), p.Holders[0].Cost)
}

// Three parts with two ways each: all eight, in the order of their lists.
func TestPartsAreCombined(t *testing.T) {
	p := cover.Problem{Pieces: 3, Holders: make([]cover.Holder, 6)}
	for h := range p.Holders {
		p.Holders[h] = cover.Holder{Holds: []int{h % 3}, Cost: 1}
	}
	all := [][]int{{0, 1, 2}, {0, 1, 5}, {0, 2, 4}, {0, 4, 5}, {1, 2, 3}, {1, 3, 5}, {2, 3, 4}, {3, 4, 5}}
	for list := 1; list <= 9; list++ {
		r := solved(t, p, cover.Options{List: list})
		require.Equal(t, int64(8), r.Count)
		require.Equal(t, all[:min(list, 8)], r.Covers)
	}
	// 62 such parts have 2⁶² covers, more than JSON holds.
	p = cover.Problem{Pieces: 62, Holders: make([]cover.Holder, 124)}
	for h := range p.Holders {
		p.Holders[h] = cover.Holder{Holds: []int{h % 62}, Cost: 1}
	}
	r := solved(t, p, cover.Options{})
	require.Equal(t, int64(1<<53-1), r.Count)
	require.True(t, r.More && r.Complete)
	require.Len(t, r.Covers, cover.DefaultList)
}

// New keeps nothing of the problem, and a Result is the caller's own.
func TestKeepsNothing(t *testing.T) {
	p := triangle()
	s, err := cover.New(p, cover.Options{})
	require.NoError(t, err)
	p.Holders[0].Holds[0], p.Holders[1].Cost = 2, 99
	require.True(t, s.Step(cover.DefaultWork))
	first := s.Result()
	require.NoError(t, first.Certificate.Check(triangle()))
	first.Covers[0][0], first.Certificate.Cover[0], first.Certificate.Parts[0].Pieces[0] = 9, 9, 9
	require.NoError(t, s.Result().Certificate.Check(triangle()))
	require.Equal(t, 0, s.Result().Covers[0][0])
}
