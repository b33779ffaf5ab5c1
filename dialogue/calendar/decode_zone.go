package calendar

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// instant returns the instant of a date with time, false with a fault when its
// zone is not known.
func (r *reader) instant(l contentLine, s stamp) (int64, bool) {
	if s.isUTC {
		return s.wall, true
	}
	id := l.param("TZID")
	if id == "" {
		id = stockholm // without zone: the reader's own
	}
	if id != r.ruleOf { // most events of a file are in one zone
		rule, ok := namedZone(id)
		if !ok {
			rule, ok = r.described(l, id)
		}
		if !ok {
			return 0, false
		}
		r.ruleOf, r.zoneRule = id, rule
	}
	at, ok := r.zoneRule.instant(s.wall)
	if !ok {
		r.fault(l, samverkan.CodeTooLarge, samverkan.Text{
			SV: "Händelserna ligger i fler än {most} olika år i tidszoner som filen själv beskriver. Dela filen.",
			EN: "The events are in more than {most} different years of time zones that the file itself describes. Divide the file.",
		}, samverkan.Int("most", MaxZoneYears))
	}
	return at, ok
}

// described returns a zone that the file describes.
func (r *reader) described(l contentLine, id string) (zoneRule, bool) {
	for _, z := range r.zones {
		if z.id != id {
			continue
		}
		if z.fault == nil && len(z.observed) > 0 {
			return zoneRule{changes: z}, true
		}
		if z.fault != nil {
			r.faults.Add(z.fault)
			return zoneRule{}, false
		}
	}
	r.fault(l, samverkan.CodeUnknown, samverkan.Text{
		SV: "Tidszonen ”{zone}” är okänd och beskrivs inte i filen (VTIMEZONE). Skriv tiden i Europe/Stockholm eller UTC.",
		EN: "The time zone “{zone}” is unknown and not described in the file (VTIMEZONE). Write the time in Europe/Stockholm or UTC.",
	}, samverkan.Quoted("zone", id))
	return zoneRule{}, false
}

func (r *reader) observanceLine(l contentLine) {
	o, ok := r.observed, true
	switch l.name {
	case "DTSTART":
		var s stamp
		s, ok = parseStamp(l.value)
		o.start, o.dated = s.wall, true
	case "TZOFFSETFROM":
		o.from, ok = parseOffset(l.value)
	case "TZOFFSETTO":
		o.to, ok = parseOffset(l.value)
	case "RRULE":
		r.rule = l
	case "RDATE":
		for _, part := range strings.Split(l.value, ",") {
			part, _, _ = strings.Cut(part, "/")
			s, fits := parseStamp(part)
			if ok = ok && fits && r.onset(l); !ok {
				break
			}
			o.dates = append(o.dates, s.wall)
		}
	}
	if !ok {
		r.unusable(l)
	}
}

// onset counts a change that a zone lists, false when there are too many.
func (r *reader) onset(l contentLine) bool {
	r.zone.onsets++
	if r.zone.onsets <= MaxOnsets {
		return true
	}
	r.unusable(l)
	return false
}

// closeObservance reads the rule when its start is known.
func (r *reader) closeObservance(end contentLine) {
	o := r.observed
	on, _ := wallOf(o.start)
	if r.rule.number != 0 {
		var ok bool
		if o.rule, ok = parseYearly(r.rule.value, on); !ok {
			r.unusable(r.rule)
		}
	}
	if !o.dated {
		r.unusable(end)
	}
	r.observed = nil
}

// unusable notes why a zone cannot be used; it is told when an event has it.
func (r *reader) unusable(l contentLine) {
	if r.zone.fault != nil {
		return
	}
	r.zone.fault = samverkan.Wrong(samverkan.CodeInvalid, index("/lines", l.number), samverkan.Text{
		SV: "Tidszonen kan inte läsas vid {name} ”{value}”. Här läses DTSTART, TZOFFSETFROM, TZOFFSETTO, RDATE och en årlig RRULE med månad och dag, högst {most} i en zon.",
		EN: "The time zone cannot be read at {name} “{value}”. What is read is DTSTART, TZOFFSETFROM, TZOFFSETTO, RDATE and a yearly RRULE with month and day, at most {most} in a zone.",
	}, samverkan.Str("name", l.name), samverkan.Quoted("value", l.value), samverkan.Int("most", MaxOnsets))
	r.zone.fault.Offset = l.offset + r.skipped
}
