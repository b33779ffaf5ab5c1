package calendar

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// Answer is what one attendee has answered to one version of an event.
type Answer struct {
	// The event.
	UID string `json:"uid" limit:"1000"`
	// The version that was answered.
	Sequence int `json:"sequence,omitempty" range:"0..2147483647"`
	// When the answer was written, in seconds since 1970-01-01 00:00 UTC; 0 is
	// not known.
	Stamp int64 `json:"stamp,omitempty" range:"0..253402297199"`
	// Who answers.
	Address
	// The answer.
	Status Participation `json:"status"`
	// What was said beside it.
	Comment string `json:"comment,omitempty" limit:"30000"`
}

// Reply returns the file in which an attendee answers the event: its Method is
// MethodReply, its one event has that attendee alone and the same Sequence.
// Somebody who was not invited, or no answer, is a Fault.
func (e Event) Reply(mail string, status Participation, comment string, stamp int64) (Calendar, error) {
	k := e.attendee(mail)
	if k < 0 {
		return Calendar{}, notInvited(mail)
	}
	if _, ok := known(status); !ok || status == "" || status == NeedsAction {
		return Calendar{}, noAnswer("/status", mail)
	}
	a := e.Attendees[k]
	a.Status, a.RSVP = status, false
	e.Attendees, e.Comment, e.Stamp = []Attendee{a}, comment, stamp
	return Calendar{Method: MethodReply, Events: []Event{e}}, nil
}

func notInvited(mail string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeUnknown, "/mail", samverkan.Text{
		SV: "”{mail}” är inte inbjuden till händelsen. Bjud in adressen, eller svara från den som är inbjuden.",
		EN: "“{mail}” is not invited to the event. Invite the address, or reply from the one that is invited.",
	}, samverkan.Quoted("mail", mail))
}

// Answers returns what the replies in a file say, in its order. A file with
// another method, an event with more than one attendee, or a reply that says
// neither yes, no nor maybe gives samverkan.Faults.
func (c Calendar) Answers() ([]Answer, error) {
	k := &checker{}
	if c.Method != MethodReply {
		k.add(samverkan.CodeInvalid, "/method", samverkan.Text{
			SV: "Filen har metoden ”{method}”. Svar på en inbjudan har metoden REPLY.",
			EN: "The file has the method “{method}”. Replies to an invitation have the method REPLY.",
		}, samverkan.Quoted("method", string(c.Method)))
		return nil, k.faults
	}
	var answers []Answer
	for i := range c.Events {
		e, at := &c.Events[i], index("/events", i)+"/attendees"
		if len(e.Attendees) != 1 {
			k.add(samverkan.CodeInvalid, at, samverkan.Text{
				SV: "Svaret har {n|en deltagare|# deltagare}. Det ska ha en: den som svarar.",
				EN: "The reply has {n|one attendee|# attendees}. It must have one: who replies.",
			}, samverkan.Int("n", len(e.Attendees)))
			continue
		}
		a := e.Attendees[0]
		if a.Status == "" || a.Status == NeedsAction {
			k.faults.Add(noAnswer(at+"/0/status", a.Mail))
			continue
		}
		answers = append(answers, Answer{
			UID: e.UID, Sequence: e.Sequence, Stamp: e.Stamp, Address: a.Address, Status: a.Status, Comment: e.Comment,
		})
	}
	if err := k.faults.Err(); err != nil {
		return nil, err
	}
	return answers, nil
}

// Latest returns the last answer of each attendee to each event, by event and
// then by mail address: of two the one to the higher version, then the one
// written later (RFC 5546, 2.1.5), then the one that stands later in the list.
// Mail does not come in the order it was sent, so apply these.
func Latest(answers []Answer) []Answer {
	list := append([]Answer(nil), answers...)
	sorted.By(list, func(a, b Answer) int {
		if c := a.compareWho(b); c != 0 {
			return c
		}
		switch {
		case a.Sequence != b.Sequence:
			return a.Sequence - b.Sequence
		case a.Stamp < b.Stamp:
			return -1
		case a.Stamp > b.Stamp:
			return 1
		}
		return 0
	})
	last := list[:0]
	for i, a := range list {
		if i+1 == len(list) || a.compareWho(list[i+1]) != 0 {
			last = append(last, a)
		}
	}
	return last
}

func (a Answer) compareWho(b Answer) int {
	if c := strings.Compare(a.UID, b.UID); c != 0 {
		return c
	}
	return strings.Compare(strings.ToLower(a.Mail), strings.ToLower(b.Mail))
}

// Apply returns the event with an answer noted at its attendee. An answer to
// another event or from somebody who was not invited is a Fault "unknown". So is
// a stale one a Fault "conflict": the attendee has answered a version that is
// no longer the event's, and has not seen what was changed. One to a version
// that is newer than the event is a Fault too; then the event here is not the
// one that was sent.
func (e Event) Apply(a Answer) (Event, error) {
	k := e.attendee(a.Mail)
	switch _, ok := known(a.Status); {
	case a.UID != e.UID:
		return e, samverkan.Wrong(samverkan.CodeUnknown, "/uid", samverkan.Text{
			SV: "Svaret gäller händelsen ”{their}”, inte ”{uid}”.",
			EN: "The reply is about the event “{their}”, not “{uid}”.",
		}, samverkan.Quoted("their", a.UID), samverkan.Quoted("uid", e.UID))
	case k < 0:
		return e, notInvited(a.Mail)
	case !ok || a.Status == "" || a.Status == NeedsAction:
		return e, noAnswer("/status", a.Mail)
	case a.Sequence < e.Sequence:
		return e, samverkan.Wrong(samverkan.CodeConflict, "/sequence", samverkan.Text{
			SV: "Svaret från ”{mail}” gäller version {their} av inbjudan, som sedan har ändrats till version {ours}. Be om ett nytt svar.",
			EN: "The reply from “{mail}” is to version {their} of the invitation, which has since been changed to version {ours}. Ask for a new reply.",
		}, samverkan.Quoted("mail", a.Mail), num("their", a.Sequence), num("ours", e.Sequence))
	case a.Sequence > e.Sequence:
		return e, samverkan.Wrong(samverkan.CodeConflict, "/sequence", samverkan.Text{
			SV: "Svaret från ”{mail}” gäller version {their} av inbjudan, men händelsen här är version {ours}. Hämta den version som skickades.",
			EN: "The reply from “{mail}” is to version {their} of the invitation, but the event here is version {ours}. Get the version that was sent.",
		}, samverkan.Quoted("mail", a.Mail), num("their", a.Sequence), num("ours", e.Sequence))
	}
	e.Attendees = append([]Attendee(nil), e.Attendees...)
	e.Attendees[k].Status, e.Attendees[k].RSVP = a.Status, false
	return e, nil
}
