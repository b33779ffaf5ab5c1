package population_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/population"
)

// A place of women of 45 years or older, where nobody is born or dies: all that
// changes them is moves. By the step of 2000–2005 one hundred move in; by that of
// 2001–2006, which a model with a lag of one year does not know, three hundred.
func TestLagByHand(t *testing.T) {
	history := make([]population.Year, 12)
	for i := range history {
		n := int64(1000)
		switch 2000 + i {
		case 2005:
			n = 1100
		case 2006:
			n = 1300
		case 2011:
			n = 1350
		}
		y := &history[i]
		y.Population = population.Population{Region: "Granvik", Year: 2000 + i, Width: 5, Counts: [2][]int64{make([]int64, 10), make([]int64, 10)}}
		y.Population.Counts[0][9] = n
		y.Births, y.Deaths = [2][]int64{make([]int64, 10), make([]int64, 10)}, [2][]int64{make([]int64, 10), make([]int64, 10)}
	}
	for lag, want := range map[int][4]int64{ // the first launch; what each method says of five years later
		0: {2005, 1200, 1210, 1100},
		1: {2006, 1400, 1690, 1300},
	} {
		f, err := population.Backtest(history, population.Trial{Lag: lag})
		require.NoError(t, err)
		require.Len(t, f, 3*(2-lag))
		require.Equal(t, int(want[0]), f[0].Launch)
		for i := range 3 { // Hamilton and Perry: 1100·1100/1000, 1300·1300/1000
			require.Equal(t, want[1+i], f[i].Projected.Total(), "lag %d: %s", lag, f[i].Method)
		}
		last := f[len(f)-1]
		require.Equal(t, []int64{2006, 2011, 1350}, []int64{int64(last.Launch), int64(last.Actual.Year), last.Actual.Total()})
	}
	for lag, says := range map[int]string{-1: "/lag", population.MaxYears + 1: "/lag", 2: "2007", population.MaxYears: "2205"} {
		_, err := population.Backtest(history, population.Trial{Lag: lag})
		require.ErrorContains(t, err, says, "lag %d", lag)
	}
	_, err := population.Backtest(history, population.Trial{Lag: 1, First: 2005})
	require.ErrorContains(t, err, "/first")
}
