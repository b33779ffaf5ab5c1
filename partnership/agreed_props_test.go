package partnership_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/partnership/gain"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// eachAgreed calls with random cases and the chance that belongs to each.
func eachAgreed(count uint64, try func(agreedCase, *rand.Rand)) {
	for seed := range count {
		try(agreed(seed), rand.New(rand.NewPCG(seed, 108)))
	}
}

// TestAgreedMorePartners: another partner, or another lever in a partner's hands,
// never makes a hole and never makes it dearer to get everyone who is needed.
func TestAgreedMorePartners(t *testing.T) {
	eachAgreed(400, func(c agreedCase, r *rand.Rand) {
		before := c.assess(t).Puzzle
		if before == nil {
			return
		}
		var active []int
		for i := range c.p.Organizations {
			if oracleStanding(c.p.Organizations[i], c.o.On) == partnership.Active {
				active = append(active, i)
			}
		}
		d := c.p.Problem.Dimensions[r.IntN(len(c.p.Problem.Dimensions))].ID
		if more := (partnership.Holding{Dimension: d, Levers: some(r, 2, agreedLevers())}); len(active) == 0 || r.IntN(2) == 0 {
			c.p.Organizations = append(c.p.Organizations, partnership.Organization{
				ID: "more", Name: both("More"), Standing: []partnership.Since{{Is: partnership.Active}}, Holds: []partnership.Holding{more},
			})
		} else {
			org := &c.p.Organizations[active[r.IntN(len(active))]]
			org.Holds = slices.DeleteFunc(org.Holds, func(h partnership.Holding) bool { return h.Dimension == d })
			org.Holds = append(org.Holds, partnership.Holding{Dimension: d, Levers: agreedLevers()})
		}
		after := c.assess(t).Puzzle
		for _, hole := range after.Holes {
			require.Contains(t, before.Holes, hole, "%s", c)
		}
		require.LessOrEqual(t, after.Certificate.Cost, before.Certificate.Cost, "%s", c)
		require.GreaterOrEqual(t, after.Held, before.Held)
	})
}

// rank is a verdict's place, from worst to best.
func rank(r *partnership.Report) int {
	return slices.Index(r.Verdict.Is.Choices(), string(r.Verdict.Is))
}

// TestAgreedMandatesMend: each mandate that a failed P13 lacks moves the verdict
// up or not at all, and all of them together pass it.
func TestAgreedMandatesMend(t *testing.T) {
	mended := 0
	eachAgreed(400, func(c agreedCase, r *rand.Rand) {
		c.p.Overrides = slices.DeleteFunc(c.p.Overrides, func(o partnership.Override) bool { return o.Gate == "X-mandates" })
		now := c.assess(t)
		fact := newAgreedOracle(c).mandated(c.o.Catalogue.Factors[2], c.o.On)
		c.p.People = append(c.p.People, partnership.Person{ID: "new", Organization: "a"})
		mix(r, fact.fails)
		for _, part := range fact.fails {
			id, _, _ := strings.Cut(part, " ")
			if id == "" { // a fact of the register
				return
			}
			c.p.Mandates = append(c.p.Mandates, partnership.Mandate{Person: "new", Organization: id, Unlimited: true, Known: c.o.On})
			after := c.assess(t)
			require.GreaterOrEqual(t, rank(after), rank(now), "%s", c)
			now = after
			mended++
		}
		if len(fact.fails) > 0 {
			require.Equal(t, samverkan.Pass, newAgreedOracle(c).mandated(c.o.Catalogue.Factors[2], c.o.On).outcome)
			for _, f := range now.Factors {
				require.False(t, f.ID == "X-mandates" && f.Applies && f.Outcome != samverkan.Pass, "%s", c)
			}
		}
	})
	require.Greater(t, mended, 50)
}

