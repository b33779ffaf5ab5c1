package validation

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// Validation is the recognition of prior learning in one network, as a
// document: who takes part, what is to be known in each occupation, which way
// a case goes, and a log of what happened. Make it with Decode; a value made by
// hand is checked by Assess. What a case has come to stands nowhere in it: it
// follows from the log (see [Cases]).
type Validation struct {
	// The schema that the document follows.
	Schema DocumentSchema `json:"$schema"`
	// The network's ID.
	ID string `json:"id" form:"id"`
	// What the network calls itself.
	Name samverkan.Text `json:"name"`
	// The first day that figures are counted from; left out: the day on which
	// the first case came.
	CountedFrom samverkan.Date `json:"countedFrom,omitempty"`
	// How much of what happened stands here: of a network that records
	// elsewhere, counts are not known.
	Recorded Recorded `json:"recorded"`
	// The smallest group whose figures are told; left out: 6.
	Floor int `json:"floor,omitempty" range:"3..100"`
	// Municipalities, the region, providers, trades and others.
	Organizations []Organization `json:"organizations,omitempty" limit:"500"`
	// The ways that cases go.
	Pipelines []pipeline.Pipeline `json:"pipelines,omitempty" limit:"50"`
	// The occupations, each with what is to be known.
	Occupations []Occupation `json:"occupations,omitempty" limit:"100"`
	// Courses that can supplement what a candidate lacks.
	Courses []Course `json:"courses,omitempty" limit:"2000"`
	// Who offers which stages of which occupation to whom.
	Offers []Offer `json:"offers,omitempty" limit:"5000"`
	// Who may judge.
	Assessors []Assessor `json:"assessors,omitempty" limit:"1000"`
	// What binds an assessor to a candidate.
	Ties []Tie `json:"ties,omitempty" limit:"5000"`
	// The roles that the network needs (KFA-05).
	Roles []Role `json:"roles,omitempty" limit:"100"`
	// Who holds them.
	Holders []Holder `json:"holders,omitempty" limit:"5000"`
	// How many cases a stage can work on at once, where that is known.
	Capacities []Capacity `json:"capacities,omitempty" limit:"2000"`
	// The groups that are compared, such as men and women.
	Groupings []Grouping `json:"groupings,omitempty" limit:"10"`
	// The candidates' cases.
	Cases []Case `json:"cases,omitempty" limit:"20000"`
	// What was paid.
	Costs []Cost `json:"costs,omitempty" limit:"5000"`
	// What full training would have taken instead.
	FullTraining []FullTraining `json:"fullTraining,omitempty" limit:"500"`
	// What the network says of its own quality.
	Quality []SelfAssessment `json:"quality,omitempty" limit:"1000"`
	// What is left of cases that were removed.
	Removed []Removed `json:"removed,omitempty" limit:"1000"`
	// What happened, in the order it was noted.
	Log []Event `json:"log,omitempty" limit:"200000"`
}

// Recorded says how much of what happened stands in a document.
type Recorded string

// What can be recorded. Of some or none no count is known, and nothing is
// divided by one. A document of none holds no cases.
const (
	AllCases  Recorded = "all"
	SomeCases Recorded = "some"
	NoCases   Recorded = "none"
)

func recordedWords() []choice.Of[Recorded] {
	return []choice.Of[Recorded]{
		{Is: AllCases, Text: samverkan.Text{SV: "alla ärenden", EN: "all cases"}},
		{Is: SomeCases, Text: samverkan.Text{SV: "en del av ärendena", EN: "some of the cases"}},
		{Is: NoCases, Text: samverkan.Text{SV: "inga ärenden", EN: "no cases"}},
	}
}

// Choices lists what can be recorded.
func (Recorded) Choices() []string { return choice.Codes(recordedWords()) }

// Text returns what people call it.
func (r Recorded) Text() samverkan.Text { return choice.Text(recordedWords(), r) }

// Organization takes part in the network.
type Organization struct {
	// The organization's ID.
	ID string `json:"id" form:"id"`
	// Its name.
	Name samverkan.Text `json:"name"`
	// What kind of organization it is.
	Kind OrganizationKind `json:"kind"`
	// Its official code (kommunkod, länskod), such as "0012".
	Code string `json:"code,omitempty" limit:"20"`
}

// OrganizationKind is what kind an organization is.
type OrganizationKind string

// The kinds of organizations.
const (
	Municipality OrganizationKind = "municipality"
	Region       OrganizationKind = "region"
	Provider     OrganizationKind = "provider"
	Trade        OrganizationKind = "trade"
	Employer     OrganizationKind = "employer"
	Agency       OrganizationKind = "agency"
	Other        OrganizationKind = "other"
)

