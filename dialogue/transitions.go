package dialogue

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/internal/choice"
)

// Thing is what an event happens to.
type Thing string

// The things that have a state. People have none: what happens to them alone
// is only noted.
const (
	OfBody      Thing = "body"
	OfMeeting   Thing = "meeting"
	OfQuestion  Thing = "question"
	OfIdea      Thing = "idea"
	OfInterface Thing = "interface"
	OfPeople    Thing = "people"
)

func thingWords() []choice.Of[Thing] {
	return []choice.Of[Thing]{
		{Is: OfBody, Text: samverkan.Text{SV: "nämnd", EN: "body"}},
		{Is: OfMeeting, Text: samverkan.Text{SV: "möte", EN: "meeting"}},
		{Is: OfQuestion, Text: samverkan.Text{SV: "fråga", EN: "question"}},
		{Is: OfIdea, Text: samverkan.Text{SV: "idé", EN: "idea"}},
		{Is: OfInterface, Text: samverkan.Text{SV: "samverkansyta", EN: "interface"}},
		{Is: OfPeople, Text: samverkan.Text{SV: "personer", EN: "people"}},
	}
}

// Choices lists the things.
func (Thing) Choices() []string { return choice.Codes(thingWords()) }

// Text returns what people call the thing.
func (t Thing) Text() samverkan.Text { return choice.Text(thingWords(), t) }

// the returns the thing as a sentence about a known one has it.
func (t Thing) the() samverkan.Text {
	switch t {
	case OfBody:
		return samverkan.Text{SV: "nämnden", EN: "the body"}
	case OfMeeting:
		return samverkan.Text{SV: "mötet", EN: "the meeting"}
	case OfQuestion:
		return samverkan.Text{SV: "frågan", EN: "the question"}
	case OfIdea:
		return samverkan.Text{SV: "idén", EN: "the idea"}
	}
	return samverkan.Text{SV: "samverkansytan", EN: "the interface"}
}

// State is what a thing has come to.
type State string

// The states. Every thing begins as nothing noted, a meeting as planned.
const (
	Nothing State = "nothing"

	Asked         State = "asked"
	InRegister    State = "registered"
	AwaitsDay     State = "onAgenda"
	WasTabled     State = "tabled"
	WasSentBack   State = "sentBack"
	HasAppointed  State = "appointed"
	HasDeclined   State = "declined"
	Planned       State = "planned"
	HasInvited    State = "invited"
	WasCanceled   State = "canceled"
	WasHeld       State = "held"
	IsDrafted     State = "drafted"
	IsAmended     State = "amended"
	IsApproved    State = "approved"
	Carried       State = "carried"
	Raised        State = "raised"
	IsAnswered    State = "answered"
	IsPrioritized State = "prioritized"
	Done          State = "done"
	Dropped       State = "dropped"
	Alive         State = "alive"
	InSchedule    State = "scheduled"
	Embedded      State = "embedded"
	Buried        State = "buried"
	Found         State = "found"
	Trying        State = "trying"
	IsEstablished State = "established"
	Ended         State = "ended"
)

