package power

import (
	"math/big"
	"math/bits"
)

// Counts of coalitions outgrow a machine word at 64 players. They are counted
// modulo primes below 2⁶³, one prime at a time, and put together by the
// Chinese remainder theorem: a cell stays one word, an addition has no carry,
// and alternating sums are exact.

// largePrimes returns the 17 largest primes below 2⁶³, descending. Their
// product is above 2¹⁰⁰⁰, so that they hold every count of MaxPlayers.
func largePrimes() []uint64 {
	below := [...]uint64{25, 165, 259, 301, 375, 387, 391, 409, 457, 471, 517, 529, 549, 627, 649, 669, 711}
	primes := make([]uint64, len(below))
	for i, d := range below {
		primes[i] = 1<<63 - d
	}
	return primes
}

// planes returns as many primes as numbers from 0 to 2ᵏ need, one at least:
// their product, which is odd, is above that.
func planes(k int) []uint64 {
	primes, product := largePrimes(), big.NewInt(1)
	for n, p := range primes {
		if n > 0 && product.BitLen() > k {
			return primes[:n]
		}
		product.Mul(product, new(big.Int).SetUint64(p))
	}
	return primes
}

// add returns a+b modulo p, for a, b < p < 2⁶³: one of the two differs from it
// by p, and the other has wrapped around to something larger.
func add(a, b, p uint64) uint64 {
	s := a + b
	return min(s, s-p)
}

// sub returns a−b modulo p.
func sub(a, b, p uint64) uint64 {
	d := a - b
	return min(d, d+p)
}

// mul returns a·b modulo p.
func mul(a, b, p uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return bits.Rem64(hi, lo, p)
}

// inverse returns 1/a modulo p, by Fermat's little theorem.
func inverse(a, p uint64) uint64 {
	out := uint64(1)
	for e := p - 2; e > 0; e >>= 1 {
		if e&1 == 1 {
			out = mul(out, a, p)
		}
		a = mul(a, a, p)
	}
	return out
}

// factor is a number to multiply by often modulo p: V. Shoup's trick, with
// ⌊a·2⁶⁴/p⌋ known beforehand, needs no division (NTL; D. Harvey, "Faster
// arithmetic for number-theoretic transforms", J. Symb. Comput. 60, 2014).
type factor struct{ a, quotient, p uint64 }

func newFactor(a, p uint64) factor {
	quotient, _ := bits.Div64(a, 0, p)
	return factor{a, quotient, p}
}

// times returns a·b modulo p for b < p.
func (f factor) times(b uint64) uint64 {
	q, _ := bits.Mul64(f.quotient, b)
	r := f.a*b - q*f.p // 0 ≤ r < 2p < 2⁶⁴
	return min(r, r-f.p)
}

// joiner puts numbers together from their residues.
type joiner struct {
	primes   []uint64
	inverses []uint64   // of the product of the primes before, modulo each
	products []*big.Int // of the primes before each
}

func newJoiner(primes []uint64) *joiner {
	j := &joiner{primes: primes}
	product := big.NewInt(1)
	for i, p := range primes {
		before := uint64(1)
		for _, q := range primes[:i] {
			before = mul(before, q%p, p)
		}
		j.inverses = append(j.inverses, inverse(before, p))
		j.products = append(j.products, new(big.Int).Set(product))
		product.Mul(product, new(big.Int).SetUint64(p))
	}
	return j
}

// join returns the number, from 0 to the product of the primes less 1, with
// the residue residue(i) modulo prime i: H. L. Garner's mixed radix (IRE
// Transactions on Electronic Computers EC-8, 1959).
func (j *joiner) join(residue func(i int) uint64) *big.Int {
	digits := make([]uint64, len(j.primes))
	out, term := new(big.Int), new(big.Int)
	for i, p := range j.primes {
		// The value of the digits found so far, modulo p, by Horner's rule.
		var known uint64
		for k := i - 1; k >= 0; k-- {
			known = add(mul(known, j.primes[k]%p, p), digits[k]%p, p)
		}
		digits[i] = mul(sub(residue(i), known, p), j.inverses[i], p)
		out.Add(out, term.Mul(term.SetUint64(digits[i]), j.products[i]))
	}
	return out
}
