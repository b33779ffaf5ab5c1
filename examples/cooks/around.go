package main

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/flow"
)

func rangeOf(r *validation.Range) flow.Range {
	if r == nil {
		return flow.Range{}
	}
	end := func(n int64) *flow.Figure { return &flow.Figure{Exact: samverkan.Whole(n), Rounded: float64(n)} }
	return flow.Range{Least: end(r.From), Most: end(r.To)}
}

// network tells who offers what, where nobody does, who is shared, and which
// roles nobody holds.
func (p *page) network() {
	p.heading(text("Nätverket", "The network"))
	n := &p.r.Network
	cook := &p.r.Occupations[0]
	head := []samverkan.Text{text("Kommun, {occupation}", "Municipality, {occupation}").With(samverkan.Of("occupation", cook.Name))}
	for i := range cook.Stages {
		head = append(head, text("{^name}", "{^name}").With(samverkan.Of("name", cook.Stages[i].Name)))
	}
	p.head(head...)
	words := map[validation.CellState]samverkan.Text{
		validation.OwnOffer: text("egen", "own"), validation.SharedOffer: text("delad", "shared"), validation.Gap: text("ingen", "nobody"),
	}
	for _, m := range municipalities() {
		cells := []string{p.in(p.organization(m))}
		for _, c := range n.Cells {
			if c.Municipality == m && c.Occupation == cook.Occupation {
				cells = append(cells, p.in(words[c.State]))
			}
		}
		p.row(cells...)
	}
	p.line()
	for _, c := range n.Cells {
		if c.State == validation.Gap {
			p.item(text("I {where} erbjuder ingen {stage}.", "In {where} nobody offers {stage}."), samverkan.Of("where", p.organization(c.Municipality)), samverkan.Of("stage", p.stage(cook, c.Stage)))
		}
	}
	for _, s := range n.Shared { // of those who may judge this occupation
		if !slices.Contains(n.Occupations[0].Assessors, s.Assessor) {
			continue
		}
		p.item(text("{who} delas av {of}.", "{who} is shared by {of}."), samverkan.Str("who", s.Assessor), p.organizations("of", s.Municipalities))
	}
	for _, r := range p.r.Roles {
		if len(r.Vacant) > 0 {
			p.item(text("{^role} saknas hos {of}.", "{^role} is missing at {of}."), samverkan.Of("role", r.Name), p.organizations("of", r.Vacant))
		}
		if len(r.Ending) > 0 {
			p.item(text("{^role} slutar snart hos {of}.", "{^role} leaves soon at {of}."), samverkan.Of("role", r.Name), p.organizations("of", r.Ending))
		}
	}
}

// costs tells what is known of the money, and what is not.
func (p *page) costs(cook *validation.OccupationState) {
	p.heading(text("Pengarna", "The money"))
	c := &p.r.Cost
	p.item(text("Hela nätverket: {n}.", "The network as a whole: {n}."), samverkan.Str("n", p.money(c.Project)))
	p.item(text("Ärendena: {n}. För {unknown} av {of} är kostnaden okänd, och okänt är inte noll.", "The cases: {n}. Of {unknown} of {of} the cost is unknown, and unknown is not nothing."),
		samverkan.Str("n", p.money(c.Direct)), samverkan.Int("unknown", c.UnknownCases), samverkan.Int("of", *c.Cases))
	p.item(text("Allt tillsammans, per bevis: {n}. Det bevis som är återkallat är inget att dela med.", "All of it, by certificate: {n}. The certificate that was withdrawn is none to divide by."), samverkan.Str("n", p.money(c.PerCertified)))
	k := &cook.Flow.Cost
	p.item(text("Bara de ärenden som gav ett kockbevis: {n} var i snitt.", "Only the cases that gave a cook's certificate: {n} each on average."), samverkan.Str("n", p.money(k.OfCertified)))
}

