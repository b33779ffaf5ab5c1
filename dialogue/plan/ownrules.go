package plan

import "slices"

// keep notes the days that a meeting's own constraints forbid it, and its
// days for letters and papers.
func (t *table) keep() {
	open := t.office()
	t.own = make([][]own, len(t.y.Meetings))
	t.letter = make([][2][]int, len(t.y.Meetings))
	for i, m := range t.y.Meetings {
		t.own[i] = make([]own, t.n)
		from, to := t.span(m.Window)
		weekdays := m.weekdays()
		for k, before := range [2]int{m.LettersBefore, m.PapersBefore} {
			if before > 0 {
				t.letter[i][k] = make([]int, t.n)
			}
		}
		for d, date := range t.dates {
			var forbid own
			say := func(k int, is bool) {
				if is {
					forbid |= 1 << k
				}
			}
			say(ownWindow, d < from || d >= to)
			weekday := date.Weekday()
			say(ownWeekdays, !weekdays[weekday])
			say(ownWeekend, !t.y.Weekends && (weekday == 0 || weekday == 6) && (len(m.Weekdays) == 0 || !weekdays[weekday]))
			say(ownSeason, m.Season != "" && m.Season != AnySeason && m.Season != seasonOf(date))
			say(ownAward, m.Award && seasonOf(date) != Autumn)
			for k, before := range [2]int{m.LettersBefore, m.PapersBefore} {
				if before == 0 {
					continue
				}
				out := d - before
				for out > -longBefore && !open[out+longBefore] {
					out--
				}
				t.letter[i][k][d] = out
				say(ownLetters+k, out < 0)
			}
			t.own[i][d] = forbid
		}
	}
}

// longBefore is how many days before the year a day for letters is looked for.
const longBefore = 600

// office returns the working days, from longBefore days before the year.
func (t *table) office() []bool {
	open := make([]bool, longBefore+t.n)
	start := t.y.From.AddDays(-longBefore)
	weekday := (int(t.y.From.Weekday()) + 7000 - longBefore) % 7
	for d := range open {
		w := (weekday + d) % 7
		open[d] = w != 0 && w != 6
	}
	shut := func(d int) {
		if d >= 0 && d < len(open) {
			open[d] = false
		}
	}
	for _, c := range t.y.Closed {
		if c.Why == SchoolBreak {
			continue
		}
		for _, d := range c.Days {
			shut(start.DaysUntil(d))
		}
		for _, p := range c.Periods {
			from, to := 0, len(open)
			if !p.From.IsZero() {
				from = max(0, start.DaysUntil(p.From))
			}
			if !p.To.IsZero() {
				to = min(to, start.DaysUntil(p.To))
			}
			for d := from; d < to; d++ {
				shut(d)
			}
		}
	}
	return open
}

// weekdays returns the weekdays that the meeting can be held on, Sunday first.
func (m Meeting) weekdays() (on [7]bool) {
	if len(m.Weekdays) == 0 {
		return [7]bool{true, true, true, true, true, true, true}
	}
	for i, w := range Monday.Choices() {
		on[(i+1)%7] = slices.Contains(m.Weekdays, Weekday(w))
	}
	return on
}

// days returns which days the meeting can have when the constraints of which
// active tells must hold; nil is all.
func (t *table) days(m int, active []bool) []bool {
	ok := make([]bool, t.n)
	mask := own(1<<ownDays - 1)
	if active != nil {
		for k := range ownDays {
			if rule := t.alone[m][k]; rule >= 0 && !active[rule] {
				mask &^= 1 << k
			}
		}
	}
	for d := range ok {
		ok[d] = t.own[m][d]&mask == 0
		for _, rule := range t.shared[d] {
			if !ok[d] {
				break
			}
			ok[d] = active != nil && !active[rule]
		}
	}
	return ok
}
