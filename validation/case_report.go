package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/deep"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// CaseReport is one case in full: its matrix of outcomes, evidence and
// judgments, what is left, who may judge it, and what the candidate can ask for.
type CaseReport struct {
	// The version of this module.
	Engine string `json:"engine"`
	// The day it speaks of.
	On samverkan.Date `json:"on"`
	// How it stands, in a sentence or two.
	Says samverkan.Text `json:"says"`
	CaseState
	// The kinds of evidence that it has, in the order of the kinds.
	Kinds []EvidenceKind `json:"kinds,omitempty"`
	// The matrix, in the standard's order.
	Rows []OutcomeRow `json:"rows"`
	// What the candidate brought, in the order it was noted.
	Evidence []EvidenceState `json:"evidence,omitempty"`
	// The stages that it came to, in order.
	Visits []VisitState `json:"visits,omitempty"`
	// The smallest set of courses for what is left; left out: nothing is left,
	// nothing has been judged yet, or the case has ended.
	Supplement *Supplement `json:"supplement,omitempty"`
	// How many assessors judge together at the next assessment.
	AssessorsNeeded int `json:"assessorsNeeded"`
	// Who may judge what is left, and what speaks against the others; those who
	// may come first, then by the document's order.
	Assessors []AssessorFor `json:"assessors,omitempty"`
	// The decisions, the last one stands.
	Decisions []DecisionState `json:"decisions,omitempty"`
	// The certificates.
	Certificates []CertificateState `json:"certificates,omitempty"`
	// What was asked of the decisions.
	Remedies []RemedyState `json:"remedies,omitempty"`
	// What the candidate can ask for now, and to whom.
	May []RightState `json:"may,omitempty"`
}

// Encode writes the report as canonical JSON.
func (r *CaseReport) Encode() ([]byte, error) { return check.Encode(r) }

// OutcomeRow is one learning outcome of the matrix.
type OutcomeRow struct {
	// The outcome.
	Outcome string         `json:"outcome"`
	Name    samverkan.Text `json:"name"`
	// The judgment that stands; left out: it has not been judged.
	Judgment Judgment `json:"judgment,omitempty"`
	// When it was judged, and by whom.
	On        samverkan.Date `json:"on,omitempty"`
	Assessors []string       `json:"assessors,omitempty"`
	// The evidence that the judgment rests on.
	RestsOn []string `json:"restsOn,omitempty"`
	// The IDs of the criteria that were not seen.
	Lacks []string `json:"lacks,omitempty"`
	// The ID of the earlier case in which it was shown.
	Earlier string `json:"earlier,omitempty"`
	// How much the evidence of each kind covers, in the order of the report's
	// kinds.
	Covered []Coverage `json:"covered,omitempty"`
	// How much all evidence covers together.
	Evidence Coverage `json:"evidence"`
	// The IDs of the criteria that no evidence shows.
	Gaps []string `json:"gaps,omitempty"`
}

// Coverage is how much of an outcome evidence shows.
type Coverage string

// How much evidence shows.
const (
	Whole  Coverage = "whole"
	Half   Coverage = "half"
	NoneOf Coverage = "none"
)

// Choices lists how much evidence can show.
func (Coverage) Choices() []string { return []string{"whole", "half", "none"} }

// EvidenceState is one piece of evidence.
type EvidenceState struct {
	Evidence
	// When it came to be.
	On samverkan.Date `json:"on"`
}

// VisitState is one time at one stage.
type VisitState struct {
	Stage   string          `json:"stage"`
	Attempt int             `json:"attempt"`
	Queued  samverkan.Date  `json:"queued"`
	Started samverkan.Date  `json:"started,omitempty"`
	Ended   samverkan.Date  `json:"ended,omitempty"`
	Result  pipeline.Result `json:"result,omitempty"`
}

// AssessorFor is whether an assessor may judge what is left of a case.
type AssessorFor struct {
	Assessor string `json:"assessor"`
	// Whether nothing speaks against it.
	May bool `json:"may"`
	// The IDs of the outcomes that the assessor is approved for, of those left.
	Outcomes []string `json:"outcomes,omitempty"`
	// What speaks against it.
	Objections []Objection `json:"objections,omitempty"`
}