// TestAgreedStruckAndAddedAgain: an entry that is struck and added again on the
// same day, the same, changes no answer of any day, however it is known.
func TestAgreedStruckAndAddedAgain(t *testing.T) {
	days, _ := agreedDays()
	eachAgreed(400, func(c agreedCase, r *rand.Rand) {
		if len(c.p.Mandates) == 0 {
			return
		}
		again := *c.p
		again.Mandates = slices.Clone(c.p.Mandates)
		i := r.IntN(len(again.Mandates))
		one := again.Mandates[i]
		on := one.Known.AddDays(1 + r.IntN(40))
		if !one.Struck.IsZero() && !on.Before(one.Struck) {
			return
		}
		again.Mandates[i].Struck = on
		one.Known = on
		again.Mandates = append(again.Mandates, one)
		for range 20 {
			x := partnership.Matter{Subject: oraclePick(r, "", "s1", "s2"), Amount: oraclePick(r, 0, 5, 10, 11)}
			day, known := days[r.IntN(len(days))], days[r.IntN(len(days))]
			was, err := c.p.MayDecide(x, day, known)
			require.NoError(t, err)
			is, err := again.MayDecide(x, day, known)
			require.NoError(t, err)
			for k := range is {
				was[k].Mandate, is[k].Mandate = nil, nil // the places are others
			}
			require.Empty(t, cmp.Diff(was, is, sameDay()), "%s", c)
		}
	})
}

// TestAgreedQuestions compares the answers about mandates of any day, as known
// on any day, with the oracle's.
func TestAgreedQuestions(t *testing.T) {
	days, _ := agreedDays()
	eachAgreed(600, func(c agreedCase, r *rand.Rand) {
		o := newAgreedOracle(c)
		for range 6 {
			x := partnership.Matter{Subject: oraclePick(r, "", "s1", "s2"), Amount: oraclePick(r, 0, 5, 10, 11)}
			on, known := days[r.IntN(len(days))], days[r.IntN(len(days))]
			got, err := c.p.MayDecide(x, on, known)
			require.NoError(t, err)
			var want []partnership.MayDecide
			for _, id := range o.partners(on) {
				answer, who, why, nearest := o.may(id, x, on, known)
				may := partnership.MayDecide{Organization: id, Answer: answer, People: who, Reason: why}
				if nearest >= 0 {
					may.Mandate = &nearest
				}
				want = append(want, may)
			}
			require.Empty(t, cmp.Diff(want, got, sameDay()), "%v, %v, %v\n%s", x, on, known, c)
			for k, of := range c.p.MandatesOn(on, known).Organizations {
				// Somebody may do something when somebody may do what is
				// nothing in particular and costs nothing, in some subject.
				is := mandate.Unknown
				for _, subject := range []string{"", "s1", "s2"} {
					if answer, _, _, _ := o.may(of.Organization, partnership.Matter{Subject: subject}, on, known); answer != mandate.Unknown && is != mandate.Yes {
						is = answer
					}
				}
				require.Equal(t, []any{o.partners(on)[k], is}, []any{of.Organization, of.Answer}, "%s", c)
			}
		}
	})
}

// TestAgreedTransfers: who surely gains needs no transfers, and after them
// everyone does of whose ledger something arises.
func TestAgreedTransfers(t *testing.T) {
	paid := 0
	eachAgreed(500, func(c agreedCase, _ *rand.Rand) {
		g := c.assess(t).Gain
		if g == nil || g.Shortfall != nil {
			return
		}
		all := func(g *partnership.GainState) bool {
			return !slices.ContainsFunc(g.Organizations, func(o partnership.GainOf) bool { return o.Is != gain.SurelyGains && o.Is != gain.Unknown && !o.Idle })
		}
		if all(g) && g.Margin == 1 {
			require.Empty(t, g.Transfers, "%s", c)
		}
		entry := func(org string, side gain.Side, amount samverkan.Number) partnership.Entry {
			return partnership.Entry{Organization: org, Name: both("Transfer"), Side: side, Least: int(amount.Rounded()), Alone: side == gain.Gain}
		}
		for _, pay := range g.Transfers {
			paid++
			c.p.Ledgers.Partners.Entries = append(c.p.Ledgers.Partners.Entries, entry(pay.From, gain.Cost, pay.Amount), entry(pay.To, gain.Gain, pay.Amount))
		}
		r := c.assess(t)
		require.True(t, all(r.Gain), "%s", c)
		require.Empty(t, r.Gain.Transfers)
		if result, _ := r.Result("PAR-111"); len(r.Gain.Organizations) > 0 {
			require.NotEqual(t, samverkan.Fail, result.Outcome)
		}
	})
	require.Greater(t, paid, 30)
}

