package partnership_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/partnership/gain"
)

// The tests of this file show what an attacker of the first version found, and
// what was mended then.

// TestAgreedPlanAsks: the first wave that asked about the factor tells, not an
// earlier one that asked nobody while the fact is not known.
func TestAgreedPlanAsks(t *testing.T) {
	p, on := whole(t), day(t, "2026-06-01")
	p.Waves = []partnership.Wave{
		{ID: "pulse", On: day(t, "2026-03-01"), Form: partnership.Puls, Asked: []partnership.Asked{{Role: partnership.Representative, Factors: []string{"P01"}}}},
		{ID: "whole", On: day(t, "2026-04-01"), Form: partnership.Hel, Asked: []partnership.Asked{{Role: partnership.Representative, Factors: []string{"P17"}}}},
	}
	p.Answers = []partnership.Sheet{{Wave: "whole", Person: "p", Role: partnership.Representative, Values: []partnership.Value{{Factor: "P17", Answer: 5}}}}
	p.Actions[0].Factor, p.Actions[0].About = "P17", "a"
	r, err := p.Assess(partnership.Options{On: on})
	require.NoError(t, err)
	require.Equal(t, []any{"whole", 5, samverkan.Pass}, []any{r.Plan[0].Wave, r.Plan[0].After, r.Plan[0].Held})
}

// TestAgreedPastGates: going past a gate is no reason for the verdict to fall
// when a part of what fails is mended.
func TestAgreedPastGates(t *testing.T) {
	p, on := whole(t), day(t, "2026-03-01")
	mandates, ground := most("mandates"), most("groundwork")
	mandates.DecidedBy, mandates.Fact = partnership.ByBoth, partnership.FromMandates
	ground.DecidedBy, ground.Fact = partnership.ByBoth, partnership.FromGroundwork
	p.People[0].Roles = []partnership.Held{{Role: partnership.Chair}}
	p.Mandates = p.Mandates[1:] // b has said that nobody may; of a and c nothing is written
	p.Groundwork = []partnership.Groundwork{{Item: partnership.Goals}}
	for _, f := range []partnership.Factor{mandates, ground} {
		cat := &partnership.Catalogue{Schema: partnership.CatalogueSchema, Name: both("One"), Factors: []partnership.Factor{f}}
		p.Overrides = []partnership.Override{{Gate: f.ID, Role: partnership.Chair, Person: "p", Reason: both("We go on."), On: on}}
		p.Actions = nil
		before, err := p.Assess(partnership.Options{On: on, Catalogue: cat})
		require.NoError(t, err)
		require.Equal(t, partnership.WithConditions, before.Verdict.Is)
		mended := *p
		mended.Groundwork = []partnership.Groundwork{{Item: partnership.Goals, Done: true}}
		mended.Mandates = append(slices.Clone(p.Mandates), partnership.Mandate{Organization: "b", Person: "p", Known: on})
		after, err := mended.Assess(partnership.Options{On: on, Catalogue: cat})
		require.NoError(t, err)
		require.GreaterOrEqual(t, rank(after), rank(before), f.ID)
	}
}

// TestAgreedMargin: "surely" is the same in the words and in the transfers.
func TestAgreedMargin(t *testing.T) {
	p := whole(t)
	p.Ledgers.Partners = partnership.Ledger{Margin: 10, Entries: []partnership.Entry{
		{Organization: "a", Name: both("E"), Side: gain.Gain, Least: 5}, {Organization: "b", Name: both("E"), Side: gain.Gain, Least: 15}, {Organization: "c", Name: both("E"), Side: gain.Gain, Least: 25},
	}}
	r, err := p.Assess(partnership.Options{On: day(t, "2026-03-01")})
	require.NoError(t, err)
	result, _ := r.Result("PAR-111")
	require.Equal(t, len(r.Gain.Transfers) == 0, result.Outcome == samverkan.Pass)
}

