package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/flow"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// observe gives the cases of one occupation, or of all (""), to package flow:
// from the first day that is counted to the end of the report's day. The log
// has days, so an instant is the beginning of one.
func (a *assessment) observe(occupation string) flow.Observation {
	o := flow.Observation{From: flow.On(a.window.from), To: flow.On(a.on.AddDays(1)), Some: a.window.recorded != AllCases}
	paid, within := a.paidByCase()
	for i, p := range a.list {
		if p.state == Nothing || occupation != "" && p.of.Occupation != occupation {
			continue
		}
		c := flow.Case{
			ID: p.of.ID, Place: p.of.Municipality, Groups: p.of.Groups, Arrived: flow.On(p.visits[0].queued), Exit: flow.Exit(p.kind()), Cost: paid[i], Within: within[i],
		}
		if p.state == Ended {
			c.Left = flow.On(p.visits[len(p.visits)-1].ended)
			if day := p.withdrawnOn(); !day.IsZero() {
				c.Revoked = flow.On(day)
			}
		}
		if occupation != "" { // stages of different pipelines are not the same
			c.Visits = visitsOf(p)
			a.payVisits(p, c.Visits)
		}
		o.Cases = append(o.Cases, c)
	}
	for _, g := range a.n.v.Groupings {
		d := flow.Division{ID: g.ID}
		for _, x := range g.Groups {
			d.Groups = append(d.Groups, x.ID)
		}
		o.Divisions = append(o.Divisions, d)
	}
	if occupation == "" {
		o.Project = a.projectCost()
		return o
	}
	o.Project = a.projectPart(o.Cases)
	for _, s := range a.n.pipelineOf(occupation).Stages {
		o.Stages = append(o.Stages, flow.Stage{ID: s.ID, Capacity: a.capacity(occupation, s.ID, o.To)})
	}
	for _, t := range a.n.v.FullTraining {
		if t.Occupation == occupation {
			o.FullTraining = append(o.FullTraining, flow.FullTraining{
				Place: t.Municipality, Days: flow.DayRange{From: t.Days.From, To: t.Days.To}, Cost: money(t.Amount), Source: t.Source,
			})
		}
	}
	return o
}

// window is the time that figures are of, and what was removed that figures of
// earlier days would need.
type window struct {
	// The first day that is counted: the one that is stated, or the day on which
	// the first case came; or the day after the last by which cases ended that
	// were removed.
	from samverkan.Date
	// The first day of which costs are counted. Where no first day of figures is
	// stated, what was paid before the first case came is counted too: it was
	// paid for those that came.
	paid samverkan.Date
	// How much is recorded of the day of the report: of a day on which cases were
	// inside that were removed since, only some.
	recorded Recorded
	// How many cases are missed, how many of them are told to have ended with a
	// certificate, and the last day by which they had ended; none: nothing is
	// missed.
	gone, certified int
	last            samverkan.Date
}

// look finds the window.
func (a *assessment) look() {
	v, w := a.n.v, &a.window
	w.from, w.recorded = v.CountedFrom, v.Recorded
	if w.from.IsZero() {
		w.from = a.on
		for _, p := range a.list {
			if len(p.visits) > 0 && p.visits[0].queued.Before(w.from) {
				w.from = p.visits[0].queued
			}
		}
	} else if len(a.list) > 0 {
		w.paid = w.from
	}
	for i := range v.Removed {
		r := &v.Removed[i]
		until := r.Until
		if until.IsZero() {
			until = r.On
		}
		if until.Before(w.from) {
			continue
		}
		w.gone += r.Cases
		for k := range r.Counts {
			if r.Counts[k].Exit == pipeline.Certified {
				w.certified += r.Counts[k].Cases
			}
		}
		if w.last.Before(until) {
			w.last = until
		}
	}
	if w.gone > 0 {
		w.from = w.last.AddDays(1)
		w.paid = w.from
		if w.recorded == AllCases && a.on.Before(w.from) {
			w.recorded = SomeCases
		}
	}
	if a.on.Before(w.from) {
		w.from = a.on
	}
}

// withdrawnOn is the day since which somebody who left with a certificate has
// none that holds, as it was withdrawn; none: it holds, or was not issued yet.
func (p *progress) withdrawnOn() (day samverkan.Date) {
	if p.kind() != pipeline.Certified {
		return day
	}
	for i := range p.papers {
		revoked := p.papers[i].revoked
		if revoked.IsZero() {
			return revoked
		}
		if day.Before(revoked) {
			day = revoked
		}
	}
	return day
}

