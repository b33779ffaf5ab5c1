package power_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// The traps, by name. Each is held against the plain rule by every method.
func TestTraps(t *testing.T) {
	for _, c := range []struct {
		name    string
		quota   int64
		weights []int64
	}{
		{"one player", 1, []int64{1}},
		{"one player, heavy", 5, []int64{7}},
		{"a player heavier than the quota", 5, []int64{7, 3, 2, 1}},
		{"two players heavier than the quota", 5, []int64{7, 9, 2, 1}},
		{"everybody heavier than the quota", 1, []int64{2, 3, 4}},
		{"a dictator", 10, []int64{10, 3, 2, 1}},
		{"a vetoer who is no dictator", 12, []int64{10, 3, 2, 1}},
		{"unanimity", 16, []int64{10, 3, 2, 1}},
		{"unanimity of very unlike", 1001, []int64{1, 1000}},
		{"equal weights", 3, []int64{1, 1, 1, 1, 1}},
		{"equal weights, large", 1 << 60, []int64{1 << 59, 1 << 59, 1 << 59}},
		{"zero weights", 3, []int64{2, 0, 2, 0, 1}},
		{"zero weights first", 1, []int64{0, 0, 1}},
		{"a common divisor", 30, []int64{20, 20, 15, 5}},
		{"a quota between multiples", 31, []int64{20, 20, 10, 10}},
		{"exactly six players", 7, []int64{4, 3, 3, 2, 2, 1}},
		{"exactly seven players", 9, []int64{4, 3, 3, 2, 2, 1, 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			holds(t, weighted(t, c.quota, c.weights...), plainWeighted(c.quota, c.weights...))
		})
	}
}

// Sums beyond 2⁶³: the weights w·2⁷⁰ + e, where all e together stay below 2⁷⁰,
// reach q·2⁷⁰ exactly when the w reach q. Dividing by a common divisor does not
// help there, since the e have none.
func TestSumsBeyond63Bits(t *testing.T) {
	w, e := []int64{5, 4, 4, 3, 2, 1, 1}, []int64{1, 2, 0, 5, 7, 11, 13}
	weights := make([]samverkan.Number, len(w))
	for i := range w {
		n := new(big.Int).Lsh(big.NewInt(w[i]), 70)
		weights[i] = samverkan.FromInt(n.Add(n, big.NewInt(e[i])))
	}
	for q := int64(1); q <= 20; q++ {
		g, err := power.Weighted(samverkan.FromInt(new(big.Int).Lsh(big.NewInt(q), 70)), weights)
		require.NoError(t, err)
		holds(t, g, plainWeighted(q, w...))
	}
	// A sum of 2⁶³ and a little, which an int64 would call negative.
	edge := []samverkan.Number{samverkan.Whole(1<<62 + 1), samverkan.Whole(1 << 62), samverkan.Whole(3)}
	g, err := power.Weighted(samverkan.Whole(1<<62+2), edge)
	require.NoError(t, err)
	holds(t, g, func(in []bool) bool { return in[0] && (in[1] || in[2]) || in[1] && in[2] })
}

// Fractions: a quota of 13/20 of the sum, and weights in thirds and sevenths.
func TestRationalWeights(t *testing.T) {
	// 7/3 + 6/7 + 1/2 + 2 = (98+36+21+84)/42 = 239/42; 13/20 of that is
	// 3107/840 = 155.35/42, so that [156; 98, 36, 21, 84] has the same winners.
	weights := []samverkan.Number{samverkan.Ratio(7, 3), samverkan.Ratio(6, 7), samverkan.Ratio(1, 2), samverkan.Whole(2)}
	sum := samverkan.Number{}
	for _, w := range weights {
		sum = sum.Add(w)
	}
	require.Equal(t, "239/42", sum.String())
	g, err := power.Weighted(sum.Mul(samverkan.Ratio(13, 20)), weights)
	require.NoError(t, err)
	holds(t, g, plainWeighted(156, 98, 36, 21, 84))

	// A quota that is reached exactly, by fractions that floats would miss:
	// 1/10 + 2/10 = 3/10.
	g, err = power.Weighted(samverkan.Ratio(3, 10), []samverkan.Number{samverkan.Ratio(1, 10), samverkan.Ratio(2, 10)})
	require.NoError(t, err)
	require.True(t, g.Wins([]int{0, 1}))
}

