package dialogue

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/topic"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// meetingStates says how each meeting stands, by their beginning.
func (a *assessment) meetingStates() []MeetingState {
	out := make([]MeetingState, len(a.d.Meetings))
	for i := range a.d.Meetings {
		out[i] = a.meetingState(i)
	}
	sorted.By(out, func(x, y MeetingState) int {
		if c := x.Start.On.Compare(y.Start.On); c != 0 {
			return c
		}
		return int(x.Start.Clock) - int(y.Start.Clock)
	})
	return out
}

func (a *assessment) meetingState(i int) MeetingState {
	m, tr := &a.d.Meetings[i], &a.tracks[1][i]
	st := MeetingState{
		ID: m.ID, Kind: m.Kind, Name: m.Name, State: tr.state, Start: a.startOf(m.ID, tr),
		Place: m.Place, Form: m.Form, Series: m.Series, Number: m.Number,
	}
	st.Half = calendar.HalfOf(st.Start.On)
	_, _, st.FormerMembers = a.between(st.Start.On)
	if st.Name.IsZero() {
		st.Name = samverkan.Text{SV: "{^kind} {on}", EN: "{^kind} on {on}"}.
			With(samverkan.Of("kind", m.Kind.Text()), samverkan.On("on", st.Start.On))
	}
	var answers []*Event
	var came []string
	for _, k := range tr.log {
		switch e := &a.log[k]; e.What {
		case Moved:
			st.Moved++
			st.Sequence++
			answers = nil // they answered another day
		case Canceled:
			st.Sequence++
		case Replied:
			answers = append(answers, e)
		case Held:
			came = e.People
			st.AttendanceUnknown = came == nil
		case Awarded:
			st.Awarded = true
		}
	}
	st.UID = a.uid(m.ID)
	st.Sequence += len(a.resent(m.ID, st.Start.On))
	a.attend(&st, answers, came)
	if st.State == Planned || st.State == HasInvited {
		_, st.Unreached = a.attendees(&st)
	}
	for _, item := range m.Agenda {
		is := ItemState{Text: item.Text, Stance: item.Stance, About: item.About}
		if item.Kept != nil && !a.on.Before(item.Kept.On) {
			kept := *item.Kept
			is.Kept = &kept
		}
		if st.State == Planned || st.State == HasInvited { // what was said was said
			is.Objections = a.objections(m.Kind, &item)
		}
		st.Agenda = append(st.Agenda, is)
	}
	return st
}

// attend says who is appointed on the day of a meeting, who has answered what
// and who came.
func (a *assessment) attend(st *MeetingState, answers []*Event, came []string) {
	view := a.view.Day(st.Start.On)
	affected := map[string]bool{}
	for _, b := range view.Affected() {
		affected[b.ID] = true
	}
	called := view.Attendance()
	st.People = make([]Participant, 0, len(called))
	at := make(roll, len(called))
	see := func(id string) *Participant { return at.see(st, id) }
	for _, e := range answers {
		for _, id := range e.People {
			see(id).Answer = e.Answer
		}
	}
	for _, id := range came {
		see(id).Came = true
	}
	bodies, filled := map[string]bool{}, map[string]bool{} // whose place somebody filled
	if len(came) > 0 {
		for _, del := range view.Delegations() {
			for _, s := range del.Substitutes {
				if slices.Contains(came, s.Person) {
					see(s.Person).Substitute = true
					filled[s.Instead] = true
					bodies[del.Body] = affected[del.Body]
				}
			}
		}
	}
	for _, who := range called {
		p := see(who.Person)
		p.Appointed = true
		st.Appointed++
		switch p.Answer {
		case Yes:
			st.Yes++
		case No:
			st.No++
		}
		if p.Came || filled[who.Person] {
			st.Came++
		}
		if p.Came {
			for _, b := range who.Bodies {
				bodies[b] = affected[b]
			}
		}
	}
	for _, there := range bodies {
		if there {
			st.Bodies++
		}
	}
	sorted.By(st.People, func(x, y Participant) int { return strings.Compare(x.Person, y.Person) })
}

// roll is the place of each person in a meeting's people.
type roll map[string]int

// see returns somebody in a meeting's people, who is put there when not seen
// before.
//
//go:noinline
func (at roll) see(st *MeetingState, id string) *Participant {
	k, seen := at[id]
	if !seen {
		k = len(st.People)
		at[id], st.People = k, append(st.People, Participant{Person: id})
	}
	return &st.People[k]
}

// between returns the election and the day the committees take office that a day
// lies between, and whether it does: at the beginning or at the end of the
// cycle. Those who were appointed before the election still sit then.
func (a *assessment) between(day samverkan.Date) (election, office samverkan.Date, ok bool) {
	for _, gap := range [][2]samverkan.Date{{a.term.Election, a.term.Committees.From}, {a.next.Election, a.End()}} {
		if !day.Before(gap[0]) && day.Before(gap[1]) {
			return gap[0], gap[1], true
		}
	}
	return samverkan.Date{}, samverkan.Date{}, false
}

// objections asks the topic guard about an item in each language that it is
// written in. What it objects to twice is told once, in the first language.
func (a *assessment) objections(kind topic.MeetingKind, item *AgendaItem) (out []topic.Objection) {
	if a.guard == nil {
		a.guard = topic.NewGuard()
	}
	for _, in := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
		text := item.Text.SV
		if in == samverkan.EN {
			text = item.Text.EN
		}
		if text == "" {
			continue
		}
		for _, o := range a.guard.Judge(topic.Item{Kind: kind, Stance: item.Stance, Text: text, Lang: in}) {
			if !slices.ContainsFunc(out, func(p topic.Objection) bool { return p.Rule == o.Rule }) {
				out = append(out, o)
			}
		}
	}
	return out
}

// seriesStates says how far each series has come.
func (a *assessment) seriesStates() []SeriesState {
	var out []SeriesState
	for _, s := range a.d.Series {
		st := SeriesState{ID: s.ID, Name: s.Name, Of: s.Of}
		numbers, held := map[int]int{}, map[int]bool{}
		voices := map[Perspective]bool{}
		for i := range a.d.Meetings {
			m := &a.d.Meetings[i]
			state := a.tracks[1][i].state
			if m.Series != s.ID || state == WasCanceled {
				continue
			}
			numbers[m.Number]++
			for _, p := range m.Perspectives {
				voices[p] = true
			}
			if state != Planned && state != HasInvited {
				held[m.Number] = true
			}
		}
		st.Held = len(held)
		for n := 1; n <= s.Of; n++ {
			switch numbers[n] {
			case 0:
				st.Missing = append(st.Missing, n)
			case 1:
			default:
				st.Twice = append(st.Twice, n)
			}
		}
		for _, p := range perspectiveWords() {
			if voices[p.Is] {
				st.Perspectives = append(st.Perspectives, p.Is)
			}
		}
		out = append(out, st)
	}
	return out
}