func organizationWords() []choice.Of[OrganizationKind] {
	return []choice.Of[OrganizationKind]{
		{Is: Municipality, Text: samverkan.Text{SV: "kommun", EN: "municipality"}},
		{Is: Region, Text: samverkan.Text{SV: "region", EN: "region"}},
		{Is: Provider, Text: samverkan.Text{SV: "utbildningsanordnare", EN: "education provider"}},
		{Is: Trade, Text: samverkan.Text{SV: "branschorganisation", EN: "trade organization"}},
		{Is: Employer, Text: samverkan.Text{SV: "arbetsgivare", EN: "employer"}},
		{Is: Agency, Text: samverkan.Text{SV: "myndighet", EN: "government agency"}},
		{Is: Other, Text: samverkan.Text{SV: "annan", EN: "other"}},
	}
}

// Choices lists the kinds.
func (OrganizationKind) Choices() []string { return choice.Codes(organizationWords()) }

// Text returns what people call the kind.
func (k OrganizationKind) Text() samverkan.Text { return choice.Text(organizationWords(), k) }

// Occupation is what can be certified, and what is to be known for it.
type Occupation struct {
	// The occupation's ID.
	ID string `json:"id" form:"id"`
	// What it is called.
	Name samverkan.Text `json:"name"`
	// The ID of the pipeline that its cases follow.
	Pipeline string `json:"pipeline" form:"id"`
	// The competence standard that is used.
	Standard Standard `json:"standard,omitempty"`
	// The learning outcomes that a certificate asks for.
	Outcomes []LearningOutcome `json:"outcomes" limit:"64"`
	// Where it stands in SeQF, SSYK and ESCO, and until when.
	Alignments []Alignment `json:"alignments,omitempty" limit:"50"`
}

// Standard is a competence standard: what a trade says that one must know.
type Standard struct {
	// What it is called.
	Name samverkan.Text `json:"name,omitempty"`
	// The ID of the organization that answers for it.
	Owner string `json:"owner,omitempty" form:"id"`
	// Whether it is the trade's shared one (KFA-16), and not one's own.
	Central bool `json:"central,omitempty"`
	// Where it can be read.
	Source string `json:"source,omitempty" limit:"500"`
}

// LearningOutcome is what a candidate shows (lärandemål).
type LearningOutcome struct {
	// The outcome's ID, told from all outcomes and criteria of the occupation.
	ID string `json:"id" form:"id"`
	// What is to be known.
	Name samverkan.Text `json:"name"`
	// By what it is seen; none: the outcome is judged as a whole.
	Criteria []Criterion `json:"criteria,omitempty" limit:"50"`
}

// Criterion is one thing by which a learning outcome is seen.
type Criterion struct {
	// The criterion's ID, told from all outcomes and criteria of the occupation.
	ID string `json:"id" form:"id"`
	// What is to be seen.
	Text samverkan.Text `json:"text"`
}

// Alignment places an occupation in a framework, for a time: a decision on a
// level lapses.
type Alignment struct {
	// The framework.
	Scheme Scheme `json:"scheme"`
	// The code or level there, such as "4" or "5120".
	Code string `json:"code" limit:"100"`
	// What it is called there.
	Name samverkan.Text `json:"name,omitempty"`
	// The record number of the decision.
	Decision string `json:"decision,omitempty" limit:"100"`
	// The days on which it holds.
	samverkan.Period
}

// Scheme is a framework or classification.
type Scheme string

// The frameworks.
const (
	SeQF Scheme = "seqf"
	SSYK Scheme = "ssyk"
	ESCO Scheme = "esco"
)

func schemeWords() []choice.Of[Scheme] {
	return []choice.Of[Scheme]{
		{Is: SeQF, Text: samverkan.Same("SeQF")},
		{Is: SSYK, Text: samverkan.Same("SSYK")},
		{Is: ESCO, Text: samverkan.Same("Esco")},
	}
}

// Choices lists the frameworks.
func (Scheme) Choices() []string { return choice.Codes(schemeWords()) }

// Text returns what people call the framework.
func (s Scheme) Text() samverkan.Text { return choice.Text(schemeWords(), s) }

// Course is supplementary training.
type Course struct {
	// The course's ID.
	ID string `json:"id" form:"id"`
	// What it is called.
	Name samverkan.Text `json:"name"`
	// The ID of the organization that gives it.
	Provider string `json:"provider,omitempty" form:"id"`
	// The ID of the occupation whose outcomes it trains.
	Occupation string `json:"occupation" form:"id"`
	// The IDs of the outcomes that it trains.
	Outcomes []string `json:"outcomes" limit:"64" form:"id"`
	// How many days it takes.
	Days int `json:"days" range:"1..2000"`
	// What it costs, in öre; left out: unknown.
	Price *Range `json:"price,omitempty"`
	// The days on which it is offered.
	samverkan.Period
	// When somebody last saw that it is still offered.
	Checked samverkan.Date `json:"checked,omitempty"`
}