// TestAgreedHigherAnswers: who answers higher in a wave never makes an action
// fail that held.
func TestAgreedHigherAnswers(t *testing.T) {
	eachAgreed(300, func(c agreedCase, r *rand.Rand) {
		before := c.assess(t).Plan
		for i := range c.p.Answers {
			for k := range c.p.Answers[i].Values {
				if v := &c.p.Answers[i].Values[k]; v.Answer.OnScale() && v.Answer < 5 && r.IntN(3) == 0 {
					v.Answer += partnership.Answer(1 + r.IntN(int(5-v.Answer)))
				}
			}
		}
		for i, is := range c.assess(t).Plan {
			require.False(t, before[i].Held == samverkan.Pass && is.Held != samverkan.Pass, "%s: %s", is.ID, c)
		}
	})
}

// TestAgreedInAnyOrder: the order of the lists decides nothing.
func TestAgreedInAnyOrder(t *testing.T) {
	eachAgreed(250, func(c agreedCase, r *rand.Rand) {
		told := func() (out []string) {
			report := c.assess(t)
			if n := report.Puzzle; n != nil {
				out = append(out, n.Says.SV, n.Says.EN)
			}
			if g := report.Gain; g != nil {
				out = append(out, g.Says.SV, g.Says.EN, fmt.Sprint(g.Transfers, g.Fewest), fmt.Sprint(g.Alone), fmt.Sprint(g.AloneAfter))
			}
			out = append(out, report.Says.SV, report.Power.Says.SV, report.Power.Says.EN, report.Mandates.Says.SV, report.Mandates.Says.EN, string(report.Verdict.Is))
			first := len(out)
			for f := range report.Findings() {
				about := slices.Sorted(slices.Values(f.About))
				out = append(out, fmt.Sprint(f.Rule, f.Severity, about, len(f.Evidence)))
			}
			slices.Sort(out[first:])
			return out
		}
		before := told()
		agreedShuffle(r, c.p)
		require.Empty(t, cmp.Diff(before, told()), "%s", c)
	})
}

// TestAgreedPowerIf holds what would be after a change against the oracle's
// report of the changed document.
func TestAgreedPowerIf(t *testing.T) {
	eachAgreed(400, func(c agreedCase, r *rand.Rand) {
		var change partnership.PowerChange
		var ids []string
		for _, org := range c.p.Organizations {
			ids = append(ids, org.ID)
		}
		change.Leave, change.Wake = some(r, 4, ids), some(r, 4, ids)
		for _, id := range some(r, 4, ids) {
			change.Votes = append(change.Votes, partnership.NewVotes{Organization: id, Votes: r.IntN(4)})
		}
		now, then, err := c.p.PowerIf(c.o.On, change)
		require.NoError(t, err)
		require.Equal(t, c.assess(t).Power, now)
		o := newAgreedOracle(agreedCase{c.seed, c.p, c.o})
		for _, org := range o.orgs {
			at := slices.IndexFunc(c.p.Deciding.Seats, func(s partnership.Seat) bool { return s.Organization == org.ID })
			for _, v := range change.Votes {
				if v.Organization == org.ID && at < 0 {
					c.p.Deciding.Seats = append(c.p.Deciding.Seats, partnership.Seat{Organization: org.ID})
					at = len(c.p.Deciding.Seats) - 1
				}
				if v.Organization == org.ID {
					c.p.Deciding.Seats[at].Votes = v.Votes
				}
			}
			if slices.Contains(change.Wake, org.ID) {
				org.Standing = []partnership.Since{{Is: partnership.Active}}
			}
			if slices.Contains(change.Leave, org.ID) {
				org.Holds = []partnership.Holding{{}} // nothing, and that is known
				c.p.Deciding.Seats = slices.DeleteFunc(c.p.Deciding.Seats, func(s partnership.Seat) bool { return s.Organization == org.ID })
			}
		}
		if then.Quota > then.Votes && then.Votes > 0 {
			require.NotEmpty(t, then.NotReckoned.SV)
			return
		}
		o.power()
		want := strings.Split(strings.Join(o.lines, "\n"), "\n")
		lines := strings.Split(agreedLines(&partnership.Report{Power: then, Mandates: &partnership.MandateState{}}), "\n")
		got := slices.DeleteFunc(lines, func(l string) bool { return !strings.HasPrefix(l, "power ") && !strings.HasPrefix(l, "reached ") })
		require.Empty(t, cmp.Diff(want, got), "%v\n%s", change, c)
	})
}

// sameDay compares days as values.
func sameDay() cmp.Option { return cmp.Comparer(func(a, b samverkan.Date) bool { return a == b }) }