func stateWords() []choice.Of[State] {
	return []choice.Of[State]{
		{Is: Nothing, Text: samverkan.Text{SV: "inget noterat", EN: "nothing noted"}},
		{Is: Asked, Text: samverkan.Text{SV: "inget svar", EN: "no answer"}},
		{Is: InRegister, Text: samverkan.Text{SV: "diariefört", EN: "registered"}},
		{Is: AwaitsDay, Text: samverkan.Text{SV: "på dagordningen", EN: "on the agenda"}},
		{Is: WasTabled, Text: samverkan.Text{SV: "bordlagt", EN: "tabled"}},
		{Is: WasSentBack, Text: samverkan.Text{SV: "återremitterat", EN: "sent back"}},
		{Is: HasAppointed, Text: samverkan.Text{SV: "har utsett", EN: "has appointed"}},
		{Is: HasDeclined, Text: samverkan.Text{SV: "har avböjt", EN: "has declined"}},
		{Is: Planned, Text: samverkan.Text{SV: "planerat", EN: "planned"}},
		{Is: HasInvited, Text: samverkan.Text{SV: "kallat", EN: "invited"}},
		{Is: WasCanceled, Text: samverkan.Text{SV: "inställt", EN: "canceled"}},
		{Is: WasHeld, Text: samverkan.Text{SV: "hållet", EN: "held"}},
		{Is: IsDrafted, Text: samverkan.Text{SV: "sammanfattning i utkast", EN: "summary drafted"}},
		{Is: IsAmended, Text: samverkan.Text{SV: "sammanfattning ändrad", EN: "summary amended"}},
		{Is: IsApproved, Text: samverkan.Text{SV: "sammanfattning godkänd", EN: "summary approved"}},
		{Is: Carried, Text: samverkan.Text{SV: "tagen med hem", EN: "carried home"}},
		{Is: Raised, Text: samverkan.Text{SV: "väckt hemma", EN: "raised at home"}},
		{Is: IsAnswered, Text: samverkan.Text{SV: "besvarad", EN: "answered"}},
		{Is: IsPrioritized, Text: samverkan.Text{SV: "prioriterad", EN: "prioritized"}},
		{Is: Done, Text: samverkan.Text{SV: "klar", EN: "done"}},
		{Is: Dropped, Text: samverkan.Text{SV: "nedlagd", EN: "dropped"}},
		{Is: Alive, Text: samverkan.Text{SV: "lever", EN: "alive"}},
		{Is: InSchedule, Text: samverkan.Text{SV: "i schemat", EN: "scheduled"}},
		{Is: Embedded, Text: samverkan.Text{SV: "vardag", EN: "embedded"}},
		{Is: Buried, Text: samverkan.Text{SV: "begravd", EN: "buried"}},
		{Is: Found, Text: samverkan.Text{SV: "hittad", EN: "found"}},
		{Is: Trying, Text: samverkan.Text{SV: "prövas", EN: "being tried"}},
		{Is: IsEstablished, Text: samverkan.Text{SV: "etablerad", EN: "established"}},
		{Is: Ended, Text: samverkan.Text{SV: "avslutad", EN: "ended"}},
	}
}

// Choices lists the states.
func (State) Choices() []string { return choice.Codes(stateWords()) }

// Text returns what people call the state.
func (s State) Text() samverkan.Text { return choice.Text(stateWords(), s) }

// begins is the state of a thing of which nothing is noted.
func (t Thing) begins() State {
	if t == OfMeeting {
		return Planned
	}
	return Nothing
}

// Transition is what one kind of event does: in which states it can happen,
// which state it leads to, and what an entry about it says. The list of them
// is the machine: reading, the log, the documentation and the page use it.
type Transition struct {
	// What happens.
	What EventKind `json:"what"`
	// What it is called.
	Text samverkan.Text `json:"text"`
	// What it happens to.
	Of Thing `json:"of"`
	// In which states it can happen; none: in all.
	From []State `json:"from,omitempty"`
	// The state it leads to; left out: it stays.
	To State `json:"to,omitempty"`
	// The members that an entry about it must have.
	Needs []Member `json:"needs,omitempty"`
	// The members that it may have.
	May []Member `json:"may,omitempty"`
	// Whether its Since may lie ahead of the day of noting.
	Ahead bool `json:"ahead,omitempty"`
}

// Member is a member of an entry of the log.
type Member string

// The members of an entry whose presence depends on what happened.
const (
	HasPeople  Member = "people"
	HasInstead Member = "instead"
	HasSince   Member = "since"
	HasStart   Member = "start"
	HasMinutes Member = "minutes"
	HasAnswer  Member = "answer"
	HasStep    Member = "step"
	HasHours   Member = "hours"
	HasKronor  Member = "kronor"
	HasUntil   Member = "until"
	HasText    Member = "text"
)

// Choices lists the members.
func (Member) Choices() []string {
	return []string{"people", "instead", "since", "start", "minutes", "answer", "step", "hours", "kronor", "until", "text"}
}

