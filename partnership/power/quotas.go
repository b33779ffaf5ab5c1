package power

import (
	"cmp"
	"iter"
	"math/big"
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// QuotaStep is a range of quotas in which the same players are vetoers and the
// same are dummies.
type QuotaStep struct {
	// The quotas q of the step: Above < q ≤ UpTo. With whole weights those are
	// the whole numbers Above+1 to UpTo.
	Above, UpTo samverkan.Number
	// The players without whom nobody wins at these quotas, ascending.
	Vetoers []int
	// The players who never turn a coalition at these quotas, ascending.
	Dummies []int
}

// QuotaSteps lists, for a weighted game whose quota moves, where somebody
// becomes or ceases to be a vetoer or a dummy: steps from 0 to the sum of the
// weights, ascending, each as wide as it can be. There may be MaxListed
// weights. There can be as many steps as coalitions, 2²⁰, which takes about a
// second with whole weights; stop when you have seen enough. What the sums of the
// weights would take is predicted, and refused above MaxMemory before any is made.
//
// Player i is a vetoer when the others weigh less than the quota. Take the
// players from light to heavy, P_i the weight of the first i. Player i is a
// dummy, and then so are all lighter ones, when no set of heavier ones weighs
// from q−P_i to below q: when q lies more than P_i above one of the sums of the
// heavier and not above the next.
func QuotaSteps(weights []samverkan.Number) (iter.Seq[QuotaStep], error) {
	if fault := checkPlayers(len(weights), "/weights"); fault != nil {
		return nil, fault
	}
	if len(weights) > MaxListed {
		return nil, tooManyToList("/weights", len(weights))
	}
	scaled, scale, fault := whole(weights)
	if fault != nil {
		return nil, fault
	}
	sum := total(scaled)
	if sum.Sign() == 0 {
		return nil, allZero()
	}
	if sum.BitLen() <= 62 {
		small := make([]int64, len(scaled))
		for i, w := range scaled {
			small[i] = w.Int64()
		}
		return quotaSteps(small, 0, func(a, b int64) int64 { return a + b }, cmp.Compare[int64], func(n int64) samverkan.Number {
			return samverkan.FromRat(new(big.Rat).SetFrac(big.NewInt(n), scale))
		}), nil
	}
	if bytes := quotaBytes(scaled, sum); bytes > MaxMemory {
		return nil, samverkan.Wrong(samverkan.CodeTooLarge, "/weights", samverkan.Text{
			SV: "Att stega igenom kvoterna skulle kräva {bytes} byte minne. Det får kräva högst {most}. Ta färre vikter, eller kortare.",
			EN: "To step through the quotas would take {bytes} bytes of memory. It may take {most} at most. Take fewer weights, or shorter ones.",
		}, samverkan.Int("bytes", bytes), samverkan.Int("most", MaxMemory))
	}
	return quotaSteps(scaled, new(big.Int), func(a, b *big.Int) *big.Int { return new(big.Int).Add(a, b) }, (*big.Int).Cmp, func(n *big.Int) samverkan.Number {
		return samverkan.FromRat(new(big.Rat).SetFrac(n, scale))
	}), nil
}

// quotaBytes is the most that stepping through quotas may keep in mind: the sums
// of the heavier players, and a span that begins at a sum of its own for each of
// them. There are no more of either than choices of how many of each weight.
func quotaBytes(weights []*big.Int, sum *big.Int) int {
	const header = 64 // of a big.Int, what points at it and what its words are rounded up to
	sums := 1
	for i, w := range weights {
		first, equal := true, 0
		for k, v := range weights {
			if v.Cmp(w) == 0 {
				first = first && k >= i
				equal++
			}
		}
		if first {
			sums = times(sums, equal+1)
		}
	}
	return times(2*sums, sum.BitLen()/8+header)
}

// span is the quotas q with above < q ≤ upTo.
type span[T any] struct{ above, upTo T }

func quotaSteps[T any](weights []T, zero T, plus func(a, b T) T, compare func(a, b T) int, number func(T) samverkan.Number) iter.Seq[QuotaStep] {
	order := make([]int, len(weights)) // light to heavy
	for i := range order {
		order[i] = i
	}
	sorted.By(order, func(a, b int) int { return compare(weights[a], weights[b]) })
	dummy := dummySpans(weights, order, zero, plus, compare)
	others := make([]T, len(weights)) // what all but one weigh
	sum := zero
	for i, w := range weights {
		others[i] = zero
		for j, v := range weights {
			if i != j {
				others[i] = plus(others[i], v)
			}
		}
		sum = plus(sum, w)
	}
	return func(yield func(QuotaStep) bool) {
		at := make([]int, len(order)) // the first span of each player that is not past
		for above := zero; compare(above, sum) < 0; {
			step, upTo := QuotaStep{Above: number(above)}, sum
			soonest := func(change T) {
				if compare(above, change) < 0 && compare(change, upTo) < 0 {
					upTo = change
				}
			}
			for i := range weights {
				soonest(others[i])
				if compare(others[i], above) <= 0 {
					step.Vetoers = append(step.Vetoers, i)
				}
			}
			for k, i := range order {
				for at[k] < len(dummy[k]) && compare(dummy[k][at[k]].upTo, above) <= 0 {
					at[k]++
				}
				if compare(weights[i], zero) == 0 {
					step.Dummies = append(step.Dummies, i)
				} else if at[k] < len(dummy[k]) {
					s := dummy[k][at[k]]
					soonest(s.above)
					soonest(s.upTo)
					if compare(s.above, above) <= 0 {
						step.Dummies = append(step.Dummies, i)
					}
				}
			}
			slices.Sort(step.Dummies)
			step.UpTo = number(upTo)
			if !yield(step) {
				return
			}
			above = upTo
		}
	}
}

// dummySpans returns, for each player from light to heavy, the quotas at which
// it is a dummy, ascending.
func dummySpans[T any](weights []T, order []int, zero T, plus func(a, b T) T, compare func(a, b T) int) [][]span[T] {
	lighter := make([]T, len(order)) // P
	sum := zero
	for k, i := range order {
		sum = plus(sum, weights[i])
		lighter[k] = sum
	}
	out := make([][]span[T], len(order))
	sums := []T{zero} // of the heavier players, ascending
	for k := len(order) - 1; k >= 0; k-- {
		for n := range sums[:len(sums)-1] {
			if reach := plus(sums[n], lighter[k]); compare(reach, sums[n+1]) < 0 {
				out[k] = append(out[k], span[T]{reach, sums[n+1]})
			}
		}
		if k > 0 {
			sums = joined(sums, weights[order[k]], plus, compare)
		}
	}
	return out
}

// joined returns the sums with and without one more weight, each once.
func joined[T any](sums []T, w T, plus func(a, b T) T, compare func(a, b T) int) []T {
	out := make([]T, 0, 2*len(sums))
	a := 0
	for _, s := range sums {
		more := plus(s, w)
		for a < len(sums) && compare(sums[a], more) < 0 {
			out = append(out, sums[a])
			a++
		}
		if a < len(sums) && compare(sums[a], more) == 0 {
			a++
		}
		out = append(out, more)
	}
	return out
}
