package incidence

import (
	"errors"
	"strconv"
)

// What can be counted at most.
const (
	MaxSpells = 1 << 20
	MaxTime   = 1<<31 - 1
	MaxCauses = 1<<16 - 1
)

// ErrTooLarge says that there are more spells or causes than can be counted.
var ErrTooLarge = errors.New("incidence: more than " + strconv.Itoa(MaxSpells) + " spells or " + strconv.Itoa(MaxCauses) + " causes")

// SpellError says that a spell cannot be: an end before the entry or on the
// same day, a number below 0 or too large, or a cause that is not there.
type SpellError struct {
	// Which spell, from 0.
	At int
}

// Error names the spell.
func (e *SpellError) Error() string {
	return "incidence: spell " + strconv.Itoa(e.At) + " ends before it is seen, or by a cause that is not there"
}

// Spell is one stretch of time, in days or any other unit from its own day 0.
type Spell struct {
	// The day of the exit, or the last on which it was seen open.
	Time int
	// How it ended: 1 and up by a cause, 0 when it was still open.
	Exit int
	// The day after which it was seen; 0 is from its beginning, day 0 included.
	Entry int
}

// can reports whether there can be such a spell.
func (s Spell) can(causes int) bool {
	return s.Time >= 0 && s.Time <= MaxTime && s.Exit >= 0 && s.Exit <= causes && s.Entry >= 0 && (s.Entry == 0 || s.Entry < s.Time)
}

// Exits is how many left by a cause.
type Exits struct{ Cause, Count int }

// Row is one day of a life table, on which somebody left or was last seen.
type Row struct {
	// The day.
	Time int
	// How many came into view since the row before, and are at risk.
	Entered int
	// How many are at risk, before anybody leaves.
	AtRisk int
	// Who leave on this day, by cause; causes that nobody leaves by are left out.
	Out []Exits
	// How many of those who do not leave were last seen on this day.
	Open int
}

// Left returns how many leave on the day, by any cause.
//
//go:noinline
func (r Row) Left() (n int) {
	for _, x := range r.Out {
		n += x.Count
	}
	return n
}

// Table is a life table: what is at risk and what leaves, day by day. Count
// makes it; the zero Table is that of no spells.
type Table struct {
	causes int
	rows   []Row
	first  int  // how many were seen from the beginning
	cut    bool // by Before
	at     int  // on which day
}

// Rows returns the days by time. They are the table's own: read them only.
func (t Table) Rows() []Row { return t.rows }

// Count makes the life table of spells that can end by causes 1 to causes. It
// returns a *SpellError for the first spell that cannot be, or ErrTooLarge.
func Count(spells []Spell, causes int) (Table, error) {
	if len(spells) > MaxSpells || causes < 0 || causes > MaxCauses {
		return Table{}, ErrTooLarge
	}
	// A key is the day and then the cause, so that one sort of plain numbers
	// puts them in the order of the table.
	const causeBits = 16
	keys := make([]int64, len(spells))
	var entries []int64 // after day 0
	for i, s := range spells {
		if !s.can(causes) {
			return Table{}, &SpellError{i}
		}
		keys[i] = int64(s.Time)<<causeBits | int64(s.Exit)
		if s.Entry > 0 {
			entries = append(entries, int64(s.Entry))
		}
	}
	sortKeys(keys)
	sortKeys(entries)

	rows, exits := sizes(keys, causeBits)
	table := Table{causes: causes, rows: make([]Row, 0, rows), first: len(spells) - len(entries)}
	out := make([]Exits, 0, exits)
	inside, entered := 0, table.first // those of day 0 enter the first row
	for i := 0; i < len(keys); {
		day := keys[i] >> causeBits
		for len(entries) > 0 && entries[0] < day {
			entries = entries[1:]
			entered++
		}
		row := Row{Time: int(day), Entered: entered, AtRisk: inside + entered}
		first := len(out)
		left := 0
		for i < len(keys) && keys[i]>>causeBits == day {
			from := i
			for i < len(keys) && keys[i] == keys[from] {
				i++
			}
			if cause := int(keys[from] & MaxCauses); cause == 0 {
				row.Open = i - from
			} else {
				out = append(out, Exits{cause, i - from})
				left += i - from
			}
		}
		row.Out = out[first:len(out):len(out)]
		table.rows = append(table.rows, row)
		inside, entered = row.AtRisk-left-row.Open, 0
	}
	return table, nil
}

// Thin returns the day from which a few would stand for all in curves of the
// table, however many enter afterwards: the first on which the end of one spell
// would move the share still open, S, by more than one in parts, that is, fewer
// than S·parts are at risk, none of them perhaps, while more than those have still
// to come into view, or on which all who are at risk end while somebody has. A
// table without late entries is never thin: few are left at its end, and its
// intervals say so.
func (t Table) Thin(parts int) (day int, thin bool) {
	later := -t.first // who have still to come into view
	for _, row := range t.rows {
		later += row.Entered
	}
	s := start()
	few := func(n int) bool {
		return later > n && float64(s.value*float64(parts)) > float64(n)+float64(float64(n)*tolerance)
	}
	if few(t.first) {
		return 0, true
	}
	later += t.first
	for _, row := range t.rows {
		if later -= row.Entered; later == 0 {
			break
		}
		left := row.Left()
		if s.leave(row.AtRisk, left); left == row.AtRisk {
			return row.Time, true
		}
		if few(row.AtRisk - left - row.Open) {
			return row.Time + 1, true
		}
	}
	return 0, false
}

// Before returns the table of the days before one. Its curves tell nothing of
// that day and those after it, as if nobody had been seen then.
func (t Table) Before(day int) Table {
	if day = max(0, day); day > t.until() {
		return t // they tell nothing of it anyway
	}
	t.cut, t.at = true, day
	for len(t.rows) > 0 && t.rows[len(t.rows)-1].Time >= t.at {
		t.rows = t.rows[:len(t.rows)-1]
	}
	return t
}

// sizes returns how many days there are and how many pairs of a day and a cause.
func sizes(keys []int64, causeBits int) (days, exits int) {
	for i, key := range keys {
		if i == 0 || keys[i-1]>>causeBits != key>>causeBits {
			days++
		}
		if key&MaxCauses != 0 && (i == 0 || keys[i-1] != key) {
			exits++
		}
	}
	return days, exits
}
