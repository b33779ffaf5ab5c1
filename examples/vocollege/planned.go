package main

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/plan"
)

// The year that is planned, and the day it is planned on.
const (
	nextYear = 2028
	planning = "2027-11-01"
)

// plan tells the best days of the next year, and how sure that is.
func (p *page) plan() error {
	on, err := samverkan.ParseDate(planning)
	if err != nil {
		return err
	}
	year, err := p.d.Year(nextYear, on)
	if err != nil {
		return err
	}
	best, err := plan.Solve(year, plan.Options{})
	if err != nil {
		return err
	}
	proven := samverkan.Text{SV: "Planen är inte bevisat bäst.", EN: "The plan is not proven best."}
	if best.Proven && plan.Check(year, *best) == nil {
		proven = samverkan.Text{
			SV: "Med det som är känt får ingen annan plan fler att komma. Det är bevisat, och beviset är prövat av kod som inte har gjort planen.",
			EN: "By what is known no other plan gets more to come. That is proven, and the proof was checked by code that did not make the plan.",
		}
	}
	p.heading(samverkan.Text{SV: "Planen för {year}, gjord {on}", EN: "The plan for {year}, made on {on}"}, samverkan.Str("year", "2028"), samverkan.On("on", on))
	meetings, answered := len(best.Placed), 0
	for _, who := range year.People {
		if len(who.Answers) > 0 {
			answered++
		}
	}
	p.item(samverkan.Text{
		SV: "I snitt väntas {mean} av {people} utsedda komma. {^answered|En|#} har svarat om dagar. Hur många som kommer av de andra är ett antagande.",
		EN: "On average {mean} of {people} appointed members are expected. {^answered|One has|# have} answered about days. How many come of the others is an assumption.",
	}, samverkan.Int("answered", answered), samverkan.Str("mean", samverkan.Ratio(int64(best.Value.Attendance), int64(1000*meetings)).ForPeople(1, p.lang)), samverkan.Int("people", len(year.People)))
	p.item(proven)
	if !best.Unknown.IsZero() {
		p.item(best.Unknown)
	}
	p.line()
	p.head(samverkan.Text{SV: "Möte", EN: "Meeting"}, samverkan.Text{SV: "Dag", EN: "Day"}, samverkan.Text{SV: "Plats", EN: "Place"}, samverkan.Text{SV: "Kallelse senast", EN: "Letters by"}, samverkan.Text{SV: "Handlingar senast", EN: "Papers by"})
	for _, placed := range best.Placed {
		var name, place samverkan.Text
		for _, m := range year.Meetings {
			if m.ID == placed.Meeting {
				name = m.Name
			}
		}
		for _, at := range year.Places {
			if at.ID == placed.Place {
				place = at.Name
			}
		}
		p.row(p.in(name), p.in(placed.On.Text()), p.in(place), p.in(placed.Letters.Text()), p.in(placed.Papers.Text()))
	}
	return nil
}
