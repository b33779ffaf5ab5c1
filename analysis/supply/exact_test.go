package supply_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// small is worked out by hand in TestByHand: ages 60, 61 and 62 or more.
func small() supply.Workforce {
	return supply.Workforce{
		Occupation: "kock", Place: "tunadal", Base: 2025, Until: 2027,
		Needs: []supply.Need{
			{Name: text("Måltider", "Meals"), Users: series(sourced(), 2025, nil, 100, 110, 120), PerUser: ptr(exactly(sourced(), 1, 5))},
			{Name: text("Skolan", "The school"), Users: series(sourced(), 2025, nil, 2, 2, 3)},
		},
		Stock:      supply.Stock{First: 60, Width: 1, Persons: []int64{10, 6, 4}, Basis: sourced()},
		Retirement: supply.Retirement{Shares: []samverkan.Number{{}, samverkan.Ratio(1, 5), samverkan.Ratio(1, 2)}, Basis: sourced()},
		Leavers:    exactly(assumed(), 1, 4),
		Transfers:  ptr(exactly(sourced(), 1, 3)),
		Inflows: []supply.Inflow{
			{Kind: supply.Graduates, Name: text("Elever", "Pupils"), Persons: series(sourced(), 2026, nil, 5, 0), Share: ptr(exactly(sourced(), 3, 5)), Age: 60},
			{Kind: supply.Graduates, Name: text("Vuxna", "Adults"), Persons: series(sourced(), 2026, nil, 1, 0), Share: ptr(exactly(sourced(), 1, 1)), Age: 90},
			{Kind: supply.TransfersIn, Name: text("Byten", "Changes"), Persons: series(sourced(), 2026, nil, 1, 2), Age: 61},
		},
	}
}

// 2026: ages 61 and 62+ hold 10 and 6+4. Of them 2 and 5 retire: 7. Of the 8 and
// 5 left a quarter leaves, 13/4, leaving 6 and 15/4; of those a third goes on, 2
// and 5/4, in all 13/4, leaving 4 and 5/2. 3 pupils come at 60, one change at 61,
// one adult at 62+: 3, 5, 7/2, in all 23/2. Needed are 110/5 + 2 = 24.
// 2027: 61 has 3, 62+ has 5 + 7/2 = 17/2. 3/5 and 17/4 retire: 97/20. Of 12/5 and
// 17/4, 133/20 in all, a quarter leaves: 133/80; of 399/80 a third goes: 133/80.
// 133/40 are left, and 2 come: 213/40. Needed are 120/5 + 3 = 27.
func TestByHand(t *testing.T) {
	w := small()
	r, err := supply.Project(&w, supply.Options{})
	require.NoError(t, err)
	n := ratio
	want := []supply.Year{
		{Year: 2025, Demand: n(22, 1), Supply: n(20, 1), Gap: n(2, 1), Needed: ptr(int64(2))},
		{
			Year: 2026, Demand: n(24, 1), Stock: n(20, 1), Retirements: n(7, 1), Leavers: n(13, 4), TransfersOut: n(13, 4),
			Graduates: n(4, 1), TransfersIn: n(1, 1), Supply: n(23, 2), Gap: n(25, 2), Needed: ptr(int64(13)),
		},
		{
			Year: 2027, Demand: n(27, 1), Stock: n(23, 2), Retirements: n(97, 20), Leavers: n(133, 80), TransfersOut: n(133, 80),
			Graduates: n(0, 1), TransfersIn: n(2, 1), Supply: n(213, 40), Gap: n(867, 40), Needed: ptr(int64(22)),
		},
	}
	for i := range r.Years {
		r.Years[i].DemandBand, r.Years[i].SupplyBand, r.Years[i].GapBand = nil, nil, nil
		require.Equal(t, want[i], r.Years[i])
	}
	require.Equal(t, []supply.Flow{supply.Flow(supply.Validated), supply.Flow(supply.InMovers)}, r.NotCounted)
	require.Empty(t, r.Unknown)
}

// Spread 1/2, 1/4, 1/4 over 60, 61, 62: half of those of 60 retire, then 1/4 by
// the 1/2 left, then all.
func TestSpreadIsHazard(t *testing.T) {
	w := small()
	w.Retirement = supply.Retirement{Spread: []samverkan.Number{samverkan.Ratio(1, 2), samverkan.Ratio(1, 4), samverkan.Ratio(1, 4)}, Basis: sourced()}
	v := small()
	v.Retirement = supply.Retirement{Shares: []samverkan.Number{samverkan.Ratio(1, 2), samverkan.Ratio(1, 2), samverkan.Whole(1)}, Basis: sourced()}
	a, err := supply.Project(&w, supply.Options{})
	require.NoError(t, err)
	b, err := supply.Project(&v, supply.Options{})
	require.NoError(t, err)
	require.Equal(t, b.Years, a.Years)
}

