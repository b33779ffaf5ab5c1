package dialogue

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/internal/choice"
)

// EventKind is what happened.
type EventKind string

// What can happen, by what it happens to. Transitions tells in which state
// each can happen and which state it leads to.
const (
	LetterSent EventKind = "letterSent"
	Reminded   EventKind = "reminded"
	Registered EventKind = "registered"
	OnAgenda   EventKind = "onAgenda"
	Tabled     EventKind = "tabled"
	SentBack   EventKind = "sentBack"
	Appointed  EventKind = "appointed"
	Declined   EventKind = "declined"
	Resigned   EventKind = "resigned"

	Invited         EventKind = "invited"
	Moved           EventKind = "moved"
	Replied         EventKind = "replied"
	Canceled        EventKind = "canceled"
	Held            EventKind = "held"
	Awarded         EventKind = "awarded"
	SummaryDrafted  EventKind = "summaryDrafted"
	SummaryAmended  EventKind = "summaryAmended"
	SummaryApproved EventKind = "summaryApproved"

	QuestionCarried     EventKind = "questionCarried"
	QuestionRaised      EventKind = "questionRaised"
	QuestionAnswered    EventKind = "questionAnswered"
	QuestionPrioritized EventKind = "questionPrioritized"
	QuestionDone        EventKind = "questionDone"
	QuestionDropped     EventKind = "questionDropped"

	IdeaBorn      EventKind = "ideaBorn"
	IdeaOwned     EventKind = "ideaOwned"
	IdeaScheduled EventKind = "ideaScheduled"
	IdeaFunded    EventKind = "ideaFunded"
	IdeaEmbedded  EventKind = "ideaEmbedded"
	IdeaBuried    EventKind = "ideaBuried"

	InterfaceFound       EventKind = "interfaceFound"
	InterfaceTried       EventKind = "interfaceTried"
	InterfaceEstablished EventKind = "interfaceEstablished"
	InterfaceEnded       EventKind = "interfaceEnded"

	Anchored EventKind = "anchored"
	Informed EventKind = "informed"
)

// Event is one entry of the log: something happened. The entries stand in the
// order they were noted; On is the day of noting, and never before the day of
// the entry before. When it happened earlier, that day stands in Since or in
// the minutes. Which members an entry has depends on what happened.
type Event struct {
	// The day it was noted.
	On samverkan.Date `json:"on"`
	// What happened.
	What EventKind `json:"what"`
	// The ID of the body, meeting, question, idea or interface it happened to.
	To string `json:"to,omitempty" form:"id"`
	// The IDs of the people it is about: those appointed, those who came.
	People []string `json:"people,omitempty" limit:"1000" form:"id"`
	// The ID of the person for whom those appointed are substitutes.
	Instead string `json:"instead,omitempty" form:"id"`
	// The day it came to be, where that is not the day of noting. It lies ahead
	// only where something is to come: an appointment that begins later, a
	// resignation that takes effect later, the day a body is to take a matter up.
	Since samverkan.Date `json:"since,omitempty"`
	// The new beginning of a meeting that was moved.
	Start *calendar.Moment `json:"start,omitempty"`
	// The extract from the minutes, with the record number.
	Minutes committee.Minutes `json:"minutes,omitempty"`
	// The answer to an invitation.
	Answer Answer `json:"answer,omitempty"`
	// The rung of the anchoring ladder.
	Step Step `json:"step,omitempty"`
	// Hours a month in the work schedule.
	Hours int `json:"hours,omitempty" range:"1..10000"`
	// Whole kronor a year in somebody's budget.
	Kronor int `json:"kronor,omitempty" range:"1..1000000000000"`
	// The first day on which the hours or the kronor are there no more; left out:
	// nobody has said how long they last.
	Until samverkan.Date `json:"until,omitempty"`
	// What was answered, why something was dropped, what a step rests on.
	Text samverkan.Text `json:"text,omitempty"`
}

// Answer is what an invited member answers; who has not answered is not busy.
type Answer string

// The answers.
const (
	Yes Answer = "yes"
	No  Answer = "no"
)

func answerWords() []choice.Of[Answer] {
	return []choice.Of[Answer]{
		{Is: Yes, Text: samverkan.Text{SV: "kommer", EN: "comes"}},
		{Is: No, Text: samverkan.Text{SV: "kommer inte", EN: "does not come"}},
	}
}

// Choices lists the answers.
func (Answer) Choices() []string { return choice.Codes(answerWords()) }

// Text returns what people call the answer.
func (a Answer) Text() samverkan.Text { return choice.Text(answerWords(), a) }
