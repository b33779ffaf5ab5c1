package pipeline

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Proof says whether a pipeline holds what it must, and shows what does not.
type Proof struct {
	// Whether no problem was found; all states were looked at.
	Holds bool `json:"holds"`
	// The problems: by kind in the order of the kinds; then those without a
	// walk in document order, those with one by its length and then in document
	// order.
	Problems []Problem `json:"problems,omitempty"`
	// How many problems more there are than MaxProblems.
	More int `json:"more,omitempty"`
	// The IDs of the stages and exits that a case can come to, in document
	// order.
	Reached []string `json:"reached"`
	// How many states a case can be in: where it is, and how often it took the
	// steps whose bounds matter there.
	States int `json:"states"`
}

// MaxProblems is how many problems a proof lists.
const MaxProblems = 50

// Problem is something a pipeline must not allow, with a walk that it allows,
// or with what can be reached where the problem is that nothing leads there.
type Problem struct {
	// What kind of problem it is.
	Kind ProblemKind `json:"kind"`
	// The place in the pipeline that it is about, as a JSON Pointer.
	At string `json:"at"`
	// The walk from the start that shows it; the shortest one, and of those the
	// first in the document. The walk that ends where it begins has no moves.
	Path []Move `json:"path,omitempty"`
	// The moves that can be gone round after the walk without end.
	Loop []Move `json:"loop,omitempty"`
	// The IDs of the stages that can be reached: from the start, or from the
	// end of the walk.
	Stages []string `json:"stages,omitempty"`
	// What is wrong, in one sentence.
	Says samverkan.Text `json:"says"`
	// What would be right.
	Next samverkan.Text `json:"next"`
}

// ProblemKind is what kind of problem it is.
type ProblemKind string

// The kinds of problems, in the order in which a proof lists them.
const (
	// UnreachableStage: no case comes to the stage.
	UnreachableStage ProblemKind = "unreachableStage"
	// NoWayOut: a case at the stage can come to no exit.
	NoWayOut ProblemKind = "noWayOut"
	// UnboundedLoop: a case can go round any number of times.
	UnboundedLoop ProblemKind = "unboundedLoop"
	// DeadEnd: all steps for a result are used up.
	DeadEnd ProblemKind = "deadEnd"
	// UnusedStep: no case takes the step.
	UnusedStep ProblemKind = "unusedStep"
	// UnusedExit: no case leaves by the exit.
	UnusedExit ProblemKind = "unusedExit"
	// PhaseSkipped: an exit with a certificate, without the phases before it.
	PhaseSkipped ProblemKind = "phaseSkipped"
	// PhaseBack: a way without a bound to an earlier phase.
	PhaseBack ProblemKind = "phaseBack"
	// ActsMixed: back to the initial mapping after the validation has begun.
	ActsMixed ProblemKind = "actsMixed"
	// NoAssessor: a certificate of what no assessor has judged.
	NoAssessor ProblemKind = "noAssessor"
)

func problemWords() []choice.Of[ProblemKind] {
	return []choice.Of[ProblemKind]{
		{Is: UnreachableStage, Text: samverkan.Text{SV: "steg som inget ärende når", EN: "stage that no case reaches"}},
		{Is: NoWayOut, Text: samverkan.Text{SV: "ingen väg ut", EN: "no way out"}},
		{Is: UnboundedLoop, Text: samverkan.Text{SV: "slinga utan gräns", EN: "loop without a bound"}},
		{Is: DeadEnd, Text: samverkan.Text{SV: "återvändsgränd", EN: "dead end"}},
		{Is: UnusedStep, Text: samverkan.Text{SV: "väg som aldrig tas", EN: "way that is never taken"}},
		{Is: UnusedExit, Text: samverkan.Text{SV: "utgång som aldrig används", EN: "exit that is never used"}},
		{Is: PhaseSkipped, Text: samverkan.Text{SV: "fas hoppas över", EN: "phase skipped"}},
		{Is: PhaseBack, Text: samverkan.Text{SV: "tillbaka till tidigare fas utan gräns", EN: "back to an earlier phase without a bound"}},
		{Is: ActsMixed, Text: samverkan.Text{SV: "två uppdrag blandas", EN: "two acts mixed"}},
		{Is: NoAssessor, Text: samverkan.Text{SV: "bevis utan bedömare", EN: "certificate without an assessor"}},
	}
}

// Choices lists the kinds of problems.
func (ProblemKind) Choices() []string { return choice.Codes(problemWords()) }

// Text returns what people call the kind.
func (k ProblemKind) Text() samverkan.Text { return choice.Text(problemWords(), k) }

// Prove looks at everything that a case can meet in the pipeline and shows each
// problem with a walk that people can follow. It returns the faults of a
// pipeline that Check refuses, and one with CodeTooLarge when there are more
// than MaxStates states. NewProver does the same in steps.
func (p *Pipeline) Prove() (Proof, error) {
	prover, err := NewProver(p)
	if err != nil {
		return Proof{}, err
	}
	for done := false; !done; {
		done = prover.Step(MaxStates)
	}
	return prover.Result(), nil
}
