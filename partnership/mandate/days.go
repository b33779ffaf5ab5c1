package mandate

import (
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// Days is a set of days of the calendar. It never changes: every operation
// gives a new one. The zero value is no day at all.
//
// A set is held as the days on which it turns: the first day in, the first day
// out, the first in again. The turns rise strictly, so that equal sets have
// one form: periods that overlap or meet have become one. A set that is in
// from the first day of the calendar begins with the turn "no date", and one
// without an end has an odd number of turns.
type Days struct {
	turns []samverkan.Date
}

// DaysOf returns the days that lie in any of some periods. A period that ends
// before it begins has no day.
func DaysOf(periods ...samverkan.Period) Days {
	first := firstDay()
	ordered := make([]samverkan.Period, 0, len(periods))
	for _, p := range periods {
		if !first.Before(p.From) {
			p.From = samverkan.Date{}
		}
		if p.To.IsZero() || p.From.Before(p.To) && first.Before(p.To) {
			ordered = append(ordered, p)
		}
	}
	sorted.By(ordered, func(a, b samverkan.Period) int { return a.From.Compare(b.From) })
	var turns []samverkan.Date
	for _, p := range ordered {
		last := len(turns) - 1
		switch {
		case len(turns)%2 == 1: // without an end already
			return Days{turns}
		case last < 0 || turns[last].Before(p.From):
			turns = append(turns, p.From)
		case !p.To.IsZero() && !turns[last].Before(p.To):
			continue // within the period before
		default:
			turns = turns[:last] // they meet: the period before goes on
		}
		if !p.To.IsZero() {
			turns = append(turns, p.To)
		}
	}
	return Days{turns}
}

// firstDay is the first day of the calendar, 0001-01-01.
func firstDay() samverkan.Date {
	d, _ := samverkan.NewDate(1, 1, 1)
	return d
}

// lastDay is the last day of the calendar, 9999-12-31.
func lastDay() samverkan.Date {
	d, _ := samverkan.NewDate(9999, 12, 31)
	return d
}

// Union returns the days in d or e.
func (d Days) Union(e Days) Days {
	return d.combined(e, func(inD, inE bool) bool { return inD || inE })
}

// Intersect returns the days in both d and e.
func (d Days) Intersect(e Days) Days {
	return d.combined(e, func(inD, inE bool) bool { return inD && inE })
}

// Without returns the days in d that are not in e.
func (d Days) Without(e Days) Days {
	return d.combined(e, func(inD, inE bool) bool { return inD && !inE })
}

// combined walks the turns of both sets in order of days and keeps those at
// which the wanted set turns. What is in neither is never kept.
func (d Days) combined(e Days, keep func(inD, inE bool) bool) Days {
	var turns []samverkan.Date
	i, j, in := 0, 0, false
	for i < len(d.turns) || j < len(e.turns) {
		var on samverkan.Date
		if j == len(e.turns) || i < len(d.turns) && d.turns[i].Before(e.turns[j]) {
			on = d.turns[i]
		} else {
			on = e.turns[j]
		}
		if i < len(d.turns) && d.turns[i] == on {
			i++
		}
		if j < len(e.turns) && e.turns[j] == on {
			j++
		}
		if is := keep(i%2 == 1, j%2 == 1); is != in {
			turns, in = append(turns, on), is
		}
	}
	return Days{turns}
}

// Contains reports whether a day is in the set. No date is in none.
func (d Days) Contains(on samverkan.Date) bool {
	if on.IsZero() {
		return false
	}
	passed, at := slices.BinarySearchFunc(d.turns, on, samverkan.Date.Compare)
	if at {
		passed++
	}
	return passed%2 == 1
}

// Equal reports whether the same days are in d and e.
func (d Days) Equal(e Days) bool { return slices.Equal(d.turns, e.turns) }

// IsEmpty reports whether there is no day in the set.
func (d Days) IsEmpty() bool { return len(d.turns) == 0 }

// Periods returns the set as the fewest periods, by day: no two of them overlap
// or meet. One that begins on the first day of the calendar has no From.
func (d Days) Periods() []samverkan.Period {
	var out []samverkan.Period
	for i := 0; i < len(d.turns); i += 2 {
		p := samverkan.Period{From: d.turns[i]}
		if i+1 < len(d.turns) {
			p.To = d.turns[i+1]
		}
		out = append(out, p)
	}
	return out
}
