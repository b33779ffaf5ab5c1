package dialogue

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/internal/check"
)

// shape checks the members of an event and what they refer to.
func (c *Cycle) shape(e *Event, t *Transition) *samverkan.Fault {
	if fault := check.Members(t.Text, e.has(), t.Needs, t.May); fault != nil {
		return fault
	}
	list, where := c.of(t.Of)
	switch _, there := where[e.To]; {
	case where == nil && e.To != "":
		return samverkan.Wrong(samverkan.CodeInvalid, "/to", samverkan.Text{
			SV: "Händelsen ”{what}” gäller bara personer. Ta bort ”to”.", EN: "The event “{what}” is about people alone. Remove “to”.",
		}, samverkan.Of("what", t.Text))
	case where != nil && e.To == "":
		return samverkan.Wrong(samverkan.CodeInvalid, "/to", samverkan.Text{
			SV: "Händelsen ”{what}” säger inte vad den gäller. Skriv id:t i ”to”.", EN: "The event “{what}” does not say what it happened to. Write the ID in “to”.",
		}, samverkan.Of("what", t.Text))
	case where != nil && !there:
		return check.NoSuch("/to", e.To, list)
	}
	for k, id := range e.People {
		if _, ok := c.ids.people[id]; !ok {
			return check.NoSuch("/people/"+strconv.Itoa(k), id, "people")
		}
		if slices.Contains(e.People[:k], id) {
			return samverkan.Wrong(samverkan.CodeConflict, "/people/"+strconv.Itoa(k), samverkan.Text{
				SV: "”{id}” står redan i listan. Behåll en.", EN: "“{id}” is in the list already. Keep one.",
			}, samverkan.Quoted("id", id))
		}
	}
	if _, ok := c.ids.people[e.Instead]; !ok && e.Instead != "" {
		return check.NoSuch("/instead", e.Instead, "people")
	}
	if e.Instead != "" && slices.Contains(e.People, e.Instead) {
		return samverkan.Wrong(samverkan.CodeConflict, "/instead", samverkan.Text{
			SV: "”{id}” kan inte vara ersättare för sig själv.", EN: "“{id}” cannot be a substitute for themselves.",
		}, samverkan.Quoted("id", e.Instead))
	}
	if e.Start != nil {
		if err := e.Start.CheckShown(); err != nil {
			var c check.Checker
			c.Place(err, "/start")
			return c.Faults[0]
		}
	}
	return nil
}

// when checks the days of an event: not before the one before it, not after the
// cycle has ended, and nothing that happened is ahead.
func (c *Cycle) when(e *Event, t *Transition) *samverkan.Fault {
	if n := len(c.log); n > 0 && e.On.Before(c.log[n-1].On) {
		return samverkan.Wrong(samverkan.CodeConflict, "/on", samverkan.Text{
			SV: "Händelsen är noterad {on}, men posten före är noterad {last}. Sätt den på rätt plats i loggen, eller skriv när det hände i ”since” eller ”minutes”.",
			EN: "The event is noted {on}, but the entry before it is noted {last}. Put it in its place in the log, or write when it happened in “since” or “minutes”.",
		}, dayArg("on", e.On), dayArg("last", c.log[n-1].On))
	}
	if end := c.End(); !e.On.Before(end) {
		return samverkan.Wrong(samverkan.CodeConflict, "/on", samverkan.Text{
			SV: "Händelsen är noterad {on}, men omgången slutade {end}, när de nya nämnderna tillträdde. Skriv in den i nästa omgång.",
			EN: "The event is noted {on}, but the cycle ended on {end}, when the new committees took office. Enter it in the next cycle.",
		}, dayArg("on", e.On), dayArg("end", end))
	}
	if e.On.Before(e.Minutes.On) {
		return samverkan.Wrong(samverkan.CodeConflict, "/minutes/on", samverkan.Text{
			SV: "Protokollet är daterat {day}, efter dagen då det noterades, {on}.",
			EN: "The minutes are dated {day}, after the day it was noted, {on}.",
		}, dayArg("day", e.Minutes.On), dayArg("on", e.On))
	}
	if e.On.Before(e.Since) && !t.Ahead {
		return samverkan.Wrong(samverkan.CodeConflict, "/since", samverkan.Text{
			SV: "”{what}” är noterat {on} men ska ha hänt {since}, en dag som inte hade varit då. Notera det när det har hänt, eller rätta dagen. Bara {ahead} kan gälla en dag som kommer.",
			EN: "“{what}” was noted on {on} but is to have happened on {since}, a day that had not come then. Note it when it has happened, or correct the day. Only {ahead} can be of a day to come.",
		}, samverkan.Of("what", t.Text), dayArg("on", e.On), dayArg("since", e.Since), samverkan.List("ahead", ahead()))
	}
	if day := happened(e); !e.Until.IsZero() && !day.Before(e.Until) {
		return samverkan.Wrong(samverkan.CodeConflict, "/until", samverkan.Text{
			SV: "”{what}” hände {day} men skulle ha upphört {until}. Rätta den dag som är fel.",
			EN: "“{what}” happened on {day} but is to have ended by {until}. Correct the day that is wrong.",
		}, samverkan.Of("what", t.Text), dayArg("day", day), dayArg("until", e.Until))
	}
	return nil
}

