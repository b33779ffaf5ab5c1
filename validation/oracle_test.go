package validation_test

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// The oracle: how cases stand, told from what the documentation says of the log
// and of pipelines, slowly and without looking at what may happen: it is asked
// of documents whose log is known to be right.

// oracle is a document on a day.
type oracle struct {
	v     *validation.Validation
	on    samverkan.Date
	cases map[string]*oracleCase
}

type oracleCase struct {
	of          *validation.Case
	before      *oracleCase
	log         []validation.Event // as corrected; what was struck has no kind
	corrections int
	visits      []validation.VisitState
	exit        *pipeline.Exit
	judgments   []oracleJudgment
}

type oracleJudgment struct {
	outcome string
	event   *validation.Event
}

func happened(e *validation.Event) samverkan.Date {
	if e.Since.IsZero() {
		return e.On
	}
	return e.Since
}

func ask(v *validation.Validation, on samverkan.Date) *oracle {
	o := &oracle{v: v, on: on, cases: map[string]*oracleCase{}}
	for i := range v.Cases {
		o.cases[v.Cases[i].ID] = &oracleCase{of: &v.Cases[i]}
	}
	for i := range v.Cases {
		x := o.cases[v.Cases[i].ID]
		x.before = o.cases[x.of.After]
		o.read(x)
	}
	return o
}

func (o *oracle) pipeline(occupation string) *pipeline.Pipeline {
	for _, x := range o.v.Occupations {
		for k := range o.v.Pipelines {
			if x.ID == occupation && o.v.Pipelines[k].ID == x.Pipeline {
				return &o.v.Pipelines[k]
			}
		}
	}
	return nil
}

func (o *oracle) occupation(id string) *validation.Occupation {
	i := slices.IndexFunc(o.v.Occupations, func(x validation.Occupation) bool { return x.ID == id })
	return &o.v.Occupations[i]
}

// read reads the log of one case up to the day.
func (o *oracle) read(x *oracleCase) {
	corrected := map[int]bool{}
	for _, e := range o.v.Log {
		if e.Case != x.of.ID || o.on.Before(e.On) {
			continue
		}
		x.log = append(x.log, e)
		if e.What == validation.Corrected {
			corrected[e.Entry] = true
			if x.log[e.Entry-1] = (validation.Event{}); e.Instead != nil {
				x.log[e.Entry-1] = *e.Instead
			}
		}
	}
	x.corrections = len(corrected)
	way := o.pipeline(x.of.Occupation)
	taken := map[*pipeline.Step]int{}
	at := ""
	enter := func(on samverkan.Date) {
		attempt := 1
		for _, w := range x.visits {
			if w.Stage == at {
				attempt++
			}
		}
		x.visits = append(x.visits, validation.VisitState{Stage: at, Attempt: attempt, Queued: on})
	}
	leave := func(r pipeline.Result, on samverkan.Date) {
		w := &x.visits[len(x.visits)-1]
		w.Ended, w.Result = on, r
		var steps []*pipeline.Step
		own := false
		for i := range way.Stages {
			for k := range way.Stages[i].Steps {
				if s := &way.Stages[i].Steps[k]; way.Stages[i].ID == at && s.On == r {
					steps, own = append(steps, s), true
				}
			}
		}
		for k := range way.Anywhere {
			if s := &way.Anywhere[k]; s.On == r && !own {
				steps = append(steps, s)
			}
		}
		for _, s := range steps {
			if s.AtMost > 0 && taken[s] >= s.AtMost {
				continue
			}
			taken[s]++
			at = s.To
			break
		}
		for k := range way.Exits {
			if way.Exits[k].ID == at {
				x.exit = &way.Exits[k]
				return
			}
		}
		enter(on)
	}
	for i := range x.log {
		e := &x.log[i]
		switch e.What {
		case validation.Applied:
			at = way.Start
			enter(happened(e))
		case validation.Started:
			x.visits[len(x.visits)-1].Started = happened(e)
		case validation.Judged:
			for _, id := range e.Outcomes {
				x.judgments = append(x.judgments, oracleJudgment{id, e})
			}
		case validation.Finished:
			leave(e.Result, happened(e))
		case validation.Withdrew:
			leave(pipeline.Withdrawn, happened(e))
		case validation.Referred:
			leave(pipeline.Referred, happened(e))
		}
	}
}

