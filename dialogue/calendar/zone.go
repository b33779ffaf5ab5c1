package calendar

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

const (
	// MaxZones is how many time zones a calendar file may describe.
	MaxZones = 50
	// MaxOnsets is how many changes of a zone's clock it may list, rules counted
	// as one each.
	MaxOnsets = 200
	// MaxZoneYears is how many different years of such zones its events may be
	// in, over all zones.
	MaxZoneYears = 200
)

// zoneRule is how a clock that is meant by a name is set. The zero value is UTC.
type zoneRule struct {
	base     int64 // seconds east of UTC in winter
	european bool  // summer time by the European rule
	changes  *timezone
}

// namedZone returns the rule of a zone that is known by its name: as IANA, CLDR
// and Windows write those of Europe that have kept the European rule since 1996.
// Some programs put their own path before the name.
func namedZone(id string) (zoneRule, bool) {
	id = strings.TrimSpace(id)
	for _, z := range zoneNames() {
		for name, rest, more := strings.Cut(z.names, "|"); ; name, rest, more = strings.Cut(rest, "|") {
			if strings.EqualFold(id, name) || strings.HasPrefix(id, "/") && len(id) > len(name) &&
				strings.EqualFold(id[len(id)-len(name)-1:], "/"+name) {
				return zoneRule{base: z.base, european: z.european}, true
			}
			if !more {
				break
			}
		}
	}
	return zoneRule{}, false
}

type zoneName struct {
	base     int64
	european bool
	names    string
}

func zoneNames() []zoneName {
	return []zoneName{
		{winterOffset, true, stockholm + "|W. Europe Standard Time|Central European Standard Time|Central Europe Standard Time|" +
			"Romance Standard Time|CET|MET|(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna|" +
			"Europe/Amsterdam|Europe/Andorra|Europe/Belgrade|Europe/Berlin|Europe/Bratislava|Europe/Brussels|Europe/Budapest|" +
			"Europe/Busingen|Europe/Copenhagen|Europe/Gibraltar|Europe/Ljubljana|Europe/Luxembourg|Europe/Madrid|Europe/Malta|" +
			"Europe/Monaco|Europe/Oslo|Europe/Paris|Europe/Podgorica|Europe/Prague|Europe/Rome|Europe/San_Marino|Europe/Sarajevo|" +
			"Europe/Skopje|Europe/Tirane|Europe/Vaduz|Europe/Vatican|Europe/Vienna|Europe/Warsaw|Europe/Zagreb|Europe/Zurich|" +
			"Arctic/Longyearbyen"},
		{0, true, "Europe/London|Europe/Dublin|GMT Standard Time"},
		{2 * hour, true, "Europe/Helsinki|Europe/Mariehamn|FLE Standard Time"},
		{0, false, "UTC|Etc/UTC|GMT|Etc/GMT|Coordinated Universal Time"},
	}
}

// instant returns the instant that a clock of the zone shows as wall: of two
// the first, and of none as if the clock had not been put forward. It is false
// when too many years of zones have been looked at.
func (z zoneRule) instant(wall int64) (int64, bool) {
	if z.changes != nil {
		return z.changes.instant(wall)
	}
	if summer := wall - z.base - hour; z.european && isSummer(summer) {
		return summer, true
	}
	return wall - z.base, true
}

// timezone is a zone as a calendar file describes it (VTIMEZONE).
type timezone struct {
	id       string
	onsets   int
	observed []*observance
	fault    *samverkan.Fault // what keeps it from being used; told when it is

	years []zoneYear // those looked at so far
	left  *int       // how many more may be, of all zones of the file
}

// zoneYear is a year of a zone, with all changes of the clock that matter in it.
type zoneYear struct {
	year    int
	changes []change
}

// observance is standard or daylight time of a zone.
type observance struct {
	start    int64 // by the clock before it
	dated    bool  // the start is given
	from, to int64 // seconds east of UTC before and from it
	rule     yearly
	dates    []int64 // other starts, by the clock before it
}

// yearly is a rule that picks a day of each year.
type yearly struct {
	given   bool
	month   int
	weekday int    // 0 is Sunday, −1 is any
	nth     int    // which of the weekdays of the month; negative from its end, 0 the first that fits
	days    uint32 // bit n set: the day n of the month fits; 0 is any
	until   int64  // the last instant
}

// change is an instant from which a zone has an offset.
type change struct{ at, from, to int64 }

func (z *timezone) instant(wall int64) (int64, bool) {
	on, _ := wallOf(wall)
	changes, ok := z.in(on.Year())
	if !ok || len(changes) == 0 {
		return 0, false
	}
	offset := changes[0].from
	for _, c := range changes {
		// Before the change by the clock before it, or passed over by it.
		if wall-offset < c.at || wall-c.to < c.at {
			break
		}
		offset = c.to
	}
	return wall - offset, true
}

