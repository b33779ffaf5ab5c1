package gain_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// known is a game with what is known of it.
type known struct {
	name    string
	game    *gain.Game
	shapley []string
	convex  bool
	least   string
	// One of the two, and the collection where no other proves the same.
	point, supported []string
	balanced         string
}

func savings(t *testing.T, players int, cost func(s []int) samverkan.Number) *gain.Game {
	t.Helper()
	g, err := gain.NewSavings(players, cost)
	require.NoError(t, err)
	return g
}

// published is games of the literature, with hand calculations.
func published(t *testing.T) []known {
	runway := func(s []int) samverkan.Number { return whole(int64(slices.Max(s)) + 1) }
	return []known{
		{
			// S. C. Littlechild and G. Owen, "A simple expression for the Shapley
			// value in a special case", Management Science 20 (1973): a runway
			// costs what its largest user needs, and each stretch is shared by
			// those who need it. With 1, 2, 3: 1/3, 1/3 + 1/2, 1/3 + 1/2 + 1. Read
			// as worths, the single players have 1 + 2 + 3 already, of 3.
			name: "airport", game: game(t, 3, runway),
			shapley: []string{"1/3", "5/6", "11/6"},
			least:   "6", supported: []string{"1", "2", "3"}, balanced: "[{[0] 1} {[1] 1} {[2] 1}]",
		},
		{
			// The same as savings, c({i}) − φᵢ: 1 − 1/3, 2 − 5/6, 3 − 11/6. The
			// pairs save 1, 1, 2, all 3. Core: x0 + x1 ≥ 1, x0 + x2 ≥ 1, x1 + x2 ≥
			// 2 and none below 0. The sum is 2 at least, and then x0 = 0, x1 = x2 =
			// 1; the 1 that is left is shared by three.
			name: "airport, savings", game: savings(t, 3, runway),
			shapley: []string{"2/3", "7/6", "7/6"}, convex: true,
			least: "2", point: []string{"1/3", "4/3", "4/3"},
		},
		{
			// The market for gloves (Shapley 1959): 0 and 1 have a left one, 2 has
			// a right one. Of the six orders 0 completes a pair in one, 2 0 1; 1 in
			// one, 2 1 0; and 2 in four. In the core the scarce glove takes all.
			name: "gloves",
			game: game(t, 3, func(s []int) samverkan.Number {
				if len(s) > 1 && slices.Contains(s, 2) {
					return whole(1)
				}
				return whole(0)
			}),
			shapley: []string{"1/6", "1/6", "2/3"},
			least:   "1", point: []string{"0", "0", "1"},
		},
		{
			// Two of three decide. Each pair for half the time has 3/2 together,
			// of 1. No other collection has so much: those without all three pairs
			// have 1 (one pair and the third alone).
			name:    "majority of three",
			game:    game(t, 3, func(s []int) samverkan.Number { return whole(int64(len(s)) / 2) }),
			shapley: []string{"1/3", "1/3", "1/3"},
			least:   "3/2", supported: []string{"1/2", "1/2", "1/2"},
			balanced: "[{[0 1] 1/2} {[0 2] 1/2} {[1 2] 1/2}]",
		},
		{
			// The Tennessee Valley Authority in the 1930s, thousands of dollars:
			// navigation, flood control, power. P. D. Straffin and J. P. Heaney,
			// "Game theory and the Tennessee Valley Authority", International
			// Journal of Game Theory 10 (1981). Savings: v(01) = 163 520 + 140 826 −
			// 301 607 = 2 739, v(02) = 34 795, v(12) = 23 552, v(012) = 141 858.
			// Shapley of 0: (2 739 + 34 795)/6 + (141 858 − 23 552)/3 = 45 691, so
			// navigation pays 163 520 − 45 691 = 117 829; the others 100 756.5 and
			// 193 998.5. Core: x0 + x2 ≥ 34 795 and x1 ≥ 0, so the sum is 34 795 at
			// least, and then x1 = 0, x0 ≥ 2 739, x2 ≥ 23 552: 2 739, 0, 32 056. Of
			// the 107 063 that are left each has a third.
			name: "TVA, savings",
			game: savings(t, 3, func(s []int) samverkan.Number {
				return whole(map[string]int64{
					"[0]": 163520, "[1]": 140826, "[2]": 250096,
					"[0 1]": 301607, "[0 2]": 378821, "[1 2]": 367370, "[0 1 2]": 412584,
				}[fmt.Sprint(s)])
			}),
			shapley: []string{"45691", "80139/2", "112195/2"}, convex: true,
			least: "34795", point: []string{"115280/3", "107063/3", "203231/3"},
			balanced: "[{[1] 1} {[0 2] 1}]",
		},
		{
			// Weighted majority, 51 needed of 50, 49, 1: in four of six orders the
			// largest decides, in one each the others. L. S. Shapley and M. Shubik,
			// American Political Science Review 48 (1954). Who has a veto has the
			// core.
			name: "50, 49, 1",
			game: game(t, 3, func(s []int) samverkan.Number {
				weight := 0
				for _, i := range s {
					weight += []int{50, 49, 1}[i]
				}
				return whole(int64(weight / 51))
			}),
			shapley: []string{"2/3", "1/6", "1/6"},
			least:   "1", point: []string{"1", "0", "0"},
		},
		{
			// A capitalist, 0, and four workers make f = 0, 4, 7, 9, 10 together;
			// M. J. Osborne and A. Rubinstein, A Course in Game Theory (1994), the
			// production economy. 0 comes after 0…4 workers equally often, so φ₀ =
			// (0 + 4 + 7 + 9 + 10)/5 = 6, the workers share 4. Core: a worker has at
			// most f(4) − f(3) = 1. Without all it takes 9: 0 with three workers has
			// 9, so the fourth has 0. A fifth of what is left each.
			name: "production economy",
			game: game(t, 5, func(s []int) samverkan.Number {
				if s[0] != 0 {
					return whole(0)
				}
				return whole([]int64{0, 4, 7, 9, 10}[len(s)-1])
			}),
			shapley: []string{"6", "1", "1", "1", "1"},
			least:   "9", point: []string{"46/5", "1/5", "1/5", "1/5", "1/5"},
		},
		{
			// 0 and 1 have 1 together, 2 is a dummy. Least sum 1, player 0 least:
			// 0, 1, 0. They are interchangeable, so they share.
			name: "unanimity of two",
			game: game(t, 3, func(s []int) samverkan.Number {
				if len(s) > 1 && s[0] == 0 && s[1] == 1 {
					return whole(1)
				}
				return whole(0)
			}),
			shapley: []string{"1/2", "1/2", "0"}, convex: true,
			least: "1", point: []string{"1/2", "1/2", "0"}, balanced: "[{[2] 1} {[0 1] 1}]",
		},
		{
			name: "alone", game: game(t, 1, func([]int) samverkan.Number { return samverkan.Ratio(-7, 2) }),
			shapley: []string{"-7/2"}, convex: true,
			least: "-7/2", point: []string{"-7/2"}, balanced: "[{[0] 1}]",
		},
	}
}

