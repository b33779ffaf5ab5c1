package chart_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/chart"
)

func TestTicks(t *testing.T) {
	tests := []struct {
		lo, hi      float64
		n, decimals int
		zero        bool
		from, to    float64
		want        []string
	}{
		{0, 138, 3, 0, true, 0, 150, []string{"0", "50", "100", "150"}},             // 12 is less than a quarter of 50 short
		{0, 130, 3, 0, true, 0, 130, []string{"0", "50", "100"}},                    // 20 is not
		{19, 31.6, 4, 1, false, 15, 31.6, []string{"15", "20", "25", "30"}},         // the sheet's line
		{0, 9500, 2, 0, true, 0, 10000, []string{"0", "5\u00a0000", "10\u00a0000"}}, // the pyramid's side
		{0.031, 0.048, 3, 2, false, 0.03, 0.05, []string{"0,03", "0,04", "0,05"}},   // no step below the last decimal
		{-8, 12, 4, 0, false, -10, 12, []string{"−10", "−5", "0", "5", "10"}},       //
		{5, 5, 4, 0, false, 4, 6, []string{"4", "5", "6"}},                          // all equal: in the middle
		{0, 0, 4, 0, true, 0, 1, []string{"0", "1"}},                                // nothing
		{0.3, 0.3, 4, 0, true, 0, 1, []string{"0", "1"}},                            //
		{-3, -1, 2, 0, true, -4, 0, []string{"−4", "−2", "0"}},                      // below zero, zero is the end
		{0, 0.3, 3, 1, true, 0, 0.3, []string{"0,0", "0,1", "0,2", "0,3"}},          // 0.3/0.1 is 2.9999999999999996
		{1e12, 1e12, 4, 6, false, 1e12 - 1000, 1e12 + 1000, []string{"999\u00a0999\u00a0999\u00a0000", "1\u00a0000\u00a0000\u00a0000\u00a0000", "1\u00a0000\u00a0000\u00a0001\u00a0000"}},
	}
	for _, test := range tests {
		from, to, _, got := chart.Ticks(test.lo, test.hi, test.n, test.decimals, test.zero)
		require.Equal(t, test.want, got, "%+v", test)
		require.InDelta(t, test.from, from, 1e-9, "%+v", test)
		require.InDelta(t, test.to, to, 1e-9, "%+v", test)
	}
}

// The steps are 1, 2 or 5 times a power of ten, few, and the axis holds all.
func TestTicksAnyRange(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	for range 3000 {
		size := math.Pow(10, random.Float64()*20-8)
		lo := (random.Float64() - 0.5) * size
		hi := lo + random.Float64()*size
		if math.Abs(lo) > chart.MaxValue || math.Abs(hi) > chart.MaxValue {
			continue
		}
		n, decimals, zero := 2+random.IntN(4), random.IntN(chart.MaxDecimals+1), random.IntN(2) == 0
		from, to, at, texts := chart.Ticks(lo, hi, n, decimals, zero)
		require.LessOrEqual(t, from, lo)
		require.GreaterOrEqual(t, to, hi)
		require.GreaterOrEqual(t, len(at), 2)
		require.LessOrEqual(t, len(at), n+2)
		seen := map[string]bool{}
		for i := range at {
			require.False(t, seen[texts[i]], "%v", texts) // no two ticks read alike
			seen[texts[i]] = true
			if i > 0 {
				step := at[i] - at[i-1]
				power := math.Pow(10, math.Floor(math.Log10(step)+1e-6))
				digit := step / power
				require.True(t, math.Abs(digit-1) < 1e-3 || math.Abs(digit-2) < 1e-3 || math.Abs(digit-5) < 1e-3, "step %g", step)
			}
		}
		if zero {
			require.LessOrEqual(t, from, 0.0)
			require.GreaterOrEqual(t, to, 0.0)
		}
	}
}

func TestPlace(t *testing.T) {
	require.Equal(t, 500, chart.Place(0, 10, 0, 1000, 5))
	require.Equal(t, 1500, chart.Place(0, 10, 2000, 1000, 5))
	require.Equal(t, 334, chart.Place(0, 3, 0, 1001, 1)) // 333.67, rounded half up
	require.Equal(t, 500, chart.Place(4, 4, 0, 1000, 4)) // all equal
}
