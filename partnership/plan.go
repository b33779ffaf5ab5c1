package partnership

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Action is something that was agreed to do about a factor. The first wave on
// or after its last day, or the day it was done if that is later, says whether
// it held.
type Action struct {
	// The action's ID.
	ID string `json:"id" form:"id"`
	// What is to be done.
	Name samverkan.Text `json:"name"`
	// The ID of the factor that it is to better.
	Factor string `json:"factor" form:"id"`
	// The ID of the person who sees to it.
	Owner string `json:"owner,omitempty" form:"id"`
	// The day it was agreed.
	Agreed samverkan.Date `json:"agreed"`
	// The day by which it is to be done.
	By samverkan.Date `json:"by"`
	// The level that is expected then; left out: what the factor needs, an open
	// gate or 3.
	Expected int `json:"expected,omitempty" range:"1..5"`
	// The ID of the organization whose own level is expected to be there; left
	// out: the partnership's.
	About string `json:"about,omitempty" form:"id"`
	// The day it was begun.
	Begun samverkan.Date `json:"begun,omitempty"`
	// The day it was done.
	Done samverkan.Date `json:"done,omitempty"`
	// The day it was dropped.
	Dropped samverkan.Date `json:"dropped,omitempty"`
	// Why it was dropped.
	Reason samverkan.Text `json:"reason,omitempty"`
}

// ActionStanding is how far an action has come.
type ActionStanding string

// The standings of an action.
const (
	Planned ActionStanding = "planned"
	Begun   ActionStanding = "begun"
	// Late: not done, and its last day has passed.
	Late    ActionStanding = "late"
	Done    ActionStanding = "done"
	Dropped ActionStanding = "dropped"
)

func actionWords() []choice.Of[ActionStanding] {
	return []choice.Of[ActionStanding]{
		{Is: Planned, Text: samverkan.Text{SV: "inte påbörjad", EN: "not begun"}},
		{Is: Begun, Text: samverkan.Text{SV: "påbörjad", EN: "begun"}},
		{Is: Late, Text: samverkan.Text{SV: "skulle ha varit klar", EN: "was to be done by now"}},
		{Is: Done, Text: samverkan.Text{SV: "gjord", EN: "done"}},
		{Is: Dropped, Text: samverkan.Text{SV: "nedlagd", EN: "dropped"}},
	}
}

// Choices lists the standings.
func (ActionStanding) Choices() []string { return choice.Codes(actionWords()) }

// Text returns what people call the standing.
func (s ActionStanding) Text() samverkan.Text { return choice.Text(actionWords(), s) }

// StandingOn returns how far the action has come on a day.
func (a *Action) StandingOn(on samverkan.Date) ActionStanding {
	begun := func(d samverkan.Date) bool { return !d.IsZero() && !on.Before(d) }
	switch {
	case begun(a.Dropped):
		return Dropped
	case begun(a.Done):
		return Done
	case a.By.Before(on):
		return Late
	case begun(a.Begun):
		return Begun
	}
	return Planned
}

// ActionState is how an agreed action stands on the day of the report, and
// whether it held.
type ActionState struct {
	// The action, its name and its factor.
	ID     string         `json:"id"`
	Name   samverkan.Text `json:"name"`
	Factor string         `json:"factor"`
	// The ID of the person who sees to it.
	Owner string `json:"owner,omitempty"`
	// The organization whose level it is about; nothing for the partnership.
	About string `json:"about,omitempty"`
	// The day by which it is to be done, and how far it has come; the day it was
	// done, and why it was dropped, when that is so.
	By     samverkan.Date `json:"by"`
	Is     ActionStanding `json:"is"`
	Done   samverkan.Date `json:"done,omitempty"`
	Reason samverkan.Text `json:"reason,omitempty"`
	// The level that is expected; 0 for what the factor needs.
	Expected int `json:"expected"`
	// The level in the newest wave up to the day it was agreed; 0 for unknown.
	Before int `json:"before"`
	// The wave that tells whether it held, the first on or after its last day, or
	// the day it was done if that is later, that asked about the factor; nothing
	// when there is none yet.
	Wave string `json:"wave,omitempty"`
	// The level in that wave; 0 for unknown.
	After int `json:"after"`
	// Whether it held: what was expected is there in that wave.
	Held samverkan.Outcome `json:"held"`
	// What decided: "fact" or "answers"; nothing when there is no wave yet.
	DecidedBy string `json:"decidedBy,omitempty"`
}
