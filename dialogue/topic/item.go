package topic

import "github.com/samverkan/samverkan"

// MaxText is how many runes of an item's text are judged. What stands after
// them is not read.
const MaxText = 2000

// Item is one item of an agenda or one sentence of an invitation.
type Item struct {
	// The kind of meeting it is meant for. One that is not in the list is
	// judged as a dialogue meeting, the strictest.
	Kind MeetingKind `json:"kind"`
	// What is meant to be done with it; may be empty.
	Stance Stance `json:"stance,omitempty"`
	// Its words.
	Text string `json:"text" limit:"2000"`
	// The language of the words; empty: the one that most of them are in.
	Lang samverkan.Lang `json:"lang,omitempty"`
}

// Objection is one thing that does not belong in the meeting.
type Objection struct {
	// The rule of the guard, such as "DLG-203".
	Rule string `json:"rule"`
	// In what way it does not belong.
	Breach Breach `json:"breach"`
	// The bytes of the text that it was seen in, [From, To), on rune
	// boundaries; both are 0 when it is the declared stance.
	From int `json:"from"`
	To   int `json:"to"`
	// The seed rules it rests on.
	Seeds []string `json:"seeds"`
	// Why, in words for who wrote the item.
	Says samverkan.Text `json:"says"`
	// Other words for the whole item, in its own language. The guard has
	// nothing against them in the same meeting.
	Rewrite string `json:"rewrite"`
	// The stance that goes with them.
	Stance Stance `json:"stance"`
	// The kinds of meetings where the guard has nothing against the item as it
	// is.
	Allowed []MeetingKind `json:"allowed,omitempty"`
}
