package power_test

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// agree holds all methods that fit the game against the first that does.
func agree(t *testing.T, g *power.Game, ways ...string) {
	t.Helper()
	known := map[power.Family]*power.Indices{}
	for _, way := range ways {
		x := power.CountBy(g, way, math.MaxInt)
		require.NotNil(t, x, way)
		for _, f := range x.Families {
			if first, ok := known[f]; ok {
				one := []power.Family{f}
				require.Empty(t, cmp.Diff(only(first, one), only(x, one)), "%s by %s", f, way)
			} else {
				known[f] = x
			}
		}
	}
}

// Beyond twenty players the planner leaves the table; the table is still what
// the other methods are held against.
func TestMethodsAgreeBeyondTwenty(t *testing.T) {
	for n := 21; n <= 23; n++ {
		for _, quota := range []int64{30, 50, 77} {
			weights, sum := make([]int64, n), int64(0)
			for i := range weights {
				weights[i] = 1 + int64(i*i*quotaMix(quota)%53)
				sum += weights[i]
			}
			g := weighted(t, 1+sum*quota/100, weights...)
			agree(t, g, "table", "cells swings", "cells shapley", "cells minimal", "states")
		}
	}
	agree(t, leverGame(t, 22, 5), "table", "levers", "covers", "states")
	lists := [][]int{}
	for k := range 40 {
		lists = append(lists, slices.Compact(slices.Sorted(slices.Values([]int{k % 22, (k*k + 5) % 22, (3*k + 11) % 22, (k*k*k + 2) % 22}))))
	}
	g, err := power.Minimal(22, lists)
	require.NoError(t, err)
	agree(t, g, "table", "states")
	both, err := power.All(g, leverGame(t, 22, 4), weighted(t, 9, equal(22)...))
	require.NoError(t, err)
	some, err := power.Any(both, weighted(t, 17, equal(22)...))
	require.NoError(t, err)
	agree(t, some, "table", "states")
}

func quotaMix(q int64) int { return int(q) + 7 }

// byKinds returns the indices of a weighted game of few kinds of players from
// their definitions, over how many of each kind a coalition has: the plain
// enumeration for many players.
func byKinds(quota int64, weight []int64, count []int64) *power.Indices {
	choose := func(n, k int64) *big.Int { return new(big.Int).Binomial(n, k) }
	n := int64(0)
	for _, c := range count {
		n += c
	}
	winning, minimal := new(big.Int), new(big.Int)
	swings, inMinimal := make([]*big.Int, len(weight)), make([]*big.Int, len(weight))
	shapley := make([]*big.Rat, len(weight))
	for c := range weight {
		swings[c], inMinimal[c], shapley[c] = new(big.Int), new(big.Int), new(big.Rat)
	}
	has := make([]int64, len(weight))
	var visit func(c int)
	visit = func(c int) {
		if c < len(weight) {
			for has[c] = 0; has[c] <= count[c]; has[c]++ {
				visit(c + 1)
			}
			has[c] = 0
			return
		}
		sum, size, ways := int64(0), int64(0), big.NewInt(1)
		for c, k := range has {
			sum, size = sum+k*weight[c], size+k
			ways.Mul(ways, choose(count[c], k))
		}
		if sum < quota {
			return
		}
		winning.Add(winning, ways)
		least := true
		for c, k := range has {
			if k > 0 && sum-weight[c] >= quota {
				least = false
			}
			if k > 0 && sum-weight[c] < quota {
				// The ways that have a certain player of the kind: k in count[c].
				with := new(big.Int).Mul(ways, big.NewInt(k))
				with.Quo(with, big.NewInt(count[c]))
				swings[c].Add(swings[c], with)
				o := orders(int(n), int(size-1))
				shapley[c].Add(shapley[c], new(big.Rat).Mul(o.Rat(), new(big.Rat).SetInt(with)))
			}
		}
		if least {
			minimal.Add(minimal, ways)
			for c, k := range has {
				with := new(big.Int).Mul(ways, big.NewInt(k))
				inMinimal[c].Add(inMinimal[c], with.Quo(with, big.NewInt(count[c])))
			}
		}
	}
	visit(0)
	all := new(big.Int).Lsh(big.NewInt(1), uint(n))
	sumSwings, sumMinimal := new(big.Int), new(big.Int)
	for c := range weight {
		sumSwings.Add(sumSwings, new(big.Int).Mul(swings[c], big.NewInt(count[c])))
		sumMinimal.Add(sumMinimal, new(big.Int).Mul(inMinimal[c], big.NewInt(count[c])))
	}
	over := func(a, b *big.Int) samverkan.Number { return samverkan.FromRat(new(big.Rat).SetFrac(a, b)) }
	out := &power.Indices{
		Families: []power.Family{power.Banzhaf, power.ShapleyShubik, power.Holler},
		Winning:  samverkan.FromInt(winning), Collectivity: over(winning, all), MinimalWinning: samverkan.FromInt(minimal),
	}
	for c := range weight {
		for range count[c] {
			out.Players = append(out.Players, power.Power{
				Swings:            samverkan.FromInt(swings[c]),
				Banzhaf:           over(swings[c], new(big.Int).Rsh(all, 1)),
				BanzhafNormalized: over(swings[c], sumSwings),
				ShapleyShubik:     samverkan.FromRat(shapley[c]),
				ColemanPrevent:    over(swings[c], winning),
				ColemanInitiate:   over(swings[c], new(big.Int).Sub(all, winning)),
				Holler:            over(inMinimal[c], sumMinimal),
			})
		}
	}
	return out
}

