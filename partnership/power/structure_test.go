package power_test

import (
	"iter"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// plainMinimal lists the minimal coalitions of a monotone rule, sorted as the
// package promises.
func plainMinimal(n int, wins plain) (lists [][]int) {
	coalitions(n, func(in []bool) {
		if !wins(in) {
			return
		}
		var members []int
		for i := range in {
			if in[i] {
				if wins.winsWith(in, i, false) {
					return
				}
				members = append(members, i)
			}
		}
		lists = append(lists, members)
	})
	slices.SortFunc(lists, func(a, b []int) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return slices.Compare(a, b)
	})
	return lists
}

// Vetoers, dictator, dummies and the two lists against their definitions.
func FuzzStructure(f *testing.F) {
	for seed := range 12 {
		f.Add(noise(seed, 90))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b := tape(data)
		n := 1 + b.below(9)
		m := b.without(t, b.game(t, n, 3))
		all := make([]bool, n)
		for i := range all {
			all[i] = true
		}
		var vetoers, dummies []int
		for i := range n {
			if !m.wins.winsWith(all, i, false) {
				vetoers = append(vetoers, i)
			}
			turns := false
			coalitions(n, func(in []bool) { turns = turns || m.wins(in) && !m.wins.winsWith(in, i, false) })
			if !turns {
				dummies = append(dummies, i)
			}
		}
		require.Equal(t, vetoers, m.game.Vetoers())
		got, err := m.game.Dummies()
		require.NoError(t, err)
		require.Equal(t, dummies, got)
		dictator, ok := m.game.Dictator()
		require.Equal(t, len(dummies) == n-1, ok)
		require.True(t, !ok || len(vetoers) == 1 && vetoers[0] == dictator)

		winning, err := m.game.MinimalWinning()
		require.NoError(t, err)
		require.Equal(t, plainMinimal(n, m.wins), slices.Collect(winning))
		// Blocking: the others lose.
		blocks := func(in []bool) bool {
			out := make([]bool, n)
			for i := range out {
				out[i] = !in[i]
			}
			return !m.wins(out)
		}
		blocking, err := m.game.MinimalBlocking()
		require.NoError(t, err)
		require.Equal(t, plainMinimal(n, blocks), slices.Collect(blocking))
	})
}

// Lists stop when asked, start anew, and hand out slices that are the caller's.
func TestListsAreLazy(t *testing.T) {
	// Of 20 players any 10: C(20,10) = 184 756 coalitions.
	list, err := weighted(t, 10, equal(20)...).MinimalWinning()
	require.NoError(t, err)
	var first []int
	n := 0
	for coalition := range list {
		if n++; n == 1 {
			first = coalition
		}
		if n == 3 {
			require.Equal(t, []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 11}, coalition)
			break
		}
		coalition[0] = 77
	}
	require.Equal(t, []int{77, 1, 2, 3, 4, 5, 6, 7, 8, 9}, first)
	n = 0
	for range list {
		n++
	}
	require.Equal(t, 184756, n)
}

// With dummies by the rule there may be more than twenty players; the numbers in
// the lists are theirs all the same.
func TestListsOfActingPlayers(t *testing.T) {
	weights := make([]int64, 100)
	weights[7], weights[50], weights[99] = 2, 1, 1
	g := weighted(t, 3, weights...)
	winning, err := g.MinimalWinning()
	require.NoError(t, err)
	require.Equal(t, [][]int{{7, 50}, {7, 99}}, slices.Collect(winning))
	blocking, err := g.MinimalBlocking()
	require.NoError(t, err)
	require.Equal(t, [][]int{{7}, {50, 99}}, slices.Collect(blocking))
}

