package gain

import (
	"math/big"

	"github.com/samverkan/samverkan"
)

// Shapley returns the Shapley value: what each player brings to those before
// it, on average over all orders in which the players can come.
//
// L. S. Shapley, "A value for n-person games", Contributions to the Theory of
// Games II (1953):
//
//	φᵢ = Σ over S with i of (s−1)!(n−s)!/n! · (v(S) − v(S∖i)), s = |S|
//
// A worth is multiplied by the same weight wherever sizes are the same, so it is
// enough to add up the worths by size, for all coalitions and for those with i.
func (g *Game) Shapley() []samverkan.Number {
	n := g.Players()
	if n == 0 {
		return nil
	}
	// Row i·(n+1) + s is the sum over coalitions of size s with i; i = n over
	// all. At most 924 worths are added up, 10 of the headroom's 18 bits.
	bySize := newTable((n+1)*(n+1), 64*g.worth.width-1)
	for c := coalition(1); c < 1<<n; c++ {
		worth, size := g.row(c), c.size()
		for rest := c; rest != 0; rest &= rest - 1 {
			sum := bySize.row(rest.lowest()*(n+1) + size)
			add(sum, sum, worth)
		}
		sum := bySize.row(n*(n+1) + size)
		add(sum, sum, worth)
	}
	factorial := make([]*big.Int, n+1)
	for i := range factorial {
		factorial[i] = new(big.Int).MulRange(1, int64(i))
	}
	denominator := new(big.Int).Mul(factorial[n], g.den)
	values := make([]samverkan.Number, n)
	for i := range n {
		value, term := new(big.Int), new(big.Int)
		for s := 1; s <= n; s++ {
			with := bySize.big(i*(n+1) + s)
			without := bySize.big(n*(n+1) + s)
			without.Sub(without, with)
			value.Add(value, term.Mul(with, term.Mul(factorial[s-1], factorial[n-s])))
			if s < n {
				value.Sub(value, term.Mul(without, term.Mul(factorial[s], factorial[n-s-1])))
			}
		}
		values[i] = samverkan.FromRat(new(big.Rat).SetFrac(value, denominator))
	}
	return values
}
