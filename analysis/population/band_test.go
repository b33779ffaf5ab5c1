package population_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/population"
)

// Four launches missed 10, 20, 30 and 40 of 100 in every cell but the last groups,
// where nobody was missed.
func fourMisses() (past []population.Forecast) {
	for i, missed := range []int64{30, 10, 40, 20} {
		past = append(past, population.Forecast{
			Method: population.CohortComponent, Launch: 2000 + i, Horizon: 1,
			Projected: small(2001+i, 100, 100, 100, 100), Actual: small(2001+i, 100+missed, 100, 100-missed, 100),
		})
	}
	return past
}

func flat(year, steps int, counts ...int64) population.Projection {
	p := population.Projection{From: small(year, counts[0], counts[1], counts[2], counts[3])}
	for k := range steps {
		s := population.Step{Year: year + k + 1, Population: p.From.Counts}
		for x := range 2 { // the newborn and the others are as many: all of the open group die
			s.Births[x] = p.From.Counts[x][0]
			s.Deaths[x] = []int64{0, p.From.Counts[x][0]}
			s.NetMigration[x] = []int64{0, 0}
		}
		p.Steps = append(p.Steps, s)
	}
	return p
}

// By hand: group 0 has 8 errors, 0.1 0.1 0.2 0.2 0.3 0.3 0.4 0.4; the rank of 80 is
// ⌈9·0.8⌉ = 8 = n, so the other group is taken too: 16 errors with eight 0s, rank
// ⌈17·0.8⌉ = 14, which is 0.3. At 50 the rank of 8 is ⌈4.5⌉ = 5, which is 0.3.
// Of the four totals, missed by 0 each, rank ⌈5·0.8⌉ = 4.
func TestBandsByHand(t *testing.T) {
	bands, err := population.Bands(flat(2004, 2, 1000, 7, 9, 0), fourMisses(), 0)
	require.NoError(t, err)
	require.Len(t, bands, 1, "no error is known two steps ahead")
	b := bands[0]
	require.Equal(t, 2005, b.Year)
	require.Equal(t, 80, b.Level)
	require.Equal(t, []int{16, 16}, b.N)
	require.Equal(t, [2][]int64{{700, 4}, {6, 0}}, b.Low) // 7·0.3 = 2.1, outward 3; 9·0.3 = 2.7
	require.Equal(t, [2][]int64{{1300, 10}, {12, 1}}, b.High)
	require.Equal(t, &population.TotalBand{Low: 1016, High: 1016, N: 4}, b.Total)
}

// What is farther away is never surer: two steps ahead one launch missed 20 of 100 in
// both groups, less than the 30 of 100 that make the band of one step, so that these
// make both. Three launches of the four had come by 2004 at the first step.
func TestBandsAreNotNarrower(t *testing.T) {
	past := fourMisses()
	near, err := population.Bands(flat(2004, 2, 1000, 1000, 1000, 1000), past, 80)
	require.NoError(t, err)
	for i := range 2 {
		past = append(past, population.Forecast{
			Method: population.CohortComponent, Launch: 2000 + i, Horizon: 2,
			Projected: small(2002+i, 100, 100, 100, 100), Actual: small(2002+i, 120, 120, 120, 120),
		})
	}
	bands, err := population.Bands(flat(2004, 2, 1000, 1000, 1000, 1000), past, 80)
	require.NoError(t, err)
	require.Len(t, bands, 2)
	require.Equal(t, near[0].Low, bands[0].Low)
	require.Equal(t, [2][]int64{{700, 700}, {700, 700}}, bands[1].Low)
	require.Equal(t, [2][]int64{{1300, 1300}, {1300, 1300}}, bands[1].High)
	require.Equal(t, []int{8, 8}, bands[1].N, "its own errors are counted")

	// And it is tried so, at 50: at launch 2003 two steps missed 0.2 twice. One step
	// missed 0.1, 0.3 and 0.4 in group 0, rank ⌈3.5⌉ of 6: 0.3; and 0 in group 1. So 25
	// of 100 two steps ahead is inside in group 0 and outside in group 1.
	past = append(past, population.Forecast{
		Method: population.CohortComponent, Launch: 2003, Horizon: 2,
		Projected: small(2005, 100, 100, 100, 100), Actual: small(2005, 125, 125, 125, 125),
	})
	coverage, err := population.Covered(past, 50)
	require.NoError(t, err)
	require.Equal(t, []int{1, 4, 2}, []int{coverage[1].Launches, coverage[1].Cells, coverage[1].Inside})
}

