package supply_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// at is a workforce of one age, of whom so many are needed at first and at last,
// of which a share retires in the only year, and to which so many come.
func at(occupation, place string, first, last, stock int64, retire, leave *samverkan.Number, come int64) supply.Workforce {
	return supply.Workforce{
		Occupation: occupation, Place: place, Base: 2025, Until: 2026,
		Needs:      []supply.Need{{Name: text("Behov", "A need"), Users: series(sourced(), 2025, nil, first, last)}},
		Stock:      supply.Stock{First: 60, Width: 1, Persons: []int64{stock}, Basis: sourced()},
		Retirement: supply.Retirement{Shares: []samverkan.Number{*retire}, Basis: sourced()},
		Leavers:    supply.Quantity{Value: leave, Basis: assumed()},
		Inflows: []supply.Inflow{{
			Kind: supply.InMovers, Name: text("De som kommer", "Who comes"), Persons: series(sourced(), 2026, nil, come), Age: 60,
		}},
	}
}

func TestShortageByHand(t *testing.T) {
	list := []supply.Workforce{
		// Needed 12, then 15; of 10, 2 retire, 2 of the others leave, and 1 comes: 7.
		at("kock", "granvik", 12, 15, 10, ratio(1, 5), ratio(1, 4), 1),
		// Needed 20, then 19; of 20, 5 retire, 3 leave, 5 come: 17.
		at("kock", "alvnas", 20, 19, 20, ratio(1, 4), ratio(1, 5), 5),
		// Enough.
		at("kock", "tunadal", 3, 3, 5, ratio(0, 1), ratio(0, 1), 1),
		// Another occupation, as large a gap as Granvik's and smaller by its need.
		at("lokalvardare", "granvik", 88, 88, 80, ratio(0, 1), ratio(0, 1), 0),
		at("kock", "norrhamn", 10, 10, 10, ratio(0, 1), nil, 1),
		at("kock", "fjallbacken", 10, 10, 10, ratio(0, 1), ratio(0, 1), 1),
	}
	list[5].Needs[0].Users.Values[0] = supply.Band{} // how much the need grows is unknown
	got, err := supply.Shortage(list, 2026)
	require.NoError(t, err)
	require.Equal(t, []supply.Unknown{
		{Occupation: "kock", Place: "fjallbacken", Missing: []string{"/needs/0/users/values/0"}},
		{Occupation: "kock", Place: "norrhamn", Missing: []string{"/leavers"}},
	}, got.Unknown)
	require.Len(t, got.Enough, 1)
	require.Equal(t, samverkan.Whole(-3), got.Enough[0].Gap)
	require.Zero(t, got.Enough[0].Rank)
	require.Len(t, got.Short, 3)

	g := got.Short[0]
	require.Equal(t, "granvik", g.Place)
	require.Equal(t, samverkan.Whole(8), g.Gap)
	require.Equal(t, int64(8), g.Needed)
	require.Equal(t, samverkan.Ratio(8, 15), *g.Share)
	require.Equal(t, []int{1, 1}, []int{g.Rank, g.ShareRank})
	require.Equal(t, samverkan.Ratio(1, 4), *g.Replaced)
	// 7 come to 35 cooks in the known places: to 10 it would be 2, and 1 comes.
	// 3 more are needed, 2 retire, 2 leave, 2 are lacking already: 10 with that 1.
	require.Equal(t, []supply.Reason{
		{Kind: supply.ByGrowth, Persons: samverkan.Whole(3), Share: samverkan.Ratio(3, 10)},
		{Kind: supply.ByRetirement, Persons: samverkan.Whole(2), Share: samverkan.Ratio(1, 5)},
		{Kind: supply.ByLeaving, Persons: samverkan.Whole(2), Share: samverkan.Ratio(1, 5)},
		{Kind: supply.ByNow, Persons: samverkan.Whole(2), Share: samverkan.Ratio(1, 5)},
		{Kind: supply.ByLowInflow, Persons: samverkan.Whole(1), Share: samverkan.Ratio(1, 10)},
	}, g.Reasons)
	require.Equal(t, "Åtta saknas. Skälen, störst först: att behovet växer, pensioneringar, att folk lämnar yrket, bristen som redan finns och att färre kommer än på andra håll.", g.Says.SV)

	require.Equal(t, "lokalvardare", got.Short[1].Occupation)
	require.Equal(t, []int{1, 3}, []int{got.Short[1].Rank, got.Short[1].ShareRank}) // 8 of 88
	require.Equal(t, []int{3, 2}, []int{got.Short[2].Rank, got.Short[2].ShareRank}) // 2 of 19
	require.Equal(t, []supply.Reason{
		{Kind: supply.ByRetirement, Persons: samverkan.Whole(5), Share: samverkan.Ratio(5, 8)},
		{Kind: supply.ByLeaving, Persons: samverkan.Whole(3), Share: samverkan.Ratio(3, 8)},
	}, got.Short[2].Reasons)
}