// last is the last judgment of an outcome, and the case it was made in.
func (x *oracleCase) last(outcome string) (*oracleCase, *validation.Event) {
	for ; x != nil; x = x.before {
		for _, j := range slices.Backward(x.judgments) {
			if j.outcome == outcome {
				return x, j.event
			}
		}
	}
	return nil, nil
}

// anyJudged reports whether something was judged, here or in a case before.
func (x *oracleCase) anyJudged() bool {
	for ; x != nil; x = x.before {
		if len(x.judgments) > 0 {
			return true
		}
	}
	return false
}

func (x *oracleCase) met(outcome string) bool {
	_, e := x.last(outcome)
	return e != nil && e.Judgment == validation.Met
}

// state is how a case stands, without how old it is.
func (o *oracle) state(id string) validation.CaseState {
	x := o.cases[id]
	job := o.occupation(x.of.Occupation)
	s := validation.CaseState{
		ID: id, Candidate: x.of.Candidate, Occupation: x.of.Occupation, Municipality: x.of.Municipality, State: validation.Nothing,
		Of: len(job.Outcomes), Corrections: x.corrections,
	}
	for _, l := range job.Outcomes {
		if x.met(l.ID) {
			s.Met++
		}
	}
	if len(x.visits) == 0 {
		return s
	}
	first, last := x.visits[0], x.visits[len(x.visits)-1]
	s.Applied = first.Queued
	if x.exit != nil {
		s.State, s.Left, s.Exit, s.Kind = validation.Ended, last.Ended, x.exit.ID, x.exit.Kind
		return s
	}
	s.State, s.Stage, s.Attempt, s.Since = validation.Queued, last.Stage, last.Attempt, last.Queued
	if !last.Started.IsZero() {
		s.State, s.Since = validation.Underway, last.Started
	}
	for d := last.Queued; d.Before(o.on); d = d.AddDays(1) {
		s.Days++
	}
	return s
}

// covered says how much some evidence shows of an outcome, and which of its
// criteria it does not.
func covered(l *validation.LearningOutcome, of []validation.Evidence) (c validation.Coverage, gaps []string) {
	has := func(id string) bool {
		return slices.ContainsFunc(of, func(x validation.Evidence) bool { return slices.Contains(x.Covers, id) })
	}
	if has(l.ID) {
		return validation.Whole, nil
	}
	for _, k := range l.Criteria {
		if !has(k.ID) {
			gaps = append(gaps, k.ID)
		}
	}
	switch {
	case len(gaps) == len(l.Criteria):
		return validation.NoneOf, gaps
	case len(gaps) > 0:
		return validation.Half, gaps
	}
	return validation.Whole, nil
}

// rows is the matrix of a case and the kinds of its columns.
func (o *oracle) rows(id string) (rows []validation.OutcomeRow, kinds []validation.EvidenceKind) {
	x := o.cases[id]
	byKind := map[validation.EvidenceKind][]validation.Evidence{}
	var all []validation.Evidence
	for _, e := range x.log {
		if e.What == validation.EvidenceAdded {
			byKind[e.Evidence.Kind] = append(byKind[e.Evidence.Kind], *e.Evidence)
			all = append(all, *e.Evidence)
		}
	}
	for _, k := range validation.EvidenceKind("").Choices() {
		if len(byKind[validation.EvidenceKind(k)]) > 0 {
			kinds = append(kinds, validation.EvidenceKind(k))
		}
	}
	for i := range o.occupation(x.of.Occupation).Outcomes {
		l := &o.occupation(x.of.Occupation).Outcomes[i]
		r := validation.OutcomeRow{Outcome: l.ID, Name: l.Name}
		if in, e := x.last(l.ID); e != nil {
			r.Judgment, r.On, r.Assessors = e.Judgment, happened(e), e.Assessors
			for _, c := range l.Criteria { // those of this outcome
				for _, id := range e.Lacks {
					if id == c.ID {
						r.Lacks = append(r.Lacks, id)
					}
				}
			}
			if in == x {
				r.RestsOn = e.RestsOn
			} else {
				r.Earlier = in.of.ID
			}
		}
		for _, k := range kinds {
			c, _ := covered(l, byKind[k])
			r.Covered = append(r.Covered, c)
		}
		r.Evidence, r.Gaps = covered(l, all)
		rows = append(rows, r)
	}
	return rows, kinds
}