// More than 64 players: of n equal ones k are enough. By hand: each turns
// C(n−1, k−1) coalitions, Σ_{s≥k} C(n, s) win, C(n, k) are minimal, and by
// symmetry Shapley–Shubik and Holler are 1/n.
func TestMoreThan64Players(t *testing.T) {
	for _, c := range []struct{ n, k int64 }{{65, 33}, {100, 51}, {128, 100}, {200, 20}, {1000, 501}} {
		g := weighted(t, c.k, equal(int(c.n))...)
		families := []power.Family{power.Banzhaf, power.Holler}
		if c.n <= 200 {
			families = nil // all; of 1000 players the sizes take half a minute
		}
		x, err := g.Indices(families...)
		require.NoError(t, err)
		winning := new(big.Int)
		for s := c.k; s <= c.n; s++ {
			winning.Add(winning, new(big.Int).Binomial(c.n, s))
		}
		require.Equal(t, samverkan.FromInt(winning), x.Winning)
		require.Equal(t, samverkan.FromInt(new(big.Int).Binomial(c.n, c.k)), x.MinimalWinning)
		for _, p := range x.Players {
			require.Equal(t, samverkan.FromInt(new(big.Int).Binomial(c.n-1, c.k-1)), p.Swings)
			require.Equal(t, samverkan.Ratio(1, c.n), p.Holler)
			if families == nil {
				require.Equal(t, samverkan.Ratio(1, c.n), p.ShapleyShubik)
			}
		}
	}
}

// A player of 60 votes and 119 of one, quota 90, where a count in doubles went
// wrong in another program (POWER.md). By hand: the heavy one turns the
// coalitions of 30 to 89 others; it comes at the places 31 to 90 of 120, one
// half; another turns the heavy one with 29 others and 89 others alone. The
// minimal coalitions are the heavy one with 30, and any 90.
func TestOneHeavyAmongManyLight(t *testing.T) {
	x, err := weighted(t, 90, append([]int64{60}, equal(119)...)...).Indices()
	require.NoError(t, err)
	choose := func(n, k int64) *big.Int { return new(big.Int).Binomial(n, k) }
	heavy := new(big.Int)
	for k := int64(30); k <= 89; k++ {
		heavy.Add(heavy, choose(119, k))
	}
	require.Equal(t, samverkan.FromInt(heavy), x.Players[0].Swings)
	require.Equal(t, samverkan.Ratio(1, 2), x.Players[0].ShapleyShubik)
	light := new(big.Int).Add(choose(118, 29), choose(118, 89))
	require.Equal(t, samverkan.FromInt(light), x.Players[119].Swings)
	require.Equal(t, samverkan.Ratio(1, 238), x.Players[119].ShapleyShubik)
	minimal := new(big.Int).Add(choose(119, 30), choose(119, 90))
	require.Equal(t, samverkan.FromInt(minimal), x.MinimalWinning)
	members := new(big.Int).Mul(choose(119, 30), big.NewInt(31))
	members.Add(members, new(big.Int).Mul(choose(119, 90), big.NewInt(90)))
	require.Equal(t, samverkan.FromRat(new(big.Rat).SetFrac(choose(119, 30), members)), x.Players[0].Holler)
}

