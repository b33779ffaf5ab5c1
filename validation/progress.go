package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// progress is what one case has come to: its entries played. It is only
// changed while it is made; a cycle of cases keeps finished ones.
type progress struct {
	of        *Case
	n         *network
	before    *progress // the same candidate's earlier case
	entries   []Event   // as they stand after corrections
	places    []int     // where each entry stands in the log
	state     State
	walk      pipeline.Walk
	exit      string
	last      samverkan.Date // the last day on which it moved
	visits    []visit
	evidence  []placed
	judgments []judged
	latest    map[string]int // the last judgment of each outcome
	trained   []string
	decisions []decided
	remedies  []remedy
	papers    []paper
	corrected int

	// What an entry is asked about is known up to this day. None: it was asked
	// when it was noted, and stands as it happened.
	known samverkan.Date
	stood []string // the assessors of an entry that is corrected
}

// visit is one time at one stage.
type visit struct {
	stage                  string
	attempt                int // from 1
	queued, started, ended samverkan.Date
	result                 pipeline.Result
	assessors              []string
}

type placed struct {
	Evidence
	on    samverkan.Date
	entry int
}

// judged is one judgment of one outcome.
type judged struct {
	outcome   string
	as        Judgment
	on        samverkan.Date
	assessors []string
	restsOn   []string
	lacks     []string
	visit     int
	entry     int
}

type decided struct {
	Decision
	on     samverkan.Date
	record string
	stage  string
	entry  int
}

// remedy is a review, a complaint or an appeal: what was asked, and answered.
type remedy struct {
	kind            EventKind // ReviewAsked, Complained or Appealed
	asked, answered samverkan.Date
	entry           int
}

type paper struct {
	record          string
	issued, revoked samverkan.Date
}

func (n *network) begin(c *Case, before *progress) *progress {
	return &progress{of: c, n: n, before: before, state: Nothing}
}

// stage returns where the case is, nil when it has not begun or has ended.
//
//go:noinline
func (p *progress) stage() *pipeline.Stage {
	if p.state != Queued && p.state != Underway {
		return nil
	}
	return stageOf(p.n.pipelineOf(p.of.Occupation), p.visits[len(p.visits)-1].stage)
}

// standing returns the last judgment of an outcome.
//
//go:noinline
func (p *progress) standing(outcome string) *judged {
	if i, ok := p.latest[outcome]; ok {
		return &p.judgments[i]
	}
	return nil
}

// met reports whether an outcome has been shown, in this case or in an earlier
// one of the same candidate.
func (p *progress) met(outcome string) bool {
	if p == nil {
		return false
	}
	if j := p.standing(outcome); j != nil {
		return j.as == Met
	}
	return p.before.met(outcome)
}

// remaining lists the outcomes that have not been shown, in the standard's
// order.
func (p *progress) remaining() []string {
	var out []string
	for _, o := range p.n.v.Occupations[p.n.occupations[p.of.Occupation]].Outcomes {
		if !p.met(o.ID) {
			out = append(out, o.ID)
		}
	}
	return out
}

// apply takes one event in, or says why it cannot have happened.
func (p *progress) apply(e *Event, machine []Transition) *samverkan.Fault {
	t := transitionOf(machine, e.What)
	if fault := p.n.shape(e, t, p.of.Occupation); fault != nil {
		return fault
	}
	if fault := p.when(e); fault != nil {
		return fault
	}
	if !t.in(p.state) {
		return p.cannot(t)
	}
	if fault := p.take(e); fault != nil {
		return fault
	}
	if t.To != "" {
		p.state = t.To
	}
	if day := e.happened(); moves(e.What) {
		p.last = day
	}
	p.entries = append(p.entries, *e)
	return nil
}

// moves reports whether an event has a place in the order of the case. Evidence
// may be older than the case, and a correction is about another day.
func moves(what EventKind) bool { return what != EvidenceAdded && what != Corrected }

// when checks the days of an event.
func (p *progress) when(e *Event) *samverkan.Fault {
	switch {
	case e.On.Before(e.Since):
		return samverkan.Wrong(samverkan.CodeConflict, "/since", samverkan.Text{
			SV: "Händelsen är noterad {on}, före dagen den hände, {since}.", EN: "The event is noted {on}, before the day it happened, {since}.",
		}, samverkan.Str("on", e.On.String()), samverkan.Str("since", e.Since.String()))
	case moves(e.What) && e.happened().Before(p.last):
		at := "/on"
		if !e.Since.IsZero() {
			at = "/since"
		}
		return samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Det hände {on}, men det senaste i ärendet hände {last}. Rätta dagen, eller rätta den tidigare posten med en rättelse.",
			EN: "It happened on {on}, but the last thing in the case happened on {last}. Correct the day, or correct the earlier entry by a correction.",
		}, samverkan.Str("on", e.happened().String()), samverkan.Str("last", p.last.String()))
	}
	return nil
}

