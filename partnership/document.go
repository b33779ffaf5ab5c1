package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// Partnership is one partnership as a document: who is in, what they are to
// solve together, what they have done and what they have answered. Make it
// with Decode; a value made by hand is checked by Assess.
type Partnership struct {
	// The schema that the document follows.
	Schema DocumentSchema `json:"$schema"`
	// What the partnership calls itself.
	Name samverkan.Text `json:"name"`
	// At which levels it works.
	Levels []Level `json:"levels,omitempty" limit:"4"`
	// Why the organizations join.
	Motives []Motive `json:"motives,omitempty" limit:"4"`
	// The phases with their dates; they do not overlap.
	Phases []PhasePeriod `json:"phases,omitempty" limit:"20"`
	// The change that is wanted.
	Purpose Purpose `json:"purpose,omitempty"`
	// The shared problem.
	Problem Problem `json:"problem,omitempty"`
	// The organizations around the problem, those outside too.
	Organizations []Organization `json:"organizations" limit:"500"`
	// The people who take part or are asked.
	People []Person `json:"people,omitempty" limit:"10000"`
	// What was done before the start.
	Groundwork []Groundwork `json:"groundwork,omitempty" limit:"100"`
	// The meetings and who came.
	Meetings []Meeting `json:"meetings,omitempty" limit:"500"`
	// The survey waves.
	Waves []Wave `json:"waves,omitempty" limit:"50"`
	// The answers, one sheet for a person, role and wave.
	Answers []Sheet `json:"answers,omitempty" limit:"50000"`
	// Facts from registers and logs that decide a factor.
	Facts []Fact `json:"facts,omitempty" limit:"500"`
	// Decisions to go on in spite of a failed gate.
	Overrides []Override `json:"overrides,omitempty" limit:"100"`
	// What is decided on together; mandates speak of these.
	Subjects []Subject `json:"subjects,omitempty" limit:"100"`
	// Who may decide what for whom, and since when it is known.
	Mandates []Mandate `json:"mandates,omitempty" limit:"5000"`
	// How the partnership decides, and who pays.
	Deciding Deciding `json:"deciding,omitempty"`
	// How much each organization's word weighs, as the others see it.
	Perceived []Perception `json:"perceived,omitempty" limit:"2000"`
	// What the partners, and the target group, gain and give.
	Ledgers Ledgers `json:"ledgers,omitempty"`
	// What was agreed to do.
	Actions []Action `json:"actions,omitempty" limit:"500"`
	// What the questionnaire's first screen says about the answers: who sees
	// them one by one, what for, until when, whom to ask.
	Notice samverkan.Text `json:"notice,omitempty"`
}

// PhasePeriod is a phase with its dates.
type PhasePeriod struct {
	// Which phase.
	Phase Phase `json:"phase"`
	samverkan.Period
}

// Purpose says what change is wanted: an outcome for a target group by means
// of collaboration, by a day. What is missing is a finding, not a fault.
type Purpose struct {
	// For whom.
	TargetGroup samverkan.Text `json:"targetGroup,omitempty"`
	// What becomes better for them.
	Outcome samverkan.Text `json:"outcome,omitempty"`
	// By what means.
	Means samverkan.Text `json:"means,omitempty"`
	// By when.
	By samverkan.Date `json:"by,omitempty"`
}

// Problem is the shared problem: what it is, what belongs to it and what does
// not, and its dimensions.
type Problem struct {
	// The problem in a sentence or two.
	Statement samverkan.Text `json:"statement,omitempty"`
	// What the partnership covers.
	Covers []samverkan.Text `json:"covers,omitempty" limit:"50"`
	// What it does not cover.
	Leaves []samverkan.Text `json:"leaves,omitempty" limit:"50"`
	// The parts of the problem.
	Dimensions []Dimension `json:"dimensions,omitempty" limit:"50"`
}

// Dimension is a part of the problem and the levers needed to act on it. A
// dimension and one of its levers make a piece of the puzzle.
type Dimension struct {
	// The dimension's ID.
	ID string `json:"id" form:"id"`
	// What it is called.
	Name samverkan.Text `json:"name"`
	// The levers somebody must hold.
	Needs []Lever `json:"needs,omitempty" limit:"6"`
}

// Organization is a partner, or an organization around the problem that is
// not one.
type Organization struct {
	// The organization's ID.
	ID string `json:"id" form:"id"`
	// Its name.
	Name samverkan.Text `json:"name"`
	// What kind of organization it is.
	Kind Kind `json:"kind,omitempty"`
	// Its standing toward the partnership over time; before the first day,
	// and when there is none, it is not invited.
	Standing []Since `json:"standing" limit:"50"`
	// The pieces it holds. Left out: nothing is known of that. An entry without
	// levers says that it holds none.
	Holds []Holding `json:"holds,omitempty" limit:"50"`
	// The effort of bringing it in or waking it, in the unit of repairs (1 is
	// one organization raised by one step); left out: 3, the most that one
	// organization's step to 4 can cost.
	Effort int `json:"effort,omitempty" range:"1..1000"`
}

