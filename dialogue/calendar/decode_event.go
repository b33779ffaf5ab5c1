package calendar

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
)

// once lists the properties that may stand once in an event.
const once = "UID DTSTAMP DTSTART DTEND DURATION SEQUENCE SUMMARY DESCRIPTION LOCATION ORGANIZER STATUS CLASS URL "

// isAgain reports whether a property that may stand once has stood before.
func (p *pending) isAgain(name string) bool {
	place := strings.Index(once, name+" ")
	if place < 0 || place > 0 && once[place-1] != ' ' {
		return false
	}
	bit := uint32(1) << strings.Count(once[:place], " ")
	again := p.seen&bit != 0
	p.seen |= bit
	return again
}

func (r *reader) eventLine(l contentLine) {
	p := r.event
	e := &p.event
	if p.isAgain(l.name) {
		r.fault(l, samverkan.CodeConflict, samverkan.Text{
			SV: "{name} står två gånger i händelsen. Den får stå en gång.",
			EN: "{name} stands twice in the event. It may stand once.",
		}, samverkan.Str("name", l.name))
		return
	}
	switch l.name {
	case "UID":
		p.uid = l
		e.UID = strings.TrimSpace(unescapeText(l.value))
		if !isUID(e.UID) {
			r.bad(l, "4f1c…@granvik.example")
		}
	case "DTSTAMP":
		// One without zone is no instant: the time stays unknown.
		if s, ok := parseStamp(l.value); !ok {
			r.bad(l, "20260312T173000Z")
		} else if s.isUTC && s.wall > 0 && s.wall <= lastInstant {
			e.Stamp = s.wall
		}
	case "SEQUENCE":
		n, err := strconv.ParseUint(strings.TrimSpace(l.value), 10, 31)
		if err != nil {
			r.bad(l, "1")
		}
		e.Sequence = int(n)
	case "DTSTART":
		p.start = l
	case "DTEND":
		p.end = l
	case "DURATION":
		p.len = l
	case "RRULE", "RDATE", "EXRULE", "RECURRENCE-ID":
		r.fault(l, samverkan.CodeInvalid, samverkan.Text{
			SV: "Händelsen upprepas ({name}). Här läses bara händelser som sker en gång; lägg in varje tillfälle för sig.",
			EN: "The event repeats ({name}). Only events that happen once are read here; enter each occasion by itself.",
		}, samverkan.Str("name", l.name))
	case "STATUS":
		e.Status, _ = known(State(strings.ToUpper(strings.TrimSpace(l.value))))
	case "CLASS":
		e.Class, _ = known(Class(strings.ToUpper(strings.TrimSpace(l.value))))
	case "ORGANIZER":
		e.Organizer, _ = r.address(l)
	case "ATTENDEE":
		r.attendee(p, l)
	default:
		r.eventText(e, l)
	}
}

func (r *reader) eventText(e *Event, l contentLine) {
	switch l.name {
	case "SUMMARY":
		e.Summary = r.oneLine(l)
	case "LOCATION":
		e.Location = r.oneLine(l)
	case "DESCRIPTION":
		e.Description = r.atMost(l, cleanLines(unescapeText(l.value)), MaxText)
	case "COMMENT":
		comment := cleanLines(unescapeText(l.value))
		if e.Comment != "" && comment != "" {
			comment = e.Comment + "\n" + comment
		} else if comment == "" {
			comment = e.Comment
		}
		e.Comment = r.atMost(l, comment, MaxText)
	case "URL":
		if link := strings.TrimSpace(l.value); isLink(link) {
			e.URL = link
		}
	case "CATEGORIES":
		for _, part := range cutAtCommas(l.value) {
			category := r.atMost(l, clean(unescapeText(part)), MaxName)
			if category == "" {
				continue
			}
			if len(e.Categories) == MaxCategories {
				r.many(l, MaxCategories)
				return
			}
			e.Categories = append(e.Categories, category)
		}
	}
}

// address returns who a line is about; false when there is no mail address.
func (r *reader) address(l contentLine) (Address, bool) {
	mail := fromMailto(l.value)
	if mail == "" { // RFC 7986, 6.2: the address beside another URI
		if mail = strings.TrimSpace(l.param("EMAIL")); !IsMail(mail) {
			return Address{}, false
		}
	}
	return Address{Name: r.atMost(l, clean(l.param("CN")), MaxName), Mail: mail}, true
}

func (r *reader) attendee(p *pending, l contentLine) {
	address, ok := r.address(l)
	if !ok {
		p.mute = l.value
		return
	}
	if len(p.event.Attendees) == MaxAttendees {
		r.many(l, MaxAttendees)
		return
	}
	a := Attendee{Address: address}
	if a.Kind, ok = known(AttendeeKind(strings.ToUpper(l.param("CUTYPE")))); !ok {
		a.Kind = UnknownKind
	}
	a.Role, _ = known(Role(strings.ToUpper(l.param("ROLE"))))
	a.Status, _ = known(Participation(strings.ToUpper(l.param("PARTSTAT"))))
	a.RSVP = strings.EqualFold(l.param("RSVP"), "TRUE")
	p.event.Attendees = append(p.event.Attendees, a)
}
