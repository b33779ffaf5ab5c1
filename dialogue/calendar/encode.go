package calendar

import (
	"github.com/samverkan/samverkan"
)

// productID names this library as the writer (PRODID).
const productID = "-//samverkan//samverkan//SV"

// stockholm is the zone of the times that are written.
const stockholm = "Europe/Stockholm"

// Encode returns the calendar file (RFC 5545), or samverkan.Faults when Check
// finds any or the file would be larger than MaxBytes. Equal calendars give
// equal bytes.
//
// Times are local times in Europe/Stockholm with the zone's rules, so that a
// reader sees the time that was meant; an event that begins or ends in the hour
// that the clocks show twice is written in UTC, which nobody reads in two ways.
func (c Calendar) Encode() ([]byte, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	w := &writer{}
	w.line("BEGIN:VCALENDAR")
	w.line("VERSION:2.0")
	w.line("PRODID:" + productID)
	w.line("CALSCALE:GREGORIAN")
	if c.Method != "" {
		w.line("METHOD:" + string(c.Method))
	}
	w.text("NAME", clean(c.Name))
	w.text("X-WR-CALNAME", clean(c.Name)) // what programs older than RFC 7986 read
	if c.Refresh > 0 {
		w.line("REFRESH-INTERVAL;VALUE=DURATION:" + durationString(c.Refresh))
		w.line("X-PUBLISHED-TTL:" + durationString(c.Refresh))
	}
	for i := range c.Events {
		if c.Events[i].isLocal() {
			w.zone()
			break
		}
	}
	for i := range c.Events {
		w.event(&c.Events[i])
		if len(w.b) > MaxBytes {
			return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, index("/events", i), samverkan.Text{
				SV: "Kalenderfilen blir större än {most} byte, som är den största som får skrivas. Dela den eller korta texterna.",
				EN: "The calendar file becomes larger than {most} bytes, the largest that may be written. Divide it or shorten the texts.",
			}, samverkan.Int("most", MaxBytes))}
		}
	}
	w.line("END:VCALENDAR")
	return w.b, nil
}

type writer struct{ b []byte }

//go:noinline
func (w *writer) line(s string) { w.b = appendLine(w.b, s) }

// text writes a property of type TEXT from a clean text, nothing for "".
//
//go:noinline
func (w *writer) text(name, value string) {
	if value != "" {
		w.line(name + ":" + escapeText(value))
	}
}

// zone writes the rules of Europe/Stockholm since 1996.
func (w *writer) zone() {
	for _, line := range []string{
		"BEGIN:VTIMEZONE",
		"TZID:" + stockholm,
		"BEGIN:DAYLIGHT",
		"DTSTART:19960331T020000",
		"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
		"TZNAME:CEST",
		"TZOFFSETFROM:+0100",
		"TZOFFSETTO:+0200",
		"END:DAYLIGHT",
		"BEGIN:STANDARD",
		"DTSTART:19961027T030000",
		"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
		"TZNAME:CET",
		"TZOFFSETFROM:+0200",
		"TZOFFSETTO:+0100",
		"END:STANDARD",
		"END:VTIMEZONE",
	} {
		w.line(line)
	}
}

// isLocal reports whether the event is written by the clocks in Sweden with
// the name of their zone. The rules that are written begin in the spring of
// FirstClockYear, so before the year after it times are written in UTC.
func (e *Event) isLocal() bool {
	if e.Start.IsZero() || e.Days > 0 || e.Floating || e.Start.On.Year() <= FirstClockYear {
		return false
	}
	return shown(e.Start) == Once && (e.Minutes == 0 || shown(e.end()) == Once)
}

// end returns when a checked event with a time of day ends.
func (e *Event) end() Moment {
	start, _ := e.Start.Instant()
	end, _ := FromInstant(start + int64(e.Minutes)*minute)
	return end
}

func (w *writer) event(e *Event) {
	w.line("BEGIN:VEVENT")
	w.text("UID", e.UID)
	w.line("DTSTAMP:" + utcString(e.Stamp))
	w.line("SEQUENCE:" + itoa(e.Sequence))
	w.times(e)
	w.text("SUMMARY", clean(e.Summary))
	w.text("DESCRIPTION", cleanLines(e.Description))
	w.text("LOCATION", clean(e.Location))
	w.categories(e.Categories)
	if e.URL != "" {
		w.line("URL:" + e.URL)
	}
	if e.Class != "" {
		w.line("CLASS:" + string(e.Class))
	}
	if e.Status != "" {
		w.line("STATUS:" + string(e.Status))
	}
	if !e.Organizer.IsZero() {
		w.line("ORGANIZER" + commonName(e.Organizer.Name) + ":" + mailto(e.Organizer.Mail))
	}
	for i := range e.Attendees {
		w.attendee(&e.Attendees[i])
	}
	w.text("COMMENT", cleanLines(e.Comment))
	w.line("END:VEVENT")
}

func (w *writer) times(e *Event) {
	switch {
	case e.Start.IsZero():
	case e.Days > 0:
		w.line("DTSTART;VALUE=DATE:" + dateString(e.Start.On))
		w.line("DTEND;VALUE=DATE:" + dateString(e.Start.On.AddDays(e.Days)))
	case e.Floating:
		w.line("DTSTART:" + localString(e.Start))
		if e.Minutes > 0 {
			w.line("DURATION:" + durationString(e.Minutes))
		}
	case e.isLocal():
		w.line("DTSTART;TZID=" + stockholm + ":" + localString(e.Start))
		if e.Minutes > 0 {
			w.line("DTEND;TZID=" + stockholm + ":" + localString(e.end()))
		}
	default:
		start, _ := e.Start.Instant()
		w.line("DTSTART:" + utcString(start))
		if e.Minutes > 0 {
			w.line("DTEND:" + utcString(start+int64(e.Minutes)*minute))
		}
	}
}

// durationString returns minutes as RFC 5545, 3.3.6, writes them: in minutes,
// because a day is a day of the calendar there, of 23 to 25 hours.
//
//go:noinline
func durationString(minutes int) string { return "PT" + itoa(minutes) + "M" }

func (w *writer) categories(list []string) {
	line := ""
	for _, c := range list {
		if c = clean(c); c != "" {
			line += "," + escapeText(c)
		}
	}
	if line != "" {
		w.line("CATEGORIES:" + line[1:])
	}
}

func (w *writer) attendee(a *Attendee) {
	line := "ATTENDEE"
	for _, p := range []struct{ name, value string }{
		{"CUTYPE", string(a.Kind)}, {"ROLE", string(a.Role)}, {"PARTSTAT", string(a.Status)},
	} {
		if p.value != "" {
			line += ";" + p.name + "=" + p.value
		}
	}
	if a.RSVP {
		line += ";RSVP=TRUE"
	}
	w.line(line + commonName(a.Name) + ":" + mailto(a.Mail))
}

// commonName returns the parameter of a name, "" for none.
func commonName(name string) string {
	if name = clean(name); name == "" {
		return ""
	}
	return ";CN=" + escapeParameter(name)
}
