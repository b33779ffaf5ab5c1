package dialogue

import (
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

func (a *assessment) handBodies(s *sheet, r *Report) {
	s.heading(samverkan.Text{SV: "Nämnderna och de utsedda", EN: "The committees and the appointed"})
	var rows [][]samverkan.Text
	for i := range r.Bodies {
		b := &r.Bodies[i]
		var who []samverkan.Text
		for _, del := range b.Delegation.Delegates {
			text := samverkan.Text{SV: "{name} ({bloc})", EN: "{name} ({bloc})"}
			if del.Bloc == committee.UnknownBloc {
				text = samverkan.Text{SV: "{name}", EN: "{name}"}
			}
			who = append(who, text.With(samverkan.Of("name", a.names([]string{del.Person})[0]), samverkan.Of("bloc", del.Bloc.Text())))
		}
		list := samverkan.Text{SV: "{who}", EN: "{who}"}.With(samverkan.List("who", who))
		if len(who) == 0 {
			list = samverkan.Text{SV: "ingen", EN: "nobody"}
		}
		minutes := samverkan.Same(b.Minutes.Record)
		if !b.Minutes.On.IsZero() {
			minutes = samverkan.Text{SV: "{on} {par} {record}", EN: "{on} {par} {record}"}.
				With(samverkan.On("on", b.Minutes.On), samverkan.Str("par", b.Minutes.Paragraph), samverkan.Str("record", b.Minutes.Record))
		}
		rows = append(rows, []samverkan.Text{a.nameOf(b.ID), b.State.Text(), list, minutes})
	}
	s.table(samverkan.Text{}, []samverkan.Text{
		{SV: "Nämnd", EN: "Committee"}, {SV: "Läge", EN: "State"}, {SV: "Utsedda", EN: "Appointed"}, {SV: "Protokoll", EN: "Minutes"},
	}, []int{3, 2, 4, 3}, rows)
}

func (a *assessment) handQuestions(s *sheet, r *Report) {
	var open, closed, dropped []samverkan.Text
	for i := range r.Questions.Each {
		q := &r.Questions.Each[i]
		text := samverkan.Text{SV: "{question} Hos {body} sedan {carried}: {state}.", EN: "{question} With {body} since {carried}: {state}."}
		list := &open
		if !q.Answered.IsZero() || !q.Dropped.IsZero() {
			if list = &closed; q.Answered.IsZero() {
				list = &dropped
			}
			if !q.Outcome.IsZero() {
				text.SV += " {outcome}"
				text.EN += " {outcome}"
			}
		}
		*list = append(*list, text.With(samverkan.Of("question", q.Text), samverkan.Of("body", a.nameOf(q.Body)),
			samverkan.On("carried", q.Carried), samverkan.Of("state", q.State.Text()), samverkan.Of("outcome", q.Outcome)))
	}
	s.heading(samverkan.Text{SV: "Öppna frågor", EN: "Open questions"})
	if len(open) == 0 {
		s.say(samverkan.Text{SV: "Ingen fråga är öppen.", EN: "No question is open."})
	}
	s.list(false, open)
	if len(closed) > 0 {
		s.heading(samverkan.Text{SV: "Frågor som har kommit hem", EN: "Questions that came home"})
		s.list(false, closed)
	}
	if len(dropped) > 0 {
		s.heading(samverkan.Text{SV: "Nedlagda frågor", EN: "Questions dropped"})
		s.list(false, dropped)
	}
}

// handMeetings lists what has been promised: the meetings that are planned.
func (a *assessment) handMeetings(s *sheet, r *Report) {
	var coming, past []samverkan.Text
	for i := range r.Meetings {
		m := &r.Meetings[i]
		line := samverkan.Text{SV: "{when}. {^state}.", EN: "{when}. {^state}."}.With(samverkan.Of("when", m.when()), samverkan.Of("state", m.State.Text()))
		if (m.State == Planned || m.State == HasInvited) && !m.Start.On.Before(r.On) {
			coming = append(coming, line)
		} else {
			past = append(past, line)
		}
	}
	if len(coming) > 0 {
		s.heading(samverkan.Text{SV: "Utlovade möten", EN: "Meetings promised"})
		s.list(false, coming)
	}
	if len(past) > 0 {
		s.heading(samverkan.Text{SV: "Möten som har varit", EN: "Meetings that have been"})
		s.list(false, past)
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
			owner = a.names([]string{idea.Owner})[0]
		}
		rows = append(rows, []samverkan.Text{idea.Text, idea.State.Text(), owner, why})
	}
	s.table(samverkan.Text{}, []samverkan.Text{
		{SV: "Idé", EN: "Idea"}, {SV: "Läge", EN: "State"}, {SV: "Ägare", EN: "Owner"}, {SV: "Skäl", EN: "Reason"},
	}, []int{4, 2, 3, 4}, rows)
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
