package supply_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

func cheapest(t testing.TB, gap samverkan.Number, ls ...supply.Lever) supply.Mix {
	m, err := supply.Cheapest(gap, ls, target())
	require.NoError(t, err)
	return m
}

// leastCost is the least cost by coverage in hundredths, one lever after the
// other and every number of persons: nothing but the cost.
func leastCost(gap int64, ls []supply.Lever) int64 {
	const none = int64(1) << 60
	now := make([]int64, 100*gap+1)
	for g := range now {
		now[g] = none
	}
	now[0] = 0
	for _, l := range ls {
		next := append([]int64(nil), now...)
		y := l.Yield.Value.Mul(samverkan.Whole(100)).Rat().Num().Int64()
		fixed := int64(0)
		if l.Fixed != nil {
			fixed = *l.Fixed.Value
		}
		for g := range now {
			for x := int64(1); x <= *l.Capacity.Total; x++ {
				from := max(0, int64(g)-x*y)
				if c := now[from]; c < none {
					next[g] = min(next[g], c+x**l.Cost.Value+fixed)
				}
				if from == 0 {
					break
				}
			}
		}
		now = next
	}
	return now[100*gap]
}

// Larger mixes, whole percents, with parts that are divided and parts that are not.
func TestCheapestIsTheLeastCost(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for i := range 60 {
		ls := dozen(r, []int64{1, 100_000, 4_000_000}[i%3])[:3+i%4]
		for k := range ls {
			ls[k].Capacity.Total = ptr(1 + r.Int64N(20))
		}
		const gap = 20
		want := leastCost(gap, ls)
		for _, direct := range []int64{1, 100, 1_000_000} {
			m, err := supply.NewMixing(samverkan.Whole(gap), ls, target())
			require.NoError(t, err)
			m.Divide(direct)
			for !m.Step(1000) { //nolint:revive // the work is in the step
			}
			got := m.Result()
			require.Equal(t, want < 1<<60, got.Enough)
			if !got.Enough {
				continue
			}
			require.Equal(t, want, got.Cost)
			for _, w := range got.Without {
				var rest []supply.Lever
				for _, l := range ls {
					if l.ID != w.Lever {
						rest = append(rest, l)
					}
				}
				c := leastCost(gap, rest)
				require.Equal(t, c < 1<<60, w.Cost != nil)
				require.True(t, w.Cost == nil || *w.Cost == c)
			}
		}
	}
}

// However it is stepped and divided, and in whatever order the levers come, the
// mix is the same.
func TestMixingSteps(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 1))
	for range 20 {
		ls := dozen(r, 500_000)
		want := cheapest(t, samverkan.Whole(60), ls...)
		for _, c := range []struct {
			budget int
			direct int64
		}{{1, 20_000}, {500, 10}, {1 << 30, 1}} {
			r.Shuffle(len(ls), func(i, k int) { ls[i], ls[k] = ls[k], ls[i] })
			m, err := supply.NewMixing(samverkan.Whole(60), ls, target())
			require.NoError(t, err)
			m.Divide(c.direct)
			last := 0
			for !m.Step(c.budget) {
				done, of := m.Progress()
				require.True(t, last <= done && done < of)
				last = done
			}
			require.Equal(t, want, m.Result())
			require.True(t, m.Step(1))
		}
	}
}

// More capacity, an earlier beginning, or one lever more never costs more.
func TestMoreNeverCostsMore(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 400 {
		ls := levers(r, 4, 8)
		gap := samverkan.Ratio(1+r.Int64N(30), 1+r.Int64N(3))
		was := cheapest(t, gap, ls...)
		k := r.IntN(4)
		ls[k].Capacity.Total = ptr(*ls[k].Capacity.Total + 1 + r.Int64N(4))
		for range 2 {
			more := cheapest(t, gap, ls...)
			require.True(t, !was.Enough || more.Enough && more.Cost <= was.Cost)
			require.LessOrEqual(t, was.Reach.Cmp(more.Reach), 0)
			was = more
			ls = append(ls, lever("z", r.Int64N(5), 0, 5, 1, 2, sourced()))
		}
	}
}

