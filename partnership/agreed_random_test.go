package partnership_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/partnership/gain"
)

// agreedCase is a random small document with everything that partners agree on:
// pieces, mandates, votes, perceptions, ledgers and actions.
type agreedCase struct {
	seed uint64
	p    *partnership.Partnership
	o    partnership.Options
}

func (c agreedCase) assess(t testing.TB) *partnership.Report {
	t.Helper()
	r, err := c.p.Assess(c.o)
	require.NoError(t, err, "%s", c)
	return r
}

func (c agreedCase) String() string {
	doc, _ := c.p.Encode()
	catalogue, _ := c.o.Catalogue.Encode()
	return fmt.Sprintf("seed %d, on %v\n%s\n%s", c.seed, c.o.On, doc, catalogue)
}

// agreedDays are the days that everything happens on: so few that ends and
// beginnings often meet. The report is of the middle one.
func agreedDays() (days []samverkan.Date, on samverkan.Date) {
	_, _, _, on, _ = oracleDays()
	for _, d := range []int{-60, -30, -14, -2, -1, 0, 1, 2, 14, 30, 60} {
		days = append(days, on.AddDays(d))
	}
	return days, on
}

// agreed returns the case of a seed, its lists in a random order.
func agreed(seed uint64) agreedCase {
	r := rand.New(rand.NewPCG(107, seed))
	_, on := agreedDays()
	g := agreedGenerator{Rand: r, p: &partnership.Partnership{Schema: partnership.Schema, Name: both("Prov"), Purpose: partnership.Purpose{By: on}}}
	g.catalogue()
	g.organizations()
	g.meetings()
	g.deciding()
	g.ledgers()
	g.answers()
	g.actions()
	agreedShuffle(r, g.p)
	return agreedCase{seed, g.p, partnership.Options{On: on, Phase: partnership.Running, Catalogue: g.cat, List: 3}}
}

type agreedGenerator struct {
	*rand.Rand
	p   *partnership.Partnership
	cat *partnership.Catalogue
	ids []string // of the organizations
}

func (g *agreedGenerator) day() samverkan.Date {
	days, _ := agreedDays()
	return days[g.IntN(len(days))]
}

// perhaps is a day, or none once in n.
func (g *agreedGenerator) perhaps(n int) samverkan.Date {
	if g.IntN(n) == 0 {
		return samverkan.Date{}
	}
	return g.day()
}

// some takes each of a list with probability 1/n.
func some[T any](r *rand.Rand, n int, from []T) (out []T) {
	for _, x := range from {
		if r.IntN(n) == 0 {
			out = append(out, x)
		}
	}
	return out
}

func agreedLevers() []partnership.Lever {
	return []partnership.Lever{partnership.LegalDuty, partnership.Money, partnership.Data, partnership.Places}
}

func (g *agreedGenerator) catalogue() {
	g.cat = &partnership.Catalogue{Schema: partnership.CatalogueSchema, Name: both("Prov")}
	by := []partnership.DecidedBy{partnership.ByFact, partnership.ByBoth}
	for _, fact := range []partnership.FactSource{partnership.FromStanding, partnership.FromHeaviest, partnership.FromMandates, partnership.FromRegister} {
		f := attacked(string(fact), oraclePick(g.Rand, partnership.Gate, partnership.Gate, partnership.Gate, partnership.Graded), "", partnership.ThePerson)
		f.DecidedBy, f.Fact = oraclePick(g.Rand, by...), fact
		g.cat.Factors = append(g.cat.Factors, f)
	}
	g.cat.Factors = append(g.cat.Factors, most("most"), noLoser("own", partnership.TheOrganization), graded("more"))
	few := oraclePick(g.Rand, 2, 8) // in some documents half of them apply
	for i := range g.cat.Factors {
		if g.IntN(few) == 0 {
			g.cat.Factors[i].Phases = []partnership.Phase{partnership.Before}
		}
		if g.IntN(4) == 0 {
			g.cat.Factors[i].Asks = append(g.cat.Factors[i].Asks, partnership.HomeManager)
		}
	}
}

