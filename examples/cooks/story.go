package main

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/flow"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// tell writes the whole story.
func (s *story) tell(lang samverkan.Lang) string {
	p := &page{story: s, lang: lang}
	p.line("# ", p.in(s.r.Says))
	p.line()
	p.says(text("{name}, {on}. Ärendena är påhittade. Kandidater och bedömare är pseudonymer.", "{name}, {on}. The cases are invented. Candidates and assessors are pseudonyms."),
		samverkan.Of("name", s.r.Name), samverkan.On("on", s.r.On))
	cook := &s.r.Occupations[0]
	p.inside(cook)
	p.bottleneck(cook)
	p.withinAYear(cook)
	p.matrix()
	p.assessors()
	p.byHand()
	p.network()
	p.costs(cook)
	p.gain(cook)
	p.groups(cook)
	p.theOther(&s.r.Occupations[1])
	p.thePilot()
	p.findings()
	return p.String()
}

// inside tells where the cooks' cases are, and how those ended that did.
func (p *page) inside(o *validation.OccupationState) {
	p.heading(text("Var kockarna är", "Where the cooks are"))
	p.head(text("Steg", "Stage"), text("Uppdrag", "Act"), text("Vem gör det", "Who does it"), text("Inne", "Inside"), text("Väntar", "Waiting"),
		text("Väntan i snitt, dagar", "Mean wait, days"))
	acts := p.v.Pipelines[0].Acts
	for i := range o.Stages {
		s := &o.Stages[i]
		act := acts[slices.IndexFunc(acts, func(a pipeline.Act) bool { return a.ID == s.Act })]
		p.row(p.rowName(s.Name), p.in(act.Name), p.in(owners()[s.Owner]), whole(s.Waiting+s.Underway), whole(s.Waiting), p.amount(o.Flow.Stages[i].Waiting.Mean, 1, 0))
	}
	p.line()
	ended := 0
	var ways []samverkan.Text
	for i, x := range o.Exits {
		ended += x.Cases
		ways = append(ways, exits()[i].With(samverkan.Int("n", x.Cases)))
	}
	p.item(text("{inside} är inne. {ended} är klara sedan {from}: {ways}.", "{inside} are inside. {ended} have left since {from}: {ways}."),
		samverkan.Int("inside", o.Inside), samverkan.Int("ended", ended), samverkan.On("from", p.r.From), samverkan.List("ways", ways))
	lead := &o.Flow.Lead
	p.item(text("Hälften av dem med bevis hade det inom {half} dagar. Öppna ärenden är inte med i den siffran; de står bredvid, {open}.",
		"Half of those certified were so within {half} days. Open cases are not in that figure; they stand beside it, {open}."),
		p.figure("half", &lead.Quantiles[0].Days, 0), samverkan.Int("open", lead.Open))
	p.item(text("Inledande kartläggning och validering är två uppdrag med två ansvariga. Därför räknas tiderna var för sig.",
		"Initial mapping and validation are two acts with two owners. So their times are counted apart."))
}

