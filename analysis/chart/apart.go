package chart

import (
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// apart returns places for labels that want to stand at want: within [lo, hi],
// at least gap from each other, in the order of what they want (of equals, the
// first comes first), and with the least sum of squares of what they are moved,
// rounded down to the unit. When there is no room for all, they begin at lo and
// go beyond hi.
func apart(want []int, gap, lo, hi int) []int {
	n := len(want)
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	sorted.By(order, func(a, b int) int { return want[a] - want[b] })
	// With i·gap taken off the i-th, places must only not fall: that is isotonic
	// regression, and clipping its answer keeps it the best one.
	type block struct{ sum, count int }
	var blocks []block
	for i, k := range order {
		b := block{want[k] - i*gap, 1}
		for len(blocks) > 0 {
			before := blocks[len(blocks)-1]
			if before.sum*b.count < b.sum*before.count {
				break
			}
			b = block{before.sum + b.sum, before.count + b.count}
			blocks = blocks[:len(blocks)-1]
		}
		blocks = append(blocks, b)
	}
	out := make([]int, n)
	i := 0
	for _, b := range blocks {
		mean := floorDiv(b.sum, b.count)
		mean = max(min(mean, hi-(n-1)*gap), lo)
		for range b.count {
			out[order[i]] = mean + i*gap
			i++
		}
	}
	return out
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// distinct returns places in order, each once.
func distinct(places []int) []int {
	slices.Sort(places)
	return slices.Compact(places)
}
