package chart_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/chart"
)

func TestApart(t *testing.T) {
	tests := []struct {
		name        string
		want        []int
		gap, lo, hi int
		out         []int
	}{
		{"none", nil, 10, 0, 100, []int{}},
		{"alone", []int{40}, 10, 0, 100, []int{40}},
		{"far enough", []int{40, 50, 80}, 10, 0, 100, []int{40, 50, 80}},
		{"two on one place move the same", []int{50, 50}, 10, 0, 100, []int{45, 55}},
		{"in the order of what they want", []int{52, 50}, 10, 0, 100, []int{56, 46}},
		{"a chain moves as one", []int{10, 12, 14, 90}, 10, 0, 100, []int{2, 12, 22, 90}},
		{"at the edge", []int{99, 100}, 10, 0, 100, []int{90, 100}},
		{"outside", []int{-50, 200}, 10, 0, 100, []int{0, 100}},
		{"no room: from the top", []int{5, 5, 5}, 10, 0, 10, []int{0, 10, 20}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			given := slices.Clone(test.want)
			require.Equal(t, test.out, chart.Apart(test.want, test.gap, test.lo, test.hi))
			require.Equal(t, given, test.want)
		})
	}
}

// Against every placing on whole units: none has a smaller sum of squares than
// what a unit's rounding explains.
func TestApartIsLeastSquares(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		n, gap, hi := 1+random.IntN(4), 1+random.IntN(5), 16
		want := make([]int, n)
		for i := range want {
			want[i] = random.IntN(hi+9) - 4
		}
		if (n-1)*gap > hi {
			continue
		}
		got := chart.Apart(want, gap, 0, hi)
		order := slices.Clone(got)
		slices.Sort(order)
		for i := range order {
			require.True(t, order[i] >= 0 && order[i] <= hi)
			require.True(t, i == 0 || order[i]-order[i-1] >= gap)
		}
		for i := range want {
			for k := range want {
				require.False(t, want[i] < want[k] && got[i] > got[k], "order of %v in %v", want, got)
			}
		}
		// Rounding down moves a label by less than a unit from its best place, and
		// the best place is nearer to the optimum than any whole one: the best of
		// whole places cannot be better than ours by more than n quarters… of which
		// n·1 is a safe bound.
		require.LessOrEqual(t, cost(want, got), best(want, gap, hi)+n, "%v: %v", want, got)
	}
}

func cost(want, got []int) (sum int) {
	for i := range want {
		sum += (got[i] - want[i]) * (got[i] - want[i])
	}
	return sum
}

// best tries all placings of the labels in their order.
func best(want []int, gap, hi int) int {
	sorted := slices.Clone(want)
	slices.Sort(sorted)
	least := 1 << 30
	var try func(i, from, sum int)
	try = func(i, from, sum int) {
		if i == len(sorted) {
			least = min(least, sum)
			return
		}
		for y := from; y <= hi; y++ {
			try(i+1, y+gap, sum+(y-sorted[i])*(y-sorted[i]))
		}
	}
	try(0, 0, 0)
	return least
}
