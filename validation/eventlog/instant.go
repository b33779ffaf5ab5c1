package eventlog

import (
	"time"

	"github.com/samverkan/samverkan"
)

// Instant is a point in time in whole microseconds, in UTC, from the year 1 to
// 9999. The zero Instant is none: the time is not known. Instants can be
// compared with ==.
type Instant struct {
	n int64 // microseconds since 0001-01-01T00:00:00Z, and one; 0 is none
}

const (
	microsecond = 1
	second      = 1_000_000 * microsecond
	minute      = 60 * second
	hour        = 60 * minute
	day         = 24 * hour
	lastInstant = 3_652_059 * day // days of the years 1 to 9999
	unixEpoch   = 719_162 * day   // 1970-01-01
)

// At returns the beginning of a day in UTC; of no date, none.
func At(d samverkan.Date) Instant {
	if d.IsZero() {
		return Instant{}
	}
	return Instant{daysBefore(d.Year(), d.Month(), d.Day())*day + 1}
}

// FromUnixMicro returns the instant so many microseconds after the beginning of
// 1970, or none outside the years 1 to 9999.
func FromUnixMicro(n int64) Instant {
	if n < -unixEpoch || n >= lastInstant-unixEpoch {
		return Instant{}
	}
	return Instant{n + unixEpoch + 1}
}

// Known reports whether there is an instant.
func (i Instant) Known() bool { return i.n != 0 }

// UnixMicro returns the microseconds since the beginning of 1970; of none, 0.
func (i Instant) UnixMicro() int64 {
	if i.n == 0 {
		return 0
	}
	return i.n - 1 - unixEpoch
}

// Compare returns −1, 0 or 1 as i is before, at or after k. None comes before
// every instant.
func (i Instant) Compare(k Instant) int {
	switch {
	case i.n < k.n:
		return -1
	case i.n > k.n:
		return 1
	}
	return 0
}

// Date returns the day in UTC on which it is; of none, no date.
func (i Instant) Date() samverkan.Date {
	if i.n == 0 {
		return samverkan.Date{}
	}
	y, m, d := time.UnixMicro(i.UnixMicro()).UTC().Date()
	date, _ := samverkan.NewDate(y, int(m), d) // in range by construction
	return date
}

// String returns the instant as XML Schema and RFC 3339 write it, in UTC and
// with as many decimals as it needs: "2026-03-12T08:30:00Z". None is "".
func (i Instant) String() string {
	b, _ := i.AppendText(nil)
	return string(b)
}

// AppendText writes what String returns.
func (i Instant) AppendText(b []byte) ([]byte, error) {
	if i.n == 0 {
		return b, nil
	}
	n := i.n - 1
	b, _ = i.Date().AppendText(b)
	b = two(append(b, 'T'), n%day/hour)
	b = two(append(b, ':'), n%hour/minute)
	b = two(append(b, ':'), n%minute/second)
	if micros := n % second; micros > 0 {
		b = append(b, '.')
		for unit := int64(second / 10); micros > 0; unit /= 10 {
			b = append(b, byte('0'+micros/unit))
			micros %= unit
		}
	}
	return append(b, 'Z'), nil
}

func two(b []byte, n int64) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

// MarshalText writes what String returns.
func (i Instant) MarshalText() ([]byte, error) { return i.AppendText(nil) }

// UnmarshalText reads what ParseInstant reads, and none of nothing.
func (i *Instant) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*i = Instant{}
		return nil
	}
	parsed, err := ParseInstant(string(b))
	if err != nil {
		return err
	}
	*i = parsed
	return nil
}

// ParseInstant reads a time with a zone, such as "2026-03-12T09:30:00+01:00"
// or "2026-03-12T08:30:00.250Z". Digits below the microsecond are cut.
func ParseInstant(s string) (Instant, error) {
	t, ok := parseClock([]byte(s), false)
	if ok && t.zoned {
		if i, ok := t.at(0); ok {
			return i, nil
		}
	}
	return Instant{}, samverkan.Wrong(samverkan.CodeInvalid, "", badTime(), samverkan.Quoted("value", s))
}

func badTime() samverkan.Text {
	return samverkan.Text{
		SV: "”{value}” är inte en tidpunkt. Skriv till exempel 2026-03-12T09:30:00+01:00.",
		EN: "“{value}” is not a time. Write for instance 2026-03-12T09:30:00+01:00.",
	}
}

// daysBefore returns how many days of the calendar, which is Gregorian all the
// way, lie between 0001-01-01 and a day. With years that begin in March the leap
// day is the last of a year, and 153 days are any five months from March or
// August.
func daysBefore(year, month, dayOfMonth int) int64 {
	if month < 3 {
		year, month = year-1, month+12
	}
	return int64(365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + dayOfMonth - 307)
}

