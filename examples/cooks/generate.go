package main

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
)

// detailSeed is the seed of what does not decide how long anything takes: who
// lives where, who judged, what was lacking and what it cost. It was chosen so
// that chance shows no difference between groups where none was meant.
const detailSeed = 34

// maker makes the document of the network.
type maker struct {
	chance
	v     *validation.Validation
	names []int // the numbers of the pseudonyms, in an order that tells nothing
	// What was left to show for the candidate who settled for a part and came back.
	leftBefore []string
}

// generate makes the document. The same seeds give the same document.
func generate() *validation.Validation {
	m := &maker{chance: detailSeed, v: &validation.Validation{
		Schema: validation.Schema, ID: "maltid-mellanalven", Recorded: validation.AllCases, CountedFrom: first(),
		Name:          text("Måltid, validering av kockar i sju kommuner", "Meals, validation of cooks in seven municipalities"),
		Organizations: organizations(), Pipelines: pipelines(), Occupations: occupations(), Courses: courses(), Offers: offers(),
		Assessors: assessors(), Roles: roles(), Holders: holders(), Capacities: capacities(), Groupings: groupings(),
		FullTraining: fullTraining(), Quality: quality(),
	}}
	cooks, care := cookWorld().ways, careWorld().ways
	for i := range len(cooks) + len(care) {
		m.names = append(m.names, i+1)
	}
	shuffle(&m.chance, m.names)
	k := slices.Index(m.names, 17)
	m.names[seventeen-1], m.names[k] = 17, m.names[seventeen-1]
	for i, w := range cooks {
		m.cook(i+1, w)
	}
	for i, w := range care {
		m.care(len(cooks)+i+1, w)
	}
	m.v.Ties = ties(m.v.Cases)
	m.projectCosts()
	slices.SortStableFunc(m.v.Log, func(a, b validation.Event) int { return a.On.Compare(b.On) })
	m.number()
	return m.v
}

func (m *maker) opened(number int, occupation string) *validation.Case {
	return &validation.Case{ID: "V-" + padded(number, 3), Candidate: "K-" + padded(m.names[number-1], 2), Occupation: occupation}
}

func padded(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// cook makes the case of a cook, its entries and its costs.
func (m *maker) cook(number int, w *way) {
	c := m.opened(number, "kock")
	c.Municipality = m.home("granvik", 24, "alvnas", 18, "norrhamn", 16, "tunadal", 16, "storsele", 10, "bjorkanger", 10, "fjallbacken", 6)
	c.Groups = m.groups()
	if c.Municipality == "bjorkanger" && assessedIn(w, date(2027, 1, 1)) {
		c.Municipality = "norrhamn" // nobody assesses for Björkånger any more
	}
	switch number {
	case seventeen:
		c.Municipality = "granvik"
	case forgotten:
		c.Municipality = "bjorkanger"
	case cameBack:
		before := m.v.Cases[attempted-1]
		c.Candidate, c.Municipality, c.Groups, c.After = before.Candidate, before.Municipality, before.Groups, before.ID
	}
	if c.Provider = "alvens"; slices.Contains([]string{"storsele", "bjorkanger", "fjallbacken"}, c.Municipality) {
		c.Provider = "fjallets"
	}
	t := &teller{chance: chance(m.next()), number: number, of: c, outcomes: m.v.Occupations[0].Outcomes}
	t.left = ids(t.outcomes)
	if number == cameBack {
		t.left = m.leftBefore
	}
	m.finish(t, w)
	if number == attempted {
		m.leftBefore = t.left
	}
	m.caseCosts(c, w)
}

func (m *maker) care(number int, w *way) {
	c := m.opened(number, "vard")
	c.Municipality = m.home("granvik", 40, "norrhamn", 35, "tunadal", 25)
	c.Groups, c.Provider = m.groups(), "granvik"
	t := &teller{chance: chance(m.next()), of: c, outcomes: m.v.Occupations[1].Outcomes, care: true}
	t.left = ids(t.outcomes)
	m.finish(t, w)
}

func ids(outcomes []validation.LearningOutcome) []string {
	var out []string
	for _, o := range outcomes {
		out = append(out, o.ID)
	}
	return out
}

func (m *maker) finish(t *teller, w *way) {
	t.tell(w)
	t.late()
	t.afterwards()
	m.v.Cases = append(m.v.Cases, *t.of)
	m.v.Log = append(m.v.Log, t.events...)
}

// home draws a municipality by weights of one hundred.
func (m *maker) home(weights ...any) string {
	x := m.below(100)
	for i := 0; i < len(weights); i += 2 {
		if x -= weights[i+1].(int); x < 0 {
			return weights[i].(string)
		}
	}
	return weights[0].(string)
}

// assessedIn reports whether an assessment began on a day or later.
func assessedIn(w *way, day samverkan.Date) bool {
	return slices.ContainsFunc(w.stays, func(s stay) bool {
		return s.stage == "assessment" && s.started >= 0 && !first().AddDays(s.started).Before(day)
	})
}
