package partnership_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// oracleSize bounds a random document.
type oracleSize struct {
	orgs, factors int
	people        int  // of one organization
	cells         int  // answers, given or missing, over all factors
	levels        int  // organizations' levels over all factors
	graded        bool // most factors are graded ones, about the work
	// When set: the organizations, all in, each with so many representatives.
	heads []int
}

// oracleCase is a random document with how it is to be assessed.
type oracleCase struct {
	series, seed uint64
	size         oracleSize
	doc          *partnership.Partnership
	with         partnership.Options
}

func newOracleCase(series, seed uint64, size oracleSize) oracleCase {
	_, _, _, on, _ := oracleDays()
	r := rand.New(rand.NewPCG(series, seed))
	catalogue := oracleCatalogue(r, size)
	p := &partnership.Partnership{Schema: partnership.Schema, Name: samverkan.Same("Prov")}
	oraclePeople(r, size, p)
	oracleWaves(r, p, catalogue)
	oracleFacts(r, p, catalogue)
	oracleOverrides(r, p, catalogue)
	return oracleCase{series, seed, size, p, partnership.Options{On: on, Phase: partnership.Running, Catalogue: catalogue}}
}

// again returns an equal case that shares nothing with this one.
func (c oracleCase) again() oracleCase { return newOracleCase(c.series, c.seed, c.size) }

func (c oracleCase) oracle() oracle { return newOracle(c.doc, c.with) }

func (c oracleCase) assess(t *testing.T) *partnership.Report {
	t.Helper()
	r, err := c.doc.Assess(c.with)
	require.NoError(t, err, "seed %d", c.seed)
	return r
}

// json is the document for a message.
func (c oracleCase) json() string {
	doc, _ := c.doc.Encode()
	catalogue, _ := c.with.Catalogue.Encode()
	return fmt.Sprintf("series %d, seed %d, on %v, %s\n%s\n%s", c.series, c.seed, c.with.On, c.with.Phase, doc, catalogue)
}

// oracleCases gives so many random documents within a size that are worth
// keeping, the same ones every time.
func oracleCases(series uint64, size oracleSize, count int, keep func(oracle) bool) (cases []oracleCase) {
	for seed := uint64(0); len(cases) < count; seed++ {
		c := newOracleCase(series, seed, size)
		o := c.oracle()
		s := o.now()
		cells, levels := 0, 0
		for i, f := range o.factors {
			for _, org := range f.asked {
				cells += len(org.people)
			}
			levels += oracleCount(s.levels[i]).answered
		}
		if cells <= size.cells && levels <= size.levels && keep(o) {
			cases = append(cases, c)
		}
	}
	return cases
}

func oracleAny(oracle) bool { return true }