// Beyond 63 players counts need several primes, and Shapley–Shubik several
// blocks of sizes. Held against the enumeration of kinds.
func TestManyPlayersOfFewKinds(t *testing.T) {
	for _, c := range []struct {
		quota  int64
		weight []int64
		count  []int64
	}{
		{9, []int64{3, 2, 1}, []int64{2, 2, 3}}, // small, to see that the enumeration is right
		{35, []int64{1, 2, 5}, []int64{20, 15, 12}},
		{100, []int64{1, 2, 5}, []int64{30, 25, 14}},
		{128, []int64{1, 2, 5}, []int64{30, 25, 20}},
		{90, []int64{60, 1}, []int64{2, 130}},
		{400, []int64{7, 3, 2, 11}, []int64{40, 30, 5, 9}},
	} {
		var weights []int64
		for k, w := range c.weight {
			for range c.count[k] {
				weights = append(weights, w)
			}
		}
		t.Run(fmt.Sprintf("players=%d", len(weights)), func(t *testing.T) {
			g := weighted(t, c.quota, weights...)
			want := byKinds(c.quota, c.weight, c.count)
			if len(weights) < 10 {
				require.Empty(t, cmp.Diff(enumerated(len(weights), plainWeighted(c.quota, weights...)), want))
			}
			for _, way := range []string{"cells swings", "cells shapley", "cells minimal", "states"} {
				got := power.CountBy(g, way, math.MaxInt)
				require.Empty(t, cmp.Diff(only(want, got.Families), got), way)
			}
			require.Empty(t, cmp.Diff(want, indices(t, g)))
		})
	}
}

// The transfer axiom (P. Dubey, "On the uniqueness of the Shapley value",
// International Journal of Game Theory 4, 1975; Dubey and Shapley, "Mathematical
// properties of the Banzhaf power index", Mathematics of Operations Research 4,
// 1979): what a player has in "both" and in "either" is together what it has in
// the two games. The left side is counted in the graph of states, the right in
// cells, of more players than any table holds.
func TestTransfer(t *testing.T) {
	for _, n := range []int{24, 45, 63, 64, 90} {
		a, b, sumA, sumB := make([]int64, n), make([]int64, n), int64(0), int64(0)
		for i := range n {
			a[i], b[i] = 1+int64(i*i%4), int64(i*7%5)
			sumA, sumB = sumA+a[i], sumB+b[i]
		}
		first, second := weighted(t, sumA*3/5, a...), weighted(t, sumB/2+1, b...)
		both, err := power.All(first, second)
		require.NoError(t, err)
		either, err := power.Any(first, second)
		require.NoError(t, err)
		families := []power.Family{power.Banzhaf, power.ShapleyShubik}
		w, x, y, z := indices(t, both, families...), indices(t, either, families...), indices(t, first, families...), indices(t, second, families...)
		require.True(t, w.Winning.Add(x.Winning).Equal(y.Winning.Add(z.Winning)))
		for i := range n {
			for _, of := range []func(power.Power) samverkan.Number{swings, shapley} {
				require.True(t, of(w.Players[i]).Add(of(x.Players[i])).Equal(of(y.Players[i]).Add(of(z.Players[i]))), "players=%d, player %d", n, i)
			}
		}
	}
}

