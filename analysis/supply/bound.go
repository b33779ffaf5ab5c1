package supply

import (
	"cmp"
	"math/bits"
)

// item is a lever as the search sees it: in whole units of coverage and öre.
type item struct {
	lever int   // its number in the caller's list
	most  int64 // how many can begin in time, and no more than could be of use
	w     int64 // what each covers
	unit  key   // what each costs
	fixed key   // what it costs to use it at all
}

// key is what mixes are compared by, two words for four things in order: the
// cost and how many levers; how much of the cost is assumed, and how many
// persons. Keys add up as the things do.
type key struct{ a, b int64 }

// Room for the lesser things: MaxLevers and MaxPersons fit.
const (
	leverBits  = 6
	personBits = 19
)

func keyOf(cost, levers, assumed, persons int64) key {
	return key{cost<<leverBits + levers, assumed<<personBits + persons}
}

func (k key) cost() int64       { return k.a >> leverBits }
func (k key) plus(l key) key    { return key{k.a + l.a, k.b + l.b} }
func (k key) times(n int64) key { return key{k.a * n, k.b * n} }

func (k key) compare(l key) int {
	if k.a != l.a {
		return cmp.Compare(k.a, l.a)
	}
	return cmp.Compare(k.b, l.b)
}

// unreached is the cost of what cannot be covered.
const unreached = int64(1) << 61

// part is a part of the search: how few and how many of each item may begin.
// An item whose fewest is not 0 is used, and its fixed cost is paid.
type part struct{ lo, hi []int64 }

func (p part) clone() part {
	n := len(p.lo)
	both := append(append(make([]int64, 0, 2*n), p.lo...), p.hi...)
	return part{both[:n:n], both[n:]}
}

// relaxed bounds the cost of a part from below. It keeps the items in the order
// of their prices from one time to the next.
type relaxed struct {
	items []item
	need  int64
	order []int
	price []price
}

// price is what an item costs for what it covers, used in full: c/w of one that
// is paid for, (c·hi + f)/(w·hi) of one that is not.
type price struct{ cost, covers int64 }

func (p price) compare(q price) int {
	ah, al := bits.Mul64(uint64(p.cost), uint64(q.covers))
	bh, bl := bits.Mul64(uint64(q.cost), uint64(p.covers))
	return cmp.Or(cmp.Compare(ah, bh), cmp.Compare(al, bl))
}

func newRelaxed(items []item, need int64) *relaxed {
	r := &relaxed{items: items, need: need, order: make([]int, len(items)), price: make([]price, len(items))}
	for i := range r.order {
		r.order[i] = i
	}
	return r
}

// sort brings the prices of a part in order. They are nearly so from the last
// time, and then insertion takes one look each.
func (r *relaxed) sort(p part) {
	for i := range r.items {
		it := &r.items[i]
		r.price[i] = price{it.unit.cost(), it.w}
		if p.lo[i] == 0 && p.hi[i] > 0 && it.fixed.cost() > 0 {
			r.price[i] = price{it.unit.cost()*p.hi[i] + it.fixed.cost(), it.w * p.hi[i]}
		}
	}
	for k := 1; k < len(r.order); k++ {
		i := r.order[k]
		at := k
		for ; at > 0 && r.price[i].compare(r.price[r.order[at-1]]) < 0; at-- {
			r.order[at] = r.order[at-1]
		}
		r.order[at] = i
	}
}

// base returns what the fewest of each cost and leave to cover.
func (r *relaxed) base(p part) (cost, left int64) {
	left = r.need
	for i, n := range p.lo {
		if n > 0 {
			cost += r.items[i].unit.cost()*n + r.items[i].fixed.cost()
			left -= r.items[i].w * n
		}
	}
	return cost, left
}

// bound returns what every mix of the part costs at least: the cheapest with
// parts of persons, and of fixed costs, rounded up to whole öre (the linear
// relaxation, which greedy solves; Dantzig 1957). It is unreached when the part
// does not cover the need.
func (r *relaxed) bound(p part) int64 {
	r.sort(p)
	cost, left := r.base(p)
	for _, i := range r.order {
		if left <= 0 {
			return cost
		}
		room := p.hi[i] - p.lo[i]
		if room <= 0 {
			continue
		}
		at := r.price[i]
		take := min(left, r.items[i].w*room)
		hi, lo := bits.Mul64(uint64(at.cost), uint64(take))
		whole, rest := bits.Div64(hi, lo, uint64(at.covers)) // take is at most what is covered a few times over
		cost += int64(whole)
		if rest > 0 && take == left {
			cost++
		}
		left -= take
	}
	if left > 0 {
		return unreached
	}
	return cost
}