// TestAgreedPerceivedByFew: nothing of what fewer than the floor have said of
// anybody changes what is published.
func TestAgreedPerceivedByFew(t *testing.T) {
	on := day(t, "2026-03-01")
	said := func(by string, weights ...partnership.Weight) partnership.Perception {
		return partnership.Perception{By: by, On: on, Weights: weights}
	}
	b := func(n int) partnership.Weight { return partnership.Weight{Organization: "b", Is: n} }
	c := func(n int) partnership.Weight { return partnership.Weight{Organization: "c", Is: n} }
	for name, two := range map[string][2][]partnership.Perception{
		"by one":                          {{said("a", b(4), c(0))}, {said("a", b(0), c(4))}},
		"by one, and two who say nothing": {{said("a", b(4), c(1)), said("b"), said("c")}, {said("a", b(4), c(3)), said("b"), said("c")}},
		"of one by one": {
			{said("a", b(4), c(1)), said("c", b(4)), said("d", b(4))}, {said("a", b(4), c(3)), said("c", b(4)), said("d", b(4))},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var pages []string
			for _, all := range two {
				p := whole(t)
				p.Organizations = append(p.Organizations, partnership.Organization{ID: "d", Name: both("D"), Standing: p.Organizations[0].Standing})
				p.Deciding, p.Perceived = partnership.Deciding{}, all
				r, err := p.Assess(partnership.Options{On: on})
				require.NoError(t, err)
				pages = append(pages, strings.Join(pagesOf(t, []*partnership.Publication{r.Publish(partnership.LeastFloor)}), "\n"))
			}
			require.Empty(t, cmp.Diff(pages[0], pages[1]))
		})
	}
}

// TestAgreedWritten: it is not said that nothing is written of what somebody
// gains when something is, only that it does not arise.
func TestAgreedWritten(t *testing.T) {
	p := whole(t)
	p.Organizations[1].Standing = []partnership.Since{{Is: partnership.Forgotten}} // the gain of a arises with b
	r, err := p.Assess(partnership.Options{On: day(t, "2026-03-01")})
	require.NoError(t, err)
	result, _ := r.Result("PAR-111")
	require.NotContains(t, result.Findings[0].Says.EN, "Nothing is written of what A gains")
	_, err = p.Shares(day(t, "2026-03-01"))
	require.NotContains(t, err.Error(), "Nothing is written of what A gains")
}

// TestAgreedGreatestIsZero: a greatest of 0 below the least is refused, not read
// as left out.
func TestAgreedGreatestIsZero(t *testing.T) {
	encoded, err := whole(t).Encode()
	require.NoError(t, err)
	_, err = partnership.Decode([]byte(strings.Replace(string(encoded), `"greatest":4`, `"greatest":0`, 1)))
	require.Equal(t, []string{"invalid /ledgers/partners/entries/0/greatest"}, faultsOf(t, err))
}

// TestAgreedUnevenEvidence: what PAR-108 shows as evidence is what is uneven.
func TestAgreedUnevenEvidence(t *testing.T) {
	p, on := whole(t), day(t, "2026-03-01")
	// b decides nothing and can nothing, and all say that its word weighs most.
	p.Deciding = partnership.Deciding{Seats: []partnership.Seat{{Organization: "a", Votes: 1}}}
	p.Perceived = nil
	for _, by := range []string{"a", "c"} {
		p.Perceived = append(p.Perceived, partnership.Perception{By: by, On: on, Weights: []partnership.Weight{{Organization: "b", Is: 4}}})
	}
	r, err := p.Assess(partnership.Options{On: on})
	require.NoError(t, err)
	result, _ := r.Result("PAR-108")
	for _, f := range result.Findings {
		for _, e := range f.Evidence {
			require.NotContains(t, e.Text.EN, "B can do 0% of what can be done together, and the votes give 0% of the power to decide")
		}
	}
}

// TestAgreedHeldWords: of what was never done it is not said that it was not
// enough, or that it held.
func TestAgreedHeldWords(t *testing.T) {
	p := whole(t)
	p.Actions[0] = partnership.Action{ID: "act", Name: both("Act"), Factor: "P08", Agreed: day(t, "2026-01-10"), By: day(t, "2026-02-01")}
	p.Organizations[0].Standing = []partnership.Since{{Is: partnership.Passive}}
	p.Waves = []partnership.Wave{{ID: "w", On: day(t, "2026-02-01"), Form: partnership.Puls}}
	r, err := p.Assess(partnership.Options{On: day(t, "2026-03-01")})
	require.NoError(t, err)
	require.Equal(t, []any{partnership.Late, samverkan.Fail}, []any{r.Plan[0].Is, r.Plan[0].Held})
	require.NotContains(t, r.Publish(partnership.DefaultFloor).Markdown(samverkan.EN), "was to be done by now, but it was not enough")
}

// TestAgreedToday: what is to be decided today is on the agenda.
func TestAgreedToday(t *testing.T) {
	p := whole(t)
	r, err := p.Assess(partnership.Options{On: p.Meetings[0].On})
	require.NoError(t, err)
	require.NotNil(t, r.Mandates.Next)
}