func visitsOf(p *progress) []flow.Visit {
	out := make([]flow.Visit, len(p.visits))
	for i, v := range p.visits {
		out[i] = flow.Visit{
			Stage: v.stage, Queued: flow.On(v.queued), Started: flow.On(v.started), Ended: flow.On(v.ended), Result: flow.Result(v.result), Attempt: v.attempt,
			Unstarted: v.started.IsZero() && !v.ended.IsZero(), // the machine lets nobody finish what was not begun
		}
	}
	return out
}

// payVisits gives each visit what is noted of the case for its stage: a cost
// belongs to the last visit there that had begun by its day.
func (a *assessment) payVisits(p *progress, visits []flow.Visit) {
	for _, i := range a.n.costs[p.of.ID] {
		x := &a.n.v.Costs[i]
		if x.Stage == "" || a.on.Before(x.On) {
			continue
		}
		for k := len(visits) - 1; k >= 0; k-- {
			if visits[k].Stage != x.Stage || x.On.Before(p.visits[k].queued) {
				continue
			}
			if visits[k].Cost == nil {
				visits[k].Cost = &flow.Money{}
			}
			visits[k].Cost.From += x.Amount.From
			visits[k].Cost.To += x.Amount.To
			break
		}
	}
}

func money(r *Range) *flow.Money {
	if r == nil {
		return nil
	}
	return &flow.Money{From: r.From, To: r.To}
}

// paidByCase is what each case has cost up to the day, nil where nothing is
// noted, and how much of it in the time that is counted.
func (a *assessment) paidByCase() (all, within []*flow.Money) {
	all, within = make([]*flow.Money, len(a.list)), make([]*flow.Money, len(a.list))
	for i := range a.n.v.Costs {
		x := &a.n.v.Costs[i]
		k, ok := a.n.casesAt[x.Case]
		if !ok || x.Kind != CaseCost || a.on.Before(x.On) {
			continue
		}
		if all[k] == nil {
			all[k], within[k] = &flow.Money{}, &flow.Money{}
		}
		all[k].From += x.Amount.From
		all[k].To += x.Amount.To
		if !x.On.Before(a.window.paid) {
			within[k].From += x.Amount.From
			within[k].To += x.Amount.To
		}
	}
	return all, within
}

// projectPart is what the cases of one occupation bear of the project's cost: all
// of it where there is no other occupation, else something between nothing and
// all, which is nil, unknown, where it would be all that is known of their cost.
func (a *assessment) projectPart(cases []flow.Case) *flow.Money {
	part := a.projectCost()
	if part == nil || len(a.n.v.Occupations) < 2 {
		return part
	}
	part.From = 0
	from := flow.On(a.window.from)
	for i := range cases {
		if c := &cases[i]; c.Cost != nil && (c.Left == 0 || c.Left >= from) {
			return part
		}
	}
	return nil
}

// projectCost is what the project has cost in the time that is counted, nil
// where nothing is noted.
func (a *assessment) projectCost() *flow.Money {
	var sum *flow.Money
	for i := range a.n.v.Costs {
		x := &a.n.v.Costs[i]
		if x.Kind != ProjectCost || a.on.Before(x.On) || x.On.Before(a.window.paid) {
			continue
		}
		if sum == nil {
			sum = &flow.Money{}
		}
		sum.From += x.Amount.From
		sum.To += x.Amount.To
	}
	return sum
}

// capacity gives the spans in which a stage has a known capacity, the sum of
// those that overlap.
func (a *assessment) capacity(occupation, stage string, end flow.Instant) []flow.Capacity {
	var of []*Capacity
	var edges []flow.Instant
	for i := range a.n.v.Capacities {
		x := &a.n.v.Capacities[i]
		if x.Occupation != occupation || x.Stage != stage {
			continue
		}
		of = append(of, x)
		edges = append(edges, flow.On(x.From), until(x, end))
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	var out []flow.Capacity
	for i := 1; i < len(edges); i++ {
		n := 0
		for _, x := range of {
			if flow.On(x.From) <= edges[i-1] && edges[i] <= until(x, end) {
				n += x.Number
			}
		}
		if n > 0 {
			out = append(out, flow.Capacity{From: max(1, edges[i-1]), To: edges[i], Servers: samverkan.Whole(int64(n))})
		}
	}
	return out
}

func until(x *Capacity, end flow.Instant) flow.Instant {
	if x.To.IsZero() {
		return max(end, flow.On(x.From)+1)
	}
	return flow.On(x.To)
}
