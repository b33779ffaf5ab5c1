package pipeline

import "github.com/samverkan/samverkan"

// Pipeline is the way of a case through stages to an exit, as data. A
// validation document holds it; one made by hand is checked by Check. The zero
// value is no pipeline: Check says what it lacks.
type Pipeline struct {
	// The pipeline's ID.
	ID string `json:"id" form:"id"`
	// Its name.
	Name samverkan.Text `json:"name"`
	// The ID of the stage where every case begins.
	Start string `json:"start" form:"id"`
	// The legal acts that its stages belong to.
	Acts []Act `json:"acts" limit:"20"`
	// The stages, in the order in which they are drawn.
	Stages []Stage `json:"stages" limit:"60"`
	// The exits. Stages and exits share one set of IDs.
	Exits []Exit `json:"exits" limit:"20"`
	// The steps that hold at every stage that has no step of its own for the
	// result; a bound on one counts over all stages together.
	Anywhere []Step `json:"anywhere,omitempty" limit:"20"`
}

// Limits of a pipeline.
const (
	// MaxActs is the most acts.
	MaxActs = 20
	// MaxStages is the most stages.
	MaxStages = 60
	// MaxExits is the most exits.
	MaxExits = 20
	// MaxSteps is the most steps of one stage, and of Anywhere.
	MaxSteps = 20
	// MaxTimes is the highest bound of a step.
	MaxTimes = 20
	// MaxDays is the most days that can be promised or given for an appeal.
	MaxDays = 3650
)

// Act is a legal act (uppdrag): who answers for it, by which law, and what a
// candidate who is not content can do.
type Act struct {
	// The act's ID.
	ID string `json:"id" form:"id"`
	// Its name.
	Name samverkan.Text `json:"name"`
	// Which act it is.
	Kind ActKind `json:"kind"`
	// Who answers for it.
	Owner samverkan.Text `json:"owner"`
	// The law that it rests on, such as "Skollagen 20 kap. 7 a §"; left out:
	// none is known.
	Law samverkan.Text `json:"law,omitempty"`
	// Whether a review (omprövning) may be asked for.
	Review bool `json:"review,omitempty"`
	// To whom one complains.
	Complaint samverkan.Text `json:"complaint,omitempty"`
	// The appeal (överklagande); left out: no law is named that gives one.
	Appeal *Appeal `json:"appeal,omitempty"`
}

// Appeal is a right to appeal that a law gives.
type Appeal struct {
	// The law that gives it.
	Law samverkan.Text `json:"law"`
	// To whom one appeals.
	To samverkan.Text `json:"to"`
	// Within how many days; left out: not stated.
	Days int `json:"days,omitempty" range:"0..3650"`
}

// Stage is a stage (steg) where a case waits, is worked on, and gets a result.
type Stage struct {
	// The stage's ID.
	ID string `json:"id" form:"id"`
	// Its name, as it stands in a sentence: "bedömning".
	Name samverkan.Text `json:"name"`
	// Its phase; left out: none.
	Phase Phase `json:"phase,omitempty"`
	// The ID of the act it belongs to.
	Act string `json:"act" form:"id"`
	// Who does the work: the ID of a role or of a kind of organization.
	Owner string `json:"owner" form:"id"`
	// How many assessors must judge together; only in the phase of assessment.
	Assessors int `json:"assessors,omitempty" range:"0..2"`
	// Within how many days it is promised to be done; left out: nothing is
	// promised.
	PromisedDays int `json:"promisedDays,omitempty" range:"0..3650"`
	// Whether it is supplementary training (komplettering), which has no phase.
	Training bool `json:"training,omitempty"`
	// Where a case goes from here.
	Steps []Step `json:"steps,omitempty" limit:"20"`
}

// Step is where a case goes on a result. Steps for the same result are tried
// in order: the first one that is not used up is taken.
type Step struct {
	// On which result.
	On Result `json:"on"`
	// The ID of the stage or exit it leads to.
	To string `json:"to" form:"id"`
	// How many times a case may take it; left out: any number of times.
	AtMost int `json:"atMost,omitempty" range:"0..20"`
}

// Exit is a way out of the pipeline (utgång).
type Exit struct {
	// The exit's ID.
	ID string `json:"id" form:"id"`
	// Its name, as it stands in a sentence: "del av bevis".
	Name samverkan.Text `json:"name"`
	// What it means.
	Kind ExitKind `json:"kind"`
}
