package gain_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// slowCore finds Least and the point that Game.Core promises without linear
// programming: it goes through the corners of the divisions that satisfy every
// proper coalition, each the meeting of n of them, and takes the one with least
// sum, then the least for player 0, 1, and so on. For 2 to 4 players.
func slowCore(t testing.TB, g *gain.Game) (least samverkan.Number, division []samverkan.Number) {
	t.Helper()
	n := g.Players()
	var coalitions [][]int
	eachSubset(n, func(s []int) {
		if len(s) < n {
			coalitions = append(coalitions, s)
		}
	})
	worths := make([]samverkan.Number, len(coalitions))
	for i, s := range coalitions {
		worths[i] = worth(t, g, s...)
	}
	var best []samverkan.Number
	var choose func(from int, chosen []int)
	choose = func(from int, chosen []int) {
		if len(chosen) < n {
			for i := from; i < len(coalitions); i++ {
				choose(i+1, append(chosen, i))
			}
			return
		}
		rows := make([][]*big.Rat, n)
		for r, i := range chosen {
			rows[r] = make([]*big.Rat, n+1)
			for c := range n {
				rows[r][c] = new(big.Rat)
				if slices.Contains(coalitions[i], c) {
					rows[r][c].SetInt64(1)
				}
			}
			rows[r][n] = worths[i].Rat()
		}
		x, ok := solve(rows)
		if !ok {
			return
		}
		for i, s := range coalitions {
			if given(x, s).Cmp(worths[i]) < 0 {
				return
			}
		}
		if candidate := append([]samverkan.Number{sum(x)}, x...); best == nil || slices.CompareFunc(candidate, best, samverkan.Number.Cmp) < 0 {
			best = candidate
		}
	}
	choose(0, nil)
	require.NotNil(t, best)
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	division = slices.Clone(best[1:])
	if rest := worth(t, g, all...).Sub(best[0]); rest.Sign() > 0 {
		for i := range division {
			division[i] = division[i].Add(rest.Mul(samverkan.Ratio(1, int64(n))))
		}
	}
	return best[0], evenedOut(t, g, division)
}

func given(x []samverkan.Number, s []int) (total samverkan.Number) {
	for _, i := range s {
		total = total.Add(x[i])
	}
	return total
}

// solve solves n equations by elimination; ok is false when they have not just
// one solution.
func solve(rows [][]*big.Rat) (x []samverkan.Number, ok bool) {
	n := len(rows)
	for c := range n {
		pivot := slices.IndexFunc(rows[c:], func(row []*big.Rat) bool { return row[c].Sign() != 0 })
		if pivot < 0 {
			return nil, false
		}
		rows[c], rows[c+pivot] = rows[c+pivot], rows[c]
		for r := range n {
			if r == c || rows[r][c].Sign() == 0 {
				continue
			}
			factor := new(big.Rat).Quo(rows[r][c], rows[c][c])
			for k := c; k <= n; k++ {
				rows[r][k].Sub(rows[r][k], new(big.Rat).Mul(factor, rows[c][k]))
			}
		}
	}
	for c := range n {
		x = append(x, samverkan.FromRat(new(big.Rat).Quo(rows[c][n], rows[c][c])))
	}
	return x, true
}

// evenedOut lets players share whose exchange changes no worth.
func evenedOut(t testing.TB, g *gain.Game, x []samverkan.Number) []samverkan.Number {
	t.Helper()
	n := g.Players()
	even := make([]samverkan.Number, n)
	for i := range n {
		var same []int
		for j := range n {
			alike := true
			eachSubset(n, func(s []int) {
				exchanged := slices.Clone(s)
				for k, p := range s {
					switch p {
					case i:
						exchanged[k] = j
					case j:
						exchanged[k] = i
					}
				}
				alike = alike && worth(t, g, s...).Equal(worth(t, g, exchanged...))
			})
			if alike {
				same = append(same, j)
			}
		}
		even[i] = given(x, same).Mul(samverkan.Ratio(1, int64(len(same))))
	}
	return even
}