// Dummies do not disturb: with 980 of no weight the indices of the others stay,
// and only plain numbers of coalitions double with each.
func TestManyDummies(t *testing.T) {
	few := []int64{4, 4, 4, 2, 2, 1}
	want, err := weighted(t, 12, few...).Indices()
	require.NoError(t, err)
	weights := make([]int64, 986)
	copy(weights[480:], few)
	got, err := weighted(t, 12, weights...).Indices()
	require.NoError(t, err)
	doubled := samverkan.FromInt(new(big.Int).Lsh(big.NewInt(1), 980))
	require.Equal(t, want.Winning.Mul(doubled), got.Winning)
	require.Equal(t, want.Collectivity, got.Collectivity)
	require.Equal(t, want.MinimalWinning, got.MinimalWinning)
	for i, p := range want.Players {
		p.Swings = p.Swings.Mul(doubled)
		require.Empty(t, cmp.Diff(p, got.Players[480+i]))
	}
	require.Equal(t, power.Power{}, got.Players[0])
	require.Equal(t, power.Power{}, got.Players[985])
}

// A list with coalitions that contain others, or twice the same, is the list
// without.
func TestMinimalDropsTheRest(t *testing.T) {
	lists := [][]int{{3, 1, 0}, {2}, {1, 0}, {0, 1}, {2, 4}, {0, 1, 2, 3, 4}}
	g, err := power.Minimal(5, lists)
	require.NoError(t, err)
	holds(t, g, func(in []bool) bool { return in[2] || in[0] && in[1] })
	list, err := g.MinimalWinning()
	require.NoError(t, err)
	require.Equal(t, [][]int{{2}, {0, 1}}, slices.Collect(list))
}

// Levers of two games that are both needed are levers of one, at any number of
// players; above 16 they stay apart.
func TestLeversOfSeveralGames(t *testing.T) {
	a, b := leverGame(t, 300, 3), leverGame(t, 300, 4)
	both, err := power.All(a, b)
	require.NoError(t, err)
	got, err := both.Indices()
	require.NoError(t, err)
	want, err := b.Indices() // b's first three levers are a's
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(want, got))

	holders := [][]int{}
	for l := range 9 {
		holders = append(holders, []int{l, l + 9, 18 + l%6})
	}
	nine, err := power.Levers(24, holders)
	require.NoError(t, err)
	eight, err := power.Levers(24, holders[:8])
	require.NoError(t, err)
	apart, err := power.All(nine, eight)
	require.NoError(t, err)
	want, err = nine.Indices()
	require.NoError(t, err)
	got, err = apart.Indices()
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(want, got))
}

// Without reaches into combined games: all parts must still be possible in one,
// and those that are not drop out of the other.
func TestWithoutInCombinedGames(t *testing.T) {
	first, rest := weighted(t, 1, 1, 0, 0, 0), weighted(t, 2, 0, 1, 1, 1)
	lever, err := power.Levers(4, [][]int{{0, 1}, {2, 3}})
	require.NoError(t, err)
	both, err := power.All(first, rest, lever)
	require.NoError(t, err)
	_, err = both.Without(0)
	require.Equal(t, samverkan.CodeConflict, fault(t, err).Code)
	left, err := both.Without(1)
	require.NoError(t, err)
	holds(t, left, func(in []bool) bool { return in[0] && in[2] && in[3] })

	either, err := power.Any(first, rest, lever)
	require.NoError(t, err)
	left, err = either.Without(0)
	require.NoError(t, err)
	holds(t, left, func(in []bool) bool { return in[1] && in[2] || in[1] && in[3] || in[2] && in[3] })
	left, err = either.Without(0, 2)
	require.NoError(t, err)
	holds(t, left, func(in []bool) bool { return in[1] && in[3] })
	_, err = either.Without(0, 1, 2)
	require.Equal(t, samverkan.CodeConflict, fault(t, err).Code)

	nested, err := power.All(either, lever)
	require.NoError(t, err)
	left, err = nested.Without(1)
	require.NoError(t, err)
	holds(t, left, func(in []bool) bool { return in[0] && (in[2] || in[3]) })
	_, err = nested.Without(0, 1)
	require.Equal(t, samverkan.CodeConflict, fault(t, err).Code)

	// Nobody absent is the same game; the absent may be dummies already.
	same, err := either.Without()
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(indices(t, either), indices(t, same)))
	again, err := left.Without(1)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(indices(t, left), indices(t, again)))
}