// dayArg is a day as documents write it.
//
//go:noinline
func dayArg(name string, day samverkan.Date) samverkan.Arg { return samverkan.Str(name, day.String()) }

// ahead lists what can be of a day to come.
func ahead() (out []samverkan.Text) {
	for _, t := range Transitions() {
		if t.Ahead {
			out = append(out, samverkan.Text{SV: "”{text}”", EN: "“{text}”"}.With(samverkan.Of("text", t.Text)))
		}
	}
	return out
}

// cannot says that an event cannot have happened in the state that its thing
// has come to, since when that holds, and what can happen now.
func (c *Cycle) cannot(e *Event, t *Transition, tr *track) *samverkan.Fault {
	var can []samverkan.Text
	for _, other := range Transitions() {
		if other.Of == t.Of && len(other.From) > 0 && slices.Contains(other.From, tr.state) {
			can = append(can, samverkan.Text{SV: "{text} ({code})", EN: "{text} ({code})"}.
				With(samverkan.Of("text", other.Text), samverkan.Str("code", string(other.What))))
		}
	}
	args := []samverkan.Arg{
		samverkan.Of("what", t.Text), samverkan.Of("thing", t.Of.the()), samverkan.Quoted("id", e.To),
		samverkan.Of("state", tr.state.Text()), samverkan.List("can", can),
	}
	text := samverkan.Text{
		SV: "”{what}” kan inte hända nu: {thing} ”{id}” har läget ”{state}”.",
		EN: "“{what}” cannot happen now: {thing} “{id}” is “{state}”.",
	}
	if n := len(tr.log); n > 0 {
		text = samverkan.Text{
			SV: "”{what}” kan inte hända nu: {thing} ”{id}” har läget ”{state}” sedan {since}.",
			EN: "“{what}” cannot happen now: {thing} “{id}” has been “{state}” since {since}.",
		}
		args = append(args, samverkan.Str("since", c.log[tr.log[n-1]].On.String()))
	}
	if len(can) > 0 {
		text.SV += " Det som kan hända är {can}."
		text.EN += " What can happen is {can}."
	} else {
		text.SV += " Inget mer kan hända med det."
		text.EN += " Nothing more can happen to it."
	}
	return samverkan.Wrong(samverkan.CodeConflict, "/what", text, args...)
}