// mix returns the cost of a mix of whole persons that covers the need, by
// greed, and unreached when the part does not.
func (r *relaxed) mix(p part, skip int, taken []int64) int64 {
	_, left := r.base(p)
	copy(taken, p.lo)
	for _, i := range r.order {
		if left <= 0 {
			break
		}
		if i == skip {
			continue
		}
		w := r.items[i].w
		take := min(p.hi[i]-p.lo[i], (left+w-1)/w)
		taken[i] += take
		left -= take * w
	}
	if left > 0 {
		return unreached
	}
	for k := len(r.order) - 1; k >= 0 && left < 0; k-- { // the dearest first
		i := r.order[k]
		drop := min(taken[i]-p.lo[i], -left/r.items[i].w)
		taken[i] -= drop
		left += drop * r.items[i].w
	}
	return r.cost(taken)
}

func (r *relaxed) cost(taken []int64) (cost int64) {
	for i, n := range taken {
		if n > 0 {
			cost += r.items[i].unit.cost()*n + r.items[i].fixed.cost()
		}
	}
	return cost
}

// upper returns the best mix that is found without search, and its cost: by
// greed, by greed without some item, repeated while that helps, and by greed
// whose last persons are of another item.
func (r *relaxed) upper(p part) (taken []int64, cost int64) {
	r.sort(p)
	best := tried{cost: unreached, taken: make([]int64, len(r.items)), next: make([]int64, len(r.items))}
	best.take(r.mix(p, -1, best.next))
	q := p.clone()
	for range r.items {
		out := -1
		for i := range r.items {
			if (q.lo[i] == 0 && q.hi[i] > 0) && best.take(r.mix(q, i, best.next)) {
				out = i
			}
		}
		if out < 0 {
			break
		}
		q.hi[out] = 0
	}
	for last := range r.items {
		best.take(r.finish(p, last, best.next))
	}
	return best.taken, best.cost
}

// tried is the best of the mixes that were tried; the next goes beside it.
type tried struct {
	cost        int64
	taken, next []int64
}

// take notes the mix beside if it is cheaper, and reports whether it is.
func (b *tried) take(cost int64) bool {
	if cost >= b.cost {
		return false
	}
	b.cost = cost
	b.taken, b.next = b.next, b.taken
	return true
}

// finish is greed whose last persons are taken of one item: what is left by
// rounding down is covered by it.
func (r *relaxed) finish(p part, last int, taken []int64) int64 {
	_, left := r.base(p)
	copy(taken, p.lo)
	for _, i := range r.order {
		if left <= 0 {
			break
		}
		if i == last {
			continue
		}
		take := min(p.hi[i]-p.lo[i], left/r.items[i].w) // rounded down
		taken[i] += take
		left -= take * r.items[i].w
	}
	w := r.items[last].w
	if left > 0 {
		taken[last] += (left + w - 1) / w
	}
	if taken[last] > p.hi[last] {
		return unreached
	}
	return r.cost(taken)
}

// tighten narrows a part to what can cost no more than a mix that is known, and
// reports whether anything is left. Every mix that costs as little or less
// stays in it.
func (r *relaxed) tighten(p part, most int64) bool {
	for changed, rounds := true, 0; changed && rounds < 8; rounds++ {
		if r.bound(p) > most {
			return false
		}
		changed = false
		for i := range r.items {
			changed = r.fewest(p, i, most) || changed
			changed = r.greatest(p, i, most) || changed
		}
	}
	return true
}

// fewest raises lo: with no more than some number of the item, even the bound
// costs too much.
func (r *relaxed) fewest(p part, i int, most int64) bool {
	low, high, was := p.lo[i], p.hi[i], p.hi[i]
	for low < high { // the least k for which at most k of it can be enough
		p.hi[i] = low + (high-low)/2
		if r.bound(p) <= most {
			high = p.hi[i]
		} else {
			low = p.hi[i] + 1
		}
	}
	p.hi[i] = was
	changed := low > p.lo[i]
	p.lo[i] = low
	return changed
}

// greatest lowers hi: with at least some number of the item, even the bound
// costs too much.
func (r *relaxed) greatest(p part, i int, most int64) bool {
	low, high, was := p.lo[i], p.hi[i], p.lo[i]
	for low < high {
		p.lo[i] = low + (high-low+1)/2
		if r.bound(p) <= most {
			low = p.lo[i]
		} else {
			high = p.lo[i] - 1
		}
	}
	p.lo[i] = was
	changed := high < p.hi[i]
	p.hi[i] = high
	return changed
}