// TestAgreedNobodyConcerned: of a matter that concerns nobody, and of no
// partners, it is not said that all may decide.
func TestAgreedNobodyConcerned(t *testing.T) {
	p := whole(t)
	for i := range p.Organizations {
		p.Organizations[i].Standing = nil
	}
	p.Meetings[0].Matters[0].Binds = nil
	r, err := p.Assess(partnership.Options{On: day(t, "2026-03-01")})
	require.NoError(t, err)
	result, _ := r.Result("PAR-109")
	require.NotEqual(t, samverkan.Pass, result.Outcome)
	p.Meetings = nil
	r, err = p.Assess(partnership.Options{On: day(t, "2026-03-01")})
	require.NoError(t, err)
	require.NotContains(t, r.Mandates.Says.EN, "Every partner")
}

// TestAgreedFaultsByHand: a document made by hand is held against the same
// ranges as one that is read, and its faults stand where they are.
func TestAgreedFaultsByHand(t *testing.T) {
	type doc = *partnership.Partnership
	for want, change := range map[string]func(doc){
		"invalid /mandates/0/upTo":                    func(p doc) { p.Mandates[0].UpTo = -1 },
		"invalid /meetings/0/matters/0/amount":        func(p doc) { p.Meetings[0].Matters[0].Amount = -1 },
		"invalid /deciding/quota":                     func(p doc) { p.Deciding.Quota = -1 },
		"invalid /deciding/seats/0/pays":              func(p doc) { p.Deciding.Seats[0].Pays = -1 },
		"invalid /deciding/seats/0/votes":             func(p doc) { p.Deciding.Seats[0].Votes, p.Deciding.Quota = -1, 0 },
		"invalid /ledgers/partners/margin":            func(p doc) { p.Ledgers.Partners.Margin = -1 },
		"invalid /ledgers/partners/unit":              func(p doc) { p.Ledgers.Partners.Unit = "eur" },
		"invalid /ledgers/partners/entries/0/side":    func(p doc) { p.Ledgers.Partners.Entries[0].Side = "" },
		"invalid /ledgers/targetGroup/entries/0/side": func(p doc) { p.Ledgers.TargetGroup.Entries[0].Side = "loss" },
		"invalid /actions/0/expected":                 func(p doc) { p.Actions[0].Expected = 9 },
		"invalid /organizations/1/effort":             func(p doc) { p.Organizations[1].Effort, p.Organizations[1].Standing = -1, nil },
		"conflict /actions/0/done":                    func(p doc) { p.Actions[0].Done = p.Actions[0].Agreed.AddDays(-1) },
	} {
		p := whole(t)
		change(p)
		_, err := p.Assess(partnership.Options{On: day(t, "2026-03-01")})
		require.Equal(t, []string{want}, faultsOf(t, err))
	}
	_, _, err := whole(t).PowerIf(day(t, "2026-03-01"), partnership.PowerChange{Votes: []partnership.NewVotes{{Organization: "a", Votes: -1}}})
	require.Equal(t, []string{"invalid /change/votes/0/votes"}, faultsOf(t, err))
}

// TestAgreedNobodyLeft: when all who vote have left, it is said that no decision
// can be made.
func TestAgreedNobodyLeft(t *testing.T) {
	_, then, err := whole(t).PowerIf(day(t, "2026-03-01"), partnership.PowerChange{Leave: []string{"a", "b"}})
	require.NoError(t, err)
	require.NotEmpty(t, then.NotReckoned.SV)
}

// TestAgreedReportStaysSmall: a small document does not make a large report.
func TestAgreedReportStaysSmall(t *testing.T) {
	p := whole(t)
	for i := range 200 {
		p.Organizations = append(p.Organizations, partnership.Organization{ID: fmt.Sprintf("o%03d", i) + strings.Repeat("x", 60), Name: both("O"), Standing: p.Organizations[0].Standing})
	}
	for i := range 20 {
		m := partnership.Meeting{ID: "y" + strings.Repeat("y", i), On: day(t, "2026-02-01")}
		for k := range 50 {
			m.Matters = append(m.Matters, partnership.Matter{ID: "z" + strings.Repeat("z", k), Name: both("Z"), Decided: true})
		}
		p.Meetings = append(p.Meetings, m)
	}
	encoded, err := p.Encode()
	require.NoError(t, err)
	r, err := p.Assess(partnership.Options{On: day(t, "2026-03-01")})
	require.NoError(t, err)
	report, err := r.Encode()
	require.NoError(t, err)
	require.Less(t, len(report), 50*len(encoded), "%d bytes give %d", len(encoded), len(report))
}