// A lever game of many players against the graph of states, and minimal covers
// against what few groups allow by hand.
func TestLeversOfMany(t *testing.T) {
	for _, c := range []struct{ players, levers int }{{30, 3}, {62, 6}, {63, 7}, {80, 4}} {
		agree(t, leverGame(t, c.players, c.levers), "levers", "states")
	}
	// 400 players; 0–299 hold the first lever, 200–399 the second, so that 200–299
	// hold both. Minimal: one of the 100 with both; or one of 200 with the first
	// only and one of 100 with the second only.
	holders := make([][]int, 2)
	for i := range 400 {
		if i < 300 {
			holders[0] = append(holders[0], i)
		}
		if i >= 200 {
			holders[1] = append(holders[1], i)
		}
	}
	g, err := power.Levers(400, holders)
	require.NoError(t, err)
	x := indices(t, g)
	require.Equal(t, "20100", x.MinimalWinning.String()) // 100 + 200·100
	// A holder of both is in one of them, of the first in 100, of the second in
	// 200: 100 + 200·100 + 100·200 = 40 100 memberships.
	require.Equal(t, samverkan.Ratio(1, 40100), x.Players[250].Holler)
	require.Equal(t, samverkan.Ratio(100, 40100), x.Players[0].Holler)
	require.Equal(t, samverkan.Ratio(200, 40100), x.Players[399].Holler)
	// Somebody who holds the first lever only turns a coalition without any holder
	// of it and with one of the second only: it is the first of the 300 and not of
	// all 400 in an order: 1/300 − 1/400 = 1/1200. Likewise 1/200 − 1/400 = 1/400,
	// and 1/300 + 1/200 − 1/400 = 7/1200.
	require.Equal(t, "1/1200", x.Players[0].ShapleyShubik.String())
	require.Equal(t, "1/400", x.Players[399].ShapleyShubik.String())
	require.Equal(t, "7/1200", x.Players[250].ShapleyShubik.String())
}

// The prediction is an upper bound of what a method then does.
func TestPredictionsHold(t *testing.T) {
	for _, c := range []struct {
		game *power.Game
		ways []string
	}{
		{twelve(t), []string{"table", "cells swings", "cells shapley", "cells minimal", "states"}},
		{weighted(t, 1, 1), []string{"table", "cells swings", "cells shapley", "cells minimal", "states"}},
		{weighted(t, 300, apartWeights(24)...), []string{"cells swings", "cells shapley", "cells minimal", "states"}},
		{weighted(t, 5000, apartWeights(24)...), []string{"cells swings", "cells shapley", "cells minimal", "states"}},
		{leverGame(t, 70, 5), []string{"levers", "covers", "states"}},
		{lisbonCouncil(t), []string{"states"}},
		{niceCouncil(t), []string{"states"}},
	} {
		for _, way := range c.ways {
			did, predicted := power.Units(c.game, way)
			require.LessOrEqual(t, did, predicted, way)
		}
	}
}

// Counting in steps: Progress climbs to what was predicted, Result is nil until
// then and the same however the work is cut.
func TestCountInSteps(t *testing.T) {
	for _, g := range []*power.Game{twelve(t), weighted(t, 3000, apartWeights(26)...), leverGame(t, 100, 5), lisbonCouncil(t)} {
		want := indices(t, g, power.Banzhaf, power.ShapleyShubik)
		for _, budget := range []int{1000, 1_000_003} {
			c, err := power.NewCount(g, power.ShapleyShubik, power.Banzhaf)
			require.NoError(t, err)
			before, of := c.Progress()
			require.Zero(t, before)
			steps := 0
			for !c.Step(budget) {
				require.Nil(t, c.Result())
				done, still := c.Progress()
				require.Equal(t, of, still)
				require.True(t, before <= done && done <= of, "%d %d %d", before, done, of)
				before = done
				steps++
			}
			done, _ := c.Progress()
			require.Equal(t, of, done)
			require.LessOrEqual(t, steps, 2*of/budget+2000) // no step is empty
			require.Empty(t, cmp.Diff(want, c.Result()))
			require.True(t, c.Step(1))
			require.Empty(t, cmp.Diff(want, c.Result()))
		}
		c, err := power.NewCount(g)
		require.NoError(t, err)
		require.False(t, c.Step(0))
		require.False(t, c.Step(-1))
	}
}

// A prediction that stopped at the largest number is told as more than that: 1000
// players with weights 2⁰ to 2⁵⁹, again and again.
func TestPredictionIsMore(t *testing.T) {
	weights := make([]samverkan.Number, 1000)
	for i := range weights {
		weights[i] = samverkan.Whole(1 << (i % 60))
	}
	game, err := power.Weighted(samverkan.Whole(1<<62), weights)
	require.NoError(t, err)
	_, err = game.Indices(power.Banzhaf)
	require.ErrorContains(t, err, "would take more than 9,223,372,036,854,775,807 steps")
}
