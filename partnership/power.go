package partnership

import (
	"github.com/samverkan/samverkan"
)

// Deciding is how the partnership decides, for instance in its steering group,
// and who pays for the work.
type Deciding struct {
	// What the body is called.
	Body samverkan.Text `json:"body,omitempty"`
	// How many votes a decision takes; left out: more than half. All votes
	// together is consensus.
	Quota int `json:"quota,omitempty" range:"1..1000000000"`
	// The organizations with their votes and what they pay.
	Seats []Seat `json:"seats,omitempty" limit:"500"`
}

// Seat is what one organization votes with and pays.
type Seat struct {
	// The organization's ID.
	Organization string `json:"organization" form:"id"`
	// Its votes; left out: none.
	Votes int `json:"votes,omitempty" range:"0..1000000"`
	// What it pays a year, in kronor; left out: nothing.
	Pays int `json:"pays,omitempty" range:"0..9007199254740991"`
}

// Perception is what one organization says of how much the others' words weigh
// when the partnership decides. It is the organization's answer, given on its
// behalf. The newest one counts.
type Perception struct {
	// The ID of the organization that says it.
	By string `json:"by" form:"id"`
	// The day it said so.
	On samverkan.Date `json:"on"`
	// The weights, by organization.
	Weights []Weight `json:"weights" limit:"500"`
}

// Weight is how much one organization's word weighs to another: 0 not at all,
// 4 most. In JSON it is the member "ekdal": 3 of an object.
type Weight struct {
	// The organization's ID.
	Organization string `json:",key" form:"id"`
	// The weight.
	Is int `json:",value" range:"0..4"`
}