// gain compares with full training, in ranges.
func (p *page) gain(o *validation.OccupationState) {
	gains := o.Flow.Gain
	all := &gains[0]
	p.heading(text("Vad kommunerna vinner", "What the municipalities gain"))
	p.says(text("Jämfört med hel utbildning till kock, {from}–{to} dagar och {money} (källa: {source}).", "Compared with a whole education to cook, {from}–{to} days and {money} (source: {source})."),
		samverkan.Int("from", all.Days.From), samverkan.Int("to", all.Days.To),
		samverkan.Str("money", p.money(flow.Range{Least: &flow.Figure{Exact: samverkan.Whole(all.Cost.From)}, Most: &flow.Figure{Exact: samverkan.Whole(all.Cost.To)}})),
		samverkan.Of("source", all.Source))
	p.line()
	p.head(text("Kommun", "Municipality"), text("Bevis", "Certified"), text("Vunna dagar per bevis", "Days gained by certificate"), text("Vunna pengar", "Money gained"))
	for i := range gains {
		g := &gains[i]
		name := p.in(text("alla", "all"))
		if g.Place != "" {
			name = p.in(p.organization(g.Place))
		}
		p.row(name, whole(*g.Certified), p.days(g.DaysPerCase), p.money(g.GainedMoney))
	}
	p.line()
	p.says(text("Vinsten i pengar har bara ett tak, eftersom en del kostnader är okända. Hur mycket av nätverkets egen kostnad som hör till kockarna är inte känt, så i taket är inget av den avdraget. Vad som annars hade hänt är inte känt: det är ett antagande.",
		"The gain in money has only a ceiling, since some costs are unknown. How much of the network's own cost belongs to the cooks is not known, so none of it is taken off the ceiling. What would have happened otherwise is not known: it is an assumption."))
}

// groups tells whether groups fare alike, as far as the figures reach.
func (p *page) groups(o *validation.OccupationState) {
	p.heading(text("Grupperna", "The groups"))
	for i, d := range o.Flow.Fairness {
		p.item(text("Efter {by}: {says}", "By {by}: {says}"), samverkan.Of("by", p.v.Groupings[i].Name), samverkan.Of("says", d.Says))
		if d.Concealed > 0 {
			p.item(text("{^n|En siffra|# siffror} om grupper visas inte. De är för små, eller skulle avslöja en som är det.", "{^n|one figure|# figures} of groups {n|is|are} not shown. They are too small, or would give away one that is."), samverkan.Int("n", d.Concealed))
		}
	}
}

// theOther tells of the occupation that has just begun.
func (p *page) theOther(o *validation.OccupationState) {
	p.heading(text("Näst på tur: {occupation}", "Next in turn: {occupation}"), samverkan.Of("occupation", o.Name))
	act := p.v.Pipelines[1].Acts[1]
	p.item(text("{^inside|en|#} är inne och {certified|en|#} har bevis. De är för få för att säga hur lång tid det tar.", "{^inside|one is|# are} inside and {certified|one is|# are} certified. They are too few to say how long it takes."),
		samverkan.Int("inside", o.Inside), samverkan.Int("certified", o.Exits[0].Cases))
	p.item(text("Här är det kommunen som validerar. Då kan ett beslut överklagas till {to}. {law}.", "Here it is the municipality that validates. So a decision can be appealed to {to}. {law}."),
		samverkan.Of("to", act.Appeal.To), samverkan.Of("law", act.Appeal.Law))
	p.item(text("För kockarna nämner pipelinen ingen lag som ger rätt att överklaga. Där finns omprövning och klagomål.", "For the cooks the pipeline names no law that gives a right to appeal. There is review and complaint."))
}

// thePilot tells of the pilot: a cost, and no count to divide it by.
func (p *page) thePilot() {
	p.heading(p.pilot.Name)
	p.says(p.pilot.Says)
	p.says(text("Hela projektet kostade {n}. Hur många kockarna var står ingenstans, så vad en kock kostade är okänt.",
		"The whole project cost {n}. How many the cooks were stands nowhere, so what a cook cost is unknown."),
		samverkan.Str("n", p.money(p.pilot.Cost.Project)))
}
