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

func sum(x *power.Indices, of func(power.Power) samverkan.Number) (s samverkan.Number) {
	for _, p := range x.Players {
		s = s.Add(of(p))
	}
	return s
}

// The axioms and laws of the field on games of any kind.
func FuzzAxioms(f *testing.F) {
	for seed := range 12 {
		f.Add(noise(seed, 120))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b := tape(data)
		n := 1 + b.below(9)
		m := b.game(t, n, 2)
		x := indices(t, m.game)
		one := samverkan.Whole(1)

		// Efficiency: Shapley–Shubik, and what is normalized, sum to 1.
		require.True(t, sum(x, shapley).Equal(one))
		require.True(t, sum(x, banzhaf).Equal(one))
		require.True(t, sum(x, holler).Equal(one))

		// A dummy has nothing, a dictator all, a vetoer prevents everything.
		dummies, err := m.game.Dummies()
		require.NoError(t, err)
		vetoers := m.game.Vetoers()
		dictator, is := m.game.Dictator()
		for i, p := range x.Players {
			require.Equal(t, slices.Contains(dummies, i), cmp.Equal(p, power.Power{}))
			require.Equal(t, slices.Contains(vetoers, i), p.ColemanPrevent.Equal(one))
			require.Equal(t, is && dictator == i, p.ShapleyShubik.Equal(one))
			require.Equal(t, is && dictator == i, p.Banzhaf.Equal(one) && p.ColemanPrevent.Equal(one) && p.ColemanInitiate.Equal(one))
			// Coleman's three: prevent·ω = initiate·(2ⁿ−ω) = η.
			losing := samverkan.Whole(1 << n).Sub(x.Winning)
			require.True(t, p.ColemanPrevent.Mul(x.Winning).Equal(p.Swings))
			require.True(t, p.ColemanInitiate.Mul(losing).Equal(p.Swings))
		}

		// Orders: the same, the plain way.
		if n <= 7 {
			for i, want := range byOrders(n, m.wins) {
				require.Equal(t, want, x.Players[i].ShapleyShubik)
			}
		}

		// Duality: in the dual, where S wins when the others lose, everybody turns
		// as many coalitions and has the same Shapley–Shubik; prevent and initiate
		// change places. The dual is given by its minimal winning coalitions, which
		// are the minimal blocking ones here.
		blocking, err := m.game.MinimalBlocking()
		require.NoError(t, err)
		dual, err := power.Minimal(n, slices.Collect(blocking))
		require.NoError(t, err)
		y := indices(t, dual)
		for i, p := range x.Players {
			q := y.Players[i]
			require.Equal(t, []samverkan.Number{p.Swings, p.Banzhaf, p.BanzhafNormalized, p.ShapleyShubik, p.ColemanPrevent, p.ColemanInitiate},
				[]samverkan.Number{q.Swings, q.Banzhaf, q.BanzhafNormalized, q.ShapleyShubik, q.ColemanInitiate, q.ColemanPrevent})
		}
		require.True(t, x.Winning.Add(y.Winning).Equal(samverkan.Whole(1<<n)))

		// The game is that of its minimal winning coalitions.
		winning, err := m.game.MinimalWinning()
		require.NoError(t, err)
		same, err := power.Minimal(n, slices.Collect(winning))
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(x, indices(t, same)))

		// Transfer, with another game.
		other := b.game(t, n, 1)
		both, err := power.All(m.game, other.game)
		require.NoError(t, err)
		either, err := power.Any(m.game, other.game)
		require.NoError(t, err)
		o, p, q := indices(t, other.game), indices(t, both), indices(t, either)
		for i := range n {
			for _, of := range []func(power.Power) samverkan.Number{swings, shapley} {
				require.True(t, of(x.Players[i]).Add(of(o.Players[i])).Equal(of(p.Players[i]).Add(of(q.Players[i]))))
			}
		}
	})
}

