package calendar

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
)

// stamp is a date or a date with a time as a calendar file writes it (RFC 5545,
// 3.3.4 and 3.3.5).
type stamp struct {
	on     samverkan.Date
	wall   int64 // seconds since 1970-01-01 00:00 by the clock that is meant
	isDate bool
	isUTC  bool
}

func parseStamp(s string) (stamp, bool) {
	s, isUTC := strings.CutSuffix(strings.ToUpper(strings.TrimSpace(s)), "Z")
	date, clock, timed := strings.Cut(s, "T")
	if len(date) != 8 || timed && len(clock) != 6 || isUTC && !timed {
		return stamp{}, false
	}
	n, okDate := number(date)
	on, err := samverkan.NewDate(n/10000, n/100%100, n%100)
	if !okDate || err != nil {
		return stamp{}, false
	}
	if !timed {
		return stamp{on: on, wall: wallSeconds(on, 0), isDate: true}, true
	}
	n, okClock := number(clock)
	h, m, sec := n/10000, n/100%100, n%100
	if !okClock || h > 23 || m > 59 || sec > 60 {
		return stamp{}, false
	}
	sec = min(sec, 59) // a leap second is no second of the Unix clock
	return stamp{on: on, wall: wallSeconds(on, Clock(60*h+m)) + int64(sec), isUTC: isUTC}, true
}

// duration is a length of time: days of the calendar and seconds of the watch.
type duration struct{ days, seconds int64 }

// parseDuration reads "P1DT2H", "PT90M", "P2W" (RFC 5545, 3.3.6). A minus sign
// is refused, since nothing here lasts less than nothing.
func parseDuration(s string) (d duration, ok bool) {
	s, found := strings.CutPrefix(strings.TrimPrefix(strings.ToUpper(strings.TrimSpace(s)), "+"), "P")
	days, times, timed := strings.Cut(s, "T")
	if !found || s == "" || timed && times == "" {
		return duration{}, false
	}
	d.days = 7*unit(&days, 'W') + unit(&days, 'D')
	d.seconds = hour*unit(&times, 'H') + minute*unit(&times, 'M') + unit(&times, 'S')
	return d, days == "" && times == ""
}

// unit takes a number and its unit from the front of s; what is not there is 0.
func unit(s *string, mark byte) int64 {
	end := strings.IndexByte(*s, mark)
	if end < 0 {
		return 0
	}
	n, ok := number((*s)[:end])
	if ok {
		*s = (*s)[end+1:]
	}
	return int64(n)
}

// parseOffset reads "+0100" or "-033000" in seconds (RFC 5545, 3.3.14).
func parseOffset(s string) (int64, bool) {
	s = strings.TrimSpace(s)
	if len(s) != 5 && len(s) != 7 || s[0] != '+' && s[0] != '-' {
		return 0, false
	}
	n, ok := number(s[1:])
	if len(s) == 5 {
		n *= 100
	}
	h, m, sec := n/10000, n/100%100, n%100
	offset := int64(h*hour + m*minute + sec)
	if s[0] == '-' {
		offset = -offset
	}
	return offset, ok && h < 24 && m < 60 && sec < 60
}

// utcString returns an instant as RFC 5545 writes it: "20260312T173000Z".
func utcString(instant int64) string {
	on, clock := wallOf(instant)
	seconds := instant - wallSeconds(on, clock)
	return localString(Moment{On: on, Clock: clock})[:13] + string(two(nil, int(seconds))) + "Z"
}

// localString returns a moment as RFC 5545 writes it: "20260312T183000".
func localString(m Moment) string {
	b := append([]byte(dateString(m.On)), 'T')
	b = two(two(b, m.Clock.Hour()), m.Clock.Minute())
	return string(append(b, "00"...))
}

// dateString returns a day as RFC 5545 writes it: "20260312".
//
//go:noinline
func dateString(d samverkan.Date) string {
	return strings.ReplaceAll(d.String(), "-", "")
}

//
//go:noinline
//go:noinline
func itoa(n int) string { return strconv.Itoa(n) }
