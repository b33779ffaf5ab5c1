package topic

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// MeetingKind is what kind of meeting an item is meant for. What may be asked
// depends on it.
type MeetingKind string

// The kinds of meetings.
const (
	// DialogueMeeting (dialogmöte): we tell, the members reflect on their own
	// organizations.
	DialogueMeeting MeetingKind = "dialogueMeeting"
	// Cafe (dialogcafé): one specific question, ideas are welcome.
	Cafe MeetingKind = "cafe"
	// Seminar (dialogseminarium): one in a series, for improvement ideas and
	// the interfaces between the bodies.
	Seminar MeetingKind = "seminar"
	// OpenForum (kravlös mötesplats): talk that demands nothing.
	OpenForum MeetingKind = "openForum"
)

func kindWords() []choice.Of[MeetingKind] {
	return []choice.Of[MeetingKind]{
		{Is: DialogueMeeting, Text: samverkan.Text{SV: "dialogmöte", EN: "dialogue meeting"}},
		{Is: Cafe, Text: samverkan.Text{SV: "dialogcafé", EN: "dialogue café"}},
		{Is: Seminar, Text: samverkan.Text{SV: "dialogseminarium", EN: "dialogue seminar"}},
		{Is: OpenForum, Text: samverkan.Text{SV: "kravlös mötesplats", EN: "open forum"}},
	}
}

// Choices lists the kinds of meetings.
func (MeetingKind) Choices() []string { return choice.Codes(kindWords()) }

// Text returns what people call the kind of meeting.
func (k MeetingKind) Text() samverkan.Text { return choice.Text(kindWords(), k) }

// purposeWords is what each kind is for: VOC-05, VOC-13 and VOC-24; VOC-26 and
// VOC-28; INNO-03 and INNO-09; INNO-08.
func purposeWords() []choice.Of[MeetingKind] {
	return []choice.Of[MeetingKind]{
		{Is: DialogueMeeting, Text: samverkan.Text{SV: "Vi berättar om det vi gör tillsammans, och de förtroendevalda reflekterar över hur det ser ut i den egna organisationen.", EN: "We tell of what we do together, and elected representatives reflect on how things are in their own organizations."}},
		{Is: Cafe, Text: samverkan.Text{SV: "Vi samlas kring en bestämd fråga och hjälps åt att hitta fler alternativ.", EN: "We gather around one specific question and help each other to find more alternatives."}},
		{Is: Seminar, Text: samverkan.Text{SV: "Ett av flera i en serie, där vi söker förbättringsidéer och samverkansytor mellan våra organisationer.", EN: "One of several in a series, where we look for ideas for improvement and for interfaces between our organizations."}},
		{Is: OpenForum, Text: samverkan.Text{SV: "En mötesplats för kravlös dialog, där vi utbyter idéer och inget beslutas.", EN: "A meeting place for undemanding dialogue, where we exchange ideas and nothing is decided."}},
	}
}

// Purpose returns what the kind of meeting is for, in a sentence.
func (k MeetingKind) Purpose() samverkan.Text { return choice.Text(purposeWords(), k) }

// bit is the kind's place in a set of kinds; a kind that is not in the list is
// judged as a dialogue meeting, the strictest.
func (k MeetingKind) bit() kinds {
	switch k {
	case Cafe:
		return inCafe
	case Seminar:
		return inSeminar
	case OpenForum:
		return inForum
	}
	return inDialogue
}

// kinds is a set of meeting kinds.
type kinds uint8

const (
	inDialogue kinds = 1 << iota
	inCafe
	inSeminar
	inForum
)

// Stance is what whoever wrote an item means to do with it.
type Stance string

// The stances. An item may be without one.
const (
	// Tell: we tell what we do together.
	Tell Stance = "tell"
	// Reflect: the members reflect on what they have heard.
	Reflect Stance = "reflect"
	// AskHome: we ask how it is in the members' own organizations.
	AskHome Stance = "askHome"
	// Ideas: ideas are gathered together.
	Ideas Stance = "ideas"
	// Decide: something is to be decided.
	Decide Stance = "decide"
)

func stanceWords() []choice.Of[Stance] {
	return []choice.Of[Stance]{
		{Is: Tell, Text: samverkan.Text{SV: "berätta", EN: "tell"}},
		{Is: Reflect, Text: samverkan.Text{SV: "reflektera", EN: "reflect"}},
		{Is: AskHome, Text: samverkan.Text{SV: "fråga om läget hemma", EN: "ask about home"}},
		{Is: Ideas, Text: samverkan.Text{SV: "samla idéer", EN: "gather ideas"}},
		{Is: Decide, Text: samverkan.Text{SV: "besluta", EN: "decide"}},
	}
}

// Choices lists the stances.
func (Stance) Choices() []string { return choice.Codes(stanceWords()) }

// Text returns what people call the stance.
func (s Stance) Text() samverkan.Text { return choice.Text(stanceWords(), s) }

// Breach is the way in which an item does not belong in its meeting.
type Breach string

// The breaches, the strongest first.
const (
	// Direction: the item asks how we should do, or asks elected
	// representatives to steer daily work.
	Direction Breach = "direction"
	// Decision: it asks for a decision, a vote, an owner, a day or a promise.
	Decision Breach = "decision"
	// Detail: it is a single operational matter.
	Detail Breach = "detail"
)

func breachWords() []choice.Of[Breach] {
	return []choice.Of[Breach]{
		{Is: Direction, Text: samverkan.Text{SV: "ber om vägledning", EN: "asks for direction"}},
		{Is: Decision, Text: samverkan.Text{SV: "kräver beslut", EN: "demands a decision"}},
		{Is: Detail, Text: samverkan.Text{SV: "enskild verksamhetsfråga", EN: "a single operational matter"}},
	}
}

// Choices lists the breaches, the strongest first.
func (Breach) Choices() []string { return choice.Codes(breachWords()) }

// Text returns what people call the breach.
func (b Breach) Text() samverkan.Text { return choice.Text(breachWords(), b) }