// fits checks what the state alone does not tell.
func (c *Cycle) fits(e *Event, tr *track) *samverkan.Fault {
	switch e.What {
	case Anchored, Informed:
		if day, at := happenedAt(e); day.Before(c.term.Election) {
			return samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "”{what}” ska ha hänt {on}, före valet {election}. Det hör till omgången före.",
				EN: "“{what}” is to have happened on {on}, before the election on {election}. It belongs to the cycle before.",
			}, samverkan.Of("what", e.What.Text()), dayArg("on", day), dayArg("election", c.term.Election))
		}
	case LetterSent:
		if day, at := happenedAt(e); day.Before(c.term.Election) {
			return samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Brevet är skickat {on}, före valet {election}. Nämnderna är inte valda då.",
				EN: "The letter was sent on {on}, before the election on {election}. The committees are not chosen then.",
			}, dayArg("on", day), dayArg("election", c.term.Election))
		}
	case Held:
		if start := c.startOf(e.To, tr); e.On.Before(start.On) {
			return samverkan.Wrong(samverkan.CodeConflict, "/on", samverkan.Text{
				SV: "Mötet är noterat som hållet {on}, men det är planerat till {day}. Flytta det först, om det hölls tidigare.",
				EN: "The meeting is noted as held on {on}, but it is planned for {day}. Move it first if it was held earlier.",
			}, dayArg("on", e.On), dayArg("day", start.On))
		}
	case Moved:
		if fault := c.inTerm(e.Start.On, "/start"); fault != nil {
			return fault
		}
		return c.cameFrom(e, e.Start.On)
	case Canceled:
		return c.cameFrom(e, samverkan.Date{})
	case QuestionCarried:
		return c.from(c.d.Questions[c.ids.questions[e.To]].Meeting, e)
	case IdeaBorn:
		return c.from(c.d.Ideas[c.ids.ideas[e.To]].Meeting, e)
	case Appointed:
		return c.canAppoint(e)
	case Resigned:
		return c.canResign(e)
	}
	return nil
}

// happenedAt is the day that an event is of, which may lie ahead, and where it
// stands.
//
//go:noinline
func happenedAt(e *Event) (day samverkan.Date, at string) {
	switch {
	case !e.Minutes.On.IsZero():
		return e.Minutes.On, "/minutes/on"
	case !e.Since.IsZero():
		return e.Since, "/since"
	}
	return e.On, "/on"
}

// inOrder checks the days of an event against what has happened to the same
// thing: nothing happens to a body before it had its first letter or when it is
// no more, and a question, an idea or an interface comes to one state after the
// other.
func (c *Cycle) inOrder(e *Event, t *Transition, tr *track, machine map[EventKind]*Transition) *samverkan.Fault {
	day, at := happenedAt(e)
	var last *Event // what it cannot have happened before
	switch t.Of {
	case OfBody:
		b := &c.d.Bodies[c.ids.bodies[e.To]]
		if fault := c.ceased(e, t, b); fault != nil {
			return fault
		}
		for _, i := range tr.log {
			if c.log[i].What == LetterSent && e.What != Anchored {
				last = &c.log[i]
				break
			}
		}
	case OfQuestion, OfIdea, OfInterface:
		for k := len(tr.log) - 1; k >= 0; k-- {
			x := &c.log[tr.log[k]]
			if machine[x.What].To == "" {
				continue
			}
			last = x
			if t.To != "" {
				break // else it is only not before the first
			}
		}
	}
	if last == nil || !day.Before(happened(last)) {
		return nil
	}
	return samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
		SV: "”{what}” ska ha hänt {day}, men ”{before}” hände {then}, och det kom först. Rätta den dag som är fel.",
		EN: "“{what}” is to have happened on {day}, but “{before}” happened on {then}, and it came first. Correct the day that is wrong.",
	}, samverkan.Of("what", t.Text), dayArg("day", day), samverkan.Of("before", last.What.Text()), dayArg("then", happened(last)))
}

