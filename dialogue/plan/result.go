package plan

import "github.com/samverkan/samverkan"

// Result is the plan of a year, or why there is none. While a Solver is at
// work, and after a budget that was too small, it says what is known so far.
type Result struct {
	// Whether the plan is the best there is, or no plan is possible, and the
	// proof is here. When not, nothing but what Placed says is sure.
	Proven bool `json:"proven"`
	// What is not known and could change the plan: it names the bodies whose own
	// meeting days are not, those without MeetsOn. Left out when all is known, and
	// without a plan.
	Unknown samverkan.Text `json:"unknown,omitempty"`
	// The meetings, by day and then in the order of the Year. Empty when no
	// plan is possible or known.
	Placed []Placed `json:"placed"`
	// How good the plan is.
	Value Value `json:"value"`
	// How good a plan can be at best. Equal to Value when Proven.
	Bound Value `json:"bound"`
	// What each organization travels in the year, in the order in which Bodies
	// name them.
	Travel []Travel `json:"travel"`
	// The proof that no plan is better: cases by the form of meetings, each
	// before those it is divided into.
	Proof []Case `json:"proof"`
	// Why no plan is possible; left out when one is, or when it is not known.
	Conflict *Conflict `json:"conflict,omitempty"`
}

// Value is how good a plan is. Of two plans the one with the larger Attendance
// is better; of equals in that the one with the smaller Farthest, then Total,
// then Days.
type Value struct {
	// The expected attendance, in thousandths of a person, summed over the
	// meetings.
	Attendance int `json:"attendance"`
	// The minutes of the organization that travels most in the year.
	Farthest int `json:"farthest"`
	// The minutes of all organizations.
	Total int `json:"total"`
	// The number of days from the beginning of the year to each meeting,
	// summed: fewer is earlier.
	Days int `json:"days"`
}

// Placed is one meeting with its day, form and place.
type Placed struct {
	// The ID of the meeting.
	Meeting string `json:"meeting"`
	// The day it is held.
	On samverkan.Date `json:"on"`
	// The form it has.
	Form Form `json:"form"`
	// The ID of the place; left out for a digital meeting.
	Place string `json:"place,omitempty"`
	// The last day for its letters: a working day, LettersBefore days before
	// the meeting or more. Left out when none go.
	Letters samverkan.Date `json:"letters,omitempty"`
	// The last day for its papers, in the same way.
	Papers samverkan.Date `json:"papers,omitempty"`
	// The expected attendance, in thousandths of a person.
	Expected int `json:"expected"`
	// How many have said that they can come.
	Yes int `json:"yes"`
	// How many are known to be away.
	No int `json:"no"`
	// How many have not answered.
	Unanswered int `json:"unanswered"`
	// How many bodies have somebody who is not known to be away.
	Bodies int `json:"bodies"`
}

// Travel is what one organization travels in the year.
type Travel struct {
	// The ID of the organization.
	Organization string `json:"organization"`
	// The minutes, one way and reckoned by form, summed over the meetings: for
	// each meeting those of the body that has farthest.
	Minutes int `json:"minutes"`
}

// Conflict is why no plan is possible: constraints that cannot all hold, though
// all but any one of them can.
type Conflict struct {
	// The constraints, in the order of Year.Constraints, each with what becomes
	// possible without it.
	Dropped []Dropped `json:"dropped"`
	// The proof that they cannot all hold. It is empty when one meeting has no
	// form and place.
	Proof []Slice `json:"proof"`
}

// Dropped is one constraint of a conflict, and a plan that is possible without
// it.
type Dropped struct {
	Constraint
	// What must be dropped with it, because the year holds other conflicts as
	// well; empty when it alone is enough. Nothing of it can be kept.
	Also []Constraint `json:"also"`
	// A plan, not the best, that keeps all else.
	Plan []Placed `json:"plan"`
}