func (g *agreedGenerator) organizations() {
	for i := range g.IntN(4) {
		d := partnership.Dimension{ID: fmt.Sprint("d", i), Name: both(fmt.Sprint("D", i))}
		d.Needs = some(g.Rand, 2, agreedLevers())
		g.p.Problem.Dimensions = append(g.p.Problem.Dimensions, d)
	}
	standings := []partnership.Standing{partnership.Active, partnership.Active, partnership.Passive, partnership.Declined, partnership.Forgotten, partnership.NotInvited}
	for i := range max(g.IntN(7), g.IntN(7)) {
		o := partnership.Organization{ID: string(rune('a' + i)), Name: both("Org " + string(rune('A'+i))), Effort: oraclePick(g.Rand, 0, 0, 1, 2, 3, 1000)}
		g.ids = append(g.ids, o.ID)
		for k := range g.IntN(3) {
			s := partnership.Since{Is: standings[g.IntN(len(standings))], From: g.perhaps(3)}
			if k == 0 && g.IntN(3) > 0 {
				s = partnership.Since{Is: standings[g.IntN(2)]}
			}
			if !slices.ContainsFunc(o.Standing, func(t partnership.Since) bool { return t.From == s.From }) {
				o.Standing = append(o.Standing, s)
			}
		}
		if o.Standing == nil {
			o.Standing = []partnership.Since{}
		}
		for _, d := range some(g.Rand, 2, g.p.Problem.Dimensions) {
			if levers := some(g.Rand, 2, agreedLevers()); levers != nil {
				o.Holds = append(o.Holds, partnership.Holding{Dimension: d.ID, Levers: levers})
			}
		}
		g.p.Organizations = append(g.p.Organizations, o)
		for k := range g.IntN(3) {
			person := partnership.Person{ID: fmt.Sprintf("nn-%s%d", o.ID, k), Name: fmt.Sprintf("Nomen Nescio %s %d", o.ID, k), Organization: o.ID}
			for _, role := range some(g.Rand, 2, []partnership.Role{partnership.Representative, partnership.HomeManager, partnership.Chair}) {
				person.Roles = append(person.Roles, partnership.Held{Role: role})
			}
			g.p.People = append(g.p.People, person)
		}
	}
}

// person is somebody's ID, or nobody's where there is nobody.
func (g *agreedGenerator) person() string {
	if len(g.p.People) == 0 {
		return ""
	}
	return g.p.People[g.IntN(len(g.p.People))].ID
}

func (g *agreedGenerator) meetings() {
	g.p.Subjects = []partnership.Subject{{ID: "s1", Name: both("S1")}, {ID: "s2", Name: both("S2")}}
	subjects := [][]string{nil, nil, {"s1"}, {"s2"}, {"s1", "s2"}}
	for range g.IntN(12) {
		if len(g.ids) == 0 {
			break
		}
		m := partnership.Mandate{
			Organization: g.ids[g.IntN(len(g.ids))], Subjects: oraclePick(g.Rand, subjects...), Known: g.day(),
			Period: samverkan.Period{From: g.perhaps(2), To: g.perhaps(2)},
		}
		if early := g.day(); early.Before(m.Known) {
			m.Known = early
		}
		if m.Person = g.person(); g.IntN(6) == 0 {
			m.Person = ""
		}
		if m.Person != "" {
			m.UpTo, m.Unlimited = oraclePick(g.Rand, 0, 5, 10), g.IntN(4) == 0
			if m.Unlimited {
				m.UpTo = 0
			}
		}
		if g.IntN(3) == 0 {
			m.Struck = m.Known.AddDays(oraclePick(g.Rand, 1, 2, 14, 30))
		}
		if m.Check() == nil {
			g.p.Mandates = append(g.p.Mandates, m)
		}
		if again := m; !m.Struck.IsZero() && g.IntN(2) == 0 { // it was found to hold on other days
			again.Known, again.Struck, again.From, again.To = m.Struck, samverkan.Date{}, g.perhaps(3), g.perhaps(3)
			if again.Check() == nil {
				g.p.Mandates = append(g.p.Mandates, again)
			}
		}
	}
	var people []string
	for _, person := range g.p.People {
		people = append(people, person.ID)
	}
	for i := range g.IntN(7) {
		m := partnership.Meeting{ID: fmt.Sprint("m", i), On: g.day(), Attended: some(g.Rand, 2, people)}
		for k := range g.IntN(3) {
			m.Matters = append(m.Matters, partnership.Matter{
				ID: fmt.Sprint("x", k), Name: both(fmt.Sprint("X", k)), Subject: oraclePick(g.Rand, "", "s1", "s2"),
				Amount: oraclePick(g.Rand, 0, 0, 5, 6, 10, 11), Binds: oraclePick(g.Rand, nil, some(g.Rand, 2, g.ids)), Decided: g.IntN(3) > 0,
			})
		}
		g.p.Meetings = append(g.p.Meetings, m)
	}
}

