package flow

import (
	"time"

	"github.com/samverkan/samverkan"
)

// Instant is a point in time: seconds since 0001-01-01T00:00:00Z. The zero
// Instant is none, as with [samverkan.Date]. Seconds are those of UTC without
// leap seconds; a day has 86 400.
type Instant int64

const (
	day   = 86_400
	week  = 7 * day
	epoch = 62_135_596_800 // from year 1 to 1970, in seconds
	// latest is 9999-12-31T23:59:59Z.
	latest Instant = 315_537_897_599
)

// Unix returns the instant of seconds since 1970-01-01T00:00:00Z. Before year 1
// and after year 9999 it returns an instant that Check refuses.
func Unix(seconds int64) Instant {
	return Instant(min(max(seconds, -2*epoch), 2*int64(latest)) + epoch)
}

// On returns the first instant of a day in UTC; no date is no instant.
func On(d samverkan.Date) Instant {
	first, _ := samverkan.NewDate(1, 1, 1) // there is such a day
	return Instant(first.DaysUntil(d)) * day
}

// Unix returns the seconds since 1970-01-01T00:00:00Z.
func (i Instant) Unix() int64 { return int64(i) - epoch }

// String returns "2026-03-12T08:30:00Z", or "" for no instant and for one that
// is not in the calendar.
func (i Instant) String() string {
	if i <= 0 || i > latest {
		return ""
	}
	return time.Unix(i.Unix(), 0).UTC().Format("2006-01-02T15:04:05Z")
}

// weekday returns the day of the week, 0 for Monday: 0001-01-01 was one.
func (i Instant) weekday() int64 { return int64(i) / day % 7 }
