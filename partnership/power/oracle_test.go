package power_test

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// This file is the slow, obvious second implementation: it asks a plain rule
// about every coalition and takes each index from its definition. Nothing of
// the package is in it but the type of the answer.

// plain is a rule as the tests write it down.
type plain func(in []bool) bool

// coalitions calls visit with each of the 2ⁿ coalitions.
func coalitions(n int, visit func(in []bool)) {
	in := make([]bool, n)
	for s := range 1 << n {
		for i := range in {
			in[i] = s>>i&1 == 1
		}
		visit(in)
	}
}

// winsWith reports whether the coalition wins when i is in it, or is not.
func (wins plain) winsWith(in []bool, i int, is bool) bool {
	other := slices.Clone(in)
	other[i] = is
	return wins(other)
}

// enumerated returns the indices by definition.
func enumerated(n int, wins plain) *power.Indices {
	var winning, losing, minimal int64
	swings, inMinimal := make([]int64, n), make([]int64, n)
	bySize := make([][]int64, n) // swings by the size of the coalition joined
	for i := range bySize {
		bySize[i] = make([]int64, n)
	}
	coalitions(n, func(in []bool) {
		if !wins(in) {
			losing++
			return
		}
		winning++
		size, critical := 0, 0
		for i := range in {
			if in[i] {
				size++
			}
		}
		for i := range in {
			if in[i] && !wins.winsWith(in, i, false) {
				critical++
				swings[i]++
				bySize[i][size-1]++
			}
		}
		if critical == size {
			minimal++
			for i := range in {
				if in[i] {
					inMinimal[i]++
				}
			}
		}
	})
	var allSwings, allMinimal int64
	for i := range n {
		allSwings += swings[i]
		allMinimal += inMinimal[i]
	}
	out := &power.Indices{
		Families:       []power.Family{power.Banzhaf, power.ShapleyShubik, power.Holler},
		Winning:        samverkan.Whole(winning),
		Collectivity:   samverkan.Ratio(winning, 1<<n),
		MinimalWinning: samverkan.Whole(minimal),
	}
	for i := range n {
		shapley := samverkan.Number{}
		for s, count := range bySize[i] {
			shapley = shapley.Add(samverkan.Whole(count).Mul(orders(n, s)))
		}
		out.Players = append(out.Players, power.Power{
			Swings:            samverkan.Whole(swings[i]),
			Banzhaf:           samverkan.Ratio(swings[i], 1<<(n-1)),
			BanzhafNormalized: samverkan.Ratio(swings[i], allSwings),
			ShapleyShubik:     shapley,
			ColemanPrevent:    samverkan.Ratio(swings[i], winning),
			ColemanInitiate:   samverkan.Ratio(swings[i], losing),
			Holler:            samverkan.Ratio(inMinimal[i], allMinimal),
		})
	}
	return out
}

// orders returns s!(n−1−s)!/n!, how often a player comes next after a certain
// coalition of s others when all n! orders are as likely.
func orders(n, s int) samverkan.Number {
	f := func(k int) *big.Int { return new(big.Int).MulRange(1, int64(k)) }
	return samverkan.FromRat(new(big.Rat).SetFrac(new(big.Int).Mul(f(s), f(n-1-s)), f(n)))
}

// byOrders returns the Shapley–Shubik indices from all n! orders: who makes the
// coalition win as they join one after the other.
func byOrders(n int, wins plain) []samverkan.Number {
	pivots, all := make([]int64, n), int64(0)
	order := make([]int, 0, n)
	in := make([]bool, n)
	var arrange func()
	arrange = func() {
		if len(order) == n {
			all++
			joined := make([]bool, n)
			for _, i := range order {
				joined[i] = true
				if wins(joined) {
					pivots[i]++
					break
				}
			}
			return
		}
		for i := range n {
			if !in[i] {
				in[i] = true
				order = append(order, i)
				arrange()
				order = order[:len(order)-1]
				in[i] = false
			}
		}
	}
	arrange()
	out := make([]samverkan.Number, n)
	for i := range out {
		out[i] = samverkan.Ratio(pivots[i], all)
	}
	return out
}

// only blanks what a count of some families does not give.
func only(x *power.Indices, families []power.Family) *power.Indices {
	has := func(f power.Family) bool { return slices.Contains(families, f) }
	out := &power.Indices{Families: families}
	if has(power.Banzhaf) {
		out.Winning, out.Collectivity = x.Winning, x.Collectivity
	}
	if has(power.Holler) {
		out.MinimalWinning = x.MinimalWinning
	}
	for _, p := range x.Players {
		var q power.Power
		if has(power.Banzhaf) {
			q = p
			q.ShapleyShubik, q.Holler = samverkan.Number{}, samverkan.Number{}
		}
		if has(power.ShapleyShubik) {
			q.ShapleyShubik = p.ShapleyShubik
		}
		if has(power.Holler) {
			q.Holler = p.Holler
		}
		out.Players = append(out.Players, q)
	}
	return out
}

// holds holds the game against its plain rule: what wins, all indices by the
// planner's choice, and by every method that fits.
func holds(t *testing.T, g *power.Game, wins plain) {
	t.Helper()
	n := g.Players()
	coalitions(n, func(in []bool) {
		var members []int
		for i := range in {
			if in[i] {
				members = append(members, i)
			}
		}
		require.Equal(t, wins(in), g.Wins(members), "coalition %v", members)
	})
	want := enumerated(n, wins)
	got, err := g.Indices()
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(want, got), "as planned")
	for _, way := range power.Ways() {
		for _, budget := range []int{math.MaxInt, 7} {
			if got := power.CountBy(g, way, budget); got != nil {
				require.Empty(t, cmp.Diff(only(want, got.Families), got), "by %s in steps of %d", way, budget)
			}
		}
	}
}

// numbers makes Numbers of whole numbers.
func numbers(weights ...int64) []samverkan.Number {
	out := make([]samverkan.Number, len(weights))
	for i, w := range weights {
		out[i] = samverkan.Whole(w)
	}
	return out
}

// weighted returns [quota; weights].
func weighted(t testing.TB, quota int64, weights ...int64) *power.Game {
	t.Helper()
	g, err := power.Weighted(samverkan.Whole(quota), numbers(weights...))
	require.NoError(t, err)
	return g
}

// plainWeighted is the rule of [quota; weights].
func plainWeighted(quota int64, weights ...int64) plain {
	return func(in []bool) bool {
		var sum int64
		for i, w := range weights {
			if in[i] {
				sum += w
			}
		}
		return sum >= quota
	}
}