// Range is an amount of öre that is known to lie in [From, To].
type Range struct {
	// The least it can be.
	From int64 `json:"from" range:"0..1000000000000000"`
	// The most it can be.
	To int64 `json:"to" range:"0..1000000000000000"`
}

// Offer is one organization's offer of some stages of an occupation.
type Offer struct {
	// The ID of the organization that offers.
	Organization string `json:"organization" form:"id"`
	// The ID of the occupation.
	Occupation string `json:"occupation" form:"id"`
	// The IDs of the stages of its pipeline.
	Stages []string `json:"stages" limit:"60" form:"id"`
	// The IDs of the municipalities whose candidates it takes; none: its own,
	// and all where the organization is no municipality.
	For []string `json:"for,omitempty" limit:"500" form:"id"`
	// The days on which it holds.
	samverkan.Period
}

// Assessor may judge what a candidate has shown (yrkesbedömare).
type Assessor struct {
	// The assessor's ID, such as B07. A name has no place here.
	ID string `json:"id" form:"id"`
	// The IDs of the organizations that the assessor works for.
	Organizations []string `json:"organizations,omitempty" limit:"50" form:"id"`
	// What the assessor is approved for, by whom and until when.
	Competences []Competence `json:"competences" limit:"200"`
}

// Competence is what an assessor is approved to judge.
type Competence struct {
	// The ID of the occupation.
	Occupation string `json:"occupation" form:"id"`
	// The IDs of the outcomes; none: all.
	Outcomes []string `json:"outcomes,omitempty" limit:"64" form:"id"`
	// The ID of the organization that approved the assessor.
	ApprovedBy string `json:"approvedBy,omitempty" form:"id"`
	// The days on which the approval holds.
	samverkan.Period
}

// Tie binds an assessor to a candidate, so that the one does not judge the
// other. It never ends: a former pupil is a pupil here.
type Tie struct {
	// The ID of the assessor.
	Assessor string `json:"assessor" form:"id"`
	// The candidate's pseudonym.
	Candidate string `json:"candidate" form:"id"`
	// What binds them.
	Kind TieKind `json:"kind"`
	// The day it became known; left out: it was always known.
	Known samverkan.Date `json:"known,omitempty"`
	// How: such as "handledare hösten 2025".
	Text samverkan.Text `json:"text,omitempty"`
}

// TieKind is what binds an assessor to a candidate.
type TieKind string

// What can bind them.
const (
	Oneself TieKind = "self"
	Kin     TieKind = "kin"
	Pupil   TieKind = "pupil"
	Staff   TieKind = "staff"
	Partial TieKind = "other"
)

func tieWords() []choice.Of[TieKind] {
	return []choice.Of[TieKind]{
		{Is: Oneself, Text: samverkan.Text{SV: "samma person", EN: "the same person"}},
		{Is: Kin, Text: samverkan.Text{SV: "närstående", EN: "kin"}},
		{Is: Pupil, Text: samverkan.Text{SV: "egen elev", EN: "own pupil"}},
		{Is: Staff, Text: samverkan.Text{SV: "egen medarbetare", EN: "own staff"}},
		{Is: Partial, Text: samverkan.Text{SV: "annat jäv", EN: "another conflict of interest"}},
	}
}

// Choices lists what can bind them.
func (TieKind) Choices() []string { return choice.Codes(tieWords()) }

// Text returns what people call it.
func (k TieKind) Text() samverkan.Text { return choice.Text(tieWords(), k) }

// Role is something that somebody has to do for the network to work (KFA-05).
type Role struct {
	// The role's ID.
	ID string `json:"id" form:"id"`
	// What it is called.
	Name samverkan.Text `json:"name"`
	// What it is for.
	Why samverkan.Text `json:"why,omitempty"`
	// The IDs of the organizations that each need somebody in it.
	In []string `json:"in" limit:"500" form:"id"`
}

// Holder is somebody who holds a role, for a time.
type Holder struct {
	// The ID of the role.
	Role string `json:"role" form:"id"`
	// The ID of the organization.
	Organization string `json:"organization" form:"id"`
	// What the holder is called there, such as a title.
	Title samverkan.Text `json:"title,omitempty"`
	// The days on which it holds.
	samverkan.Period
}

// Capacity is how many cases can be worked on at once at a stage, for a time.
type Capacity struct {
	// The ID of the occupation.
	Occupation string `json:"occupation" form:"id"`
	// The ID of the stage.
	Stage string `json:"stage" form:"id"`
	// How many.
	Number int `json:"number" range:"0..100000"`
	// The days on which it holds.
	samverkan.Period
}

