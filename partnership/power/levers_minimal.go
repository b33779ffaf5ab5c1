package power

import (
	"math"
	"math/big"
	"math/bits"
)

// byCovers counts the minimal winning coalitions of a lever game. No two of
// their members hold the same, and each has a lever that no other member holds;
// so they are the minimal covers of the levers by groups, each as often as
// there are ways to take one player of every group.
//
// The search adds groups in order as long as each has a lever of its own. With
// a(k) minimal covers of k levers (T. Hearne and C. Wagner, "Minimal covers of
// finite sets", Discrete Mathematics 5, 1973), it passes by Σ C(l,k)·a(k) sets
// of groups at most.
func byCovers(r *levers, acting []int) method {
	g := newLeverGroups(r, acting)
	tries := times(g.irredundant(), len(g.masks))
	return method{
		gives: wantMinimal,
		work:  func(wanted) int { return plus(times(4, tries), len(acting)) },
		bytes: func(wanted) int { return 64 * len(acting) },
		start: func(wanted) ([]pass, func() *tally) {
			c := &covers{leverGroups: g, every: ^uint16(0) >> (MaxLevers - g.count), with: make([]wide, len(g.masks))}
			search := pass{fixed(len(g.masks)), max(1, times(4, tries)/len(g.masks)), func(from, to int) {
				for k := from; k < to; k++ {
					c.add(k, 0, 0, wide{lo: 1})
				}
			}}
			return []pass{search}, func() *tally {
				t := g.tally()
				t.minimal = c.all.int()
				ofGroup := make([]*big.Int, len(g.masks))
				for k, n := range c.with {
					ofGroup[k] = n.int()
					ofGroup[k].Quo(ofGroup[k], big.NewInt(int64(g.sizes[k])))
				}
				t.inMinimal = spreadGroups(g, ofGroup)
				return t
			}
		},
	}
}

// irredundant returns an upper bound of the sets of groups in which each has a
// lever of its own.
func (g *leverGroups) irredundant() (n int) {
	l := g.count
	binomial := func(n, k int) *big.Int { return new(big.Int).Binomial(int64(n), int64(k)) }
	byLevers, byGroups := new(big.Int), new(big.Int)
	for k := range l + 1 {
		byLevers.Add(byLevers, new(big.Int).Mul(binomial(l, k), minimalCovers(k)))
		byGroups.Add(byGroups, binomial(len(g.masks), k))
	}
	if byGroups.Cmp(byLevers) < 0 {
		byLevers = byGroups
	}
	if byLevers.Cmp(big.NewInt(math.MaxInt)) > 0 {
		return math.MaxInt
	}
	return int(byLevers.Int64())
}

// minimalCovers returns a(n) = Σ_k 1/k! Σ_i (−1)^i C(k,i) (2^k − 1 − i)^n, the
// number of minimal covers of n things (OEIS A046165).
func minimalCovers(n int) *big.Int {
	if n == 0 {
		return big.NewInt(1)
	}
	out := new(big.Int)
	for k := 1; k <= n; k++ {
		members := new(big.Int)
		for i := range k + 1 {
			term := new(big.Int).Exp(big.NewInt(int64(1<<k-1-i)), big.NewInt(int64(n)), nil)
			term.Mul(term, new(big.Int).Binomial(int64(k), int64(i)))
			if i%2 == 1 {
				term.Neg(term)
			}
			members.Add(members, term)
		}
		out.Add(out, members.Quo(members, new(big.Int).MulRange(1, int64(k))))
	}
	return out
}

// covers is the search for minimal covers by groups.
type covers struct {
	*leverGroups
	every uint16
	taken []int // groups, ascending
	all   wide
	with  []wide
}

// add adds a group to those taken, which hold the levers covered, single of
// them once, if each has a lever of its own then; and goes on with the groups
// after it.
func (c *covers) add(k int, covered, single uint16, ways wide) {
	mask := c.masks[k]
	if mask&^covered == 0 {
		return
	}
	single = single&^mask | mask&^covered
	covered |= mask
	for _, other := range c.taken {
		if c.masks[other]&single == 0 {
			return
		}
	}
	ways = ways.times(uint64(c.sizes[k]))
	if covered == c.every {
		c.all = c.all.plus(ways)
		c.with[k] = c.with[k].plus(ways)
		for _, other := range c.taken {
			c.with[other] = c.with[other].plus(ways)
		}
		return
	}
	c.taken = append(c.taken, k)
	for next := k + 1; next < len(c.masks); next++ {
		c.add(next, covered, single, ways)
	}
	c.taken = c.taken[:len(c.taken)-1]
}

// wide is a number below 2¹²⁸. There are fewer minimal winning coalitions of at
// most 16 among 1000 players: C(1000, 16) < 2¹¹⁶.
type wide struct{ hi, lo uint64 }

func (w wide) plus(v wide) wide {
	lo, carry := bits.Add64(w.lo, v.lo, 0)
	return wide{w.hi + v.hi + carry, lo}
}

func (w wide) times(n uint64) wide {
	hi, lo := bits.Mul64(w.lo, n)
	return wide{w.hi*n + hi, lo}
}

func (w wide) int() *big.Int {
	out := new(big.Int).SetUint64(w.hi)
	return out.Add(out.Lsh(out, 64), new(big.Int).SetUint64(w.lo))
}
