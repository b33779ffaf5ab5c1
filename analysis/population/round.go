package population

import (
	"cmp"
	"math"
	"math/bits"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// nearest rounds to the nearest whole number, half up.
func nearest(x float64) int64 { return int64(math.Floor(x + 0.5)) }

// allot rounds a list so that its sum is the nearest to the sum of what is due:
// each is rounded down, and those with the largest remainders get one more, the
// first at a tie; all within [low, high]. Where the bounds leave no such sum, it
// is the nearest one that they leave.
func allot(given []int64, due []float64, low, high []int64) {
	type one struct {
		place     int
		remainder float64
	}
	sum, have := 0.0, int64(0)
	room := make([]one, 0, len(due))
	for i, x := range due {
		sum += x
		floor := math.Floor(x)
		given[i] = max(min(int64(floor), high[i]), low[i])
		have += given[i]
		if given[i] == int64(floor) && given[i] < high[i] {
			room = append(room, one{i, x - floor})
		}
	}
	more := nearest(sum) - have
	sorted.By(room, func(a, b one) int { return cmp.Compare(b.remainder, a.remainder) })
	for _, o := range room {
		if more <= 0 {
			break
		}
		given[o.place]++
		more--
	}
}

// apportion shares a whole number in proportion to weights, exactly: each share is
// rounded down and the largest remainders get one more, the first at a tie. When
// all weights are 0, all count alike. Their sum is at most MaxPersons.
func apportion(n int64, weights []int64) []int64 {
	type one struct {
		place     int
		remainder uint64
	}
	all, equal := sum(weights), false
	if all == 0 {
		all, equal = int64(len(weights)), true
	}
	shares := make([]int64, len(weights))
	left := make([]one, 0, len(weights))
	have := int64(0)
	for i, w := range weights {
		if equal {
			w = 1
		}
		hi, lo := bits.Mul64(uint64(n), uint64(w))
		q, r := bits.Div64(hi, lo, uint64(all)) // w ≤ all, so the quotient is ≤ n
		shares[i] = int64(q)
		have += int64(q)
		left = append(left, one{i, r})
	}
	sorted.By(left, func(a, b one) int { return cmp.Compare(b.remainder, a.remainder) })
	for k := int64(0); k < n-have; k++ {
		shares[left[k].place]++
	}
	return shares
}
