package dialogue

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// appointedFrom is the day from which those appointed are: the one given, else
// the day of the minutes, else the day it was noted; and where it stands.
func appointedFrom(e *Event) (from samverkan.Date, at string) {
	switch {
	case !e.Since.IsZero():
		return e.Since, "/since"
	case !e.Minutes.On.IsZero():
		return e.Minutes.On, "/minutes/on"
	}
	return e.On, "/on"
}

// canAppoint says why an appointment cannot stand in the register.
func (c *Cycle) canAppoint(e *Event) *samverkan.Fault {
	from, at := appointedFrom(e)
	if to := c.officeOf(e.To); !from.Before(to) {
		return samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "De är utsedda från {from}, men nästa nämnd tillträder {to}. Skriv in dem i nästa omgång.",
			EN: "They are appointed from {from}, but the next members take office on {to}. Enter them in the next cycle.",
		}, dayArg("from", from), dayArg("to", to))
	}
	made := c.appointments(e)
	for i := range made {
		for k := range c.sent {
			a, b := &made[i], &c.sent[k]
			if a.Instead != "" && a.Body == b.Body && a.Instead == b.Person && a.Person == b.Instead && a.Meets(&b.Times) {
				return samverkan.Wrong(samverkan.CodeConflict, "/instead", samverkan.Text{
					SV: "”{a}” är redan ersättare för ”{b}” samma dagar. De kan inte vara ersättare för varandra.",
					EN: "“{a}” is a substitute for “{b}” on the same days already. They cannot be substitutes for each other.",
				}, samverkan.Quoted("a", e.Instead), samverkan.Quoted("b", a.Person))
			}
		}
	}
	return c.room(e, made)
}

// room says that the register has no room for what an event adds to it.
func (c *Cycle) room(e *Event, made []committee.Appointment) *samverkan.Fault {
	if n := len(c.sent) + len(made); n > committee.MaxAppointments {
		return samverkan.Wrong(samverkan.CodeTooLarge, "/people", samverkan.Text{
			SV: "Med den här händelsen blir det {n} poster om utseenden. Det får vara högst {most}.",
			EN: "With this event there are {n} entries about appointments. There may be {most} at most.",
		}, samverkan.Int("n", n), samverkan.Int("most", committee.MaxAppointments))
	}
	for k, person := range e.People {
		n := 0
		for _, list := range [][]committee.Appointment{c.sent, made} {
			for i := range list {
				if list[i].Body == e.To && list[i].Person == person {
					n++
				}
			}
		}
		if n > committee.MaxPerSeat {
			return samverkan.Wrong(samverkan.CodeTooLarge, "/people/"+itoa(k), samverkan.Text{
				SV: "Med den här händelsen blir det {n} poster om att nämnden har utsett ”{id}”. Det får vara högst {most}. En avgång gör en post till.",
				EN: "With this event there are {n} entries that the body has appointed “{id}”. There may be {most} at most. A resignation makes one more.",
			}, samverkan.Quoted("id", person), samverkan.Int("n", n), samverkan.Int("most", committee.MaxPerSeat))
		}
	}
	return nil
}

// appointments are what an event of appointing adds to the register: until the
// next members take office.
func (c *Cycle) appointments(e *Event) (made []committee.Appointment) {
	from, _ := appointedFrom(e)
	for _, person := range e.People {
		made = append(made, committee.Appointment{
			Body: e.To, Person: person, Instead: e.Instead, Minutes: e.Minutes,
			Times: committee.Times{Period: samverkan.Period{From: from, To: c.officeOf(e.To)}, Known: e.On},
		})
	}
	return made
}

// canResign says why somebody cannot resign: no appointment stands, or all end
// before the resignation would take effect.
func (c *Cycle) canResign(e *Event) *samverkan.Fault {
	for k, id := range e.People {
		var until samverkan.Date
		stands, ends := false, true
		for i := range c.sent {
			if a := &c.sent[i]; resigns(a, e, id) {
				stands = true
				ends = ends && !a.To.IsZero() && !leaves(e).Before(a.To)
				if until.Before(a.To) {
					until = a.To
				}
			}
		}
		if !stands {
			return samverkan.Wrong(samverkan.CodeConflict, "/people/"+itoa(k), samverkan.Text{
				SV: "”{id}” är inte utsedd av ”{body}” och kan inte avgå.",
				EN: "“{id}” is not appointed by “{body}” and cannot resign.",
			}, samverkan.Quoted("id", id), samverkan.Quoted("body", e.To))
		}
		if ends {
			return samverkan.Wrong(samverkan.CodeConflict, "/since", samverkan.Text{
				SV: "”{id}” är utsedd till {until}. En avgång från {since} ändrar inget. Skriv en tidigare dag, eller ta bort händelsen.",
				EN: "“{id}” is appointed until {until}. A resignation from {since} changes nothing. Write an earlier day, or remove the event.",
			}, samverkan.Quoted("id", id), dayArg("until", until), dayArg("since", leaves(e)))
		}
	}
	_, made := c.resignations(e)
	return c.room(e, made)
}

// leaves is the day from which a resignation holds.
func leaves(e *Event) samverkan.Date {
	if e.Since.IsZero() {
		return e.On
	}
	return e.Since
}

// resigns reports whether a person can resign from an appointment: it stands,
// and lasts beyond the day it is noted.
func resigns(a *committee.Appointment, e *Event, person string) bool {
	return a.Body == e.To && a.Person == person && a.Struck.IsZero() && !e.On.Before(a.Known) && (a.To.IsZero() || e.On.Before(a.To))
}

// resignations are the entries that a resignation strikes, and those that it
// puts in their place: the same, but they end sooner. What ends by then of
// itself is left as it is.
func (c *Cycle) resignations(e *Event) (struck []int, made []committee.Appointment) {
	last := leaves(e)
	for i := range c.sent {
		a := &c.sent[i]
		if !slices.ContainsFunc(e.People, func(id string) bool { return resigns(a, e, id) }) || !a.To.IsZero() && !last.Before(a.To) {
			continue
		}
		struck = append(struck, i)
		ended := *a
		ended.Known, ended.To = e.On, last
		if ended.From.Before(ended.To) {
			made = append(made, ended)
		}
	}
	return struck, made
}

// resign strikes the entries of whoever resigns and leaves those that end
// sooner.
func (c *Cycle) resign(e *Event) {
	struck, made := c.resignations(e)
	for _, i := range struck {
		c.sent[i].Struck = e.On
	}
	c.sent = append(c.sent, made...)
}