// Reasons account for the gap, shares sum to 1, and the order of the list does
// not matter, nor the budget.
func TestShortageAddsUp(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	var list []supply.Workforce
	for i := range 30 {
		w := made(r)
		for w.Until-w.Base < 3 {
			w = made(r)
		}
		w.Occupation, w.Place = []string{"kock", "vard"}[i%2], string(rune('a'+i/2))
		list = append(list, w)
	}
	want, err := supply.Shortage(list, 2028)
	require.NoError(t, err)
	require.Equal(t, 30, len(want.Short)+len(want.Enough))
	for i, s := range want.Short {
		w := list[slices.IndexFunc(list, func(w supply.Workforce) bool { return w.Occupation == s.Occupation && w.Place == s.Place })]
		report, err := supply.Project(&w, supply.Options{Draws: 100})
		require.NoError(t, err)
		require.Equal(t, *report.Years[3].Gap, s.Gap)
		sum := samverkan.Number{}
		for _, reason := range s.Reasons {
			require.Equal(t, 1, reason.Persons.Sign())
			sum = sum.Add(reason.Share)
		}
		require.Equal(t, samverkan.Whole(1), sum)
		require.True(t, i == 0 || s.Gap.Cmp(want.Short[i-1].Gap) <= 0)
	}
	r.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
	k, err := supply.NewRanking(list, 2028)
	require.NoError(t, err)
	for steps := 0; !k.Step(1); steps++ {
		done, of := k.Progress()
		require.Equal(t, []int{steps + 1, 30}, []int{done, of})
	}
	require.True(t, k.Step(1))
	require.Equal(t, want, k.Result())
}

