package incidence_test

import (
	"math/big"

	"github.com/samverkan/samverkan/internal/incidence"
)

// slow is the obvious way: day after day, with fractions, everybody looked at
// every day, and the whole covariance matrix of (S, F_1 … F_K) carried along.
type slow struct {
	day       int
	atRisk    int
	out       []int // by cause, from 0
	survival  *big.Rat
	incidence []*big.Rat
	// The covariance of S (at place 0) and F_k (at place k).
	covariance [][]*big.Rat
}

func rat(a, b int64) *big.Rat { return big.NewRat(a, b) }

func product(factors ...*big.Rat) *big.Rat {
	p := rat(1, 1)
	for _, f := range factors {
		p.Mul(p, f)
	}
	return p
}

func sum(terms ...*big.Rat) *big.Rat {
	s := new(big.Rat)
	for _, t := range terms {
		s.Add(s, t)
	}
	return s
}

// atRisk reports whether a spell is seen on a day and has not ended before it.
func atRisk(s incidence.Spell, day int) bool {
	return s.Time >= day && (s.Entry == 0 || s.Entry < day)
}

// daily returns what holds at the end of every day from 0 to the last.
func daily(spells []incidence.Spell, causes int) (days []slow) {
	last := -1
	for _, s := range spells {
		last = max(last, s.Time)
	}
	survival, value := rat(1, 1), make([]*big.Rat, causes)
	v := make([][]*big.Rat, causes+1)
	for i := range v {
		v[i] = make([]*big.Rat, causes+1)
		for k := range v[i] {
			v[i][k] = new(big.Rat)
		}
	}
	for k := range value {
		value[k] = new(big.Rat)
	}
	for day := 0; day <= last; day++ {
		d := slow{day: day, out: make([]int, causes)}
		left := 0
		for _, s := range spells {
			if atRisk(s, day) {
				d.atRisk++
				if s.Time == day && s.Exit > 0 {
					d.out[s.Exit-1]++
					left++
				}
			}
		}
		if left > 0 {
			n := int64(d.atRisk)
			h := rat(int64(left), n)
			// The new (S, F_1 … F_K) is J times the old one, with the hazards'
			// own variance N added, S² times a multinomial's.
			j := make([][]*big.Rat, causes+1)
			noise := make([][]*big.Rat, causes+1)
			hazard := []*big.Rat{h}
			for k := range causes {
				hazard = append(hazard, rat(int64(d.out[k]), n))
			}
			for r := range j {
				j[r], noise[r] = make([]*big.Rat, causes+1), make([]*big.Rat, causes+1)
				for c := range j {
					j[r][c] = new(big.Rat)
					if r == c {
						j[r][c].SetInt64(1)
					}
					// The covariance of two hazards: −h_r h_c/n, h_r more on the
					// diagonal; that of all together with one, h_c(1 − h)/n. All
					// together take from S what they add to F.
					cov := product(rat(-1, n), hazard[r], hazard[c])
					switch {
					case r == c:
						cov.Add(cov, product(rat(1, n), hazard[r]))
					case r == 0 || c == 0:
						cov.Add(cov, product(rat(1, n), hazard[r+c]))
						cov.Neg(cov)
					}
					noise[r][c] = product(survival, survival, cov)
				}
				if r > 0 {
					j[r][0].Set(hazard[r])
				}
			}
			j[0][0].Sub(rat(1, 1), h)
			v = plus(times(times(j, v), transposed(j)), noise)
			for k := range value {
				value[k] = sum(value[k], product(survival, hazard[k+1]))
			}
			survival = product(survival, j[0][0])
		}
		d.survival, d.incidence, d.covariance = survival, append([]*big.Rat{}, value...), v
		days = append(days, d)
	}
	return days
}

func times(a, b [][]*big.Rat) [][]*big.Rat {
	c := make([][]*big.Rat, len(a))
	for i := range a {
		c[i] = make([]*big.Rat, len(b))
		for k := range b {
			c[i][k] = new(big.Rat)
			for l := range b {
				c[i][k].Add(c[i][k], product(a[i][l], b[l][k]))
			}
		}
	}
	return c
}

func plus(a, b [][]*big.Rat) [][]*big.Rat {
	c := make([][]*big.Rat, len(a))
	for i := range a {
		for k := range a {
			c[i] = append(c[i], sum(a[i][k], b[i][k]))
		}
	}
	return c
}

func transposed(a [][]*big.Rat) [][]*big.Rat {
	c := make([][]*big.Rat, len(a))
	for i := range a {
		for k := range a {
			c[i] = append(c[i], a[k][i])
		}
	}
	return c
}

// jackknife returns the infinitesimal jackknife variance of S and of each F_k
// at the end: how far each single spell moves them, squared and summed. It is
// another way to the same number when nobody enters late.
func jackknife(spells []incidence.Spell, causes int) []*big.Rat {
	last := -1
	for _, s := range spells {
		last = max(last, s.Time)
	}
	survival := rat(1, 1)
	moves := make([][]*big.Rat, len(spells)) // by spell: of S, of F_1 …
	for i := range moves {
		for range causes + 1 {
			moves[i] = append(moves[i], new(big.Rat))
		}
	}
	for day := 0; day <= last; day++ {
		var n, all int64
		out := make([]int64, causes+1)
		for _, s := range spells {
			if atRisk(s, day) {
				n++
				if s.Time == day && s.Exit > 0 {
					out[s.Exit]++
					all++
				}
			}
		}
		if all == 0 {
			continue
		}
		for i, s := range spells {
			left := s.Time == day && s.Exit > 0
			of := func(count int64, is bool) *big.Rat { // the move of a hazard
				if !atRisk(s, day) {
					return new(big.Rat)
				}
				m := rat(-count, n*n)
				if is {
					m.Add(m, rat(1, n))
				}
				return m
			}
			for k := 1; k <= causes; k++ {
				moves[i][k] = sum(moves[i][k], product(rat(out[k], n), moves[i][0]), product(survival, of(out[k], left && s.Exit == k)))
			}
			moves[i][0] = sum(product(rat(n-all, n), moves[i][0]), product(rat(-1, 1), survival, of(all, left)))
		}
		survival = product(survival, rat(n-all, n))
	}
	variance := make([]*big.Rat, causes+1)
	for k := range variance {
		variance[k] = new(big.Rat)
		for i := range spells {
			variance[k].Add(variance[k], product(moves[i][k], moves[i][k]))
		}
	}
	return variance
}
