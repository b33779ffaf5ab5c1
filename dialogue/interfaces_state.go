package dialogue

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// halvesFollowed is how many half-years an interface is followed: three years
// (INNO-04).
const halvesFollowed = 6

// maxCandidates is how many pairs are told, the best ones.
const maxCandidates = 100

// interfaceStates says how each interface stands, and which pairs could become
// one.
func (a *assessment) interfaceStates() ([]InterfaceState, []Candidate) {
	pairs := a.pairs()
	at := make(map[string]int, len(pairs))
	for k := range pairs {
		at[pairs[k].key()] = k
	}
	taken := make([]bool, len(pairs)) // by an interface that is there
	var out []InterfaceState
	for i := range a.d.Interfaces {
		f, tr := &a.d.Interfaces[i], &a.tracks[4][i]
		key := pairOf(f.Between[0], f.Between[1], f.Subject)
		st := InterfaceState{ID: f.ID, Between: slices.Clone(f.Between), Subject: f.Subject, Name: f.Name, State: tr.state}
		if k, ok := at[key]; ok {
			st.Score = max(st.Score, pairs[k].Score)
			taken[k] = true
		}
		st.Halves = a.halves(tr)
		out = append(out, st)
	}
	var candidates []Candidate
	for k := range pairs {
		if !taken[k] {
			candidates = append(candidates, pairs[k])
		}
	}
	sorted.By(candidates, func(x, y Candidate) int {
		if x.Score != y.Score {
			return y.Score - x.Score
		}
		return strings.Compare(x.key(), y.key())
	})
	return out, candidates[:min(len(candidates), maxCandidates)]
}

// pairOf names a pair of organizations and a subject, whichever stands first.
func pairOf(a, b, subject string) string {
	if b < a {
		a, b = b, a
	}
	return a + " " + b + " " + subject // no ID holds a space
}

func (c *Candidate) key() string { return pairOf(c.Between[0], c.Between[1], c.Subject) }

// pairs lists the pairs of which one needs what the other offers, in the order
// in which the needs first tell of them.
func (a *assessment) pairs() []Candidate {
	offers := map[string][]int{} // by subject
	for i, o := range a.d.Offers {
		offers[o.Subject] = append(offers[o.Subject], i)
	}
	var out []Candidate
	at := map[string]int{}
	ways := map[string]bool{} // which way each pair has been told
	for _, need := range a.d.Needs {
		for _, i := range offers[need.Subject] {
			offer := &a.d.Offers[i]
			way := need.Organization + " " + offer.Organization + " " + need.Subject
			if need.Organization == offer.Organization || ways[way] {
				continue
			}
			ways[way] = true
			key := pairOf(need.Organization, offer.Organization, need.Subject)
			if k, told := at[key]; told {
				out[k].Score = 2
				continue
			}
			c := Candidate{Between: []string{need.Organization, offer.Organization}, Subject: need.Subject, Text: need.Text, Score: 1}
			if c.Between[1] < c.Between[0] {
				slices.Reverse(c.Between)
			}
			if c.Text.IsZero() {
				c.Text = offer.Text
			}
			at[key] = len(out)
			out = append(out, c)
		}
	}
	return out
}

// halves walks the half-years of an interface from when it was found.
func (a *assessment) halves(tr *track) []HalfState {
	if len(tr.log) == 0 {
		return nil
	}
	first := happened(&a.log[tr.log[0]])
	year, half := first.Year(), calendar.HalfOf(first)
	var out []HalfState
	for len(out) < halvesFollowed {
		period, err := half.In(year)
		if err != nil || a.on.Before(period.From) {
			break
		}
		st := HalfState{Year: year, Half: half, State: Nothing}
		for _, k := range tr.log {
			e := &a.log[k]
			day := happened(e)
			if !period.To.IsZero() && !day.Before(period.To) {
				continue
			}
			st.State = led(e.What)
			st.Followed = st.Followed || period.Contains(day)
		}
		out = append(out, st)
		if st.State == Ended {
			break
		}
		if half == calendar.Spring {
			half = calendar.Autumn
		} else {
			year, half = year+1, calendar.Spring
		}
	}
	return out
}

// led is the state that an event led to.
func led(what EventKind) State {
	for _, t := range Transitions() {
		if t.What == what {
			return t.To
		}
	}
	return Nothing
}

// subjectOf is what an interface is called: its name, else its subject.
func (f *CollaborationInterface) subjectOf() samverkan.Text {
	if f.Name.IsZero() {
		return samverkan.Same(f.Subject)
	}
	return f.Name
}
