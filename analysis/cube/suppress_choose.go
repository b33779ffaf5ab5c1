package cube

// chooser conceals cells. For each small one it looks for a ring: cells such
// that every sum has none of them or two at least, so that they can all change
// together. It goes on from the small cell: a sum with a single cell of the ring
// gets another, that of least weight: first one that leaves fewest other sums
// with a single one, then one that has room to change, then one that is concealed
// already, then one that is the whole of fewest dimensions, then the largest
// number, then the first.
type chooser struct {
	t      *counts
	hidden []bool
	n      []int32 // cells of the ring in each sum
	queue  []int32 // sums that may have a single one
	ring   []int32
	inside []bool
}

func newChooser(t *counts) *chooser {
	h := &chooser{t: t, hidden: make([]bool, len(t.value)), n: make([]int32, len(t.sums)), inside: make([]bool, len(t.value))}
	for i, v := range t.value {
		h.hidden[i] = t.small(v)
	}
	for i, v := range t.value {
		if t.small(v) {
			h.around(int32(i))
		}
	}
	return h
}

func (h *chooser) add(cell int32) {
	h.ring, h.inside[cell] = append(h.ring, cell), true
	for _, s := range h.t.of(cell) {
		if h.n[s]++; h.n[s] == 1 {
			h.queue = append(h.queue, s)
		}
	}
}

// around conceals a ring with a cell, and reports whether more is concealed now.
// In each sum there is a cell for it: a whole is 0 only if all its parts are.
func (h *chooser) around(cell int32) (more bool) {
	h.add(cell)
	for len(h.queue) > 0 {
		s := h.queue[0]
		h.queue = h.queue[1:]
		if h.n[s] != 1 {
			continue
		}
		if next, ok := h.best(h.t.sums[s]); ok {
			h.add(next)
		}
	}
	for _, c := range h.ring {
		more = more || !h.hidden[c]
		h.hidden[c], h.inside[c] = true, false
		for _, s := range h.t.of(c) {
			h.n[s] = 0
		}
	}
	h.ring = h.ring[:0]
	return more
}

// weight is what makes one cell better than another, the first first.
type weight [5]int64

// weigh returns the weight of a cell, least is best.
func (h *chooser) weigh(cell int32) (w weight) {
	t := h.t
	for _, s := range t.of(cell) {
		if h.n[s] == 0 {
			w[0]++
		}
	}
	if t.value[cell]-t.least < int64(t.privacy.Width) {
		w[1] = 1
	}
	if !h.hidden[cell] {
		w[2], w[3] = 1, int64(t.wholes[cell])
	}
	w[4] = -t.value[cell]
	return w
}

// best returns the cell of least weight that may be concealed and is not in the
// ring.
func (h *chooser) best(cells []int32) (best int32, ok bool) {
	var least weight
	for _, cell := range cells {
		if h.inside[cell] || !h.t.hideable(cell) {
			continue
		}
		if w := h.weigh(cell); !ok || w.less(least) {
			best, least, ok = cell, w, true
		}
	}
	return best, ok
}

func (w weight) less(o weight) bool {
	for i := range w {
		if w[i] != o[i] {
			return w[i] < o[i]
		}
	}
	return false
}

// beside conceals the told cell of least weight in some sums, with a ring, and is
// false where all that counts anybody is concealed already.
func (h *chooser) beside(sums []int32) bool {
	for _, s := range sums {
		var told []int32
		for _, cell := range h.t.sums[s] {
			if !h.hidden[cell] {
				told = append(told, cell)
			}
		}
		if cell, ok := h.best(told); ok {
			h.hidden[cell] = true
			h.around(cell)
			return true
		}
	}
	return false
}
