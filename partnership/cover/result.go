package cover

import "slices"

// Result is who is needed. While a Solver is at work, and after a budget that
// was too small, it says what is known so far; Proven and Complete tell.
type Result struct {
	// Pieces that nobody holds, rising. No cover has them; all else is about
	// the rest.
	Holes []int
	// The holders that are in every cover, not only the cheapest, by number.
	// Those at the table can be among them.
	Pivotal []Pivot
	// What the first of Covers costs: a cheapest cover, when Proven.
	Cost int64
	// What every cover costs at least, by the Certificate. Equal to Cost when
	// Proven.
	Lower int64
	// Whether no cheaper cover exists.
	Proven bool
	// The cheapest covers: the holders with a cost who must be added to those
	// at the table, rising, in lexicographic order, the first of them when
	// there are more than were to be listed. Nobody in one can be left out.
	// When not Proven, the cheapest that is known. When not Complete, some.
	Covers [][]int
	// How many cheapest covers there are, and whether there are more than that.
	Count int64
	More  bool
	// Whether Covers, Count, InAll and InNone are final.
	Complete bool
	// Holders with a cost who are in every cheapest cover, and who are in none,
	// rising; nil when not Complete.
	InAll, InNone []int
	// The proof of Holes, Pivotal, Cost and Lower.
	Certificate Certificate
}

// maxCount is the largest Count: what JSON holds exactly.
const maxCount = 1<<53 - 1

// Result returns what is known. It can be called at any time, and what it
// returns is the caller's own, but Holes and Pivotal are the Certificate's.
func (s *Solver) Result() *Result {
	c := s.certificate()
	r := &Result{
		Holes: c.Holes, Pivotal: c.Pivotal, Cost: c.Cost, Lower: c.Lower, Proven: c.Cost == c.Lower,
		Certificate: c,
	}
	s.covers(r)
	return r
}

func (s *Solver) covers(r *Result) {
	r.Count, r.Complete = 1, true
	lists := make([][][]int, len(s.parts))
	always, never := newSet(len(s.p.Holders)), newSet(len(s.p.Holders))
	for h, holder := range s.p.Holders {
		if holder.Cost > 0 {
			never.add(h)
		}
	}
	for i, a := range s.parts {
		known, n := []set{a.best}, int64(1)
		if a.list != nil && a.list.done {
			known, n = a.list.covers, int64(len(a.list.known))
			r.More = r.More || a.list.more
			for h := range a.list.always.all() {
				always.add(a.m.holders[h])
			}
			for h := range a.list.ever.all() {
				never.drop(a.m.holders[h])
			}
		} else {
			r.Complete, r.More = false, true
		}
		for _, c := range known {
			lists[i] = append(lists[i], a.m.numbers(c))
		}
		if r.Count > maxCount/n {
			r.Count, r.More = maxCount, true
		} else {
			r.Count *= n
		}
	}
	r.Covers = product(lists, s.list)
	if r.Complete {
		r.InAll, r.InNone = always.list(), never.list()
	}
}

// product returns the first of the covers that take one from each list, in
// lexicographic order. No two lists have a holder in common, and in a list no
// cover is the beginning of another.
func product(lists [][][]int, most int) (out [][]int) {
	var from func(lists [][][]int, depth []int, taken []int)
	from = func(lists [][][]int, depth, taken []int) {
		// The lowest holder that may come next stands in the first cover of
		// its list, as lists are in order.
		next, at := -1, 0
		for i, list := range lists {
			if first := list[0]; depth[i] < len(first) && (next < 0 || first[depth[i]] < next) {
				next, at = first[depth[i]], i
			}
		}
		if next < 0 {
			out = append(out, slices.Clone(taken))
			return
		}
		list := lists[at]
		n := 1
		for n < len(list) && list[n][depth[at]] == next {
			n++
		}
		lists[at] = list[:n]
		depth[at]++
		from(lists, depth, append(taken, next))
		depth[at]--
		if n < len(list) && len(out) < most {
			lists[at] = list[n:]
			from(lists, depth, taken)
		}
		lists[at] = list
	}
	from(lists, make([]int, len(lists)), []int{})
	return out
}