// The picture of the page, in invented prices: 49 are lacking by 2035.
func TestMixByHand(t *testing.T) {
	validation := lever("validering", 3_000_000, 0, 0, 9, 10, sourced())
	validation.Capacity = supply.Capacity{PerYear: ptr(int64(4)), Total: ptr(int64(20)), Basis: sourced()}
	validation.Cost.Low, validation.Cost.High = ptr(int64(2_000_000)), ptr(int64(5_000_000))
	validation.LeadMonths = 6
	places := lever("platser", 6_000_000, 10_000_000, 100, 4, 5, sourced())
	places.LeadMonths, places.Fixed.Basis = 24, assumed()
	stay := lever("stanna", 4_000_000, 0, 10, 1, 1, assumed())
	m, err := supply.Cheapest(samverkan.Whole(49), []supply.Lever{validation, places, stay}, supply.Target{From: 2026, By: 2035})
	require.NoError(t, err)
	// Validation costs 3 333 333 for each cook, staying 4 000 000, places
	// 7 500 000 and 10 000 000 once. 20 validated give 18, 10 stay, and 21 are left:
	// 27 places give 21.6 and 26 only 20.8. One validated less gives 48.7 with 27
	// places, too few. 60 + 40 + 162 + 10 million öre.
	require.Equal(t, []int64{20, 27, 10}, persons([]supply.Lever{validation, places, stay}, m.Uses))
	require.Equal(t, int64(272_000_000), m.Cost)
	require.Equal(t, int64(252_000_000), m.LowCost)
	require.Equal(t, int64(312_000_000), m.HighCost)
	require.Equal(t, int64(50_000_000), m.OnAssumption)
	require.Equal(t, int64(222_000_000), m.OnSource)
	require.Equal(t, int64(60_000_000), m.AllSourced)
	require.Equal(t, samverkan.Ratio(248, 5), m.Covers)
	require.Equal(t, []string{"platser", "stanna", "validering"}, []string{m.Uses[0].Lever, m.Uses[1].Lever, m.Uses[2].Lever})
	require.Equal(t, []string{"/fixed"}, m.Uses[0].Assumed)
	require.Equal(t, []string{"/cost"}, m.Uses[1].Assumed)
	require.Equal(t, []supply.Start{{Year: 2026, Persons: 4}, {Year: 2027, Persons: 4}, {Year: 2028, Persons: 4}, {Year: 2029, Persons: 4}, {Year: 2030, Persons: 4}}, m.Uses[2].Starts)
	// Without staying 31 are of places: 39 of them, and one validated less, for
	// 31.2 + 17.1 is 48.3, too few: 20 and 39. 60 + 234 + 10.
	require.Empty(t, cmp.Diff([]supply.Without{
		{Lever: "platser"}, {Lever: "stanna", Cost: ptr(int64(304_000_000))}, {Lever: "validering", Cost: ptr(int64(344_000_000))},
	}, m.Without))
	require.Equal(t, int64(304_000_000), m.Next.Cost)
	require.Equal(t, "Billigast är platser (27), stanna (10) och validering (20), för 2\u00a0720\u00a0000 kronor. Åtgärder för 2\u00a0120\u00a0000 kronor av det vilar helt eller delvis på antaganden.", m.Says.SV)
}

// A krona is all sourced when nothing of its lever is assumed, and what a mix
// covers is as unsure as its yields.
func TestAllSourced(t *testing.T) {
	a, b := lever("a", 100, 0, 2, 1, 1, sourced()), lever("b", 200, 0, 9, 1, 2, sourced())
	b.Yield = quantity(assumed(), ratio(1, 4), ratio(1, 2), ratio(3, 4))
	m := cheapest(t, samverkan.Whole(4), a, b)
	require.Equal(t, []int64{1000, 1000, 0, 200}, []int64{m.Cost, m.OnSource, m.OnAssumption, m.AllSourced})
	require.Equal(t, []samverkan.Number{samverkan.Whole(3), samverkan.Whole(4), samverkan.Whole(5)}, []samverkan.Number{m.LowCovers, m.Covers, m.HighCovers})
}

