package cover

// reduction takes from a problem what needs no search. Its rules keep every
// cheapest cover, not only one, so that proving and listing share it.
type reduction struct {
	p      Problem
	pieces set   // those that are left to be held
	able   set   // the holders that are left to choose from
	holds  []set // of all holders, whatever is left
	held   []set
	by     []int // by[h]: a cheaper holder of all that h holds, −1 for none
}

// rounds is how often the rules are tried in turn. Mostly two are enough; what
// more would give is left to the search.
const rounds = 20

func reduce(p Problem) *reduction {
	r := &reduction{
		p: p, pieces: newSet(p.Pieces), able: newSet(len(p.Holders)),
		holds: make([]set, len(p.Holders)), held: make([]set, p.Pieces), by: make([]int, len(p.Holders)),
	}
	for piece := range r.held {
		r.held[piece] = newSet(len(p.Holders))
	}
	table := newSet(p.Pieces)
	for h, holder := range p.Holders {
		r.by[h] = -1
		r.holds[h] = newSet(p.Pieces)
		if holder.Cost > 0 {
			r.able.add(h)
		}
		for _, piece := range holder.Holds {
			r.holds[h].add(piece)
			r.held[piece].add(h)
			r.pieces.add(piece)
			if holder.Cost == 0 {
				table.add(piece)
			}
		}
	}
	r.pieces.remove(table)
	for range rounds {
		if a, b := r.easyPieces(), r.dearHolders(); !a && !b {
			break
		}
	}
	return r
}

// easyPieces drops each piece whose holders include all holders of another:
// who holds that one holds it too (row domination).
func (r *reduction) easyPieces() (dropped bool) {
	for p := range r.pieces.all() {
		if !r.pieces.has(p) {
			continue
		}
		always := r.pieces.clone() // what every able holder of p holds
		for h := range r.held[p].all() {
			if r.able.has(h) && !intersect(always, r.holds[h], p) {
				break
			}
		}
		for q := range always.all() {
			same := q < p && r.held[q].within(r.held[p], r.able)
			if q != p && !same { // of the same holders the lower number stays
				r.pieces.drop(q)
				dropped = true
			}
		}
	}
	return dropped
}

// dearHolders drops each holder that costs more than another who holds all
// that it holds and that is left: it is in no cheapest cover, because the
// other could take its place (column domination). One that costs as much could
// be in some.
func (r *reduction) dearHolders() (dropped bool) {
	for h := range r.able.all() {
		also := r.able.clone() // who holds all that h holds
		idle := true
		for p := range r.holds[h].all() {
			if r.pieces.has(p) {
				idle = false
				if !intersect(also, r.held[p], h) {
					break
				}
			}
		}
		if idle {
			r.able.drop(h)
			continue
		}
		for g := range also.all() {
			if r.p.Holders[g].Cost < r.p.Holders[h].Cost {
				r.by[h] = g
				r.able.drop(h)
				dropped = true
				break
			}
		}
	}
	return dropped
}

// intersect takes out of s what is not in t, and returns whether any but one
// number is left.
func intersect(s, t set, but int) (more bool) {
	for i := range s {
		s[i] &= t[i]
		rest := s[i]
		if i == but>>6 {
			rest &^= 1 << (but & 63)
		}
		more = more || rest != 0
	}
	return more
}

// instead returns a holder that is left and holds all that h, dropped, holds.
func (r *reduction) instead(h int) int {
	for r.by[h] >= 0 {
		h = r.by[h]
	}
	return h
}

// parts returns the pieces that are left in parts that share no able holder,
// by their lowest piece.
func (r *reduction) parts() (parts []set) {
	left, able := r.pieces.clone(), r.able.clone()
	for first := range r.pieces.all() {
		if !left.has(first) {
			continue
		}
		part := newSet(r.p.Pieces)
		part.add(first)
		for grown := true; grown; {
			grown = false
			for h := range able.all() {
				if r.holds[h].meets(part) {
					able.drop(h)
					part.join(r.holds[h])
					part.keep(r.pieces)
					grown = true
				}
			}
		}
		parts = append(parts, part)
		left.remove(part)
	}
	return parts
}
