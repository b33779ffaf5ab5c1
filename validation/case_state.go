package validation

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// CaseState is how one case stands.
type CaseState struct {
	ID           string `json:"id"`
	Candidate    string `json:"candidate"`
	Occupation   string `json:"occupation"`
	Municipality string `json:"municipality"`
	// Where in a stage it is.
	State State `json:"state"`
	// The ID of the stage it is in; left out: it has not begun, or has ended.
	Stage string `json:"stage,omitempty"`
	// Which time it is there, from 1.
	Attempt int `json:"attempt,omitempty"`
	// Since when it waits or is under way there.
	Since samverkan.Date `json:"since,omitempty"`
	// When it came, and when it left.
	Applied samverkan.Date `json:"applied,omitempty"`
	Left    samverkan.Date `json:"left,omitempty"`
	// How it ended: the exit's ID and kind.
	Exit string            `json:"exit,omitempty"`
	Kind pipeline.ExitKind `json:"kind,omitempty"`
	// How many outcomes have been shown, and of how many.
	Met int `json:"met"`
	Of  int `json:"of"`
	// How many days it has been in the stage, and whether that is longer than
	// the figure that 85 of 100 stay below there.
	Days int  `json:"days,omitempty"`
	Old  bool `json:"old,omitempty"`
	// How many of its entries were corrected.
	Corrections int `json:"corrections,omitempty"`
}

// state0 is how a case stands, apart from how it compares to others.
func (p *progress) state0(on samverkan.Date) CaseState {
	all := len(p.n.v.Occupations[p.n.occupations[p.of.Occupation]].Outcomes)
	s := CaseState{
		ID: p.of.ID, Candidate: p.of.Candidate, Occupation: p.of.Occupation, Municipality: p.of.Municipality,
		State: p.state, Of: all, Met: all - len(p.remaining()), Corrections: p.corrected,
	}
	if p.state == Nothing {
		return s
	}
	s.Applied = p.visits[0].queued
	last := &p.visits[len(p.visits)-1]
	if p.state == Ended {
		s.Left, s.Exit, s.Kind = last.ended, p.exit, p.kind()
		return s
	}
	s.Stage, s.Attempt, s.Since = last.stage, last.attempt, last.queued
	if p.state == Underway {
		s.Since = last.started
	}
	s.Days = last.queued.DaysUntil(on)
	return s
}