// DecisionState is one decision.
type DecisionState struct {
	Decision Decision       `json:"decision"`
	On       samverkan.Date `json:"on"`
	Record   string         `json:"record,omitempty"`
	Reasons  samverkan.Text `json:"reasons"`
}

// CertificateState is one certificate.
type CertificateState struct {
	Record  string         `json:"record"`
	Issued  samverkan.Date `json:"issued"`
	Revoked samverkan.Date `json:"revoked,omitempty"`
}

// RemedyState is one review, complaint or appeal.
type RemedyState struct {
	Kind     EventKind      `json:"kind"`
	Asked    samverkan.Date `json:"asked"`
	Answered samverkan.Date `json:"answered,omitempty"`
}

// RightState is something that the candidate can ask for.
type RightState struct {
	// ReviewAsked, Complained or Appealed.
	Kind EventKind `json:"kind"`
	// To whom.
	To samverkan.Text `json:"to,omitempty"`
	// By which law.
	Law samverkan.Text `json:"law,omitempty"`
	// The earliest that the last day can be: so many days from the decision. The
	// time runs from when the decision was announced or reached the candidate,
	// which is not recorded, so the right stands here after the day too. Left
	// out: no number of days is stated.
	Until samverkan.Date `json:"until,omitempty"`
	// What to know of the time, where there is one.
	Says samverkan.Text `json:"says,omitempty"`
}

// Case tells of one case as it stood on a day, by what was noted up to it. Its
// error is a samverkan.Faults.
func (v *Validation) Case(id string, on samverkan.Date) (*CaseReport, error) {
	c, _, err := v.played(on)
	if err != nil {
		return nil, err
	}
	if on.IsZero() {
		return nil, noDay()
	}
	i, ok := c.n.casesAt[id]
	if !ok {
		return nil, samverkan.Faults{check.NoSuch("/case", id, "cases")}
	}
	p := c.list[i]
	r := &CaseReport{Engine: samverkan.Version, On: on, CaseState: p.state0(on), AssessorsNeeded: p.nextAssessors()}
	r.Kinds = p.kinds()
	for _, o := range c.n.v.Occupations[c.n.occupations[p.of.Occupation]].Outcomes {
		r.Rows = append(r.Rows, p.row(&o, r.Kinds))
	}
	for _, x := range p.evidence {
		r.Evidence = append(r.Evidence, EvidenceState{deep.Copy(x.Evidence), x.on})
	}
	for _, x := range p.visits {
		r.Visits = append(r.Visits, VisitState{x.stage, x.attempt, x.queued, x.started, x.ended, x.result})
	}
	left := p.remaining()
	if len(left) > 0 && p.judged() && p.state != Ended || p.kind() == pipeline.PartlyCertified {
		s := c.n.supplement(p.of.Occupation, left, on)
		r.Supplement = &s
	}
	if p.state != Ended {
		r.Assessors = c.n.assessorsFor(p, left, on)
	}
	p.formalities(r)
	r.Says = r.says(c.n)
	return r, nil
}

// judged reports whether anything has been judged, here or in an earlier case.
func (p *progress) judged() bool {
	return p != nil && (len(p.judgments) > 0 || p.before.judged())
}

func noDay() samverkan.Faults {
	return samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "/on", samverkan.Text{
		SV: "Det saknas ett datum för rapporten. Ange en dag, till exempel 2027-03-08.",
		EN: "The day of the report is missing. Give one, such as 2027-03-08.",
	})}
}

// nextAssessors is how many judge together where the case is, or else at the
// first stage of assessment of its pipeline.
func (p *progress) nextAssessors() int {
	if s := p.stage(); s != nil && s.Phase == pipeline.Assessment {
		return max(1, s.Assessors)
	}
	for _, s := range p.n.pipelineOf(p.of.Occupation).Stages {
		if s.Phase == pipeline.Assessment {
			return max(1, s.Assessors)
		}
	}
	return 0
}