// formalities are the decisions, certificates and remedies of a case.
func (o *oracle) formalities(id string) (d []validation.DecisionState, c []validation.CertificateState, r []validation.RemedyState) {
	answers := map[validation.EventKind]validation.EventKind{
		validation.Reviewed: validation.ReviewAsked, validation.ComplaintHandled: validation.Complained, validation.AppealDecided: validation.Appealed,
	}
	for i := range o.cases[id].log {
		e := &o.cases[id].log[i]
		if e.Decision != "" {
			d = append(d, validation.DecisionState{Decision: e.Decision, On: happened(e), Record: e.Record, Reasons: e.Text})
		}
		switch e.What {
		case validation.Certified:
			c = append(c, validation.CertificateState{Record: e.Record, Issued: happened(e)})
		case validation.Revoked:
			for k := range c {
				if c[k].Record == e.Record && c[k].Revoked.IsZero() {
					c[k].Revoked = happened(e)
				}
			}
		case validation.ReviewAsked, validation.Complained, validation.Appealed:
			r = append(r, validation.RemedyState{Kind: e.What, Asked: happened(e)})
		case validation.Reviewed, validation.ComplaintHandled, validation.AppealDecided:
			for k := range r {
				if r[k].Kind == answers[e.What] && r[k].Answered.IsZero() {
					r[k].Answered = happened(e)
				}
			}
		}
	}
	return d, c, r
}

// rights is what the candidate can ask for: a review and an appeal of the
// decision that stands, where the act of the stage it was made at gives them, a
// complaint always; none that is open already. What is said of the time is
// another test's.
func (o *oracle) rights(id string) (out []validation.RightState) {
	x := o.cases[id]
	if len(x.visits) == 0 {
		return nil
	}
	stage := x.visits[len(x.visits)-1].Stage
	_, _, remedies := o.formalities(id)
	open := func(k validation.EventKind) bool {
		return slices.ContainsFunc(remedies, func(r validation.RemedyState) bool { return r.Kind == k && r.Answered.IsZero() })
	}
	var decided samverkan.Date
	now, way := "", o.pipeline(x.of.Occupation)
	again := &oracle{v: o.v, on: o.on, cases: map[string]*oracleCase{}}
	for i := range x.log {
		// Where the case was when it was decided: as far as the log goes then.
		if e := &x.log[i]; e.Decision != "" {
			part := &oracleCase{of: x.of}
			short := *o.v
			short.Log = nil
			for _, f := range x.log[:i] {
				if f.What != "" && f.What != validation.Corrected {
					short.Log = append(short.Log, f)
				}
			}
			again.v = &short
			again.read(part)
			now, decided = part.visits[len(part.visits)-1].Stage, happened(e)
		}
	}
	if now != "" {
		stage = now
	}
	act := pipeline.Act{}
	for _, s := range way.Stages {
		for _, a := range way.Acts {
			if s.ID == stage && a.ID == s.Act {
				act = a
			}
		}
	}
	if now != "" && act.Review && !open(validation.ReviewAsked) {
		out = append(out, validation.RightState{Kind: validation.ReviewAsked, To: act.Owner})
	}
	if a := act.Appeal; now != "" && a != nil && !open(validation.Appealed) {
		r := validation.RightState{Kind: validation.Appealed, To: a.To, Law: a.Law}
		if a.Days > 0 {
			r.Until = decided.AddDays(a.Days)
		}
		out = append(out, r)
	}
	if !open(validation.Complained) {
		out = append(out, validation.RightState{Kind: validation.Complained, To: act.Complaint})
	}
	return out
}