// ceased says that a body was no more on a day of an event.
func (c *Cycle) ceased(e *Event, t *Transition, b *committee.Body) *samverkan.Fault {
	day, at := happenedAt(e)
	if day.Before(e.Since) {
		day, at = e.Since, "/since"
	}
	if b.To.IsZero() || day.Before(b.To) {
		return nil
	}
	text := samverkan.Text{
		SV: "”{what}” gäller {day}, men nämnden ”{id}” upphörde {to}. Rätta dagen.",
		EN: "“{what}” is of {day}, but the body “{id}” ceased on {to}. Correct the day.",
	}
	if b.Into != "" {
		text = samverkan.Text{
			SV: "”{what}” gäller {day}, men nämnden ”{id}” upphörde {to}. Notera det på ”{into}”, som tog över, eller rätta dagen.",
			EN: "“{what}” is of {day}, but the body “{id}” ceased on {to}. Note it at “{into}”, which took over, or correct the day.",
		}
	}
	return samverkan.Wrong(samverkan.CodeConflict, at, text, samverkan.Of("what", t.Text), dayArg("day", day),
		samverkan.Quoted("id", e.To), dayArg("to", b.To), samverkan.Quoted("into", b.Into))
}

// inTerm checks that a meeting lies in the cycle, in the one before it, whose
// questions and ideas may still be open, or in the year after it, which may be
// planned already.
func (c *Cycle) inTerm(day samverkan.Date, at string) *samverkan.Fault {
	first, last := c.term.Election, c.End().AddDays(365)
	if before, err := calendar.TermFrom(c.d.ElectionYear - 4); err == nil {
		first = before.Election
	}
	if !day.Before(first) && !last.Before(day) {
		return nil
	}
	return samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
		SV: "Mötet är {day}. I den här omgången kan möten vara från {first} till {last}. Rätta dagen.",
		EN: "The meeting is on {day}. In this cycle meetings can be from {first} to {last}. Correct the day.",
	}, dayArg("day", day), dayArg("first", first), dayArg("last", last))
}

// from checks that what was carried from a meeting, or born there, was so when
// the meeting was held.
func (c *Cycle) from(meeting string, e *Event) *samverkan.Fault {
	k, ok := c.ids.meetings[meeting]
	if !ok {
		return nil
	}
	tr := &c.tracks[1][k]
	day, at := happenedAt(e)
	args := []samverkan.Arg{samverkan.Of("what", e.What.Text()), samverkan.Quoted("id", meeting), dayArg("day", day)}
	if tr.state == WasCanceled {
		return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
			SV: "”{what}” kan inte ha hänt på mötet ”{id}”: det är inställt.",
			EN: "“{what}” cannot have happened at the meeting “{id}”: it is canceled.",
		}, args...)
	}
	if start := c.startOf(meeting, tr); day.Before(start.On) {
		return samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "”{what}” ska ha hänt {day}, men mötet ”{id}” är {start}. Rätta dagen, eller flytta mötet först.",
			EN: "“{what}” is to have happened on {day}, but the meeting “{id}” is on {start}. Correct the day, or move the meeting first.",
		}, append(args, dayArg("start", start.On))...)
	}
	return nil
}

// cameFrom says that a meeting cannot be canceled, or moved to a later day,
// when something was carried from it before that, or born there.
func (c *Cycle) cameFrom(e *Event, to samverkan.Date) *samverkan.Fault {
	for i := range c.log {
		x, from := &c.log[i], ""
		switch x.What {
		case QuestionCarried:
			from = c.d.Questions[c.ids.questions[x.To]].Meeting
		case IdeaBorn:
			from = c.d.Ideas[c.ids.ideas[x.To]].Meeting
		}
		if from == e.To && (to.IsZero() || happened(x).Before(to)) {
			return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
				SV: "”{what}” går inte: ”{id}” är från mötet och är noterad {day}. Ta bort den posten först, om mötet inte hölls.",
				EN: "“{what}” cannot be: “{id}” is from the meeting and noted on {day}. Remove that entry first if the meeting was not held.",
			}, samverkan.Of("what", e.What.Text()), samverkan.Quoted("id", x.To), dayArg("day", happened(x)))
		}
	}
	return nil
}
