package supply

// table covers a need exactly with what a part leaves open: dynamic programming
// over coverage, one item at a time, the last of the list first, so that ties
// fall to the first.
type table struct {
	items []item
	p     part
	need  int64     // what is left to cover
	base  key       // what the fewest of each cost
	free  []int     // the items with something to decide, last first
	took  [][]int32 // by layer: how many more than the fewest, by coverage
	now   []key
	next  []key
	queue []waiting
}

// waiting is a coverage that some number of persons may be added to.
type waiting struct {
	t   int64
	val key
}

// states predicts how much the table of a part keeps, in words of four bytes:
// one for every coverage and item, and eight more for every coverage.
func states(items []item, need int64, p part) int64 {
	free := int64(0)
	for i, n := range p.lo {
		need -= n * items[i].w
		if p.hi[i] > n {
			free++
		}
	}
	return (max(0, need) + 1) * (free + 8)
}

func newTable(items []item, need int64, p part) *table {
	t := &table{items: items, p: p, need: need}
	for i := len(items) - 1; i >= 0; i-- {
		if n := p.lo[i]; n > 0 {
			t.need -= n * items[i].w
			t.base = t.base.plus(items[i].fixed).plus(items[i].unit.times(n))
		}
		if p.hi[i] > p.lo[i] {
			t.free = append(t.free, i)
		}
	}
	t.need = max(0, t.need)
	t.now, t.next = make([]key, t.need+1), make([]key, t.need+1)
	for g := range t.now {
		t.now[g] = key{unreached, 0}
	}
	t.now[0] = key{}
	return t
}

// done reports whether every item has been looked at.
func (t *table) done() bool { return len(t.took) == len(t.free) }

// layer looks at the next item. The least over a window of the coverages that
// are a whole number of persons below is kept in a queue, for each remainder
// (the bounded knapsack by a monotone queue; Pferschy 1999).
func (t *table) layer() {
	i := t.free[len(t.took)]
	it, width := &t.items[i], t.p.hi[i]-t.p.lo[i]
	fixed := it.fixed
	if t.p.lo[i] > 0 {
		fixed = key{}
	}
	took := make([]int32, t.need+1)
	for rest := range min(it.w, t.need+1) {
		queue, head := t.queue[:0], 0
		for k, g := int64(0), rest; g <= t.need; k, g = k+1, g+it.w {
			best := t.now[g]
			for head < len(queue) && queue[head].t < k-width {
				head++
			}
			if head < len(queue) {
				q := queue[head]
				if with := q.val.plus(it.unit.times(k)).plus(fixed); with.compare(best) <= 0 {
					best, took[g] = with, int32(k-q.t)
				}
			}
			if rest > 0 && k < width { // the last person covers more than is needed
				if with := it.unit.times(k + 1).plus(fixed); with.compare(best) <= 0 {
					best, took[g] = with, int32(k+1)
				}
			}
			t.next[g] = best
			if now := t.now[g]; now.a < unreached {
				val := now.plus(it.unit.times(-k))
				for len(queue) > head && queue[len(queue)-1].val.compare(val) > 0 {
					queue = queue[:len(queue)-1]
				}
				queue = append(queue, waiting{k, val})
			}
		}
		t.queue = queue
	}
	t.took = append(t.took, took)
	t.now, t.next = t.next, t.now
}

// best returns the cheapest mix and its key.
func (t *table) best() (taken []int64, k key, ok bool) {
	if t.now[t.need].a >= unreached {
		return nil, key{}, false
	}
	taken = append(taken, t.p.lo...)
	g := t.need
	for l := len(t.free) - 1; l >= 0; l-- {
		i, x := t.free[l], int64(t.took[l][g])
		taken[i] += x
		g = max(0, g-x*t.items[i].w)
	}
	return taken, t.base.plus(t.now[t.need]), true
}
