package calendar

import (
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// UID returns the name of an event that never changes: 32 hexadecimal digits,
// "@" and a domain of the organizer's. It is made of the parts alone, so that
// whoever computes it again gets the same; other parts, or the same cut in
// another way, give another. The parts are not to be read out of it, but
// somebody who can guess them can see that the guess is right.
func UID(domain string, parts ...string) (string, error) {
	if !isDomain(domain) {
		return "", samverkan.Wrong(samverkan.CodeInvalid, "/domain", samverkan.Text{
			SV: "”{domain}” är inget domännamn. Skriv det som granvik.example, med bokstäverna a–z, siffror och bindestreck.",
			EN: "“{domain}” is no domain name. Write it like granvik.example, with the letters a–z, digits and hyphens.",
		}, samverkan.Quoted("domain", domain))
	}
	if len(parts) == 0 {
		return "", samverkan.Wrong(samverkan.CodeInvalid, "/parts", samverkan.Text{
			SV: "Händelsen saknar delar att göra ett namn av. Ange minst en, till exempel mötets id.",
			EN: "The event has no parts to make a name of. Give at least one, such as the meeting’s ID.",
		})
	}
	var b []byte
	for _, p := range parts { // each with its length, so that cuts cannot be moved
		b = append(append(strconv.AppendInt(b, int64(len(p)), 10), ':'), p...)
	}
	sum := canonical.Sum(b)
	return hex.EncodeToString(sum[:16]) + "@" + strings.ToLower(domain), nil
}

// Updated returns the event as next has it, as its next version: with the UID
// of e, a higher Sequence and the time at which it was written, which is not
// before that of e.
//
// An attendee of both who has no status in next keeps the one of e, unless the
// event has other times: then all are asked again, because they said yes to
// another day (RFC 5546, 3.2.2.1).
func (e Event) Updated(next Event, stamp int64) (Event, error) {
	next.UID = e.UID
	next, err := e.raised(next, stamp)
	if err != nil {
		return Event{}, err
	}
	moved := next.Start != e.Start || next.Minutes != e.Minutes || next.Days != e.Days || next.Floating != e.Floating
	attendees := make([]Attendee, len(next.Attendees))
	for i, a := range next.Attendees {
		if moved {
			a.Status = ""
		} else if k := e.attendee(a.Mail); k >= 0 && a.Status == "" {
			a.Status = e.Attendees[k].Status
		}
		attendees[i] = a
	}
	next.Attendees = attendees
	return next, nil
}

// Canceled returns the event called off: the same UID, a higher Sequence and
// the state Canceled. It goes in a calendar with MethodCancel.
func (e Event) Canceled(stamp int64) (Event, error) {
	next, err := e.raised(e, stamp)
	next.Status = Canceled
	if err != nil {
		return Event{}, err
	}
	return next, nil
}

func (e Event) raised(next Event, stamp int64) (Event, error) {
	if stamp < 1 || stamp < e.Stamp || stamp > lastInstant {
		return Event{}, samverkan.Wrong(samverkan.CodeConflict, "/stamp", samverkan.Text{
			SV: "Ändringen är skriven {new} och händelsen {old}, i sekunder efter 1970-01-01. En ändring kan inte vara äldre än det den ändrar.",
			EN: "The change was written at {new} and the event at {old}, in seconds after 1970-01-01. A change cannot be older than what it changes.",
		}, samverkan.Str("new", strconv.FormatInt(stamp, 10)), samverkan.Str("old", strconv.FormatInt(e.Stamp, 10)))
	}
	if e.Sequence < 0 || e.Sequence >= MaxSequence {
		return Event{}, samverkan.Wrong(samverkan.CodeTooLarge, "/sequence", samverkan.Text{
			SV: "Händelsens versionsnummer är {n}. Det kan vara 0 till {most} och måste kunna höjas; gör en ny händelse.",
			EN: "The number of the event’s version is {n}. It can be 0 to {most} and must be able to rise; make a new event.",
		}, num("n", e.Sequence), num("most", MaxSequence))
	}
	next.Sequence, next.Stamp = e.Sequence+1, stamp
	return next, nil
}

// attendee returns the place of an attendee by mail address, whose capitals do
// not matter; −1 for none.
func (e *Event) attendee(mail string) int {
	for i := range e.Attendees {
		if strings.EqualFold(e.Attendees[i].Mail, mail) {
			return i
		}
	}
	return -1
}
