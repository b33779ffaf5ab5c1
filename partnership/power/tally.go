package power

import (
	"math/big"

	"github.com/samverkan/samverkan"
)

// tally is what was counted about the players that matter, the acting ones.
// Dummies change no index but the plain numbers of coalitions.
type tally struct {
	winning   *big.Int
	swings    []*big.Int
	shapley   []samverkan.Number
	minimal   *big.Int
	inMinimal []*big.Int
	// The first player of whom the method knows that it is in the same place:
	// all numbers are the same. Nil when it knows of none.
	alike []int
}

// merge takes over what another method counted.
func (t *tally) merge(s *tally) {
	if s.swings != nil {
		t.winning, t.swings = s.winning, s.swings
	}
	if s.shapley != nil {
		t.shapley = s.shapley
	}
	if s.inMinimal != nil {
		t.minimal, t.inMinimal = s.minimal, s.inMinimal
	}
	t.alike = s.alike
}

// numbers is the pass that makes the numbers of all n players from the tally of
// the acting ones.
func (t *tally) numbers(n int, acting []int, w wanted, into *Indices) pass {
	m := len(acting)
	into.Families, into.Players = w.families(), make([]Power, n)
	all := new(big.Int).Lsh(big.NewInt(1), uint(m))
	half := new(big.Int).Rsh(all, 1)
	var sumSwings, losing, sumMinimal *big.Int
	if w&wantSwings != 0 {
		sumSwings, losing = total(t.swings), new(big.Int).Sub(all, t.winning)
		into.Winning = samverkan.FromInt(new(big.Int).Lsh(t.winning, uint(n-m)))
		into.Collectivity = fraction(t.winning, all)
	}
	if w&wantMinimal != 0 {
		sumMinimal = total(t.inMinimal)
		into.MinimalWinning = samverkan.FromInt(t.minimal)
	}
	return pass{fixed(m), numberUnits(m), func(from, to int) {
		for k := from; k < to; k++ {
			p := &into.Players[acting[k]]
			if t.alike != nil && t.alike[k] != k {
				*p = into.Players[acting[t.alike[k]]]
				continue
			}
			if w&wantSwings != 0 {
				p.Swings = samverkan.FromInt(new(big.Int).Lsh(t.swings[k], uint(n-m)))
				p.Banzhaf = fraction(t.swings[k], half)
				p.BanzhafNormalized = fraction(t.swings[k], sumSwings)
				p.ColemanPrevent = fraction(t.swings[k], t.winning)
				p.ColemanInitiate = fraction(t.swings[k], losing)
			}
			if w&wantShapley != 0 {
				p.ShapleyShubik = t.shapley[k]
			}
			if w&wantMinimal != 0 {
				p.Holler = fraction(t.inMinimal[k], sumMinimal)
			}
		}
	}}
}

// numberUnits returns the work of the numbers of one player of m: a few
// greatest common divisors of m bits.
func numberUnits(m int) int { return 500 + 20*m }

// fraction returns a/b for b > 0. Common powers of two go first, since they are
// most of what there is to cancel in long numbers.
func fraction(a, b *big.Int) samverkan.Number {
	if a.IsInt64() && b.IsInt64() {
		return samverkan.Ratio(a.Int64(), b.Int64())
	}
	if a.Sign() == 0 {
		return samverkan.Number{}
	}
	shift := min(a.TrailingZeroBits(), b.TrailingZeroBits())
	return samverkan.FromRat(new(big.Rat).SetFrac(new(big.Int).Rsh(a, shift), new(big.Int).Rsh(b, shift)))
}

// shapleyOf returns Σ c(s)·s!(m−1−s)!/m!, the index of a player who turns c(s)
// coalitions of s others, among m players (Shapley and Shubik 1954).
func shapleyOf(c []*big.Int, factorials []*big.Int) samverkan.Number {
	m := len(factorials) - 1
	sum, term := new(big.Int), new(big.Int)
	for s, count := range c {
		if count.Sign() != 0 {
			sum.Add(sum, term.Mul(term.Mul(count, factorials[s]), factorials[m-1-s]))
		}
	}
	return fraction(sum, factorials[m])
}

// factorialsTo returns 0!, 1! … m!.
func factorialsTo(m int) []*big.Int {
	out := []*big.Int{big.NewInt(1)}
	for k := 1; k <= m; k++ {
		out = append(out, new(big.Int).Mul(out[k-1], big.NewInt(int64(k))))
	}
	return out
}

// centralBits returns how many bits the largest binomial coefficient of m has:
// no more than so many coalitions are of one size, and, by Sperner's theorem,
// no more are minimal.
func centralBits(m int) int {
	return new(big.Int).Binomial(int64(m), int64(m/2)).BitLen()
}