func TestMixCannot(t *testing.T) {
	a, b := lever("a", 100, 0, 10, 1, 2, sourced()), lever("b", 100, 5, 3, 1, 1, sourced())
	m := cheapest(t, samverkan.Whole(9), a, b)
	require.False(t, m.Enough)
	require.Equal(t, samverkan.Whole(8), m.Reach)
	require.Equal(t, samverkan.Whole(1), m.Lacking)
	require.Empty(t, m.Uses)
	require.Equal(t, "Åtgärderna väntas räcka till 8. Sedan saknas 1.", m.Says.SV)
	// The reach itself can be covered.
	require.Equal(t, int64(10*100+3*100+5), cheapest(t, m.Reach, a, b).Cost)

	m = cheapest(t, samverkan.Ratio(1, 2))
	require.Equal(t, "No lever can be used.", m.Says.EN)
	for _, gap := range []int64{0, -7} {
		m = cheapest(t, samverkan.Whole(gap), a)
		require.True(t, m.Enough)
		require.Zero(t, m.Cost)
		require.Empty(t, m.Uses)
	}
}

// What is unknown of a lever is told, and nothing is said as if it were known: b may
// be cheaper than a, and with it they reach ten.
func TestLeversLeftOut(t *testing.T) {
	a, b, c := lever("a", 100_000_000, 0, 5, 1, 1, sourced()), lever("b", 100, 0, 5, 1, 1, sourced()), lever("c", 100, 0, 5, 1, 1, sourced())
	b.Cost, c.Cost = supply.Amount{}, supply.Amount{}
	said := func(gap int64, ls ...supply.Lever) samverkan.Text {
		return cheapest(t, samverkan.Whole(gap), ls...).Says
	}
	require.Equal(t, samverkan.Text{
		SV: "Billigast av det som går att räkna är a (3), för 3\u00a0000\u00a0000 kronor. B är inte med: kostnaden är okänd.",
		EN: "The cheapest of what can be reckoned is a (3), for 3,000,000 kronor. B is left out: the cost is unknown.",
	}, said(3, a, b))
	require.Equal(t, samverkan.Text{
		SV: "De åtgärder som går att räkna väntas räcka till 5. Sedan saknas 3. B och c är inte med: kostnaden är okänd.",
		EN: "The levers that can be reckoned are expected to reach 5. Then 3 are lacking. B and c are left out: the cost is unknown.",
	}, said(8, a, b, c))
	c.Cost = a.Cost
	c.Yield = supply.Quantity{}
	require.Equal(t, samverkan.Text{
		SV: "Hur långt åtgärderna räcker är okänt. B är inte med: kostnaden är okänd. C är inte med: hur många som blir personal är okänt.",
		EN: "How far the levers reach is unknown. B is left out: the cost is unknown. C is left out: how many become staff is unknown.",
	}, said(8, b, c))
	require.Equal(t, "Ingen saknas.", said(0, a, b).SV)
	a.LeadMonths = 61 // nobody is ready in time, and that is known
	require.Equal(t, "Ingen åtgärd kan användas.", said(3, a).SV)
	require.Zero(t, cheapest(t, samverkan.Whole(3), a).Left)
}

// People are whole: of 49 lacking 10 · 87/100 = 8.7 are covered, which is 8, and 40.3
// are lacking, which is 41.
func TestLackingWhole(t *testing.T) {
	m := cheapest(t, samverkan.Whole(49), lever("a", 100, 0, 10, 87, 100, sourced()))
	require.Equal(t, samverkan.Ratio(403, 10), m.Lacking)
	require.Equal(t, int64(41), m.LackingWhole())
	require.Equal(t, "Åtgärderna väntas räcka till 8. Sedan saknas 41.", m.Says.SV)
}

