package calendar

import (
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// FirstClockYear is the first year whose clock is known here: since 1996 summer
// time in Sweden ends on the last Sunday in October, as the European rule has it.
const FirstClockYear = 1996

// Clock is a time of day in whole minutes since midnight, 0–1439. In documents
// it is written "18:30".
type Clock int

// At returns the clock of an hour (0–23) and a minute (0–59), or a Fault.
func At(hour, minute int) (Clock, error) {
	if hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return 0, noClock(strconv.Itoa(hour) + ":" + strconv.Itoa(minute))
	}
	return Clock(60*hour + minute), nil
}

// ParseClock reads "18:30", exactly: two digits, a colon, two digits.
func ParseClock(s string) (Clock, error) {
	if len(s) == 5 && s[2] == ':' {
		hour, okHour := number(s[:2])
		minute, okMinute := number(s[3:])
		if okHour && okMinute && hour < 24 && minute < 60 {
			return Clock(60*hour + minute), nil
		}
	}
	return 0, noClock(s)
}

func noClock(s string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
		SV: "”{value}” är inte ett klockslag. Skriv två siffror för timmen och två för minuten, från 00:00 till 23:59, till exempel 18:30.",
		EN: "“{value}” is not a time of day. Write two digits for the hour and two for the minute, from 00:00 to 23:59, as in 18:30.",
	}, samverkan.Quoted("value", s))
}

