package dialogue

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/topic"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/docx"
)

// Agenda writes the agenda of a meeting.
func (d *Dialogue) Agenda(meeting string, on samverkan.Date, lang samverkan.Lang) (Paper, error) {
	a, m, err := d.toMeeting(meeting, on)
	if err != nil {
		return Paper{}, err
	}
	s := a.about(m, lang, samverkan.Text{SV: "Dagordning: {meeting}", EN: "Agenda: {meeting}"})
	s.say(purposeOf(m.Kind))
	var items []samverkan.Text
	for _, item := range a.d.Meetings[a.ids.meetings[m.ID]].Agenda {
		text := samverkan.Text{SV: "{item}", EN: "{item}"}
		if item.Stance != "" {
			text = samverkan.Text{SV: "{item} ({stance})", EN: "{item} ({stance})"}
		}
		if !item.Leads.IsZero() {
			after := ". {leads}"
			if said := item.Text.In(lang); item.Stance == "" && strings.TrimRight(said, "?!.:") != said {
				after = " {leads}" // it has its own
			}
			text.SV, text.EN = text.SV+after, text.EN+after
		}
		items = append(items, text.With(samverkan.Of("item", item.Text), samverkan.Of("stance", item.Stance.Text()), samverkan.Of("leads", item.Leads)))
	}
	s.list(true, items)
	a.sign(s)
	return s.paper("dagordning-" + m.ID), nil
}

// purposeOf says what a kind of meeting is for, as an agenda tells it.
func purposeOf(kind topic.MeetingKind) samverkan.Text {
	switch kind {
	case topic.Cafe:
		return samverkan.Text{SV: "Caféet har en fråga. Vi hjälps åt att hitta idéer, och ingen behöver ha bestämt sig.", EN: "The café has one question. We look for ideas together, and nobody needs to have decided."}
	case topic.Seminar:
		return samverkan.Text{SV: "Vi söker idéer och samverkansytor mellan våra organisationer.", EN: "We look for ideas, and for interfaces between our organizations."}
	case topic.OpenForum:
		return samverkan.Text{SV: "Här finns inga krav. Vi pratar, lyssnar och byter idéer, och inget beslutas.", EN: "There are no demands here. We talk, listen and exchange ideas, and nothing is decided."}
	}
	return samverkan.Text{SV: "Vi berättar om det vi gör tillsammans. Ni reflekterar över hur det ser ut hos er. Mötet fattar inga beslut.", EN: "We tell of what we do together. You reflect on how things are with you. The meeting takes no decisions."}
}

// Summary writes the summary of a meeting that was held: its last version, who
// came, and what was carried home. Its title says whether it is a draft.
func (d *Dialogue) Summary(meeting string, on samverkan.Date, lang samverkan.Lang) (Paper, error) {
	a, m, err := d.toMeeting(meeting, on)
	if err != nil {
		return Paper{}, err
	}
	switch m.State {
	case WasHeld, IsDrafted, IsAmended, IsApproved:
	default:
		return Paper{}, samverkan.Faults{samverkan.Wrong(samverkan.CodeConflict, "/meeting", samverkan.Text{
			SV: "Mötet har läget ”{state}”. En sammanfattning finns först när mötet är hållet.",
			EN: "The meeting is “{state}”. There is a summary only once the meeting has been held.",
		}, samverkan.Of("state", m.State.Text()))}
	}
	title := samverkan.Text{SV: "Sammanfattning, utkast: {meeting}", EN: "Summary, draft: {meeting}"}
	if m.State == IsApproved {
		title = samverkan.Text{SV: "Sammanfattning: {meeting}", EN: "Summary: {meeting}"}
	}
	s := a.about(m, lang, title)
	var said samverkan.Text
	var approved Event
	var came []string
	for _, k := range a.tracks[1][a.ids.meetings[m.ID]].log {
		switch e := &a.log[k]; e.What {
		case SummaryDrafted, SummaryAmended:
			said = e.Text
		case SummaryApproved:
			approved = *e
		case Held:
			came = e.People
		}
	}
	if said.IsZero() {
		said = samverkan.Text{SV: "Sammanfattningen är inte skriven än.", EN: "The summary has not been written yet."}
	}
	s.say(said)
	a.carriedFrom(s, m.ID)
	s.heading(samverkan.Text{SV: "Närvarande", EN: "Present"})
	if len(came) == 0 {
		s.say(samverkan.Text{SV: "Närvaron är inte noterad.", EN: "Who was present has not been noted."})
	}
	s.list(false, a.names(came))
	if len(a.responsible()) > 0 { // else they would stand as present
		s.heading(samverkan.Text{SV: "Underskrifter", EN: "Signatures"})
	}
	if !approved.On.IsZero() {
		s.say(samverkan.Text{SV: "Godkänd {on}.", EN: "Approved on {on}."}, samverkan.On("on", approved.On))
	}
	a.signed(s)
	return s.paper("sammanfattning-" + m.ID), nil
}

