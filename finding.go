package samverkan

import "cmp"

// Severity says what a finding asks of the reader.
type Severity string

// The severities, most pressing first.
const (
	// Stop: nothing else can make up for it.
	Stop Severity = "stop"
	// Wait: it cannot be judged yet.
	Wait Severity = "wait"
	// Work: it weakens, and can be worked on meanwhile.
	Work Severity = "work"
	// Note: worth knowing.
	Note Severity = "note"
)

// Choices lists the severities.
func (Severity) Choices() []string {
	return []string{string(Stop), string(Wait), string(Work), string(Note)}
}

func (s Severity) rank() int {
	for i, c := range s.Choices() {
		if string(s) == c {
			return i
		}
	}
	return len(s.Choices())
}

// Finding is one thing a rule found, in words that can be said in the room.
type Finding struct {
	// The rule that found it, and the seed rules that rule rests on.
	Rule  string   `json:"rule"`
	Seeds []string `json:"seeds,omitempty"`
	// What it asks of the reader.
	Severity Severity `json:"severity"`
	// The place in the document that it is about, as a JSON Pointer.
	At string `json:"at"`
	// The matter in one sentence.
	Says Text `json:"says"`
	// The same as it can be said aloud at the meeting.
	Aloud Text `json:"aloud"`
	// The next step.
	Next Text `json:"next"`
	// What it rests on.
	Evidence []Evidence `json:"evidence,omitempty"`
	// The organizations that it names, by ID: talk to them before the meeting.
	About []string `json:"about,omitempty"`
	// State words for the working copy, such as "passive".
	Codes []string `json:"codes,omitempty"`
}

// Evidence is one thing that a finding rests on.
type Evidence struct {
	// Where it stands in the document, as a JSON Pointer.
	At string `json:"at,omitempty"`
	// What it says.
	Text Text `json:"text"`
}

// Compare orders findings: severity, then rule, then place.
func (f Finding) Compare(g Finding) int {
	return cmp.Or(
		cmp.Compare(f.Severity.rank(), g.Severity.rank()),
		cmp.Compare(f.Rule, g.Rule),
		cmp.Compare(f.At, g.At),
	)
}