// kinds lists the kinds of evidence of a case in the order of the kinds.
func (p *progress) kinds() []EvidenceKind {
	var out []EvidenceKind
	for _, k := range evidenceWords() {
		if slices.ContainsFunc(p.evidence, func(x placed) bool { return x.Kind == k.Is }) {
			out = append(out, k.Is)
		}
	}
	return out
}

// row makes the row of one outcome.
func (p *progress) row(o *LearningOutcome, kinds []EvidenceKind) OutcomeRow {
	r := OutcomeRow{Outcome: o.ID, Name: o.Name}
	for q := p; q != nil; q = q.before {
		j := q.standing(o.ID)
		if j == nil {
			continue
		}
		r.Judgment, r.On, r.Assessors = j.as, j.on, slices.Clone(j.assessors)
		for _, x := range o.Criteria { // an entry may have judged several outcomes
			if slices.Contains(j.lacks, x.ID) {
				r.Lacks = append(r.Lacks, x.ID)
			}
		}
		if q == p {
			r.RestsOn = slices.Clone(j.restsOn)
		} else {
			r.Earlier = q.of.ID
		}
		break
	}
	all := seen{}
	for _, k := range kinds {
		s := seen{}
		for i := range p.evidence {
			if p.evidence[i].Kind == k {
				s.add(o, p.evidence[i].Covers)
				all.add(o, p.evidence[i].Covers)
			}
		}
		r.Covered = append(r.Covered, s.coverage(o))
	}
	r.Evidence = all.coverage(o)
	if !all.whole {
		for _, x := range o.Criteria {
			if !all.criteria[x.ID] {
				r.Gaps = append(r.Gaps, x.ID)
			}
		}
	}
	return r
}

// seen is what evidence shows of one outcome.
type seen struct {
	whole    bool
	criteria map[string]bool
}

//go:noinline
func (s *seen) add(o *LearningOutcome, covers []string) {
	if s.criteria == nil {
		s.criteria = map[string]bool{}
	}
	for _, id := range covers {
		s.whole = s.whole || id == o.ID
		for _, x := range o.Criteria {
			if x.ID == id {
				s.criteria[id] = true
			}
		}
	}
}

func (s *seen) coverage(o *LearningOutcome) Coverage {
	switch {
	case s.whole || len(o.Criteria) > 0 && len(s.criteria) == len(o.Criteria):
		return Whole
	case len(s.criteria) > 0:
		return Half
	}
	return NoneOf
}

// assessorsFor says of each assessor of the occupation whether they may judge
// what is left.
func (n *network) assessorsFor(p *progress, left []string, on samverkan.Date) []AssessorFor {
	var may, not []AssessorFor
	for i := range n.v.Assessors {
		a := &n.v.Assessors[i]
		if !slices.ContainsFunc(a.Competences, func(c Competence) bool { return c.Occupation == p.of.Occupation }) {
			continue
		}
		f := AssessorFor{Assessor: a.ID, Objections: n.tied(a.ID, p.of.Candidate, on)}
		var lacking []Objection
		for _, o := range left {
			if objection, yes := n.approved(a.ID, p.of.Occupation, o, on); yes {
				lacking = append(lacking, objection)
			} else {
				f.Outcomes = append(f.Outcomes, o)
			}
		}
		if len(f.Outcomes) == 0 {
			f.Objections = append(f.Objections, lacking...)
		}
		if f.May = len(f.Objections) == 0; f.May {
			may = append(may, f)
		} else {
			not = append(not, f)
		}
	}
	return append(may, not...)
}