func TestBandsKnowOnlyWhatHadCome(t *testing.T) {
	past := fourMisses()
	// At the end of 2002 two of the four years had come: 8 errors of both groups.
	bands, err := population.Bands(flat(2002, 1, 1000, 1000, 1000, 1000), past, 80)
	require.NoError(t, err)
	require.Equal(t, []int{8, 8}, bands[0].N) // all there are, with rank ⌈7.2⌉ = 8: the largest
	require.Equal(t, int64(700), bands[0].Low[0][0])
	require.Nil(t, bands[0].Total, "two launches are too few for a total")
	none, err := population.Bands(flat(2000, 1, 1, 1, 1, 1), past, 80)
	require.NoError(t, err)
	require.Empty(t, none)
	// Forecasts by other methods are left alone.
	for i := range past {
		past[i].Method = population.NoChange
	}
	none, err = population.Bands(flat(2004, 1, 1, 1, 1, 1), past, 80)
	require.NoError(t, err)
	require.Empty(t, none)
}

// Rolling by hand at level 50: at launch 2001 the known errors are 0.3 0.3 and two
// 0s. Group 0 alone: n = 2, rank ⌈1.5⌉ = 2 = n, so both: n = 4, rank ⌈2.5⌉ = 3: 0.3.
// The misses 0.1 are inside. At 2002: 0.1 0.1 0.3 0.3 in group 0, rank 3: 0.3; 0.4 is
// outside, twice. At 2003: six, 0.1 0.1 0.3 0.3 0.4 0.4, rank ⌈3.5⌉ = 4: 0.3; 0.2 is
// inside. So 10 of 12.
func TestCoveredByHand(t *testing.T) {
	coverage, err := population.Covered(fourMisses(), 50)
	require.NoError(t, err)
	require.Len(t, coverage, 1)
	require.Equal(t, 3, coverage[0].Launches)
	require.Equal(t, 12, coverage[0].Cells)
	require.Equal(t, 10, coverage[0].Inside)
	require.Equal(t, "5/6", coverage[0].Share.String())
	bands, err := population.Bands(flat(2004, 1, 1, 1, 1, 1), fourMisses(), 50)
	require.NoError(t, err)
	require.Equal(t, &coverage[0], bands[0].Coverage)
}

// Where errors to come are as those before, bands cover what they say: 60 launches
// of 40 cells with independent relative errors. Inside is at least 80 of 100 on
// average, and at most (k/(n+1) with n ≥ 9) 90; with 2 400 cells the 99.9 % margin
// of a binomial is 3.29·√(0.8·0.2/2400) = 0.027.
func TestBandsCoverWhatTheySay(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	var past []population.Forecast
	for i := range 60 {
		f := population.Forecast{Method: population.CohortComponent, Launch: 1900 + i, Horizon: 1}
		f.Projected = population.Population{Region: "Granvik", Year: 1901 + i, Width: 1}
		f.Actual = f.Projected
		for s := range 2 {
			for g := range 20 {
				n := 10_000 + r.Int64N(100_000)
				off := r.NormFloat64() * float64(1+g) / 200
				f.Projected.Counts[s] = append(f.Projected.Counts[s], n)
				f.Actual.Counts[s] = append(f.Actual.Counts[s], int64(math.Round(float64(n)*max(0, 1+off))))
			}
		}
		past = append(past, f)
	}
	coverage, err := population.Covered(past, 80)
	require.NoError(t, err)
	require.Equal(t, 59, coverage[0].Launches)
	require.InDelta(t, 0.82, coverage[0].Share.Rounded(), 0.02+0.027)
}

func TestHeldOutRefusesWhatItFitted(t *testing.T) {
	past := fourMisses()
	_, err := population.HeldOut(past[:3], past[3:], 0) // 2004 after 2003
	require.NoError(t, err)
	_, err = population.HeldOut(past[1:], past[:1], 0)
	require.ErrorContains(t, err, "2001 is scored, but the bands are made of what came to 2004")
}

func TestBandsRefuseTooMuch(t *testing.T) {
	var past []population.Forecast
	for i := range 3000 {
		past = append(past, population.Forecast{
			Method: population.CohortComponent, Launch: 2000 + i, Horizon: 1,
			Projected: small(2001+i, 1, 1, 1, 1), Actual: small(2001+i, 1, 1, 1, 1),
		})
	}
	_, err := population.Covered(past, 0)
	require.ErrorContains(t, err, "36000000 comparisons of errors. It may be 33554432 at most.") // 3000² × 4
	_, err = population.Covered(append(fourMisses(), fourMisses()[2]), 0)
	require.ErrorContains(t, err, "stands already at place 2")
}
