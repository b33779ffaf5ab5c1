package power

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// weightLeaf follows a weighted rule whose numbers are small. Its state is the
// weight that is needed yet, rounded up to one that those still to come can
// make up.
type weightLeaf struct {
	weights []int64
	quota   int64
	rest    []int64   // what those from player k on weigh together
	sums    [][]int64 // what they can make up, ascending; nil where that is too much
}

// maxSums is how many sums are kept for all leaves. Beyond, fewer states are
// found to be the same.
const maxSums = 1 << 18

func newWeightLeaf(r *weighted, players []int, spare int) leaf {
	m := len(players)
	l := &weightLeaf{quota: r.smallQuota, weights: make([]int64, m), rest: make([]int64, m+1), sums: make([][]int64, m+1)}
	l.sums[m] = []int64{0}
	for k := m - 1; k >= 0; k-- {
		w := r.small[players[k]]
		l.weights[k] = w
		l.rest[k] = l.rest[k+1] + w
		if below := l.sums[k+1]; w == 0 {
			l.sums[k] = below
		} else if below != nil && 2*len(below) <= spare {
			l.sums[k] = joined(below, w, func(a, b int64) int64 { return a + b }, cmp.Compare[int64])
			spare -= len(l.sums[k])
		}
	}
	return l
}

func (l *weightLeaf) width() int { return 1 }

func (l *weightLeaf) first(state []int64) { state[0] = l.quota }

func (l *weightLeaf) next(k int, joins bool, from, to []int64) standing {
	need := from[0]
	if joins {
		need -= l.weights[k]
	}
	switch {
	case need <= 0:
		return won
	case need > l.rest[k+1]:
		return lost
	}
	if sums := l.sums[k+1]; sums != nil {
		at, _ := slices.BinarySearch(sums, need)
		need = sums[at]
	}
	to[0] = need
	return open
}

func (l *weightLeaf) most(k int) int {
	if l.sums[k] != nil {
		return len(l.sums[k]) - 1 // all but 0
	}
	return int(min(l.rest[k], l.quota, math.MaxInt))
}

// leverLeaf follows a rule of levers. Its state is the set of those missing.
type leverLeaf struct {
	held  []int64
	every int64
	rest  []int64 // what those from player k on hold together
}

func newLeverLeaf(r *levers, players []int) leaf {
	m := len(players)
	l := &leverLeaf{every: int64(r.every()), held: make([]int64, m), rest: make([]int64, m+1)}
	for k := m - 1; k >= 0; k-- {
		l.held[k] = int64(r.held[players[k]])
		l.rest[k] = l.rest[k+1] | l.held[k]
	}
	return l
}

func (l *leverLeaf) width() int { return 1 }

func (l *leverLeaf) first(state []int64) { state[0] = l.every }

func (l *leverLeaf) next(k int, joins bool, from, to []int64) standing {
	missing := from[0]
	if joins {
		missing &^= l.held[k]
	}
	switch {
	case missing == 0:
		return won
	case missing&^l.rest[k+1] != 0:
		return lost
	}
	to[0] = missing
	return open
}

func (l *leverLeaf) most(k int) int { return twoTo(bits.OnesCount64(uint64(l.rest[k]))) }

// listLeaf follows a list of coalitions. Its state is the set of those that
// can still be whole, 62 to a word.
type listLeaf struct {
	n      int
	has    [][]int64 // the coalitions with player k
	whole  [][]int64 // the coalitions with nobody from player k on
	within int
}

const perWord = 62 // a first word is never negative

func newListLeaf(r *minimal, players []int) leaf {
	m, width := len(players), (len(r.coalitions)+perWord-1)/perWord
	l := &listLeaf{n: len(r.coalitions), has: make([][]int64, m), whole: make([][]int64, m+1), within: width}
	place := places(players, r.players)
	for k := range l.has {
		l.has[k] = make([]int64, width)
	}
	for k := range l.whole {
		l.whole[k] = make([]int64, width)
	}
	for c, coalition := range r.coalitions {
		last := 0
		for _, i := range coalition {
			l.has[place[i]][c/perWord] |= 1 << (c % perWord)
			last = max(last, place[i])
		}
		for k := last + 1; k <= m; k++ {
			l.whole[k][c/perWord] |= 1 << (c % perWord)
		}
	}
	return l
}

func (l *listLeaf) width() int { return l.within }

func (l *listLeaf) first(state []int64) {
	for c := range l.n {
		state[c/perWord] |= 1 << (c % perWord)
	}
}

func (l *listLeaf) next(k int, joins bool, from, to []int64) standing {
	out := lost
	for w := range l.within {
		to[w] = from[w]
		if !joins {
			to[w] &^= l.has[k][w]
		}
		switch {
		case to[w]&l.whole[k+1][w] != 0:
			return won
		case to[w] != 0:
			out = open
		}
	}
	return out
}

func (l *listLeaf) most(k int) int { return twoTo(min(k, l.n)) }
