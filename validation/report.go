package validation

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/validation/flow"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// Report is how a network's validation stands on one day, by what was noted up
// to it. It is the network's own working copy: it names cases. What may leave
// the network is made by Publish.
type Report struct {
	samverkan.Report
	// What the network calls itself.
	Name samverkan.Text `json:"name"`
	// How it stands, in a sentence or two.
	Says samverkan.Text `json:"says"`
	// How much of what happened is recorded: of a day on which cases were inside
	// that were removed since, only some.
	Recorded Recorded `json:"recorded"`
	// The first day that figures are counted from: the day after cases ended that
	// were removed, where that is later than the document's.
	From samverkan.Date `json:"from"`
	// The pipelines, each with its proof, in the document's order.
	Pipelines []PipelineState `json:"pipelines,omitempty"`
	// The occupations with their figures, in the document's order.
	Occupations []OccupationState `json:"occupations,omitempty"`
	// What was paid, over all occupations.
	Cost flow.Cost `json:"cost"`
	// The cases, in the document's order.
	Cases []CaseState `json:"cases,omitempty"`
	// Who offers what to whom.
	Network NetworkState `json:"network"`
	// The roles, in the document's order.
	Roles []RoleState `json:"roles,omitempty"`
	// What the network says of its quality, and what the figures say, in the
	// order of the factors.
	Quality []QualityState `json:"quality"`
	// What is left of cases that were removed.
	Removed []Removed `json:"removed,omitempty"`

	floor int // of the document; Publish needs it
}

// Encode writes the report as canonical JSON, for others to read. Publish needs
// the report that Assess made: one that is read back has nothing to publish.
func (r *Report) Encode() ([]byte, error) { return check.Encode(r) }

// PipelineState is a pipeline with its proof.
type PipelineState struct {
	Pipeline string         `json:"pipeline"`
	Name     samverkan.Text `json:"name"`
	Proof    pipeline.Proof `json:"proof"`
}

// OccupationState is one occupation with its figures.
type OccupationState struct {
	Occupation string         `json:"occupation"`
	Name       samverkan.Text `json:"name"`
	Pipeline   string         `json:"pipeline"`
	// How many are inside, and how many of them have been in their stage for
	// longer than the figure that 85 of 100 stay below.
	Inside int `json:"inside"`
	Old    int `json:"old"`
	// The stages, in the pipeline's order.
	Stages []StageState `json:"stages"`
	// How many left by each exit since the first day, in the order of the
	// kinds.
	Exits []ExitState `json:"exits"`
	// The figures; left out: no case has come. The cost of the project is in them
	// what this occupation bears of it: all where there is no other, else
	// something between nothing and all.
	Flow *flow.Report `json:"flow,omitempty"`
}

// StageState is one stage and who is in it.
type StageState struct {
	Stage    string         `json:"stage"`
	Name     samverkan.Text `json:"name"`
	Phase    pipeline.Phase `json:"phase,omitempty"`
	Training bool           `json:"training,omitempty"`
	// The ID of the act, and who does the work.
	Act   string `json:"act"`
	Owner string `json:"owner"`
	// How many wait, and how many are worked on.
	Waiting  int `json:"waiting"`
	Underway int `json:"underway"`
	// How many of both have been there too long.
	Old int `json:"old"`
	// Whether some measure names it as the bottleneck.
	Bottleneck bool `json:"bottleneck,omitempty"`
}

// ExitState is how many left in one way.
type ExitState struct {
	Kind  pipeline.ExitKind `json:"kind"`
	Name  samverkan.Text    `json:"name"`
	Cases int               `json:"cases"`
	// Of how many of them the certificate was withdrawn since.
	Revoked int `json:"revoked,omitempty"`
}

// QualityState is one factor of quality: what the network says of it, and what
// the figures say.
type QualityState struct {
	Factor QualityFactor  `json:"factor"`
	Name   samverkan.Text `json:"name"`
	// What was said last; left out: nothing was.
	Level QualityLevel   `json:"level,omitempty"`
	On    samverkan.Date `json:"on,omitempty"`
	Text  samverkan.Text `json:"text,omitempty"`
	// What the figures show of it, in a sentence; left out: they cannot tell.
	Shows samverkan.Text `json:"shows,omitempty"`
	// Whether the figures speak against what was said.
	Against bool `json:"against,omitempty"`
}
