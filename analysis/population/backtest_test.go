package population_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/population"
)

// Västernorrland in five-year groups and steps. Launched at the ends of 1996 to
// 2000, each model knowing the years to its launch and so none after 2000, and
// scored on 2001 to 2005. How much of the past a model is made of was chosen on
// 1990–2000 alone (TestTrialOptionsAreOfTheYearsTo2000). The numbers are of this
// program; the test is that they are in this order.
func TestVasternorrland(t *testing.T) {
	forecasts, err := population.Backtest(county(t), population.Trial{First: 1996, Last: 2000})
	require.NoError(t, err)
	require.Len(t, forecasts, 15)
	for _, f := range forecasts {
		require.Greater(t, f.Actual.Year, 2000)
		require.LessOrEqual(t, f.Launch, 2000)
	}
	scores, err := population.Compare(forecasts)
	require.NoError(t, err)
	require.Len(t, scores, 3)
	cohort, ratio, same := scores[0], scores[1], scores[2]
	for _, s := range scores {
		t.Logf("%-16s cells %.1f, weighted %.4f, totals %.0f, too many %d", s.Method, s.MeanAbsolute.Rounded(), s.Weighted.Rounded(), s.TotalMeanAbsolute.Rounded(), s.TotalTooMany)
	}
	require.Equal(t, []population.Method{population.CohortComponent, population.RatioMethod, population.NoChange}, []population.Method{cohort.Method, ratio.Method, same.Method})
	require.Less(t, cohort.Missed, ratio.Missed, "cells")
	require.Less(t, cohort.TotalMissed, ratio.TotalMissed, "totals")
	require.Less(t, ratio.Missed, same.Missed)
	for i, said := range [][2]float64{{0.024, 4549}, {0.026, 4997}, {0.106, 7519}} { // in the package comment
		require.InDelta(t, said[0], scores[i].Weighted.Rounded(), 0.0005)
		require.InDelta(t, said[1], scores[i].TotalMeanAbsolute.Rounded(), 0.5)
	}
}

// Bands of 80 made of what was known at the end of 2000 (one launch, 1995) cover
// between 70 and 90 of a hundred cells of 2001–2005; no year is on both sides.
func TestVasternorrlandBands(t *testing.T) {
	history := county(t)
	known, err := population.Backtest(history, population.Trial{Until: 2000})
	require.NoError(t, err)
	held, err := population.Backtest(history, population.Trial{First: 1996, Last: 2000})
	require.NoError(t, err)
	coverage, err := population.HeldOut(known, held, 0)
	require.NoError(t, err)
	require.Len(t, coverage, 1)
	require.Equal(t, 210, coverage[0].Cells) // 5 launches × 2 sexes × 21 groups
	share := coverage[0].Share.Rounded()
	t.Logf("covered %.3f", share)
	require.InDelta(t, 0.79, share, 0.005, "as the package comment says")
	require.GreaterOrEqual(t, share, 0.7)
	require.LessOrEqual(t, share, 0.9)

	// The same in rolling form has one launch only, 2000, at which migration turned:
	// it covers less than it says, and the band of the next projection says so.
	rolling, err := population.Covered(append(known, held...), 0)
	require.NoError(t, err)
	require.Equal(t, 42, rolling[0].Cells)
	t.Logf("rolling %.3f", rolling[0].Share.Rounded())
}

// What came after the launch is not seen: other later years, the same forecast.
func TestBacktestSeesNoFuture(t *testing.T) {
	history := county(t)
	want, err := population.Backtest(history, population.Trial{First: 1998, Last: 1998})
	require.NoError(t, err)
	for i := 9; i < len(history); i++ { // 1999 and later
		for s := range 2 {
			for g := range history[i].Population.Counts[s] {
				history[i].Population.Counts[s][g] += int64(1000 * i)
				history[i].Deaths[s][g] = 0
			}
		}
	}
	have, err := population.Backtest(history, population.Trial{First: 1998, Last: 1998})
	require.NoError(t, err)
	for i := range want {
		require.Equal(t, want[i].Projected, have[i].Projected)
		require.NotEqual(t, want[i].Actual, have[i].Actual)
	}
	// And they are those of the verbs.
	m, err := population.Fit(county(t)[:9], population.Options{})
	require.NoError(t, err)
	p, err := m.Project(county(t)[8].Population, 1)
	require.NoError(t, err)
	require.Equal(t, p.At(1), want[0].Projected)
	ratio, err := population.HamiltonPerry(county(t)[3].Population, county(t)[8].Population, 1)
	require.NoError(t, err)
	require.Equal(t, ratio[0], want[1].Projected)
}

// small returns a population of two groups.
func small(year int, a, b, c, d int64) population.Population {
	return population.Population{Region: "Granvik", Year: year, Width: 1, Counts: [2][]int64{{a, b}, {c, d}}}
}

func TestCompareByHand(t *testing.T) {
	scores, err := population.Compare([]population.Forecast{
		{Method: population.NoChange, Launch: 2000, Horizon: 1, Projected: small(2001, 10, 20, 30, 40), Actual: small(2001, 12, 17, 30, 41)},
		{Method: population.NoChange, Launch: 2000, Horizon: 2, Projected: small(2002, 10, 20, 30, 40), Actual: small(2002, 0, 20, 30, 40)},
	})
	require.NoError(t, err)
	weighted := samverkan.Ratio(16, 190) // |−2|+3+0+|−1| + 10, of 100 + 90
	require.Equal(t, []population.Score{{
		Method: population.NoChange, Forecasts: 2, Cells: 8, People: 190, Missed: 16,
		MeanAbsolute: samverkan.Whole(2), Weighted: &weighted,
		TotalMissed: 10, TotalMeanAbsolute: samverkan.Whole(5), TotalTooMany: 10,
	}}, scores)
	require.Equal(t, "ingenting ändras", population.NoChange.Text().SV)
}