func TestTogether(t *testing.T) {
	var reports []supply.Report
	for i := range 6 {
		w := cooks()
		w.Occupation, w.Place = []string{"kock", "vard"}[i%2], []string{"granvik", "alvnas", "tunadal"}[i/2]
		w.Stock.Persons = slices.Clone(w.Stock.Persons)
		w.Stock.Persons[3] += int64(4 * i)
		if i == 5 { // it has transfers, and nobody validated
			w.Transfers = ptr(exactly(sourced(), 1, 50))
			w.Inflows = []supply.Inflow{w.Inflows[0], w.Inflows[2]}
		}
		r, err := supply.Project(&w, supply.Options{Draws: 100, Seed: uint32(i)})
		require.NoError(t, err)
		reports = append(reports, r)
	}
	got, err := supply.Together(reports)
	require.NoError(t, err)
	require.Len(t, got.Occupations, 2)
	require.Len(t, got.Places, 3)
	require.Equal(t, "alvnas", got.Places[0].ID)
	require.Equal(t, []int{6, 3, 2}, []int{got.All.Of, got.Occupations[0].Of, got.Places[0].Of})
	for y := range reports[0].Years {
		all := got.All.Years[y]
		for _, parts := range [][]supply.Total{got.Occupations, got.Places} {
			gap, needed, band := samverkan.Number{}, int64(0), 0.0
			for _, p := range parts {
				gap, needed, band = gap.Add(*p.Years[y].Gap), needed+*p.Years[y].Needed, band+p.Years[y].GapBand.P90Rounded
			}
			require.Equal(t, gap, *all.Gap)
			require.Equal(t, needed, *all.Needed)
			require.InDelta(t, band, all.GapBand.P90Rounded, 1e-9)
		}
		require.Equal(t, all.Demand.Sub(*all.Supply), *all.Gap)
		if y == 0 {
			require.Nil(t, all.Retirements)
			continue
		}
		require.Equal(t, *reports[5].Years[y].TransfersOut, *all.TransfersOut)
		// 3/2 in each of the five that have any.
		require.Equal(t, samverkan.Ratio(15, 2), *all.Validated)
		require.Nil(t, all.TransfersIn)
		require.Equal(t, all.Stock.Sub(*all.Retirements).Sub(*all.Leavers).Sub(*all.TransfersOut).Add(*all.Graduates).Add(*all.Validated).Add(*all.InMovers), *all.Supply)
	}
	// In steps.
	a, err := supply.NewAdding(reports)
	require.NoError(t, err)
	for steps := 1; !a.Step(1); steps++ {
		done, of := a.Progress()
		require.Equal(t, []int{steps, 36}, []int{done, of})
	}
	require.Equal(t, got, a.Result())

	// What is unknown in one is unknown in the sums it is in, and in no other.
	reports[0].Years[2].Graduates, reports[0].Years[2].Supply, reports[0].Years[2].Gap = nil, nil, nil
	reports[0].Years[2].Needed, reports[0].Years[2].GapBand = nil, nil
	got, err = supply.Together(reports)
	require.NoError(t, err)
	require.Nil(t, got.All.Years[2].Gap)
	require.Nil(t, got.All.Years[2].Needed)
	require.Nil(t, got.All.Years[2].GapBand)
	require.Nil(t, got.All.Years[2].Graduates)
	require.NotNil(t, got.All.Years[2].Demand)
	require.NotNil(t, got.All.Years[3].Gap)
	require.NotNil(t, got.Occupations[1].Years[2].Gap)

	_, err = supply.Together(nil)
	require.ErrorContains(t, err, "There is nothing to add up. Give one report at least.")
	_, err = supply.Together(append(reports, reports[1]))
	require.ErrorContains(t, err, "at /6: The occupation “vard” in “granvik” stands at /1 already. It may stand once.")
	reports[3].Years = reports[3].Years[1:]
	_, err = supply.Together(reports)
	require.ErrorContains(t, err, "at /3/years: The years are not those of the first.")
}

// Ages 20–24 … 65 and more. Who is 60 by 2030 is 55 in 2025: groups 55–59, 60–64
// and 65+, 14 + 12 + 3. Who is 62 by 2030 is 57: of 55–59 three in five.
func TestReaching(t *testing.T) {
	w := cooks()
	for _, c := range []struct {
		age, by     int
		least, most int64
		even        *samverkan.Number
	}{
		{60, 2030, 29, 29, whole(29)},
		{62, 2030, 15, 29, ratio(15*5+14*3, 5)},
		{60, 2025, 15, 15, whole(15)},
		{65, 2025, 3, 3, whole(3)},
		{66, 2025, 0, 3, nil},
		{20, 2025, 95, 95, whole(95)},
		{0, 2025, 95, 95, whole(95)},
		{150, 2025, 0, 3, nil},
	} {
		r, err := w.Reaching(c.age, c.by)
		require.NoError(t, err)
		require.Equal(t, []int64{c.least, c.most, 95}, []int64{r.Least, r.Most, r.Of})
		require.Equal(t, c.even, r.Even)
	}
	r, err := w.Reaching(62, 2030)
	require.NoError(t, err)
	require.Equal(t, "Av 95 har 15 till 29 fyllt 62 vid slutet av 2030.", r.Says.SV)
	_, err = w.Reaching(60, 2024)
	require.ErrorContains(t, err, "at /by: Here stands 2024. It can be 2025 to 2075.")
	w.Stock.Width = 3
	_, err = w.Reaching(60, 2030)
	require.Error(t, err)
}