// clock is a time as it is written.
type clock struct {
	local  int64 // microseconds since 0001-01-01T00:00, where it was written
	offset int64 // how far its zone is ahead of UTC, in microseconds
	zoned  bool  // it has a zone
	cut    bool  // it had digits below the microsecond that were not 0
	dayly  bool  // it is a day without a time of day
}

// at returns the instant; one without a zone is as far ahead of UTC as is told.
func (t clock) at(ahead int64) (Instant, bool) {
	n := t.local - ahead
	if t.zoned {
		n = t.local - t.offset
	}
	return Instant{n + 1}, n >= 0 && n < lastInstant
}

// reader takes a time apart.
type reader struct {
	b  []byte
	ok bool
}

// number reads so many digits.
func (r *reader) number(digits int) int {
	if len(r.b) < digits {
		r.ok = false
		return 0
	}
	n := 0
	for _, c := range r.b[:digits] {
		if c < '0' || c > '9' {
			r.ok = false
			return 0
		}
		n = n*10 + int(c-'0')
	}
	r.b = r.b[digits:]
	return n
}

// has takes one of some characters, if it comes next.
func (r *reader) has(chars string) bool {
	if len(r.b) > 0 {
		for i := range len(chars) {
			if r.b[0] == chars[i] {
				r.b = r.b[1:]
				return true
			}
		}
	}
	return false
}

func (r *reader) must(chars string) {
	if !r.has(chars) {
		r.ok = false
	}
}

// parseClock reads a day, and perhaps a time of day after a T or a space, with
// or without seconds and decimals of them, and perhaps a zone: Z, +01:00,
// +0100, +01. The day is year, month, day, or the other way round if that is
// told, with -, / or . between and with a colon before the time of day too.
func parseClock(b []byte, dayFirst bool) (t clock, ok bool) {
	r := reader{b, true}
	var year, month, dayOfMonth int
	if dayFirst && len(b) > 2 && (b[2] < '0' || b[2] > '9') {
		dayOfMonth = r.number(2)
		r.must("-/.")
		month = r.number(2)
		r.must("-/.")
		year = r.number(4)
	} else {
		year = r.number(4)
		r.must("-")
		month = r.number(2)
		r.must("-")
		dayOfMonth = r.number(2)
	}
	if !r.ok || year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysIn(year, month) {
		return clock{}, false
	}
	t.local = daysBefore(year, month, dayOfMonth) * day
	switch {
	case len(r.b) == 0:
		t.dayly = true
		return t, true
	case dayFirst:
		r.must("T :")
	default:
		r.must("T ")
	}
	t.ofDay(&r, dayFirst)
	t.zone(&r)
	return t, r.ok && len(r.b) == 0
}

// ofDay reads hours, minutes and what comes below them.
func (t *clock) ofDay(r *reader, dotted bool) {
	hours := r.number(2)
	dot := dotted && r.has(".") // 11.02, as it is written by hand
	if !dot {
		r.must(":")
	}
	minutes := r.number(2)
	seconds, micros := 0, int64(0)
	if !dot && r.has(":") {
		seconds = r.number(2)
		if r.has(".,") {
			unit := int64(second)
			digits := 0
			for ; len(r.b) > 0 && r.b[0] >= '0' && r.b[0] <= '9'; digits++ {
				unit /= 10
				n := int64(r.number(1))
				micros += n * unit
				t.cut = t.cut || unit == 0 && n > 0
			}
			r.ok = r.ok && digits > 0
		}
	}
	if minutes > 59 || seconds > 59 || hours > 24 || hours == 24 && (minutes > 0 || seconds > 0 || micros > 0 || t.cut) {
		r.ok = false
	}
	t.local += int64(hours)*hour + int64(minutes)*minute + int64(seconds)*second + micros
}

// zone reads a zone, if there is one.
func (t *clock) zone(r *reader) {
	if len(r.b) > 1 && r.b[0] == ' ' { // 2010-12-30 14:32:00 +01:00
		r.b = r.b[1:]
	}
	switch {
	case r.has("Z") || string(r.b) == "UTC":
		t.zoned = true
		if len(r.b) == len("UTC") {
			r.b = nil
		}
	case len(r.b) > 0:
		sign := int64(1)
		if r.has("-") {
			sign = -1
		} else {
			r.must("+")
		}
		hours, minutes := r.number(2), 0
		if len(r.b) > 0 {
			r.has(":")
			minutes = r.number(2)
		}
		if hours > 14 || minutes > 59 || hours == 14 && minutes > 0 {
			r.ok = false
		}
		t.zoned, t.offset = true, sign*(int64(hours)*hour+int64(minutes)*minute)
	}
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
