package cover

import (
	"cmp"
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// greedy returns a cover in which nobody can be left out: it takes again and
// again who costs least for each piece that is still open (Chvátal 1979), at
// prices that are already paid by the pieces' multipliers (Beasley 1990), and
// then leaves out who is not needed, the dearest first.
func (m *matrix) greedy(lambda []int64) set {
	chosen, open := newSet(len(m.holders)), full(len(m.pieces))
	price := make([]int64, len(m.holders))
	for h := range price {
		price[h] = m.cost[h]
		for _, p := range m.holds[h] {
			price[h] -= lambda[p]
		}
		if price[h] <= 0 {
			price[h] = 0
		}
	}
	for !open.empty() {
		best, bestNew := -1, int64(0)
		for h := range price {
			gain := int64(m.holdsSet[h].countWith(open))
			if gain > 0 && (best < 0 || price[h]*bestNew < price[best]*gain || price[h]*bestNew == price[best]*gain && m.cost[h]*bestNew < m.cost[best]*gain) {
				best, bestNew = h, gain
			}
		}
		chosen.add(best)
		for _, p := range m.holds[best] {
			open.drop(int(p))
		}
	}
	m.prune(chosen)
	return chosen
}

// prune leaves out of a cover who is not needed, the dearest first.
func (m *matrix) prune(chosen set) {
	times := make([]int, len(m.pieces))
	order := chosen.list()
	for _, h := range order {
		for _, p := range m.holds[h] {
			times[p]++
		}
	}
	sorted.By(order, func(a, b int) int { return cmp.Compare(m.cost[b], m.cost[a]) })
	for _, h := range order {
		if slices.ContainsFunc(m.holds[h], func(p int32) bool { return times[p] == 1 }) {
			continue
		}
		chosen.drop(h)
		for _, p := range m.holds[h] {
			times[p]--
		}
	}
}
