package partnership_test

import (
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/partnership"
)

// attack is a small document whose answers are tried in every way.
type attack struct {
	// How many people each organization sends. One that sends nobody is asked
	// all the same, and silent.
	sizes []int
	// The factors asked about, in the order of their IDs.
	factors []partnership.Factor
	// What each answer is tried as; NoAnswer is to stay silent. With fewer
	// values the attacker is given more: that nobody answered any other.
	values []partnership.Answer
	// What else is in the document: a fact, an override.
	with func(*partnership.Partnership)
}

func levels() []partnership.Answer { return []partnership.Answer{partnership.NoAnswer, 1, 2, 3, 4, 5} }

func everything() []partnership.Answer {
	return append(levels(), partnership.DontKnow, partnership.DoesNotApply)
}

// few are enough where most pass a gate: 3 does as 2 does, and it is 1 that
// stands alone.
func few() []partnership.Answer { return []partnership.Answer{partnership.NoAnswer, 1, 2, 4, 5} }

func attacked(id string, kind partnership.FactorKind, passes partnership.Passing, as partnership.AnswersAs) partnership.Factor {
	return partnership.Factor{
		ID: "X-" + id, Key: id, Name: both("Name of " + id), Statement: both("We have " + id + "."), Action: both("Get " + id + "."),
		Kind: kind, Passes: passes, AnswersAs: as, DecidedBy: partnership.ByAnswers, Object: partnership.TheWork,
		Phases: []partnership.Phase{partnership.Running}, Asks: []partnership.Role{partnership.Representative},
	}
}

func most(id string) partnership.Factor {
	return attacked(id, partnership.Gate, partnership.Most, partnership.ThePerson)
}

func noLoser(id string, as partnership.AnswersAs) partnership.Factor {
	return attacked(id, partnership.Gate, partnership.NoLoser, as)
}

func graded(id string) partnership.Factor {
	return attacked(id, partnership.Graded, "", partnership.ThePerson)
}

// byRegister lets a register decide a factor where it knows.
func byRegister(f partnership.Factor) partnership.Factor {
	f.DecidedBy, f.Fact = partnership.ByBoth, partnership.FromRegister
	return f
}

// ended is a factor that is asked about and no longer judged.
func ended(f partnership.Factor) partnership.Factor {
	f.Phases = []partnership.Phase{partnership.Before}
	return f
}

// document is the attacked document, without answers.
func (a *attack) document(t testing.TB) (*partnership.Partnership, partnership.Options) {
	p := &partnership.Partnership{
		Schema: partnership.Schema, Name: both("Attacked"),
		Phases: []partnership.PhasePeriod{{Phase: partnership.Running}},
		Waves:  []partnership.Wave{{ID: "w", On: day(t, "2026-03-01"), Form: partnership.Hel}},
	}
	for i, size := range a.sizes {
		org := partnership.Organization{
			ID: fmt.Sprint("org", i), Name: both(fmt.Sprint("Organization ", i)), Standing: []partnership.Since{{Is: partnership.Active}},
		}
		p.Organizations = append(p.Organizations, org)
		for k := range size {
			p.People = append(p.People, partnership.Person{
				ID: fmt.Sprintf("person%d-%d", i, k), Organization: org.ID, Roles: []partnership.Held{{Role: partnership.Representative}},
			})
		}
	}
	if a.with != nil {
		a.with(p)
	}
	return p, partnership.Options{
		On:        day(t, "2026-03-12"),
		Catalogue: &partnership.Catalogue{Schema: partnership.CatalogueSchema, Name: both("Theirs"), Factors: a.factors},
	}
}

// register says whether the factor X-fact holds.
func register(holds bool) func(*partnership.Partnership) {
	return func(p *partnership.Partnership) {
		p.Facts = []partnership.Fact{{Factor: "X-fact", Holds: holds, From: p.Waves[0].On, Source: both("The log")}}
	}
}

// goPast lets the first person, as the chair, go past the gate X-gate.
func goPast(p *partnership.Partnership) {
	p.People[0].Roles = append(p.People[0].Roles, partnership.Held{Role: partnership.Chair})
	p.Overrides = []partnership.Override{{
		Gate: "X-gate", Role: partnership.Chair, Person: p.People[0].ID, Reason: both("We mend it on the way."), On: p.Waves[0].On,
	}}
}

// votes are everybody's answers: for each person a number that holds a digit
// for each factor.
type votes []int

func (a *attack) answer(vote, factor int) partnership.Answer {
	for range factor {
		vote /= len(a.values)
	}
	return a.values[vote%len(a.values)]
}

// answered holds a bit for each factor that the vote answers.
func (a *attack) answered(vote int) (set int) {
	for f := range a.factors {
		if a.answer(vote, f) != partnership.NoAnswer {
			set |= 1 << f
		}
	}
	return set
}

// byOrganization splits everybody's answers.
func (a *attack) byOrganization(all votes) iter.Seq2[int, votes] {
	return func(yield func(int, votes) bool) {
		for org, size := range a.sizes {
			if !yield(org, all[:size]) {
				return
			}
			all = all[size:]
		}
	}
}

func (a *attack) fillIn(p *partnership.Partnership, all votes) {
	p.Answers = p.Answers[:0]
	for i, vote := range all {
		sheet := partnership.Sheet{Wave: "w", Person: p.People[i].ID, Role: partnership.Representative}
		for f := range a.factors {
			if answer := a.answer(vote, f); answer != partnership.NoAnswer {
				sheet.Values = append(sheet.Values, partnership.Value{Factor: a.factors[f].ID, Answer: answer})
			}
		}
		if len(sheet.Values) > 0 {
			p.Answers = append(p.Answers, sheet)
		}
	}
}

// published is what is published of a document with each of some floors.
func published(t testing.TB, p *partnership.Partnership, o partnership.Options, floors []partnership.Floor) (all []*partnership.Publication) {
	report, err := p.Assess(o)
	require.NoError(t, err)
	for _, floor := range floors {
		all = append(all, report.Publish(floor))
	}
	return all
}

func jsonOf(t testing.TB, all []*partnership.Publication) string {
	var b strings.Builder
	for _, one := range all {
		encoded, err := one.Encode()
		require.NoError(t, err)
		b.Write(encoded)
	}
	return b.String()
}
