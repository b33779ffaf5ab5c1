package partnership_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

func day(t testing.TB, s string) samverkan.Date {
	t.Helper()
	d, err := samverkan.ParseDate(s)
	require.NoError(t, err)
	return d
}

func both(s string) samverkan.Text { return samverkan.Same(s) }

// made returns a well-formed document of a given size: every person is asked
// in every wave and four in five answer, from 1 to 5 with more high than low,
// so that gates fall all ways. The same seed gives the same document.
func made(t testing.TB, orgs, people, waves int, seed uint64) *partnership.Partnership {
	random := rand.New(rand.NewPCG(seed, 1))
	p := &partnership.Partnership{
		Schema: partnership.Schema,
		Name:   both("Made"),
		Phases: []partnership.PhasePeriod{{Phase: partnership.Running}},
		Purpose: partnership.Purpose{
			TargetGroup: both("somebody"), Outcome: both("something"), Means: both("somehow"), By: day(t, "2027-01-01"),
		},
		Problem: partnership.Problem{
			Statement: both("the problem"), Covers: []samverkan.Text{both("this")}, Leaves: []samverkan.Text{both("that")},
			Dimensions: []partnership.Dimension{
				{ID: "d1", Name: both("One"), Needs: []partnership.Lever{partnership.LegalDuty, partnership.Money, partnership.Contact}},
				{ID: "d2", Name: both("Two"), Needs: []partnership.Lever{partnership.Data, partnership.Places}},
			},
		},
	}
	standings := []partnership.Standing{partnership.Active, partnership.Active, partnership.Active, partnership.Passive, partnership.Forgotten}
	levers := []partnership.Lever{partnership.LegalDuty, partnership.Money, partnership.Contact, partnership.Data, partnership.Competence, partnership.Places}
	for i := range orgs {
		o := partnership.Organization{
			ID: fmt.Sprintf("org%03d", i), Name: both(fmt.Sprintf("Organization %d", i)),
			Standing: []partnership.Since{{Is: standings[random.IntN(len(standings))]}},
		}
		for _, d := range []string{"d1", "d2"} {
			if random.IntN(3) == 0 {
				o.Holds = append(o.Holds, partnership.Holding{Dimension: d, Levers: []partnership.Lever{levers[random.IntN(6)]}})
			}
		}
		p.Organizations = append(p.Organizations, o)
	}
	for i := range people {
		roles := []partnership.Held{{Role: partnership.Representative}}
		if i%5 == 4 {
			roles = []partnership.Held{{Role: partnership.HomeManager}}
		}
		if i == 0 {
			roles = append(roles, partnership.Held{Role: partnership.ProcessLeader}, partnership.Held{Role: partnership.Chair})
		}
		p.People = append(p.People, partnership.Person{
			ID: fmt.Sprintf("person%05d", i), Name: fmt.Sprintf("Name %d", i),
			Organization: p.Organizations[i%max(orgs, 1)].ID, Roles: roles,
		})
	}
	for i := range 4 {
		m := partnership.Meeting{ID: fmt.Sprint("m", i), On: day(t, fmt.Sprintf("2026-0%d-10", i+1))}
		for k := range p.People {
			if random.IntN(3) > 0 && len(m.Attended) < 1000 {
				m.Attended = append(m.Attended, p.People[k].ID)
			}
		}
		p.Meetings = append(p.Meetings, m)
	}
	for w := range waves {
		wave := partnership.Wave{ID: fmt.Sprint("w", w), On: day(t, fmt.Sprintf("202%d-03-01", 6-waves+1+w)), Form: partnership.Hel}
		p.Waves = append(p.Waves, wave)
		for i := range p.People {
			if random.IntN(5) == 0 {
				continue
			}
			for _, held := range p.People[i].Roles {
				sheet := partnership.Sheet{Wave: wave.ID, Person: p.People[i].ID, Role: held.Role}
				for _, f := range partnership.Own().Ask(partnership.Hel, partnership.Running, held.Role, w) {
					a := partnership.Answer(min(5, 1+random.IntN(4)+random.IntN(3)))
					if random.IntN(12) == 0 {
						a = partnership.DontKnow
					}
					sheet.Values = append(sheet.Values, partnership.Value{Factor: f.ID, Answer: a})
				}
				if len(sheet.Values) > 0 {
					p.Answers = append(p.Answers, sheet)
				}
			}
		}
	}
	return p
}