func TestNotUsed(t *testing.T) {
	ls := make([]supply.Lever, 8)
	for i := range ls {
		ls[i] = lever(string(rune('a'+i)), 100, 5, 10, 1, 1, sourced())
	}
	ls[0].Cost = supply.Amount{}
	ls[1].Fixed = &supply.Amount{}
	ls[2].Yield = supply.Quantity{}
	ls[3].Capacity = supply.Capacity{}
	ls[4].LeadMonths = 61 // 2026 to 2030 is 60 months
	ls[5].Yield = exactly(sourced(), 0, 1)
	ls[6].Capacity.Total = ptr(int64(0))
	ls[7].LeadMonths = 60
	m := cheapest(t, samverkan.Whole(4), ls...)
	require.Equal(t, []supply.NotUsed{
		{Lever: "a", Why: supply.CostUnknown},
		{Lever: "b", Why: supply.CostUnknown},
		{Lever: "c", Why: supply.YieldUnknown},
		{Lever: "d", Why: supply.CapacityUnknown},
		{Lever: "e", Why: supply.TooLate},
		{Lever: "f", Why: supply.GivesNothing},
		{Lever: "g", Why: supply.GivesNothing},
	}, m.NotUsed)
	require.Equal(t, "h", m.Uses[0].Lever)
	require.Nil(t, m.Next)
	require.Equal(t, []supply.Without{{Lever: "h"}}, m.Without)
	for _, n := range m.NotUsed {
		require.NotEqual(t, string(n.Why), n.Why.Text().SV)
	}
}

// How many beginnings are in time: with 0 to 12 months all five years, with 13
// four, with 49 one.
func TestLeadTime(t *testing.T) {
	for months, years := range map[int]int64{0: 5, 1: 5, 12: 5, 13: 4, 24: 4, 25: 3, 48: 2, 49: 1, 60: 1} {
		l := lever("a", 1, 0, 0, 1, 1, sourced())
		l.Capacity, l.LeadMonths = supply.Capacity{PerYear: ptr(int64(7)), Basis: sourced()}, months
		require.Equal(t, samverkan.Whole(7*years), cheapest(t, samverkan.Whole(1), l).Reach, months)
	}
}

// Ties: fewest levers, then least assumed, then fewest persons, then the first ID.
func TestTies(t *testing.T) {
	uses := func(ls ...supply.Lever) (out []string) {
		for _, u := range cheapest(t, samverkan.Whole(6), ls...).Uses {
			out = append(out, u.Lever)
		}
		return out
	}
	require.Equal(t, []string{"c"}, uses(lever("a", 2, 0, 3, 1, 1, sourced()), lever("b", 2, 0, 3, 1, 1, sourced()), lever("c", 2, 0, 6, 1, 1, assumed())))
	require.Equal(t, []string{"b"}, uses(lever("a", 2, 0, 6, 1, 1, assumed()), lever("b", 2, 0, 6, 1, 1, sourced())))
	require.Equal(t, []string{"b"}, uses(lever("a", 1, 0, 12, 1, 2, sourced()), lever("b", 2, 0, 6, 1, 1, sourced())))
	require.Equal(t, []string{"a"}, uses(lever("b", 2, 0, 6, 1, 1, sourced()), lever("a", 2, 0, 6, 1, 1, sourced())))
}

func TestMixTooLarge(t *testing.T) {
	fine := func(d ...int64) (ls []supply.Lever) {
		for i, n := range d {
			ls = append(ls, lever(string(rune('a'+i)), 1_000_000+int64(i), 0, 400, n-1, n, sourced()))
		}
		return ls
	}
	_, err := supply.Cheapest(samverkan.Whole(500), fine(99_999_989, 99_999_971), target())
	require.ErrorContains(t, err, "denominators too unlike")
	// Denominators of 83·89·97 are 716 539 units a person, of which the bound
	// leaves enough to be above the limit.
	_, err = supply.Cheapest(samverkan.Whole(500), fine(83, 89, 97, 79), target())
	require.ErrorContains(t, err, "at most")
	// Beside one that does it all alone they are no matter, and what the gap would
	// cost without it is left open.
	m, err := supply.Cheapest(samverkan.Whole(500), append(fine(83, 89, 97, 79), lever("x", 1, 0, 500, 1, 1, sourced())), target())
	require.NoError(t, err)
	require.Equal(t, int64(500), m.Cost)
	require.True(t, m.Undecided)
	require.Empty(t, m.Without)
	dear := lever("a", supply.MaxMoney, 0, 3, 1, 1, sourced())
	_, err = supply.Cheapest(samverkan.Whole(2), []supply.Lever{dear}, target())
	require.ErrorContains(t, err, "The levers can cost more than 10,000,000,000,000 öre together")
	_, err = supply.Cheapest(samverkan.Whole(100_000), []supply.Lever{lever("a", 0, 0, 500_000, 1, 5, sourced()), lever("b", 0, 0, 500_000, 1, 5, sourced())}, target())
	require.ErrorContains(t, err, "500,000 at most")
	_, err = supply.Cheapest(samverkan.Whole(100_001), nil, target())
	require.ErrorContains(t, err, "at /gap: The gap is 100001 persons. It can be up to 100,000.")
}

