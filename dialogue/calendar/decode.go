package calendar

import (
	"bytes"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// maxDepth is how deep the components of a file may lie in each other.
const maxDepth = 8

// Decode reads a calendar file as others write it. What is wrong comes as
// samverkan.Faults, each at its line: "/lines/12", with the offset of the line.
// Then nothing is read. An event that repeats is such a fault.
//
// Times are turned into those of the clocks in Sweden. What the file does not
// say is left empty, and so is a code that is none of ours. Organizers,
// attendees and links that are no mail addresses and no http links are left
// out; only a reply must have the mail address of who replies. Properties and
// components that are not of [Event], those with X- included, are passed over.
func Decode(data []byte) (Calendar, error) {
	if len(data) > MaxBytes {
		return Calendar{}, samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Kalenderfilen är {n} byte. Den får vara högst {most}.",
			EN: "The calendar file is {n} bytes. It may be {most} at most.",
		}, samverkan.Int("n", len(data)), samverkan.Int("most", MaxBytes))}
	}
	r := &reader{lines: lineReader{data: bytes.TrimPrefix(data, []byte("\uFEFF"))}, skipped: len(data), left: MaxZoneYears}
	r.skipped -= len(r.lines.data)
	for {
		raw, line, ok := r.lines.next()
		if !ok {
			break
		}
		r.last = line.number
		if !line.split(raw) {
			r.malformed(line)
			continue
		}
		r.line(line)
	}
	r.finish()
	if len(r.faults) > 0 {
		sorted.By(r.faults, func(a, b *samverkan.Fault) int { return a.Offset - b.Offset })
		return Calendar{}, r.faults
	}
	return r.calendar, nil
}

// reader holds what was read so far.
type reader struct {
	lines    lineReader
	skipped  int // bytes before the first line
	faults   samverkan.Faults
	calendar Calendar
	stack    []string // the components that the line is in
	began    bool
	last     int    // the last line's number
	nameX    string // X-WR-CALNAME

	event    *pending // the event that the line is in
	pending  []*pending
	zone     *timezone // the zone that the line is in
	observed *observance
	rule     contentLine // its RRULE, which needs its start
	zones    []*timezone
	left     int
	ruleOf   string // the zone that was looked up last
	zoneRule zoneRule
}

// pending is an event whose times wait for the zones of the file.
type pending struct {
	event                Event
	line                 contentLine // its BEGIN
	uid, start, end, len contentLine
	seen                 uint32 // a bit for each property that stands once
	mute                 string // an attendee that has no mail address
}

func (r *reader) fault(l contentLine, code samverkan.Code, text samverkan.Text, args ...samverkan.Arg) {
	f := samverkan.Wrong(code, index("/lines", l.number), text, args...)
	f.Offset = l.offset + r.skipped
	r.faults.Add(f)
}

func (r *reader) malformed(l contentLine) {
	r.fault(l, samverkan.CodeInvalid, samverkan.Text{
		SV: "Raden är inte av formen NAMN:värde i UTF-8. En lång text ska fortsätta på en rad som börjar med mellanslag.",
		EN: "The line is not of the form NAME:value in UTF-8. A long text must go on in a line that begins with a space.",
	})
}

// bad says that the value of a line is not what its property holds.
func (r *reader) bad(l contentLine, example string) {
	r.fault(l, samverkan.CodeInvalid, samverkan.Text{
		SV: "”{value}” är inget värde för {name}. Skriv till exempel {example}.",
		EN: "“{value}” is no value of {name}. Write, for example, {example}.",
	}, samverkan.Quoted("value", l.value), samverkan.Str("name", l.name), samverkan.Str("example", example))
}

func (r *reader) in() string {
	if len(r.stack) == 0 {
		return ""
	}
	return r.stack[len(r.stack)-1]
}

func (r *reader) line(l contentLine) {
	switch {
	case l.name == "BEGIN":
		r.begin(l)
	case l.name == "END":
		r.end(l)
	case len(r.stack) == 0:
		r.outside(l)
	case len(r.stack) == 1:
		r.calendarLine(l)
	case len(r.stack) == 2 && r.event != nil:
		r.eventLine(l)
	case len(r.stack) == 2 && r.zone != nil && l.name == "TZID":
		r.zone.id = strings.TrimSpace(unescapeText(l.value))
	case len(r.stack) == 3 && r.observed != nil:
		r.observanceLine(l)
	}
}