func TestCoreByCorners(t *testing.T) {
	r := seeded(6)
	empty := map[bool]int{}
	check := func(g *gain.Game) {
		least, division := slowCore(t, g)
		core, err := g.Core()
		require.NoError(t, err)
		require.NoError(t, g.CheckCore(core))
		require.Equal(t, least.String(), core.Least.String())
		require.Empty(t, cmp.Diff(strings(division), strings(slices.Concat(core.Point, core.Supported))))
		empty[core.IsEmpty()]++
	}
	for range 25 {
		check(madeGame(t, r, 2))
		check(madeGame(t, r, 3))
	}
	for range 6 {
		check(madeGame(t, r, 4))
	}
	require.Greater(t, min(empty[true], empty[false]), 10)
}

// With three players there are five minimal balanced collections of proper
// coalitions (Shapley 1967): the core is not empty just when all together are
// worth as much as each of them.
func TestCoreOfThree(t *testing.T) {
	r := seeded(7)
	for range 300 {
		g := madeGame(t, r, 3)
		v := func(s ...int) samverkan.Number { return worth(t, g, s...) }
		most := v(0).Add(v(1)).Add(v(2))
		for _, other := range []samverkan.Number{
			v(0, 1).Add(v(2)), v(0, 2).Add(v(1)), v(1, 2).Add(v(0)),
			v(0, 1).Add(v(0, 2)).Add(v(1, 2)).Mul(samverkan.Ratio(1, 2)),
		} {
			if other.Cmp(most) > 0 {
				most = other
			}
		}
		core, err := g.Core()
		require.NoError(t, err)
		require.Equal(t, most.String(), core.Least.String())
		require.Equal(t, v(0, 1, 2).Cmp(most) < 0, core.IsEmpty())
	}
}

// CheckCore accepts every result and refuses it after any change.
func TestCheckCoreRefuses(t *testing.T) {
	majority := game(t, 3, func(s []int) samverkan.Number { return whole(int64(len(s)) / 2) })
	rich := game(t, 3, func(s []int) samverkan.Number { return whole(int64(len(s)*len(s)) - 1) })
	modest := game(t, 3, func(s []int) samverkan.Number { return whole([]int64{1, 0, 3}[len(s)-1]) })
	tampered := func(g *gain.Game, change func(c *gain.Core)) error {
		core, err := g.Core()
		require.NoError(t, err)
		require.NoError(t, g.CheckCore(core))
		change(&core)
		return g.CheckCore(core)
	}
	half := samverkan.Ratio(1, 2)
	for _, c := range []struct {
		game   *gain.Game
		change func(c *gain.Core)
		code   samverkan.Code
		at     string
	}{
		{majority, func(c *gain.Core) { c.Balanced[1].Weight = half.Add(half) }, samverkan.CodeConflict, "/balanced"},
		{majority, func(c *gain.Core) { c.Balanced[1].Weight = whole(0) }, samverkan.CodeConflict, "/balanced/1"},
		{majority, func(c *gain.Core) { c.Balanced = c.Balanced[1:] }, samverkan.CodeConflict, "/balanced"},
		{majority, func(c *gain.Core) { c.Balanced[0], c.Balanced[1] = c.Balanced[1], c.Balanced[0] }, samverkan.CodeConflict, "/balanced/1"},
		{majority, func(c *gain.Core) { c.Balanced[2].Coalition = []int{1, 3} }, samverkan.CodeUnknown, "/balanced/2/coalition/1"},
		{majority, func(c *gain.Core) { c.Balanced[2].Coalition = []int{1, 1} }, samverkan.CodeConflict, "/balanced/2/coalition/1"},
		{majority, func(c *gain.Core) { c.Balanced[2].Coalition = nil }, samverkan.CodeConflict, "/balanced/2"},
		{majority, func(c *gain.Core) { c.Balanced = []gain.Weighted{{Coalition: []int{0, 1, 2}, Weight: whole(1)}} }, samverkan.CodeConflict, "/balanced/0"},
		{majority, func(c *gain.Core) { c.Balanced = make([]gain.Weighted, 9) }, samverkan.CodeInvalid, "/balanced"},
		{majority, func(c *gain.Core) { c.Least = c.Least.Add(half) }, samverkan.CodeConflict, "/least"},
		{majority, func(c *gain.Core) { c.Least = whole(1) }, samverkan.CodeConflict, "/least"},
		{majority, func(c *gain.Core) { c.Supported[0] = whole(1) }, samverkan.CodeConflict, "/supported"},
		{majority, func(c *gain.Core) { c.Supported[0], c.Supported[1] = whole(1), whole(0) }, samverkan.CodeConflict, "/supported"},
		{majority, func(c *gain.Core) { c.Supported = c.Supported[1:] }, samverkan.CodeInvalid, "/supported"},
		{majority, func(c *gain.Core) { c.Point, c.Supported = c.Supported, nil }, samverkan.CodeInvalid, "/supported"},
		{majority, func(c *gain.Core) { c.Point = c.Supported }, samverkan.CodeConflict, ""},
		{rich, func(c *gain.Core) { c.Point[0] = c.Point[0].Add(half) }, samverkan.CodeConflict, "/point"},
		{rich, func(c *gain.Core) { c.Point[0], c.Point[1] = whole(8), whole(-8) }, samverkan.CodeConflict, "/point"},
		// Only a single player has too little: pairs are worth 0.
		{modest, func(c *gain.Core) { c.Point[0], c.Point[1] = half, half.Add(whole(1)) }, samverkan.CodeConflict, "/point"},
		{rich, func(c *gain.Core) { c.Point = nil }, samverkan.CodeInvalid, "/point"},
	} {
		refused(t, tampered(c.game, c.change), c.code, c.at)
	}
}