// plainSteps walks through all whole quotas and joins those in which the same
// players are vetoers and the same are dummies.
func plainSteps(weights []int64) (steps []power.QuotaStep) {
	var sum int64
	for _, w := range weights {
		sum += w
	}
	for q := int64(1); q <= sum; q++ {
		step := power.QuotaStep{Above: samverkan.Whole(q - 1), UpTo: samverkan.Whole(q)}
		for i, w := range weights {
			if sum-w < q {
				step.Vetoers = append(step.Vetoers, i)
			}
			turns := false
			coalitions(len(weights), func(in []bool) {
				if !in[i] {
					var weight int64
					for j := range in {
						if in[j] {
							weight += weights[j]
						}
					}
					turns = turns || weight < q && weight+w >= q
				}
			})
			if !turns {
				step.Dummies = append(step.Dummies, i)
			}
		}
		if k := len(steps) - 1; k >= 0 && slices.Equal(steps[k].Vetoers, step.Vetoers) && slices.Equal(steps[k].Dummies, step.Dummies) {
			steps[k].UpTo = step.UpTo
		} else {
			steps = append(steps, step)
		}
	}
	return steps
}

func collectSteps(t *testing.T, steps iter.Seq[power.QuotaStep], err error) []power.QuotaStep {
	t.Helper()
	require.NoError(t, err)
	return slices.Collect(steps)
}

// Quota steps against every whole quota, and scaled to fractions and to sums
// beyond 2⁶³.
func FuzzQuotaSteps(f *testing.F) {
	for seed := range 12 {
		f.Add(noise(seed, 12))
	}
	f.Add([]byte{4, 1, 2, 4, 8, 16}) // steps at every quota
	f.Fuzz(func(t *testing.T, data []byte) {
		b := tape(data)
		weights, sum := make([]int64, 1+b.below(7)), int64(0)
		most := []int{3, 9, 40}[b.below(3)]
		for i := range weights {
			weights[i] = int64(b.below(most))
			sum += weights[i]
		}
		if sum == 0 {
			return
		}
		want := plainSteps(weights)
		all, err := power.QuotaSteps(numbers(weights...))
		require.Equal(t, want, collectSteps(t, all, err))
		require.Equal(t, want, slices.Collect(all), "a second time")
		huge := samverkan.Whole(1 << 62).Mul(samverkan.Whole(1 << 40))
		for _, scale := range []samverkan.Number{samverkan.Ratio(2, 7), huge.Mul(samverkan.Ratio(1, 3))} {
			scaled := make([]samverkan.Number, len(weights))
			for i, w := range weights {
				scaled[i] = samverkan.Whole(w).Mul(scale)
			}
			moved := slices.Clone(want)
			for k := range moved {
				moved[k].Above, moved[k].UpTo = moved[k].Above.Mul(scale), moved[k].UpTo.Mul(scale)
			}
			all, err := power.QuotaSteps(scaled)
			require.Equal(t, moved, collectSteps(t, all, err))
		}
	})
}

// Powers of two have a step at every quota: with 20 of them a million, of which
// a caller takes what it wants.
func TestQuotaStepsAreLazy(t *testing.T) {
	weights := make([]int64, 20)
	for i := range weights {
		weights[i] = 1 << i
	}
	all, err := power.QuotaSteps(numbers(weights...))
	require.NoError(t, err)
	n := 0
	for step := range all {
		if n++; n == 1000 {
			// By hand: 1000 = 8·125, so that 1, 2 and 4 are dummies at quota 1000.
			require.Equal(t, power.QuotaStep{Above: samverkan.Whole(999), UpTo: samverkan.Whole(1000), Dummies: []int{0, 1, 2}}, step)
			break
		}
	}
	require.Equal(t, 1000, n)
}

