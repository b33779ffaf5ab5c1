package dialogue

import (
	"cmp"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/internal/docx"
)

// Handover writes one paper for whoever takes over: who is appointed and until
// when, which questions are open, what was promised, what was tried and what
// came of it.
func (d *Dialogue) Handover(on samverkan.Date, lang samverkan.Lang) (Paper, error) {
	a, err := d.assessment(on)
	if err != nil {
		return Paper{}, err
	}
	r, err := a.report()
	if err != nil {
		return Paper{}, err
	}
	s := newSheet(lang, samverkan.Text{SV: "Överlämning: {name}", EN: "Handover: {name}"}.With(a.name()), on, d.Name.In(lang))
	s.doc.Header = d.Name.In(lang)
	s.add(docx.Heading{Level: 1, Text: s.doc.Title})
	s.say(r.Says)
	cycle := samverkan.Text{
		SV: "Omgången {years}. De utsedda sitter till {end}. Nästa val är {election}.", EN: "The cycle {years}. The appointed sit until {end}. The next election is on {election}.",
	}
	if !on.Before(r.NextElection) {
		cycle = samverkan.Text{
			SV: "Omgången {years}. Valet var {election}, och de utsedda sitter till {end}.", EN: "The cycle {years}. The election was on {election}, and the appointed sit until {end}.",
		}
	}
	s.say(cycle, a.years4(), samverkan.On("end", r.End), samverkan.On("election", r.NextElection))
	a.handBodies(s, r)
	a.handQuestions(s, r)
	a.handMeetings(s, r)
	a.handIdeas(s, r)
	a.handInterfaces(s, r)
	return s.paper("overlamning"), nil
}

// handBodies has a row for each person, with the decision that appointed that
// person and how long it holds.
func (a *assessment) handBodies(s *sheet, r *Report) {
	s.heading(samverkan.Text{SV: "Nämnderna och de utsedda", EN: "The committees and the appointed"})
	var rows [][]samverkan.Text
	for i := range r.Bodies {
		b := &r.Bodies[i]
		row := func(who, until samverkan.Text, m committee.Minutes) {
			rows = append(rows, []samverkan.Text{a.nameOf(b.ID), b.State.Text(), who, until, minutesText(m, b.Minutes.Record)})
		}
		sent, _ := a.view.Delegation(b.ID) // with the places of those of the log
		for _, del := range append(sent.Delegates, sent.Substitutes...) {
			text := samverkan.Text{SV: "{name} ({bloc})", EN: "{name} ({bloc})"}
			if del.Bloc == committee.UnknownBloc || del.Bloc == "" {
				text = samverkan.Text{SV: "{name}", EN: "{name}"}
			}
			if a.standsIn(&sent, del.Person) {
				text.SV += ", ersättare för {instead}"
				text.EN += ", substitute for {instead}"
			}
			until := samverkan.Text{SV: "ingen dag är satt", EN: "no day is set"}
			made := &a.registers.Appointments[del.Appointment]
			if !made.To.IsZero() {
				until = made.To.Text()
			}
			row(text.With(samverkan.Of("name", a.nameOfPerson(del.Person)), samverkan.Of("bloc", del.Bloc.Text()),
				samverkan.Of("instead", a.nameOfPerson(del.Instead))), until, made.Minutes)
		}
		if len(sent.Delegates)+len(sent.Substitutes) == 0 {
			row(samverkan.Text{SV: "ingen", EN: "nobody"}, samverkan.Text{}, b.Minutes)
		}
	}
	s.table(samverkan.Text{}, []samverkan.Text{
		{SV: "Nämnd", EN: "Committee"}, {SV: "Läge", EN: "State"}, {SV: "Utsedd", EN: "Appointed"}, {SV: "Sitter till", EN: "Sits until"}, {SV: "Protokoll", EN: "Minutes"},
	}, []int{3, 2, 4, 2, 3}, rows)
}

// standsIn reports whether somebody is a substitute, not one of the appointed.
func (a *assessment) standsIn(sent *committee.Delegation, person string) bool {
	return slices.ContainsFunc(sent.Substitutes, func(d committee.Delegate) bool { return d.Person == person })
}

// minutesText is where a decision stands; the record number of the matter when
// the decision has none of its own.
func minutesText(m committee.Minutes, record string) samverkan.Text {
	record = cmp.Or(m.Record, record)
	if m.On.IsZero() {
		return samverkan.Same(record)
	}
	return samverkan.Text{SV: "{on} {par} {record}", EN: "{on} {par} {record}"}.
		With(samverkan.On("on", m.On), samverkan.Str("par", m.Paragraph), samverkan.Str("record", record))
}

