package flow

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// Calendar says which days are off besides Saturdays and Sundays.
type Calendar struct {
	// The days off, in any order. Those on a Saturday or Sunday count once.
	Holidays []samverkan.Date
}

// workingDays counts the seconds of working days, which are days of UTC.
type workingDays struct {
	off []int64 // the days off from Monday to Friday, since year 1, in order
}

func newWorkingDays(c *Calendar) *workingDays {
	w := &workingDays{}
	for _, d := range c.Holidays {
		if i := On(d); !d.IsZero() && i.weekday() < 5 {
			w.off = append(w.off, int64(i)/day)
		}
	}
	slices.Sort(w.off)
	w.off = slices.Compact(w.off)
	return w
}

// until returns the working seconds from Monday 0001-01-01 to an instant.
func (w *workingDays) until(i Instant) int64 {
	d, rest := int64(i)/day, int64(i)%day
	before, off := slices.BinarySearch(w.off, d)
	whole := d/7*5 + min(d%7, 5) - int64(before)
	if off || i.weekday() >= 5 {
		rest = 0
	}
	return whole*day + rest
}

func (w *workingDays) between(from, to Instant) int64 { return w.until(to) - w.until(from) }
