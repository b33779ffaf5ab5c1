package calendar

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// The codes of this file are those of RFC 5545 and RFC 5546 themselves. The
// empty code is "not stated", and is neither written nor made up when read.

// Method says what a calendar file asks of its reader (METHOD).
type Method string

// The methods that are written. Others (ADD, REFRESH, COUNTER, DECLINECOUNTER)
// are refused when read.
const (
	// MethodPublish: for information, as a subscription or a file to add.
	MethodPublish Method = "PUBLISH"
	// MethodRequest: an invitation, or an update of one.
	MethodRequest Method = "REQUEST"
	// MethodReply: an attendee's answer to the organizer.
	MethodReply Method = "REPLY"
	// MethodCancel: the organizer calls the event off.
	MethodCancel Method = "CANCEL"
)

func methodWords() []choice.Of[Method] {
	return []choice.Of[Method]{
		{Is: MethodPublish, Text: samverkan.Text{SV: "för kännedom", EN: "for information"}},
		{Is: MethodRequest, Text: samverkan.Text{SV: "inbjudan", EN: "invitation"}},
		{Is: MethodReply, Text: samverkan.Text{SV: "svar", EN: "reply"}},
		{Is: MethodCancel, Text: samverkan.Text{SV: "inställt", EN: "called off"}},
	}
}

// Choices lists the methods.
func (Method) Choices() []string { return choice.Codes(methodWords()) }

// Text returns what people call the method.
func (m Method) Text() samverkan.Text { return choice.Text(methodWords(), m) }

// State is how certain an event is (STATUS).
type State string

// The states of an event.
const (
	Preliminary State = "TENTATIVE"
	Confirmed   State = "CONFIRMED"
	Canceled    State = "CANCELLED" //nolint:misspell // the word of the standard
)

func stateWords() []choice.Of[State] {
	return []choice.Of[State]{
		{Is: Preliminary, Text: samverkan.Text{SV: "preliminärt", EN: "preliminary"}},
		{Is: Confirmed, Text: samverkan.Text{SV: "bestämt", EN: "confirmed"}},
		{Is: Canceled, Text: samverkan.Text{SV: "inställt", EN: "called off"}},
	}
}

// Choices lists the states.
func (State) Choices() []string { return choice.Codes(stateWords()) }

// Text returns what people call the state.
func (s State) Text() samverkan.Text { return choice.Text(stateWords(), s) }

// Class is who may see an event (CLASS).
type Class string

// The classes of an event.
const (
	ClassPublic       Class = "PUBLIC"
	ClassPrivate      Class = "PRIVATE"
	ClassConfidential Class = "CONFIDENTIAL"
)

func classWords() []choice.Of[Class] {
	return []choice.Of[Class]{
		{Is: ClassPublic, Text: samverkan.Text{SV: "öppen", EN: "public"}},
		{Is: ClassPrivate, Text: samverkan.Text{SV: "privat", EN: "private"}},
		{Is: ClassConfidential, Text: samverkan.Text{SV: "förtrolig", EN: "confidential"}},
	}
}

// Choices lists the classes.
func (Class) Choices() []string { return choice.Codes(classWords()) }

// Text returns what people call the class.
func (c Class) Text() samverkan.Text { return choice.Text(classWords(), c) }

// AttendeeKind is what attends (CUTYPE). Not stated means an individual.
type AttendeeKind string

// The kinds of attendees.
const (
	Individual AttendeeKind = "INDIVIDUAL"
	Group      AttendeeKind = "GROUP"
	Resource   AttendeeKind = "RESOURCE"
	Room       AttendeeKind = "ROOM"
	// UnknownKind: the sender says that it does not know, or has a kind of its
	// own.
	UnknownKind AttendeeKind = "UNKNOWN"
)

func attendeeWords() []choice.Of[AttendeeKind] {
	return []choice.Of[AttendeeKind]{
		{Is: Individual, Text: samverkan.Text{SV: "person", EN: "individual"}},
		{Is: Group, Text: samverkan.Text{SV: "grupp", EN: "group"}},
		{Is: Resource, Text: samverkan.Text{SV: "resurs", EN: "resource"}},
		{Is: Room, Text: samverkan.Text{SV: "lokal", EN: "room"}},
		{Is: UnknownKind, Text: samverkan.Text{SV: "okänt", EN: "unknown"}},
	}
}

// Choices lists the kinds.
func (AttendeeKind) Choices() []string { return choice.Codes(attendeeWords()) }

// Text returns what people call the kind.
func (k AttendeeKind) Text() samverkan.Text { return choice.Text(attendeeWords(), k) }

// Role is how an attendee takes part (ROLE). Not stated means required.
type Role string

// The roles of attendees.
const (
	Chair    Role = "CHAIR"
	Required Role = "REQ-PARTICIPANT"
	Optional Role = "OPT-PARTICIPANT"
	Informed Role = "NON-PARTICIPANT"
)

func roleWords() []choice.Of[Role] {
	return []choice.Of[Role]{
		{Is: Chair, Text: samverkan.Text{SV: "ordförande", EN: "chair"}},
		{Is: Required, Text: samverkan.Text{SV: "deltagare", EN: "participant"}},
		{Is: Optional, Text: samverkan.Text{SV: "valfri deltagare", EN: "optional participant"}},
		{Is: Informed, Text: samverkan.Text{SV: "för kännedom", EN: "for information"}},
	}
}

// Choices lists the roles.
func (Role) Choices() []string { return choice.Codes(roleWords()) }

// Text returns what people call the role.
func (r Role) Text() samverkan.Text { return choice.Text(roleWords(), r) }

// Participation is what an attendee has answered (PARTSTAT). Not stated means
// no answer yet, as NeedsAction does.
type Participation string

// The answers of attendees.
const (
	NeedsAction Participation = "NEEDS-ACTION"
	Accepted    Participation = "ACCEPTED"
	Declined    Participation = "DECLINED"
	Tentative   Participation = "TENTATIVE"
	Delegated   Participation = "DELEGATED"
)

func participationWords() []choice.Of[Participation] {
	return []choice.Of[Participation]{
		{Is: NeedsAction, Text: samverkan.Text{SV: "inte svarat", EN: "no answer"}},
		{Is: Accepted, Text: samverkan.Text{SV: "kommer", EN: "is coming"}},
		{Is: Declined, Text: samverkan.Text{SV: "kommer inte", EN: "is not coming"}},
		{Is: Tentative, Text: samverkan.Text{SV: "kommer kanske", EN: "may be coming"}},
		{Is: Delegated, Text: samverkan.Text{SV: "skickar någon annan", EN: "sends somebody else"}},
	}
}

// Choices lists the answers.
func (Participation) Choices() []string { return choice.Codes(participationWords()) }

// Text returns what people call the answer.
func (p Participation) Text() samverkan.Text { return choice.Text(participationWords(), p) }