// carriedFrom lists the questions that were carried home from a meeting.
func (a *assessment) carriedFrom(s *sheet, meeting string) {
	var items []samverkan.Text
	for i, q := range a.d.Questions {
		if q.Meeting == meeting && a.tracks[2][i].state != Nothing {
			items = append(items, samverkan.Text{SV: "{question} Till: {body}.", EN: "{question} To: {body}."}.
				With(samverkan.Of("question", q.Text), samverkan.Of("body", a.nameOf(q.Body))))
		}
	}
	if len(items) > 0 {
		s.heading(samverkan.Text{SV: "Frågor att ta med hem", EN: "Questions to carry home"})
		s.list(false, items)
	}
}

// names lists people by name, those without one by ID.
func (a *assessment) names(people []string) []samverkan.Text {
	var out []samverkan.Text
	for _, id := range people {
		out = append(out, a.nameOfPerson(id))
	}
	return out
}

// nameOfPerson is a person's name, nothing of nobody.
func (a *assessment) nameOfPerson(id string) samverkan.Text {
	i, ok := a.ids.people[id]
	if !ok {
		return samverkan.Text{}
	}
	return samverkan.Same(a.called(i))
}

// called is a person's name, or the ID of one without a name.
func (a *assessment) called(i int) string {
	if p := &a.d.People[i]; p.Name != "" {
		return p.Name
	}
	return a.d.People[i].ID
}

// about begins a paper about a meeting.
func (a *assessment) about(m *MeetingState, lang samverkan.Lang, title samverkan.Text) *sheet {
	s := newSheet(lang, title.With(samverkan.Of("meeting", m.Name)), a.on, a.d.Name.In(lang))
	s.doc.Header = a.d.Name.In(lang)
	s.add(docx.Heading{Level: 1, Text: s.doc.Title})
	s.say(m.when())
	return s
}

// toMeeting makes ready to write about a meeting.
func (d *Dialogue) toMeeting(meeting string, on samverkan.Date) (*assessment, *MeetingState, error) {
	a, err := d.assessment(on)
	if err != nil {
		return nil, nil, err
	}
	i, ok := a.ids.meetings[meeting]
	if !ok {
		return nil, nil, samverkan.Faults{check.NoSuch("/meeting", meeting, "meetings")}
	}
	st := a.meetingState(i)
	return a, &st, nil
}

// Invitation writes the calendar file that invites the appointed members to a
// meeting, tells them that it was moved, or that it is canceled: the same
// event with a higher sequence (RFC 5546). The stamp is when it is written, in
// seconds since 1970.
func (d *Dialogue) Invitation(meeting string, on samverkan.Date, lang samverkan.Lang, stamp int64) (calendar.Calendar, error) {
	a, m, err := d.toMeeting(meeting, on)
	if err != nil {
		return calendar.Calendar{}, err
	}
	plan := &a.d.Meetings[a.ids.meetings[m.ID]]
	e := calendar.Event{
		UID:      m.UID,
		Sequence: m.Sequence, Stamp: stamp, Start: m.Start, Minutes: plan.Minutes,
		Summary: m.Name.In(lang), Description: purposeOf(m.Kind).In(lang), Location: m.Place.In(lang),
		URL: plan.Link, Status: calendar.Confirmed,
	}
	out := calendar.Calendar{Method: calendar.MethodRequest}
	if m.State == WasCanceled {
		out.Method, e.Status = calendar.MethodCancel, calendar.Canceled
	}
	e.Organizer = calendar.Address{Name: a.d.Name.In(lang), Mail: a.d.Responsible.Mail}
	e.Attendees, _ = a.attendees(m)
	out.Events = []calendar.Event{e}
	return sendable(out)
}

