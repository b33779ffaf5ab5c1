package validation

import (
	"math/big"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/flow"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// Options says how a validation is to be assessed.
type Options struct {
	// The day of the report; required. What was noted after it is not seen.
	On samverkan.Date
	// The days at which shares are given, such as 365; none: 30, 90, 180, 365.
	At []int
	// The public holidays, for times in working days; nil: they are not given.
	Working *flow.Calendar
}

// Assess says how the validation stands on a day. Its error is a
// samverkan.Faults; a network that breaks rules is not an error.
func (v *Validation) Assess(o Options) (*Report, error) {
	c, _, err := v.played(o.On)
	if err != nil {
		return nil, err
	}
	if o.On.IsZero() {
		return nil, noDay()
	}
	a := &assessment{Cases: c, on: o.On, options: o}
	if err := a.inReach(); err != nil {
		return nil, err
	}
	return a.report()
}

// reach is the longest time that is measured, in days: some 68 years.
const reach = flow.MaxSpan/86_400 - 1

// inReach refuses a day that lies too far from what is measured.
func (a *assessment) inReach() error {
	first := a.from()
	for _, p := range a.list {
		if len(p.visits) > 0 && p.visits[0].queued.Before(first) {
			first = p.visits[0].queued
		}
	}
	if a.on.Before(a.on.AddDays(1)) && flow.On(first) > 0 && first.DaysUntil(a.on) < reach {
		return nil
	}
	return samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Rapportens dag är {on}, och det första som räknas är {first}. Högst {most} dagar kan mätas, omkring 68 år. Välj en annan dag, eller skriv en senare dag i ”countedFrom” och rätta ärendets dagar.",
		EN: "The day of the report is {on}, and the first day that counts is {first}. At most {most} days can be measured, about 68 years. Choose another day, or write a later one in “countedFrom” and correct the days of the case.",
	}, samverkan.Str("on", a.on.String()), samverkan.Str("first", first.String()), samverkan.Str("most", itoa(reach)))}
}

// assessment is one document on one day.
type assessment struct {
	Cases   // of what was noted up to the day
	on      samverkan.Date
	options Options
	out     Report
}

func (a *assessment) report() (*Report, error) {
	r, v := &a.out, a.n.v
	r.Name, r.Recorded, r.From, r.Removed = v.Name, v.Recorded, a.from(), slices.Clone(v.Removed)
	for i := range v.Pipelines {
		proof, err := v.Pipelines[i].Prove()
		if err != nil {
			return nil, err
		}
		r.Pipelines = append(r.Pipelines, PipelineState{v.Pipelines[i].ID, v.Pipelines[i].Name, proof})
	}
	for _, p := range a.list {
		r.Cases = append(r.Cases, p.state0(a.on))
	}
	for i := range v.Occupations {
		s, err := a.occupation(&v.Occupations[i])
		if err != nil {
			return nil, err
		}
		r.Occupations = append(r.Occupations, s)
	}
	all, err := flow.Of(a.observe(""), flow.Options{Floor: flow.Floor(v.floor())})
	if err != nil {
		return nil, err
	}
	r.Cost = all.Cost()
	r.Network = a.n.state(a.on)
	r.Roles = a.n.roleStates(a.on)
	r.Quality = a.qualityStates()
	r.Says, r.floor = a.headline(), v.floor()
	r.Report = samverkan.Report{
		Engine: samverkan.Version, Rulebook: rulebookHash, Schema: string(Schema), On: a.on, Results: a.results(),
	}
	return r, nil
}

// rulebookHash is the hash of the canonical JSON of Rules. It is written down
// because to make it takes long; a test holds it.
const rulebookHash = "sha256:7994e2ad84f004a3b3103fd2ad388536881abb443eafe4138236e3da42ace9fe"

// occupation measures the cases of one occupation.
func (a *assessment) occupation(o *Occupation) (OccupationState, error) {
	way := a.n.pipelineOf(o.ID)
	s := OccupationState{Occupation: o.ID, Name: o.Name, Pipeline: o.Pipeline}
	observed := a.observe(o.ID)
	if len(observed.Cases) > 0 {
		m, err := flow.Measure(observed, flow.Options{At: a.options.At, Working: a.options.Working, Floor: flow.Floor(a.n.v.floor())})
		if err != nil {
			return s, err
		}
		s.Flow = &m
		for _, x := range m.Aging { // its list of cases has an end
			for i := range a.out.Cases {
				c := &a.out.Cases[i]
				if x.P85 != nil && c.Occupation == o.ID && c.Stage == x.Stage && x.P85.Exact.Cmp(samverkan.Whole(int64(c.Days+1))) < 0 {
					c.Old = true // at the end of the day it has been there a day more
				}
			}
		}
	}
	for _, stage := range way.Stages {
		st := StageState{Stage: stage.ID, Name: stage.Name, Phase: stage.Phase, Training: stage.Training, Act: stage.Act, Owner: stage.Owner}
		for i := range a.out.Cases {
			c := &a.out.Cases[i]
			if c.Occupation != o.ID || c.Stage != stage.ID {
				continue
			}
			s.Inside++
			if c.State == Queued {
				st.Waiting++
			} else {
				st.Underway++
			}
			if c.Old {
				st.Old++
				s.Old++
			}
		}
		if s.Flow != nil {
			b := &s.Flow.Bottleneck
			st.Bottleneck = slices.Contains(b.ByWait, stage.ID) || slices.Contains(b.ByUtilization, stage.ID) || slices.Contains(b.ByGrowth, stage.ID)
		}
		s.Stages = append(s.Stages, st)
	}
	for _, kind := range pipeline.ExitKind("").Choices() {
		x := ExitState{Kind: pipeline.ExitKind(kind), Name: pipeline.ExitKind(kind).Text()}
		for i := range a.out.Cases {
			if c := &a.out.Cases[i]; c.Occupation == o.ID && c.Kind == x.Kind && !c.Left.Before(a.out.From) {
				x.Cases++
			}
		}
		s.Exits = append(s.Exits, x)
	}
	return s, nil
}