// in returns the changes that matter in a year, in order: those of it and its
// neighbors, and the last one of each observance before.
func (z *timezone) in(year int) ([]change, bool) {
	for _, y := range z.years {
		if y.year == year {
			return y.changes, true
		}
	}
	if *z.left == 0 {
		return nil, false
	}
	*z.left--
	var list []change
	for _, o := range z.observed {
		list = o.addIn(year, list)
	}
	sorted.By(list, func(a, b change) int {
		switch {
		case a.at < b.at:
			return -1
		case a.at > b.at:
			return 1
		}
		return 0
	})
	z.years = append(z.years, zoneYear{year, list})
	return list, true
}

func (o *observance) addIn(year int, list []change) []change {
	list = append(list, o.change(o.start))
	for _, wall := range o.dates {
		list = append(list, o.change(wall))
	}
	if !o.rule.given {
		return list
	}
	last, _ := wallOf(o.rule.until)
	for _, y := range []int{year - 1, year, year + 1, last.Year() - 1, last.Year()} {
		if y > year+1 {
			continue
		}
		if wall, ok := o.onset(y); ok && wall > o.start && wall-o.from <= o.rule.until {
			list = append(list, o.change(wall))
		}
	}
	return list
}

func (o *observance) change(wall int64) change { return change{wall - o.from, o.from, o.to} }

// onset returns when the observance begins in a year, by the clock before it.
func (o *observance) onset(year int) (int64, bool) {
	first := day(year, o.rule.month, 1)
	days := first.DaysUntil(first.AddDays(31)) // 31, or 0 past the calendar
	if next := first.AddDays(31); next.Day() > 1 && next.Month() != o.rule.month {
		days -= next.Day() - 1
	}
	found := [31]int{} // the days that fit
	n := 0
	for d := 1; d <= days; d++ {
		weekday := (int(first.Weekday()) + d - 1) % 7
		if (o.rule.weekday < 0 || weekday == o.rule.weekday) && (o.rule.days == 0 || o.rule.days>>d&1 == 1) {
			found[n] = d
			n++
		}
	}
	at := max(o.rule.nth, 1) - 1
	if o.rule.nth < 0 {
		at = n + o.rule.nth
	}
	if at < 0 || at >= n {
		return 0, false
	}
	clock := ((o.start % (24 * hour)) + 24*hour) % (24 * hour)
	return wallSeconds(first, 0) + int64(found[at]-1)*24*hour + clock, true
}

// parseYearly reads the rules that time zones have in practice: every year, a
// month, and in it a day, the nth of a weekday, or the first of a weekday among
// some days. start is the date of the first onset, which a rule without day has.
func parseYearly(s string, start samverkan.Date) (yearly, bool) {
	y := yearly{given: true, month: start.Month(), weekday: -1, until: lastInstant}
	everyYear := false
	for _, part := range strings.Split(strings.ToUpper(strings.TrimSpace(s)), ";") {
		key, value, _ := strings.Cut(part, "=")
		ok := true
		switch key {
		case "FREQ":
			everyYear = value == "YEARLY"
		case "INTERVAL":
			ok = value == "1"
		case "WKST", "":
		case "BYMONTH":
			y.month, ok = number(value)
			ok = ok && y.month >= 1 && y.month <= 12
		case "BYDAY":
			ok = y.byDay(value)
		case "BYMONTHDAY":
			ok = y.byMonthDay(value)
		case "UNTIL":
			var u stamp
			u, ok = parseStamp(value)
			y.until = u.wall
		default:
			ok = false
		}
		if !ok {
			return y, false
		}
	}
	if y.weekday < 0 && y.days == 0 {
		y.days = 1 << start.Day()
	}
	return y, everyYear
}

func (y *yearly) byDay(s string) bool {
	if len(s) < 2 {
		return false
	}
	place := strings.Index("SUMOTUWETHFRSA", s[len(s)-2:])
	if place < 0 || place%2 != 0 {
		return false
	}
	y.weekday = place / 2
	s = s[:len(s)-2]
	if s == "" {
		return true
	}
	digits := strings.TrimLeft(s, "+-")
	n, ok := number(digits)
	if s[0] == '-' {
		n = -n
	}
	y.nth = n
	return ok && len(s)-len(digits) <= 1 && n != 0 && n >= -5 && n <= 5
}

func (y *yearly) byMonthDay(s string) bool {
	for _, part := range strings.Split(s, ",") {
		n, ok := number(part)
		if !ok || n < 1 || n > 31 {
			return false
		}
		y.days |= 1 << n
	}
	return true
}
