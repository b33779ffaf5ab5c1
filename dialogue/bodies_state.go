package dialogue

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// bodyStates says how each affected body stands.
func (a *assessment) bodyStates() []BodyState {
	falls := map[string]bool{}
	if end := a.End(); a.day.Before(end) {
		ending := map[samverkan.Date][]committee.Ending{} // few bodies have a day of their own
		for i := range a.d.Bodies {
			b := &a.d.Bodies[i]
			day := a.officeOf(b.ID).AddDays(1)
			if _, asked := ending[day]; !asked {
				ending[day] = a.view.SeatsEnding(day)
			}
			for k := range ending[day] {
				e := &ending[day][k]
				falls[b.ID] = falls[b.ID] || e.Body == b.ID && e.Left == 0
			}
		}
	}
	var out []BodyState
	for _, b := range a.view.Affected() {
		st := BodyState{ID: b.ID, Name: b.Name, Organizations: slices.Clone(b.Organizations), Area: b.Area, FallsOff: falls[b.ID]}
		st.Delegation, _ = a.view.Delegation(b.ID)
		for i := range st.Delegation.Inherited {
			a.inLog(&st.Delegation.Inherited[i].Appointment)
		}
		for _, list := range [][]committee.Delegate{st.Delegation.Delegates, st.Delegation.Substitutes} {
			for i := range list {
				a.inLog(&list[i].Appointment)
			}
		}
		a.matter(&st)
		office := a.officeOf(b.ID)
		st.NobodyLeft = st.State == HasAppointed && len(st.Delegation.Delegates) == 0 && a.day.Before(office) && !a.appoints(b.ID, a.day, office)
		out = append(out, st)
	}
	return out
}

// appoints reports whether a body has appointed anybody for a day after one, in
// a time that begins before another; no such other: whenever it begins.
func (a *assessment) appoints(body string, after, before samverkan.Date) bool {
	for i := range a.sent {
		p := &a.sent[i]
		if p.Body == body && !a.on.Before(p.Known) && (p.Struck.IsZero() || a.on.Before(p.Struck)) &&
			(p.To.IsZero() || after.Before(p.To)) && (before.IsZero() || p.From.Before(before)) {
			return true
		}
	}
	return false
}

// inLog makes −1 of the place of an appointment that the log made.
func (a *assessment) inLog(place *int) {
	if *place >= len(a.d.Appointments) {
		*place = -1
	}
}

// matter says what the matter of appointing has come to in a body.
func (a *assessment) matter(st *BodyState) {
	tr := &a.tracks[0][a.ids.bodies[st.ID]]
	st.State = tr.state
	for _, i := range tr.log {
		e := &a.log[i]
		if e.Minutes.Record != "" {
			st.Minutes.Record = e.Minutes.Record
		}
		switch e.What {
		case LetterSent:
			if !st.Asked.IsZero() { // asked again
				st.Reminded = happened(e)
			} else {
				st.Asked = happened(e)
			}
		case Reminded:
			st.Reminded = happened(e)
			continue
		case OnAgenda:
			st.TakesUp = e.Since
		case Tabled:
			if st.TakesUp = e.Since; !e.On.Before(e.Since) {
				st.TakesUp = samverkan.Date{} // then it is the day it was tabled
			}
		case SentBack:
			st.TakesUp = samverkan.Date{}
		case Appointed, Declined:
			st.TakesUp = samverkan.Date{}
			record := st.Minutes.Record
			st.Minutes = e.Minutes
			if st.Minutes.Record == "" {
				st.Minutes.Record = record
			}
		case Anchored:
			if day := happened(e); !day.Before(st.StepOn) { // an old one may be noted late
				st.Step, st.StepOn, st.RestsOn = e.Step, day, e.Text
			}
			continue
		case Resigned:
			continue
		}
		st.Since = happened(e)
	}
}

// cannotWrite says why nothing can be written to a body on the day: the body is
// not chosen yet or the cycle is over, it is no more, or it is not affected.
func (a *assessment) cannotWrite(b *committee.Body) *samverkan.Fault {
	on := a.day
	if on.Before(b.From) { // one that is to be set up
		on = b.From
	}
	text := samverkan.Text{SV: "{^body} är inte utpekad som berörd. Peka ut nämnden först.", EN: "{^body} is not named as affected. Name it first."}
	switch {
	case a.on.Before(a.term.Election) || !a.on.Before(a.End()):
		text = samverkan.Text{SV: "Dagen är {on}. Omgången går från valet {election} till {end}.", EN: "The day is {on}. The cycle goes from the election on {election} to {end}."}
	case !b.To.IsZero() && !a.on.Before(b.To):
		text = samverkan.Text{SV: "{^body} upphörde {to}. Skriv till den som tog över.", EN: "{^body} ceased on {to}. Write to the one that took over."}
	default:
		for _, o := range a.view.Day(on).Affected() {
			if o.ID == b.ID {
				return nil
			}
		}
	}
	return samverkan.Wrong(samverkan.CodeConflict, "/body", text, samverkan.Of("body", a.nameOf(b.ID)), dayArg("on", a.on),
		dayArg("election", a.term.Election), dayArg("end", a.End()), dayArg("to", b.To))
}