// A group of five sends a fifth on: 10 of 20–24 and 5 of 25 and older are after
// a year 8 and 7, after two 32/5 and 43/5. Nobody leaves but a tenth of the old.
func TestGroupsOfFive(t *testing.T) {
	w := small()
	w.Stock = supply.Stock{First: 20, Width: 5, Persons: []int64{10, 5}, Basis: sourced()}
	w.Retirement.Shares = []samverkan.Number{{}, samverkan.Ratio(1, 10)}
	w.Leavers, w.Transfers, w.Inflows = exactly(sourced(), 0, 1), nil, nil
	r, err := supply.Project(&w, supply.Options{})
	require.NoError(t, err)
	require.Equal(t, samverkan.Ratio(7, 10), *r.Years[1].Retirements)
	// 63/10 + 8/5 = 79/10.
	require.Equal(t, samverkan.Ratio(79, 100), *r.Years[2].Retirements)
}

// slow is the workforce group by group in plain numbers, as the package's text
// has it.
func slow(w *supply.Workforce) (supplies []samverkan.Number) {
	groups := make([]samverkan.Number, len(w.Stock.Persons))
	for i, n := range w.Stock.Persons {
		groups[i] = samverkan.Whole(n)
	}
	sum := func() (s samverkan.Number) {
		for _, g := range groups {
			s = s.Add(g)
		}
		return s
	}
	one := samverkan.Whole(1)
	supplies = append(supplies, sum())
	for year := w.Base + 1; year <= w.Until; year++ {
		aged := make([]samverkan.Number, len(groups))
		for i, g := range groups {
			on := g.Quo(samverkan.Whole(int64(w.Stock.Width)))
			if i+1 < len(groups) {
				aged[i+1] = aged[i+1].Add(on)
				g = g.Sub(on)
			}
			aged[i] = aged[i].Add(g)
		}
		for i := range aged {
			stay := one.Sub(w.Retirement.Shares[i]).Mul(one.Sub(*w.Leavers.Value))
			if w.Transfers != nil {
				stay = stay.Mul(one.Sub(*w.Transfers.Value))
			}
			groups[i] = aged[i].Mul(stay)
		}
		for _, n := range w.Inflows {
			come := *n.Persons.Values[year-n.Persons.First].Value
			if n.Share != nil {
				come = come.Mul(*n.Share.Value)
			}
			g := min((n.Age-w.Stock.First)/w.Stock.Width, len(groups)-1)
			groups[g] = groups[g].Add(come)
		}
		supplies = append(supplies, sum())
	}
	return supplies
}

// made is a workforce of which all is known.
func made(r *rand.Rand) supply.Workforce {
	w := small()
	w.Until = w.Base + 1 + r.IntN(6)
	years := w.Until - w.Base + 1
	w.Stock.First, w.Stock.Width = 16+r.IntN(10), []int{1, 5}[r.IntN(2)]
	w.Stock.Persons = make([]int64, 1+r.IntN(12))
	w.Retirement.Shares = make([]samverkan.Number, len(w.Stock.Persons))
	share := func() samverkan.Number {
		d := 1 + r.Int64N(9)
		return samverkan.Ratio(r.Int64N(d+1), d)
	}
	for i := range w.Stock.Persons {
		w.Stock.Persons[i], w.Retirement.Shares[i] = r.Int64N(20), share()
	}
	w.Leavers.Value = ptr(share())
	if w.Transfers = nil; r.IntN(2) == 0 {
		w.Transfers = ptr(quantity(sourced(), nil, ptr(share()), nil))
	}
	w.Inflows = nil
	for range r.IntN(4) {
		n := supply.Inflow{Kind: supply.InflowKind(supply.InflowKind("").Choices()[r.IntN(4)]), Name: text("De som kommer", "Who comes"), Age: w.Stock.First + r.IntN(40)}
		n.Persons = supply.Series{First: w.Base, Basis: assumed()}
		for range years {
			n.Persons.Values = append(n.Persons.Values, supply.Band{Value: ratio(r.Int64N(30), 1+r.Int64N(4))})
		}
		n.Share = ptr(quantity(assumed(), nil, ptr(share()), nil))
		w.Inflows = append(w.Inflows, n)
	}
	w.Needs = w.Needs[:1]
	w.Needs[0].Users = supply.Series{First: w.Base, Basis: sourced()}
	for range years {
		w.Needs[0].Users.Values = append(w.Needs[0].Users.Values, supply.Band{Value: ratio(r.Int64N(300), 1+r.Int64N(4))})
	}
	return w
}

