package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// Event is one entry of the log: something happened in a case. The entries
// stand in the order they were noted; On is the day of noting, and never before
// the day of the entry before. When it happened earlier, that day stands in
// Since. Which members an entry has depends on what happened (see Transitions).
type Event struct {
	// The day it was noted.
	On samverkan.Date `json:"on"`
	// What happened.
	What EventKind `json:"what"`
	// The ID of the case.
	Case string `json:"case" form:"id"`
	// The day it happened, where that is not the day of noting.
	Since samverkan.Date `json:"since,omitempty"`
	// What a stage came to.
	Result pipeline.Result `json:"result,omitempty"`
	// What the candidate brought.
	Evidence *Evidence `json:"evidence,omitempty"`
	// The IDs of the assessors who judged.
	Assessors []string `json:"assessors,omitempty" limit:"10" form:"id"`
	// The IDs of the outcomes that were judged.
	Outcomes []string `json:"outcomes,omitempty" limit:"64" form:"id"`
	// How they were judged.
	Judgment Judgment `json:"judgment,omitempty"`
	// The IDs of the evidence that the judgment rests on.
	RestsOn []string `json:"restsOn,omitempty" limit:"100" form:"id"`
	// The IDs of the criteria that were not seen.
	Lacks []string `json:"lacks,omitempty" limit:"200" form:"id"`
	// The IDs of the courses that were passed.
	Courses []string `json:"courses,omitempty" limit:"50" form:"id"`
	// What was decided.
	Decision Decision `json:"decision,omitempty"`
	// The record number (diarienummer), or the number of a certificate.
	Record string `json:"record,omitempty" limit:"100"`
	// Which entry of the case is corrected: its number among those of the case,
	// from 1.
	Entry int `json:"entry,omitempty" range:"1..2000"`
	// What the corrected entry is to say, with the same day of noting; left out:
	// it did not happen, or is not to count.
	Instead *Event `json:"instead,omitempty"`
	// Reasons, answers, what is to be said.
	Text samverkan.Text `json:"text,omitempty"`
}

// happened is the day it happened.
func (e *Event) happened() samverkan.Date {
	if e.Since.IsZero() {
		return e.On
	}
	return e.Since
}

// clone returns an event that shares no memory with this one.
func (e Event) clone() Event {
	e.Assessors, e.Outcomes, e.RestsOn = slices.Clone(e.Assessors), slices.Clone(e.Outcomes), slices.Clone(e.RestsOn)
	e.Lacks, e.Courses = slices.Clone(e.Lacks), slices.Clone(e.Courses)
	if e.Evidence != nil {
		copied := *e.Evidence
		copied.Covers = slices.Clone(copied.Covers)
		e.Evidence = &copied
	}
	if e.Instead != nil {
		copied := *e.Instead
		copied.Instead = nil // none is allowed: one that has one is refused as it is
		copied = copied.clone()
		copied.Instead = e.Instead.Instead
		e.Instead = &copied
	}
	return e
}

// Evidence is something that shows what a candidate knows (underlag).
type Evidence struct {
	// The evidence's ID, told from the others of its case.
	ID string `json:"id" form:"id"`
	// What kind it is.
	Kind EvidenceKind `json:"kind"`
	// The IDs of the outcomes and criteria that it shows.
	Covers []string `json:"covers" limit:"500" form:"id"`
	// What it is: such as a certificate from an employer.
	Text samverkan.Text `json:"text,omitempty"`
}

// EvidenceKind is in which way something is shown.
type EvidenceKind string

// The kinds of evidence.
const (
	Testimonial EvidenceKind = "testimonial"
	WorkSample  EvidenceKind = "workSample"
	Workplace   EvidenceKind = "workplace"
	Interview   EvidenceKind = "interview"
	Portfolio   EvidenceKind = "portfolio"
	Examination EvidenceKind = "examination"
)

func evidenceWords() []choice.Of[EvidenceKind] {
	return []choice.Of[EvidenceKind]{
		{Is: Testimonial, Text: samverkan.Text{SV: "intyg", EN: "testimonial"}},
		{Is: WorkSample, Text: samverkan.Text{SV: "arbetsprov", EN: "work sample"}},
		{Is: Workplace, Text: samverkan.Text{SV: "arbetsplats", EN: "workplace"}},
		{Is: Interview, Text: samverkan.Text{SV: "samtal", EN: "interview"}},
		{Is: Portfolio, Text: samverkan.Text{SV: "portfölj", EN: "portfolio"}},
		{Is: Examination, Text: samverkan.Text{SV: "kunskapsprov", EN: "examination"}},
	}
}

// Choices lists the kinds.
func (EvidenceKind) Choices() []string { return choice.Codes(evidenceWords()) }

// Text returns what people call the kind.
func (k EvidenceKind) Text() samverkan.Text { return choice.Text(evidenceWords(), k) }

// Judgment is how an outcome was judged.
type Judgment string

// The judgments.
const (
	Met       Judgment = "met"
	PartlyMet Judgment = "partly"
	NotMet    Judgment = "notMet"
)

func judgmentWords() []choice.Of[Judgment] {
	return []choice.Of[Judgment]{
		{Is: Met, Text: samverkan.Text{SV: "visat", EN: "shown"}},
		{Is: PartlyMet, Text: samverkan.Text{SV: "delvis visat", EN: "partly shown"}},
		{Is: NotMet, Text: samverkan.Text{SV: "inte visat", EN: "not shown"}},
	}
}

// Choices lists the judgments.
func (Judgment) Choices() []string { return choice.Codes(judgmentWords()) }

// Text returns what people call the judgment.
func (j Judgment) Text() samverkan.Text { return choice.Text(judgmentWords(), j) }

// Decision is what was decided about a candidate.
type Decision string

// The decisions: all outcomes are recognized, some, or none.
const (
	Full    Decision = "full"
	Part    Decision = "part"
	Refused Decision = "refused"
)

func decisionWords() []choice.Of[Decision] {
	return []choice.Of[Decision]{
		{Is: Full, Text: samverkan.Text{SV: "hela", EN: "all of it"}},
		{Is: Part, Text: samverkan.Text{SV: "en del", EN: "part of it"}},
		{Is: Refused, Text: samverkan.Text{SV: "avslag", EN: "refused"}},
	}
}

// Choices lists the decisions.
func (Decision) Choices() []string { return choice.Codes(decisionWords()) }

// Text returns what people call the decision.
func (d Decision) Text() samverkan.Text { return choice.Text(decisionWords(), d) }