// Since is a standing from a day on, until the next one.
type Since struct {
	// The standing.
	Is Standing `json:"is"`
	// The first day; left out: always.
	From samverkan.Date `json:"from,omitempty"`
	// Why, for instance the reason given with a no.
	Reason samverkan.Text `json:"reason,omitempty"`
}

// Holding is the levers an organization holds in one dimension.
type Holding struct {
	// The dimension's ID.
	Dimension string `json:"dimension" form:"id"`
	// The levers.
	Levers []Lever `json:"levers" limit:"6"`
}

// Person is somebody who takes part or is asked.
type Person struct {
	// The person's ID.
	ID string `json:"id" form:"id"`
	// The person's name; it never leaves the working copy.
	Name string `json:"name,omitempty" limit:"200"`
	// The ID of the organization that the person comes from.
	Organization string `json:"organization" form:"id"`
	// The roles the person has, with their periods.
	Roles []Held `json:"roles,omitempty" limit:"20"`
}

// Held is a role held for a period.
type Held struct {
	// The role.
	Role Role `json:"role"`
	samverkan.Period
}

// Groundwork is one of the five things to have done before the start.
type Groundwork struct {
	// Which.
	Item GroundworkItem `json:"item"`
	// Whether it is done.
	Done bool `json:"done"`
	// Where it can be read.
	Source samverkan.Text `json:"source,omitempty"`
}

// Meeting is a meeting of the partnership.
type Meeting struct {
	// The meeting's ID.
	ID string `json:"id" form:"id"`
	// The day.
	On samverkan.Date `json:"on"`
	// The IDs of the people who came.
	Attended []string `json:"attended,omitempty" limit:"1000" form:"id"`
	// What it is to decide, or has decided.
	Matters []Matter `json:"matters,omitempty" limit:"50"`
}

// Wave is one survey wave.
type Wave struct {
	// The wave's ID.
	ID string `json:"id" form:"id"`
	// The day that the wave speaks of; roles and standing are taken on it.
	On samverkan.Date `json:"on"`
	// The form that was used.
	Form Form `json:"form"`
	// What each role was asked about; left out: all that the catalogue asks.
	Asked []Asked `json:"asked,omitempty" limit:"8"`
}

// Asked is the factors that one role was asked about in a wave; in JSON the
// member "chair": ["P32"] of an object. Catalogue.Ask proposes them.
type Asked struct {
	// The role.
	Role Role `json:",key"`
	// The IDs of the factors.
	Factors []string `json:",value" limit:"200" form:"id"`
}

// asks reports whether the wave asked a role about a factor.
func (w *Wave) asks(role Role, factor string) bool {
	for _, a := range w.Asked {
		if a.Role == role {
			return slices.Contains(a.Factors, factor)
		}
	}
	return len(w.Asked) == 0
}

// Sheet is one person's answers in one role in one wave. Who did not answer
// has no sheet, or leaves factors out.
type Sheet struct {
	// The wave's ID.
	Wave string `json:"wave" form:"id"`
	// The person's ID.
	Person string `json:"person" form:"id"`
	// The role in which the person answers.
	Role Role `json:"role"`
	// The answers by factor.
	Values []Value `json:"values" limit:"200"`
}

// Value is the answer to the statement of one factor; in JSON the member
// "P01": 4 of an object.
type Value struct {
	// The factor's ID.
	Factor string `json:",key" form:"id"`
	// The answer.
	Answer Answer `json:",value"`
}

// Fact is a fact from a register or a log that decides a factor. The newest
// one that holds on the day of the report counts.
type Fact struct {
	// The factor's ID.
	Factor string `json:"factor" form:"id"`
	// Whether what the factor says is so.
	Holds bool `json:"holds"`
	// Since when it is known.
	From samverkan.Date `json:"from"`
	// Where it can be seen.
	Source samverkan.Text `json:"source"`
	// The effort of making it so, in the unit of repairs; left out: 3.
	Effort int `json:"effort,omitempty" range:"1..1000"`
	// The role that can make it so.
	Owner Role `json:"owner,omitempty"`
}

// Override is a decision to go on in spite of a failed gate.
type Override struct {
	// The gate's factor ID.
	Gate string `json:"gate" form:"id"`
	// The role that decided: chair or projectOwner.
	Role Role `json:"role"`
	// The ID of the person who decided.
	Person string `json:"person" form:"id"`
	// Why.
	Reason samverkan.Text `json:"reason"`
	// When.
	On samverkan.Date `json:"on"`
}