// The greatest amounts stay within their words.
func TestGreatest(t *testing.T) {
	a := lever("a", supply.MaxMoney/4, supply.MaxMoney/4, 1, 1, 1, assumed())
	b := lever("b", supply.MaxMoney/4, supply.MaxMoney/4, 1, 1, 1, assumed())
	m := cheapest(t, samverkan.Whole(2), a, b)
	require.Equal(t, int64(supply.MaxMoney), m.Cost)
	require.Equal(t, int64(supply.MaxMoney), m.OnAssumption)
	m = cheapest(t, samverkan.Whole(100_000), lever("a", 2, 0, 400_000, 1, 4, assumed()))
	require.Equal(t, int64(800_000), m.Cost)
}

// Ten cooks of whom one in ten leaves each year are 5.9 after five years, and 17 are
// needed: 12 are lacking. Four can begin each year, and three of four come to work
// at its end. Of those who come in five years 4.0951 in 5 are left by then, so the
// yield is 3/4 · 0.819 = 0.614 and all twenty must begin. Whoever takes the yield
// for the three of four who come lets sixteen begin, and two cooks are lacking (11.0951 − 3 · 3.0951).
func TestAMixClosesTheGapItIsOf(t *testing.T) {
	w := supply.Workforce{
		Occupation: "kock", Place: "granvik", Base: 2025, Until: 2030,
		Needs:      []supply.Need{{Name: text("Behov", "A need"), Users: series(sourced(), 2025, nil, 17, 17, 17, 17, 17, 17)}},
		Stock:      supply.Stock{First: 30, Width: 1, Persons: []int64{10}, Basis: sourced()},
		Retirement: supply.Retirement{Shares: []samverkan.Number{{}}, Basis: sourced()},
		Leavers:    exactly(sourced(), 1, 10),
	}
	gap := func(w supply.Workforce) *supply.Year {
		r, err := supply.Project(&w, supply.Options{Draws: 100})
		require.NoError(t, err)
		return &r.Years[5]
	}
	needed := *gap(w).Needed
	require.Equal(t, int64(12), needed)
	left := func(yield *samverkan.Number) (begin, lacking int64) {
		l := lever("v", 1, 0, 20, 3, 4, sourced())
		l.Capacity.PerYear, l.LeadMonths, l.Yield.Value = ptr(int64(4)), 12, yield
		mix := cheapest(t, samverkan.Whole(needed), l)
		require.True(t, mix.Enough)
		by := []int64{0, 0, 0, 0, 0}
		for _, s := range mix.Uses[0].Starts {
			by[s.Year-2026] = s.Persons
		}
		more := w
		more.Inflows = []supply.Inflow{{
			Kind: supply.Validated, Name: l.Name, Age: 30, Persons: series(sourced(), 2026, nil, by...), Share: ptr(exactly(sourced(), 3, 4)),
		}}
		return mix.Uses[0].Persons, *gap(more).Needed
	}
	begin, lacking := left(ratio(61, 100))
	require.Equal(t, []int64{20, 0}, []int64{begin, lacking})
	begin, lacking = left(ratio(3, 4))
	require.Equal(t, []int64{16, 2}, []int64{begin, lacking})
}
