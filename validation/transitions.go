package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// EventKind is what happened.
type EventKind string

// What can happen in a case. Transitions tells in which state each can happen.
const (
	Applied          EventKind = "applied"
	EvidenceAdded    EventKind = "evidenceAdded"
	Started          EventKind = "started"
	Judged           EventKind = "judged"
	Trained          EventKind = "trained"
	Finished         EventKind = "finished"
	Withdrew         EventKind = "withdrew"
	Referred         EventKind = "referred"
	Decided          EventKind = "decided"
	Certified        EventKind = "certified"
	Revoked          EventKind = "revoked"
	ReviewAsked      EventKind = "reviewAsked"
	Reviewed         EventKind = "reviewed"
	Complained       EventKind = "complained"
	ComplaintHandled EventKind = "complaintHandled"
	Appealed         EventKind = "appealed"
	AppealDecided    EventKind = "appealDecided"
	Corrected        EventKind = "corrected"
)

// State is where in a stage a case is.
type State string

// The states of a case.
const (
	Nothing  State = "nothing"
	Queued   State = "queued"
	Underway State = "underway"
	Ended    State = "ended"
)

func stateWords() []choice.Of[State] {
	return []choice.Of[State]{
		{Is: Nothing, Text: samverkan.Text{SV: "inget noterat", EN: "nothing noted"}},
		{Is: Queued, Text: samverkan.Text{SV: "väntar", EN: "waiting"}},
		{Is: Underway, Text: samverkan.Text{SV: "pågår", EN: "under way"}},
		{Is: Ended, Text: samverkan.Text{SV: "avslutat", EN: "ended"}},
	}
}

// Choices lists the states.
func (State) Choices() []string { return choice.Codes(stateWords()) }

// Text returns what people call the state.
func (s State) Text() samverkan.Text { return choice.Text(stateWords(), s) }

// Member is a member of an entry of the log.
type Member string

// The members of an entry whose presence depends on what happened.
const (
	HasResult    Member = "result"
	HasEvidence  Member = "evidence"
	HasAssessors Member = "assessors"
	HasOutcomes  Member = "outcomes"
	HasJudgment  Member = "judgment"
	HasRestsOn   Member = "restsOn"
	HasLacks     Member = "lacks"
	HasCourses   Member = "courses"
	HasDecision  Member = "decision"
	HasRecord    Member = "record"
	HasEntry     Member = "entry"
	HasInstead   Member = "instead"
	HasText      Member = "text"
)

// Choices lists the members.
func (Member) Choices() []string {
	return []string{
		"result", "evidence", "assessors", "outcomes", "judgment", "restsOn", "lacks", "courses",
		"decision", "record", "entry", "instead", "text",
	}
}

// Transition is what one kind of event does: in which states it can happen,
// which state it leads to, and what an entry about it says. The list of them
// is the machine: reading, the log, the documentation and the page use it.
// Where a finished stage leads stands in the pipeline.
type Transition struct {
	// What happens.
	What EventKind `json:"what"`
	// What it is called.
	Text samverkan.Text `json:"text"`
	// In which states it can happen; none: in all but nothing.
	From []State `json:"from,omitempty"`
	// The state it leads to; left out: it stays, or the pipeline tells.
	To State `json:"to,omitempty"`
	// The members that an entry about it must have.
	Needs []Member `json:"needs,omitempty"`
	// The members that it may have.
	May []Member `json:"may,omitempty"`
}

