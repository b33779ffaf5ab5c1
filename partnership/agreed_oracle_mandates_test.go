package partnership_test

import (
	"fmt"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// stand are the entries about an organization that are known on a day, by place.
func (o *agreedOracle) stand(org string, known samverkan.Date) (places []int) {
	for i, m := range o.p.Mandates {
		if m.Organization == org && !known.Before(m.Known) && (m.Struck.IsZero() || known.Before(m.Struck)) {
			places = append(places, i)
		}
	}
	return places
}

// may says who may decide a matter for an organization, else why not, by the
// entry that is nearest to a yes.
func (o *agreedOracle) may(org string, x partnership.Matter, on, known samverkan.Date) (answer mandate.Answer, who []string, why mandate.Reason, nearest int) {
	answer, nearest = mandate.Unknown, -1
	best := []int{}
	for _, i := range o.stand(org, known) {
		m := o.p.Mandates[i]
		if answer == mandate.Unknown {
			answer = mandate.No
		}
		// The four ways, in the order in which they give the reason.
		var fails []mandate.Reason
		add := func(is bool, reason mandate.Reason) {
			if is {
				fails = append(fails, reason)
			}
		}
		notYet := !m.From.IsZero() && on.Before(m.From)
		add(m.Person == "", mandate.Nobody)
		add(notYet, mandate.NotYet)
		add(!notYet && !m.To.IsZero() && !on.Before(m.To), mandate.Ended)
		other := mandate.OtherSubjects
		if x.Subject == "" {
			other = mandate.NoSubject
		}
		add(len(m.Subjects) > 0 && !slices.Contains(m.Subjects, x.Subject), other)
		add(m.Person != "" && !m.Unlimited && x.Amount > m.UpTo, mandate.OverLimit) // nobody has no limit
		if len(fails) == 0 {
			answer = mandate.Yes
			who = append(who, m.Person)
			continue
		}
		nearer := []int{len(fails), slices.Index([]mandate.Reason{mandate.OverLimit, mandate.NotYet, mandate.Nobody, mandate.Ended, mandate.OtherSubjects, mandate.NoSubject}, fails[0]), 0}
		switch fails[0] {
		case mandate.OverLimit:
			nearer[2] = -m.UpTo
		case mandate.NotYet:
			nearer[2] = daysAfter(m.From)
		case mandate.Ended:
			nearer[2] = -daysAfter(m.To)
		}
		if nearest < 0 || slices.Compare(nearer, best) < 0 {
			nearest, why, best = i, fails[0], nearer
		}
	}
	if answer != mandate.No {
		return answer, slices.Compact(slices.Sorted(slices.Values(who))), "", -1
	}
	return answer, nil, why, nearest
}

// daysAfter counts days one by one.
func daysAfter(on samverkan.Date) (n int) {
	days, _ := agreedDays()
	for d := days[0].AddDays(-100); d.Before(on); d = d.AddDays(1) {
		n++
	}
	return n
}

func (o *agreedOracle) binds(m partnership.Meeting, x partnership.Matter) []string {
	if len(x.Binds) > 0 {
		return slices.Sorted(slices.Values(x.Binds))
	}
	return o.partners(m.On)
}

// mandates says who may today, at the next meeting, and might at those before.
func (o *agreedOracle) mandates() {
	on := o.o.On
	for _, id := range o.partners(on) {
		stand, hold, answer := o.stand(id, on), []int(nil), mandate.Unknown
		for _, i := range stand {
			m := o.p.Mandates[i]
			if answer == mandate.Unknown {
				answer = mandate.No
			}
			if (m.From.IsZero() || !on.Before(m.From)) && (m.To.IsZero() || on.Before(m.To)) {
				hold = append(hold, i)
				if m.Person != "" {
					answer = mandate.Yes
				}
			}
		}
		o.say("today %s %s %v %v", id, answer, stand, hold)
	}
	outside, left, decisions := 0, 0, []string(nil)
	for _, m := range o.p.Meetings {
		for _, x := range m.Matters {
			if !x.Decided && m.On.Before(on) {
				left++
			}
			if !x.Decided || on.Before(m.On) {
				continue
			}
			o.decided++
			out, unsure := false, len(o.binds(m, x)) == 0
			for _, id := range o.binds(m, x) {
				now, line := o.lookBack(m, x, id)
				out = out || now == "Outside"
				unsure = unsure || now == "Unknown"
				if line != "" && len(o.p.Mandates) > 0 {
					decisions = append(decisions, line)
				}
			}
			switch {
			case out:
				outside++
			case unsure || len(o.p.Mandates) == 0:
				o.unsure++
			}
		}
	}
	slices.Sort(decisions)
	o.lines = append(append(o.lines, fmt.Sprintf("decided %d, outside %d, not known %d, left %d", o.decided, outside, o.unsure, left)), decisions...)
	o.ending()
	o.nextDay()
}

// ending says of which organizations mandates end before the next meeting that no
// others make up for, and whether nobody is left then.
func (o *agreedOracle) ending() {
	on := o.o.On
	var meets samverkan.Date
	for _, m := range o.p.Meetings {
		if m.On.Compare(on) > 0 && (meets.IsZero() || m.On.Before(meets)) {
			meets = m.On
		}
	}
	if meets.IsZero() {
		return
	}
	for _, id := range o.partners(meets) {
		var lost []int
		var last samverkan.Date
		nobody := true
		for _, i := range o.stand(id, on) {
			m := o.p.Mandates[i]
			if m.Person == "" {
				continue
			}
			nobody = nobody && !m.Contains(meets)
			days := 0 // on which it holds from today on
			for d := on; d.Before(meets); d = d.AddDays(1) {
				if m.Contains(d) && !m.Contains(d.AddDays(1)) {
					days++
				}
			}
			if days == 0 {
				continue
			}
			subjects, most := m.Subjects, m.UpTo
			if len(subjects) == 0 {
				subjects = []string{""}
			}
			if m.Unlimited {
				most = 1 << 60
			}
			for _, s := range subjects {
				if may, _, _, _ := o.may(id, partnership.Matter{Subject: s, Amount: most}, meets, on); may != mandate.Yes {
					lost = append(lost, i)
					if last.Before(m.To.AddDays(-1)) {
						last = m.To.AddDays(-1)
					}
					break
				}
			}
		}
		if lost != nil {
			o.say("ending %s %v last %v before %v, nobody %v", id, lost, last, meets, nobody)
		}
	}
}

// open reports whether a matter is to be decided still. What is decided on a day
// to come nobody knows today, whatever the document tells of later.
func (o *agreedOracle) open(m partnership.Meeting, x partnership.Matter) bool {
	return !x.Decided || m.On.Compare(o.o.On) > 0
}

// nextDay says who may decide on the next day with something to decide.
func (o *agreedOracle) nextDay() {
	on := o.o.On
	var day samverkan.Date
	toDecide := func(m partnership.Meeting) bool {
		return !m.On.Before(on) && slices.ContainsFunc(m.Matters, func(x partnership.Matter) bool { return o.open(m, x) })
	}
	for _, m := range o.p.Meetings {
		if toDecide(m) && (day.IsZero() || m.On.Before(day)) {
			day = m.On
		}
	}
	if day.IsZero() {
		return
	}
	var meetings []partnership.Meeting
	var ids []string
	for _, m := range o.p.Meetings {
		if m.On == day && toDecide(m) {
			meetings, ids = append(meetings, m), append(ids, m.ID)
		}
	}
	slices.Sort(ids)
	slices.SortFunc(meetings, func(a, b partnership.Meeting) int { return slices.Index(ids, a.ID) - slices.Index(ids, b.ID) })
	o.say("next %v on %v", ids, day)
	for i := range meetings {
		o.agenda(&meetings[i])
	}
}

// agenda says who may decide the matters of a meeting to come.
func (o *agreedOracle) agenda(next *partnership.Meeting) {
	on := o.o.On
	for _, x := range next.Matters {
		if !o.open(*next, x) {
			continue
		}
		worst := mandate.Yes
		if len(o.binds(*next, x)) == 0 {
			worst = mandate.Unknown
		}
		cells := []string(nil)
		for _, id := range o.binds(*next, x) {
			answer, who, why, nearest := o.may(id, x, next.On, on)
			if answer == mandate.No || answer == mandate.Unknown && worst == mandate.Yes {
				worst = answer
			}
			until := samverkan.Date{}
			if why == mandate.Ended && on.Before(o.p.Mandates[nearest].To) {
				until = o.p.Mandates[nearest].To.AddDays(-1)
			}
			if today, _, _, _ := o.may(id, x, on, on); today == mandate.Yes && answer != mandate.Yes {
				until = next.On.AddDays(-1)
				for { // today at the latest
					if still, _, _, _ := o.may(id, x, until, on); still == mandate.Yes {
						break
					}
					until = until.AddDays(-1)
				}
				cells = append(cells, fmt.Sprintf("lapse %s/%s %s, last %v", next.ID, x.ID, id, until))
			}
			cells = append(cells, fmt.Sprintf("may %s/%s %s %s %v %s %d until %v", next.ID, x.ID, id, answer, who, why, nearest, until))
		}
		o.say("matter %s/%s %s", next.ID, x.ID, worst)
		slices.Sort(cells)
		o.lines = append(o.lines, cells...)
	}
}

// lookBack is how a decision is known now, and it as known on its day and now;
// nothing when it was inside the mandate both times.
func (o *agreedOracle) lookBack(m partnership.Meeting, x partnership.Matter, id string) (side, line string) {
	see := func(known samverkan.Date) (mandate.Status, string, mandate.Reason) {
		answer, who, why, _ := o.may(id, x, m.On, known)
		switch {
		case answer == mandate.Unknown:
			return mandate.NotKnown, "Unknown", ""
		case answer == mandate.No:
			return mandate.NoMandate, "Outside", why
		case len(m.Attended) == 0:
			return mandate.NotNoted, "Unknown", ""
		case slices.ContainsFunc(who, func(p string) bool { return slices.Contains(m.Attended, p) }):
			return mandate.Present, "Inside", ""
		}
		return mandate.Absent, "Outside", ""
	}
	then, was, _ := see(m.On)
	now, is, why := see(o.o.On)
	hindsight := "thought" + was + "Now" + is
	switch {
	case was == is:
		hindsight = "still" + is
	case was == "Unknown":
		hindsight = "unknownNow" + is
	}
	if hindsight == "stillInside" {
		return is, ""
	}
	return is, fmt.Sprintf("decision %s %s on %v for %s: %s, %s, %s %s", m.ID, x.ID, m.On, id, then, now, hindsight, why)
}
