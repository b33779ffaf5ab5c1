package api

import (
	"github.com/samverkan/samverkan/partnership"
)

// listing takes a part of a list that is made as it is asked for.
type listing[T any] struct {
	at       func(i int) (T, bool)
	i        int // how many were passed or taken
	from, to int
	each     int // the units that one element takes
	taken    []T
	result   func(taken []T) any
}

func (l *listing[T]) Step(units int) bool {
	for n := max(units/l.each, 1); n > 0 && l.i < l.to; n-- {
		element, ok := l.at(l.i)
		if !ok {
			l.to = l.i
			break
		}
		if l.i >= l.from {
			l.taken = append(l.taken, element)
		}
		l.i++
	}
	return l.i >= l.to
}

func (l *listing[T]) Progress() (done, of int) { return l.i, l.to }

func (l *listing[T]) Result() (any, error) { return l.result(l.taken), nil }

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
	return &listing[partnership.Repair]{
		at: r.RepairAt, from: q.From, to: q.From + q.Count, each: each,
		result: func(taken []partnership.Repair) any { return Repairs{Count: r.RepairCount, Repairs: taken} },
	}, nil
}

func reasons(q *Part, b Budget) (work, error) {
	r, each, err := q.listed(b)
	if err != nil {
		return nil, err
	}
	return &listing[partnership.Reason]{
		at: r.ReasonAt, from: q.From, to: q.From + q.Count, each: each,
		result: func(taken []partnership.Reason) any { return Reasons{Count: r.ReasonCount, Reasons: taken} },
	}, nil
}
