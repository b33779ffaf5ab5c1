package dialogue

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
	"github.com/samverkan/samverkan/internal/deep"
)

// Template returns the cycle as another county can begin with it (VOC-30): the
// kinds of meetings with their agendas, the series and the wording, without
// organizations, people, days, or anything that happened. It is a dialogue for
// the cycle of an election year, which Decode reads when it is encoded. The ID
// is the new collaboration's own.
func (d *Dialogue) Template(id string, electionYear int) (*Dialogue, error) {
	_, c, err := d.played(samverkan.Date{})
	if err != nil {
		return nil, err
	}
	t := &Dialogue{
		Schema: Schema, ID: id, ElectionYear: electionYear,
		Name: samverkan.Text{SV: "Dialogen i ert län", EN: "The dialogue of your county"},
	}
	t.Organizations = []committee.Organization{{ID: "kommun-1", Name: samverkan.Text{SV: "Er kommun", EN: "Your municipality"}, Kind: committee.Municipality}}
	t.Bodies = []committee.Body{{
		ID: "namnd-1", Name: samverkan.Text{SV: "En berörd nämnd", EN: "An affected committee"}, Kind: committee.Committee,
		Organizations: []string{"kommun-1"}, Affected: true,
	}}
	for i, s := range d.Series {
		t.Series = append(t.Series, Series{ID: "serie-" + itoa(i+1), Name: samverkan.Text{SV: "Serie {n}", EN: "Series {n}"}.With(samverkan.Int("n", i+1)), Of: s.Of})
	}
	shift := electionYear - d.ElectionYear
	for i := range d.Meetings {
		m := &d.Meetings[i]
		if m.Start.On.Before(c.term.Committees.From) {
			continue // of the cycle before
		}
		start := m.Start
		day, err := samverkan.NewDate(min(9999, max(1, start.On.Year()+shift)), start.On.Month(), 1)
		if err != nil {
			return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "/electionYear", samverkan.Text{
				SV: "Året {year} går inte att flytta mötena till.", EN: "The meetings cannot be moved to the year {year}.",
			}, samverkan.Str("year", itoa(electionYear)))}
		}
		start.On, start.Again = day, false
		out := Meeting{
			ID: "mote-" + itoa(len(t.Meetings)+1), Kind: m.Kind, Start: start, Minutes: m.Minutes, Form: m.Form, Perspectives: m.Perspectives, Number: m.Number,
		}
		for k, s := range d.Series {
			if s.ID == m.Series {
				out.Series = t.Series[k].ID
			}
		}
		for _, item := range m.Agenda {
			out.Agenda = append(out.Agenda, AgendaItem{Text: itemWords(m.Kind, item.About, item.Stance), Stance: item.Stance, About: item.About})
		}
		t.Meetings = append(t.Meetings, out)
	}
	if _, _, err = t.played(samverkan.Date{}); err != nil {
		return nil, err
	}
	return deep.Copy(t), nil
}

// itemWords is a wording of an item that names nobody: the words of somebody
// else's agenda may.
func itemWords(kind topic.MeetingKind, about About, stance topic.Stance) samverkan.Text {
	switch about {
	case Success:
		return samverkan.Text{SV: "Så gick året: framgångar", EN: "How the year went: successes"}
	case Obstacle:
		return samverkan.Text{SV: "Hinder vi möter", EN: "Obstacles that we meet"}
	case Reflection:
		return samverkan.Text{SV: "Hur ser det ut hemma hos er?", EN: "How are things where you are?"}
	case CarryHome:
		return samverkan.Text{SV: "Vilken fråga tar du med dig hem?", EN: "Which question do you carry home?"}
	case AwardItem:
		return samverkan.Text{SV: "Årets handledare", EN: "The supervisor of the year"}
	case Question:
		return samverkan.Text{SV: "Caféets fråga", EN: "The café's question"}
	}
	switch {
	case stance == topic.Reflect:
		return samverkan.Text{SV: "Reflektion", EN: "Reflection"}
	case kind == topic.DialogueMeeting:
		return samverkan.Text{SV: "Vi berättar om det vi gör tillsammans", EN: "We tell of what we do together"}
	}
	return samverkan.Text{SV: "Samtal", EN: "Conversation"}
}
