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
	a := &assessment{Cases: c, on: o.On, options: o, old: map[int]int{}}
	a.look()
	if err := a.inReach(); err != nil {
		return nil, err
	}
	return a.report()
}

// reach is the longest time that is measured, in days: some 68 years.
const reach = flow.MaxSpan/86_400 - 1

// inReach refuses a day that lies too far from what is measured.
func (a *assessment) inReach() error {
	first := a.window.from
	if !flowing(a.on) {
		return samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Rapportens dag är {on}. Den ska ligga mellan 0001-01-02 och 9999-12-30. Välj en annan dag.",
			EN: "The day of the report is {on}. It must lie between 0001-01-02 and 9999-12-30. Choose another day.",
		}, samverkan.Str("on", a.on.String()))}
	}
	for _, p := range a.list {
		if len(p.visits) > 0 && p.visits[0].queued.Before(first) {
			first = p.visits[0].queued
		}
	}
	if flowing(first) && first.DaysUntil(a.on) < reach {
		return nil
	}
	return samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Rapportens dag är {on}, och det första som räknas är {first}. Högst {most} dagar kan mätas, omkring 68 år. Välj en annan dag, eller skriv en senare dag i ”countedFrom” och rätta ärendets dagar.",
		EN: "The day of the report is {on}, and the first day that counts is {first}. At most {most} days can be measured, about 68 years. Choose another day, or write a later one in “countedFrom” and correct the days of the case.",
	}, samverkan.Str("on", a.on.String()), samverkan.Str("first", first.String()), samverkan.Str("most", itoa(reach)))}
}

// flowing reports whether package flow has an instant for a day and the next.
func flowing(day samverkan.Date) bool { return flow.On(day) > 0 && day.Before(day.AddDays(1)) }

// assessment is one document on one day.
type assessment struct {
	Cases   // of what was noted up to the day
	on      samverkan.Date
	options Options
	window  window
	old     map[int]int // by case, the days within which 85 of 100 have left its stage
	out     Report
}

func (a *assessment) report() (*Report, error) {
	r, v := &a.out, a.n.v
	r.Name, r.Recorded, r.From, r.Removed = v.Name, a.window.recorded, a.window.from, slices.Clone(v.Removed)
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
					a.old[i] = rounded(x.P85.Exact)
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
				if !a.list[i].withdrawnOn().IsZero() {
					x.Revoked++
				}
			}
		}
		s.Exits = append(s.Exits, x)
	}
	return s, nil
}

