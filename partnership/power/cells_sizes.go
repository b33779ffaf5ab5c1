package power

import (
	"math/big"

	"github.com/samverkan/samverkan"
)

// A cell of the Shapley–Shubik program holds the coalitions of one weight by
// size, as a polynomial in y: the coefficient of yˢ is how many have s members.
// It is kept modulo y⁸ − a for one number a at a time, in a cache line; to add
// a member is to rotate, with one product where y⁸ becomes a. The remainder's
// coefficient t is Q_t(a), where the polynomial is Σ y^t·Q_t(y⁸), so that as
// many values of a as Q_t has coefficients give them back by interpolation.
// Memory is eight words a cell whatever the number of players.
const lane = 8

type row [lane]uint64

// shapley counts for the Shapley–Shubik index.
func (g *cells) shapley() method {
	sizes := g.sizes()
	blocks := (sizes + lane - 1) / lane
	primes := planes(min(g.countBits(), centralBits(len(g.weights))))
	one := plus(plus(times(sumOf(g.touched()), lane+1), times(g.c, 2*lane)), g.undoing(lane+1))
	// For each kind: interpolation, and a long product for each size.
	joining := lane * blocks * (len(primes)*20*(blocks+len(primes)) + len(g.weights))
	return method{
		gives: wantShapley,
		work:  func(wanted) int { return plus(times(len(primes)*blocks, one), times(len(g.kinds), joining)) },
		bytes: func(wanted) int {
			return plus(times(g.c, 8*lane), times(len(g.kinds), 8*lane*blocks*len(primes)))
		},
		start: func(wanted) ([]pass, func() *tally) { return g.startShapley(primes, blocks, joining) },
	}
}

// sizes returns how many sizes a coalition of weight below c may have: from 0
// to the number of the lightest players that fit.
func (g *cells) sizes() int {
	n, sum := 1, 0
	for _, w := range g.weights {
		if sum += w; sum >= g.c {
			break
		}
		n++
	}
	return n
}

func (g *cells) startShapley(primes []uint64, blocks, joining int) (passes []pass, finish func() *tally) {
	var f []row
	touched := g.touched()
	// turned[k] is by plane, block and lane what a player of kind k turns; at the
	// end by plane and size.
	turned := make([][]uint64, len(g.kinds))
	for k := range turned {
		turned[k] = make([]uint64, len(primes)*blocks*lane)
	}
	for j, p := range primes {
		for b := range blocks {
			a := newFactor(uint64(b+1), p)
			passes = append(passes, once(lane*g.c, func() {
				if f == nil {
					f = make([]row, g.c)
				}
				clear(f)
				f[0][0] = 1
			}))
			reach := 0
			for k, w := range g.weights {
				reach = min(reach+w, g.c-1)
				top := reach
				passes = append(passes, pass{fixed(touched[k]), lane + 1, func(from, to int) {
					addRotated(f[top-to+1:top-from+1], f[top-to+1-w:top-from+1-w], a)
				}})
			}
			passes = append(passes, pass{fixed(g.c - 1), lane, func(from, to int) {
				for x := from; x < to; x++ {
					for t := range lane {
						f[x+1][t] = add(f[x+1][t], f[x][t], p)
					}
				}
			}})
			passes = append(passes, g.eachKind(lane+1, func(k, w int) {
				// L(c−1) − L(c−1−w) as in swings, where now L(x) = F(x) − y·L(x−w).
				l := undoneRow(f, w, g.c-1-w, a)
				all, shifted := f[g.c-1], l.rotated(a)
				at := (j*blocks + b) * lane
				for t := range lane {
					turned[k][at+t] = sub(sub(all[t], l[t], p), shifted[t], p)
				}
			}))
		}
	}
	join, factorials := newJoiner(primes), factorialsTo(len(g.weights))
	index := make([]samverkan.Number, len(g.kinds))
	passes = append(passes, pass{fixed(len(g.kinds)), joining, func(from, to int) {
		f = nil
		for k := from; k < to; k++ {
			planes := turned[k]
			for j, p := range primes {
				bySize(planes[j*blocks*lane:(j+1)*blocks*lane], blocks, p)
			}
			counts := make([]*big.Int, min(blocks*lane, len(g.weights)))
			for s := range counts {
				counts[s] = join.join(func(j int) uint64 { return planes[j*blocks*lane+s] })
			}
			index[k] = shapleyOf(counts, factorials)
		}
	}})
	return passes, func() *tally {
		t := g.newTally()
		t.shapley = spread(g, index)
		return t
	}
}

// addRotated adds y times what lies further down, from the top down.
func addRotated(to, from []row, a factor) {
	from = from[:len(to)]
	p := a.p
	for x := len(to) - 1; x >= 0; x-- {
		d, s := &to[x], &from[x]
		d[0] = add(d[0], a.times(s[7]), p)
		d[1] = add(d[1], s[0], p)
		d[2] = add(d[2], s[1], p)
		d[3] = add(d[3], s[2], p)
		d[4] = add(d[4], s[3], p)
		d[5] = add(d[5], s[4], p)
		d[6] = add(d[6], s[5], p)
		d[7] = add(d[7], s[6], p)
	}
}

// rotated returns y times the polynomial.
func (r row) rotated(a factor) (out row) {
	out[0] = a.times(r[lane-1])
	copy(out[1:], r[:lane-1])
	return out
}

// undoneRow returns L(x) of a player of weight w.
func undoneRow(f []row, w, x int, a factor) (l row) {
	if x < 0 {
		return l
	}
	for y := x % w; y <= x; y += w {
		shifted := l.rotated(a)
		for t := range lane {
			l[t] = sub(f[y][t], shifted[t], a.p)
		}
	}
	return l
}

// bySize turns the values Q_t(1), Q_t(2) … of each lane t, by block and lane,
// into the coefficients, by size: Newton's interpolation at 1, 2, … B.
func bySize(values []uint64, blocks int, p uint64) {
	q := make([]uint64, blocks)
	inverses := make([]uint64, blocks)
	for d := 1; d < blocks; d++ {
		inverses[d] = inverse(uint64(d), p)
	}
	for t := range lane {
		for b := range q {
			q[b] = values[b*lane+t]
		}
		// Divided differences; points b and b−d are d apart.
		for d := 1; d < blocks; d++ {
			for b := blocks - 1; b >= d; b-- {
				q[b] = mul(sub(q[b], q[b-1], p), inverses[d], p)
			}
		}
		// From the Newton form to powers: Q ← Q·(z − (d+1)) + q[d].
		for d := blocks - 2; d >= 0; d-- {
			for b := d; b < blocks-1; b++ {
				q[b] = sub(q[b], mul(q[b+1], uint64(d+1), p), p)
			}
		}
		for b := range q {
			values[b*lane+t] = q[b]
		}
	}
}