// Transitions lists all kinds of events and what they do, in the order of the
// constants.
func Transitions() []Transition {
	inside := []State{Queued, Underway}
	formal := []Member{HasRecord, HasText}
	return []Transition{
		{Applied, samverkan.Text{SV: "ansökan", EN: "application"}, []State{Nothing}, Queued, nil, formal},
		{EvidenceAdded, samverkan.Text{SV: "underlag lämnat", EN: "evidence brought"}, inside, "", []Member{HasEvidence}, nil},
		{Started, samverkan.Text{SV: "steget påbörjat", EN: "stage begun"}, []State{Queued}, Underway, nil, []Member{HasAssessors, HasText}},
		{Judged, samverkan.Text{SV: "bedömning", EN: "judgment"}, []State{Underway}, "", []Member{HasAssessors, HasOutcomes, HasJudgment}, []Member{HasRestsOn, HasLacks, HasText}},
		{Trained, samverkan.Text{SV: "kurs avklarad", EN: "course passed"}, inside, "", []Member{HasCourses}, []Member{HasText}},
		{Finished, samverkan.Text{SV: "steget avslutat", EN: "stage finished"}, []State{Underway}, "", []Member{HasResult}, []Member{HasText}},
		{Withdrew, samverkan.Text{SV: "kandidaten avbröt", EN: "candidate withdrew"}, inside, Ended, nil, []Member{HasText}},
		{Referred, samverkan.Text{SV: "hänvisad vidare", EN: "referred elsewhere"}, inside, Ended, []Member{HasText}, nil},
		{Decided, samverkan.Text{SV: "beslut", EN: "decision"}, []State{Queued, Underway, Ended}, "", []Member{HasDecision, HasText}, []Member{HasRecord}},
		{Certified, samverkan.Text{SV: "bevis utfärdat", EN: "certificate issued"}, []State{Ended}, "", []Member{HasRecord}, []Member{HasText}},
		{Revoked, samverkan.Text{SV: "bevis återkallat", EN: "certificate withdrawn"}, []State{Ended}, "", []Member{HasRecord, HasText}, nil},
		{ReviewAsked, samverkan.Text{SV: "omprövning begärd", EN: "review asked for"}, nil, "", nil, formal},
		{Reviewed, samverkan.Text{SV: "omprövat", EN: "reviewed"}, nil, "", []Member{HasText}, []Member{HasDecision, HasRecord}},
		{Complained, samverkan.Text{SV: "klagomål", EN: "complaint"}, nil, "", nil, formal},
		{ComplaintHandled, samverkan.Text{SV: "klagomål besvarat", EN: "complaint answered"}, nil, "", []Member{HasText}, []Member{HasRecord}},
		{Appealed, samverkan.Text{SV: "överklagat", EN: "appealed"}, nil, "", nil, formal},
		{AppealDecided, samverkan.Text{SV: "överklagandet avgjort", EN: "appeal decided"}, nil, "", []Member{HasText}, []Member{HasDecision, HasRecord}},
		{Corrected, samverkan.Text{SV: "rättelse", EN: "correction"}, nil, "", []Member{HasEntry, HasText}, []Member{HasInstead}},
	}
}

// transitionOf returns what one kind of event does, nil when there is none.
func transitionOf(machine []Transition, what EventKind) *Transition {
	for i := range machine {
		if machine[i].What == what {
			return &machine[i]
		}
	}
	return nil
}

// in reports whether it can happen in a state.
func (t *Transition) in(s State) bool {
	if len(t.From) == 0 {
		return s != Nothing
	}
	return slices.Contains(t.From, s)
}

// Choices lists the kinds of events.
func (EventKind) Choices() []string {
	all := Transitions()
	out := make([]string, len(all))
	for i := range all {
		out[i] = string(all[i].What)
	}
	return out
}

// Text returns what people call the kind of event.
func (k EventKind) Text() samverkan.Text {
	if t := transitionOf(Transitions(), k); t != nil {
		return t.Text
	}
	return samverkan.Same(string(k))
}

// has lists the members that an entry holds.
func (e *Event) has() []Member {
	var out []Member
	for _, m := range []struct {
		member Member
		there  bool
	}{
		{HasResult, e.Result != ""},
		{HasEvidence, e.Evidence != nil},
		{HasAssessors, len(e.Assessors) > 0},
		{HasOutcomes, len(e.Outcomes) > 0},
		{HasJudgment, e.Judgment != ""},
		{HasRestsOn, len(e.RestsOn) > 0},
		{HasLacks, len(e.Lacks) > 0},
		{HasCourses, len(e.Courses) > 0},
		{HasDecision, e.Decision != ""},
		{HasRecord, e.Record != ""},
		{HasEntry, e.Entry != 0},
		{HasInstead, e.Instead != nil},
		{HasText, !e.Text.IsZero()},
	} {
		if m.there {
			out = append(out, m.member)
		}
	}
	return out
}
