package cover

import "slices"

// part is a part of the problem that shares no holder with another: first its
// cheapest cover is found and proven, then all of them are listed.
type part struct {
	m      *matrix
	step   int64   // the greatest common divisor of the costs, and so of every cover's
	best   set     // the cheapest cover so far
	upper  int64   // what it costs, in the problem's units
	search *search // what is at work, or was last
	proof  *proof
	// The packing and the multipliers at the root of the proof, where later
	// searches begin.
	weights, lambda []int64
	list            *listing // nil until the cover is proven
}

func newPart(m *matrix) *part {
	none := make([]int64, len(m.pieces))
	a := &part{m: m, best: m.greedy(none), search: newSearch(m), proof: &proof{}}
	for _, c := range m.cost {
		a.step = gcd(a.step, c/m.scale)
	}
	a.upper = m.costOf(a.best) / m.scale
	a.search.proof = a.proof
	a.search.reached = func(chosen set, cost int64) (enough bool) {
		if cost/m.scale < a.upper {
			copy(a.best, chosen)
			a.upper = cost / m.scale
			a.search.limit = a.below(a.upper) * m.scale
		}
		return false
	}
	a.search.start(nil, nil, none, none, a.below(a.upper)*m.scale)
	return a
}

// below returns the most that a cover can cost and be cheaper than that; −1
// where none can.
func (a *part) below(cost int64) int64 {
	if cost <= 0 {
		return -1
	}
	return (cost - 1) / a.step * a.step
}

// prove takes a small step of the proof and returns how many looks it took,
// and whether the cover is proven now.
func (a *part) prove() (looks int, proven bool) {
	looks = a.search.advance()
	if !a.search.done {
		return looks, false
	}
	root := a.search.frames[0]
	a.weights, a.lambda = slices.Clone(root.weights), slices.Clone(root.lambda)
	return looks, true
}

// lower returns what a cover costs at least, as far as is known, and the proof
// of it: the tree so far, with what has not been gone into yet.
func (a *part) lower() (int64, *proof) {
	if a.list != nil {
		return a.upper, a.proof
	}
	known := &proof{nodes: slices.Clip(a.proof.nodes)}
	least := a.upper * a.m.scale // in units of 1/scale
	s := a.search
	frames := s.frames[:s.depth]
	if s.stage != descending {
		top := frames[s.depth-1] // not closed yet: its weights are what is known
		known.leaf(top)
		least = min(least, top.spent+top.sum)
		frames = frames[:s.depth-1]
	}
	for _, f := range frames {
		for _, h := range f.branch[f.next:] {
			least = min(least, f.spent+f.sum+a.m.slack(int(h), f.weights))
		}
	}
	units := (least + a.m.scale - 1) / a.m.scale
	return (units + a.step - 1) / a.step * a.step, known
}

// progress returns how much of what is being done is done, of so much.
func (a *part) progress(of int64) int {
	if a.list != nil && a.list.more {
		return int(of) // what comes now is not measured
	}
	return int(a.search.share * of / whole)
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