func (r *reader) outside(l contentLine) {
	r.fault(l, samverkan.CodeInvalid, samverkan.Text{
		SV: "Raden står utanför kalendern. En kalenderfil börjar med BEGIN:VCALENDAR, slutar med END:VCALENDAR och har en kalender.",
		EN: "The line stands outside the calendar. A calendar file begins with BEGIN:VCALENDAR, ends with END:VCALENDAR and has one calendar.",
	})
}

func (r *reader) begin(l contentLine) {
	name := strings.ToUpper(strings.TrimSpace(l.value))
	if len(r.stack) == 0 && (name != "VCALENDAR" || r.began) {
		r.outside(l)
	}
	if len(r.stack) == maxDepth {
		r.fault(l, samverkan.CodeTooLarge, samverkan.Text{
			SV: "Delarna ligger mer än {most} djupt i varandra. Så djup är ingen kalender.",
			EN: "The components lie more than {most} deep in each other. No calendar is as deep.",
		}, samverkan.Int("most", maxDepth))
		r.stack, r.event, r.zone, r.observed = nil, nil, nil, nil // what follows is outside
		return
	}
	r.began = true
	parent := r.in()
	r.stack = append(r.stack, name)
	switch {
	case parent == "VCALENDAR" && name == "VEVENT" && len(r.stack) == 2:
		if len(r.pending) == MaxEvents {
			r.many(l, MaxEvents)
		} else if len(r.pending) < MaxEvents {
			r.pending = append(r.pending, &pending{line: l})
			r.event = r.pending[len(r.pending)-1]
		}
	case parent == "VCALENDAR" && name == "VTIMEZONE" && len(r.stack) == 2:
		if len(r.zones) == MaxZones {
			r.many(l, MaxZones)
		} else {
			r.zone = &timezone{left: &r.left}
			r.zones = append(r.zones, r.zone)
		}
	case parent == "VTIMEZONE" && r.zone != nil && len(r.stack) == 3 && (name == "STANDARD" || name == "DAYLIGHT"):
		r.observed, r.rule = &observance{}, contentLine{}
		r.zone.observed = append(r.zone.observed, r.observed)
		r.onset(l)
	}
}

func (r *reader) many(l contentLine, most int) {
	what := l.name
	if what == "BEGIN" {
		what = strings.ToUpper(strings.TrimSpace(l.value))
	}
	r.fault(l, samverkan.CodeTooLarge, samverkan.Text{
		SV: "Filen har fler än {most} {what}. Dela den.",
		EN: "The file has more than {most} {what}. Divide it.",
	}, samverkan.Int("most", most), samverkan.Str("what", what))
}

func (r *reader) end(l contentLine) {
	name := strings.ToUpper(strings.TrimSpace(l.value))
	if len(r.stack) == 0 || r.in() != name {
		r.fault(l, samverkan.CodeInvalid, samverkan.Text{
			SV: "Raden avslutar ”{name}”, men det som är öppet är ”{open}”. Varje BEGIN ska ha sitt END.",
			EN: "The line ends “{name}”, but what is open is “{open}”. Each BEGIN must have its END.",
		}, samverkan.Quoted("name", name), samverkan.Quoted("open", r.in()))
		return
	}
	switch len(r.stack) {
	case 2:
		r.event, r.zone = nil, nil
	case 3:
		if r.observed != nil {
			r.closeObservance(l)
		}
	}
	r.stack = r.stack[:len(r.stack)-1]
}

