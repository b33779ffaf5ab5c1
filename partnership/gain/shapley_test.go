package gain_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// slowShapley is the definition: what each brings, over all orders.
func slowShapley(t testing.TB, g *gain.Game) []samverkan.Number {
	t.Helper()
	n := g.Players()
	total := make([]samverkan.Number, n)
	orders := int64(0)
	eachPermutation(n, func(order []int) {
		orders++
		var before samverkan.Number
		for k, i := range order {
			members := slices.Sorted(slices.Values(order[:k+1]))
			with := worth(t, g, members...)
			total[i] = total[i].Add(with.Sub(before))
			before = with
		}
	})
	for i := range total {
		total[i] = total[i].Mul(samverkan.Ratio(1, orders))
	}
	return total
}

func TestShapleyByOrders(t *testing.T) {
	r := seeded(1)
	for n := 1; n <= 5; n++ {
		for range 8 {
			g := madeGame(t, r, n)
			require.Empty(t, cmp.Diff(strings(slowShapley(t, g)), strings(g.Shapley())))
		}
	}
	g := madeGame(t, r, 6)
	require.Empty(t, cmp.Diff(strings(slowShapley(t, g)), strings(g.Shapley())))
}

// The runway of twelve in closed form: the stretch from one cost to the next is
// shared by those who need it (Littlechild and Owen 1973).
func TestShapleyOfTwelve(t *testing.T) {
	costs := []int64{1, 1, 4, 7, 7, 7, 12, 20, 21, 35, 50, 90}
	g := game(t, 12, func(s []int) samverkan.Number { return whole(costs[slices.Max(s)]) })
	var want []samverkan.Number
	var share samverkan.Number
	for i, c := range costs {
		last := int64(0)
		if i > 0 {
			last = costs[i-1]
		}
		share = share.Add(samverkan.Ratio(c-last, int64(12-i)))
		want = append(want, share)
	}
	require.Empty(t, cmp.Diff(strings(want), strings(g.Shapley())))
}

// The axioms of Shapley 1953: all is shared out, equals share equally, who
// brings nothing has nothing, and sums of games have sums of values. Together
// they admit no other value.
func TestShapleyAxioms(t *testing.T) {
	r := seeded(2)
	for n := 2; n <= 7; n++ {
		g, h := madeGame(t, r, n), madeGame(t, r, n)
		value := g.Shapley()

		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		require.Equal(t, worth(t, g, all...).String(), sum(value).String(), "efficiency")

		both := game(t, n, func(s []int) samverkan.Number { return worth(t, g, s...).Add(worth(t, h, s...)) })
		for i, x := range h.Shapley() {
			require.True(t, value[i].Add(x).Equal(both.Shapley()[i]), "additivity")
		}

		order := r.Perm(n)
		for i, x := range permuted(t, g, order).Shapley() {
			require.True(t, x.Equal(value[order[i]]), "permutation")
		}

		// 0 and 1 count alike; the last brings only 3, whoever is there.
		special := game(t, n, func(s []int) samverkan.Number {
			var x samverkan.Number
			var rest []int
			for _, i := range s {
				switch {
				case i == n-1 && n > 2:
					x = whole(3)
				case i > 1:
					rest = append(rest, i)
				}
			}
			alike := len(s) - len(rest)
			if x.Sign() > 0 {
				alike--
			}
			return x.Add(worth(t, g, rest...)).Add(whole(int64(alike * alike * (1 + len(rest)))))
		})
		v := special.Shapley()
		require.True(t, v[0].Equal(v[1]), "symmetry")
		if n > 2 {
			require.Equal(t, "3", v[n-1].String(), "dummy")
		}
	}
}

// In a convex game the Shapley value is in the core (Shapley 1971). A sum of
// unanimity games with weights of 0 and more is convex.
func TestConvexGames(t *testing.T) {
	r := seeded(3)
	for range 30 {
		n := 2 + r.IntN(5)
		weight := make([]int64, 1<<n)
		for m := range weight {
			if m&(m-1) == 0 || r.IntN(3) == 0 {
				weight[m] = r.Int64N(9)
			}
		}
		g := game(t, n, func(s []int) samverkan.Number {
			mask, total := 0, int64(0)
			for _, i := range s {
				mask |= 1 << i
			}
			for m := 1; m < 1<<n; m++ {
				if m&^mask == 0 {
					total += weight[m]
				}
			}
			return whole(total)
		})
		require.True(t, g.IsConvex())
		objections, err := g.Objections(g.Shapley())
		require.NoError(t, err)
		require.Empty(t, objections)
	}
}

// IsConvex against its definition over all pairs of nested coalitions.
func TestIsConvexByDefinition(t *testing.T) {
	r := seeded(4)
	met := map[bool]int{}
	for range 400 {
		n := 1 + r.IntN(4)
		f := r.Int64N(4)
		g := game(t, n, func(s []int) samverkan.Number {
			return whole(f*int64(len(s)*len(s)) + r.Int64N(3))
		})
		convex := true
		visit := func(small []int) {
			eachSubset(n, func(large []int) {
				for _, i := range small {
					if !slices.Contains(large, i) {
						return
					}
				}
				for i := range n {
					if slices.Contains(large, i) {
						continue
					}
					brings := func(s []int) samverkan.Number {
						return worth(t, g, append(slices.Clone(s), i)...).Sub(worth(t, g, s...))
					}
					convex = convex && brings(small).Cmp(brings(large)) <= 0
				}
			})
		}
		visit(nil)
		eachSubset(n, visit)
		met[convex]++
		require.Equal(t, convex, g.IsConvex())
	}
	require.Greater(t, min(met[true], met[false]), 40)
}