func (g *agreedGenerator) deciding() {
	votes := 0
	for _, id := range some(g.Rand, 2, g.ids) {
		g.p.Deciding.Seats = append(g.p.Deciding.Seats, partnership.Seat{Organization: id, Votes: oraclePick(g.Rand, 0, 1, 1, 2, 5), Pays: oraclePick(g.Rand, 0, 0, 1, 3)})
		votes += g.p.Deciding.Seats[len(g.p.Deciding.Seats)-1].Votes
	}
	if votes > 0 && g.IntN(2) == 0 {
		g.p.Deciding.Quota = 1 + g.IntN(votes)
	}
	for range g.IntN(6) {
		if len(g.ids) == 0 {
			break
		}
		s := partnership.Perception{By: g.ids[g.IntN(len(g.ids))], On: g.day(), Weights: []partnership.Weight{}}
		for _, id := range some(g.Rand, 2, g.ids) {
			if id != s.By {
				s.Weights = append(s.Weights, partnership.Weight{Organization: id, Is: g.IntN(5)})
			}
		}
		if !slices.ContainsFunc(g.p.Perceived, func(q partnership.Perception) bool { return q.By == s.By && q.On == s.On }) {
			g.p.Perceived = append(g.p.Perceived, s)
		}
	}
}

func (g *agreedGenerator) ledgers() {
	entry := func() partnership.Entry {
		e := partnership.Entry{Name: both("E"), Side: oraclePick(g.Rand, gain.Gain, gain.Gain, gain.Cost), Least: g.IntN(6)}
		if g.IntN(2) == 0 {
			e.Greatest = new(e.Least + g.IntN(5))
		}
		return e
	}
	g.p.Ledgers.Partners.Margin = oraclePick(g.Rand, 0, 0, 1, 4)
	for range g.IntN(12) {
		if len(g.ids) == 0 {
			break
		}
		e := entry()
		e.Organization = g.ids[g.IntN(len(g.ids))]
		switch g.IntN(3) {
		case 0:
			e.With = some(g.Rand, 3, g.ids)
		case 1:
			e.Alone = e.Side == gain.Gain
		}
		g.p.Ledgers.Partners.Entries = append(g.p.Ledgers.Partners.Entries, e)
	}
	for range g.IntN(3) {
		g.p.Ledgers.TargetGroup.Entries = append(g.p.Ledgers.TargetGroup.Entries, entry())
	}
}

