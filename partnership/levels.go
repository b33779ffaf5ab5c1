package partnership

import (
	"strings"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// tally is what the people of one group answered to one statement.
type tally struct {
	at           [6]int32 // at[1] … at[5]: how many answered so; at[0] is not used
	dontKnow     int32
	doesNotApply int32
	silent       int32 // asked, and gave no answer
}

func (t *tally) add(a Answer) {
	switch {
	case a.OnScale():
		t.at[a]++
	case a == DontKnow:
		t.dontKnow++
	case a == DoesNotApply:
		t.doesNotApply++
	default:
		t.silent++
	}
}

func (t *tally) plus(u *tally) {
	for i := range t.at {
		t.at[i] += u.at[i]
	}
	t.dontKnow += u.dontKnow
	t.doesNotApply += u.doesNotApply
	t.silent += u.silent
}

// onScale is how many gave a level.
func (t *tally) onScale() int {
	return int(t.at[1] + t.at[2] + t.at[3] + t.at[4] + t.at[5])
}

func (t *tally) asked() int { return t.onScale() + int(t.dontKnow+t.doesNotApply+t.silent) }

// below is how many gave a level under x.
func (t *tally) below(x int) int {
	n := 0
	for l := 1; l < x; l++ {
		n += int(t.at[l])
	}
	return n
}

// level is the lower median of the levels given, 0 when there is none.
func (t *tally) level() int { return lowerMedian(t.at[:]) }

// lowerMedian returns the lower median of a distribution over 1 … len−1, 0
// when it is empty.
func lowerMedian(at []int32) int {
	n := int32(0)
	for _, c := range at[1:] {
		n += c
	}
	if n == 0 {
		return 0
	}
	place := (n + 1) / 2 // counted from 1
	for l := 1; l < len(at); l++ {
		if place -= at[l]; place <= 0 {
			return l
		}
	}
	return len(at) - 1
}

// voice is one organization on one factor: what its people answered and the
// level that gives.
type voice struct {
	org   int // index into survey.orgs
	tally tally
	level int // 1–5, 0 when the organization is silent
}

// survey is one wave, ready to be judged: for every factor of a list, the
// organizations asked.
type survey struct {
	orgs   []*Organization // by ID
	people int             // how many are asked about anything
	sheets int             // how many of them answered anything
	voices [][]voice       // by factor, then organization

	askedBy, answeredBy []int // the same by organization
}

// newSurvey reads a wave against a list of factors. Organizations are asked
// when they are at the table on the day of the wave and have somebody in a
// role that the factor asks; one that has nobody at all is asked through the
// representative it lacks, and is silent. A nil wave asks everybody, and
// nobody has answered yet.
func newSurvey(p *Partnership, factors []*Factor, wave *Wave, on samverkan.Date) *survey {
	s := &survey{voices: make([][]voice, len(factors))}
	if wave != nil {
		on = wave.On
	}
	s.orgs = make([]*Organization, 0, len(p.Organizations))
	for i := range p.Organizations {
		s.orgs = append(s.orgs, &p.Organizations[i])
	}
	sorted.By(s.orgs, func(a, b *Organization) int { return strings.Compare(a.ID, b.ID) })
	orgOf := make(map[string]int, len(s.orgs))
	atTable := make([]bool, len(s.orgs))
	staffed := make([]bool, len(s.orgs))
	for i, o := range s.orgs {
		orgOf[o.ID] = i
		atTable[i] = o.StandingOn(on).Is.atTable()
	}

	s.askedBy, s.answeredBy = make([]int, len(s.orgs)), make([]int, len(s.orgs))

	asked := askedIn(factors, wave)
	sheets := sheetsOf(p, wave)
	factorOf := make(map[string]int, len(factors))
	for i, f := range factors {
		factorOf[f.ID] = i
	}
	cells := make([]tally, len(factors)*len(s.orgs))
	hasAsked := make([]bool, len(cells))
	answers := make([]Answer, len(factors))
	for i := range p.People {
		person := &p.People[i]
		org := orgOf[person.Organization]
		if !atTable[org] {
			continue
		}
		roles := rolesOn(person, on)
		staffed[org] = staffed[org] || roles != 0
		clear(answers)
		for _, sheet := range sheets[person.ID] {
			for _, v := range sheet.Values {
				if f, ok := factorOf[v.Factor]; ok {
					answers[f] = lowerAnswer(answers[f], v.Answer)
				}
			}
		}
		isAsked, gave := false, false
		for f := range factors {
			if asked[f]&roles == 0 {
				continue
			}
			isAsked, gave = true, gave || answers[f] != NoAnswer
			cell := f*len(s.orgs) + org
			hasAsked[cell] = true
			cells[cell].add(answers[f])
		}
		if isAsked {
			s.people++
			s.askedBy[org]++
			if gave {
				s.sheets++
				s.answeredBy[org]++
			}
		}
	}
	for f := range factors {
		for org := range s.orgs {
			cell := f*len(s.orgs) + org
			unstaffed := atTable[org] && !staffed[org] && asked[f]&bit(Representative) != 0
			if !hasAsked[cell] && !unstaffed {
				continue
			}
			t := cells[cell]
			if unstaffed {
				t.silent = 1
			}
			s.voices[f] = append(s.voices[f], voice{org: org, tally: t, level: t.level()})
		}
	}
	return s
}

// lowerAnswer joins what one person answered to one statement in two roles:
// a level before none, and the lower of two.
func lowerAnswer(a, b Answer) Answer {
	switch {
	case a == NoAnswer, !a.OnScale() && b.OnScale():
		return b
	case b == NoAnswer, !b.OnScale() && a.OnScale():
		return a
	}
	return min(a, b)
}

// roleSet is a set of roles, a bit each.
type roleSet uint16

func bit(r Role) roleSet {
	for i, w := range roleWords() {
		if w.Is == r {
			return 1 << i
		}
	}
	return 0
}

func rolesOn(p *Person, on samverkan.Date) (set roleSet) {
	for _, r := range p.Roles {
		if r.Contains(on) {
			set |= bit(r.Role)
		}
	}
	return set
}

// askedIn returns which roles a wave asks about each factor.
func askedIn(factors []*Factor, wave *Wave) []roleSet {
	out := make([]roleSet, len(factors))
	for i, f := range factors {
		for _, r := range f.Asks {
			if f.DecidedBy != ByFact && (wave == nil || wave.asks(r, f.ID)) {
				out[i] |= bit(r)
			}
		}
	}
	return out
}

// sheetsOf returns the sheets of a wave by person.
func sheetsOf(p *Partnership, wave *Wave) map[string][]*Sheet {
	out := make(map[string][]*Sheet)
	if wave == nil {
		return out
	}
	for i := range p.Answers {
		if s := &p.Answers[i]; s.Wave == wave.ID {
			out[s.Person] = append(out[s.Person], s)
		}
	}
	return out
}