// headline is how it stands, in a sentence or more. It speaks of cases: one
// candidate may have several.
func (a *assessment) headline() samverkan.Text {
	inside, old, certified, revoked := 0, 0, 0, 0
	for _, o := range a.out.Occupations {
		inside += o.Inside
		old += o.Old
		certified += o.Exits[0].Cases
		revoked += o.Exits[0].Revoked
	}
	if a.out.Recorded == NoCases {
		return samverkan.Text{
			SV: "Inga ärenden är antecknade här. Hur många som har fått bevis är inte känt.",
			EN: "No cases are recorded here. How many were certified is not known.",
		}
	}
	some := a.out.Recorded == SomeCases
	var text samverkan.Text
	switch came := slices.ContainsFunc(a.list, func(p *progress) bool { return p.state != Nothing }); {
	case !came && len(a.n.v.Removed) > 0:
		text = samverkan.Text{SV: "Inget ärende finns kvar här.", EN: "No case is left here."}
	case !came && some:
		return samverkan.Text{
			SV: "Ingen ansökan är antecknad här. Alla ärenden är inte det, så om någon har sökt är inte känt.",
			EN: "No application is recorded here. Not all cases are, so whether somebody has applied is not known.",
		}
	case !came:
		return samverkan.Text{SV: "Ingen har sökt än.", EN: "Nobody has applied yet."}
	case some:
		text = samverkan.Text{
			SV: "Av de ärenden som är antecknade här pågår {open}, och {many} har slutat med bevis sedan {from}.{all} Det kan vara fler.",
			EN: "Of the cases that are recorded here {open} under way, and {many} ended with a certificate since {from}.{all} There may be more.",
		}
	default:
		text = samverkan.Text{
			SV: "{^open} pågår, och {many} har slutat med bevis sedan {from}.{all}",
			EN: "{^open} under way, and {many} ended with a certificate since {from}.{all}",
		}
	}
	open := counted(inside, samverkan.Text{SV: "inget ärende", EN: "no case is"}, samverkan.Text{SV: "{n|ett ärende|# ärenden}", EN: "{n|one case is|# cases are}"})
	if some {
		open = counted(inside, samverkan.Text{SV: "inget", EN: "none is"}, samverkan.Text{SV: "{n|ett|#}", EN: "{n|one is|# are}"})
	}
	all := samverkan.Text{} // of one of several occupations there are fewer
	if len(a.out.Occupations) > 1 {
		all = samverkan.Text{SV: " Alla yrken är medräknade.", EN: " All occupations are counted."}
	}
	args := []samverkan.Arg{
		samverkan.Of("open", open), samverkan.Of("all", all),
		samverkan.Of("many", counted(certified, samverkan.Text{SV: "inget", EN: "none has"}, samverkan.Text{SV: "{n|ett|#}", EN: "{n|one has|# have}"})),
		samverkan.On("from", a.out.From), samverkan.Int("revoked", revoked), samverkan.Int("old", old),
	}
	switch {
	case revoked == 0:
	case certified == 1:
		text = join(text, samverkan.Text{SV: " Beviset är återkallat.", EN: " The certificate has been withdrawn."})
	default:
		text = join(text, samverkan.Text{
			SV: " {^revoked|Ett|#} av bevisen är {revoked|återkallat|återkallade}.",
			EN: " {^revoked|One|#} of the certificates {revoked|has|have} been withdrawn.",
		})
	}
	var tail samverkan.Text // what takes time
	if stage, days, ok := a.slowest(); ok {
		tail = samverkan.Text{
			SV: " Det som tar tid är väntan på {stage}, {days|en dag|# dagar} i snitt.",
			EN: " What takes time is the wait for {stage}, {days|one day|# days} on average.",
		}
		args = append(args, samverkan.Of("stage", stage), samverkan.Int("days", days))
	}
	if old > 0 {
		tail = join(tail, samverkan.Text{
			SV: " {^old|Ett ärende|# ärenden} har legat för länge.",
			EN: " {^old|One case has|# cases have} been where {old|it is|they are} for too long.",
		})
	}
	return join(a.missed(text.With(args...)), tail.With(args...))
}

// join is two texts, one after the other.
//
//go:noinline
func join(a, b samverkan.Text) samverkan.Text {
	return samverkan.Text{SV: a.SV + b.SV, EN: a.EN + b.EN}
}

// missed tells that cases were removed which figures of earlier days would need,
// after what is told before it.
func (a *assessment) missed(before samverkan.Text) samverkan.Text {
	w := &a.window
	if w.gone == 0 {
		return before
	}
	args := []samverkan.Arg{samverkan.Int("gone", w.gone), samverkan.Int("won", w.certified), samverkan.On("last", w.last), samverkan.On("on", a.on)}
	var won samverkan.Text
	switch {
	case w.certified == 0:
	case w.gone <= 12: // words beside words, digits beside digits
		won = samverkan.Text{SV: ", minst {won||#} av dem med bevis", EN: ", at least {won||#} of them with a certificate"}
	default:
		won = samverkan.Text{SV: ", minst {won} av dem med bevis", EN: ", at least {won} of them with a certificate"}
	}
	so := samverkan.Text{SV: "Därför räknas siffrorna från dagen efter.", EN: "So figures are counted from the day after."}
	if !w.last.Before(a.on) {
		so = samverkan.Text{SV: "Därför går det inte att säga hur allt stod till {on}.", EN: "So it cannot be said how everything stood on {on}."}
	}
	return join(before, samverkan.Text{
		SV: " {^gone|Ett ärende|# ärenden} som slutade till och med {last} är {gone|gallrat|gallrade}{of}. {so}",
		EN: " {^gone|One case|# cases} that ended by {last} {gone|has|have} been removed{of}. {so}",
	}.With(append(args, samverkan.Of("of", won.With(args...)), samverkan.Of("so", so.With(args...)))...))
}

// counted is a number in a sentence, which has a word of its own for none.
func counted(n int, none, some samverkan.Text) samverkan.Text {
	if n == 0 {
		return none
	}
	return some.With(samverkan.Int("n", n))
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
