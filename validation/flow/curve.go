package flow

import (
	"github.com/samverkan/samverkan/internal/incidence"
)

// Point is a share at one time since arrival, rounded. Of a time that nobody
// was followed to nothing is known, and all but the time is left out.
type Point struct {
	// The time in days.
	Days Figure `json:"days"`
	// How many were at risk when the share last moved; left out: it has not.
	AtRisk int `json:"atRisk,omitempty"`
	// The share and its standard error.
	ShareRounded  *float64 `json:"shareRounded,omitempty"`
	StdErrRounded *float64 `json:"stdErrRounded,omitempty"`
	// The log-log interval with 95 % confidence, which a share of 0 or 1 does
	// not have.
	LowRounded  *float64 `json:"lowRounded,omitempty"`
	HighRounded *float64 `json:"highRounded,omitempty"`
}

func point(c *incidence.Curve, seconds int) Point {
	p := Point{Days: days(int64(seconds))}
	s, known := c.At(seconds)
	if !known {
		return p
	}
	stdErr := s.StdErr()
	p.AtRisk, p.ShareRounded, p.StdErrRounded = s.AtRisk, &s.Value, &stdErr
	if i, ok := s.Interval(); ok {
		p.LowRounded, p.HighRounded = &i.Low, &i.High
	}
	return p
}

// points returns the steps of a curve, or MaxPoints of its times.
func points(c *incidence.Curve) (list []Point) {
	n := len(c.Steps)
	if n <= MaxPoints {
		for _, s := range c.Steps {
			list = append(list, point(c, s.Time))
		}
		return list
	}
	last := c.Steps[n-1].Time
	for i := 1; i <= MaxPoints; i++ { // of 2³¹ seconds times 200 nothing overflows
		list = append(list, point(c, last*i/MaxPoints))
	}
	return list
}

// asked returns a curve at the days asked for.
func (f *Flow) asked(c *incidence.Curve) (list []Point) {
	for _, d := range f.options.At {
		list = append(list, point(c, d*day))
	}
	return list
}

// spell returns the time that somebody who came into view at a and left at b
// (0: not yet) was seen within the window. There is one when it left at or
// after From.
//
// Who came before From comes into view then: those like it that left sooner
// were not seen. It is at risk from the instant From on, so that an exit at From
// counts, as it does in the throughput; a second before From is as good as at
// it. Who is inside at the end was last seen open then.
func (f *Flow) spell(a, b Instant, exit int) incidence.Spell {
	if b == 0 {
		b, exit = f.to, 0
	}
	return incidence.Spell{Time: int(b - a), Exit: exit, Entry: int(max(0, f.from-a-1))}
}

// kind says of which cases there are spells, and what ends them.
type kind struct {
	division, group int // −1: all
	only            int // the exit that counts as one, the others as open; 0: each is one
}

// spells returns those of the cases.
func (f *Flow) spells(of kind) []incidence.Spell {
	list := make([]incidence.Spell, 0, len(f.cases))
	for i := range f.cases {
		k := &f.cases[i]
		if of.group >= 0 && int(k.groups[of.division]) != of.group {
			continue
		}
		exit := k.exit
		if of.only > 0 && exit == of.only {
			exit = 1
		} else if of.only > 0 {
			exit = 0
		}
		list = append(list, f.spell(k.arrived, k.left, exit))
	}
	return list
}

// movedBy says how much one exit may move the share inside while more than those
// at risk, who came before the window, have still to come into view at a later
// age: by one in ten. Where it would move it by more, a few would stand for all.
const movedBy = 10

// trusted cuts a table at the age from which it would tell of a few only.
func trusted(t incidence.Table) incidence.Table {
	if age, thin := t.Thin(movedBy); thin {
		return t.Before(age)
	}
	return t
}

// table counts spells. What the observation was checked for cannot fail.
func table(spells []incidence.Spell, causes int) incidence.Table {
	t, err := incidence.Count(spells, causes)
	if err != nil {
		return incidence.Table{}
	}
	return t
}