func TestPublishedGames(t *testing.T) {
	for _, k := range published(t) {
		t.Run(k.name, func(t *testing.T) {
			require.Empty(t, cmp.Diff(k.shapley, strings(k.game.Shapley())))
			require.Equal(t, k.convex, k.game.IsConvex())
			core, err := k.game.Core()
			require.NoError(t, err)
			require.NoError(t, k.game.CheckCore(core))
			require.Equal(t, k.least, core.Least.String())
			require.Empty(t, cmp.Diff(k.point, strings(core.Point)))
			require.Empty(t, cmp.Diff(k.supported, strings(core.Supported)))
			require.Equal(t, k.point == nil, core.IsEmpty())
			if k.balanced != "" {
				require.Equal(t, k.balanced, fmt.Sprint(core.Balanced))
			}
		})
	}
}

// Bankruptcy: claims of 100, 200 and 300 on an estate; a coalition has what the
// others leave when they are paid in full. B. O'Neill, "A problem of rights
// arbitration from the Talmud", Mathematical Social Sciences 2 (1982); R. J.
// Aumann and M. Maschler, "Game theoretic analysis of a bankruptcy problem from
// the Talmud", Journal of Economic Theory 36 (1985). The Shapley value is what
// they get on average if they come in random order and each takes what it can:
//
//	order   100: a b c     200: a   b   c     300: a   b   c
//	a b c   100  0   0     100 100   0        100 200   0
//	a c b   100  0   0     100   0 100        100   0 200
//	b a c     0 100  0       0 200   0        100 200   0
//	b c a     0 100  0       0 200   0          0 200 100
//	c a b     0  0 100       0   0 200          0   0 300
//	c b a     0  0 100       0   0 200          0   0 300
//	sum     200 200 200     200 500 500        300 600 900
//
// The Talmud's own divisions are in the core; they are the nucleolus.
func TestBankruptcy(t *testing.T) {
	claims := []int64{100, 200, 300}
	for _, c := range []struct {
		estate          int64
		shapley, talmud []string
	}{
		{100, []string{"100/3", "100/3", "100/3"}, []string{"100/3", "100/3", "100/3"}},
		{200, []string{"100/3", "250/3", "250/3"}, []string{"50", "75", "75"}},
		{300, []string{"50", "100", "150"}, []string{"50", "100", "150"}},
	} {
		g := game(t, 3, func(s []int) samverkan.Number {
			left := c.estate
			for i, claim := range claims {
				if !slices.Contains(s, i) {
					left -= claim
				}
			}
			return whole(max(0, left))
		})
		require.Empty(t, cmp.Diff(c.shapley, strings(g.Shapley())))
		require.True(t, g.IsConvex())
		objections, err := g.Objections(numbers(t, c.talmud...))
		require.NoError(t, err)
		require.Empty(t, objections)
		core, err := g.Core()
		require.NoError(t, err)
		require.NoError(t, g.CheckCore(core))
		require.False(t, core.IsEmpty())
	}
}

