package power

import (
	"math/bits"
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// Players are asked in order whether they join. What matters of the answers so
// far is a state: for each leaf of the rule what it needs yet. States from
// which the same answers win are one where that is easily seen, and the graph
// of states, a reduced decision diagram, counts all coalitions at once (S.
// Bolus, "Power indices of simple games and vector-weighted majority games by
// means of binary decision diagrams", European Journal of Operational Research
// 210, 2011). With two weights or three it grows as two lists that meet in the
// middle do.

// standing is what is known of a rule before all have answered.
type standing int8

const (
	open standing = iota
	won           // whoever joins
	lost          // whoever joins
)

// mark returns the state of a leaf that is decided, or no longer matters.
func (s standing) mark() int64 { return -int64(s) }

// leaf follows a rule that is not a combination.
type leaf interface {
	// width returns how many words its state has. None of an open state's first
	// words is negative.
	width() int
	// first writes the state before anybody has answered.
	first(state []int64)
	// next writes the state after player k of the order joined, or did not, and
	// returns what is known then; the state written counts only while it is open.
	next(k int, joins bool, from, to []int64) standing
	// most returns an upper bound of the open states before player k.
	most(k int) int
}

// formula is how the leaves are combined: a leaf, or all or any of its parts.
type formula struct {
	every bool
	parts []formula
	from  int // its leaves are [from, to)
	to    int
}

// settle works out what is known of the formula from what is known of its
// leaves. Leaves that can no longer change it are set to what decided it, so
// that states that differ in them only are the same.
func (f *formula) settle(known []standing) standing {
	if len(f.parts) == 0 {
		return known[f.from]
	}
	decides, out := won, lost
	if f.every {
		decides, out = lost, won
	}
	for k := range f.parts {
		switch f.parts[k].settle(known) {
		case decides:
			for l := f.from; l < f.to; l++ {
				known[l] = decides
			}
			return decides
		case open:
			out = open
		}
	}
	return out
}

// follower follows a rule through the players in an order of its own, those
// first who weigh most.
type follower struct {
	order  []int // player k asked is place order[k] of the acting ones
	leaves []leaf
	offset []int // of each leaf's words in a state
	width  int
	whole  formula
	known  []standing
	spare  int // how many sums each leaf may keep
}

// canFollow reports whether the numbers of all weighted leaves are small.
func canFollow(r rule) bool {
	switch r := r.(type) {
	case *combined:
		return !slices.ContainsFunc(r.parts, func(part rule) bool { return !canFollow(part) })
	case *weighted:
		return r.small != nil
	}
	return true
}

func follow(r rule, acting []int) *follower {
	f := &follower{order: weightiest(r, acting), spare: maxSums / r.leaves()}
	players := make([]int, len(acting))
	for k, place := range f.order {
		players[k] = acting[place]
	}
	f.whole = f.leaf(r, players)
	f.known = make([]standing, len(f.leaves))
	return f
}

// leaf adds the leaves of a rule and returns how they are combined.
func (f *follower) leaf(r rule, players []int) formula {
	out := formula{from: len(f.leaves)}
	switch r := r.(type) {
	case *combined:
		out.every = r.every
		for _, part := range r.parts {
			out.parts = append(out.parts, f.leaf(part, players))
		}
	case *weighted:
		f.add(newWeightLeaf(r, players, f.spare))
	case *levers:
		f.add(newLeverLeaf(r, players))
	case *minimal:
		f.add(newListLeaf(r, players))
	}
	out.to = len(f.leaves)
	return out
}

func (f *follower) add(l leaf) {
	f.leaves = append(f.leaves, l)
	f.offset = append(f.offset, f.width)
	f.width += l.width()
}

// start writes the state before anybody has answered.
func (f *follower) start(state []int64) {
	for l, at := range f.offset {
		f.leaves[l].first(state[at:])
	}
}

// next writes the state after player k joined, or did not, and returns what is
// known of the whole rule.
func (f *follower) next(k int, joins bool, from, to []int64) standing {
	for l, at := range f.offset {
		if from[at] < 0 {
			f.known[l] = standing(-from[at])
		} else {
			f.known[l] = f.leaves[l].next(k, joins, from[at:], to[at:])
		}
	}
	whole := f.whole.settle(f.known)
	if whole == open {
		for l, at := range f.offset {
			if s := f.known[l]; s != open {
				words := to[at : at+f.leaves[l].width()]
				clear(words)
				words[0] = s.mark()
			}
		}
	}
	return whole
}

// most returns an upper bound of the states before player k.
func (f *follower) most(k int) int {
	if len(f.leaves) == 1 {
		return min(twoTo(k), f.leaves[0].most(k))
	}
	product := 1
	for _, l := range f.leaves {
		product = times(product, plus(l.most(k), 2))
	}
	return min(twoTo(k), product)
}

// weightiest returns the places of the acting players, those first who make up
// most of the leaves of the rule; of equals the first.
func weightiest(r rule, acting []int) []int {
	shares := make([]float64, len(acting))
	addShares(r, acting, shares)
	order := make([]int, len(acting))
	for k := range order {
		order[k] = k
	}
	sorted.By(order, func(a, b int) int {
		switch {
		case shares[a] > shares[b]:
			return -1
		case shares[a] < shares[b]:
			return 1
		}
		return 0
	})
	return order
}

// addShares adds to each player its share of each leaf. The order is for speed
// alone: rounding changes no result.
func addShares(r rule, acting []int, shares []float64) {
	own, sum := make([]float64, len(acting)), 0.0
	switch r := r.(type) {
	case *combined:
		for _, part := range r.parts {
			addShares(part, acting, shares)
		}
		return
	case *weighted:
		for k, i := range acting {
			own[k] = float64(r.small[i])
		}
	case *levers:
		for k, i := range acting {
			own[k] = float64(bits.OnesCount16(r.held[i]))
		}
	case *minimal:
		for _, coalition := range r.coalitions {
			for _, i := range coalition {
				if k, ok := slices.BinarySearch(acting, i); ok {
					own[k] += 1 / float64(len(coalition))
				}
			}
		}
	}
	for _, o := range own {
		sum += o
	}
	for k, o := range own {
		shares[k] += o / sum
	}
}