// cannot says that an event cannot happen now, and what can.
func (p *progress) cannot(t *Transition) *samverkan.Fault {
	var can []samverkan.Text
	for _, other := range Transitions() {
		if len(other.From) > 0 && slices.Contains(other.From, p.state) {
			can = append(can, samverkan.Text{SV: "{text} ({code})", EN: "{text} ({code})"}.
				With(samverkan.Of("text", other.Text), samverkan.Str("code", string(other.What))))
		}
	}
	return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
		SV: "”{what}” kan inte hända nu: ärendet ”{case}” har läget ”{state}”. Det som kan hända är {can}.",
		EN: "“{what}” cannot happen now: the case “{case}” is “{state}”. What can happen is {can}.",
	}, samverkan.Of("what", t.Text), samverkan.Quoted("case", p.of.ID), samverkan.Of("state", p.state.Text()), samverkan.List("can", can))
}

// take does what an event does.
func (p *progress) take(e *Event) *samverkan.Fault {
	switch e.What {
	case Applied:
		if b := p.before; b != nil && !b.endedBy(e.happened()) {
			return samverkan.Wrong(samverkan.CodeConflict, "/case", samverkan.Text{
				SV: "Det tidigare ärendet ”{id}” är inte avslutat {on}. Avsluta det först, eller fortsätt i det.",
				EN: "The earlier case “{id}” has not ended on {on}. End it first, or go on in it.",
			}, samverkan.Quoted("id", b.of.ID), samverkan.Str("on", e.happened().String()))
		}
		p.walk = p.n.begins[p.n.pipelines[p.n.v.Occupations[p.n.occupations[p.of.Occupation]].Pipeline]]
		p.enter(e.happened())
	case EvidenceAdded:
		return p.takeEvidence(e)
	case Started:
		if fault := p.mayStart(e); fault != nil {
			return fault
		}
		v := &p.visits[len(p.visits)-1]
		v.started, v.assessors = e.happened(), e.Assessors
	case Judged:
		return p.takeJudgment(e)
	case Trained:
		if s := p.stage(); !s.Training {
			return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
				SV: "Kurser hör till ett steg med komplettering. Ärendet är i ”{stage}”.",
				EN: "Courses belong to a stage of supplementary training. The case is in “{stage}”.",
			}, samverkan.Of("stage", s.Name))
		}
		p.trained = append(p.trained, e.Courses...)
	case Finished:
		return p.leave(e, e.Result)
	case Withdrew:
		return p.leave(e, pipeline.Withdrawn)
	case Referred:
		return p.leave(e, pipeline.Referred)
	default:
		return p.formal(e)
	}
	return nil
}

// endedBy reports whether a case has ended, on a day or before it.
func (p *progress) endedBy(day samverkan.Date) bool {
	return p.state == Ended && !day.Before(p.visits[len(p.visits)-1].ended)
}

// mayStart refuses to begin an assessment with somebody who is bound to the
// candidate.
func (p *progress) mayStart(e *Event) *samverkan.Fault {
	if p.known.IsZero() || p.stage().Phase != pipeline.Assessment {
		return nil
	}
	for k, a := range e.Assessors {
		if slices.Contains(p.stood, a) {
			continue
		}
		if tied := p.n.tied(a, p.of.Candidate, p.known); len(tied) > 0 {
			return samverkan.Wrong(samverkan.CodeConflict, "/assessors/"+itoa(k), tied[0].Says)
		}
	}
	return nil
}

// enter begins a visit to the stage where the walk is.
func (p *progress) enter(day samverkan.Date) {
	stage := p.walk.At()
	attempt := 1
	for i := range p.visits {
		if p.visits[i].stage == stage {
			attempt++
		}
	}
	p.visits = append(p.visits, visit{stage: stage, attempt: attempt, queued: day})
	p.state = Queued
}