// oracleCompare compares a report with the oracle on each case, and shows the
// smallest document on which they differ.
func oracleCompare(t *testing.T, cases []oracleCase, diff func(oracle, *partnership.Report, oracleCase) string) {
	t.Helper()
	wrong, least, says := 0, "", ""
	for _, c := range cases {
		if d := diff(c.oracle(), c.assess(t), c); d != "" {
			wrong++
			if doc := c.json(); least == "" || len(doc) < len(least) {
				least, says = doc, d
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d of %d documents differ (-want +got); the smallest:\n%s\n%s", wrong, len(cases), says, least)
	}
}

func oracleDay(s string) samverkan.Date {
	d, err := samverkan.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// The days of the random documents, in order.
func oracleDays() (past, wave, between, on, future samverkan.Date) {
	return oracleDay("2025-09-01"), oracleDay("2026-03-01"), oracleDay("2026-04-01"), oracleDay("2026-06-01"), oracleDay("2026-12-01")
}

func oraclePick[T any](r *rand.Rand, choices ...T) T { return choices[r.IntN(len(choices))] }

func oracleCatalogue(r *rand.Rand, size oracleSize) *partnership.Catalogue {
	_, _, _, on, future := oracleDays()
	c := &partnership.Catalogue{Schema: partnership.CatalogueSchema, Name: samverkan.Same("Prov")}
	for i := range 1 + r.IntN(size.factors) {
		id := string(rune('a' + i))
		f := partnership.Factor{
			ID: "X-" + id, Key: id, Name: samverkan.Same(id), Statement: samverkan.Same(id), Action: samverkan.Same(id),
			Kind:      oraclePick(r, partnership.Gate, partnership.Gate, partnership.Graded),
			Phases:    []partnership.Phase{partnership.Running},
			DecidedBy: oraclePick(r, partnership.ByAnswers, partnership.ByAnswers, partnership.ByAnswers, partnership.ByFact, partnership.ByBoth),
			AnswersAs: oraclePick(r, partnership.ThePerson, partnership.TheOrganization),
			Object:    oraclePick(r, partnership.TheWork, partnership.TheWork, partnership.TheProcess, partnership.TheResult),
			Asks: oraclePick(r,
				[]partnership.Role{partnership.Representative},
				[]partnership.Role{partnership.Representative},
				[]partnership.Role{partnership.HomeManager},
				[]partnership.Role{partnership.HomeManager, partnership.Representative},
			),
		}
		if size.graded && r.IntN(6) > 0 {
			f.Kind, f.Object = partnership.Graded, partnership.TheWork
		}
		if f.Kind == partnership.Gate {
			f.Passes = oraclePick(r, "", partnership.Most, partnership.NoLoser)
		}
		if f.DecidedBy != partnership.ByAnswers {
			f.Fact = partnership.FromRegister
		}
		switch r.IntN(24) {
		case 0, 1:
			f.Phases = []partnership.Phase{partnership.Before, partnership.Closing}
		case 2:
			f.InForce.To = oraclePick(r, on, future)
		case 3:
			f.InForce.From = oraclePick(r, on, future)
		}
		c.Factors = append(c.Factors, f)
	}
	return c
}

func oraclePeople(r *rand.Rand, size oracleSize, p *partnership.Partnership) {
	past, wave, between, _, _ := oracleDays()
	for i, heads := range size.heads {
		id := string(rune('a' + i))
		p.Organizations = append(p.Organizations, partnership.Organization{
			ID: id, Name: samverkan.Same(id), Standing: []partnership.Since{{Is: partnership.Active}},
		})
		for k := range heads {
			p.People = append(p.People, partnership.Person{
				ID: fmt.Sprintf("%s%d", id, k+1), Organization: id, Roles: []partnership.Held{{Role: partnership.Representative}},
			})
		}
	}
	for i := range max(r.IntN(size.orgs+1), r.IntN(size.orgs+1)) {
		org := partnership.Organization{ID: string(rune('a' + i)), Name: samverkan.Same(string(rune('A' + i)))}
		switch r.IntN(12) {
		case 0:
			org.Standing = []partnership.Since{{Is: oraclePick(r, partnership.Declined, partnership.Forgotten, partnership.NotInvited)}}
		case 1:
			org.Standing = []partnership.Since{{Is: partnership.NotInvited}, {Is: partnership.Passive, From: oraclePick(r, past, wave, between)}}
		case 2:
			org.Standing = []partnership.Since{{Is: partnership.Active, From: past}, {Is: partnership.Declined, From: between}}
		case 3:
			org.Standing = []partnership.Since{}
		default:
			org.Standing = []partnership.Since{{Is: oraclePick(r, partnership.Active, partnership.Passive)}}
		}
		p.Organizations = append(p.Organizations, org)
		for k := range oraclePick(r, 0, 1, 1, 1, size.people) {
			person := partnership.Person{ID: fmt.Sprintf("%s%d", org.ID, k+1), Organization: org.ID}
			for _, role := range oraclePick(r,
				[]partnership.Role{partnership.Representative},
				[]partnership.Role{partnership.Representative},
				[]partnership.Role{partnership.HomeManager},
				[]partnership.Role{partnership.Representative, partnership.HomeManager},
				[]partnership.Role{partnership.ProcessLeader},
				nil,
			) {
				held := partnership.Held{Role: role}
				switch r.IntN(12) {
				case 0:
					held.To = wave // ends before the wave
				case 1:
					held.From = wave
				}
				person.Roles = append(person.Roles, held)
			}
			p.People = append(p.People, person)
		}
	}
}

// oracleWaves adds waves, one of them on 1 March, and answers in one mood.
func oracleWaves(r *rand.Rand, p *partnership.Partnership, catalogue *partnership.Catalogue) {
	past, wave, _, _, future := oracleDays()
	for _, w := range []struct {
		id   string
		on   samverkan.Date
		none int // one in so many documents lacks the wave
	}{{"w0", past, 2}, {"w1", wave, 12}, {"w2", future, 2}} {
		if r.IntN(w.none) == 0 {
			continue
		}
		made := partnership.Wave{ID: w.id, On: w.on, Form: oraclePick(r, partnership.Puls, partnership.Hel)}
		if r.IntN(5) == 0 {
			made.Asked = oracleAskedAbout(r, catalogue)
		}
		p.Waves = append(p.Waves, made)
		mood := oraclePick(r,
			[]partnership.Answer{1, 2, 3, 4, 5},
			[]partnership.Answer{1, 2, 3, 4, 5, partnership.DontKnow, partnership.NoAnswer},
			[]partnership.Answer{4, 5, 3, partnership.NoAnswer},
			[]partnership.Answer{3, 4, 4, 5, 5},
			[]partnership.Answer{2, 4, 4, 5, 5, 5, partnership.NoAnswer},
			[]partnership.Answer{1, 2, 3, partnership.NoAnswer},
			[]partnership.Answer{partnership.DontKnow, partnership.DoesNotApply, partnership.NoAnswer, 3},
			[]partnership.Answer{partnership.DontKnow, partnership.DoesNotApply},
		)
		for _, person := range p.People {
			for _, held := range person.Roles {
				if held.Contains(w.on) {
					oracleSheet(r, p, catalogue, made, person, held.Role, mood)
				}
			}
		}
	}
}

func oracleSheet(r *rand.Rand, p *partnership.Partnership, catalogue *partnership.Catalogue, w partnership.Wave, person partnership.Person, role partnership.Role, mood []partnership.Answer) {
	sheet := partnership.Sheet{Wave: w.ID, Person: person.ID, Role: role}
	for _, f := range catalogue.Factors {
		if oracleAsks(&w, f, role) {
			if answer := oraclePick(r, mood...); answer != partnership.NoAnswer {
				sheet.Values = append(sheet.Values, partnership.Value{Factor: f.ID, Answer: answer})
			}
		}
	}
	if len(sheet.Values) > 0 {
		p.Answers = append(p.Answers, sheet)
	}
}

// oracleAskedAbout chooses for each role some of the factors it may be asked
// about; a role with none is left out.
func oracleAskedAbout(r *rand.Rand, catalogue *partnership.Catalogue) (asked []partnership.Asked) {
	for _, role := range []partnership.Role{partnership.Representative, partnership.HomeManager} {
		a := partnership.Asked{Role: role}
		for _, f := range catalogue.Factors {
			if slices.Contains(f.Asks, role) && r.IntN(4) > 0 {
				a.Factors = append(a.Factors, f.ID)
			}
		}
		if len(a.Factors) > 0 {
			asked = append(asked, a)
		}
	}
	return asked
}

func oracleFacts(r *rand.Rand, p *partnership.Partnership, catalogue *partnership.Catalogue) {
	past, wave, _, on, future := oracleDays()
	for _, f := range catalogue.Factors {
		if f.DecidedBy == partnership.ByAnswers {
			continue
		}
		for _, day := range []samverkan.Date{past, wave, on, future} {
			if r.IntN(3) == 0 {
				p.Facts = append(p.Facts, partnership.Fact{
					Factor: f.ID, Holds: r.IntN(2) == 0, From: day, Source: samverkan.Same("Register"),
					Effort: oraclePick(r, 0, 1, 5), Owner: oraclePick(r, "", partnership.Chair),
				})
			}
		}
	}
}

// oracleOverrides lets a chair from outside go past some gates.
func oracleOverrides(r *rand.Rand, p *partnership.Partnership, catalogue *partnership.Catalogue) {
	_, _, between, on, future := oracleDays()
	for _, f := range catalogue.Factors {
		if f.Kind == partnership.Gate && r.IntN(5) == 0 {
			p.Overrides = append(p.Overrides, partnership.Override{
				Gate: f.ID, Role: partnership.Chair, Person: "chair", Reason: samverkan.Same("Vi går vidare"),
				On: oraclePick(r, between, on, future),
			})
		}
	}
	if len(p.Overrides) > 0 {
		p.Organizations = append(p.Organizations, partnership.Organization{
			ID: "z", Name: samverkan.Same("Z"), Standing: []partnership.Since{{Is: partnership.NotInvited}},
		})
		p.People = append(p.People, partnership.Person{
			ID: "chair", Organization: "z", Roles: []partnership.Held{{Role: partnership.Chair}},
		})
	}
}

// TestOracleCasesCover sees that the random documents hold what can go wrong.
func TestOracleCasesCover(t *testing.T) {
	seen := map[string]int{}
	see := func(what string, is bool) {
		if is {
			seen[what]++
		}
	}
	for _, c := range oracleCases(1, oracleStates(), 1500, oracleAny) {
		o := c.oracle()
		s := o.now()
		outcomes := o.outcomes(s)
		see(string(o.verdictOf(outcomes)), true)
		see("no wave", oracleWave(c.doc, c.with.On) == nil)
		for i, f := range o.factors {
			n := oracleCount(s.levels[i])
			answers := f.applies && f.DecidedBy == partnership.ByAnswers
			see(fmt.Sprintf("N=%d", min(n.asked, 4)), answers)
			see("a silent organization", n.asked > n.answered && n.answered > 0)
			see("a gate that fails beside a silent organization", answers && outcomes[i] == samverkan.Fail && n.asked > n.answered)
			see("a gate without quorum", answers && f.Kind == partnership.Gate && n.answered > 0 && !n.quorum())
			see("an override of a failed gate", f.overridden && outcomes[i] == samverkan.Fail)
			see("an override of an unknown gate", f.overridden && outcomes[i] == samverkan.Unknown)
			see("an override of a passed gate", f.overridden && outcomes[i] == samverkan.Pass)
			see("a fact that holds", f.fact == samverkan.Pass)
			see("a fact that does not", f.fact == samverkan.Fail)
			see("answers where the fact is unknown", f.applies && f.DecidedBy == partnership.ByBoth && f.fact == samverkan.Unknown && n.answered > 0)
			see("a factor of another phase", f.inForce && !f.applies)
			see("a factor not in force", !f.inForce)
			for _, org := range f.asked {
				see("an organization with many people", len(org.people) > 2)
				see("somebody who does not know", slices.ContainsFunc(org.people, func(p oraclePerson) bool { return p.answer == partnership.DontKnow }))
				see("nobody in particular", org.people[0].id == "")
			}
		}
		_, known, high := o.object(partnership.TheWork, outcomes)
		see("a weak object", 3*high < 2*known)
		for i, sheet := range c.doc.Answers {
			see("a person in two roles", i > 0 && sheet.Wave == "w1" && c.doc.Answers[i-1].Wave == "w1" && c.doc.Answers[i-1].Person == sheet.Person)
		}
	}
	for _, what := range []string{
		"notReady", "cannotJudgeYet", "readyWithConditions", "ready", "no wave", "N=0", "N=1", "N=2", "N=3", "N=4",
		"a silent organization", "a gate that fails beside a silent organization", "a gate without quorum",
		"an override of a failed gate", "an override of an unknown gate", "an override of a passed gate",
		"a fact that holds", "a fact that does not", "answers where the fact is unknown",
		"a factor of another phase", "a factor not in force", "an organization with many people",
		"somebody who does not know", "nobody in particular", "a weak object", "a person in two roles",
	} {
		require.GreaterOrEqual(t, seen[what], 20, what)
	}
}