// Laws of weighted games.
func FuzzWeighted(f *testing.F) {
	for seed := range 12 {
		f.Add(noise(seed, 80))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b := tape(data)
		n := 2 + b.below(9)
		weights, sum := make([]int64, n), int64(0)
		for i := range weights {
			weights[i] = int64(b.below(40))
			sum += weights[i]
		}
		if sum == 0 {
			return
		}
		quota := 1 + int64(b.below(256))*sum/256
		x := indices(t, weighted(t, quota, weights...))

		// Scaling weights and quota changes nothing, by any fraction.
		scale := samverkan.Ratio(int64(1+b.below(50)), int64(1+b.below(50)))
		scaled := make([]samverkan.Number, n)
		for i, w := range weights {
			scaled[i] = samverkan.Whole(w).Mul(scale)
		}
		g, err := power.Weighted(samverkan.Whole(quota).Mul(scale), scaled)
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(x, indices(t, g)))
		// Nor does a quota that no sum lies between.
		g, err = power.Weighted(samverkan.Whole(quota).Sub(samverkan.Ratio(1, int64(2+b.below(9)))), numbers(weights...))
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(x, indices(t, g)))

		// Symmetry: the players in another order.
		order := make([]int, n)
		for i := range order {
			order[i] = i
		}
		for i := range order {
			j := b.below(n)
			order[i], order[j] = order[j], order[i]
		}
		moved := make([]int64, n)
		for i, j := range order {
			moved[i] = weights[j]
		}
		y := indices(t, weighted(t, quota, moved...))
		for i, j := range order {
			require.Equal(t, x.Players[j], y.Players[i])
		}

		// Monotonicity: who weighs more turns no fewer coalitions, and has no less
		// of Shapley–Shubik. (Of Holler's index that does not hold.)
		for i, p := range x.Players {
			for j, q := range x.Players {
				if weights[i] > weights[j] {
					require.True(t, p.Swings.Cmp(q.Swings) >= 0 && p.ShapleyShubik.Cmp(q.ShapleyShubik) >= 0)
				}
				if weights[i] == weights[j] {
					require.Equal(t, p, q)
				}
			}
		}

		// Duality in cells: the quota sum−quota+1.
		dual := indices(t, weighted(t, sum-quota+1, weights...))
		for i, p := range x.Players {
			require.Equal(t, p.Swings, dual.Players[i].Swings)
			require.Equal(t, p.ShapleyShubik, dual.Players[i].ShapleyShubik)
		}
	})
}

// Rounded is the float64 nearest to the number, ties to even: held against
// big.Float's own division at 53 bits.
func TestRoundedIsNearest(t *testing.T) {
	some := []samverkan.Number{}
	for _, g := range []*power.Game{
		twelve(t), lisbonCouncil(t), leverGame(t, 300, 4), weighted(t, 39, append([]int64{7, 7, 7, 7, 7}, equal(10)...)...),
		weighted(t, 330, apartWeights(70)...),
	} {
		x := indices(t, g, power.Banzhaf)
		some = append(some, x.Collectivity, x.Winning)
		for _, p := range x.Players {
			some = append(some, p.Swings, p.Banzhaf, p.BanzhafNormalized, p.ColemanPrevent, p.ColemanInitiate)
		}
		if x, err := g.Indices(power.ShapleyShubik); err == nil {
			for _, p := range x.Players {
				some = append(some, p.ShapleyShubik)
			}
		}
	}
	// Exactly between two floats: 1 + 2⁻⁵³ goes to the even 1, 1 + 3·2⁻⁵³ to 1 + 2⁻⁵¹.
	half := func(k int64) samverkan.Number {
		return samverkan.FromRat(new(big.Rat).SetFrac(new(big.Int).Add(new(big.Int).Lsh(big.NewInt(1), 53), big.NewInt(k)), new(big.Int).Lsh(big.NewInt(1), 53)))
	}
	require.InDelta(t, 1.0, half(1).Rounded(), 0)
	require.InDelta(t, 1+0x1p-51, half(3).Rounded(), 0)
	for _, n := range append(some, half(1), half(3), samverkan.Number{}) {
		r := n.Rat()
		num, den := new(big.Float).SetInt(r.Num()), new(big.Float).SetInt(r.Denom()) // exact: their precision is their length
		want, _ := new(big.Float).SetPrec(53).SetMode(big.ToNearestEven).Quo(num, den).Float64()
		require.Equal(t, want, n.Rounded(), "%s", n)
	}
	require.Greater(t, len(some), 1000)
}