// supplement tries every set of courses.
func (o *oracle) supplement(occupation string, lacking []string) validation.Supplement {
	var list []validation.Course
	for _, c := range o.v.Courses {
		if c.Occupation == occupation && c.Contains(o.on) && slices.ContainsFunc(c.Outcomes, func(x string) bool { return slices.Contains(lacking, x) }) {
			list = append(list, c)
		}
	}
	out := validation.Supplement{Of: len(list), Exact: true}
	for _, l := range lacking {
		if slices.ContainsFunc(list, func(c validation.Course) bool { return slices.Contains(c.Outcomes, l) }) {
			out.Trains = append(out.Trains, l)
		} else {
			out.Nowhere = append(out.Nowhere, l)
		}
	}
	var best []int
	found, days := false, 0
	for set := range 1 << len(list) {
		var chosen []int
		sum := 0
		for i := range list {
			if set>>i&1 == 1 {
				chosen = append(chosen, i)
				sum += list[i].Days
			}
		}
		covers := !slices.ContainsFunc(out.Trains, func(l string) bool {
			return !slices.ContainsFunc(chosen, func(i int) bool { return slices.Contains(list[i].Outcomes, l) })
		})
		better := !found || len(chosen) < len(best) || len(chosen) == len(best) && (sum < days || sum == days && slices.Compare(chosen, best) < 0)
		if covers && better {
			found, best, days = true, chosen, sum
		}
	}
	price := &validation.Range{}
	for _, i := range best {
		out.Courses = append(out.Courses, list[i].ID)
		if list[i].Price == nil {
			price = nil
		}
		if price != nil {
			price.From, price.To = price.From+list[i].Price.From, price.To+list[i].Price.To
		}
	}
	if out.Days = days; len(best) > 0 {
		out.Price = price
	}
	return out
}

// network is who offers what to whom.
func (o *oracle) network() validation.NetworkState {
	var s validation.NetworkState
	kind := map[string]validation.OrganizationKind{}
	for _, x := range o.v.Organizations {
		kind[x.ID] = x.Kind
	}
	if len(o.v.Offers) > 0 { // else it is not known
		s.Gaps, s.TakePart = new(int), new(int)
	}
	for _, m := range o.v.Organizations {
		if m.Kind != validation.Municipality {
			continue
		}
		s.Municipalities++
		if s.Gaps == nil {
			continue
		}
		some := 0
		for _, job := range o.v.Occupations {
			for _, stage := range o.pipeline(job.ID).Stages {
				c := validation.NetworkCell{Municipality: m.ID, Occupation: job.ID, Stage: stage.ID, State: validation.Gap}
				for _, x := range o.v.Offers {
					takes := slices.Contains(x.For, m.ID)
					if len(x.For) == 0 { // its own, and all where it is no municipality
						takes = x.Organization == m.ID || kind[x.Organization] != validation.Municipality
					}
					if !takes || x.Occupation != job.ID || !x.Contains(o.on) || !slices.Contains(x.Stages, stage.ID) {
						continue
					}
					if !slices.Contains(c.By, x.Organization) {
						c.By = append(c.By, x.Organization)
					}
				}
				switch {
				case len(c.By) == 0:
					*s.Gaps++
				case slices.Contains(c.By, m.ID):
					c.State = validation.OwnOffer
				default:
					c.State = validation.SharedOffer
				}
				if len(c.By) > 0 {
					some = 1
				}
				s.Cells = append(s.Cells, c)
			}
		}
		*s.TakePart += some
	}
	for _, job := range o.v.Occupations {
		s.Occupations = append(s.Occupations, o.assessors(&job))
	}
	for _, a := range o.v.Assessors {
		var of []string
		for _, id := range a.Organizations {
			if kind[id] == validation.Municipality {
				of = append(of, id)
			}
		}
		if len(of) > 1 && slices.ContainsFunc(a.Competences, func(c validation.Competence) bool { return c.Contains(o.on) }) {
			s.Shared = append(s.Shared, validation.SharedAssessor{Assessor: a.ID, Municipalities: of})
		}
	}
	return s
}

// may reports whether an assessor is approved for an outcome on a day.
func may(a *validation.Assessor, occupation, outcome string, on samverkan.Date) bool {
	return slices.ContainsFunc(a.Competences, func(c validation.Competence) bool {
		return c.Occupation == occupation && c.Contains(on) && (len(c.Outcomes) == 0 || slices.Contains(c.Outcomes, outcome))
	})
}

