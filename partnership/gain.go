package partnership

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
	"github.com/samverkan/samverkan/partnership/gain"
)

// Ledgers are the two ledgers of gain: the partners', and that of those the
// work is for. Both must come out well (DROPIN-26).
type Ledgers struct {
	// What each partner gains and gives.
	Partners Ledger `json:"partners,omitempty"`
	// What the target group gains and gives.
	TargetGroup Ledger `json:"targetGroup,omitempty"`
}

// Ledger is gains and costs on one scale.
type Ledger struct {
	// What the figures count; left out: points.
	Unit Unit `json:"unit,omitempty"`
	// Over which time, such as "per år".
	Per samverkan.Text `json:"per,omitempty"`
	// How much each partner is to gain at the least, for it to be sure; left
	// out: 1.
	Margin int `json:"margin,omitempty" range:"1..9007199254740991"`
	// The gains and the costs.
	Entries []Entry `json:"entries,omitempty" limit:"2000"`
}

// Entry is one gain or one cost, as an interval: what is known is seldom one
// figure.
type Entry struct {
	// The ID of the organization it falls on; in the target group's ledger it
	// is left out.
	Organization string `json:"organization,omitempty" form:"id"`
	// What it is.
	Name samverkan.Text `json:"name"`
	// Whether it is a gain or a cost.
	Side gain.Side `json:"side"`
	// The least it can be.
	Least int `json:"least" range:"0..9007199254740991"`
	// The greatest it can be; left out: the same as the least.
	Greatest *int `json:"greatest,omitempty" range:"0..9007199254740991"`
	// The IDs of the organizations without which it does not arise. Left out: a
	// gain arises when all take part, a cost whoever else does.
	With []string `json:"with,omitempty" limit:"500" form:"id"`
	// Whether a gain arises whoever else takes part.
	Alone bool `json:"alone,omitempty"`
	// Where the figure comes from.
	Source samverkan.Text `json:"source,omitempty"`
}

// Unit is what the figures of a ledger count.
type Unit string

// The units.
const (
	Points Unit = "points"
	Hours  Unit = "hours"
	Kronor Unit = "sek"
)

func unitWords() []choice.Of[Unit] {
	return []choice.Of[Unit]{
		{Is: Points, Text: samverkan.Text{SV: "poäng", EN: "points"}},
		{Is: Hours, Text: samverkan.Text{SV: "timmar", EN: "hours"}},
		{Is: Kronor, Text: samverkan.Text{SV: "kronor", EN: "kronor"}},
	}
}

// Choices lists the units.
func (Unit) Choices() []string { return choice.Codes(unitWords()) }

// Text returns what people call the unit.
func (u Unit) Text() samverkan.Text { return choice.Text(unitWords(), u.orPoints()) }

// of returns what so many of the unit are called.
func (u Unit) of(n samverkan.Number) samverkan.Text {
	if one := samverkan.Whole(1); !n.Equal(one) && !n.Neg().Equal(one) {
		return u.Text()
	}
	switch u.orPoints() {
	case Hours:
		return samverkan.Text{SV: "timme", EN: "hour"}
	case Kronor:
		return samverkan.Text{SV: "krona", EN: "krona"}
	}
	return samverkan.Text{SV: "poäng", EN: "point"}
}

// orPoints is the unit of figures that say none.
func (u Unit) orPoints() Unit {
	if u == "" {
		return Points
	}
	return u
}