// leave ends a visit and goes where the pipeline leads.
func (p *progress) leave(e *Event, result pipeline.Result) *samverkan.Fault {
	if fault := p.fits(result); fault != nil {
		return fault
	}
	next, err := p.walk.Next(result)
	if err != nil {
		return samverkan.FaultsOf(err)[0]
	}
	exit, ended := next.Ended()
	if ended {
		if fault := p.mayExit(&exit); fault != nil {
			return fault
		}
	}
	v := &p.visits[len(p.visits)-1]
	v.ended, v.result = e.happened(), result
	p.walk = next
	if ended {
		p.state, p.exit = Ended, exit.ID
		return nil
	}
	p.enter(e.happened())
	return nil
}

// fits refuses a result that the judgments of the visit contradict.
func (p *progress) fits(result pipeline.Result) *samverkan.Fault {
	s := p.stage()
	if p.known.IsZero() || s.Phase != pipeline.Assessment || result == pipeline.Withdrawn || result == pipeline.Referred {
		return nil
	}
	var met, not int
	for i := range p.judgments {
		switch j := &p.judgments[i]; {
		case j.visit != len(p.visits)-1 || p.standing(j.outcome) != j:
		case j.as == Met:
			met++
		default:
			not++
		}
	}
	left := p.remaining()
	passes := not == 0 && len(left) == 0
	if next, err := p.walk.Next(pipeline.Passed); not == 0 && err == nil && !passes {
		_, ended := next.Ended() // then the exit says what it asks for
		passes = ended || p.n.leadsOn(p.of.Occupation, next.At())
	}
	write := pipeline.Partly
	if passes {
		write = pipeline.Passed
	}
	args := []samverkan.Arg{
		samverkan.Int("not", not), samverkan.Of("result", result.Text()), samverkan.Str("write", string(write)),
		samverkan.Int("left", len(left)), p.n.outcomeNames(p.of.Occupation, left),
	}
	switch {
	case met+not == 0 && len(left) > 0:
		return samverkan.Wrong(samverkan.CodeConflict, "/result", samverkan.Text{
			SV: "Inget mål har bedömts i det här steget. Notera bedömningen först.", EN: "No outcome was judged in this stage. Note the judgment first.",
		})
	case result == pipeline.Passed && not > 0:
		return samverkan.Wrong(samverkan.CodeConflict, "/result", samverkan.Text{
			SV: "Resultatet är ”{result}”, men {not|ett mål|# mål} har inte visats. Skriv ”partly” eller ”failed”.",
			EN: "The result is “{result}”, but {not|one outcome was|# outcomes were} not shown. Write “partly” or “failed”.",
		}, args...)
	case result == pipeline.Passed && !passes:
		return samverkan.Wrong(samverkan.CodeConflict, "/result", samverkan.Text{
			SV: "Resultatet är ”{result}”, men {left|ett mål|# mål} återstår: {outcomes}. Bedöm {left|det|dem} först, eller skriv ”partly”.",
			EN: "The result is “{result}”, but {left|one outcome remains|# outcomes remain}: {outcomes}. Judge {left|it|them} first, or write “partly”.",
		}, args...)
	case result != pipeline.Passed && not == 0 && (len(left) == 0 || result == pipeline.Failed):
		return samverkan.Wrong(samverkan.CodeConflict, "/result", samverkan.Text{
			SV: "Resultatet är ”{result}”, men allt som bedömdes har visats. Skriv ”{write}”.",
			EN: "The result is “{result}”, but all that was judged was shown. Write “{write}”.",
		}, args...)
	}
	return nil
}

// leadsOn reports whether a case that lacks outcomes can go on from a stage: to
// an assessment, or to part of a certificate.
func (n *network) leadsOn(occupation, stage string) bool {
	way := n.pipelineOf(occupation)
	seen := []string{stage}
	for i := 0; i < len(seen); i++ {
		for _, x := range way.Exits {
			if x.ID == seen[i] && x.Kind == pipeline.PartlyCertified {
				return true
			}
		}
		s := stageOf(way, seen[i])
		if s == nil {
			continue
		}
		if s.Phase == pipeline.Assessment {
			return true
		}
		for _, step := range s.Steps {
			if !slices.Contains(seen, step.To) {
				seen = append(seen, step.To)
			}
		}
	}
	return false
}

// outcomes is how many the standard has.
//
//go:noinline
func (p *progress) outcomes() int {
	return len(p.n.v.Occupations[p.n.occupations[p.of.Occupation]].Outcomes)
}

// outcomeNames lists outcomes by their names, and says how many more there are
// than ten.
func (n *network) outcomeNames(occupation string, ids []string) samverkan.Arg {
	var list []samverkan.Text
	for i, id := range ids {
		if i == 10 {
			list = append(list, samverkan.Text{SV: "{n|ett|#} till", EN: "{n|one|#} more"}.With(samverkan.Int("n", len(ids)-i)))
			break
		}
		list = append(list, n.outcome(occupation, id).Name)
	}
	return samverkan.List("outcomes", list)
}