// formalities adds decisions, certificates and what can be asked for.
func (p *progress) formalities(r *CaseReport) {
	for _, d := range p.decisions {
		r.Decisions = append(r.Decisions, DecisionState{d.Decision, d.on, d.record, p.entries[d.entry].Text})
	}
	for _, c := range p.papers {
		r.Certificates = append(r.Certificates, CertificateState{c.record, c.issued, c.revoked})
	}
	open := map[EventKind]bool{}
	for _, x := range p.remedies {
		r.Remedies = append(r.Remedies, RemedyState{x.kind, x.asked, x.answered})
		open[x.kind] = open[x.kind] || x.answered.IsZero()
	}
	if p.state == Nothing {
		return
	}
	way := p.n.pipelineOf(p.of.Occupation)
	act := actOf(way, p.visits[len(p.visits)-1].stage)
	if d := p.decision(); d != nil {
		act = actOf(way, d.stage)
		if act != nil && act.Review && !open[ReviewAsked] {
			r.May = append(r.May, RightState{Kind: ReviewAsked, To: act.Owner})
		}
		if act != nil && act.Appeal != nil && !open[Appealed] {
			right := RightState{Kind: Appealed, To: act.Appeal.To, Law: act.Appeal.Law}
			if act.Appeal.Days > 0 {
				right.Until = d.on.AddDays(act.Appeal.Days)
				right.Says = lastDay(right.Until, r.On)
			}
			r.May = append(r.May, right)
		}
	}
	if act != nil && !open[Complained] {
		r.May = append(r.May, RightState{Kind: Complained, To: act.Complaint})
	}
}

// lastDay tells of the last day of an appeal as much as is known.
func lastDay(until, on samverkan.Date) samverkan.Text {
	text := samverkan.Text{SV: "Sista dag är tidigast {until}", EN: "The last day is {until} at the earliest"}
	if until.Before(on) {
		text = samverkan.Text{
			SV: "Sista dag var tidigast {until}, så tiden kan ha gått ut", EN: "The last day was {until} at the earliest, so the time may have run out",
		}
	}
	text.SV += ". Tiden räknas från den dag då beslutet tillkännagavs eller kandidaten fick del av det, och den dagen är inte antecknad."
	text.EN += ". The time runs from the day on which the decision was announced or reached the candidate, and that day is not recorded."
	return text.With(samverkan.On("until", until))
}

// says tells how a case stands.
func (r *CaseReport) says(n *network) samverkan.Text {
	args := []samverkan.Arg{
		samverkan.Str("candidate", r.Candidate), samverkan.Int("met", r.Met), samverkan.Int("of", r.Of),
		samverkan.Int("left", r.Of-r.Met),
	}
	if r.State == Nothing {
		return samverkan.Text{SV: "Kandidat {candidate} har inte sökt än.", EN: "Candidate {candidate} has not applied yet."}.With(args...)
	}
	text := samverkan.Text{
		SV: "Kandidat {candidate} har visat {met|ett|#} av {of|ett mål|# mål}.",
		EN: "Candidate {candidate} has shown {met|one|#} of {of|one outcome|# outcomes}.",
	}
	switch s := r.Supplement; {
	case r.Met == r.Of || s == nil:
	case len(s.Courses) == 0:
		text.SV += " Ingen kurs i katalogen täcker det som återstår."
		text.EN += " No course of the catalogue covers what is left."
	case len(s.Nowhere) > 0:
		text.SV += " {^courses|en kurs|# kurser} täcker {trains|ett|#} av de {left} som återstår. För resten finns ingen kurs."
		text.EN += " {^courses|one course covers|# courses cover} {trains|one|#} of the {left} that are left. There is no course for the rest."
	case len(s.Courses) == 1:
		text.SV += " En kurs på {days|en dag|# dagar}, {course}, täcker {left|det|de #} som återstår."
		text.EN += " One course of {days|one day|# days}, {course}, covers the {left|one|#} that {left|is|are} left."
		args = append(args, samverkan.Of("course", n.v.Courses[n.courses[s.Courses[0]]].Name))
	default:
		text.SV += " {^courses|en kurs|# kurser}, {days|en dag|# dagar} tillsammans, täcker {left|det|de #} som återstår."
		text.EN += " {^courses|one course|# courses}, {days|one day|# days} together, cover{courses|s|} the {left|one|#} that {left|is|are} left."
	}
	if s := r.Supplement; s != nil {
		args = append(args, samverkan.Int("courses", len(s.Courses)), samverkan.Int("days", s.Days), samverkan.Int("trains", len(s.Trains)))
	}
	return text.With(args...)
}
