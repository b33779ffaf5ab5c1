package analysis

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// StepStanding is how far a step has come.
type StepStanding string

// The standings.
const (
	// NotBegun: there is no evidence of it.
	NotBegun StepStanding = "notBegun"
	// Begun: there is evidence, but it does not reach every municipality.
	Begun StepStanding = "begun"
	// Reached: what was done reaches every municipality.
	Reached StepStanding = "reached"
)

// Choices lists the standings.
func (StepStanding) Choices() []string {
	return []string{string(NotBegun), string(Begun), string(Reached)}
}

// StepState is one of the four steps (KFA-01) on one day, by its evidence.
type StepState struct {
	Step     Step           `json:"step"`
	Name     samverkan.Text `json:"name"`
	Standing StepStanding   `json:"standing"`
	// The evidence that stands on the day, by ID, in the order of days.
	Evidence []string `json:"evidence,omitempty"`
	// What has ended.
	Ended []string `json:"ended,omitempty"`
	// The municipalities that nothing of it has reached.
	Without []string `json:"without,omitempty"`
	// The evidence of it that was led to by a step before, and what was not.
	Led     int `json:"led"`
	Unknown int `json:"unknown"`
}

// ChainState says what analysis led to: the structures that can be followed
// back to knowledge, by evidence (KFA-12).
type ChainState struct {
	// The structure.
	Evidence string `json:"evidence"`
	// The way back, from the structure to the first that is named.
	Back []string `json:"back,omitempty"`
	// Whether it goes back to a piece of knowledge.
	FromKnowledge bool `json:"fromKnowledge"`
	// Whether it stands without a project, has an owner, and follows a central
	// model. Left out: it is not known, nobody is named, none.
	Lasting Known  `json:"lasting,omitempty"`
	Owner   string `json:"owner,omitempty"`
	Model   string `json:"model,omitempty"`
}

// known returns the evidence that there is on the day, in the order of days
// and then of the document.
func (a *assessment) evidence() []*Evidence {
	var out []*Evidence
	for i := range a.region.a.Evidence {
		if e := &a.region.a.Evidence[i]; !a.on.Before(e.On) {
			out = append(out, e)
		}
	}
	sorted.By(out, func(x, y *Evidence) int { return x.On.Compare(y.On) })
	return out
}

func (a *assessment) ended(e *Evidence) bool { return !e.Until.IsZero() && !a.on.Before(e.Until) }

// steps tells how far the four steps have come.
func (a *assessment) steps() []StepState {
	all := a.evidence()
	var out []StepState
	for _, w := range stepWords() {
		s := StepState{Step: w.Is, Name: w.Text, Standing: NotBegun}
		reached := map[string]bool{}
		for _, e := range all {
			if e.Step != w.Is {
				continue
			}
			if a.ended(e) && w.Is == Structures { // a sheet or a visit reached whom it reached; a structure that ended is none
				s.Ended = append(s.Ended, e.ID)
				continue
			}
			s.Evidence = append(s.Evidence, e.ID)
			if a.fromBefore(e) {
				s.Led++
			} else {
				s.Unknown++
			}
			a.reach(reached, e.Places)
		}
		if w.Is == Presence {
			for _, v := range a.held() {
				reached[v.Place] = true
			}
		}
		for _, code := range a.region.ownCodes() {
			if !reached[code] {
				s.Without = append(s.Without, code)
			}
		}
		switch {
		case len(reached) == 0:
		case len(s.Without) > 0:
			s.Standing = Begun
		default:
			s.Standing = Reached
		}
		out = append(out, s)
	}
	return out
}

func (a *assessment) reach(reached map[string]bool, places []string) {
	if len(places) == 0 {
		places = a.region.ownCodes()
	}
	for _, code := range places {
		reached[code] = true
	}
}

func order(s Step) int { return slices.Index(Step.Choices(""), string(s)) }

// fromBefore reports whether evidence was led to by that of an earlier step.
func (a *assessment) fromBefore(e *Evidence) bool {
	for _, id := range e.LedBy {
		if by := &a.region.a.Evidence[a.region.evidence[id]]; order(by.Step) < order(e.Step) && !e.On.Before(by.On) {
			return true
		}
	}
	return false
}

// chains follows every structure back.
func (a *assessment) chains() []ChainState {
	var out []ChainState
	for _, e := range a.evidence() {
		if e.Step != Structures || a.ended(e) {
			continue
		}
		c := ChainState{Evidence: e.ID, Lasting: e.Lasting, Owner: e.Owner, Model: e.Model}
		c.Back, c.FromKnowledge = a.back(e)
		out = append(out, c)
	}
	return out
}

// back returns the shortest way from evidence to a piece of knowledge, or all
// that led to it where there is none. What led to a thing is no later than it,
// so no way goes round; equal ways are taken in the order of the document.
func (a *assessment) back(e *Evidence) (way []string, knowledge bool) {
	from := map[string]string{}
	seen := map[string]bool{e.ID: true}
	list := []string{e.ID}
	for i := 0; i < len(list); i++ {
		now := &a.region.a.Evidence[a.region.evidence[list[i]]]
		if now.Step == Knowledge {
			for id := now.ID; id != e.ID; id = from[id] {
				way = append(way, id)
			}
			slices.Reverse(way)
			return way, true
		}
		for _, id := range now.LedBy {
			if by := &a.region.a.Evidence[a.region.evidence[id]]; !seen[id] && !now.On.Before(by.On) {
				seen[id], from[id] = true, now.ID
				list = append(list, id)
			}
		}
	}
	return list[1:], false
}
