package flow

import (
	"math/big"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// Fisher returns the probability, if two groups are alike, of a difference as
// unlikely as the one seen or more so: of n people with k hits in one group and
// m people with l hits in the other. It is Fisher's exact test, two-sided: the
// sum of the probabilities of all tables with the same margins that are not
// more probable than this one, exactly.
func Fisher(k, n, l, m int) (samverkan.Number, error) {
	switch {
	case k < 0 || k > n || l < 0 || l > m:
		return samverkan.Number{}, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Här står {k} av {n} och {l} av {m}. En del är minst 0 och högst så stor som det hela.",
			EN: "Here stands {k} of {n} and {l} of {m}. A part is 0 at least and the whole at most.",
		}, samverkan.Int("k", k), samverkan.Int("n", n), samverkan.Int("l", l), samverkan.Int("m", m))
	case n > MaxFisher || m > MaxFisher-n:
		return samverkan.Number{}, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Grupperna är {n} och {m} personer. Tillsammans får de vara högst {most}.",
			EN: "The groups are {n} and {m} people. Together they may be {most} at most.",
		}, samverkan.Int("n", n), samverkan.Int("m", m), samverkan.Int("most", MaxFisher))
	}
	hits := k + l
	low, high := max(0, hits-m), min(hits, n)
	// The table with x hits in the first group is as probable as
	// w(x) = C(n,x) C(m,hits−x), and w(x+1) = w(x) (n−x)(hits−x) / ((x+1)(m−hits+x+1)).
	// The sum of all is C(n+m,hits).
	weight := new(big.Int).Binomial(int64(n), int64(low))
	weight.Mul(weight, new(big.Int).Binomial(int64(m), int64(hits-low)))
	step := func(x int) {
		weight.Mul(weight, big.NewInt(int64(n-x)*int64(hits-x)))
		weight.Quo(weight, big.NewInt(int64(x+1)*int64(m-hits+x+1)))
	}
	first := new(big.Int).Set(weight)
	for x := low; x < k; x++ {
		step(x)
	}
	seen := new(big.Int).Set(weight)
	weight = first
	extreme := new(big.Int)
	for x := low; ; x++ {
		if weight.Cmp(seen) <= 0 {
			extreme.Add(extreme, weight)
		}
		if x == high {
			break
		}
		step(x)
	}
	return samverkan.FromRat(new(big.Rat).SetFrac(extreme, new(big.Int).Binomial(int64(n+m), int64(hits)))), nil
}

// Holm returns probabilities adjusted for that there are several, in the order
// given: of m, the i-th smallest is multiplied by m − i + 1, and is no smaller
// than those before it nor above 1. Who takes for shown what is below a level
// after that is wrong at all, however many there are, at most so often (S. Holm,
// Scandinavian Journal of Statistics 6, 1979).
func Holm(ps []samverkan.Number) []samverkan.Number {
	order := make([]int, len(ps))
	for i := range order {
		order[i] = i
	}
	sorted.By(order, func(a, b int) int { return ps[a].Cmp(ps[b]) })
	out := make([]samverkan.Number, len(ps))
	var before samverkan.Number
	for rank, i := range order {
		p := ps[i].Mul(samverkan.Whole(int64(len(ps) - rank)))
		if p.Cmp(before) < 0 {
			p = before
		}
		if one := samverkan.Whole(1); p.Cmp(one) > 0 {
			p = one
		}
		out[i], before = p, p
	}
	return out
}