func (a *assessment) handQuestions(s *sheet, r *Report) {
	var open, promised, closed, dropped []samverkan.Text
	for i := range r.Questions.Each {
		q := &r.Questions.Each[i]
		text := samverkan.Text{SV: "{question} Hos {body} sedan {carried}: {state}.", EN: "{question} With {body} since {carried}: {state}."}
		list := &open
		if !q.Answered.IsZero() || !q.Dropped.IsZero() {
			switch list = &closed; {
			case q.Answered.IsZero():
				list = &dropped
			case !q.Prioritized.IsZero() && q.Done.IsZero() && q.Dropped.IsZero():
				list = &promised
			}
			if !q.Outcome.IsZero() {
				text.SV += " {outcome}"
				text.EN += " {outcome}"
			}
			if !q.Reason.IsZero() {
				text.SV += " Den lades ner: {reason}"
				text.EN += " It was dropped: {reason}"
			}
		}
		*list = append(*list, text.With(samverkan.Of("question", q.Text), samverkan.Of("body", a.nameOf(q.Body)),
			samverkan.On("carried", q.Carried), samverkan.Of("state", q.State.Text()), samverkan.Of("outcome", q.Outcome), samverkan.Of("reason", q.Reason)))
	}
	s.heading(samverkan.Text{SV: "Öppna frågor", EN: "Open questions"})
	if len(open) == 0 {
		s.say(samverkan.Text{SV: "Ingen fråga är öppen.", EN: "No question is open."})
	}
	s.list(false, open)
	if len(promised) > 0 {
		s.heading(samverkan.Text{SV: "Prioriterat hemma, inte klart än", EN: "Prioritized at home, not done yet"})
		s.list(false, promised)
	}
	if len(closed) > 0 {
		s.heading(samverkan.Text{SV: "Frågor som har kommit hem", EN: "Questions that came home"})
		s.list(false, closed)
	}
	if len(dropped) > 0 {
		s.heading(samverkan.Text{SV: "Nedlagda frågor", EN: "Questions dropped"})
		s.list(false, dropped)
	}
}

// handMeetings lists the meetings that are promised, those that were held, and
// those of which it is not known whether they were.
func (a *assessment) handMeetings(s *sheet, r *Report) {
	var coming, unknown, canceled, past []samverkan.Text
	for i := range r.Meetings {
		m := &r.Meetings[i]
		line := samverkan.Text{SV: "{when}. {^state}.", EN: "{when}. {^state}."}
		list := &past
		switch {
		case m.State == WasCanceled:
			list, line = &canceled, samverkan.Text{SV: "{when}.", EN: "{when}."}
		case m.State != Planned && m.State != HasInvited:
		case m.Start.On.Before(r.On):
			list, line = &unknown, samverkan.Text{SV: "{when}. Om mötet hölls är inte noterat.", EN: "{when}. Whether it was held has not been noted."}
		default:
			list = &coming
		}
		*list = append(*list, line.With(samverkan.Of("when", m.when()), samverkan.Of("state", m.State.Text())))
	}
	for _, part := range []struct {
		head  samverkan.Text
		lines []samverkan.Text
	}{
		{samverkan.Text{SV: "Utlovade möten", EN: "Meetings promised"}, coming},
		{samverkan.Text{SV: "Möten vars dag har passerat", EN: "Meetings whose day has passed"}, unknown},
		{samverkan.Text{SV: "Möten som har hållits", EN: "Meetings that have been held"}, past},
		{samverkan.Text{SV: "Inställda möten", EN: "Meetings that were canceled"}, canceled},
	} {
		if len(part.lines) > 0 {
			s.heading(part.head)
			s.list(false, part.lines)
		}
	}
}

// handIdeas lists what was tried, the graveyard too.
func (a *assessment) handIdeas(s *sheet, r *Report) {
	if len(r.Ideas.Each) == 0 {
		return
	}
	s.heading(samverkan.Text{SV: "Idéer: vad som prövats", EN: "Ideas: what was tried"})
	var rows [][]samverkan.Text
	for _, idea := range r.Ideas.Each {
		why := samverkan.Text{}
		for _, grave := range r.Ideas.Graveyard {
			if grave.ID == idea.ID {
				why = grave.Reason
			}
		}
		owner := samverkan.Text{SV: "ingen", EN: "nobody"}
		if idea.Owner != "" {
			owner = a.nameOfPerson(idea.Owner)
		}
		rows = append(rows, []samverkan.Text{idea.Text, idea.State.Text(), owner, idea.means(), why})
	}
	s.table(samverkan.Text{}, []samverkan.Text{
		{SV: "Idé", EN: "Idea"}, {SV: "Läge", EN: "State"}, {SV: "Ägare", EN: "Owner"}, {SV: "Tid och pengar", EN: "Time and money"}, {SV: "Skäl", EN: "Reason"},
	}, []int{4, 2, 3, 3, 3}, rows)
}

// means is the time and the money that an idea was promised, nothing of none.
func (i *IdeaState) means() (text samverkan.Text) {
	if i.Hours > 0 {
		text = samverkan.Text{SV: "{hours|en timme|# timmar} i månaden", EN: "{hours|one hour|# hours} a month"}
	}
	if i.Kronor > 0 {
		if i.Hours > 0 {
			text.SV, text.EN = text.SV+", ", text.EN+", "
		}
		text.SV += "{kronor|en krona|# kronor} om året"
		text.EN += "SEK {kronor} a year"
	}
	return text.With(samverkan.Int("hours", i.Hours), samverkan.Int("kronor", i.Kronor))
}

func (a *assessment) handInterfaces(s *sheet, r *Report) {
	var items []samverkan.Text
	for i := range r.Interfaces {
		f := &r.Interfaces[i]
		var between []samverkan.Text
		for _, id := range f.Between {
			between = append(between, a.d.Organizations[a.ids.orgs[id]].Name)
		}
		items = append(items, samverkan.Text{SV: "{name}, mellan {between}: {state}.", EN: "{name}, between {between}: {state}."}.
			With(samverkan.Of("name", a.d.Interfaces[i].subjectOf()), samverkan.List("between", between), samverkan.Of("state", f.State.Text())))
	}
	if len(items) > 0 {
		s.heading(samverkan.Text{SV: "Samverkansytor", EN: "Interfaces"})
		s.list(false, items)
	}
}