// Larger games have no slow counterpart; the check, which is independent, is
// enough. All kinds of worths, so that many exchanges are needed.
func TestCoreOfMany(t *testing.T) {
	r := seeded(8)
	empty := map[bool]int{}
	longest := 0
	for _, n := range []int{5, 8, 11, 12} {
		for trial := range 12 {
			weight := make([]int64, n)
			for i := range weight {
				weight[i] = r.Int64N(40)
			}
			g := game(t, n, func(s []int) samverkan.Number {
				total := int64(0)
				for _, i := range s {
					total += weight[i]
				}
				switch size := int64(len(s)); trial % 4 {
				case 0:
					return whole(r.Int64N(1000))
				case 1:
					return whole(total*total + r.Int64N(50))
				case 2:
					return whole(100*total - size*size*weight[s[0]])
				}
				return samverkan.Ratio(r.Int64N(3), 1+r.Int64N(3))
			})
			search, err := gain.NewCoreSearch(g)
			require.NoError(t, err)
			for done := false; !done; {
				done = search.Step(3)
			}
			core, err := search.Result()
			require.NoError(t, err)
			require.NoError(t, g.CheckCore(core))
			require.LessOrEqual(t, len(core.Balanced), n)
			atOnce, err := g.Core()
			require.NoError(t, err)
			require.Empty(t, cmp.Diff(core, atOnce, byValue()))
			steps, of := search.Progress()
			require.Equal(t, steps, of)
			longest = max(longest, steps)
			empty[core.IsEmpty()]++
		}
	}
	require.Greater(t, min(empty[true], empty[false]), 5)
	require.Greater(t, longest, 12)
}

func byValue() cmp.Option {
	return cmp.Comparer(func(a, b samverkan.Number) bool { return a.Equal(b) })
}

