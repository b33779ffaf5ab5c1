package dialogue

import (
	"slices"

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
	st.FormerMembers = !st.Start.On.Before(a.next.Election) && st.Start.On.Before(a.End())
	if st.Name.IsZero() {
		st.Name = samverkan.Text{SV: "{^kind} {on}", EN: "{^kind} on {on}"}.
			With(samverkan.Of("kind", m.Kind.Text()), samverkan.On("on", st.Start.On))
	}
	var came []string
	answers := map[string]Answer{}
	for _, k := range tr.log {
		switch e := &a.log[k]; e.What {
		case Moved:
			st.Moved++
			st.Sequence++
			clear(answers) // they answered another day
		case Canceled:
			st.Sequence++
		case Replied:
			for _, id := range e.People {
				answers[id] = e.Answer
			}
		case Held:
			came = e.People
		case Awarded:
			st.Awarded = true
		}
	}
	bodies, affected := map[string]bool{}, map[string]bool{}
	view := a.view.Day(st.Start.On)
	for _, b := range view.Affected() {
		affected[b.ID] = true
	}
	for _, who := range view.Attendance() {
		st.Appointed++
		switch answers[who.Person] {
		case Yes:
			st.Yes++
		case No:
			st.No++
		}
		if slices.Contains(came, who.Person) {
			st.Came++
			for _, b := range who.Bodies {
				if affected[b] {
					bodies[b] = true
				}
			}
		}
	}
	st.Bodies = len(bodies)
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
		numbers := map[int]bool{}
		voices := map[Perspective]bool{}
		for i := range a.d.Meetings {
			m := &a.d.Meetings[i]
			state := a.tracks[1][i].state
			if m.Series != s.ID || state == WasCanceled {
				continue
			}
			numbers[m.Number] = true
			for _, p := range m.Perspectives {
				voices[p] = true
			}
			if state != Planned && state != HasInvited {
				st.Held++
			}
		}
		for n := 1; n <= s.Of; n++ {
			if !numbers[n] {
				st.Missing = append(st.Missing, n)
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
