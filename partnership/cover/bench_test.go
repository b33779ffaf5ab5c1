package cover_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/partnership/cover"
)

// levels is a cost as package partnership makes it: who has declined costs
// most, then effort, then each one more.
func levels(r *rand.Rand) int64 {
	cost := 1 + 1000*(1+r.Int64N(5))
	if r.IntN(6) == 0 {
		cost += 1_000_000_000
	}
	return cost
}

// BenchmarkSolve: the bar is 50 ms for 40 holders and 30 pieces, at any
// density. Each loop solves one of 50 problems; worst is the one that takes
// most looks, over all densities and both kinds of cost.
func BenchmarkSolve(b *testing.B) {
	kinds := []struct {
		name string
		cost func(*rand.Rand) int64
	}{{"unit", func(*rand.Rand) int64 { return 1 }}, {"levels", levels}}
	var worst cover.Problem
	most := 0
	for _, kind := range kinds {
		for _, percent := range []int{3, 5, 8, 10, 15, 20, 30, 40, 50, 70} {
			r := rand.New(rand.NewPCG(1, uint64(percent)))
			problems := make([]cover.Problem, 50)
			for i := range problems {
				problems[i] = made(r, 40, 30, percent, func() int64 { return kind.cost(r) })
				if n := looks(b, problems[i]); n > most {
					worst, most = problems[i], n
				}
			}
			b.Run(fmt.Sprintf("40x30/%s/density=%d%%", kind.name, percent), func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					solve(b, problems[i%len(problems)])
				}
			})
		}
	}
	b.Run("40x30/worst", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			solve(b, worst)
		}
	})
	large := realistic()
	b.Run("500x300/realistic", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			solve(b, large)
		}
	})
	n, lines := affine(3)
	steiner := triples(n, lines)
	b.Run("27x117/steiner", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			solve(b, steiner)
		}
	})
}

func solve(b *testing.B, p cover.Problem) {
	r, err := cover.Solve(p, cover.Options{})
	require.NoError(b, err)
	require.True(b, r.Proven && r.Complete)
}

// looks returns about how many looks a problem takes.
func looks(b *testing.B, p cover.Problem) (n int) {
	s, err := cover.New(p, cover.Options{})
	require.NoError(b, err)
	for !s.Step(1000) {
		n += 1000
	}
	return n
}

// realistic is a problem of the size of the largest document: 50 dimensions
// with six levers each, and 500 organizations, of which one in ten is at the
// table; each works with one to four dimensions, with one to three levers in
// each, the same levers everywhere.
func realistic() cover.Problem {
	r := rand.New(rand.NewPCG(8, 8))
	p := cover.Problem{Pieces: 300, Holders: make([]cover.Holder, 500)}
	for h := range p.Holders {
		holder := &p.Holders[h]
		if holder.Cost = levels(r); h%10 == 0 {
			holder.Cost = 0
		}
		levers := r.Perm(6)[:1+r.IntN(3)]
		for _, dimension := range r.Perm(50)[:1+r.IntN(4)] {
			for _, lever := range levers {
				holder.Holds = append(holder.Holds, 6*dimension+lever)
			}
		}
		slices.Sort(holder.Holds)
	}
	return p
}

// The largest document is solved and listed within the usual work, by a proof
// that a report can carry.
func TestRealistic(t *testing.T) {
	r := solved(t, realistic(), cover.Options{})
	require.True(t, r.Proven && r.Complete)
	nodes := 0
	for _, part := range r.Certificate.Parts {
		nodes += len(part.Nodes)
	}
	require.Less(t, nodes, 100)
}

// BenchmarkCheck reads the certificates of the two largest.
func BenchmarkCheck(b *testing.B) {
	n, lines := affine(3)
	for _, size := range []struct {
		name string
		p    cover.Problem
	}{{"27x117/steiner", triples(n, lines)}, {"500x300/realistic", realistic()}} {
		r, err := cover.Solve(size.p, cover.Options{})
		require.NoError(b, err)
		b.Run(size.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, r.Certificate.Check(size.p))
			}
		})
	}
}