// What scaling and shifting do to a game they do to the core: v(S)·k + Σ a(i).
// With k of many words the same is found in wide numbers.
func TestCoreScales(t *testing.T) {
	r := seeded(9)
	wide := numbers(t, "1"+stringOf('0', 60), "7/1"+stringOf('0', 40))
	for range 10 {
		n := 2 + r.IntN(6)
		g := madeGame(t, r, n)
		core, err := g.Core()
		require.NoError(t, err)
		for _, k := range append(wide, whole(3)) {
			shift := make([]samverkan.Number, n)
			for i := range shift {
				shift[i] = whole(r.Int64N(9) - 4).Mul(k)
			}
			h := game(t, n, func(s []int) samverkan.Number { return worth(t, g, s...).Mul(k).Add(given(shift, s)) })
			got, err := h.Core()
			require.NoError(t, err)
			require.NoError(t, h.CheckCore(got))
			require.True(t, got.Least.Equal(core.Least.Mul(k).Add(sum(shift))))
			require.Equal(t, core.IsEmpty(), got.IsEmpty())
			value := h.Shapley()
			for i, x := range g.Shapley() {
				require.True(t, value[i].Equal(x.Mul(k).Add(shift[i])))
			}
			require.Equal(t, g.IsConvex(), h.IsConvex())
		}
	}
}

func stringOf(b byte, n int) string {
	text := make([]byte, n)
	for i := range text {
		text[i] = b
	}
	return string(text)
}

// Permuting players permutes Least, and nothing else is promised of the point.
func TestCorePermutes(t *testing.T) {
	r := seeded(10)
	for range 40 {
		n := 2 + r.IntN(5)
		g := madeGame(t, r, n)
		order := r.Perm(n)
		h := permuted(t, g, order)
		a, err := g.Core()
		require.NoError(t, err)
		b, err := h.Core()
		require.NoError(t, err)
		require.True(t, a.Least.Equal(b.Least))
		back := make([]samverkan.Number, n)
		for i, x := range slices.Concat(b.Point, b.Supported) {
			back[order[i]] = x
		}
		if a.IsEmpty() {
			a.Supported = back
		} else {
			a.Point = back
		}
		require.NoError(t, g.CheckCore(a))
	}
}

// Objections against their definition.
func TestObjections(t *testing.T) {
	r := seeded(11)
	for range 60 {
		n := 1 + r.IntN(5)
		g := madeGame(t, r, n)
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		x := make([]samverkan.Number, n)
		for i := range x {
			x[i] = samverkan.Ratio(r.Int64N(9)-3, 2)
		}
		over := sum(x).Sub(worth(t, g, all...))
		if over.Sign() > 0 {
			_, err := g.Objections(x)
			refused(t, err, samverkan.CodeConflict, "")
			ok, err := g.IsImputation(x)
			require.NoError(t, err)
			require.False(t, ok)
			x[0] = x[0].Sub(over)
		}
		var want []gain.Objection
		rational := sum(x).Equal(worth(t, g, all...))
		eachSubset(n, func(s []int) {
			if short := worth(t, g, s...).Sub(given(x, s)); short.Sign() > 0 {
				want = append(want, gain.Objection{Coalition: s, Short: short})
				rational = rational && len(s) > 1
			}
		})
		slices.SortFunc(want, func(a, b gain.Objection) int {
			if c := b.Short.Cmp(a.Short); c != 0 {
				return c
			}
			if c := len(a.Coalition) - len(b.Coalition); c != 0 {
				return c
			}
			return slices.Compare(a.Coalition, b.Coalition)
		})
		got, err := g.Objections(x)
		require.NoError(t, err)
		require.Equal(t, len(want), len(got))
		for i := range want {
			require.Empty(t, cmp.Diff(want[i], got[i], byValue()))
		}
		ok, err := g.IsImputation(x)
		require.NoError(t, err)
		require.Equal(t, rational, ok)
	}
}

// MonotonicCover against its definition.
func TestMonotonicCover(t *testing.T) {
	r := seeded(12)
	for range 30 {
		n := 1 + r.IntN(5)
		g := madeGame(t, r, n)
		cover := g.MonotonicCover()
		eachSubset(n, func(s []int) {
			var best samverkan.Number
			eachSubset(n, func(sub []int) {
				for _, i := range sub {
					if !slices.Contains(s, i) {
						return
					}
				}
				if x := worth(t, g, sub...); x.Cmp(best) > 0 {
					best = x
				}
			})
			require.Equal(t, best.String(), worth(t, cover, s...).String())
		})
	}
}
