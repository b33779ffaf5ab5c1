package cover

import (
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// listing finds all cheapest covers of a part. Where there are more than
// are counted it finds what they have in common, and the first of them.
type listing struct {
	m      *matrix
	search *search
	limit  int64 // what a cheapest cover costs, in units of 1/scale
	most   int   // how many are to be listed
	count  int   // how many are counted
	// The packing and the multipliers that searches begin with.
	weights, lambda []int64

	task   func() (looks int) // what is done next, in small steps
	done   bool
	known  []set // cheapest covers, as they are found
	more   bool  // there are more than are known
	covers []set // the first of them, in lexicographic order
	always set   // who is in every cheapest cover
	ever   set   // who is in any
	asked  int   // the holder that is asked about
	cases  []prefix
}

func newListing(a *part, most, count int) *listing {
	l := &listing{
		m: a.m, search: a.search, limit: a.upper * a.m.scale, most: most, count: count,
		weights: a.weights, lambda: a.lambda,
		always: full(len(a.m.holders)), ever: newSet(len(a.m.holders)),
	}
	l.search.proof = nil
	l.search.reached = func(chosen set, _ int64) (enough bool) {
		l.more = len(l.known) == l.count
		if !l.more {
			l.found(chosen)
		}
		return l.more
	}
	l.search.start(nil, nil, l.weights, l.lambda, l.limit)
	l.task = l.enumerate
	return l
}

// found notes a cheapest cover.
func (l *listing) found(chosen set) {
	l.known = append(l.known, chosen.clone())
	l.always.keep(chosen)
	l.ever.join(chosen)
}

// enumerate goes through all cheapest covers.
func (l *listing) enumerate() (looks int) {
	looks = l.search.advance()
	if !l.search.done {
		return looks
	}
	sorted.By(l.known, set.order)
	if l.more {
		l.task = l.ask
		return looks
	}
	l.covers = l.known[:min(l.most, len(l.known))]
	l.done = true
	return looks
}

// ask asks of each holder that is in all known covers whether there is one
// without, and of each that is in none whether there is one with it.
func (l *listing) ask() (looks int) {
	for n := len(l.m.holders); l.asked < n; l.asked++ {
		with, without := newSet(n), newSet(n)
		switch {
		case l.always.has(l.asked):
			without.add(l.asked)
		case !l.ever.has(l.asked):
			with.add(l.asked)
		default:
			continue
		}
		l.seek(with, without, func(cover set) {
			if cover != nil {
				l.always.keep(cover)
				l.ever.join(cover)
			}
			l.asked++
			l.task = l.ask
		})
		return 1
	}
	l.walk()
	return 1
}

// seek looks for a cheapest cover with some and without others, and tells it,
// or that there is none.
func (l *listing) seek(with, without set, tell func(cover set)) {
	var cover set
	l.search.reached = func(chosen set, _ int64) (enough bool) {
		cover = chosen.clone()
		return true
	}
	l.search.start(with, without, l.weights, l.lambda, l.limit)
	l.task = func() (looks int) {
		looks = l.search.advance()
		if l.search.done {
			tell(cover)
		}
		return looks
	}
}
