package samverkan

import (
	"strconv"
	"time"

	"github.com/samverkan/samverkan/internal/base/figures"
)

// Date is a day in the calendar, without time of day or zone, from 0001-01-01
// to 9999-12-31. The zero Date is no date. In documents it is written
// "2026-03-12" (ISO 8601). Dates can be compared with ==.
type Date struct {
	year  uint16
	month uint8
	day   uint8
}

// NewDate returns the date of a year, month (1–12) and day, or a Fault when
// the calendar has no such day.
func NewDate(year, month, day int) (Date, error) {
	if year < 1 || year > 9999 {
		return Date{}, Wrong(CodeInvalid, "", Text{
			SV: "Året är {year}. Det kan vara 1 till 9999.",
			EN: "The year is {year}. It can be 1 to 9999.",
		}, Int("year", year))
	}
	if month < 1 || month > 12 {
		return Date{}, Wrong(CodeInvalid, "", Text{
			SV: "Månaden är {month}. Den kan vara 1 till 12, till exempel 2026-12-01.",
			EN: "The month is {month}. It can be 1 to 12, as in 2026-12-01.",
		}, Int("month", month))
	}
	if last := daysIn(year, month); day < 1 || day > last {
		return Date{}, Wrong(CodeInvalid, "", Text{
			SV: "Dagen är {day}. I månad {month} år {year} kan den vara 1 till {last}.",
			EN: "The day is {day}. In month {month} of {year} it can be 1 to {last}.",
		}, Int("day", day), Int("month", month), Str("year", strconv.Itoa(year)), Int("last", last))
	}
	return Date{uint16(year), uint8(month), uint8(day)}, nil
}

// daysIn returns the number of days of a month: day 0 of the next month.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month+1), 0, 0, 0, 0, 0, time.UTC).Day()
}

// ParseDate reads "2026-03-12", exactly: four, two and two digits.
func ParseDate(s string) (Date, error) {
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		year, okYear := digits(s[0:4])
		month, okMonth := digits(s[5:7])
		day, okDay := digits(s[8:10])
		if okYear && okMonth && okDay {
			return NewDate(year, month, day)
		}
	}
	if s == "" {
		return Date{}, Wrong(CodeInvalid, "", Text{
			SV: "Datumet saknas. Skriv år, månad och dag, till exempel 2026-03-12.",
			EN: "The date is missing. Write year, month and day, as in 2026-03-12.",
		})
	}
	return Date{}, Wrong(CodeInvalid, "", Text{
		SV: "”{value}” är inte ett datum. Skriv år, månad och dag, till exempel 2026-03-12.",
		EN: "“{value}” is not a date. Write year, month and day, as in 2026-03-12.",
	}, Quoted("value", s))
}

// digits reads a short run of decimal digits.
func digits(s string) (n int, ok bool) {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// Year returns the year, 1–9999, or 0 for no date.
func (d Date) Year() int { return int(d.year) }

// Month returns the month, 1–12, or 0 for no date.
func (d Date) Month() int { return int(d.month) }

// Day returns the day of the month, 1–31, or 0 for no date.
func (d Date) Day() int { return int(d.day) }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Compare returns −1, 0 or 1 as d is before, on or after e. No date comes
// before every date.
func (d Date) Compare(e Date) int {
	a, b := d.order(), e.order()
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (d Date) order() int { return int(d.year)<<9 | int(d.month)<<5 | int(d.day) }

// Equal reports whether d and e are the same date, or both no date. It is what
// == says, for whoever compares by a method.
func (d Date) Equal(e Date) bool { return d == e }

// Before reports whether d comes before e.
func (d Date) Before(e Date) bool { return d.order() < e.order() }

// AddDays returns the date n days later, or earlier for a negative n. Outside
// the calendar of Date it returns no date.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n > 4_000_000 || n < -4_000_000 {
		return Date{}
	}
	t := d.utc().AddDate(0, 0, n)
	if t.Year() < 1 || t.Year() > 9999 {
		return Date{}
	}
	return Date{uint16(t.Year()), uint8(t.Month()), uint8(t.Day())}
}

// DaysUntil returns the number of days from d to e, negative when e is before
// d. It is 0 when either is no date.
func (d Date) DaysUntil(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return int((e.utc().Unix() - d.utc().Unix()) / (24 * 60 * 60))
}

// Weekday returns the day of the week, Sunday for no date.
func (d Date) Weekday() time.Weekday {
	if d.IsZero() {
		return time.Sunday
	}
	return d.utc().Weekday()
}

func (d Date) utc() time.Time {
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}

// String returns "2026-03-12", or "" for no date.
//
//go:noinline
func (d Date) String() string {
	b, _ := d.AppendText(nil)
	return string(b)
}

// AppendText writes the date as documents hold it; no date is nothing.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, nil
	}
	two := func(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }
	b = two(two(b, int(d.year)/100), int(d.year)%100)
	b = two(append(b, '-'), int(d.month))
	return two(append(b, '-'), int(d.day)), nil
}

// Text returns the date for people: "12 mars 2026", "12 March 2026".
func (d Date) Text() Text {
	if d.IsZero() {
		return Text{}
	}
	in := func(l Lang) string { return figures.Date(d.Year(), d.Month(), d.Day(), string(l)) }
	return Text{SV: in(SV), EN: in(EN)}
}

// MarshalText writes the date as documents hold it; no date is nothing.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText writes: a date as documents hold it, and
// no date of nothing. A document leaves out a member that has none; Decode of a
// room refuses "" there, and so does ParseDate.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(b))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// Period is a span of days, [From, To): From is the first day in it, To the
// first day after it. No From means since always, no To until further notice.
type Period struct {
	// The first day of the period; left out: since always.
	From Date `json:"from,omitempty"`
	// The first day after the period; left out: until further notice.
	To Date `json:"to,omitempty"`
}

// Contains reports whether the day d lies in the period.
func (p Period) Contains(d Date) bool {
	return !d.Before(p.From) && (p.To.IsZero() || d.Before(p.To))
}

// Overlaps reports whether some day lies in both periods.
func (p Period) Overlaps(q Period) bool {
	return (q.To.IsZero() || p.From.Before(q.To)) && (p.To.IsZero() || q.From.Before(p.To))
}

// Check returns a Fault when the period ends before or on its first day.
func (p Period) Check() error {
	if p.From.IsZero() || p.To.IsZero() || p.From.Before(p.To) {
		return nil
	}
	return Wrong(CodeInvalid, "/to", Text{
		SV: "Perioden börjar {from} och slutar {to}. Slutet ska vara en senare dag än början; det är den första dagen efter perioden.",
		EN: "The period begins on {from} and ends on {to}. The end must be a later day than the beginning; it is the first day after the period.",
	}, Str("from", p.From.String()), Str("to", p.To.String()))
}
