package cover

import "sort"

// prefix is the cheapest covers that agree on the holders below next.
type prefix struct {
	in, out set
	next    int
	witness set // one of them; nil when it is not known whether there is one
}

// walk begins to list the cheapest covers in lexicographic order: at each
// holder in turn, first those with it and then those without. A way is gone
// only when a cover is known to lie there, so that none is gone in vain.
func (l *listing) walk() {
	n := len(l.m.holders)
	l.cases = []prefix{{in: newSet(n), out: newSet(n), witness: l.known[0]}}
	l.task = l.stride
}

// stride deals with the first of the cases that are left.
func (l *listing) stride() (looks int) {
	if len(l.covers) == l.most || len(l.cases) == 0 {
		l.done = true
		return 1
	}
	c := l.cases[len(l.cases)-1]
	l.cases = l.cases[:len(l.cases)-1]
	if c.witness == nil {
		c.witness = l.within(c)
	}
	if c.witness != nil {
		l.divide(c)
		return len(c.in)
	}
	l.seek(c.in, c.out, func(cover set) {
		if c.witness = cover; cover != nil {
			l.divide(c)
		}
		l.task = l.stride
	})
	return len(c.in)
}

// within returns a known cover of the case, nil when there is none. Known
// covers are in order, and so those of a case stand together.
func (l *listing) within(c prefix) set {
	decided := full(c.next)
	decided = append(decided, make(set, len(c.in)-len(decided))...)
	at := sort.Search(len(l.known), func(i int) bool { return l.known[i].orderWithin(c.in, decided) >= 0 })
	if at < len(l.known) && l.known[at].orderWithin(c.in, decided) == 0 {
		return l.known[at]
	}
	return nil
}

// divide divides a case by the next holder that any cheapest cover has.
func (l *listing) divide(c prefix) {
	if l.m.costOf(c.in) == l.limit {
		l.covers = append(l.covers, c.in)
		return
	}
	for !l.ever.has(c.next) {
		c.next++
	}
	h := c.next
	with, without := c, c
	with.in, without.out = c.in.clone(), c.out.clone()
	with.in.add(h)
	without.out.add(h)
	with.next, without.next = h+1, h+1
	if c.witness.has(h) {
		without.witness = nil
	} else {
		with.witness = nil
	}
	if !l.always.has(h) {
		l.cases = append(l.cases, without)
	}
	l.cases = append(l.cases, with)
}