// Transitions lists all kinds of events and what they do, in the order of the
// constants.
func Transitions() []Transition {
	open := []State{Asked, InRegister, AwaitsDay, WasTabled, WasSentBack}
	before := []State{Planned, HasInvited}
	living := []State{Alive, InSchedule}
	since := []Member{HasSince, HasText}
	lasting := []Member{HasSince, HasUntil, HasText}
	formal := []Member{HasMinutes, HasText}
	return []Transition{
		{LetterSent, samverkan.Text{SV: "brev skickat", EN: "letter sent"}, OfBody, []State{Nothing, HasDeclined}, Asked, nil, since, false},
		{Reminded, samverkan.Text{SV: "påminnelse", EN: "reminder"}, OfBody, open, "", nil, since, false},
		{Registered, samverkan.Text{SV: "diariefört", EN: "registered"}, OfBody, []State{Asked}, InRegister, []Member{HasMinutes}, since, false},
		{OnAgenda, samverkan.Text{SV: "satt på dagordningen", EN: "put on the agenda"}, OfBody, open, AwaitsDay, []Member{HasSince}, formal, true},
		{Tabled, samverkan.Text{SV: "bordlagt", EN: "tabled"}, OfBody, []State{AwaitsDay}, WasTabled, nil, []Member{HasSince, HasMinutes, HasText}, true},
		{SentBack, samverkan.Text{SV: "återremitterat", EN: "sent back"}, OfBody, []State{AwaitsDay}, WasSentBack, []Member{HasText}, []Member{HasSince, HasMinutes}, false},
		{Appointed, samverkan.Text{SV: "utsåg", EN: "appointed"}, OfBody, append([]State{HasAppointed}, open...), HasAppointed, []Member{HasPeople, HasMinutes}, []Member{HasInstead, HasSince, HasText}, true},
		{Declined, samverkan.Text{SV: "avböjde", EN: "declined"}, OfBody, open, HasDeclined, nil, []Member{HasSince, HasMinutes, HasText}, false},
		{Resigned, samverkan.Text{SV: "avgick", EN: "resigned"}, OfBody, []State{HasAppointed}, "", []Member{HasPeople}, since, true},

		{Invited, samverkan.Text{SV: "kallelse skickad", EN: "invitation sent"}, OfMeeting, before, HasInvited, nil, []Member{HasText}, false},
		{Moved, samverkan.Text{SV: "flyttat", EN: "moved"}, OfMeeting, before, "", []Member{HasStart}, []Member{HasText}, false},
		{Replied, samverkan.Text{SV: "svar på kallelsen", EN: "answer to the invitation"}, OfMeeting, []State{HasInvited}, "", []Member{HasPeople, HasAnswer}, []Member{HasText}, false},
		{Canceled, samverkan.Text{SV: "inställt", EN: "canceled"}, OfMeeting, before, WasCanceled, nil, []Member{HasText}, false},
		{Held, samverkan.Text{SV: "hållet", EN: "held"}, OfMeeting, before, WasHeld, nil, []Member{HasPeople, HasText}, false},
		{Awarded, samverkan.Text{SV: "årets handledare utsedd", EN: "supervisor of the year chosen"}, OfMeeting, []State{WasHeld, IsDrafted, IsAmended, IsApproved}, "", nil, []Member{HasText}, false},
		{SummaryDrafted, samverkan.Text{SV: "sammanfattning skriven", EN: "summary drafted"}, OfMeeting, []State{WasHeld}, IsDrafted, []Member{HasText}, nil, false},
		{SummaryAmended, samverkan.Text{SV: "sammanfattning ändrad", EN: "summary amended"}, OfMeeting, []State{IsDrafted, IsAmended}, IsAmended, []Member{HasText}, nil, false},
		{SummaryApproved, samverkan.Text{SV: "sammanfattning godkänd", EN: "summary approved"}, OfMeeting, []State{IsDrafted, IsAmended}, IsApproved, nil, []Member{HasPeople, HasText}, false},

		{QuestionCarried, samverkan.Text{SV: "tagen med hem", EN: "carried home"}, OfQuestion, []State{Nothing}, Carried, nil, since, false},
		{QuestionRaised, samverkan.Text{SV: "väckt hemma", EN: "raised at home"}, OfQuestion, []State{Carried}, Raised, nil, []Member{HasSince, HasMinutes, HasText}, false},
		{QuestionAnswered, samverkan.Text{SV: "besvarad", EN: "answered"}, OfQuestion, []State{Carried, Raised}, IsAnswered, []Member{HasText}, []Member{HasSince, HasMinutes}, false},
		{QuestionPrioritized, samverkan.Text{SV: "prioriterad", EN: "prioritized"}, OfQuestion, []State{Raised, IsAnswered}, IsPrioritized, nil, []Member{HasSince, HasMinutes, HasText}, false},
		{QuestionDone, samverkan.Text{SV: "klar", EN: "done"}, OfQuestion, []State{IsAnswered, IsPrioritized}, Done, nil, since, false},
		{QuestionDropped, samverkan.Text{SV: "nedlagd", EN: "dropped"}, OfQuestion, []State{Carried, Raised, IsAnswered, IsPrioritized}, Dropped, []Member{HasText}, []Member{HasSince}, false},

		{IdeaBorn, samverkan.Text{SV: "idén föddes", EN: "the idea was born"}, OfIdea, []State{Nothing}, Alive, nil, since, false},
		{IdeaOwned, samverkan.Text{SV: "fick ägare", EN: "got an owner"}, OfIdea, living, "", []Member{HasPeople}, since, false},
		{IdeaScheduled, samverkan.Text{SV: "fick tid i schemat", EN: "got time in the schedule"}, OfIdea, living, InSchedule, []Member{HasHours}, lasting, false},
		{IdeaFunded, samverkan.Text{SV: "fick pengar i budgeten", EN: "got money in the budget"}, OfIdea, living, "", []Member{HasKronor}, lasting, false},
		{IdeaEmbedded, samverkan.Text{SV: "blev vardag", EN: "became daily work"}, OfIdea, living, Embedded, nil, since, false},
		{IdeaBuried, samverkan.Text{SV: "begravdes", EN: "was buried"}, OfIdea, living, Buried, []Member{HasText}, []Member{HasSince}, false},

		{InterfaceFound, samverkan.Text{SV: "hittad", EN: "found"}, OfInterface, []State{Nothing}, Found, nil, since, false},
		{InterfaceTried, samverkan.Text{SV: "prövas", EN: "tried"}, OfInterface, []State{Found, Trying, IsEstablished}, Trying, nil, since, false},
		{InterfaceEstablished, samverkan.Text{SV: "etablerad", EN: "established"}, OfInterface, []State{Found, Trying, IsEstablished}, IsEstablished, nil, since, false},
		{InterfaceEnded, samverkan.Text{SV: "avslutad", EN: "ended"}, OfInterface, []State{Found, Trying, IsEstablished}, Ended, []Member{HasText}, []Member{HasSince}, false},

		{Anchored, samverkan.Text{SV: "steg på stegen", EN: "step on the ladder"}, OfBody, nil, "", []Member{HasStep, HasText}, []Member{HasSince}, false},
		{Informed, samverkan.Text{SV: "informerade", EN: "informed"}, OfPeople, nil, "", []Member{HasPeople}, since, false},
	}
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
	all := Transitions()
	if i := slices.IndexFunc(all, func(t Transition) bool { return t.What == k }); i >= 0 {
		return all[i].Text
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
		{HasPeople, len(e.People) > 0},
		{HasInstead, e.Instead != ""},
		{HasSince, !e.Since.IsZero()},
		{HasStart, e.Start != nil},
		{HasMinutes, e.Minutes != (committee.Minutes{})},
		{HasAnswer, e.Answer != ""},
		{HasStep, e.Step != ""},
		{HasHours, e.Hours != 0},
		{HasKronor, e.Kronor != 0},
		{HasUntil, !e.Until.IsZero()},
		{HasText, !e.Text.IsZero()},
	} {
		if m.there {
			out = append(out, m.member)
		}
	}
	return out
}