func (o *oracle) assessors(job *validation.Occupation) validation.OccupationAssessors {
	s := validation.OccupationAssessors{Occupation: job.ID, Fewest: len(o.v.Assessors)}
	for _, stage := range o.pipeline(job.ID).Stages {
		if stage.Phase == pipeline.Assessment {
			s.Needed = max(s.Needed, stage.Assessors, 1)
		}
	}
	for _, l := range job.Outcomes {
		can := 0
		for i := range o.v.Assessors {
			if may(&o.v.Assessors[i], job.ID, l.ID, o.on) {
				can++
			}
		}
		if s.Fewest = min(s.Fewest, can); can < s.Needed {
			s.TooFew = append(s.TooFew, l.ID)
		}
		if can == s.Needed && can > 0 {
			s.Tight = append(s.Tight, l.ID)
		}
	}
	for i := range o.v.Assessors {
		a := &o.v.Assessors[i]
		if slices.ContainsFunc(job.Outcomes, func(l validation.LearningOutcome) bool { return may(a, job.ID, l.ID, o.on) }) {
			s.Assessors = append(s.Assessors, a.ID)
		}
		// The last day on which some approval of today holds.
		var last samverkan.Date
		open, held := false, false
		for _, c := range a.Competences {
			if c.Occupation != job.ID || !c.Contains(o.on) {
				continue
			}
			held = true
			open = open || c.To.IsZero()
			if last.Before(c.To) {
				last = c.To
			}
		}
		if held && !open && !o.on.AddDays(90).Before(last) {
			s.Lapsing = append(s.Lapsing, validation.LapsingApproval{Assessor: a.ID, Last: last.AddDays(-1)})
		}
	}
	slices.Sort(s.Assessors)
	return s
}

func (o *oracle) roles() (out []validation.RoleState) {
	for _, r := range o.v.Roles {
		s := validation.RoleState{Role: r.ID, Name: r.Name}
		for _, id := range r.In {
			held := func(on samverkan.Date) bool {
				return slices.ContainsFunc(o.v.Holders, func(h validation.Holder) bool { return h.Role == r.ID && h.Organization == id && h.Contains(on) })
			}
			if !held(o.on) {
				s.Vacant = append(s.Vacant, id)
				continue
			}
			s.Filled = append(s.Filled, id)
			if !held(o.on.AddDays(90)) {
				s.Ending = append(s.Ending, id)
			}
		}
		out = append(out, s)
	}
	return out
}

// from is the first day that figures are counted from.
func (o *oracle) from() samverkan.Date {
	first := o.v.CountedFrom
	if first.IsZero() {
		first = o.on
		for _, x := range o.cases {
			if len(x.visits) > 0 && x.visits[0].Queued.Before(first) {
				first = x.visits[0].Queued
			}
		}
	}
	if o.on.Before(first) {
		return o.on
	}
	return first
}

// limit is the age in days that 85 of 100 visits to a stage of an occupation stay
// at or below (Kaplan–Meier, by hand), 0 when it is not known. It is right where
// all that came is counted. The age of what is not over is that at the day's end.
func (o *oracle) limit(occupation, stage string) int {
	type spell struct {
		days int
		over bool
	}
	var list []spell
	longest := 0
	for _, x := range o.cases {
		for _, w := range x.visits {
			if x.of.Occupation != occupation || w.Stage != stage {
				continue
			}
			s := spell{w.Queued.DaysUntil(o.on) + 1, false}
			if !w.Ended.IsZero() {
				s = spell{w.Queued.DaysUntil(w.Ended), true}
			}
			list = append(list, s)
			longest = max(longest, s.days)
		}
	}
	over := 0
	for _, s := range list {
		if s.over {
			over++
		}
	}
	if over < 20 { // too few to be compared with
		return -1
	}
	left := samverkan.Whole(1)
	for d := range longest + 1 {
		atRisk, ended := int64(0), int64(0)
		for _, s := range list {
			if s.days >= d {
				atRisk++
			}
			if s.days == d && s.over {
				ended++
			}
		}
		if atRisk > 0 && ended > 0 {
			left = left.Mul(samverkan.Ratio(atRisk-ended, atRisk))
		}
		if ended > 0 && left.Cmp(samverkan.Ratio(15, 100)) <= 0 {
			return d
		}
	}
	return -1
}
