package power

import (
	"math"
	"math/big"
)

// minimal counts for the public good index, by the lightest member j of the
// coalition: with the players in descending order, the others are among those
// before j, and the coalition is minimal when it wins and loses without j.
// What counts is a window of weight, either of the members before j or of those
// before j who are left out, whichever has fewer cells:
//
//	members:  q − w_j ≤ weight ≤ q−1
//	left out: P − q + 1 ≤ weight ≤ P − q + w_j,  P the sum before j
//
// How many of the window's sets are without a player i is L as in swings.
func (g *cells) minimal() method {
	m := len(g.weights)
	primes := planes(centralBits(m))
	sweeps := times(m+1, g.c)
	readings := g.readings()
	work := plus(sweeps, sumOf(readings))
	return method{
		gives: wantMinimal,
		work:  func(wanted) int { return times(len(primes), work) },
		bytes: func(wanted) int { return times(g.c, 8) },
		start: func(wanted) ([]pass, func() *tally) { return g.startMinimal(primes, readings) },
	}
}

// windows returns, for each player in descending order as the lightest member,
// the window [from, to] of cells, and whether it is of those left out.
//
// In terms of c, which is W−q+1 in the dual and q else: left out, the cells
// count down from what all that come after j leave of c−1.
func (g *cells) windows() (from, to []int) {
	m := len(g.weights)
	from, to = make([]int, m), make([]int, m)
	after := 0 // the weight of those after j, at most c
	for j := m - 1; j >= 0; j-- {
		w := g.weights[m-1-j]
		if g.dual {
			// P − q + w = W − q − after
			to[j] = g.c - 1 - after
			from[j] = to[j] - w + 1
		} else {
			to[j] = g.c - 1
			from[j] = g.c - w
		}
		// Only the dual needs it, and there nothing fits once c is reached.
		after = min(after+g.weights[m-1-j], g.c)
	}
	return from, to
}

// readings returns the work of reading the windows for each lightest member.
func (g *cells) readings() []int {
	m := len(g.weights)
	_, to := g.windows()
	work := make([]int, m)
	perKind := 0.0 // Σ 1/w over the kinds before
	for j := range m {
		if j == 0 || g.weights[m-1-j] != g.weights[m-j] {
			perKind += 1 / float64(g.weights[m-1-j])
		}
		if to[j] >= 0 {
			work[j] = plus(int(min(2*float64(to[j]+1)*perKind, math.MaxInt32)), 2*len(g.kinds)+1)
		}
	}
	return work
}

func (g *cells) startMinimal(primes []uint64, readings []int) (passes []pass, finish func() *tally) {
	m := len(g.weights)
	from, to := g.windows()
	var f []uint64 // F: sets of those before j of weight x or less
	all := make([]uint64, len(primes))
	with := make([][]uint64, len(primes)) // by kind, for the first player of it
	for n, p := range primes {
		with[n] = make([]uint64, len(g.kinds))
		passes = append(passes, once(g.c, func() {
			if f == nil {
				f = make([]uint64, g.c)
			}
			for x := range f {
				f[x] = 1
			}
		}))
		kind := len(g.kinds)
		for j := range m {
			w := g.weights[m-1-j]
			isFirst := kind == len(g.kinds) || g.kinds[kind] != w
			if isFirst {
				kind--
			}
			kind := kind
			if to[j] >= 0 {
				passes = append(passes, once(readings[j], func() {
					in := f[to[j]]
					if from[j] > 0 {
						in = sub(in, f[from[j]-1], p)
					}
					all[n] = add(all[n], in, p)
					if isFirst {
						with[n][kind] = add(with[n][kind], in, p)
					}
					// The kinds whose first player stands before j.
					before := kind
					if isFirst {
						before++
					}
					for k := before; k < len(g.kinds); k++ {
						count := sub(undone(f, g.kinds[k], to[j], p), undone(f, g.kinds[k], from[j]-1, p), p)
						if !g.dual {
							count = sub(in, count, p) // a member is one that is in the set
						}
						with[n][k] = add(with[n][k], count, p)
					}
				}))
			}
			passes = append(passes, pass{fixed(g.c - w), 1, func(done, next int) {
				top := g.c - 1
				addShifted(f[top-next+1:top-done+1], f[top-next+1-w:top-done+1-w], p)
			}})
		}
	}
	return passes, func() *tally {
		f = nil
		join := newJoiner(primes)
		t := g.newTally()
		t.minimal = join.join(func(n int) uint64 { return all[n] })
		ofKind := make([]*big.Int, len(g.kinds))
		for k := range ofKind {
			ofKind[k] = join.join(func(n int) uint64 { return with[n][k] })
		}
		t.inMinimal = spread(g, ofKind)
		return t
	}
}