func (g *agreedGenerator) answers() {
	for i := range 4 {
		w := partnership.Wave{ID: fmt.Sprint("w", i), On: g.day(), Form: partnership.Hel}
		if slices.ContainsFunc(g.p.Waves, func(v partnership.Wave) bool { return v.On == w.On }) {
			continue
		}
		if g.IntN(3) == 0 {
			w.Asked = oracleAskedAbout(g.Rand, g.cat)
		}
		g.p.Waves = append(g.p.Waves, w)
		mood := oraclePick(g.Rand, []partnership.Answer{1, 2, 3, 4, 5}, []partnership.Answer{3, 4, 5, 5}, []partnership.Answer{4, 5, partnership.NoAnswer, partnership.DontKnow})
		for _, person := range g.p.People {
			for _, held := range person.Roles {
				oracleSheet(g.Rand, g.p, g.cat, w, person, held.Role, mood)
			}
		}
	}
	for _, f := range g.cat.Factors {
		if f.Fact != partnership.FromRegister && f.Fact != partnership.FromMandates {
			continue
		}
		for _, on := range []samverkan.Date{g.day(), g.day()} {
			if g.IntN(2) == 0 && !slices.ContainsFunc(g.p.Facts, func(v partnership.Fact) bool { return v.Factor == f.ID && v.From == on }) {
				g.p.Facts = append(g.p.Facts, partnership.Fact{Factor: f.ID, Holds: g.IntN(2) == 0, From: on, Source: both("Register"), Effort: oraclePick(g.Rand, 0, 2)})
			}
		}
	}
	for _, person := range g.p.People {
		if len(person.Roles) > 0 && person.Roles[len(person.Roles)-1].Role == partnership.Chair && g.IntN(3) == 0 {
			for _, f := range g.cat.Factors {
				if f.Kind == partnership.Gate && g.IntN(4) == 0 {
					g.p.Overrides = append(g.p.Overrides, partnership.Override{Gate: f.ID, Role: partnership.Chair, Person: person.ID, Reason: both("Vi går vidare."), On: g.day()})
				}
			}
			return
		}
	}
}

func (g *agreedGenerator) actions() {
	for i := range g.IntN(6) {
		a := partnership.Action{
			ID: fmt.Sprint("a", i), Name: both(fmt.Sprint("A", i)), Factor: g.cat.Factors[g.IntN(len(g.cat.Factors))].ID,
			Agreed: g.day(), Expected: oraclePick(g.Rand, 0, 0, 2, 3, 4, 5), Begun: g.perhaps(2),
		}
		a.By = a.Agreed.AddDays(oraclePick(g.Rand, 0, 1, 14, 30))
		if g.IntN(3) > 0 {
			a.Owner = g.person()
		}
		if len(g.ids) > 0 && g.IntN(2) == 0 {
			a.About = g.ids[g.IntN(len(g.ids))]
		}
		switch g.IntN(4) {
		case 0:
			a.Done = a.Agreed.AddDays(g.IntN(60))
		case 1:
			a.Dropped, a.Reason = g.day(), both("Det behövs inte.")
		}
		g.p.Actions = append(g.p.Actions, a)
	}
}

// agreedShuffle puts the lists of a document into a random order.
func agreedShuffle(r *rand.Rand, p *partnership.Partnership) {
	mix(r, p.Organizations)
	mix(r, p.People)
	mix(r, p.Problem.Dimensions)
	mix(r, p.Subjects)
	mix(r, p.Mandates)
	mix(r, p.Meetings)
	mix(r, p.Deciding.Seats)
	mix(r, p.Perceived)
	mix(r, p.Ledgers.Partners.Entries)
	mix(r, p.Ledgers.TargetGroup.Entries)
	mix(r, p.Waves)
	mix(r, p.Answers)
	mix(r, p.Facts)
	mix(r, p.Overrides)
	mix(r, p.Actions)
	for i := range p.Organizations {
		mix(r, p.Organizations[i].Standing)
		mix(r, p.Organizations[i].Holds)
		for k := range p.Organizations[i].Holds {
			mix(r, p.Organizations[i].Holds[k].Levers)
		}
	}
	for i := range p.Problem.Dimensions {
		mix(r, p.Problem.Dimensions[i].Needs)
	}
	for i := range p.Mandates {
		mix(r, p.Mandates[i].Subjects)
	}
	for i := range p.Meetings {
		mix(r, p.Meetings[i].Attended)
		for k := range p.Meetings[i].Matters {
			mix(r, p.Meetings[i].Matters[k].Binds)
		}
	}
	for i := range p.Perceived {
		mix(r, p.Perceived[i].Weights)
	}
	for i := range p.Ledgers.Partners.Entries {
		mix(r, p.Ledgers.Partners.Entries[i].With)
	}
}

func mix[T any](r *rand.Rand, list []T) {
	r.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
}
