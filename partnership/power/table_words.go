package power

import (
	"cmp"
	"math/big"
	"math/bits"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// byWord is a rule that gives its table word by word.
type byWord interface {
	// byWord returns the words of the table of the acting players.
	byWord(acting []int) func(h int) uint64
	// wordUnits returns the work of a word.
	wordUnits() int
}

func (r *levers) wordUnits() int { return 4 + 2*r.count }

func (r *weighted) wordUnits() int {
	if r.small == nil {
		return 300
	}
	return 20
}

// byWord returns the words of the levers' table: a coalition wins when for
// each lever it has a holder, be it among the low players or the high ones.
func (r *levers) byWord(acting []int) func(h int) uint64 {
	low, high := make([]uint64, r.count), make([]int, r.count)
	for l := range r.count {
		for k, i := range acting {
			switch {
			case r.held[i]>>l&1 == 0:
			case k < lowPlayers:
				low[l] |= columns()[k]
			default:
				high[l] |= 1 << (k - lowPlayers)
			}
		}
	}
	every := everyBit(len(acting))
	return func(h int) uint64 {
		word := every
		for l := range low {
			if h&high[l] == 0 {
				word &= low[l]
			}
		}
		return word
	}
}

// byWord returns the words of the weighted table: the sums of the low players
// are sorted once, and each word is one of the 65 upper ends of that order.
func (r *weighted) byWord(acting []int) func(h int) uint64 {
	if r.small != nil {
		weights := make([]int64, len(acting))
		for k, i := range acting {
			weights[k] = r.small[i]
		}
		return wordsOf(weights, r.smallQuota,
			func(a, b int64) int64 { return a + b }, func(a, b int64) int64 { return a - b }, cmp.Compare[int64])
	}
	weights := make([]*big.Int, len(acting))
	for k, i := range acting {
		weights[k] = r.weights[i]
	}
	return wordsOf(weights, r.quota,
		func(a, b *big.Int) *big.Int { return new(big.Int).Add(a, b) },
		func(a, b *big.Int) *big.Int { return new(big.Int).Sub(a, b) }, (*big.Int).Cmp)
}

func wordsOf[T any](weights []T, quota T, plus, minus func(a, b T) T, compare func(a, b T) int) func(h int) uint64 {
	zero := minus(quota, quota)
	low := min(len(weights), lowPlayers)
	sums := sumsOf(weights[:low], zero, plus)
	order := make([]int, len(sums)) // of the coalitions of low players, light to heavy
	for s := range order {
		order[s] = s
	}
	sorted.By(order, func(a, b int) int { return compare(sums[a], sums[b]) })
	var upper [1<<lowPlayers + 1]uint64 // upper[k]: those from place k on
	sorted := make([]T, len(sums))
	for k := len(order) - 1; k >= 0; k-- {
		sorted[k] = sums[order[k]]
		upper[k] = upper[k+1] | 1<<order[k]
	}
	// The sums of the high players, in two halves, to keep them few.
	const half = 12
	high := weights[low:]
	near := sumsOf(high[:min(len(high), half)], zero, plus)
	far := sumsOf(high[min(len(high), half):], zero, plus)
	for h := range far {
		far[h] = minus(quota, far[h]) // what is needed yet
	}
	return func(h int) uint64 {
		need := minus(far[h>>half], near[h&(1<<half-1)])
		switch { // most words are all or nothing
		case compare(need, zero) <= 0:
			return upper[0]
		case compare(need, sorted[len(sorted)-1]) > 0:
			return 0
		}
		k, step := 0, len(sorted)
		for step > 0 { // the first place with a sum that is enough
			if mid := step / 2; compare(sorted[k+mid], need) < 0 {
				k, step = k+mid+1, step-mid-1
			} else {
				step = mid
			}
		}
		return upper[k]
	}
}

// sumsOf returns the weight of each of the 2ᵏ coalitions.
func sumsOf[T any](weights []T, zero T, plus func(a, b T) T) []T {
	sums := make([]T, 1<<len(weights))
	sums[0] = zero
	for s := 1; s < len(sums); s++ {
		sums[s] = plus(sums[s&(s-1)], weights[bits.TrailingZeros(uint(s))])
	}
	return sums
}
