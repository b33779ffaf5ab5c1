package pipeline

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Phase is one of the four phases of Council Recommendation 2012/C 398/01. It
// is a label on a stage; a stage may have none.
type Phase string

// The phases.
const (
	// Identification: kompetenskartläggning.
	Identification Phase = "identification"
	// Documentation: dokumentation.
	Documentation Phase = "documentation"
	// Assessment: bedömning.
	Assessment Phase = "assessment"
	// Certification: certifiering.
	Certification Phase = "certification"
	// NoPhase: the stage belongs to none, as supplementary training.
	NoPhase Phase = ""
)

func phaseWords() []choice.Of[Phase] {
	return []choice.Of[Phase]{
		{Is: Identification, Text: samverkan.Text{SV: "kartläggning", EN: "identification"}},
		{Is: Documentation, Text: samverkan.Text{SV: "dokumentation", EN: "documentation"}},
		{Is: Assessment, Text: samverkan.Text{SV: "bedömning", EN: "assessment"}},
		{Is: Certification, Text: samverkan.Text{SV: "certifiering", EN: "certification"}},
	}
}

// Choices lists the phases.
func (Phase) Choices() []string { return choice.Codes(phaseWords()) }

// Text returns what people call the phase.
func (p Phase) Text() samverkan.Text {
	if p == NoPhase {
		return samverkan.Text{SV: "ingen fas", EN: "no phase"}
	}
	return choice.Text(phaseWords(), p)
}

// rank is the phase's place among the four, from 1; 0 for none.
func (p Phase) rank() int {
	for i, c := range phaseWords() {
		if c.Is == p {
			return i + 1
		}
	}
	return 0
}

// ExitKind is what an exit means to the one who leaves by it.
type ExitKind string

// The kinds of exits.
const (
	// Certified: a certificate of the whole.
	Certified ExitKind = "certified"
	// PartlyCertified: a certificate of a part.
	PartlyCertified ExitKind = "partial"
	// ExitWithdrawn: the candidate has left.
	ExitWithdrawn ExitKind = "withdrawn"
	// ExitReferred: the candidate was referred to something else.
	ExitReferred ExitKind = "referred"
)

func exitWords() []choice.Of[ExitKind] {
	return []choice.Of[ExitKind]{
		{Is: Certified, Text: samverkan.Text{SV: "bevis", EN: "certified"}},
		{Is: PartlyCertified, Text: samverkan.Text{SV: "del av bevis", EN: "partly certified"}},
		{Is: ExitWithdrawn, Text: samverkan.Text{SV: "avbrutit", EN: "withdrawn"}},
		{Is: ExitReferred, Text: samverkan.Text{SV: "hänvisad vidare", EN: "referred"}},
	}
}

// Choices lists the kinds of exits.
func (ExitKind) Choices() []string { return choice.Codes(exitWords()) }

// Text returns what people call the kind.
func (k ExitKind) Text() samverkan.Text { return choice.Text(exitWords(), k) }

// Result is how a case leaves a stage.
type Result string

// The results.
const (
	Passed    Result = "passed"
	Partly    Result = "partly"
	Failed    Result = "failed"
	Withdrawn Result = "withdrawn"
	Referred  Result = "referred"
)

func resultWords() []choice.Of[Result] {
	return []choice.Of[Result]{
		{Is: Passed, Text: samverkan.Text{SV: "klart", EN: "passed"}},
		{Is: Partly, Text: samverkan.Text{SV: "delvis", EN: "partly passed"}},
		{Is: Failed, Text: samverkan.Text{SV: "inte godkänt", EN: "not passed"}},
		{Is: Withdrawn, Text: samverkan.Text{SV: "avbrutet", EN: "withdrawn"}},
		{Is: Referred, Text: samverkan.Text{SV: "hänvisat vidare", EN: "referred"}},
	}
}

// Choices lists the results.
func (Result) Choices() []string { return choice.Codes(resultWords()) }

// Text returns what people call the result.
func (r Result) Text() samverkan.Text { return choice.Text(resultWords(), r) }

// ActKind is which legal act it is.
type ActKind string

// The kinds of acts.
const (
	// InitialMapping: inledande kartläggning, the home municipality's duty.
	InitialMapping ActKind = "initialMapping"
	// Validation: validering, offered by the provider.
	Validation ActKind = "validation"
	// OtherAct: an act of other rules.
	OtherAct ActKind = "other"
)

func actWords() []choice.Of[ActKind] {
	return []choice.Of[ActKind]{
		{Is: InitialMapping, Text: samverkan.Text{SV: "inledande kartläggning", EN: "initial mapping"}},
		{Is: Validation, Text: samverkan.Text{SV: "validering", EN: "validation"}},
		{Is: OtherAct, Text: samverkan.Text{SV: "annat uppdrag", EN: "another act"}},
	}
}

// Choices lists the kinds of acts.
func (ActKind) Choices() []string { return choice.Codes(actWords()) }

// Text returns what people call the kind.
func (k ActKind) Text() samverkan.Text { return choice.Text(actWords(), k) }