// Grouping is a way to divide the candidates, to see whether they fare alike.
type Grouping struct {
	// The grouping's ID.
	ID string `json:"id" form:"id"`
	// By what it divides.
	Name samverkan.Text `json:"name"`
	// Its groups.
	Groups []Group `json:"groups" limit:"20"`
}

// Group is one group of a grouping.
type Group struct {
	// The group's ID, told from the groups of all groupings.
	ID string `json:"id" form:"id"`
	// What it is called.
	Name samverkan.Text `json:"name"`
}

// Case is one candidate's way to a certificate in one occupation (ärende).
type Case struct {
	// The case's ID.
	ID string `json:"id" form:"id"`
	// The candidate's pseudonym, such as K-17.
	Candidate string `json:"candidate" form:"id"`
	// The ID of the occupation.
	Occupation string `json:"occupation" form:"id"`
	// The ID of the home municipality.
	Municipality string `json:"municipality" form:"id"`
	// The ID of the organization that validates.
	Provider string `json:"provider,omitempty" form:"id"`
	// The IDs of the groups that the candidate belongs to.
	Groups []string `json:"groups,omitempty" limit:"10" form:"id"`
	// The ID of the same candidate's earlier case, which has ended before this
	// one begins: what was shown there is shown. Only the first case of a
	// candidate in an occupation has none, and no two have the same.
	After string `json:"after,omitempty" form:"id"`
}

// Cost is something that was paid, or that somebody has estimated.
type Cost struct {
	// What was paid for.
	Kind CostKind `json:"kind"`
	// The amount in öre.
	Amount Range `json:"amount"`
	// When.
	On samverkan.Date `json:"on"`
	// The ID of the case, for the cost of a case.
	Case string `json:"case,omitempty" form:"id"`
	// The ID of the stage, for the cost of a case.
	Stage string `json:"stage,omitempty" form:"id"`
	// The ID of the organization that paid.
	PaidBy string `json:"paidBy,omitempty" form:"id"`
	// Where the amount comes from, or the word assumption.
	Source samverkan.Text `json:"source"`
}

// CostKind keeps apart what must never be divided by each other's count.
type CostKind string

// The kinds of costs: that of the whole project, and that of one case.
const (
	ProjectCost CostKind = "project"
	CaseCost    CostKind = "case"
)

func costWords() []choice.Of[CostKind] {
	return []choice.Of[CostKind]{
		{Is: ProjectCost, Text: samverkan.Text{SV: "hela projektet", EN: "the whole project"}},
		{Is: CaseCost, Text: samverkan.Text{SV: "ett ärende", EN: "one case"}},
	}
}

// Choices lists the kinds.
func (CostKind) Choices() []string { return choice.Codes(costWords()) }

// Text returns what people call the kind.
func (k CostKind) Text() samverkan.Text { return choice.Text(costWords(), k) }

// FullTraining is what a whole education to the same certificate takes: the
// counterfactual that the gain is measured against (KFA-13, KFA-15).
type FullTraining struct {
	// The ID of the occupation.
	Occupation string `json:"occupation" form:"id"`
	// The ID of the municipality; left out: all.
	Municipality string `json:"municipality,omitempty" form:"id"`
	// How long it takes, in days.
	Days Days `json:"days"`
	// What it costs, in öre; left out: unknown.
	Amount *Range `json:"amount,omitempty"`
	// Where the figures come from, or the word assumption.
	Source samverkan.Text `json:"source"`
}

// Days is a number of days that is known to lie in [From, To].
type Days struct {
	// The fewest.
	From int `json:"from" range:"0..10000"`
	// The most.
	To int `json:"to" range:"0..10000"`
}

// Removed is what is left of cases that were removed: counts of at least the
// floor, and no case.
type Removed struct {
	// The record number of the disposal decision (gallringsbeslut).
	Decision string `json:"decision" limit:"100"`
	// The day on which the cases were removed.
	On samverkan.Date `json:"on"`
	// A day by which all of them had ended: the last of a month, no later than
	// their removal; left out: the day of the removal. What was so up to it is
	// not known any longer.
	Until samverkan.Date `json:"until,omitempty"`
	// How many cases were removed.
	Cases int `json:"cases" range:"1..20000"`
	// What was paid for them, in öre; left out: unknown, or too few cases to be
	// told.
	Amount *Range `json:"amount,omitempty"`
	// How many of each occupation had which exit, where they are enough to be
	// told.
	Counts []RemovedCount `json:"counts,omitempty" limit:"1000"`
}

// RemovedCount is how many of the removed cases were alike.
type RemovedCount struct {
	// The ID of the occupation.
	Occupation string `json:"occupation" form:"id"`
	// How they ended.
	Exit pipeline.ExitKind `json:"exit"`
	// How many.
	Cases int `json:"cases" range:"1..20000"`
}