// bottleneck tells where it is narrow by three measures, and that the count of
// cases adds up.
func (p *page) bottleneck(o *validation.OccupationState) {
	p.heading(text("Var det är trångt", "Where it is narrow"))
	f := o.Flow
	for _, m := range []struct {
		is    samverkan.Text
		of    []string
		value func(i int) samverkan.Arg
	}{
		{
			text("Längst väntan: {stages}, {n} dagar i snitt.", "Longest wait: {stages}, {n} days on average."), f.Bottleneck.ByWait,
			func(i int) samverkan.Arg { return p.figure("n", f.Stages[i].Waiting.Mean, 0) },
		},
		{
			text("Högst beläggning: {stages}, {n} % av det som går att göra samtidigt.", "Most used: {stages}, {n} % of what can be done at once."), f.Bottleneck.ByUtilization,
			func(i int) samverkan.Arg { return samverkan.Str("n", whole(percent(f.Utilization[i].Share.Rounded))) },
		},
		{
			text("Kön växer mest: {stages}, {n} ärenden om året.", "Queue that grows most: {stages}, {n} cases a year."), f.Bottleneck.ByGrowth,
			func(i int) samverkan.Arg {
				return samverkan.Str("n", p.number(f.Queues[i].GrowthPerWeek.Exact.Mul(samverkan.Ratio(36525, 700)), 1))
			},
		},
	} {
		if len(m.of) == 0 {
			continue
		}
		var names []samverkan.Text
		for _, id := range m.of {
			names = append(names, p.stage(o, id))
		}
		first := slices.IndexFunc(f.Stages, func(s flow.StageTimes) bool { return s.Stage == m.of[0] })
		p.item(m.is, samverkan.List("stages", names), m.value(first))
	}
	p.line()
	p.says(f.Bottleneck.Says)
	l := &f.Little
	p.says(text("Räkningen går ihop: {cases} ärenden på {days} dagar, {stay} dagar var av dem, är {inside} inne i snitt (Littles lag, exakt). Räknas bara de som är klara blir det {naive}, och det stämmer inte.",
		"The count adds up: {cases} cases in {days} days, {stay} of those days each, are {inside} inside on average (Little's law, exact). With only those who have left it would be {naive}, which is not right."),
		samverkan.Int("cases", l.Cases), p.figure("days", &f.Throughput.Days, 0), p.figure("stay", l.Stay, 0), p.figure("inside", &l.Product, 1), p.figure("naive", &l.NaiveProduct, 1))
}

// withinAYear puts the right figure beside the wrong one.
func (p *page) withinAYear(o *validation.OccupationState) {
	certified := &o.Flow.Exits[0]
	k := slices.IndexFunc(certified.Alone, func(a flow.AlonePoint) bool { return a.Days.Rounded == 365 })
	a := &certified.Alone[k]
	p.heading(text("Två av tre har bevis inom ett år", "Two of three are certified within a year"))
	p.item(text("{right} % har bevis inom ett år från ansökan. Så räknar vi (Aalen–Johansen): den som har avbrutit, blivit hänvisad eller fått en del av beviset har lämnat, och blir inte klar senare.",
		"{right} % are certified within a year of applying. That is how we count (Aalen–Johansen): whoever has withdrawn, been referred or got a part of the certificate has left, and is not certified later."),
		samverkan.Str("right", whole(percent(a.ShareRounded))))
	p.item(text("{wrong} % säger den vanliga felräkningen (ett minus Kaplan–Meier). Den räknar den som har avbrutit som ”snart klar”. Men den som har avbrutit kommer inte tillbaka av att vi väntar.",
		"{wrong} % says the common mistake (one minus Kaplan–Meier). It takes whoever has withdrawn as “soon done”. But whoever has withdrawn does not come back because we wait."),
		samverkan.Str("wrong", whole(percent(a.AloneRounded))))
	p.item(text("Skillnaden är {gap} procentenheter. Så mycket skulle ni lova för mycket.", "The difference is {gap} percentage points. That is by how much you would promise too much."),
		samverkan.Str("gap", whole(percent(a.AloneRounded)-percent(a.ShareRounded))))
	p.line()
	p.head(text("Dagar från ansökan", "Days since applying"), o.Flow.Exits[0].Exit.Text(), o.Flow.Exits[1].Exit.Text(), o.Flow.Exits[2].Exit.Text(), o.Flow.Exits[3].Exit.Text())
	for i := range certified.At {
		cells := []string{p.amount(&certified.At[i].Days, 1, 0)}
		for _, x := range o.Flow.Exits {
			cells = append(cells, p.share(x.At[i].ShareRounded))
		}
		p.row(cells...)
	}
}

// owners are those who do the work, by the words of the pipeline.
func owners() map[string]samverkan.Text {
	return map[string]samverkan.Text{
		"homeMunicipality": text("hemkommunen", "the home municipality"), "provider": text("anordnaren", "the provider"),
		"assessor": text("två yrkesbedömare", "two assessors"), "trade": text("branschen", "the trade"),
	}
}

// exits are the ways out in the order of the report.
func exits() []samverkan.Text {
	return []samverkan.Text{
		text("{n} med bevis", "{n} certified"), text("{n} med en del", "{n} with a part"),
		text("{n} som avbröt", "{n} who withdrew"), text("{n} som hänvisades vidare", "{n} who were referred elsewhere"),
	}
}
