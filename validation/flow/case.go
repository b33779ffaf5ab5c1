package flow

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Exit is how a case ended.
type Exit string

// The exits.
const (
	Certified Exit = "certified"
	Partial   Exit = "partial"
	Withdrawn Exit = "withdrawn"
	Referred  Exit = "referred"
)

func exitWords() []choice.Of[Exit] {
	return []choice.Of[Exit]{
		{Is: Certified, Text: samverkan.Text{SV: "bevis", EN: "certified"}},
		{Is: Partial, Text: samverkan.Text{SV: "del av bevis", EN: "partly certified"}},
		{Is: Withdrawn, Text: samverkan.Text{SV: "avbrott", EN: "withdrawn"}},
		{Is: Referred, Text: samverkan.Text{SV: "hänvisad", EN: "referred"}},
	}
}

// Choices lists the exits.
func (Exit) Choices() []string { return choice.Codes(exitWords()) }

// Text returns what people call the exit.
func (e Exit) Text() samverkan.Text { return choice.Text(exitWords(), e) }

// left returns what somebody who left so has done, as a sentence has it after
// "har" and "have".
func (e Exit) left() samverkan.Text {
	switch e {
	case Certified:
		return samverkan.Text{SV: "fått bevis", EN: "been certified"}
	case Partial:
		return samverkan.Text{SV: "fått del av bevis", EN: "been partly certified"}
	case Withdrawn:
		return samverkan.Text{SV: "avbrutit", EN: "withdrawn"}
	}
	return samverkan.Text{SV: "hänvisats vidare", EN: "been referred elsewhere"}
}

// Result is what a visit to a stage came to.
type Result string

// The results. A visit without a judgment is open, or has none ("").
const (
	Passed          Result = "passed"
	Partly          Result = "partly"
	Failed          Result = "failed"
	ResultWithdrawn Result = "withdrawn"
	ResultReferred  Result = "referred"
	Open            Result = "open"
)

func resultWords() []choice.Of[Result] {
	return []choice.Of[Result]{
		{Is: Passed, Text: samverkan.Text{SV: "godkänd", EN: "passed"}},
		{Is: Partly, Text: samverkan.Text{SV: "delvis godkänd", EN: "partly passed"}},
		{Is: Failed, Text: samverkan.Text{SV: "inte godkänd", EN: "failed"}},
		{Is: ResultWithdrawn, Text: samverkan.Text{SV: "avbrott", EN: "withdrawn"}},
		{Is: ResultReferred, Text: samverkan.Text{SV: "hänvisad", EN: "referred"}},
		{Is: Open, Text: samverkan.Text{SV: "pågår", EN: "open"}},
	}
}

// Choices lists the results.
func (Result) Choices() []string { return choice.Codes(resultWords()) }

// Text returns what people call the result.
func (r Result) Text() samverkan.Text { return choice.Text(resultWords(), r) }

// Observation is what was seen of cases during a time, [From, To). What lies
// at or after To has not happened yet; so a longer log can be cut anywhere.
type Observation struct {
	// The time that is measured.
	From, To Instant
	// The cases, those that left before From among them or not.
	Cases []Case
	// Whether these are only some of the cases there were. Then no count is
	// known, and no cost is divided by one.
	Some bool
	// The stages, each once, in the order in which results list them.
	Stages []Stage
	// The ways to divide cases into groups that are compared.
	Divisions []Division
	// What the project as a whole cost in the time, beside what each case did;
	// nil is unknown, {0, 0} nothing.
	Project *Money
	// What full training takes instead.
	FullTraining []FullTraining
}

// Case is one candidate's way.
type Case struct {
	// The case's ID, told from the others.
	ID string
	// Where it belongs, such as the ID of a municipality.
	Place string
	// The groups it belongs to, at most one of each division.
	Groups []string
	// When it came, and when it left; none: it is inside.
	Arrived, Left Instant
	// How it left; "" when it is inside.
	Exit Exit
	// When the certificate that it left with was withdrawn; none: it holds. The
	// case left certified all the same, and its times count; but what costs and
	// gain are divided by are certificates that hold.
	Revoked Instant
	// Its visits to stages, in any order; visits may overlap.
	Visits []Visit
	// What the case cost; nil: as much as its visits, if that is known of all
	// of them, else unknown. A case without visits has an unknown cost then.
	Cost *Money
	// How much of that was paid in the time; nil: all of it.
	Within *Money
}

// Visit is a case's stay at a stage.
type Visit struct {
	// The ID of the stage.
	Stage string
	// When it came into the queue, when work began, and when it was over.
	// Each may be missing: it has not happened yet, or was not noted.
	Queued, Started, Ended Instant
	// Whether it ended in the queue: the candidate left before work began. A
	// visit that ended without a start is else one whose start was not noted.
	Unstarted bool
	// What it came to.
	Result Result
	// Which attempt it was, from 1; 0: it is counted among the case's visits
	// to the stage, in their order.
	Attempt int
	// What it cost; nil is unknown.
	Cost *Money
}

// Stage is something that cases visit.
type Stage struct {
	// The stage's ID.
	ID string
	// How much can be worked on at once; none is unknown. Between the spans
	// it is 0.
	Capacity []Capacity
}

// Capacity is how many visits can be worked on at once, in [From, To).
type Capacity struct {
	From, To Instant
	// How many; half an assessor is 1/2.
	Servers samverkan.Number
}

// Division is a way to divide cases into groups, such as by sex.
type Division struct {
	// The division's ID.
	ID string
	// The IDs of its groups, which no other division has.
	Groups []string
}

// Money is an amount in öre that is known to lie in [From, To], both included.
type Money struct {
	// The least it can be.
	From int64 `json:"from"`
	// The most it can be.
	To int64 `json:"to"`
}

// DayRange is a number of days that is known to lie in [From, To], both included.
type DayRange struct {
	// The fewest.
	From int `json:"from"`
	// The most.
	To int `json:"to"`
}

// FullTraining is what a whole education to the same certificate takes: what
// validation is compared with (KFA-13, KFA-15).
type FullTraining struct {
	// The place it holds for; "": all cases together, and each place that has
	// none of its own.
	Place string
	// How long it takes.
	Days DayRange
	// What it costs; nil is unknown.
	Cost *Money
	// Where the figures come from, or the word "antagande" or "assumption".
	Source samverkan.Text
}
