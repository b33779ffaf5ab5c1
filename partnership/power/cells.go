package power

import (
	"math/big"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// cells is a weighted game as the dynamic programs see it: C cells, one for
// each weight below C, and players by weight.
//
// C is the smaller of q and W−q+1, for a coalition loses when its weight is
// below q and wins when the weight of those outside is below W−q+1. The game
// with that quota is the dual: i turns S in one when i turns the rest without S
// and i in the other, so that swings are the same, and so is Shapley–Shubik.
type cells struct {
	c       int
	dual    bool  // a coalition below c is one of those outside
	weights []int // above 0 and at most c, ascending
	players []int // whose they are, as places among the acting ones
	kinds   []int // the distinct weights, ascending
	kind    []int // of each acting player, as a place in kinds
}

// newCells returns nil when the cells are more than could be held.
func newCells(r *weighted, acting []int) *cells {
	direct := new(big.Int).Set(r.quota)
	outside := total(r.weights)
	outside.Sub(outside, r.quota)
	outside.Add(outside, big.NewInt(1))
	g := &cells{}
	c := direct
	if outside.Cmp(direct) < 0 {
		c, g.dual = outside, true
	}
	if !c.IsInt64() || c.Int64() > MaxMemory {
		return nil
	}
	g.c = int(c.Int64())
	weight := make([]int, len(acting))
	for k, i := range acting {
		weight[k] = g.c // who is heavier than every cell is as good as that
		if r.weights[i].Cmp(c) < 0 {
			weight[k] = int(r.weights[i].Int64())
		}
		g.players = append(g.players, k)
	}
	sorted.By(g.players, func(a, b int) int { return weight[a] - weight[b] })
	g.kind = make([]int, len(acting))
	for _, k := range g.players {
		if len(g.kinds) == 0 || g.kinds[len(g.kinds)-1] != weight[k] {
			g.kinds = append(g.kinds, weight[k])
		}
		g.weights = append(g.weights, weight[k])
		g.kind[k] = len(g.kinds) - 1
	}
	return g
}

// byCells returns the ways of counting in a weighted game with few cells.
func byCells(r *weighted, acting []int) []method {
	g := newCells(r, acting)
	if g == nil {
		return nil
	}
	return []method{g.swings(), g.shapley(), g.minimal()}
}

// touched returns how many cells a sweep for player k changes. The players
// before are lighter: together they reach no further than their sum (stopping
// there is what makes the ascending order fast).
func (g *cells) touched() []int {
	n, sum := make([]int, len(g.weights)), 0
	for k, w := range g.weights {
		sum = min(sum+w, g.c-1)
		n[k] = max(0, sum+1-w)
	}
	return n
}

// countBits returns a k such that at most 2ᵏ coalitions have a weight below c.
// Those with somebody of weight c are not among them. If of the others fewer
// than half the weight is below c, of a coalition and its complement one at
// most is.
func (g *cells) countBits() int {
	bits, sum := 0, 0
	for _, w := range g.weights {
		if w < g.c {
			bits, sum = bits+1, sum+w
		}
	}
	if bits > 0 && 2*(g.c-1) < sum {
		bits--
	}
	return bits
}

// swings counts for the Banzhaf family. With f(x) coalitions of weight x and F
// its sums from below, of which L without player i,
//
//	L(x) = F(x) − L(x−w) = F(x) − F(x−w) + F(x−2w) − …
//
// and i turns L(c−1) − L(c−1−w) = F(c−1) − 2·L(c−1−w) coalitions. That undoes
// one player in c/w steps, with no table of its own (T. Uno, "Efficient
// computation of power indices for weighted majority games", ISAAC 2012;
// in this form after Kakimura and Terai 2025).
func (g *cells) swings() method {
	primes := planes(g.countBits())
	work := plus(plus(sumOf(g.touched()), 2*g.c), g.undoing(1))
	return method{
		gives: wantSwings,
		work:  func(wanted) int { return times(len(primes), work) },
		bytes: func(wanted) int { return times(g.c, 8) },
		start: func(wanted) ([]pass, func() *tally) { return g.startSwings(primes) },
	}
}

func sumOf(numbers []int) (s int) {
	for _, n := range numbers {
		s = plus(s, n)
	}
	return s
}

// undoing returns the work of undoing one player of each kind.
func (g *cells) undoing(units int) (work int) {
	for _, w := range g.kinds {
		work = plus(work, times(units, g.c/w+1))
	}
	return work
}

// eachKind returns the pass that undoes one player of each kind.
func (g *cells) eachKind(units int, do func(k, w int)) pass {
	n := len(g.kinds)
	return pass{fixed(n), max(1, g.undoing(units)/n), func(from, to int) {
		for k := from; k < to; k++ {
			do(k, g.kinds[k])
		}
	}}
}

// once returns a pass that does one thing.
func once(units int, do func()) pass {
	return pass{fixed(1), max(1, units), func(int, int) { do() }}
}

func (g *cells) startSwings(primes []uint64) (passes []pass, finish func() *tally) {
	var f []uint64
	below := make([]uint64, len(primes)) // F(c−1) in each plane
	turned := make([][]uint64, len(primes))
	touched := g.touched()
	for j, p := range primes {
		passes = append(passes, once(g.c, func() {
			if f == nil {
				f = make([]uint64, g.c)
			}
			clear(f)
			f[0] = 1
		}))
		reach := 0
		for k, w := range g.weights {
			reach = min(reach+w, g.c-1)
			top := reach
			passes = append(passes, pass{fixed(touched[k]), 1, func(from, to int) {
				addShifted(f[top-to+1:top-from+1], f[top-to+1-w:top-from+1-w], p)
			}})
		}
		passes = append(passes, pass{fixed(g.c - 1), 1, func(from, to int) {
			for x := from; x < to; x++ {
				f[x+1] = add(f[x+1], f[x], p)
			}
		}})
		turned[j] = make([]uint64, len(g.kinds))
		passes = append(passes, g.eachKind(1, func(k, w int) {
			below[j] = f[g.c-1]
			l := undone(f, w, g.c-1-w, p)
			turned[j][k] = sub(below[j], add(l, l, p), p)
		}))
	}
	return passes, func() *tally {
		f = nil
		join := newJoiner(primes)
		t := g.newTally()
		t.winning = join.join(func(j int) uint64 { return below[j] })
		if !g.dual {
			t.winning.Sub(new(big.Int).Lsh(big.NewInt(1), uint(len(g.kind))), t.winning)
		}
		swings := make([]*big.Int, len(g.kinds))
		for k := range swings {
			swings[k] = join.join(func(j int) uint64 { return turned[j][k] })
		}
		t.swings = spread(g, swings)
		return t
	}
}

// addShifted adds to each cell of to the one at the same place of from, from
// the top down: from is the same cells further down.
func addShifted(to, from []uint64, p uint64) {
	from = from[:len(to)]
	for x := len(to) - 1; x >= 0; x-- {
		s := to[x] + from[x]
		to[x] = min(s, s-p)
	}
}

// undone returns L(x) of a player of weight w, 0 for x below 0.
func undone(f []uint64, w, x int, p uint64) (l uint64) {
	if x < 0 {
		return 0
	}
	for y := x % w; y <= x; y += w {
		l = sub(f[y], l, p)
	}
	return l
}

// newTally returns a tally in which players of the same weight are alike.
func (g *cells) newTally() *tally {
	first := make([]int, len(g.kinds))
	for k := len(g.kind) - 1; k >= 0; k-- {
		first[g.kind[k]] = k
	}
	t := &tally{alike: make([]int, len(g.kind))}
	for k, kind := range g.kind {
		t.alike[k] = first[kind]
	}
	return t
}

// spread gives each player what was counted for its kind.
func spread[T any](g *cells, ofKind []T) []T {
	out := make([]T, len(g.kind))
	for k, kind := range g.kind {
		out[k] = ofKind[kind]
	}
	return out
}