// The house market of L. S. Shapley and M. Shubik, "The assignment game I: the
// core", International Journal of Game Theory 1 (1971): three sellers, 0 to 2,
// and three buyers, 3 to 5, in thousands of dollars. A pair gains the buyer's
// price less the seller's. The best pairs gain 8 + 6 + 2 = 16, and the core's
// corners best for buyers and for sellers are as here: each pair that trades
// shares just its gain (3 + 5, 5 + 1, 0 + 2), every other has what it could gain.
func TestHouseMarket(t *testing.T) {
	gains := [3][3]int64{{5, 8, 2}, {7, 9, 6}, {2, 3, 0}}
	g := game(t, 6, func(s []int) samverkan.Number {
		best := int64(0)
		eachPermutation(3, func(order []int) {
			total := int64(0)
			for seller, buyer := range order {
				if slices.Contains(s, seller) && slices.Contains(s, 3+buyer) {
					total += gains[seller][buyer]
				}
			}
			best = max(best, total)
		})
		return whole(best)
	})
	require.Equal(t, "16", worth(t, g, 0, 1, 2, 3, 4, 5).String())
	for _, corner := range [][]samverkan.Number{wholes(3, 5, 0, 2, 5, 1), wholes(5, 6, 1, 1, 3, 0)} {
		objections, err := g.Objections(corner)
		require.NoError(t, err)
		require.Empty(t, objections)
		ok, err := g.IsImputation(corner)
		require.NoError(t, err)
		require.True(t, ok)
	}
	core, err := g.Core()
	require.NoError(t, err)
	require.NoError(t, g.CheckCore(core))
	// The three best pairs are a balanced collection that is worth 16 already.
	require.Equal(t, "16", core.Least.String())
	require.False(t, core.IsEmpty())
}

// With worths f(|S|) every collection's worth is at most n · max f(s)/s, s < n,
// and all coalitions of the best size reach it with equal weights. So the core
// is empty just when f(n)/n is less, and equal shares satisfy all.
func TestWorthBySize(t *testing.T) {
	r := seeded(5)
	for _, n := range []int{2, 3, 7, 12} {
		for range 5 {
			f := make([]int64, n+1)
			for s := range f {
				f[s] = r.Int64N(20) - 4
			}
			g := game(t, n, func(s []int) samverkan.Number { return whole(f[len(s)]) })
			most := samverkan.Ratio(f[1], 1)
			for s := 1; s < n; s++ {
				if mean := samverkan.Ratio(f[s], int64(s)); mean.Cmp(most) > 0 {
					most = mean
				}
			}
			core, err := g.Core()
			require.NoError(t, err)
			require.NoError(t, g.CheckCore(core))
			require.Equal(t, most.Mul(whole(int64(n))).String(), core.Least.String())
			require.Equal(t, samverkan.Ratio(f[n], int64(n)).Cmp(most) < 0, core.IsEmpty())
			division := slices.Concat(core.Point, core.Supported)
			for _, x := range division {
				require.True(t, x.Equal(division[0]))
			}
		}
	}
}

// A unanimity game: 1, 4 and 9 of twelve have all that there is.
func TestUnanimity(t *testing.T) {
	g := game(t, 12, func(s []int) samverkan.Number {
		if slices.Contains(s, 1) && slices.Contains(s, 4) && slices.Contains(s, 9) {
			return whole(1)
		}
		return whole(0)
	})
	want := make([]samverkan.Number, 12)
	for _, i := range []int{1, 4, 9} {
		want[i] = samverkan.Ratio(1, 3)
	}
	require.Empty(t, cmp.Diff(strings(want), strings(g.Shapley())))
	require.True(t, g.IsConvex())
	core, err := g.Core()
	require.NoError(t, err)
	require.NoError(t, g.CheckCore(core))
	require.Empty(t, cmp.Diff(strings(want), strings(core.Point)))
}