// mayExit refuses a certificate for what has not been shown.
func (p *progress) mayExit(exit *pipeline.Exit) *samverkan.Fault {
	left, all := p.remaining(), p.outcomes()
	args := []samverkan.Arg{samverkan.Of("exit", exit.Name), samverkan.Int("left", len(left)), samverkan.Int("all", all)}
	switch d := p.decision(); {
	case p.known.IsZero():
	case exit.Kind == pipeline.Certified && d != nil && d.Decision == Refused:
		return samverkan.Wrong(samverkan.CodeConflict, "/result", samverkan.Text{
			SV: "Utgången ”{exit}” ger bevis, men det senaste beslutet är avslag. Notera det nya beslutet först.",
			EN: "The exit “{exit}” gives a certificate, but the last decision is a refusal. Note the new decision first.",
		}, args...)
	case exit.Kind == pipeline.Certified && len(left) > 0:
		return samverkan.Wrong(samverkan.CodeConflict, "/result", samverkan.Text{
			SV: "Utgången ”{exit}” kräver att alla mål är visade. {^left|ett|#} av {all} återstår.",
			EN: "The exit “{exit}” asks for all outcomes. {^left|one|#} of {all} remain{left|s|}.",
		}, args...)
	case exit.Kind == pipeline.PartlyCertified && len(left) == all:
		return samverkan.Wrong(samverkan.CodeConflict, "/result", samverkan.Text{
			SV: "Utgången ”{exit}” kräver att något mål är visat. Inget är det.",
			EN: "The exit “{exit}” asks for some outcome. None is shown.",
		}, args...)
	}
	return nil
}

func (p *progress) takeEvidence(e *Event) *samverkan.Fault {
	for i := range p.evidence {
		if p.evidence[i].ID == e.Evidence.ID {
			return samverkan.Wrong(samverkan.CodeConflict, "/evidence/id", samverkan.Text{
				SV: "Underlaget ”{id}” finns redan i ärendet. Ge det ett eget id.", EN: "The evidence “{id}” is in the case already. Give it an ID of its own.",
			}, samverkan.Quoted("id", e.Evidence.ID))
		}
	}
	p.evidence = append(p.evidence, placed{*e.Evidence, e.happened(), len(p.entries)})
	return nil
}

func (p *progress) takeJudgment(e *Event) *samverkan.Fault {
	s := p.stage()
	if s.Phase != pipeline.Assessment {
		return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
			SV: "Mål bedöms i ett steg med bedömning. Ärendet är i ”{stage}”.", EN: "Outcomes are judged in a stage of assessment. The case is in “{stage}”.",
		}, samverkan.Of("stage", s.Name))
	}
	for k, id := range e.RestsOn {
		if !slices.ContainsFunc(p.evidence, func(x placed) bool { return x.ID == id }) {
			return samverkan.Wrong(samverkan.CodeUnknown, "/restsOn/"+itoa(k), samverkan.Text{
				SV: "Underlaget ”{id}” finns inte i ärendet. Notera det först.", EN: "The evidence “{id}” is not in the case. Note it first.",
			}, samverkan.Quoted("id", id))
		}
	}
	if e.Judgment == Met && len(e.Lacks) > 0 {
		return samverkan.Wrong(samverkan.CodeConflict, "/lacks", samverkan.Text{
			SV: "Målet är bedömt som visat, men något saknas. Skriv ”partly”, eller ta bort det som saknas.",
			EN: "The outcome is judged as shown, but something is lacking. Write “partly”, or remove what is lacking.",
		})
	}
	all := p.shown(e.Outcomes)
	if !p.known.IsZero() {
		all = p.n.objections(p, e.Assessors, e.Outcomes, p.known, e.happened())
	}
	if len(all) > 0 {
		return samverkan.Wrong(samverkan.CodeConflict, all[0].at, all[0].Says)
	}
	if p.latest == nil {
		p.latest = map[string]int{}
	}
	for _, o := range e.Outcomes {
		p.latest[o] = len(p.judgments)
		p.judgments = append(p.judgments, judged{
			outcome: o, as: e.Judgment, on: e.happened(), assessors: e.Assessors, restsOn: e.RestsOn, lacks: e.Lacks,
			visit: len(p.visits) - 1, entry: len(p.entries),
		})
	}
	return nil
}
