package calendar

import (
	"strings"

	"github.com/samverkan/samverkan"
)

func (k *checker) event(e *Event, at string, method Method) {
	if !isUID(e.UID) {
		k.add(samverkan.CodeInvalid, at+"/uid", samverkan.Text{
			SV: "Händelsens uid är ”{uid}”. Det ska vara en text på en rad med 1 till {most} byte som aldrig ändras.",
			EN: "The event’s uid is “{uid}”. It must be a text of one line with 1 to {most} bytes that never changes.",
		}, samverkan.Quoted("uid", e.UID), samverkan.Int("most", MaxName))
	}
	k.within(at+"/sequence", e.Sequence, MaxSequence)
	if e.Stamp < 1 || e.Stamp > lastInstant {
		k.add(samverkan.CodeInvalid, at+"/stamp", samverkan.Text{
			SV: "Händelsen saknar en giltig tid då den skrevs. Ange den i sekunder efter 1970-01-01 00:00 UTC.",
			EN: "The event lacks a valid time at which it was written. Give it in seconds after 1970-01-01 00:00 UTC.",
		})
	}
	k.times(e, at, method)
	k.length(at+"/summary", clean(e.Summary), MaxName)
	k.length(at+"/location", clean(e.Location), MaxName)
	k.length(at+"/description", cleanLines(e.Description), MaxText)
	k.length(at+"/comment", cleanLines(e.Comment), MaxText)
	if e.URL != "" && !isLink(e.URL) {
		k.add(samverkan.CodeInvalid, at+"/url", samverkan.Text{
			SV: "Länken är ”{url}”. Den ska börja med https:// eller http:// och vara utan mellanslag och andra tecken än ASCII, högst {most} byte.",
			EN: "The link is “{url}”. It must begin with https:// or http:// and have no spaces and only ASCII characters, {most} bytes at most.",
		}, samverkan.Quoted("url", e.URL), samverkan.Int("most", MaxName))
	}
	if len(e.Categories) > MaxCategories {
		k.tooMany(at+"/categories", len(e.Categories), MaxCategories)
	} else {
		for i, c := range e.Categories {
			k.length(index(at+"/categories", i), clean(c), MaxName)
		}
	}
	if _, ok := known(e.Status); !ok {
		k.noSuchCode(at+"/status", string(e.Status), e.Status.Choices())
	}
	if _, ok := known(e.Class); !ok {
		k.noSuchCode(at+"/class", string(e.Class), e.Class.Choices())
	}
	k.people(e, at)
	k.asked(e, at, method)
}

func isUID(s string) bool {
	return s != "" && len(s) <= MaxName && clean(s) == s
}

func (k *checker) times(e *Event, at string, method Method) {
	k.within(at+"/minutes", e.Minutes, MaxMinutes)
	k.within(at+"/days", e.Days, MaxDays)
	if e.Start.IsZero() {
		if method != MethodReply && method != MethodCancel || e.Minutes != 0 || e.Days != 0 || e.Floating {
			k.add(samverkan.CodeInvalid, at+"/start", samverkan.Text{
				SV: "Händelsen saknar början. Ange dag och klockslag; bara ett svar eller ett återbud kan vara utan tid.",
				EN: "The event lacks its beginning. Give a day and a time; only a reply or a cancellation can be without time.",
			})
		}
		return
	}
	if e.Days > 0 {
		k.wholeDays(e, at)
		return
	}
	start, err := e.Start.Instant()
	if err != nil {
		k.part(at+"/start", err)
		return
	}
	k.part(at+"/start", e.Start.CheckShown())
	if e.Floating && e.Start.Again {
		k.add(samverkan.CodeConflict, at+"/floating", samverkan.Text{
			SV: "Tiden är utan tidszon men sägs vara den senare av två. Ta bort det ena.",
			EN: "The time is without zone but is said to be the later of two. Remove one of them.",
		})
	}
	if start+int64(e.Minutes)*minute > lastInstant {
		k.add(samverkan.CodeInvalid, at+"/minutes", samverkan.Text{
			SV: "Händelsen slutar efter år 9999. Förkorta den.",
			EN: "The event ends after the year 9999. Shorten it.",
		})
	}
}

func (k *checker) wholeDays(e *Event, at string) {
	if e.Start.Clock != 0 || e.Start.Again || e.Minutes != 0 || e.Floating {
		k.add(samverkan.CodeConflict, at+"/days", samverkan.Text{
			SV: "Händelsen gäller hela dagar men har ett klockslag eller minuter. Behåll det ena.",
			EN: "The event is of whole days but has a time of day or minutes. Keep one of them.",
		})
	}
	if e.Start.On.IsZero() || e.Start.On.AddDays(e.Days).IsZero() {
		k.add(samverkan.CodeInvalid, at+"/start/on", samverkan.Text{
			SV: "Händelsen saknar första dag, eller slutar efter år 9999. Ange en dag som finns.",
			EN: "The event lacks its first day, or ends after the year 9999. Give a day that exists.",
		})
	}
}