// happened is the day something happened: that of the minutes, else the one
// given, else the day it was noted. A day ahead, which a Transition says may be
// there, is not when it happened.
//
//go:noinline
func happened(e *Event) samverkan.Date {
	switch {
	case !e.Minutes.On.IsZero():
		return e.Minutes.On
	case !e.Since.IsZero() && !e.On.Before(e.Since):
		return e.Since
	}
	return e.On
}

// lastHeard is when the body last heard from us.
func (st *BodyState) lastHeard() samverkan.Date {
	if st.Asked.Before(st.Reminded) {
		return st.Reminded
	}
	return st.Asked
}

// waits reports whether the body was asked and has not given a final answer.
func (st *BodyState) waits() bool {
	switch st.State {
	case Asked, InRegister, AwaitsDay, WasTabled, WasSentBack:
		return true
	}
	return false
}

// calls lists the bodies to call: those that have been silent after a reminder
// or longer than patience, have tabled the matter or sent it back, had it on an
// agenda that has passed, or have nobody appointed left. Those that meet soonest
// come first.
func (a *assessment) calls() []Call {
	var out []Call
	for i := range a.out.Bodies {
		b := &a.out.Bodies[i]
		if !b.NobodyLeft && (!b.waits() || b.State == AwaitsDay && !b.TakesUp.Before(a.on)) {
			continue
		}
		if (b.State == Asked || b.State == InRegister) && b.Reminded.IsZero() && b.Asked.DaysUntil(a.on) <= patience {
			continue
		}
		call := Call{Body: b.ID, Meets: a.meets(b.ID)}
		if k, ok := a.ids.people[a.d.Responsible.ProcessLeader]; ok {
			call.Who = a.d.People[k].Name
		}
		if !call.Meets.IsZero() {
			call.By = workingBy(call.Meets.AddDays(-7), a.on)
		}
		state := b.State.Text()
		if b.NobodyLeft {
			state = samverkan.Text{SV: "ingen utsedd kvar", EN: "nobody appointed left"}
		}
		call.Says = samverkan.Text{SV: "{name}: {state}.", EN: "{name}: {state}."}.
			With(samverkan.Of("name", a.nameOf(b.ID).Apart()), samverkan.Of("state", state))
		out = append(out, call)
	}
	sorted.By(out, func(x, y Call) int {
		switch {
		case x.Meets == y.Meets:
			return 0
		case x.Meets.IsZero():
			return 1
		case y.Meets.IsZero():
			return -1
		}
		return x.Meets.Compare(y.Meets)
	})
	return out
}

// nameOf is a body's name with its organization's, as people tell committees
// of the same name apart.
func (a *assessment) nameOf(body string) samverkan.Text {
	b := &a.d.Bodies[a.ids.bodies[body]]
	if len(b.Organizations) != 1 {
		return b.Name
	}
	k, ok := a.ids.orgs[b.Organizations[0]]
	if !ok {
		return b.Name
	}
	return samverkan.Text{SV: "{body} i {org}", EN: "{body} in {org}"}.
		With(samverkan.Of("body", b.Name), samverkan.Of("org", a.d.Organizations[k].Name))
}

// meets is the first published meeting day of a body after the day of the
// report.
func (a *assessment) meets(body string) (next samverkan.Date) {
	for _, c := range a.d.Calendars {
		if c.Body != body {
			continue
		}
		for _, day := range c.Days {
			if a.on.Before(day) && (next.IsZero() || day.Before(next)) {
				next = day
			}
		}
	}
	return next
}

// workingBy is the last working day up to a day, but not before today.
func workingBy(day, today samverkan.Date) samverkan.Date {
	for !day.Before(today) {
		if working, err := calendar.IsWorking(day); err != nil || working {
			return day
		}
		day = day.AddDays(-1)
	}
	return today
}

// newcomersState says how many of those who are new since the election have
// been reached.
func (a *assessment) newcomersState() (NewcomersState, error) {
	before, err := calendar.TermFrom(a.d.ElectionYear - 4)
	if err != nil { // the first term that the calendar knows
		before.Committees = samverkan.Period{To: a.term.Committees.From}
	}
	before.Committees.To = a.term.Committees.From
	until := a.End()
	all, err := a.view.Newcomers(samverkan.Period{From: a.term.Committees.From, To: until}, before.Committees)
	if err != nil {
		return NewcomersState{}, err
	}
	st := NewcomersState{New: all.New, Unknown: all.Unknown, Missing: all.Missing}
	reached := map[string]bool{}
	for i := range a.log {
		if e := &a.log[i]; e.What == Held || e.What == Informed {
			for _, id := range e.People {
				reached[id] = true
			}
		}
	}
	isNew := map[string]bool{}
	for _, p := range all.People {
		if p.Is != committee.New {
			continue
		}
		isNew[p.Person] = true
		if reached[p.Person] {
			st.Reached++
		} else {
			st.Left = append(st.Left, p.Person)
		}
	}
	for _, who := range a.view.Attendance() {
		if isNew[who.Person] {
			st.Appointed++
		}
	}
	return st, nil
}

// organizationsOf returns the organizations of some bodies, each once, by ID.
func (a *assessment) organizationsOf(bodies ...string) []string {
	var out []string
	for _, id := range bodies {
		out = append(out, a.d.Bodies[a.ids.bodies[id]].Organizations...)
	}
	sorted.By(out, func(x, y string) int {
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	return slices.Compact(out)
}