// number reads a short run of decimal digits, at most nine.
func number(s string) (n int, ok bool) {
	if s == "" || len(s) > 9 {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// Hour returns the hour, 0–23.
func (c Clock) Hour() int { return int(c) / 60 }

// Minute returns the minute of the hour, 0–59.
func (c Clock) Minute() int { return int(c) % 60 }

// String returns "18:30".
func (c Clock) String() string {
	b, _ := c.AppendText(nil)
	return string(b)
}

// Text returns the clock as people write it: "kl. 18.30".
func (c Clock) Text() samverkan.Text {
	s := []byte(c.String())
	if len(s) != 5 {
		return samverkan.Text{}
	}
	en := string(s)
	s[2] = '.'
	return samverkan.Text{SV: "kl. " + string(s), EN: en}
}

// AppendText writes the clock as documents hold it; what is no time of day is
// nothing.
func (c Clock) AppendText(b []byte) ([]byte, error) {
	if c.Check() != nil {
		return b, nil
	}
	return two(append(two(b, c.Hour()), ':'), c.Minute()), nil
}

// two appends two decimal digits.
func two(b []byte, n int) []byte { return append(b, byte('0'+n/10%10), byte('0'+n%10)) }

// MarshalText writes the clock as documents hold it.
func (c Clock) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads a clock as documents hold it.
func (c *Clock) UnmarshalText(b []byte) error {
	parsed, err := ParseClock(string(b))
	if err == nil {
		*c = parsed
	}
	return err
}

// Check returns a Fault when the clock is no time of day.
func (c Clock) Check() error {
	if c < 0 || c >= 24*60 {
		return noClock(strconv.Itoa(int(c)))
	}
	return nil
}

// Moment is a day and a time of day by the clocks in Sweden (Europe/Stockholm).
// The zero Moment is no moment.
type Moment struct {
	// The day.
	On samverkan.Date `json:"on"`
	// The time of day.
	Clock Clock `json:"clock"`
	// True for the later of the two when the clocks show this time twice, the
	// night they are put back. False is the first.
	Again bool `json:"again,omitempty"`
}

// Shown says how often the clocks show a moment.
type Shown string

// How often a moment is shown.
const (
	// Once: as nearly every moment is.
	Once Shown = "once"
	// Never: between 02:00 and 03:00 the night the clocks are put forward.
	Never Shown = "never"
	// Twice: between 02:00 and 03:00 the night the clocks are put back.
	Twice Shown = "twice"
)

func shownWords() []choice.Of[Shown] {
	return []choice.Of[Shown]{
		{Is: Once, Text: samverkan.Text{SV: "en gång", EN: "once"}},
		{Is: Never, Text: samverkan.Text{SV: "aldrig, klockan ställs fram", EN: "never, the clocks are put forward"}},
		{Is: Twice, Text: samverkan.Text{SV: "två gånger, klockan ställs tillbaka", EN: "twice, the clocks are put back"}},
	}
}

// Choices lists how often a moment can be shown.
func (Shown) Choices() []string { return choice.Codes(shownWords()) }

// Text returns how often in words.
func (s Shown) Text() samverkan.Text { return choice.Text(shownWords(), s) }

// IsZero reports whether m is no moment.
func (m Moment) IsZero() bool { return m == Moment{} }

// String returns "2026-10-25 02:30", or "" for no moment. It does not tell Again.
func (m Moment) String() string {
	if m.On.IsZero() {
		return ""
	}
	return m.On.String() + " " + m.Clock.String()
}

// Text returns the moment as people write it: "25 oktober 2026 kl. 02.30".
func (m Moment) Text() samverkan.Text {
	if m.On.IsZero() {
		return samverkan.Text{}
	}
	return samverkan.Text{SV: "{day} {clock}", EN: "{day} at {clock}"}.With(samverkan.On("day", m.On), samverkan.Of("clock", m.Clock.Text()))
}

// Check returns a Fault when the moment has no day from 1996 on or no time of
// day, or is marked as the second of two and is shown once.
func (m Moment) Check() error {
	if m.On.Year() < FirstClockYear {
		return samverkan.Wrong(samverkan.CodeUnknown, "/on", samverkan.Text{
			SV: "Dagen är {day}. Klockan i Sverige är känd här från {first}, då sommartiden fick sina nuvarande dagar.",
			EN: "The day is {day}. The clocks in Sweden are known here from {first}, when summer time got its present days.",
		}, samverkan.Str("day", dayOrNone(m.On)), num("first", FirstClockYear))
	}
	if err := m.Clock.Check(); err != nil {
		return under("/clock", err)
	}
	if m.Again && shown(m) != Twice {
		return samverkan.Wrong(samverkan.CodeInvalid, "/again", samverkan.Text{
			SV: "Klockan är {clock} bara en gång den {day}. Ta bort ”again”; den gäller natten när klockan ställs tillbaka.",
			EN: "The clocks show {clock} only once on {day}. Remove “again”; it is for the night when they are put back.",
		}, samverkan.Str("clock", m.Clock.String()), samverkan.Str("day", m.On.String()))
	}
	return nil
}

// Shown returns how often the clocks show the moment's day and time of day.
func (m Moment) Shown() (Shown, error) {
	if err := m.Check(); err != nil {
		return "", err
	}
	return shown(m), nil
}

// CheckShown refuses what Check refuses, and a time of day that the clocks
// never show that night.
func (m Moment) CheckShown() error {
	if err := m.Check(); err != nil {
		return err
	}
	if shown(m) == Never {
		return samverkan.Wrong(samverkan.CodeInvalid, "/clock", samverkan.Text{
			SV: "Klockan blir aldrig {clock} den {day}: den ställs fram från 02:00 till 03:00. Välj en annan tid.",
			EN: "The clocks never show {clock} on {day}: they are put forward from 02:00 to 03:00. Choose another time.",
		}, samverkan.Str("clock", m.Clock.String()), samverkan.Str("day", m.On.String()))
	}
	return nil
}

func shown(m Moment) Shown {
	if m.Clock.Hour() == 2 && m.On.Weekday() == 0 {
		switch m.On {
		case lastSunday(m.On.Year(), 3, 31):
			return Never
		case lastSunday(m.On.Year(), 10, 31):
			return Twice
		}
	}
	return Once
}

const (
	minute = 60
	hour   = 60 * minute
	// Central European time and summer time, east of UTC.
	winterOffset = 1 * hour
	summerOffset = 2 * hour
	// The last second of the calendar in Sweden, 9999-12-31 23:59:59 there.
	lastInstant = 253402300799 - winterOffset
	// The first second of FirstClockYear in Sweden.
	firstInstant = 820454400 - winterOffset
)

// Instant returns the moment in seconds since 1970-01-01 00:00 UTC.
//
// A time that is shown never is taken as if the clocks had not been put forward
// (02:30 is the instant that they show as 03:30), and of one that is shown
// twice the first is meant unless Again is set: RFC 5545, 3.3.5.
func (m Moment) Instant() (int64, error) {
	if err := m.Check(); err != nil {
		return 0, err
	}
	wall := wallSeconds(m.On, m.Clock)
	switch {
	case m.Again: // the second time it is winter
		return wall - winterOffset, nil
	case isSummer(wall - summerOffset):
		return wall - summerOffset, nil
	}
	return wall - winterOffset, nil
}

// wallSeconds is the clock read as if it were UTC.
func wallSeconds(on samverkan.Date, c Clock) int64 {
	return int64(epoch().DaysUntil(on))*24*hour + int64(c)*minute
}

func epoch() samverkan.Date { return day(1970, 1, 1) }

// isSummer reports whether an instant is in European summer time: from 01:00
// UTC on the last Sunday in March to 01:00 UTC on the last Sunday in October
// (directive 2000/84/EC, articles 2 and 3).
func isSummer(instant int64) bool {
	on, clock := wallOf(instant)
	month := on.Month()
	if month != 3 && month != 10 {
		return month > 3 && month < 10
	}
	sunday := lastSunday(on.Year(), month, 31)
	changed := sunday.Before(on) || sunday == on && clock >= 60
	return changed == (month == 3)
}

// wallOf is the inverse of wallSeconds, rounded down to the minute.
func wallOf(seconds int64) (samverkan.Date, Clock) {
	days := seconds / (24 * hour)
	rest := seconds % (24 * hour)
	if rest < 0 {
		days, rest = days-1, rest+24*hour
	}
	return epoch().AddDays(int(days)), Clock(rest / minute)
}

// FromInstant returns the minute by the clocks in Sweden in which an instant
// lies, given in seconds since 1970-01-01 00:00 UTC. Instant of the answer is
// the instant rounded down to a whole minute.
func FromInstant(instant int64) (Moment, error) {
	if instant < firstInstant || instant > lastInstant {
		return Moment{}, samverkan.Wrong(samverkan.CodeUnknown, "", samverkan.Text{
			SV: "Tidpunkten är {instant} sekunder efter 1970-01-01. Klockan i Sverige är känd här från {first} till år 9999.",
			EN: "The instant is {instant} seconds after 1970-01-01. The clocks in Sweden are known here from {first} to the year 9999.",
		}, samverkan.Str("instant", strconv.FormatInt(instant, 10)), num("first", FirstClockYear))
	}
	offset := int64(winterOffset)
	if isSummer(instant) {
		offset = summerOffset
	}
	on, clock := wallOf(instant + offset)
	m := Moment{On: on, Clock: clock}
	m.Again = offset == winterOffset && shown(m) == Twice
	return m, nil
}