// part adds a fault that was found in a part alone.
func (k *checker) part(at string, err error) {
	if err == nil {
		return
	}
	if fault, ok := under(at, err).(*samverkan.Fault); ok { //nolint:errorlint // the parts return bare faults
		k.faults.Add(fault)
	}
}

func (k *checker) people(e *Event, at string) {
	if !e.Organizer.IsZero() {
		k.address(e.Organizer, at+"/organizer")
	}
	if len(e.Attendees) > MaxAttendees {
		k.tooMany(at+"/attendees", len(e.Attendees), MaxAttendees)
		return
	}
	first := make(map[string]int, len(e.Attendees))
	for i, a := range e.Attendees {
		place := index(at+"/attendees", i)
		k.address(a.Address, place)
		mail := strings.ToLower(a.Mail)
		if j, again := first[mail]; again && mail != "" {
			k.add(samverkan.CodeConflict, place+"/mail", samverkan.Text{
				SV: "”{mail}” står redan vid {first}. Behåll en av dem.",
				EN: "“{mail}” stands at {first} already. Keep one of them.",
			}, samverkan.Quoted("mail", a.Mail), samverkan.Str("first", index(at+"/attendees", j)))
		} else {
			first[mail] = i
		}
		if _, ok := known(a.Kind); !ok {
			k.noSuchCode(place+"/kind", string(a.Kind), a.Kind.Choices())
		}
		if _, ok := known(a.Role); !ok {
			k.noSuchCode(place+"/role", string(a.Role), a.Role.Choices())
		}
		if _, ok := known(a.Status); !ok {
			k.noSuchCode(place+"/status", string(a.Status), a.Status.Choices())
		}
	}
}

func (k *checker) address(a Address, at string) {
	k.length(at+"/name", clean(a.Name), MaxName)
	if !IsMail(a.Mail) {
		k.faults.Add(noMail(at+"/mail", a.Mail))
	}
}

func noMail(at, mail string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "”{mail}” är inte en e-postadress. Skriv den som anna.ek@granvik.example, utan mellanslag och med bokstäverna a–z.",
		EN: "“{mail}” is not a mail address. Write it like anna.ek@granvik.example, without spaces and with the letters a–z.",
	}, samverkan.Quoted("mail", mail))
}

// asked checks what the method asks of an event (RFC 5546, 3.2.1, 3.2.2, 3.2.3
// and 3.2.5).
func (k *checker) asked(e *Event, at string, method Method) {
	if method == "" {
		return
	}
	if e.Organizer.IsZero() {
		k.add(samverkan.CodeInvalid, at+"/organizer", samverkan.Text{
			SV: "Filen har metoden {method}, och då ska händelsen ha en arrangör. Ange namn och e-postadress, eller skriv filen utan metod.",
			EN: "The file has the method {method}, and the event must then have an organizer. Give a name and a mail address, or write the file without method.",
		}, samverkan.Str("method", string(method)))
	}
	n, fits := len(e.Attendees), true
	switch method {
	case MethodPublish:
		fits = n == 0
	case MethodRequest:
		fits = n > 0
	case MethodReply:
		fits = n == 1
	}
	if !fits {
		k.add(samverkan.CodeInvalid, at+"/attendees", samverkan.Text{
			SV: "Händelsen har {n|en deltagare|# deltagare} i en fil med metoden {method}. För kännedom (PUBLISH) har ingen, en inbjudan (REQUEST) minst en, ett svar (REPLY) just den som svarar.",
			EN: "The event has {n|one attendee|# attendees} in a file with the method {method}. For information (PUBLISH) there is none, in an invitation (REQUEST) at least one, in a reply (REPLY) only the one who replies.",
		}, samverkan.Int("n", n), samverkan.Str("method", string(method)))
	}
	if method == MethodReply && n == 1 && (e.Attendees[0].Status == "" || e.Attendees[0].Status == NeedsAction) {
		k.faults.Add(noAnswer(at+"/attendees/0/status", e.Attendees[0].Mail))
	}
	if (method == MethodPublish || method == MethodRequest) && clean(e.Summary) == "" {
		k.add(samverkan.CodeInvalid, at+"/summary", samverkan.Text{
			SV: "Händelsen har ingen rubrik. Skriv vad det är på en rad.",
			EN: "The event has no heading. Write what it is in a line.",
		})
	}
	if method == MethodCancel && e.Status != Canceled && (e.Status != "" || n == 0) { // to some alone it has none
		k.add(samverkan.CodeConflict, at+"/status", samverkan.Text{
			SV: "Filen ställer in händelsen, som har statusen ”{status}”. Statusen ska vara {off}.",
			EN: "The file calls the event off, and its status is “{status}”. The status must be {off}.",
		}, samverkan.Str("status", string(e.Status)), samverkan.Str("off", string(Canceled)))
	}
}

func noAnswer(at, mail string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "Svaret från ”{mail}” säger varken ja, nej eller kanske. Det räknas inte som ett svar.",
		EN: "The reply from “{mail}” says neither yes, no nor maybe. It does not count as an answer.",
	}, samverkan.Quoted("mail", mail))
}
