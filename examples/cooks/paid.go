package main

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
)

// groups draws to which groups a candidate belongs. Of a few it is not stated.
func (m *maker) groups() []string {
	sex, born := "man", "utomlands"
	switch x := m.below(100); {
	case x < 3:
		sex = "saknas"
	case x < 58:
		sex = "kvinna"
	}
	if m.below(100) < 47 {
		born = "sverige"
	}
	return []string{sex, born}
}

// caseCosts notes what a case has cost, for two of three of those that are over:
// as an invoice says, or as somebody has estimated.
func (m *maker) caseCosts(c *validation.Case, w *way) {
	if w.exit == "" || m.below(3) == 0 {
		return
	}
	kronor, trained := int64(3000), int64(0)
	for _, s := range w.stays {
		switch {
		case s.stage == "assessment" && s.started >= 0:
			kronor += 6000 + 250*int64(m.below(13))
		case s.stage == "training":
			trained += 3000 + 100*int64(m.below(30))
		}
	}
	on := first().AddDays(w.last().ended)
	exact := func(n int64) validation.Range { return validation.Range{From: n * 100, To: n * 100} }
	x := validation.Cost{Kind: validation.CaseCost, Amount: exact(kronor), On: on, Case: c.ID, Source: text("faktura", "invoice")}
	if m.below(5) == 0 {
		x.Amount = validation.Range{From: (kronor - 1500) * 100, To: (kronor + 1500) * 100}
		x.Source = text("uppskattat", "estimated")
	}
	m.v.Costs = append(m.v.Costs, x)
	if trained > 0 {
		m.v.Costs = append(m.v.Costs, validation.Cost{
			Kind: validation.CaseCost, Amount: exact(trained), On: on, Case: c.ID, Stage: "training", Source: text("faktura", "invoice"),
		})
	}
}

// projectCosts notes what the network as a whole cost, by year.
func (m *maker) projectCosts() {
	add := func(on samverkan.Date, from, to int64, source samverkan.Text) {
		m.v.Costs = append(m.v.Costs, validation.Cost{
			Kind: validation.ProjectCost, Amount: validation.Range{From: from * 100, To: to * 100}, On: on, PaidBy: "region", Source: source,
		})
	}
	books := text("regionens bokslut", "the region's accounts")
	add(date(2024, 12, 31), 96_000, 96_000, books)
	add(date(2025, 12, 31), 248_000, 248_000, books)
	add(date(2026, 12, 31), 255_000, 255_000, books)
	add(date(2027, 2, 28), 40_000, 46_000, text("uppskattat till och med februari", "estimated up to February"))
}

// late lets some entries be noted some days after they happened, never before
// an earlier entry of the case.
func (t *teller) late() {
	end := first().AddDays(lastDay)
	var noted samverkan.Date
	for i := range t.events {
		e := &t.events[i]
		happened := e.On
		if t.below(20) == 0 {
			e.On = e.On.AddDays(1 + t.below(6))
		}
		if e.On.Before(noted) {
			e.On = noted
		}
		if end.Before(e.On) {
			e.On = end
		}
		if noted = e.On; e.On != happened {
			e.Since = happened
		}
	}
}

// number gives certificates and decisions their numbers, by year in the order
// of the log.
func (m *maker) number() {
	count, given := map[int]int{}, map[string]string{}
	for i := range m.v.Log {
		e := &m.v.Log[i]
		switch e.What {
		case validation.Certified:
			count[e.On.Year()]++
			e.Record = "B" + padded(e.On.Year(), 4) + "-" + padded(count[e.On.Year()], 3)
			given[e.Case] = e.Record
		case validation.Revoked:
			e.Record = given[e.Case]
		}
	}
}
