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
			SV: "Ingen annan plan får fler att komma. Det är bevisat, och beviset är prövat av kod som inte har gjort planen.",
			EN: "No other plan gets more to come. That is proven, and the proof was checked by code that did not make the plan.",
		}
	}
	p.heading(samverkan.Text{SV: "Planen för {year}, gjord {on}", EN: "The plan for {year}, made on {on}"}, samverkan.Str("year", "2028"), samverkan.On("on", on))
	meetings := len(best.Placed)
	p.item(samverkan.Text{
		SV: "I snitt väntas {mean} av {people} utsedda komma. Hur många som kommer av dem som inte har svarat är ett antagande.",
		EN: "On average {mean} of {people} appointed members are expected. How many come of those who have not answered is an assumption.",
	}, samverkan.Str("mean", samverkan.Ratio(int64(best.Value.Attendance), int64(1000*meetings)).ForPeople(1, p.lang)), samverkan.Int("people", len(year.People)))
	p.item(proven)
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
