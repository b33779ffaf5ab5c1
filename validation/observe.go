package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/flow"
)

// observe gives the cases of one occupation, or of all (""), to package flow:
// from the first day that is counted to the end of the report's day. The log
// has days, so an instant is the beginning of one.
func (a *assessment) observe(occupation string) flow.Observation {
	o := flow.Observation{From: flow.On(a.from()), To: flow.On(a.on.AddDays(1)), Some: a.n.v.Recorded != AllCases}
	paid := a.paidByCase()
	for i, p := range a.list {
		if p.state == Nothing || occupation != "" && p.of.Occupation != occupation {
			continue
		}
		c := flow.Case{
			ID: p.of.ID, Place: p.of.Municipality, Groups: p.of.Groups, Arrived: flow.On(p.visits[0].queued), Exit: flow.Exit(p.kind()), Cost: paid[i],
		}
		if p.state == Ended {
			c.Left = flow.On(p.visits[len(p.visits)-1].ended)
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

// from is the first day that figures are counted from.
func (a *assessment) from() samverkan.Date {
	first := a.n.v.CountedFrom
	if first.IsZero() {
		first = a.on
		for _, p := range a.list {
			if len(p.visits) > 0 && p.visits[0].queued.Before(first) {
				first = p.visits[0].queued
			}
		}
	}
	if a.on.Before(first) {
		return a.on
	}
	return first
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
// noted.
func (a *assessment) paidByCase() []*flow.Money {
	out := make([]*flow.Money, len(a.list))
	for i := range a.n.v.Costs {
		x := &a.n.v.Costs[i]
		k, ok := a.n.casesAt[x.Case]
		if !ok || x.Kind != CaseCost || a.on.Before(x.On) {
			continue
		}
		if out[k] == nil {
			out[k] = &flow.Money{}
		}
		out[k].From += x.Amount.From
		out[k].To += x.Amount.To
	}
	return out
}

// projectCost is what the project has cost in the time that is counted, nil
// where nothing is noted.
func (a *assessment) projectCost() *flow.Money {
	var sum *flow.Money
	from := a.from()
	for i := range a.n.v.Costs {
		x := &a.n.v.Costs[i]
		if x.Kind != ProjectCost || a.on.Before(x.On) || x.On.Before(from) && len(a.list) > 0 {
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