func FuzzProjectIsTheSlowOne(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		w := made(rand.New(rand.NewPCG(seed, 2)))
		r, err := supply.Project(&w, supply.Options{Draws: 100})
		require.NoError(t, err)
		want := slow(&w)
		before := samverkan.Number{}
		for i, y := range r.Years {
			require.Equal(t, want[i], *y.Supply)
			require.Equal(t, y.Demand.Sub(*y.Supply), *y.Gap)
			// Nothing has a band, so every draw is the point value.
			require.InDelta(t, y.Gap.Rounded(), y.GapBand.P10Rounded, 1e-9)
			require.InDelta(t, y.Gap.Rounded(), y.GapBand.P90Rounded, 1e-9)
			require.LessOrEqual(t, y.Gap.Cmp(samverkan.Whole(*y.Needed)), 0)
			require.True(t, *y.Needed == 0 || y.Gap.Cmp(samverkan.Whole(*y.Needed-1)) > 0)
			if i > 0 { // the identity
				sum := before
				require.Equal(t, before, *y.Stock)
				for _, out := range []*samverkan.Number{y.Retirements, y.Leavers, y.TransfersOut} {
					if out != nil {
						sum = sum.Sub(*out)
					}
				}
				for _, in := range []*samverkan.Number{y.Graduates, y.Validated, y.InMovers, y.TransfersIn} {
					if in != nil {
						sum = sum.Add(*in)
					}
				}
				require.Equal(t, sum, *y.Supply)
			}
			before = *y.Supply
		}
	})
}

// What is unknown makes unknown what rests on it, and nothing else.
func TestUnknown(t *testing.T) {
	for _, c := range []struct {
		name    string
		change  func(*supply.Workforce)
		missing []string
		known   func(t *testing.T, y []supply.Year)
	}{
		{"no need", func(w *supply.Workforce) { w.Needs = nil }, []string{"/needs"}, func(t *testing.T, y []supply.Year) {
			require.Nil(t, y[0].Demand)
			require.NotNil(t, y[2].Supply)
			require.NotNil(t, y[2].SupplyBand)
			require.Nil(t, y[2].DemandBand)
		}},
		{"a norm", func(w *supply.Workforce) { w.Needs[0].PerUser = &supply.Quantity{} }, []string{"/needs/0/perUser"}, func(t *testing.T, y []supply.Year) {
			require.Nil(t, y[0].Demand)
			require.NotNil(t, y[2].Supply)
		}},
		{"a year of users", func(w *supply.Workforce) { w.Needs[0].Users.Values[1] = supply.Band{} }, []string{"/needs/0/users/values/1"}, func(t *testing.T, y []supply.Year) {
			require.NotNil(t, y[0].Gap)
			require.Nil(t, y[1].Gap)
			require.Nil(t, y[1].Needed)
			require.Nil(t, y[1].GapBand)
			require.NotNil(t, y[2].Gap)
		}},
		{"years after the series", func(w *supply.Workforce) { w.Needs[0].Users.Values = w.Needs[0].Users.Values[:2] }, []string{"/needs/0/users"}, func(t *testing.T, y []supply.Year) {
			require.NotNil(t, y[1].Gap)
			require.Nil(t, y[2].Gap)
		}},
		{"retirement", func(w *supply.Workforce) { w.Retirement = supply.Retirement{} }, []string{"/retirement"}, func(t *testing.T, y []supply.Year) {
			require.NotNil(t, y[0].Gap)
			require.Nil(t, y[1].Retirements)
			require.Nil(t, y[1].Supply)
			require.Nil(t, y[1].SupplyBand)
			require.Equal(t, *whole(4), *y[1].Graduates)
			require.NotNil(t, y[2].Demand)
		}},
		{"leavers", func(w *supply.Workforce) { w.Leavers = supply.Quantity{} }, []string{"/leavers"}, func(t *testing.T, y []supply.Year) {
			require.Equal(t, *whole(7), *y[1].Retirements)
			require.Nil(t, y[1].Leavers)
			require.Nil(t, y[1].TransfersOut)
			require.Nil(t, y[1].Supply)
			require.Nil(t, y[2].Stock)
			require.Nil(t, y[2].Retirements)
		}},
		{"a stay rate", func(w *supply.Workforce) { w.Inflows[0].Share = &supply.Quantity{} }, []string{"/inflows/0/share"}, func(t *testing.T, y []supply.Year) {
			require.NotNil(t, y[1].TransfersOut)
			require.Nil(t, y[1].Graduates)
			require.Equal(t, *whole(1), *y[1].TransfersIn)
			require.Nil(t, y[1].Supply)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := small()
			c.change(&w)
			r, err := supply.Project(&w, supply.Options{Draws: 100})
			require.NoError(t, err)
			require.Equal(t, c.missing, r.Unknown)
			c.known(t, r.Years)
			if r.Years[2].Gap == nil {
				require.Nil(t, r.Variance)
				require.Contains(t, r.Says.SV, "okänt")
			} else {
				require.NotNil(t, r.Variance)
			}
		})
	}
}

// Denominators that would grow without end are refused before that.
func TestLongDenominators(t *testing.T) {
	w := ages(50)
	for i := range w.Retirement.Shares {
		w.Retirement.Shares[i] = samverkan.Ratio(1, 9_000_011+int64(2*i))
	}
	_, err := supply.Project(&w, supply.Options{})
	require.ErrorContains(t, err, "It may be 8,192 at most.")
}