// headline is how it stands, in a sentence or two.
func (a *assessment) headline() samverkan.Text {
	inside, old, certified := 0, 0, 0
	for _, o := range a.out.Occupations {
		inside += o.Inside
		old += o.Old
		certified += o.Exits[0].Cases
	}
	many := samverkan.Text{SV: "{n|en|#}", EN: "{n|one has|# have}"}
	if certified == 0 {
		many = samverkan.Text{SV: "ingen", EN: "nobody has"}
	}
	args := []samverkan.Arg{
		samverkan.Int("inside", inside), samverkan.Int("old", old), samverkan.On("from", a.out.From),
		samverkan.Of("many", many.With(samverkan.Int("n", certified))),
	}
	switch {
	case a.out.Recorded == NoCases:
		return samverkan.Text{
			SV: "Inga ärenden är antecknade här. Hur många som har fått bevis är inte känt.",
			EN: "No cases are recorded here. How many were certified is not known.",
		}
	case !slices.ContainsFunc(a.list, func(p *progress) bool { return p.state != Nothing }):
		if a.out.Recorded == SomeCases {
			return samverkan.Text{
				SV: "Ingen ansökan är antecknad här. Alla ärenden är inte det, så om någon har sökt är inte känt.",
				EN: "No application is recorded here. Not all cases are, so whether somebody has applied is not known.",
			}
		}
		return samverkan.Text{SV: "Ingen har sökt än.", EN: "Nobody has applied yet."}
	case inside == 0 && certified == 0 && a.out.Recorded == AllCases:
		return samverkan.Text{
			SV: "Ingen är inne, och ingen har fått bevis sedan {from}.", EN: "Nobody is inside, and nobody has been certified since {from}.",
		}.With(args...)
	}
	text := samverkan.Text{
		SV: "{^inside|En kandidat|# kandidater} är inne, och {many} har fått bevis sedan {from}.",
		EN: "{^inside|One candidate is|# candidates are} inside, and {many} been certified since {from}.",
	}
	if a.out.Recorded == SomeCases {
		text = samverkan.Text{
			SV: "Av de ärenden som är antecknade här är {inside|ett|#} inne, och {many} har fått bevis sedan {from}. Det kan vara fler.",
			EN: "Of the cases that are recorded here {inside|one is|# are} inside, and {many} been certified since {from}. There may be more.",
		}
	}
	if stage, days, ok := a.slowest(); ok {
		text.SV += " Det som tar tid är väntan på {stage}, {days|en dag|# dagar} i snitt."
		text.EN += " What takes time is the wait for {stage}, {days|one day|# days} on average."
		args = append(args, samverkan.Of("stage", stage), samverkan.Int("days", days))
	}
	if old > 0 {
		text.SV += " {^old|Ett ärende|# ärenden} har legat för länge."
		text.EN += " {^old|One case has|# cases have} been where {old|it is|they are} for too long."
	}
	return text.With(args...)
}

// slowest is the stage with the longest mean wait of all occupations, and that
// wait in whole days.
func (a *assessment) slowest() (name samverkan.Text, days int, ok bool) {
	var longest samverkan.Number
	for i := range a.out.Occupations {
		o := &a.out.Occupations[i]
		if o.Flow == nil {
			continue
		}
		for k := range o.Flow.Stages {
			if m := o.Flow.Stages[k].Waiting.Mean; m != nil && longest.Cmp(m.Exact) < 0 {
				longest, name, days, ok = m.Exact, o.Stages[k].Name, rounded(m.Exact), true
			}
		}
	}
	return name, days, ok && days > 0
}

// rounded is the nearest whole number of one that is not negative, halves up.
func rounded(n samverkan.Number) int {
	r := n.Add(samverkan.Ratio(1, 2)).Rat()
	return int(new(big.Int).Quo(r.Num(), r.Denom()).Int64())
}
