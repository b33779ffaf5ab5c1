package api

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/partnership"
)

// listing takes a part of a list that is made as it is asked for. Each step
// writes what it took, so that the last one is no longer than the others.
type listing[T any] struct {
	at       func(i int) (T, bool)
	i        int // how many were passed or taken
	from, to int
	each     int    // the units that one element takes
	head     []byte // the result up to the elements
	elements []byte
	err      error
}

// newListing begins a list: its result is {"count":…,"<name>":[…]}, which is in
// canonical order as long as the name comes after "count".
func newListing[T any](name string, count samverkan.Number, at func(int) (T, bool), from, to, each int) (*listing[T], error) {
	head, err := canonical.Append([]byte(`{"count":`), count)
	if err != nil {
		return nil, err
	}
	return &listing[T]{at: at, from: from, to: to, each: each, head: append(head, `,"`+name+`":[`...)}, nil
}

func (l *listing[T]) Step(units int) bool {
	var taken []T
	for n := max(units/l.each, 1); n > 0 && l.i < l.to; n-- {
		element, ok := l.at(l.i)
		if !ok {
			l.to = l.i
			break
		}
		if l.i >= l.from {
			taken = append(taken, element)
		}
		l.i++
	}
	l.write(taken)
	return l.i >= l.to || l.err != nil
}

func (l *listing[T]) write(taken []T) {
	if len(taken) == 0 {
		return
	}
	list, err := canonical.Encode(taken)
	if err != nil {
		l.err = err
		return
	}
	if len(l.elements) > 0 {
		l.elements = append(l.elements, ',')
	}
	l.elements = append(l.elements, list[1:len(list)-1]...)
}

func (l *listing[T]) Progress() (done, of int) { return l.i, l.to }

func (l *listing[T]) Result() (any, error) {
	return written(slices.Concat(l.head, l.elements, []byte("]}"))), l.err
}

// listed makes the working copy that a part of a list is asked of, and returns
// what one element of the list takes.
func (q *Part) listed(b Budget) (r *partnership.Report, each int, err error) {
	if q.Count == 0 {
		q.Count = 10
	}
	cat, err := merged(&q.Catalogue)
	if err != nil {
		return nil, 0, err
	}
	if err := b.afford(q.units(cat, q.From+q.Count)); err != nil {
		return nil, 0, err
	}
	r, err = q.working(b, none)
	return r, q.units(cat, 1) - q.units(cat, 0), err
}

func repairs(q *Part, b Budget) (work, error) {
	r, each, err := q.listed(b)
	if err != nil {
		return nil, err
	}
	return newListing("repairs", r.RepairCount, r.RepairAt, q.From, q.From+q.Count, each)
}

func reasons(q *Part, b Budget) (work, error) {
	r, each, err := q.listed(b)
	if err != nil {
		return nil, err
	}
	return newListing("reasons", r.ReasonCount, r.ReasonAt, q.From, q.From+q.Count, each)
}