func (r *reader) calendarLine(l contentLine) {
	switch l.name {
	case "VERSION":
		if strings.TrimSpace(l.value) != "2.0" {
			r.bad(l, "2.0")
		}
	case "CALSCALE":
		if !strings.EqualFold(strings.TrimSpace(l.value), "GREGORIAN") {
			r.bad(l, "GREGORIAN")
		}
	case "METHOD":
		m := Method(strings.ToUpper(strings.TrimSpace(l.value)))
		if _, ok := known(m); !ok {
			r.bad(l, strings.Join(m.Choices(), ", "))
		}
		r.calendar.Method = m
	case "NAME":
		if r.calendar.Name == "" {
			r.calendar.Name = r.oneLine(l)
		}
	case "X-WR-CALNAME":
		r.nameX = r.oneLine(l)
	case "REFRESH-INTERVAL":
		d, ok := parseDuration(l.value)
		minutes := d.days*24*60 + d.seconds/minute
		if !ok || minutes > MaxRefresh {
			r.bad(l, "PT1440M")
			return
		}
		r.calendar.Refresh = int(minutes)
	}
}

// oneLine returns a text of one line, "" with a fault when it is too long.
func (r *reader) oneLine(l contentLine) string {
	return r.atMost(l, clean(unescapeText(l.value)), MaxName)
}

func (r *reader) atMost(l contentLine, s string, most int) string {
	if len(s) <= most {
		return s
	}
	r.fault(l, samverkan.CodeTooLarge, samverkan.Text{
		SV: "Texten i {name} är {n} byte. Den får vara högst {most}.",
		EN: "The text of {name} is {n} bytes. It may be {most} at most.",
	}, samverkan.Str("name", l.name), samverkan.Int("n", len(s)), samverkan.Int("most", most))
	return ""
}

// finish reads what had to wait for the end of the file.
func (r *reader) finish() {
	last := contentLine{number: r.last, offset: len(r.lines.data)}
	if !r.began || len(r.stack) > 0 {
		r.fault(last, samverkan.CodeInvalid, samverkan.Text{
			SV: "Filen slutar med ”{open}” öppet. En kalenderfil börjar med BEGIN:VCALENDAR och slutar med END:VCALENDAR.",
			EN: "The file ends with “{open}” open. A calendar file begins with BEGIN:VCALENDAR and ends with END:VCALENDAR.",
		}, samverkan.Quoted("open", strings.Join(r.stack, ", ")))
	}
	if len(r.pending) == 0 && len(r.faults) == 0 {
		r.fault(last, samverkan.CodeInvalid, samverkan.Text{
			SV: "Filen har inga händelser (VEVENT). Den ska ha minst en.",
			EN: "The file has no events (VEVENT). It must have at least one.",
		})
	}
	if r.calendar.Name == "" {
		r.calendar.Name = r.nameX
	}
	first := make(map[string]int, len(r.pending))
	for _, p := range r.pending {
		r.times(p)
		r.must(p)
		if line, again := first[p.event.UID]; again && p.event.UID != "" {
			r.fault(p.uid, samverkan.CodeConflict, samverkan.Text{
				SV: "Händelsen ”{uid}” står redan på rad {line}. Varje händelse får stå en gång.",
				EN: "The event “{uid}” stands in line {line} already. Each event may stand once.",
			}, samverkan.Quoted("uid", p.event.UID), num("line", line))
		} else {
			first[p.event.UID] = p.uid.number
		}
		if len(r.faults) == 0 {
			r.calendar.Events = append(r.calendar.Events, p.event)
		}
	}
}

// must checks what no event can be without.
func (r *reader) must(p *pending) {
	if p.event.UID == "" && p.uid.number == 0 {
		r.fault(p.line, samverkan.CodeInvalid, samverkan.Text{
			SV: "Händelsen saknar UID. Utan den går det inte att säga vilken händelse det är.",
			EN: "The event lacks a UID. Without it nobody can say which event it is.",
		})
	}
	if r.calendar.Method == MethodReply && len(p.event.Attendees) == 0 {
		r.fault(p.line, samverkan.CodeInvalid, samverkan.Text{
			SV: "Svaret säger inte vem som svarar (ATTENDEE är ”{mute}”). Det ska vara en e-postadress, till exempel mailto:anna.ek@granvik.example.",
			EN: "The reply does not say who replies (ATTENDEE is “{mute}”). It must be a mail address, such as mailto:anna.ek@granvik.example.",
		}, samverkan.Quoted("mute", p.mute))
	}
}