// Since is the difference, number by number, and refuses what cannot be compared.
func TestSince(t *testing.T) {
	g := weighted(t, 12, 4, 4, 4, 2, 2, 1)
	gone, err := g.Without(5)
	require.NoError(t, err)
	before, after := indices(t, g), indices(t, gone)
	change, err := after.Since(before)
	require.NoError(t, err)
	for _, p := range change.Players {
		require.Equal(t, power.Power{}, p) // Luxembourg was a dummy before
	}
	gone, err = g.Without(3)
	require.NoError(t, err)
	after = indices(t, gone)
	change, err = after.Since(before)
	require.NoError(t, err)
	// Without a middle one only the three large ones win: 1/3 each. 1/3 − 7/30 =
	// 1/10, 0 − 3/20. Of 64 coalitions 8 win now, 14 before.
	require.Equal(t, []string{"1/10", "1/10", "1/10", "-3/20", "-3/20", "0"}, column(change, shapley))
	require.Equal(t, "-6", change.Winning.String())
	require.Equal(t, "-3/32", change.Collectivity.String())
	require.Equal(t, "-3", change.MinimalWinning.String())
	require.Equal(t, before.Families, change.Families)
	for i, p := range change.Players {
		a, b := after.Players[i], before.Players[i]
		require.Equal(t, a.Swings.Sub(b.Swings), p.Swings)
		require.Equal(t, a.Banzhaf.Sub(b.Banzhaf), p.Banzhaf)
		require.Equal(t, a.BanzhafNormalized.Sub(b.BanzhafNormalized), p.BanzhafNormalized)
		require.Equal(t, a.ColemanPrevent.Sub(b.ColemanPrevent), p.ColemanPrevent)
		require.Equal(t, a.ColemanInitiate.Sub(b.ColemanInitiate), p.ColemanInitiate)
		require.Equal(t, a.Holler.Sub(b.Holler), p.Holler)
	}

	_, err = after.Since(indices(t, weighted(t, 1, 1)))
	require.Equal(t, samverkan.CodeConflict, fault(t, err).Code)
	require.Equal(t, "Before there is one player, after 6. Compare games with as many; who is absent keeps their number.", fault(t, err).Text.EN)
	_, err = after.Since(indices(t, g, power.Banzhaf))
	require.Equal(t, "/before/families", fault(t, err).At)
	_, err = after.Since(nil)
	require.Equal(t, samverkan.CodeInvalid, fault(t, err).Code)
}

// Families come in one order and once, whatever was asked.
func TestFamilies(t *testing.T) {
	x := indices(t, weighted(t, 2, 1, 1, 1), power.Holler, power.Banzhaf, power.Holler)
	require.Equal(t, []power.Family{power.Banzhaf, power.Holler}, x.Families)
	require.Equal(t, samverkan.Number{}, x.Players[0].ShapleyShubik)
	require.Equal(t, []string{"banzhaf", "shapleyShubik", "holler"}, power.Family("").Choices())
}

// The primes are the largest below 2⁶³, in order, and numbers come back from
// their residues.
func TestResidues(t *testing.T) {
	candidate := uint64(1) << 63
	for _, p := range power.Primes() {
		for candidate--; candidate > p; candidate-- {
			require.False(t, isPrime(candidate), candidate)
		}
		require.Equal(t, candidate, p)
		require.True(t, isPrime(p), p)
	}
	one := samverkan.Whole(1)
	product := one
	for n, p := range power.Primes() {
		// 0, 1 and the largest number that n primes hold.
		for _, c := range []struct {
			number  samverkan.Number
			residue func(uint64) uint64
		}{
			{samverkan.Number{}, func(uint64) uint64 { return 0 }},
			{one, func(uint64) uint64 { return 1 }},
			{product.Sub(one), func(q uint64) uint64 { return q - 1 }},
		} {
			if n > 0 {
				require.Equal(t, c.number, power.Join(n, c.residue))
			}
		}
		product = product.Mul(samverkan.FromInt(fromUint(p)))
	}
	require.Greater(t, product.Rat().Num().BitLen(), 1001)
}

func fromUint(n uint64) *big.Int { return new(big.Int).SetUint64(n) }

// isPrime is exact below 2⁶⁴ (math/big's documentation).
func isPrime(n uint64) bool { return fromUint(n).ProbablyPrime(0) }