// Withdrawal writes the calendar file that takes the meeting out of the
// calendars of those who were asked and are no longer appointed: a cancellation
// to them alone, while the meeting stands (RFC 5546, section 3.2.5). It reports
// whether there are any with an address.
func (d *Dialogue) Withdrawal(meeting string, on samverkan.Date, lang samverkan.Lang, stamp int64) (out calendar.Calendar, some bool, err error) {
	a, m, err := d.toMeeting(meeting, on)
	if err != nil || m.State != HasInvited {
		return out, false, err
	}
	asked, _ := a.attendees(m)
	var gone []calendar.Attendee
	for _, k := range a.resent(m.ID, m.Start.On) {
		for _, id := range append([]string{a.log[k].Instead}, a.log[k].People...) {
			i, ok := a.ids.people[id]
			if !ok {
				continue
			}
			p := &a.d.People[i]
			is := func(o calendar.Attendee) bool { return strings.EqualFold(o.Mail, p.Mail) }
			if calendar.IsMail(p.Mail) && !slices.ContainsFunc(asked, is) && !slices.ContainsFunc(gone, is) {
				gone = append(gone, calendar.Attendee{Address: calendar.Address{Name: cut(p.Name), Mail: p.Mail}})
			}
		}
	}
	by := calendar.Address{Name: cut(a.d.Name.In(lang)), Mail: a.d.Responsible.Mail}
	if len(gone) == 0 || !calendar.IsMail(by.Mail) {
		return out, false, nil
	}
	out.Method = calendar.MethodCancel
	out.Events = []calendar.Event{{
		UID: m.UID, Sequence: m.Sequence, Stamp: stamp, Start: m.Start, Minutes: a.d.Meetings[a.ids.meetings[m.ID]].Minutes,
		Summary: cut(m.Name.In(lang)), Organizer: by, Attendees: gone,
	}}
	return out, true, out.Check()
}

// resent lists the entries by which bodies have changed whom they send since a
// meeting's invitation went out, up to a day.
func (a *assessment) resent(meeting string, until samverkan.Date) (out []int) {
	for k, invited := 0, false; k < len(a.log) && !until.Before(a.log[k].On); k++ {
		switch e := &a.log[k]; e.What {
		case Invited:
			invited = invited || e.To == meeting
		case Canceled:
			invited = invited && e.To != meeting
		case Appointed, Resigned:
			if invited {
				out = append(out, k)
			}
		}
	}
	return out
}

// uid is what the event of a meeting is in calendars, for ever: two cycles, and
// two collaborations that began with the same template, have events of their own.
func (a *assessment) uid(meeting string) string {
	uid, _ := calendar.UID("samverkan.example", a.d.ID, a.term.Election.String(), meeting) // the domain is one
	return uid
}

// sendable leaves out what a calendar file cannot hold: a link that is none, the
// end of a long text. Without an organizer or
// somebody to ask it is a file to put into a calendar, which asks nothing.
func sendable(c calendar.Calendar) (calendar.Calendar, error) {
	e := &c.Events[0]
	e.Summary, e.Location = cut(e.Summary), cut(e.Location)
	e.Organizer.Name = cut(e.Organizer.Name)
	for i := range e.Attendees {
		e.Attendees[i].Name = cut(e.Attendees[i].Name)
	}
	if trial := (calendar.Event{UID: e.UID, Stamp: e.Stamp, Start: e.Start, Minutes: e.Minutes, URL: e.URL}); trial.Check() != nil {
		e.Description += "\n\n" + e.URL
		e.URL = ""
	}
	if !calendar.IsMail(e.Organizer.Mail) || len(e.Attendees) == 0 {
		c.Method, e.Organizer, e.Attendees = "", calendar.Address{}, nil
	}
	if n := len(e.Attendees); n > calendar.MaxAttendees {
		return calendar.Calendar{}, samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "/meeting", samverkan.Text{
			SV: "{n} utsedda har e-postadress, och en kallelse kan gå till högst {most}. Dela upp mötet, eller skicka kallelsen på ett annat sätt.",
			EN: "{n} of those appointed have a mail address, and an invitation can go to {most} at most. Split the meeting, or send the invitation in another way.",
		}, samverkan.Int("n", n), samverkan.Int("most", calendar.MaxAttendees))}
	}
	return c, c.Check()
}

// cut shortens a text of one line to what a calendar file holds.
func cut(s string) string {
	if len(s) <= calendar.MaxName {
		return s
	}
	end := 0
	for i := range s {
		if i > calendar.MaxName {
			break
		}
		end = i
	}
	return s[:end]
}

// attendees lists the people appointed on the day of a meeting, and the IDs of
// those whom its calendar file does not reach: they have no mail address, or one
// that is none, or one that somebody before them has too. One member's address
// does not keep the invitation from the others.
func (a *assessment) attendees(m *MeetingState) (out []calendar.Attendee, missed []string) {
	for _, p := range m.People {
		if !p.Appointed {
			continue
		}
		who := &a.d.People[a.ids.people[p.Person]]
		if !calendar.IsMail(who.Mail) || slices.ContainsFunc(out, func(o calendar.Attendee) bool { return strings.EqualFold(o.Mail, who.Mail) }) {
			missed = append(missed, p.Person)
			continue
		}
		out = append(out, calendar.Attendee{Address: calendar.Address{Name: who.Name, Mail: who.Mail}, RSVP: true})
	}
	return out, missed
}
