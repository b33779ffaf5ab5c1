package calendar

import "github.com/samverkan/samverkan"

// times turns what the file says of an event's times into ours.
func (r *reader) times(p *pending) {
	if p.start.number == 0 {
		if r.calendar.Method != MethodReply && r.calendar.Method != MethodCancel {
			r.fault(p.line, samverkan.CodeInvalid, samverkan.Text{
				SV: "Händelsen saknar början (DTSTART).",
				EN: "The event lacks its beginning (DTSTART).",
			})
		}
		return
	}
	if p.end.number != 0 && p.len.number != 0 {
		r.fault(p.len, samverkan.CodeConflict, samverkan.Text{
			SV: "Händelsen har både ett slut (DTEND) och en längd (DURATION). Behåll det ena.",
			EN: "The event has both an end (DTEND) and a length (DURATION). Keep one of them.",
		})
		return
	}
	start, ok := parseStamp(p.start.value)
	if !ok {
		r.bad(p.start, "20260312T183000")
		return
	}
	if start.isDate {
		r.wholeDays(p, start)
		return
	}
	from, ok := r.instant(p.start, start)
	if !ok {
		return
	}
	moment, err := FromInstant(from)
	if err != nil {
		r.outOfTime(p.start)
		return
	}
	e := &p.event
	e.Start = moment
	e.Floating = !start.isUTC && p.start.param("TZID") == ""
	to, ok := r.endInstant(p, start, from)
	if !ok {
		return
	}
	began := from - mod(from, minute) // the start is rounded down, the end up
	length := (to - began + minute - 1) / minute
	last := p.end
	if p.len.number != 0 {
		last = p.len
	}
	switch {
	case to < from:
		r.backwards(last)
	case length > MaxMinutes || began+length*minute > lastInstant:
		r.tooLong(last)
	default:
		e.Minutes = int(length)
	}
}

func mod(a, b int64) int64 { return ((a % b) + b) % b }

// endInstant returns when an event with a time of day ends.
func (r *reader) endInstant(p *pending, start stamp, from int64) (int64, bool) {
	switch {
	case p.len.number != 0:
		d, ok := parseDuration(p.len.value)
		if !ok {
			r.bad(p.len, "PT90M")
			return 0, false
		}
		if d.days > MaxDays || d.seconds > MaxMinutes*minute {
			r.tooLong(p.len)
			return 0, false
		}
		if d.days > 0 { // days are days of the clock: the same time another day
			start.wall += d.days * 24 * hour
			if from, ok = r.instant(p.start, start); !ok {
				return 0, false
			}
		}
		return from + d.seconds, true
	case p.end.number != 0:
		end, ok := parseStamp(p.end.value)
		if !ok || end.isDate {
			r.bad(p.end, "20260312T203000")
			return 0, false
		}
		return r.instant(p.end, end)
	}
	return from, true
}

func (r *reader) wholeDays(p *pending, start stamp) {
	days := int64(1)
	last := p.end
	switch {
	case p.len.number != 0:
		last = p.len
		d, ok := parseDuration(p.len.value)
		if !ok || d.seconds != 0 {
			r.bad(p.len, "P1D")
			return
		}
		days = d.days
	case p.end.number != 0:
		end, ok := parseStamp(p.end.value)
		if !ok || !end.isDate {
			r.bad(p.end, "20260313")
			return
		}
		days = (end.wall - start.wall) / (24 * hour)
	}
	if days == 0 { // some write the day itself as the end
		days = 1
	}
	switch {
	case days < 0:
		r.backwards(last)
	case days > MaxDays || start.on.AddDays(int(days)).IsZero():
		r.tooLong(last)
	default:
		p.event.Start, p.event.Days = Moment{On: start.on}, int(days)
	}
}

func (r *reader) backwards(l contentLine) {
	r.fault(l, samverkan.CodeConflict, samverkan.Text{
		SV: "Händelsen slutar innan den börjar. Slutet ({value}) ska vara senare.",
		EN: "The event ends before it begins. The end ({value}) must be later.",
	}, samverkan.Quoted("value", l.value))
}

func (r *reader) tooLong(l contentLine) {
	r.fault(l, samverkan.CodeTooLarge, samverkan.Text{
		SV: "Händelsen varar längre än {most} dagar, eller till efter år 9999. Så länge varar ingen här.",
		EN: "The event lasts longer than {most} days, or past the year 9999. None lasts as long here.",
	}, samverkan.Int("most", MaxDays))
}

func (r *reader) outOfTime(l contentLine) {
	r.fault(l, samverkan.CodeUnknown, samverkan.Text{
		SV: "Tiden är {value}. Klockan är känd här från {first} till år 9999.",
		EN: "The time is {value}. The clocks are known here from {first} to the year 9999.",
	}, samverkan.Quoted("value", l.value), num("first", FirstClockYear))
}
